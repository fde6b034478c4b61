"""Which documents a query matches, and in which order.

A query is a list of clauses (words, phrases, groups). The score decides: for every word the weighted sum of BM25 over
its views, a bonus to neighbours in the query that are near each other in the text, and one to documents that satisfy
every clause. (Putting all of those before all others costs .02 MRR, see docs/search.md; ``every`` leaves the others
out.) A clause with a field, an exact word and a lone clause are required, -clauses exclude.

Few postings are scored in plain Python with dictionaries, since importing numpy takes longer than the search, unless
somebody has imported it already; both ways give the same order.
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from newsarc.search.lookup import Found, Reader, phrase_places, small, sources
from newsarc.search.query import Group, Node, Not, Phrase, Query, Word

if TYPE_CHECKING:
    import numpy as np

NEARNESS = 0.3
RERANKED = 30
_REACH = 3
_PRUNE_FROM = 8_000
_SPARSE = 64
"""Sets of fewer than one in so many of the documents are searched, larger ones laid out."""
_COMPLETE = 1.0
"""Added to the score of documents that satisfy all clauses."""


class Term(NamedTuple):
    """A word of the query with what the index has for it."""

    word: Word
    found: list[Found]

    def bound(self) -> float:
        """No document scores more for this word."""
        return sum(found.source.weight * found.idf for found in self.found if found.frequency)


class Plan(NamedTuple):
    """A query looked up in one state of the index."""

    terms: list[Term]
    clauses: Sequence[Node]
    excluded: Sequence[Node]
    by_word: dict[Word, Term]


def make_plan(reader: Reader, query: Query) -> Plan:
    """Look all words of a query up, each once."""
    by_word: dict[Word, Term] = {}

    def term(word: Word) -> Term:
        if word not in by_word:
            by_word[word] = Term(word, [reader.find(source) for source in sources(reader, word)])
        return by_word[word]

    terms: dict[Word, Term] = {}
    for leaf in query.positive():
        texts = leaf.words if isinstance(leaf, Phrase) else (leaf.word,)
        for text in texts:
            word = Word(text, leaf.field, leaf.exact, isinstance(leaf, Word) and leaf.prefix)
            terms[word] = term(word)
    clauses = [node for node in query.nodes if not isinstance(node, Not)]
    excluded = [node.node for node in query.nodes if isinstance(node, Not)]
    for node in (*clauses, *excluded):
        for word in _words_of(node):
            term(word)
    return Plan(list(terms.values()), clauses, excluded, by_word)


def _words_of(node: Node) -> list[Word]:
    if isinstance(node, Word):
        return [node]
    if isinstance(node, Not):
        return _words_of(node.node)
    if isinstance(node, Group):
        return [word for inner in node.nodes for word in _words_of(inner)]
    return []


def _required(clause: Node, alone: bool) -> bool:
    """Whether a document without this clause is no hit at all."""
    if isinstance(clause, Group):
        return alone or all(_required(node, False) for node in clause.nodes)
    return alone or getattr(clause, "field", None) is not None or getattr(clause, "exact", False)


def rank(
    reader: Reader, plan: Plan, allowed: Collection[int] | None, wanted: int, every: bool = False
) -> list[tuple[int, float]]:
    """(document number, score), best first; at least the best ``wanted`` if there are so many.

    ``allowed`` are document ids; ``every``: only documents that satisfy all clauses.
    """
    engine: Callable[..., list[tuple[int, float]]] = _rank_in_python
    if not small(found for term in plan.by_word.values() for found in term.found) or _numpy_is_loaded():
        engine = _rank_in_numpy
    best = engine(reader, plan, allowed, wanted, every)
    return _by_nearness(plan, best)


def _numpy_is_loaded() -> bool:
    return "numpy" in sys.modules


# Plain Python.


def _matching(reader: Reader, plan: Plan, node: Node) -> set[int]:
    """Numbers of all documents that satisfy a node, removed ones included."""
    if isinstance(node, Word):
        return {number for found in plan.by_word[node].found for number in found.documents()}
    if isinstance(node, Phrase):
        return set(phrase_places(reader, node))
    if isinstance(node, Not):
        return set(range(reader.size)) - _matching(reader, plan, node.node)
    parts = [_matching(reader, plan, inner) for inner in node.nodes]
    return set().union(*parts) if node.any else set.intersection(*parts)


def _rank_in_python(
    reader: Reader, plan: Plan, allowed: Collection[int] | None, wanted: int, every: bool
) -> list[tuple[int, float]]:
    scores: dict[int, float] = {}
    for term in plan.terms:
        for found in term.found:
            scale = found.source.weight * found.idf / 255
            for base, postings in found.lists:
                for document, impact in zip(postings.documents, postings.impacts, strict=True):
                    scores[base + document] = scores.get(base + document, 0.0) + scale * impact
    alone = len(plan.clauses) == 1
    sets = [_matching(reader, plan, clause) for clause in plan.clauses]
    complete = set.intersection(*sets) if sets else set()
    keep = complete if every else set(scores) | complete
    for clause, matching in zip(plan.clauses, sets, strict=True):
        if _required(clause, alone):
            keep &= matching
    for node in plan.excluded:
        keep -= _matching(reader, plan, node)
    keep -= reader.dead
    if allowed is not None:
        keep &= {reader.numbers[document] for document in allowed if document in reader.numbers}
    ranked = [(number, scores.get(number, 0.0) + (_COMPLETE if number in complete else 0.0)) for number in keep]
    ranked.sort(key=lambda item: (-item[1], item[0]))
    return ranked


# numpy.


def _matching_array(reader: Reader, plan: Plan, node: Node) -> np.ndarray[Any, Any]:
    """As ``_matching``: ascending int64."""
    import numpy as np

    if isinstance(node, Word):
        term = plan.by_word[node]
        if node.exact or node.prefix:
            return _union([found.arrays[0] for found in term.found if found.frequency])
        views = [found for found in term.found if found.source.view == "s" and found.frequency]
        return _union([found.arrays[0] for found in views])
    if isinstance(node, Phrase):
        return np.array(sorted(phrase_places(reader, node)), np.int64)
    if isinstance(node, Not):
        return np.setdiff1d(np.arange(reader.size), _matching_array(reader, plan, node.node))
    parts = [_matching_array(reader, plan, inner) for inner in node.nodes]
    return _union(parts) if node.any else _intersection(parts)


def _union(parts: Sequence[np.ndarray[Any, Any]]) -> np.ndarray[Any, Any]:
    import numpy as np

    parts = [part for part in parts if len(part)]
    if len(parts) < 2:
        return parts[0] if parts else np.zeros(0, np.int64)
    size = 1 + max(int(part[-1]) for part in parts)
    if sum(map(len, parts)) < size // _SPARSE:
        return np.unique(np.concatenate(parts))
    mask = np.zeros(size, bool)
    for part in parts:
        mask[part] = True
    return np.flatnonzero(mask)


def _intersection(parts: Sequence[np.ndarray[Any, Any]]) -> np.ndarray[Any, Any]:
    import numpy as np

    if not parts:
        return np.zeros(0, np.int64)
    ordered = sorted(parts, key=len)
    shared = ordered[0]
    for part in ordered[1:]:
        if not len(shared):
            break
        shared = shared[_members(shared, part)]
    return shared


def _members(wanted: np.ndarray[Any, Any], among: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Which elements of ``wanted`` occur in ascending ``among``."""
    import numpy as np

    if not len(among):
        return np.zeros(len(wanted), bool)
    at = np.searchsorted(among, wanted)
    at[at == len(among)] = 0
    found: np.ndarray[Any, Any] = among[at] == wanted
    return found


def _permitted(
    reader: Reader, plan: Plan, allowed: Collection[int] | None, sets: Sequence[np.ndarray[Any, Any]]
) -> np.ndarray[Any, Any] | None:
    """A mask of the documents that may be hits; None if all may."""
    import numpy as np

    alone = len(plan.clauses) == 1
    required = [s for clause, s in zip(plan.clauses, sets, strict=True) if _required(clause, alone)]
    if allowed is None and not plan.excluded and not reader.dead and (not required or alone):
        return None if not required or isinstance(plan.clauses[0], Word) else _mask(reader.size, required[0])
    mask = np.ones(reader.size, bool)
    if allowed is not None:
        ids = np.concatenate([np.frombuffer(segment.ids, np.int64) for segment in reader.segments])
        mask = np.isin(ids, np.fromiter(allowed, np.int64))
    for part in required:
        mask &= _mask(reader.size, part)
    for node in plan.excluded:
        mask[_matching_array(reader, plan, node)] = False
    mask[list(reader.dead)] = False
    return mask


def _mask(size: int, members: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    import numpy as np

    mask = np.zeros(size, bool)
    mask[members] = True
    return mask


def _rank_in_numpy(
    reader: Reader, plan: Plan, allowed: Collection[int] | None, wanted: int, every: bool
) -> list[tuple[int, float]]:
    import numpy as np

    if not reader.size:
        return []
    sets = [_matching_array(reader, plan, clause) for clause in plan.clauses]
    mask = _permitted(reader, plan, allowed, sets)
    complete = _intersection(sets)
    if mask is not None:
        complete = complete[mask[complete]]
    terms = sorted(plan.terms, key=Term.bound, reverse=True)
    need = max(wanted, RERANKED)
    if every or len(plan.clauses) == 1:
        numbers, scores = complete, _look_up(terms, complete)
    else:
        numbers, scores = _accumulate(terms, reader.size, mask, need)
        absent = complete[~_members(complete, numbers)]
        numbers = np.concatenate((numbers, absent))
        scores = np.concatenate((scores, _look_up(terms, absent)))
        order = np.argsort(numbers)
        numbers, scores = numbers[order], scores[order]
        scores[np.searchsorted(numbers, complete)] += _COMPLETE
        return _top(numbers, scores, need)
    return _top(numbers, scores + _COMPLETE, need)


def count_matches(reader: Reader, plan: Plan, allowed: Collection[int] | None, every: bool = False) -> int:
    """How many documents ``rank`` finds when it is asked for all of them, without scores and order."""
    if not _numpy_is_loaded():
        return len(rank(reader, plan, allowed, reader.size, every))
    import numpy as np

    sets = [_matching_array(reader, plan, clause) for clause in plan.clauses]
    mask = _permitted(reader, plan, allowed, sets)
    matching = _mask(reader.size, _intersection(sets))
    if not every and len(plan.clauses) > 1:
        for term in plan.terms:
            for found in term.found:
                documents, impacts = found.arrays
                matching[documents[impacts > 0]] = True
    return int(np.count_nonzero(matching if mask is None else matching & mask))


def _top(numbers: np.ndarray[Any, Any], scores: np.ndarray[Any, Any], need: int) -> list[tuple[int, float]]:
    import numpy as np

    if len(numbers) > need:
        best = scores >= np.partition(scores, len(scores) - need)[len(scores) - need]
        numbers, scores = numbers[best], scores[best]
    order = np.lexsort((numbers, -scores))
    return list(zip(numbers[order].tolist(), scores[order].tolist(), strict=True))


def _look_up(terms: Sequence[Term], numbers: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """The scores of the given documents, ascending, for the given terms."""
    import numpy as np

    scores = np.zeros(len(numbers))
    for term in terms:
        for found in term.found:
            documents, impacts = found.arrays
            if len(documents) and len(numbers):
                scores += (found.source.weight * found.idf / 255) * _impacts_at(documents, impacts, numbers)
    return scores


def _impacts_at(
    documents: np.ndarray[Any, Any], impacts: np.ndarray[Any, Any], numbers: np.ndarray[Any, Any]
) -> np.ndarray[Any, Any]:
    """The impacts of a list at the given documents, 0 where it has none; both ascending."""
    import numpy as np

    size = 1 + max(int(documents[-1]), int(numbers[-1]))
    if len(numbers) > size // _SPARSE:  # a table of all documents is quicker than so many searches
        table = np.zeros(size, np.uint8)
        table[documents] = impacts
        return np.take(table, numbers)
    at = np.searchsorted(documents, numbers)
    at[at == len(documents)] = 0
    found: np.ndarray[Any, Any] = np.where(documents[at] == numbers, impacts[at], np.uint8(0))
    return found


def _accumulate(
    terms: Sequence[Term], size: int, mask: np.ndarray[Any, Any] | None, need: int
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Documents with any of the terms and their scores; those that cannot be among the best ``need`` may be left out.

    Terms are taken rarest first (MaxScore: Turtle and Flood 1995). Once what is left cannot lift a new document among
    the best, the remaining, longest lists are only looked up for the documents that can still get there.
    """
    import numpy as np

    scores = np.zeros(size)
    left = sum(term.bound() for term in terms)
    for nth, term in enumerate(terms):
        if nth and sum(found.frequency for found in term.found) > _PRUNE_FROM:
            numbers = _candidates(scores, mask, left, need)
            if numbers is not None:
                return numbers, scores[numbers] + _look_up(terms[nth:], numbers)
        for found in term.found:
            documents, impacts = found.arrays
            scores[documents] += (found.source.weight * found.idf / 255) * impacts
        left -= term.bound()
    numbers = np.flatnonzero(scores)
    if mask is not None:
        numbers = numbers[mask[numbers]]
    return numbers, scores[numbers]


def _candidates(
    scores: np.ndarray[Any, Any], mask: np.ndarray[Any, Any] | None, left: float, need: int
) -> np.ndarray[Any, Any] | None:
    """The documents that can be among the best ``need`` with ``left`` still to come; None if others can, too."""
    import numpy as np

    numbers = np.flatnonzero(scores > left)
    if mask is not None:
        numbers = numbers[mask[numbers]]
    if len(numbers) < need:
        return None
    threshold = np.partition(scores[numbers], len(numbers) - need)[len(numbers) - need]
    numbers = np.flatnonzero(scores >= threshold - left)
    return numbers if mask is None else numbers[mask[numbers]]


# Nearness.


def _by_nearness(plan: Plan, ranked: list[tuple[int, float]]) -> list[tuple[int, float]]:
    """The best few, reordered by how near neighbours in the query stand to each other in the body."""
    head, tail = ranked[:RERANKED], ranked[RERANKED:]
    lists = [
        next((found for found in term.found if found.source.field == "b" and found.source.view == "b"), None)
        for term in plan.terms
    ]
    known = [found for found in lists if found and found.frequency]
    if len(known) > 1 and len(head) > 1:
        places = [_places(found, [number for number, _ in head]) for found in known]
        head = [
            (number, score + NEARNESS * _nearness(known, [there[nth] for there in places]))
            for nth, (number, score) in enumerate(head)
        ]
        head.sort(key=lambda item: (-item[1], item[0]))
    return head + tail


def _places(found: Found, numbers: Sequence[int]) -> list[Sequence[int]]:
    """The positions of a word in each of the documents."""
    result: list[Sequence[int]] = [()] * len(numbers)
    for (base, postings), begun in zip(found.lists, found.begun, strict=True):
        end = base + postings.documents[-1]
        wanted = [(i, number - base) for i, number in enumerate(numbers) if base <= number <= end]
        for i, document in wanted:
            at = bisect_left(postings.documents, document)
            if postings.documents[at] == document:
                result[i] = postings.positions[begun[at] : begun[at + 1]]
    return result


def _nearness(known: Sequence[Found], places: Sequence[Sequence[int]]) -> float:
    """The sum, over neighbours in the query, of the rarer word's weight by their least distance in the text."""
    total = 0.0
    for nth in range(len(known) - 1):
        first, second = places[nth], places[nth + 1]
        if len(first) and len(second):
            distance = _distance(first, second)
            if distance <= _REACH:
                total += min(known[nth].idf, known[nth + 1].idf) / distance
    return total


def _distance(first: Sequence[int], second: Sequence[int]) -> int:
    """The least distance between positions in two ascending lists; going back costs one more than going on."""
    best, j = 1 << 16, 0
    for place in first:
        while j < len(second) and second[j] <= place:
            j += 1
        if j < len(second):
            best = min(best, second[j] - place)
        if j:
            best = min(best, place - second[j - 1] + 1)
    return max(best, 1)
