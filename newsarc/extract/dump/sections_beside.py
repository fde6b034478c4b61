"""A section's name beside the day or beside the outlet's name: «نشر في محليات بتاريخ ...», «صدى النهرين – محليات»."""

from __future__ import annotations

import re

from newsarc.extract.dump.fields import find_date
from newsarc.extract.dump.names import persons, tells
from newsarc.extract.labels import are_sections, groups, key, places

_POSTED_IN = re.compile(
    r"(?:ن?ُ?شرت?|أُ?ضيفت?|[نت]م النشر) في (?:قسم |باب )?(\S+(?: \S+){0,3}?)\s?(?:[-–|،,]|بتاريخ|يوم)"
)
_BEHIND_DAY = re.compile(r"\s*(?:م\s)?[-–|،]?\s*(?:[صم]\s)?في (?:قسم )?(\S+(?: \S+){0,3})$")
_CLOCK = re.compile(r"\s*(?:[-–|،]\s*)?(?:الساعة )?\d{1,2}:\d{2}")
_PAIR = re.compile(r"\s+[-–—|]\s+|\s?/\s?")
_MOST_WORDS = 3


def section_by_day(text: str) -> str | None:
    """The section that a line of the day names, behind «في»: any words right behind what says that it was posted, else a known section."""
    posted = _POSTED_IN.match(text)
    if posted and not any(map(str.isdigit, posted[1])) and key(posted[1]) not in places("place"):
        is_time = groups("date words").issuperset(key(posted[1]).split())
        return None if is_time or tells(posted[1]) or persons(posted[1]) else posted[1]
    found = find_date(text)
    behind = _BEHIND_DAY.match(_CLOCK.sub("", text[found[2] :], count=1)) if found else None
    is_known = behind is not None and is_section(behind[1]) and key(behind[1]) not in places("place")
    return behind[1] if behind and is_known else None


def is_section(text: str) -> bool:
    """Whether a text is a known section's name, or the news of a place."""
    words = key(text)
    is_entry = words in groups("nav") and words not in groups("home") and words not in groups("languages")
    return is_entry or are_sections(words)


def outlet_and_section(text: str) -> tuple[str, str] | None:
    """(outlet, section) in a line of two names between which a stroke stands, of which one is a section's and the other nobody's."""
    parts = [part for part in _PAIR.split(text) if part]
    if len(parts) != 2 or (is_first := is_section(parts[0])) == is_section(parts[1]):
        return None
    name, section = parts[::-1] if is_first else parts
    is_name = 0 < name.count(" ") < _MOST_WORDS and not tells(name) and persons(name) is None
    return (name, section) if is_name and key(name) not in places("place") else None
