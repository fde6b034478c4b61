"""When an article was published and last changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

from lxml.html import HtmlElement

from newsarc.extract.metadata.evidence import MAYBE_DATE, Evidence, element_text
from newsarc.extract.metadata.isodate import normalize_iso
from newsarc.extract.metadata.jsonld import text_of
from newsarc.extract.metadata.printed_dates import date_in_url, find_printed_dates, swapped
from newsarc.extract.metadata.record import StructuredData
from newsarc.extract.metadata.zone import Piece

PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "published_time",
    "publishdate", "publish-date", "publish_date", "pubdate", "published", "published-date", "publication_date",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "dc:date",
    "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "article.published", "date", "datecreated",
    "buzzsite.original_pubdate", "citation_publication_date", "citation_date", "article_date_original", "og:pubdate",
    "shareaholic:article_published_time", "schema:datecreated", "uploaddate", "sw-pubdate", "zdf:publicationdate",
)  # fmt: skip
"""Meta names that carry a publication date, the most reliable first."""

MODIFIED_META = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "modified_time",
    "dcterms.modified", "dc.date.modified", "last-modified", "revised", "lastmod", "article:updated_time", "dateupdate",
    "shareaholic:article_modified_time",
)  # fmt: skip

_UPDATED = re.compile(
    r"updat|modif|aktualisiert|geändert|stand\b|last\s?edit|mis\s[àa]\sjour|actualiz|aggiorna|bijgewerkt|güncel|"
    r"تحديث|تعديل|تحدیث|بروزرسانی|به‌روز",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"publish|posted|datum|fecha|\bdate\b|written|created|veröffentlicht|erstellt|publi[ée]|pubblicato|publicado|geplaatst|yayın|"
    r"نشر|تاريخ|كتب|انتشار|تاریخ",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(
    r"date|time|publish|datum|fecha|posted|created|meta\b|byline|info|tarikh|stamp|تاريخ|pub", re.IGNORECASE
)
_PROSE_TAGS = frozenset({"p", "li", "strong", "b", "a", "em", "h2", "h3"})
_DATE_PROPERTY = re.compile(r"date|time|created|issued|publish", re.IGNORECASE)
_CLEAR = 2.5
"""Score from which a printed date is clearly the publication line, not some date near the headline."""
_CLEARER = 3.3
"""Score from which a printed date is believed against a declared one of another day."""
_COPYRIGHT = re.compile(r"©|copyright|\(c\)|حقوق|all rights", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """One date with the rule that found it."""

    iso: str
    rule: str
    text: str | None = None
    """The date as printed, when it was read from print."""
    score: float = 0.0
    ambiguous: bool = False
    """True when day and month of the printed form could be exchanged."""


def find_dates(
    data: StructuredData, evidence: Evidence, url: str | None, fetched_at: datetime | None
) -> tuple[Dated | None, Dated | None]:
    """(published, modified), each with its rule, or None.

    Dates in the future of ``fetched_at`` (of today without it) or before 1990 are no dates of a web page.
    """
    latest = (fetched_at or datetime.now(timezone.utc)) + timedelta(days=2)
    limit = latest.date().isoformat()
    declared = [dated for dated in _declared(data, "datePublished", PUBLISHED_META) if _plausible(dated.iso, limit)]
    modified = next((d for d in _declared(data, "dateModified", MODIFIED_META) if _plausible(d.iso, limit)), None)
    printed = sorted(
        (dated for dated in _from_pieces(evidence.zone, evidence, data) if _plausible(dated.iso, limit)),
        key=lambda dated: -dated.score,
    )
    if not declared and not printed:
        printed = sorted(
            (d for d in _from_pieces(evidence.far_dates(), evidence, data) if _plausible(d.iso, limit)),
            key=lambda dated: -dated.score,
        )
    return _decide(declared, printed, modified, url), modified


def _decide(declared: list[Dated], printed: list[Dated], modified: Dated | None, url: str | None) -> Dated | None:
    in_url = date_in_url(url) if url else None
    best = printed[0] if printed else None
    if declared:
        clear = [dated for dated in printed if dated.score >= _CLEAR]
        return _reconcile(declared, clear)
    if in_url:
        confirmed = next((dated for dated in printed if in_url in (dated.iso[:10], swapped(dated.iso)[:10])), None)
        return replace(confirmed, iso=in_url + confirmed.iso[10:]) if confirmed else Dated(in_url, "date in address")
    return best or modified


def _reconcile(declared: list[Dated], printed: list[Dated]) -> Dated:
    """What is declared against what is clearly printed as the date of this article.

    Readers and the outlet itself go by the printed day, so it wins; a declared date of the same day gives the time.
    """
    first = declared[0]
    if not printed:
        return first
    best = printed[0]
    offset = _offset_between(first.iso, best.iso)
    if offset is not None and best.iso[:10] != first.iso[:10]:
        return Dated(_shifted(first.iso, offset), first.rule + ", printed day", best.text)
    for dated in declared:
        if dated.iso[:10] == best.iso[:10]:
            return replace(dated, text=best.text)
    for other in printed:
        if first.iso[:10] in (other.iso[:10], swapped(other.iso)[:10] if other.ambiguous else None):
            return replace(first, text=other.text)
    if _is_next_day(first.iso, best.iso):
        return best
    return best if best.score >= _CLEARER else first


def _is_next_day(declared: str, printed: str) -> bool:
    """True when ``declared`` is a UTC evening whose local day, east of Greenwich, is the printed one."""
    if not declared.endswith(("Z", "+00:00")) or not declared[10:16] >= "T18:00":
        return False
    return (datetime.fromisoformat(declared[:10]) + timedelta(days=1)).isoformat()[:10] == printed[:10]


def _offset_between(declared: str, printed: str) -> timedelta | None:
    """The local offset that makes one instant of a declared UTC time and a printed local time; None when none does."""
    if len(printed) < 16 or not declared.endswith(("Z", "+00:00")):
        return None
    here, there = (datetime.fromisoformat(iso[:16]) for iso in (declared, printed))
    offset = there - here
    quarter = timedelta(minutes=15)
    return offset if abs(offset) <= timedelta(hours=14) and not offset % quarter else None


def _shifted(declared: str, offset: timedelta) -> str:
    instant = datetime.fromisoformat(declared.replace("Z", "+00:00"))
    return instant.astimezone(timezone(offset)).isoformat()


def _plausible(iso: str, limit: str) -> bool:
    return "1990" < iso[:10] <= limit


def _declared(data: StructuredData, field: str, names: tuple[str, ...]) -> Iterator[Dated]:
    iso = normalize_iso(text_of(data.article.get(field)))
    if iso:
        yield Dated(iso, f"json-ld {field}")
    for name in names:
        for content in data.meta.get(name, ()):
            iso = normalize_iso(content)
            if iso:
                yield Dated(iso, f"meta {name}")


def _from_pieces(pieces: list[Piece], evidence: Evidence, data: StructuredData) -> Iterator[Dated]:
    month_first = _prefers_month_first(data)
    for number, piece in enumerate(pieces):
        if not _may_be_dated(piece):
            continue
        previous = pieces[number - 1].text[-30:] if number else ""
        found = _from_piece(piece, previous, month_first)
        if not found and len(piece.text) < 20:
            found = _from_split_date(piece, previous, month_first)
        if found and not evidence.context.is_elsewhere(piece.element):
            yield from found


def _may_be_dated(piece: Piece) -> bool:
    """A fast first look: a date near the start of the text, or mark-up that may carry one."""
    element, text = piece.element, piece.text
    if MAYBE_DATE.search(text, 0, 300 if len(text) < 200 else 80):
        return True
    if len(text) > 100:
        return False
    return element.tag in ("time", "abbr") or bool(element.get("property") or element.get("itemprop"))


def _prefers_month_first(data: StructuredData) -> bool:
    tag = (data.language or data.first("og:locale", "content-language") or "").lower().replace("_", "-")
    return tag.startswith("en-us")


def _machine_date(element: HtmlElement) -> str | None:
    """The machine-readable date on an element that prints one: ``<time datetime>``, microdata, RDFa, ``<abbr "
    "title>``."""
    stamp: str | None = None
    name = element.get("itemprop") or element.get("property")
    if element.tag == "abbr":
        stamp = element.get("title")
    elif element.tag == "time" or (name and _DATE_PROPERTY.search(name)):
        stamp = element.get("datetime") or element.get("content")
    return stamp


def _from_split_date(piece: Piece, previous: str, month_first: bool) -> list[Dated]:
    """A date whose day, month and year stand in elements of their own, of which ``piece`` holds the year."""
    parent = piece.element.getparent()
    if parent is None or len(parent) > 6:
        return []
    text = element_text(parent)
    return _from_piece(Piece(parent, text, piece.distance), previous, month_first) if len(text) < 60 else []


def _from_piece(piece: Piece, previous: str, month_first: bool) -> list[Dated]:
    element, text = piece.element, piece.text
    stamp = _machine_date(element)
    if stamp:
        iso = normalize_iso(stamp)
        if iso:
            shown = " ".join(text.split())
            seen = find_printed_dates(shown[:100], month_first=month_first)
            if not seen or seen[0].iso[:10] == iso[:10] or seen[0].ambiguous:
                return [Dated(iso, "time near headline", shown or None, _score(piece, previous, 4.0))]
    text = " ".join(text.split())
    found = []
    for match in find_printed_dates(text[:300], month_first=month_first):
        rest = len(text) - (match.end - match.start)
        if rest <= 80 or match.start <= 40:  # else inside a sentence
            score = _score(piece, previous, 3.0 - rest / 60 - (rest > 25 and element.tag in _PROSE_TAGS))
            found.append(
                Dated(match.iso, "printed near headline", text[match.start : match.end], score, match.ambiguous)
            )
    return found


def _score(piece: Piece, previous: str, base: float) -> float:
    """How likely a date printed in ``piece`` is the publication date."""
    label = " ".join(filter(None, (piece.element.get("class"), piece.element.get("itemprop"), piece.element.get("id"))))
    words = f"{previous} {piece.text[:80]}"
    score = base - abs(piece.distance) / (12 if piece.distance < 0 else 30)
    score += 1.5 * bool(_DATE_LABEL.search(label))
    score += 1.5 * bool(_PUBLISHED.search(words))
    score -= 2.0 * bool(_UPDATED.search(words) or "modif" in label or "update" in label)
    score -= 4.0 * bool(_COPYRIGHT.search(words))
    return score
