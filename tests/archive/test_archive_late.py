"""Captures that come in after newer ones, from old dumps and from web archives: kept, and the newer text stands."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from loopback import Loopback

from newsarc import Archive
from newsarc.archive.importing.prepare import Material, Prepared, analyze, prepare
from newsarc.archive.reading import Filter
from newsarc.archive.revision_rows import Stored
from newsarc.archive.store import Store
from newsarc.export import export_records
from newsarc.model import Article
from newsarc.sources.web import FetchPolicy

POLICY = FetchPolicy(allow_private=True, respect_robots=False)
NEW = Article(
    title="الميناء يستقبل أول سفينة بعد التوسعة",
    url="https://a.test/1",
    body="استقبل الميناء صباح اليوم أول سفينة حاويات بعد انتهاء أعمال التوسعة التي استمرت عامين كاملين.\n"
    "وقال مدير الميناء سعيد العامري: «الطاقة الجديدة ضعف القديمة».\nوحضر الافتتاح عدد من سكان المدينة.",
)
OLD = replace(
    NEW, body=NEW.body.replace("أول سفينة حاويات", "سفينة تجريبية واحدة").replace("ضعف القديمة", "مثل القديمة")
)
LATER = replace(NEW, body=NEW.body.replace("عدد من سكان المدينة", "مئات من سكان المدينة وطلاب مدارسها"))


def add(archive: Archive, article: Article, captured_at: str | None) -> Stored:
    store = Store(archive.connection)
    reading = analyze(article)
    stored = store.add(reading.article, reading.analyzed, captured_at=captured_at)
    store.flush()
    return stored


@pytest.fixture
def late(archive: Archive) -> Archive:
    add(archive, NEW, "2024-05-01T10:00:00Z")
    add(archive, OLD, "2022-05-01T10:00:00Z")
    return archive


def test_the_newer_text_stands(late: Archive) -> None:
    assert late.article(1).body == NEW.body
    assert [(row["number"], row["change"]) for row in late.history(1)] == [(2, "earlier"), (1, "first")]
    assert [hit.id for hit in late.search("حاويات")] == [1] and late.search("تجريبية") == []
    assert late.connection.execute("SELECT first_seen FROM documents").fetchone()[0] == "2024-05-01T10:00:00Z", (
        "--since"
    )
    assert late.check() == []


def test_it_counts_as_changed(late: Archive) -> None:
    add(late, replace(OLD, url="https://a.test/2"), None)
    changed = Filter(changed=True)
    assert (
        [row["id"] for row in late.articles(changed)] == [hit.id for hit in late.search("سفينة", where=changed)] == [1]
    )


def test_words_lead_from_the_older_text_to_the_newer(late: Archive) -> None:
    earlier = late.history(1)[0]
    assert (earlier["words_added"], earlier["words_removed"]) == (3, 3), (
        "«أول ... حاويات ... ضعف» for «تجريبية واحدة ... مثل»"
    )


def test_what_the_newer_text_did_to_the_quotations(late: Archive) -> None:
    quotes = {row["text"]: row["status"] for row in late.quotes()}
    assert quotes == {"الطاقة الجديدة ضعف القديمة": "current", "الطاقة الجديدة مثل القديمة": "changed"}
    assert [(row["quotes_changed"], row["quotes_new"]) for row in late.history(1)] == [(0, 1), (1, 0)]
    add(late, replace(OLD, body=OLD.body.replace("سفينة", "باخرة")), "2021-05-01T10:00:00Z")
    assert [(row["quotes_changed"], row["quotes_new"]) for row in late.history(1)] == [(0, 1), (0, 1), (1, 0)]


def test_the_same_old_copy_again(late: Archive) -> None:
    assert add(late, OLD, "2022-05-01T10:00:00Z").outcome == "unchanged"
    assert add(late, NEW, "2023-01-01T00:00:00Z").outcome == "unchanged", "the text that stands was there earlier"
    assert len(late.history(1)) == 2


def test_an_old_copy_that_was_dated_otherwise(archive: Archive) -> None:
    """The same words under another day: what shows that an article was dated back."""
    add(archive, replace(NEW, published="2022-01-01"), "2024-05-01T10:00:00Z")
    old = replace(NEW, published="2024-04-30")
    assert add(archive, old, "2024-04-30T12:00:00Z").change == "earlier"
    assert add(archive, old, "2024-04-30T12:00:00Z").outcome == "unchanged"
    (change,) = archive.changes(kind="metadata")
    assert change["fields"] == {"published": {"old": "2024-04-30", "new": "2022-01-01"}}, "as the words lead"
    add(archive, replace(NEW, published="2022-01-01", author="هدى علي"), None)
    assert [list(row["fields"]) for row in archive.history(1)] == [["published"], [], ["author"]]
    assert archive.article(1).published == "2022-01-01"


def test_an_article_goes_on_changing(late: Archive) -> None:
    assert add(late, LATER, None).change == "minor"
    assert late.article(1).body == LATER.body
    assert [row["number"] for row in late.history(1)] == [2, 1, 3]


def test_a_clock_that_was_put_back_hides_no_news(archive: Archive) -> None:
    add(archive, NEW, "2999-01-01T00:00:00Z")
    assert add(archive, LATER, None).change == "minor"
    assert archive.article(1).body == LATER.body


def test_it_comes_back_from_an_export(late: Archive, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    export_records(late.records(all_revisions=True), "jsonl", str(path))
    with Archive(tmp_path / "again.db") as again:
        again.import_paths([path])
        assert again.article(1).body == NEW.body
        assert again.history(1) == late.history(1)


def test_the_two_are_compared_in_their_order(late: Archive) -> None:
    command = [sys.executable, "-m", "newsarc", "--db", str(late.path), "diff", "1"]
    compared = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    assert "[-تجريبية واحدة-]{+حاويات+}" in compared


def test_an_export_of_an_older_text_into_an_archive_that_has_a_newer_one(archive: Archive, tmp_path: Path) -> None:
    add(archive, NEW, "2024-05-01T10:00:00Z")
    with Archive(tmp_path / "other.db") as other:
        add(other, OLD, "2022-05-01T10:00:00Z")
        export_records(other.records(), "jsonl", str(tmp_path / "old.jsonl"))
    archive.import_paths([tmp_path / "old.jsonl"])
    assert archive.article(1).body == NEW.body
    assert [row["captured_at"] for row in archive.history(1)] == ["2022-05-01T10:00:00Z", "2024-05-01T10:00:00Z"]


def test_an_export_of_an_older_text_with_a_higher_number(archive: Archive, tmp_path: Path) -> None:
    add(archive, NEW, None)
    with Archive(tmp_path / "other.db") as other:
        for year, text in ((2018, OLD), (2019, replace(OLD, title="سفينة في الميناء")), (2020, OLD)):
            add(other, text, f"{year}-05-01T10:00:00Z")
        other.tag(1, "ميناء")
        other.add_note(1, "للمتابعة")
        other.add_highlight(1, "سفينة تجريبية")
        export_records(other.records(), "jsonl", str(tmp_path / "old.jsonl"))
    assert archive.import_paths([tmp_path / "old.jsonl"]).counts == {"revised": 1}
    assert archive.article(1).body == NEW.body
    assert [row["change"] for row in archive.history(1)] == ["earlier", "first"]
    assert archive.import_paths([tmp_path / "old.jsonl"]).counts == {"unchanged": 1}
    labels = archive.labels(1)
    assert [row["tag"] for row in labels["tags"]] == ["ميناء"] and [row["text"] for row in labels["notes"]] == [
        "للمتابعة"
    ]
    assert [(row["text"], row["revision"]) for row in labels["highlights"]] == [("سفينة تجريبية", 2)]
    assert archive.check() == []


def page(body: str) -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in body.split("\n"))
    return f"<html lang=ar><head><title>{NEW.title}</title></head><body><article><h1>{NEW.title}</h1>{paragraphs}</article></body></html>"


def test_a_copy_in_a_web_archive(archive: Archive, server: Loopback) -> None:
    server.page("/1", page(NEW.body))
    server.page(f"/dumps/20220501100000/{server.url('/1')}", page(OLD.body))
    reports = list(archive.fetch([server.url("/1"), server.url(f"/dumps/20220501100000/{server.url('/1')}")], POLICY))
    assert [report.outcome for report in reports] == ["ok", "ok"]
    (row,) = archive.articles()
    assert row["url"] == server.url("/1") and archive.article(row["id"]).body == NEW.body
    assert archive.history(row["id"])[0]["captured_at"] == "2022-05-01T10:00:00Z"


def warc(path: Path, captures: Sequence[tuple[Article, str]]) -> Path:
    """A web archive of captures of the page, each with its time."""
    records = []
    for article, at in captures:
        html = page(article.body).encode()
        reply = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {NEW.url}\r\nWARC-Date: {at}\r\n"
        head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(reply)}\r\n\r\n"
        records.append(head.encode() + reply + b"\r\n\r\n")
    path.write_bytes(b"".join(records))
    return path


JANUARY, FEBRUARY, MARCH, APRIL = (f"2024-0{month}-01T10:00:00Z" for month in range(1, 5))
CAPTURES = [(NEW, JANUARY), (OLD, FEBRUARY), (NEW, MARCH), (NEW, APRIL)]


@pytest.mark.parametrize("order", [[0, 1, 2, 3], [3, 2, 1, 0], [2, 1, 0, 3], [1, 0, 3, 2], [3, 1, 2, 0]])
def test_the_same_history_comes_of_captures_together_and_one_by_one(
    archive: Archive, tmp_path: Path, order: list[int]
) -> None:
    files = [warc(tmp_path / f"{number}.warc", [CAPTURES[number]]) for number in order]
    for file in files:
        archive.import_paths([file])
    assert archive.article(1).body == NEW.body
    texts = [
        archive.record(1, row["number"])["body"]
        for row in sorted(archive.history(1), key=lambda row: row["captured_at"])
    ]
    assert texts == [NEW.body, OLD.body, NEW.body], "a text that came back had another one between"
    assert archive.check() == []
    with Archive(tmp_path / "together.db") as together:
        together.import_paths([warc(tmp_path / "all.warc", [CAPTURES[number] for number in order])])
        assert together.history(1) == archive.history(1)
        seen = [each.article_row(1)["last_seen"] for each in (archive, together)]
    assert seen == [APRIL, APRIL]


def test_captures_that_are_known_are_not_read_again(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [warc(tmp_path / f"{number}.warc", [capture]) for number, capture in enumerate(CAPTURES)]
    files.append(warc(tmp_path / "all.warc", CAPTURES))
    archive.import_paths(files)
    before = archive.history(1)
    read: list[str] = []

    def reading(material: Material) -> Prepared:
        read.append(material.name)
        return prepare(material)

    monkeypatch.setattr("newsarc.archive.importing.ingest.prepare", reading)
    assert archive.import_paths(files).counts == {"unchanged": 8}
    assert (read, archive.history(1)) == ([], before)


def test_words_of_a_text_that_came_back_lead_to_the_one_between(archive: Archive, tmp_path: Path) -> None:
    for number in (3, 1, 0):
        archive.import_paths([warc(tmp_path / "one.warc", [CAPTURES[number]])])
    told = [(row["captured_at"], row["change"], row["words_added"]) for row in archive.history(1)]
    assert told == [(JANUARY, "earlier", 3), (FEBRUARY, "earlier", 3), (APRIL, "first", 0)]
