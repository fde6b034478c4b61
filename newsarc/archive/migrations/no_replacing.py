"""``INSERT OR REPLACE`` on an append-only table is refused: SQLite deletes the row in the way without asking the triggers
on DELETE (https://www.sqlite.org/lang_conflict.html), and ``sqlite-utils insert --replace`` and ``upsert`` write so."""

from __future__ import annotations

_KEYS = {
    "captures": ("id", "sha256"),
    "revisions": ("id", "document_id, number"),
    "quotes": ("id", "revision_id, position"),
    "links": ("id",),
}
"""What a row of each table cannot share with another."""


def _trigger(table: str, keys: tuple[str, ...]) -> str:
    in_the_way = " OR ".join(
        f"EXISTS (SELECT 1 FROM {table} WHERE ({key}) = ({', '.join(f'NEW.{column}' for column in key.split(', '))}))"
        for key in keys
    )
    return (
        f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {in_the_way} "
        f"BEGIN SELECT RAISE(ABORT, '{table} are append-only'); END;"
    )


SCRIPT = "".join(_trigger(table, keys) for table, keys in _KEYS.items())
