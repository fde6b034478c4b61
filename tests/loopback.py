"""A real HTTP server on 127.0.0.1 for tests: it serves what a test asks for, also what no good server would.

with Loopback() as server:
    server.page("/a", "<html>...</html>", encoding="windows-1256")
    server.add("/b", lambda request: Reply(503, headers={"Retry-After": "7"}))
    fetch(server.url("/a"))
    assert server.paths == ["/a"]
"""

from __future__ import annotations

import gzip
import http.server
import socketserver
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Request:
    path: str
    headers: dict[str, str]
    """Names in lower case."""
    at: float
    """``time.monotonic()``."""


@dataclass
class Reply:
    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    content_length: int | None = None
    """Announced length when it should be a lie."""
    drip: float | None = None
    """Seconds between the body's bytes."""
    head_drip: float | None = None
    """Seconds between the bytes of an endless header."""
    chunks: Iterable[bytes] | None = None
    """Sent with chunked transfer encoding; a chunk of None in it cuts the connection."""
    close: bool = False


Handler = Callable[[Request], Reply]

ENCODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "raw-deflate": lambda data: zlib.compress(data)[2:-4],
}


def encode(data: bytes, name: str) -> bytes:
    """``data`` in a content encoding; ``raw-deflate`` is deflate without its zlib header."""
    if name == "br":
        import brotli

        return brotli.compress(data)
    if name == "zstd":
        import zstandard

        return zstandard.ZstdCompressor().compress(data)
    return ENCODERS[name](data)


class _Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    request_queue_size = 256
    loopback: Loopback

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that hang up are what many tests are about."""


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        owner = self.server.loopback
        request = Request(self.path, {k.lower(): v for k, v in self.headers.items()}, time.monotonic())
        with owner.lock:
            owner.requests.append(request)
        if owner.latency:
            time.sleep(owner.latency)
        handler = owner.handlers.get(self.path) or owner.handlers.get(self.path.partition("?")[0]) or owner.fallback
        self._send(handler(request))

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        length = len(reply.body) if reply.content_length is None else reply.content_length
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if reply.head_drip is not None:
            self._drip_header(reply.head_drip)
            return
        if reply.chunks is not None:
            self.send_header("Transfer-Encoding", "chunked")
        elif reply.status not in (204, 304) and length >= 0:
            self.send_header("Content-Length", str(length))
        if reply.close or length != len(reply.body):
            self.send_header("Connection", "close")
        self.end_headers()
        self._send_body(reply)
        if length != len(reply.body):
            self.close_connection = True

    def _send_body(self, reply: Reply) -> None:
        if reply.chunks is not None:
            self._send_chunks(reply.chunks)
        elif reply.drip is not None:
            for byte in reply.body:
                self.wfile.write(bytes([byte]))
                time.sleep(reply.drip)
        else:
            self.wfile.write(reply.body)

    def _send_chunks(self, chunks: Iterable[bytes | None]) -> None:
        for chunk in chunks:
            if chunk is None:
                self.close_connection = True
                return
            self.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
        self.wfile.write(b"0\r\n\r\n")

    def _drip_header(self, pause: float) -> None:
        self.flush_headers()
        for byte in b"X-Slow: " + b"x" * 10_000:
            self.wfile.write(bytes([byte]))
            time.sleep(pause)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Quiet."""


class Loopback:
    """The server. ``requests`` holds every request in the order of arrival, robots.txt included.

    ``certificate`` is a PEM file with a key; the server then speaks TLS.
    """

    def __init__(self, *, latency: float = 0.0, bind: str = "127.0.0.1", certificate: Path | None = None) -> None:
        self.latency = latency
        self.handlers: dict[str, Handler] = {}
        self.requests: list[Request] = []
        self.lock = threading.Lock()
        self.fallback: Handler = lambda request: Reply(404, b"not here", {"Content-Type": "text/plain"})
        self._server = _Server((bind, 0), _Handler)
        self._server.loopback = self
        self._scheme = "http"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
            self._scheme = "https"
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    def __enter__(self) -> Loopback:
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"{self._scheme}://{host}:{self.port}{path}"

    def add(self, path: str, reply: Reply | Handler) -> None:
        """Serve ``path`` with a fixed reply or with whatever a function of the request gives."""
        self.handlers[path] = reply if callable(reply) else lambda request: reply

    def page(
        self, path: str, html: str, *, encoding: str = "utf-8", header: str | None = None, compress: str | None = None
    ) -> None:
        """Serve a page in ``encoding``; ``header`` is its Content-Type, ``compress`` its content encoding."""
        body = html.encode(encoding)
        headers = {"Content-Type": header or f"text/html; charset={encoding}"}
        if compress:
            body = encode(body, compress)
            headers["Content-Encoding"] = compress.removeprefix("raw-")
        self.add(path, Reply(200, body, headers))

    def sequence(self, path: str, *replies: Reply) -> None:
        """Serve ``replies`` one after the other; the last one stays."""
        remaining = list(replies)
        self.add(path, lambda request: remaining.pop(0) if len(remaining) > 1 else remaining[0])

    def redirect(self, path: str, target: str, status: int = 302, **kwargs: object) -> None:
        """Redirect ``path`` to ``target``, sent as raw UTF-8 as many servers do."""
        location = target.encode("utf-8").decode("latin-1")
        self.add(path, Reply(status, headers={"Location": location}, **kwargs))  # type: ignore[arg-type]

    def validated(self, path: str, body: bytes, etag: str) -> None:
        """Serve ``body`` with an ETag, and 304 to who has it."""

        def handler(request: Request) -> Reply:
            if request.headers.get("if-none-match") == etag:
                return Reply(304, headers={"ETag": etag})
            return Reply(200, body, {"Content-Type": "text/html; charset=utf-8", "ETag": etag})

        self.add(path, handler)

    def robots(self, text: str, status: int = 200) -> None:
        self.add("/robots.txt", Reply(status, text.encode(), {"Content-Type": "text/plain"}))

    @property
    def paths(self) -> list[str]:
        """Paths asked for, without robots.txt."""
        return [request.path for request in self.requests if request.path != "/robots.txt"]
