from __future__ import annotations

import socket
from dataclasses import replace

import pytest
from loopback import Loopback, Reply

from newsarc.model import Page
from newsarc.sources.outcomes import NOT_ACCEPTED, FetchResult, Outcome
from newsarc.sources.robots import ROBOTS_MAX_BYTES, RobotsCache, RobotsRefused
from newsarc.sources.web import Fetcher, FetchPolicy

POLICY = FetchPolicy(allow_private=True, total_time=3, read_timeout=0.3)
RULES = "User-agent: *\nDisallow: /private\nCrawl-delay: 3\n\nUser-agent: newsarc\nDisallow: /سري\n"


def test_rules_hold_also_after_a_redirect_and_robots_is_read_once(server: Loopback) -> None:
    server.robots("User-agent: *\nDisallow: /no\nCrawl-delay: 2.5\nRequest-rate: 1/4\n")
    server.page("/yes", "<html>x")
    server.redirect("/hop", "/no/page")
    with Fetcher(POLICY) as fetcher:
        assert fetcher.fetch(server.url("/yes")).ok
        refused = fetcher.fetch(server.url("/hop"))
        assert (refused.outcome, refused.final_url) == ("refused-robots", server.url("/no/page"))
        assert fetcher.robots.crawl_delay(server.url("/yes")) == 4
    assert [request.path for request in server.requests] == ["/robots.txt", "/yes", "/hop"]


def test_the_policy_can_leave_robots_aside(server: Loopback) -> None:
    server.robots("User-agent: *\nDisallow: /\n")
    server.page("/", "<html>x")
    with Fetcher(FetchPolicy(allow_private=True, respect_robots=False)) as fetcher:
        assert fetcher.fetch(server.url()).ok
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (Reply(404), "ok"),  # RFC 9309, 2.3.1.3: unavailable, so anything goes
        (Reply(403), "ok"),
        (Reply(500), "robots-unavailable"),  # 2.3.1.4: unreachable, so nothing goes
        (Reply(503, headers={"Retry-After": "9"}), "robots-unavailable"),
        (Reply(429), "robots-unavailable"),
        (Reply(200, b"", chunks=[b"User", None]), "robots-unavailable"),  # type: ignore[list-item]
        (Reply(200, b"User-agent: *", drip=1), "robots-unavailable"),  # the page might answer
        (Reply(200, b"<html>not robots"), "ok"),
        (Reply(200, b"\xef\xbb\xbfUser-agent: *\nDisallow: /\n"), "refused-robots"),
        (Reply(200, b"#" * ROBOTS_MAX_BYTES + b"\nUser-agent: *\nDisallow: /\n"), "ok"),  # behind the cap
        (Reply(302, headers={"Location": "/robots.txt"}), "ok"),
    ],
)
def test_failures_of_robots_itself(server: Loopback, reply: Reply, outcome: str) -> None:
    server.add("/robots.txt", reply)
    server.page("/", "<html>x")
    with Fetcher(POLICY) as fetcher:
        assert fetcher.fetch(server.url()).outcome == outcome


def test_a_robots_that_does_not_answer_is_told_as_such(server: Loopback) -> None:
    server.add("/robots.txt", Reply(200, head_drip=1))
    with Fetcher(POLICY) as fetcher:
        result = fetcher.fetch(server.url())
    assert (result.outcome, result.reason) == (
        "robots-unavailable", "robots.txt cannot be had: the server fell silent",
    )  # fmt: skip


def test_a_server_that_takes_no_connection_is_not_told_as_its_robots() -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        address = full.getsockname()
        waiting = [socket.socket() for _ in range(4)]
        for each in waiting:
            each.setblocking(False)
            each.connect_ex(address)
        with Fetcher(replace(POLICY, connect_timeout=0.3)) as fetcher:
            result = fetcher.fetch(f"http://127.0.0.1:{address[1]}/")
        for each in waiting:
            each.close()
    assert (result.outcome, result.reason) == ("timeout", NOT_ACCEPTED)


def test_a_redirected_robots_is_followed(server: Loopback) -> None:
    server.redirect("/robots.txt", "/real")
    server.add("/real", Reply(200, b"User-agent: newsarc\nDisallow: /\n"))
    with Fetcher(POLICY) as fetcher:
        assert fetcher.fetch(server.url()).outcome == "refused-robots"


class Source:
    """Gives a robots.txt, or a failure, and counts how often it is asked."""

    def __init__(self, text: str | None, outcome: Outcome = "ok", status: int = 200) -> None:
        self.text, self.outcome, self.status, self.asked = text, outcome, status, 0

    def __call__(self, url: str) -> FetchResult:
        self.asked += 1
        page = None if self.text is None else Page(self.text.encode())
        return FetchResult(url, url, self.outcome, "why", "2025-03-01T00:00:00Z", status=self.status, page=page)


def test_rules_live_a_day_and_failures_ten_minutes() -> None:
    now = [0.0]
    for source, lifetime in ((Source(RULES), 24 * 3600), (Source(None, "too-big"), 600)):
        cache = RobotsCache(source, "newsarc/1", lambda: now[0])
        for now[0], asked in ((0, 1), (lifetime - 1, 1), (lifetime, 2)):
            try:
                cache.check("https://a.example/x")
            except RobotsRefused:
                assert source.text is None
            assert source.asked == asked


def test_a_failure_that_may_pass_is_asked_for_three_times_before_it_holds() -> None:
    now, told = [0.0], []
    source = Source(None, "http-error", 503)
    cache = RobotsCache(source, "newsarc/1", lambda: now[0])
    for now[0] in (0, 1, 2, 3, 601, 602, 603, 604, 605):
        with pytest.raises(RobotsRefused) as refused:
            cache.check("https://a.example/x")
        told.append((source.asked, refused.value.is_untried))
    assert told == [
        (1, False), (2, False), (3, False), (3, True), (3, True),
        (4, False), (5, False), (6, False), (6, True),
    ]  # fmt: skip
    source.text, source.outcome, now[0] = RULES, "ok", 1300
    cache.check("https://a.example/x")


def test_a_rest_that_is_asked_for_is_kept() -> None:
    now = [0.0]
    source = Source(None, "rate-limited", 503)
    cache = RobotsCache(lambda url: replace(source(url), headers={"retry-after": "30"}), "newsarc/1", lambda: now[0])
    for now[0], asked in ((0, 1), (29, 1), (30, 2), (59, 2), (60, 3), (100, 3), (660, 4)):
        with pytest.raises(RobotsRefused) as refused:
            cache.check("https://a.example/x")
        assert (source.asked, refused.value.headers) == (asked, {"retry-after": "30"})


@pytest.mark.parametrize(
    ("url", "allowed"), [("https://a.example/private", True), ("https://a.example/%D8%B3%D8%B1%D9%8A", False)]
)
def test_our_own_group_wins_and_arabic_paths_match(url: str, allowed: bool) -> None:
    cache = RobotsCache(Source(RULES), "newsarc/1 (+https://x.example)")
    if allowed:
        cache.check(url)
    else:
        with pytest.raises(RobotsRefused):
            cache.check(url)
    assert cache.crawl_delay(url) is None  # the * group's delay is not ours


def test_an_unreachable_site_keeps_its_own_outcome() -> None:
    cache = RobotsCache(Source(None, "dns", 0), "newsarc/1")
    with pytest.raises(RobotsRefused) as refused:
        cache.check("https://a.example/")
    assert refused.value.outcome == "dns"


@pytest.mark.parametrize(
    ("line", "delay"),
    [
        ("Crawl-delay: 2.5", 2.5),
        ("Crawl-delay: nan", None),
        ("Crawl-delay: -5", None),
        ("Request-rate: 1/10", 10.0),
        (f"Request-rate: 1/{'9' * 400}", 86400.0),  # too large for a float
        (f"Request-rate: {'9' * 400}/1", 0.0),
    ],
)
def test_crawl_delay(line: str, delay: float | None) -> None:
    cache = RobotsCache(Source(f"User-agent: *\n{line}\nDisallow: /x"), "newsarc/1")
    cache.check("https://a.example/")
    assert cache.crawl_delay("https://a.example/") == delay


def test_what_is_no_address_has_no_crawl_delay() -> None:
    assert RobotsCache(Source(RULES), "newsarc/1").crawl_delay("http://[bad/") is None
