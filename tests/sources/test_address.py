from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.sources.address import (
    BadUrl,
    NameNotFound,
    RefusedAddress,
    RefusedScheme,
    bare_address,
    is_public,
    resolve,
    to_uri,
    why_no_address,
    without_credentials,
)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.example/خبر/عاجل", "https://news.example/%D8%AE%D8%A8%D8%B1/%D8%B9%D8%A7%D8%AC%D9%84"),
        ("http://موقع.مصر/", "http://xn--4gbrim.xn--wgbh1c/"),
        ("http://Faß.example/", "http://xn--fa-hia.example/"),
        (
            "http://نامه\u200cای.example/می\u200cرود\u200c",
            "http://xn--mgba3gch31f060k.example/%D9%85%DB%8C%E2%80%8C%D8%B1%D9%88%D8%AF",
        ),
        ("https://a.example/%D8%AE", "https://a.example/%D8%AE"),  # escaped already
        ("https://a.example/100%", "https://a.example/100%25"),
        ("https://A.Example:8443?q=بغداد#top", "https://a.example:8443/?q=%D8%A8%D8%BA%D8%AF%D8%A7%D8%AF"),
        ("\u200fhttps://a.example/x\u202c\n", "https://a.example/x"),  # copied out of right-to-left text
        ("http://[2001:db8::1]:80/a b", "http://[2001:db8::1]:80/a%20b"),
        ("https://a.example/a\ud800b", "https://a.example/a?b"),
    ],
)
def test_iris_become_uris(url: str, expected: str) -> None:
    result = to_uri(url)
    assert result.isascii()
    if "\ud800" not in url:
        assert result == expected


@pytest.mark.parametrize("url", ["ftp://a.example/", "file:///etc/passwd", "javascript:alert(1)", "gopher://x"])
def test_other_schemes_are_refused(url: str) -> None:
    with pytest.raises(RefusedScheme):
        to_uri(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "http://user:pw@a.example/",
        "http://a.example:99999/",
        "http://[::1",
        "http://..أ../",
        f"http://{'أ' * 70}.example/",
    ],
)
def test_unusable_addresses(url: str) -> None:
    with pytest.raises(BadUrl):
        to_uri(url)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a.example/x", "put https:// in front"),
        ("a.example:8080/x", "put https:// in front"),
        ("localhost/x", "put https:// in front"),
        ("موقع.مصر", "put https:// in front"),
        ("link: https://a.example/", "what stands before https:// is no part of it"),
        ("خبر عن الجسر", "not an address"),
        ("note: a.example is down", "not an address"),
        ("", "not an address"),
        ("http://", "the address has no host"),
        ("http://[::1", "not an address"),
    ],
)
def test_what_is_no_address_is_told_why(text: str, reason: str) -> None:
    assert reason in (why_no_address(text) or "")


@pytest.mark.parametrize(
    "url", ["https://a.example/", "ftp://a.example/", "http://user:pw@a.example/", "http://127.0.0.1/"]
)
def test_what_is_refused_is_an_address_all_the_same(url: str) -> None:
    assert why_no_address(url) is None


@given(st.text(max_size=60))
def test_to_uri_gives_ascii_and_is_idempotent(tail: str) -> None:
    uri = to_uri("https://a.example/" + tail)
    assert uri.isascii()
    assert to_uri(uri) == uri


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",  # cloud metadata
        "100.64.0.1",  # carrier NAT
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "192.0.2.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fec0::1",
        "ff02::1",
        "::ffff:127.0.0.1",  # mapped
        "::127.0.0.1",  # compatible
        "64:ff9b::7f00:1",  # NAT64 of 127.0.0.1
        "64:ff9b:1::1",  # local-use NAT64
        "2002:7f00:1::",  # 6to4 of 127.0.0.1
        "2001:0:4136:e378:8000:63bf:80ff:fffe",  # Teredo client 127.0.0.1
        "2001:db8::1",
    ],
)
def test_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"])
def test_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "localhost", "::1", "0"]
)
def test_every_spelling_of_loopback_is_refused_and_allowed_on_request(host: str) -> None:
    with pytest.raises(RefusedAddress):
        resolve(host, 80)
    assert resolve(host, 80, allow_private=True)


@pytest.mark.parametrize("host", ["no-such-name.invalid", "a" * 70 + ".example"])
def test_names_without_address(host: str) -> None:
    with pytest.raises(NameNotFound):
        resolve(host, 80)


def test_a_name_with_public_and_private_addresses_keeps_the_public_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(2, 1, 6, "", ("10.0.0.1", 80)), (2, 1, 6, "", ("8.8.8.8", 80))]
    monkeypatch.setattr("socket.getaddrinfo", lambda *args, **kwargs: found)
    assert resolve("both.example", 80) == ["8.8.8.8"]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("http://u:p@a.example/x", "http://***@a.example/x"),
        ("HTTP://u@a.example", "HTTP://***@a.example"),
        ("http://u:p@b@a.example/", "http://***@a.example/"),
        ("//u:p@a.example/x", "//***@a.example/x"),
        ("http://a.example/x@y", "http://a.example/x@y"),
        ("http://a.example?x@y", "http://a.example?x@y"),
        ("u:p@a.example", "u:p@a.example"),  # no scheme, so no user name either
    ],
)
def test_credentials_are_not_shown(url: str, shown: str) -> None:
    assert without_credentials(url) == shown
    assert bare_address(url) == shown.replace("***@", "")


def test_marks_hide_no_credentials() -> None:
    assert bare_address("\u200f http://u:p@a.example/x") == "http://a.example/x"
    assert bare_address("\u200f نص ") == "\u200f نص "
