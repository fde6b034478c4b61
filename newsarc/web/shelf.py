"""The archive behind the pages: a few open readers that requests take turns with, and a writer when it is needed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import LifoQueue
from typing import Any, TypeVar, cast

# Before the first search: with numpy there, ranking uses it for every query, which is faster once it is loaded.
import numpy  # noqa: F401

from newsarc.archive.archive import Archive

READERS = 4
"""Archives kept open. Each holds its own index cache; a request keeps one for the milliseconds it works."""

_LONGEST_CACHE = 200

Value = TypeVar("Value")


class Shelf:
    """Open archives of one file. Safe for use from several threads."""

    def __init__(self, path: Path | None, *, read_only: bool) -> None:
        self.read_only = read_only
        self._path = path
        self._readers: LifoQueue[Archive] = LifoQueue()
        for _ in range(READERS):
            self._readers.put(Archive(path, mode="read"))
        self._writing = threading.Lock()
        self._cache: dict[Hashable, object] = {}
        self._cached_at: object = None

    @contextmanager
    def reading(self) -> Iterator[Archive]:
        """An archive to read from, for this thread alone."""
        archive = self._readers.get()
        try:
            yield archive
        finally:
            self._readers.put(archive)

    @contextmanager
    def writing(self) -> Iterator[Archive]:
        """An archive to write to; one at a time."""
        if self.read_only:
            raise PermissionError("this reading room is read-only")
        with self._writing, Archive(self._path, mode="write", busy_timeout=5) as archive:
            yield archive

    def cached(self, archive: Archive, key: Hashable, make: Callable[[], Value]) -> Value:
        """What ``make`` returns, kept until the archive has a newer revision or import: for counts over all articles."""
        state = _state(archive)
        if state != self._cached_at or len(self._cache) > _LONGEST_CACHE:
            self._cache, self._cached_at = {}, state
        cache = self._cache  # another thread may put an empty one in its place meanwhile
        if key not in cache:
            cache[key] = make()
        return cast("Value", cache[key])

    def close(self) -> None:
        """Close every archive."""
        while not self._readers.empty():
            self._readers.get().close()


def _state(archive: Archive) -> tuple[Any, ...]:
    row = archive.connection.execute(
        "SELECT (SELECT max(id) FROM revisions), (SELECT max(id) FROM import_items), (SELECT max(id) FROM fetches), "
        "(SELECT max(id) FROM people), (SELECT sum(merged_into) FROM people)"
    ).fetchone()
    return tuple(row)
