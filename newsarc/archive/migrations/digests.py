"""A digest of each revision, which `check` compares with the revision. Those of an older archive are made when it is migrated."""

from __future__ import annotations

SCRIPT = """
CREATE TABLE revision_digests (
    revision_id INTEGER PRIMARY KEY REFERENCES revisions(id),
    sha256 TEXT NOT NULL
);
CREATE TRIGGER revision_digests_no_update BEFORE UPDATE ON revision_digests
BEGIN SELECT RAISE(ABORT, 'revision_digests are append-only'); END;
CREATE TRIGGER revision_digests_no_delete BEFORE DELETE ON revision_digests
BEGIN SELECT RAISE(ABORT, 'revision_digests are append-only'); END;
CREATE TRIGGER revision_digests_no_replace BEFORE INSERT ON revision_digests
WHEN EXISTS (SELECT 1 FROM revision_digests WHERE revision_id = NEW.revision_id)
BEGIN SELECT RAISE(ABORT, 'revision_digests are append-only'); END;
"""
