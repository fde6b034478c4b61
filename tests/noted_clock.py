"""A clock of hosts that notes when the requests to each began. A server sees them later, by as much as the machine is busy; here
the times are those that the pace is made of, so they can be held against it exactly."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import ClassVar

import pytest

from newsarc.sources import paced
from newsarc.sources.hosts import HostClock
from newsarc.sources.outcomes import FetchResult


class NotedClock(HostClock):
    """Stands in for the class itself, so that ``begun`` has the requests of every clock that is made."""

    begun: ClassVar[defaultdict[str, list[float]]] = defaultdict(list)
    """By host, with its port."""

    def finished(self, host: str, started: float, result: FetchResult, crawl_delay: float | None = None) -> None:
        self.begun[host].append(started)
        super().finished(host, started, result, crawl_delay)


def note_requests(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[float]]:
    """Note the requests of this process from now on."""
    monkeypatch.setattr(paced, "HostClock", NotedClock)
    monkeypatch.setattr(NotedClock, "begun", defaultdict(list))
    return NotedClock.begun


def keep_apart(begun: list[float], delay: float) -> bool:
    """Whether each request began at least ``delay`` seconds after the one before it."""
    return all(later >= sooner + delay for sooner, later in pairwise(begun))
