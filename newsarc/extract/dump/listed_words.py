"""What lists print before each of their headlines, in the same line: the outlet's name, the story's section, its place in the ranking."""

from __future__ import annotations

import re
from collections.abc import Collection

from newsarc.extract.dump.fields import is_outlet
from newsarc.extract.labels import groups, key

_SECTION = re.compile(r"\[([^\[\]]{2,30})\]\s+|([^:|\[\]]{2,30}?)\s?[:|]\s+")
_RANK = re.compile(r"#\s?\d{1,2}\s+")
_LATIN = re.compile(r"[A-Za-z][\w.]+")
_MOST_NAME, _LEAST_HEADLINE = 3, 3
"""Words of an outlet's name before each headline, and of the headline behind it."""


def without_words_before(titles: list[str], above: Collection[str]) -> list[str]:
    """Listed headlines without what stands before each of several: a number behind #, a known section, or one outlet's name, which
    the page's head (``above``) has too or no headline in Arabic begins with."""
    if len(titles) < 2:
        return titles
    if all(map(_RANK.match, titles)):
        return [_RANK.sub("", title, count=1) for title in titles]
    sections = [_SECTION.match(title) for title in titles]
    if all(found and key(found[1] or found[2]) in groups("nav") for found in sections):
        return [_SECTION.sub("", title, count=1) for title in titles]
    shared = _shared_words(titles)
    for count in range(min(len(shared), _MOST_NAME), 0, -1):
        name = " ".join(shared[:count])
        is_name = key(name) in above or is_outlet(name) or (count == 1 and _LATIN.fullmatch(name) is not None)
        if is_name and all(len(title.split()) >= count + _LEAST_HEADLINE for title in titles):
            return [" ".join(title.split()[count:]) for title in titles]
    return titles


def _shared_words(titles: list[str]) -> list[str]:
    first, *others = [title.split() for title in titles]
    for count, word in enumerate(first):
        if any(len(words) <= count or words[count] != word for words in others):
            return first[:count]
    return first
