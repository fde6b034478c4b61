"""WARC 1.1 out, by warcio: what was captured and, beside it, what was read out of it.

A capture with an HTTP response becomes a ``response`` with its ``request``; bytes that never came over HTTP (a copied
dump, a saved file) become a ``resource``. The extraction is a ``metadata`` record that refers to either.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from io import BytesIO
from types import TracebackType
from typing import Any, BinaryIO, Final
from urllib.parse import quote, urlsplit

from newsarc import __version__
from newsarc.model import Page
from newsarc.sources.address import BadUrl, to_uri
from newsarc.sources.warc import ARTICLE_TYPE

_UNSTORED: Final = frozenset({"content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive"})
"""Headers that speak of the bytes on the wire. The stored body is decoded, so they no longer hold; they are kept under
an ``X-Archive-Orig-`` name, as other archives do."""


class WarcOutput:
    """Writes records to a binary stream; a context manager, though the stream stays the caller's to close."""

    def __init__(self, stream: BinaryIO, filename: str, *, compress: bool = True, user_agent: str = "") -> None:
        from warcio.warcwriter import WARCWriter

        self._writer = WARCWriter(stream, gzip=compress, warc_version="1.1")
        self._user_agent = user_agent or f"newsarc/{__version__}"
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
        """Write a capture of ``url`` and the article read from it; either may be None. Gives the main record's id.

        ``article`` must be what ``json.dumps`` takes. ``url`` is the target address (Arabic in it is
        percent-encoded); articles without one need a ``urn:`` of their own.
        """
        url = _target(url)
        date = page.captured_at if page else None
        main = self._capture(page, url, status) if page else None
        if article is None:
            return main or ""
        block = json.dumps(article, ensure_ascii=False).encode("utf-8")
        headers = {"WARC-Date": date} if date else {}
        if main:
            headers["WARC-Refers-To"] = main
        record = self._record(url, "metadata", block, ARTICLE_TYPE, headers)
        return main or record

    def _capture(self, page: Page, url: str, status: int) -> str:
        dated = {"WARC-Date": page.captured_at} if page.captured_at else {}
        if not page.headers:
            return self._record(url, "resource", page.raw, page.content_type or "application/octet-stream", dated)
        main = self._response(page, url, status, dated)
        self._request(url, {**dated, "WARC-Concurrent-To": main})
        return main

    def _response(self, page: Page, url: str, status: int, dated: dict[str, str]) -> str:
        from warcio.statusandheaders import StatusAndHeaders

        fields = []
        for name, value in filter(lambda field: field[0].isascii(), page.headers.items()):
            kept = f"X-Archive-Orig-{name}" if name.lower() in _UNSTORED else name
            fields.append((_one_line(kept), _one_line(value)))
        fields.append(("Content-Length", str(len(page.raw))))
        http = StatusAndHeaders(f"{status} OK" if status == 200 else str(status), fields, protocol="HTTP/1.1")
        record = self._writer.create_warc_record(
            url, "response", payload=BytesIO(page.raw), http_headers=http, warc_headers_dict=dated
        )
        return self._write(record)

    def _request(self, url: str, headers: dict[str, str]) -> str:
        from warcio.statusandheaders import StatusAndHeaders

        parts = urlsplit(url)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        fields = [("Host", parts.netloc), ("User-Agent", _one_line(self._user_agent))]
        http = StatusAndHeaders(f"GET {target} HTTP/1.1", fields, is_http_request=True)
        return self._write(
            self._writer.create_warc_record(url, "request", http_headers=http, warc_headers_dict=headers)
        )

    def _record(self, url: str, kind: str, block: bytes, content_type: str, headers: dict[str, str]) -> str:
        return self._write(
            self._writer.create_warc_record(
                url, kind, payload=BytesIO(block), warc_content_type=_one_line(content_type), warc_headers_dict=headers
            )
        )

    def _write(self, record: Any) -> str:
        self._writer.write_record(record)
        identity: str = record.rec_headers.get_header("WARC-Record-ID")
        return identity


def _target(url: str) -> str:
    """``url`` as the ASCII URI that WARC-Target-URI has to be."""
    try:
        return to_uri(url)
    except BadUrl:
        return quote(url, safe=":/?#[]@!$&'()*+,;=%-._~")


def _one_line(text: str) -> str:
    """A header value must not start a header of its own."""
    return " ".join(text.split())
