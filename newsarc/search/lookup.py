"""From the words of a query to posting lists over the whole index."""

from __future__ import annotations

import itertools
import math
import sqlite3
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from newsarc.arabic.analyze import forms
from newsarc.search.postings import PostingList, find, term_key
from newsarc.search.query import Phrase, Word
from newsarc.search.storage import Segment, read_words

if TYPE_CHECKING:
    import numpy as np

VIEW_WEIGHTS = {"s": 1.0, "b": 0.3, "p": 0.3}
TITLE_WEIGHT = 1.5
MOST_EXPANSIONS = 200
_VARIANTS = {
    "ا": "اأإآ",
    "أ": "أا",
    "إ": "إا",
    "آ": "آا",
    "ه": "هة",
    "ة": "ةه",
    "ي": "يى",
    "ى": "ىي",
    "ؤ": "ؤ",
    "ئ": "ئي",
}
_MOST_VARIANTS = 16
_PYTHON_LIMIT = 60_000
_KEPT_LISTS, _KEPT_POSTINGS = 4_000, 4_000_000


class Source(NamedTuple):
    """One key that a word of a query is looked up by."""

    field: str
    view: str
    form: str
    weight: float


@dataclass(frozen=True)
class Found:
    """A source with what the index has for it."""

    source: Source
    lists: list[tuple[int, PostingList]]
    """(number of the segment's first document, its list)."""
    frequency: int
    """Documents that have the key."""
    idf: float

    def documents(self) -> Iterator[int]:
        """Their numbers in the whole index, ascending."""
        for base, postings in self.lists:
            yield from (base + i for i in postings.documents) if base else postings.documents

    @cached_property
    def begun(self) -> list[Sequence[int]]:
        """For each list, where each document's positions begin."""
        return [_running_total(postings.frequencies) for _, postings in self.lists]

    @cached_property
    def arrays(self) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        """Documents (int64, in the whole index) and impacts of all segments."""
        import numpy as np

        if not self.lists:
            return np.zeros(0, np.int64), np.zeros(0, np.uint8)
        parts = [
            np.frombuffer(p.documents, f"u{p.documents.itemsize}").astype(np.int64) + base for base, p in self.lists
        ]
        impacts = [np.frombuffer(p.impacts, np.uint8) for _, p in self.lists]
        return (parts[0], impacts[0]) if len(parts) == 1 else (np.concatenate(parts), np.concatenate(impacts))


def _running_total(counts: bytes) -> Sequence[int]:
    if len(counts) < 500 or "numpy" not in sys.modules:
        return list(itertools.accumulate(counts, initial=0))
    import numpy as np

    return array("I", np.cumsum(np.frombuffer(b"\0" + counts, np.uint8), dtype=np.uint32).tobytes())


class Reader:
    """The segments of one state of the index."""

    def __init__(self, connection: sqlite3.Connection, segments: list[Segment]) -> None:
        self._connection = connection
        self.segments = segments
        self.size = sum(len(segment.ids) for segment in segments)
        self._living = self.size - sum(segment.dead.count(1) for segment in segments)
        self._found: dict[Source, Found] = {}
        self._kept = 0
        self._words: dict[int, tuple[list[str], array[int]]] = {}

    @cached_property
    def dead(self) -> frozenset[int]:
        """Numbers of the documents that were removed or replaced."""
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
        """The segment that holds a document number."""
        index = bisect_left(self.segments, number + 1, key=lambda segment: segment.base) - 1
        return self.segments[index]

    def document(self, number: int) -> int:
        """The id of a document number."""
        segment = self.segment_of(number)
        return segment.ids[number - segment.base]

    def lists(self, key: int) -> list[tuple[int, PostingList]]:
        """The posting lists of a key, in order of documents."""
        found = []
        for segment in self.segments:
            row = self._connection.execute(
                "SELECT data FROM search_blocks WHERE segment = ? AND first <= ? ORDER BY first DESC LIMIT 1",
                (segment.id, key),
            ).fetchone()
            postings = find(row[0], key, len(segment.ids)) if row else None
            if postings:
                found.append((segment.base, postings))
        return found

    def find(self, source: Source) -> Found:
        """Look a source up; the last ones are kept for the next query."""
        if source not in self._found:
            one = self._look_up(source)
            self._kept += one.frequency
            if self._kept > _KEPT_POSTINGS or len(self._found) > _KEPT_LISTS:
                self._found.clear()
                self._kept = one.frequency
            self._found[source] = one
        return self._found[source]

    def _look_up(self, source: Source) -> Found:
        lists = self.lists(term_key(source.field, source.view, source.form))
        frequency = sum(len(postings.documents) for _, postings in lists)
        return Found(source, lists, frequency, math.log(1 + (self._living + 0.5) / (frequency + 0.5)))

    def vocabulary(self) -> Iterator[tuple[list[str], array[int]]]:
        """Sorted printed forms with document counts, a pair for each segment."""
        for segment in self.segments:
            if segment.id not in self._words:
                self._words[segment.id] = read_words(self._connection, segment.id)
            yield self._words[segment.id]

    def with_prefix(self, prefix: str) -> dict[str, int]:
        """Printed forms that begin with ``prefix`` -> number of documents."""
        found: dict[str, int] = {}
        for words, counts in self.vocabulary():
            for i in range(bisect_left(words, prefix), len(words)):
                if not words[i].startswith(prefix):
                    break
                found[words[i]] = found.get(words[i], 0) + counts[i]
        return found


def sources(reader: Reader, word: Word) -> list[Source]:
    """The keys that a word of a query is looked up by, with their weights."""
    fields = {None: "bt", "title": "t", "body": "b", "quote": "q"}[word.field]
    if word.prefix:
        return [Source(f, "p", form, 1.0) for form in _expansions(reader, word.word) for f in fields if f != "q"]
    printed, _, base, stem = forms(word.word)
    if word.exact:
        if word.field == "quote":
            return [Source("q", "b", base, 1.0)]
        return [Source(f, "p", form, 1.0) for form in variants(printed) for f in fields]
    views = [("s", stem), ("b", base), ("p", printed)]
    return [
        Source(field, view, form, VIEW_WEIGHTS[view] * (TITLE_WEIGHT if field == "t" else 1.0))
        for field in fields
        for view, form in views
        if field != "q" or view != "p"
    ]


def _expansions(reader: Reader, prefix: str) -> list[str]:
    """The commonest words that begin so, spelt with any hamza."""
    found: dict[str, int] = {}
    for variant in variants(prefix):
        found.update(reader.with_prefix(variant))
    return sorted(found, key=lambda form: (-found[form], form))[:MOST_EXPANSIONS]


def variants(printed: str) -> list[str]:
    """``printed`` with the letters at its ends spelt otherwise: hamza or none, ة or ه, ى or ي."""
    inner = printed[1:-1]
    if len(printed) < 2:
        return [printed]
    start = _VARIANTS.get(printed[0], printed[0])
    article = "".join(printed[:2]) == "ال" and len(printed) > 3
    third = _VARIANTS.get(printed[2], printed[2]) if article else ""
    heads = ["ال" + letter + printed[3:-1] for letter in third] if article else [letter + inner for letter in start]
    ends = _VARIANTS.get(printed[-1], printed[-1]) if printed[-1] not in "اأإآ" else printed[-1]
    made = (head + end for head, end in itertools.product(heads, ends))
    return list(dict.fromkeys([printed, *made]))[:_MOST_VARIANTS]


def small(found: Iterable[Found]) -> bool:
    """Whether plain Python is quicker than importing numpy for these lists."""
    return "numpy" not in sys.modules and sum(one.frequency for one in found) < _PYTHON_LIMIT


def phrase_places(reader: Reader, phrase: Phrase) -> dict[int, int]:
    """Documents in which the words stand side by side (in any form with the same base) -> how often."""
    found: dict[int, int] = {}
    for field in {None: "bt", "title": "t", "body": "b", "quote": "q"}[phrase.field]:
        bases = [forms(word).base for word in phrase.words]
        lists = [dict(reader.lists(term_key(field, "b", base))) for base in bases]
        for base in set(lists[0]).intersection(*lists[1:]):
            for i, count in _side_by_side([by_segment[base] for by_segment in lists]):
                found[base + i] = found.get(base + i, 0) + count
    return found


def _side_by_side(lists: list[PostingList]) -> Iterator[tuple[int, int]]:
    shared = set(min(lists, key=lambda postings: len(postings.documents)).documents)
    for postings in lists:
        shared.intersection_update(postings.documents)
    if not shared:
        return
    begun = [list(itertools.accumulate(postings.frequencies, initial=0)) for postings in lists]
    for document in sorted(shared):
        places: set[int] = set()
        for nth, postings in enumerate(lists):
            at = bisect_left(postings.documents, document)
            here = {place - nth for place in postings.positions[begun[nth][at] : begun[nth][at + 1]]}
            places = places & here if nth else here
        if places:
            yield document, len(places)
