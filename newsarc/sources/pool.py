"""Fetching many addresses: many hosts at once, each over one connection and at its own pace."""

from __future__ import annotations

import heapq
import queue
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from newsarc.sources.address import BadUrl, host_key, to_uri, without_credentials
from newsarc.sources.faults import fault
from newsarc.sources.hosts import HostClock, asked_rest
from newsarc.sources.outcomes import FetchResult
from newsarc.sources.times import utc_now
from newsarc.sources.web import Expect, Fetcher

_BUFFER: Final = 5000
"""Jobs held ready; more are taken from the source as these are done."""
_LARGE_BUFFER: Final = 50_000
"""Jobs held while they are of fewer hosts than there are workers, as in a list that is sorted by host."""
_AHEAD: Final = 500
"""Jobs taken from the source beyond ``_BUFFER`` before the results are looked at again."""
_POLL: Final = 0.25
"""Longest wait in seconds before a stop is noticed."""
_ATTEMPTS: Final = 3
"""Requests for one address in a run; what fails so often is for `failures --retry` or the queue, hours later."""
_OWN_FAULTS: Final = 6
"""Failures in a row by its own fault that a host is given up after, where it has few pages to fail at."""
_BETWEEN: Final = 10
"""Other pages of a host that come before one that has failed is tried again."""
PATIENCE: Final = 120.0
"""Seconds of rest that a host may ask for; one that asks for more would hold up the end of the run."""


@dataclass(frozen=True, slots=True)
class FetchJob:
    """One address to fetch; ``key`` is the caller's and comes back untouched."""

    url: str
    etag: str | None = None
    last_modified: str | None = None
    expect: Expect = "page"
    key: Any = None


@dataclass(slots=True)
class _Try:
    job: FetchJob
    attempt: int = 1
    last: FetchResult | None = None
    """How the attempt before went."""


class _Schedule:
    """The jobs not yet done, by host. A host is handed out only when its time has come and nobody is at it."""

    def __init__(self, hosts: HostClock) -> None:
        self._hosts = hosts
        self._waiting: dict[str, deque[_Try]] = {}
        self._ready: list[tuple[float, int, str]] = []
        self._order = 0
        self._changed = threading.Condition()
        self._closed = False

    def add(self, job: FetchJob) -> None:
        host = host_of(job.url)
        with self._changed:
            line = self._waiting.get(host)
            if line is None:
                self._waiting[host] = deque([_Try(job)])
                self._line_up(host)
            else:
                line.append(_Try(job))

    def take(self) -> tuple[str, _Try] | None:
        """Wait for a host whose time has come and give its next job; None when closed."""
        with self._changed:
            while not self._closed:
                wait = None
                if self._ready:
                    wait = self._ready[0][0] - self._hosts.clock()
                    if wait <= 0:
                        host = heapq.heappop(self._ready)[2]
                        return host, self._waiting[host].popleft()
                self._changed.wait(wait)
            return None

    def give_back(self, host: str, again: _Try | None) -> None:
        """Free ``host``, with a job to repeat if there is one, after some others: a page that fails holds up no good one."""
        with self._changed:
            line = self._waiting[host]
            if again is not None and again.last is not None:
                line.insert(0 if again.last.outcome == "robots-unavailable" else _BETWEEN, again)
            if line:
                self._line_up(host)
            else:
                del self._waiting[host]

    def drop_host(self, host: str) -> list[_Try]:
        """Take all jobs of a host that is in hand off the schedule."""
        with self._changed:
            dropped = list(self._waiting[host])
            self._waiting[host].clear()
            return dropped

    def waiting(self) -> dict[str, int]:
        with self._changed:
            return {host: len(line) for host, line in self._waiting.items()}

    def hosts(self) -> int:
        """How many hosts have work left, or one job in hand."""
        with self._changed:
            return len(self._waiting)

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _line_up(self, host: str) -> None:
        self._order += 1
        heapq.heappush(self._ready, (self._hosts.ready_at(host), self._order, host))
        self._changed.notify()


class FetchPool:
    """Runs jobs over ``workers`` threads and yields what became of each, as it comes.

    A failure that may pass is tried three times in all. A host is left alone for the rest of the run when it asks for a rest
    longer than two minutes, fails by its own fault six times in a row, or ``give_up`` different pages of it fail with none good
    between them: its remaining jobs come back at once as ``not-tried``. ``stop`` ends the run after the results already there.
    """

    def __init__(
        self,
        fetcher: Fetcher,
        hosts: HostClock | None = None,
        *,
        workers: int = 16,
        give_up: int = 5,
        stop: threading.Event | None = None,
    ) -> None:
        self._fetcher = fetcher
        self._hosts = hosts or HostClock()
        self._workers = workers
        self._give_up = give_up
        self._stop = stop or threading.Event()
        self._schedule = _Schedule(self._hosts)
        self._in_hand = 0
        """Jobs of the present run whose results have not been yielded."""
        self._alone: dict[str, FetchResult] = {}
        """Hosts that are left alone, with the result that made it so."""
        self._refused: deque[tuple[FetchJob, FetchResult]] = deque()
        """Jobs that came for those hosts since."""

    def ticking(self, jobs: Iterable[FetchJob | None]) -> Iterator[tuple[FetchJob, FetchResult] | None]:
        """Yield each job with its result, and a None whenever nothing has come for a quarter of a second, for work between
        results.

        ``jobs`` is read in the calling thread, a few thousand ahead. A None among them says that there are no more for now;
        they are asked again after the next result or pause. Closing the generator, an exception in the caller (Ctrl-C), or
        ``stop`` ends it, abandoning requests in flight.
        """
        schedule = self._schedule = _Schedule(self._hosts)
        self._in_hand = 0
        self._alone.clear()
        self._refused.clear()
        results: queue.Queue[tuple[FetchJob, FetchResult]] = queue.Queue(maxsize=self._workers * 4)
        done = threading.Event()
        threads = [
            threading.Thread(target=self._work, args=(schedule, results, done), name=f"fetch-{n}", daemon=True)
            for n in range(self._workers)
        ]
        for thread in threads:
            thread.start()
        try:
            yield from self._results(results, iter(jobs))
        finally:
            done.set()
            schedule.close()

    def add(self, job: FetchJob) -> None:
        """Take one more job into the present run, such as one that a result has led to; from the thread that runs it."""
        self._in_hand += 1
        host = host_of(job.url)
        cause = self._alone.get(host)
        if cause is not None and self._hosts.ready_at(host) - self._hosts.clock() > PATIENCE:
            self._refused.append((job, self._left_alone(host, job, cause)))
        else:
            self._alone.pop(host, None)
            self._schedule.add(job)

    def waiting(self) -> dict[str, int]:
        """How many jobs wait at each host with work left, not counting one in flight; for showing progress."""
        return self._schedule.waiting()

    def _results(
        self, results: queue.Queue[tuple[FetchJob, FetchResult]], jobs: Iterator[FetchJob | None]
    ) -> Iterator[tuple[FetchJob, FetchResult] | None]:
        exhausted = False
        while not self._stop.is_set():
            for _ in range(0 if exhausted else self._room()):
                try:
                    job = next(jobs)
                except StopIteration:
                    exhausted = True
                    break
                if job is None:
                    break
                self.add(job)
            if exhausted and not self._in_hand:
                return
            if self._refused:
                self._in_hand -= 1
                yield self._refused.popleft()
                continue
            try:
                item = results.get(timeout=_POLL)
            except queue.Empty:
                yield None
                continue
            self._in_hand -= 1
            yield item

    def _room(self) -> int:
        """How many jobs to take from the source now."""
        is_narrow = self._in_hand < _LARGE_BUFFER and self._schedule.hosts() < self._workers
        return max(_BUFFER - self._in_hand, _AHEAD if is_narrow else 0)

    def _work(
        self, schedule: _Schedule, results: queue.Queue[tuple[FetchJob, FetchResult]], done: threading.Event
    ) -> None:
        while (taken := schedule.take()) is not None:
            host, item = taken
            result = self._fetch(host, item.job)
            again = self._again(host, item, result)
            dropped: list[_Try] = []
            if again is None and self._hopeless(host, result):
                self._alone[host] = result
                dropped = schedule.drop_host(host)
            schedule.give_back(host, again)
            if again is None:
                _put(results, (item.job, result), done)
            for other in dropped:
                _put(results, (other.job, other.last or self._left_alone(host, other.job, result)), done)

    def _fetch(self, host: str, job: FetchJob) -> FetchResult:
        started = self._hosts.clock()
        try:
            result = self._fetcher.fetch(job.url, etag=job.etag, last_modified=job.last_modified, expect=job.expect)
            self._hosts.finished(host, started, result, self._fetcher.robots.crawl_delay(result.final_url))
        except Exception as error:  # ours, or a library's: a run must not wait for ever for a thread that is gone
            reason = fault("newsarc itself failed", without_credentials(job.url), error)
            result = FetchResult(job.url, job.url, "internal", reason, utc_now())
            self._hosts.finished(host, started, result)
        return result

    def _again(self, host: str, item: _Try, result: FetchResult) -> _Try | None:
        if not (result.may_pass and result.tried) or item.attempt >= _ATTEMPTS or self._hopeless(host, result):
            return None
        return _Try(item.job, item.attempt + 1, result)

    def _hopeless(self, host: str, result: FetchResult) -> bool:
        if not result.may_pass:
            return False
        if asked_rest(result) > PATIENCE or result.outcome == "dns":
            return True
        pages = self._hosts.failed_pages(host)
        return pages >= self._give_up or (pages > 1 and self._hosts.failures(host) >= _OWN_FAULTS)

    def _left_alone(self, host: str, job: FetchJob, cause: FetchResult) -> FetchResult:
        """What becomes of ``job``, of whose page nothing is known but that its host is left alone. That a host has no address,
        or no robots.txt that can be had, holds for each of its pages."""
        is_of_all = cause.outcome in ("dns", "robots-unavailable")
        asked = asked_rest(cause)
        why = f"{self._hosts.failed_pages(host)} of its pages failed in a row, the last as {cause.outcome}"
        if is_of_all:
            why = cause.reason
        elif asked > PATIENCE:
            why = f"it asks for a rest of {asked:.0f} seconds"
        return FetchResult(
            job.url,
            job.url,
            cause.outcome if is_of_all else "not-tried",
            f"the host is left alone: {why}",
            utc_now(),
            headers={"retry-after": cause.headers["retry-after"]} if asked else {},
            tried=False,
            because=cause.outcome,
        )


def _put(results: queue.Queue[Any], item: tuple[FetchJob, FetchResult], done: threading.Event) -> None:
    """Hand over a result, waiting while the caller is busy; give up when nobody listens any more."""
    while not done.is_set():
        try:
            results.put(item, timeout=_POLL)
        except queue.Full:
            continue
        return


def host_of(url: str) -> str:
    """What the job is lined up under; addresses that cannot be fetched share a line of their own."""
    try:
        return host_key(to_uri(url))
    except BadUrl:
        return ""
