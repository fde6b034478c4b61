"""One file inside another, such as a page in a zip: read as a file by itself would be."""

from __future__ import annotations

import lzma
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter
from pathlib import Path
from typing import IO, Final, TypeVar

from newsarc.sources.entries import ImportEntry
from newsarc.sources.files import MAX_FILE_BYTES, STREAMED, InputItem, is_saved_page_part
from newsarc.sources.sniff import HEAD, Kind, sniff
from newsarc.sources.surroundings import is_of_programs, is_requisite

Member = TypeVar("Member")
ReadItem = Callable[[InputItem], Iterator[ImportEntry]]
"""What reads a file by its kind; it is given to the readers of containers, for whatever they hold."""

DAMAGE: Final = (
    zipfile.BadZipFile, tarfile.TarError, lzma.LZMAError, zlib.error, NotImplementedError, EOFError, OSError, RuntimeError,
    ValueError,
)  # fmt: skip
"""What unpacking raises for damage, unknown methods and encryption."""
MAX_UNPACKED: Final = 64 << 30
"""Bytes of a member that is read as a stream, by way of a temporary file."""
MAX_RATIO: Final = 1100
"""Deflate cannot pass 1032 to 1, and other methods pack no text that people write to less than a thousandth: what claims more
lies about its size, or is made to fill a disk."""
MAX_MEMBERS: Final = 200_000
"""Members read of one container."""
_DEEPEST: Final = 4
"""Containers within each other that are opened: there are zips that hold themselves."""


def read_member(
    open_member: Callable[[], IO[bytes]],
    name: str,
    locator: str,
    read_item: ReadItem,
    *,
    is_named: bool = False,
    kind: Kind | None = None,
    most: int = MAX_UNPACKED,
) -> Iterator[ImportEntry]:
    """Give what the member ``name`` of a container holds. What is no text, page or container is ``passed_over``; where it
    ``is_named``, being all that the user's file holds, nothing is given.

    ``open_member`` opens it and may raise any of :data:`DAMAGE`, as reading it may, which becomes an entry with an error.
    ``kind`` is what the user says it is, ``most`` the bytes it may unpack to.
    """
    if not is_named and is_of_programs(name):
        yield ImportEntry(locator, passed_over=True)
        return
    try:
        with open_member() as stream:
            head = stream.read(HEAD)
            kind = kind or sniff(head, name)
            if kind is None or not head:
                if head and not is_named:
                    yield ImportEntry(locator, passed_over=True)
                return
            if kind in STREAMED:
                yield from _read_spooled(head, stream, kind, locator, read_item, most)
                return
            raw = head + stream.read(MAX_FILE_BYTES + 1 - len(head))
    except DAMAGE as error:
        yield ImportEntry(locator, error=f"cannot be unpacked: {error}")
        return
    if len(raw) > MAX_FILE_BYTES:
        yield ImportEntry(locator, error=f"larger than {MAX_FILE_BYTES >> 20} MB")
    else:
        yield from read_item(InputItem(locator, kind, None, raw))


def _read_spooled(
    head: bytes, rest: IO[bytes], kind: Kind, locator: str, read_item: ReadItem, most: int
) -> Iterator[ImportEntry]:
    """By way of a temporary file: large kinds are read back and forth. What ends in damage gives what came before it too."""
    if locator.count("!") > _DEEPEST:
        yield ImportEntry(locator, error="packed too deep")
        return
    problem = None
    with tempfile.NamedTemporaryFile() as spool:
        try:
            spool.write(head)
            while problem is None and (chunk := rest.read(1 << 16)):
                spool.write(chunk)
                problem = "its size cannot be true" if spool.tell() > most else None
        except DAMAGE as error:
            problem = f"cannot be unpacked to its end: {error}"
        spool.flush()
        yield from read_item(InputItem(locator, kind, Path(spool.name)))
    if problem:
        yield ImportEntry(locator, error=problem)


def readable(members: Iterable[Member], name_of: Callable[[Member], str]) -> Iterator[tuple[str, Member]]:
    """Members with their names, in the order of these, without those that systems leave in archives, folders of saved pages,
    and what pages are shown with."""
    named = sorted(((name_of(member), member) for member in members), key=itemgetter(0))
    names = {name for name, _ in named}
    return (
        (name, member)
        for name, member in named
        if not (_is_hidden(name) or is_requisite(name) or is_saved_page_part(name, names))
    )


def _is_hidden(name: str) -> bool:
    return any((part.startswith(".") and part not in (".", "..")) or part == "__MACOSX" for part in name.split("/"))
