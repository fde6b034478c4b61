"""A later reading of an article beside the one that stands: what it lacks, and what it says of the moment at which it was read
rather than of the article."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from newsarc.archive.changes import METADATA, changed_fields
from newsarc.archive.clock import DAY_LENGTH, as_moment
from newsarc.extract.metadata.relative_dates import find_relative_date, unit_of_age
from newsarc.model import Article

AS_FED = "the date is the one that a feed or sitemap told"
"""A note for review begins with it where the page's own date was not clear."""
_FILLED = ("title", "published_text", *METADATA)
_A_DAY = timedelta(days=1)
_COUNTED = timedelta(minutes=2)
"""How far a time may lie from one that is counted back from a capture: outlets print no seconds."""
_JUST_NOW = timedelta(minutes=5)
"""How far the clocks of outlets are from ours."""


def merge(new: Article, old: Article, captured_at: str) -> Article:
    """``new``, which was captured at ``captured_at``, with what ``old`` has and it lacks.

    It gets the date of ``old`` too where its own says less of the same: only the day, or a time that was counted back from the
    age that the page prints («منذ 3 ساعات»): each look counts anew, and the first the most exactly. So it does where the same
    age is printed for days, as pages that a cache keeps do.
    """
    missing = {name: getattr(old, name) for name in _FILLED if not getattr(new, name)}
    merged = replace(new, **missing)
    if not (old.published and new.published):
        return merged
    if (told := _fed(old)) and (is_counted_back(new, captured_at) or new.published_text == old.published_text):
        review = merged.review if _fed(new) else [*merged.review, told]
        return replace(merged, published=old.published, published_text=old.published_text, review=review)
    is_known = _is_day_of(new.published, old.published) or (
        is_counted_back(new, captured_at) and (_fits(old.published, new) or _stands_still(old, new))
    )
    if is_known:
        return replace(merged, published=old.published, published_text=old.published_text)
    return merged


def _fed(article: Article) -> str | None:
    """The note that says that a feed told the date of ``article``."""
    return next((note for note in article.review if note.startswith(AS_FED)), None)


def as_first_read(new: Article, old: Article) -> Article:
    """``new``, read from the very bytes of ``old``, with its dates: only the moment of the look can have changed them."""
    dated = old if old.published else new
    return replace(
        new,
        published=dated.published,
        published_text=dated.published_text,
        modified=old.modified or new.modified,
    )


def without_clock(new: Article, old: Article, captured_at: str) -> Article:
    """``new`` with the time of the last change of ``old``, where that alone has changed and is the moment of the capture: templates
    print the time at which they are asked."""
    if (new.title, new.body) != (old.title, old.body) or list(changed_fields(old, new)) != ["modified"]:
        return new
    modified, captured = _moment(new.modified), _moment(captured_at)
    is_clock = modified and captured and modified.tzinfo and abs(modified - captured) <= _JUST_NOW
    return replace(new, modified=old.modified) if is_clock else new


def _is_day_of(day: str, time: str) -> bool:
    """Whether ``day`` is that of a ``time``, in its zone or in UTC, without an hour of its own."""
    moment = _moment(time)
    if moment is None or len(day) > DAY_LENGTH or len(time) <= DAY_LENGTH:
        return False
    in_utc = moment.astimezone(timezone.utc) if moment.tzinfo else moment
    return day in (time[:DAY_LENGTH], in_utc.date().isoformat())


def is_counted_back(article: Article, captured_at: str) -> bool:
    """Whether the date of an article was read from the age that its page printed when it was captured. Of days it may be the one
    before or behind, in the outlet's zone."""
    captured = _moment(captured_at)
    if captured is None or not (article.published_text and article.published):
        return False
    found = find_relative_date(article.published_text, captured)
    if found is None or (len(found[2]) > DAY_LENGTH) != (len(article.published) > DAY_LENGTH):
        return False
    distance = _distance(found[2], article.published)
    return distance is not None and distance <= (_COUNTED if len(found[2]) > DAY_LENGTH else _A_DAY)


def _fits(published: str, counted: Article) -> bool:
    """Whether an article published then may be as old as its page says: «منذ ساعتين» is said for an hour on end, of a day for
    one that began in another zone."""
    unit = unit_of_age(counted.published_text or "")
    distance = _distance(published, counted.published or "")
    if unit is None or distance is None:
        return False
    return distance <= unit + (_COUNTED if unit < _A_DAY else _A_DAY)


def _stands_still(old: Article, new: Article) -> bool:
    """Whether the same age is printed under the same headline as at an earlier look."""
    return (old.title, old.published_text) == (new.title, new.published_text)


def _distance(one: str, other: str) -> timedelta | None:
    """How far two times, or days, lie apart; None where one is neither. Those without a zone are taken as of the other's."""
    first, second = _moment(one), _moment(other)
    if first is None or second is None:
        return None
    if min(len(one), len(other)) <= DAY_LENGTH:
        return abs(first.date() - second.date())
    if not (first.tzinfo and second.tzinfo):
        first, second = first.replace(tzinfo=None), second.replace(tzinfo=None)
    return abs(first - second)


def _moment(text: str | None) -> datetime | None:
    try:
        return as_moment(text) if text else None
    except ValueError:
        return None
