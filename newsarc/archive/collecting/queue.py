"""The queue of addresses to fetch, leased so that a killed run loses none and two runs share the work.

An address is in the queue once. Taking it leases it for a while; when its fetch has been recorded it leaves the queue, or
stays with a later time when the failure may pass. A lease that runs out, or whose process on this machine is gone, is free
again.
"""

from __future__ import annotations

import json
import os
import random
import socket
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from newsarc.archive.clock import as_text, later, now, utc_now
from newsarc.archive.connection import transaction
from newsarc.archive.errors import names_errors
from newsarc.extract.urls import url_key
from newsarc.sources.address import without_credentials

LEASE_MINUTES = 15
"""Far longer than a page takes at a slow host; leases are renewed three times within it, so one that ends is of a dead process."""
ATTEMPTS = 6
"""An address whose failures keep looking as if they would pass is given up after so many runs at it."""
_DUE = "(due_at <= :now OR due_at > :rest) AND (leased_until IS NULL OR leased_until < :now OR leased_until > :lease)"
"""Due and not leased. A rest or lease that ends later than any that begins now was set by a clock that has been put back
since: whoever waited for it would wait for years."""
LONGEST_REST_MINUTES = 24 * 60
"""More than the rest after the last failure but one."""
FIRST_REST_MINUTES = 5
"""Rest after the first failure; each further one doubles it."""


@dataclass(frozen=True, slots=True)
class QueuedUrl:
    """An address with why it is to be fetched."""

    url: str
    why: str
    """``feed``, ``recheck`` or ``asked``: for people who look into the table."""
    feed_id: int | None = None
    published: str | None = None
    """What the feed says of the time; for pages that state none."""
    tags: Sequence[str] = ()
    attempts: int = field(default=0, compare=False)


def once_each(items: Iterable[QueuedUrl]) -> Iterator[QueuedUrl]:
    """``items`` without those of an address that has come before, however it is spelt."""
    seen: set[str] = set()
    for item in items:
        key = url_key(item.url)
        if key not in seen:
            seen.add(key)
            yield item


def failed_last(items: Iterable[QueuedUrl], failed: Callable[[QueuedUrl], bool]) -> Iterator[QueuedUrl]:
    """``items``, those at the end that have ``failed`` before: if they fail again, their host has given the others by then."""
    late = []
    for item in items:
        if failed(item):
            late.append(item)
        else:
            yield item
    yield from late


@names_errors
class Queue:
    """Reads and writes the queue through one connection, each call a transaction of its own; raises ``ArchiveError`` where the
    file, which is at ``path``, cannot be used."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._db = connection
        self.path = path
        self._owner = f"{socket.gethostname()}:{os.getpid()}"

    def put(self, items: Iterable[QueuedUrl]) -> int:
        """Queue addresses that are not queued yet, due at once, and return how many were new."""
        moment = utc_now()
        rows = [
            (url_key(item.url), without_credentials(item.url), item.why, item.feed_id, item.published,
             json.dumps(list(item.tags), ensure_ascii=False), moment, moment)
            for item in items
        ]  # fmt: skip
        before = self._db.total_changes
        with transaction(self._db):
            self._db.executemany(
                "INSERT OR IGNORE INTO queue (key, url, why, feed_id, published, tags, added_at, due_at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
            )
            added = self._db.total_changes - before
            self._db.executemany(
                "UPDATE queue SET tags = (SELECT json_group_array(value) FROM (SELECT value FROM json_each(tags) "
                "UNION SELECT value FROM json_each(?))) WHERE key = ?",
                [(row[5], row[0]) for row in rows if row[5] != "[]"],
            )
        return added

    def lease(self, limit: int) -> list[QueuedUrl]:
        """Take up to ``limit`` addresses that are due: before those that failed the others, which waited longest first."""
        times = {"now": utc_now(), "rest": later(minutes=LONGEST_REST_MINUTES), "lease": later(minutes=LEASE_MINUTES)}
        if not self._db.execute(f"SELECT 1 FROM queue WHERE {_DUE} LIMIT 1", times).fetchone():
            return []  # without a lock, for this is asked every second
        with transaction(self._db):
            rows = self._db.execute(
                f"SELECT * FROM queue WHERE {_DUE} ORDER BY attempts > 0, due_at, added_at, key LIMIT :limit",
                {**times, "limit": limit},
            ).fetchall()
            self._db.executemany(
                "UPDATE queue SET leased_until = ?, leased_by = ? WHERE key = ?",
                [(later(minutes=LEASE_MINUTES), self._owner, row["key"]) for row in rows],
            )
        return [
            QueuedUrl(
                row["url"], row["why"], row["feed_id"], row["published"], json.loads(row["tags"]), row["attempts"]
            )
            for row in rows
        ]

    def renew(self) -> None:
        """Lengthen the leases of this process, which are at their work still."""
        with transaction(self._db):
            self._db.execute(
                "UPDATE queue SET leased_until = ? WHERE leased_by = ?", (later(minutes=LEASE_MINUTES), self._owner)
            )

    def finish(self, item: QueuedUrl, *, may_pass: bool, tried: bool = True, asked_rest: float = 0.0) -> None:
        """Take a fetched address off the queue, or put it off when its failure may pass. Inside a transaction.

        An address that was not ``tried``, its host being left alone, has not failed; ``asked_rest`` are the seconds for which
        the host asks to be left alone.
        """
        key = url_key(item.url)
        attempts = item.attempts + tried
        if not may_pass or attempts >= ATTEMPTS:
            self._db.execute("DELETE FROM queue WHERE key = ?", (key,))
            return
        rest = timedelta(minutes=FIRST_REST_MINUTES * 2**item.attempts) * random.uniform(0.75, 1.25)
        asked = timedelta(seconds=min(asked_rest, LONGEST_REST_MINUTES * 60))
        self._db.execute(
            "UPDATE queue SET attempts = ?, due_at = ?, leased_until = NULL, leased_by = NULL WHERE key = ?",
            (attempts, as_text(now() + max(rest, asked)), key),
        )

    def release(self) -> None:
        """Free what this process has leased, and what processes of this machine leased that are gone."""
        with transaction(self._db):
            for (owner,) in self._db.execute(
                "SELECT DISTINCT leased_by FROM queue WHERE leased_by IS NOT NULL"
            ).fetchall():
                if owner == self._owner or _gone(owner):
                    self._db.execute(
                        "UPDATE queue SET leased_until = NULL, leased_by = NULL WHERE leased_by = ?", (owner,)
                    )

    def __len__(self) -> int:
        return int(self._db.execute("SELECT count(*) FROM queue").fetchone()[0])


def _gone(owner: str) -> bool:
    """Whether a lease's process was one of this machine and runs no more."""
    host, _, number = owner.rpartition(":")
    if host != socket.gethostname() or not number.isdigit():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
