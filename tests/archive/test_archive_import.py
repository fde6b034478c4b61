"""Files into the archive: every kind and encoding, what cannot be read named with its reason, and the rest going on."""

from __future__ import annotations

import gzip
import json
import operator
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from functools import reduce
from itertools import product
from pathlib import Path

import pytest
from import_material import DUMP, ROWS, jsonl, newsarc

from newsarc import Archive, Article
from newsarc.archive.captures import unpack
from newsarc.archive.errors import ArchiveLocked
from newsarc.archive.importing.ingest import ItemReport
from newsarc.export.warc_out import WarcOutput
from newsarc.extract.dump import extract_dumps
from newsarc.model import Page
from newsarc.sources.entries import ImportEntry
from newsarc.sources.files import InputItem
from newsarc.sources.imports import iter_entries


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1256", "iso8859-6"])
def test_a_dump_in_each_encoding(archive: Archive, tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "dump.txt"
    file.write_bytes(DUMP.replace("«", '"').replace("»", '"').encode(encoding))
    assert archive.import_paths([file]).counts == {"added": 1}
    article = archive.article(1)
    assert article.title == "وزارة النقل تعلن افتتاح الجسر الجديد"
    assert len(article.paragraphs) == 2
    assert [hit.id for hit in archive.search("للجسر")] == [1]


def test_files_folders_and_globs_and_all_of_it_again(archive: Archive, tmp_path: Path) -> None:
    inner = tmp_path / "in" / "deep"
    inner.mkdir(parents=True)
    (inner / "a.txt").write_text(DUMP, encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_text(DUMP.replace("الجسر", "النفق"), encoding="utf-8")
    jsonl(tmp_path / "x1.jsonl", ROWS[:2])
    jsonl(tmp_path / "x2.jsonl", ROWS[2:3])
    wanted = [tmp_path / "in", str(tmp_path / "x*.jsonl")]
    assert archive.import_paths(wanted).counts == {"added": 5}
    assert archive.import_paths(wanted).counts == {"unchanged": 5}
    stats = archive.stats()
    assert (stats["articles"], stats["revisions"], stats["captures"]) == (5, 5, 5)


@pytest.mark.parametrize("kind", [str, Path])
def test_one_path_is_no_list_of_paths(archive: Archive, tmp_path: Path, kind: type) -> None:
    """Its letters would be: dots, slashes, and files of one letter."""
    with pytest.raises(TypeError, match="import_paths takes a list of paths, not "):
        archive.import_paths(kind(tmp_path))
    assert list(archive.imports()) == []


def test_an_item_that_is_known_tells_what_it_holds(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DUMP + "\nاقرأ أيضا\nإغلاق طريق المطار\nحملة تلقيح جديدة\n", encoding="utf-8")
    told = []
    for _ in range(2):
        archive.import_paths([tmp_path / "a.txt"], on_item=told.append)
    first, again = told
    assert (again.outcome, again.reason) == ("unchanged", "imported before")
    assert (again.quotes, again.links) == (first.quotes, first.links) and again.quotes and again.links


def test_rows_with_missing_fields(archive: Archive, tmp_path: Path) -> None:
    rows: list[object] = [
        {"title": "عنوان بلا نص"},
        {"text": "نص بلا عنوان في مكان ما"},
        {"body": ["فقرة", "فقرتان"], "title": "فقرات", "author": ["سالم", "علي"], "published": "2026-01-02"},
        {"title": "قيم غريبة", "body": "نص ما", "tags": "not a list", "author": None, "published": 5},
        {"title": "\ud800 خبر", "body": "نص \ud800 مكسور"},
    ]
    file = tmp_path / "a.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    assert archive.import_paths([file]).counts["added"] == 5
    assert archive.article(5).body == "نص \ufffd مكسور", "SQLite holds no lone surrogates"
    assert archive.article(3).body == "فقرة\nفقرتان"
    assert archive.article(3).authors == ["سالم", "علي"]


def test_a_saved_feed_gives_summaries_where_it_has_no_texts(archive: Archive, tmp_path: Path) -> None:
    text = "<p>" + "أعلنت الوزارة اليوم افتتاح الجسر الجديد على النهر بعد سنوات من العمل. " * 8
    items = [
        ("أول", "<description>&lt;p&gt;قال الوزير: «سنبدأ غدا».&lt;p&gt;وانتهى.</description>"),
        ("ثان", f"<description>ملخص</description><content:encoded><![CDATA[{text}]]></content:encoded>"),
        ("ثالث", ""),
    ]
    entries = "".join(
        f"<item><title>{title}</title><link>https://a.example/{n}</link>{rest}</item>"
        for n, (title, rest) in enumerate(items)
    )
    names = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    file = tmp_path / "feed.xml"
    file.write_text(f'<rss version="2.0" {names}><channel><title>النهار</title>{entries}</channel></rss>', "utf-8")
    summary = archive.import_paths([file])
    assert summary.counts == {"added": 2, "failed": 1}
    assert (summary.problems[0].reason or "").startswith("empty")
    first, second = (archive.article(number) for number in (1, 2))
    assert (first.body, first.review) == ("قال الوزير: «سنبدأ غدا».\nوانتهى.", ["the text is the feed's summary of it"])
    assert [quote.text for quote in first.quotes] == ["سنبدأ غدا"]
    assert second.body.startswith("أعلنت") and second.body.count("أعلنت") == 8
    assert archive.reextract(dry_run=True).counts == {"unchanged": 2}


DATES = [
    ("2024-03-05T10:00:00+03:00", "2024-03-05T10:00:00+03:00", None),
    ("2024-03", "2024-03", None),  # no day is invented
    ("الثلاثاء 5 مارس 2024 - 14:30", "2024-03-05T14:30", "الثلاثاء 5 مارس 2024 - 14:30"),
    ("٠٥/٠٣/٢٠٢٤", "2024-03-05", "٠٥/٠٣/٢٠٢٤"),
    ("24 شعبان 1445", "2024-03-05", "24 شعبان 1445"),
    (1709632800, "2024-03-05T10:00:00Z", "1709632800"),  # seconds since 1970, and milliseconds as data frames write
    (1709632800000, "2024-03-05T10:00:00Z", "1709632800000"),
    ("Tue, 05 Mar 2024 10:00:00 +0000", "2024-03-05T10:00:00+00:00", "Tue, 05 Mar 2024 10:00:00 +0000"),
    ("منذ ساعتين", None, "منذ ساعتين"),  # nobody knows from when on
    ("99999-01-01", None, "99999-01-01"),
    ("0001-01-01T00:00:00", None, None),  # "no date" of .NET
    ("9999-12-31", None, None),  # and its last day
    ("31/12/9999", None, "31/12/9999"),
]


@pytest.mark.parametrize(("given", "published", "printed"), DATES)
def test_dates_of_rows(
    archive: Archive, tmp_path: Path, given: object, published: str | None, printed: str | None
) -> None:
    archive.import_paths([jsonl(tmp_path / "a.jsonl", [{**ROWS[0], "published": given}])])
    article = archive.article(1)
    assert (article.published, article.published_text) == (published, printed)


@pytest.mark.parametrize(("given", "published", "printed"), DATES)
def test_dates_of_articles_that_a_script_adds(
    archive: Archive, given: str, published: str | None, printed: str | None
) -> None:
    article = Article(title="خبر", body="نص الخبر.", published=given, modified=given)
    stored = archive.article(archive.add(article).document_id)
    assert (stored.published, stored.published_text, stored.modified) == (published, printed, published)
    assert archive.add(stored).outcome == "unchanged"
    assert archive.stats()["oldest"] == published


HOSTILE = [
    None, True, -1, 10**30, float("inf"), float("nan"), "", "x", "\ud800", [], [None], [[1]], {}, {"a": 10**30},
    "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59",
]  # fmt: skip


def places(value: object, above: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every value in ``value``, to the first item of lists only."""
    if above:
        yield above
    items = value.items() if isinstance(value, dict) else enumerate(value[:1]) if isinstance(value, list) else ()
    for name, item in items:
        yield from places(item, (*above, name))


def test_no_row_of_our_own_form_costs_an_import(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "dump.txt").write_text(DUMP, encoding="utf-8")
    archive.import_paths([tmp_path / "dump.txt"], url="https://example.org/dump")
    archive.tag(1, "نقل")
    archive.add_note(1, "ملاحظة")
    archive.add_highlight(1, "الجسر")
    row = archive.record(1)
    rows = []
    for place, value in product(list(places(row)), HOSTILE):
        changed = json.loads(json.dumps(row))
        holder = reduce(operator.getitem, place[:-1], changed)
        holder[place[-1]] = value
        rows.append(changed)
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(each) + "\n" for each in rows), "utf-8")
    with Archive(tmp_path / "other.db") as other:
        summary = other.import_paths([file])
        assert summary.total == len(rows) > 500
        assert other.check() == []
        assert not any("report" in (problem.reason or "") for problem in summary.problems), (
            "each has a reason of its own"
        )


@pytest.mark.parametrize("number", [2**63 - 1, 2**62, 10**12])
def test_a_number_that_is_none_of_ours_spoils_nothing(archive: Archive, tmp_path: Path, number: int) -> None:
    time = "2026-01-01T00:00:00Z"
    ours = {"captured_at": time, "first_seen": time, "last_seen": time, "extractor": "1", "quotes": [], "links": []}
    forged = {"change": "minor", "revision": 2, "words_added": 0, "words_removed": 0}
    names = ("revision", "words_added", "words_added", "words_removed")
    rows = [{**row, **ours, **forged, name: number} for row, name in zip(ROWS[:4], names, strict=True)]
    assert archive.import_paths([jsonl(tmp_path / "forged.jsonl", rows)]).problems == []
    later = [{**row, "body": row["body"].replace("غدا", "اليوم")} for row in ROWS[:4]]
    assert archive.import_paths([jsonl(tmp_path / "later.jsonl", later)]).problems == []
    assert archive.connection.execute("SELECT sum(words_added + words_removed) FROM changes").fetchone()[0] < 1000


def test_what_nobody_foresaw_fails_one_item(archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fragile(text: str) -> object:
        if "الجسر" in text:
            raise RecursionError("too deep")
        return extract_dumps(text)

    monkeypatch.setattr("newsarc.extract.dump.extract_dumps", fragile)
    for number, word in enumerate(["الجسر", "النفق", "الطريق"]):
        (tmp_path / f"{number}.txt").write_text(DUMP.replace("الجسر", word), encoding="utf-8")
    summary = archive.import_paths([tmp_path])
    assert summary.counts == {"failed": 1, "added": 2}
    assert [Path(problem.name).name for problem in summary.problems] == ["0.txt"]
    assert "RecursionError: too deep" in (summary.problems[0].reason or "")


def test_a_reader_that_breaks_fails_one_file(archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fragile(item: InputItem, *, arabic_only: bool) -> Iterator[ImportEntry]:
        yield next(iter_entries(item))
        if item.name.endswith("1.jsonl"):
            raise OSError(5, "Input/output error")

    monkeypatch.setattr("newsarc.archive.importing.material.iter_entries", fragile)
    for number in range(3):
        jsonl(tmp_path / f"{number}.jsonl", [ROWS[number]])
    summary = archive.import_paths([tmp_path])
    assert summary.counts == {"failed": 1, "added": 3}
    assert summary.problems[0].reason == "input/output error"


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(archive: Archive, tmp_path: Path) -> None:
    jsonl(tmp_path / "rows.jsonl", [ROWS[0], "{not json", '["a list"]', {}, ROWS[1]])
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 50)
    (tmp_path / "dump.txt").write_text(DUMP, encoding="utf-8")
    missing = tmp_path / "missing.txt"
    summary = archive.import_paths([tmp_path / "rows.jsonl", missing, tmp_path / "empty.txt", tmp_path / "dump.txt"])
    assert summary.counts["added"] == 3
    problems = {Path(problem.name).name: problem.reason for problem in summary.problems}
    assert set(problems) == {"rows.jsonl#2", "rows.jsonl#3", "rows.jsonl#4", "missing.txt", "empty.txt"}
    assert all(problems.values())
    archive.import_paths([tmp_path / "noise.txt"])  # whatever it is taken for, it ends
    failures = {row[0] for row in archive.connection.execute("SELECT name FROM failures")}
    assert str(tmp_path / "empty.txt") in failures
    assert str(missing) not in failures, "a name that was never there would stay for ever"


def test_a_failure_is_over_once_the_file_imports_well(archive: Archive, tmp_path: Path) -> None:
    def failed() -> list[str]:
        return [Path(row["name"]).name for row in archive.failures()]

    files = [tmp_path / name for name in ("a.txt", "b.jsonl", "c.jsonl", "c")]
    for file in files:
        file.touch()
    archive.import_paths([*files[:2], files[3]])
    archive.import_paths([jsonl(files[2], [ROWS[0], "{not json", "{nor this"])])
    assert sorted(failed()) == ["a.txt", "b.jsonl", "c", "c.jsonl#2", "c.jsonl#3"]
    archive.import_paths(files[:1])
    assert sorted(failed()) == ["a.txt", "b.jsonl", "c", "c.jsonl#2", "c.jsonl#3"], "a second time, and told once"
    files[0].write_text(DUMP, encoding="utf-8")
    jsonl(files[1], ["{not json", ROWS[1]])
    jsonl(files[2], [ROWS[0], ROWS[2], "{not json"])
    archive.import_paths(files[:3])
    assert sorted(failed()) == ["b.jsonl#1", "c", "c.jsonl#3"]
    assert archive.stats()["failures"] == 3
    assert sorted(Path(row["name"]).name for row in archive.imports(failed_only=True)) == [
        "a.txt", "a.txt", "b.jsonl", "b.jsonl#1", "c", "c.jsonl#2", "c.jsonl#3", "c.jsonl#3",
    ]  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file system of bytes")
def test_a_file_name_that_is_no_utf8(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with open(os.fsencode(tmp_path) + b"/in/\xc7\xe1.txt", "wb") as file:  # noqa: PTH123 - Path takes no bytes
        file.write(DUMP.encode())
    assert archive.import_paths([tmp_path / "in"]).counts == {"added": 1}
    assert archive.import_paths([os.fsdecode(os.fsencode(tmp_path) + b"/in/\xc7\xe1.txt")]).counts == {"unchanged": 1}


@pytest.mark.parametrize("encoding", ["windows-1256", "cp720", "utf-16-le", "utf-8"])
@pytest.mark.parametrize("form", ["jsonl", "json", "csv", "zip", "jsonl.gz"])
def test_rows_in_the_encoding_that_the_user_names(archive: Archive, tmp_path: Path, form: str, encoding: str) -> None:
    rows = [{"title": f"خبر رقم {n}", "text": "نص الخبر"} for n in (1, 2)]
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode(encoding)
    content = {
        "jsonl": lines,
        "json": json.dumps(rows, ensure_ascii=False).encode(encoding),
        "csv": "title,text\nخبر رقم 1,نص الخبر\nخبر رقم 2,نص الخبر\n".encode(encoding),
        "jsonl.gz": gzip.compress(lines),
    }
    file = tmp_path / f"rows.{form}"
    if form == "zip":
        with zipfile.ZipFile(file, "w") as packed:
            packed.writestr("rows.jsonl", lines)
    else:
        file.write_bytes(content[form])
    assert archive.import_paths([file], encoding=encoding).counts == {"added": 2}
    assert [archive.article(n).title for n in (1, 2)] == ["خبر رقم 1", "خبر رقم 2"]


HTML = (
    "<!DOCTYPE html><html lang=ar><title>خبر</title><h1>خبر</h1><p>" + "أعلنت الوزارة اليوم افتتاح الجسر الجديد. " * 20
)
MHTML = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://a.example/%D8%AE
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----X"

------X
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

{HTML} آخر
------X--
""".encode()
SECRET_ADDRESS = "https://user:geheim@ex.org/25"


def test_passwords_in_addresses_are_not_stored(archive: Archive, tmp_path: Path) -> None:
    row = {"url": SECRET_ADDRESS, "title": "خبر", "text": "نص الخبر"}
    (tmp_path / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
    row = {**row, "url": "\u200f" + SECRET_ADDRESS.replace("25", "26")}
    (tmp_path / "b.csv").write_text(f"{','.join(row)}\n{','.join(row.values())}\n", encoding="utf-8")
    (tmp_path / "c.mhtml").write_bytes(MHTML.replace(b"https://a.example/%D8%AE", SECRET_ADDRESS.encode() + b"7"))
    (tmp_path / "d.txt").write_text(DUMP, encoding="utf-8")
    with (tmp_path / "e.warc").open("wb") as stream, WarcOutput(stream, "e.warc", compress=False) as output:
        output.write(Page(HTML.encode(), None, "text/html"), {**row, "body": "نص"}, url="https://ex.org/28")
        output.write(Page(f"{HTML} ".encode(), None, "text/html"), None, url="https://ex.org/replaced/29")
    raw = (tmp_path / "e.warc").read_bytes()
    (tmp_path / "e.warc").write_bytes(raw.replace(b"https://ex.org/replaced/29", b"https://user:geheim@ex.org/29"))
    archive.import_paths([tmp_path / name for name in ("a.jsonl", "b.csv", "c.mhtml", "e.warc")])
    archive.import_paths([tmp_path / "d.txt"], url=SECRET_ADDRESS.replace("25", "30"))
    urls = {article["url"] for article in archive.articles()}
    assert urls == {f"https://ex.org/{path}" for path in ("25", "26", "257", "29", "30")}
    assert archive.import_paths([tmp_path / "a.jsonl"]).counts == {"unchanged": 1}
    assert "geheim" not in "\n".join(archive.connection.iterdump())
    for (data,) in archive.connection.execute("SELECT data FROM captures"):
        assert b"geheim" not in unpack(data)


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("javascript:alert(1)", None),
        ("نص ليس عنوانا", None),
        (123, None),
        ("ftp://a.example/x", None),
        ("mailto:a@a.example", None),
        ("http://[bad/", None),
        ("https://", None),
        ("page.html", None),
        ("خبر.عاجل/اليوم", None),
        ("http://a.example/خبر عاجل", "http://a.example/خبر عاجل"),
        ("HTTPS://مثال.إختبار/1", "HTTPS://مثال.إختبار/1"),
        ("www.a.example/news/1", "https://www.a.example/news/1"),
        ("//a.example/1", "https://a.example/1"),
    ],
)
def test_the_address_of_a_row_is_one_of_the_web_or_none(
    archive: Archive, tmp_path: Path, given: object, url: str | None
) -> None:
    archive.import_paths([jsonl(tmp_path / "a.jsonl", [{**ROWS[0], "url": given}])])
    article = archive.article(1)
    assert (article.title, article.url) == (ROWS[0]["title"], url)
    assert article.review == ([] if url else [f"the address in the row is no web address: {given}"])


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.csv"])
@pytest.mark.parametrize(("encoding", "reason"), [("hex", "unknown encoding"), ("idna", "not in the encoding")])
def test_rows_in_an_encoding_that_does_not_fit(
    archive: Archive, tmp_path: Path, name: str, encoding: str, reason: str
) -> None:
    content = "title,text\nخبر,نص\n" if name == "a.csv" else '{"title": "خبر"}\n'
    (tmp_path / name).write_text(content, encoding="utf-8")
    (problem,) = archive.import_paths([tmp_path / name], encoding=encoding).problems
    assert problem.reason is not None and problem.reason.startswith(reason)


@pytest.mark.parametrize(("encoding", "reason"), [("hex", "unknown encoding"), ("idna", "not in the encoding")])
def test_an_encoding_that_does_not_fit(archive: Archive, tmp_path: Path, encoding: str, reason: str) -> None:
    (tmp_path / "a.txt").write_text(DUMP, encoding="utf-8")
    (problem,) = archive.import_paths([tmp_path / "a.txt"], encoding=encoding).problems
    assert problem.reason is not None and reason in problem.reason


def test_what_the_user_says_of_the_material(archive: Archive, tmp_path: Path) -> None:
    file = tmp_path / "dump.txt"
    file.write_text(DUMP, encoding="utf-8")
    archive.import_paths([file], url="https://example.org/9", published="2026-01-05", tags=["نقل"])
    article = archive.article("https://example.org/9")
    assert article.published == "2026-01-05"
    assert given_tags(archive, 1) == ["نقل"]
    assert "no-such" in (archive.import_paths([file], encoding="no-such").problems[0].reason or "")
    assert archive.article(1) == article


@pytest.mark.parametrize("url", ["https://example.org/9", None])
def test_a_day_that_is_given_later_is_of_the_same_article(archive: Archive, tmp_path: Path, url: str | None) -> None:
    file = tmp_path / "dump.txt"
    file.write_text(DUMP, encoding="utf-8")
    archive.import_paths([file], url=url)
    for outcome in ("revised", "unchanged"):
        assert archive.import_paths([file], published="2026-01-05").counts == {outcome: 1}
    assert archive.article(1).published == "2026-01-05" and archive.article(1).url == url
    assert archive.stats()["articles"] == 1
    assert [row["change"] for row in archive.history(1)] == ["first", "metadata"]


def test_a_day_that_is_given_later_for_one_text_at_two_addresses(archive: Archive, tmp_path: Path) -> None:
    file = tmp_path / "dump.txt"
    file.write_text(DUMP, encoding="utf-8")
    for number in (1, 2):
        archive.import_paths([file], url=f"https://example.org/{number}")
    for outcome in ("revised", "revised", "unchanged"):
        assert archive.import_paths([file], published="2026-01-05").counts == {outcome: 1}
    assert [row["published"] for row in archive.articles()] == ["2026-01-05"] * 2


@pytest.mark.parametrize("url", ["https://example.org/9", None])
def test_bytes_that_were_read_wrongly_are_read_anew_as_the_user_says(
    archive: Archive, tmp_path: Path, url: str | None
) -> None:
    file = tmp_path / "dump.txt"
    file.write_text(DUMP, encoding="utf-8")
    archive.import_paths([file], url=url, encoding="koi8-r")
    assert "الجسر" not in archive.article(1).body
    for options, outcome in [
        ({}, "unchanged"), ({"encoding": "utf-8"}, "revised"), ({"encoding": "utf-8"}, "unchanged"),
        ({"kind": "txt"}, "unchanged"), ({}, "unchanged"),
    ]:  # fmt: skip
        told: list[ItemReport] = []
        summary = archive.import_paths([file], url=url, on_item=told.append, **options)
        assert summary.counts == {outcome: 1}, options
        assert (told[0].reason or "").startswith("imported before") == (not options), options
    article = archive.article(1)
    assert article.title == "وزارة النقل تعلن افتتاح الجسر الجديد" and len(article.quotes) == 1
    assert told[0].title == article.title, "that of the reading that stands"
    assert [row["number"] for row in archive.history(1)] == [1, 2] and archive.stats()["articles"] == 1
    assert archive.import_paths([file], url=url, kind="html").counts["failed"] == 0


def test_an_older_file_that_is_read_anew_does_not_stand_again(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for second, name, text in ((1, "old.txt", DUMP), (2, "new.txt", DUMP.replace("آلاف", "مئات"))):
        (tmp_path / name).write_text(text, encoding="utf-8")
        with monkeypatch.context() as clock:
            clock.setattr("newsarc.archive.importing.ingest.utc_now", lambda now=f"2020-01-05T10:00:0{second}Z": now)
            archive.import_paths([tmp_path / name], url="https://example.org/9")
    summary = archive.import_paths([tmp_path / "old.txt"], url="https://example.org/9", encoding="utf-8")
    assert summary.counts == {"unchanged": 1}
    assert "مئات" in archive.article(1).body and len(archive.history(1)) == 2


def given_tags(archive: Archive, article_id: int) -> list[str]:
    return [row["tag"] for row in archive.labels(article_id)["tags"]]


def test_what_the_user_says_of_known_material(archive: Archive, tmp_path: Path) -> None:
    jsonl(tmp_path / "rows.jsonl", ROWS[:2])
    (tmp_path / "two.txt").write_text(DUMP + "\n" * 3 + "=" * 20 + "\n" * 3 + DUMP.replace("الجسر", "النفق"), "utf-8")
    archive.import_paths([tmp_path])
    articles = archive.stats()["articles"]
    assert articles == 4, "two rows, and two in one file"
    for tags in (["نقل"], ["نقل", " سياسة "], ["", " "]):
        assert archive.import_paths([tmp_path], tags=tags).counts == {"unchanged": 3}
    assert [given_tags(archive, n) for n in range(1, articles + 1)] == [["سياسة", "نقل"]] * articles
    assert archive.import_paths([tmp_path], published="2026-01-05").counts == {"revised": articles}
    assert {row["published"] for row in archive.articles()} == {"2026-01-05"}
    assert archive.import_paths([tmp_path], published="2026-02-07").counts == {"unchanged": 3}, "they have one"


def test_a_date_that_the_user_gives_is_read_as_one_of_a_row(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "dump.txt").write_text(DUMP, encoding="utf-8")
    archive.import_paths([tmp_path / "dump.txt"], published="5 كانون الثاني 2026")
    assert archive.stats()["oldest"] == "2026-01-05"


def test_known_bytes_at_another_address(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "dump.txt").write_text(DUMP, encoding="utf-8")
    for number in (1, 2):
        archive.import_paths([tmp_path / "dump.txt"], url=f"https://example.org/{number}")
    summary = archive.import_paths([tmp_path / "dump.txt"], url="https://example.org/2", tags=["نقل"])
    assert summary.counts == {"unchanged": 1}
    assert [given_tags(archive, n) for n in (1, 2)] == [[], ["نقل"]]


def test_a_lock_is_waited_for_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsarc.archive.importing.ingest.BATCH_ITEMS", 5)
    rows = jsonl(tmp_path / "rows.jsonl", ROWS[:20])
    begun: list[str] = []
    with Archive(tmp_path / "a.db", busy_timeout=0.1) as archive, Archive(tmp_path / "a.db") as other:

        def lock(report: ItemReport) -> None:
            if not begun:
                other.connection.execute("BEGIN IMMEDIATE")
                archive.connection.set_trace_callback(lambda sql: begun.append(sql) if "BEGIN" in sql else None)
                begun.append("locked")

        with pytest.raises(ArchiveLocked):
            archive.import_paths([rows], on_item=lock)
        assert begun == ["locked", "BEGIN IMMEDIATE"]
        other.connection.execute("ROLLBACK")
        assert archive.stats()["articles"] == 5
        assert archive.import_paths([rows]).counts == {"unchanged": 5, "added": 15}


def test_saved_pages(archive: Archive) -> None:
    pages = Path(__file__).parents[2] / "examples" / "pages"
    summary = archive.import_paths([pages])
    assert summary.counts["added"] == len(list(pages.glob("*.html")))
    assert all(row["title"] for row in archive.articles())
    assert archive.import_paths([pages]).counts["unchanged"] == summary.total


def test_standard_input(tmp_path: Path) -> None:
    done = subprocess.run(
        newsarc(tmp_path / "a.db", "import", "-"), input=DUMP.encode("cp1256"), capture_output=True, timeout=60
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "وزارة النقل" in done.stdout.decode()
