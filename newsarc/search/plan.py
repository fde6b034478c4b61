"""A query looked up: what a document must satisfy to be found, and to be complete.

A query is a list of clauses (words, phrases, groups). Required are clauses with a field, exact words, clauses joined by
AND, clauses that a text without any of their words satisfies (-a OR b), and a single clause. Clauses with - exclude.
``Plan.conditions`` expresses this once for both ways of scoring.
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
"""The same for queries of two words: no word scores as much."""
MOST_NEIGHBOURS = 4
"""Maximum words of a query that may be one name."""
MOST_BESIDE = 2_000
"""Maximum documents, the best with all words, that are checked for adjacent words."""


class Plan(NamedTuple):
    """A query looked up in one state of the index."""

    terms: Sequence[Term]
    clauses: Sequence[Node]
    excluded: Sequence[Node]
    by_word: dict[Word, Term]

    def required(self, every: bool) -> list[Node]:
        """Return the clauses without which a document is not a hit."""
        if every or len(self.clauses) == 1:
            return list(self.clauses)
        return [clause for clause in self.clauses if _required(clause) or _without_words(clause)]

    def conditions(self, every: bool) -> list[Node]:
        """Return all conditions that a document must satisfy to be a hit."""
        required = self.required(every)
        if len(required) < len(self.clauses):
            required.append(Group(tuple(term.word for term in self.terms), any=True))
        return [*required, *map(Not, self.excluded)]

    def whole(self) -> list[Node]:
        """Return the conditions for the bonus for having everything."""
        return [_with_words_apart(clause) for clause in self.clauses]

    @property
    def neighbours(self) -> Sequence[Term]:
        """The words of a query of two to four plain words, which may be one name (صلاح الدين); else none."""
        if not 1 < len(self.clauses) <= MOST_NEIGHBOURS:
            return []
        words = [each for each in self.clauses if isinstance(each, Word) and each.is_plain]
        return [self.by_word[word] for word in words] if len(words) == len(self.clauses) else []

    def beside(self, numbers: Sequence[int]) -> set[int]:
        """Return those documents in which the ``neighbours`` are adjacent, in text or title: they get the bonus
        twice."""
        words = self.neighbours if numbers else []
        if not words:
            return set()
        return side_by_side([word.places for word in words], numbers) | side_by_side(
            [word.places_in_titles for word in words], numbers
        )

    @property
    def bonus(self) -> int:
        """What is added to the score of documents that have everything, and again if they have it adjacent."""
        return AHEAD if len(self.clauses) == 2 else COMPLETE


def make_plan(terms: Terms, query: Query) -> Plan:
    """Look up all words of a query, each once."""
    query = _marked_alone(query._replace(nodes=tuple(map(with_narrow_exclusions, query.nodes))))
    wanted = [word for leaf in query.positive() for word in (leaf.apart() if isinstance(leaf, Phrase) else (leaf,))]
    clauses = [node for node in query.nodes if not isinstance(node, Not)]
    excluded = [node.node for node in query.nodes if isinstance(node, Not)]
    others = [word for node in (*clauses, *excluded) for word in _words_of(node)]
    by_word = {word: terms.of(word) for word in dict.fromkeys((*wanted, *others))}
    return Plan([by_word[word] for word in dict.fromkeys(wanted)], clauses, excluded, by_word)


def _marked_alone(query: Query) -> Query:
    """Return ``query`` with its word marked as alone if it is the only one, not counting exclusions."""
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
    """Return ``node`` with the words of its phrases anywhere in the text."""
    if isinstance(node, Group):
        return Group(tuple(map(_with_words_apart, node.nodes)), node.any)
    if isinstance(node, Phrase):
        return Group(node.apart(), any=False)
    return node
