"""Times that programs wrote for programs, as Python has them. Apart from all that reads what people wrote, which takes long to load."""

from __future__ import annotations

from datetime import datetime


def as_moment(text: str) -> datetime:
    """The moment that ``text``, an ISO 8601 time, names, in its own zone or in none. Python 3.10 does not read a final Z.

    Raises:
        ValueError: it is no such time.
    """
    return datetime.fromisoformat(text.replace("Z", "+00:00"))
