"""When to look at an article again: often while it is young, then less, then not at all."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

from newsarc.archive.clock import as_text, now, utc_now
from newsarc.archive.collecting.queue import QueuedUrl

SCHEDULE = (
    (timedelta(hours=6), timedelta(hours=1)),
    (timedelta(days=1), timedelta(hours=4)),
    (timedelta(days=3), timedelta(hours=12)),
    (timedelta(days=7), timedelta(days=1)),
    (timedelta(days=30), timedelta(days=7)),
)
"""(age up to which, interval). Our choice, not a measured one: 20 more looks at an article in its first month."""
_MOST = 500
"""Articles that one call gives; `run` asks again half a minute later, when these are in the queue."""


def due_rechecks(connection: sqlite3.Connection) -> list[QueuedUrl]:
    """Articles that came from the web and whose last look lies further back than their age allows, oldest look first.

    Age counts from the first sight of the article. A look is a fetch of the address that gave the article last, whatever
    came of it: the article may go by another address, and neither "not modified" nor a failure says which article it is of.
    """
    moment, found, youngest = now(), [], utc_now()
    for age, interval in SCHEDULE:
        oldest = as_text(moment - age)
        rows = connection.execute(
            "SELECT url FROM (SELECT f.url, f.key, max(f.fetched_at) AS looked FROM documents d "
            "JOIN fetches f ON f.document_id = d.id WHERE d.first_seen > ? AND d.first_seen <= ? GROUP BY d.id) AS last "
            "WHERE looked <= ? AND NOT EXISTS (SELECT 1 FROM fetches g WHERE g.key = last.key AND g.fetched_at > ?) "
            "AND NOT EXISTS (SELECT 1 FROM queue q WHERE q.key = last.key) ORDER BY looked LIMIT ?",
            (oldest, youngest, as_text(moment - interval), as_text(moment - interval), _MOST),
        )
        found += [QueuedUrl(row["url"], "recheck") for row in rows]
        youngest = oldest
    return found[:_MOST]
