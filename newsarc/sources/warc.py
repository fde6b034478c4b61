"""WARC in: the pages of response, resource and revisit records, and the articles of our own metadata records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import islice
from typing import IO, Any, Final, NamedTuple

from newsarc.extract.urls import is_web_address
from newsarc.model import Page
from newsarc.sources import body
from newsarc.sources.entries import HTML_TYPES, ImportEntry
from newsarc.sources.files import MAX_FILE_BYTES
from newsarc.sources.times import read_moment, utc_text
from newsarc.sources.warc_records import DamagedRecord, RawRecord, iter_records

ARTICLE_FIELD: Final = b"newsarc-article: "
"""The field of metadata records that holds what we extracted, as JSON on one line."""
_ARTICLE_TYPE: Final = "application/vnd.newsarc.article+json"
"""Content-Type of the metadata records of our first exports, which were nothing but that JSON."""

_TYPES_TO_READ: Final = (*HTML_TYPES, "text/plain")
_REMEMBERED: Final = 200_000
"""Payload digests kept to resolve revisits: about 30 MB."""


_DEEPEST: Final = 200
"""Records of one gzip member that are read anew to get at the one behind them: each revisit reads them all."""


class _Seen:
    """Where the payloads met so far are (offset, and place in the member there), by digest and by URL and date; the oldest
    are forgotten."""

    def __init__(self) -> None:
        self._places: dict[str, tuple[int, int]] = {}

    def add(self, raw: RawRecord) -> None:
        for key in (raw.header("WARC-Payload-Digest"), _sighting(raw, "WARC-Target-URI", "WARC-Date")):
            if key:
                self._places[key] = (raw.offset, raw.place)
        while len(self._places) > _REMEMBERED:
            del self._places[next(iter(self._places))]

    def find(self, raw: RawRecord) -> tuple[int, int] | None:
        """Where the payload is that the revisit record ``raw`` stands for."""
        by_digest = self._places.get(raw.header("WARC-Payload-Digest") or "")
        if by_digest is not None:
            return by_digest
        return self._places.get(_sighting(raw, "WARC-Refers-To-Target-URI", "WARC-Refers-To-Date") or "")


def _sighting(raw: RawRecord, url: str, date: str) -> str | None:
    return f"{raw.header(date)} {raw.header(url)}" if raw.header(url) and raw.header(date) else None


def iter_warc(stream: IO[bytes], name: str) -> Iterator[ImportEntry]:
    """Give what each record of a seekable WARC or WARC.gz holds, in constant memory; a page together with the article that
    our metadata record right behind it gives of it.

    Locators are ``name#offset``, with the record's place in a gzip member of several. Requests, warcinfo and foreign
    metadata records are left out without a word; other things than pages and our own captures come as ``skipped``; a
    damaged record as ``error``, and reading goes on behind it.
    """
    seen = _Seen()
    held: _Held | None = None
    for raw in iter_records(stream):
        entry = _entry(raw, f"{name}#{raw.offset}{f'.{raw.place}' if raw.place else ''}", stream, seen)
        if entry is None:
            continue
        if held is not None and entry.row is not None and raw.header("WARC-Refers-To") == held.identity:
            yield from _with_article(held, entry, seen)
            held = None
            continue
        if held is not None:
            yield held.entry
        held = _Held(raw, entry) if entry.page is not None or (entry.skipped and raw.block) else None
        if held is None:
            yield entry
    if held is not None:
        yield held.entry


class _Held(NamedTuple):
    """A record that is given once it is known whether an article of ours follows it."""

    raw: RawRecord
    entry: ImportEntry
    """What it is by itself."""

    @property
    def identity(self) -> str | None:
        """What records that refer to it name it by."""
        return self.raw.header("WARC-Record-ID")


def _with_article(held: _Held, article: ImportEntry, seen: _Seen) -> Iterator[ImportEntry]:
    """A capture together with the article that was read from it.

    It is a capture of ours then, whatever its type and address: those of rows and mails are the JSON of what was read of
    them. Such a one had been passed over, so that revisits of it would not have been found either.
    """
    entry = held.entry
    if entry.skipped and held.raw.record is not None and held.raw.record.rec_type != "revisit":
        seen.add(held.raw)
        entry = _page_entry(held.raw, held.raw, entry.locator)
    if entry.page is not None:
        yield replace(entry, row=article.row)
    else:
        yield from (entry, article)


def _entry(raw: RawRecord, locator: str, stream: IO[bytes], seen: _Seen) -> ImportEntry | None:
    if raw.record is None:
        return ImportEntry(locator, error=raw.error)
    kind = raw.record.rec_type
    if kind == "metadata":
        return _article(raw, locator)
    if kind not in ("response", "resource", "revisit"):
        return None
    if kind == "revisit":
        return _revisit(raw, locator, stream, seen)
    reason = _not_a_page(raw)
    if reason:
        return ImportEntry(locator, skipped=reason)
    seen.add(raw)
    return _page_entry(raw, raw, locator)


def _article(raw: RawRecord, locator: str) -> ImportEntry | None:
    """The article that a metadata record of ours holds; None for other programs' records."""
    block = raw.block or b""
    if not (block.startswith(ARTICLE_FIELD) or raw.header("Content-Type") == _ARTICLE_TYPE):
        return None
    try:
        row = json.loads(block.removeprefix(ARTICLE_FIELD))
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict):
        return ImportEntry(locator, error="the metadata record holds no article")
    return ImportEntry(locator, row=row)


def _not_a_page(raw: RawRecord) -> str | None:
    """Why a record is passed over; None for a page."""
    target = raw.header("WARC-Target-URI") or ""
    if not (is_web_address(target) or target.startswith("urn:")):
        return "no web address"
    http = raw.record.http_headers if raw.record else None
    if http is not None and http.get_statuscode() not in ("200", "203"):
        return f"status {http.get_statuscode()}"
    if not (_content_type(raw) or "text/html").lower().startswith(_TYPES_TO_READ):
        return f"not a page: {(_content_type(raw) or '').partition(';')[0]}"
    return "too big" if raw.block is None else None


def _content_type(raw: RawRecord) -> str | None:
    http = raw.record.http_headers if raw.record else None
    value: str | None = http.get_header("Content-Type") if http is not None else raw.header("Content-Type")
    return value


def _revisit(raw: RawRecord, locator: str, stream: IO[bytes], seen: _Seen) -> ImportEntry:
    """A revisit as the page it stands for, under its own address and date."""
    found = seen.find(raw)
    if found is None:
        return ImportEntry(locator, skipped="same as a capture that is not in this file")
    offset, place = found
    if place > _DEEPEST:
        return ImportEntry(locator, skipped="same as a capture deep inside a file that is compressed as a whole")
    position = stream.tell()
    original = next(islice(iter_records(stream, offset, offset + 1), place, None), None)
    stream.seek(position)
    if original is None or original.record is None:
        return ImportEntry(locator, error="the capture that it repeats cannot be read")
    return _page_entry(raw, original, locator)


def _page_entry(raw: RawRecord, payload: RawRecord, locator: str) -> ImportEntry:
    """The page of ``payload`` under the address and date of ``raw`` (the same record but for revisits)."""
    http = payload.record.http_headers if payload.record else None
    headers: dict[str, str] = dict(http.headers) if http is not None else {}
    try:
        content = payload_bytes(payload.block or b"", headers)
    except (body.Truncated, body.TooBig, body.UnknownEncoding, DamagedRecord) as error:
        return ImportEntry(locator, error=str(error))
    page = Page(
        raw=content,
        url=raw.header("WARC-Target-URI"),
        content_type=_content_type(payload),
        captured_at=_date(raw.header("WARC-Date")),
        headers=headers,
    )
    return ImportEntry(locator, page=page) if content else ImportEntry(locator, skipped="empty")


def _date(text: str | None) -> str | None:
    """A WARC-Date to the second (WARC 1.1 allows fractions of any length, and Python 3.10 reads only some)."""
    return utc_text(read_moment(text[:19])) if text else None


def payload_bytes(block: bytes, headers: dict[str, str]) -> bytes:
    """Undo the transfer and content encodings of a stored HTTP body, up to the size limit for pages.

    Archives disagree on whether bodies are kept as sent: a body that is not in the encoding its header names is taken
    as it is. Raises the exceptions of :mod:`newsarc.sources.body`.
    """
    lower = {name.lower(): value for name, value in headers.items()}
    if "chunked" in lower.get("transfer-encoding", "").lower():
        block = _dechunked(block)
    encoding = lower.get("content-encoding")
    if encoding and block.lstrip()[:1] in (b"<", b""):
        encoding = None
    return body.collect(body.decode([block], body.decoders_for(encoding)), MAX_FILE_BYTES)


def _dechunked(block: bytes) -> bytes:
    from warcio.bufferedreaders import ChunkedDataReader

    reader: Any = ChunkedDataReader(BytesIO(block), decomp_type=None)
    content: bytes = reader.read()
    return content
