"""The feeds an archive follows: added, polled with validators, and how often, by the pace at which they publish."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

from newsarc.archive.clock import as_moment, as_text, now, utc_now
from newsarc.archive.collecting.queue import Queue, QueuedUrl
from newsarc.archive.connection import transaction
from newsarc.archive.errors import SAYS_WHERE, ArchiveDamaged, names_errors
from newsarc.archive.labels import Labels
from newsarc.archive.records import row_number
from newsarc.extract.urls import url_key
from newsarc.sources.feeds import MAX_INTERVAL, MIN_INTERVAL, BadFeed, Feed, next_interval, parse_feed
from newsarc.sources.hosts import asked_rest
from newsarc.sources.opml import FeedListing, feed_address
from newsarc.sources.outcomes import FetchPolicy, FetchResult

COLUMNS = (
    "id",
    "url",
    "title",
    "folder",
    "tags",
    "polled_at",
    "next_poll_at",
    "entries",
    "outcome",
    "reason",
    "failures",
)


@dataclass(frozen=True, slots=True)
class FeedReport:
    """What one look at a feed gave."""

    url: str
    outcome: str
    reason: str | None
    title: str | None = None
    entries: int = 0
    queued: int = 0
    """Addresses that were new."""
    left_out: str | None = None
    """What is to be said of a feed with more entries than are read."""

    @property
    def ok(self) -> bool:
        """Whether the feed answered with a feed, or with word that it has not changed."""
        return self.outcome in ("ok", "not-modified")


GONE = "gone"
"""Outcome of a feed whose server says that it is gone for good: it is not asked any more."""
_GONE = 410


class Followed(NamedTuple):
    """What became of feeds that were to be followed; the others are followed as they were."""

    added: int
    changed: int


@names_errors
class FeedList:
    """Reads and writes ``feeds`` through one connection, each call a transaction of its own; raises ``ArchiveError`` where the
    file, which is at ``path``, cannot be used."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._db = connection
        self.path = path

    def add(self, listings: Iterable[FeedListing], tags: Sequence[str] = (), *, rename: bool = False) -> Followed:
        """Follow feeds, with ``tags`` beside those of each. Feeds followed already get these tags too and, with ``rename``, the
        title and the folder that are given (an empty one takes theirs away); nothing else of them changes."""
        added = changed = 0
        with transaction(self._db):
            for each in listings:
                if self._follow(each, [*each.tags, *tags]):
                    added += 1
                else:
                    changed += self._change(each if rename else FeedListing(each.url), tags)
        return Followed(added, changed)

    def _follow(self, listing: FeedListing, tags: Sequence[str]) -> bool:
        """Whether the feed is a new one."""
        moment = utc_now()
        found = self._db.execute(
            "INSERT OR IGNORE INTO feeds (url, title, home, folder, tags, added_at, next_poll_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (listing.url, listing.title, listing.home, listing.folder, _as_json(tags), moment, moment),
        )
        return found.rowcount > 0

    def _change(self, listing: FeedListing, tags: Sequence[str]) -> bool:
        """Give a feed that is followed the title, folder and tags that are given; whether it had others."""
        old = self._db.execute("SELECT title, folder, tags FROM feeds WHERE url = ?", (listing.url,)).fetchone()
        new = (
            old["title"] if listing.title is None else listing.title or None,
            old["folder"] if listing.folder is None else listing.folder or None,
            _as_json([*json.loads(old["tags"]), *tags]) if tags else old["tags"],
        )
        self._db.execute("UPDATE feeds SET title = ?, folder = ?, tags = ? WHERE url = ?", (*new, listing.url))
        return new != tuple(old)

    def remove(self, key: str) -> bool:
        """Stop following the feed with this number or address; its articles stay."""
        with transaction(self._db):
            row = self.find(key)
            if row is not None:
                self._db.execute("DELETE FROM feeds WHERE id = ?", (row["id"],))
        return row is not None

    def find(self, key: str) -> sqlite3.Row | None:
        """The row of the feed with this number or address."""
        number = row_number(key)
        if number is not None:
            return self._numbered(number)
        row: sqlite3.Row | None = self._db.execute("SELECT * FROM feeds WHERE url = ?", (feed_address(key),)).fetchone()
        return row

    def _numbered(self, feed_id: int) -> sqlite3.Row | None:
        row: sqlite3.Row | None = self._db.execute("SELECT * FROM feeds WHERE id = ?", (feed_id,)).fetchone()
        return row

    def rows(self) -> list[dict[str, Any]]:
        """Every feed, in the order they were added."""
        rows = self._db.execute(f"SELECT {', '.join(COLUMNS)} FROM feeds ORDER BY id")
        return [{**dict(row), "tags": json.loads(row["tags"])} for row in rows]

    def listings(self) -> list[FeedListing]:
        """Every feed as OPML has it.

        Raises:
            ArchiveDamaged: a row holds what was never written to it.
        """
        rows = self._db.execute("SELECT id, url, title, home, folder, tags FROM feeds ORDER BY id").fetchall()
        for row in rows:
            texts = [row["url"], *(row[name] or "" for name in ("title", "home", "folder", "tags"))]
            if not all(isinstance(text, str) for text in texts):
                raise ArchiveDamaged(f"the row of feed {row['id']} is damaged{SAYS_WHERE}; restore a backup")
        return [
            FeedListing(row["url"], row["title"], row["home"], row["folder"], tuple(json.loads(row["tags"])))
            for row in rows
        ]

    def due(self, policy: FetchPolicy) -> list[sqlite3.Row]:
        """The feeds to look at now, those among them that ``policy`` lets us look at and an earlier one did not. A look that
        is further off than the longest wait was set by a clock that has been put back since. One that is gone for good is not among them."""
        return self._db.execute(
            "SELECT * FROM feeds WHERE outcome IS NOT ? AND (next_poll_at <= ? OR next_poll_at > ? "
            "OR (outcome = 'refused-address' AND ?) OR (outcome = 'refused-robots' AND ?)) ORDER BY next_poll_at",
            (GONE, utc_now(), as_text(now() + MAX_INTERVAL), policy.allow_private, not policy.respect_robots),
        ).fetchall()

    def polled(self, feed_id: int, result: FetchResult, queue: Queue) -> FeedReport:
        """Take in one look at a feed: queue what is new, and set the time of the next look."""
        row = self._numbered(feed_id)
        if row is None:
            return FeedReport(result.url, "removed", "not followed any more")
        feed, outcome, reason = _read(result)
        queued = 0
        if feed is not None:
            tags = json.loads(row["tags"])
            entries = [QueuedUrl(e.url, "feed", feed_id, e.published, tags) for e in feed.entries]
            queued = queue.put([entry for entry in entries if not self._met(entry.url)])
            self._tag_known(entries, tags)
        failures = 0 if outcome in ("ok", "not-modified") else row["failures"] + 1
        with transaction(self._db):
            self._db.execute(
                "UPDATE feeds SET polled_at = ?, next_poll_at = ?, outcome = ?, reason = ?, failures = ? WHERE id = ?",
                (result.fetched_at, _next_poll(row, feed, failures, result), outcome, reason, failures, feed_id),
            )
            if feed is not None:
                self._db.execute(
                    "UPDATE feeds SET title = coalesce(title, ?), home = coalesce(home, ?), etag = ?, last_modified = ?, "
                    "entries = ? WHERE id = ?",
                    (feed.title, feed.home, result.etag, result.last_modified, len(feed.entries), feed_id),
                )
                self._follow_move(row, result)
        title = (feed.title if feed else None) or row["title"]
        if feed is None:
            return FeedReport(row["url"], outcome, reason, title)
        return FeedReport(row["url"], outcome, reason, title, len(feed.entries), queued, feed.left_out)

    def _tag_known(self, entries: Sequence[QueuedUrl], tags: Sequence[str]) -> None:
        """Give the feed's tags to the articles that it names and the archive has."""
        if not tags:
            return
        with transaction(self._db):
            labels = Labels(self._db)
            for key in {url_key(entry.url) for entry in entries}:
                for (article,) in self._db.execute(
                    "SELECT id FROM documents WHERE key = :key UNION SELECT document_id FROM fetches WHERE key = :key "
                    "AND outcome = 'ok' AND document_id IS NOT NULL",
                    {"key": key},
                ).fetchall():
                    labels.give(article, tags)

    def _met(self, url: str) -> bool:
        """Whether the address was fetched before, whatever came of it, or is an article's."""
        key = url_key(url)
        found = self._db.execute(
            "SELECT 1 FROM documents WHERE key = :key UNION ALL SELECT 1 FROM fetches WHERE key = :key LIMIT 1",
            {"key": key},
        ).fetchone()
        return found is not None

    def _follow_move(self, row: sqlite3.Row, result: FetchResult) -> None:
        """A feed that has moved for good is asked at its new address from now on."""
        moved = result.permanently_moved_to
        if moved and moved != row["url"]:
            self._db.execute("UPDATE OR IGNORE feeds SET url = ? WHERE id = ?", (moved, row["id"]))


def _as_json(tags: Iterable[str]) -> str:
    return json.dumps(list(dict.fromkeys(tags)), ensure_ascii=False)


def _read(result: FetchResult) -> tuple[Feed | None, str, str | None]:
    if result.status == _GONE:
        return None, GONE, f"{result.reason}; it is not asked any more until it is removed and added again"
    if result.page is None:
        return None, result.outcome, result.reason or None
    try:
        feed = parse_feed(result.page.raw, result.final_url, result.page.content_type)
    except BadFeed as error:
        return None, "not-a-feed", str(error)
    return feed, "ok", feed.problem or feed.left_out


def _next_poll(row: sqlite3.Row, feed: Feed | None, failures: int, result: FetchResult) -> str:
    published = [entry.published for entry in feed.entries] if feed else []
    interval = next_interval(published, now=now(), ttl=feed.ttl if feed else None, failures=failures)
    if feed is None and row["polled_at"]:
        # Not modified: nothing new to judge the pace by, so half as long again as the last wait; twice as long after a failure.
        last = as_moment(row["next_poll_at"]) - as_moment(row["polled_at"])
        interval = last * (2 if failures else 1.5) if last > timedelta(0) else interval
    asked = timedelta(seconds=asked_rest(result))
    return as_text(now() + min(max(interval, asked, MIN_INTERVAL), MAX_INTERVAL))
