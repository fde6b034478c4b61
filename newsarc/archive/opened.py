"""One archive file, opened: what every part of ``Archive`` works on."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TypeVar

from newsarc.archive.connection import BUSY_TIMEOUT, Mode, default_path, open_connection
from newsarc.archive.errors import named_errors
from newsarc.archive.reading import Reader

Opened = TypeVar("Opened", bound="OpenArchive")


class OpenArchive:
    """The file, its one connection and what reads through it. See ``Archive``, which is made of the classes on top."""

    def __init__(
        self, path: str | Path | None = None, *, mode: Mode = "create", busy_timeout: float = BUSY_TIMEOUT
    ) -> None:
        self.path = Path(path) if path is not None else default_path()
        self.connection: sqlite3.Connection = open_connection(self.path, mode, busy_timeout)
        with named_errors(self.path):
            self.connection.create_function("fold", 1, _fold, deterministic=True)
        self._reader = Reader(self.connection)

    def __enter__(self: Opened) -> Opened:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. Closing twice is harmless."""
        self.connection.close()

    def _refresh_index(self) -> None:
        """Rebuild an index that another version of the analysis has built."""
        from newsarc.search.index import SearchIndex

        if SearchIndex(self.connection).stale:
            from newsarc.archive.upkeep import rebuild_index_of

            rebuild_index_of(self.path)


def _fold(text: str | None) -> str:
    from newsarc.arabic.levels import fold

    return fold(text or "")
