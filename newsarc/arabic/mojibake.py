"""Arabic that was once decoded with the wrong table and stored as text: Ø§Ù„Ø³ or ط§ظ„ط³ for الس, ÇáÓæÏÇäí for السوداني.

UTF-8 bytes of Arabic letters begin with D8, D9, DA or DB. Read as windows-1252 or latin-1 they show as Ø Ù Ú Û, as
windows-1256 as ط ظ ع غ, followed by one more character each: pairs that no language writes in a row. windows-1256 letters
read as windows-1252 or latin-1 show as words of accented letters alone, capitals amid small ones, that are Arabic words.

Here is decided, quickly, whether a text may hold any; ``misread`` tells and reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsarc.arabic.edits import Edit, edited

_SUSPECT = re.compile("[À-ÿ][\u0080-\u02ff\u2010-\u2122]")
_HIDDEN_WINDOWS = re.compile(r"[طظعغ][^\t\n !#-&(-+\-/-_a-~\u0621-\u063a\u0641-\u064a]+[طظعغ]")
"""Two pairs that a level may have to bare of marks and invisible characters first."""


def find_mojibake(text: str) -> Iterator[Edit]:
    """The characters of Arabic read with a wrong table, in order: each decoded one of UTF-8 by itself, words of
    windows-1256, one character for one, as a whole."""
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
    """Whether there is any in ``text``."""
    return next(find_mojibake(text), None) is not None


def repair_mojibake(text: str) -> str:
    """``text`` with all of it as it was meant."""
    return edited(text, find_mojibake(text))


def may_be_utf8_as_windows(text: str) -> bool:
    """Whether ``text`` may hold, or come to hold when marks and the like go, UTF-8 read as windows-1256. This is asked of
    all text, so that one sign of it, of every ا ل و ر د and of hardly any clean text, is looked for before the pattern."""
    signs = "§" in text or "„" in text or "ˆ" in text or "±" in text or "¯" in text
    return signs and _HIDDEN_WINDOWS.search(text) is not None
