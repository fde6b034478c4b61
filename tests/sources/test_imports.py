"""Every format that can be imported, from real files, through the one table of importers."""

from __future__ import annotations

import bz2
import gzip
import json
from email.header import Header
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from import_files import HTML, MHTML, ROWS, load, tarred, zipped

from newsarc.sources.entries import ImportEntry
from newsarc.sources.files import InputItem
from newsarc.sources.fragments import as_page, as_printed, is_markup, is_page, text_of, with_paragraphs
from newsarc.sources.imports import iter_entries
from newsarc.sources.sniff import KINDS


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
        "published": "2025-03-01T08:00:00+03:00",
        "url": "https://nahar.example/letters/7",
    }
    (row,) = rows(load(tmp_path / "b.eml", newsletter(None).as_bytes()))
    assert (str(row["plain"]).strip(), "html" in row) == ("نص النشرة", False)


def test_a_forwarded_mail_is_its_own(tmp_path: Path) -> None:
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "me@b.example", "انظر"
    outer.set_content("للاطلاع")
    outer.add_attachment(newsletter(HTML))
    titles = [row["title"] for row in rows(load(tmp_path / "a.eml", outer.as_bytes()))]
    assert titles == ["انظر", "نشرة الصباح"]


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
        ("title|url|text|date", "databases"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_tables(tmp_path: Path, heading: str, reason: str, end: str) -> None:
    sign = next(sign for sign in ";\t|," if sign in heading)
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


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", "العنوان\tالنص\tالتاريخ\tملاحظات\r\nخبر أول\tنص\t2020-01-02\tلا\r\n", "Excel's Unicode Text"),
        ("a", "title,text,date\nخبر أول,نص,2020-01-02\n", "without a name that says what it is"),
        ("a.txt", "العنوان;النص;التاريخ\nخبر أول;نص;2020-01-02\n", "with semicolons"),
        ("a.csv", "sep=;\r\nالعنوان;النص;التاريخ\r\nخبر أول;نص;2020-01-02\r\n", "Excel is told the delimiter"),
        ("a.csv", '"sep=|"\nالعنوان|النص|التاريخ\nخبر أول|نص|2020-01-02\n', "the same in quotation marks"),
        ("a.txt", "sep=\t\nالعنوان\tالنص\tالتاريخ\nخبر أول\tنص\t2020-01-02\n", "as text"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1256"])
def test_tables_under_other_names(tmp_path: Path, name: str, content: str, reason: str, encoding: str) -> None:
    """They were one text of cells."""
    entries = load(tmp_path / name, content.encode(encoding))
    assert rows(entries) == [{"title": "خبر أول", "body": "نص", "published": "2020-01-02"}], reason


@pytest.mark.parametrize(
    "text",
    [
        "الخبر\tالتاريخ",
        "رياضة, محليات, ثقافة\nنص",
        "الموقع, الكاتب\nنص",
        "افتتاح مكتبة\tنص",
        "title, date and place\nنص",
        "sep=long\nنص",
    ],
)
def test_texts_that_are_no_tables(tmp_path: Path, text: str) -> None:
    (entry,) = load(tmp_path / "a.txt", text if "\n" in text else f"{text} أخرى\nنص")
    assert entry.page is not None


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", ["خبر", "خبر\n\n"])
def test_a_quotation_mark_that_is_never_closed(tmp_path: Path, end: str, last: str) -> None:
    """It took all later rows into its cell, and nothing was said."""
    lines = ["title,text", 'أول,"نص\nعلى سطرين"', "", f'"{last},نص', "ثالث,نص", "رابع,نص"]
    entries = load(tmp_path / "a.csv", end.join(line.replace("\n", end) for line in lines))
    assert [entry.row and entry.row["title"] for entry in entries] == ["أول", None]
    assert entries[1].locator.endswith("#5") and "never closed" in (entries[1].error or "")
    (heading,) = load(tmp_path / "b.csv", end.join(['title,"text', "أول,نص", ""]))
    assert heading.locator.endswith("#1") and "never closed" in (heading.error or "")


def test_quotation_marks_inside_cells_are_text(tmp_path: Path) -> None:
    text = 'title,text\nقال "نعم",نص\n"قال ""نعم""","نص" آخر\n"أخير","نص"'
    assert rows(load(tmp_path / "a.csv", text)) == [
        {"title": 'قال "نعم"', "body": "نص"},
        {"title": 'قال "نعم"', "body": "نص آخر"},
        {"title": "أخير", "body": "نص"},
    ]


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
    assert rows(load(tmp_path / "a.html", NETSCAPE)) == [
        {"url": "https://a.example/1", "title": "خبر أول", "tags": ["عراق", "بغداد"]},
        {"url": "https://a.example/2", "title": "ثان"},
    ]
    assert rows(load(tmp_path / "b.html", POCKET)) == [{"url": "https://a.example/3", "title": "ثالث"}]


RSS = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>النهار</title>
<item><title>أول</title><link>https://a.example/1</link><description>&lt;p&gt;ملخص &lt;b&gt;الأول&lt;/b&gt;</description></item>
<item><title>ثان</title><link>https://a.example/2</link><description>ملخص الثاني</description>
<content:encoded>&lt;p&gt;نص الثاني</content:encoded></item>
<item><title>ثالث</title><link>https://a.example/3</link></item>
<item><title>رابع</title><link>https://a.example/4</link><description>&lt;img src="x"&gt;</description></item></channel></rss>"""


def test_a_saved_feed_of_more_entries_than_are_read(tmp_path: Path) -> None:
    items = "".join(
        f"<item><link>https://a.example/{n}</link><description>نص</description></item>" for n in range(5_001)
    )
    entries = load(tmp_path / "feed.xml", f"<rss version='2.0'><channel>{items}</channel></rss>")
    assert [entry.error for entry in entries if entry.error] == ["only the first 5,000 of 5,001 entries are read"]
    assert entries[-1].locator == str(tmp_path / "feed.xml") and len(entries) == 5_001


def test_feeds_and_lists_of_feeds(tmp_path: Path) -> None:
    first, second, *empty = load(tmp_path / "a.xml", RSS)
    assert rows([first, second]) == [
        {"url": "https://a.example/1", "title": "أول", "source": "النهار", "summary": "<p>ملخص <b>الأول</b>"},
        {
            "url": "https://a.example/2",
            "title": "ثان",
            "source": "النهار",
            "summary": "ملخص الثاني",
            "html": "<p>نص الثاني",
        },
    ]
    assert [entry.error for entry in empty] == ["empty: neither a text nor a summary in it"] * 2
    assert "feeds import" in (load(tmp_path / "a.opml", "<opml><body/></opml>")[0].error or "")


def test_comments_are_no_articles(tmp_path: Path) -> None:
    """A mirror of WordPress has a feed of the readers' comments beside each article."""
    said = "<item><title>بواسطة: سالم</title><link>https://a.example/1#comment-7</link><description>رأيي</description></item>"
    (entry,) = load(tmp_path / "index.html", f"<rss version='2.0'><channel>{said}</channel></rss>")
    assert (entry.row, entry.skipped) == (None, "a reader's comment")


WXR = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>مدونة المرسى</title>
<wp:author><wp:author_id>2</wp:author_id><wp:author_login><![CDATA[huda]]></wp:author_login>
<wp:author_display_name><![CDATA[هدى سالم]]></wp:author_display_name></wp:author>
<wp:author><wp:author_login>sami</wp:author_login><wp:author_display_name>سامي &amp; رنا</wp:author_display_name></wp:author>
"""


@pytest.mark.parametrize(
    ("post", "author", "skipped"),
    [
        (
            "<dc:creator>huda</dc:creator><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>",
            "هدى سالم",
            None,
        ),
        ("<dc:creator>sami</dc:creator><wp:post_type>page</wp:post_type>", "سامي & رنا", None),
        ("<dc:creator>rana</dc:creator>", "rana", None),
        ("<dc:creator>admin</dc:creator>", None, None),
        ("<dc:creator>المدير</dc:creator>", None, None),
        ("<wp:status>draft</wp:status><wp:post_type>post</wp:post_type>", None, "not published (draft)"),
        ("<wp:status>private</wp:status>", None, "not published (private)"),
        (
            "<wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>",
            None,
            "no article but part of the site (attachment)",
        ),
        (
            "<wp:status>publish</wp:status><wp:post_type>nav_menu_item</wp:post_type>",
            None,
            "no article but part of the site (nav_menu_item)",
        ),
    ],
)
def test_the_export_of_a_site_by_wordpress(tmp_path: Path, post: str, author: str | None, skipped: str | None) -> None:
    """Drafts were articles, and accounts their writers."""
    item = f"<item><title>خبر</title><link>https://a.example/1</link><content:encoded>نص</content:encoded>{post}</item>"
    (entry,) = load(tmp_path / "site.xml", f"{WXR}{item}</channel></rss>")
    assert entry.skipped == skipped
    assert skipped or (entry.row and entry.row.get("author")) == author


@pytest.mark.parametrize("declared", ["utf-8", "UTF-8", "iso-8859-1", "windows-1256", None])
def test_a_feed_in_another_encoding_than_it_says(tmp_path: Path, declared: str | None) -> None:
    """Its titles were read as Latin letters."""
    declaration = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    item = "<item><title>مكتبة جديدة</title><link>https://a.example/1</link><description>افتتحت البلدية مكتبة في المرسى</description></item>"
    text = f'{declaration}<rss version="2.0"><channel><title>صوت المرسى</title>{item}</channel></rss>'
    (row,) = rows(load(tmp_path / "a.xml", text.encode("windows-1256")))
    assert (row["title"], row["summary"], row["source"]) == (
        "مكتبة جديدة",
        "افتتحت البلدية مكتبة في المرسى",
        "صوت المرسى",
    )


@pytest.mark.parametrize(
    ("markup", "paragraphs"),
    [
        ("أول\n\nثان\nثالث", ["<p>أول</p>", "<p>ثان</p>", "<p>ثالث</p>"]),
        (
            "<h2>رأس</h2>\r\n\r\nأول <b>عريض</b>\r\n\r\n<ul>\r\n<li>بند</li>\r\n</ul>",
            ["<h2>رأس</h2>", "<p>أول <b>عريض</b></p>", "<ul>", "<li>بند</li>", "</ul>"],
        ),
        ("<p>أول\n\nوبقيته</p>", ["<p>أول", "", "وبقيته</p>"]),  # it has paragraphs
        ("<div>سطر\nوبقيته</div>", ["<div>سطر", "وبقيته</div>"]),
        ("أول<br>ثان\n\nثالث", ["أول<br>ثان", "", "ثالث"]),
    ],
)
def test_paragraphs_of_pieces_of_html(markup: str, paragraphs: list[str]) -> None:
    assert with_paragraphs(markup).split("\n") == paragraphs


@pytest.mark.parametrize(
    ("text", "printed", "is_html"),
    [
        ("<p>نص</p><p>آخر</p>", "<p>نص</p><p>آخر</p>", True),
        ("نص<br />آخر &amp; غيره", "نص<br />آخر &amp; غيره", True),
        ("قال <strong>علي</strong> ذلك", "قال <strong>علي</strong> ذلك", True),
        ("&lt;p&gt;نص&lt;/p&gt;", "<p>نص</p>", True),  # escaped once too often
        ("قال &quot;نعم&quot;&nbsp;اليوم", 'قال "نعم"\xa0اليوم', False),
        ("س < ص و ص > ع، <نقلا عن مصدر>", "س < ص و ص > ع، <نقلا عن مصدر>", False),
        (r"فقرة\n\nوأخرى\r\nوثالثة", "فقرة\n\nوأخرى\nوثالثة", False),
        ("مسار C:\\news\nونص", "مسار C:\\news\nونص", False),
        ("R&D; AT&T", "R&D; AT&T", False),
    ],
)
def test_texts_that_were_cut_out_of_html(text: str, printed: str, is_html: bool) -> None:
    assert (as_printed(text), is_markup(as_printed(text))) == (printed, is_html)


def test_the_page_of_a_piece_of_html_has_its_title_and_no_shortcodes() -> None:
    page = as_page(
        'أول\n\n[caption id="x" width="3"]<img src=x> صورة[/caption]\n[gallery ids="1,2"]\nثان [قوس]', "<خبر>"
    )
    assert "<h1>&lt;خبر&gt;</h1><p>أول</p>\n<p>ثان [قوس]</p></article>" in page
    assert is_page(page) and not is_page("<p>نص</p>") and "<h1>" not in as_page("نص", None)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", ""),
        ("نص وحده &amp; رمز", "نص وحده & رمز"),
        ("<p>أول<p>ثان<br>ثالث <b>عريض</b>ا\n وبقية<div>رابع", "أول\nثان\nثالث عريضا وبقية\nرابع"),
        ("قبل<!-- ملاحظة --> بعد<?xml x?><script>x()</script> آخر", "قبل بعد آخر"),
        ("a \0 < b </body> c \ud800", "a < b c ?"),
        ("<img src=x alt=y>", ""),
    ],
)
def test_text_of_fragments(markup: str, text: str) -> None:
    assert text_of(markup) == text


@given(st.text(alphabet="<>/!-?&;#x0 \na\0\ud800") | st.text())
def test_any_fragment_has_a_text(markup: str) -> None:
    assert text_of(markup).strip() == text_of(markup)


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
        assert (
            sum(
                bool(part) or part == {}
                for part in (entry.page, entry.row, entry.skipped, entry.error, entry.passed_over)
            )
            == 1
        )


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


def test_a_table_of_wordpress_gives_what_was_published(tmp_path: Path) -> None:
    table = (
        "ID,post_author,post_date,post_content,post_title,post_status,post_type,guid\n"
        "1,3,2025-03-01 10:00:00,نص الخبر,افتتاح الجسر,publish,post,https://wadi.example/?p=1\n"
        "2,3,2025-03-01 10:00:00,نص لم يكتمل,مسودة,draft,post,https://wadi.example/?p=2\n"
        "3,3,2025-03-01 10:00:00,نص قديم,افتتاح الجسر,inherit,revision,https://wadi.example/?p=3\n"
    )
    article, draft, revision = load(tmp_path / "wp_posts.csv", table)
    assert article.row == {
        "url": "https://wadi.example/?p=1", "title": "افتتاح الجسر", "body": "نص الخبر", "published": "2025-03-01 10:00:00"
    }  # fmt: skip
    assert (draft.skipped, revision.skipped) == ("not published (draft)", "no article but part of the site (revision)")


def test_a_post_of_a_facebook_download_has_its_text(tmp_path: Path) -> None:
    post = {"timestamp": 1740823200, "data": [{"update_timestamp": 1}, {"post": "فتح الجسر"}], "title": "منشور"}
    (entry,) = load(tmp_path / "posts.json", json.dumps([post]))
    assert entry.row is not None
    assert (entry.row["title"], entry.row["body"]) == ("منشور", "فتح الجسر")


def test_a_sender_whose_address_is_encoded_with_the_name(tmp_path: Path) -> None:
    word = Header("نشرة النهار <news@nahar.example>", "utf-8").encode()
    (entry,) = load(
        tmp_path / "a.eml", f"From: {word}\nTo: me@a.example\nSubject: x\nDate: Sat, 1 Mar 2025 15:00:00 +0300\n\nنص"
    )
    assert entry.row is not None
    assert entry.row["source"] == "نشرة النهار"
