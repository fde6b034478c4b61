"""WARC records one by one, out of files that are cut or damaged too; records are parsed by warcio.

warcio's own iteration gives part of a cut last member for the whole, and loses everything behind a member that is cut
in the middle of a file (a crawler was killed and its file appended to). So the gzip members are separated here, each
checked to its end, and the search goes on at the next one that begins with a WARC record.
"""

from __future__ import annotations

import io
import logging
import re
import zlib
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, Final

from newsarc.sources.body import GZIP

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

MAX_BLOCK: Final = 64 * 1024 * 1024
"""Largest record block read into memory; larger ones (video) are passed over."""
_READ: Final = 1 << 14
_MAX_DAMAGE: Final = 1000
"""Damaged records in a row after which a file is given up: each may have been read to the end of the file."""
_GZIP: Final = GZIP + b"\x08"
_CUT_HEADER: Final = "the record is cut in its header"
logging.getLogger("warcio").addHandler(logging.NullHandler())
# Else its warnings, with bytes of the file in them as they are, reach the terminal where nobody has set up logging.

_START = re.compile(rb"WARC/[01]\.\d{1,2}\r?\n[A-Za-z-]{1,60}:")


class DamagedRecord(Exception):
    """A record or gzip member that is cut or not what it should be."""


class _DamagedMember(DamagedRecord):
    """The compression is damaged: what was unpacked last may be wrong too."""


@dataclass(frozen=True, slots=True)
class RawRecord:
    """A record as warcio parsed it, with its block (behind the HTTP headers, if it has them) in memory."""

    offset: int
    """Where the record, or the gzip member that holds it, begins in the file."""
    record: ArcWarcRecord | None
    block: bytes | None = None
    """None for a block over :data:`MAX_BLOCK`."""
    error: str | None = None
    """Set, without a record, for damage."""
    place: int = 0
    """How many records of the same gzip member come before it: a file that was compressed as a whole is one member."""

    def header(self, name: str) -> str | None:
        """A WARC header of the record."""
        value: str | None = self.record.rec_headers.get_header(name) if self.record else None
        return value


class _Member(io.RawIOBase):
    """One gzip member as a stream of its unpacked bytes; raises :class:`DamagedRecord` where it is cut or damaged."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._engine = zlib.decompressobj(31)
        self._pending = b""
        self._read_to = stream.tell()

    @property
    def end(self) -> int:
        """Offset behind the member, once it has been read to its end."""
        return self._read_to - len(self._engine.unused_data)

    def read(self, size: int = -1) -> bytes:
        """Give up to ``size`` bytes; only at the end of the member none."""
        while not self._engine.eof:
            data = self._pending or self._stream.read(_READ)
            if not self._pending:
                self._read_to += len(data)
            if not data:
                raise _DamagedMember("the file ends inside a compressed record")
            try:
                piece = self._engine.decompress(data, size if size > 0 else _READ)
            except zlib.error as error:
                raise _DamagedMember(f"damaged compression: {error}") from None
            self._pending = self._engine.unconsumed_tail
            if piece:
                return piece
        return b""


def iter_records(stream: IO[bytes], start: int = 0, end: int | None = None) -> Iterator[RawRecord]:
    """Give the records of a seekable WARC or WARC.gz, damage included, in constant memory.

    With ``start`` and ``end``, only those that begin in that range of offsets: ranges that meet share no record and
    miss none.
    """
    stream.seek(0)
    compressed = stream.read(len(_GZIP)) == _GZIP
    offset: int | None = _next_start(stream, start, compressed) if start else 0
    damage_in_a_row = 0
    while offset is not None and (end is None or offset < end):
        stream.seek(offset)
        if not stream.read(1):
            return
        stream.seek(offset)
        reader = _records_of_member if compressed else _plain_record
        behind = None
        try:
            behind = yield from reader(stream, offset)
            damage_in_a_row = 0
        except DamagedRecord as damage:
            damage_in_a_row += 1
            if damage_in_a_row > _MAX_DAMAGE:
                yield RawRecord(offset, None, error="too much damage: the rest of the file is left")
                return
            yield RawRecord(offset, None, error=str(damage))
        offset = behind if behind is not None else _next_start(stream, offset + 1, compressed)


def _records_of_member(stream: IO[bytes], offset: int) -> Generator[RawRecord, None, int | None]:
    """The records of the gzip member at ``offset`` (usually one); returns the offset behind it.

    The last record is held back until the member's checksum has been seen to fit.
    """
    from warcio.bufferedreaders import BufferedReader

    member = _Member(stream)
    reader = BufferedReader(member, block_size=_READ, decomp_type=None)
    held: RawRecord | None = None
    place = 0
    try:
        while (record := _parse(reader, offset, place)) is not None:
            if held is not None:
                yield held
            held = record
            place += 1
    except _DamagedMember:
        raise
    except DamagedRecord:  # of the next record alone
        if held is not None:
            yield held
        raise
    if held is not None:
        yield held
    return member.end


def _plain_record(stream: IO[bytes], offset: int) -> Generator[RawRecord, None, int | None]:
    """The uncompressed record at ``offset``, and what stands behind it that is none; returns the offset of the next record, or
    None when nothing but blank lines stands at ``offset``.

    A record must end with blank lines: one that does not has a wrong length, most often because it was cut and its
    length now reaches into the next.
    """
    from warcio.bufferedreaders import BufferedReader

    reader = BufferedReader(stream, block_size=_READ, decomp_type=None)
    record = _parse(reader, offset)
    if record is None:
        return None
    following: int = stream.tell() - reader.rem_length()
    stream.seek(following)
    ahead = stream.read(128)
    padding = len(ahead) - len(ahead.lstrip(b"\r\n"))
    in_place = not ahead.strip() or bool(_START.match(ahead, padding))
    if not (padding or in_place):
        raise DamagedRecord("the record is cut, or its length is wrong")
    yield record
    if in_place:
        return following + padding
    behind = _next_start(stream, offset + 1, compressed=False)
    if behind is None:
        behind = stream.seek(0, io.SEEK_END)
    if behind > following:  # else a wrong length ended at a blank line within the next record
        junk = following + padding
        yield RawRecord(junk, None, error=f"bytes {junk} to {behind - 1} are no WARC record")
    return behind


def _parse(reader: Any, offset: int, place: int = 0) -> RawRecord | None:
    """The next record of ``reader``, its block read; None at its end."""
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.recordloader import ArcWarcRecordLoader

    line = _first_line(reader)
    if not line:
        return None
    try:
        record = ArcWarcRecordLoader(verify_http=False).parse_record_stream(reader, line, known_format="warc")
    except (DamagedRecord, OSError):
        raise
    except ArchiveLoadFailed as error:
        raise DamagedRecord(f"not a WARC record: {_said(error)}") from None
    except Exception as error:  # warcio raises what its parsing happens to meet, such as AttributeError for no URI
        if not reader.read(1):
            raise DamagedRecord(_CUT_HEADER) from None
        raise DamagedRecord(f"not a WARC record: {_said(error) or type(error).__name__}") from None
    types = sum(name.lower() == "warc-type" for name, _ in record.rec_headers.headers)
    length = record.rec_headers.get_header("Content-Length")
    if types != 1 or (length is not None and not length.isdecimal()):  # it may run on into the next record's header
        raise DamagedRecord(_CUT_HEADER)
    return RawRecord(offset, record, _block(record), place=place)


def _said(error: Exception) -> str:
    return " ".join(str(error).split())[:100]


def _first_line(reader: Any) -> bytes:
    """The next line that is not blank; empty at the end."""
    while line := reader.readline(4096):
        if line.strip():
            return bytes(line)
    return b""


def _block(record: ArcWarcRecord) -> bytes | None:
    """Read what is left of the record; raises :class:`DamagedRecord` when its file ends before its length."""
    stream = record.raw_stream
    if not hasattr(stream, "limit"):
        raise DamagedRecord("the record has no Content-Length")
    keep = stream.limit <= MAX_BLOCK
    pieces = []
    while stream.limit:
        piece = stream.read(min(stream.limit, 1 << 20))
        if not piece:
            raise DamagedRecord(f"the record is cut, {stream.limit} bytes are missing")
        if keep:
            pieces.append(piece)
    return b"".join(pieces) if keep else None


def _next_start(stream: IO[bytes], offset: int, compressed: bool) -> int | None:
    """Offset of the first record or member that begins at ``offset`` or behind it."""
    mark = _GZIP if compressed else b"WARC/"
    while True:
        stream.seek(offset)
        window = stream.read(1 << 20)
        found = window.find(mark)
        while found >= 0:
            if _begins_record(stream, offset + found, compressed):
                return offset + found
            found = window.find(mark, found + 1)
        if len(window) < 1 << 20:
            return None
        offset += len(window) - len(mark)


def _begins_record(stream: IO[bytes], offset: int, compressed: bool) -> bool:
    stream.seek(offset)
    head = stream.read(1024)
    if compressed:
        try:
            head = zlib.decompressobj(31).decompress(head, 128)
        except zlib.error:
            return False
    return bool(_START.match(head))
