"""The collector left running: look at feeds when they are due, fetch what they name, look at young articles again.

Feeds, new addresses and second looks are one stream of jobs, which is asked for more whenever there is room, so that a slow
host holds up nothing but itself.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

from newsarc.archive.collecting.feedlist import FeedReport
from newsarc.archive.collecting.fetching import Collector, FetchOptions, FetchReport
from newsarc.archive.collecting.queue import LEASE_MINUTES, QueuedUrl
from newsarc.archive.collecting.rechecks import due_rechecks
from newsarc.sources.hosts import asked_rest
from newsarc.sources.pool import FetchJob

if TYPE_CHECKING:
    from newsarc.archive.collecting.feedlist import FeedList
    from newsarc.archive.collecting.queue import Queue
    from newsarc.sources.outcomes import FetchPolicy, FetchResult

LEASE = 200
"""Addresses taken from the queue at a time."""
LOOK_SECONDS = 1.0
"""From one look for due feeds and addresses to the next, when the last found none."""
RECHECK_SECONDS = 30.0
"""From one search for articles that have grown due for another look to the next; nothing announces them."""
RENEW_SECONDS = LEASE_MINUTES * 60 / 3
"""From one renewal of the leases to the next: two may fail."""


def run_collector(
    connection: sqlite3.Connection,
    feeds: FeedList,
    queue: Queue,
    options: FetchOptions,
    *,
    once: bool = False,
    seconds: float | None = None,
    max_pages: int | None = None,
    recheck: bool = True,
) -> Generator[FeedReport | FetchReport, None, None]:
    """Work until stopped: by ``once`` when nothing is due, after ``seconds``, or after ``max_pages`` pages.

    Yields a report for each feed looked at and each page. Closing the generator, or Ctrl-C, ends it with everything that
    was read stored and the leases given back.
    """
    stop = threading.Event()
    timer = threading.Timer(min(seconds, threading.TIMEOUT_MAX), stop.set) if seconds is not None else None
    if timer:
        timer.daemon = True
        timer.start()
    queue.release()
    try:
        with Collector(connection, options, stop=stop) as collector:
            stream = _Stream(connection, feeds, queue, options.policy, once=once, max_pages=max_pages, recheck=recheck)
            yield from collector.collect(stream.jobs(), stream.settled, stream.answered)
    finally:
        stop.set()
        if timer:
            timer.cancel()
        queue.release()


class _Stream:
    """What there is to fetch, as it falls due, and what becomes of it."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        feeds: FeedList,
        queue: Queue,
        policy: FetchPolicy,
        *,
        once: bool,
        max_pages: int | None,
        recheck: bool,
    ) -> None:
        self._db = connection
        self._queue = queue
        self._policy = policy
        self._feeds = feeds
        self._once = once
        self._left = max_pages
        self._recheck = recheck
        self._asked: set[int] = set()
        """Feeds being looked at."""
        self._pages = 0
        """Pages being fetched, or fetched and not stored yet."""
        self._next_look = self._next_recheck = 0.0
        self._next_renewal = time.monotonic() + RENEW_SECONDS

    def jobs(self) -> Iterator[QueuedUrl | FetchJob | None]:
        """Feeds and addresses that are due, and None while there are none; ends when the run is to end."""
        while self._left is None or self._left > 0:
            found = False
            for job in self._due() if time.monotonic() >= self._next_look else ():
                found = True
                yield job
            if not found:
                if self._once and self._next_look and not self._asked and not self._pages:
                    return
                yield None

    def _due(self) -> Iterator[QueuedUrl | FetchJob]:
        """One look for what is due; the next is at once when it found something, else in a second."""
        now = time.monotonic()
        if now >= self._next_renewal:
            self._queue.renew()
            self._next_renewal = now + RENEW_SECONDS
        feeds = [row for row in self._feeds.due(self._policy) if row["id"] not in self._asked]
        for row in feeds:
            self._asked.add(row["id"])
            yield FetchJob(row["url"], row["etag"], row["last_modified"], "any", row["id"])
        if self._recheck and now >= self._next_recheck:
            self._queue.put(due_rechecks(self._db))
            self._next_recheck = now + RECHECK_SECONDS
        items = self._queue.lease(LEASE if self._left is None else min(LEASE, self._left))
        self._pages += len(items)
        if self._left is not None:
            self._left -= len(items)
        yield from items
        self._next_look = 0.0 if feeds or items else time.monotonic() + LOOK_SECONDS

    def answered(self, job: FetchJob, result: FetchResult) -> FeedReport:
        """Take in a feed, and look at once for what it named."""
        self._asked.discard(job.key)
        report = self._feeds.polled(job.key, result, self._queue)
        self._next_look = 0.0
        return report

    def settled(self, item: QueuedUrl, result: FetchResult) -> None:
        """Take a page off the queue. Inside the transaction that stores it."""
        self._pages -= 1
        self._queue.finish(item, may_pass=result.may_pass, tried=result.tried, asked_rest=asked_rest(result))
