"""Feeds: RSS and Atom through feedparser, JSON Feed, and how often to look at one."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from html import escape
from typing import Any, Final
from urllib.parse import urljoin
from xml.sax import SAXException

from newsarc.arabic.byte_order_marks import byte_order_mark
from newsarc.arabic.charset import decode_html
from newsarc.arabic.levels import clean
from newsarc.arabic.surrogates import without_surrogates
from newsarc.extract.urls import is_web_address
from newsarc.sources.times import printed_text, read_moment
from newsarc.sources.wordpress import why_withheld
from newsarc.sources.xmlsafe import with_ampersands

MAX_ENTRIES: Final = 5_000
"""Entries read of a feed; real ones have ten to a few hundred."""
MIN_INTERVAL: Final = timedelta(minutes=5)
MAX_INTERVAL: Final = timedelta(days=1)
_FIRST_INTERVAL: Final = timedelta(minutes=30)
"""Bounds of the wait between two looks, and the wait until a feed has shown its pace."""
_CHARACTER_REFERENCE: Final = re.compile(rb"&#(?:([0-9]{1,20})|[xX]([0-9A-Fa-f]{1,20}));")
_ESCAPED: Final = re.compile("&(?:amp|#38);")
"""As feedparser leaves an ``&`` of a guid, or of an Atom link, where the feed is not well-formed."""
_CHARSET: Final = re.compile(r"charset=[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_DECLARED: Final = re.compile(r"(^\s*<\?xml[^>]{0,200}?encoding=[\"'])[\w.:-]{2,40}([\"'])")
_FIRST_TAGS: Final = 64
"""Bytes of a feed in which a character of UTF-16 shows a zero byte."""
_FEED_TYPES: Final = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json"})
_FIRST_YEAR: Final = "1970"
_LAST_YEAR: Final = "2200"
_GREENWICH: Final = "+00:00"
_LONGEST_NAME: Final = 200
"""Code points kept of a feed's name, which lists of feeds show on one line."""
_AIM: Final = 2
"""New entries expected at each look: a feed that shows 20 can then be late several times and lose nothing."""


class BadFeed(ValueError):
    """The document is no feed that can be read."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry: a page to fetch, with what the feed says of it."""

    url: str
    title: str | None = None
    published: str | None = None
    """ISO 8601, with the offset that the feed gives."""
    author: str | None = None
    content: str | None = None
    """The whole text in HTML, from feeds that carry it."""
    summary: str | None = None
    """What the feed tells of the text, in HTML."""
    withheld: str | None = None
    """Why it is no published article, where the feed is the export of a site: a draft, a picture."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as read at one time."""

    title: str | None = None
    home: str | None = None
    """Address of the site."""
    entries: list[FeedEntry] = field(default_factory=list)
    ttl: timedelta | None = None
    """How long the feed asks to be left alone (RSS ``ttl``, ``sy:updatePeriod``)."""
    problem: str | None = None
    """Set when the feed is not well-formed but could be read all the same."""
    left_out: str | None = None
    """Set when the feed has more entries than are read."""


def parse_feed(raw: bytes, url: str, content_type: str | None = None) -> Feed:
    """Read RSS, Atom, RDF or JSON Feed. ``url`` resolves relative links; entries without a link are left out.

    ``content_type`` is the HTTP header; feedparser finds the encoding from it, the BOM and the XML declaration.
    Raises :class:`BadFeed` when there is no feed in it, or only the beginning of one, without an entry.
    """
    if raw.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _parse_json(raw, url)
    if not (content_type or "").isascii():
        content_type = None
    if (in_utf8 := _in_utf8(raw, content_type)) is not None:
        raw, content_type = in_utf8, "application/xml; charset=utf-8"
    raw = with_ampersands(raw)
    headers = {"content-type": content_type or "application/xml", "content-location": url}
    try:
        parsed = _parsed(raw, headers)
    except Exception:  # whatever it raises, see _parsed
        parsed = _parsed_once_mended(raw, headers)
    if not parsed.get("version") and not parsed["entries"]:
        raise BadFeed("neither RSS, Atom nor JSON Feed" + _feeds_named(parsed["feed"], url))
    head = parsed["feed"]
    read = [_entry(item, url) for item in parsed["entries"][:MAX_ENTRIES]]
    entries = [entry for entry in read if entry is not None]
    problem = parsed.get("bozo_exception")
    said = _text(" ".join(str(problem or "").split()))
    if not entries and isinstance(problem, SAXException):  # a quiet outlet's feed is whole
        raise BadFeed(f"no entry in it, and not well-formed ({said}): cut short?")
    return Feed(
        title=_name(head.get("title")), home=_link(head.get("link"), url), entries=entries, ttl=_ttl(head), problem=said,
        left_out=_left_out(parsed["entries"]),
    )  # fmt: skip


def _in_utf8(raw: bytes, content_type: str | None) -> bytes | None:
    """A feed in UTF-8 that is in another encoding, whatever it says: the letters outweigh that, as in a page. None for one that is UTF-8, or
    UTF-16, already."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        if byte_order_mark(raw) or b"\0" in raw[:_FIRST_TAGS]:
            return None
        charset = _CHARSET.search(content_type or "")
        text = decode_html(raw, charset[1] if charset else None).text
        return _DECLARED.sub(r"\1utf-8\2", text, count=1).encode("utf-8", "replace")
    return None


def _left_out(entries: Sequence[Any]) -> str | None:
    """What is to be said of a feed of more entries than are read."""
    return (
        f"only the first {MAX_ENTRIES:,} of {len(entries):,} entries are read" if len(entries) > MAX_ENTRIES else None
    )


def _feeds_named(head: Mapping[str, Any], base: str) -> str:
    """The feeds that a page of a site names (RSS Autodiscovery), for who took its address for that of a feed."""
    links = [_link(each.get("href"), base) for each in head.get("links", ()) if each.get("type") in _FEED_TYPES]
    named = list(dict.fromkeys(filter(None, links)))[:3]
    return f"; this page names {' and '.join(named)}" if named else ""


def _parsed(raw: bytes, headers: dict[str, str]) -> Mapping[str, Any]:
    """What feedparser reads. It raises whatever a stray number leads to: ValueError for ``&#x110000;``, KeyError for a
    position without coordinates, UnicodeError for an encoding of no such name."""
    import feedparser

    parsed: Mapping[str, Any] = feedparser.parse(raw, response_headers=headers, sanitize_html=False)
    return parsed


def _parsed_once_mended(raw: bytes, headers: dict[str, str]) -> Mapping[str, Any]:
    """The same, with references to characters that there are not replaced: WordPress plug-ins write emoji as two
    surrogates."""
    try:
        return _parsed(_CHARACTER_REFERENCE.sub(_existing_character, raw), headers)
    except Exception as error:  # a stranger's feed must not end the run that follows it
        raise BadFeed(f"feedparser cannot read it ({type(error).__name__}: {error})") from None


def _existing_character(reference: re.Match[bytes]) -> bytes:
    number = int(reference[1]) if reference[1] else int(reference[2], 16)
    return reference[0] if number < 0xD800 or 0xDFFF < number <= 0x10FFFF else b"&#xFFFD;"


def _entry(item: Mapping[str, Any], base: str) -> FeedEntry | None:
    link = _link(item.get("link"), base)
    if link is None and is_web_address(str(item.get("id"))):
        link = item["id"]
    if link is None:
        return None
    content = item.get("content") or [{}]
    return FeedEntry(
        url=_ESCAPED.sub("&", link),
        title=_text(item.get("title")),
        published=_time(item.get("published"), item.get("published_parsed")),
        author=_text(item.get("author")),
        content=_text(content[0].get("value")),
        summary=_summary(item.get("summary_detail") or {}),
        withheld=why_withheld(item),
    )


def _summary(detail: Mapping[str, Any]) -> str | None:
    text = _text(detail.get("value"))
    return escape(text) if text and detail.get("type") == "text/plain" else text


def _link(value: Any, base: str) -> str | None:
    if not isinstance(value, str) or not value.strip():
        return None
    try:
        link = urljoin(base, without_surrogates(value.strip()))
    except ValueError:
        return None
    return link if is_web_address(link) else None


def _name(value: Any) -> str | None:
    """The name of a feed, on one line, without what is invisible."""
    return " ".join(clean(_text(value) or "").split())[:_LONGEST_NAME].rstrip() or None


def _text(value: Any) -> str | None:
    """``value`` without blanks around it; broken JSON has lone surrogates, which no file can hold."""
    return without_surrogates(value.strip()) or None if isinstance(value, str) else None


def _time(printed: Any, value: Sequence[int] | None) -> str | None:
    """When an entry was published, with the offset that the feed gives: as it is ``printed``, read as dates of pages are, else
    feedparser's UTC time tuple, which knows more forms and takes some for other days (2022/09/17)."""
    from newsarc.extract.metadata.isodate import normalize_iso

    iso = normalize_iso(printed) if isinstance(printed, str) else None
    if iso and _FIRST_YEAR <= iso < _LAST_YEAR and read_moment(iso):
        return f"{iso.removesuffix(_GREENWICH)}Z" if iso.endswith(_GREENWICH) else iso
    if not value:
        return None
    try:
        year, month, day, hour, minute, second = value[:6]
        return datetime(year, month, day, hour, minute, min(second, 59)).isoformat() + "Z"
    except ValueError:
        return None


def _ttl(head: Mapping[str, Any]) -> timedelta | None:
    ttl = str(head.get("ttl", ""))
    if ttl.isascii() and ttl.isdigit():
        return timedelta(minutes=min(int(ttl[:6]), 24 * 60))
    periods = {"hourly": 1, "daily": 24, "weekly": 7 * 24, "monthly": 30 * 24, "yearly": 365 * 24}
    hours = periods.get(str(head.get("sy_updateperiod", "")).strip().lower())
    if hours is None:
        return None
    frequency = str(head.get("sy_updatefrequency", "1")).strip()
    times = int(frequency[:4]) if frequency.isascii() and frequency.isdigit() else 1
    return timedelta(hours=hours / max(1, times))


def _parse_json(raw: bytes, url: str) -> Feed:
    """JSON Feed 1 and 1.1 (jsonfeed.org); a plain object, so the standard library's parser is all it needs."""
    try:
        document = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise BadFeed("not JSON") from None
    items = document.get("items")
    if "jsonfeed.org" not in str(document.get("version", "")) or not isinstance(items, list):
        raise BadFeed("JSON, but not a JSON Feed")
    entries = [_json_entry(item, url) for item in items[:MAX_ENTRIES] if isinstance(item, dict)]
    return Feed(
        title=_name(document.get("title")),
        home=_link(document.get("home_page_url"), url),
        entries=[entry for entry in entries if entry is not None],
        left_out=_left_out(items),
    )


def _json_entry(item: dict[str, Any], base: str) -> FeedEntry | None:
    # Version 1.1: "Ideally, the id is the full URL of the resource described by the item."
    named = item["id"] if is_web_address(str(item.get("id"))) else None
    link = _link(item.get("url"), base) or _link(item.get("external_url"), base) or _link(named, base)
    if link is None:
        return None
    authors = item.get("authors") or [item.get("author")]
    names = [_text(author.get("name")) for author in authors if isinstance(author, dict)]
    return FeedEntry(
        url=link,
        title=_text(item.get("title")),
        published=_printed(item.get("date_published")),
        author="، ".join(filter(None, names)) or None,
        content=_text(item.get("content_html")) or _text(item.get("content_text")),
        summary=_summary({"value": item.get("summary"), "type": "text/plain"}),
    )


def _printed(value: Any) -> str | None:
    return printed_text(read_moment(value)) if isinstance(value, str) else None


def next_interval(
    published: Sequence[str | None], *, now: datetime, ttl: timedelta | None = None, failures: int = 0
) -> timedelta:
    """How long to wait before the next look at a feed.

    ``published`` are the entries' times (ISO 8601). The interval aims at two new entries a look, by the pace of
    the newest twenty; a feed that has been quiet for longer than its pace is looked at less and less. ``ttl`` is a
    lower bound, each failure in a row doubles the interval, and it stays between 5 minutes and a day.
    """
    known = [when for text in published if text and (when := read_moment(text)) and when <= now]
    times = sorted(known, reverse=True)[:20]
    interval = _FIRST_INTERVAL
    if times:
        pace = (times[0] - times[-1]) / max(1, len(times) - 1)
        interval = max(pace * _AIM, (now - times[0]) / 2)
    interval = max(interval, ttl or MIN_INTERVAL, MIN_INTERVAL)
    doublings: int = 1 << min(failures, 12)
    return min(min(interval, MAX_INTERVAL) * doublings, MAX_INTERVAL)
