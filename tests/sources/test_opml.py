from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.sources.opml import FeedListing, feed_address, read_opml, write_opml
from newsarc.sources.xmlsafe import BadXml

OPML = """<?xml version="1.0" encoding="UTF-8"?><opml version="1.0"><head/><body>
<outline text="العراق" title="العراق"><outline type="rss" text="النهار" xmlUrl="https://a.example/rss?x=1&amp;y=2" htmlUrl="https://a.example/"/>
<outline text="empty"/></outline>
<outline XMLURL="https://b.example/atom"/><outline xmlUrl="https://b.example/atom" text="again"/></body></opml>"""


def test_reading() -> None:
    assert read_opml(OPML.encode()) == [
        FeedListing("https://a.example/rss?x=1&y=2", "النهار", "https://a.example/", "العراق"),
        FeedListing("https://b.example/atom"),
    ]


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("feed://a.example/rss", "http://a.example/rss"),
        ("feed:https://a.example/rss", "https://a.example/rss"),
        ("FEED:http://a.example/", "http://a.example/"),
        ("https://a.example/feed:x", "https://a.example/feed:x"),
        ("feed", "feed"),
    ],
)
def test_addresses_for_feed_readers(url: str, address: str) -> None:
    assert feed_address(url) == address
    opml = f'<opml><body><outline xmlUrl="{url}"/></body></opml>'
    assert [listing.url for listing in read_opml(opml.encode())] == [address]


def test_a_bare_ampersand_is_itself() -> None:
    raw = b'<opml><body><outline text="A & B" xmlUrl="https://a.example/rss?id=1&lang=ar"/></body></opml>'
    assert [(each.url, each.title) for each in read_opml(raw)] == [("https://a.example/rss?id=1&lang=ar", "A & B")]


@pytest.mark.parametrize(
    "raw",
    [
        b"<opml><body>",
        b"",
        b"not xml",
        b'<!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><opml><outline xmlUrl="&b;"/></opml>',
        b'<?xml version="1.0"?><!doctype opml SYSTEM "file:///etc/passwd"><opml/>',
    ],
)
def test_what_is_refused(raw: bytes) -> None:
    with pytest.raises(BadXml):
        read_opml(raw)


text = (
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=20).map(str.strip).filter(bool)
)


tags = st.lists(
    st.text("ابج دxy/", min_size=1, max_size=9).map(lambda tag: " ".join(tag.split()).strip("/ ")).filter(bool),
    unique=True,
)
listing = st.builds(FeedListing, text, text, st.none() | text, st.none() | text, tags.map(tuple)).filter(
    # a title that is the address says that nobody has named it, and an address is tidied when it is read
    lambda feed: feed.title != feed.url == feed_address(feed.url)
)


@given(st.lists(listing, unique_by=lambda feed: feed.url))
def test_what_is_written_is_read_again(feeds: list[FeedListing]) -> None:
    written = read_opml(write_opml(feeds))
    assert set(written) == set(feeds)


def test_tags_are_the_categories_that_are_no_paths() -> None:
    opml = '<opml><body><outline xmlUrl="https://a.example/" category=" محلي, /a/b,,محلي,اقتصاد "/></body></opml>'
    assert read_opml(opml.encode())[0].tags == ("محلي", "اقتصاد")


def test_an_address_is_no_title() -> None:
    feed = FeedListing("https://a.example/feed")
    assert read_opml(write_opml([feed])) == [feed]


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    assert read_opml(write_opml([FeedListing("u", "a\x00\x1b\ud800\uffffb")])) == [FeedListing("u", "ab")]
