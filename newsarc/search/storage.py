"""Segments: how posting lists get into SQLite, are found there, and are merged.

Each batch of documents becomes one segment, written once; eight segments of one size class are merged into one of the
next (a log-structured merge tree), dropping documents that were removed or replaced. Everything happens in the caller's
transaction, so that a crash leaves the index as consistent as the articles beside it.
"""

from __future__ import annotations

import sqlite3
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from newsarc.search.postings import POSITIONAL, Run, decode, encode, filtered, sorted_run

if TYPE_CHECKING:
    import numpy as np

SCHEMA: tuple[str, ...] = (
    "CREATE TABLE search_state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE search_segments (id INTEGER PRIMARY KEY, tokens INTEGER NOT NULL, ids BLOB NOT NULL,"
    " dead BLOB NOT NULL, signatures BLOB NOT NULL, words BLOB NOT NULL, counts BLOB NOT NULL)",
    "CREATE TABLE search_blocks (id INTEGER PRIMARY KEY, segment INTEGER NOT NULL, first INTEGER NOT NULL,"
    " data BLOB NOT NULL)",
    "CREATE UNIQUE INDEX search_blocks_by_key ON search_blocks (segment, first)",
)
"""The tables of the index. ``ids`` int64 and ``dead`` (one byte) have one element a document."""

FAN_IN = 8
SMALLEST_CLASS = 500
_PARTITION_BYTES = 6_000_000


class Segment(NamedTuple):
    """What must be known of a segment before its blocks are read."""

    id: int
    base: int
    """Number that its first document has in the whole index."""
    ids: array[int]
    dead: bytes


class NewSegment(NamedTuple):
    """A segment to be written: documents' columns and runs of postings."""

    ids: array[int]
    tokens: int
    signatures: bytes
    words: Sequence[str]
    counts: array[int]
    runs: Iterable[Run]
    """Sorted runs, ascending by key."""


def read_segments(connection: sqlite3.Connection) -> list[Segment]:
    """All segments in order of their ids."""
    segments, base = [], 0
    for number, ids_blob, dead in connection.execute("SELECT id, ids, dead FROM search_segments ORDER BY id"):
        ids: array[int] = array("q")
        ids.frombytes(ids_blob)
        segments.append(Segment(number, base, ids, dead))
        base += len(ids)
    return segments


def write_segment(connection: sqlite3.Connection, segment: NewSegment) -> int:
    """Write a segment and return its id."""
    packed = zlib.compress("\n".join(segment.words).encode("utf-8", "surrogatepass"), 6)
    number = connection.execute(
        "INSERT INTO search_segments (id, tokens, ids, dead, signatures, words, counts)"
        " VALUES ((SELECT coalesce(max(id), 0) + 1 FROM search_segments), ?, ?, ?, ?, ?, ?)",
        (segment.tokens, segment.ids.tobytes(), bytes(len(segment.ids)), segment.signatures, packed,
         zlib.compress(segment.counts.tobytes(), 6)),
    ).lastrowid  # fmt: skip
    assert number is not None
    connection.executemany(
        "INSERT INTO search_blocks (segment, first, data) VALUES (?, ?, ?)",
        ((number, first, data) for run in segment.runs for first, data in encode(run, len(segment.ids))),
    )
    return number


def read_words(connection: sqlite3.Connection, segment: int) -> tuple[list[str], array[int]]:
    """The printed forms in a segment, sorted, and in how many of its documents each occurs."""
    row = connection.execute("SELECT words, counts FROM search_segments WHERE id = ?", (segment,)).fetchone()
    counts: array[int] = array("I")
    counts.frombytes(zlib.decompress(row[1]))
    text = zlib.decompress(row[0]).decode("utf-8", "surrogatepass")
    return (text.split("\n") if counts else []), counts


def merge(connection: sqlite3.Connection, segments: Sequence[Segment]) -> None:
    """Replace segments by one that holds their living documents."""
    marks = ",".join(str(segment.id) for segment in segments)
    ids: array[int] = array("q")
    signatures = []
    for segment in segments:
        (packed,) = connection.execute("SELECT signatures FROM search_segments WHERE id = ?", (segment.id,)).fetchone()
        size = len(packed) // max(len(segment.ids), 1)
        for i, (document, dead) in enumerate(zip(segment.ids, segment.dead, strict=True)):
            if not dead:
                ids.append(document)
                signatures.append(packed[i * size : (i + 1) * size])
    (tokens,) = connection.execute(f"SELECT sum(tokens) FROM search_segments WHERE id IN ({marks})").fetchone()
    if ids:
        words, counts = _merged_words(connection, segments)
        runs = _merged_runs(connection, segments)
        write_segment(connection, NewSegment(ids, tokens, b"".join(signatures), words, counts, runs))
    connection.execute(f"DELETE FROM search_segments WHERE id IN ({marks})")
    connection.execute(f"DELETE FROM search_blocks WHERE segment IN ({marks})")


def _merged_words(connection: sqlite3.Connection, segments: Sequence[Segment]) -> tuple[list[str], array[int]]:
    total: dict[str, int] = {}
    for segment in segments:
        for word, count in zip(*read_words(connection, segment.id), strict=True):
            total[word] = total.get(word, 0) + count
    words = sorted(total)
    return words, array("I", (total[word] for word in words))


def _merged_runs(connection: sqlite3.Connection, segments: Sequence[Segment]) -> Iterator[Run]:
    """Sorted runs of the segments' living postings, by stretches of the key space small enough for memory.

    Blocks are deleted once read, so that the new ones go where they were and the file does not grow by a merge.
    """
    import numpy as np

    (stored,) = connection.execute(
        f"SELECT coalesce(sum(length(data)), 0) FROM search_blocks WHERE segment IN"
        f" ({','.join(str(segment.id) for segment in segments)})"
    ).fetchone()
    parts = 1 + stored // _PARTITION_BYTES
    limits = [half * POSITIONAL + (POSITIONAL * part) // parts for half in (0, 1) for part in range(1, parts + 1)]
    streams, base = [], 0
    for segment in segments:
        alive = np.frombuffer(segment.dead, np.uint8) == 0
        numbers = (base + np.cumsum(alive) - 1).astype(np.uint32)
        base += int(alive.sum())
        streams.append(_Stream(connection, segment.id, alive, numbers))
    for limit in limits:
        runs = [run for stream in streams for run in stream.until(limit)]
        used = [(block,) for stream in streams for block in stream.used()]
        connection.executemany("DELETE FROM search_blocks WHERE id = ?", used)
        if runs:
            yield sorted_run(runs)


class _Stream:
    """A segment's postings in order of keys, its dead documents left out."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        segment: int,
        alive: np.ndarray[Any, Any],
        numbers: np.ndarray[Any, Any],
    ) -> None:
        self._rows = connection.execute(
            "SELECT id, data FROM search_blocks WHERE segment = ? ORDER BY first", (segment,)
        )
        self._alive, self._numbers = alive, numbers
        self._left: Run | None = None
        self._used: list[int] = []

    def until(self, limit: int) -> Iterator[Run]:
        """Runs with all keys below ``limit`` that have not been given before."""
        while True:
            if self._left is None:
                row = self._rows.fetchone()
                if row is None:
                    return
                self._used.append(row[0])
                run = decode(row[1], len(self._alive))
                self._left = filtered(run, self._alive[run.documents], self._numbers)
            below = self._left.keys < limit
            if not below.all():
                whole = self._identity()
                if below.any():
                    yield filtered(self._left, below, whole)
                    self._left = filtered(self._left, ~below, whole)
                return
            run, self._left = self._left, None
            yield run

    def used(self) -> list[int]:
        """Ids of the blocks read since the last call."""
        used, self._used = self._used, []
        return used

    def _identity(self) -> np.ndarray[Any, Any]:
        import numpy as np

        highest = int(self._numbers[-1]) if len(self._numbers) else 0
        return np.arange(highest + 1, dtype=np.uint32)


def due_for_merge(segments: Sequence[Segment]) -> list[Segment] | None:
    """Segments of one size class that have become too many, or None."""
    classes: dict[int, list[Segment]] = {}
    for segment in segments:
        size, level = len(segment.ids), 0
        while size > SMALLEST_CLASS:
            size, level = size // FAN_IN, level + 1
        classes.setdefault(level, []).append(segment)
    for level in sorted(classes):
        if len(classes[level]) >= FAN_IN:
            return classes[level]
    return None
