"""What readers add: tags, notes and highlights. Readers may take theirs away again, so these tables are not append-only."""

from __future__ import annotations

SCRIPT = """
CREATE TABLE document_tags (
    tag TEXT NOT NULL,
    document_id INTEGER NOT NULL REFERENCES documents(id),
    created_at TEXT NOT NULL,
    PRIMARY KEY (tag, document_id)
) WITHOUT ROWID;
CREATE INDEX document_tags_document ON document_tags(document_id);
CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents(id),
    text TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE INDEX notes_document ON notes(document_id);
CREATE TABLE highlights (
    id INTEGER PRIMARY KEY,
    revision_id INTEGER NOT NULL REFERENCES revisions(id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (revision_id, start, "end")
);
CREATE VIEW highlighted_passages AS
SELECT h.id, r.document_id AS article_id, substr(r.body, h.start + 1, h."end" - h.start) AS text, h.start, h."end",
       r.id AS revision_id, r.number AS revision, d.revision_id = r.id AS current, r.title AS article, d.url, h.created_at
FROM highlights h JOIN revisions r ON r.id = h.revision_id JOIN documents d ON d.id = r.document_id;
"""
