from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import sys
import tarfile
from pathlib import Path

import pytest

from newsarc.sources.files import MAX_FILE_BYTES, iter_inputs
from newsarc.sources.sniff import HEAD, sniff

HTML = "<!DOCTYPE html><html><title>خبر</title><p>أعلنت الوزارة</p></html>"


def kinds(*paths: str) -> list[tuple[str, str | None]]:
    """Name, and kind or reason, of each file that is to be read."""
    return [(Path(item.name).name, item.error or item.kind) for item in iter_inputs(paths) if not item.passed_over]


def passed_over(*paths: str) -> list[str]:
    return [Path(item.name).name for item in iter_inputs(paths) if item.passed_over]


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        ("أعلنت الوزارة اليوم".encode(), "", "txt"),
        ("أعلنت الوزارة اليوم".encode("utf-16"), "a.txt", "txt"),
        ("أعلنت الوزارة اليوم".encode("windows-1256"), "a", "txt"),
        (HTML.encode(), "a.txt", "html"),  # content before extension
        (HTML.encode("windows-1256"), "", "html"),
        (HTML.encode("utf-16-le"), "", "html"),
        (HTML.encode("utf-32"), "", "html"),
        (b"\xef\xbb\xbf" + HTML.encode(), "", "html"),
        (b"<!--" + b"x" * 9000, "", "html"),
        (b"<!---->" * 1000 + b"<!-- a --><rss>", "", "feed"),
        (b"<!DOCTYPE rss><rss version='2.0'>", "", "feed"),
        (b"<!--\n Page saved with SingleFile \n url: https://a.example/ \n--><html>", "", "html"),
        (b'{"url": "https://a.example/", "title": "x"}\n{"url": 1}\n', "", "jsonl"),
        (b'{"title": "x"}', "", "jsonl"),
        (b'[{"title": "x"}]', "a.jsonl", "json"),
        (b'{\n  "articles": [\n', "", "json"),
        (b"{not json at all}", "a.txt", "txt"),
        (b"WARC/1.1\r\n", "a.bin", "warc"),
        (gzip.compress(b"WARC/1.0\r\n", mtime=0), "a.gz", "warc"),
        (gzip.compress(b"hello", mtime=0), "a.gz", "compressed"),
        (bz2.compress(b"hello"), "a", "compressed"),
        (lzma.compress(b"hello"), "a", "compressed"),
        (tarfile.TarInfo("a").tobuf(), "a", "tar"),
        (b"PK\x03\x04....datapackage.json", "a.zip", "wacz"),
        (b"PK\x03\x04....page.html", "a.zip", "zip"),
        (
            b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\n\r\n",
            "",
            "mhtml",
        ),
        (b"From: a@b.example\r\nTo: c@d.example\r\nMessage-ID: <1>\r\n\r\nhello", "", "eml"),
        ("العنوان: خبر\nالنص".encode(), "a.txt", "txt"),
        (b'<?xml version="1.0"?><rss version="2.0">', "", "feed"),
        (b'<?xml version="1.0"?><opml version="2.0">', "", "opml"),
        (b'<?xml version="1.0"?><urlset>', "a.txt", None),
        (b"<urlset><url><loc>https://a.example/", "a.xml", None),
        (b"title,url,time_added\n", "a.csv", "csv"),
        (b"%PDF-1.4\n1 0 obj << >> endobj", "a.txt", None),
        (b"From a@b.example Sat Nov 28 10:00:00 2026\nSubject: x\nFrom: a@b.example\n\ntext", "a.mbox", None),
        (b"From Baghdad, in 2026\nsaid: the minister", "a.txt", "txt"),
        ("العنوان\tالرابط\nخبر\thttps://a.example/".encode(), "a.tsv", "csv"),
        (b"{\\rtf1\\ansi text}", "a.rtf", None),
        (b"PK\x03\x04\x14\x00[Content_Types].xml", "a.docx", None),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a.html", None),
        (f"عنوان الخبر\n{'نص الخبر كما هو. ' * 9}".encode(), "a.html", "txt"),  # no tag in it
        ("خبر بلا ترميز <b>واحد</b>".encode(), "a.html", "html"),
        (b"<html><body>" + "خبر عن الجسر".encode() * 20 + b"\0", "a.html", "html"),  # browsers pass over a stray NUL
        ("نص الخبر كما هو ".encode() * 20 + b"\0", "a", "txt"),
        (b'\x1e{"title": "x"}\n\x1e{"title": "y"}\n', "a", "jsonl"),
    ],
)
def test_sniff(head: bytes, name: str, kind: str | None) -> None:
    assert sniff(head, name) == kind


def test_sniffing_hostile_bytes_ends() -> None:
    hostile = (b"<!--", b"<!---->", b"<!-- x --> ", b"<?xml ", b"<?xml a>", b"<!a>", b" ", b"\n", b"<", b"a:b\n", b"{")
    for part in hostile:
        assert sniff((b"<?xml a>" + part * 8192)[:HEAD]) is None, "XML whose root is not seen"
        assert sniff((b"<!DOCTYPE html><html>" + part * 8192)[:HEAD]) == "html"
        assert sniff((part * 8192)[:HEAD]) in (None, "html", "json", "txt")


def test_folders_are_walked_in_order_and_saved_page_folders_left_out(tmp_path: Path) -> None:
    for name in ("b.html", "a.txt", "sub/c.html", "page.html", "page_files/ad.html", ".hidden.html", ".git/x.html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(HTML if name.endswith("html") else "نص", encoding="utf-8")
    expected = [("a.txt", "txt"), ("b.html", "html"), ("page.html", "html"), ("c.html", "html")]
    assert kinds(str(tmp_path)) == expected
    assert kinds(str(tmp_path), str(tmp_path / "a.txt")) == expected  # each file once


def test_what_lies_beside_pages_is_left_out_unless_named(tmp_path: Path) -> None:
    for name in ("a.html", "style.css", "photo.JPG", "build.py"):
        (tmp_path / name).write_text(HTML, encoding="utf-8")
    assert kinds(str(tmp_path)) == [("a.html", "html")]
    assert kinds(str(tmp_path / "style.css")) == [("style.css", "html")]
    for paths in ([str(tmp_path), f"{tmp_path}/build.py"], [f"{tmp_path}/build.py", str(tmp_path)]):
        assert sorted(kinds(*paths)) == [("a.html", "html"), ("build.py", "html")]


MIRROR = (
    "css/style.css", "style.css?ver=5.1", "style.css@ver=5.1", "style.css?ver=5.1.css", "style.css%3Fver=5.1", "app.js?v=2",
    "app.js.map", "font.woff2?x", "logo.SVG", "robots.txt", "sitemap.xml", "post-sitemap2.xml", "wp-sitemap-posts-post-1.xml",
    "sitemap_index.xml", "manifest.json", "site.webmanifest", "browserconfig.xml", "film.mp4", "hts-log.txt",
)  # fmt: skip


def test_a_mirror_gives_its_pages_and_nothing_is_said_of_what_serves_them(tmp_path: Path) -> None:
    pages = ("index.html", "index.html?p=3", "news.php?ref=robots.txt", "خبر.html", "sitemap.html")
    for name in (*MIRROR, *pages):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(HTML if name in pages else "body { color: red }", encoding="utf-8")
    assert [name for name, _ in kinds(str(tmp_path))] == sorted(pages)
    assert passed_over(str(tmp_path)) == []


def test_a_folder_is_read_as_its_files_are_and_the_rest_passed_over(tmp_path: Path) -> None:
    feed = "<rss version='2.0'><channel><item><link>https://a.example/1</link></item></channel></rss>"
    for name, content in {
        "a.txt": "نص", "b.md": "# خبر\n\nنص", "rss.xml": feed, "x.pdf": "%PDF-1.4\n", "y.docx": "PK\x03\x04..[Content_Types].xml",
        "other.xml": "<?xml version='1.0'?><note/>", "run.py": "print()", "README.md": "# Read me", "image.bin": "\x00\x01\x02", "z.rtf": "{\\rtf1 x}",
    }.items():  # fmt: skip
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert kinds(str(tmp_path)) == [("a.txt", "txt"), ("b.md", "txt"), ("rss.xml", "feed")]
    rest = ["README.md", "image.bin", "other.xml", "run.py", "x.pdf", "y.docx", "z.rtf"]
    assert passed_over(str(tmp_path)) == rest
    assert passed_over(str(tmp_path), str(tmp_path)) == rest  # each once
    named = [f"{tmp_path}/x.pdf", str(tmp_path), f"{tmp_path}/y.docx"]
    assert [name for name, kind in kinds(*named) if "not read" in (kind or "")] == ["x.pdf", "y.docx"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_stars_do_not_follow_links_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    for name in ("one", "two"):
        (inner / name).symlink_to("..", target_is_directory=True)
    for file in (tmp_path / "x.txt", inner / "y.txt", inner / "z[1].txt", inner / ".hidden.txt", inner / "w.html"):
        file.write_text("نص", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for pattern, found in [
        ("**/*.txt", ["a/b/y.txt", "a/b/z[1].txt", "x.txt"]),
        ("a/**/*.txt", ["a/b/y.txt", "a/b/z[1].txt"]),
        ("**/**/b/**/y*", ["a/b/y.txt"]),
        (f"{tmp_path}/**/*.html", [f"{inner}/w.html"]),
        ("a/**", ["a/b/w.html", "a/b/y.txt", "a/b/z[1].txt"]),
        ("**/*.pdf", ["**/*.pdf"]),
    ]:
        assert [item.name for item in iter_inputs([pattern])] == found, pattern


def test_globs_and_names_that_look_like_globs(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("نص", encoding="utf-8")
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "b.txt").write_text("نص", encoding="utf-8")
    assert kinds(f"{tmp_path}/a[1].txt") == [("a[1].txt", "txt")]
    assert kinds(f"{tmp_path}/**/*.txt") == [("a[1].txt", "txt"), ("b.txt", "txt")]
    assert kinds(f"{tmp_path}/*.pdf") == [("*.pdf", "no file matches")]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("نص", encoding="utf-8")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "sub" / "z").symlink_to(tmp_path / "sub" / "a.txt")
    assert kinds(str(tmp_path)) == [("a.txt", "txt")]


def test_one_path_is_no_list_of_paths(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="takes a list of paths, not str"):
        list(iter_inputs(str(tmp_path)))


def test_a_link_to_itself_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "1.html").symlink_to("1.html")
    (tmp_path / "2.html").write_text(HTML, encoding="utf-8")
    assert kinds(str(tmp_path)) == [("1.html", "the link leads nowhere"), ("2.html", "html")]


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "1-empty.txt").touch()
    (tmp_path / "2-link.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "3-pipe.txt")
    image = tmp_path / ".hidden" / "4-image.bin"
    image.parent.mkdir()
    image.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00")
    (tmp_path / "5-good.txt").write_text("نص", encoding="utf-8")
    with (tmp_path / "6-huge.txt").open("wb") as huge:
        huge.write(b"a" * 10_000)
        huge.truncate(MAX_FILE_BYTES + 1)
    found = dict(kinds(str(tmp_path), str(tmp_path / "missing"), str(image)))
    assert found["missing"] == "no such file or folder"
    assert found["1-empty.txt"] == "empty"
    assert found["2-link.txt"] == "the link leads nowhere"
    assert found["3-pipe.txt"] == "not a regular file"
    assert found["4-image.bin"] == "a JPEG picture, which is not read: save it as text or HTML"
    assert found["5-good.txt"] == "txt"
    error = next(item.error for item in iter_inputs([str(tmp_path / "6-huge.txt")]))
    assert error is not None and "larger than 64 MB" in error


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        (b"PAR1\x15\x04\x15\x00", "a Parquet table, which is not read: save it as CSV or JSON lines"),
        (b"SQLite format 3\0" + bytes(84), "an SQLite database, which is not read: save it as CSV or JSON lines"),
        (b"Rar!\x1a\x07\x01\x00", "packed by RAR, which is not unpacked here: unpack it first"),
        (b"<?xml version='1.0'?><note>", "XML of no kind that is read"),
        (b"\x00\x01\x02", "not text, and of no known kind"),
        (b"@online{newsarc-1,\n  title = {x},\n}\n", "references in BibTeX, which hold no articles"),
        (b"% Encoding: UTF-8\n\n@Article{a2020,\n", "references in BibTeX, which hold no articles"),
        (
            b"-- MySQL dump 10.13\n--\n\n/*!40101 SET NAMES utf8 */;\nDROP TABLE IF EXISTS `n`;\nCREATE TABLE `n` (\n",
            "an SQL dump, which is not read",
        ),
        (
            b"--\n-- PostgreSQL database dump\n--\n\nSET a = 0;\nCREATE SCHEMA x;\nCREATE TABLE public.news (\n",
            "an SQL dump, which",
        ),
        (
            b"PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE IF NOT EXISTS n(a);\n",
            "an SQL dump, which is not read",
        ),
        (
            b"USE [db]\nGO\nINSERT [dbo].[News] ([id]) VALUES (1)\n",
            "an SQL dump, which is not read: save it as CSV or JSON",
        ),
        (b"INSERT INTO `n` VALUES (1,'a');\n", "an SQL dump, which is not read: save it as CSV or JSON lines"),
        (b"\xef\xbb\xbfTY  - NEWS\r\nID  - newsarc-1\r\n", "references in RIS, which hold no articles"),
    ],
)
def test_a_file_of_no_kind_that_is_read_is_told_by_what_it_is(tmp_path: Path, head: bytes, reason: str) -> None:
    (tmp_path / "a.txt").write_bytes(head)
    ((_, told),) = kinds(str(tmp_path / "a.txt"))
    assert told is not None and told.startswith(reason)


def test_a_text_that_names_somebody_or_speaks_of_tables_is_one() -> None:
    for text in (
        "Create table tennis clubs, says mayor",
        "-- نص\nSET the table (now)",
        "insert into the debate: a word",
        "@alnahar: قال الوزير",
        "@user{كلام}",
        "TY",
        "TYPE - خبر",
        "% نسبة\nنص",
    ):
        assert sniff(text.encode()) == "txt"


def test_an_empty_path_has_a_name() -> None:
    assert [(item.name, item.error) for item in iter_inputs([""])] == [("''", "an empty path names no file or folder")]


def test_a_pipe_that_is_named_is_read(tmp_path: Path) -> None:
    """What a shell makes of ``<(command)``, and ``/dev/stdin`` behind a pipe."""
    reading, writing = os.pipe()
    os.write(writing, '{"title": "خبر", "body": "نص"}\n'.encode())
    os.close(writing)
    (item,) = iter_inputs([f"/dev/fd/{reading}"])
    os.close(reading)
    assert (item.name, item.kind, item.path, item.error) == (f"/dev/fd/{reading}", "jsonl", None, None)
    assert item.raw is not None and item.raw.startswith(b'{"title"')
    assert kinds("/dev/null") == [("null", "not a regular file")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("نص", encoding="utf-8")
    path.chmod(0)
    assert kinds(str(path)) == [("a.txt", "permission denied")]


def test_bytes_are_whole_and_streamed_kinds_stay_on_disk(tmp_path: Path) -> None:
    text = ("أعلنت الوزارة " * 5000).encode()
    (tmp_path / "a.txt").write_bytes(text)
    (tmp_path / "b.warc").write_bytes(b"WARC/1.1\r\n" + b"x" * 100_000)
    a, b = iter_inputs([str(tmp_path)])
    assert (a.raw, a.kind) == (text, "txt")
    assert (b.raw, b.path, b.kind) == (None, tmp_path / "b.warc", "warc")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    for content, kind in ((HTML.encode(), "html"), (b"", "empty")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        assert kinds("-") == [("-", kind)]


def test_a_kind_can_be_fixed(tmp_path: Path) -> None:
    (tmp_path / "a").write_text(HTML, encoding="utf-8")
    assert [item.kind for item in iter_inputs([str(tmp_path)], kind="txt")] == ["txt"]
    with pytest.raises(ValueError, match="no such kind"):
        list(iter_inputs(["a"], kind="docx"))  # type: ignore[arg-type]
