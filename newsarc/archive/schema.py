"""The format of an archive file: its marks in the header, and the migrations that bring a file up to date."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x4E415243
"""``NARC`` in ASCII, in the file's header: ``file(1)`` and we ourselves can tell an archive from any SQLite file."""

SCHEMA_VERSION = 7
"""``user_version`` of an archive that has every migration below."""

READABLE_VERSION = 4
"""The oldest archive that a reader takes as it is: it may lie where nobody can migrate it."""


def migrations() -> Migrations:
    """Every migration, oldest first. Each sets ``user_version`` in its own transaction.

    Imported only when a file needs one: sqlite-utils costs more start-up time than a whole search.
    """
    from sqlite_utils import Migrations

    from newsarc.archive.migrations import (
        collecting,
        first_schema,
        import_failures,
        indexes,
        labels,
        no_replacing,
        people,
    )

    steps = Migrations("newsarc")

    @steps()
    def m001_first_schema(db: Database) -> None:
        from newsarc.search.storage import SCHEMA as SEARCH_SCHEMA

        _run(db, first_schema.SCRIPT, 1)
        for statement in (*SEARCH_SCHEMA, f"PRAGMA application_id = {APPLICATION_ID}"):
            db.execute(statement)

    @steps()
    def m002_collecting(db: Database) -> None:
        _run(db, collecting.SCRIPT, 2)

    @steps()
    def m003_people(db: Database) -> None:
        _run(db, people.SCRIPT, 3)

    @steps()
    def m004_labels(db: Database) -> None:
        _run(db, labels.SCRIPT, 4)

    @steps()
    def m005_no_replacing(db: Database) -> None:
        _run(db, no_replacing.SCRIPT, 5)

    @steps()
    def m006_indexes(db: Database) -> None:
        _run(db, indexes.SCRIPT, 6)

    @steps()
    def m007_import_failures(db: Database) -> None:
        _run(db, import_failures.SCRIPT, 7)

    return steps


def _run(db: Database, script: str, version: int) -> None:
    for statement in _statements(script):
        db.execute(statement)
    db.execute(f"PRAGMA user_version = {version}")


def _statements(script: str) -> list[str]:
    """Split a script of ours into statements; ``executescript`` would commit the migration's transaction."""
    statements, pending = [], ""
    for piece in script.split(";"):
        pending += piece + ";"
        if sqlite3.complete_statement(pending):
            statements.append(pending.strip())
            pending = ""
    return [statement for statement in statements if statement != ";"]
