"""Files packed by gzip, bzip2 or xz, and tar archives. Nothing is unpacked to the names in an archive."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
from collections.abc import Iterator
from functools import partial
from operator import attrgetter
from pathlib import PurePath
from typing import IO, Final, cast

from newsarc.sources.body import GZIP
from newsarc.sources.entries import ImportEntry
from newsarc.sources.files import MAX_FILE_BYTES, InputItem
from newsarc.sources.members import DAMAGE, MAX_MEMBERS, MAX_RATIO, MAX_UNPACKED, ReadItem, read_member, readable

_SUFFIXES: Final = {".gz": "", ".bz2": "", ".xz": "", ".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}


def read_compressed(source: IO[bytes], item: InputItem, read_item: ReadItem) -> Iterator[ImportEntry]:
    """Give what one packed file holds, as if it had not been packed; entries have the name of the packed file."""

    def read_once(inner: InputItem) -> Iterator[ImportEntry]:
        if inner.kind == "compressed":  # there are files that unpack to themselves
            yield ImportEntry(inner.name, error="packed twice")
        else:
            yield from read_item(inner)

    size = source.seek(0, io.SEEK_END)
    source.seek(0)
    most = min(MAX_UNPACKED, max(MAX_FILE_BYTES, MAX_RATIO * size))
    entry = None
    for entry in read_member(
        lambda: _unpacked(source),
        _inner_name(item.name),
        item.name,
        read_once,
        is_named=True,
        kind=item.inner,
        most=most,
    ):
        yield entry
    if entry is None:
        yield ImportEntry(item.name, error="nothing in it that can be read")


def iter_tar(source: IO[bytes], name: str, read_item: ReadItem) -> Iterator[ImportEntry]:
    """Give what the members of a tar hold, as :func:`newsarc.sources.zipped.iter_zip` does for a zip. What can be read of a
    tar that ends early is read."""
    members, problem = [], None
    try:
        with tarfile.open(fileobj=source, mode="r:") as archive:
            try:
                for member in archive:
                    members.append(member)
                    if len(members) >= MAX_MEMBERS:
                        break
            except DAMAGE as error:
                problem = f"ends early: {error}"
            yield from _members(archive, members, name, read_item)
    except DAMAGE as error:
        problem = f"not a tar that can be read: {error}"
    if problem:
        yield ImportEntry(name, error=problem)


def _members(
    archive: tarfile.TarFile, members: list[tarfile.TarInfo], name: str, read_item: ReadItem
) -> Iterator[ImportEntry]:
    for inner, member in readable(filter(tarfile.TarInfo.isreg, members), attrgetter("name")):
        yield from read_member(partial(_opened, archive, member), inner, f"{name}!{inner}", read_item)


def _opened(archive: tarfile.TarFile, member: tarfile.TarInfo) -> IO[bytes]:
    return cast("IO[bytes]", archive.extractfile(member))


def _unpacked(source: IO[bytes]) -> IO[bytes]:
    head = source.read(6)
    source.seek(0)
    if head.startswith(GZIP):
        return cast("IO[bytes]", gzip.open(source))
    if head.startswith(b"BZh"):
        return bz2.open(source)
    return lzma.open(source)


def _inner_name(name: str) -> str:
    path = PurePath(name)
    return str(path.with_suffix(_SUFFIXES[path.suffix])) if path.suffix in _SUFFIXES else name
