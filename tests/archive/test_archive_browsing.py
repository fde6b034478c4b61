"""What is looked through rather than searched: lists and counts over a whole archive, captures, one state of it all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from newsarc import Archive, Article
from newsarc.archive.reading import Filter

RAW = "زيارة رسمية\n\nاستقبل الوزير ضيفه في المطار صباح اليوم وعقدا جلسة مباحثات مطولة.".encode()
DIGEST = sha256(RAW).hexdigest()


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Three articles of the page's own outlets and days, one of them changed, and one out of a file."""
    (tmp_path / "saved.txt").write_bytes(RAW)
    with Archive(tmp_path / "news.db") as opened:
        for number, (source, day) in enumerate(
            (("الأفق", "2026-01-03"), ("الأفق", "2026-01-05"), ("النهار", "2026-01-05"))
        ):
            opened.add(Article(title=f"خبر {number}", body=f"نص الخبر رقم {number} كاملا.", source=source, published=day,
                               url=f"https://a.test/{number}"))  # fmt: skip
        opened.add(Article(title="خبر 2", body="نص آخر لم يبق فيه من الأول كلمة.", source="النهار", published="2026-01-05",
                           url="https://a.test/2"))  # fmt: skip
        opened.import_paths([tmp_path / "saved.txt"])
        yield opened


def test_outlets(archive: Archive) -> None:
    assert archive.outlets() == ["الأفق", "النهار"]
    counts = {row["name"]: row["articles"] for row in archive.top_outlets(9)}
    assert counts == {"الأفق": 2, "النهار": 1, None: 1}
    assert [row["name"] for row in archive.top_outlets(1)] == ["الأفق"]


def test_days(archive: Archive) -> None:
    assert archive.newest_day() == "2026-01-05"
    found = {(row["day"], row["source"]): row["articles"] for row in archive.days("2026-01-04")}
    assert found == {("2026-01-05", "الأفق"): 1, ("2026-01-05", "النهار"): 1}


def test_counts_and_beginnings(archive: Archive) -> None:
    assert (archive.how_many(), archive.how_many(Filter(source="الافق"))) == (4, 2)
    assert archive.beginnings([1, 2, 99], 7) == {1: "نص الخب", 2: "نص الخب"}
    assert archive.beginnings([], 7) == {}


@pytest.mark.skipif(not hasattr(sqlite3.Connection, "setlimit"), reason="Python 3.11 is the first to set limits")
def test_more_articles_than_a_statement_takes_values(archive: Archive) -> None:
    archive.connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 3)
    assert len(archive.beginnings([1, 2, 3, 4], 7)) == 4
    for sort in ("rank", "date"):
        assert len(archive.search("خبر OR زيارة", sort=sort)) == 4  # type: ignore[arg-type]


def test_the_most_changed(archive: Archive) -> None:
    (changed,) = archive.most_changed(9)
    assert (changed["id"], changed["changes"], changed["title"], changed["source"]) == (3, 1, "خبر 2", "النهار")
    assert changed["words"] > 0


def test_a_capture_and_where_it_is_from(archive: Archive) -> None:
    row = archive.revision_row(4, 1)
    assert row is not None and row["number"] == 1
    assert row["length"] == len(archive.article_row(4)["body"])
    facts = archive.capture_facts(row["capture_id"])
    assert facts is not None and (facts["sha256"], facts["size"]) == (DIGEST, len(RAW))
    assert facts["origin"].endswith("saved.txt")
    assert archive.capture(DIGEST) == (RAW, facts["content_type"])


def test_what_is_not_there_is_none(archive: Archive) -> None:
    assert archive.revision_row(1, 9) is archive.capture_facts(None) is archive.capture("0" * 64) is None


def test_people_of_a_name(archive: Archive) -> None:
    archive.add(
        Article(title="تصريح", body="قال الوزير كريم الجبوري: «سنعيد النظر في القرار كله غدا».", url="https://a.test/9")
    )
    assert archive.people_named("الجبوري") == [archive.person("كريم الجبوري")]
    assert archive.people_named("غيره") == []


def test_a_snapshot_is_of_one_moment_and_the_state_tells_of_others(archive: Archive) -> None:
    with Archive(archive.path, mode="read") as reader:
        state = reader.state
        assert reader.state == state
        with reader.snapshot():
            assert reader.how_many() == 4
            archive.add(Article(title="جديد", body="نص خبر جديد وصل في أثناء القراءة."))
            assert reader.how_many() == 4
        assert (reader.how_many(), reader.state == state) == (5, False)


def test_failures_the_last_ones_alone(archive: Archive, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf", "c.pdf"):
        (tmp_path / name).write_bytes(b"%PDF-1.4\n1 0 obj << >> endobj")
    archive.import_paths([tmp_path / "a.pdf", tmp_path / "b.pdf", tmp_path / "c.pdf"])
    assert len(archive.failures()) == 3
    assert archive.failures(2) == archive.failures()[:2]
