"""robots.txt, as RFC 9309 reads it; the parser is protego."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from newsarc.sources.address import origin
from newsarc.sources.outcomes import NOT_ACCEPTED, FetchResult, Outcome

if TYPE_CHECKING:
    from protego import Protego

ROBOTS_MAX_BYTES: Final = 500 * 1024
"""What RFC 9309 section 2.5 asks crawlers to read at least; what lies behind it is ignored."""
_LIFETIME: Final = 24 * 3600.0
"""RFC 9309 section 2.4: a cached copy is not used for more than a day."""
_FAILURE_LIFETIME: Final = 600.0
"""Seconds after which a robots.txt that could not be had is asked for again."""
_LONGEST_REST: Final = 24 * 3600
"""Seconds of a Request-rate that count: it may be a number of hundreds of digits."""
_UNREACHABLE: Final[frozenset[Outcome]] = frozenset(
    {"dns", "connection", "tls", "refused-address", "refused-scheme", "bad-url"}
)
"""Failures that the page itself would meet too: they are reported as they are, not as a refusal by robots.txt."""


class RobotsRefused(Exception):
    """The address may not be fetched; ``outcome`` says whether by rule or because robots.txt cannot be had."""

    def __init__(self, outcome: Outcome, reason: str) -> None:
        super().__init__(reason)
        self.outcome: Outcome = outcome


@dataclass(frozen=True, slots=True)
class _Entry:
    expires: float
    rules: Protego | None = None
    refusal: tuple[Outcome, str] | None = None
    """Set when nothing of the site may be fetched now."""


class RobotsCache:
    """The rules of the sites met so far. ``fetch`` gets the robots.txt at an address; ``clock`` counts seconds."""

    def __init__(
        self, fetch: Callable[[str], FetchResult], user_agent: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._fetch = fetch
        self._agent = user_agent
        self._clock = clock
        self._entries: dict[str, _Entry] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._guard = threading.Lock()

    def check(self, url: str) -> None:
        """Raise :class:`RobotsRefused` unless ``url`` (absolute, percent-encoded) may be fetched."""
        entry = self._entry(origin(url))
        if entry.refusal:
            raise RobotsRefused(*entry.refusal)
        if entry.rules is not None and not entry.rules.can_fetch(url, self._agent):
            raise RobotsRefused("refused-robots", f"robots.txt of {origin(url)} does not allow it")

    def crawl_delay(self, url: str) -> float | None:
        """Seconds between requests that an already known robots.txt asks for; None when it asks nothing, and for what is
        no address."""
        try:
            entry = self._entries.get(origin(url))
        except ValueError:
            return None
        if entry is None or entry.rules is None:
            return None
        delay = entry.rules.crawl_delay(self._agent)
        rate = entry.rules.request_rate(self._agent)
        asked = [float(delay)] if delay is not None else []
        if rate is not None and rate.requests:
            asked.append(min(rate.seconds, _LONGEST_REST) / rate.requests)
        return max(asked, default=None)

    def _entry(self, site: str) -> _Entry:
        with self._guard:
            lock = self._locks.setdefault(site, threading.Lock())
        with lock:
            entry = self._entries.get(site)
            now = self._clock()
            if entry is None or entry.expires <= now:
                entry = self._entries[site] = self._read(site, now)
            return entry

    def _read(self, site: str, now: float) -> _Entry:
        result = self._fetch(f"{site}/robots.txt")
        if result.page is not None:
            return _Entry(now + _LIFETIME, rules=_parse(result.page.raw))
        status = result.status or 0
        if result.outcome == "redirect-loop" or (result.outcome in ("http-error", "challenge") and status < 500):
            return _Entry(now + _LIFETIME)  # "unavailable", section 2.3.1.3: anything may be fetched
        if result.outcome in _UNREACHABLE or result.reason == NOT_ACCEPTED:
            return _Entry(now + _FAILURE_LIFETIME, refusal=(result.outcome, result.reason))
        return _Entry(
            now + _FAILURE_LIFETIME, refusal=("robots-unavailable", f"robots.txt cannot be had: {result.reason}")
        )


def _parse(raw: bytes) -> Any:
    from protego import Protego

    return Protego.parse(raw.decode("utf-8-sig", errors="replace"))
