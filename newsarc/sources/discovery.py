"""Addresses to fetch, out of feeds and sitemaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from newsarc.sources.address import without_credentials
from newsarc.sources.feeds import BadFeed, parse_feed
from newsarc.sources.paced import PacedFetcher
from newsarc.sources.sitemaps import MAX_BYTES, SitemapProblem, walk_sitemaps


@dataclass(frozen=True, slots=True)
class FoundUrl:
    """An address that a feed or sitemap names, with the time it gives (ISO 8601), if any."""

    url: str
    published: str | None = None


@dataclass(frozen=True, slots=True)
class DiscoveryProblem:
    """A feed or sitemap that could not be fetched or read (to its end)."""

    url: str
    reason: str


def discover(
    fetcher: PacedFetcher,
    *,
    feeds: Sequence[str] = (),
    sitemaps: Sequence[str] = (),
    since: str | None = None,
    limit: int | None = None,
) -> Iterator[FoundUrl | DiscoveryProblem]:
    """The pages that ``feeds`` and ``sitemaps`` name, each address once; asked for at the pace of their hosts.

    ``since`` (an ISO day, month or year) leaves out what carries an older date of its own; ``limit`` counts for each
    feed and sitemap.
    """
    seen: set[str] = set()
    for found in _all(fetcher, feeds, sitemaps, since, limit):
        if isinstance(found, DiscoveryProblem):
            yield replace(found, url=without_credentials(found.url))
        elif found.url not in seen:
            seen.add(found.url)
            yield found


def _all(
    fetcher: PacedFetcher, feeds: Sequence[str], sitemaps: Sequence[str], since: str | None, limit: int | None
) -> Iterator[FoundUrl | DiscoveryProblem]:
    for url in feeds:
        yield from islice(_of_feed(fetcher, url, since), limit)
    fetch = partial(fetcher.fetch, expect="any", max_bytes=MAX_BYTES)
    for url in sitemaps:
        for entry in walk_sitemaps(url, fetch, since=since, limit=limit):
            if isinstance(entry, SitemapProblem):
                yield DiscoveryProblem(entry.url, entry.reason)
            else:
                yield FoundUrl(entry.url, entry.published)


def _of_feed(fetcher: PacedFetcher, url: str, since: str | None) -> Iterator[FoundUrl | DiscoveryProblem]:
    result = fetcher.fetch(url, expect="any")
    if result.page is None:
        yield DiscoveryProblem(url, result.reason)
        return
    try:
        feed = parse_feed(result.page.raw, result.final_url, result.page.content_type)
    except BadFeed as error:
        yield DiscoveryProblem(url, str(error))
        return
    for entry in feed.entries:
        if not (since and entry.published and entry.published[: len(since)] < since):
            yield FoundUrl(entry.url, entry.published)
    if feed.left_out:
        yield DiscoveryProblem(url, feed.left_out)
