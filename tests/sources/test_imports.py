"""Every format that can be imported, from real files, through the one table of importers."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import struct
import tarfile
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsarc.model import Page
from newsarc.sources.entries import ImportEntry
from newsarc.sources.files import InputItem, iter_inputs
from newsarc.sources.imports import iter_entries
from newsarc.sources.sniff import KINDS
from newsarc.sources.warc_out import WarcOutput

HTML = "<!DOCTYPE html><html lang=ar><title>خبر</title><p>" + "أعلنت الوزارة اليوم. " * 20


def load(path: Path, content: str | bytes | None = None, *, arabic_only: bool = False) -> list[ImportEntry]:
    if content is not None:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return [entry for item in iter_inputs([str(path)]) for entry in iter_entries(item, arabic_only=arabic_only)]


def rows(entries: list[ImportEntry]) -> list[dict[str, object]]:
    assert [entry.error for entry in entries if entry.error] == []
    return [entry.row for entry in entries if entry.row]


def test_text_and_pages(tmp_path: Path) -> None:
    (text,) = load(tmp_path / "a.txt", "أعلنت الوزارة")
    assert text.page is not None
    assert (text.page.content_type, text.page.url) == ("text/plain", None)
    (page,) = load(tmp_path / "a.html", HTML)
    assert page.page is not None
    assert (page.page.raw, page.page.content_type) == (HTML.encode(), "text/html")


@pytest.mark.parametrize(
    ("comment", "url", "when"),
    [
        ("<!-- saved from url=(0027)https://a.example/news/1234 -->", "https://a.example/news/1234", None),
        ("<!-- saved from url=(0014)about:internet -->", None, None),
        (
            '<a class="domain reader-domain" href="https://a.example/p?x=1&amp;y=2">a.example</a>',
            "https://a.example/p?x=1&y=2",
            None,
        ),
        (
            "<!--\n Page saved with SingleFile \n url: https://a.example/خبر \n"
            " saved date: Sat Mar 01 2025 15:00:00 GMT+0300 (AST)\n-->",
            "https://a.example/خبر",
            "2025-03-01T12:00:00Z",
        ),
        ("<!-- Page saved with SingleFile\n url: file:///home/me\n saved date: yesterday\n-->", None, None),
    ],
)
def test_pages_saved_by_browsers_tell_their_address(
    tmp_path: Path, comment: str, url: str | None, when: str | None
) -> None:
    (entry,) = load(tmp_path / "a.html", f"<!DOCTYPE html>\n{comment}\n<html><p>نص")
    assert entry.page is not None
    assert (entry.page.url, entry.page.captured_at) == (url, when)


# -- mail ----------------------------------------------------------------------------------------------------------

MHTML = b"""From: <Saved by Blink>
Snapshot-Content-Location: https://a.example/%D8%AE
Subject: =?utf-8?B?2K7YqNix?=
Date: Sat, 1 Mar 2025 15:00:00 +0300
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----X"

------X
Content-Type: text/html; charset=windows-1256
Content-ID: <frame-1>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://a.example/%D8%AE

<html><title>=CE=C8=D1</title><p style=3D"x">=
=CE=C8=D1
------X
Content-Type: text/css
Content-Transfer-Encoding: base64
Content-Location: https://a.example/x.css

Ym9keXt9
------X--
"""


def test_mhtml(tmp_path: Path) -> None:
    for newline in (b"\n", b"\r\n"):
        (entry,) = load(tmp_path / "a.mhtml", MHTML.replace(b"\n", newline))
        page = entry.page
        assert page is not None
        assert page.raw.strip() == '<html><title>خبر</title><p style="x">خبر'.encode("windows-1256")
        assert (page.url, page.content_type) == ("https://a.example/%D8%AE", "text/html; charset=windows-1256")
        assert page.captured_at == "2025-03-01T12:00:00Z"


def test_mhtml_without_a_page(tmp_path: Path) -> None:
    (entry,) = load(tmp_path / "a.mhtml", MHTML.replace(b"text/html;", b"text/css;").replace(b'"text/html"', b'"x/y"'))
    assert entry.error == "holds no page"


def newsletter(html: str | None) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "نشرة النهار <news@nahar.example>"
    mail["To"] = "me@b.example"
    mail["Subject"] = "نشرة الصباح"
    mail["Date"] = "Sat, 01 Mar 2025 08:00:00 +0300"
    mail["Archived-At"] = "<https://nahar.example/letters/7>"
    mail.set_content("نص النشرة\n")
    if html:
        mail.add_alternative(html, subtype="html")
    mail.add_attachment("<p>مرفق".encode(), maintype="text", subtype="html", filename="a.html")
    return mail


def test_newsletters(tmp_path: Path) -> None:
    (row,) = rows(load(tmp_path / "a.eml", newsletter(HTML).as_bytes()))
    assert str(row.pop("html")).strip() == HTML.strip()
    assert row == {
        "title": "نشرة الصباح",
        "source": "نشرة النهار",
        "published": "2025-03-01T05:00:00Z",
        "url": "https://nahar.example/letters/7",
    }
    (row,) = rows(load(tmp_path / "b.eml", newsletter(None).as_bytes()))
    assert (row["body"], "html" in row) == ("نص النشرة", False)


def test_a_forwarded_mail_is_its_own(tmp_path: Path) -> None:
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "me@b.example", "انظر"
    outer.set_content("للاطلاع")
    outer.add_attachment(newsletter(HTML))
    titles = [row["title"] for row in rows(load(tmp_path / "a.eml", outer.as_bytes()))]
    assert titles == ["انظر", "نشرة الصباح"]


# -- exports -------------------------------------------------------------------------------------------------------


def test_wallabag(tmp_path: Path) -> None:
    row = {"is_archived": 0, "domain_name": "nahar.example", "id": 3, "title": "خبر", "url": "https://nahar.example/1"}
    row |= {"content": "<p>نص", "published_by": ["سعاد"], "published_at": "2025-03-01T12:00:00+0000", "tags": ["عراق"]}  # type: ignore[dict-item]
    assert rows(load(tmp_path / "a.json", json.dumps([row]))) == [
        {
            "url": "https://nahar.example/1",
            "title": "خبر",
            "html": "<p>نص",
            "published": "2025-03-01T12:00:00+0000",
            "author": "سعاد",
            "source": "nahar.example",
            "tags": ["عراق"],
        }
    ]


def test_karakeep(tmp_path: Path) -> None:
    bookmarks = [
        {
            "createdAt": 1,
            "title": None,
            "tags": ["عراق"],
            "content": {"type": "link", "url": "https://a.example/", "title": "خبر"},
        },
        {"createdAt": 2, "title": "ملاحظة", "tags": [], "content": {"type": "text", "text": "نص"}},
        {"createdAt": 3, "title": None, "tags": [], "content": {"type": "asset"}},
    ]
    entries = load(tmp_path / "a.json", json.dumps({"bookmarks": bookmarks}))
    assert [entry.row for entry in entries] == [
        {"url": "https://a.example/", "title": "خبر", "tags": ["عراق"]},
        {"title": "ملاحظة", "body": "نص"},
        None,
    ]
    assert entries[2].error


def test_rows_that_know_only_some_fields(tmp_path: Path) -> None:
    entries = load(tmp_path / "a.jsonl", '{"title": "خبر", "text": "نص"}\nnonsense\n{"x": 1}\n')
    assert [entry.row for entry in entries] == [{"title": "خبر", "body": "نص"}, None, None]
    assert [entry.locator.rpartition("#")[2] for entry in entries] == ["1", "2", "3"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "windows-1256"])
def test_pocket_csv(tmp_path: Path, encoding: str) -> None:
    text = 'title,url,time_added,tags,status\n"خبر, أول",https://a.example/1,1740830400,عراق|بغداد,unread\n'
    item = InputItem("a.csv", "csv", raw=text.encode(encoding))
    assert rows(list(iter_entries(item))) == [
        {"url": "https://a.example/1", "title": "خبر, أول", "tags": ["عراق", "بغداد"]}
    ]
    assert load(tmp_path / "b.csv", "a,b\n1,2\n")[0].error
    with_nul = InputItem("c.csv", "csv", raw=text.replace("أول", "أول\0").encode())
    assert rows(list(iter_entries(with_nul)))[0]["title"] == "خبر, أول"


@pytest.mark.parametrize(
    ("heading", "reason"),
    [
        ("title,url,text,date", "as programs write it"),
        ("Title;URL;Text;Date", "a spreadsheet where the comma is the decimal sign"),
        ("title\turl\ttext\tdate", "a spreadsheet's Unicode text"),
        ("العنوان;الرابط;النص;التاريخ", "a table that people made"),
        ("عنوان الخبر,رابط,نص الخبر,تاريخ النشر", "the same"),
        ("headline,href,content,pubDate", "other tools' names, in whatever case"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_tables(tmp_path: Path, heading: str, reason: str, end: str) -> None:
    sign = next(sign for sign in ";\t," if sign in heading)
    row = sign.join(["خبر أول", "https://a.example/1", '"نص، فيه فاصلة, وأخرى; وثالثة"', "2020-01-02"])
    item = InputItem("a.tsv", "csv", raw=f"{heading}{end}{row}{end}".encode())
    assert rows(list(iter_entries(item))) == [
        {
            "url": "https://a.example/1",
            "title": "خبر أول",
            "body": "نص، فيه فاصلة, وأخرى; وثالثة",
            "published": "2020-01-02",
        }
    ], reason


@pytest.mark.parametrize("heading", ["name,phone", "الاسم;الهاتف", "a", ""])
def test_a_table_of_something_else_is_none_of_articles(tmp_path: Path, heading: str) -> None:
    (entry,) = load(tmp_path / "a.csv", f"{heading}\nعلي{';' if ';' in heading else ','}7\n")
    assert entry.error and "names neither" in entry.error


NETSCAPE = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Bookmarks</TITLE><DL><p>
<DT><H3>أخبار</H3><DL><p><DT><A HREF="https://a.example/1" ADD_DATE="1740830400" TAGS="عراق,بغداد">خبر <b>أول</b></A>
<DT><A HREF="javascript:x()">x</A><DT><A HREF="https://a.example/1">again</A></DL><p>
<DT><A HREF="https://a.example/2" ADD_DATE="1740830400000000">ثان</A></DL>"""
POCKET = """<!DOCTYPE html><html><!--So long--><head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /><title>Pocket Export</title></head>
<body><h1>Unread</h1><ul>
<li><a href="https://a.example/3" time_added="1740830400" tags="">ثالث</a></li></ul></body></html>"""


def test_bookmarks(tmp_path: Path) -> None:
    when = "2025-03-01T12:00:00Z"
    assert rows(load(tmp_path / "a.html", NETSCAPE)) == [
        {"url": "https://a.example/1", "title": "خبر أول", "tags": ["عراق", "بغداد"], "saved_at": when},
        {"url": "https://a.example/2", "title": "ثان", "saved_at": when},
    ]
    assert rows(load(tmp_path / "b.html", POCKET)) == [
        {"url": "https://a.example/3", "title": "ثالث", "saved_at": when}
    ]


def test_feeds_and_lists_of_feeds(tmp_path: Path) -> None:
    rss = "<rss version='2.0'><channel><title>النهار</title><item><title>خبر</title><link>https://a.example/1</link></item></channel></rss>"
    assert rows(load(tmp_path / "a.xml", rss)) == [{"url": "https://a.example/1", "title": "خبر", "source": "النهار"}]
    assert "feeds import" in (load(tmp_path / "a.opml", "<opml><body/></opml>")[0].error or "")


# -- containers ----------------------------------------------------------------------------------------------------


def zipped(members: dict[str, bytes], **kwargs: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content, **kwargs)
    return out.getvalue()


def warc(count: int = 2) -> bytes:
    out = io.BytesIO()
    with WarcOutput(out, "a.warc.gz") as output:
        for number in range(count):
            output.write(
                Page(HTML.encode(), headers={"Content-Type": "text/html"}), None, url=f"https://a.example/{number}"
            )
    return out.getvalue()


ROWS = "".join(json.dumps({"title": f"خبر {n}", "body": "نص الخبر"}) + "\n" for n in (1, 2)).encode()


def tarred(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return out.getvalue()


def test_a_zip_of_everything(tmp_path: Path) -> None:
    members = {
        "b/صفحة.html": HTML.encode(),
        "b/صفحة_files/ad.html": b"<html>ad",
        "a.txt": "نص".encode(),
        "../../etc/evil.html": HTML.encode(),
        "c.mhtml": MHTML,
        "d.warc.gz": warc(),
        "pic.png": b"\x89PNG\x00\x00",
        "inner.zip": zipped({"x.html": b"<html>"}),
        "__MACOSX/._a.txt": b"x",
        "empty.html": b"",
    }
    entries = load(tmp_path / "a.zip", zipped(members))
    assert [entry.locator.partition("!")[2].partition("#")[0] for entry in entries] == [
        "../../etc/evil.html",
        "a.txt",
        "b/صفحة.html",
        "c.mhtml",
        "d.warc.gz",
        "d.warc.gz",
        "inner.zip!x.html",
    ]
    assert all(entry.page for entry in entries)
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]  # nothing was unpacked


@pytest.mark.parametrize("name", ["a.wacz", "a.zip", "a.bin"])
def test_a_wacz_under_any_name(tmp_path: Path, name: str) -> None:
    pages = b'{"format": "json-pages-1.0"}\n{"url": "https://a.example/0"}\n'
    members = {"archive/data.warc.gz": warc(3), "pages/pages.jsonl": pages, "datapackage.json": b"{}"}
    entries = load(tmp_path / name, zipped(members))
    assert [entry.page.url for entry in entries if entry.page] == [f"https://a.example/{n}" for n in range(3)]
    assert len(entries) == 3


def test_zips_that_are_damaged_encrypted_or_bombs(tmp_path: Path) -> None:
    good = zipped({"a.html": HTML.encode(), "b.html": HTML.encode()})
    at = good.index(b"b.html") + 10
    found = load(tmp_path / "a.zip", good[:at] + b"\xff\xff\xff\xff" + good[at + 4 :])
    assert [bool(entry.page) for entry in found] == [True, False]
    assert "cannot be unpacked" in (found[1].error or "")
    assert "not a zip" in (load(tmp_path / "b.zip", good[:100])[0].error or "")
    assert "larger than" in (load(tmp_path / "c.zip", zipped({"a.txt": b"a" * (65 << 20)}))[0].error or "")
    locked = bytearray(good)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", locked, locked.index(mark) + place, 1)
    assert "cannot be unpacked" in (load(tmp_path / "d.zip", bytes(locked))[0].error or "")


def test_a_warc_in_a_zip_that_ends_early_gives_what_it_has(tmp_path: Path) -> None:
    good = zipped({"a.warc.gz": warc(3000)}, compress_type=zipfile.ZIP_STORED)
    hurt = bytearray(good)
    hurt[len(good) // 2] ^= 0xFF
    entries = load(tmp_path / "a.zip", bytes(hurt))
    assert any(entry.page for entry in entries)
    assert any(entry.error for entry in entries)


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("page.html.gz", HTML.encode(), ["page.html.gz"]),
        ("dump.txt.gz", "أعلنت الوزارة اليوم".encode("windows-1256"), ["dump.txt.gz"]),
        ("rows.jsonl.gz", ROWS, ["rows.jsonl.gz#1", "rows.jsonl.gz#2"]),
        ("all.tgz", tarred({"b/a.txt": "نص".encode(), "pic.png": b"\x89PNG\x00\x00"}), ["all.tgz!b/a.txt"]),
    ],
)
def test_packed_files(
    tmp_path: Path, pack: Callable[[bytes], bytes], name: str, content: bytes, expected: list[str]
) -> None:
    entries = load(tmp_path / name, pack(content))
    assert [entry.locator.removeprefix(f"{tmp_path}/") for entry in entries] == expected
    assert not any(entry.error for entry in entries)


def test_a_tar_of_everything(tmp_path: Path) -> None:
    members = {
        "./b/صفحة.html": HTML.encode(),
        "./b/صفحة_files/ad.html": b"<html>ad",
        "../../etc/evil.html": HTML.encode(),
        "rows.jsonl.gz": gzip.compress(ROWS),
        "inner.zip": zipped({"x.html": HTML.encode()}),
        "._a.txt": b"x",
    }
    entries = load(tmp_path / "a.tar", tarred(members))
    assert [entry.locator.partition("!")[2] for entry in entries] == [
        "../../etc/evil.html", "./b/صفحة.html", "inner.zip!x.html", "rows.jsonl.gz#1", "rows.jsonl.gz#2",
    ]  # fmt: skip
    assert [path.name for path in tmp_path.iterdir()] == ["a.tar"]


def test_packed_files_that_are_damaged_or_bombs(tmp_path: Path) -> None:
    def errors(name: str, raw: bytes) -> list[str]:
        return [entry.error or "" for entry in load(tmp_path / name, raw)]

    nested = HTML.encode()
    for _ in range(8):
        nested = zipped({"a.zip": nested})
    assert errors("deep.zip", nested) == ["packed too deep"]
    assert errors("twice.gz", gzip.compress(gzip.compress(HTML.encode()))) == ["packed twice"]
    assert errors("bin.gz", gzip.compress(bytes(range(256)))) == ["nothing in it that can be read"]
    assert errors("empty.gz", gzip.compress(b"")) == ["nothing in it that can be read"]
    assert errors("half.html.gz", gzip.compress(HTML.encode() * 9)[:60])[0].startswith("cannot be unpacked")
    assert "larger than" in errors("big.txt.bz2", bz2.compress(b"a" * (65 << 20)))[0]
    assert errors("bomb.jsonl.bz2", bz2.compress(b'{"title": "x", "body": "y"}\n' + b"\n" * (65 << 20)))[-1:] == [
        "its size cannot be true"
    ]
    whole = tarred({"a.html": HTML.encode(), "b.html": HTML.encode() * 900})
    early = load(tmp_path / "early.tar", whole[:-30_000])
    assert early[0].page and "unexpected end" in (early[-1].error or "")
    assert "not a tar" in errors("a.tar", b"x" * 257 + b"ustar" + b"x" * 900)[0]


def test_the_user_says_what_a_packed_file_holds(tmp_path: Path) -> None:
    (tmp_path / "a.gz").write_bytes(gzip.compress(ROWS))
    (item,) = iter_inputs([str(tmp_path / "a.gz")], kind="txt")
    assert [entry.page is not None for entry in iter_entries(item)] == [True]


def test_arabic_only_in_any_container(tmp_path: Path) -> None:
    members = {"a.html": HTML.encode(), "b.html": b"<html lang=en><p>The ministry said"}
    entries = load(tmp_path / "a.zip", zipped(members), arabic_only=True)
    assert [entry.skipped for entry in entries] == [None, "not in Arabic script"]


def test_an_item_with_an_error_gives_that_error(tmp_path: Path) -> None:
    assert [entry.error for entry in load(tmp_path / "missing")] == ["no such file or folder"]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(KINDS),
    st.binary(max_size=400)
    | st.sampled_from(
        [zipped({"a": b"x"}), MHTML, gzip.compress(b"WARC/1.0\r\n"), bz2.compress(ROWS), tarred({"a": b"x"})]
    ),
)
def test_no_importer_raises(kind: str, raw: bytes) -> None:
    for entry in iter_entries(InputItem("x", kind, raw=raw)):  # type: ignore[arg-type]
        assert sum(bool(part) or part == {} for part in (entry.page, entry.row, entry.skipped, entry.error)) == 1


@pytest.mark.parametrize(
    "date", ["Sat, 1 Mar 99999999999999999999 15:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 -1400", "Sat, 1 Mar 2025 99:00"]
)
@pytest.mark.parametrize("kind", ["mhtml", "eml"])
def test_a_mail_of_no_day_of_the_calendar(tmp_path: Path, kind: str, date: str) -> None:
    raw = f"From: a@a.example\r\nSubject: x\r\nDate: {date}\r\nSnapshot-Content-Location: https://a.example/1\r\n"
    raw += "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>خبر</p>"
    (entry,) = load(tmp_path / f"a.{kind}", raw.encode())
    assert entry.error is None
    assert (entry.page.captured_at if entry.page else (entry.row or {}).get("published")) is None


def test_a_saved_page_of_the_last_day(tmp_path: Path) -> None:
    comment = "<!--\n Page saved with SingleFile\n url: https://a.example/1\n saved date: Fri Dec 31 9999 23:59:59 GMT-1400\n-->"
    (entry,) = load(tmp_path / "a.html", f"<html>{comment}<p>خبر</p></html>")
    assert entry.page is not None and (entry.page.url, entry.page.captured_at) == ("https://a.example/1", None)
