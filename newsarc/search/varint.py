"""Whole numbers in as few bytes as they need: seven bits a byte, the highest first, the last byte below 128.

Differences of ascending numbers are small, so most take one byte. Reading needs no numpy, since importing it takes
longer than a search in a small archive.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

LARGEST = (1 << 35) - 1
_LIMITS = (1 << 7, 1 << 14, 1 << 21, 1 << 28)


def pack(values: np.ndarray[Any, Any]) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Return the bytes of ``values`` (0 to ``LARGEST``), and where each value ends in them."""
    import numpy as np

    values = values.astype(np.int64, copy=False)
    highest = int(values.max()) if len(values) else 0
    length = np.ones(len(values), np.int64)
    for limit in _LIMITS:
        if highest >= limit:
            length += values >= limit
    end = np.cumsum(length)
    packed = np.empty(int(end[-1]) if len(end) else 0, np.uint8)
    packed[end - 1] = values & 127
    for nth, limit in enumerate(_LIMITS, 1):
        if highest < limit:
            break
        longer = np.flatnonzero(values >= limit)
        packed[end[longer] - 1 - nth] = (values[longer] >> 7 * nth) & 127 | 128
    return packed, end


def unpack(packed: bytes) -> Sequence[int]:
    """Return the values: an int64 array of numpy if that is imported, otherwise of the standard library."""
    if "numpy" in sys.modules:
        return unpack_array(packed)  # type: ignore[return-value]
    return _unpack_slowly(packed)


def unpack_array(packed: bytes) -> np.ndarray[Any, Any]:
    """Return the values as int64."""
    import numpy as np

    raw = np.frombuffer(packed, np.uint8)
    end = np.flatnonzero(raw < 128)
    values = raw[end].astype(np.int64)
    if len(end) == len(raw):
        return values
    length = np.diff(end, prepend=-1)
    for nth in range(1, int(length.max())):
        longer = np.flatnonzero(length > nth)
        values[longer] |= (raw[end[longer] - nth].astype(np.int64) & 127) << 7 * nth
    return values


def _unpack_slowly(packed: bytes) -> array[int]:
    if not packed or max(packed) < 128:
        return array("q", list(packed))
    values: array[int] = array("q")
    value = 0
    for byte in packed:
        if byte < 128:
            values.append(value << 7 | byte)
            value = 0
        else:
            value = value << 7 | byte & 127
    return values
