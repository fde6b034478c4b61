"""Bytes in two encodings: files put together from pieces in UTF-8 and pieces in an older Arabic table.

Each run of bytes over 0x7F, usually a word, is judged by itself. No text in an Arabic table has two letters of UTF-8 in
a row (D8 to DB, then 80 to BF: ط ظ ع غ, then a sign, twice), and words of such a table are invalid as UTF-8. Runs of
one or two letters may be either; they are taken for what stands next to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple

UTF8_WORD: Final = re.compile(rb"(?:[\xd8-\xdb][\x80-\xbf]){2,}")
"""A word of Arabic letters in UTF-8."""
_RUN: Final = re.compile(rb"[\x80-\xff]+")
_TELLING: Final = 2
"""Minimum letters of UTF-8 that are no chance; a run with as many broken ones is of a table."""


class Passage(NamedTuple):
    """Bytes in one encoding: UTF-8, or a table of one byte a letter."""

    raw: bytes
    is_utf8: bool


def passages_of(raw: bytes) -> list[Passage]:
    """Return ``raw`` in pieces, in order and without gaps, if it holds words in UTF-8 and others; else nothing."""
    if not UTF8_WORD.search(raw):
        return []
    alike = groupby(_pieces(raw), attrgetter("is_utf8"))
    found = [Passage(b"".join(piece.raw for piece in pieces), is_utf8) for is_utf8, pieces in alike]
    return found if len(found) > 1 else []


def _pieces(raw: bytes) -> Iterator[Passage]:
    before = True
    for line in raw.splitlines(keepends=True):
        for piece in _passages(line, before):
            yield piece
            before = piece.is_utf8


def _passages(line: bytes, before: bool) -> Iterator[Passage]:
    """Yield the pieces of a line; ``before`` says whether the text above it is in UTF-8."""
    if _is_valid(line):
        yield Passage(line, True)
        return
    runs = list(_RUN.finditer(line))
    told = _by_neighbours([_told(run[0]) for run in runs], before)
    at = 0
    for run, is_utf8 in zip(runs, told, strict=True):
        yield Passage(line[at : run.end()], is_utf8)
        at = run.end()
    if at < len(line):
        yield Passage(line[at:], told[-1])


def _is_valid(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _told(run: bytes) -> bool | None:
    """Whether a run is in UTF-8, even if a letter of it is broken; None if it may be either."""
    text = run.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(text) - broken
    if whole >= _TELLING and whole > broken:
        return True
    return False if broken >= _TELLING and broken > whole else None


def _by_neighbours(told: Sequence[bool | None], before: bool) -> list[bool]:
    """Return ``told`` without None: each takes the value of the run before it, else of the next known one, else of the
    text above."""
    known = next((each for each in told if each is not None), before)
    answers = []
    for each in told:
        known = known if each is None else each
        answers.append(known)
    return answers
