"""Which characters are Arabic script, and which letters and digits folding makes equal, in texts and in single
words."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, Final

ARABIC_LETTER: Final = re.compile("[\u0620-\u06ff]")
"""One character of Arabic script: a letter of any of its languages, rarely a digit or mark."""
_FOLD_GROUPS: Final = {
    "ا": "أإآٱٲٳٵݳݴ",
    "و": "ؤۄۅۆۇۈۉۋٶٷ",
    "ي": "ئىیېۍێےۓؠؽؾؿ",
    "ه": "ةەۀہۂۃھۿ",
    "ك": "کڪګڬڭڮگڰ",
    "ج": "چڃڄڿ",
    "ب": "پٻڀ",
    "ز": "ژڗ",
    "ف": "ڤڢڣڥڦ",
    "ل": "ڵڶڷڸ",
    "ر": "ڕړڔڒږڑ",
    "ت": "ټٺٽٹ",
    "ن": "ڼںڻڽ",
    "ح": "ځڂ",
    "د": "ډڊڌڎڈ",
}
LETTERS: Final = {letter: base for base, letters in _FOLD_GROUPS.items() for letter in letters}
"""Letter -> the one it is folded to: hamza and alef carriers, ya, heh and ta marbuta, Persian, Kurdish and Urdu
letters."""
DIGITS: Final = {chr(start + n): str(n) for start in (0x660, 0x6F0) for n in range(10)} | {"٫": ".", "٬": ",", "٪": "%"}
FREQUENT: Final = "أإآىةئؤ"
"""Letters of nearly every Arabic text."""

_ACCENTED: Final = {
    letter: base
    for letter in map(chr, range(0xE0, 0x250))
    if (base := unicodedata.normalize("NFD", letter)[0]).isascii() and base != letter
} | {"ø": "o", "ł": "l", "đ": "d", "ı": "i"}
"""Small Latin letter with an accent -> without it, as typed on keyboards without accents (Erdoğan, café)."""
WORD_LETTERS: Final = LETTERS | _ACCENTED
"""Letter -> the one it is folded to in searched words."""
_FOLD: Final = str.maketrans(WORD_LETTERS)
_WAW_FOR_HAMZA: Final = re.compile("ئو(?!ن(?: |$))|(?<=ش)ئو")
"""ئ before و is another spelling of ؤ (مسئول, شئون), except in plurals (لاجئون)."""
_SEATED_AT_END: Final = re.compile("ىء(?= |$)")


def with_letters_that_stay(table: dict[int, Any]) -> dict[int, Any]:
    """Return a ``table`` for ``str.translate`` that also maps unchanged Latin and Arabic letters to themselves.

    A letter missing from the table costs an exception; this saves a third of the time.
    """
    return {letter: letter for letter in range(0x700)} | table


def fold_word(printed: str) -> str:
    """Return the folded form of a printed form."""
    return seated_alike(printed).translate(_FOLD)


def seated_alike(words: str) -> str:
    """Return one word, or many with spaces between, with one spelling of hamzas on their seats.

    ئ before و is another spelling of ؤ, and a final ىء of ئ (طوارىء).
    """
    if "ئو" in words:
        words = _WAW_FOR_HAMZA.sub("ؤو", words)
    if "ىء" in words:
        words = _SEATED_AT_END.sub("ئ", words)
    return words
