"""Where words stand in texts: phrases, and the distances between the words of a query."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from newsarc.arabic.analyze import forms
from newsarc.search import varint
from newsarc.search.lookup import Reader
from newsarc.search.postings import list_key
from newsarc.search.query import Phrase, Word
from newsarc.search.sources import Source, reading_keys, sources

REACH = 3
"""Maximum distance, in words, of words that are near each other."""
MOST_DOCUMENTS = 100_000
"""The positions of a word in more documents are not read for nearness: it says little and takes long."""


class _Lists(NamedTuple):
    """Positions of some lists of one segment, in order of documents."""

    documents: array[int]
    """Numbers in the whole index, ascending; a document with several of the forms occurs as often."""
    begin: array[int]
    counts: array[int]
    gaps: array[int]


class Places:
    """The positions of a source."""

    def __init__(self, lists: list[_Lists]) -> None:
        self._lists = lists

    @cached_property
    def frequency(self) -> int:
        """Number of documents that have any."""
        if "numpy" not in sys.modules:
            return len(self.documents())
        import numpy as np

        return sum(np.count_nonzero(np.diff(np.frombuffer(lists.documents, "u4"))) + 1 for lists in self._lists)

    def documents(self) -> list[int]:
        """Return these documents, ascending."""
        return sorted({number for lists in self._lists for number in lists.documents})

    def of(self, numbers: Sequence[int]) -> list[list[int]]:
        """Return the positions in each of some documents, ascending."""
        found: list[list[int]] = [[] for _ in numbers]
        for lists in self._lists:
            documents, begin, counts, gaps = lists
            for nth, first, behind in _met(documents, numbers):
                for at in range(first, behind):
                    found[nth] += accumulate(gaps[begin[at] : begin[at] + counts[at]])
        for positions in found:
            positions.sort()
        return found


def _met(documents: array[int], numbers: Sequence[int]) -> Iterable[tuple[int, int, int]]:
    """Yield, for each of ``numbers`` in ``documents``, its index there, its first place and the place after its
    last."""
    if "numpy" not in sys.modules:
        places = ((bisect_left(documents, number), bisect_right(documents, number)) for number in numbers)
        return [(nth, first, behind) for nth, (first, behind) in enumerate(places) if first < behind]
    import numpy as np

    there, wanted = np.frombuffer(documents, "u4"), np.array(numbers, "u4")
    first, behind = np.searchsorted(there, wanted), np.searchsorted(there, wanted, side="right")
    met = np.flatnonzero(first < behind)
    return zip(met.tolist(), first[met].tolist(), behind[met].tolist(), strict=True)


def places_of(reader: Reader, *sources: Source) -> Places:
    """Read the positions of a source, or of several together."""
    found = []
    for source in sources:
        for key in source.families:
            for base, family, packed in reader.with_positions(key):
                wanted = set(source.lists(key, family))
                if wanted:
                    chosen = [nth in wanted for nth in range(len(family.keys))]
                    gaps = varint.unpack(packed)[family.before :]
                    order = _ordered_by_numpy if "numpy" in sys.modules else _ordered
                    found.append(order(base, chosen, family.lengths, family.documents, family.totals, gaps))
    return Places(found)


def _ordered(
    base: int, chosen: list[bool], lengths: Iterable[int], documents: Sequence[int], totals: Sequence[int],
    gaps: Sequence[int],
) -> _Lists:  # fmt: skip
    rows = []
    at, place = 0, 0
    for wanted, length in zip(chosen, lengths, strict=True):
        for document, total in zip(documents[at : at + length], totals[at : at + length], strict=True):
            if wanted:
                rows.append((base + document, place, total))
            place += total
        at += length
    rows.sort()
    documents, begin, counts = (array("I", column) for column in zip(*rows, strict=True))
    return _Lists(documents, begin, counts, array("H", gaps[:place]))


def _ordered_by_numpy(
    base: int, chosen: list[bool], lengths: Sequence[int], documents: Sequence[int], totals: Sequence[int],
    gaps: Sequence[int],
) -> _Lists:  # fmt: skip
    import numpy as np

    wanted = np.repeat(chosen, lengths)
    numbers = np.asarray(documents)[wanted] + base
    count = np.asarray(totals)
    end = np.cumsum(count)
    order = np.argsort(numbers, kind="stable")
    columns = (numbers[order], (end - count)[wanted][order], count[wanted][order])
    found, begin, counts = (array("I", column.astype(np.uint32).tobytes()) for column in columns)
    return _Lists(found, begin, counts, array("H", np.asarray(gaps)[: end[-1]].astype(np.uint16).tobytes()))


def phrase_places(reader: Reader, phrase: Phrase) -> dict[int, int]:
    """Return documents with adjacent words (in any form with the same base, or as printed) -> how often."""
    found: dict[int, int] = {}
    for field in {None: "bt", "title": "t", "body": "b", "quote": "q"}[phrase.field]:
        apart = phrase.apart()
        known = {word: places_of(reader, *_side_by_side(reader, word, field)) for word in dict.fromkeys(apart)}
        words = [known[word] for word in apart]
        numbers = min(known.values(), key=lambda places: places.frequency).documents()
        together: dict[int, set[int]] = {}
        for nth, places in enumerate(words):
            for number, positions in zip(numbers, places.of(numbers), strict=True):
                here = {position - nth for position in positions}
                together[number] = together[number] & here if nth else here
            numbers = [number for number in numbers if together[number]]
            if not numbers:
                break
        for number in numbers:
            found[number] = found.get(number, 0) + len(together[number])
    return found


def _side_by_side(reader: Reader, word: Word, field: str) -> list[Source]:
    """Return the forms of a phrase's word that count in a field."""
    if word.exact or word.prefix:
        return [source for source in sources(reader, word) if source.field == field]
    key = list_key(field, word.word)
    return [Source(field, "b", forms(word.word).base, 1.0, key, reading_keys(field, word.word))]


def side_by_side(words: Sequence[Places | None], numbers: Sequence[int]) -> set[int]:
    """Return those documents in which ``words`` stand directly one after the other."""
    known = [places for places in words if places is not None]
    if len(known) < len(words):
        return set()
    left = list(numbers)
    begins = [set(positions) for positions in known[0].of(left)]
    for nth, places in enumerate(known[1:], 1):
        there = zip(begins, places.of(left), strict=True)
        begins = [begin.intersection(position - nth for position in positions) for begin, positions in there]
        left = [number for number, begin in zip(left, begins, strict=True) if begin]
        begins = [begin for begin in begins if begin]
    return set(left)


def nearness(places: Sequence[Sequence[int]], weights: Sequence[float]) -> float:
    """Return the sum, over neighbours in the query, of the rarer word's weight divided by their least distance in the
    text."""
    total = 0.0
    for nth in range(len(places) - 1):
        first, second = places[nth], places[nth + 1]
        if first and second:
            distance = _distance(first, second)
            if distance <= REACH:
                total += min(weights[nth], weights[nth + 1]) / distance
    return total


def _distance(first: Sequence[int], second: Sequence[int]) -> int:
    """Return the least distance between positions in two ascending lists; going back costs one more than going
    forward."""
    best, j = 1 << 16, 0
    for place in first:
        while j < len(second) and second[j] <= place:
            j += 1
        if j < len(second):
            best = min(best, second[j] - place)
        if j:
            best = min(best, place - second[j - 1] + 1)
    return max(best, 1)
