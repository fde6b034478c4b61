"""The first schema: captures, documents and their revisions, quotes, links, fetches and imports.

``captures``, ``revisions`` and their quotes and links are append-only, enforced by triggers: what was once captured or
read stays. ``articles`` is a view, the newest good revision of each document laid flat, so that it can never disagree
with the revisions it shows and the text is stored once.
"""

from __future__ import annotations

TABLES = """
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
CREATE TABLE captures (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    content_type TEXT,
    first_captured_at TEXT NOT NULL,
    data BLOB NOT NULL
);
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    url TEXT,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    revision_id INTEGER REFERENCES revisions(id)
);
CREATE TABLE revisions (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents(id),
    number INTEGER NOT NULL,
    captured_at TEXT NOT NULL,
    capture_id INTEGER REFERENCES captures(id),
    change TEXT NOT NULL,
    words_added INTEGER NOT NULL DEFAULT 0,
    words_removed INTEGER NOT NULL DEFAULT 0,
    title TEXT,
    body TEXT NOT NULL,
    author TEXT,
    published TEXT,
    published_at TEXT,
    published_text TEXT,
    modified TEXT,
    source_id INTEGER REFERENCES sources(id),
    section TEXT,
    image TEXT,
    language TEXT,
    tags TEXT NOT NULL DEFAULT '[]',
    review TEXT NOT NULL DEFAULT '[]',
    extractor TEXT NOT NULL,
    UNIQUE (document_id, number)
);
CREATE INDEX revisions_published_at ON revisions(published_at);
CREATE INDEX revisions_source ON revisions(source_id);
CREATE TABLE speakers (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
);
CREATE TABLE quotes (
    id INTEGER PRIMARY KEY,
    revision_id INTEGER NOT NULL REFERENCES revisions(id),
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    speaker_id INTEGER REFERENCES speakers(id),
    speaker TEXT,
    speaker_role TEXT,
    cue TEXT,
    implicit INTEGER NOT NULL,
    kind TEXT NOT NULL,
    confidence REAL NOT NULL,
    why TEXT NOT NULL,
    UNIQUE (revision_id, position)
);
CREATE INDEX quotes_speaker ON quotes(speaker_id);
CREATE TABLE links (
    id INTEGER PRIMARY KEY,
    revision_id INTEGER NOT NULL REFERENCES revisions(id),
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    url TEXT,
    key TEXT,
    teaser TEXT
);
CREATE INDEX links_revision ON links(revision_id);
CREATE INDEX links_key ON links(key);
CREATE TABLE fetches (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL,
    key TEXT NOT NULL,
    final_url TEXT,
    redirects TEXT NOT NULL DEFAULT '[]',
    fetched_at TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT,
    status INTEGER,
    etag TEXT,
    last_modified TEXT,
    elapsed REAL,
    robots TEXT,
    capture_id INTEGER REFERENCES captures(id),
    document_id INTEGER REFERENCES documents(id),
    revision_id INTEGER REFERENCES revisions(id)
);
CREATE INDEX fetches_key ON fetches(key, fetched_at);
CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    paths TEXT NOT NULL
);
CREATE TABLE import_items (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES imports(id),
    name TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT,
    capture_id INTEGER REFERENCES captures(id),
    document_id INTEGER REFERENCES documents(id),
    revision_id INTEGER REFERENCES revisions(id)
);
CREATE INDEX import_items_capture ON import_items(capture_id);
CREATE INDEX import_items_import ON import_items(import_id);
"""

VIEWS = """
CREATE VIEW articles AS
SELECT d.id, d.url, r.title, s.name AS source, r.author, r.published, r.published_at, r.published_text, r.modified,
       r.section, r.image, r.language, r.tags, r.body, r.review, r.number AS revision, r.id AS revision_id,
       r.captured_at, d.first_seen, d.last_seen, r.capture_id
FROM documents d JOIN revisions r ON r.id = d.revision_id LEFT JOIN sources s ON s.id = r.source_id;

CREATE VIEW quotations AS
SELECT q.id, d.id AS article_id, substr(r.body, q.start + 1, q."end" - q.start) AS text,
       coalesce(p.name, q.speaker) AS speaker, q.speaker AS speaker_as_printed, q.speaker_role, q.cue, q.implicit,
       q.kind, q.confidence, q.why, r.published, r.published_at, s.name AS source, r.title AS article, d.url,
       q.start, q."end",
       substr(r.body, max(q.start - 31, 1), q.start - max(q.start - 32, 0)) AS prefix,
       substr(r.body, q."end" + 1, 32) AS suffix,
       q.position, r.id AS revision_id, r.number AS revision, q.speaker_id, d.revision_id = r.id AS current
FROM quotes q JOIN revisions r ON r.id = q.revision_id JOIN documents d ON d.id = r.document_id
LEFT JOIN speakers p ON p.id = q.speaker_id LEFT JOIN sources s ON s.id = r.source_id;

CREATE VIEW article_links AS
SELECT l.id, d.id AS article_id, l.kind, l.position, l.title, l.url, l.teaser, t.id AS target_id
FROM links l JOIN documents d ON d.revision_id = l.revision_id LEFT JOIN documents t ON t.key = l.key;

CREATE VIEW changes AS
SELECT r.id AS revision_id, d.id AS article_id, r.number, r.change, r.words_added, r.words_removed, r.captured_at,
       r.title, d.url, s.name AS source
FROM revisions r JOIN documents d ON d.id = r.document_id LEFT JOIN sources s ON s.id = r.source_id
WHERE r.number > 1;

CREATE VIEW failures AS
SELECT 'fetch' AS kind, f.url AS name, f.outcome, f.reason, f.fetched_at AS at FROM fetches f
WHERE f.outcome NOT IN ('ok', 'not-modified')
  AND f.id = (SELECT max(g.id) FROM fetches g WHERE g.key = f.key)
UNION ALL
SELECT 'import', i.name, i.outcome, i.reason, m.started_at FROM import_items i JOIN imports m ON m.id = i.import_id
WHERE i.outcome = 'failed';
"""

APPEND_ONLY = ("captures", "revisions", "quotes", "links")


def _append_only_triggers(table: str) -> str:
    return "".join(
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} are append-only'); END;"
        for verb in ("UPDATE", "DELETE")
    )


SCRIPT = TABLES + VIEWS + "".join(_append_only_triggers(table) for table in APPEND_ONLY)
