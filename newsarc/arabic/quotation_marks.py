"""Every quotation mark as “ or ”, by where it stands and not by which it is.

Arabic pages mix « » “ ” " '' reversed and mismatched, so the character tells little. A mark after a space and before a
word opens; one after a word and before a space or punctuation closes; one that the context does not decide (”نص“ with
spaces on both sides, ب"نص" with letters on both) closes when one is open in its line, and opens otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

OPEN, CLOSE = "“", "”"
DOUBLE_MARKS: Final = '«»“”„‟"‹›❝❞〝〞〟﴾﴿＂'
_SINGLE: Final = "'‘’‚‛`´"
_MARK = re.compile(
    f"(?P<ornament>[{_SINGLE}]{{3,}})|[{DOUBLE_MARKS}]|''|‘‘|’’|``|(?<!\\S),,(?=\\w)|(?<=\\w),,(?!\\S)"
    f"|(?<![\\w{_SINGLE}{DOUBLE_MARKS}])['‘’‚‛](?=[^\\s{_SINGLE}{DOUBLE_MARKS}])(?=[^\n{_SINGLE}{DOUBLE_MARKS}]{{1,300}}['‘’‛](?!\\w))"
)
_CANDIDATE_CHARACTER = re.compile(f"[{DOUBLE_MARKS}{_SINGLE}]")
_CUT_AT_MARKS = re.compile(f"([{DOUBLE_MARKS}{_SINGLE}])")
_CANDIDATE = re.compile(f"[{DOUBLE_MARKS}{_SINGLE}]|,,")
"""Where a mark may stand: a set of characters is found many times faster than ``_MARK`` with its look-arounds."""
_SINGLE_END = re.compile("['‘’‛](?!\\w)")
_CLOSERS: Final = frozenset(".,،؛;:!?؟…)]}")
_OPENERS: Final = frozenset("([{")


def directed_marks(text: str) -> Iterator[tuple[int, int, str]]:
    """Each quotation mark of ``text`` that is not yet the right one of “ ”, as (start, end, the right one).

    Apostrophes, rows of three or more of them, a straight mark after a digit with none open (5"), and single marks
    without a partner in their line stay.
    """
    depth = line = 0
    for start, end in _marks(text):
        if text.find("\n", line, start) >= 0:
            depth = 0
        line = end
        mark = _direction(text, start, end, depth)
        if mark is None:
            continue
        depth = depth + 1 if mark == OPEN else max(depth - 1, 0)
        if text[start:end] != mark:
            yield start, end, mark


def with_directed_marks(text: str) -> str:
    """``text`` with each mark as ``directed_marks`` has it; marks that stand between two characters, as nearly all do,
    are decided here with less ado."""
    if ",," in text:
        return _edited(text)
    pieces = _CUT_AT_MARKS.split(text)
    depth, last = 0, len(pieces) - 1
    for at in range(1, last, 2):
        left, mark, right = pieces[at - 1], pieces[at], pieces[at + 1]
        if mark in _SINGLE or not (left or at == 1) or not (right or at + 1 == last):
            return _edited(text)
        if "\n" in left:
            depth = 0
        before, after = left[-1:], right[:1]
        opens = not before or before.isspace() or before in _OPENERS
        closes = not after or after.isspace() or after in _CLOSERS
        if mark == '"' and not depth and not opens and before.isdigit():
            continue
        opening = opens if opens != closes else not depth
        pieces[at] = OPEN if opening else CLOSE
        depth = depth + 1 if opening else max(depth - 1, 0)
    return "".join(pieces)


def _edited(text: str) -> str:
    pieces, at = [], 0
    for start, end, mark in directed_marks(text):
        pieces += [text[at:start], mark]
        at = end
    return "".join([*pieces, text[at:]])


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
            # The look-ahead saw the partner with no other mark between.
            partner = _SINGLE_END.search(text, at)
            if partner:
                at = partner.end()
                yield partner.span()


def _direction(text: str, start: int, end: int, depth: int) -> str | None:
    before, after = _neighbour(text, start - 1, -1), _neighbour(text, end, 1)
    opens = before is None or before.isspace() or before in _OPENERS
    closes = after is None or after.isspace() or after in _CLOSERS
    if depth == 0 and opens != closes and text[start:end] == ",,":
        return OPEN if opens else None
    if depth == 0 and text[start:end] == '"' and not opens and text[start - 1].isdigit():
        return None
    if opens != closes:
        return OPEN if opens else CLOSE
    return CLOSE if depth else OPEN


def _neighbour(text: str, at: int, step: int) -> str | None:
    """The nearest character that is not a quotation mark itself, looking at most a few marks far."""
    for _ in range(8):
        if not 0 <= at < len(text):
            return None
        if text[at] not in DOUBLE_MARKS and text[at] not in _SINGLE:
            return text[at]
        at += step
    return None
