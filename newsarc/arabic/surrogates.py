"""Halves of characters that UTF-16 writes as two. Broken JSON and file names have lone ones; no file or database can
hold them."""

from __future__ import annotations

import re

_SURROGATE = re.compile("[\ud800-\udfff]")


def without_surrogates(text: str) -> str:
    """Return ``text`` with U+FFFD for each lone surrogate; offsets stay valid."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)
