"""The fast way to the normal and the folded level, for text in which every character changes independently.

Nearly all Arabic news is such text. Its characters that change or are removed all exist in windows-1256, so one table
handles them, or else one regular expression. Text with any other character takes the slow way of ``levels``, whose
results are the same: the tests compare the two.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from newsarc.arabic.letters import DIGITS, FREQUENT, LETTERS

_UNCHANGED: Final = (
    "\t\n !-@\\[-`a-z{-~\u00a1-\u00ac\u00ae-\u00bf×÷\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a"
    "\u2010-\u2027\u2030-\u203a\u2190-\u2328\u232b-\u23ff\u2500-\u27ff\U0001f300-\U0001faff"
)
"""What folding leaves unchanged, except signs and the ``FREQUENT`` letters."""
_MARKS: Final = "".join(
    map(chr, (*range(0x64B, 0x653), 0x640, 0x670, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), 0xFEFF))
)
"""Harakat, tatweel and invisible characters except joiners: nothing composes with them, so all may be removed at
once."""
_NORMAL: Final = dict.fromkeys(_MARKS, "") | {"\xa0": " "}
_CAPITALS: Final = {chr(code): chr(code + 32) for code in range(ord("A"), ord("Z") + 1)}
_FOLDED: Final = _NORMAL | DIGITS | LETTERS | _CAPITALS | {"\u200c": "", "\u200d": ""}
_BLOCK: Final = 1_500
"""Characters of whole lines that are processed at once: about an article. A character that is not plain slows only its
block."""
_OTHER: Final = b"\0"
"""In a table of bytes: no plain character."""


class NotPlain(Exception):
    """The text holds a character that plain text does not have."""


class Plain:
    """The characters of one level: replacements of those that change, and which of the others are plain."""

    def __init__(self, changed: Mapping[str, str], unchanged: str) -> None:
        self._changed = changed
        self._frequent = [(letter, changed[letter]) for letter in FREQUENT if letter in changed]
        self._pattern = re.compile(f"[^{unchanged}]")
        table, removed = bytearray(range(256)), bytearray()
        for code in range(256):
            character = bytes((code,)).decode("cp1256")
            if character in changed:
                table[code : code + 1] = changed[character].encode("cp1256") or _OTHER
                removed += b"" if changed[character] else bytes((code,))
            elif self._pattern.match(character):
                table[code : code + 1] = _OTHER
        self._table, self._removed = bytes(table), bytes(removed)

    def __call__(self, text: str) -> str:
        """Return ``text`` with its characters changed.

        Raises:
            NotPlain: it also holds others.
        """
        try:
            done = text.encode("cp1256").translate(self._table, self._removed)
        except UnicodeEncodeError:
            return self._by_pattern(text)
        return self._by_pattern(text) if _OTHER in done else done.decode("cp1256")

    def _by_pattern(self, text: str) -> str:
        try:
            text = self._pattern.sub(lambda found: self._changed[found[0]], text)
        except KeyError:
            raise NotPlain from None
        for letter, folded in self._frequent:
            text = text.replace(letter, folded)  # one at a time is faster for such frequent letters
        return text


to_normal: Final = Plain(_NORMAL, f"{_UNCHANGED}A-Z{''.join(DIGITS)}{''.join(LETTERS)}")
to_folded: Final = Plain(_FOLDED, _UNCHANGED)


def blocks(text: str) -> list[str]:
    """Return ``text`` in blocks of whole lines that fit a processor's cache."""
    found = []
    start = 0
    while start < len(text):
        end = text.find("\n", start + _BLOCK) + 1 or len(text)
        found.append(text[start:end])
        start = end
    return found
