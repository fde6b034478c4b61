"""A folder that an export puts in the place of an earlier one, which may be a vault that its owner works in.

A list in the folder names every file that the export wrote. Only files that are unchanged since may be deleted. Files
of others are carried over into the new folder. What would be lost in spite of that is reported beforehand.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from filecmp import cmp
from hashlib import blake2b
from pathlib import Path

from newsarc.archive.partial_files import beside
from newsarc.export import ExportError
from newsarc.export.json_text import json_text
from newsarc.sources.own_exports import MARKER

_FIRST_LINE = (
    "Written by newsarc export, which may replace or delete the files listed here as long as they are unchanged.\n"
)

SHOWN_LOSSES = 3
"""How many of the files that an export would lose are named."""

_Listed = dict[str, tuple[int, str]]
"""Size and digest of each file by its path in the folder."""


def replace_folder(folder: Path, fill: Callable[[Path], bool], named: str) -> None:
    """Make ``folder``, or replace it if it is an export of newsarc or empty.

    At each moment the earlier or the new folder exists whole, including the files of others.

    Args:
        folder: its place, without symbolic links.
        fill: writes into the empty folder it is given; returns whether there was anything to write, otherwise nothing
            changes.
        named: the name that the user gave ``folder``.

    Raises:
        ExportError: ``folder`` is not an export, or something in it would be lost.
        OSError: it cannot be written.
    """
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARKER).exists():
        raise ExportError(f"{named}: a folder with other files in it; name a new or empty one")
    _refuse_losses(folder, None, named)  # before the work is done, as far as it can be known
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = beside(folder)
    new.mkdir()
    try:
        filled = fill(new)
        if filled:
            _write_list(new)
            _refuse_losses(folder, new, named)
            _carry_over(folder, new)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    if not filled:
        shutil.rmtree(new, ignore_errors=True)
        return
    try:
        earlier = _put_in_place(new, folder)
    except OSError:
        shutil.rmtree(new, ignore_errors=True)
        raise
    if earlier and not _cleared(earlier, folder):
        raise ExportError(f"{named}: written, but something of the earlier folder had to stay; it is in {earlier}")


def _refuse_losses(folder: Path, new: Path | None, named: str) -> None:
    lost = _losses(folder, new) if folder.is_dir() else []
    if lost:
        more = f" and {len(lost) - SHOWN_LOSSES} more" if len(lost) > SHOWN_LOSSES else ""
        raise ExportError(
            f"{named}: would lose {', '.join(lost[:SHOWN_LOSSES])}{more} (changed since an export, or not from one); "
            "move away what you want to keep, or name another folder"
        )


def _write_list(folder: Path) -> None:
    """Write the marker with the list of all files into ``folder``, after the files."""
    with (folder / MARKER).open("x", encoding="utf-8", newline="\n") as out:
        out.write(_FIRST_LINE)
        for path in _entries(folder):
            at = folder / path
            out.write(json_text([path, at.stat().st_size, _digest(at)], "utf-8") + "\n")


def _losses(folder: Path, new: Path | None) -> list[str]:
    """Return what would be lost in ``folder``: paths of files.

    These are exported files that have changed, and files of others whose place in ``new``, if given, is taken. A marker
    without a list, of an earlier newsarc, makes every file one of others.
    """
    listed = _listed(folder)
    return [
        path
        for path in _entries(folder)
        if (
            not _is_as_listed(folder / path, listed[path])
            if path in listed
            else new is not None and not _is_free(path, new) and not _is_same(folder / path, new / path)
        )
    ]


def _carry_over(folder: Path, new: Path) -> None:
    """Put everything in ``folder`` that no export wrote into ``new`` too, with its rights and times.

    ``new`` gets the rights of ``folder``. Files are linked, so that ``folder`` stays whole until ``new`` has taken its
    place, and copied where links are not possible.
    """
    if not folder.is_dir():
        return
    listed = _listed(folder)
    made: list[Path] = []
    for path in _entries(folder):
        if path in listed or os.path.lexists(new / path):
            continue
        within = Path(path.rpartition("/")[0])
        for below in (*reversed(within.parents), within):
            if not (new / below).exists():
                (new / below).mkdir(mode=0o700)
                made.append(below)
        if not path.endswith("/"):
            _link(folder / path, new / path)
    for below in reversed(made):  # only now, since the rights of a folder may forbid adding to it
        shutil.copystat(folder / below, new / below)
    shutil.copymode(folder, new)


def _put_in_place(new: Path, folder: Path) -> Path | None:
    """Put ``new`` in the place of ``folder``; return where the earlier folder is now, None if there was none.

    Raises:
        OSError: it cannot be done; everything is where it was.
    """
    if not folder.is_dir():
        new.replace(folder)
        return None
    if _exchanged(new, folder):
        return new
    earlier = new.with_suffix(".earlier")
    folder.replace(earlier)
    try:
        new.replace(folder)
    except BaseException:
        earlier.replace(folder)
        raise
    return earlier


def _cleared(earlier: Path, folder: Path) -> bool:
    """Delete the folder ``earlier``, whose place ``folder`` has taken; return whether all of it is gone.

    What was added or changed since the export looked stays: it is neither as listed nor also in ``folder``.
    """
    listed = _listed(earlier)
    try:
        for path in _entries(earlier):
            at = earlier / path
            ours = path in listed and _is_as_listed(at, listed[path])
            if not path.endswith("/") and (ours or _is_same(at, folder / path)):
                at.unlink()
        (earlier / MARKER).unlink(missing_ok=True)
        for below, _, _ in os.walk(earlier, topdown=False):
            Path(below).rmdir()
    except OSError:
        return False
    return True


def _entries(folder: Path) -> Iterator[str]:
    """Yield the path of every file in ``folder`` except the marker, and of every empty folder in it, with a slash at
    the end.

    Raises:
        OSError: something cannot be read, or is on another file system, whose files must not be moved.
    """
    waiting = [""]
    while waiting:
        below = waiting.pop()
        files: list[str] = []
        folders: list[str] = []
        with os.scandir(folder / below) as found:
            for entry in found:  # only the names are kept: there may be 100,000 entries
                (folders if entry.is_dir(follow_symlinks=False) else files).append(below + entry.name)
        if below and not files and not folders:
            yield below
        yield from (path for path in sorted(files) if path != MARKER)
        for path in folders:
            if os.path.ismount(folder / path):
                raise OSError(errno.EXDEV, f"another file system is mounted at {path}")
        waiting += sorted((f"{path}/" for path in folders), reverse=True)


def _listed(folder: Path) -> _Listed:
    """Return the list in the marker of ``folder``; a damaged line lists nothing."""
    listed: _Listed = {}
    with suppress(FileNotFoundError), (folder / MARKER).open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            with suppress(ValueError, TypeError):
                path, size, digest = json.loads(line)
                listed[path] = (size, digest)
    return listed


def _is_as_listed(path: Path, listed: tuple[int, str]) -> bool:
    size, digest = listed
    found = path.lstat()
    return stat.S_ISREG(found.st_mode) and found.st_size == size and _digest(path) == digest


def _digest(path: Path) -> str:
    return blake2b(path.read_bytes(), digest_size=16).hexdigest()


def _is_free(path: str, new: Path) -> bool:
    """Whether ``path`` can be put into the folder ``new`` without replacing anything."""
    place = new / path
    nearest = next(at for at in (place, *place.parents) if os.path.lexists(at))
    return nearest.is_dir() and (nearest != place or path.endswith("/"))


def _is_same(one: Path, other: Path) -> bool:
    """Whether two paths are one file, or files or links with the same content."""
    if not os.path.lexists(other):
        return False
    if one.is_symlink() or other.is_symlink():
        return one.is_symlink() and other.is_symlink() and one.readlink() == other.readlink()
    return one.samefile(other) or (one.is_file() and other.is_file() and cmp(one, other, shallow=False))


def _link(source: Path, target: Path) -> None:
    """Make ``source`` exist at ``target`` too; a symbolic link keeps its target, since both folders are in one
    folder."""
    if source.is_symlink():
        target.symlink_to(source.readlink(), target_is_directory=source.is_dir())
        return
    try:
        target.hardlink_to(source)
    except OSError:  # a file system without links, or a file of another user
        shutil.copy2(source, target)


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, so that neither is missing at any moment; return whether the system could.

    Only Linux can (``renameat2``), and not on every file system.
    """
    if sys.platform != "linux":
        return False
    try:
        from ctypes import CDLL  # not every build of Python has it

        rename = CDLL(None).renameat2
    except (ImportError, AttributeError):
        return False
    here, exchange = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of <fcntl.h> and <linux/fs.h>
    return bool(rename(here, os.fsencode(one), here, os.fsencode(other), exchange) == 0)
