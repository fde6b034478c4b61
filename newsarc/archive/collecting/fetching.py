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
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from newsarc.archive.clock import as_text, now, utc_now
from newsarc.archive.collecting.queue import QueuedUrl, failed_last, once_each
from newsarc.archive.connection import transaction
from newsarc.archive.importing.ingest import Ingest, ItemReport
from newsarc.archive.importing.prepare import Material, Prepared, prepare
from newsarc.archive.importing.workers import Readers
from newsarc.archive.labels import Labels
from newsarc.extract.urls import url_key
from newsarc.sources.address import NoAddress, has_credentials, why_no_address, without_credentials
from newsarc.sources.paced import PacedFetcher
from newsarc.sources.pool import FetchJob, FetchPool
from newsarc.sources.wayback import CDX_SERVER, REPLAY, Revival
from newsarc.sources.web import FetchPolicy

if TYPE_CHECKING:
    from newsarc.sources.outcomes import FetchResult

BATCH_PAGES = 100
BATCH_SECONDS = 1.0
"""A batch is stored at whichever comes first: what a run that is killed loses."""
POOL_FROM = 40
"""Pages read in this process before workers are started: they cost half a second."""
_READER_DIED = "reading it ended the worker process, perhaps for want of memory"
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
    material: Material | None
    """The page to read; None without one."""
    prepared: Prepared | Future[Prepared] | None

    @property
    def ready(self) -> bool:
        return not isinstance(self.prepared, Future) or self.prepared.done()


Answer = TypeVar("Answer")
Settled = Callable[[QueuedUrl, "FetchResult"], None]


class Collector:
    """Fetches and stores; keeps connections, robots.txt and the pace of each host for as long as it lives."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        options: FetchOptions,
        *,
        paced: PacedFetcher | None = None,
        stop: threading.Event | None = None,
    ) -> None:
        self._db = connection
        self._options = options
        self._recorder = Recorder(connection, options.policy)
        self._paced = paced or PacedFetcher(options.policy, options.delay)
        self._pool = FetchPool(self._paced.fetcher, self._paced.hosts, stop=stop)
        self._readers = Readers(options.jobs)
        self._read = 0

    def __enter__(self) -> Collector:
        return self

    def __exit__(self, *_: object) -> None:
        self._paced.fetcher.close()
        self._readers.close()

    def waiting(self) -> dict[str, int]:
        """How many addresses wait at each host."""
        return self._pool.waiting()

    def failed_before(self, item: QueuedUrl) -> bool:
        """Whether the last fetch of an address failed."""
        return self._recorder.failed_before(item.url)

    def collect(
        self,
        items: Iterable[QueuedUrl | FetchJob | None],
        settled: Settled | None = None,
        answered: Callable[[FetchJob, FetchResult], Answer] | None = None,
    ) -> Generator[FetchReport | Answer, None, None]:
        """Fetch and store each address; ``settled`` runs inside the transaction that records a result.

        A job among the addresses is fetched at the same pace, stored by nobody, and what ``answered`` makes of its result is
        yielded; a None says that there is nothing more for now.
        """
        unasked: deque[FetchReport] = deque()
        arrived: deque[_Arrived] = deque()
        batch: list[_Arrived] = []
        began = time.monotonic()
        try:
            for got in self._pool.ticking(self._jobs(items, unasked)):
                while unasked:
                    yield unasked.popleft()
                if got is not None and not isinstance(got[0].key, (QueuedUrl, Revival)):
                    if answered:
                        yield answered(*got)
                elif got is not None and (page := self._arrive(*got)):
                    arrived.append(page)
                while arrived and (arrived[0].ready or len(arrived) > BATCH_PAGES):
                    batch.append(arrived.popleft())
                if batch and (got is None or len(batch) >= BATCH_PAGES or time.monotonic() - began > BATCH_SECONDS):
                    full, batch = batch, []  # what cannot be written is not written once more at the end
                    reports, began = self._write(full, settled), time.monotonic()
                    yield from reports
            while unasked:
                yield unasked.popleft()
        except BaseException:
            # Interrupted or closed: what has been read is kept, and what is being read is not waited for.
            self._write([page for page in (*batch, *arrived) if page.ready], settled)
            raise
        yield from self._write([*batch, *arrived], settled)

    def _jobs(
        self, items: Iterable[QueuedUrl | FetchJob | None], unasked: deque[FetchReport]
    ) -> Iterator[FetchJob | None]:
        """What is to be asked for; ``unasked`` gets reports on the other items."""
        for item in items:
            if not isinstance(item, QueuedUrl):
                yield item
                continue
            # What somebody has mistyped was never tried: recorded, it would be a failure for ever.
            if item.why == "asked" and (reason := why_no_address(item.url)):
                unasked.append(FetchReport(without_credentials(item.url), NoAddress.outcome, reason))
                continue
            key = url_key(item.url)
            # One with a password is refused, whatever is known of the page under its plain address.
            if not has_credentials(item.url) and (last := self._fresh_since(key)):
                unasked.append(FetchReport(item.url, "fresh", f"fetched at {last}"))
                if item.tags:
                    with transaction(self._db):
                        self._recorder.tag(self._recorder.standing(item.url, None), item.tags)
                continue
            etag, modified = (None, None) if self._options.force else self._recorder.validators(key)
            yield FetchJob(item.url, etag, modified, key=item)

    def _fresh_since(self, key: str) -> str | None:
        """When the address was last fetched well, if that is not longer ago than is asked for. A time to come is of a clock
        that has been put back since, and says nothing."""
        age = self._options.max_age
        last = self._recorder.last_success(key) if age is not None else None
        return last if age is not None and last and as_text(now() - age) < last <= utc_now() else None

    def _arrive(self, job: FetchJob, result: FetchResult) -> _Arrived | None:
        """The result on its way to the archive; None when a web archive is asked first."""
        options = self._options
        if isinstance(job.key, Revival):
            taken = job.key.take(result)
            if isinstance(taken, FetchJob):
                self._pool.add(taken)
                return None
            item, result = job.key.key, taken
        elif options.wayback and (result.because or result.outcome) in _DEAD:
            self._pool.add(Revival(result, job.key, server=options.cdx_server, replay=options.replay_server).first())
            return None
        else:
            item = job.key
        material = _material(item, result)
        return _Arrived(item, result, material, self._prepared(material))

    def _prepared(self, material: Material | None) -> Prepared | Future[Prepared] | None:
        if material is None:
            return None
        self._read += 1
        if self._options.jobs < 2 or self._read < POOL_FROM:
            return prepare(material)
        return self._readers.submit(material)

    def _finished(self, page: _Arrived) -> Prepared | None:
        if page.material is not None and isinstance(page.prepared, Future):
            return self._readers.result(page.prepared, page.material)
        return page.prepared if isinstance(page.prepared, Prepared) else None

    def _write(self, batch: list[_Arrived], settled: Settled | None) -> list[FetchReport]:
        if not batch:
            return []
        ready = [(each, self._finished(each)) for each in batch]
        reports = []
        with transaction(self._db, self._recorder.discard):
            for each, prepared in ready:
                reports.append(self._recorder.record(each.result, prepared, each.item.tags))
                if settled:
                    settled(each.item, each.result)
            self._recorder.flush()
        return reports


def _material(item: QueuedUrl, result: FetchResult) -> Material | None:
    page = result.page
    if page is None:
        return None
    return Material(
        result.url, "html", page.raw, page.url or result.final_url, page.content_type, page.captured_at,
        published=item.published, tags=tuple(item.tags), strict=True, met_there=True, asked_at=result.url,
    )  # fmt: skip


def fetch_all(
    connection: sqlite3.Connection,
    items: Iterable[QueuedUrl],
    options: FetchOptions,
    *,
    paced: PacedFetcher | None = None,
    on_progress: Callable[[Mapping[str, int]], None] | None = None,
) -> Generator[FetchReport, None, None]:
    """Fetch addresses, each once, and store what they hold; those whose last fetch failed come after all others.

    ``paced`` goes on with the hosts it has met, instead of a fetcher made from ``options``; ``on_progress`` gets how many
    addresses wait at each host.
    """
    with (
        Collector(connection, options, paced=paced) as collector,
        closing(collector.collect(failed_last(once_each(items), collector.failed_before))) as reports,
    ):
        for report in reports:
            if on_progress:
                on_progress(collector.waiting())
            yield report


class Recorder:
    """Stores what was fetched and how it went. Inside the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection, policy: FetchPolicy) -> None:
        self._db = connection
        self._ingest = Ingest(connection)
        self._policy = policy

    def validators(self, key: str) -> tuple[str | None, str | None]:
        """ETag and Last-Modified of the last time this address gave an article that still stands."""
        row = self._db.execute(
            "SELECT etag, last_modified, final_url FROM fetches WHERE key = ? AND outcome = 'ok' "
            "AND document_id IS NOT NULL ORDER BY id DESC LIMIT 1",
            (key,),
        ).fetchone()
        if row is None or url_key(row["final_url"] or "") != key:  # they are of the address that was led to
            return None, None
        return row["etag"], row["last_modified"]

    def last_success(self, key: str) -> str | None:
        """When this address last gave its article, or word that it had not changed."""
        row = self._db.execute(
            "SELECT max(fetched_at) FROM fetches WHERE key = ? AND outcome IN ('ok', 'not-modified', 'worse')", (key,)
        ).fetchone()
        return row[0]  # type: ignore[no-any-return]

    def failed_before(self, url: str) -> bool:
        """Whether the last fetch of ``url`` failed."""
        row = self._db.execute(
            "SELECT outcome FROM fetches WHERE key = ? ORDER BY id DESC LIMIT 1", (url_key(url),)
        ).fetchone()
        return row is not None and row["outcome"] not in ("ok", "not-modified")

    def record(self, result: FetchResult, prepared: Prepared | None, tags: Sequence[str] = ()) -> FetchReport:
        """One address; ``tags`` are given to an article that stands as it was, what is ``prepared`` has them."""
        return self._record_unread(result, tags) if prepared is None else self._record_read(result, prepared)

    def _record_unread(self, result: FetchResult, tags: Sequence[str]) -> FetchReport:
        """A fetch without a page, or with one that ended the process that was to read it."""
        outcome: str = "unreadable"
        reason: str | None = _READER_DIED
        if result.page is None:
            outcome, reason = result.outcome, result.reason or None
        if result.tried or not self.failed_before(result.url):  # why it failed is worth more than that it waits
            self.log(result, outcome, reason)
        standing = self.standing(result.url, result.reason) if outcome == "not-modified" else None
        self.tag(standing, tags)
        return FetchReport(without_credentials(result.url), outcome, reason, standing)

    def _record_read(self, result: FetchResult, prepared: Prepared) -> FetchReport:
        """A fetch whose page was read: the first of its articles stands for it."""
        capture_id, (item, *_) = self._ingest.write(prepared)
        if item.outcome in ("refused", "failed"):
            outcome, reason = prepared.verdict, prepared.reason
        elif item.outcome == "worse":
            outcome, reason = "worse", item.reason
        else:
            outcome, reason = "ok", None
        self.log(result, outcome, reason, capture_id, item)
        return FetchReport(result.url, outcome, reason, item)

    def tag(self, standing: ItemReport | None, tags: Sequence[str]) -> None:
        """Give ``tags`` to an article that was fetched before."""
        if standing is not None and standing.article_id is not None:
            Labels(self._db).give(standing.article_id, tags)

    def standing(self, url: str, reason: str | None) -> ItemReport | None:
        """The article that an address which has not changed gave last."""
        row = self._db.execute(
            "SELECT d.id, d.revision_id, r.title, (SELECT count(*) FROM quotes q WHERE q.revision_id = r.id), "
            "(SELECT count(*) FROM links l WHERE l.revision_id = r.id) "
            "FROM fetches f JOIN documents d ON d.id = f.document_id JOIN revisions r ON r.id = d.revision_id "
            "WHERE f.key = ? AND f.outcome = 'ok' ORDER BY f.id DESC LIMIT 1",
            (url_key(url),),
        ).fetchone()
        return ItemReport(url, "unchanged", reason, *row) if row else None

    def flush(self) -> None:
        """Write what a batch collects for its end."""
        self._ingest.flush()

    def discard(self) -> None:
        """Forget what a rolled-back batch had collected."""
        self._ingest.discard()

    def log(
        self,
        result: FetchResult,
        outcome: str,
        reason: str | None,
        capture_id: int | None = None,
        item: ItemReport | None = None,
    ) -> None:
        """Note one fetch, with the capture and the article that came of it."""
        url = without_credentials(result.url)
        redirects = [(status, without_credentials(target)) for status, target in result.redirects]
        self._db.execute(
            "INSERT INTO fetches (url, key, final_url, redirects, fetched_at, outcome, reason, status, etag, "
            "last_modified, elapsed, robots, capture_id, document_id, revision_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                url, url_key(url), without_credentials(result.final_url), json.dumps(redirects), result.fetched_at,
                outcome, reason, result.status, result.etag, result.last_modified, round(result.elapsed, 3),
                None if self._policy.respect_robots else "ignored", capture_id,
                item.article_id if item else None, item.revision_id if item else None,
            ),
        )  # fmt: skip
