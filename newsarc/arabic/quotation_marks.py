"""Every quotation mark as “ or ”, by its place and not by its character.

Arabic pages mix « » “ ” " '' reversed and mismatched, so the character tells little. A mark after a space and before a
word opens. A mark after a word and before a space or punctuation closes. If the context does not decide (”نص“ with
spaces on both sides, نص"نص" with letters on both), it closes when one is open in its line, and opens otherwise. After a
proclitic (ب"نص") it opens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from newsarc.arabic.edits import Edit, edited
from newsarc.arabic.letters import LETTERS

OPEN, CLOSE = "“", "”"
DOUBLE_MARKS: Final = '«»“”„‟"‹›❝❞〝〞〟﴾﴿＂'
_SINGLE: Final = "'‘’‚‛`´"
_W, _B = (
    "".join(letter for letter in [*base, *LETTERS] if LETTERS.get(letter, letter) in base) for base in ("وف", "بلك")
)
_PROCLITICS: Final = (f"[{_W}{_B}]", f"[{_W}][{_B}]")
"""Prefixes, with or without a tatweel, that may stand before a mark as before a word: و ب وب.

All variants of their letters are included, since marks must be the same whether letters are folded before or after.
"""
_PROCLITIC_ENDS: Final = frozenset(f"{_W}{_B}ـ")
_AFTER_PROCLITIC = re.compile(rf"(?:^|\W)(?:{'|'.join(_PROCLITICS)})ـ?\Z")
_AT_WORD: Final = "|".join(f"(?<=(?<!\\w){proclitic}{tatweel})" for proclitic in _PROCLITICS for tatweel in ("", "ـ"))
_MARK = re.compile(
    f"(?P<ornament>[{_SINGLE}]{{3,}})|[{DOUBLE_MARKS}]|''|‘‘|’’|``|(?<!\\S),,(?=\\w)|(?<=\\w),,(?!\\S)"
    f"|(?:(?<![\\w{_SINGLE}{DOUBLE_MARKS}])|{_AT_WORD})"
    f"['‘’‚‛](?=[^\\s{_SINGLE}{DOUBLE_MARKS}])"
    f"(?=(?:[^\n{_SINGLE}{DOUBLE_MARKS}]|(?<=\\w)['’](?=\\w)){{1,300}}['‘’‛](?!\\w))"
)
_CANDIDATE_CHARACTER = re.compile(f"[{DOUBLE_MARKS}{_SINGLE}]")
_CUT_AT_MARKS = re.compile(f"([{DOUBLE_MARKS}{_SINGLE}])")
_CANDIDATE = re.compile(f"[{DOUBLE_MARKS}{_SINGLE}]|,,")
"""Where a mark may stand: a set of characters is found many times faster than ``_MARK`` with its look-arounds."""
_ROW_CHARACTERS: Final = frozenset(DOUBLE_MARKS + _SINGLE)
_ROW = re.compile(f"[{DOUBLE_MARKS}{_SINGLE}]+")
_QUOTED = re.compile(rf'"(?=\w)[^\n{_SINGLE}{DOUBLE_MARKS}]{{0,300}}[^\s\d{_SINGLE}{DOUBLE_MARKS}]"')
"""A straight mark before a word, with a partner: no inches, even after a digit."""
_SINGLE_END = re.compile("['‘’‛](?!\\w)")
_CLOSERS: Final = frozenset(".,،؛;:!?؟…)]}")
_OPENERS: Final = frozenset("([{")


def directed_marks(text: str) -> Iterator[Edit]:
    """Yield the changes of quotation marks of ``text`` that are not yet the right one of “ ”.

    These stay: apostrophes, rows of three or more of them, single marks without a partner in their line, and a straight
    mark after a digit (5") if none is open and it has no word and partner after it.
    """
    depth = line = first = last = 0
    for start, end in _marks(text):
        if start >= last:
            # Marks in a row share one place, however long the row.
            first, last = _row(text, start, last)
        if text.find("\n", line, start) >= 0:
            depth = 0
        line = end
        mark = _direction(text, (start, end), (first, max(last, end)), depth)
        if mark is None:
            continue
        depth = depth + 1 if mark == OPEN else max(depth - 1, 0)
        if text[start:end] != mark:
            yield start, end, mark


def with_directed_marks(text: str) -> str:
    """Return ``text`` with the changes of ``directed_marks``.

    Marks that stand between two other characters, as nearly all do, are decided here by a simpler rule.
    """
    if ",," in text:
        return edited(text, directed_marks(text))
    pieces = _CUT_AT_MARKS.split(text)
    depth, last = 0, len(pieces) - 1
    for at in range(1, last, 2):
        left, mark, right = pieces[at - 1], pieces[at], pieces[at + 1]
        if mark in _SINGLE or not (left or at == 1) or not (right or at + 1 == last):
            return edited(text, directed_marks(text))
        if "\n" in left:
            depth = 0
        before, after = left[-1:], right[:1]
        opens = not before or before.isspace() or before in _OPENERS
        closes = not after or after.isspace() or after in _CLOSERS
        if mark == '"' and not depth and not opens and before.isdigit():
            if pieces[at + 2 : at + 3] == ['"']:
                return edited(text, directed_marks(text))
            continue
        opening = opens if opens != closes else not depth or (not opens and _is_proclitic(left))
        pieces[at] = OPEN if opening else CLOSE
        depth = depth + 1 if opening else max(depth - 1, 0)
    return "".join(pieces)


def _marks(text: str) -> Iterator[tuple[int, int]]:
    candidate = _CANDIDATE if ",," in text else _CANDIDATE_CHARACTER
    at = 0
    while found := candidate.search(text, at):
        match = _MARK.match(text, found.start())
        if match is None:
            at = found.end()
            continue
        start, at = match.span()
        if match["ornament"]:
            continue
        yield start, at
        if at - start == 1 and text[start] in _SINGLE:
            # The look-ahead has found the partner with no other mark between.
            partner = _SINGLE_END.search(text, at)
            if partner:
                at = partner.end()
                yield partner.span()


def _row(text: str, start: int, bound: int) -> tuple[int, int]:
    """Return the row of marks and apostrophes around ``start``, not reading before ``bound``."""
    first = start
    while first > bound and text[first - 1] in _ROW_CHARACTERS:
        first -= 1
    row = _ROW.match(text, start)
    return first, row.end() if row else start


def _direction(text: str, mark: tuple[int, int], row: tuple[int, int], depth: int) -> str | None:
    start, end = mark
    before, after = text[row[0] - 1 : row[0]] if row[0] else "", text[row[1] : row[1] + 1]
    opens = not before or before.isspace() or before in _OPENERS
    closes = not after or after.isspace() or after in _CLOSERS
    if depth == 0 and opens != closes and text[start:end] == ",,":
        return OPEN if opens else None
    if (
        depth == 0
        and text[start:end] == '"'
        and not opens
        and text[start - 1].isdigit()
        and not _QUOTED.match(text, start)
    ):
        return None
    if opens != closes:
        return OPEN if opens else CLOSE
    if not opens and _is_proclitic(text[max(row[0] - 4, 0) : row[0]]):
        return OPEN
    return CLOSE if depth else OPEN


def _is_proclitic(before: str) -> bool:
    return before[-1:] in _PROCLITIC_ENDS and _AFTER_PROCLITIC.search(before[-4:]) is not None
