"""The archive behind the pages: a few open readers that requests take turns with, and a writer when needed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import LifoQueue
from typing import TypeVar, cast

# Before the first search: with numpy there, ranking uses it for every query, which is faster once it is loaded.
import numpy  # noqa: F401

from newsarc.archive.archive import Archive
from newsarc.archive.connection import default_path
from newsarc.sources.files import file_identity

READERS = 4
"""Number of archives kept open. Each holds its own index and cached values; a request keeps one for the milliseconds it
works."""

_LONGEST_CACHE = 200

Value = TypeVar("Value")


@dataclass(slots=True)
class _Kept:
    """Values computed from one state of an archive."""

    file: tuple[int, int] | None = None
    """Device and number of the open file."""
    state: int | None = None
    values: dict[Hashable, object] = field(default_factory=dict)


class Shelf:
    """Open archives of one file. Safe for use from several threads."""

    def __init__(self, path: Path | None, *, read_only: bool) -> None:
        self.read_only = read_only
        self._path = path or default_path()
        self._readers: LifoQueue[Archive | None] = LifoQueue()
        self._kept: dict[Archive, _Kept] = {}
        for _ in range(READERS):
            self._readers.put(self._opened())
        self._writing = threading.Lock()

    def _opened(self) -> Archive:
        file = file_identity(self._path)  # before opening: a file that replaces it in between is noticed the next time
        archive = Archive(self._path, mode="read")
        self._kept[archive] = _Kept(file)
        return archive

    @contextmanager
    def reading(self) -> Iterator[Archive]:
        """Yield an archive to read from, for this thread alone.

        It is opened from the file that is now at the path, which may be another one than before (a restored backup).
        """
        archive = self._readers.get()
        try:
            if archive is not None and file_identity(self._path) not in (None, self._kept[archive].file):
                del self._kept[archive]
                archive.close()
                archive = None
            archive = archive or self._opened()
            yield archive
        finally:
            self._readers.put(archive)

    @contextmanager
    def writing(self) -> Iterator[Archive]:
        """Yield an archive to write to; one at a time."""
        if self.read_only:
            raise PermissionError("this reading room is read-only")
        with self._writing, Archive(self._path, mode="write", busy_timeout=5) as archive:
            yield archive
            # Leave nothing next to the file that would be taken for part of another file put in its place. This does
            # not wait: the next write, or the last reader to leave, does it too.
            archive.checkpoint()

    def cached(self, archive: Archive, key: Hashable, make: Callable[[], Value]) -> Value:
        """Return the result of ``make``, cached until somebody writes to the archive: for counts over all articles."""
        kept = self._kept[archive]
        # Read before anything is computed, so that what is written meanwhile counts as newer.
        state = archive.state
        if state != kept.state or len(kept.values) > _LONGEST_CACHE:
            kept.state, kept.values = state, {}
        if key not in kept.values:
            kept.values[key] = make()
        return cast("Value", kept.values[key])

    def close(self) -> None:
        """Close every archive."""
        while not self._readers.empty():
            if archive := self._readers.get():
                archive.close()
