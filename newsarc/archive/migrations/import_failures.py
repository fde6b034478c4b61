"""A failed import of a file is a failure until the file is imported again, as a failed fetch is until the next of its
address: the last word on an item counts, and for a file as a whole any item in it (``name#2``, ``name!inner``) that was read."""

from __future__ import annotations

SCRIPT = """
CREATE INDEX import_items_name ON import_items(name);
DROP VIEW failures;
CREATE VIEW failures AS
SELECT 'fetch' AS kind, f.url AS name, f.outcome, f.reason, f.fetched_at AS at FROM fetches f
WHERE f.outcome NOT IN ('ok', 'not-modified')
  AND f.id = (SELECT max(g.id) FROM fetches g WHERE g.key = f.key)
UNION ALL
SELECT 'import', i.name, i.outcome, i.reason, m.started_at FROM import_items i JOIN imports m ON m.id = i.import_id
WHERE i.outcome = 'failed'
  AND NOT EXISTS (SELECT 1 FROM import_items j WHERE j.name = i.name AND j.id > i.id)
  AND NOT EXISTS (SELECT 1 FROM import_items j WHERE j.name > i.name || '!' AND j.name < i.name || '$'
                  AND j.id > i.id AND j.outcome <> 'failed');
"""
