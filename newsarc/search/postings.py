"""Posting lists and the blocks they are stored in.

A list says in which documents of a segment a printed form occurs, in one field, how often in total and in the lead, and
where. Its key (``list_key``) begins with its family, the stem of the form. So all forms of a stem are adjacent, and the
views of a word (stem, base, printed) are sums of lists read at once: nothing is stored for them. Families are packed,
many small ones or one large one, into blocks of columns, little-endian:

    header | keys u64 | lengths of the lists | gaps between documents | heads u8 | counts of 15 and more

A head is the occurrences in the lead (upper half, at most 15) and in total (lower half; 15: see the last column).
Positions are a separate blob, which SQLite reads only on request. All except keys and heads is ``varint``.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from newsarc.arabic.analyze import forms
from newsarc.search import varint

if TYPE_CHECKING:
    import numpy as np

BLOCK_BYTES = 1_500
"""Small blocks fill pages better than large ones, and a look-up reads less besides what it needs."""
_HEADER = struct.Struct("<IIII")
_MANY = 15
"""Smaller counts fit into half a byte; this and larger ones are stored separately."""
_BASE_BITS, _PRINTED_BITS = 10, 14
FORM_BITS = _BASE_BITS + _PRINTED_BITS
KEYS = 1 << 63
"""All keys are below this."""


class Key(NamedTuple):
    """A list's key, 63 bits, in parts that say what its form has in common with others."""

    family: int
    """39 bits for field and stem, then zeros."""
    base: int
    printed: int

    @property
    def whole(self) -> int:
        """The number by which lists are sorted."""
        return self.family | self.base << _PRINTED_BITS | self.printed


def list_key(field: str, printed: str) -> Key:
    """Return the key of a printed form in a field: b(ody), t(itle) or q(uote)."""
    stem, base, own = _parts(printed)
    return Key(family_key(field, stem), base, own)


@lru_cache(maxsize=300_000)
def _parts(printed: str) -> tuple[str, int, int]:
    """Return the stem of a printed form, and the parts of its key that are the same in every field."""
    _, _, base, stem = forms(printed)
    return (
        stem,
        crc32(base.encode("utf-8", "surrogatepass")) & (1 << _BASE_BITS) - 1,
        crc32(printed.encode("utf-8", "surrogatepass")) & (1 << _PRINTED_BITS) - 1,
    )


def family_key(field: str, stem: str) -> int:
    """Return the part of a key that all forms of a stem share."""
    digest = blake2b(f"{field}{stem}".encode("utf-8", "surrogatepass"), digest_size=5).digest()
    return int.from_bytes(digest, "little") >> 1 << FORM_BITS


def base_part(key: int) -> int:
    """Return ``Key.base`` of a whole key."""
    return key >> _PRINTED_BITS & (1 << _BASE_BITS) - 1


class Family(NamedTuple):
    """The lists of one stem in one segment; the columns are flat, list after list."""

    keys: Sequence[int]
    lengths: Sequence[int]
    """Number of documents in each list."""
    documents: Sequence[int]
    """Numbers within the segment, ascending within a list."""
    leads: Sequence[int]
    totals: Sequence[int]
    before: int
    """Occurrences in the block before these."""


def find(block: bytes, family: int) -> Family | None:
    """Return the lists of a family in a block; None if it has none there."""
    n_lists, n_postings, length_bytes, gap_bytes = _HEADER.unpack_from(block)
    at = _HEADER.size
    keys = struct.unpack_from(f"<{n_lists}Q", block, at)
    first, last = bisect_left(keys, family), bisect_left(keys, family + (1 << FORM_BITS))
    if first == last:
        return None
    at += 8 * n_lists
    lengths = varint.unpack(block[at : at + length_bytes])
    at += length_bytes
    begin = int(sum(lengths[:first]))
    count = int(sum(lengths[first:last]))
    lengths = lengths[first:last]
    gaps = varint.unpack(block[at : at + gap_bytes])[begin : begin + count]
    at += gap_bytes
    leads, totals = _counts(block[at : at + n_postings], block[at + n_postings :])
    return Family(
        keys[first:last], lengths, _ascending(gaps, lengths),
        leads[begin : begin + count], totals[begin : begin + count], int(sum(totals[:begin])),
    )  # fmt: skip


def _counts(heads: bytes, many: bytes) -> tuple[Sequence[int], Sequence[int]]:
    """Return the occurrences in the lead and in total, of each posting."""
    extra = varint.unpack(many)
    if isinstance(extra, Sequence):
        following = iter(extra)
        totals = [n & 15 if n & 15 < _MANY else _MANY + next(following) for n in heads]
        return [n >> 4 for n in heads], totals
    return _count_arrays(heads, extra)


def _count_arrays(heads: bytes, extra: np.ndarray[Any, Any]) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    import numpy as np

    raw = np.frombuffer(heads, np.uint8)
    totals = (raw & 15).astype(np.int64)
    totals[totals == _MANY] += extra
    return raw >> 4, totals


def _ascending(gaps: Sequence[int], lengths: Sequence[int]) -> Sequence[int]:
    """Return documents from their differences; the first value of each list is its number."""
    if not isinstance(gaps, Sequence):
        return _running_totals(gaps, lengths)
    documents: list[int] = []
    at = 0
    for length in lengths:
        documents += accumulate(gaps[at : at + length])
        at += length
    return documents


def _running_totals(gaps: np.ndarray[Any, Any], lengths: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Return the running sums of ``gaps``, which start anew after each of ``lengths`` elements."""
    import numpy as np

    sums: np.ndarray[Any, Any] = np.cumsum(gaps)
    if len(lengths) > 1:
        end = np.cumsum(lengths)
        before = np.concatenate(([0], sums[end[:-1] - 1]))
        sums -= np.repeat(before, lengths)
    return sums


class Run(NamedTuple):
    """Lists as arrays, keys ascending and distinct, none empty; the columns are flat as in a ``Family``."""

    keys: np.ndarray[Any, Any]
    lengths: np.ndarray[Any, Any]
    documents: np.ndarray[Any, Any]
    leads: np.ndarray[Any, Any]
    totals: np.ndarray[Any, Any]
    positions: np.ndarray[Any, Any]
    """``totals`` of each posting, ascending within a document."""


def merged(runs: Sequence[Run]) -> Run:
    """Return all lists of ``runs``; for the same key, the documents of earlier runs come first."""
    import numpy as np

    if len(runs) == 1:
        return runs[0]
    keys, lengths, documents, leads, totals, positions = (np.concatenate(column) for column in zip(*runs, strict=True))
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    postings = _slices((np.cumsum(lengths) - lengths)[order], lengths[order])
    places = _slices((np.cumsum(totals) - totals)[postings], totals[postings])
    first = np.flatnonzero(np.diff(keys, prepend=-1))
    return Run(
        keys[first], np.add.reduceat(lengths[order], first), documents[postings], leads[postings], totals[postings],
        positions[places],
    )  # fmt: skip


def _slices(begin: np.ndarray[Any, Any], counts: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Return the indices of the slices that start at ``begin`` and have ``counts`` elements, one after another."""
    import numpy as np

    shifts: np.ndarray[Any, Any] = np.repeat(begin - (np.cumsum(counts) - counts), counts)
    shifts += np.arange(len(shifts))
    return shifts


def split(run: Run, last: int) -> tuple[Run, Run]:
    """Return the lists with keys up to ``last``, and the others."""
    import numpy as np

    at = int(np.searchsorted(run.keys, last, "right"))
    posting = int(run.lengths[:at].sum())
    place = int(run.totals[:posting].sum())
    cuts = (at, at, posting, posting, posting, place)
    return (
        Run(*(column[:cut] for column, cut in zip(run, cuts, strict=True))),
        Run(*(column[cut:] for column, cut in zip(run, cuts, strict=True))),
    )


def filtered(run: Run, keep: np.ndarray[Any, Any]) -> Run:
    """Return the postings where ``keep`` is true."""
    import numpy as np

    if keep.all():
        return run
    lengths = np.diff(np.concatenate(([0], np.cumsum(keep)))[np.concatenate(([0], np.cumsum(run.lengths)))])
    left = lengths > 0
    positions = run.positions[np.repeat(keep, run.totals)]
    return Run(run.keys[left], lengths[left], run.documents[keep], run.leads[keep], run.totals[keep], positions)


def encode(run: Run) -> Iterator[tuple[int, bytes, bytes]]:
    """Yield the blocks of a run: (first key, block, its positions)."""
    import numpy as np

    if not len(run.keys):
        return
    lengths, length_end = varint.pack(run.lengths)
    list_end = np.cumsum(run.lengths)
    gaps, gap_end = varint.pack(_differences(run.documents, list_end - run.lengths))
    heads = (np.minimum(run.leads, _MANY) << 4 | np.minimum(run.totals, _MANY)).astype(np.uint8).tobytes()
    many, many_end = varint.pack(run.totals[run.totals >= _MANY] - _MANY)
    end_place = np.cumsum(run.totals)
    positions, position_end = varint.pack(_differences(run.positions, end_place - run.totals))
    # For each list, where its part of every column ends.
    ends = np.stack((
        length_end, list_end, gap_end[list_end - 1],
        np.concatenate(([0], many_end))[np.cumsum(run.totals >= _MANY)[list_end - 1]],
        position_end[end_place[list_end - 1] - 1],
    ))  # fmt: skip
    columns = [column.tobytes() for column in (lengths, gaps, many, positions, run.keys.astype("<u8"))]
    at, before = 0, [0] * 5
    for after in _cuts(run.keys, ends):
        length_to, list_to, gap_to, many_to, position_to = ends[:, after - 1].tolist()
        header = _HEADER.pack(after - at, list_to - before[1], length_to - before[0], gap_to - before[2])
        block = (
            header + columns[4][8 * at : 8 * after] + columns[0][before[0] : length_to]
            + columns[1][before[2] : gap_to] + heads[before[1] : list_to] + columns[2][before[3] : many_to]
        )  # fmt: skip
        yield int(run.keys[at]), block, columns[3][before[4] : position_to]
        at, before = after, [length_to, list_to, gap_to, many_to, position_to]


def _differences(values: np.ndarray[Any, Any], first: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Return each value minus the one before it, except those at ``first``."""
    import numpy as np

    gaps: np.ndarray[Any, Any] = np.diff(values, prepend=0)
    gaps[first] = values[first]
    return gaps


def _cuts(keys: np.ndarray[Any, Any], ends: np.ndarray[Any, Any]) -> Iterator[int]:
    """Yield where blocks end, in lists: between families, at about ``BLOCK_BYTES``."""
    import numpy as np

    between = np.append(np.flatnonzero(np.diff(keys >> FORM_BITS)) + 1, len(keys))
    size = 8 * np.arange(1, len(keys) + 1) + ends.sum(axis=0)
    total = size[between - 1]
    at, done = 0, 0
    while at < len(between):
        at = max(int(np.searchsorted(total, done + BLOCK_BYTES, "right")), at + 1)
        done = int(total[at - 1])
        yield int(between[at - 1])


def decode(blocks: Sequence[tuple[bytes, bytes]]) -> Run:
    """Return all lists of (block, positions) pairs with ascending keys."""
    import numpy as np

    columns: list[list[bytes]] = [[] for _ in range(5)]
    keys, lengths, gaps, heads, many = columns
    for block, _ in blocks:
        n_lists, n_postings, length_bytes, gap_bytes = _HEADER.unpack_from(block)
        at = _HEADER.size
        for column, size in ((keys, 8 * n_lists), (lengths, length_bytes), (gaps, gap_bytes), (heads, n_postings)):
            column.append(block[at : at + size])
            at += size
        many.append(block[at:])
    count = varint.unpack_array(b"".join(lengths))
    leads, totals = _count_arrays(b"".join(heads), varint.unpack_array(b"".join(many)))
    documents = _running_totals(varint.unpack_array(b"".join(gaps)), count)
    positions = _running_totals(varint.unpack_array(b"".join(positions for _, positions in blocks)), totals)
    return Run(np.frombuffer(b"".join(keys), "<u8").astype(np.int64), count, documents, leads, totals, positions)


def occurrences_in(block: bytes, positions: bytes, first: int, documents: int) -> int | None:
    """Return how many occurrences of words a block holds; None if it is damaged.

    It is damaged if it cannot be read, does not begin with the key ``first``, or has documents outside its segment.
    """
    try:
        run = decode([(block, positions)])
    except (struct.error, ValueError, IndexError, MemoryError):
        return None
    sound = (
        len(run.keys)
        and run.keys[0] == first
        and (run.keys[1:] > run.keys[:-1]).all()
        and len(run.documents) == len(run.totals) == run.lengths.sum()
        and len(run.positions) == run.totals.sum()
        and run.documents.min(initial=0) >= 0
        and run.documents.max(initial=0) < documents
    )
    return int(run.totals.sum()) if sound else None
