"""Times as the tables hold them: ISO 8601 in UTC, to the second, so that text order is time order."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from newsarc.extract.moments import as_moment
from newsarc.sources.times import DAY_LENGTH, as_text, utc_now

__all__ = ["DAY_LENGTH", "as_moment", "as_text", "later", "now", "utc_now"]


def now() -> datetime:
    """This moment, UTC."""
    return datetime.now(timezone.utc)


def later(**delta: float) -> str:
    """The time that lies ``delta`` (the arguments of ``timedelta``) from now, as the tables hold it."""
    return as_text(now() + timedelta(**delta))
