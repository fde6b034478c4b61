"""How Arabic read with a wrong table is recognised and decoded again: the work of ``mojibake`` on suspicious text.

First comes evidence that no clean text gives. Only then is the rest of the text decoded in the same way, which would be
no evidence by itself (marks, single letters, short words). Tables: https://encoding.spec.whatwg.org/#indexes.

The patterns take longer to compile than a short command to run, so this module is imported only when a text needs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from newsarc.arabic.edits import Edit
from newsarc.arabic.letters import LETTERS
from newsarc.arabic.lexicon import zipf


def _table(encoding: str) -> dict[str, int]:
    """Return character -> byte, including C1 controls, which many programs show for a byte that the table lacks."""
    shown = (bytes([byte]).decode(encoding, "ignore") for byte in range(0x80, 0x100))
    return {chr(byte): byte for byte in range(0x100)} | {
        character: byte for byte, character in enumerate(shown, 0x80) if character
    }


_WESTERN: Final = _table("cp1252")
_WINDOWS: Final = {character: byte for character, byte in _table("cp1256").items() if not "\x80" <= character <= "\x9f"}
_MIN_LETTERS: Final = 3
"""Minimum letters of UTF-8, not all the same, in words of two or more letters.

Fewer may be chance, such as a Scandinavian Ø before a mark.
"""
_ARABIC: Final = "\u0621-\u064a\u0671-\u06d3"
_LETTER = re.compile(f"[{_ARABIC}]")


class _Utf8(NamedTuple):
    """How UTF-8 looks when read with one table."""

    table: dict[str, int]
    hint: re.Pattern[str]
    """Found in every line that is evidence."""
    word: re.Pattern[str]
    """An Arabic word."""
    sequence: re.Pattern[str]
    """A character of two or more bytes that Arabic text may have: letters, marks, Latin letters, emoji."""


_C: Final = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_TWICE: Final = "Ã[˜™š›\u0098-\u009b][ÂâËÅÆ]"
"""The first byte of an Arabic letter that was misread twice, and the beginning of the second."""
_AS_WESTERN: Final = _Utf8(
    _WESTERN,
    re.compile(f"(?:[ØÙÚÛ]{_C}){{2}}|{_TWICE}"),
    re.compile(f"(?:[ØÙÚÛ]{_C}){{2,}}"),
    re.compile(f"[ÂÃÄÅÆËØÙÚÛÝ]{_C}|[âï]{_C}{{2}}|ð{_C}{{3}}"),
)
_WESTERN_LETTER = re.compile(f"[ØÙÚÛ]{_C}|{_TWICE}")
_DOUBLY = re.compile(_TWICE)
_W: Final = f"[{''.join(character for character, byte in _WINDOWS.items() if 0x80 <= byte < 0xC0)}]"
_W_MARK: Final = f"[آأؤإئ]{_W}"
_W_WORD: Final = f"(?<![{_ARABIC}])(?<![طظعغ]{_W})(?:[طظعغ]{_W}){{2,}}(?:(?![{_ARABIC}])|(?={_W_MARK}))"
_AS_WINDOWS: Final = _Utf8(
    _WINDOWS,
    re.compile("[§„ˆ±¯]"),
    re.compile(_W_WORD),
    re.compile(f"[طظعغ]{_W}|{_W_MARK}|[âï]{_W}{{2}}|\u064b{_W}{{3}}"),
)
_W_LETTERS: Final = frozenset("پٹچژڈگکڑںھ،؛؟«»“”‘’–—…" + "\u200c\u200d\u00a0")
"""Second characters of a pair that may follow a letter in clean text."""

_CAPITAL, _SMALL = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŽ", "áãäåæìíðñòóõöøú"
_OTHER: Final = "ýþ˜\u0081\u008d\u008e\u008f\u0090\u0098\u009d"
"""Persian letters, ZWNJ and marks of direction, as they show."""
_LATIN: Final = "A-Za-zÀ-ÖØ-öø-ɏ"
_BESIDE: Final = f"{_LATIN}¢-§¨¬®-¹¼-¾"
"""No word of windows-1256 begins or ends next to these, as words of Chinese and Korean tables do."""
_WORD_1256 = re.compile(f"(?<![{_BESIDE}])[{_CAPITAL}{_SMALL}ß{_OTHER}]+(?![{_BESIDE}])")
_STRETCH_1256 = re.compile(rf"{_WORD_1256.pattern}(?:[ ,.:¡º¿()\"«»-]{{1,3}}{_WORD_1256.pattern})*")
_SIGN_1256 = re.compile(r"[¡¿](?![A-Za-z])|(?<!\d)º")
_NOT_LATIN_CASE = re.compile(f"[{_SMALL}][{_CAPITAL}]|[{_CAPITAL}]{{2}}[{_SMALL}]")
_ACCENTED_WORD = re.compile("[A-Za-z][À-ÖØ-öø-ɏ]|[À-ÖØ-öø-ɏ][A-Za-z]")
"""A plain and an accented Latin letter in a row: a word of a language that has accents."""
_HIGH_ROW = re.compile("[\u0080-ÿ]{2,}")
"""What text of any other table shows as; three quarters of its letters must be in words that may be Arabic."""
_MIN_1256: Final = 7
"""Minimum letters in different words; four are enough after the article Çá (ال)."""
_FOLDING: Final = str.maketrans(LETTERS | dict.fromkeys(map(chr, (*range(0x64B, 0x653), 0x640)), ""))


def utf8_as_western(text: str) -> Iterator[Edit]:
    """Yield the edits of UTF-8 read as windows-1252 or latin-1, once or twice: one for each character."""
    return _utf8(text, _AS_WESTERN)


def utf8_as_windows(text: str) -> Iterator[Edit]:
    """Yield the edits of UTF-8 read as windows-1256: one for each character."""
    return _utf8(text, _AS_WINDOWS)


def _utf8(text: str, shown: _Utf8) -> Iterator[Edit]:
    if not shown.hint.search(text):
        return
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append((start, line))
        start += len(line) + 1
    if not any(_is_arabic_utf8(line, shown) for _, line in lines):
        return
    for start, line in lines:
        for first, end, character in _line_of_utf8(line, shown):
            yield start + first, start + end, character


def _is_arabic_utf8(line: str, shown: _Utf8) -> bool:
    if not shown.hint.search(line):
        return False
    return _has_arabic_words(line, shown) or (
        _DOUBLY.search(line) is not None
        and _has_arabic_words("".join(piece[2] for piece in _decoded(_characters(line), shown)), shown)
    )


def _has_arabic_words(line: str, shown: _Utf8) -> bool:
    letters: list[str] = []
    signs = 0
    for word in shown.word.findall(line):
        decoded = bytes(map(shown.table.__getitem__, word)).decode("utf-8")
        letters += _LETTER.findall(decoded)
        signs += sum(second not in _W_LETTERS for second in word[1::2])
    enough = len(letters) >= _MIN_LETTERS and len(set(letters)) > 1
    return enough and (shown is _AS_WESTERN or signs >= max(2, len(letters) / 4))


def _line_of_utf8(line: str, shown: _Utf8) -> Iterator[Edit]:
    """Yield the edits of a line in a text that is known to hold such UTF-8.

    Next to clean Arabic, only words are decoded. A line without evidence whose other letters show that it is clean
    stays.
    """
    rest = shown.sequence.sub("", line)
    if shown is _AS_WESTERN and not rest.isascii() and not _WESTERN_LETTER.search(line):
        return
    if shown is _AS_WINDOWS and _LETTER.search(rest):
        for word in shown.word.finditer(line):
            yield from _edits(_decoded(_characters(word[0]), shown), word[0], word.start())
        return
    pieces = _decoded(_characters(line), shown)
    if _DOUBLY.search(line) or shown.sequence.sub("", "".join(piece[2] for piece in pieces)).isascii():
        pieces = _decoded(pieces, shown)
    yield from _edits(pieces, line, 0)


def _characters(text: str) -> list[Edit]:
    return [(at, at + 1, character) for at, character in enumerate(text)]


def _decoded(pieces: list[Edit], shown: _Utf8) -> list[Edit]:
    """Return the characters with their places, after joining those that are the bytes of one character in UTF-8."""
    done: list[Edit] = []
    at = 0
    for match in shown.sequence.finditer("".join(character for _, _, character in pieces)):
        try:
            character = bytes(map(shown.table.__getitem__, match[0])).decode("utf-8")
        except UnicodeDecodeError:
            continue
        start, end = match.span()
        done += [*pieces[at:start], (pieces[start][0], pieces[end - 1][1], character)]
        at = end
    return done + pieces[at:]


def _edits(pieces: Iterable[Edit], text: str, offset: int) -> Iterator[Edit]:
    for start, end, character in pieces:
        if text[start:end] != character:
            yield offset + start, offset + end, character


def windows_as_western(text: str) -> Iterator[Edit]:
    """Yield the edits of windows-1256 read as windows-1252 or latin-1: one for each word, character for character.

    If the text also has accented Latin words, only stretches that are evidence by themselves are decoded.
    """
    words = _WORD_1256.findall(text)
    rows = sum(character >= "À" for row in _HIGH_ROW.findall(text) for character in row)
    if 4 * sum(map(len, words)) < 3 * rows or not _is_arabic_1256(words):
        return
    if _ACCENTED_WORD.search(text):
        found = [m for m in _STRETCH_1256.finditer(text) if _is_arabic_1256(_WORD_1256.findall(m[0]))]
    else:
        found = sorted([*_WORD_1256.finditer(text), *_SIGN_1256.finditer(text)], key=re.Match.start)
    for match in found:
        yield match.start(), match.end(), _of_1256(match[0])


def _is_arabic_1256(words: Iterable[str]) -> bool:
    """Whether these words are Arabic.

    Two words that no Latin script would write are enough, as in Persian and the like, of which no words are known. One
    is enough if it is a known word, and known words have half of all letters.
    """
    different = {word for word in words if len(word) > 1}
    letters = sum(map(len, different))
    if letters < (_MIN_LETTERS + 1 if any(word.startswith("Çá") for word in different) else _MIN_1256):
        return False
    strange = {word for word in different if _is_strange(word)}
    known = {word for word in different if _is_known(_of_1256(word).translate(_FOLDING))}
    return len(strange) > 1 or (2 * sum(map(len, known)) >= letters and not known.isdisjoint(strange))


def _is_strange(word: str) -> bool:
    """Whether small letters stand before capitals, or after two, unless a word only lists an alphabet in both cases."""
    different = set(word)
    return len(different) > 2 and len(set(word.lower())) == len(different) and bool(_NOT_LATIN_CASE.search(word))


def _is_known(word: str) -> bool:
    return len(word) > 2 and (word.startswith("ال") or zipf(word) > 0)


def _of_1256(shown: str) -> str:
    return bytes(map(_WESTERN.__getitem__, shown)).decode("cp1256")
