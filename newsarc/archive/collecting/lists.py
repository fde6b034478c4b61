"""The feeds and sitemaps that name pages to fetch: how reading each went, kept as fetches of pages are."""

from __future__ import annotations

import socket
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from urllib.parse import urlsplit

from newsarc.archive.collecting.fetching import FetchReport, Recorder
from newsarc.archive.connection import transaction
from newsarc.sources.address import (
    BadUrl,
    NameNotFound,
    RefusedAddress,
    resolve,
    to_uri,
    why_no_address,
    without_credentials,
)
from newsarc.sources.discovery import DiscoveryProblem
from newsarc.sources.outcomes import REFUSALS, FetchPolicy, FetchResult
from newsarc.sources.paced import PacedFetcher
from newsarc.sources.web import Expect

NOT_READ = "not-read"
"""Outcome of a feed or sitemap that we were ready to read and could not."""


class ListFetcher(PacedFetcher):
    """Fetches feeds and sitemaps, and remembers how each went; the pages that they name can be fetched with it too."""

    def __init__(self, policy: FetchPolicy, delay: float) -> None:
        super().__init__(policy, delay)
        self.results: dict[str, FetchResult] = {}
        """By address, without credentials; without what was fetched, which may be large."""

    def __enter__(self) -> ListFetcher:
        return self

    def fetch(self, url: str, *, expect: Expect = "page", max_bytes: int | None = None) -> FetchResult:
        """As :meth:`PacedFetcher.fetch`."""
        result = super().fetch(url, expect=expect, max_bytes=max_bytes)
        self.results[without_credentials(url)] = replace(result, page=None)
        return result

    def report(self, problem: DiscoveryProblem) -> FetchReport:
        """What became of a feed or sitemap, with our own refusals told from what outlets do."""
        asked = self.results.get(problem.url)  # None where it is a sitemap that was left out unasked
        outcome = asked.outcome if asked and asked.outcome in REFUSALS else NOT_READ
        return FetchReport(problem.url, outcome, problem.reason)


def record_lists(
    connection: sqlite3.Connection,
    policy: FetchPolicy,
    results: Mapping[str, FetchResult],
    failed: Iterable[FetchReport],
) -> None:
    """Note the feeds and sitemaps that ``failed``, but for what is no address, and of the other ``results`` those whose last
    fetch had failed."""
    recorder = Recorder(connection, policy)
    problems = {report.url: report for report in failed}
    with transaction(connection):
        for url, result in results.items():
            if why_no_address(url):
                continue
            if problem := problems.get(url):
                recorder.log(result, problem.outcome, problem.reason)
            elif recorder.failed_before(url):
                recorder.log(result, "ok", None)


def refusal(url: str, policy: FetchPolicy) -> FetchReport | None:
    """What a fetch of ``url`` would say without asking anybody: that it is no address, has another scheme, or names a
    private host by its number."""
    shown = without_credentials(url)
    try:
        parts = urlsplit(to_uri(url))
        if not policy.allow_private and _is_numeric(parts.hostname or ""):
            with suppress(NameNotFound):
                resolve(parts.hostname or "", parts.port or 0)
    except (BadUrl, RefusedAddress) as error:
        return FetchReport(shown, error.outcome, str(error))
    return None


def _is_numeric(host: str) -> bool:
    """Whether ``host`` is an address already, in any spelling that the system takes for one (``127.1``)."""
    try:
        socket.getaddrinfo(host, None, flags=socket.AI_NUMERICHOST)
    except (OSError, UnicodeError):
        return False
    return True
