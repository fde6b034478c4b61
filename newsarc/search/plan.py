"""A query looked up: what a document must satisfy to be found, and what makes it complete.

A query is a list of clauses (words, phrases, groups). A clause with a field, an exact word, what AND joins, a clause that a
text without any of its words satisfies (-a OR b), and a lone clause are required, -clauses exclude. ``Plan.conditions``
says it once for both ways of scoring.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsarc.search.places import side_by_side
from newsarc.search.query import Group, Node, Not, Phrase, Query, Word, with_narrow_exclusions
from newsarc.search.terms import SCALE, Term, Terms

COMPLETE = 3 * SCALE
"""Added to the score of documents that have all words."""
AHEAD = 200 * SCALE
"""The same for queries of two words: no word scores so much."""
MOST_NEIGHBOURS = 4
"""Words of a query that may be one name."""
MOST_BESIDE = 2_000
"""Documents, the best with all words, that are looked at for words side by side."""


class Plan(NamedTuple):
    """A query looked up in one state of the index."""

    terms: Sequence[Term]
    clauses: Sequence[Node]
    excluded: Sequence[Node]
    by_word: dict[Word, Term]

    def required(self, every: bool) -> list[Node]:
        """The clauses without which a document is no hit at all."""
        if every or len(self.clauses) == 1:
            return list(self.clauses)
        return [clause for clause in self.clauses if _required(clause) or _without_words(clause)]

    def conditions(self, every: bool) -> list[Node]:
        """What a document must satisfy to be a hit, all of it."""
        required = self.required(every)
        if len(required) < len(self.clauses):
            required.append(Group(tuple(term.word for term in self.terms), any=True))
        return [*required, *map(Not, self.excluded)]

    def whole(self) -> list[Node]:
        """What a document must satisfy to get the bonus for having everything."""
        return [_with_words_apart(clause) for clause in self.clauses]

    @property
    def neighbours(self) -> Sequence[Term]:
        """The words of a query of a few plain ones, which may be one name (صلاح الدين); else none."""
        if not 1 < len(self.clauses) <= MOST_NEIGHBOURS:
            return []
        words = [each for each in self.clauses if isinstance(each, Word) and each.is_plain]
        return [self.by_word[word] for word in words] if len(words) == len(self.clauses) else []

    def beside(self, numbers: Sequence[int]) -> set[int]:
        """Those of some documents in which the ``neighbours`` stand side by side, in the text or the title: they get the bonus
        twice."""
        words = self.neighbours if numbers else []
        if not words:
            return set()
        return side_by_side([word.places for word in words], numbers) | side_by_side(
            [word.places_in_titles for word in words], numbers
        )

    @property
    def bonus(self) -> int:
        """What is added to the score of documents that have everything, and again where they have it side by side."""
        return AHEAD if len(self.clauses) == 2 else COMPLETE


def make_plan(terms: Terms, query: Query) -> Plan:
    """Look all words of a query up, each once."""
    query = _marked_alone(query._replace(nodes=tuple(map(with_narrow_exclusions, query.nodes))))
    wanted = [word for leaf in query.positive() for word in (leaf.apart() if isinstance(leaf, Phrase) else (leaf,))]
    clauses = [node for node in query.nodes if not isinstance(node, Not)]
    excluded = [node.node for node in query.nodes if isinstance(node, Not)]
    others = [word for node in (*clauses, *excluded) for word in _words_of(node)]
    by_word = {word: terms.of(word) for word in dict.fromkeys((*wanted, *others))}
    return Plan([by_word[word] for word in dict.fromkeys(wanted)], clauses, excluded, by_word)


def _marked_alone(query: Query) -> Query:
    """``query`` with its word marked as such if it is the only one, exclusions apart."""
    words = list(query.positive())
    if len(words) != 1 or not isinstance(words[0], Word):
        return query
    return query._replace(nodes=tuple(n._replace(alone=True) if n == words[0] else n for n in query.nodes))


def _words_of(node: Node) -> list[Word]:
    if isinstance(node, Word):
        return [node]
    if isinstance(node, Not):
        return _words_of(node.node)
    if isinstance(node, Group):
        return [word for inner in node.nodes for word in _words_of(inner)]
    return []


def _required(clause: Node) -> bool:
    if isinstance(clause, Group):
        return clause.needed or all(map(_required, clause.nodes))
    return getattr(clause, "field", None) is not None or getattr(clause, "exact", False)


def _without_words(node: Node) -> bool:
    """Whether a text without any word of ``node`` satisfies it."""
    if isinstance(node, Group):
        return (any if node.any else all)(map(_without_words, node.nodes))
    return isinstance(node, Not)


def _with_words_apart(node: Node) -> Node:
    """``node`` with the words of its phrases anywhere in the text."""
    if isinstance(node, Group):
        return Group(tuple(map(_with_words_apart, node.nodes)), node.any)
    if isinstance(node, Phrase):
        return Group(node.apart(), any=False)
    return node
