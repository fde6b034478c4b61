"""Zip archives of saved pages, and WACZ. Nothing is unpacked to the names in the archive, so none can lead astray."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from operator import attrgetter
from typing import IO, Final

from newsarc.sources.cut_zips import mended
from newsarc.sources.entries import ImportEntry
from newsarc.sources.files import MAX_FILE_BYTES
from newsarc.sources.members import DAMAGE, MAX_MEMBERS, MAX_RATIO, ReadItem, read_member, readable
from newsarc.sources.own_exports import REFUSAL, is_own_book

WARCS: Final = "archive/"
DATAPACKAGE: Final = "datapackage.json"
"""Where a WACZ has its WARCs, which hold all that can be imported, and the file that every WACZ has (WACZ 1.1.1)."""


def iter_zip(source: IO[bytes], name: str, read_item: ReadItem, *, under: str = "") -> Iterator[ImportEntry]:
    """Give what the members of a zip hold, each read as a file by ``read_item``; locators are ``name!member``.

    What pages are shown with is left out without a word, as are folders of saved pages; other members that are no text or page
    are ``passed_over``, a damaged, encrypted or oversized one comes as an error, and the rest goes on. Only members whose names begin with ``under`` are read; in
    a WACZ under another name, which its package file gives away, only the WARCs. A book that we wrote is one error. Of a zip that
    ends early what is whole is read, and the end is an error.
    """
    problem, cut = None, None
    try:
        archive = zipfile.ZipFile(source)
    except DAMAGE as error:
        if (whole := _mended(source)) is None:
            yield ImportEntry(name, error=f"not a zip that can be read, or one that ends early: {error}")
            return
        archive, cut = whole
        where = f", in {cut}" if cut else ""
        problem = f"it ends early{where}, or its list of members is damaged; what is whole in it is read"
    with archive:
        for entry in _entries(archive, name, read_item, under):
            if not (entry.error and entry.locator == f"{name}!{cut}"):
                yield entry
    if problem:
        yield ImportEntry(name, error=problem)


def _mended(source: IO[bytes]) -> tuple[zipfile.ZipFile, str | None] | None:
    try:
        found = mended(source)
        return (zipfile.ZipFile(found.stream), found.cut) if found else None
    except DAMAGE:
        return None


def _entries(archive: zipfile.ZipFile, name: str, read_item: ReadItem, under: str) -> Iterator[ImportEntry]:
    try:
        is_ours = is_own_book(archive)
    except DAMAGE as error:
        yield ImportEntry(name, error=f"not a zip that can be read: {error}")
        return
    if is_ours:
        yield ImportEntry(name, error=REFUSAL)
        return
    # Not ``is_dir``, which fails for a member without a name.
    members = [member for member in archive.infolist()[:MAX_MEMBERS] if not member.filename.endswith("/")]
    if DATAPACKAGE in archive.namelist():
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
