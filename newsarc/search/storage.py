"""Segments: how posting lists are written to SQLite, found there, and merged.

Each batch of documents becomes one segment, written once. Eight segments of one size class are merged into one of the
next (a log-structured merge tree), dropping replaced documents. Everything happens in the caller's transaction, so a
crash leaves the index as consistent as the articles.
"""

from __future__ import annotations

import sqlite3
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from typing import TYPE_CHECKING, Any, NamedTuple

from newsarc.search.postings import FORM_BITS, KEYS, Run, decode, encode, filtered, merged, split

if TYPE_CHECKING:
    import numpy as np

SCHEMA: tuple[str, ...] = (
    "CREATE TABLE search_state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE search_segments (id INTEGER PRIMARY KEY, ids BLOB NOT NULL, dead BLOB NOT NULL,"
    " lengths BLOB NOT NULL, signatures BLOB NOT NULL, words BLOB NOT NULL, counts BLOB NOT NULL)",
    "CREATE TABLE search_blocks (id INTEGER PRIMARY KEY, segment INTEGER NOT NULL, first INTEGER NOT NULL,"
    " data BLOB NOT NULL, positions BLOB NOT NULL)",
    "CREATE UNIQUE INDEX search_blocks_by_key ON search_blocks (segment, first)",
)
"""The tables of the index. ``ids`` (int64), ``dead`` (one byte) and ``lengths`` (uint16, one column a field) have one
element a document."""

TABLES = ("search_state", "search_segments", "search_blocks")
FIELDS = "btq"
"""Body, title, quotes: the order of ``lengths``."""
FAN_IN = 8
SMALLEST_CLASS = 500
"""FAN_IN: so many segments of one size class are merged into one of the next, as in an LSM tree. SMALLEST_CLASS:
maximum documents of a segment in the smallest class."""
LASTING = 4_000
"""Segments with no more documents are soon merged into others: their vocabulary is packed fast rather than small."""
_PARTITION_BYTES = 3_000_000
"""Bytes of lists that are merged at a time: what a merge holds in memory."""


class Segment(NamedTuple):
    """What must be known of a segment before its blocks are read."""

    id: int
    base: int
    """Number of its first document in the whole index."""
    ids: array[int]
    dead: bytes


class NewSegment(NamedTuple):
    """A segment to be written: columns of its documents and runs of postings."""

    ids: array[int]
    lengths: Sequence[array[int]]
    """One column for each field."""
    signatures: bytes
    words: Sequence[str]
    counts: array[int]
    runs: Iterable[Run]
    """Ascending by key, with no family in two of them."""


def read_segments(connection: sqlite3.Connection) -> list[Segment]:
    """Return all segments in order of their ids."""
    segments, base = [], 0
    for number, ids_blob, dead in connection.execute("SELECT id, ids, dead FROM search_segments ORDER BY id"):
        ids: array[int] = array("q")
        ids.frombytes(ids_blob)
        segments.append(Segment(number, base, ids, dead))
        base += len(ids)
    return segments


def damaged_segments(connection: sqlite3.Connection, signature_size: int) -> list[int]:
    """Return the ids of segments whose columns cannot be read or differ in length; a signature has ``signature_size``
    values."""
    found = []
    for number, *sizes in connection.execute(
        "SELECT id, length(ids), length(dead), length(lengths), length(signatures) FROM search_segments ORDER BY id"
    ):
        count = sizes[1]
        sound = sizes == [8 * count, count, 2 * len(FIELDS) * count, 4 * signature_size * count]
        try:
            words, counts = read_words(connection, number)
            sound = sound and len(words) == len(counts)
        except (ValueError, zlib.error):
            sound = False
        if not sound:
            found.append(number)
    return found


def write_segment(connection: sqlite3.Connection, segment: NewSegment) -> int:
    """Write a segment and return its id."""
    level = 6 if len(segment.ids) > LASTING else 1
    packed = zlib.compress("\n".join(segment.words).encode("utf-8", "surrogatepass"), level)
    number = connection.execute(
        "INSERT INTO search_segments (id, ids, dead, lengths, signatures, words, counts)"
        " VALUES ((SELECT coalesce(max(id), 0) + 1 FROM search_segments), ?, ?, ?, ?, ?, ?)",
        (segment.ids.tobytes(), bytes(len(segment.ids)), b"".join(column.tobytes() for column in segment.lengths),
         segment.signatures, packed, zlib.compress(segment.counts.tobytes(), level)),
    ).lastrowid  # fmt: skip
    assert number is not None
    connection.executemany(
        "INSERT INTO search_blocks (segment, first, data, positions) VALUES (?, ?, ?, ?)",
        ((number, *block) for run in segment.runs for block in encode(run)),
    )
    return number


def copy_segments(source: sqlite3.Connection, destination: sqlite3.Connection) -> None:
    """Copy all segments into the empty tables of another file."""
    for table in ("search_segments", "search_blocks"):
        rows = source.execute(f"SELECT * FROM {table}")
        values = ", ".join("?" * len(rows.description))
        destination.executemany(f"INSERT INTO {table} VALUES ({values})", rows)


def read_lengths(connection: sqlite3.Connection, segment: Segment) -> list[array[int]]:
    """Return how many words each document of a segment has, one column for each field."""
    (packed,) = connection.execute("SELECT lengths FROM search_segments WHERE id = ?", (segment.id,)).fetchone()
    values: array[int] = array("H")
    values.frombytes(packed)
    count = len(segment.ids)
    return [values[nth * count : (nth + 1) * count] for nth in range(len(FIELDS))]


def read_words(connection: sqlite3.Connection, segment: int) -> tuple[list[str], array[int]]:
    """Return the printed forms in a segment, sorted, and in how many of its documents each occurs."""
    row = connection.execute("SELECT words, counts FROM search_segments WHERE id = ?", (segment,)).fetchone()
    counts: array[int] = array("I")
    counts.frombytes(zlib.decompress(row[1]))
    text = zlib.decompress(row[0]).decode("utf-8", "surrogatepass")
    return (text.split("\n") if counts else []), counts


def merge(connection: sqlite3.Connection, segments: Sequence[Segment]) -> None:
    """Replace segments by one that holds their living documents."""
    marks = ",".join(str(segment.id) for segment in segments)
    ids: array[int] = array("q")
    lengths = [array("H") for _ in FIELDS]
    signatures: list[bytes] = []
    for segment in segments:
        alive = [not dead for dead in segment.dead]
        (packed,) = connection.execute("SELECT signatures FROM search_segments WHERE id = ?", (segment.id,)).fetchone()
        size = len(packed) // max(len(segment.ids), 1)
        ids.extend(compress(segment.ids, alive))
        signatures += compress((packed[at : at + size] for at in range(0, len(packed), size)), alive)
        for column, values in zip(lengths, read_lengths(connection, segment), strict=True):
            column.extend(compress(values, alive))
    if ids:
        words, counts = _merged_words(connection, segments)
        runs = _merged_runs(connection, segments)
        write_segment(connection, NewSegment(ids, lengths, b"".join(signatures), words, counts, runs))
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
    """Yield the segments' living postings, in stretches of the key space that are small enough for memory.

    Blocks are deleted once read, so that the new ones take their place and a merge does not enlarge the file.
    """
    import numpy as np

    (stored,) = connection.execute(
        f"SELECT coalesce(sum(length(data) + length(positions)), 0) FROM search_blocks WHERE segment IN"
        f" ({','.join(str(segment.id) for segment in segments)})"
    ).fetchone()
    parts = 1 + stored // _PARTITION_BYTES
    streams, base = [], 0
    for segment in segments:
        alive = np.frombuffer(segment.dead, np.uint8) == 0
        numbers = base + np.cumsum(alive) - 1
        base += int(alive.sum())
        streams.append(_Stream(connection, segment.id, alive, numbers))
    for part in range(1, parts + 1):
        last = ((KEYS >> FORM_BITS) * part // parts << FORM_BITS) - 1
        run = merged([stream.until(last) for stream in streams])
        if len(run.keys):
            yield run


class _Stream:
    """A segment's postings in order of keys, without its dead documents."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        segment: int,
        alive: np.ndarray[Any, Any],
        numbers: np.ndarray[Any, Any],
    ) -> None:
        self._connection, self._segment = connection, segment
        self._alive, self._numbers = alive, numbers
        self._left: Run | None = None

    def until(self, last: int) -> Run:
        """Return all lists with keys up to ``last`` that were not returned before; their blocks are deleted."""
        where = (self._segment, last)
        rows = self._connection.execute(
            "SELECT data, positions FROM search_blocks WHERE segment = ? AND first <= ? ORDER BY first", where
        ).fetchall()
        self._connection.execute("DELETE FROM search_blocks WHERE segment = ? AND first <= ?", where)
        run = decode(rows)
        run = filtered(run, self._alive[run.documents])
        run = run._replace(documents=self._numbers[run.documents])
        if self._left is not None:
            run = merged([self._left, run])
        found, self._left = split(run, last)
        return found


def due_for_merge(segments: Sequence[Segment]) -> list[Segment] | None:
    """Return segments of one size class that have become too many, or None."""
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
