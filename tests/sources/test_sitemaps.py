from __future__ import annotations

import gzip
from functools import partial

import pytest
from loopback import Loopback, Reply

from newsarc.sources.sitemaps import MAX_ENTRIES, SitemapEntry, parse_sitemap, walk_sitemaps
from newsarc.sources.web import Fetcher, FetchPolicy
from newsarc.sources.xmlsafe import BadXml

NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
NEWS = f"""<?xml version="1.0" encoding="UTF-8"?>
<urlset {NS}><!-- made up -->
<url><loc> https://a.example/خبر </loc><lastmod>2025-03-02</lastmod><news:news><news:publication>
<news:name>النهار</news:name><news:language>ar</news:language></news:publication><news:publication_date>2025-03-01T10:00:00Z</news:publication_date>
<news:title>افتتاح الجسر</news:title></news:news></url>
<url><loc>/relative?a=1&amp;b=2</loc></url><url><lastmod>2025</lastmod></url></urlset>"""
POLICY = FetchPolicy(allow_private=True)


def urlset(*locations: str, lastmod: str = "") -> bytes:
    date = f"<lastmod>{lastmod}</lastmod>" if lastmod else ""
    return f"<urlset {NS}>{''.join(f'<url><loc>{loc}</loc>{date}</url>' for loc in locations)}</urlset>".encode()


def index(*locations: tuple[str, str]) -> bytes:
    rows = "".join(f"<sitemap><loc>{loc}</loc><lastmod>{date}</lastmod></sitemap>" for loc, date in locations)
    return f"<sitemapindex {NS}>{rows}</sitemapindex>".encode()


@pytest.mark.parametrize(
    "raw", [NEWS.encode(), gzip.compress(NEWS.encode()), b"\n" + NEWS.encode(), NEWS.encode("utf-8-sig")]
)
def test_google_news_plain_and_gzipped(raw: bytes) -> None:
    first, second = parse_sitemap(raw, "https://a.example/sitemap.xml")
    assert first == SitemapEntry("https://a.example/خبر", "2025-03-02", "2025-03-01T10:00:00Z", nested=False)
    assert second == SitemapEntry("https://a.example/relative?a=1&b=2")


def test_a_plain_list_and_no_namespace() -> None:
    assert list(parse_sitemap(b"\xef\xbb\xbfhttps://a.example/1\nnonsense\r\nhttps://a.example/2", "u")) == [
        SitemapEntry("https://a.example/1"),
        SitemapEntry("https://a.example/2"),
    ]
    assert [
        entry.url for entry in parse_sitemap(b"<urlset><url><loc>https://a.example/</loc></url></urlset>", "u")
    ] == ["https://a.example/"]


def test_what_is_no_address_is_passed_over() -> None:
    raw = urlset("https://a.example/1", "http://[bad/", "https://a.example/2")
    found = [entry.url for entry in parse_sitemap(raw, "https://a.example/map.xml")]
    assert found == ["https://a.example/1", "https://a.example/2"]


@pytest.mark.parametrize(
    "before, location, after",
    [
        ("", "https://a.example/1?id=5&lang=ar", ""),
        (
            "<br />\n<b>Warning</b>:  Undefined variable in <b>map.php</b><br />\n",
            "https://a.example/1?id=5&amp;lang=ar",
            "",
        ),
        ("PHP Warning:  Undefined variable in map.php\n", "https://a.example/1?id=5&amp;lang=ar", ""),
        ("\ufeff\n", "https://a.example/1?id=5&amp;lang=ar", "<title>a\x01b</title>"),
        ("", "https://a.example/1?id=5&amp;lang=ar", "<title>A&nbsp;B & C</title>"),
        ("", "https://a.example/1?id=5&amp;lang=ar", "<image:loc>https://a.example/1.jpg</image:loc>"),
    ],
    ids=["ampersand", "warning", "plain-warning", "control", "entity", "namespace"],
)
def test_what_is_not_well_formed_is_read_as_in_feeds(before: str, location: str, after: str) -> None:
    urls = f"<url><loc>{location}</loc>{after}</url><url><loc>https://a.example/2</loc></url>"
    raw = f"{before}<?xml version='1.0' encoding='UTF-8'?><urlset {NS}>{urls}</urlset>".encode()
    found = [entry.url for entry in parse_sitemap(raw, "https://a.example/map.xml")]
    assert found == ["https://a.example/1?id=5&lang=ar", "https://a.example/2"]


def test_an_address_that_is_cut_is_none() -> None:
    found = []
    with pytest.raises(BadXml, match="not well-formed"):
        found.extend(parse_sitemap(urlset("https://a.example/1", "https://a.example/23")[:-22], "u"))
    assert [entry.url for entry in found] == ["https://a.example/1"]


def test_entries_before_an_error_are_kept() -> None:
    entries = parse_sitemap(urlset("https://a.example/1")[:-9] + b"<url><loc>&nope;</url>", "u")
    assert next(entries).url == "https://a.example/1"
    with pytest.raises(BadXml):
        next(entries)


def test_entities_and_endless_files_are_refused_or_cut() -> None:
    with pytest.raises(BadXml):
        list(parse_sitemap(b'<!DOCTYPE x [<!ENTITY a "b">]>' + urlset("&a;"), "u"))
    found = []
    with pytest.raises(BadXml, match="only the first 50,000 addresses"):
        found.extend(parse_sitemap(urlset(*["https://a.example/"] * (MAX_ENTRIES + 5)), "u"))
    assert len(found) == MAX_ENTRIES


def walk(server: Loopback, path: str, **kwargs: object) -> list[str]:
    with Fetcher(POLICY) as fetcher:
        found = walk_sitemaps(server.url(path), partial(fetcher.fetch, expect="any"), **kwargs)  # type: ignore[arg-type]
        return [item.url if isinstance(item, SitemapEntry) else f"! {item.reason}" for item in found]


def test_an_index_is_followed_and_its_old_and_broken_parts_do_no_harm(server: Loopback) -> None:
    parts = [
        ("/new.xml.gz", "2025-03-01"),
        ("/old.xml", "2019-01-01"),
        ("/gone.xml", ""),
        ("/bad.xml", ""),
        ("/index.xml", ""),
    ]
    server.add("/index.xml", Reply(200, index(*((server.url(path), date) for path, date in parts))))
    server.add("/new.xml.gz", Reply(200, gzip.compress(urlset("/1", "/2", "/1")), {"Content-Type": "application/gzip"}))
    server.add("/old.xml", Reply(200, urlset("/3", lastmod="2019-01-01")))
    server.add("/bad.xml", Reply(200, b"<html>oops"))
    found = walk(server, "/index.xml", since="2025-02-01")
    assert found[:2] == [server.url("/1"), server.url("/2")]
    assert "! status 404 Not Found" in found
    assert any(item.startswith("! not well-formed") for item in found)
    assert "/old.xml" not in server.paths
    assert server.paths.count("/index.xml") == 1  # it names itself
    assert server.url("/3") in walk(server, "/index.xml")


def test_a_limit_and_the_depth_hold(server: Loopback) -> None:
    server.fallback = lambda request: Reply(200, index((f"/{len(server.requests)}", "")))
    assert walk(server, "/start") == ["! not read, nor others: too many sitemaps, or too deep in one another"]
    assert len(server.paths) == 4
    server.add("/flat", Reply(200, urlset(*(f"/p{n}" for n in range(50)))))
    assert len(walk(server, "/flat", limit=7)) == 7


@pytest.mark.parametrize(
    "said", [b"<html><p>Service is down</p></html>", b"<rss><channel></channel></rss>", b"no addresses here"]
)
def test_what_is_no_sitemap_is_a_problem(server: Loopback, said: bytes) -> None:
    server.add("/x", Reply(200, said))
    assert walk(server, "/x") == ["! no sitemap: it names no address"]
    server.add("/empty", Reply(200, urlset()))
    assert walk(server, "/empty") == []


def test_a_cut_gz_is_a_problem(server: Loopback) -> None:
    server.add("/x", Reply(200, gzip.compress(urlset("/1"))[:-9]))
    assert walk(server, "/x") == ["! the compressed body is cut"]


def test_a_scheme_in_capitals_is_one() -> None:
    listed = b"HTTPS://a.test/1\nftp://a.test/2\n"
    assert [entry.url for entry in parse_sitemap(listed, "https://a.test/s.txt")] == ["HTTPS://a.test/1"]
