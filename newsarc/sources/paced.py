"""One address after another at the pace of its host, for what must be read before there is anything to do side by side."""

from __future__ import annotations

import time
from types import TracebackType

from newsarc.sources.hosts import HostClock
from newsarc.sources.outcomes import FetchPolicy, FetchResult
from newsarc.sources.pool import PATIENCE, host_of
from newsarc.sources.times import utc_now
from newsarc.sources.web import Expect, Fetcher


class PacedFetcher:
    """A fetcher and the clock of its hosts, which a :class:`~newsarc.sources.pool.FetchPool` may go on with."""

    def __init__(self, policy: FetchPolicy, delay: float) -> None:
        self.fetcher = Fetcher(policy)
        self.hosts = HostClock(min_delay=delay)

    def __enter__(self) -> PacedFetcher:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.fetcher.close()

    def fetch(self, url: str, *, expect: Expect = "page", max_bytes: int | None = None) -> FetchResult:
        """As :meth:`Fetcher.fetch`, once the host's time has come; ``not-tried`` at once where that takes longer than a run
        waits for a host."""
        host = host_of(url)
        wait = max(0.0, self.hosts.ready_at(host) - self.hosts.clock())
        if wait > PATIENCE:
            reason = f"the host is left alone: it asks for a rest of {wait:.0f} seconds"
            return FetchResult(url, url, "not-tried", reason, utc_now(), tried=False, because="rate-limited")
        time.sleep(wait)
        started = self.hosts.clock()
        result = self.fetcher.fetch(url, expect=expect, max_bytes=max_bytes)
        self.hosts.finished(host, started, result, self.fetcher.robots.crawl_delay(result.final_url))
        return result
