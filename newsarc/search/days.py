"""Days as readers write them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?:([-/.])(?P<month>\d{1,2})(?:\2(?P<day>\d{1,2}))?)?", re.ASCII)
_DAY_FIRST = re.compile(r"(?:(?P<day>\d{1,2})([-/.]))?(?P<month>\d{1,2})(?(2)\2|[-/.])(?P<year>\d{4})", re.ASCII)
"""As Arabic newspapers print it."""
HOW = "a day as YYYY-MM-DD (or YYYY-MM, YYYY, D/M/YYYY)"
"""For messages: how to write a day that could not be read."""


class UnreadableDay(ValueError):
    """A value that should be a day, month or year is none. ``str(error)`` is one line that says how to write it."""


def is_reversed(since: str | None, until: str | None) -> bool:
    """Whether a range of days, months or years, as returned by :func:`read_day`, ends before it begins."""
    if not since or not until:
        return False
    both = min(len(since), len(until))
    return until[:both] < since[:both]


def read_day(text: str, name: str) -> str:
    """Return a day, month or year in any digits, year or day first, as ``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``.

    ``name`` is the name of the value, for the error.

    Raises:
        UnreadableDay: it is none of these, or no day of the calendar.
    """
    plain = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text.strip())
    match = _YEAR_FIRST.fullmatch(plain) or _DAY_FIRST.fullmatch(plain)
    if match:
        year, month, day = (int(match[part] or 1) for part in ("year", "month", "day"))
        try:
            date(year, month, day)
        except ValueError:
            match = None
    if match is None:
        raise UnreadableDay(f"{name} {text!r}: give {HOW}")
    return f"{year:04}" + (f"-{month:02}" if match["month"] else "") + (f"-{day:02}" if match["day"] else "")
