"""From a server to the archive: what each outcome leaves behind."""

from __future__ import annotations

from pathlib import Path

import pytest
from loopback import Loopback, Reply

from newsarc import Archive
from newsarc.sources.outcomes import FetchPolicy

BODY = [
    "أعلنت وزارة الموارد المائية، اليوم الاثنين، إطلاق خطة لتنظيف الأنهر في محافظتي ميسان وذي قار قبل موسم الأمطار.",
    "وقال الوزير عون ذياب في تصريح صحفي إن «الخطة تشمل ثلاثين نهراً فرعياً وتستمر أربعة أشهر».",
    "وأضاف «خصصنا لها مئتي آلية وألف عامل من أبناء المناطق نفسها».",
    "وتشكو مناطق الجنوب منذ سنوات من تراجع مناسيب المياه وارتفاع نسبة الملوحة في الأهوار.",
]
TITLE = "الموارد المائية تطلق خطة لتنظيف الأنهر في الجنوب"
CHALLENGE = "<html><head><title>Just a moment...</title></head><body><p>Checking your browser before accessing.</p></body></html>"
POLICY = FetchPolicy(allow_private=True, read_timeout=0.5, total_time=1.5, max_bytes=200_000)


def page(title: str = TITLE, body: list[str] = BODY) -> str:
    return (
        f"<html lang='ar'><head><title>{title} | صدى الجنوب</title></head><body><nav><a href='/'>الرئيسية</a></nav>"
        f"<article><h1>{title}</h1>{''.join(f'<p>{p}</p>' for p in body)}</article>"
        "<div class='related'><h3>أخبار ذات صلة</h3><ul><li><a href='../old/7?utm_source=r'>افتتاح محطة لتحلية المياه في الفاو</a>"
        "</li></ul></div></body></html>"
    )


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "news.db")


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256"])
def test_a_page_is_kept_whole(server: Loopback, archive: Archive, encoding: str) -> None:
    server.page("/news/1", page(), encoding=encoding)
    [report] = archive.fetch([server.url("/news/1")], POLICY)
    assert report.ok and report.item is not None and report.item.article_id is not None
    article = archive.article(report.item.article_id)
    assert article is not None
    assert (article.title, article.paragraphs) == (TITLE, BODY)
    assert [(quote.speaker, quote.implicit) for quote in article.quotes] == [("عون ذياب", False), ("عون ذياب", True)]
    assert [(link.kind, link.url) for link in article.links] == [("related", server.url("/old/7?utm_source=r"))]
    row = archive.connection.execute("SELECT size, data FROM captures").fetchone()
    assert row["size"] == len(page().encode(encoding))


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (Reply(404, b"no"), "http-error"),
        (Reply(200, b"x" * 400_000, {"Content-Type": "text/html"}), "too-big"),
        (Reply(200, b"%PDF-1.7", {"Content-Type": "application/pdf"}), "not-html"),
        (Reply(200, b"<p>slow" * 50, {"Content-Type": "text/html"}, drip=0.2), "timeout"),
        (Reply(200, b"<html>", {"Content-Type": "text/html"}, content_length=5000, close=True), "truncated"),
        (Reply(200, CHALLENGE.encode(), {"Content-Type": "text/html"}), "challenge"),
        (Reply(200, b"<html><body></body></html>", {"Content-Type": "text/html"}), "empty"),
    ],
)
def test_a_failed_fetch_is_recorded_and_touches_no_article(
    server: Loopback, archive: Archive, reply: Reply, outcome: str
) -> None:
    good = Reply(200, page().encode(), {"Content-Type": "text/html; charset=utf-8"})
    server.sequence("/news/1", good, reply)
    url = server.url("/news/1")
    [first] = archive.fetch([url], POLICY)
    assert first.ok
    [second] = archive.fetch([url], POLICY, force=True)
    assert (second.ok, second.outcome) == (False, outcome)
    assert second.reason
    article = archive.article(url)
    assert article is not None and article.paragraphs == BODY
    assert [row["number"] for row in archive.history(1)] == [1]
    assert [(row["name"], row["outcome"]) for row in archive.failures()] == [(url, outcome)]
    assert archive.connection.execute("SELECT count(*) FROM fetches").fetchone()[0] == 2


def test_an_unchanged_page_is_asked_for_by_its_validator(server: Loopback, archive: Archive) -> None:
    server.validated("/news/1", page().encode(), '"v1"')
    url = server.url("/news/1")
    assert [report.outcome for report in archive.fetch([url], POLICY)] == ["ok"]
    assert [report.outcome for report in archive.fetch([url], POLICY)] == ["not-modified"]


def test_a_changed_page_is_a_revision(server: Loopback, archive: Archive) -> None:
    replies = [Reply(200, text.encode(), {"Content-Type": "text/html; charset=utf-8"}) for text in (page(), page("وزارة الموارد: خطة لتنظيف الأنهر"))]
    server.sequence("/news/1", *replies)
    url = server.url("/news/1")
    outcomes = [report.item.outcome for _ in range(2) for report in archive.fetch([url], POLICY) if report.item]
    assert outcomes == ["added", "revised"]
    assert [row["change"] for row in archive.history(1)] == ["first", "headline"]


def test_redirects_lead_to_one_article(server: Loopback, archive: Archive) -> None:
    server.page("/news/1", page())
    server.redirect("/short", "/news/1")
    list(archive.fetch([server.url("/short"), server.url("/news/1")], POLICY))
    assert archive.stats()["articles"] == 1
    assert archive.find(server.url("/news/1")) == 1


def test_private_addresses_and_other_schemes_are_refused(server: Loopback, archive: Archive) -> None:
    outcomes = [report.outcome for report in archive.fetch([server.url("/"), "ftp://example.org/x", "file:///etc/passwd"])]
    assert outcomes == ["refused-address", "refused-scheme", "refused-scheme"]
    assert server.paths == []
