"""Raw bytes as they came, packed for storage and unpacked for reading again."""

from __future__ import annotations

import hashlib
import zlib
from typing import NamedTuple

from newsarc.archive.errors import DamagedCapture


class PackedCapture(NamedTuple):
    """Bytes with their digest, compressed: made in a worker process, written by the one writer."""

    sha256: str
    size: int
    data: bytes
    content_type: str | None = None


def pack(raw: bytes, content_type: str | None = None) -> PackedCapture:
    """Compress ``raw`` (zlib, which every language and ``sqlite-utils`` user can undo) and take its SHA-256."""
    return PackedCapture(hashlib.sha256(raw).hexdigest(), len(raw), zlib.compress(raw, 6), content_type)


def unpack(data: bytes) -> bytes:
    """The bytes that ``pack`` was given.

    Raises:
        DamagedCapture: ``data`` is not what ``pack`` gave.
    """
    try:
        return zlib.decompress(data)
    except zlib.error:
        raise DamagedCapture("a capture is damaged: `newsarc check` names it; the articles are not touched") from None
