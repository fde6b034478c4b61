"""File names from titles: Arabic kept, safe on every file system, and no two alike."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 120
"""Maximum bytes of UTF-8; most file systems allow 255, and folders, suffixes and sync tools need some of them."""

_FORBIDDEN = re.compile(
    r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*#\[\]^\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]+'
)
_SPACES = re.compile(r"\s+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)", re.IGNORECASE)
"""Names of devices, which Windows refuses with any suffix (learn.microsoft.com, Naming Files)."""


def file_stem(title: str | None, number: int) -> str:
    """Return a file name without suffix: the title's words and the article's number, which makes it unique.

    >>> file_stem("وزير: «لا» / نعم", 12)
    'وزير «لا» نعم-12'
    """
    text = unicodedata.normalize("NFC", title or "")
    text = _SPACES.sub(" ", _FORBIDDEN.sub(" ", text)).strip(" .-~$")
    ending = f"-{number}"
    text = _cut(text, LONGEST - len(ending)).rstrip(" .-")
    stem = f"{text}{ending}" if text else f"article{ending}"
    return f"_{stem}" if _RESERVED.match(stem) else stem


def _cut(text: str, size: int) -> str:
    """Return the longest beginning of ``text`` within ``size`` bytes that ends at a word, or at least at a letter."""
    raw = text.encode("utf-8")
    if len(raw) <= size:
        return text
    short = raw[:size].decode("utf-8", "ignore")
    word = short.rpartition(" ")[0]
    return word if len(word) > len(short) // 2 else short
