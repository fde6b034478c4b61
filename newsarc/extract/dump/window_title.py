"""The title of the browser's window, which some programs copy above the page: the headline, the section and the outlet's name."""

from __future__ import annotations

import re

from newsarc.extract.dump.fields import find_date, is_outlet
from newsarc.extract.dump.known_outlets import may_be_known_outlet
from newsarc.extract.dump.layout import Layout
from newsarc.extract.dump.names import persons, tells
from newsarc.extract.labels import groups, key

_OUTLET_SUFFIX = re.compile(r"^(.{10,}?)\s+(?:[|•]|[-–—])\s+([^|–—-]{2,30})$")
_JOINT = re.compile(r"\s+(?:[|•]|[-–—])\s+")
_AROUND = re.compile(
    r"(?P<outlet>[^\d:|]{2,30}?)\s+[:|]\s+(?P<title>.{10,}?) - (?P<section>[^\d:|-]{3,30}) - (?P<day>[\d/.-]{8,10})"
)
_NEAR = 6
"""Lines below the window's title among which the headline stands again."""


def split_outlet(title: str) -> tuple[str, str | None]:
    """Take an outlet's name off the end of a headline («... | شفق نيوز»)."""
    found = _OUTLET_SUFFIX.match(title)
    if found and is_outlet(found[2]) and found[2].count(" ") < 4:
        return found[1], found[2].strip()
    return title, None


def split_by_copy(layout: Layout, title: str) -> tuple[str, str | None, str | None]:
    """The headline without what the window's title has behind it, with the outlet and the section there, where the page has the
    headline again below, alone in a line."""
    at = layout.title or 0
    copies = {line.text for line in layout.lines[at + 1 : at + 1 + _NEAR]}
    ends = (found.start() for found in _JOINT.finditer(title))
    end = next((end for end in ends if title[:end] in copies), None)
    return (title, None, None) if end is None else (title[:end], *read_behind(title[end:]))


def split_around(title: str) -> tuple[str, str, str, str] | None:
    """(outlet, headline, section, day in ISO 8601) of a window's title that has all four: «KUNA : ... - اقتصاد - 03/12/2024»."""
    found = _AROUND.fullmatch(title)
    day = find_date(found["day"]) if found else None
    if found is None or day is None or not is_outlet(found["outlet"]):
        return None
    return found["outlet"], found["title"], found["section"], day[0]


def read_behind(rest: str) -> tuple[str | None, str | None]:
    """(outlet, section) in what stands behind the headline in the window's title: « - اقتصاد - المصب»."""
    _, *parts = (part.strip() for part in _JOINT.split(rest))
    if not parts or rest[:1] != " ":
        return None, None
    *others, last = parts
    sections = (part for part in others if key(part) in groups("nav"))
    return (last, next(sections, None)) if _may_be_outlet(last) else (None, None)


def _may_be_outlet(name: str) -> bool:
    """Whether the last words of a window's title may be an outlet's name, which no list need hold there."""
    if not 1 < len(name) <= 30 or name.count(" ") > 3 or name[-1] in "؟?!.:…" or find_date(name):
        return False
    words = key(name)
    is_other = words in groups("nav") or words in groups("home") or tells(name) or persons(name) is not None
    return may_be_known_outlet(name) or is_outlet(name) or not is_other
