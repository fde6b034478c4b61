"""Machine-written dates (ISO 8601 in its many spellings, RFC 822, digits only) to plain ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime, timezone
from email.utils import parsedate_to_datetime

from newsarc.arabic.letters import DIGITS
from newsarc.extract.metadata.time_zones import zone_offset

_DIGITS = str.maketrans(DIGITS)
_GREENWICH = frozenset(("Z", "UTC", "GMT"))
_ISO = re.compile(
    r"^\D{0,3}(\d{4})-?/?\.?(\d{1,2})-?/?\.?(\d{1,2})"
    r"(?:(?:\s{0,3}[T\s,_]\s{0,3}|-)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s{0,2}"
    r"([A-Z]{3,4}\b|Z|"
    r"[+\-\u2212 ]\d{2}:?\d{2}|[+\-]\d{1,2})?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$")
_HALF_DAY = re.compile(r"(?<!\d)(\d{1,2})(:\d{2}(?::\d{2})?)\s?([ap])\.?m\b", re.IGNORECASE)
_COLON_IN_OFFSET = re.compile(r"([+-]\d{2}):(\d{2})$", re.ASCII)
"""RFC 822 has no colon in an offset: its reader would drop the offset."""
_EPOCH = re.compile(r"^\d{10}(?:\d{3})?$")


def normalize_iso(text: str) -> str | None:
    """Return ``text`` as ISO 8601, or None if it is not a machine-written date.

    The offset is kept as given (``Z`` stays ``Z``). A time without seconds gets none. A date alone stays alone. A day
    that is not in the calendar gives None.

    >>> normalize_iso("2024-05-20 14:30:00 +0300")
    '2024-05-20T14:30:00+03:00'
    """
    text = _HALF_DAY.sub(_of_whole_day, text.strip() if text.isascii() else text.strip().translate(_DIGITS))
    if _EPOCH.match(text):
        return _from_epoch(int(text[:10]))
    match = _COMPACT.match(text) or _ISO.match(text)
    if match:
        return _build(*match.groups())
    return _from_rfc822(text)


def _of_whole_day(clock: re.Match[str]) -> str:
    """Return a time of the twelve-hour clock in 24 hours; "13:05 PM" already is."""
    hour = int(clock[1])
    return f"{hour % 12 + 12 * (clock[3] in 'pP') if hour <= 12 else hour:02d}{clock[2]}"


def _build(
    year: str, month: str, day: str, hour: str | None, minute: str | None, second: str | None, zone: str | None
) -> str | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    if hour is None or int(hour) > 23 or int(minute or 0) > 59:
        return found.isoformat()
    clock = f"{int(hour):02d}:{int(minute or 0):02d}"  # by their value, since the digits may be Bengali
    clock += f":{int(second):02d}" if second and int(second) < 60 else ""
    return f"{found.isoformat()}T{clock}{_offset(zone, found)}"


def _offset(zone: str | None, day: date) -> str:
    if not zone:
        return ""
    if zone.isalpha():
        return "Z" if zone.upper() in _GREENWICH else zone_offset(zone.upper(), day)
    sign = "-" if zone[0] in "-\u2212" else "+"
    digits = re.sub(r"\D", "", zone)
    digits = digits.zfill(2) + "00" if len(digits) < 3 else digits
    hours, minutes = int(digits[:2]), int(digits[2:4])
    return f"{sign}{hours:02d}:{minutes:02d}" if hours <= 14 and minutes < 60 else ""


def _from_epoch(seconds: int) -> str | None:
    if not 700_000_000 < seconds < 4_000_000_000:
        return None
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def _from_rfc822(text: str) -> str | None:
    if len(text) > 60 or not any(digit in text for digit in "0123456789"):
        return None
    try:
        found = parsedate_to_datetime(_COLON_IN_OFFSET.sub(r"\1\2", text))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found.isoformat() if found.year >= 1000 else None
