"""Pages over HTTP into the archive: good ones stored, bad ones recorded, and never a good copy harmed."""

from __future__ import annotations

import pytest
from loopback import Loopback, Reply

from newsarc import Archive
from newsarc.archive.collecting.fetching import FetchOptions
from newsarc.sources.opml import FeedListing
from newsarc.sources.web import FetchPolicy

BODY = "".join(
    f"<p>وقال السكان في الحي رقم {n} إن العمل في الشارع بدأ متأخرا، وإن البلدية وعدت بإنهائه قبل نهاية العام الجاري.</p>"
    for n in range(8)
)
PAGE = (
    "<html lang=ar><head><title>افتتاح الجسر الجديد في المدينة</title></head><body><header>أخبار اليوم</header>"
    "<article><h1>افتتاح الجسر الجديد في المدينة</h1>"
    "<p>قال وزير النقل أحمد سالم: «الجسر سيخدم آلاف السكان كل يوم».</p>" + BODY + "</article></body></html>"
)
CHALLENGE = (
    "<html><head><title>Just a moment...</title></head><body><div id='challenge-running'>Checking your browser before "
    "accessing the site. Enable JavaScript and cookies to continue</div><script src='/cdn-cgi/challenge-platform/x.js'>"
    "</script></body></html>"
)
HTML = {"Content-Type": "text/html; charset=utf-8"}
POLICY = FetchPolicy(
    allow_private=True, connect_timeout=2, read_timeout=0.4, total_time=1.5, max_bytes=200_000, respect_robots=False
)


def fetch(archive: Archive, url: str, **options: bool) -> tuple[str, str | None]:
    (report,) = archive.fetch([url], POLICY, **options)
    return report.outcome, report.reason


def logged(archive: Archive) -> list[tuple[object, ...]]:
    return [
        tuple(row) for row in archive.connection.execute("SELECT outcome, status, document_id FROM fetches ORDER BY id")
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "iso8859-6"])
@pytest.mark.parametrize("header", ["text/html", "text/html; charset={encoding}", "text/html; charset=utf-8"])
def test_encodings(archive: Archive, server: Loopback, encoding: str, header: str) -> None:
    html = PAGE.replace("«", '"').replace("»", '"')
    server.page("/1", html, encoding=encoding, header=header.format(encoding=encoding))
    assert fetch(archive, server.url("/1")) == ("ok", None)
    article = archive.article(server.url("/1"))
    assert article.title == "افتتاح الجسر الجديد في المدينة"
    assert [quote.speaker for quote in article.quotes] == ["أحمد سالم"]
    assert logged(archive) == [("ok", 200, 1)]
    assert archive.connection.execute("SELECT size FROM captures").fetchone()[0] == len(html.encode(encoding))


def test_a_redirect_leads_to_one_article(archive: Archive, server: Loopback) -> None:
    server.page("/new", PAGE)
    server.redirect("/old", "/new", 301)
    assert fetch(archive, server.url("/old"))[0] == fetch(archive, server.url("/new"))[0] == "ok"
    assert archive.stats()["articles"] == 1
    row = archive.connection.execute("SELECT final_url, redirects FROM fetches ORDER BY id").fetchone()
    assert row["final_url"] == server.url("/new")
    assert "/new" in row["redirects"]


FAILURES = [
    ("http-error", Reply(404, PAGE.encode(), HTML), "a page of its own for what is not there"),
    ("http-error", Reply(500, b"", HTML), "a broken server"),
    ("timeout", Reply(200, PAGE.encode(), HTML, drip=0.05), "a byte now and then"),
    ("too-big", Reply(200, PAGE.encode() + b" " * 300_000, HTML), "beyond the limit"),
    ("not-html", Reply(200, b"%PDF-1.7 " + bytes(range(256)), {"Content-Type": "application/pdf"}), "a PDF"),
    ("truncated", Reply(200, PAGE.encode(), HTML, content_length=len(PAGE.encode()) + 500), "cut short"),
    ("redirect-loop", Reply(302, headers={"Location": "/1"}), "round and round"),
    ("challenge", Reply(200, CHALLENGE.encode(), HTML), "a check for robots with status 200"),
    ("challenge", Reply(403, CHALLENGE.encode(), {**HTML, "cf-mitigated": "challenge"}), "with its own status"),
    ("empty", Reply(200, b"", HTML), "nothing"),
]


@pytest.mark.parametrize(
    ("outcome", "reply", "why"), FAILURES, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_failure_is_recorded_and_touches_no_article(
    archive: Archive, server: Loopback, outcome: str, reply: Reply, why: str
) -> None:
    server.page("/1", PAGE)
    fetch(archive, server.url("/1"))
    before = archive.article_row(1)
    server.add("/1", reply)
    got, reason = fetch(archive, server.url("/1"), force=True)
    assert got == outcome, why
    assert reason
    assert archive.article_row(1) == before
    assert archive.stats()["revisions"] == 1
    assert logged(archive)[1][0] == outcome
    assert logged(archive)[1][2] is None
    assert [tuple(row) for row in archive.connection.execute("SELECT outcome, reason FROM failures")] == [
        (outcome, reason)
    ]


def test_no_server_at_all(archive: Archive) -> None:
    with Loopback() as gone:
        url = gone.url("/1")
    assert fetch(archive, url)[0] == "connection"
    assert archive.stats()["articles"] == 0


@pytest.mark.parametrize(
    ("url", "outcome"), [("ftp://127.0.0.1/x", "refused-scheme"), ("file:///etc/passwd", "refused-scheme")]
)
def test_other_schemes_are_refused(archive: Archive, url: str, outcome: str) -> None:
    assert fetch(archive, url)[0] == outcome


def test_no_site_rewrites_what_another_has_published(archive: Archive, server: Loopback) -> None:
    original = server.url("/1")
    head = f"<head><link rel=canonical href='{original}'>"
    server.page("/1", PAGE)
    server.page("/amp/1", PAGE.replace("<head>", head))
    server.page("/forged", PAGE.replace("<head>", head).replace("<p>", "<p>نص مزور. "))
    assert fetch(archive, server.url("/amp/1"))[0] == "ok"
    assert fetch(archive, server.url("/forged", "localhost"))[0] == "ok"
    assert fetch(archive, original)[0] == "ok"
    rows = archive.connection.execute("SELECT url, revision FROM articles ORDER BY id").fetchall()
    assert [tuple(row) for row in rows] == [(original, 1), (server.url("/forged", "localhost"), 1)]


def test_a_password_is_not_written_down(archive: Archive, server: Loopback) -> None:
    secret = server.url("/1").replace("//", "//user:secret@")
    server.redirect("/r", secret)
    assert [fetch(archive, url)[0] for url in (secret, server.url("/r"))] == ["bad-url", "bad-url"]
    archive.feeds.add([FeedListing(server.url("/feed"))])
    server.page("/feed", f"<rss version='2.0'><channel><item><link>{secret}</link></item></channel></rss>")
    told = [*archive.fetch([secret], POLICY), *archive.run(FetchOptions(POLICY, delay=0), once=True)]
    assert "secret" not in str(told)
    rows = [tuple(row) for row in archive.connection.execute("SELECT url, key, final_url, redirects FROM fetches")]
    assert len(rows) >= 3 and "secret" not in str(rows) and "***@" in str(rows)
    assert server.url("/1").replace("//", "//***@") in [row["name"] for row in archive.failures()]


def test_private_addresses_are_refused_unless_allowed(archive: Archive, server: Loopback) -> None:
    server.page("/1", PAGE)
    (report,) = archive.fetch([server.url("/1")], FetchPolicy(respect_robots=False))
    assert report.outcome == "refused-address"
    assert server.requests == []


def test_an_unchanged_page_costs_no_body(archive: Archive, server: Loopback) -> None:
    server.validated("/1", PAGE.encode(), '"v1"')
    assert fetch(archive, server.url("/1"))[0] == "ok"
    (report,) = archive.fetch([server.url("/1")], POLICY)
    assert report.outcome == "not-modified"
    assert report.item and (report.item.article_id, report.item.outcome, report.item.quotes) == (1, "unchanged", 1)
    assert fetch(archive, server.url("/1"), force=True)[0] == "ok"
    assert [request.headers.get("if-none-match") for request in server.requests] == [None, '"v1"', None]
    assert archive.stats()["revisions"] == archive.stats()["captures"] == 1


def test_validators_of_a_failed_fetch_are_not_used(archive: Archive, server: Loopback) -> None:
    server.add("/1", Reply(200, CHALLENGE.encode(), {**HTML, "ETag": '"challenge"'}))
    fetch(archive, server.url("/1"))
    server.page("/1", PAGE)
    assert fetch(archive, server.url("/1"))[0] == "ok"
    assert "if-none-match" not in server.requests[-1].headers


def test_a_changed_page_adds_a_revision_and_a_capture(archive: Archive, server: Loopback) -> None:
    server.page("/1", PAGE)
    fetch(archive, server.url("/1"))
    server.page("/1", PAGE.replace("افتتاح الجسر الجديد", "تأجيل افتتاح الجسر الجديد"))
    (report,) = archive.fetch([server.url("/1")], POLICY)
    assert report.item is not None
    assert (report.item.outcome, report.item.reason) == ("revised", "headline")
    stats = archive.stats()
    assert (stats["articles"], stats["revisions"], stats["captures"]) == (1, 2, 2)


def test_a_much_shorter_refetch_keeps_the_good_copy(archive: Archive, server: Loopback) -> None:
    server.page("/1", PAGE)
    fetch(archive, server.url("/1"))
    body = archive.article(1).body
    server.page("/1", PAGE.replace(BODY, ""))
    outcome, _ = fetch(archive, server.url("/1"))
    assert outcome != "ok"
    assert archive.article(1).body == body
    assert archive.stats()["revisions"] == 1


def test_pages_that_failed_before_come_last(archive: Archive, server: Loopback) -> None:
    failed = [server.url(f"/failed/{number}") for number in range(2)]
    new = [server.url(f"/new/{number}") for number in range(3)]
    for url in failed:
        assert fetch(archive, url)[0] == "http-error"
    asked = len(server.paths)
    list(archive.fetch([failed[0], *new, failed[1]], options=FetchOptions(POLICY, delay=0)))
    assert list(map(server.url, server.paths[asked:])) == [*new, *failed]
