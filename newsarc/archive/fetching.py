"""From addresses to the archive: fetch many hosts at once, keep the bytes, read them, store what they hold, record how
each went.

Threads fetch, worker processes read the pages (once there are enough to pay for starting them), and the calling thread
alone writes: pages in batches of about a second, each with its entry in ``fetches``, in one transaction. A killed run has
lost at most its last batch, which was not recorded either and so is fetched again.
"""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from newsarc.archive.clock import as_text, now
from newsarc.archive.ingest import Ingest, ItemReport, transaction, worker_pool
from newsarc.archive.prepare import Material, Prepared, prepare
from newsarc.archive.queue import QueuedUrl
from newsarc.extract.urls import url_key
from newsarc.sources.hosts import HostClock
from newsarc.sources.pool import FetchJob, FetchPool
from newsarc.sources.wayback import CDX_SERVER, REPLAY, WaybackError, find_mementos
from newsarc.sources.web import Fetcher, FetchPolicy

if TYPE_CHECKING:
    from newsarc.sources.outcomes import FetchResult

BATCH_PAGES = 100
BATCH_SECONDS = 1.0
POOL_FROM = 40
"""Pages read in this process before workers are started: they cost half a second."""
_DEAD = ("http-error", "dns", "connection", "tls", "timeout", "redirect-loop", "soft-404")
"""Outcomes for which a web archive may have what the outlet has no more."""


@dataclass(frozen=True, slots=True)
class FetchOptions:
    """How a run fetches."""

    policy: FetchPolicy = field(default_factory=FetchPolicy)
    delay: float = 1.0
    """Least time in seconds between two requests to one host."""
    force: bool = False
    """Ask for the whole page even where the archive has a copy that can be validated."""
    max_age: timedelta | None = None
    """An address whose last fetch went well and is younger than this is left alone."""
    jobs: int = 1
    """Worker processes that read pages."""
    wayback: bool = False
    """Look dead addresses up in a web archive."""
    cdx_server: str = CDX_SERVER
    replay_server: str = REPLAY


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What became of one address."""

    url: str
    outcome: str
    """An outcome of the fetch, the verdict that made the page none of our articles, or ``fresh``."""
    reason: str | None
    item: ItemReport | None = None

    @property
    def ok(self) -> bool:
        """Whether the archive now holds the page's article, new or as it was."""
        return self.outcome in ("ok", "not-modified", "worse", "fresh")


@dataclass(slots=True)
class _Arrived:
    """A result on its way through reading to the archive."""

    item: QueuedUrl
    result: FetchResult
    prepared: Prepared | Future[Prepared] | None

    @property
    def ready(self) -> bool:
        return not isinstance(self.prepared, Future) or self.prepared.done()


Settled = Callable[[QueuedUrl, "FetchResult"], None]


class Collector:
    """Fetches and stores; keeps connections, robots.txt and the pace of each host for as long as it lives."""

    def __init__(
        self, connection: sqlite3.Connection, options: FetchOptions, *, stop: threading.Event | None = None
    ) -> None:
        self._db = connection
        self._options = options
        self._recorder = _Recorder(connection, options.policy)
        self.fetcher = Fetcher(options.policy)
        self._pool = FetchPool(self.fetcher, HostClock(min_delay=options.delay), stop=stop)
        self._workers: ProcessPoolExecutor | None = None
        self._read = 0

    def __enter__(self) -> Collector:
        return self

    def __exit__(self, *_: object) -> None:
        self.fetcher.close()
        if self._workers:
            self._workers.shutdown(wait=False, cancel_futures=True)

    def get(self, jobs: Iterable[FetchJob]) -> Iterator[tuple[FetchJob, FetchResult]]:
        """Fetch without storing, at the same pace as everything else: for feeds."""
        return self._pool.run(jobs)

    def waiting(self) -> dict[str, int]:
        """How many addresses wait at each host."""
        return self._pool.waiting()

    def collect(self, items: Iterable[QueuedUrl], settled: Settled | None = None) -> Iterator[FetchReport]:
        """Fetch and store each address once; ``settled`` runs inside the transaction that records a result."""
        fresh: deque[FetchReport] = deque()
        arrived: deque[_Arrived] = deque()
        batch: list[_Arrived] = []
        began = time.monotonic()
        try:
            for got in self._pool.ticking(self._jobs(items, fresh)):
                while fresh:
                    yield fresh.popleft()
                if got is not None:
                    arrived.append(self._arrive(*got))
                while arrived and (arrived[0].ready or len(arrived) > BATCH_PAGES):
                    batch.append(arrived.popleft())
                if batch and (got is None or len(batch) >= BATCH_PAGES or time.monotonic() - began > BATCH_SECONDS):
                    reports, batch, began = self._write(batch, settled), [], time.monotonic()
                    yield from reports
            while fresh:
                yield fresh.popleft()
        finally:
            # Also when interrupted: what has arrived is kept.
            rest = self._write([*batch, *arrived], settled)
        yield from rest

    def _jobs(self, items: Iterable[QueuedUrl], fresh: deque[FetchReport]) -> Iterator[FetchJob]:
        seen: set[str] = set()
        for item in items:
            key = url_key(item.url)
            if key in seen:
                continue
            seen.add(key)
            age = self._options.max_age
            if age is not None and (last := self._recorder.last_success(key)) and last > as_text(now() - age):
                fresh.append(FetchReport(item.url, "fresh", f"fetched at {last}"))
                continue
            etag, modified = (None, None) if self._options.force else self._recorder.validators(key)
            yield FetchJob(item.url, etag, modified, key=item)

    def _arrive(self, job: FetchJob, result: FetchResult) -> _Arrived:
        if self._options.wayback and result.outcome in _DEAD:
            result = self._from_wayback(job.url, result)
        return _Arrived(job.key, result, self._prepared(job.key, result))

    def _prepared(self, item: QueuedUrl, result: FetchResult) -> Prepared | Future[Prepared] | None:
        if result.page is None:
            return None
        page = result.page
        material = Material(
            result.url, "html", page.raw, page.url or result.final_url, page.content_type, page.captured_at,
            published=item.published, tags=tuple(item.tags), strict=True,
        )  # fmt: skip
        self._read += 1
        if self._options.jobs < 2 or self._read < POOL_FROM:
            return prepare(material)
        if self._workers is None:
            self._workers = worker_pool(self._options.jobs)
        return self._workers.submit(prepare, material)

    def _from_wayback(self, url: str, dead: FetchResult) -> FetchResult:
        """The newest archived copy in place of a dead page, or the dead result with what was tried in its reason."""
        options = self._options
        ask = partial(self.fetcher.fetch, expect="any")
        try:
            found = find_mementos(url, ask, server=options.cdx_server, replay=options.replay_server)
        except WaybackError as error:
            return replace(dead, reason=f"{dead.reason}; {error}")
        for memento in found:
            copy = self.fetcher.fetch(memento.raw_url)
            if copy.page is not None:
                page = replace(copy.page, url=memento.original, captured_at=memento.captured_at)
                return replace(copy, url=url, page=page)
        return replace(dead, reason=f"{dead.reason}; no copy in the web archive")

    def _write(self, batch: list[_Arrived], settled: Settled | None) -> list[FetchReport]:
        if not batch:
            return []
        ready = [
            (each, each.prepared.result() if isinstance(each.prepared, Future) else each.prepared) for each in batch
        ]
        reports = []
        with transaction(self._db, self._recorder.discard):
            for each, prepared in ready:
                reports.append(self._recorder.record(each.result, prepared))
                if settled:
                    settled(each.item, each.result)
            self._recorder.flush()
        return reports


def fetch_all(
    connection: sqlite3.Connection,
    items: Iterable[QueuedUrl],
    options: FetchOptions,
    on_progress: Callable[[Mapping[str, int]], None] | None = None,
) -> Iterator[FetchReport]:
    """Fetch addresses and store what they hold; ``on_progress`` gets how many wait at each host."""
    with Collector(connection, options) as collector:
        for report in collector.collect(items):
            if on_progress:
                on_progress(collector.waiting())
            yield report


class _Recorder:
    """Stores what was fetched and how it went. Inside the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection, policy: FetchPolicy) -> None:
        self._db = connection
        self._ingest = Ingest(connection)
        self._policy = policy

    def validators(self, key: str) -> tuple[str | None, str | None]:
        """ETag and Last-Modified of the last time this address gave an article that still stands."""
        row = self._db.execute(
            "SELECT etag, last_modified FROM fetches WHERE key = ? AND outcome = 'ok' AND document_id IS NOT NULL "
            "ORDER BY id DESC LIMIT 1",
            (key,),
        ).fetchone()
        return (row["etag"], row["last_modified"]) if row else (None, None)

    def last_success(self, key: str) -> str | None:
        """When this address last gave its article, or word that it had not changed."""
        row = self._db.execute(
            "SELECT max(fetched_at) FROM fetches WHERE key = ? AND outcome IN ('ok', 'not-modified', 'worse')", (key,)
        ).fetchone()
        return row[0]  # type: ignore[no-any-return]

    def record(self, result: FetchResult, prepared: Prepared | None) -> FetchReport:
        """One address."""
        if prepared is None:
            self._log(result, result.outcome, result.reason or None)
            return FetchReport(result.url, result.outcome, result.reason or None)
        captures: list[int] = []
        item = self._ingest.write(prepared, lambda report, capture_id: captures.append(capture_id))[0]
        if item.outcome in ("refused", "failed"):
            outcome, reason = prepared.verdict, prepared.reason
        else:
            outcome, reason = ("worse" if item.outcome == "worse" else "ok"), None
        if item.outcome == "worse":
            reason = item.reason
        self._log(result, outcome, reason, captures[0], item)
        return FetchReport(result.url, outcome, reason, item)

    def flush(self) -> None:
        """Write what a batch collects for its end."""
        self._ingest.flush()

    def discard(self) -> None:
        """Forget what a rolled-back batch had collected."""
        self._ingest.discard()

    def _log(
        self,
        result: FetchResult,
        outcome: str,
        reason: str | None,
        capture_id: int | None = None,
        item: ItemReport | None = None,
    ) -> None:
        self._db.execute(
            "INSERT INTO fetches (url, key, final_url, redirects, fetched_at, outcome, reason, status, etag, "
            "last_modified, elapsed, robots, capture_id, document_id, revision_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                result.url, url_key(result.url), result.final_url, json.dumps(result.redirects), result.fetched_at,
                outcome, reason, result.status, result.etag, result.last_modified, round(result.elapsed, 3),
                None if self._policy.respect_robots else "ignored", capture_id,
                item.article_id if item else None, item.revision_id if item else None,
            ),
        )  # fmt: skip
