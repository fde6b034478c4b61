from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.sources.hosts import HostClock, retry_after
from newsarc.sources.outcomes import FetchResult, Outcome


def result(outcome: Outcome = "ok", status: int = 200, elapsed: float = 0.1, after: str | None = None) -> FetchResult:
    headers = {"retry-after": after} if after else {}
    return FetchResult("u", "u", outcome, "", "2025-03-01T00:00:00Z", elapsed, status, headers)


class Hosts:
    """A host clock with its hands on: time stands still, and random numbers are the largest allowed."""

    def __init__(self, **kwargs: float) -> None:
        self.now = 100.0
        self.drawn: list[tuple[float, float]] = []
        self.clock = HostClock(clock=lambda: self.now, uniform=self.uniform, **kwargs)  # type: ignore[arg-type]

    def uniform(self, low: float, high: float) -> float:
        self.drawn.append((low, high))
        return high

    def wait_after(self, outcome: FetchResult, crawl_delay: float | None = None) -> float:
        self.clock.finished("h", self.now, outcome, crawl_delay)
        return self.clock.ready_at("h") - self.now


@pytest.mark.parametrize(
    ("outcome", "crawl_delay", "wait"),
    [
        (result(), None, 1.0),
        (result(), 5.0, 5.0),
        (result(), 9999.0, 60.0),  # capped
        (result(elapsed=4.0), None, 6.0),  # a slow host rests
        (result("http-error", 404), None, 1.0),  # an answer like any other
        (result("rate-limited", 429, after="30"), None, 30.0),
        (result("rate-limited", 429), None, 4.0),  # 2 * 2**1
        (result("http-error", 503), None, 4.0),
        (result("timeout", 0), None, 4.0),
        (result("not-modified", 304), None, 1.0),
    ],
)
def test_the_wait_after_one_request(outcome: FetchResult, crawl_delay: float | None, wait: float) -> None:
    assert Hosts().wait_after(outcome, crawl_delay) == pytest.approx(wait)


def test_a_fault_of_ours_keeps_the_pace_and_counts_for_and_against_nobody() -> None:
    hosts = Hosts()
    assert hosts.wait_after(result("internal", 0)) == 1.0
    hosts.wait_after(result("timeout", 0), 5.0)
    hosts.now = hosts.clock.ready_at("h")
    assert hosts.wait_after(result("internal", 0)) == 5.0, "the Crawl-delay is not forgotten"
    assert hosts.clock.failures("h") == 1


@pytest.mark.parametrize("refusal", ["refused-scheme", "refused-address", "refused-robots", "bad-url"])
def test_what_was_never_sent_is_not_waited_for(refusal: Outcome) -> None:
    hosts = Hosts()
    assert hosts.wait_after(result(refusal, 0)) <= 0, "neither before a request"
    assert hosts.wait_after(result()) == 1.0
    assert hosts.wait_after(result(refusal, 0)) == 1.0, "nor does it shorten the wait after one"
    led_there = replace(result(refusal, 302), redirects=[(302, "ftp://a.example/")])
    assert Hosts().wait_after(led_there) == 1.0, "a redirect was an answer"


def test_back_off_doubles_with_full_jitter_up_to_its_cap_and_ends_with_success() -> None:
    hosts = Hosts(max_backoff=30.0)
    waits = [hosts.wait_after(result("http-error", 503)) for _ in range(5)]
    assert waits == [4, 8, 16, 30, 30]
    assert {low for low, _ in hosts.drawn} == {0.0}
    assert hosts.clock.failures("h") == 5
    assert hosts.wait_after(result()) == 1.0
    assert hosts.clock.failures("h") == 0


@pytest.mark.parametrize(
    ("outcome", "status", "is_of_the_host"),
    [
        ("truncated", 200, False),
        ("http-error", 500, False),
        ("http-error", 502, True),
        ("http-error", 503, True),
        ("rate-limited", 429, True),
        ("timeout", 0, True),
        ("connection", 0, True),
        ("robots-unavailable", 500, True),
    ],
)
def test_whose_fault_a_failure_is(outcome: Outcome, status: int, is_of_the_host: bool) -> None:
    hosts = Hosts()
    pages = [replace(result(outcome, status), url=url) for url in "aab"]
    waits = [hosts.wait_after(page) for page in pages]
    assert hosts.clock.failures("h") == 3 * is_of_the_host
    assert hosts.clock.failed_pages("h") == 2
    assert waits == ([4, 8, 16] if is_of_the_host else [4, 4, 8]), "one page that fails again is no worse than before"
    hosts.wait_after(result())
    assert (hosts.clock.failures("h"), hosts.clock.failed_pages("h")) == (0, 0)


def test_a_host_never_met_is_ready() -> None:
    assert HostClock().ready_at("new") == 0.0


def test_no_delay_means_none() -> None:
    assert Hosts(min_delay=0.0).wait_after(result(elapsed=4.0)) == 0.0


def test_the_delay_counts_from_start_to_start() -> None:
    hosts = Hosts()
    hosts.clock.finished("h", hosts.now - 0.7, result())
    assert hosts.clock.ready_at("h") == pytest.approx(hosts.now + 0.3)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Sat, 01 Mar 2025 12:02:00 GMT", 120.0),
        ("Sat, 01 Mar 2025 11:00:00 GMT", 0.0),  # past
        ("Saturday, 01-Mar-25 12:01:00 GMT", 60.0),  # RFC 850
        ("9" * 400, 999999999.0),
        ("soon", None),
        ("-5", None),
        ("١٢٠", None),
        ("", None),
        (None, None),
        ("Wed, 21 Oct 99999999999999999999 07:28:00 GMT", None),  # numbers that no calendar has
        ("Wed, 21 Oct 2025 99999999999999999999:28:00 GMT", None),
        ("Sat, 01 Mar 2025 12:02:00 +99999999999999999999", None),  # email.utils raises OverflowError
        ("Sat, 01 Mar 99999999999999999999 12:02:00 GMT", None),
    ],
)
def test_retry_after(header: str | None, seconds: float | None) -> None:
    assert retry_after(header, datetime(2025, 3, 1, 12, tzinfo=timezone.utc)) == seconds


_DATE_PIECES = [
    "Sat, ",
    "01 ",
    "Mar ",
    "2025 ",
    "12:00:00 ",
    "GMT",
    "+0300",
    "-9999",
    "9" * 20,
    "0",
    "(",
    "\u0660",
    "é",
]


@given(st.lists(st.sampled_from(_DATE_PIECES), max_size=8).map("".join) | st.text(max_size=40))
def test_no_header_ends_the_thread_that_reads_it(header: str) -> None:
    seconds = retry_after(header)
    assert seconds is None or seconds >= 0
