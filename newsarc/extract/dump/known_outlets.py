"""Widely known outlets whose names are words of their own, «الغد», «المدينة»: no form tells them from a topic, and a list has to.

A name alone between the signs of a line is one; a few are sections of other outlets as well, «الوطن», and only the place
tells which: the page's first line, beside the name of a town, behind the headline in the browser's window.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from newsarc.extract.labels import groups, key, places
from newsarc.extract.word_lists import entries

_PLACES = Path(__file__).parents[1] / "places.txt"

_SIGN = re.compile(r"\[?(?:logo|شعار|لوغو|لوجو)\]?\s+", re.IGNORECASE)
"""What stands before the name in the text of its picture."""
_MORE_OFTEN_SECTIONS = frozenset(map(key, ("السياسة", "الاقتصادية", "الأخبار", "الرياض", "أخبار اليوم")))
"""What the head of a page hardly ever has as its outlet's name alone."""
_OPENINGS = frozenset(
    map(
        key,
        (
            "صدى",
            "صوت",
            "نبض",
            "مرصد",
            "يوميات",
            "أخبار",
            "أنباء",
            "نوافذ",
            "أصداء",
            "نداء",
            "راصد",
            "شبكة",
            "منصة",
            "بوابة",
        ),
    )
)
"""What names of outlets open with, and persons' names do not: «صدى النهرين», «صوت المصب»."""


def opens_as_outlet(words: str) -> bool:
    """Whether a key of several words opens as outlets' names do."""
    return " " in words and words.split(" ", 1)[0] in _OPENINGS


def without_sign(text: str) -> str:
    """An outlet's name without what says that it is in a picture: «شعار المصب»."""
    return _SIGN.sub("", text)


def is_known_outlet(words: str) -> bool:
    """Whether a key is a known outlet's name, and no section's or place's."""
    return words in places("outlets") and not _is_section_too(words)


def may_be_known_outlet(text: str) -> bool:
    """Whether a text is a known outlet's name, be it a section's as well where it is spelt as the outlet spells it: «الراي», not «الرأي»."""
    words = key(text)
    if words not in places("outlets"):
        return False
    return not _is_section_too(words) or (text in _printed_names() and words not in _MORE_OFTEN_SECTIONS)


def _is_section_too(words: str) -> bool:
    return words in groups("nav") or words in places("place")


@cache
def _printed_names() -> frozenset[str]:
    return frozenset(name for group, name in entries(_PLACES) if group == "outlets") - {"الرأي"}
