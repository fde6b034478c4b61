"""When an article was published and last changed."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from lxml.html import HtmlElement

from newsarc.extract.metadata.isodate import normalize_iso
from newsarc.extract.metadata.jsonld import text_of
from newsarc.extract.metadata.record import StructuredData

PUBLISHED_META = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "published_time",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "published",
    "published-date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "date",
    "dcsext.articlefirstpublished",
    "buzzsite.original_pubdate",
    "citation_publication_date",
    "citation_date",
    "datecreated",
    "article_date_original",
    "og:pubdate",
    "last-modified-date",
)
"""Meta names that carry a publication date, the most reliable first."""

MODIFIED_META = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "modified_time",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "revised",
    "lastmod",
    "article:updated_time",
)


def find_dates(
    data: StructuredData, root: HtmlElement, url: str | None, fetched_at: datetime | None
) -> tuple[tuple[str | None, str], tuple[str | None, str]]:
    """((published, rule), (modified, rule)), each in ISO 8601 or None."""
    latest = (fetched_at or datetime.now(timezone.utc)) + timedelta(days=2)
    limit = latest.date().isoformat()
    published = _declared(data, "datePublished", PUBLISHED_META, limit)
    modified = _declared(data, "dateModified", MODIFIED_META, limit)
    if published[0] is None:
        published = _from_times(data, limit)
    return published, modified


def _declared(data: StructuredData, field: str, names: tuple[str, ...], limit: str) -> tuple[str | None, str]:
    value = normalize_iso(text_of(data.article.get(field)))
    if _plausible(value, limit):
        return value, f"json-ld {field}"
    for name in names:
        for content in data.meta.get(name, ()):
            value = normalize_iso(content)
            if _plausible(value, limit):
                return value, f"meta {name}"
    return None, ""


def _plausible(value: str | None, limit: str) -> bool:
    return value is not None and "1990" < value[:10] <= limit


def _from_times(data: StructuredData, limit: str) -> tuple[str | None, str]:
    for element in data.times:
        value = normalize_iso(element.get("datetime") or "")
        if _plausible(value, limit):
            return value, "time"
    return None, ""
