import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.extract.urls import (
    ascii_host,
    clean_url,
    host_of,
    is_of_same_site,
    is_web_address,
    join_url,
    leads_to_front_page,
    url_key,
)

HOSTS = [
    # as spelled, as name servers are asked for it: the examples of UTS 46, and what browsers make of the others
    ("faß.example", "xn--fa-hia.example"),
    ("βόλος.example", "xn--nxasmm1c.example"),
    ("ΒΌΛΟΣ.example", "xn--nxasmq6b.example"),
    ("نامه\u200cای.example", "xn--mgba3gch31f060k.example"),
    ("موقع.مصر", "xn--4gbrim.xn--wgbh1c"),
    ("موقع。مصر", "xn--4gbrim.xn--wgbh1c"),
    ("BÜCHER.Example", "xn--bcher-kva.example"),
    ("XN--Bcher-kva.example", "xn--bcher-kva.example"),
    ("a_b.مصر", "a_b.xn--wgbh1c"),
    ("🍕.example", "xn--vi8h.example"),
    ("ＥＸ.example", "ex.example"),
]
SAME = [
    ("Arabic and its percent form", "https://x.example/خبر/1", "https://x.example/%D8%AE%D8%A8%D8%B1/1"),
    ("percent digits in either case", "https://x.example/%d8%ae", "https://x.example/%D8%AE"),
    ("percent digits of windows-1256 in either case", "https://x.example/%ce%c8%d1", "https://x.example/%CE%C8%D1"),
    ("composed and decomposed letters", "https://x.example/\u0622\u0628", "https://x.example/\u0627\u0653\u0628"),
    ("scheme, www, port, final slash", "http://www.X.example:80/a/", "https://x.example/a"),
    (
        "tracking parameters and fragment",
        "https://x.example/a?utm_source=t&fbclid=1&id=3#top",
        "https://x.example/a?id=3",
    ),
    (
        "parameters of a challenge, a shop and Matomo",
        "https://x.example/a?__cf_chl_tk=1&srsltid=2&pk_source=3",
        "https://x.example/a",
    ),
    ("order of parameters", "https://x.example/a?b=2&a=1", "https://x.example/a?a=1&b=2"),
    ("plus and %20 in a query", "https://x.example/a?q=%D8%A3+%D8%A8", "https://x.example/a?q=أ%20ب"),
    ("punycode and Unicode host", "https://xn--mgbh0fb.example/a", "https://مثال.example/a"),
    *((f"{one} and {other}", f"https://{one}/a", f"https://{other}/a") for one, other in HOSTS),
    ("a session id in the path", "https://x.example/a;jsessionid=9F.n2?id=1", "https://x.example/a?id=1"),
]
APART = [
    ("another number", "https://x.example/?p=1", "https://x.example/?p=2"),
    ("case of the path", "https://x.example/A", "https://x.example/a"),
    ("an escaped slash is no slash", "https://x.example/a%2Fb", "https://x.example/a/b"),
    ("an escaped percent sign", "https://x.example/%25D8%25AE", "https://x.example/%D8%AE"),
    ("mobile host: only the page can say it is the same", "https://m.x.example/a", "https://x.example/a"),
    ("another port", "https://x.example:8080/a", "https://x.example/a"),
    ("pages of one article", "https://x.example/a?page=2", "https://x.example/a"),
    ("hashbang pages", "https://x.example/#!/a", "https://x.example/#!/b"),
    ("ß is not ss", "https://faß.example/1", "https://fass.example/1"),
    ("final sigma is a letter of its own", "https://βόλος.example/1", "https://βόλοσ.example/1"),
    ("ZWNJ is spelling in Persian", "https://نامه\u200cای.example/1", "https://نامهای.example/1"),
    ("letters that only fold alike", "https://x.example/اب", "https://x.example/أب"),
]


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in SAME], ids=[case[0] for case in SAME])
def test_one_key(one, other):
    assert url_key(one) == url_key(other)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://x.example/1", True),
        ("HTTPS://X.Example/1", True),
        ("Http://موقع.مصر", True),
        ("http://[::1]:8000/", True),
        ("https://user:pw@x.example/", True),  # whether it may be fetched is another question
        ("https://x.example/خبر أول", True),  # as people paste it
        ("", False),
        (None, False),
        ("x.example/1", False),
        ("//x.example/1", False),
        ("/1", False),
        ("javascript:alert(1)", False),
        ("java\tscript:alert(1)", False),
        ("ftp://x.example/", False),
        ("urn:uuid:1", False),
        ("http:", False),
        ("http://", False),
        ("https:///1", False),
        ("https:x.example", False),  # on a page of ours it would lead to ourselves
        ("http://[", False),
        ("http://x.example:port/", False),
        (" https://x.example/", False),  # who takes blanks strips them
        ("see https://x.example/", False),
    ],
)
def test_web_addresses(text: str | None, is_one: bool) -> None:
    assert is_web_address(text) is is_one


@pytest.mark.parametrize(
    "host", ["م..example", "\ufffd.example", "ب" * 100 + ".example", "م." * 200 + "example", "。م"]
)
def test_what_no_browser_would_ask_for_is_no_host(host: str) -> None:
    with pytest.raises(UnicodeError):
        ascii_host(host)
    assert url_key(f"https://{host}/a") == f"{host}/a"


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in APART], ids=[case[0] for case in APART])
def test_keys_apart(one, other):
    assert url_key(one) != url_key(other)


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("HTTPS://X.example:443", "https://x.example/"),
        ("https://x.example/خبر?share=facebook", "https://x.example/خبر"),
        ("https://x.example/a?share=weekly", "https://x.example/a?share=weekly"),
        ("https://[::1]:8000/a", "https://[::1]:8000/a"),
        ("not an address", "not an address"),
        ("http://[", "http://["),
    ],
)
def test_clean_url(url, clean):
    assert clean_url(url) == clean


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("../c?d=1", "https://x.example/c?d=1"),
        ("//y.example/z", "https://y.example/z"),
        (" /a\n/b ", "https://x.example/a/b"),
        ("?p=2", "https://x.example/a/b?p=2"),
        ("javascript:void(0)", None),
        ("mailto:a@x.example", None),
        ("http://[", None),
    ],
)
def test_join_url(href, url):
    assert join_url("https://x.example/a/b", href) == url


@given(st.text(max_size=60), st.sampled_from(["", "https://x.example/", "http://", "https://x.example/?"]))
def test_any_text_has_one_stable_key(text, start):
    url = start + text
    assert clean_url(clean_url(url)) == clean_url(url)
    assert url_key(clean_url(url)) == url_key(url)
    join_url(url, text)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.x.example/a", "http://x.example:8080/b", True),
        ("https://m.x.example/a", "https://amp.x.example/a", True),
        ("https://news.x.example/a", "https://www.x.example/a", True),
        ("https://a.blogs.example/1", "https://b.blogs.example/1", False),  # two people's
        ("https://x.example.evil.test/", "https://x.example/", False),
        ("https://evilx.example/", "https://x.example/", False),
        ("https://x.example/", "https://y.example/", False),
        ("http://127.0.0.1:1/", "http://127.0.0.1:2/", True),
    ],
)
def test_addresses_of_one_site(one, other, same):
    assert is_of_same_site(one, other) is same
    assert is_of_same_site(other, one) is same


@pytest.mark.parametrize(
    "href", ["/", "./", "..", "/ar/", "index.php", "./default.aspx", "//x.example", "https://x.example/"]
)
def test_links_to_the_front_page(href):
    assert leads_to_front_page(href)


@pytest.mark.parametrize(
    "href", ["", "#", "#top", "?p=1", "/?p=1", "/iraq/", "mailto:a@x.example", "https://x.example/iraq/"]
)
def test_links_to_no_front_page(href):
    assert not leads_to_front_page(href)


@pytest.mark.parametrize(
    ("url", "host"),
    [("https://WWW.Sahl.example:8080/a", "www.sahl.example"), ("/a/1", ""), ("", ""), (None, ""), ("http://[", "")],
)
def test_host_of_an_address(url, host):
    assert host_of(url) == host
