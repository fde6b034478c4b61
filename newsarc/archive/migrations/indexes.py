"""Indexes for questions that went through a whole table for each article: `reextract` (28,399 articles: an hour), `history`
and `export` of many."""

from __future__ import annotations

SCRIPT = """
CREATE INDEX revisions_capture ON revisions(capture_id);
CREATE INDEX fetches_capture ON fetches(capture_id);
CREATE INDEX quote_fates_revision ON quote_fates(revision_id);
"""
