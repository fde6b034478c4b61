"""The content of one state of the index: segments, lists of words, lengths of documents, vocabulary."""

from __future__ import annotations

import math
import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from newsarc.search.postings import FORM_BITS, Family, find
from newsarc.search.storage import FIELDS, Segment, read_lengths, read_words

if TYPE_CHECKING:
    import numpy as np

K1, B = 1.4, 0.75
"""Parameters of BM25. K1 was measured (docs/search.md); B is the usual value."""


class Reader:
    """The segments of one state of the index."""

    def __init__(self, connection: sqlite3.Connection, segments: list[Segment]) -> None:
        self._connection = connection
        self.segments = segments
        self.size = sum(len(segment.ids) for segment in segments)
        self._living = self.size - sum(segment.dead.count(1) for segment in segments)
        self._norms: dict[str, np.ndarray[Any, Any]] = {}
        self._words: dict[int, tuple[list[str], array[int]]] = {}

    @cached_property
    def dead(self) -> frozenset[int]:
        """Numbers of the documents that were replaced."""
        return frozenset(
            segment.base + i
            for segment in self.segments
            if 1 in segment.dead
            for i, dead in enumerate(segment.dead)
            if dead
        )

    @cached_property
    def numbers(self) -> dict[int, int]:
        """Document id -> number of its living version."""
        return {
            document: segment.base + i
            for segment in self.segments
            for i, document in enumerate(segment.ids)
            if not segment.dead[i]
        }

    def segment_of(self, number: int) -> Segment:
        """Return the segment that holds a document number."""
        index = bisect_left(self.segments, number + 1, key=lambda segment: segment.base) - 1
        return self.segments[index]

    def document(self, number: int) -> int:
        """Return the id of a document number."""
        segment = self.segment_of(number)
        return segment.ids[number - segment.base]

    # Statistics.

    @cached_property
    def _lengths(self) -> dict[str, array[int]]:
        lengths = {field: array("H") for field in FIELDS}
        for segment in self.segments:
            for field, column in zip(FIELDS, read_lengths(self._connection, segment), strict=True):
                lengths[field].extend(column)
        return lengths

    @cached_property
    def _averages(self) -> dict[str, float]:
        return {field: sum(lengths) / max(len(lengths), 1) or 1.0 for field, lengths in self._lengths.items()}

    def lengths(self, field: str) -> tuple[array[int], float]:
        """Return how many words each document has in a field, and the average."""
        return self._lengths[field], self._averages[field]

    def norms(self, field: str) -> np.ndarray[Any, Any]:
        """Return what BM25 adds to the count of a word in each document for its length."""
        if field not in self._norms:
            import numpy as np

            lengths, average = self.lengths(field)
            self._norms[field] = K1 * (1 - B + B * np.frombuffer(lengths, np.uint16) / average)
        return self._norms[field]

    def idf(self, documents: int) -> float:
        """Return the inverse document frequency of what occurs in so many documents."""
        return math.log(1 + (self._living + 0.5) / (documents + 0.5))

    # Lists.

    def blocks(self, family: int) -> list[tuple[int, bytes]]:
        """Return (number of the segment's first document, block) wherever lists of the family may be."""
        found = []
        for segment in self.segments:
            row = self._connection.execute(
                "SELECT data FROM search_blocks WHERE segment = ? AND first <= ? ORDER BY first DESC LIMIT 1",
                (segment.id, family + (1 << FORM_BITS) - 1),
            ).fetchone()
            if row:
                found.append((segment.base, row[0]))
        return found

    def with_positions(self, family: int) -> Iterator[tuple[int, Family, bytes]]:
        """Yield (number of the segment's first document, lists of the family, positions of their block)."""
        for segment in self.segments:
            row = self._connection.execute(
                "SELECT data, positions FROM search_blocks WHERE segment = ? AND first <= ? ORDER BY first DESC LIMIT 1",
                (segment.id, family + (1 << FORM_BITS) - 1),
            ).fetchone()
            lists = find(row[0], family) if row else None
            if lists:
                yield segment.base, lists, row[1]

    # Vocabulary.

    def vocabulary(self) -> Iterator[tuple[list[str], array[int]]]:
        """Yield sorted printed forms with document counts, a pair for each segment."""
        for segment in self.segments:
            if segment.id not in self._words:
                self._words[segment.id] = read_words(self._connection, segment.id)
            yield self._words[segment.id]

    def with_prefix(self, prefix: str) -> dict[str, int]:
        """Return printed forms that begin with ``prefix`` -> number of documents."""
        found: dict[str, int] = {}
        for words, counts in self.vocabulary():
            for i in range(bisect_left(words, prefix), len(words)):
                if not words[i].startswith(prefix):
                    break
                found[words[i]] = found.get(words[i], 0) + counts[i]
        return found

    def frequency(self, word: str) -> int:
        """Return in how many documents a printed form occurs."""
        total = 0
        for words, counts in self.vocabulary():
            at = bisect_left(words, word)
            if at < len(words) and words[at] == word:
                total += counts[at]
        return total
