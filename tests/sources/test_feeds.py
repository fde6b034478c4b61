from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback import Loopback, Reply

from newsarc.sources.feeds import BadFeed, next_interval, parse_feed
from newsarc.sources.web import Fetcher, FetchPolicy

RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>وكالة النهار</title><link>https://nahar.example/</link><ttl>45</ttl>
<item><title>افتتاح الجسر</title><link>/news/1?a=1&amp;b=2</link><dc:creator>سعاد علي</dc:creator>
<pubDate>Sat, 01 Mar 2025 15:00:00 +0300</pubDate><description>&lt;p&gt;ملخص&lt;/p&gt;</description></item>
<item><title>بلا رابط</title></item>
<item><guid isPermaLink="true">https://nahar.example/news/2</guid><title>خبر ثان</title></item>
<item><link>javascript:alert(1)</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>النهار</title><link rel="self" href="/atom"/><link href="/"/>
<entry><title>خبر</title><link href="news/3"/><id>tag:3</id><updated>2025-03-01T12:30:00Z</updated>
<published>2025-03-01T12:00:00+03:00</published><author><name>علي</name></author>
<content type="html">&lt;p&gt;نص</content></entry></feed>"""


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "utf-16"])
def test_rss_in_each_encoding(encoding: str) -> None:
    feed = parse_feed(RSS.format(encoding=encoding).encode(encoding), "https://nahar.example/feed")
    assert (feed.title, feed.home, feed.ttl) == ("وكالة النهار", "https://nahar.example/", timedelta(minutes=45))
    first, second = feed.entries
    assert first.url == "https://nahar.example/news/1?a=1&b=2"
    assert (first.title, first.author) == ("افتتاح الجسر", "سعاد علي")
    assert first.published == "2025-03-01T15:00:00+03:00", "with its offset: the day is that of the place"
    assert (first.summary, first.content, second.summary) == ("<p>ملخص</p>", None, None)
    assert second.url == "https://nahar.example/news/2"


def test_the_encoding_of_the_header_counts() -> None:
    raw = RSS.replace(' encoding="{encoding}"', "").encode("windows-1256")
    assert parse_feed(raw, "https://a.example/", "text/xml; charset=windows-1256").title == "وكالة النهار"


@pytest.mark.parametrize(
    "raw", ["<rss><channel><item>", "<rss version='2.0'><channel><title>x</title>", ATOM[: ATOM.index("<entry>")]]
)
def test_the_beginning_of_a_feed_is_no_quiet_outlet(raw: str) -> None:
    with pytest.raises(BadFeed, match="not well-formed"):
        parse_feed(raw.encode(), "https://nahar.example/feed")
    quiet = parse_feed(
        b"<rss version='2.0'><channel><title>x</title></channel></rss>", "https://nahar.example/feed", "text/plain"
    )
    assert (quiet.title, quiet.entries) == ("x", [])
    assert len(parse_feed(RSS[:-30].encode(), "https://nahar.example/feed").entries) == 2, "what has arrived counts"


NAMES = (
    "lang section sect region copy para order id amp reg not image lt gt page sub sup parm times cent yen current deg "
    "part theta int sum date cat"
).split()


@pytest.mark.parametrize("title", ["خبر", "A&T", "خبر&nbsp;أول"], ids=["well-formed", "raw", "undefined"])
@pytest.mark.parametrize(
    "link",
    [
        "<link>https://nahar.example/a.aspx?id=0{}{}=2</link>",
        "<link>/a.aspx?id=0{}{}=2</link>",
        "<guid isPermaLink='true'>https://nahar.example/a.aspx?id=0{}{}=2</guid>",
        "<link href='https://nahar.example/a.aspx?id=0{}{}=2'/>",
    ],
)
@pytest.mark.parametrize("ampersand", ["&", "&amp;", "&#38;"])
def test_a_parameter_of_a_link_is_no_entity(title: str, link: str, ampersand: str) -> None:
    items = "".join(f"<item><title>{title}</title>{link.format(ampersand, name)}</item>" for name in NAMES)
    raw = f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel>{items}</channel></rss>"
    feed = parse_feed(raw.encode(), "https://nahar.example/feed")
    assert [entry.url for entry in feed.entries] == [f"https://nahar.example/a.aspx?id=0&{name}=2" for name in NAMES]
    assert feed.entries[0].title in ("خبر", "A&T", "خبر\xa0أول")


def test_what_marked_up_sections_and_comments_hold_stays() -> None:
    raw = "<rss version='2.0'><channel><!-- a&b --><item><link><![CDATA[https://nahar.example/?a=1&lang=ar]]></link></item>"
    assert [entry.url for entry in parse_feed(raw.encode(), "https://nahar.example/feed").entries] == [
        "https://nahar.example/?a=1&lang=ar"
    ]


def test_summaries_in_plain_text_become_html() -> None:
    entry = '<entry><link href="https://a.example/1"/><summary>a &lt; b</summary></entry>'
    atom = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>{entry}</feed>'
    item = {"url": "https://a.example/1", "summary": "a < b"}
    document = {"version": "https://jsonfeed.org/version/1.1", "items": [item, {**item, "summary": 5}]}
    feeds = parse_feed(atom.encode(), ""), parse_feed(json.dumps(document).encode(), "")
    assert [[entry.summary for entry in feed.entries] for feed in feeds] == [["a &lt; b"], ["a &lt; b", None]]


def test_atom() -> None:
    feed = parse_feed(ATOM.encode(), "https://nahar.example/x/atom")
    (entry,) = feed.entries
    assert feed.home == "https://nahar.example/"
    assert (entry.url, entry.author, entry.content) == ("https://nahar.example/x/news/3", "علي", "<p>نص")
    assert entry.published == "2025-03-01T12:00:00+03:00", "not when it was changed"


@pytest.mark.parametrize(
    ("printed", "published"),
    [
        ("Sat, 17 Sep 2022 01:05:00 +0300", "2022-09-17T01:05:00+03:00"),
        ("Sat, 17 Sep 2022 01:05:00 +03:30", "2022-09-17T01:05:00+03:30"),
        ("17 Sep 2022 23:05 -0500", "2022-09-17T23:05:00-05:00"),
        ("Sat, 17 Sep 2022 23:05:00 EDT", "2022-09-17T23:05:00-04:00"),
        ("Sat, 17 Sep 2022 01:05:00 GMT", "2022-09-17T01:05:00Z"),
        ("Sat, 17 Sep 2022 01:05:00", "2022-09-17T01:05:00"),
        ("2022/09/17 01:05", "2022-09-17T01:05"),
        ("17/9/1445", None),
        ("2022-09-17T01:05:00+03:00", "2022-09-17T01:05:00+03:00"),
        ("2022-09-17 01:05:00 +0300", "2022-09-17T01:05:00+03:00"),
        ("2022-09-17", "2022-09-17"),
        ("Sat, 17 Sep 2022 01:05:00 +9900", "*"),
        ("yesterday", None),
    ],
)
def test_the_day_of_an_entry_is_that_of_the_place(printed: str, published: str | None) -> None:
    """What came between midnight and three was filed under the day before."""
    item = f"<item><link>https://a.example/1</link><pubDate>{printed}</pubDate></item>"
    (entry,) = parse_feed(f"<rss version='2.0'><channel>{item}</channel></rss>".encode(), "").entries
    assert entry.published == published or (published == "*" and "+9" not in (entry.published or ""))


def test_json_feed() -> None:
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "النهار",
        "home_page_url": "https://nahar.example",
        "items": [
            {
                "id": "1",
                "url": "/1",
                "title": "خبر",
                "date_published": "2025-03-01T12:00:00+03:00",
                "authors": [{"name": "علي"}, {"name": "سعاد"}],
            },
            {"id": "2"},
            {"id": "https://nahar.example/3"},  # version 1.1: ideally the page's address
            7,
            {"external_url": "https://b.example/", "date_published": "yesterday", "content_text": "نص"},
        ],
    }
    feed = parse_feed(json.dumps(document).encode(), "https://nahar.example/feed.json")
    addresses = ["https://nahar.example/1", "https://nahar.example/3", "https://b.example/"]
    assert [entry.url for entry in feed.entries] == addresses
    assert (feed.entries[0].author, feed.entries[0].published) == ("علي، سعاد", "2025-03-01T12:00:00+03:00")
    assert (feed.entries[2].content, feed.entries[2].published) == ("نص", None)


def test_a_broken_feed_gives_what_can_be_read_and_says_so() -> None:
    feed = parse_feed(
        RSS.format(encoding="utf-8").replace("</channel></rss>", "<item><title>a & b").encode(), "https://a.example/"
    )
    assert len(feed.entries) == 2
    assert feed.problem


@pytest.mark.parametrize(
    "raw", [b"", b"<html><body>404", b"{}", b'{"version": "1", "items": []}', b"{" * 9, b"\x00\xff"]
)
def test_what_is_no_feed(raw: bytes) -> None:
    with pytest.raises(BadFeed):
        parse_feed(raw, "https://a.example/")


def test_a_page_in_place_of_its_feed_says_where_that_is() -> None:
    page = """<!doctype html><html lang=ar><head><title>النهار</title><link rel=alternate hreflang=en href=/en>
    <link rel="alternate" type="application/rss+xml" href="/feed/"><link rel=alternate type=application/atom+xml
    href="https://nahar.example/atom"></head><body><p>خبر &nbsp; أول"""
    with pytest.raises(BadFeed, match=r"page names https://nahar\.example/feed/ and https://nahar\.example/atom$"):
        parse_feed(page.encode(), "https://nahar.example/", "text/html")


@pytest.mark.parametrize("name", ["النهار", " النهار\n ", "الن\u202eهار", "الن\u200bهار"])
def test_the_name_of_a_feed_is_one_plain_line(name: str) -> None:
    json_feed = {"version": "https://jsonfeed.org/version/1.1", "title": name, "items": []}
    rss = RSS.format(encoding="utf-8").replace("وكالة النهار", name)
    for raw in (json.dumps(json_feed), rss):
        assert parse_feed(raw.encode(), "https://a.example/").title == "النهار"
    rss = rss.replace(name, name * 1_000)
    assert len(parse_feed(rss.encode(), "https://a.example/").title or "") == 200


@pytest.mark.parametrize(
    ("piece", "title"),
    [
        ("&#xD83D;&#xDE00; خبر", "\ufffd\ufffd خبر"),  # an emoji as two surrogates
        ("&#55357; خبر", "\ufffd خبر"),
        ("&#x110000; خبر", "\ufffd خبر"),  # behind the last character
        ("&#99999999999; خبر", "\ufffd خبر"),
        ("&#1582;&#x628;&#x631;", "خبر"),
    ],
)
def test_references_to_characters_that_there_are_not(piece: str, title: str) -> None:
    feed = parse_feed(
        f"<rss version='2.0'><channel><title>{piece}</title></channel></rss>".encode(), "https://a.example/"
    )
    assert feed.title == title


def test_what_the_parser_cannot_take_is_no_feed() -> None:
    """A position outside a place: feedparser 6.0.12 raises KeyError."""
    raw = b"<rss version='2.0' xmlns:gml='http://www.opengis.net/gml'><item><gml:pos>1</gml:pos></item></rss>"
    with pytest.raises(BadFeed, match="feedparser cannot read it"):
        parse_feed(raw, "https://a.example/")


def test_an_encoding_of_no_such_name() -> None:
    raw = b"<?xml version='1.0' encoding='\xff'?><rss version='2.0'><channel><title>x</title></channel></rss>"
    assert parse_feed(raw, "https://a.example/").title == "x"


def test_a_content_type_that_is_no_text() -> None:
    assert parse_feed(RSS.format(encoding="utf-8").encode(), "https://a.example/", "text/xml; charset=\xff").entries


def test_json_strings_that_no_file_can_hold() -> None:
    items = [
        {"url": "https://a.example/\ud800", "title": "خبر \udcff", "date_published": "9999-12-31T23:59:59-14:00"},
        {"url": "/2", "title": "قديم", "date_published": "0001-01-01T00:00:00+14:00"},
    ]
    document = {"version": "https://jsonfeed.org/version/1.1", "title": "\ud83d", "items": items}
    feed = parse_feed(json.dumps(document).encode(), "https://a.example/")
    assert feed.title == "\ufffd"
    assert [(entry.url, entry.title, entry.published) for entry in feed.entries] == [
        ("https://a.example/\ufffd", "خبر \ufffd", None),
        ("https://a.example/2", "قديم", None),
    ]


_PIECES = [
    RSS.format(encoding="utf-8").encode(), ATOM.encode(), b'{"version": "https://jsonfeed.org/version/1", "items": [',
    b'{"url": "\\ud800", "date_published": "0001-01-01T00:00+14:00"}]}', b"<item>", b"</item>", b"<link>http://[x</link>",
    b"&#xd800;", b"&#x110000;", b"&#99999999999999999999999;", b"&x;", b"<![CDATA[", b"]]>", b"\xff\xfe", b"\x00",
    b"<gml:pos xmlns:gml='http://www.opengis.net/gml'>1</gml:pos>", b"<pubDate>2026-13-45</pubDate>",
    b"<?xml version='1.0' encoding='utf-7'?>", b"xmlns:x=''", b"xml:base='http://[x'",
]  # fmt: skip


@given(
    st.lists(st.sampled_from(_PIECES), max_size=6).map(b"".join),
    st.sampled_from([None, "", "text/xml; charset=utf-16", "text/xml; charset=rot13", "text/xml; charset=\xff"]),
)
def test_nothing_but_bad_feed_comes_out_of_a_strangers_bytes(raw: bytes, content_type: str | None) -> None:
    with suppress(BadFeed):
        for entry in parse_feed(raw, "https://a.example/", content_type).entries:
            entry.url.encode()


def test_a_feed_is_fetched_and_asked_for_again_conditionally(server: Loopback) -> None:
    raw = RSS.format(encoding="utf-8").encode()
    server.validated("/feed", raw, 'W/"7"')
    with Fetcher(FetchPolicy(allow_private=True)) as fetcher:
        first = fetcher.fetch(server.url("/feed"), expect="any")
        again = fetcher.fetch(server.url("/feed"), expect="any", etag=first.etag)
    assert first.page is not None
    assert parse_feed(first.page.raw, first.final_url, first.page.content_type).entries
    assert again.outcome == "not-modified"


NOW = datetime(2025, 3, 1, 12, tzinfo=timezone.utc)


def times(*hours_ago: float) -> list[str]:
    return [(NOW - timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ") for hours in hours_ago]


@pytest.mark.parametrize(
    ("published", "hours"),
    [
        ([], 0.5),  # nothing known yet
        ([None, "nonsense"], 0.5),
        (times(0, 1, 2, 3), 2),  # one an hour: two at each look
        (times(*[n / 60 for n in range(100)]), 2 / 60 * 2.5),  # one a minute: the lower bound of 5 minutes
        (times(20, 21, 22), 10),  # quiet for longer than its pace
        (times(24 * 400, 24 * 401), 24),  # asleep
        (times(-5, 0, 1, 2), 2),  # a date in the future tells nothing
        (times(4), 2),
    ],
)
def test_the_interval_follows_the_pace(published: list[str], hours: float) -> None:
    assert next_interval(published, now=NOW) / timedelta(hours=1) == pytest.approx(hours)


def test_ttl_and_failures_lengthen_the_interval() -> None:
    busy = times(0, 1, 2, 3)
    assert next_interval(busy, now=NOW, ttl=timedelta(hours=5)) == timedelta(hours=5)
    waits = [next_interval(busy, now=NOW, failures=n) / timedelta(hours=1) for n in (0, 1, 2, 3, 4, 500)]
    assert waits == [2, 4, 8, 16, 24, 24]


def test_a_feed_server_that_fails_gives_its_reason(server: Loopback) -> None:
    server.add("/feed", Reply(410))
    with Fetcher(FetchPolicy(allow_private=True)) as fetcher:
        assert "410" in fetcher.fetch(server.url("/feed"), expect="any").reason
