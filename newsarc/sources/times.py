"""Moments as carriers of pages write them, as the archive keeps them: ISO 8601 to the second, those of captures in UTC, those of
publication with the offset that they are given with, for the day is that of the place.

Whoever writes a page, feed or mail may write any date: ``read_moment``, ``utc_text`` and ``printed_text`` raise for none.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Final

from newsarc.extract.moments import as_moment

DAY_LENGTH: Final = len("2026-01-05")
"""Characters of a time that are its day."""
_FARTHEST: Final = timedelta(hours=14)
"""Offset from Greenwich, that of Kiribati."""
_FIRST_YEAR, _LAST_YEAR = 1970, 2200


def as_text(moment: datetime) -> str:
    """``moment`` (with a time zone) as the archive keeps it, so that the order of texts is that of times."""
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def utc_now() -> str:
    """This moment as the archive keeps it, such as ``2025-03-01T12:00:00Z``."""
    return as_text(datetime.now(timezone.utc))


def read_moment(text: str) -> datetime | None:
    """An RFC 3339 time, UTC where it names no zone; None when it is none."""
    try:
        when = as_moment(text)
    except ValueError:
        return None
    return when if when.tzinfo else when.replace(tzinfo=timezone.utc)


def utc_text(when: datetime | None) -> str | None:
    """``when`` (UTC where it names no zone) as text; None for none, and for years in which nobody saves or sends pages."""
    if when is None or not _FIRST_YEAR <= when.year <= _LAST_YEAR:
        return None
    return as_text(when if when.tzinfo else when.replace(tzinfo=timezone.utc))


def printed_text(when: datetime | None) -> str | None:
    """``when`` as text in its own offset, ``Z`` in place of none; None as :func:`utc_text` gives it."""
    text = utc_text(when)
    offset = when.utcoffset() if when and text else None
    if when is None or not offset or abs(offset) > _FARTHEST or offset % timedelta(minutes=1):
        return text
    return when.isoformat(timespec="seconds")
