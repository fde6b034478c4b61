"""Times as the tables hold them: ISO 8601 in UTC, to the second, so that text order is time order."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from newsarc.extract.moments import as_moment
from newsarc.sources.times import DAY_LENGTH, as_text, utc_now

__all__ = ["DAY_LENGTH", "as_moment", "as_text", "is_late", "later", "now", "utc_now"]


def now() -> datetime:
    """This moment, UTC."""
    return datetime.now(timezone.utc)


def later(**delta: float) -> str:
    """The time that lies ``delta`` (the arguments of ``timedelta``) from now, as the tables hold it."""
    return as_text(now() + timedelta(**delta))


def is_late(captured_at: str, standing_at: str) -> bool:
    """Whether a capture came in after one that was made later. A standing time to come is of a clock that was put back since."""
    return captured_at < standing_at <= utc_now()
