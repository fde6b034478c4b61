"""Zip archives of saved pages, and WACZ. Nothing is unpacked to the names in the archive, so none can lead astray."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Final

from newsarc.sources.entries import ImportEntry
from newsarc.sources.files import MAX_FILE_BYTES, InputItem, is_saved_page_part
from newsarc.sources.sniff import HEAD, sniff
from newsarc.sources.warc import iter_warc

_MAX_MEMBERS: Final = 200_000
_MAX_WARC: Final = 64 << 30
"""Members read of a zip, and bytes of a WARC in it, which is read as a stream."""
WARCS: Final = "archive/"
_DATAPACKAGE: Final = "datapackage.json"
"""Where a WACZ has its WARCs, which hold all that can be imported, and the file that every WACZ has (WACZ 1.1.1)."""
_MAX_RATIO: Final = 1100
"""Deflate cannot pass 1032 to 1; a member that claims more lies about its size."""
_DAMAGE: Final = (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError, ValueError, zlib.error)
"""What zipfile raises for damage, unknown methods and encryption."""


def iter_zip(
    source: IO[bytes], name: str, read_item: Callable[[InputItem], Iterator[ImportEntry]], *, under: str = ""
) -> Iterator[ImportEntry]:
    """Give what the members of a zip hold, each read as a file by ``read_item``; locators are ``name!member``.

    Members that are no text or page are left out without a word, as are folders of saved pages; a damaged, encrypted
    or oversized member comes as an error and the rest goes on. A zip within the zip is not opened. Only members whose
    names begin with ``under`` are read; in a WACZ under another name, which its package file gives away, only the WARCs.
    """
    try:
        archive = zipfile.ZipFile(source)
    except _DAMAGE as error:
        yield ImportEntry(name, error=f"not a zip that can be read: {error}")
        return
    with archive:
        members = [member for member in archive.infolist()[:_MAX_MEMBERS] if not member.is_dir()]
        if _DATAPACKAGE in archive.namelist():
            under = under or WARCS
        members = [member for member in members if member.filename.startswith(under)]
        names = {member.filename for member in members}
        for member in sorted(members, key=lambda member: member.filename):
            if not _is_hidden(member.filename) and not is_saved_page_part(member.filename, names):
                yield from _read_member(archive, member, f"{name}!{member.filename}", read_item)


def _read_member(
    archive: zipfile.ZipFile,
    member: zipfile.ZipInfo,
    locator: str,
    read_item: Callable[[InputItem], Iterator[ImportEntry]],
) -> Iterator[ImportEntry]:
    try:
        with archive.open(member) as stream:
            head = stream.read(HEAD)
            kind = sniff(head, member.filename)
            if kind == "warc":
                raw = None
            elif kind in (None, "zip", "wacz") or not head:
                return
            else:
                raw = head + stream.read(MAX_FILE_BYTES + 1 - len(head))
    except _DAMAGE as error:
        yield ImportEntry(locator, error=f"cannot be unpacked: {error}")
        return
    if raw is None:
        yield from _read_warc(archive, member, locator)
    elif len(raw) > MAX_FILE_BYTES:
        yield ImportEntry(locator, error=f"larger than {MAX_FILE_BYTES >> 20} MB")
    else:
        yield from read_item(InputItem(locator, kind, None, raw))


def _read_warc(archive: zipfile.ZipFile, member: zipfile.ZipInfo, locator: str) -> Iterator[ImportEntry]:
    """The WARC in a member, by way of a temporary file: reading it goes back and forth."""
    if member.file_size > min(_MAX_WARC, _MAX_RATIO * max(1, member.compress_size)):
        yield ImportEntry(locator, error="its size cannot be true")
        return
    with tempfile.TemporaryFile() as spool:
        problem = None
        try:
            with archive.open(member) as stream:
                shutil.copyfileobj(stream, spool, 1 << 16)
        except _DAMAGE as error:
            problem = f"cannot be unpacked to its end: {error}"
        yield from iter_warc(spool, locator)
        if problem:
            yield ImportEntry(locator, error=problem)


def _is_hidden(name: str) -> bool:
    return any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in name.split("/"))
