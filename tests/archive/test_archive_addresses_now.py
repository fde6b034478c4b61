"""Stories that were taken down, or replaced, at the addresses of stored articles."""

from __future__ import annotations

import pytest
from loopback import Loopback, Reply
from test_archive_fetch import HTML, PAGE, POLICY

from newsarc import Archive

NOT_FOUND = "<html lang=ar><title>404 الصفحة غير موجودة</title><h1>الصفحة غير موجودة</h1><p>عذرا، الصفحة المطلوبة غير موجودة</p>"
OTHER = PAGE.replace("افتتاح الجسر الجديد في المدينة", "انقطاع التيار عن أحياء الجنوب").replace(
    "وقال السكان", "وأعلنت الشركة"
)


def fetch(archive: Archive, *urls: str) -> None:
    list(archive.fetch(list(urls), POLICY, force=True))


@pytest.mark.parametrize(
    ("reply", "told"),
    [(Reply(404), "404"), (Reply(410), "410"), (Reply(200, NOT_FOUND.encode(), HTML), "soft-404"), (Reply(403), None)],
)
def test_a_story_that_was_taken_down(archive: Archive, server: Loopback, reply: Reply, told: str | None) -> None:
    url = server.url("/taken-down")
    server.page("/taken-down", PAGE)
    fetch(archive, url)
    before = archive.record(1)
    assert archive.address_now(1) is None
    server.add("/taken-down", reply)
    fetch(archive, url)
    fetch(archive, url)
    since = archive.connection.execute("SELECT fetched_at FROM fetches ORDER BY id LIMIT 1 OFFSET 1").fetchone()[0]
    now = archive.address_now(1)
    assert (now and (now.state, now.since, now.told)) == (("gone", since, told) if told else None)
    changes = [(row["article_id"], row["change"], row["note"]) for row in archive.changes()]
    assert changes == ([(1, "gone", told)] if told else [])
    assert list(archive.changes(kind="headline")) == list(archive.changes(until="2020-01-01")) == []
    assert len(list(archive.changes(kind="gone"))) == bool(told)
    assert len(list(archive.changes(source="127.0.0.1"))) == bool(told)
    assert list(archive.changes(source="النهار")) == []
    assert archive.record(1) == before, "nothing of the good copy changes"
    (failure,) = archive.failures()
    assert failure["article_id"] == 1
    assert archive.failures(outcome=failure["outcome"]) == [failure] and archive.failures(outcome="timeout") == []


def test_a_story_that_is_back_is_no_change(archive: Archive, server: Loopback) -> None:
    server.sequence("/back", Reply(200, PAGE.encode(), HTML), Reply(404), Reply(200, PAGE.encode(), HTML))
    for _ in range(3):
        fetch(archive, server.url("/back"))
    assert archive.address_now(1) is None and list(archive.changes()) == []


def test_what_was_never_stored_has_no_article(archive: Archive, server: Loopback) -> None:
    server.add("/never", Reply(404))
    fetch(archive, server.url("/never"))
    assert [row["article_id"] for row in archive.failures()] == [None]
    assert list(archive.changes()) == []


@pytest.mark.parametrize("page", [OTHER, PAGE], ids=["another story", "the story under a corrected slug"])
def test_a_story_whose_address_leads_to_another_article(archive: Archive, server: Loopback, page: str) -> None:
    server.page("/old-slug", PAGE)
    server.page("/new-slug", page)
    fetch(archive, server.url("/old-slug"), server.url("/new-slug"))
    server.redirect("/old-slug", "/new-slug", 301)
    fetch(archive, server.url("/old-slug"))
    now = archive.address_now(1)
    assert now is not None and (now.state, now.leads_to, now.told) == ("moved", 2, "leads to article 2")
    assert [(row["article_id"], row["change"]) for row in archive.changes()] == [(1, "moved")]
    assert archive.address_now(2) is None
    assert [row["number"] for row in archive.history(1)] == [1]


def test_a_page_and_its_form_for_telephones_are_one_article(archive: Archive, server: Loopback) -> None:
    for path in ("/news/1005/amp", "/news/1005", "/news/1005?print=1"):
        server.page(path, PAGE)
        fetch(archive, server.url(path))
    rows = archive.connection.execute("SELECT id, url FROM documents").fetchall()
    assert [tuple(row) for row in rows] == [(1, server.url("/news/1005"))]
    assert archive.record(1)["review"] == []
