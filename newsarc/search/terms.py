"""A word of a query with its documents and what it adds to the score of each.

The score is the sum of BM25 over the views of the word; occurrences in the lead count more. It is computed when a word
is first looked up, and kept in whole thousandths, so that sums do not depend on their order. Scored in plain Python or
with numpy, pruned or not, a query has the same hits in the same order.
"""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from newsarc.search.lookup import K1, B, Reader
from newsarc.search.places import MOST_DOCUMENTS, Places, places_of
from newsarc.search.postings import Family, find
from newsarc.search.query import Word
from newsarc.search.sources import Source, sources

if TYPE_CHECKING:
    import numpy as np

LEAD_WEIGHT = 3
"""How many times an occurrence in the lead counts."""
SCALE = 1000
_HIGHEST = 65_535
"""Scores are kept in thousandths, as uint16."""
DENSE = 16
"""Lists of more than one in so many of the documents are also laid out as tables."""
_KEPT_TERMS, _KEPT_BYTES = 4_000, 64_000_000
"""_KEPT_TERMS: maximum terms kept for later queries. _KEPT_BYTES: maximum bytes of their blocks (they take five to
eight times that in memory)."""


class Counted(NamedTuple):
    """A source with the documents that have it, in plain Python."""

    source: Source
    counts: dict[int, int]
    """Document number -> weighted occurrences."""


_Families = dict[int, list[tuple[int, Family]]]


class Term:
    """A word of a query in one state of the index."""

    def __init__(self, reader: Reader, word: Word) -> None:
        self.word = word
        self.sources = sources(reader, word)
        self._reader = reader
        self._blocks = {key: reader.blocks(key) for key in self._keys()}
        self.size = sum(len(block) for blocks in self._blocks.values() for _, block in blocks)
        """Bytes of the blocks that the index has for it."""

    @cached_property
    def documents(self) -> int:
        """Number of documents that have any of its sources."""
        return len(self.postings) if "numpy" in sys.modules else len(self.scores)

    def __repr__(self) -> str:
        return f"Term({self.word!r})"

    def _families(self) -> _Families:
        """Return (number of the segment's first document, lists) by the family's key; the blocks are released."""
        blocks, self._blocks = self._blocks, {}
        return {
            key: [(base, lists) for base, block in blocks.get(key) or self._reader.blocks(key)
                  if (lists := find(block, key))]
            for key in self._keys()
        }  # fmt: skip

    def _keys(self) -> set[int]:
        return {key for source in self.sources for key in source.families}

    @staticmethod
    def _chosen(source: Source, families: _Families) -> Iterator[tuple[int, Family, int, int]]:
        """Yield (number of the segment's first document, family, begin, end) of each list of a source."""
        for key in source.families:
            for base, family in families[key]:
                wanted = set(source.lists(key, family))
                begin = 0
                for nth, length in enumerate(family.lengths):
                    if nth in wanted:
                        yield base, family, begin, begin + int(length)
                    begin += int(length)

    # Plain Python.

    def counted(self) -> Iterator[Counted]:
        """Yield each source with its documents."""
        families = self._families()
        for source in self.sources:
            counts: dict[int, int] = {}
            for base, family, begin, end in self._chosen(source, families):
                columns = (column[begin:end] for column in (family.documents, family.leads, family.totals))
                for document, lead, total in zip(*columns, strict=True):
                    number = base + int(document)
                    counts[number] = counts.get(number, 0) + int(total) + (LEAD_WEIGHT - 1) * int(lead)
            yield Counted(source, counts)

    def score(self, counted: Counted, number: int) -> float:
        """Return what a source adds to the score of one of its documents."""
        count = counted.counts[number]
        lengths, average = self._reader.lengths(counted.source.field)
        norm = K1 * (1 - B + B * lengths[number] / average)
        return counted.source.weight * self._reader.idf(len(counted.counts)) * (count / (count + norm))

    @cached_property
    def scores(self) -> dict[int, int]:
        """Document number -> score."""
        total: dict[int, float] = {}
        for counted in self.counted():
            for number in counted.counts:
                total[number] = total.get(number, 0.0) + self.score(counted, number)
        return {number: min(max(round(SCALE * score), 1), _HIGHEST) for number, score in total.items()}

    # numpy.

    @cached_property
    def postings(self) -> ScoredList:
        """The documents and scores as arrays."""
        import numpy as np

        families, parts = self._families(), []
        for source in self.sources:
            documents, counts = self._count_array(source, families)
            if len(documents):
                scale = source.weight * self._reader.idf(len(documents))
                parts.append((documents, scale * (counts / (counts + self._reader.norms(source.field)[documents]))))
        documents, scores = _added(parts, self._reader.size)
        units = np.rint(SCALE * scores).clip(1, _HIGHEST).astype(np.uint16)
        return ScoredList(documents.astype(np.int32), units, self._reader.size)

    def _count_array(self, source: Source, families: _Families) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        import numpy as np

        documents, counts = [], []
        for base, family, begin, end in self._chosen(source, families):
            documents.append(np.asarray(family.documents[begin:end]) + base)
            totals, leads = np.asarray(family.totals[begin:end]), np.asarray(family.leads[begin:end])
            counts.append(totals + (LEAD_WEIGHT - 1) * leads.astype(np.int64))
        return _added(list(zip(documents, counts, strict=True)), self._reader.size)

    # Both.

    @cached_property
    def places(self) -> Places | None:
        """Where forms with the base of the word stand in the bodies; None for very frequent words."""
        return self._places("b")

    @cached_property
    def places_in_titles(self) -> Places | None:
        """The same in the titles."""
        return self._places("t")

    def _places(self, field: str) -> Places | None:
        source = next((source for source in self.sources if (source.field, source.view) == (field, "b")), None)
        if source is None or self.documents > MOST_DOCUMENTS:
            return None
        return places_of(self._reader, source)


class Terms:
    """The terms of one state of the index; the last ones looked up are kept for the next query."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._terms: OrderedDict[Word, Term] = OrderedDict()
        self._kept = 0

    def of(self, word: Word) -> Term:
        """Return a word of a query with what the index has for it."""
        if word in self._terms:
            self._terms.move_to_end(word)
            return self._terms[word]
        term = self._terms[word] = Term(self.reader, word)
        self._kept += term.size
        while len(self._terms) > 1 and (self._kept > _KEPT_BYTES or len(self._terms) > _KEPT_TERMS):
            self._kept -= self._terms.popitem(last=False)[1].size
        return term


def _added(
    parts: list[tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]], size: int
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Return the sum of sparse vectors (ascending numbers, positive values)."""
    import numpy as np

    if len(parts) < 2:
        return parts[0] if parts else (np.zeros(0, np.int64), np.zeros(0, np.int64))
    if sum(len(numbers) for numbers, _ in parts) > size // DENSE:
        total = np.zeros(size, parts[0][1].dtype)
        for numbers, values in parts:
            total[numbers] += values
        found = np.flatnonzero(total)
        return found, total[found]
    union = np.unique(np.concatenate([numbers for numbers, _ in parts]))
    total = np.zeros(len(union), parts[0][1].dtype)
    for numbers, values in parts:
        total[np.searchsorted(union, numbers)] += values
    return union, total


class ScoredList:
    """Documents of a term, ascending, with their scores."""

    def __init__(self, documents: np.ndarray[Any, Any], scores: np.ndarray[Any, Any], size: int) -> None:
        self.documents, self.scores = documents, scores
        self.highest = int(scores.max()) if len(scores) else 0
        self._table: np.ndarray[Any, Any] | None = None
        if len(documents) > size // DENSE:
            import numpy as np

            self._table = np.zeros(size, np.uint16)
            self._table[documents] = scores

    def __len__(self) -> int:
        return len(self.documents)

    def columns(self) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        """Return documents and scores (int32)."""
        return self.documents, self.scores.astype("i4")

    def at(self, numbers: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        """Return the scores of the given documents; 0 for those without the term."""
        import numpy as np

        if self._table is not None:
            found: np.ndarray[Any, Any] = self._table[numbers]
            return found
        if not len(self):
            return np.zeros(len(numbers), np.uint16)
        where = np.searchsorted(self.documents, numbers)
        where[where == len(self)] = 0
        return np.where(self.documents[where] == numbers, self.scores[where], np.uint16(0))

    def add_to(self, scores: np.ndarray[Any, Any]) -> None:
        """Add to the scores of all documents."""
        if self._table is not None and len(self) > len(scores) // 4:
            scores += self._table
        else:
            scores[self.documents] += self.scores
