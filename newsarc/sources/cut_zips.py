"""Zips that end early, or whose list of members is damaged. The list is at the end of a zip; what stands before the bytes of each
member says the same, so that the list can be made anew (APPNOTE.TXT 6.3.10, of which the numbers below are)."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import IO, Any, Final, NamedTuple, cast

from newsarc.sources.members import MAX_MEMBERS, MAX_RATIO

_LOCAL: Final = struct.Struct("<4s5H3I2H")
_CENTRAL: Final = struct.Struct("<4s6H3I5H2I")
_LARGE: Final = struct.Struct("<2H3Q")
_END_64: Final = struct.Struct("<4sQ2H2I4Q")
_LOCATOR_64: Final = struct.Struct("<4sIQI")
_END: Final = struct.Struct("<4s4H2IH")
_SIGN, _DESCRIPTOR = b"PK\x03\x04", b"PK\x07\x08"
_NEXT: Final = (_SIGN, b"PK\x01\x02")
"""What stands behind a member: another one or the list, as far as the file goes."""
_SHORT, _LONG = 0xFFFF, 0xFFFFFFFF
"""In place of numbers that stand in a field for large ones."""
_IS_LARGE: Final = 1
_SIZES_FOLLOW: Final = 1 << 3
_VERSION: Final = 45
_CHUNK: Final = 1 << 16


class Mended(NamedTuple):
    """A zip with a list of its members."""

    stream: IO[bytes]
    cut: str | None
    """The member in which the zip ends, as the list has it; None where it ends between two."""


@dataclass(slots=True)
class _Member:
    """What stands before the bytes of a member, and where these are."""

    at: int
    flags: int
    method: int
    time: int
    date: int
    crc: int
    packed: int
    size: int
    name: bytes
    begins: int
    end: int = 0
    """Of its bytes and of what is said behind them; 0 when it is cut."""


def mended(source: IO[bytes]) -> Mended | None:
    """``source``, a zip whose list of members cannot be read, with a new list behind it; None where it does not begin with a member.
    A member that is cut is listed with the bytes that are there, so that reading it ends in an error."""
    size = source.seek(0, io.SEEK_END)
    members = list(islice(_members(source, size), MAX_MEMBERS))
    if not members:
        return None
    last = members[-1]
    encoding = "utf-8" if last.flags & 1 << 11 else "cp437"
    stream = io.BufferedReader(_Joined(source, size, _list_of(members, size)))
    return Mended(cast("IO[bytes]", stream), None if last.end else last.name.decode(encoding, "replace"))


def _members(source: IO[bytes], size: int) -> Iterator[_Member]:
    """The members in their order, to the first that is cut."""
    at = 0
    while member := _member(source, at):
        if member.begins > size:
            return
        _find_end(source, member, size)
        if not member.end:
            member.packed = size - member.begins
            member.size = min(member.size or size, MAX_RATIO * member.packed)
        yield member
        if not member.end:
            return
        at = member.end


def _member(source: IO[bytes], at: int) -> _Member | None:
    source.seek(at)
    head = source.read(_LOCAL.size)
    if len(head) < _LOCAL.size or not head.startswith(_SIGN):
        return None
    _, _, flags, method, time, date, crc, packed, size, name_length, extra_length = _LOCAL.unpack(head)
    name, extra = source.read(name_length), source.read(extra_length)
    begins = at + _LOCAL.size + name_length + extra_length
    if _LONG in (packed, size):
        size, packed = _large_sizes(extra, size, packed)
    return _Member(at, flags, method, time, date, crc, packed, size, name, begins)


def _large_sizes(extra: bytes, size: int, packed: int) -> tuple[int, int]:
    """Sizes of four gigabytes and more, unpacked and packed, out of the field that holds them."""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<2H", extra)
        if kind == _IS_LARGE and length >= 16:
            return struct.unpack_from("<2Q", extra, 4) if len(extra) >= 20 else (size, packed)
        extra = extra[4 + length :]
    return size, packed


def _find_end(source: IO[bytes], member: _Member, size: int) -> None:
    """Set where a member ends, with its sizes where they stand behind it, as those who write a zip into a pipe put them."""
    if not member.flags & _SIZES_FOLLOW:
        member.end = member.begins + member.packed
    elif member.packed or (member.method in _MEASURES and _MEASURES[member.method](source, member)):
        member.end = _behind_descriptor(source, member, size)
    if member.end > size:
        member.end = 0


def _inflate(source: IO[bytes], member: _Member) -> bool:
    """Find the sizes of a deflated member by unpacking it; whether that could be done to its end."""
    source.seek(member.begins)
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    read = size = 0
    with suppress(zlib.error):
        while not unpacker.eof and (chunk := unpacker.unconsumed_tail or source.read(_CHUNK)):
            read += 0 if unpacker.unconsumed_tail else len(chunk)
            size += len(unpacker.decompress(chunk, _CHUNK * 16))
    if unpacker.eof:
        member.packed, member.size = read - len(unpacker.unused_data), size
    return unpacker.eof


def _look_for_descriptor(source: IO[bytes], member: _Member) -> bool:
    """Find the size of a stored member by the descriptor behind it, which says how far away it is; whether there is one."""
    source.seek(member.begins)
    seen, window = member.begins, b""
    while chunk := source.read(_CHUNK):
        window += chunk
        found = window.find(_DESCRIPTOR)
        while found >= 0 and found + 12 <= len(window):
            length = seen + found - member.begins
            if struct.unpack_from("<I", window, found + 8)[0] == length & _LONG:
                member.packed = member.size = length
                return True
            found = window.find(_DESCRIPTOR, found + 1)
        kept = window[found:] if found >= 0 else window[-len(_DESCRIPTOR) :]
        seen, window = seen + len(window) - len(kept), kept
    return False


_MEASURES: Final = {0: _look_for_descriptor, 8: _inflate}
"""By the number of the method: stored, deflated."""


def _behind_descriptor(source: IO[bytes], member: _Member, size: int) -> int:
    """Where the descriptor behind a member ends, whose checksum is taken over; 0 where there is none that is whole. It may have a
    sign before it, and sizes of four bytes or eight."""
    at = member.begins + member.packed
    if at > size:
        return 0
    source.seek(at)
    said = source.read(28)
    sign = len(_DESCRIPTOR) if said.startswith(_DESCRIPTOR) else 0
    for length in (sign + 12, sign + 20):
        if len(said) >= length and any(opening.startswith(said[length : length + 4]) for opening in _NEXT):
            member.crc = struct.unpack_from("<I", said, sign)[0]
            return at + length
    return 0


def _list_of(members: list[_Member], begins: int) -> bytes:
    """The list of ``members`` that is to stand from ``begins`` on, all numbers in the fields for large ones."""
    entries = b"".join(map(_entry, members))
    count, end = len(members), begins + len(entries)
    end_64 = _END_64.pack(
        b"PK\x06\x06", _END_64.size - 12, _VERSION, _VERSION, 0, 0, count, count, len(entries), begins
    )
    locator = _LOCATOR_64.pack(b"PK\x06\x07", 0, end, 1)
    return entries + end_64 + locator + _END.pack(b"PK\x05\x06", 0, 0, _SHORT, _SHORT, _LONG, _LONG, 0)


def _entry(member: _Member) -> bytes:
    extra = _LARGE.pack(_IS_LARGE, _LARGE.size - 4, member.size, member.packed, member.at)
    head = _CENTRAL.pack(
        b"PK\x01\x02", _VERSION, _VERSION, member.flags, member.method, member.time, member.date, member.crc, _LONG, _LONG,
        len(member.name), len(extra), 0, 0, 0, 0, _LONG,
    )  # fmt: skip
    return head + member.name + extra


class _Joined(io.RawIOBase):
    """A file of known size, and what is to stand behind it."""

    def __init__(self, source: IO[bytes], size: int, behind: bytes) -> None:
        self._source, self._size, self._behind, self._at = source, size, behind, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size + len(self._behind)}[whence]
        if base + offset < 0:
            raise OSError("before the beginning")
        self._at = base + offset
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: Any) -> int:
        if self._at < self._size:
            self._source.seek(self._at)
            read = self._source.read(min(len(buffer), self._size - self._at))
        else:
            read = self._behind[self._at - self._size :][: len(buffer)]
        buffer[: len(read)] = read
        self._at += len(read)
        return len(read)
