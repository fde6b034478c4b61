"""The options of commands that go online."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from newsarc.archive.collecting.fetching import FetchOptions

_MOST = 1_000_000_000


def amount(value: float | None) -> float | None:
    """Return ``value`` of an option; ``nan`` passes every range check, and larger values are no number of hours or
    bytes.

    Raises:
        typer.BadParameter: it is no amount.
    """
    if value is not None and not value <= _MOST:
        raise typer.BadParameter(f"{value:g} is not a number up to {_MOST:,}.")
    return value


def header_text(value: str | None) -> str | None:
    """Return ``value`` of an option that goes into an HTTP header (RFC 9110, 5.5: visible ASCII characters and spaces).

    Raises:
        typer.BadParameter: it is no such text.
    """
    if value and not (value.isascii() and value.isprintable() and value.strip()):
        raise typer.BadParameter("give Latin letters, digits and signs on one line.")
    return value


DelayOption = Annotated[
    float,
    typer.Option(metavar="SECONDS", min=0, callback=amount, help="Least seconds between two requests to one host."),
]
NoRobotsOption = Annotated[bool, typer.Option("--no-robots", help="Ignore robots.txt (recorded with each fetch).")]
UserAgentOption = Annotated[
    str | None,
    typer.Option(metavar="TEXT", envvar="NEWSARC_USER_AGENT", callback=header_text, help="User-Agent header to send."),
]
AllowPrivateOption = Annotated[bool, typer.Option("--allow-private", help="Allow private and loopback addresses.")]
TimeoutOption = Annotated[
    float,
    typer.Option(
        metavar="SECONDS", min=0.1, callback=amount, help="Seconds for one try at a page; there are up to three."
    ),
]
MaxSizeOption = Annotated[
    float, typer.Option(metavar="MB", min=0.001, callback=amount, help="Largest page, in megabytes, unpacked.")
]


@dataclass(frozen=True)
class OnlineOptions:
    """Options of every command that fetches pages."""

    delay: DelayOption = 1.0
    no_robots: NoRobotsOption = False
    user_agent: UserAgentOption = None
    allow_private: AllowPrivateOption = False
    timeout: TimeoutOption = 60.0
    max_size: MaxSizeOption = 20.0

    def fetch_options(self, jobs: int = 0, **more: Any) -> FetchOptions:
        """Return the options as the archive takes them; ``more`` are further fields of ``FetchOptions``."""
        from newsarc.archive.collecting.fetching import FetchOptions
        from newsarc.sources.outcomes import DEFAULT_USER_AGENT, FetchPolicy

        policy = FetchPolicy(
            user_agent=self.user_agent or DEFAULT_USER_AGENT,
            allow_private=self.allow_private,
            respect_robots=not self.no_robots,
            total_time=self.timeout,
            max_bytes=int(self.max_size * 1_000_000),
        )
        return FetchOptions(policy, delay=self.delay, jobs=jobs or os.cpu_count() or 1, **more)
