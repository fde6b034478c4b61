"""Titles cut into pieces at their separators, and the key that is equal for two spellings of one title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice

_DASHES = re.compile(r"[\-_]+|—+")
"""Dashes separate without spaces between Chinese, Japanese or Korean letters."""
SIGNS = "|｜│¦-–—―«»‹›>·•:~/_"
_SEPARATOR = re.compile(rf"\s+[{re.escape(SIGNS)}]+\s+|\s*[|｜│]\s*")
"""What separates a headline from an outlet's name or rubric; bars need no spaces."""
_BEFORE_NAME = re.compile(rf"{_SEPARATOR.pattern}|:\s+(?=\S+$)")
PREFIX = re.compile(r"([^:：]{2,100})[:：]\s+(?=\S)")
"""The blog's name before the headline, as Blogger and Movable Type print it."""
_PIECES = re.compile(rf"\s+\((?=[^()]+\)$)|(?<=[\])】])\s+|\s*[.:]{{2,5}}\s*|{_SEPARATOR.pattern}|:\s+|[,،]\s+(?=\S+$)")
_GLUED = re.compile(r"(?<=\S)(?:_+|--+)(?=\S)")
_CLOSING = ("]", ")", "】")
NOT_LETTERS = re.compile(r"[\W_]+")
MAX_HEADLINE = 400
MIN_TITLE = 12
LEAST_HEADLINE = 8
"""Minimum letters of a heading without its kicker."""
LEAST_SPACES = 3
"""Minimum spaces in a line that is too long for a name."""
MIN_SHARED = 4
"""Minimum different words that two forms of one title share."""
_MOST_SEPARATORS, _OUTLET_AND_KIND = 8, 2
_KIND_OF_PAGE = re.compile(
    "(?:تفاصيل|عرض|قراءة|صفحة|مشاهدة|طباعة|نسخة|النسخة)"
    r"(?:\s(?:ال|لل)?(?:خبر|أخبار|اخبار|مقالة?|موضوع|بيان|تصريح|فعالية|نشاط|تفاصيل|صفحة|طباعة))?"
)
"""A piece of ``<title>`` that names the kind of page."""


@dataclass(frozen=True)
class Candidate:
    """A text that may be the headline, with the rule that found it."""

    text: str
    rule: str
    element: int | None = None
    """The element that prints it; None if it is only declared."""

    @cached_property
    def key(self) -> str:
        """The text squeezed: equal for two spellings of one title."""
        return squeeze(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """The different words of the text, in one case."""
        return frozenset(NOT_LETTERS.sub(" ", self.text).casefold().split())


@lru_cache(maxsize=1024)
def squeeze(text: str) -> str:
    """Return the letters and digits of ``text`` in one case: equal for two spellings of one title."""
    return "".join(filter(str.isalnum, text)).casefold()


def split_title(title: str) -> list[str]:
    """Return the pieces of a title between its separators, unchanged."""
    return _SEPARATOR.split(title)


def is_titled_by_kind(title: str) -> bool:
    """Whether a title is only the name of an outlet and a kind of page: «وزارة العمل - تفاصيل الخبر»."""
    pieces = split_title(title)
    return len(pieces) <= _OUTLET_AND_KIND and any(_KIND_OF_PAGE.fullmatch(piece.strip()) for piece in pieces)


def strip_site_name(text: str, names: set[str], known: set[str]) -> str:
    """Return ``text`` without an outlet's name (or section) at its start or end.

    A piece is cut only if it is one of ``names``, or if the rest is one of the squeezed titles ``known``.
    """
    for _ in range(3):
        marks = _marks(_BEFORE_NAME, text)
        cut = next(
            (
                text[: mark.start()].strip()
                for mark in reversed(marks)
                if squeeze(text[mark.end() :]) in names or squeeze(text[: mark.start()]) in known
            ),
            "",
        ) or next(
            (
                text[mark.end() :].strip()
                for mark in marks
                if squeeze(text[: mark.start()]) in names or squeeze(text[mark.end() :]) in known
            ),
            "",
        )
        if not squeeze(cut):
            break
        text = cut
    return text


def _marks(pattern: re.Pattern[str], title: str) -> list[re.Match[str]]:
    """Return the separators that ``pattern`` finds in a title and, in Han script, dashes without spaces."""
    title = title[:MAX_HEADLINE]
    marks = list(pattern.finditer(title))
    if max(title, default="") > "\u3000":
        marks += [
            mark
            for mark in _DASHES.finditer(title)
            if title[: mark.start()][-1:] > "\u3000" and title[mark.end() : mark.end() + 1] > "\u3000"
        ]
        marks.sort(key=lambda mark: mark.start())
    return marks


def parts_of(titles: Iterable[str]) -> dict[str, int]:
    """Return the squeezed left (1) and right (0) parts of ``titles`` at each separator: they may be the headline."""
    parts: dict[str, int] = {}
    for title in titles:
        for mark in _marks(_PIECES, title):
            if mark[0][0] not in ",،":  # an outlet's name
                parts.setdefault(squeeze(title[mark.end() :]), 0)
            if title[mark.start() - 1 : mark.start()] not in _CLOSING:  # a series
                parts[squeeze(title[: mark.start()])] = 1
    return parts


def inner_pieces(title: str) -> Iterator[str]:
    """Yield the squeezed pieces between two separators: «rubric | headline | outlet»."""
    marks = list(islice(_marks(_PIECES, title), _MOST_SEPARATORS))
    for number, mark in enumerate(marks):
        yield from (squeeze(title[mark.end() : other.start()]) for other in marks[number + 1 :])


def last_words(words: Sequence[str]) -> set[str]:
    """Return the last of the ``words`` of a name, and the last two together: outlets may be called «آن لائن»."""
    return {*words[-1:], " ".join(words[-2:])}


def glued_beginnings(title: str) -> Iterator[str]:
    """Return the squeezed beginnings of a title before dashes or underscores without spaces: «headline_Outlet»."""
    return (squeeze(title[: mark.start()]) for mark in islice(_GLUED.finditer(title), _MOST_SEPARATORS))


def han_beginnings(declared: Candidate) -> Iterator[str]:
    """Yield the squeezed beginnings of a Chinese title before any sign or space, if longer than half of it.

    Any such sign may separate the headline from the outlet.
    """
    if declared.text > "\u3000":
        beginnings = (
            squeeze(declared.text[: mark.start()]) for mark in NOT_LETTERS.finditer(declared.text[:MAX_HEADLINE])
        )
        yield from (each for each in beginnings if 2 * len(each) > len(declared.key))
