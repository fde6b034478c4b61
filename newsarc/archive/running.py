"""The collector left running: look at feeds when they are due, fetch what they name, look at young articles again."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsarc.archive.clock import as_moment, now
from newsarc.archive.feedlist import FeedList, FeedReport
from newsarc.archive.fetching import Collector, FetchOptions, FetchReport
from newsarc.archive.queue import Queue, QueuedUrl
from newsarc.archive.rechecks import due_rechecks
from newsarc.sources.pool import FetchJob

if TYPE_CHECKING:
    from newsarc.sources.outcomes import FetchResult

LEASE = 200
"""Addresses taken from the queue at a time; feeds are looked after between two such rounds."""
LONGEST_NAP = 30.0
"""Seconds; articles grow due for another look without anything announcing it."""


def run_collector(
    connection: sqlite3.Connection,
    options: FetchOptions,
    *,
    once: bool = False,
    seconds: float | None = None,
    max_pages: int | None = None,
    recheck: bool = True,
) -> Iterator[FeedReport | FetchReport]:
    """Work until stopped: by ``once`` when nothing is due, after ``seconds``, or after ``max_pages`` pages.

    Yields a report for each feed looked at and each page. Closing the generator, or Ctrl-C, ends it with everything that
    arrived stored and the leases given back.
    """
    stop = threading.Event()
    timer = threading.Timer(seconds, stop.set) if seconds is not None else None
    if timer:
        timer.daemon = True
        timer.start()
    queue = Queue(connection)
    queue.release()
    try:
        with Collector(connection, options, stop=stop) as collector:
            rounds = _Rounds(connection, collector, queue, stop)
            yield from rounds.work(once=once, max_pages=max_pages, recheck=recheck)
    finally:
        stop.set()
        if timer:
            timer.cancel()
        queue.release()


class _Rounds:
    def __init__(
        self, connection: sqlite3.Connection, collector: Collector, queue: Queue, stop: threading.Event
    ) -> None:
        self._db = connection
        self._collector = collector
        self._queue = queue
        self._feeds = FeedList(connection)
        self._stop = stop

    def work(self, *, once: bool, max_pages: int | None, recheck: bool) -> Iterator[FeedReport | FetchReport]:
        pages = 0
        while not self._stop.is_set() and (max_pages is None or pages < max_pages):
            yield from self._look_at_feeds()
            if recheck:
                self._queue.put(due_rechecks(self._db))
            items = self._queue.lease(LEASE if max_pages is None else min(LEASE, max_pages - pages))
            if items:
                for report in self._collector.collect(items, self._settled):
                    pages += 1
                    yield report
            elif once:
                return
            else:
                self._stop.wait(self._nap())

    def _look_at_feeds(self) -> Iterator[FeedReport]:
        jobs = [FetchJob(row["url"], row["etag"], row["last_modified"], "any", row["id"]) for row in self._feeds.due()]
        for job, result in self._collector.get(jobs):
            yield self._feeds.polled(job.key, result, self._queue)

    def _settled(self, item: QueuedUrl, result: FetchResult) -> None:
        self._queue.finish(item, may_pass=result.may_pass)

    def _nap(self) -> float:
        """Seconds until the next feed or address is due."""
        due = [moment for moment in (self._feeds.next_due(), self._queue.next_due()) if moment]
        if not due:
            return LONGEST_NAP
        wait = (as_moment(min(due)) - now()).total_seconds()
        return min(max(wait, 0.5), LONGEST_NAP)
