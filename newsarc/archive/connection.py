"""Open the SQLite file of an archive, whatever its state, and say plainly what is wrong when it cannot be used; write to it."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Literal
from urllib.parse import quote

from newsarc.archive.errors import (
    ArchiveError,
    ArchiveMissing,
    ArchiveReadOnly,
    ArchiveTooNew,
    NotAnArchive,
    named_errors,
)
from newsarc.archive.schema import APPLICATION_ID, READABLE_VERSION, SCHEMA_VERSION

Mode = Literal["create", "write", "read"]

BUSY_TIMEOUT = 30.0
"""Seconds to wait for another writer, which holds the lock only while it writes a batch: the work of 5 s in an import, of 1 s
in a fetch."""

_MIGRATION_TRIES = 20
"""With a tenth of a second between them: more than there are steps, each of which another process may take first."""

PAGE_BYTES = 16_384
"""An article's text is 2 to 6 kB: on pages of 4 kB a fifth of the file is unused ends of pages, on these a tenth."""


def default_path() -> Path:
    """``$NEWSARC_DB``, else ``newsarc/archive.db`` under ``$XDG_DATA_HOME`` (``~/.local/share``)."""
    if named := os.environ.get("NEWSARC_DB"):
        return at_home(Path(named))
    data = os.environ.get("XDG_DATA_HOME")
    base = Path(data) if data and Path(data).is_absolute() else at_home(Path("~/.local/share"))
    return base / "newsarc" / "archive.db"


def at_home(path: Path) -> Path:
    """``path`` with the home folder for a leading ``~``, which crontabs and ``--db=~/news.db`` leave to the program.

    Raises:
        ArchiveError: nobody knows that home folder.
    """
    try:
        return path.expanduser()
    except RuntimeError:
        raise ArchiveMissing(f"{path}: there is no such home folder; name the archive with --db") from None


def open_connection(path: Path, mode: Mode = "create", busy_timeout: float = BUSY_TIMEOUT) -> sqlite3.Connection:
    """Open ``path`` as an archive, creating or migrating it where ``mode`` allows.

    ``create`` makes a missing file (and its folder), ``write`` and ``read`` want it there; ``read`` works on a
    read-only file or mount too. An older archive is migrated, when opened for reading only if it cannot be read otherwise.

    Raises:
        ArchiveError: one of its kinds, with a line that names the file and the way out.
    """
    _check_path(path, mode)
    with named_errors(path):
        if mode == "read":
            return _open_for_reading(path, busy_timeout)
        return _open_for_writing(path, busy_timeout)


def _check_path(path: Path, mode: Mode) -> None:
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        if mode != "create":
            raise ArchiveMissing(
                f"{path}: no archive there yet; `newsarc fetch` or `newsarc import` makes one (or use --db)"
            ) from None
    except OSError as error:
        raise ArchiveMissing(f"{path}: cannot be opened ({error.strerror}); name another with --db") from error
    else:
        if S_ISDIR(status.st_mode):
            raise NotAnArchive(f"{path}: is a folder, not an archive; name a file with --db")
        if not S_ISREG(status.st_mode):
            raise NotAnArchive(f"{path}: is no regular file; name another with --db")


class transaction:
    """One write transaction: committed at the end, rolled back (and ``on_rollback`` called) on any exception."""

    def __init__(self, connection: sqlite3.Connection, on_rollback: Callable[[], None] | None = None) -> None:
        self._db = connection
        self._on_rollback = on_rollback

    def __enter__(self) -> None:
        self._db.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if kind is not None:
            self._undo()
            return
        try:
            self._db.execute("COMMIT")
        except BaseException:  # a full disk may come out only now
            self._undo()
            raise

    def _undo(self) -> None:
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")
        if self._on_rollback:
            self._on_rollback()


def _open_for_writing(path: Path, busy_timeout: float) -> sqlite3.Connection:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveReadOnly(
            f"{path}: its folder cannot be made ({error.strerror}); name another with --db"
        ) from error
    # Absolute, since SQLite may be built to take "file:news.db" for an address, and ":memory:" is no file.
    connection = _connect(str(path.absolute()), busy_timeout, uri=False)
    try:
        version = _checked_version(connection, path)
        if version == 0:
            # Of no effect on a file that has pages already, so two processes making one file do no harm.
            connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        _switch_to_wal(connection, busy_timeout)
        if version < SCHEMA_VERSION:
            _migrate(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _open_for_reading(path: Path, busy_timeout: float) -> sqlite3.Connection:
    address = "file:" + quote(os.fsencode(path.absolute()))
    try:
        connection, version = _open_checked(address + "?mode=ro", path, busy_timeout)
    except sqlite3.OperationalError as error:
        # A WAL file on a read-only mount: no -shm can be made beside it, so only an immutable open works.
        if "locked" in str(error) or os.access(path.parent, os.W_OK):
            raise
        _check_nothing_waits(path)
        connection, version = _open_checked(address + "?immutable=1", path, busy_timeout)
    if version < READABLE_VERSION:
        connection.close()
        return _open_for_writing(path, busy_timeout)
    return connection


def _check_nothing_waits(path: Path) -> None:
    """An immutable open does not look into the ``-wal``: what was committed there last would be missing without a word."""
    waiting = path.with_name(f"{path.name}-wal")
    if waiting.exists() and waiting.stat().st_size:
        raise ArchiveReadOnly(
            f"{path}: its last changes are in {waiting.name}, which cannot be read in a read-only folder; "
            "copy both files to a folder that can be written"
        )


def _open_checked(address: str, path: Path, busy_timeout: float) -> tuple[sqlite3.Connection, int]:
    """A connection to what is there, with its version; none is left open to a file that is not ours."""
    connection = _connect(address, busy_timeout, uri=True)
    try:
        return connection, _checked_version(connection, path)
    except BaseException:
        connection.close()
        raise


def _connect(address: str, busy_timeout: float, *, uri: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(address, timeout=busy_timeout, isolation_level=None, uri=uri, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _checked_version(connection: sqlite3.Connection, path: Path) -> int:
    """``user_version`` of a file that is ours or empty; one with nothing but sqlite-utils' list of migrations was left so by
    a process that ended while it made the file."""
    application_id: int = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if application_id != APPLICATION_ID:
        if connection.execute("SELECT 1 FROM sqlite_master WHERE tbl_name <> '_sqlite_migrations' LIMIT 1").fetchone():
            raise NotAnArchive(f"{path}: a SQLite file of another program; name another file with --db")
        return 0
    if version > SCHEMA_VERSION:
        raise ArchiveTooNew(
            f"{path}: written by a newer newsarc (schema {version}, this one knows {SCHEMA_VERSION}); upgrade newsarc"
        )
    return version


def _switch_to_wal(connection: sqlite3.Connection, busy_timeout: float) -> None:
    """Two processes making one new file: SQLite answers "locked" at once here, without the busy handler."""
    give_up = time.monotonic() + busy_timeout
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > give_up:
                raise
            time.sleep(0.02)
    connection.execute("PRAGMA synchronous = NORMAL")


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    from sqlite_utils import Database

    from newsarc.archive.schema import migrations

    steps, database = migrations(), Database(connection)
    for tries_left in reversed(range(_MIGRATION_TRIES)):
        try:
            steps.apply(database)
            break
        except sqlite3.OperationalError as error:
            # Another process may be making the same new file; we may meet it again at each step, until nothing is left to do.
            if not tries_left or ("already exists" not in str(error) and "locked" not in str(error)):
                raise
            time.sleep(0.1)
    if _checked_version(connection, path) != SCHEMA_VERSION:
        raise ArchiveError(f"{path}: could not be migrated to schema {SCHEMA_VERSION}")
