"""Addresses under which web archives play captured pages back, and the pages that they stand for.

RFC 7089 calls the captured page the original resource and its copy a memento. The archives here run OpenWayback or
pywb. Their addresses end in ``/20220724231339/https://...``, with two letters and ``_`` after the time if the copy is
not shown in a frame. archive.today writes its long addresses in the same way, or with ``2022.07.24-231339`` for the
time, and declares them on the pages that it shows under short ones.
"""

from __future__ import annotations

import re
from datetime import datetime, timezone
from typing import NamedTuple

from newsarc.extract.urls import host_of, url_key

ARCHIVES = frozenset(
    "archive.org arquivo.pt archive.today archive.ph archive.is archive.li archive.md archive.vn archive.fo"
    " archive-it.org "
    "bibalex.org webarchive.loc.gov webarchive.org.uk webarchive.nationalarchives.gov.uk vefsafn.is webarchiv.cz "
    "webarchive.nla.gov.au localhost 127.0.0.1".split()
)
"""Hosts, with all subdomains, that are trusted to say what a page was.

Source: the archives that the Time Travel service of mementoweb.org asks; the last two are the user's own pywb.
"""
_TIME = r"(?:\d{14}|\d{4}\.\d\d\.\d\d-\d{6})"
_MEMENTO = re.compile(rf"/(?P<time>{_TIME})(?:[a-z]{{2}}_)?/(?P<url>https?:/+[^/].*)", re.DOTALL | re.ASCII)
_LOOSE = re.compile(r"/web/(?P<time>\d{0,14})\*?(?:[a-z]{2}_)?/?(?P<url>https?:/+[^/].*)", re.DOTALL | re.ASCII)
"""The Internet Archive also accepts times that are cut short, or no time, for its newest copy."""
_SLASH = r"\\?/"
"""In JSON a slash may be escaped."""
_MARK = "\0"
"""No page has it: the HTML parser would replace it."""
_BEFORE = ("https://", "http://", r"https:\/\/", r"http:\/\/", "//", r"\/\/", "")
_SCHEME = re.compile(r"(https?):/+")
_MOST_WITHIN = 4
"""Maximum levels of copies of copies."""


class Memento(NamedTuple):
    """What a replay address says."""

    original: str
    """The address of the captured page; empty where a saved copy does not tell."""
    captured_at: datetime | None
    """The time of the capture, in UTC; None if the address does not give it."""
    prefix: str
    """The part between scheme and time: ``web.archive.org/web/``."""


def read_memento(url: str | None) -> Memento | None:
    """Return what ``url`` says as an address in a known web archive; None for all others, since anyone may use such a
    path."""
    if not url or not (played := _played(url)):
        return None
    prefix, time, original = played
    for _ in range(_MOST_WITHIN):
        if not (inner := _played(original)):
            break
        original = inner[2]
    return Memento(original, _time(time.replace(".", "").replace("-", "")), prefix)


def may_be_copy(url: str | None) -> bool:
    """Whether a page, of which only ``url`` is known, may declare that it is a copy.

    It was saved in a browser, or an archive shows it under an address that does not name the original.
    """
    return url is None or ("archive." in url and _is_archive(url))


_CANONICAL = re.compile(r"""<link\b[^<>]{0,300}?\brel\s?=\s?["']?canonical\b[^<>]{0,2000}>""", re.IGNORECASE)
_HREF = re.compile(r"""\bhref\s?=\s?["']?([^"'\s<>]{4,2000})""", re.IGNORECASE)
_WOMBAT = re.compile(r"""__wm\.wombat\(\s?["'](https?://[^"'\s]{4,2000})["'],\s?["'](\d{14})["']""", re.ASCII)
_ARCHIVED_ON = re.compile(r"FILE ARCHIVED ON (\d\d:\d\d:\d\d) ([A-Z][a-z]{2}) (\d\d?), (\d{4})", re.ASCII)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_WAYBACK = "web.archive.org/web/"


def read_saved(markup: str, url: str | None) -> Memento | None:
    """What a page says that may be a file saved from a web archive, by browsers, wget or curl: its canonical address, the
    call by which the Internet Archive begins its copies, or the remark with which they end.

    None for all others, and for a page that is known to be from ``url`` and names another: anyone may write such a thing.
    """
    memento = _declared(markup, url)
    if memento is None or not (may_be_copy(url) or url_key(url or "") == url_key(memento.original)):
        return None
    return memento


def _declared(markup: str, url: str | None) -> Memento | None:
    """What ``markup`` says of itself. A remark tells only when: of what page is told by that, or else by ``url``, or not at all."""
    link = _CANONICAL.search(markup)
    canonical = _HREF.search(link[0]) if link else None
    if canonical and (memento := read_memento(canonical[1])):
        return memento
    if call := _WOMBAT.search(markup):
        return Memento(call[1], _time(call[2]), _WAYBACK)
    remark = _ARCHIVED_ON.search(markup)
    if not remark or remark[2] not in _MONTHS:
        return None
    clock, month, day, year = remark.groups()
    digits = f"{year}{_MONTHS.index(month) + 1:02}{int(day):02}{clock.replace(':', '')}"
    return Memento(canonical[1] if canonical else url or "", _time(digits), _WAYBACK)


def _played(url: str) -> tuple[str, str, str] | None:
    """Return the part before the time in a web archive's address, the time, and the page's address; None for other
    addresses."""
    if "/http" not in url or not _is_archive(url):
        return None
    match = _MEMENTO.search(url) or _LOOSE.search(url)
    if match is None:
        return None
    prefix = url[: match.start("time")].partition("://")[2]
    return prefix, match["time"], _SCHEME.sub(r"\1://", match["url"], count=1)


_CACHES = re.compile(
    r"https?://(?:webcache\.googleusercontent\.com|(?:\d{1,3}\.){3}\d{1,3}|cc\.bingj\.com)/"
    r"(?:search\?q=cache:|cache\.aspx)"
)
"""How addresses of search engines' copies began; Google's had IP addresses for hosts until 2010."""
_CACHED_BASE = re.compile(r"""<base\s[^<>]{0,40}href\s?=\s?["']?(https?://[^"'\s<>]{4,2000})""", re.IGNORECASE)
_PAGE = re.compile(r"<html[\s>]", re.IGNORECASE)
_BANNER = 20_000


def read_cached(url: str | None, markup: str) -> tuple[str, str] | None:
    """Return the address of the page that ``markup`` is a search engine's copy of, and the page without the engine's
    banner.

    Return None if it was not fetched from such a cache at ``url``.
    """
    if not url or not _CACHES.match(url) or not (base := _CACHED_BASE.search(markup, 0, _BANNER)):
        return None
    begins = [found.start() for found in _PAGE.finditer(markup, 0, _BANNER)]
    return base[1], markup[next((place for place in reversed(begins) if place > base.start()), 0) :]


def unarchived(markup: str, memento: Memento) -> str:
    """Return the page without the replay prefixes that the archive put before the addresses in its mark-up and scripts.

    An archive's address that the page itself has stays.
    """
    tail = rf"{_TIME}(?:[a-z]{{2}}_)?{_SLASH}(https?:{_SLASH}{_SLASH}[^/\\\s]*)"
    # Both patterns begin with letters, which ``re`` finds quickly.
    whole = re.escape(memento.prefix).replace("/", _SLASH)
    markup = re.sub(whole + tail, rf"{_MARK}\1", markup, flags=re.ASCII)
    for before in _BEFORE:
        markup = markup.replace(before + _MARK, "")
    path = re.escape("/" + memento.prefix.partition("/")[2])
    return re.sub(rf"{path}(?<![\w/.:-]{path}){tail}", r"\1", markup, flags=re.ASCII)


def _is_archive(url: str) -> bool:
    host = host_of(url)
    return host in ARCHIVES or any(host.endswith(f".{archive}") for archive in ARCHIVES)


def _time(digits: str) -> datetime | None:
    try:
        return datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=timezone.utc) if len(digits) == 14 else None
    except ValueError:
        return None
