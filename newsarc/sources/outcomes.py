"""What can become of a fetch: the policy that bounds it, and the result that says how it went."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from newsarc import __version__
from newsarc.model import Page

Outcome = Literal[
    "ok",
    "not-modified",
    "http-error",
    "rate-limited",
    "challenge",
    "empty",
    "not-html",
    "too-big",
    "truncated",
    "bad-encoding",
    "timeout",
    "dns",
    "connection",
    "tls",
    "redirect-loop",
    "robots-unavailable",
    "not-tried",
    "refused-robots",
    "refused-address",
    "refused-scheme",
    "bad-url",
    "internal",
]
"""``internal`` is a fault of newsarc itself, whatever the host did."""

NOT_ACCEPTED: Final = "the server did not accept a connection in time"
"""The reason of a ``timeout`` that every address of the server would meet."""
REFUSALS: Final[frozenset[Outcome]] = frozenset({"refused-robots", "refused-address", "refused-scheme", "too-big"})
"""Outcomes that are our own decision: exit code 6."""

PASSING: Final[frozenset[Outcome]] = frozenset(
    {"rate-limited", "timeout", "dns", "connection", "truncated", "robots-unavailable", "not-tried"}
)
"""Outcomes that another try later may well mend; so may an ``http-error`` with a status of 500 or more."""

_PYTHON: Final = platform.python_version()
DEFAULT_USER_AGENT: Final = f"newsarc/{__version__} (news archive; +https://pypi.org/project/newsarc/) Python/{_PYTHON}"


@dataclass(frozen=True, slots=True)
class FetchPolicy:
    """The bounds of every fetch. Times are seconds, sizes bytes."""

    user_agent: str = DEFAULT_USER_AGENT
    connect_timeout: float = 10.0
    read_timeout: float = 20.0
    """Longest silence between two reads from the socket."""
    total_time: float = 90.0
    """Longest time for a whole fetch, redirects included; name resolution alone is outside our reach."""
    max_bytes: int = 20 * 1024 * 1024
    """Largest body after decompression."""
    max_redirects: int = 10
    allow_private: bool = False
    """Fetch from loopback, private and other non-public addresses too."""
    respect_robots: bool = True
    accept_language: str = "ar,*;q=0.5"
    proxy: str | None = None
    """Proxy for both schemes. Proxies named in the environment are not used: a proxy resolves names itself, so the
    address that is checked here would not be the one connected to. Setting this accepts that."""
    ca_bundle: str | None = None
    """File of certificates to trust instead of certifi's. Verification itself cannot be switched off."""


@dataclass(frozen=True, slots=True)
class FetchResult:
    """How one fetch went. ``page`` is set exactly when ``outcome`` is ``ok``."""

    url: str
    """The address as asked for."""
    final_url: str
    """The last address a request was made (or refused) for."""
    outcome: Outcome
    reason: str
    """One line for people; empty when ``outcome`` is ``ok``."""
    fetched_at: str
    """Start of the fetch: ISO 8601, UTC."""
    elapsed: float = 0.0
    """Seconds, redirects included."""
    status: int | None = None
    """HTTP status of the last response."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Headers of the last response, of robots.txt where that could not be had; look-up is case-insensitive."""
    redirects: list[tuple[int, str]] = field(default_factory=list)
    """Each redirect followed: its status and the address it led to."""
    page: Page | None = None
    tried: bool = True
    """False where the host was left alone before it came to this address, or its robots.txt had failed by then."""
    because: Outcome | None = None
    """The outcome for which the host was left alone."""

    @property
    def ok(self) -> bool:
        """Whether the page came whole."""
        return self.outcome == "ok"

    @property
    def etag(self) -> str | None:
        """The validator for ``If-None-Match``."""
        return self.headers.get("etag")

    @property
    def last_modified(self) -> str | None:
        """The validator for ``If-Modified-Since``."""
        return self.headers.get("last-modified")

    @property
    def may_pass(self) -> bool:
        """Whether trying again later makes sense."""
        return self.outcome in PASSING or (self.outcome == "http-error" and (self.status or 0) >= 500)

    @property
    def permanently_moved_to(self) -> str | None:
        """The final address when every redirect on the way was permanent (301, 308)."""
        if self.redirects and all(status in (301, 308) for status, _ in self.redirects):
            return self.final_url
        return None
