"""When an article was published and last changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import partial
from itertools import islice, pairwise

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.labels import groups, key
from newsarc.extract.metadata.evidence import MAYBE_DATE, Evidence
from newsarc.extract.metadata.isodate import normalize_iso
from newsarc.extract.metadata.jsonld import text_of
from newsarc.extract.metadata.page_dates import Dated, dates_aside, dates_in, own_teaser
from newsarc.extract.metadata.printed_dates import date_in_url, day_first_in_url, find_printed_dates, swapped
from newsarc.extract.metadata.record import JsonNode, StructuredData
from newsarc.extract.metadata.state_fields import MODIFIED_KEYS, PUBLISHED_KEYS, first_text
from newsarc.extract.metadata.zone import Piece
from newsarc.extract.moments import as_moment
from newsarc.extract.tree import SUB_HEADING_TAGS

PUBLISHED_META = (
    "article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished",
    "published_time",
    "publishdate", "publisheddate", "publish-date", "publish_date", "pubdate", "pub_date", "published", "published-date",
    "publication_date", "published_at", "apub:time",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "dc:date",
    "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "article.published", "date", "datecreated",
    "buzzsite.original_pubdate", "citation_publication_date", "citation_date", "article_date_original", "og:pubdate",
    "shareaholic:article_published_time", "schema:datecreated", "uploaddate", "sw-pubdate", "originalpublicationdate",
    "zdf:publicationdate",
    "displaydate",
)  # fmt: skip
"""Names of meta tags with a publication date, the most reliable first."""

MODIFIED_META = (
    "article:modified_time", "article:modified", "article.updated", "article_date_updated", "og:article:modified_time",
    "og:updated_time", "datemodified", "modified_time",
    "dcterms.modified", "dc.date.modified", "last-modified", "revised", "lastmod", "article:updated_time", "dateupdate",
    "shareaholic:article_modified_time", "lastmodifieddate", "modifieddate", "lastmodified", "updateddate",
)  # fmt: skip

_BEFORE = timedelta(days=31)
"""A text prepared for a later day may be changed before it is published. An earlier change is the template's."""
_EASTERNMOST = timedelta(hours=14)
"""How far clocks are ahead of UTC at most: a page may print a day that has begun there."""
_DAY = len("2024-05-20")
_FILED_UNDER = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/(?!\d)")
_MOST_DAYS = 2
"""More values of one property belong to the stories of a list."""
_MINUTE = len("2024-05-20T14:30")
_OFFSET = re.compile(r"(?:Z|[+\-]\d\d:\d\d)$")
_GREENWICH = ("Z", "+00:00")
_LINE = 120
"""Maximum characters, with white space, of a line below the story that dates a change."""
_FIRST_TEXTS, _ISSUE = 60, "العدد"
"""_FIRST_TEXTS: how many runs of text at the page's top are searched for the issue number. _ISSUE: the word for it."""
_CLEAR = 2.5
"""Minimum score of a printed date that is clearly the publication line, not some date near the headline."""


def find_dates(
    data: StructuredData, evidence: Evidence, url: str | None, fetched_at: datetime | None
) -> tuple[Dated | None, Dated | None]:
    """Return (published, modified), each with its rule, or None.

    Dates more than two days after ``fetched_at`` (after now without it), or before 1990, are not dates of a web page.
    """
    asked_at = fetched_at or datetime.now(timezone.utc)
    limit = (asked_at + timedelta(days=2)).date().isoformat()
    ranked = partial(_ranked, limit=limit, today=(asked_at + _EASTERNMOST).date().isoformat())
    declared = [dated for dated in _declared(data, "datePublished", PUBLISHED_META) if _plausible(dated.iso, limit)]
    changes = [dated for dated in _declared(data, "dateModified", MODIFIED_META) if _plausible(dated.iso, limit)]
    modified = changes[0] if changes else None
    near = [piece for piece in evidence.zone if piece.distance <= 0 or not _heads_box(evidence, piece)]
    printed = ranked(dates_in(near, evidence, data, fetched_at))
    if not printed and not declared:
        printed = ranked(dates_aside(evidence, data))
        far = [piece for piece in evidence.far_dates() if not _heads_box(evidence, piece)]
        printed = printed or ranked(dates_in(far, evidence, data, None))
    elif not printed and _is_loose(declared[0]):
        printed = ranked(dates_in(evidence.body_end, evidence, data, None))
    if not printed and not declared and url:
        printed = ranked(own_teaser(evidence.tree, url))
    printed = [_in_month_of(url, dated) for dated in printed] if url else printed
    published = _decide(declared, printed, url, limit)
    if published and published.rule.startswith("date in address"):  # the state may have the hour
        told = _from_state(evidence.read_state(url), PUBLISHED_KEYS, limit)
        published = told if told and told.iso[:_DAY] == published.iso else published
    if published and not declared and len(published.iso) == _DAY:
        published = _with_time_below(published, evidence, data)
    if published is not None and (modified is None or len(modified.iso) == _DAY):
        update = _printed_update(published, printed, evidence, data, limit)
        modified = modified if modified and not (update and update.iso.startswith(modified.iso)) else update
    published = published or _created(data, limit) or _from_state(evidence.read_state(url), PUBLISHED_KEYS, limit)
    published = published or _in_title_tag(data, limit) or _of_issue(evidence, limit)
    if modified is None and (changed := _from_state(evidence.state, MODIFIED_KEYS, limit)):
        modified = changed if published is None or changed.iso[:_DAY] >= published.iso[:_DAY] else None
    earliest = (datetime.fromisoformat(published.iso[:_DAY]) - _BEFORE).isoformat() if published else ""
    if modified and modified.iso < earliest:  # it belongs to the template
        modified = next((change for change in changes if change.iso >= earliest), None)
    published = published or modified
    if offset := _local_offset([*filter(None, (published, modified))], [*declared, *changes], printed):
        published, modified = _with_offset(published, offset), _with_offset(modified, offset)
    return _in_local_time(published, [*declared, *printed]), _in_local_time(modified, [*changes, *printed])


def _in_local_time(dated: Dated | None, others: list[Dated]) -> Dated | None:
    """Return ``dated``, given in UTC, with the local offset that the page gives the same instant elsewhere.

    The local time must be on the same day: the day was decided before.
    """
    if dated is None or len(dated.iso) < _MINUTE or not dated.iso.endswith(_GREENWICH):
        return dated
    known = (other.iso for other in others if _has_offset(other) and not other.iso.endswith(_GREENWICH))
    moments = (datetime.fromisoformat(iso) for iso in known)
    instant = as_moment(dated.iso)
    same = next((moment for moment in moments if abs(moment - instant) < timedelta(minutes=1)), None)
    if same is None or same.date() != instant.date():
        return dated
    unit = "seconds" if dated.iso[_MINUTE] == ":" else "minutes"
    return replace(dated, iso=instant.astimezone(same.tzinfo).isoformat(timespec=unit))


def _has_offset(dated: Dated) -> bool:
    return len(dated.iso) > _MINUTE and _OFFSET.search(dated.iso) is not None


def _local_offset(dates: list[Dated], declared: list[Dated], printed: list[Dated]) -> str:
    """Return the offset that another date of the same minute gives one of ``dates``; "" if there is none.

    UTC in a ``declared`` date does not count: templates add it to local times.
    """
    minutes = {dated.iso[:_MINUTE] for dated in dates if len(dated.iso) >= _MINUTE and not _has_offset(dated)}
    if not minutes:
        return ""
    local = (dated for dated in declared if not dated.iso.endswith(_GREENWICH))
    known = (dated.iso for dated in (*dates, *printed, *local) if dated.iso[:_MINUTE] in minutes and _has_offset(dated))
    return next((_OFFSET.search(iso)[0] for iso in known), "")  # type: ignore[index]


def _with_offset(dated: Dated | None, offset: str) -> Dated | None:
    """Return ``dated`` with the ``offset`` of the page's own times, if it is a time without one."""
    is_bare = dated is not None and len(dated.iso) >= _MINUTE and not _has_offset(dated)
    return replace(dated, iso=dated.iso + offset) if dated is not None and is_bare else dated


def _with_time_below(day: Dated, evidence: Evidence, data: StructuredData) -> Dated:
    """Return ``day`` with its time from mark-up below the text: Blogger prints the date above the headline, the hour
    below."""
    tags = evidence.tree.tags
    marked = [
        piece for piece in evidence.body_end if len(piece.text) < _LINE and tags[piece.element] in ("abbr", "time")
    ]
    below = dates_in(marked, evidence, data, None)
    timed = (dated.iso for dated in below if dated.is_marked and not dated.is_update)
    return replace(day, iso=next((iso for iso in timed if iso[:_DAY] == day.iso and len(iso) > _DAY), day.iso))


def _heads_box(evidence: Evidence, piece: Piece) -> bool:
    """Whether a piece below the headline is a heading with a date for a box below it: «مباريات اليوم - 14 نوفمبر
    2023»."""
    if not MAYBE_DATE.search(piece.text) or evidence.tree.tags[piece.element] not in SUB_HEADING_TAGS:
        return False
    dates = find_printed_dates(piece.text)
    rest = f"{piece.text[: dates[0].start]} {piece.text[dates[0].end :]}" if dates else ""
    words = [word for word in key(rest).split() if word not in groups("date words")]
    least = 1 if ARABIC_LETTER.search(rest) else 2  # the words for dates in other scripts are not all listed
    return len(words) >= least and not any(map(str.isdigit, rest))


def _printed_update(
    published: Dated, printed: list[Dated], evidence: Evidence, data: StructuredData, limit: str
) -> Dated | None:
    """Return the printed date of the last change, around the headline or at the text's end, that is labelled so."""
    lines = [
        pair
        for pair in pairwise(evidence.body_end)
        if len(pair[1].text) < _LINE and ("20" in pair[1].text or "٢٠" in pair[1].text)
    ]
    below = (dates_in(list(pair), evidence, data, None) for pair in lines)
    for dates in (printed, *below):
        for dated in dates:
            if dated.is_update and dated.iso[:_DAY] >= published.iso[:_DAY] and _plausible(dated.iso, limit):
                return replace(dated, rule="printed update")
    return None


def _ranked(dates: Iterable[Dated], limit: str, today: str) -> list[Dated]:
    """Return the plausible dates, the most likely first. A day that can be read two ways is none after ``today``."""
    read = (_not_after(today, dated) for dated in dates)
    ranked = sorted((dated for dated in read if _plausible(dated.iso, limit)), key=lambda dated: -dated.score)
    if ranked and ranked[0].ambiguous:  # another line that names the month decides between day and month
        day = swapped(ranked[0].iso)[:_DAY]
        ranked.sort(key=lambda dated: dated.ambiguous or dated.iso[:_DAY] != day)
    return ranked


def _not_after(today: str, dated: Dated) -> Dated:
    if not dated.ambiguous or dated.iso[:_DAY] <= today or (other := swapped(dated.iso))[:_DAY] > today:
        return dated
    return replace(dated, iso=other)


def _in_month_of(url: str, dated: Dated) -> Dated:
    """Return ``dated`` with day and month swapped if that gives the month under which ``url`` files the story:
    /2024/05/a-story/."""
    month = _FILED_UNDER.search(url) if dated.ambiguous else None
    if month is None or not (other := swapped(dated.iso)).startswith(f"{month[1]}-{month[2]}"):
        return dated
    return replace(dated, iso=other, ambiguous=False)


def _created(data: StructuredData, limit: str) -> Dated | None:
    """Return when JSON-LD says that the text was made; many outlets write a text long before they publish it."""
    iso = _read_declared(text_of(data.article.get("dateCreated")))
    return Dated(iso, "json-ld dateCreated") if iso and _plausible(iso, limit) else None


def _in_title_tag(data: StructuredData, limit: str) -> Dated | None:
    """Return the day of the issue, which old newspaper sites put into ``<title>``."""
    days = (day for day in find_printed_dates(data.title[:_LINE]) if _plausible(day.iso, limit))
    return next((Dated(day.iso, "date in the title tag", data.title[day.start : day.end]) for day in days), None)


def _of_issue(evidence: Evidence, limit: str) -> Dated | None:
    """Return the date next to the issue number above all pages of a newspaper: «العدد: 1183 - الخميس 12 أغسطس 2010»."""
    runs = islice(evidence.tree.runs_from(0), _FIRST_TEXTS)
    lines = (line for _, line in runs if _ISSUE in line and len(line) < _LINE)
    days = ((day, line) for line in lines for day in find_printed_dates(line) if _plausible(day.iso, limit))
    return next((Dated(day.iso, "day of the issue", line[day.start : day.end]) for day, line in days), None)


def _from_state(state: JsonNode, keys: tuple[str, ...], limit: str) -> Dated | None:
    iso = _read_declared(first_text(state, keys))
    return Dated(iso, "page state") if iso and _plausible(iso, limit) else None


def _decide(declared: list[Dated], printed: list[Dated], url: str | None, limit: str) -> Dated | None:
    in_url = date_in_url(url) if url else None
    in_url = in_url if in_url and _plausible(in_url, limit) else None
    best = printed[0] if printed else None
    if declared:
        clear = [dated for dated in printed if dated.score >= _CLEAR]
        local = in_url or (day_first_in_url(url) if url else None)
        if not clear and local and _is_neighbour_in_utc(declared[0].iso, local):
            return Dated(local, f"date in address, {declared[0].rule} in UTC")
        updates = [dated for dated in printed if dated.is_update and dated.iso[:10] < declared[0].iso[:10]]
        if not clear and updates and _is_loose(declared[0]):
            return updates[0]  # nothing is published after its last change
        return _reconcile(declared, clear, in_url)
    if in_url:
        if best and best.score >= _CLEAR and not best.ambiguous and _is_in_week_after(in_url, best.iso[:_DAY]):
            return best
        confirmed = next((dated for dated in printed if in_url in (dated.iso[:10], swapped(dated.iso)[:10])), None)
        return replace(confirmed, iso=in_url + confirmed.iso[10:]) if confirmed else Dated(in_url, "date in address")
    return best


def _is_in_week_after(in_url: str, day: str) -> bool:
    """Whether ``day`` is one of the seven after ``in_url``: newspapers file a story under the day on which it was
    written."""
    return timedelta(0) < datetime.fromisoformat(day) - datetime.fromisoformat(in_url) <= timedelta(days=7)


def _reconcile(declared: list[Dated], printed: list[Dated], in_url: str | None) -> Dated:
    """Return the publication date from the declared dates and the clearly printed ones.

    Readers and the outlet itself go by the printed day, so it wins. It does not win against a declared local time on
    the day ``in_url``, since newspapers print the day of the issue. A declared date of the same day gives the time.
    """
    first = declared[0]
    if not printed:
        return first
    best = printed[0]
    offset = _offset_between(first.iso, best.iso)
    if offset is not None and best.iso[:10] != first.iso[:10]:
        return Dated(_shifted(first.iso, offset), first.rule + ", printed day", best.text)
    if best.iso[:_DAY] != first.iso[:_DAY] == in_url and _has_offset(first) and not first.iso.endswith(_GREENWICH):
        return first
    same = [dated for dated in declared if dated.iso[:10] == best.iso[:10]]
    if same:
        timed = next((dated for dated in same if len(dated.iso) > _DAY), None)
        return replace(timed or same[0], iso=(timed or best).iso, text=best.text)
    for other in printed:
        if first.iso[:10] in (other.iso[:10], swapped(other.iso)[:10] if other.ambiguous else None):
            return replace(first, text=other.text)
    return best


def _is_loose(declared: Dated) -> bool:
    """Whether a date comes from a meta tag that says "date" without saying of what."""
    return declared.rule.startswith("meta") and "published" not in declared.rule


def _is_neighbour_in_utc(declared: str, day: str) -> bool:
    """Whether ``declared``, in UTC, is not on the local ``day`` but within 14 hours before its start or 12 after its
    end."""
    if len(declared) < 16 or not declared.endswith(_GREENWICH) or declared[:10] == day:
        return False
    instant, midnight = datetime.fromisoformat(declared[:16]), datetime.fromisoformat(day)
    return -timedelta(hours=14) <= instant - midnight < timedelta(hours=24 + 12)


def _offset_between(declared: str, printed: str) -> timedelta | None:
    """Return the offset that makes a declared UTC time and a printed local time one instant; None if there is none."""
    if len(printed) < 16 or not declared.endswith(_GREENWICH):
        return None
    here, there = (datetime.fromisoformat(iso[:16]) for iso in (declared, printed))
    offset = there - here
    quarter = timedelta(minutes=15)
    return offset if abs(offset) <= timedelta(hours=14) and not offset % quarter else None


def _shifted(declared: str, offset: timedelta) -> str:
    return as_moment(declared).astimezone(timezone(offset)).isoformat()


def _plausible(iso: str, limit: str) -> bool:
    return "1990" < iso[:10] <= limit


def _declared(data: StructuredData, field: str, names: tuple[str, ...]) -> Iterator[Dated]:
    value = data.article.get(field)
    iso = _read_declared(str(value) if isinstance(value, int) else text_of(value))
    if iso:
        yield Dated(iso, f"json-ld {field}")
    microdata = field.lower()
    if len(set(data.meta.get(microdata, ()))) > _MOST_DAYS:
        names = (*(name for name in names if name != microdata), microdata)
    for name in names:
        for content in data.meta.get(name, ()):
            iso = _read_declared(content)
            if iso:
                yield Dated(iso, f"meta {name}")


def _read_declared(text: str) -> str | None:
    """Return a declared date: usually ISO 8601, but also as people print it, in other calendars and digits."""
    iso = normalize_iso(text)
    if iso and iso > "1700":
        return iso
    printed = find_printed_dates(text[:60])
    return printed[0].iso if printed else None
