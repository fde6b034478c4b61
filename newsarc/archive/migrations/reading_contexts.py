"""What was known of bytes beside themselves when a revision was read from them, where it is another address or time than those
of the revision, or an encoding that the user gave: reading them again must begin with the same.

Of an older archive it is known only that a page was imported at no earlier time than its import began: it has no time of its own.
"""

from __future__ import annotations

SCRIPT = """
CREATE TABLE reading_contexts (
    revision_id INTEGER PRIMARY KEY REFERENCES revisions(id),
    url TEXT,
    captured_at TEXT,
    encoding TEXT
);
INSERT INTO reading_contexts (revision_id, url)
SELECT r.id, d.url FROM revisions r JOIN documents d ON d.id = r.document_id JOIN captures c ON c.id = r.capture_id
WHERE c.content_type LIKE '%html%'
  AND NOT EXISTS (SELECT 1 FROM fetches f WHERE f.capture_id = r.capture_id AND f.document_id = r.document_id)
  AND EXISTS (SELECT 1 FROM import_items i JOIN imports m ON m.id = i.import_id
              WHERE i.capture_id = r.capture_id AND i.document_id = r.document_id AND m.started_at <= r.captured_at);
CREATE TRIGGER reading_contexts_no_update BEFORE UPDATE ON reading_contexts
BEGIN SELECT RAISE(ABORT, 'reading_contexts are append-only'); END;
CREATE TRIGGER reading_contexts_no_delete BEFORE DELETE ON reading_contexts
BEGIN SELECT RAISE(ABORT, 'reading_contexts are append-only'); END;
CREATE TRIGGER reading_contexts_no_replace BEFORE INSERT ON reading_contexts
WHEN EXISTS (SELECT 1 FROM reading_contexts WHERE revision_id = NEW.revision_id)
BEGIN SELECT RAISE(ABORT, 'reading_contexts are append-only'); END;
"""
