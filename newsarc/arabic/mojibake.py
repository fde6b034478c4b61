"""Arabic that was once decoded with the wrong table and stored as text: Ø§Ù„Ø³ or ط§ظ„ط³ for الس, ÇáÓæÏÇäí for
السوداني.

UTF-8 bytes of Arabic letters begin with D8, D9, DA or DB. Read as windows-1252 or latin-1 they show as Ø Ù Ú Û, as
windows-1256 as ط ظ ع غ, each followed by one more character: no language writes such pairs in a row. windows-1256
letters read as windows-1252 or latin-1 show as words of accented letters only, with capitals amid small letters, that
decode to Arabic words.

This module decides quickly whether a text may hold any; ``misread`` recognises and decodes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsarc.arabic.edits import Edit, edited

_SUSPECT = re.compile("[À-ÿ][\u0080-\u02ff\u2010-\u2122]")
_HIDDEN_WINDOWS = re.compile(r"[طظعغ][^\t\n !#-&(-+\-/-_a-~\u0621-\u063a\u0641-\u064a]+[طظعغ]")
"""Two pairs that a level may first have to clear of marks and invisible characters."""


def find_mojibake(text: str) -> Iterator[Edit]:
    """Yield the edits for Arabic read with a wrong table, in order.

    Each decoded character of UTF-8 is one edit; each word of windows-1256 is one edit, character for character.
    """
    western = _SUSPECT.search(text) is not None
    windows = may_be_utf8_as_windows(text)
    if not (western or windows):
        return
    from newsarc.arabic import misread

    found = list(misread.utf8_as_western(text)) if western else []
    if windows and not found:
        found = list(misread.utf8_as_windows(text))
    if western and not found:
        found = list(misread.windows_as_western(text))
    yield from found


def has_mojibake(text: str) -> bool:
    """Whether ``text`` holds any mojibake."""
    return next(find_mojibake(text), None) is not None


def repair_mojibake(text: str) -> str:
    """Return ``text`` with all mojibake repaired."""
    return edited(text, find_mojibake(text))


def may_be_utf8_as_windows(text: str) -> bool:
    """Whether ``text`` holds, or may hold after marks and the like are removed, UTF-8 read as windows-1256.

    All text is checked, so single signs are searched for before the pattern: those of every ا ل و ر د, which clean text
    rarely has.
    """
    signs = "§" in text or "„" in text or "ˆ" in text or "±" in text or "¯" in text
    return signs and _HIDDEN_WINDOWS.search(text) is not None
