"""Every outcome of a fetch against a real server."""

from __future__ import annotations

import gzip
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from loopback import Loopback, Reply, encode

from newsarc.sources.web import Fetcher, FetchPolicy

HTML = "<html><head><title>خبر</title></head><body><p>" + "أعلنت الوزارة اليوم. " * 50 + "</p></body></html>"
TYPE = {"Content-Type": "text/html; charset=utf-8"}
POLICY = FetchPolicy(
    allow_private=True, connect_timeout=2, read_timeout=0.5, total_time=1.5, max_bytes=1_000_000, respect_robots=False
)


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    with Fetcher(POLICY) as running:
        yield running


@contextmanager
def speaking(words: bytes, *, times: int = 1, pause: float = 0.0) -> Iterator[str]:
    """A server that says ``words``, ``times`` over, to whoever connects and whatever is asked; gives its address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            while True:
                with suppress(OSError), listener.accept()[0] as connection:
                    connection.recv(4096)
                    for _ in range(times):
                        connection.sendall(words)
                        time.sleep(pause)
                if listener.fileno() < 0:
                    return

        threading.Thread(target=answer, daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"


@contextmanager
def hanging_up_after(*answers: int) -> Iterator[tuple[str, list[int]]]:
    """A server that answers so many requests on each connection and hangs up at the next; gives its address, and a list with
    the requests that came over each connection."""
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 10\r\n\r\n<html><p>x"
    connections: list[int] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            while True:
                with suppress(OSError), listener.accept()[0] as connection:
                    connections.append(0)
                    allowed = answers[min(len(connections), len(answers)) - 1]
                    while connection.recv(4096):
                        connections[-1] += 1
                        if connections[-1] > allowed:
                            break
                        connection.sendall(page)
                if listener.fileno() < 0:
                    return

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/", connections


def test_a_page_comes_with_its_bytes_and_headers(server: Loopback, fetcher: Fetcher) -> None:
    server.page("/خبر".encode().decode("latin-1"), "x")  # never asked for: the path goes out percent-encoded
    server.page("/%D8%AE%D8%A8%D8%B1", HTML, encoding="windows-1256")
    result = fetcher.fetch(server.url("/خبر"))
    assert (result.outcome, result.status, result.reason) == ("ok", 200, "")
    assert result.page is not None
    assert result.page.raw == HTML.encode("windows-1256")
    assert result.page.content_type == "text/html; charset=windows-1256"
    assert result.page.url == result.final_url == server.url("/%D8%AE%D8%A8%D8%B1")
    assert result.page.captured_at == result.fetched_at
    assert server.requests[0].headers["user-agent"].startswith("newsarc/")


@pytest.mark.parametrize("name", ["gzip", "deflate", "raw-deflate", "br", "zstd"])
def test_each_compression(server: Loopback, fetcher: Fetcher, name: str) -> None:
    server.page("/", HTML, compress=name)
    result = fetcher.fetch(server.url())
    assert result.page is not None
    assert result.page.raw == HTML.encode()


@pytest.mark.parametrize("name", ["gzip", "deflate", "br", "zstd"])
def test_a_cut_compressed_body_is_truncated_even_with_a_fitting_length(
    server: Loopback, fetcher: Fetcher, name: str
) -> None:
    body = encode(HTML.encode(), name)[:-9]
    server.add("/", Reply(200, body, {**TYPE, "Content-Encoding": name}))
    assert fetcher.fetch(server.url()).outcome == "truncated"


@pytest.mark.parametrize("name", ["gzip", "deflate", "br", "zstd"])
def test_a_bomb_is_too_big(server: Loopback, fetcher: Fetcher, name: str) -> None:
    server.add("/", Reply(200, encode(b"<html>" + b" " * 30_000_000, name), {**TYPE, "Content-Encoding": name}))
    assert fetcher.fetch(server.url()).outcome == "too-big"


@pytest.mark.parametrize(
    ("reply", "outcome", "reason"),
    [
        (Reply(404, b"gone", TYPE), "http-error", "404"),
        (Reply(500, b"", TYPE), "http-error", "500"),
        (Reply(429, b"", {"Retry-After": "120"}), "rate-limited", "120"),
        (Reply(503, b"", {"Retry-After": "5"}), "rate-limited", "5"),
        (Reply(403, b"", {"cf-mitigated": "challenge"}), "challenge", "browser"),
        (Reply(202, b"", {**TYPE, "x-amzn-waf-action": "challenge"}), "challenge", "browser"),
        (Reply(405, b"", {**TYPE, "x-amzn-waf-action": "captcha"}), "challenge", "browser"),
        (Reply(429, b"", {**TYPE, "x-vercel-mitigated": "challenge"}), "challenge", "browser"),
        (Reply(403, b"", {**TYPE, "x-vercel-mitigated": "deny"}), "http-error", "403"),
        (Reply(206, b"<p>", TYPE), "truncated", "part"),
        (Reply(200, b" \n", TYPE), "empty", "empty"),
        (Reply(204, b"", TYPE), "empty", "empty"),
        (Reply(200, b"%PDF-1.7", {"Content-Type": "application/pdf"}), "not-html", "application/pdf"),
        (Reply(200, b"%PDF-1.7", {"Content-Type": "text/html"}), "not-html", "PDF as text/html"),
        (Reply(200, b"\x89PNG\r\n", {}), "not-html", "a PNG picture"),
        (Reply(200, b"\n\n%PDF-1.7 ...", {"Content-Type": "text/html"}), "not-html", "PDF as text/html"),
        (Reply(200, b"\xff\xd8\xff\xe0\x00\x10JFIF", {"Content-Type": "text/html"}), "not-html", "a JPEG picture"),
        (Reply(200, b"RIFF\x10\x00\x00\x00WEBPVP8 ", {"Content-Type": "text/html"}), "not-html", "a WebP picture"),
        (Reply(200, b"\x00\x00\x00 ftypisom", {"Content-Type": "text/html"}), "not-html", "a film"),
        (Reply(200, b"PK\x03\x04" + bytes(60), {"Content-Type": "text/html"}), "not-html", "zip"),
        (Reply(200, bytes(range(256)) * 8, {"Content-Type": "text/html"}), "not-html", "no text"),
        (
            Reply(200, b"<rss version='2.0'><channel></channel></rss>", {"Content-Type": "text/html"}),
            "not-html",
            "a feed",
        ),
        (Reply(200, b"x" * 1_000_001, TYPE), "too-big", "1,000,001"),
        (Reply(200, b"<html>half", TYPE, content_length=500), "truncated", "after 10 bytes"),
        (Reply(200, b"<html>", {**TYPE, "Content-Encoding": "rot13"}), "bad-encoding", "rot13"),
        (Reply(200, b"<html>", {**TYPE, "Content-Encoding": "gzip"}), "truncated", "damaged"),
        (Reply(200, b"", TYPE, chunks=[b"<html>", None]), "truncated", "broke"),  # type: ignore[list-item]
        (Reply(200, b"<html>" * 50, TYPE, drip=0.1), "timeout", "total time"),
        (Reply(200, b"<html>" * 50, TYPE, drip=0.9), "timeout", "silent"),
        (Reply(200, head_drip=0.1), "timeout", "total time"),
        (Reply(200, b"<html>", {**TYPE, "Content-Length": "7"}), "http-error", "head cannot be read"),
        (Reply(200, b"x", {"Content-Type": "x" * 30_000}), "not-html", "xxx"),
        (Reply(304, b"", {}), "http-error", "304"),  # nothing was asked that could be unmodified
        (Reply(302, b"", {}), "http-error", "Location"),
        (Reply(302, b"", {"Location": "http://[bad"}), "bad-url", "no address"),
        (Reply(302, b"", {"Location": "ftp://a.example/"}), "refused-scheme", "ftp"),
        (Reply(302, b"", {"Location": "http://no-such-name.invalid/"}), "dns", "no-such-name"),
    ],
)
def test_outcomes(server: Loopback, fetcher: Fetcher, reply: Reply, outcome: str, reason: str) -> None:
    server.add("/", reply)
    result = fetcher.fetch(server.url())
    assert (result.outcome, result.page) == (outcome, None)
    assert reason in result.reason
    assert len(result.redirects) == (reply.status == 302 and "Location" in reply.headers)
    assert "\n" not in result.reason and len(result.reason) <= 300


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("declared", [{}, {"Content-Encoding": "gzip"}])
def test_gzip_that_nobody_declared_is_unpacked(
    server: Loopback, fetcher: Fetcher, declared: dict[str, str], times: int
) -> None:
    """Caches pack what is packed, or forget to say that they did."""
    packed = page = "<html><p>نص الخبر".encode()
    for _ in range(times):
        packed = gzip.compress(packed)
    server.add("/x", Reply(200, packed, {"Content-Type": "text/html", **declared}))
    result = fetcher.fetch(server.url("/x"))
    assert result.page is not None and result.page.raw == page


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "utf-16", "utf-32", "iso-8859-6", "iso-2022-jp"])
def test_text_in_any_encoding_is_a_page(server: Loopback, fetcher: Fetcher, encoding: str) -> None:
    text = "ニュース " if encoding == "iso-2022-jp" else "نص الخبر "
    server.add("/x", Reply(200, f"<html><body><p>{text * 90}</p>".encode(encoding), {"Content-Type": "text/html"}))
    assert fetcher.fetch(server.url("/x")).ok


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/html, text/html; charset=utf-8"},
        {"Content-Type": "text/html", "Content-Encoding": "UTF-8"},
    ],
)
def test_headers_that_are_not_quite_right(server: Loopback, fetcher: Fetcher, headers: dict[str, str]) -> None:
    server.add("/x", Reply(200, b"<html><p>x", headers))
    assert fetcher.fetch(server.url("/x")).ok


def test_a_redirect_in_the_bytes_of_an_old_encoding(server: Loopback, fetcher: Fetcher) -> None:
    raw = "/سياسة".encode("windows-1256")
    with speaking(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + raw + b"\r\n\r\n") as url:
        result = fetcher.fetch(url)
    assert result.redirects[0][1].endswith("/%D3%ED%C7%D3%C9")


def test_the_conditions_of_one_address_are_not_sent_to_another(server: Loopback, fetcher: Fetcher) -> None:
    server.redirect("/latest", "/n/2", 302)
    server.add("/n/2", Reply(200, b"<html><p>x", {"Content-Type": "text/html"}))
    fetcher.fetch(server.url("/latest"), etag='"1"', last_modified="Mon, 02 Nov 2026 10:00:00 GMT")
    asked = [request.headers.keys() & {"if-none-match", "if-modified-since"} for request in server.requests[-2:]]
    assert [len(each) for each in asked] == [2, 0]


@pytest.mark.parametrize("interim", [b"100 Continue", b"102 Processing", b"103 Early Hints"])
@pytest.mark.parametrize("times", [1, 3])
def test_interim_answers_are_passed_over(fetcher: Fetcher, interim: bytes, times: int) -> None:
    hints = b"HTTP/1.1 " + interim + b"\r\nLink: </style.css>; rel=preload\r\n\r\n"
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 10\r\n\r\n<html><p>x"
    with speaking(hints * times + answer) as url:
        result = fetcher.fetch(url)
    assert result.page is not None and result.page.raw == b"<html><p>x"
    assert result.headers.get("link") is None


@pytest.mark.parametrize("interim", [b"100 Continue", b"103 Early Hints"])
def test_interim_answers_without_end_stop_at_the_total_time(interim: bytes) -> None:
    hints = b"HTTP/1.1 " + interim + b"\r\n\r\n"
    policy = FetchPolicy(allow_private=True, respect_robots=False, total_time=0.5)
    with speaking(hints, pause=0.01, times=10_000) as url, Fetcher(policy) as fetcher:
        result = fetcher.fetch(url)
    assert result.outcome == "timeout" and "total time" in result.reason, "not the end of what the server had to say"


def test_chunked_and_unlabelled_pages_pass(server: Loopback, fetcher: Fetcher) -> None:
    server.add("/chunked", Reply(200, b"", TYPE, chunks=[b"<html>", b"<p>x"]))
    server.add("/bare", Reply(200, b"\n<!DOCTYPE html><p>x", {}))
    assert fetcher.fetch(server.url("/chunked")).ok
    assert fetcher.fetch(server.url("/bare")).ok


def test_anything_may_be_expected(server: Loopback, fetcher: Fetcher) -> None:
    server.add("/feed", Reply(200, b"<rss/>", {"Content-Type": "application/rss+xml"}))
    assert fetcher.fetch(server.url("/feed"), expect="any").ok


def test_conditional_get(server: Loopback, fetcher: Fetcher) -> None:
    server.validated("/", HTML.encode(), '"v1"')
    first = fetcher.fetch(server.url())
    again = fetcher.fetch(server.url(), etag=first.etag, last_modified="Mon, 03 Mar 2025 10:00:00 GMT")
    assert (first.etag, again.outcome, again.status, again.page) == ('"v1"', "not-modified", 304, None)
    assert server.requests[1].headers["if-modified-since"] == "Mon, 03 Mar 2025 10:00:00 GMT"


def test_an_article_that_changes_between_two_fetches(server: Loopback, fetcher: Fetcher) -> None:
    server.sequence("/", Reply(200, b"<html>1", TYPE), Reply(200, b"<html>2", TYPE))
    pages = [fetcher.fetch(server.url()).page for _ in range(3)]
    assert [page.raw[-1:] for page in pages if page] == [b"1", b"2", b"2"]


# -- redirects -----------------------------------------------------------------------------------------------------


def test_redirects_are_followed_and_recorded(server: Loopback, fetcher: Fetcher) -> None:
    server.redirect("/1", "/2", 301)
    server.redirect("/2", "/خبر", 308)
    server.page("/%D8%AE%D8%A8%D8%B1", HTML)
    result = fetcher.fetch(server.url("/1"))
    assert result.redirects == [(301, server.url("/2")), (308, server.url("/%D8%AE%D8%A8%D8%B1"))]
    assert result.permanently_moved_to == result.final_url == server.url("/%D8%AE%D8%A8%D8%B1")


def test_circles_and_long_chains(server: Loopback, fetcher: Fetcher) -> None:
    server.redirect("/a", "/b")
    server.redirect("/b", "/a")
    for number in range(20):
        server.redirect(f"/{number}", f"/{number + 1}")
    server.page("/10", HTML)
    assert fetcher.fetch(server.url("/a")).outcome == "redirect-loop"
    assert fetcher.fetch(server.url("/0")).ok  # ten are followed
    server.redirect("/10", "/11")
    assert fetcher.fetch(server.url("/0")).outcome == "redirect-loop"


def test_a_site_that_sets_a_cookie_and_redirects_to_itself(server: Loopback, fetcher: Fetcher) -> None:
    def handler(request: object) -> Reply:
        if "seen=1" in request.headers.get("cookie", ""):  # type: ignore[attr-defined]
            return Reply(200, HTML.encode(), TYPE)
        return Reply(302, headers={"Location": "/", "Set-Cookie": "seen=1"})

    server.add("/", handler)
    assert fetcher.fetch(server.url()).ok
    assert len(fetcher.fetch(server.url()).redirects) == 1  # the cookie did not outlive the fetch


def test_the_body_of_a_redirect_is_never_unpacked(server: Loopback, fetcher: Fetcher) -> None:
    """psf/requests#4123. The bomb's length would be refused at once on a final response; here it must not matter."""
    bomb = gzip.compress(b"\0" * 50_000_000)
    server.add("/", Reply(302, bomb, {"Location": "/page", "Content-Encoding": "gzip"}))
    server.page("/page", HTML)
    assert fetcher.fetch(server.url()).ok


def test_private_addresses_are_refused_at_once_and_after_a_redirect(
    server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Fetcher(FetchPolicy(respect_robots=False)) as careful:
        for host in ("127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"):
            assert careful.fetch(server.url("/", host)).outcome == "refused-address", host
        assert server.requests == []
        server.redirect("/", server.url("/inside", "127.0.0.2"))
        _let_through(monkeypatch, "127.0.0.1")
        result = careful.fetch(server.url("/"))
    assert (result.outcome, result.final_url) == ("refused-address", server.url("/inside", "127.0.0.2"))
    assert server.paths == ["/"]


def _let_through(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """Stand-in for a public address: this one counts as public."""
    from newsarc.sources import address as module

    real = module.is_public
    monkeypatch.setattr(module, "is_public", lambda ip: str(ip) == address or real(ip))


def test_a_name_that_resolves_differently_the_second_time_is_not_asked_twice(
    server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: the answer that was checked is the one connected to."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def answers(host: str, *args: object, **kwargs: object) -> object:
        if host != "rebinding.example":
            return real(host, *args, **kwargs)  # type: ignore[arg-type]
        asked.append(host)
        address = "127.0.0.1" if len(asked) == 1 else "127.0.0.2"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, server.port))]

    monkeypatch.setattr(socket, "getaddrinfo", answers)
    _let_through(monkeypatch, "127.0.0.1")
    server.page("/", HTML)
    with Fetcher(FetchPolicy(respect_robots=False)) as careful:
        assert careful.fetch(server.url("/", "rebinding.example")).ok
        assert len(asked) == 1


# -- connections ---------------------------------------------------------------------------------------------------


def test_nobody_listens(fetcher: Fetcher) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    result = fetcher.fetch(f"http://127.0.0.1:{port}/")
    assert (result.outcome, result.status) == ("connection", None)
    assert "refused" in result.reason.lower()


def test_plain_http_where_tls_was_asked_for(server: Loopback, fetcher: Fetcher) -> None:
    assert fetcher.fetch(server.url().replace("http:", "https:")).outcome == "tls"


@pytest.mark.parametrize("noise", [b"", b"garbage\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 500])
def test_servers_that_speak_no_http(fetcher: Fetcher, noise: bytes) -> None:
    with speaking(noise) as url:
        result = fetcher.fetch(url)
    assert result.outcome == "connection"


@pytest.mark.parametrize("length", ["\u00b2", "9" * 5000, "-5"])
def test_a_length_that_is_no_number_says_nothing(fetcher: Fetcher, length: str) -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {length}\r\n\r\n"
    with speaking(head.encode("latin-1") + b"<html>x") as url:
        result = fetcher.fetch(url)
    assert result.page is not None and result.page.raw == b"<html>x"


@pytest.mark.parametrize("url", ["", "x", "http://", "http://a b/", "http://[/", "mailto:a@b.example", "http://ا..ب/"])
def test_nothing_that_is_asked_for_raises(fetcher: Fetcher, url: str) -> None:
    assert fetcher.fetch(url).outcome in ("bad-url", "refused-scheme", "dns")


def test_environment_proxies_are_not_used(server: Loopback, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    server.page("/", HTML)
    assert fetcher.fetch(server.url()).ok


def test_a_proxy_that_was_asked_for_is_used_but_not_for_private_addresses(server: Loopback) -> None:
    server.page("http://8.8.8.8/x", HTML)
    with Fetcher(FetchPolicy(respect_robots=False, proxy=server.url())) as proxied:
        assert proxied.fetch("http://10.0.0.1/").outcome == "refused-address"
        assert server.requests == []


@pytest.mark.parametrize(
    ("answers", "outcomes", "accepted"),
    [
        ((0,), ["connection"], 1),  # hung up on as a new connection: not asked again at once
        ((1, 1), ["ok", "ok"], 2),  # kept, and closed when the next request came
        ((1, 0), ["ok", "connection"], 2),
    ],
)
def test_a_request_is_sent_again_only_where_its_connection_had_been_kept(
    fetcher: Fetcher, answers: tuple[int, ...], outcomes: list[str], accepted: int
) -> None:
    with hanging_up_after(*answers) as (url, connections):
        assert [fetcher.fetch(url).outcome for _ in outcomes] == outcomes
    assert len(connections) == accepted


def test_connections_are_kept_and_one_closed_by_the_server_is_replaced(server: Loopback, fetcher: Fetcher) -> None:
    server.page("/", HTML)
    server.add("/close", Reply(200, HTML.encode(), TYPE, close=True))
    assert [fetcher.fetch(server.url(path)).outcome for path in ("/", "/close", "/", "/")] == ["ok"] * 4


# -- TLS -----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key and a certificate for 127.0.0.1 that nobody vouches for, in one PEM file."""
    if shutil.which("openssl") is None:
        pytest.skip("needs the openssl command")
    folder = tmp_path_factory.mktemp("tls")
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=loopback -addext subjectAltName=IP:127.0.0.1"
    subprocess.run(
        [*command.split(), "-keyout", folder / "key", "-out", folder / "cert"], check=True, capture_output=True
    )
    both = folder / "both.pem"
    both.write_bytes((folder / "key").read_bytes() + (folder / "cert").read_bytes())
    return both


def test_certificates_are_verified(certificate: Path, fetcher: Fetcher) -> None:
    with Loopback(certificate=certificate) as server:
        server.page("/", HTML)
        result = fetcher.fetch(server.url())
        assert result.outcome == "tls"
        assert "certificate" in result.reason
        assert server.requests == []
        with Fetcher(replace(POLICY, ca_bundle=str(certificate))) as trusting:
            assert trusting.fetch(server.url()).ok
            assert trusting.fetch(server.url("/", "localhost")).outcome == "tls"  # a name it does not vouch for


def test_the_total_time_holds_within_tls(certificate: Path) -> None:
    with (
        Loopback(certificate=certificate) as server,
        Fetcher(replace(POLICY, ca_bundle=str(certificate))) as trusting,
    ):
        server.add("/body", Reply(200, b"<html>" * 50, TYPE, drip=0.1))
        server.add("/head", Reply(200, head_drip=0.1))
        for path in ("/body", "/head"):
            result = trusting.fetch(server.url(path))
            assert (result.outcome, "total time" in result.reason) == ("timeout", True)
