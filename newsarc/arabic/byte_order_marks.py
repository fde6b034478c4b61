"""Byte order marks: encodings that a text names in its first bytes. Source: the Unicode Standard, section 23.8."""

from __future__ import annotations

import codecs
from typing import Final

BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Each mark and the Python codec for what follows it. Those of UTF-32 come first, since one begins like one of
UTF-16."""


def byte_order_mark(raw: bytes) -> tuple[bytes, str] | None:
    """Return the mark that ``raw`` begins with and the codec for the rest; None if there is no mark."""
    return next((marked for marked in BYTE_ORDER_MARKS if raw.startswith(marked[0])), None)


def may_begin_mark(head: bytes) -> bool:
    """Whether the first bytes of a stream, fewer than a mark has, may yet become one."""
    return any(len(head) < len(mark) and mark.startswith(head) for mark, _ in BYTE_ORDER_MARKS)
