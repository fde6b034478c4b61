"""Reading a response's body: content encodings undone in bounded steps, sizes capped, cut bodies noticed.

urllib3 decodes too, but takes a gzip stream that stops half-way for a whole one; here every decoder knows whether it
has seen its end.
"""

from __future__ import annotations

import functools
import itertools
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, Protocol

GZIP: Final = b"\x1f\x8b"
"""What gzip data begins with, RFC 1952."""
STEP: Final = 1 << 16
"""Bytes of output a decoder gives at a time: what bounds memory against a decompression bomb."""


class TooBig(Exception):
    """The decompressed body passes the limit."""


class Truncated(Exception):
    """The body stops before its end, or its compression is damaged."""


class UnknownEncoding(Exception):
    """The body has a Content-Encoding that was not asked for and cannot be undone."""


class Decoder(Protocol):
    """Undoes one content encoding."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give what ``data`` decodes to, in pieces of at most about :data:`STEP` bytes."""

    def finish(self) -> None:
        """Raise :class:`Truncated` when the encoded stream has not come to its end."""


class _Zlib:
    """gzip (several members too) and deflate, with or without its zlib header, as servers send both."""

    def __init__(self, *, gzip: bool) -> None:
        self._wbits = 31 if gzip else 15
        self._gzip = gzip
        self._engine = zlib.decompressobj(self._wbits)
        self._started = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._engine.eof:
                if not (self._gzip and data.startswith(GZIP)):
                    return  # padding behind the last member: browsers and gzip itself ignore it
                self._engine = zlib.decompressobj(self._wbits)
            piece = self._decompress(data)
            data = self._engine.unconsumed_tail or self._engine.unused_data
            if piece:
                yield piece

    def _decompress(self, data: bytes) -> bytes:
        try:
            piece = self._engine.decompress(data, STEP)
        except zlib.error as error:
            if self._gzip or self._started:
                raise Truncated(f"damaged compression: {error}") from None
            self._engine = zlib.decompressobj(-15)  # raw deflate, as old IIS sends it
            self._started = True
            return self._decompress(data)
        self._started = True
        return piece

    def finish(self) -> None:
        if self._started and not self._engine.eof:
            raise Truncated("the compressed body is cut")


class _Brotli:
    def __init__(self) -> None:
        import brotli

        self._engine = brotli.Decompressor()
        if not hasattr(self._engine, "can_accept_more_data"):
            raise ImportError("brotli before 1.2 cannot bound its output")
        self._error = brotli.error
        self._fed = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        self._fed = self._fed or bool(data)
        try:
            piece = self._engine.process(data, output_buffer_limit=STEP)
            while piece:
                yield piece
                if self._engine.can_accept_more_data():
                    return
                piece = self._engine.process(b"", output_buffer_limit=STEP)
        except self._error as error:
            raise Truncated(f"damaged compression: {error}") from None

    def finish(self) -> None:
        if self._fed and not self._engine.is_finished():
            raise Truncated("the compressed body is cut")


class _Zstd:
    """Zstandard; a window over 8 MB is refused, as RFC 9659 sets for the web."""

    _WINDOW: Final = 8 << 20
    _SLICE: Final = 64
    """Bytes fed at once: the library has no limit on output, but four bytes give at most one block of 128 KB."""

    def __init__(self) -> None:
        import zstandard

        self._new = zstandard.ZstdDecompressor(max_window_size=self._WINDOW).decompressobj
        self._error = zstandard.ZstdError
        self._engine = self._new()
        self._fed = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        for start in range(0, len(data), self._SLICE):
            yield from self._feed_slice(data[start : start + self._SLICE])

    def _feed_slice(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._engine.eof:
                self._engine = self._new()
            self._fed = True
            try:
                piece = self._engine.decompress(data)
            except self._error as error:
                raise Truncated(f"damaged compression: {error}") from None
            data = self._engine.unused_data if self._engine.eof else b""
            if piece:
                yield piece

    def finish(self) -> None:
        if self._fed and not self._engine.eof:
            raise Truncated("the compressed body is cut")


_DECODERS: Final[dict[str, Callable[[], Decoder]]] = {
    "gzip": lambda: _Zlib(gzip=True),
    "x-gzip": lambda: _Zlib(gzip=True),
    "deflate": lambda: _Zlib(gzip=False),
    "br": _Brotli,
    "zstd": _Zstd,
}


_NO_ENCODINGS: Final = frozenset(
    "identity none utf-8 utf8 iso-8859-1 windows-1256 8bit binary text plain chunked".split()
)
"""What servers put there that changes no bytes: nothing, or the encoding of the text."""
_MOST_PACKED = 2


@functools.cache
def accept_encoding() -> str:
    """The Accept-Encoding header for what is installed: gzip and deflate always, br and zstd with their packages."""
    return ", ".join(["gzip", "deflate", *filter(_is_usable, ("br", "zstd"))])


def _is_usable(name: str) -> bool:
    try:
        _DECODERS[name]()
    except ImportError:
        return False
    return True


def decoders_for(content_encoding: str | None) -> list[Decoder]:
    """The decoders that undo a Content-Encoding header, outermost first; raises :class:`UnknownEncoding`."""
    names = [name.strip().lower() for name in (content_encoding or "").split(",")]
    names = [name for name in names if name and name not in _NO_ENCODINGS]
    if len(names) > 3:
        raise UnknownEncoding(f"{len(names)} encodings on top of each other")
    try:
        return [_DECODERS[name]() for name in reversed(names)]
    except (KeyError, ImportError):
        raise UnknownEncoding(f"cannot undo Content-Encoding: {content_encoding}") from None


def decode(chunks: Iterable[bytes], decoders: list[Decoder]) -> Iterator[bytes]:
    """Run ``chunks`` through ``decoders`` in order; raises :class:`Truncated` at the end of a stream that is cut."""
    stream: Iterable[bytes] = chunks
    for decoder in decoders:
        stream = _decoded(stream, decoder)
    yield from stream


def _decoded(chunks: Iterable[bytes], decoder: Decoder) -> Iterator[bytes]:
    for chunk in chunks:
        yield from decoder.feed(chunk)
    decoder.finish()


def unpacked(pieces: Iterable[bytes], depth: int = _MOST_PACKED) -> Iterator[bytes]:
    """``pieces`` of a page, unpacked where they are gzip still: caches pack twice, or forget to say that they did."""
    stream = iter(pieces)
    first = next(stream, b"")
    if depth and first.startswith(GZIP):
        yield from unpacked(_decoded(itertools.chain([first], stream), _Zlib(gzip=True)), depth - 1)
        return
    yield first
    yield from stream


def wire_chunks(raw: Any, content_length: int | None) -> Iterator[bytes]:
    """Give the bytes of an ``urllib3`` response as they came over the wire, checking them against Content-Length."""
    count = 0
    while True:
        chunk = raw.read(STEP, decode_content=False)
        if not chunk:
            break
        count += len(chunk)
        yield chunk
    if content_length is not None and count < content_length:
        raise Truncated(f"{count} of {content_length} bytes came")


def collect(pieces: Iterable[bytes], max_bytes: int, *, clip: bool = False) -> bytes:
    """Join ``pieces``; past ``max_bytes`` raise :class:`TooBig`, or with ``clip`` stop and give the beginning."""
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > max_bytes:
            if clip:
                return bytes(body[:max_bytes])
            raise TooBig(f"more than {max_bytes:,} bytes")
    return bytes(body)
