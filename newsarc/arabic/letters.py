"""Which letters and digits folding makes equal."""

from __future__ import annotations

from typing import Final

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
    "ر": "ڕړڔڒږ",
    "ت": "ټٺٽ",
    "ن": "ڼںڻڽ",
    "ح": "ځڂ",
    "د": "ډڊڌڎ",
}
LETTERS: Final = {letter: base for base, letters in _FOLD_GROUPS.items() for letter in letters}
"""Letter -> the one it is folded to: hamza and alef carriers, ya, heh and ta marbuta, Persian and Kurdish letters."""
DIGITS: Final = {chr(start + n): str(n) for start in (0x660, 0x6F0) for n in range(10)} | {"٫": ".", "٬": ",", "٪": "%"}
FREQUENT: Final = "أإآىةئؤ"
"""Letters of nearly every Arabic text."""
