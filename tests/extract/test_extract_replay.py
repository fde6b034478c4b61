"""Copies that web archives play back: whose page they are, and when it was captured."""

from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc import extract_html
from newsarc.extract.replay import Memento, read_memento, read_saved, unarchived

PAGE = "https://rafidain.example/خبر/7?id=2"
CAPTURED = datetime(2021, 3, 5, 9, 30, tzinfo=timezone.utc)

ADDRESSES = [
    ("the Internet Archive", f"https://web.archive.org/web/20210305093000/{PAGE}", CAPTURED),
    ("the capture's own bytes", f"https://web.archive.org/web/20210305093000id_/{PAGE}", CAPTURED),
    ("the newest copy", f"https://web.archive.org/web/{PAGE}", None),
    ("the copy nearest to a year", f"https://web.archive.org/web/2021/{PAGE}", None),
    ("a slash that a server dropped", f"https://web.archive.org/web/20210305093000/{PAGE.replace('//', '/')}", CAPTURED),
    ("OpenWayback", f"https://arquivo.pt/wayback/20210305093000/{PAGE}", CAPTURED),
    ("a collection", f"https://wayback.archive-it.org/4387/20210305093000mp_/{PAGE}", CAPTURED),
    ("archive.today's long address", f"http://archive.ph/20210305093000/{PAGE}", CAPTURED),
    ("archive.today's other form", f"https://archive.ph/2021.03.05-093000/{PAGE}", CAPTURED),
    ("pywb on this machine", f"http://localhost:8080/dumps/20210305093000/{PAGE}", CAPTURED),
    ("a copy of a copy", f"https://arquivo.pt/wayback/20210305093000/https://web.archive.org/web/20200101000000/{PAGE}", CAPTURED),
]  # fmt: skip
OTHERS = [
    None,
    "",
    PAGE,
    "https://web.archive.org/web/20210305093000*/",
    "https://web.archive.org/web/20210305093000/",
    "https://web.archive.org/details/http",
    "http://[/web/20210305093000/https://a.example/",
    # whoever writes this into an address of theirs does not thereby publish for the other site
    f"https://forger.example/20210305093000/{PAGE}",
    f"https://forger.example/web/{PAGE}",
    f"https://web.archive.org.forger.example/web/20210305093000/{PAGE}",
]
ORIGIN = "https://rafidain.example"
MARKUP = [
    ("absolute", 'href="https://web.archive.org/web/20210305093000/{o}/1"', 'href="{o}/1"'),
    ("on the archive's host", "href='/web/20210305093000/{o}/1'", "href='{o}/1'"),
    ("a picture, without quotation marks", "<img src=/web/20210305093000im_/{o}/a.jpg>", "<img src={o}/a.jpg>"),
    ("without the scheme", 'src="//web.archive.org/web/20210305093000js_/{o}/a.js"', 'src="{o}/a.js"'),
    ("several in one", "srcset='/web/20210305093000im_/{o}/a.jpg 1x, /web/20210305093000im_/{o}/b.jpg 2x'", "srcset='{o}/a.jpg 1x, {o}/b.jpg 2x'"),
    ("JSON", r'"url":"https:\/\/web.archive.org\/web\/20210305093000\/https:\/\/rafidain.example\/1"', r'"url":"https:\/\/rafidain.example\/1"'),
    ("a copy that the page itself links to", 'href="https://web.archive.org/web/20210305093000/https://web.archive.org/web/20190101000000/{o}/1"',
     'href="https://web.archive.org/web/20190101000000/{o}/1"'),
    ("another archive", "href=https://arquivo.pt/wayback/20210305093000/{o}/1", "href=https://arquivo.pt/wayback/20210305093000/{o}/1"),
    ("a picture service", 'src="https://img.example/w=300/{o}/a.jpg"', 'src="https://img.example/w=300/{o}/a.jpg"'),
]  # fmt: skip


@pytest.mark.parametrize(("url", "captured_at"), [case[1:] for case in ADDRESSES], ids=[case[0] for case in ADDRESSES])
def test_addresses_of_copies(url, captured_at):
    found = read_memento(url)
    assert found and found[:2] == (PAGE, captured_at)


@pytest.mark.parametrize("url", OTHERS)
def test_addresses_that_are_none(url):
    assert read_memento(url) is None


def test_a_time_that_no_clock_shows():
    assert read_memento(f"https://web.archive.org/web/20211399999999/{PAGE}") == Memento(
        PAGE, None, "web.archive.org/web/"
    )


@pytest.mark.parametrize(("copied", "original"), [case[1:] for case in MARKUP], ids=[case[0] for case in MARKUP])
def test_addresses_in_copies(copied, original):
    memento = Memento(f"{ORIGIN}/", CAPTURED, "web.archive.org/web/")
    assert unarchived(copied.replace("{o}", ORIGIN), memento) == original.replace("{o}", ORIGIN)


def test_copies_of_copies_without_end():
    assert read_memento("https://web.archive.org/web/2022/" * 3000 + "https://sahel.example/1") is not None


@given(st.text("/:.*0123456789aehiptw_", max_size=60))
def test_never_raises(tail):
    for url in (f"https://web.archive.org/web/{tail}", f"http://localhost:1/{tail}/http://a.example/", tail):
        read_memento(url)


@given(
    st.text("0123456789", min_size=4, max_size=14),
    st.sampled_from(["", "id_", "im_"]),
    st.text("/:.*019aehiptw_", max_size=60),
)
def test_the_address_of_a_page_that_was_copied_is_that_of_no_copy(stamp, mark, tail):
    memento = read_memento(f"https://web.archive.org/web/{stamp}{mark}/https://sahel.example/{tail}")
    assert memento is not None and memento.original == f"https://sahel.example/{tail}"
    assert unarchived(memento.original, memento) == memento.original


BAR = (
    '<div id="wm-ipp-base" style="display:block"><div id="wm-ipp"><a href="/web/">الأرشيف</a>'
    "<p>هذه الصفحة محفوظة في الأرشيف مع ٢٬٠٤٩ نسخة أخرى منها، التقطت بين عامي ٢٠١٨ و٢٠٢٦، ويمكن التنقل بينها من هنا.</p></div></div>"
)
BODY = "".join(
    f"<p>قالت بلدية الميناء إن المرحلة {n} من تنظيف الساحل ستبدأ في موعدها، وإن فرقا من المتطوعين ستشارك فيها.</p>"
    for n in ("الأولى", "الثانية", "الثالثة", "الرابعة")
)


def copy(prefix: str, head: str = "") -> bytes:
    return (
        f'<html lang="ar"><head><title>تنظيف ساحل الميناء - الرافدين</title>{head}'
        f'<meta property="og:image" content="{prefix}im_/https://rafidain.example/i/coast-7.jpg"></head><body>{BAR}'
        f"<article><h1>تنظيف ساحل الميناء</h1><span class=date>منذ ٣ ساعات</span>{BODY}</article><aside><h3>اقرأ أيضا</h3><ul>"
        f'<li><a href="{prefix}/https://rafidain.example/news/31-harbour">مجلس المدينة يقر موازنة الميناء الجديدة</a></li>'
        f'<li><a href="/web/20210305093000/https://rafidain.example/news/32-boats">عودة قوارب الصيد بعد أسبوع من التوقف</a></li>'
        f'<li><a href="/news/33-market">سوق السمك يفتح أبوابه في العيد</a></li></ul></aside></body></html>'
    ).encode()


REPLAY = "https://web.archive.org/web/20210305093000"
CANONICAL = f'<link rel="canonical" href="{REPLAY}/https://rafidain.example/news/30-coast">'


@pytest.mark.parametrize(
    ("url", "head", "why"),
    [
        (f"{REPLAY}/https://rafidain.example/news/30-coast?utm_source=x", "", "fetched from the archive"),
        (None, CANONICAL, "saved in a browser: only the page says so"),
    ],
)
def test_the_page_that_was_copied(url, head, why):
    article = extract_html(copy(REPLAY, head), url)
    assert article.url == "https://rafidain.example/news/30-coast"
    assert article.image == "https://rafidain.example/i/coast-7.jpg"
    assert article.published == "2021-03-05T06:30+00:00", "counted from the capture, not from today"
    assert [link.url for link in article.links if link.kind == "related"][:2] == [
        "https://rafidain.example/news/31-harbour",
        "https://rafidain.example/news/32-boats",
    ]
    assert "الأرشيف" not in article.body
    assert article.body.startswith("قالت بلدية الميناء إن المرحلة الأولى")


def test_what_stays_relative_is_of_the_page_that_was_copied():
    article = extract_html(copy(REPLAY), f"{REPLAY}/https://rafidain.example/news/30-coast")
    assert "https://rafidain.example/news/33-market" in [link.url for link in article.links]


CACHED = "http://a.example/news/12.html"
NEWS = "<h2>فتح الجسر الخشبي أمام المشاة</h2><p>قالت البلدية إن الجسر فتح أمام المشاة صباح اليوم، بعد شهرين من أعمال الصيانة.</p>"
BANNER = "<p>هذه هي النسخة المخبأة من الصفحة كما تم استرجاعها في 2 نيسان (أبريل) 2008، وربما تكون الصفحة قد تغيرت منذ ذلك الوقت.</p>"


@pytest.mark.parametrize(
    ("url", "is_copy"),
    [
        ("http://66.102.1.104/search?q=cache:x:a.example/news/12.html", True),
        ("https://webcache.googleusercontent.com/search?q=cache:x:a.example/news/12.html", True),
        ("http://cc.bingj.com/cache.aspx?q=x&d=4712", True),
        ("http://other.example/search?q=cache:x", False),  # anyone may write so
    ],
)
def test_copies_of_search_engines(url, is_copy):
    page = f"<base href='{CACHED}'>{BANNER}<hr><html><head><title>آفاق</title></head><body>{NEWS}</body></html>"
    article = extract_html(page.encode(), url)
    assert (article.url == CACHED, "المخبأة" not in article.body) == (is_copy, is_copy)


SAVED_AT = datetime(2015, 3, 4, 10, 15, tzinfo=timezone.utc)
SAVED_PAGE = "http://rafidain.example/news/77"
WOMBAT = f'<script>__wm.wombat("{SAVED_PAGE}","20150304101500","https://web.archive.org/","web","/_static/");</script>'
REMARK = "<!--\n     FILE ARCHIVED ON 10:15:00 Mar 04, 2015 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 08:00:00 May 01, 2024.\n-->"
CANONICAL = "<link href={} rel='canonical'>"


@pytest.mark.parametrize(
    ("marks", "url", "expected"),
    [
        (CANONICAL.format(f"https://web.archive.org/web/20150304101500/{SAVED_PAGE}"), None, (SAVED_PAGE, SAVED_AT)),
        (WOMBAT, None, (SAVED_PAGE, SAVED_AT)),
        (REMARK + CANONICAL.format(SAVED_PAGE), None, (SAVED_PAGE, SAVED_AT)),
        (REMARK, None, ("", SAVED_AT)),
        (WOMBAT, SAVED_PAGE, (SAVED_PAGE, SAVED_AT)),
        (REMARK, SAVED_PAGE, (SAVED_PAGE, SAVED_AT)),
        (WOMBAT, "http://forger.example/1", None),
        (REMARK + CANONICAL.format(SAVED_PAGE), "http://forger.example/1", None),
        (CANONICAL.format(SAVED_PAGE), None, None),
        (REMARK.replace("Mar 04", "Abc 04"), None, None),
        (REMARK.replace("Mar 04", "Feb 31"), None, ("", None)),
        ("<p>the text", None, None),
    ],
)
def test_files_saved_from_an_archive(marks, url, expected):
    found = read_saved(f"<html><head>{marks}</head><body></body></html>", url)
    assert (found and found[:2]) == expected


@pytest.mark.parametrize(("marks", "url"), [(WOMBAT, SAVED_PAGE), (REMARK, None)])
def test_the_links_and_ages_in_such_a_file(marks, url):
    text = "<p>أعلن وزير النقل أحمد سالم افتتاح الجسر الجديد على النهر بعد سنوات من العمل المتواصل في المدينة.</p>" * 3
    other = "<a href='/web/20150304101500/http://rafidain.example/news/78'>طريق جديد إلى الميناء قبل نهاية العام</a>"
    page = f"<html><head><title>افتتاح الجسر</title></head><body><h1>افتتاح الجسر الجديد</h1><time>منذ 3 ساعات</time>{text}{other}{marks}"
    article = extract_html(page.encode())
    assert (article.url, article.published) == (url, "2015-03-04T07:15+00:00")
    assert [link.url for link in article.links] == ["http://rafidain.example/news/78"]
