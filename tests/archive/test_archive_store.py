"""What the archive promises: nothing lost, nothing twice, the better copy stands."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from newsarc import Archive, Article
from newsarc.archive.errors import (
    ArchiveError,
    ArchiveLocked,
    ArchiveMissing,
    ArchiveTooNew,
    EmptyArticle,
    NotAnArchive,
    UnknownArticle,
)
from newsarc.archive.schema import APPLICATION_ID, SCHEMA_VERSION

URL = "https://news.example/2026/1"
BODY = "\n".join(
    [
        "أعلن وزير النقل حسن الجبوري، اليوم الأحد، افتتاح الجسر الجديد في مدينة الكوت بعد عامين من العمل المتواصل.",
        "وقال الجبوري إن «الجسر سيخدم نصف مليون مواطن من سكان المحافظة»، مضيفاً أن الكلفة بلغت ثلاثين مليار دينار.",
        "وأضاف «سنفتتح جسرين آخرين قبل نهاية العام في الحي والنعمانية».",
        "ويربط الجسر جانبي المدينة ويخفف الزحام عن الجسر القديم الذي شيد قبل خمسين سنة.",
    ]
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "news.db")


def _article(**changes: str | None) -> Article:
    return Article(**{"title": "افتتاح جسر الكوت", "body": BODY, "url": URL, "published": "2026-01-04", **changes})  # type: ignore[arg-type]


def test_the_file_says_what_it_is(archive: Archive) -> None:
    assert archive.connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    assert archive.connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION
    assert archive.connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_an_article_comes_back_as_it_was(archive: Archive) -> None:
    stored = archive.add(_article(author="سارة محمود", source="صوت واسط"))
    assert stored.outcome == "added"
    article = archive.article(stored.document_id)
    assert article is not None
    assert (article.title, article.body, article.author, article.source) == (
        "افتتاح جسر الكوت", BODY, "سارة محمود", "صوت واسط",
    )  # fmt: skip
    assert [(quote.speaker, article.body[quote.start : quote.end] == quote.text) for quote in article.quotes] == [
        ("حسن الجبوري", True),
        ("حسن الجبوري", True),
    ]


@pytest.mark.parametrize(
    "spelling",
    [URL, URL + "?utm_source=x", URL + "#comments", "https://NEWS.example:443/2026/1", "http://news.example/2026/1"],
)
def test_one_address_in_any_spelling_is_one_article(archive: Archive, spelling: str) -> None:
    first = archive.add(_article())
    second = archive.add(_article(url=spelling))
    assert (second.outcome, second.document_id) == ("unchanged", first.document_id)


def test_without_an_address_the_content_decides(archive: Archive) -> None:
    assert archive.add(_article(url=None)).outcome == "added"
    assert archive.add(_article(url=None)).outcome == "unchanged"
    assert archive.add(_article(url=None, body=BODY + "\nوحضر الافتتاح محافظ واسط.")).outcome == "added"


@pytest.mark.parametrize(
    ("changes", "kind", "why"),
    [
        ({"body": BODY.replace("«", '"').replace("»", '"')}, "typographic", "other quotation marks"),
        ({"body": BODY.replace("الجسر", "الجســر", 1)}, "typographic", "a tatweel"),
        ({"body": BODY.replace("وزير", "وزيرُ", 1)}, "typographic", "a diacritic"),
        ({"body": BODY.replace("ثلاثين", "أربعين")}, "minor", "one word"),
        ({"title": "وزير النقل يفتتح جسر الكوت"}, "headline", "a new headline over the same text"),
        ({"body": BODY + "\n" + BODY.replace("الكوت", "الحي")}, "substantive", "the text doubled"),
        ({"author": "سارة محمود"}, "metadata", "the same text, another fact"),
    ],
)
def test_a_change_is_a_revision_of_its_kind(archive: Archive, changes: dict[str, str], kind: str, why: str) -> None:
    first = archive.add(_article())
    second = archive.add(_article(**changes))
    assert (second.outcome, second.change, second.document_id) == ("revised", kind, first.document_id), why
    assert [row["change"] for row in archive.history(first.document_id)] == ["first", kind]


def test_a_much_poorer_copy_never_replaces_a_good_one(archive: Archive) -> None:
    first = archive.add(_article())
    assert archive.add(_article(body="اشترك لمتابعة القراءة")).outcome == "worse"
    article = archive.article(first.document_id)
    assert article is not None and article.body == BODY


@pytest.mark.parametrize(
    ("body", "outcome", "why"),
    [
        (BODY[: BODY.index("بوري إن")], "worse", "cut amid a word: much shorter too"),
        (BODY[: BODY.index("عام في الحي")], "worse", "cut amid a word"),
        (BODY[: BODY.index("نة.")] + "\ufffd", "worse", "cut amid a letter"),
        (BODY[: BODY.index(" الزحام")], "worse", "cut between two words, with the rest of a sentence to come"),
        (BODY[: BODY.index("\nويربط")], "revised", "a paragraph was taken out"),
        (BODY[: BODY.index("، مضيفاً")], "revised", "a text that ends with what it quotes is no cut one"),
        (BODY[: BODY.index(" قبل خمسين")], "revised", "the last words were taken back"),
        (BODY.replace("خمسين", "ستين"), "revised", "a correction"),
        (BODY + "\nوانتهى.", "revised", "more than there was"),
    ],
)
def test_a_copy_that_breaks_off_never_replaces_a_whole_one(archive: Archive, body: str, outcome: str, why: str) -> None:
    """A page cut in transit or on a full disk was a new version, and what was said in the rest had vanished."""
    archive.add(_article())
    assert archive.add(_article(body=body)).outcome == outcome, why
    assert (archive.article(1).body == BODY) == (outcome == "worse")
    assert archive.add(_article()).outcome == ("unchanged" if outcome == "worse" else "revised")


def test_a_whole_copy_replaces_one_that_breaks_off(archive: Archive) -> None:
    archive.add(_article(body=BODY[: BODY.index("عام في الحي")]))
    assert archive.add(_article()).outcome == "revised"


def test_what_was_not_read_this_time_is_not_erased(archive: Archive) -> None:
    first = archive.add(_article(author="سارة محمود"))
    assert archive.add(_article(author=None, published=None)).outcome == "unchanged"
    article = archive.article(first.document_id)
    assert article is not None and article.author == "سارة محمود"


@pytest.mark.parametrize("number", [99, -1, 2**63])
def test_a_number_that_no_article_has_is_told(archive: Archive, number: int) -> None:
    archive.add(_article())
    for use in (
        lambda: archive.tag(number, "نقل"),
        lambda: archive.add_note(number, "للمتابعة"),
        lambda: archive.add_highlight(number, "الجسر"),
        lambda: archive.split_speaker(1, "حسن الجبوري", article=number),
        lambda: archive.labels(number),
        lambda: archive.links(number),
        lambda: archive.history(number),
        lambda: archive.diff(number, 1, 2),
        lambda: archive.field_changes(number, 1, 2),
        lambda: archive.record(number),
    ):
        with pytest.raises(UnknownArticle, match="no such article"):
            use()
    with pytest.raises(LookupError, match="no such revision"):
        archive.record(1, 9)
    assert archive.untag(99, "نقل") is False
    assert archive.tag(1, "نقل") == "نقل"
    assert archive.check() == []


@pytest.mark.parametrize("table", ["captures", "revisions", "quotes", "links"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET id = id", "DELETE FROM {}"])
def test_history_cannot_be_rewritten(archive: Archive, tmp_path: Path, table: str, statement: str) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        f"<html><body><h1>افتتاح جسر الكوت</h1><article>{''.join(f'<p>{p}</p>' for p in BODY.splitlines())}"
        "<p>قال مراقبون في <a href='https://other.example/x'>تقرير سابق عن الجسور</a> إن العمل تأخر كثيراً.</p></article>",
        encoding="utf-8",
    )
    archive.import_paths([page], url=URL)
    assert archive.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        archive.connection.execute(statement.format(table))


def test_links_find_their_target_once_it_arrives(archive: Archive, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        f"<html><body><h1>عنوان الخبر الأول</h1><article><p>{BODY}</p><p>وكان الموقع قد نشر "
        "<a href='https://news.example/2026/2?utm_source=in'>تفاصيل المشروع كاملة</a> في وقت سابق من العام.</p></article>",
        encoding="utf-8",
    )
    archive.import_paths([page], url=URL)
    source = archive.find(URL)
    assert source is not None
    assert [link["target_id"] for link in archive.links(source)] == [None]
    target = archive.add(_article(url="https://news.example/2026/2", title="تفاصيل"))
    assert [link["target_id"] for link in archive.links(source)] == [target.document_id]


def test_one_capture_at_two_addresses_is_two_sightings(archive: Archive, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("عنوان الخبر\n\n" + BODY, encoding="utf-8")
    archive.import_paths([page], url="https://a.example/1")
    archive.import_paths([page], url="https://b.example/1")
    assert archive.stats()["captures"] == 1
    assert archive.stats()["articles"] == 2


def test_unusable_files_are_named(tmp_path: Path) -> None:
    text = tmp_path / "text.db"
    text.write_text("ليس قاعدة بيانات " * 100, encoding="utf-8")
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (x)")
    newer = tmp_path / "newer.db"
    Archive(newer).close()
    with sqlite3.connect(newer) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    for path, error in ((text, NotAnArchive), (other, NotAnArchive), (newer, ArchiveTooNew), (tmp_path, NotAnArchive)):
        with pytest.raises(error, match=str(path)):
            Archive(path)
    with pytest.raises(ArchiveMissing, match=r"none\.db"):
        Archive(tmp_path / "none.db", mode="read")
    assert not (tmp_path / "none.db").exists()


def test_a_locked_archive_says_so(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with Archive(path) as first, Archive(path, busy_timeout=0.1) as second:
        first.connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveLocked, match=r"news\.db"):
            second.add(_article())
        first.connection.execute("ROLLBACK")
        assert second.add(_article()).outcome == "added"


def test_a_damaged_archive_is_found_out(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with Archive(path) as archive:
        for number in range(200):
            archive.add(_article(url=f"{URL}{number}", title=f"عنوان {number}"))
        assert archive.check() == []
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    data[8192:60000] = b"\x00" * (60000 - 8192)
    path.write_bytes(data)
    with pytest.raises((ArchiveError, sqlite3.DatabaseError)), Archive(path, mode="read") as archive:
        assert archive.check() == []


def test_reindex_finds_the_same(archive: Archive) -> None:
    archive.add(_article())
    before = [(hit.id, hit.score) for hit in archive.search("للجسر")]
    assert before
    assert archive.reindex() == 1
    assert [(hit.id, hit.score) for hit in archive.search("للجسر")] == before


def test_diff_says_what_changed(archive: Archive) -> None:
    stored = archive.add(_article(body="افتتح الوزير الجسر القديم اليوم"))
    archive.add(_article(body="افتتح الوزير الجسر الجديد اليوم"))
    edits = archive.diff(stored.document_id, 1, 2)
    assert edits is not None
    assert [(edit.operation, edit.text) for edit in edits if edit.operation != "equal"] == [
        ("delete", "القديم"),
        ("insert", "الجديد"),
    ]
    assert "".join(e.text for e in edits if e.operation != "insert").endswith("القديم اليوم")
    assert archive.diff(stored.document_id, 1, 9) is None


def test_import_goes_on_past_what_it_cannot_read(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_bytes(("وزير النقل يفتتح جسراً جديداً في الكوت\n\n" + BODY).encode("cp1256"))
    (folder / "b.txt").write_bytes(("واسط: جسر الكوت يدخل الخدمة بعد عامين\n\n" + BODY).encode("utf-16"))
    (folder / "rows.jsonl").write_text(
        json.dumps({"title": "صف بلا رابط", "text": BODY}, ensure_ascii=False) + "\n{broken\n"
        + json.dumps({"url": "https://x.example/9", "body": BODY}, ensure_ascii=False) + "\n[1]\n",
        encoding="utf-8",
    )  # fmt: skip
    (folder / "empty.txt").write_bytes(b"")
    summary = archive.import_paths([folder, tmp_path / "missing.txt"])
    assert summary.counts == {"added": 4, "failed": 4}
    named = {Path(problem.name.split("#")[0]).name for problem in summary.problems}
    assert named == {"rows.jsonl", "empty.txt", "missing.txt"}
    assert all(problem.reason for problem in summary.problems)
    again = archive.import_paths([folder])
    assert (again.counts["added"], again.counts["unchanged"]) == (0, 4)
    logged = archive.connection.execute("SELECT outcome, count(*) FROM import_items GROUP BY 1").fetchall()
    # What is not there is told, and not kept: the other three failed twice.
    assert {row[0]: row[1] for row in logged} == {"added": 4, "unchanged": 4, "failed": 6}


def test_two_processes_read_the_same_as_one(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        "".join(
            json.dumps({"url": f"https://x.example/{n}", "title": f"خبر رقم {n}", "body": BODY}, ensure_ascii=False)
            + "\n"
            for n in range(250)
        ),
        encoding="utf-8",
    )
    found = []
    for jobs in (1, 2):
        with Archive(tmp_path / f"{jobs}.db") as archive:
            archive.import_paths([rows], jobs=jobs)
            found.append([(row["url"], row["title"]) for row in archive.articles()])
    assert found[0] == found[1]
    assert len(found[0]) == 250


@pytest.mark.parametrize("body", ["", " \n", "\x08", "\u200b"])
def test_an_article_without_headline_and_text_is_refused(tmp_path: Path, body: str) -> None:
    with Archive(tmp_path / "news.db") as archive:
        with pytest.raises(EmptyArticle, match="without headline and text"):
            archive.add(Article(body=body, url="https://a.example/1"))
        assert archive.add(Article(title="عنوان", body=body, url="https://a.example/1")).outcome == "added"
