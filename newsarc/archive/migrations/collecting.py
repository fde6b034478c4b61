"""Feeds, and the queue of addresses that ``newsarc run`` works through."""

from __future__ import annotations

SCRIPT = """
CREATE TABLE feeds (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    title TEXT,
    home TEXT,
    folder TEXT,
    tags TEXT NOT NULL DEFAULT '[]',
    added_at TEXT NOT NULL,
    next_poll_at TEXT NOT NULL,
    polled_at TEXT,
    etag TEXT,
    last_modified TEXT,
    failures INTEGER NOT NULL DEFAULT 0,
    outcome TEXT,
    reason TEXT,
    entries INTEGER
);
CREATE TABLE queue (
    key TEXT PRIMARY KEY,
    url TEXT NOT NULL,
    why TEXT NOT NULL,
    feed_id INTEGER REFERENCES feeds(id) ON DELETE SET NULL,
    published TEXT,
    tags TEXT NOT NULL DEFAULT '[]',
    added_at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    leased_until TEXT,
    leased_by TEXT
);
CREATE INDEX queue_due ON queue(due_at);
CREATE INDEX fetches_document ON fetches(document_id, fetched_at);
"""
