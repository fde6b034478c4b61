"""Days that few pages print so: the year first, twice without a space, blanks around the signs, the hour right behind the year."""

from __future__ import annotations

import re

from newsarc.arabic.dates import find_arabic_dates
from newsarc.extract.metadata.printed_dates import find_printed_dates

_YEAR_FIRST = re.compile(r"(?P<year>(?:19|20)\d\d) ?[|،,] ?(?P<day>\d{1,2} [^\d،,|]{3,20}?) ?[|،,] ?\d\d:\d\d$")
_CLOCK_FIRST = re.compile(r"\D{0,15}GMT \d{1,2}:\d\d (?P<year>20\d\d) \D{4,9} (?P<day>\d{1,2} \D{3,15})$")
"""«GMT 16:36 2019 الخميس 14 نوفمبر», as Elaph prints it."""
_CLOCK_INSIDE = re.compile(r"(?P<day>\d{1,2} [^\d،,|]{3,20}) \d{1,2}:\d\d (?P<year>20\d\d)(?: [صم]\w*)?$")
"""«28 نوفمبر 00:45 2025»"""
_TWICE = re.compile(
    r"(?P<day>[0-9]{1,2} [^\d،,|]{3,20}) (?P<year>[0-9]{4})[٠-٩]{1,2} [^\d،,|]{3,20} [٠-٩]{4}$|"
    r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}(?P<again>[٠-٩]{1,2} [^\d،,|]{3,20} [٠-٩]{4})$|"
    r"(?P<whole>\d{1,2} [^\d،,|]{3,20} \d{4})\d{4}/\d{1,2}/\d{1,2}$|"
    r"\d{1,2}/\d{1,2}/(?P<same>\d{4})(?P<twice>\d{1,2} [^\d،,|]{3,20} (?P=same))$|"
    r"(?P<copied>\d{1,2} [^\d،,|]{3,20} \d{4})(?P=copied)$"
)
_HOUR_BEHIND = re.compile(r"(\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d\d)(\d{1,2}:\d\d)(?!\d)")
"""«29/11/202610:22», where only a style parts day and hour."""
_BLANKS_AROUND = re.compile(r"(?<![\d/])(\d{1,2}) ?/ ?(\d{1,2}) ?/ ?((?:19|20)\d\d)(?![\d/])")
_ALL_DIGITS = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_SHORT_MONTH = re.compile(
    r"(?<!\d)([0-9٠-٩]{1,2}) (?:(ت|تشرين ?)|(ك|كانون ?))(?:([1١])|[2٢])(?:/\w+)? ([0-9٠-٩]{4})(?!\d)"
)
"""«٢٩ ت٢ ٢٠٢٦», «29 تشرين2/نوفمبر 2026»"""


def find_rare_date(text: str) -> tuple[str, int, int] | None:
    """A date whose year or clock comes first, or that is printed twice without a space, in digits of one script or two."""
    found = (
        _YEAR_FIRST.match(text)
        or _CLOCK_INSIDE.match(text)
        or _TWICE.match(text)
        or ("GMT " in text and _CLOCK_FIRST.match(text))
    )
    if not found:
        return None
    parts = found.groupdict()
    day = (
        parts.get("again")
        or parts.get("twice")
        or parts.get("whole")
        or parts.get("copied")
        or f"{found['day']} {found['year']}"
    )
    return next(((iso, 0, len(text)) for _, _, iso, _ in find_arabic_dates(day)), None)


def find_odd_date(text: str) -> tuple[str, int, int] | None:
    """(ISO 8601, start, end) of a day that reads as one once what was glued is parted, and what was parted is glued."""
    if found := _HOUR_BEHIND.search(text):
        day = f"{found[1]} {found[2]}"
    elif found := _BLANKS_AROUND.search(text):
        day = "/".join(found.groups())
    elif found := _ALL_DIGITS.fullmatch(text.strip()):
        day = "-".join(found.groups())
    elif found := _SHORT_MONTH.search(text):
        month = f"{'تشرين' if found[2] else 'كانون'} {'الأول' if found[4] else 'الثاني'}"
        day = f"{found[1]} {month} {found[5]}"
    else:
        return None
    return next(((date.iso, found.start(), found.end()) for date in find_printed_dates(day)), None)
