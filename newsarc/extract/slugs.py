"""Numbers and dates in the address of a story, which stay when the words of the headline change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize
from urllib.parse import unquote

from newsarc.extract.urls import MOBILE, UrlParts, content_parameters, split_url

_STORY_NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?:\d\d){0,2}(?!\d))(?!\d{4}(?:19|20)\d\d(?!\d))\d{4,}")
"""A number that identifies a story on its site, and is no year, month or day: many stories share a day."""
_DATE_OR_NUMBER = re.compile(r"\d+(?:-\d+)*")
_NUMBER = re.compile(r"\d+")
_LONG_NUMBER = re.compile(r"(?<!\d)\d{4,}")
_LONGEST = 30
"""Maximum digits of a number that are read: Python refuses to convert thousands of them."""
_PAGE = re.compile(r"([-_]\d{1,3})(?:\.\w+)?$")
"""The page's number in a story or thread: «thread-70011-2.html»."""
_HEADLINE = re.compile(r"[-_]|[^\W_]*[^\x00-\x7f]")
"""A part of a path with words: with hyphens between, or with Arabic letters."""


def are_of_two_stories(one: str, other: str) -> bool:
    """Whether numbers or dates in two addresses show that they are two stories: each has one that the other lacks.

    >>> are_of_two_stories("https://a.test/news/7001-bridge", "https://a.test/news/7002-bridge")
    True
    """
    numbers, others = _numbers(one), _numbers(other)
    return bool(numbers - others and others - numbers)


def have_one_number(one: str, other: str) -> bool:
    """Whether two addresses have the number of one story, whatever their words say.

    >>> have_one_number("https://a.test/news/70011-bridge-opens", "https://a.test/news/70011-opening-put-off")
    True
    """
    return bool(_story_numbers(one) & _story_numbers(other)) and not are_of_two_stories(one, other)


def key_without_words(url: str) -> str | None:
    """Return a key that is equal for all addresses of a story, whatever its headline is or was.

    Return None for an address that has no story number, or no words next to it.

    >>> key_without_words("https://www.a.test/news/70011-bridge-opens")
    '#a.test/news/#70011'
    """
    parts = split_url(url)
    if parts is None or content_parameters(parts.query):
        return None
    path = list(_path(parts))
    numbers = [_STORY_NUMBER.search(part) for part in path]
    if not any(numbers):
        return None
    told = []
    for place, (part, number) in enumerate(zip(path, numbers, strict=True)):
        if _DATE_OR_NUMBER.fullmatch(part):
            told.append(part)
        elif number:
            page = _PAGE.search(part, number.end())
            told.append(f"#{number[0]}" + (page[1] if page else ""))
        else:
            told.append("*" if place == len(path) - 1 or _HEADLINE.search(part) else part.lower())
    return None if told == [part.lower() for part in path] else f"#{MOBILE.sub('', parts.host)}/{'/'.join(told)}"


def _path(parts: UrlParts) -> Iterator[str]:
    return (normalize("NFC", unquote(part)) for part in parts.path.split("/") if part)


def _numbers(url: str) -> set[int]:
    """Return the dates and numbers of an address: those that stand alone, and long ones among words."""
    parts = split_url(url)
    found: set[int] = set()
    if parts is not None:
        values = (unquote(each).partition("=")[2] for each in content_parameters(parts.query))
        for part in (*_path(parts), *values):
            numbers = (_NUMBER if _DATE_OR_NUMBER.fullmatch(part) else _LONG_NUMBER).findall(part)
            found.update(int(number[:_LONGEST]) for number in numbers)
    return found


def _story_numbers(url: str) -> set[int]:
    return {number for number in _numbers(url) if _STORY_NUMBER.fullmatch(str(number))}
