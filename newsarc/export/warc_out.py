"""Write WARC 1.1 with warcio: captures and, next to them, the articles read from them.

A capture with an HTTP response becomes a ``response`` with its ``request``, and so does each redirect that led to it.
Bytes that never came over HTTP (a copied dump, a saved file) become a ``resource``. Bytes repeated at another address
or time become a ``revisit`` that refers to the first. The extraction is a ``metadata`` record that refers to any of
them. Its type is ``application/warc-fields`` (WARC 1.1, 6.6): replay tools index a metadata record of any other type
under its address, and then show it in place of the page.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from http import HTTPStatus
from io import BytesIO
from types import TracebackType
from typing import Any, BinaryIO, Final, NamedTuple
from urllib.parse import quote, urlsplit

from newsarc import __version__
from newsarc.model import Page, Redirect
from newsarc.sources.address import BadUrl, to_uri
from newsarc.sources.warc import ARTICLE_FIELD

_UNSTORED: Final = frozenset({"content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive"})
"""Headers on the bytes as transmitted. The stored body is decoded, so they no longer hold. They are kept under an
``X-Archive-Orig-`` name, as in other archives."""


_REMEMBERED: Final = 200_000
"""Maximum captures that a later one can be found to repeat; the oldest are forgotten, and written again: about 60
MB."""


class _Written(NamedTuple):
    """A record in the file, as a revisit names it."""

    identity: str
    url: str
    date: str


class WarcOutput:
    """Writes records to a binary stream; a context manager, but the caller closes the stream."""

    def __init__(self, stream: BinaryIO, filename: str, *, compress: bool = True) -> None:
        from warcio.warcwriter import WARCWriter

        self._writer = WARCWriter(stream, gzip=compress, warc_version="1.1")
        self._by_digest: dict[str, _Written] = {}
        info = {
            "software": f"newsarc/{__version__}",
            "format": "WARC File Format 1.1",
            "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        }
        self._writer.write_record(self._writer.create_warcinfo_record(filename, info))

    def __enter__(self) -> WarcOutput:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        flush = getattr(self._writer.out, "flush", None)
        if flush:
            flush()

    def write(self, page: Page | None, article: Mapping[str, Any] | None, *, url: str, status: int = 200) -> str:
        """Write a capture of ``url`` and the article read from it; either may be None. Return the main record's id.

        ``article`` must be accepted by ``json.dumps``. ``url`` is the target address (Arabic in it is percent-encoded);
        articles without one need a ``urn:`` of their own.
        """
        url = _target(url)
        date = page.captured_at if page else None
        main = self._capture(page, url, status) if page else None
        if article is None:
            return main or ""
        block = ARTICLE_FIELD + json.dumps(article, ensure_ascii=False).encode("utf-8") + b"\r\n"
        headers = {"WARC-Date": date} if date else {}
        if main:
            headers["WARC-Refers-To"] = main
        record = self._write(self._new(url, "metadata", block, headers, content_type="application/warc-fields"))
        return main or record

    def write_redirect(self, redirect: Redirect) -> None:
        """Write an answer that only redirected, as far as it is known: its target. Replay tools follow it."""
        from warcio.statusandheaders import StatusAndHeaders

        phrase = HTTPStatus(redirect.status).phrase if redirect.status in {*HTTPStatus} else ""
        fields = [("Location", _target(redirect.target)), ("Content-Length", "0")]
        http = StatusAndHeaders(f"{redirect.status} {phrase}".strip(), fields, protocol="HTTP/1.1")
        url, dated = _target(redirect.url), {"WARC-Date": redirect.at}
        main = self._write(self._new(url, "response", b"", dated, http))
        self._request(url, {**dated, "WARC-Concurrent-To": main})

    def _capture(self, page: Page, url: str, status: int) -> str:
        dated = {"WARC-Date": page.captured_at} if page.captured_at else {}
        digest = _payload_digest(page.raw)
        if first := self._by_digest.get(digest):
            main = self._revisit(page, url, status, dated, digest, first)
        elif page.headers:
            main = self._write_first(digest, self._new(url, "response", page.raw, dated, _http(page, status)))
        else:
            kind = page.content_type or "application/octet-stream"
            main = self._write_first(digest, self._new(url, "resource", page.raw, dated, content_type=kind))
        if page.headers:
            self._request(url, {**dated, "WARC-Concurrent-To": main})
        return main

    def _revisit(self, page: Page, url: str, status: int, dated: dict[str, str], digest: str, first: _Written) -> str:
        http = _http(page, status) if page.headers else None
        headers = {**dated, "WARC-Refers-To": first.identity}
        return self._write(
            self._writer.create_revisit_record(url, digest, first.url, first.date, http, warc_headers_dict=headers)
        )

    def _write_first(self, digest: str, record: Any) -> str:
        identity = self._write(record)
        url, date = (record.rec_headers.get_header(name) for name in ("WARC-Target-URI", "WARC-Date"))
        self._by_digest[digest] = _Written(identity, url, date)
        if len(self._by_digest) > _REMEMBERED:
            del self._by_digest[next(iter(self._by_digest))]
        return identity

    def _request(self, url: str, headers: dict[str, str]) -> str:
        from warcio.statusandheaders import StatusAndHeaders

        parts = urlsplit(url)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        fields = [("Host", parts.netloc), ("User-Agent", f"newsarc/{__version__}")]
        http = StatusAndHeaders(f"GET {target} HTTP/1.1", fields, is_http_request=True)
        return self._write(
            self._writer.create_warc_record(url, "request", http_headers=http, warc_headers_dict=headers)
        )

    def _new(
        self, url: str, kind: str, block: bytes, headers: dict[str, str], http: Any = None, content_type: str = ""
    ) -> Any:
        return self._writer.create_warc_record(
            url, kind, payload=BytesIO(block), http_headers=http, warc_content_type=_one_line(content_type),
            warc_headers_dict=headers,
        )  # fmt: skip

    def _write(self, record: Any) -> str:
        self._writer.write_record(record)
        identity: str = record.rec_headers.get_header("WARC-Record-ID")
        return identity


def _http(page: Page, status: int) -> Any:
    """Return the head of the response; headers that no longer hold for its body are renamed."""
    from warcio.statusandheaders import StatusAndHeaders

    fields = []
    for name, value in filter(lambda field: field[0].isascii(), page.headers.items()):
        kept = f"X-Archive-Orig-{name}" if name.lower() in _UNSTORED else name
        fields.append((_one_line(kept), _one_line(value)))
    fields.append(("Content-Length", str(len(page.raw))))
    return StatusAndHeaders(f"{status} OK" if status == 200 else str(status), fields, protocol="HTTP/1.1")


def _payload_digest(payload: bytes) -> str:
    """Return the digest as WARC tools, such as warcio, write it."""
    return "sha1:" + base64.b32encode(hashlib.sha1(payload, usedforsecurity=False).digest()).decode("ascii")


def _target(url: str) -> str:
    """Return ``url`` as the ASCII URI that WARC-Target-URI must be."""
    try:
        return to_uri(url)
    except BadUrl:
        return quote(url, safe=":/?#[]@!$&'()*+,;=%-._~")


def _one_line(text: str) -> str:
    """Return a header value on one line: it must not start another header."""
    return " ".join(text.split())
