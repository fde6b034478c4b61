"""What ``Archive.feeds`` and ``Archive.queue`` raise when the file cannot be used: the kinds of error that all of ``Archive`` has."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from inspect import getmembers, isfunction
from pathlib import Path
from typing import Any

import pytest

from newsarc import Archive
from newsarc.archive.collecting.feedlist import FeedList
from newsarc.archive.collecting.queue import Queue, QueuedUrl
from newsarc.archive.errors import ArchiveDamaged, ArchiveLocked
from newsarc.sources.opml import FeedListing
from newsarc.sources.outcomes import FetchPolicy, FetchResult

FEED = "https://a.test/rss"
ITEM = QueuedUrl("https://a.test/1", "asked")
FAILED = FetchResult(FEED, FEED, "timeout", "silent", "2026-11-02T10:00:00Z")

WRITERS: dict[str, Callable[[Archive], Any]] = {
    "feeds.add": lambda archive: archive.feeds.add([FeedListing("https://b.test/rss")]),
    "feeds.remove": lambda archive: archive.feeds.remove(FEED),
    "feeds.polled": lambda archive: archive.feeds.polled(1, FAILED, archive.queue),
    "queue.put": lambda archive: archive.queue.put([QueuedUrl("https://a.test/2", "asked")]),
    "queue.lease": lambda archive: archive.queue.lease(1),
    "queue.renew": lambda archive: archive.queue.renew(),
    "queue.finish": lambda archive: archive.queue.finish(ITEM, may_pass=False),
    "queue.release": lambda archive: archive.queue.release(),
}
READERS: dict[str, Callable[[Archive], Any]] = {
    "feeds.find": lambda archive: archive.feeds.find(FEED),
    "feeds.rows": lambda archive: archive.feeds.rows(),
    "feeds.listings": lambda archive: archive.feeds.listings(),
    "feeds.due": lambda archive: archive.feeds.due(FetchPolicy()),
    "queue.__len__": lambda archive: len(archive.queue),
}


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """One with a feed and an address, which does not wait for a lock."""
    with Archive(tmp_path / "news.db", busy_timeout=0) as opened:
        opened.feeds.add([FeedListing(FEED)])
        opened.queue.put([ITEM])
        yield opened


def test_every_public_method_is_among_these() -> None:
    methods = {
        f"{name}.{method}"
        for name, part in (("feeds", FeedList), ("queue", Queue))
        for method, _ in getmembers(part, isfunction)
        if method == "__len__" or not method.startswith("_")
    }
    assert methods == WRITERS.keys() | READERS.keys()


@pytest.mark.parametrize("call", WRITERS.values(), ids=WRITERS)
def test_what_another_process_has_locked(archive: Archive, call: Callable[[Archive], Any]) -> None:
    with closing(sqlite3.connect(archive.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveLocked, match=r"news\.db: another process"):
            call(archive)
    call(archive)


@pytest.mark.parametrize("call", READERS.values(), ids=READERS)
def test_reading_waits_for_no_lock(archive: Archive, call: Callable[[Archive], Any]) -> None:
    with closing(sqlite3.connect(archive.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert call(archive)


@pytest.mark.parametrize("call", [*WRITERS.values(), *READERS.values()], ids=[*WRITERS, *READERS])
def test_a_file_that_has_lost_its_tables(archive: Archive, call: Callable[[Archive], Any]) -> None:
    for table in ("queue", "feeds"):
        archive.connection.execute(f"DROP TABLE {table}")
    with pytest.raises(ArchiveDamaged, match=r"news\.db"):
        call(archive)


def test_a_checkpoint_that_fails_leaves_the_patience_as_it_was(tmp_path: Path) -> None:
    with Archive(tmp_path / "news.db", busy_timeout=7) as archive:
        archive.connection.execute("BEGIN")
        archive.connection.execute("SELECT count(*) FROM feeds").fetchone()
        with pytest.raises(ArchiveLocked):
            archive.checkpoint()
        archive.connection.execute("COMMIT")
        assert archive.connection.execute("PRAGMA busy_timeout").fetchone()[0] == 7000
