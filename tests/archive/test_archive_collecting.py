"""The collector: feeds, the leased queue, second looks, many hosts at once, and what is never fetched twice."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
from datetime import timedelta
from pathlib import Path

import pytest
from loopback import Loopback, Reply
from noted_clock import keep_apart, note_requests
from test_archive_fetch import PAGE

from newsarc import Archive
from newsarc.archive.clock import as_moment, later, now
from newsarc.archive.collecting.fetching import FetchOptions
from newsarc.archive.collecting.queue import ATTEMPTS, QueuedUrl
from newsarc.archive.collecting.rechecks import due_rechecks
from newsarc.archive.connection import transaction
from newsarc.archive.importing.prepare import Material, Prepared, prepare
from newsarc.sources.opml import FeedListing
from newsarc.sources.web import FetchPolicy

POLICY = FetchPolicy(allow_private=True, connect_timeout=2, read_timeout=2, total_time=5, respect_robots=False)
FAST = FetchOptions(POLICY, delay=0)


def page(number: int) -> str:
    return PAGE.replace("افتتاح الجسر الجديد", f"افتتاح الجسر رقم {number}")


def rss(server: Loopback, *numbers: int) -> bytes:
    items = "".join(
        f"<item><title>خبر {n}</title><link>{server.url(f'/{n}')}</link>"
        f"<pubDate>Mon, 02 Nov 2026 0{n}:00:00 GMT</pubDate></item>"
        for n in numbers
    )
    return f"<rss version='2.0'><channel><title>أخبار</title>{items}</channel></rss>".encode()


def serve_feed(server: Loopback, *numbers: int, etag: str = '"1"') -> None:
    def answer(request) -> Reply:
        if request.headers.get("if-none-match") == etag:
            return Reply(304, headers={"ETag": etag})
        return Reply(200, rss(server, *numbers), {"Content-Type": "application/rss+xml", "ETag": etag})

    server.add("/feed", answer)
    for number in numbers:
        server.page(f"/{number}", page(number))


def follow(archive: Archive, server: Loopback, **options) -> None:
    archive.feeds.add([FeedListing(server.url("/feed"))], **options)


def given_tags(archive: Archive, url: str) -> list[str]:
    return [row["tag"] for row in archive.labels(archive.find(url))["tags"]]


def due_again(archive: Archive) -> None:
    archive.connection.execute("UPDATE feeds SET next_poll_at = ?", (later(seconds=-1),))


def count(server: Loopback, path: str) -> int:
    return server.paths.count(path)


def test_a_feed_is_followed(archive: Archive, server: Loopback) -> None:
    serve_feed(server, 1, 2, 3)
    follow(archive, server, tags=["محلي"])
    feed, *pages = archive.run(FAST, once=True)
    assert (feed.outcome, feed.title, feed.entries, feed.queued) == ("ok", "أخبار", 3, 3)
    assert sorted(report.outcome for report in pages) == ["ok", "ok", "ok"]
    assert archive.stats()["articles"] == 3 and len(archive.queue) == 0
    assert archive.article(server.url("/1")).published == "2026-11-02T01:00:00Z", "the page has no date, the feed has"
    assert given_tags(archive, server.url("/1")) == ["محلي"]
    assert list(archive.run(FAST, once=True)) == [], "nothing is due"


def test_the_next_look_is_conditional_and_brings_only_what_is_new(archive: Archive, server: Loopback) -> None:
    serve_feed(server, 1, 2)
    follow(archive, server)
    list(archive.run(FAST, once=True))
    due_again(archive)
    (report,) = archive.run(FAST, once=True)
    assert report.outcome == "not-modified"
    serve_feed(server, 1, 2, 3, etag='"2"')
    due_again(archive)
    feed, added = archive.run(FAST, once=True)
    assert (feed.queued, added.url) == (1, server.url("/3"))
    assert [count(server, f"/{n}") for n in (1, 2, 3)] == [1, 1, 1]


def test_the_pace_of_a_feed(archive: Archive, server: Loopback) -> None:
    follow(archive, server)
    server.add("/feed", lambda request: Reply(500))
    waits = []
    for _ in range(3):
        due_again(archive)
        list(archive.run(FetchOptions(POLICY, delay=0), once=True))
        (row,) = archive.feeds.rows()
        waits.append(as_moment(row["next_poll_at"]) - as_moment(row["polled_at"]))
    assert (row["outcome"], row["failures"]) == ("http-error", 3)
    assert waits[0] < waits[1] < waits[2] <= timedelta(days=1), "each failure doubles the wait"


def test_a_feed_that_moved_for_good_is_followed_there(archive: Archive, server: Loopback) -> None:
    serve_feed(server, 1)
    server.redirect("/old", "/feed", 301)
    archive.feeds.add([FeedListing(server.url("/old"))])
    list(archive.run(FAST, once=True))
    assert [row["url"] for row in archive.feeds.rows()] == [server.url("/feed")]


def test_what_is_not_a_feed(archive: Archive, server: Loopback) -> None:
    server.page("/feed", PAGE)
    follow(archive, server)
    (report,) = archive.run(FAST, once=True)
    assert (report.outcome, report.ok) == ("not-a-feed", False)


def test_max_pages(archive: Archive, server: Loopback) -> None:
    serve_feed(server, 1, 2, 3)
    follow(archive, server)
    assert len(list(archive.run(FAST, max_pages=2))) == 3, "the feed and two pages"
    assert len(archive.queue) == 1


def test_a_time_limit_ends_a_run_with_everything_kept(archive: Archive, server: Loopback) -> None:
    serve_feed(server, 1)
    follow(archive, server)
    outcomes = [report.outcome for report in archive.run(FAST, seconds=1.5)]
    assert outcomes == ["ok", "ok"]


def test_a_failure_that_may_pass_stays_in_the_queue(archive: Archive, server: Loopback) -> None:
    server.add("/1", lambda request: Reply(503))
    server.add("/2", lambda request: Reply(404))
    archive.queue.put([QueuedUrl(server.url("/1"), "asked"), QueuedUrl(server.url("/2"), "asked")])
    list(archive.run(FAST, once=True))
    row = archive.connection.execute("SELECT url, attempts, due_at, leased_by FROM queue").fetchone()
    assert (row["url"], row["attempts"], row["leased_by"]) == (server.url("/1"), 1, None)
    assert timedelta(minutes=3) < as_moment(row["due_at"]) - now() < timedelta(minutes=7)
    assert {f["name"] for f in archive.failures()} == {server.url("/1"), server.url("/2")}


def test_what_was_not_asked_has_not_failed_and_waits_as_long_as_its_host_asks(
    archive: Archive, server: Loopback
) -> None:
    """After six outages nobody would ever have asked for it."""
    server.fallback = lambda request: Reply(503, headers={"Retry-After": "7200"})
    archive.queue.put([QueuedUrl(server.url(f"/{n}"), "asked") for n in range(3)])
    list(archive.run(FAST, once=True))
    rows = archive.connection.execute("SELECT attempts, due_at FROM queue ORDER BY attempts").fetchall()
    assert [row["attempts"] for row in rows] == [0, 0, 1]
    assert all(as_moment(row["due_at"]) - now() > timedelta(minutes=115) for row in rows)


def test_robots_txt_that_cannot_be_had_for_a_while_loses_no_page(archive: Archive, server: Loopback) -> None:
    server.add("/robots.txt", Reply(503, headers={"Retry-After": "0"}))
    archive.queue.put([QueuedUrl(server.url("/1"), "asked")])
    (report,) = archive.run(FetchOptions(FetchPolicy(allow_private=True), delay=0), once=True)
    assert report.outcome == "robots-unavailable"
    assert len(archive.queue) == 1


def test_a_feed_that_leads_to_no_feed_for_a_while_keeps_its_address(archive: Archive, server: Loopback) -> None:
    server.page("/", PAGE)
    server.redirect("/feed", "/", 301)
    follow(archive, server)
    (report,) = archive.run(FAST, once=True)
    assert report.outcome == "not-a-feed"
    assert [row["url"] for row in archive.feeds.rows()] == [server.url("/feed")]


def test_one_failure_doubles_the_last_wait(archive: Archive, server: Loopback) -> None:
    follow(archive, server)
    earlier, soon = later(minutes=-10), later(seconds=-1)
    archive.connection.execute("UPDATE feeds SET polled_at = ?, next_poll_at = ?", (earlier, soon))
    server.add("/feed", Reply(500))
    list(archive.run(FAST, once=True))
    (row,) = archive.feeds.rows()
    assert timedelta(minutes=19) < as_moment(row["next_poll_at"]) - as_moment(row["polled_at"]) < timedelta(minutes=21)


def test_articles_of_two_feeds_have_the_tags_of_both(archive: Archive, server: Loopback) -> None:
    serve_feed(server, 1)
    archive.feeds.add([FeedListing(server.url("/feed"), tags=("سياسة",))])
    list(archive.run(FAST, once=True))
    server.redirect("/second", "/feed", 302)
    archive.feeds.add([FeedListing(server.url("/second"), tags=("اقتصاد",))])
    list(archive.run(FAST, once=True))
    assert [row["tag"] for row in archive.labels(1)["tags"]] == ["اقتصاد", "سياسة"]


def test_patience_ends(archive: Archive) -> None:
    queue = archive.queue
    queue.put([QueuedUrl("https://a.test/1", "asked")])
    for attempt in range(ATTEMPTS):
        assert len(queue) == 1, attempt
        archive.connection.execute("UPDATE queue SET due_at = ?", (later(seconds=-1),))
        (item,) = queue.lease(10)
        queue.finish(item, may_pass=True)
    assert len(queue) == 0


def test_a_feed_that_is_gone_for_good_is_not_asked_any_more(archive: Archive, server: Loopback) -> None:
    server.add("/feed", Reply(410))
    follow(archive, server)
    (report,) = archive.run(FAST, once=True)
    assert (report.outcome, report.ok) == ("gone", False)
    assert "not asked any more" in (report.reason or "")
    due_again(archive)
    assert list(archive.run(FAST, once=True)) == []
    assert [(row["kind"], row["outcome"]) for row in archive.failures()] == [("feed", "gone")]
    assert archive.feeds.remove(server.url("/feed"))
    serve_feed(server, 1)
    follow(archive, server)
    assert [each.ok for each in archive.run(FAST, once=True)] == [True, True], "somebody has followed it anew"


def test_what_is_new_comes_before_what_failed(archive: Archive) -> None:
    queue = archive.queue
    queue.put([QueuedUrl("https://a.test/failed", "asked")])
    (item,) = queue.lease(9)
    with transaction(archive.connection):
        queue.finish(item, may_pass=True)
    archive.connection.execute("UPDATE queue SET due_at = '2020-01-01T00:00:00Z'")
    queue.put([QueuedUrl("https://a.test/new", "asked")])
    assert [item.url for item in queue.lease(9)] == ["https://a.test/new", "https://a.test/failed"]


def test_two_runs_never_have_the_same_address(archive: Archive, tmp_path: Path) -> None:
    first = archive.queue
    first.put([QueuedUrl(f"https://a.test/{n}", "asked") for n in range(10)])
    with Archive(archive.path) as other:
        taken = [item.url for item in first.lease(6)]
        taken += [item.url for item in other.queue.lease(6)]
    assert len(taken) == len(set(taken)) == 10


def test_the_lease_of_a_dead_process_is_free(archive: Archive) -> None:
    queue = archive.queue
    queue.put([QueuedUrl("https://a.test/1", "asked")])
    queue.lease(1)
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    host = archive.connection.execute("SELECT leased_by FROM queue").fetchone()[0].rpartition(":")[0]
    archive.connection.execute("UPDATE queue SET leased_by = ?", (f"{host}:{pid}",))
    assert archive.queue.lease(1) == []
    queue.release()
    assert len(queue.lease(1)) == 1


def test_a_clock_that_was_ahead_and_is_put_back_stops_nothing(archive: Archive, server: Loopback) -> None:
    """A machine that started in 2099 until it had asked for the time: feeds, rests, leases and fresh copies of that day."""
    serve_feed(server, 1)
    follow(archive, server)
    archive.queue.put([QueuedUrl(server.url("/1"), "asked"), QueuedUrl(server.url("/2"), "asked")])
    server.page("/2", page(2))
    future = "2099-01-01T00:00:00Z"
    archive.connection.execute("UPDATE feeds SET next_poll_at = ?", (future,))
    archive.connection.execute("UPDATE queue SET due_at = ?", (future,))
    archive.connection.execute(
        "UPDATE queue SET leased_until = ?, leased_by = 'elsewhere:1' WHERE url LIKE '%2'", (future,)
    )
    done = list(archive.run(FAST, once=True))
    assert [report.ok for report in done] == [True, True, True]
    archive.connection.execute("UPDATE fetches SET fetched_at = ?", (future,))
    hours = FetchOptions(POLICY, delay=0, max_age=timedelta(hours=1))
    assert [report.outcome for report in archive.fetch([server.url("/1")], options=hours)] == ["ok"]
    assert archive.feeds.rows()[0]["next_poll_at"] <= later(days=1)


def test_waits_of_now_are_kept(archive: Archive, server: Loopback) -> None:
    follow(archive, server)
    archive.queue.put([QueuedUrl("https://a.test/1", "asked"), QueuedUrl("https://a.test/2", "asked")])
    archive.connection.execute("UPDATE feeds SET next_poll_at = ?", (later(days=1),))
    archive.connection.execute("UPDATE queue SET due_at = ? WHERE url LIKE '%1'", (later(minutes=100),))
    assert [item.url for item in archive.queue.lease(10)] == ["https://a.test/2"]
    assert archive.queue.lease(10) == []
    assert archive.feeds.due(FetchPolicy()) == []


def test_a_lease_runs_out(archive: Archive) -> None:
    archive.queue.put([QueuedUrl("https://a.test/1", "asked")])
    archive.queue.lease(1)
    archive.connection.execute("UPDATE queue SET leased_until = ?, leased_by = 'elsewhere:1'", (later(seconds=-1),))
    assert len(archive.queue.lease(1)) == 1


@pytest.mark.parametrize(
    ("age", "since_last_look", "due"),
    [
        (timedelta(hours=2), timedelta(minutes=30), False),
        (timedelta(hours=2), timedelta(minutes=90), True),
        (timedelta(hours=20), timedelta(hours=2), False),
        (timedelta(hours=20), timedelta(hours=5), True),
        (timedelta(days=20), timedelta(days=6), False),
        (timedelta(days=20), timedelta(days=8), True),
        (timedelta(days=40), timedelta(days=30), False),
    ],
)
def test_young_articles_are_looked_at_more_often(
    archive: Archive, server: Loopback, age: timedelta, since_last_look: timedelta, due: bool
) -> None:
    server.page("/1", page(1))
    list(archive.fetch([server.url("/1")], options=FAST))
    archive.connection.execute("UPDATE documents SET first_seen = ?", (later(seconds=-age.total_seconds()),))
    archive.connection.execute("UPDATE fetches SET fetched_at = ?", (later(seconds=-since_last_look.total_seconds()),))
    assert [item.url for item in due_rechecks(archive.connection)] == ([server.url("/1")] if due else [])


def test_a_second_look_finds_the_new_version(archive: Archive, server: Loopback) -> None:
    server.page("/1", page(1))
    list(archive.fetch([server.url("/1")], options=FAST))
    server.page("/1", page(1).replace("آلاف السكان", "مئات السكان"))
    archive.connection.execute("UPDATE documents SET first_seen = ?", (later(hours=-3),))
    archive.connection.execute("UPDATE fetches SET fetched_at = ?", (later(hours=-2),))
    (report,) = archive.run(FAST, once=True)
    assert report.item.outcome == "revised"
    assert sorted(row["status"] for row in archive.quotes()) == ["changed", "current"]


@pytest.mark.parametrize("keywords", ["", "جسور,نقل"], ids=["no tags of its own", "tags of its own"])
def test_a_second_look_keeps_the_tags_that_a_feed_gave(archive: Archive, server: Loopback, keywords: str) -> None:
    serve_feed(server, 1)
    server.page("/1", page(1).replace("</head>", f"<meta name=keywords content='{keywords}'></head>"))
    follow(archive, server, tags=["محلي"])
    list(archive.run(FAST, once=True))
    archive.connection.execute("UPDATE documents SET first_seen = ?", (later(hours=-3),))
    archive.connection.execute("UPDATE fetches SET fetched_at = ?", (later(hours=-2),))
    (report,) = archive.run(FAST, once=True)
    assert (report.outcome, report.item.outcome) == ("ok", "unchanged")
    assert given_tags(archive, server.url("/1")) == ["محلي"]
    assert archive.article(server.url("/1")).tags == [tag for tag in keywords.split(",") if tag]


@pytest.mark.parametrize("status", [304, 404], ids=["not modified", "gone"])
def test_an_article_that_goes_by_another_address_is_looked_at_no_more_often(
    archive: Archive, server: Loopback, status: int
) -> None:
    canonical = f"<link rel=canonical href='{server.url('/canonical')}'></head>"
    server.page("/1", page(1).replace("</head>", canonical))
    list(archive.fetch([server.url("/1")], options=FAST))
    assert archive.article(server.url("/canonical")) is not None
    server.add("/1", lambda request: Reply(status))
    archive.connection.execute("UPDATE documents SET first_seen = ?", (later(hours=-3),))
    archive.connection.execute("UPDATE fetches SET fetched_at = ?", (later(hours=-2),))
    for _ in range(3):
        list(archive.run(FAST, once=True))
    assert count(server, "/1") == 2, "once for the article, once to look again"
    archive.queue.put([QueuedUrl(server.url("/1"), "asked")])
    archive.connection.execute("UPDATE fetches SET fetched_at = ?", (later(hours=-2),))
    assert due_rechecks(archive.connection) == [], "in the queue already"


def test_what_was_fetched_lately_is_left_alone(archive: Archive, server: Loopback) -> None:
    for number in (1, 2):
        server.page(f"/{number}", page(number))
    server.add("/3", lambda request: Reply(404))
    urls = [server.url(f"/{n}") for n in (1, 2, 3)]
    list(archive.fetch(urls[:1] + urls[2:], options=FAST))
    options = FetchOptions(POLICY, delay=0, max_age=timedelta(hours=1))
    found = {report.url: report.outcome for report in archive.fetch([*urls, urls[0] + "#part"], options=options)}
    assert found == {urls[0]: "fresh", urls[1]: "ok", urls[2]: "http-error"}
    assert [count(server, f"/{n}") for n in (1, 2, 3)] == [1, 1, 2]


def test_hosts_are_fetched_side_by_side_and_each_at_its_pace(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = note_requests(monkeypatch)
    with Loopback(bind="127.0.0.2") as one, Loopback(bind="127.0.0.3") as two:
        for server in (one, two):
            for number in range(4):
                server.page(f"/{number}", page(number))
        hosts = {one: "127.0.0.2", two: "127.0.0.3"}
        urls = [server.url(f"/{n}", host) for server, host in hosts.items() for n in range(4)]
        reports = list(archive.fetch(urls, options=FetchOptions(POLICY, delay=0.5)))
        assert {report.outcome for report in reports} == {"ok"}
    first, second = begun.values()
    assert [len(times) for times in (first, second)] == [4, 4]
    assert keep_apart(first, 0.5) and keep_apart(second, 0.5)
    assert first[-1] > second[0] and second[-1] > first[0]


def test_pages_are_read_in_worker_processes_too(archive: Archive, server: Loopback, monkeypatch) -> None:
    monkeypatch.setattr("newsarc.archive.collecting.fetching.POOL_FROM", 3)
    for number in range(12):
        server.page(f"/{number}", page(number))
    options = FetchOptions(POLICY, delay=0, jobs=2)
    reports = list(archive.fetch([server.url(f"/{n}") for n in range(12)], options=options))
    assert [report.outcome for report in reports] == ["ok"] * 12
    assert archive.stats()["articles"] == 12 and archive.check() == []


def test_the_death_of_a_worker_loses_no_page(
    archive: Archive, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsarc.archive.collecting.fetching.POOL_FROM", 1)
    monkeypatch.setattr("newsarc.archive.collecting.fetching.BATCH_SECONDS", 0.2)
    for number in range(30):
        server.page(f"/{number}", page(number))
    server.latency = 0.05
    killed, reports = 0, []
    for report in archive.fetch(
        [server.url(f"/{n}") for n in range(30)], options=FetchOptions(POLICY, delay=0, jobs=2)
    ):
        reports.append(report)
        if len(reports) in (1, 10):
            for worker in multiprocessing.active_children():
                os.kill(worker.pid, signal.SIGKILL)
                killed += 1
    assert killed >= 2, "there were workers to kill"
    assert [report.outcome for report in reports] == ["ok"] * 30
    assert archive.stats()["articles"] == 30 and archive.check() == []


def test_a_page_that_ends_its_worker_is_a_failure_of_its_own(
    archive: Archive, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsarc.archive.collecting.fetching.POOL_FROM", 1)
    monkeypatch.setattr("newsarc.archive.importing.workers.prepare", die_of_number_seven)
    for number in range(10):
        server.page(f"/{number}", page(number))
    urls = [server.url(f"/{n}") for n in range(10)]
    outcomes = {
        report.url: report.outcome for report in archive.fetch(urls, options=FetchOptions(POLICY, delay=0, jobs=2))
    }
    assert outcomes == {url: "unreadable" if url.endswith("/7") else "ok" for url in urls}
    assert [row["name"] for row in archive.failures()] == [server.url("/7")]


def die_of_number_seven(material: Material) -> Prepared:
    """In a worker: a page that takes more memory than there is."""
    if material.name.endswith("/7"):
        os.kill(os.getpid(), signal.SIGKILL)
    return prepare(material)


def test_a_slow_host_does_not_hold_up_the_others(archive: Archive, server: Loopback) -> None:
    with Loopback(latency=0.3) as slow:
        for number in range(40):
            slow.page(f"/{number}", page(number))
        archive.queue.put([QueuedUrl(slow.url(f"/{n}").replace("127.0.0.1", "localhost"), "feed") for n in range(40)])
        serve_feed(server, 1, 2, 3)
        follow(archive, server)
        archive.connection.execute("UPDATE feeds SET next_poll_at = ?", (later(seconds=2),))
        reports = list(archive.run(FAST, seconds=6))
    assert len([report for report in reports if report.url.startswith(server.url())]) == 4, "feed and pages"
    assert 5 < len(slow.requests) < 40, "the slow host was being asked all the while"
    assert len(archive.queue) > 0
    leased = archive.connection.execute("SELECT count(*) FROM queue WHERE leased_by IS NOT NULL").fetchone()[0]
    assert leased == 0, "given back"


def test_leases_are_renewed_while_their_work_goes_on(archive: Archive) -> None:
    archive.queue.put([QueuedUrl("https://a.test/1", "asked")])
    assert archive.queue.lease(10)
    archive.connection.execute("UPDATE queue SET leased_until = ?", (later(seconds=-1),))
    archive.queue.renew()
    assert archive.queue.lease(10) == [], "not free for others"


def wayback(server: Loopback, stamp: str, original: str, html: str) -> FetchOptions:
    """Let the server speak the CDX interface and replay one capture."""
    table = [["timestamp", "original", "mimetype", "statuscode", "digest"], [stamp, original, "text/html", "200", "X"]]
    server.add("/cdx", lambda request: Reply(200, json.dumps(table).encode(), {"Content-Type": "application/json"}))
    server.page(f"/web/{stamp}id_/{original}", html)
    return FetchOptions(POLICY, delay=0, wayback=True, cdx_server=server.url("/cdx"), replay_server=server.url("/web"))


def test_a_dead_page_comes_from_the_web_archive(archive: Archive, server: Loopback) -> None:
    url = server.url("/dead")
    server.add("/dead", lambda request: Reply(404))
    (report,) = archive.fetch([url], options=wayback(server, "20250301120000", url, page(7)))
    assert report.outcome == "ok"
    row = archive.article_row(report.item.article_id)
    assert (row["url"], row["captured_at"]) == (url, "2025-03-01T12:00:00Z")
    assert archive.failures() == []


def test_a_site_that_is_back_is_not_asked_with_what_the_web_archive_said_of_its_copy(
    archive: Archive, server: Loopback
) -> None:
    url, stamp = server.url("/dead"), "20250301120000"
    options = wayback(server, stamp, url, page(7))
    said = {"Content-Type": "text/html", "ETag": '"copy"', "Last-Modified": "Sat, 01 Mar 2025 12:00:00 GMT"}
    server.add(f"/web/{stamp}id_/{url}", Reply(200, page(7).encode(), said))
    server.sequence("/dead", Reply(404), Reply(200, page(8).encode(), {"Content-Type": "text/html"}))
    for _ in range(2):
        assert [report.outcome for report in archive.fetch([url], options=options)] == ["ok"]
    asked = [request.headers for request in server.requests if request.path == "/dead"]
    assert len(asked) == 2
    assert not asked[1].keys() & {"if-none-match", "if-modified-since"}


def test_what_the_web_archive_has_not_stays_a_failure(archive: Archive, server: Loopback) -> None:
    server.add("/dead", lambda request: Reply(404))
    server.add("/cdx", lambda request: Reply(200, b"[]"))
    options = FetchOptions(POLICY, delay=0, wayback=True, cdx_server=server.url("/cdx"))
    (report,) = archive.fetch([server.url("/dead")], options=options)
    assert report.outcome == "http-error" and "no copy in the web archive" in report.reason


def test_the_web_archive_is_asked_at_its_own_pace_and_holds_up_nobody(
    archive: Archive, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = note_requests(monkeypatch)
    with Loopback() as library:
        table = [["timestamp", "original", "mimetype", "statuscode", "digest"]]
        library.add("/cdx", lambda request: Reply(200, json.dumps(table).encode()))
        for number in range(6):
            server.page(f"/{number}", page(number))
        urls = [server.url(f"/dead-{n}") for n in range(4)] + [server.url(f"/{n}") for n in range(6)]
        options = FetchOptions(
            POLICY, delay=0.3, wayback=True, cdx_server=library.url("/cdx").replace("127.0.0.1", "localhost")
        )
        outcomes = [report.outcome for report in archive.fetch(urls, options=options)]
        assert sorted(outcomes) == ["http-error"] * 4 + ["ok"] * 6
        times = begun[f"localhost:{library.port}"]
        assert len(times) == len(library.requests) == 4 and keep_apart(times, 0.3)
