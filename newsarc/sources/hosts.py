"""When each host may be asked again: a delay that adapts to it, Retry-After, and back-off after failures.

Nothing here sleeps. The clock and the random numbers are handed in, so a test can hold both; only the date that a Retry-After
may name is held against the time of day.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Final

from newsarc.sources.outcomes import FetchResult, Outcome

_SMOOTHING: Final = 0.3
"""Weight of the newest response time in the running mean."""
_LOAD: Final = 1.5
"""A host that takes t seconds to answer is asked every 1.5 t at most, so it rests a third of the time."""


_UNSENT: Final[frozenset[Outcome]] = frozenset({"refused-scheme", "refused-address", "refused-robots", "bad-url"})
"""Our own decisions: the host knows nothing of them, and a list with a thousand such addresses is done at once."""


_OF_THE_PAGE: Final = frozenset({500, 501, 505, 506, 507, 508, 510, 511})
"""Statuses of a program that fails at one page; the other ones from 500 on are said of the whole host (RFC 9110, 15.6)."""


@dataclass(slots=True)
class _Host:
    ready_at: float = 0.0
    response_time: float = 0.0
    delay: float = 0.0
    """From the last request to the next."""
    failures: int = 0
    """Failures of the host itself in a row."""
    failed: set[str] = field(default_factory=set)
    """The addresses that failed since its last good answer, whatever failed."""


class HostClock:
    """The times at which hosts may be asked. Times are those of ``clock``, in seconds.

    Threads may share it as long as no two work on one host at a time, which is what it is for.

    The delay counts from the start of one request to the start of the next; it is the largest of ``min_delay``, the
    Crawl-delay of robots.txt and 1.5 times the host's usual response time, and never more than ``max_delay``. After its
    n-th failure in a row, or that of its n-th page, the host rests a random time up to ``backoff * 2**n`` ("full jitter" in AWS's comparison of
    2015: fewest requests for the same progress), or as long as Retry-After asks.
    """

    def __init__(
        self,
        min_delay: float = 1.0,
        max_delay: float = 60.0,
        *,
        backoff: float = 2.0,
        max_backoff: float = 600.0,
        clock: Callable[[], float] = time.monotonic,
        uniform: Callable[[float, float], float] = random.uniform,
    ) -> None:
        self.min_delay = min_delay
        self.max_delay = max_delay
        self._backoff = backoff
        self._max_backoff = max_backoff
        self.clock = clock
        self._uniform = uniform
        self._hosts: dict[str, _Host] = {}

    def ready_at(self, host: str) -> float:
        """The earliest time for the next request to ``host``."""
        known = self._hosts.get(host)
        return known.ready_at if known else 0.0

    def failures(self, host: str) -> int:
        """How many requests to ``host`` have failed in a row by what is its own fault: no connection, 429, 503, time-outs. A
        page that comes cut, or is a 500, says nothing of the others."""
        known = self._hosts.get(host)
        return known.failures if known else 0

    def failed_pages(self, host: str) -> int:
        """How many different pages of ``host`` have failed with none good between them."""
        known = self._hosts.get(host)
        return len(known.failed) if known else 0

    def finished(self, host: str, started: float, result: FetchResult, crawl_delay: float | None = None) -> None:
        """Take in how the request to ``host`` that started at ``started`` went; one that was refused before it was sent is none,
        and one that a fault of ours ended says nothing of the host but that it may have been asked."""
        if not result.tried or (result.outcome in _UNSENT and not result.redirects):
            return
        state = self._hosts.setdefault(host, _Host(delay=self.min_delay))
        is_fault = result.outcome == "internal"
        if not is_fault:
            self._learn_pace(state, result)
            state.delay = self._delay(state, crawl_delay)
        state.ready_at = max(self.clock(), started + state.delay)
        if is_fault:
            return
        if not result.may_pass:
            state.failures = 0
            state.failed.clear()
            return
        state.failures += not _is_of_the_page(result)
        state.failed.add(result.url)
        asked = retry_after(result.headers.get("retry-after"))
        rest = self._rest(max(state.failures, len(state.failed))) if asked is None else asked
        state.ready_at = max(state.ready_at, self.clock() + rest)

    def _learn_pace(self, state: _Host, result: FetchResult) -> None:
        if result.status is None or result.redirects:
            return
        previous = state.response_time or result.elapsed
        state.response_time = previous + _SMOOTHING * (result.elapsed - previous)

    def _delay(self, state: _Host, crawl_delay: float | None) -> float:
        wanted = max(self.min_delay, crawl_delay or 0.0, state.response_time * _LOAD if self.min_delay else 0.0)
        return min(wanted, max(self.max_delay, self.min_delay))

    def _rest(self, failures: int) -> float:
        return self._uniform(0.0, min(self._max_backoff, self._backoff * 2.0 ** min(failures, 30)))


def _is_of_the_page(result: FetchResult) -> bool:
    return result.outcome == "truncated" or (result.outcome == "http-error" and result.status in _OF_THE_PAGE)


def asked_rest(result: FetchResult) -> float:
    """Seconds for which the host of ``result`` asks to be left alone; 0 where it asks for nothing that can be read."""
    return retry_after(result.headers.get("retry-after")) or 0.0


def retry_after(header: str | None, now: datetime | None = None) -> float | None:
    """Seconds that a Retry-After header asks for, in either of its forms (RFC 9110, 10.2.3); None when unreadable."""
    text = (header or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        when = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):  # no date, or one of numbers beyond any calendar
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=timezone.utc)
    return max(0.0, (when - (now or datetime.now(timezone.utc))).total_seconds())
