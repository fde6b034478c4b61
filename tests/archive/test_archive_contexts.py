"""Bytes are read again as they were read: with the same time, address and encoding."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsarc import Archive, Article
from newsarc.export import export_records

PAGES = Path(__file__).parents[1] / "data" / "pages"
FILLER = (
    "<p>وقال المتحدث باسم الوزارة إن العمل يسير وفق الخطة المعلنة قبل عام، وإن الطريق سيفتح أمام السيارات قريبا.</p>"
)


def page(head: str = "", date: str = "") -> str:
    return (
        f"<html lang=ar><head><meta charset=utf-8><title>افتتاح الجسر الجديد على النهر</title>{head}</head><body><article>"
        f"<h1>افتتاح الجسر الجديد على النهر</h1><time>{date}</time><p>أعلن وزير النقل أحمد سالم افتتاح الجسر الجديد.</p>"
        f"{FILLER}</article></body></html>"
    )


COPY = "<link rel=canonical href='https://web.archive.org/web/20150304101500/http://sahel.example/news/77'>"
SAVED = "<!--\n Page saved with SingleFile \n url: https://sahel.example/news/9 \n saved date: Tue Mar 05 2024 10:30:00 GMT+0000 \n-->"
SEVERAL = "الخبر الأول عن الجسر\n\nأعلن وزير النقل افتتاح الجسر الجديد على النهر بعد سنوات من العمل المتواصل.\n\n"


@pytest.mark.parametrize(
    ("content", "options"),
    [
        (page(), {}),
        (page(date="منذ 3 ساعات"), {}),
        (page(date="قبل يومين"), {"url": "https://sahel.example/news/5"}),
        (page(date="أمس"), {"published": "2024-03-05"}),
        (page(COPY, "منذ 3 ساعات"), {}),
        (page(COPY, "منذ 3 ساعات"), {"url": "http://sahel.example/news/77"}),
        (SAVED + page(date="منذ 3 ساعات"), {}),
        (SEVERAL, {}),
        (SEVERAL, {"encoding": "utf-8"}),
        ('{"title": "خبر", "html": "' + page(date="منذ 3 ساعات").replace('"', "'") + '"}\n', {"kind": "jsonl"}),
    ],
)
def test_a_reading_right_after_the_import_finds_nothing(
    archive: Archive, tmp_path: Path, content: str, options: dict[str, str]
) -> None:
    (tmp_path / "saved").write_text(content, encoding="utf-8")
    archive.import_paths([tmp_path / "saved"], **options)
    assert archive.stats()["articles"]
    assert set(archive.reextract(dry_run=True).counts) == {"unchanged"}


def test_nor_does_it_of_any_page(archive: Archive) -> None:
    archive.import_paths([PAGES])
    assert set(archive.reextract(dry_run=True).counts) == {"unchanged"}


def test_the_same_page_met_twice_is_read_for_each(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page(date="منذ 3 ساعات"), encoding="utf-8")
    for url in ("https://a.example/1", "https://b.example/1"):
        archive.import_paths([tmp_path / "page.html"], url=url)
    assert archive.reextract(dry_run=True).counts == {"unchanged": 2}


def test_an_encoding_that_was_given_holds_for_every_reading(archive: Archive, tmp_path: Path) -> None:
    text = "افتتاح الجسر\n\nقال الوزير إن الجسر الجديد سيخدم آلاف السكان كل يوم وإن العمل فيه انتهى."
    (tmp_path / "dump.txt").write_bytes(text.encode("cp720"))
    archive.import_paths([tmp_path / "dump.txt"], encoding="cp720")
    assert archive.reextract().counts == {"unchanged": 1}
    assert archive.article(1).title == "افتتاح الجسر"


def test_a_reading_with_broken_letters_does_not_stand(archive: Archive, tmp_path: Path, monkeypatch) -> None:
    from newsarc.archive.importing import prepare

    (tmp_path / "dump.txt").write_text(SEVERAL, encoding="utf-8")
    archive.import_paths([tmp_path / "dump.txt"])
    real = prepare._READERS["txt"]
    monkeypatch.setitem(
        prepare._READERS,
        "txt",
        lambda each: real(each._replace(raw=each.raw.replace("وزير".encode(), b"\xd9\xd8\xd9"))),
    )
    assert archive.reextract().counts == {"worse": 1}
    assert "\ufffd" not in archive.article(1).body


@pytest.mark.parametrize("form", ["warc", "wacz"])
def test_another_archive_reads_them_so_too(archive: Archive, tmp_path: Path, form: str) -> None:
    (tmp_path / "page.html").write_text(page(date="منذ 3 ساعات"), encoding="utf-8")
    (tmp_path / "dump.txt").write_bytes("الجسر\n\nقال الوزير إن الجسر الجديد سيخدم آلاف السكان كل يوم.".encode("cp720"))
    archive.import_paths([tmp_path / "page.html"])
    archive.import_paths([tmp_path / "dump.txt"], encoding="cp720")
    export_records(archive.records(all_revisions=True), form, str(tmp_path / "out"))
    with Archive(tmp_path / "new.db") as other:
        assert other.import_paths([tmp_path / "out"], kind=form).counts == {"added": 2}
        assert other.reextract(dry_run=True).counts == {"unchanged": 2}


def test_pages_of_an_older_archive_have_no_time_but_that_of_their_fetch(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page(date="منذ 3 ساعات"), encoding="utf-8")
    archive.import_paths([tmp_path / "page.html"], url="https://sahel.example/1")
    archive.close()
    with closing(sqlite3.connect(tmp_path / "news.db")) as plain, plain:
        plain.execute("DROP TABLE reading_contexts")
        plain.execute("DELETE FROM _sqlite_migrations WHERE name > 'm011'")
        plain.execute("PRAGMA user_version = 10")
    with Archive(tmp_path / "news.db", mode="read") as old:
        assert old.reextract(dry_run=True).total == 1
    with Archive(tmp_path / "news.db") as migrated:
        assert migrated.reextract().counts == {"unchanged": 1}


@pytest.mark.parametrize("url", [None, "http://sahel.example/news/77"])
def test_a_file_saved_from_a_web_archive_counts_from_the_time_of_its_capture(
    archive: Archive, tmp_path: Path, url: str | None
) -> None:
    (tmp_path / "page.html").write_text(page(COPY, "منذ 3 ساعات"), encoding="utf-8")
    archive.import_paths([tmp_path / "page.html"], url=url)
    (row,) = archive.connection.execute("SELECT url, published, captured_at, first_seen FROM articles").fetchall()
    at = "2015-03-04T10:15:00Z"
    assert tuple(row) == ("http://sahel.example/news/77", "2015-03-04T07:15+00:00", at, at)


def test_an_article_tells_where_its_bytes_came_from(archive: Archive, tmp_path: Path) -> None:
    for name, url in (("a.html", "https://a.example/1"), ("b.html", "https://b.example/1")):
        (tmp_path / name).write_text(page(), encoding="utf-8")
        archive.import_paths([tmp_path / name], url=url)
    archive.import_paths([tmp_path / "b.html"], url="https://a.example/1")
    archive.add(Article(title="خبر بلا بايتات", body="نص الخبر."))
    assert [archive.origin(number, 1) for number in (1, 2, 3)] == [
        str(tmp_path / "a.html"),
        str(tmp_path / "b.html"),
        None,
    ]
    assert archive.origin(1, 2) is None


@pytest.mark.parametrize("way_out", [{"encoding": "windows-1256"}, {"kind": "txt"}])
def test_a_wrong_encoding_is_told_with_the_way_out(archive: Archive, tmp_path: Path, way_out: dict[str, str]) -> None:
    (tmp_path / "dump.txt").write_text(SEVERAL, encoding="windows-1256")
    told = []
    for options in ({"encoding": "iso-8859-6"}, {}, way_out, {}):
        archive.import_paths(
            [tmp_path / "dump.txt"], on_item=lambda item: told.append((item.outcome, item.reason)), **options
        )
    assert [outcome for outcome, _ in told] == ["added", "unchanged", "revised", "unchanged"]
    assert (
        told[1][1]
        == "imported before as iso-8859-6, and so it is read; another --encoding, or --as alone, reads it anew"
    )
    assert archive.article(1).title == "الخبر الأول عن الجسر"
