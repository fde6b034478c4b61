"""Posting lists and the blocks they are stored in.

A key names one view of a word in one field (``term_key``); its posting list says which documents of a segment have it.
Lists are sorted by key and packed, many small ones or one long one, into blocks of columns, little-endian:

    header | keys u64 | counts u32 | documents u16 or u32 | impacts u8 [| tf u8 | positions u16]

Documents are numbers within the segment, stored plainly, so that numpy reads them without decoding; a list longer than
a sixteenth of its segment is a bitmap. An impact is the word's saturated BM25 frequency in 1/255: a query needs no
document lengths. Only base views carry positions, for phrases and nearness; bit 56 of their keys is set, so that they
never share a block with others.
"""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np

POSITIONAL = 1 << 56
BLOCK_BYTES = 2_000
"""Small blocks fill pages better than large ones, and a lookup reads less beside what it is looking for."""
_HEADER = struct.Struct("<BIII")
_WIDE, _BITMAP = 1, 2


class PostingList(NamedTuple):
    """The documents of one key in one segment, ascending, with an impact each and, if positional, the word's places."""

    documents: array[int]
    impacts: bytes
    frequencies: bytes
    positions: array[int]


@lru_cache(maxsize=100_000)
def term_key(field: str, view: str, word: str) -> int:
    """The 57-bit key of a view of a word. Fields: b(ody), t(itle), q(uote); views: p(rinted), b(ase), s(tem)."""
    digest = blake2b(f"{field}{view}{word}".encode("utf-8", "surrogatepass"), digest_size=7).digest()
    return int.from_bytes(digest, "little") | (POSITIONAL if view == "b" else 0)


def find(block: bytes, key: int, documents: int) -> PostingList | None:
    """The posting list of ``key`` in a block of a segment of ``documents`` documents; None if it is not there."""
    flags, n_keys, n_postings, _ = _HEADER.unpack_from(block)
    at = _HEADER.size
    keys = _read("Q", block, at, n_keys)
    index = bisect_left(keys, key)
    if index == n_keys or keys[index] != key:
        return None
    at += 8 * n_keys
    counts = _read("I", block, at, index + 1)
    first, count = sum(counts[:index]), counts[index]
    at += 4 * n_keys
    if flags & _BITMAP:
        width = (documents + 7) // 8
        numbers = _from_bitmap(block[at : at + width])
        at += width
    else:
        code, size = ("I", 4) if flags & _WIDE else ("H", 2)
        numbers = _read(code, block, at + size * first, count)
        at += size * n_postings
    impacts = block[at + first : at + first + count]
    if not key & POSITIONAL:
        return PostingList(numbers, impacts, b"", array("H"))
    at += n_postings
    before, frequencies = sum(block[at : at + first]), block[at + first : at + first + count]
    at += n_postings
    return PostingList(numbers, impacts, frequencies, _read("H", block, at + 2 * before, sum(frequencies)))


def _read(code: str, block: bytes, at: int, count: int) -> array[int]:
    values: array[int] = array(code)
    values.frombytes(block[at : at + count * values.itemsize])
    return values


def _from_bitmap(bitmap: bytes) -> array[int]:
    if "numpy" in sys.modules:
        import numpy as np

        found = np.flatnonzero(np.unpackbits(np.frombuffer(bitmap, np.uint8), bitorder="little")).astype(np.uint32)
        return _read("I", found.tobytes(), 0, len(found))
    bits = int.from_bytes(bitmap, "little")
    return array("I", (i for i, bit in enumerate(reversed(f"{bits:b}")) if bit == "1"))


def starts(frequencies: bytes) -> list[int]:
    """Where each document's positions begin in its list."""
    return [0, *accumulate(frequencies)]


class Run(NamedTuple):
    """Posting columns before or after blocks: one row a posting, ``positions`` flat with ``frequencies`` each."""

    keys: np.ndarray[Any, Any]
    documents: np.ndarray[Any, Any]
    impacts: np.ndarray[Any, Any]
    frequencies: np.ndarray[Any, Any] | None
    positions: np.ndarray[Any, Any] | None


def sorted_run(runs: list[Run]) -> Run:
    """Runs put together and sorted by key; within a key their order stays."""
    import numpy as np

    keys, documents, impacts = (np.concatenate([run[i] for run in runs]) for i in range(3))
    order = np.argsort(keys, kind="stable")
    if runs[0].frequencies is None:
        return Run(keys[order], documents[order], impacts[order], None, None)
    frequencies = np.concatenate([run.frequencies for run in runs if run.frequencies is not None])
    positions = np.concatenate([run.positions for run in runs if run.positions is not None])
    begin = (np.cumsum(frequencies, dtype=np.int64) - frequencies)[order]
    frequencies = frequencies[order]
    return Run(keys[order], documents[order], impacts[order], frequencies, positions[_slices(begin, frequencies)])


def _slices(begin: np.ndarray[Any, Any], counts: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Indices of the slices that start at ``begin`` and have ``counts`` elements, one after another."""
    import numpy as np

    end = np.cumsum(counts, dtype=np.int64)
    shifts: np.ndarray[Any, Any] = np.repeat(begin - (end - counts), counts)
    shifts += np.arange(len(shifts))
    return shifts


def filtered(run: Run, keep: np.ndarray[Any, Any], numbers: np.ndarray[Any, Any]) -> Run:
    """The postings where ``keep`` is true, their documents renumbered by ``numbers``."""
    import numpy as np

    documents = numbers[run.documents[keep]]
    if run.frequencies is None or run.positions is None:
        return Run(run.keys[keep], documents, run.impacts[keep], None, None)
    positions = run.positions[np.repeat(keep, run.frequencies)]
    return Run(run.keys[keep], documents, run.impacts[keep], run.frequencies[keep], positions)


def encode(run: Run, documents: int) -> Iterator[tuple[int, bytes]]:
    """Blocks of a sorted run: (first key, block)."""
    import numpy as np

    if not len(run.keys):
        return
    edge = np.flatnonzero(np.diff(run.keys)) + 1
    first = np.concatenate(([0], edge))
    end = np.concatenate((edge, [len(run.keys)]))
    size = 12 + (end - first) * (6 if run.frequencies is not None else 5)
    total = np.concatenate(([0], np.cumsum(size)))
    place = None
    if run.frequencies is not None:
        place = np.concatenate(([0], np.cumsum(run.frequencies, dtype=np.int64)))
        total = total + 2 * np.concatenate(([0], place[end]))
    key = 0
    while key < len(first):
        after = max(int(np.searchsorted(total, total[key] + BLOCK_BYTES, "right")) - 1, key + 1)
        yield int(run.keys[first[key]]), _block(run, first[key:after], end[key:after], place, documents)
        key = after


def _block(
    run: Run,
    first: np.ndarray[Any, Any],
    end: np.ndarray[Any, Any],
    place: np.ndarray[Any, Any] | None,
    documents: int,
) -> bytes:
    import numpy as np

    a, b = int(first[0]), int(end[-1])
    numbers = run.documents[a:b]
    if len(first) == 1 and b - a > documents // 16:
        flags, packed = _BITMAP, np.zeros(documents, np.uint8)
        packed[numbers] = 1
        packed = np.packbits(packed, bitorder="little")
    else:
        flags = _WIDE if documents > 65_536 else 0
        packed = numbers.astype(np.uint32 if flags else np.uint16)
    parts = [run.keys[first].astype(np.uint64), (end - first).astype(np.uint32), packed, run.impacts[a:b]]
    n_positions = 0
    if run.frequencies is not None and run.positions is not None and place is not None:
        parts += [run.frequencies[a:b], run.positions[place[a] : place[b]]]
        n_positions = int(place[b] - place[a])
    return _HEADER.pack(flags, len(first), b - a, n_positions) + b"".join(part.tobytes() for part in parts)


def decode(block: bytes, documents: int) -> Run:
    """All postings of a block."""
    import numpy as np

    flags, n_keys, n_postings, n_positions = _HEADER.unpack_from(block)
    at = _HEADER.size

    def column(kind: Any, count: int) -> np.ndarray[Any, Any]:
        nonlocal at
        values = np.frombuffer(block, kind, count, at)
        at += values.nbytes
        return values

    keys = column(np.uint64, n_keys)
    keys = np.repeat(keys, column(np.uint32, n_keys))
    if flags & _BITMAP:
        numbers = np.flatnonzero(np.unpackbits(column(np.uint8, (documents + 7) // 8), bitorder="little"))
    else:
        numbers = column(np.uint32 if flags & _WIDE else np.uint16, n_postings)
    impacts = column(np.uint8, n_postings)
    if not int(keys[0]) & POSITIONAL:
        return Run(keys, numbers.astype(np.uint32), impacts, None, None)
    frequencies = column(np.uint8, n_postings)
    return Run(keys, numbers.astype(np.uint32), impacts, frequencies, column(np.uint16, n_positions))
