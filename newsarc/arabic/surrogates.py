"""Halves of what UTF-16 writes as two: alone, as broken JSON and file names have them, no file and no database holds them."""

from __future__ import annotations

import re

_SURROGATE = re.compile("[\ud800-\udfff]")


def without_surrogates(text: str) -> str:
    """``text`` with U+FFFD for each lone surrogate; offsets stay true."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)
