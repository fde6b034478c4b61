"""Ranking with numpy: only documents that can still be among the best are scored."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np

from newsarc.search.lookup import Reader
from newsarc.search.places import phrase_places
from newsarc.search.plan import MOST_BESIDE, Plan
from newsarc.search.query import Group, Node, Not, Phrase, Word
from newsarc.search.terms import ScoredList

_PRUNE_FROM = 4_000
"""Minimum postings of a list for which it pays to check whether they can be left out."""
Numbers = np.ndarray[Any, Any]


def ranked(
    reader: Reader, plan: Plan, allowed: Collection[int] | None, need: int, every: bool
) -> list[tuple[int, int]]:
    """Return the best ``need`` as (document number, score), best first."""
    required = plan.required(every)
    strict = len(required) == len(plan.clauses)
    mask = _permitted(reader, plan, allowed, [] if strict else required)
    lists = sorted((term.postings for term in plan.terms), key=lambda each: each.highest, reverse=True)
    wanted = required if strict else plan.whole()
    if wanted and all(_is_of_words(clause) for clause in wanted):
        numbers, scores = _masked(mask, *_with_all_words(lists))
    else:
        numbers = _matching_all(reader, plan, wanted)
        numbers, scores = _masked(mask, numbers, _total(lists, numbers))
    scores = _with_neighbours(plan, numbers, scores)
    if strict:
        return _top(numbers, scores, need, plan.bonus)
    others, partial = _best_of_any(lists, reader.size, mask, need)
    absent = ~np.isin(others, numbers, assume_unique=True)
    numbers = np.concatenate((numbers, others[absent]))
    scores = np.concatenate((scores + plan.bonus, partial[absent]))
    return _top(numbers, scores, need)


def count(reader: Reader, plan: Plan, allowed: Collection[int] | None, every: bool) -> int:
    """Return how many documents a query finds."""
    mask = _permitted(reader, plan, allowed, [])
    numbers = _matching_all(reader, plan, [node for node in plan.conditions(every) if not isinstance(node, Not)])
    return len(numbers) if mask is None else int(np.count_nonzero(mask[numbers]))


# Sets of documents: ascending numbers.


def _matching(reader: Reader, plan: Plan, node: Node) -> Numbers:
    """Return all documents that satisfy a node, including replaced ones."""
    if isinstance(node, Word):
        return plan.by_word[node].postings.documents
    if isinstance(node, Phrase):
        return np.array(sorted(phrase_places(reader, node)), np.int32)
    if isinstance(node, Not):
        return np.flatnonzero(~_mask(reader.size, [_matching(reader, plan, node.node)]))
    if not node.any:
        return _matching_all(reader, plan, node.nodes)
    return np.flatnonzero(_mask(reader.size, [_matching(reader, plan, inner) for inner in node.nodes]))


def _matching_all(reader: Reader, plan: Plan, nodes: Sequence[Node]) -> Numbers:
    """Return the documents that satisfy all of the nodes; for no nodes, all documents."""
    return _intersection([_matching(reader, plan, node) for node in nodes]) if nodes else np.arange(reader.size)


def _is_of_words(node: Node) -> bool:
    """Whether a node is satisfied by all of its words and nothing else."""
    return isinstance(node, Word) or (isinstance(node, Group) and not node.any and all(map(_is_of_words, node.nodes)))


def _intersection(parts: Sequence[Numbers]) -> Numbers:
    shared, *others = sorted(parts, key=len)
    for part in others:
        if not len(shared):
            break
        at = np.searchsorted(part, shared)
        at[at == len(part)] = 0
        shared = shared[part[at] == shared]
    return shared


def _mask(size: int, parts: Sequence[Numbers]) -> Numbers:
    mask = np.zeros(size, bool)
    for members in parts:
        mask[members] = True
    return mask


def _permitted(reader: Reader, plan: Plan, allowed: Collection[int] | None, required: Sequence[Node]) -> Numbers | None:
    """Return a mask of the documents that may be hits, those that satisfy all ``required``; None if all may."""
    if allowed is None and not plan.excluded and not reader.dead and not required:
        return None
    mask = np.ones(reader.size, bool)
    if allowed is not None:
        ids = np.concatenate([np.frombuffer(segment.ids, np.int64) for segment in reader.segments])
        mask = np.isin(ids, np.fromiter(allowed, np.int64))
    for clause in required:
        mask &= _mask(reader.size, [_matching(reader, plan, clause)])
    for node in plan.excluded:
        mask[_matching(reader, plan, node)] = False
    mask[list(reader.dead)] = False
    return mask


def _masked(mask: Numbers | None, numbers: Numbers, scores: Numbers) -> tuple[Numbers, Numbers]:
    if mask is None:
        return numbers, scores
    kept = mask[numbers]
    return numbers[kept], scores[kept]


# Scores.


def _with_all_words(lists: Sequence[ScoredList]) -> tuple[Numbers, Numbers]:
    """Return the documents with every word, and their scores."""
    rarest, *others = sorted(lists, key=len)
    numbers, scores = rarest.columns()
    for each in others:
        more = each.at(numbers)
        both = more > 0
        numbers, scores = numbers[both], scores[both] + more[both]
    return numbers, scores


def _with_neighbours(plan: Plan, numbers: Numbers, scores: Numbers) -> Numbers:
    """Return the scores of documents with all words, with a bonus if the words are adjacent."""
    if not plan.neighbours:
        return scores
    best = numbers if len(numbers) <= MOST_BESIDE else [number for number, _ in _top(numbers, scores, MOST_BESIDE)]
    found = plan.beside(list(map(int, best)))
    return scores + plan.bonus * np.isin(numbers, list(found)) if found else scores


def _total(lists: Sequence[ScoredList], numbers: Numbers) -> Numbers:
    scores = np.zeros(len(numbers), np.int32)
    for each in lists:
        scores += each.at(numbers)
    return scores


def _best_of_any(lists: Sequence[ScoredList], size: int, mask: Numbers | None, need: int) -> tuple[Numbers, Numbers]:
    """Return documents with any of the words, and their scores.

    Documents that cannot be among the best ``need`` may be left out. Lists are taken in order of their highest scores
    (MaxScore: Turtle and Flood 1995). Once the remaining lists cannot lift a new document among the best, these longest
    lists are read only for documents that can still get there.
    """
    scores = np.zeros(size, np.int32)
    left = sum(each.highest for each in lists)
    for nth, each in enumerate(lists):
        if nth and len(each) > _PRUNE_FROM:
            numbers = np.flatnonzero(scores > left)
            if mask is not None:
                numbers = numbers[mask[numbers]]
            if len(numbers) >= need:
                return _finished(lists[nth:], scores, mask, left, _nth_best(scores[numbers], need))
        each.add_to(scores)
        left -= each.highest
    numbers = np.flatnonzero(scores)
    return _masked(mask, numbers, scores[numbers])


def _finished(
    lists: Sequence[ScoredList], scores: Numbers, mask: Numbers | None, left: int, threshold: int
) -> tuple[Numbers, Numbers]:
    """Return the documents that can reach ``threshold`` with the remaining lists, and their full scores."""
    numbers = np.flatnonzero(scores >= threshold - left)
    numbers, partial = _masked(mask, numbers, scores[numbers])
    for each in lists:
        partial += each.at(numbers)
        left -= each.highest
        possible = partial >= threshold - left
        numbers, partial = numbers[possible], partial[possible]
    return numbers, partial


def _nth_best(scores: Numbers, nth: int) -> int:
    return int(np.partition(scores, len(scores) - nth)[len(scores) - nth])


def _top(numbers: Numbers, scores: Numbers, need: int, bonus: int = 0) -> list[tuple[int, int]]:
    """Return the best ``need``; of equal scores, those with the lowest numbers."""
    if len(numbers) > need:
        threshold = _nth_best(scores, need)
        better = np.flatnonzero(scores > threshold)
        equal = np.flatnonzero(scores == threshold)
        equal = equal[np.argsort(numbers[equal], kind="stable")[: need - len(better)]]
        best = np.concatenate((better, equal))
        numbers, scores = numbers[best], scores[best]
    scores = scores.astype(np.int64) + bonus
    order = np.lexsort((numbers, -scores))
    return list(zip(numbers[order].tolist(), scores[order].tolist(), strict=True))
