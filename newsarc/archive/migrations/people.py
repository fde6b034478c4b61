"""Speakers as people: who stands behind each spelling, the human word on it, and what became of quotations.

``speakers`` has a row for each spelling of a name; ``people`` one for each person or body. A spelling belongs to one
person; in a single article (``article_people``) it may mean another, as short names do. ``quote_fates`` says what a
later revision did to a quotation of an earlier one.
"""

from __future__ import annotations

SCRIPT = """
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    named_by TEXT NOT NULL DEFAULT 'rule',
    merged_into INTEGER REFERENCES people(id)
);
ALTER TABLE speakers ADD COLUMN person_id INTEGER REFERENCES people(id);
ALTER TABLE speakers ADD COLUMN decided_by TEXT NOT NULL DEFAULT 'rule';
ALTER TABLE speakers ADD COLUMN name_key TEXT;
ALTER TABLE speakers ADD COLUMN ends TEXT;
ALTER TABLE speakers ADD COLUMN family TEXT;
INSERT INTO people (id, key, name) SELECT id, key, name FROM speakers;
UPDATE speakers SET person_id = id, name_key = key;
CREATE INDEX speakers_person ON speakers(person_id);
CREATE INDEX speakers_ends ON speakers(ends);
CREATE INDEX speakers_family ON speakers(family);
CREATE TABLE article_people (
    document_id INTEGER NOT NULL REFERENCES documents(id),
    speaker_id INTEGER NOT NULL REFERENCES speakers(id),
    person_id INTEGER NOT NULL REFERENCES people(id),
    decided_by TEXT NOT NULL,
    PRIMARY KEY (document_id, speaker_id)
) WITHOUT ROWID;
CREATE INDEX article_people_person ON article_people(person_id);
CREATE INDEX article_people_speaker ON article_people(speaker_id);
CREATE TABLE quote_fates (
    quote_id INTEGER PRIMARY KEY REFERENCES quotes(id),
    fate TEXT NOT NULL,
    revision_id INTEGER NOT NULL REFERENCES revisions(id),
    successor_id INTEGER REFERENCES quotes(id)
);
DROP VIEW quotations;
CREATE VIEW quotations AS
SELECT q.id, d.id AS article_id, substr(r.body, q.start + 1, q."end" - q.start) AS text,
       coalesce(p.name, q.speaker) AS speaker, q.speaker AS speaker_as_printed, q.speaker_role, q.cue, q.implicit,
       q.kind, q.confidence, q.why, r.published, r.published_at, s.name AS source, r.title AS article, d.url,
       q.start, q."end",
       substr(r.body, max(q.start - 31, 1), q.start - max(q.start - 32, 0)) AS prefix,
       substr(r.body, q."end" + 1, 32) AS suffix,
       q.position, r.id AS revision_id, r.number AS revision, q.speaker_id, p.id AS person_id,
       d.revision_id = r.id AS current,
       CASE WHEN d.revision_id = r.id THEN 'current' ELSE coalesce(f.fate, 'kept') END AS status, f.successor_id
FROM quotes q JOIN revisions r ON r.id = q.revision_id JOIN documents d ON d.id = r.document_id
LEFT JOIN speakers k ON k.id = q.speaker_id
LEFT JOIN article_people a ON a.document_id = d.id AND a.speaker_id = q.speaker_id
LEFT JOIN people p ON p.id = coalesce(a.person_id, k.person_id)
LEFT JOIN quote_fates f ON f.quote_id = q.id
LEFT JOIN sources s ON s.id = r.source_id;
"""
