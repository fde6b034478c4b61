"""Zip archives of saved pages, and WACZ. Nothing is unpacked to the names in the archive, so none can lead astray."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from operator import attrgetter
from typing import IO, Final

from newsarc.sources.entries import ImportEntry
from newsarc.sources.files import MAX_FILE_BYTES
from newsarc.sources.members import DAMAGE, MAX_MEMBERS, MAX_RATIO, ReadItem, read_member, readable
from newsarc.sources.own_exports import REFUSAL, is_own_book

WARCS: Final = "archive/"
_DATAPACKAGE: Final = "datapackage.json"
"""Where a WACZ has its WARCs, which hold all that can be imported, and the file that every WACZ has (WACZ 1.1.1)."""


def iter_zip(source: IO[bytes], name: str, read_item: ReadItem, *, under: str = "") -> Iterator[ImportEntry]:
    """Give what the members of a zip hold, each read as a file by ``read_item``; locators are ``name!member``.

    What pages are shown with is left out without a word, as are folders of saved pages; other members that are no text or page
    are ``passed_over``, a damaged, encrypted or oversized one comes as an error, and the rest goes on. Only members whose names begin with ``under`` are read; in
    a WACZ under another name, which its package file gives away, only the WARCs. A book that we wrote is one error.
    """
    try:
        archive = zipfile.ZipFile(source)
        is_ours = is_own_book(archive)
    except DAMAGE as error:
        yield ImportEntry(name, error=f"not a zip that can be read: {error}")
        return
    with archive:
        if is_ours:
            yield ImportEntry(name, error=REFUSAL)
            return
        members = [member for member in archive.infolist()[:MAX_MEMBERS] if not member.is_dir()]
        if _DATAPACKAGE in archive.namelist():
            under = under or WARCS
        members = [member for member in members if member.filename.startswith(under)]
        for inner, member in readable(members, attrgetter("filename")):
            yield from _read_member(archive, member, f"{name}!{inner}", read_item)


def _read_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, locator: str, read_item: ReadItem
) -> Iterator[ImportEntry]:
    if member.file_size > max(MAX_FILE_BYTES, MAX_RATIO * member.compress_size):
        yield ImportEntry(locator, error="its size cannot be true")
        return
    yield from read_member(lambda: archive.open(member), member.filename, locator, read_item)
