"""What can be wrong with an archive file, each with one line for the user and the way out."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, Protocol, TypeVar


class ArchiveError(Exception):
    """The archive cannot be used. ``str(error)`` is one line that names the file and the way out."""


class EmptyArticle(ArchiveError):
    """An article to be stored has neither a headline nor text."""


class UnknownArticle(ArchiveError):
    """A number that no article has."""


class ArchiveMissing(ArchiveError):
    """There is no file at the path and the caller asked only to read."""


class NotAnArchive(ArchiveError):
    """The file is something else: not SQLite, or another program's database."""


class ArchiveTooNew(ArchiveError):
    """The file was written by a newer newsarc; it is left untouched."""


class ArchiveReadOnly(ArchiveError):
    """A write was asked of a file or folder that cannot be written."""


class ArchiveLocked(ArchiveError):
    """Another process has held the write lock for longer than the busy timeout."""


class ArchiveDamaged(ArchiveError):
    """SQLite finds the file malformed."""


class DamagedCapture(ArchiveDamaged):
    """The bytes of one capture are not those that were captured."""


class BackupExists(ArchiveError):
    """A backup was to go where there is a file already."""


class BackupNotWritten(ArchiveError):
    """A backup cannot be written where it was asked for; the archive itself is well."""


_DAMAGE = ("malformed", "disk image", "foreign key constraint", "could not decode to utf-8", "no such table")
"""In messages about a file that is not as we wrote it. The tables are always there, and text is always UTF-8."""


SAYS_WHERE = " (`newsarc check` says where, if it opens at all)"
"""In the message about a damaged file: what `check` itself need not say."""


def _message(error: sqlite3.DatabaseError | UnicodeDecodeError) -> str:
    """What SQLite says. Where that quotes a damaged schema in bytes that are no UTF-8, Python fails to make the exception."""
    if not isinstance(error, UnicodeDecodeError):
        return str(error)
    said = error.object.decode("utf-8", "replace")
    return f"malformed: {said}" if said.startswith(("no such ", "malformed ", "near ", "unrecognized ")) else ""


@contextmanager
def named_errors(path: Path) -> Iterator[None]:
    """Turn sqlite3's errors about the file itself into an ``ArchiveError``; errors in our own SQL pass through.

    A foreign key that fails means a row was lost: every row named by another was read from the file or just written.

    SQLite's result codes are only on the exception from Python 3.11 on, so the messages decide (they are part of
    SQLite's stable ``sqlite3_errstr`` table).
    """
    try:
        yield
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        message = _message(error).lower()
        if "locked" in message or "busy" in message:
            raise ArchiveLocked(f"{path}: another process is writing to it; try again when it has finished") from error
        if "readonly" in message or "read-only" in message:
            raise ArchiveReadOnly(
                f"{path}: cannot be written; check its permissions or name another with --db"
            ) from error
        readable = path.is_file() and os.access(path, os.R_OK)
        if "unable to open" in message and readable and not os.access(path.parent, os.W_OK):
            raise ArchiveReadOnly(
                f"{path}: cannot be written, for its folder cannot; name another with --db"
            ) from error
        if "unable to open" in message:
            raise ArchiveReadOnly(f"{path}: cannot be opened; check the path and its permissions") from error
        if "not a database" in message:
            raise NotAnArchive(f"{path}: not a newsarc archive; name another file with --db") from error
        if any(sign in message for sign in _DAMAGE):
            raise ArchiveDamaged(f"{path}: the file is damaged{SAYS_WHERE}; restore a backup") from error
        if "disk i/o error" in message:
            raise ArchiveError(
                f"{path}: the disk or a limit on it stopped us (disk I/O error); nothing of the last batch was written"
            ) from error
        if "disk is full" in message:
            raise ArchiveError(f"{path}: the disk is full; nothing of the last batch was written") from error
        raise


class _OfFile(Protocol):
    @property
    def path(self) -> Path: ...


Part = TypeVar("Part", bound=type[_OfFile])


def names_errors(part: Part) -> Part:
    """Have every public method of a part of an archive raise what :func:`named_errors` makes of sqlite3's errors."""
    for name, method in vars(part).items():
        if callable(method) and (name == "__len__" or not name.startswith("_")):
            setattr(part, name, _naming(method))
    return part


def _naming(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def call(self: _OfFile, *args: Any, **kwargs: Any) -> Any:
        with named_errors(self.path):
            return method(self, *args, **kwargs)

    return call
