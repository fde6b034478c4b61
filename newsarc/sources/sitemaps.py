"""Sitemaps: indexes, gzipped files, plain lists, and the news extension.

Read with lxml's incremental parser. ultimate-sitemap-parser was looked at: it loads the whole tree of a site before it
gives the first page, leaves out the dates by which old parts of an index are skipped, and is under the GPL.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeVar
from urllib.parse import urljoin

from newsarc.extract.urls import is_web_address
from newsarc.sources import body
from newsarc.sources.outcomes import FetchResult
from newsarc.sources.xmlsafe import BadXml, child_text, elements, from_its_beginning, local_name

Item = TypeVar("Item")

MAX_BYTES: Final = 52_428_800
"""Size that sitemaps.org allows a file to have unpacked."""
MAX_ENTRIES: Final = 50_000
"""Entries that sitemaps.org allows in a file."""
_MAX_FILES: Final = 50_000
_MAX_DEPTH: Final = 3
"""Bounds of an index whose files name each other: files in all, as many as sitemaps.org allows in an index, and indexes within
indexes."""
_HEAD: Final = 8192
_ROOTS: Final = (b"urlset", b"sitemapindex")


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One address of a sitemap. ``nested`` marks another sitemap. Dates are as printed: ISO 8601, often a day alone."""

    url: str
    modified: str | None = None
    published: str | None = None
    """From the news extension."""
    nested: bool = False


@dataclass(frozen=True, slots=True)
class SitemapProblem:
    """A sitemap that could not be fetched or read (to its end)."""

    url: str
    reason: str


def parse_sitemap(raw: bytes, url: str) -> Iterator[SitemapEntry]:
    """Read one sitemap or sitemap index at ``url``, gzipped or not; a list of addresses in plain text will do.

    Raises :class:`BadXml` where the file breaks off, after the entries before that, and
    :class:`newsarc.sources.body.TooBig` or :class:`newsarc.sources.body.Truncated` for its compression.
    """
    raw = from_its_beginning(_unpacked(raw))
    if not raw.startswith(b"<"):
        yield from _plain(raw)
        return
    for element in _as_many_as_allowed(elements(raw, ("url", "sitemap"), limit=MAX_ENTRIES + 1)):
        entry = _entry(element, url)
        if entry is not None:
            yield entry


def _unpacked(raw: bytes) -> bytes:
    if not raw.startswith(body.GZIP):
        return raw
    return body.collect(body.decode([raw], body.decoders_for("gzip")), MAX_BYTES)


def _as_many_as_allowed(items: Iterable[Item]) -> Iterator[Item]:
    """``items`` up to :data:`MAX_ENTRIES`; raises :class:`BadXml` where there are more."""
    for number, item in enumerate(items):
        if number == MAX_ENTRIES:
            raise BadXml(f"only the first {MAX_ENTRIES:,} addresses are read, as many as a sitemap may have")
        yield item


def _plain(raw: bytes) -> Iterator[SitemapEntry]:
    for line in _as_many_as_allowed(raw.decode("utf-8-sig", errors="replace").splitlines()):
        if is_web_address(line.strip()):
            yield SitemapEntry(line.strip())


def _entry(element: Any, base: str) -> SitemapEntry | None:
    location = child_text(element, "loc")
    if location is None:
        return None
    try:
        url = urljoin(base, location)
    except ValueError:  # not an address
        return None
    return SitemapEntry(
        url=url,
        modified=child_text(element, "lastmod"),
        published=child_text(element, "news", "publication_date"),
        nested=local_name(element) == "sitemap",
    )


def walk_sitemaps(
    start: str, fetch: Callable[[str], FetchResult], *, since: str | None = None, limit: int | None = None
) -> Iterator[SitemapEntry | SitemapProblem]:
    """Yield the pages of the sitemap at ``start`` and of those it leads to, each address once, as they are read.

    ``fetch`` gets an address, such as ``functools.partial(fetcher.fetch, expect="any", max_bytes=MAX_BYTES)``. With
    ``since`` (an ISO date) pages, and whole sitemaps of an index, whose own date is older are left out; what has no
    date stays. At most ``limit`` pages are given, at most 50,000 files read and indexes followed 3 deep; a problem says that
    there are more.
    """
    left_out = False
    waiting = deque([(start, 0)])
    files, pages = {start}, set[str]()
    while waiting:
        url, depth = waiting.popleft()
        for entry in _read(url, fetch):
            if isinstance(entry, SitemapProblem):
                yield entry
            elif _is_older(entry, since):
                continue
            elif entry.nested:
                if entry.url in files:
                    continue
                if depth < _MAX_DEPTH and len(files) < _MAX_FILES:
                    files.add(entry.url)
                    waiting.append((entry.url, depth + 1))
                elif not left_out:
                    left_out = True
                    yield SitemapProblem(
                        entry.url, "not read, nor others: too many sitemaps, or too deep in one another"
                    )
            elif entry.url not in pages:
                pages.add(entry.url)
                yield entry
                if limit is not None and len(pages) >= limit:
                    return


def _read(url: str, fetch: Callable[[str], FetchResult]) -> Iterator[SitemapEntry | SitemapProblem]:
    result = fetch(url)
    if result.page is None:
        yield SitemapProblem(url, result.reason)
        return
    is_empty = True
    try:
        for entry in parse_sitemap(result.page.raw, result.final_url):
            is_empty = False
            yield entry
        if (
            is_empty
            and not any(root in result.page.raw[:_HEAD] for root in _ROOTS)
            and not result.page.raw.startswith(body.GZIP)
        ):
            yield SitemapProblem(url, "no sitemap: it names no address")
    except (BadXml, body.TooBig, body.Truncated) as error:
        yield SitemapProblem(url, str(error))


def _is_older(entry: SitemapEntry, since: str | None) -> bool:
    date = entry.modified or entry.published
    return bool(since and date and date[: len(since)] < since[: len(date)])
