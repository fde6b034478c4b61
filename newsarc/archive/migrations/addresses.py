"""Other addresses of an article than the one that it is stored under: where it was met, and what its page has declared since.

A key that begins with ``#`` is an address without its words (``newsarc.extract.slugs``), which all headlines of a story share.
"""

from __future__ import annotations

SCRIPT = """
CREATE TABLE addresses (
    key TEXT PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents(id)
) WITHOUT ROWID;
DROP VIEW article_links;
CREATE VIEW article_links AS
SELECT l.id, d.id AS article_id, l.kind, l.position, l.title, l.url, l.teaser,
       coalesce((SELECT t.id FROM documents t WHERE t.key = l.key),
                (SELECT a.document_id FROM addresses a WHERE a.key = l.key)) AS target_id
FROM links l JOIN documents d ON d.revision_id = l.revision_id;
"""
