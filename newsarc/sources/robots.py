"""robots.txt, as RFC 9309 reads it; the parser is protego."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from newsarc.sources.address import origin
from newsarc.sources.hosts import asked_rest
from newsarc.sources.outcomes import NOT_ACCEPTED, FetchResult, Outcome

if TYPE_CHECKING:
    from protego import Protego

ROBOTS_MAX_BYTES: Final = 500 * 1024
"""What RFC 9309 section 2.5 asks crawlers to read at least; what lies behind it is ignored."""
_LIFETIME: Final = 24 * 3600.0
"""RFC 9309 section 2.4: a cached copy is not used for more than a day."""
_FAILURE_LIFETIME: Final = 600.0
"""Seconds after which a robots.txt that could not be had is asked for again, unless its server asks for a longer rest."""
_TRIES: Final = 3
"""Requests for a robots.txt whose failures may pass, one with each try at a page, before its failure holds so long."""
_LONGEST_REST: Final = 24 * 3600
"""Seconds of a Request-rate that count: it may be a number of hundreds of digits."""
_UNREACHABLE: Final[frozenset[Outcome]] = frozenset(
    {"dns", "connection", "tls", "refused-address", "refused-scheme", "bad-url"}
)
"""Failures that the page itself would meet too: they are reported as they are, not as a refusal by robots.txt."""


class RobotsRefused(Exception):
    """The address may not be fetched; ``outcome`` says whether by rule or because robots.txt cannot be had.

    ``headers`` has the Retry-After of a robots.txt that failed, if there was one; ``is_untried`` says that it had failed before and
    nobody was asked.
    """

    def __init__(self, outcome: Outcome, reason: str, headers: Mapping[str, str], *, is_untried: bool = False) -> None:
        super().__init__(reason)
        self.outcome: Outcome = outcome
        self.headers = headers
        self.is_untried = is_untried


@dataclass(frozen=True, slots=True)
class _Entry:
    expires: float
    rules: Protego | None = None
    refusal: tuple[Outcome, str] | None = None
    """Set when nothing of the site may be fetched now."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """The Retry-After of a failure."""
    failures: int = 0
    """Failures in a row that may pass."""


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
        entry, is_remembered = self._entry(origin(url))
        if entry.refusal:
            raise RobotsRefused(*entry.refusal, entry.headers, is_untried=is_remembered and entry.failures > 0)
        if entry.rules is not None and not entry.rules.can_fetch(url, self._agent):
            raise RobotsRefused("refused-robots", f"robots.txt of {origin(url)} does not allow it", {})

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

    def _entry(self, site: str) -> tuple[_Entry, bool]:
        """What is known of ``site``, and whether it was known before."""
        with self._guard:
            lock = self._locks.setdefault(site, threading.Lock())
        with lock:
            entry = self._entries.get(site)
            now = self._clock()
            if entry is not None and now < entry.expires:
                return entry, True
            before = entry.failures if entry else 0
            entry = self._entries[site] = self._read(site, now, before % _TRIES + 1)
            return entry, False

    def _read(self, site: str, now: float, tries: int) -> _Entry:
        """Ask for the rules of ``site``, which has failed all but the last of these ``tries``."""
        result = self._fetch(f"{site}/robots.txt")
        if result.page is not None:
            return _Entry(now + _LIFETIME, rules=_parse(result.page.raw))
        status = result.status or 0
        if result.outcome == "redirect-loop" or (result.outcome in ("http-error", "challenge") and status < 500):
            return _Entry(now + _LIFETIME)  # "unavailable", section 2.3.1.3: anything may be fetched
        refusal: tuple[Outcome, str] = ("robots-unavailable", f"robots.txt cannot be had: {result.reason}")
        if result.outcome in _UNREACHABLE or result.reason == NOT_ACCEPTED:
            refusal = (result.outcome, result.reason)
        if not result.may_pass:
            return _Entry(now + _FAILURE_LIFETIME, refusal=refusal)
        asked = result.headers.get("retry-after")
        rest = max(asked_rest(result), 0.0 if tries < _TRIES else _FAILURE_LIFETIME)
        return _Entry(
            now + min(rest, _LIFETIME), refusal=refusal, headers={"retry-after": asked} if asked else {}, failures=tries
        )


def _parse(raw: bytes) -> Any:
    from protego import Protego

    return Protego.parse(raw.decode("utf-8-sig", errors="replace"))
