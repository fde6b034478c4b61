"""One archive file, opened: what every part of ``Archive`` works on."""

from __future__ import annotations

import sqlite3
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from newsarc.archive.connection import BUSY_TIMEOUT, Mode, default_path, open_connection
from newsarc.archive.errors import ArchiveDamaged, UnknownArticle, named_errors
from newsarc.archive.likeness import likeness
from newsarc.archive.reading import Articles
from newsarc.archive.sql_functions import sql_fold

Opened = TypeVar("Opened", bound="OpenArchive")

_MISREADING = (ArithmeticError, LookupError, MemoryError, TypeError, ValueError, struct.error, zlib.error)
"""What comes of reading posting lists that are not as they were written."""


class OpenArchive:
    """The file, its one connection and what reads through it. See ``Archive``, which is made of the classes on top."""

    def __init__(
        self, path: str | Path | None = None, *, mode: Mode = "create", busy_timeout: float = BUSY_TIMEOUT
    ) -> None:
        self.path = Path(path) if path is not None else default_path()
        self.connection: sqlite3.Connection = open_connection(self.path, mode, busy_timeout)
        with named_errors(self.path):
            self.connection.create_function("fold", 1, sql_fold, deterministic=True)
            self.connection.create_function("likeness", 2, likeness, deterministic=True)
        self._reader = Articles(self.connection)

    def __enter__(self: Opened) -> Opened:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. Closing twice is harmless."""
        self.connection.close()

    def checkpoint(self) -> None:
        """Take what was written last from the ``-wal`` beside the file into the file, unless somebody reads or writes just now."""
        with named_errors(self.path):
            (patience,) = self.connection.execute("PRAGMA busy_timeout").fetchone()
            self.connection.execute("PRAGMA busy_timeout = 0")
            try:
                self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                self.connection.execute(f"PRAGMA busy_timeout = {patience}")

    @contextmanager
    def _index_errors(self) -> Iterator[None]:
        """``named_errors`` for what also reads or writes the search index, which to SQLite is bytes.

        Raises:
            ArchiveDamaged: something went wrong, and the index is not sound.
        """
        with named_errors(self.path):
            try:
                yield
            except _MISREADING as error:
                from newsarc.search.index import SearchIndex

                if not SearchIndex(self.connection).verify():
                    raise
                raise ArchiveDamaged(
                    f"{self.path}: the search index is damaged; `newsarc reindex` builds it anew"
                ) from error

    def _require(self, article_id: int) -> None:
        """Raise :class:`UnknownArticle` for a number that is no article's: SQLite would take the file for damaged."""
        if self._reader.find(article_id) is None:
            raise UnknownArticle(f"{article_id}: no such article; `newsarc list` shows what there is")

    def _refresh_index(self) -> None:
        """Rebuild an index that another version of the analysis has built, or that is gone."""
        from newsarc.search.index import SearchIndex

        if SearchIndex(self.connection).stale:
            from newsarc.archive.upkeep import rebuild_index_of

            rebuild_index_of(self.path)
