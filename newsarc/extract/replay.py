"""Addresses under which web archives play captured pages back, and the pages they stand for.

RFC 7089 calls the page proper the original resource and its copy a memento. The archives here run OpenWayback or pywb, whose
addresses end in ``/20220724231339/https://...``, with two letters and ``_`` after the time where the copy is not shown in a
frame; archive.today writes its long addresses likewise.
"""

from __future__ import annotations

import re
from datetime import datetime, timezone
from typing import NamedTuple
from urllib.parse import urlsplit

_ARCHIVES = frozenset(
    "archive.org arquivo.pt archive.today archive.ph archive.is archive.li archive.md archive.vn archive.fo archive-it.org "
    "bibalex.org webarchive.loc.gov webarchive.org.uk webarchive.nationalarchives.gov.uk vefsafn.is webarchiv.cz "
    "webarchive.nla.gov.au localhost 127.0.0.1".split()
)
"""Hosts, with all that lie under them, whose word is taken for what a page was. Source: the archives that the Time Travel
service of mementoweb.org asks; the last two are the user's own pywb."""
_MEMENTO = re.compile(r"/(?P<time>\d{14})(?:[a-z]{2}_)?/(?P<url>https?:/+[^/].*)", re.DOTALL | re.ASCII)
_LOOSE = re.compile(r"/web/(?P<time>\d{0,14})\*?(?:[a-z]{2}_)?/?(?P<url>https?:/+[^/].*)", re.DOTALL | re.ASCII)
"""The Internet Archive also takes times that are cut short, or none, for its newest copy."""
_SCHEME = re.compile(r"(https?):/+")


class Memento(NamedTuple):
    """What a replay address says."""

    original: str
    """The address of the page that was captured."""
    captured_at: datetime | None
    """When, in UTC; None where the address leaves that open."""


def read_memento(url: str | None) -> Memento | None:
    """What ``url`` says as an address in a web archive that is known; None for all others: anyone may write such a path."""
    if not url or "/http" not in url or not _is_archive(url):
        return None
    match = _MEMENTO.search(url) or _LOOSE.search(url)
    return Memento(_original(match), _time(match["time"])) if match else None


def unarchived(href: str) -> str:
    """A link's address without the replay address that an archive has put before it, absolute or not."""
    if "/http" not in href:
        return href
    match = _MEMENTO.search(href) or (_LOOSE.search(href) if _is_archive(href) or href.startswith("/web/") else None)
    return _original(match) if match else href


def _is_archive(url: str) -> bool:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    return host in _ARCHIVES or any(host.endswith(f".{archive}") for archive in _ARCHIVES)


def _original(match: re.Match[str]) -> str:
    """The address at a match's end; copies of copies are followed, and ``https:/`` gets the slash that servers drop."""
    inner = match["url"]
    return unarchived(_SCHEME.sub(r"\1://", inner, count=1))


def _time(digits: str) -> datetime | None:
    try:
        return datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=timezone.utc) if len(digits) == 14 else None
    except ValueError:
        return None
