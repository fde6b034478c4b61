"""The time that a feed or sitemap gives of a page, where the page's own is an age or a day that can be read two ways."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from newsarc.archive.clock import DAY_LENGTH, as_moment
from newsarc.archive.merging import AS_FED, is_counted_back
from newsarc.extract.metadata.printed_dates import find_printed_dates, swapped
from newsarc.model import Article

_A_DAY = timedelta(days=1)
_EASTERNMOST = timedelta(hours=14)
"""How far clocks are ahead of UTC at most: a page may print a day that has begun there."""
_PRINTED = "printed"
"""With this the names of the rules begin that read a date from print."""


def with_fed_date(article: Article, told: str | None, captured_at: str | None) -> Article:
    """``article``, whose page says when it came out, with the time ``told`` by a feed where that is more exact than an age that was
    counted back from the capture, or tells which reading of 12/02/2026 is meant."""
    captured = as_moment(captured_at) if captured_at else datetime.now(timezone.utc)
    latest = (captured + _EASTERNMOST).date()
    is_day = told is not None and len(told) >= DAY_LENGTH
    if told is None or not (is_day and article.published and article.published_text) or _day(told) > latest:
        return article
    if captured_at and is_counted_back(article, captured_at):
        return _as_told(article, told) if len(told) > DAY_LENGTH else article
    return _as_meant(article, told, latest)


def _as_meant(article: Article, told: str, latest: date) -> Article:
    """``article`` with the reading of its printed day that fits ``told``; with ``told`` itself where that is a day to come."""
    published = article.published or ""
    printed = find_printed_dates(article.published_text or "")
    is_read = article.provenance.get("published", "").startswith(_PRINTED)
    if not (is_read and printed and printed[0].ambiguous):
        return article
    other = swapped(published)
    if printed[0].iso[:DAY_LENGTH] not in (published[:DAY_LENGTH], other[:DAY_LENGTH]):
        return article
    fitting = [iso for iso in (published, other) if abs(_day(iso) - _day(told)) <= _A_DAY]
    if not fitting:
        return article
    if _day(fitting[0]) > latest:
        return _as_told(article, told)
    return article if fitting[0] == published else _as_told(article, fitting[0])


def _as_told(article: Article, published: str) -> Article:
    note = f"{AS_FED}: the page prints {article.published_text}"
    provenance = {**article.provenance, "published": "feed or sitemap"}
    return replace(article, published=published, review=[*article.review, note], provenance=provenance)


def _day(iso: str) -> date:
    return date.fromisoformat(iso[:DAY_LENGTH])
