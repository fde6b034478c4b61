"""Which documents a query matches, and in which order.

The score decides. It is the weighted sum of BM25 over the views of every word, plus a bonus for neighbours in the query
that are near each other in the text, plus one for documents that have all words. For two words, this last bonus puts
all such documents before all others; for more words that would cost .03 MRR (see docs/search.md). ``every`` leaves out
documents that do not satisfy every clause.

Few postings are scored in plain Python with dictionaries, since importing numpy takes longer than the search, unless it
has been imported already. Both ways give the same order.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Sequence

from newsarc.search.lookup import Reader
from newsarc.search.places import nearness, phrase_places
from newsarc.search.plan import MOST_BESIDE, Plan
from newsarc.search.query import Group, Node, Not, Phrase, Word
from newsarc.search.terms import SCALE, Term

NEARNESS = 0.4
"""Weight of adjacent words: .3 gives less, none costs .001 to .004 MRR (docs/search.md)."""
RERANKED = 30
"""Number of best hits that are reordered by nearness; 50 give nothing more (docs/search.md)."""
_PYTHON_BYTES = 150_000
"""Lists with fewer bytes are scored before numpy could be imported."""
Ranked = list[tuple[int, float]]
"""Numbers of documents with their scores."""


def rank(
    reader: Reader, plan: Plan, allowed: Collection[int] | None, wanted: int, every: bool = False
) -> list[tuple[int, float]]:
    """Return (document number, score), best first; at least the best ``wanted`` if there are as many.

    ``allowed`` are document ids. ``every``: only documents that satisfy all clauses.
    """
    if small(plan.by_word.values()) and not numpy_is_loaded():
        best = _ranked_plainly(reader, plan, allowed, every)
    else:
        from newsarc.search.arrays import ranked

        best = ranked(reader, plan, allowed, max(wanted, RERANKED), every)
    return _by_nearness(reader, plan, [(number, score / SCALE) for number, score in best])


def count_matches(reader: Reader, plan: Plan, allowed: Collection[int] | None, every: bool = False) -> int:
    """Return how many documents ``rank`` finds in total, without scores and order."""
    if not numpy_is_loaded():
        return len(rank(reader, plan, allowed, reader.size, every))
    from newsarc.search.arrays import count

    return count(reader, plan, allowed, every)


def small(terms: Iterable[Term]) -> bool:
    """Whether plain Python is faster than importing numpy for these terms."""
    return sum(term.size for term in terms) < _PYTHON_BYTES


def numpy_is_loaded() -> bool:
    """Whether numpy has been imported, so that using it costs nothing."""
    return "numpy" in sys.modules


def _matching(reader: Reader, plan: Plan, node: Node) -> set[int]:
    """Return the numbers of all documents that satisfy a node, including replaced ones."""
    if isinstance(node, Word):
        return set(plan.by_word[node].scores)
    if isinstance(node, Phrase):
        return set(phrase_places(reader, node))
    if isinstance(node, Group) and node.any:
        return set().union(*(_matching(reader, plan, inner) for inner in node.nodes))
    return _matching_all(reader, plan, node.nodes if isinstance(node, Group) else [node])


def _matching_all(reader: Reader, plan: Plan, nodes: Sequence[Node]) -> set[int]:
    """Return the numbers of the documents that satisfy all of the nodes; for no nodes, all documents."""
    parts = [_matching(reader, plan, node) for node in nodes if not isinstance(node, Not)]
    found = set.intersection(*parts) if parts else set(range(reader.size))
    return found.difference(*(_matching(reader, plan, node.node) for node in nodes if isinstance(node, Not)))


def _ranked_plainly(reader: Reader, plan: Plan, allowed: Collection[int] | None, every: bool) -> list[tuple[int, int]]:
    scores: dict[int, int] = {}
    for term in plan.terms:
        for number, score in term.scores.items():
            scores[number] = scores.get(number, 0) + score
    keep = _matching_all(reader, plan, plan.conditions(every)) - reader.dead
    if allowed is not None:
        keep &= {reader.numbers[document] for document in allowed if document in reader.numbers}
    complete = _matching_all(reader, plan, plan.whole())
    best = sorted(keep & complete, key=lambda number: (-scores.get(number, 0), number))
    for number in plan.beside(best[:MOST_BESIDE]):
        scores[number] += plan.bonus
    ranked = [(number, scores.get(number, 0) + (plan.bonus if number in complete else 0)) for number in keep]
    ranked.sort(key=lambda item: (-item[1], item[0]))
    return ranked


def _by_nearness(reader: Reader, plan: Plan, ranked: Ranked) -> Ranked:
    """Return the best few, reordered by how near neighbours in the query stand to each other in the body."""
    head, tail = ranked[:RERANKED], ranked[RERANKED:]
    known = [term.places for term in plan.terms if term.places and term.places.frequency]
    if len(known) > 1 and len(head) > 1:
        weights = [reader.idf(places.frequency) for places in known]
        there = zip(*(places.of([number for number, _ in head]) for places in known), strict=True)
        head = [
            (number, score + NEARNESS * nearness(places, weights))
            for (number, score), places in zip(head, there, strict=True)
        ]
        head.sort(key=lambda item: (-item[1], item[0]))
    return head + tail
