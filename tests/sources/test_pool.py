from __future__ import annotations

import threading
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile
from typing import Any

import pytest
from loopback import Loopback, Reply, Request
from noted_clock import NotedClock, keep_apart

from newsarc.sources.hosts import HostClock
from newsarc.sources.outcomes import FetchResult
from newsarc.sources.pool import FetchJob, FetchPool
from newsarc.sources.web import Fetcher, FetchPolicy

POLICY = FetchPolicy(allow_private=True, connect_timeout=1, read_timeout=0.5, total_time=2, respect_robots=False)
PAGE = Reply(200, b"<html>x", {"Content-Type": "text/html"})


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    with Fetcher(POLICY) as running:
        yield running


def quick(**kwargs: Any) -> HostClock:
    return HostClock(**{"min_delay": 0.0, "backoff": 0.0, **kwargs})


def run(pool: FetchPool, jobs: Iterable[FetchJob]) -> Iterator[tuple[FetchJob, FetchResult]]:
    """The results of ``jobs``, without the pauses between them."""
    return (item for item in pool.ticking(jobs) if item is not None)


def test_every_job_comes_back_once_with_its_key(server: Loopback, fetcher: Fetcher) -> None:
    server.fallback = lambda request: PAGE
    jobs = [FetchJob(server.url(f"/{n}"), key=n) for n in range(60)]
    jobs += [FetchJob("ftp://x/", key=60), FetchJob("nonsense", key=61), FetchJob("http://no-such.invalid/", key=62)]
    results = list(run(FetchPool(fetcher, quick()), iter(jobs)))
    assert sorted(job.key for job, _ in results) == list(range(63))
    assert Counter(result.outcome for _, result in results) == {
        "ok": 60, "refused-scheme": 1, "bad-url": 1, "dns": 1,
    }  # fmt: skip


def test_one_connection_a_host_at_its_pace_and_many_hosts_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    busy: Counter[str] = Counter()
    most: Counter[str] = Counter()
    lock = threading.Lock()
    everybody = threading.Barrier(4)  # four hosts are being asked at the same time, or this breaks

    def handler(request: Request) -> Reply:
        host = request.headers["host"]
        with lock:
            busy[host] += 1
            most[host] = max(most[host], busy[host])
        if request.path == "/0":
            everybody.wait(timeout=10)
        with lock:
            busy[host] -= 1
        return PAGE

    with Loopback(bind="0.0.0.0") as server, Fetcher(POLICY) as fetcher:
        server.fallback = handler
        hosts = [f"127.0.0.{n}" for n in range(2, 6)]
        jobs = [FetchJob(server.url(f"/{n}", host)) for host in hosts for n in range(4)]
        monkeypatch.setattr(NotedClock, "begun", defaultdict(list))
        results = list(run(FetchPool(fetcher, NotedClock(min_delay=0.05)), jobs))
    assert all(result.ok for _, result in results)
    assert set(most.values()) == {1}
    assert [len(begun) for begun in NotedClock.begun.values()] == [4] * 4
    assert all(keep_apart(begun, 0.05) for begun in NotedClock.begun.values())


def test_what_nobody_foresaw_fails_one_job_and_does_not_hold_up_the_rest(
    server: Loopback, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fragile(url: str, **options: Any) -> Any:
        if url.endswith("/3"):
            raise OverflowError("too large")
        return fetch(url, **options)

    fetch = fetcher.fetch
    monkeypatch.setattr(fetcher, "fetch", fragile)
    server.fallback = lambda request: PAGE
    jobs = [FetchJob(server.url(f"/{n}"), key=n) for n in range(6)]
    results = {job.key: result for job, result in run(FetchPool(fetcher, quick(), workers=1), jobs)}
    assert {key for key, result in results.items() if not result.ok} == {3}
    assert "OverflowError: too large" in results[3].reason


@pytest.mark.parametrize("address", ["http://[bad/", "http://a.example:99999/", "http://[::1"])
def test_what_is_no_address_fails_as_such_and_at_once(fetcher: Fetcher, address: str) -> None:
    ((_, result),) = run(FetchPool(fetcher, quick()), [FetchJob(address)])
    assert result.outcome == "bad-url"


def test_failures_that_may_pass_are_tried_again_and_others_not(server: Loopback, fetcher: Fetcher) -> None:
    server.sequence("/busy", Reply(503), Reply(429, headers={"Retry-After": "0"}), PAGE)
    server.add("/down", Reply(500))
    outcomes = {
        job.url.rpartition("/")[2]: result.outcome
        for job, result in run(
            FetchPool(fetcher, quick()), [FetchJob(server.url(path)) for path in ("/busy", "/down", "/missing")]
        )
    }
    assert outcomes == {"busy": "ok", "down": "http-error", "missing": "http-error"}
    assert Counter(server.paths) == {"/busy": 3, "/down": 3, "/missing": 1}


def test_a_host_that_wants_a_long_rest_gets_it(server: Loopback, fetcher: Fetcher) -> None:
    server.fallback = lambda request: Reply(429, headers={"Retry-After": "3600"})
    jobs = [FetchJob(server.url(f"/{n}")) for n in range(5)]
    results = [result for _, result in run(FetchPool(fetcher, quick()), jobs)]
    assert [result.outcome for result in results] == ["rate-limited", *["not-tried"] * 4]
    assert len(server.requests) == 1
    assert results[-1].reason == "the host is left alone: it asks for a rest of 3600 seconds"
    assert (results[-1].may_pass, results[-1].because, results[-1].status) == (True, "rate-limited", None)


def test_a_host_that_only_fails_is_given_up(server: Loopback, fetcher: Fetcher) -> None:
    server.fallback = lambda request: Reply(500)
    jobs = [FetchJob(server.url(f"/{n}")) for n in range(50)]
    assert len(list(run(FetchPool(fetcher, quick(), give_up=4), jobs))) == 50
    assert len(server.requests) == 4


CUT = Reply(200, b"<html>x", {"Content-Type": "text/html"}, content_length=900)


@pytest.mark.parametrize(
    "failure", [CUT, Reply(500), Reply(200, b"", chunks=[None]), Reply(503)], ids=["cut", "500", "connection", "503"]
)
@pytest.mark.parametrize(
    "order", ["bad bad good good good good good", "good bad bad bad bad good", "bad bad bad bad good bad bad good"]
)
def test_some_pages_that_fail_cost_no_other(server: Loopback, fetcher: Fetcher, order: str, failure: Reply) -> None:
    server.fallback = lambda request: failure if "bad" in request.path else PAGE
    jobs = [FetchJob(server.url(f"/{kind}/{n}"), key=kind) for n, kind in enumerate(order.split())]
    results = list(run(FetchPool(fetcher, quick(), workers=1), jobs))
    assert Counter(job.key for job, result in results if result.ok) == Counter(good=order.count("good"))
    assert all(result.tried for _, result in results)


@pytest.mark.parametrize(
    ("failure", "outcome"), [(CUT, "truncated"), (Reply(500), "http-error"), (Reply(503), "http-error")]
)
def test_a_host_whose_pages_all_fail_is_asked_for_five(
    server: Loopback, fetcher: Fetcher, failure: Reply, outcome: str
) -> None:
    server.fallback = lambda request: failure
    jobs = [FetchJob(server.url(f"/{n}"), key=n) for n in range(9)]
    results = {job.key: result for job, result in run(FetchPool(fetcher, quick(), workers=1), jobs)}
    assert server.paths == [f"/{n}" for n in range(5)]
    assert [results[n].outcome for n in range(9)] == [outcome] * 5 + ["not-tried"] * 4
    assert results[8].reason == f"the host is left alone: 5 of its pages failed in a row, the last as {outcome}"


def test_a_host_that_does_not_answer_is_given_up_with_few_pages(server: Loopback, fetcher: Fetcher) -> None:
    server.fallback = lambda request: Reply(503)
    jobs = [FetchJob(server.url(f"/{n}"), key=n) for n in range(3)]
    results = [result.outcome for _, result in run(FetchPool(fetcher, quick(), workers=1), jobs)]
    assert (results, len(server.paths)) == (["http-error"] * 3, 6), "all were tried, if not three times"


def test_robots_crawl_delay_reaches_the_clock(server: Loopback) -> None:
    server.robots("User-agent: *\nCrawl-delay: 7\n")
    server.page("/", "<html>x")
    hosts = quick(min_delay=0.01, clock=lambda: 100.0)
    with Fetcher(FetchPolicy(allow_private=True)) as fetcher:
        list(run(FetchPool(fetcher, hosts), [FetchJob(server.url())]))
    assert hosts.ready_at(f"127.0.0.1:{server.port}") == 107.0


@pytest.mark.parametrize(
    "failure", [Reply(503), Reply(503, headers={"Retry-After": "1"}), Reply(429), Reply(200, b"", chunks=[None])]
)
def test_a_robots_txt_that_fails_once_loses_no_page(
    server: Loopback, failure: Reply, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NotedClock, "begun", defaultdict(list))
    server.sequence("/robots.txt", failure, Reply(200, b"User-agent: *\nDisallow: /no\n"))
    server.fallback = lambda request: PAGE
    jobs = [FetchJob(server.url(path)) for path in ("/1", "/2", "/no")]
    with Fetcher(replace(POLICY, respect_robots=True)) as fetcher:
        pool = FetchPool(fetcher, NotedClock(min_delay=0, backoff=0))
        found = {job.url: result.outcome for job, result in run(pool, jobs)}
    assert found == {jobs[0].url: "ok", jobs[1].url: "ok", jobs[2].url: "refused-robots"}
    assert [request.path for request in server.requests].count("/robots.txt") == 2
    (begun,) = NotedClock.begun.values()
    assert keep_apart(begun[:2], float(failure.headers.get("Retry-After", 0)))


@pytest.mark.parametrize(("failure", "asked"), [(Reply(500), 3), (Reply(503, headers={"Retry-After": "7200"}), 1)])
def test_a_robots_txt_that_goes_on_failing_holds_nobody_up(server: Loopback, failure: Reply, asked: int) -> None:
    server.add("/robots.txt", failure)
    jobs = [FetchJob(server.url(f"/{n}")) for n in range(50)]
    with Fetcher(replace(POLICY, respect_robots=True)) as fetcher:
        results = [result for _, result in run(FetchPool(fetcher, quick()), jobs)]
    assert {result.outcome for result in results} == {"robots-unavailable"}
    assert [result.tried for result in results].count(True) == 1, "the others have not failed, nobody was asked"
    assert [request.path for request in server.requests] == ["/robots.txt"] * asked


def test_stop_ends_the_run(server: Loopback, fetcher: Fetcher) -> None:
    server.fallback = lambda request: PAGE
    stop = threading.Event()
    pool = FetchPool(fetcher, quick(), stop=stop)
    assert pool.waiting() == {}
    seen = 0
    for _ in run(pool, (FetchJob(server.url(f"/{n}")) for n in range(100_000))):
        seen += 1
        if seen == 5:
            stop.set()
    assert seen == 5
    assert list(pool.waiting()) == [f"127.0.0.1:{server.port}"]
    assert pool.waiting().popitem()[1] > 4000


def test_an_exception_in_the_caller_leaves_no_thread_behind(server: Loopback, fetcher: Fetcher) -> None:
    server.fallback = lambda request: PAGE
    running = FetchPool(fetcher, quick()).ticking(FetchJob(server.url(f"/{n}")) for n in range(1000))
    threads = []
    with pytest.raises(KeyboardInterrupt):
        for _ in running:
            threads = [thread for thread in threading.enumerate() if thread.name.startswith("fetch-")]
            running.throw(KeyboardInterrupt)
    for thread in threads:
        thread.join(timeout=10)
    assert threads
    assert not any(thread.is_alive() for thread in threads)


def test_a_list_sorted_by_host_does_not_leave_the_other_workers_idle() -> None:
    """More addresses of the first host than are held ready at a time: the second host's turn must not wait for them."""
    with Loopback(bind="0.0.0.0") as server, Fetcher(POLICY) as fetcher:
        server.fallback = lambda request: PAGE
        first, second = (server.url("/", host) for host in ("127.0.0.2", "127.0.0.3"))
        jobs = [*(FetchJob(f"{first}{n}") for n in range(6000)), FetchJob(second)]
        results = FetchPool(fetcher, quick(min_delay=0.02)).ticking(jobs)
        before = sum(1 for _ in takewhile(lambda item: item is None or item[0].url != second, results))
        del results  # ends the run
    assert before < 1000


def test_a_slow_caller_holds_the_workers_back(server: Loopback, fetcher: Fetcher) -> None:
    server.fallback = lambda request: PAGE
    running = FetchPool(fetcher, quick(), workers=1).ticking(FetchJob(server.url(f"/{n}")) for n in range(1000))
    next(running)
    threading.Event().wait(0.5)
    assert len(server.requests) <= 1 + 4 + 1 + 1  # yielded, in the queue, waiting to be put, and being fetched
    running.close()


def test_a_fault_of_ours_costs_one_address_and_not_the_run(
    server: Loopback, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.fallback = lambda request: PAGE
    real, calls = fetcher.fetch, []

    def fetch(url: str, **options: Any) -> Any:
        calls.append(url.removeprefix(server.url("")))
        if "/bad" in url:
            raise KeyError("x")
        return real(url, **options)

    monkeypatch.setattr(fetcher, "fetch", fetch)
    paths = ["/1", *(f"/bad-{n}" for n in range(8)), "/2"]
    results = {
        job.key: result
        for job, result in run(FetchPool(fetcher, quick()), [FetchJob(server.url(path), key=path) for path in paths])
    }
    assert [results[path].outcome for path in paths] == ["ok", *["internal"] * 8, "ok"]
    assert calls == paths, "none is tried again, and the host is not left alone for them"
    assert results["/bad-7"].reason == "newsarc itself failed (KeyError: 'x'); please report it"
    assert not results["/bad-7"].may_pass, "else the queue would go on with it"
