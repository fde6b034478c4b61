"""Tell a file that an export wrote from a user's own, by its content."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path

from newsarc.sources.own_exports import PACKAGE
from newsarc.sources.zipped import DATAPACKAGE

_HEAD = 1 << 20
"""Bytes of a file that are read: the first article with all its fields, unless it is as long as a book."""
_TAIL = 1 << 16
"""Bytes at the end of a Parquet file, with the names of its columns."""
_ROWS = re.compile(rb'(?:\[\s*)?\{"id": \d+, "url": .*"captured_at": "', re.DOTALL)
_TABLE = re.compile(rb"id,url,title,[^\n]*,revision,captured_at,")
_CITATIONS = re.compile(rb"@\w+\{newsarc-|TY  - \w+\r?\nID  - newsarc-")
_WARC_INFO = b"software: newsarc/"
_ZIP_SIGNS = {
    PACKAGE: "<dc:title>أرشيف الأخبار</dc:title>".encode(),
    DATAPACKAGE: b'"software": "newsarc/',
}
"""Members of a book and of a WACZ, and what those of newsarc contain."""


def is_ours(path: Path) -> bool:
    """Whether an export of any format wrote the file ``path``, or the file is empty.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
        stream.seek(-min(_TAIL, path.stat().st_size), 2)
        tail = stream.read()
    if head.startswith(b"PK\x03\x04"):
        return _is_our_zip(path)
    if head.startswith(b"PAR1"):
        return b"capture_sha256" in tail
    if head.startswith(b"\x1f\x8b"):
        head = _unpacked(head)
    if head.startswith(b"WARC/"):
        return _WARC_INFO in head[:4096]
    return not head or any(sign.match(head) for sign in (_ROWS, _TABLE, _CITATIONS))


def _unpacked(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(31).decompress(head, 4096)
    except zlib.error:
        return head


def _is_our_zip(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as packed:
            named = [name for name in _ZIP_SIGNS if name in packed.namelist()]
            return any(_ZIP_SIGNS[name] in packed.read(name) for name in named)
    except (zipfile.BadZipFile, zlib.error):
        return False
