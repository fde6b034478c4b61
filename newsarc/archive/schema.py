"""The format of an archive file: its marks in the header, and the migrations that bring a file up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x4E415243
"""``NARC`` in ASCII, in the file's header: ``file(1)`` and we ourselves can tell an archive from any SQLite file."""

SCHEMA_VERSION = 11
"""``user_version`` of an archive that has every migration below."""

DIGESTS_SINCE = 8
"""The first version that has a digest of each revision."""

READABLE_VERSION = 4
"""The oldest archive that a reader takes as it is: it may lie where nobody can migrate it."""


def migrations() -> Migrations:
    """Every migration, oldest first. Each sets ``user_version`` in its own transaction.

    Imported only when a file needs one: sqlite-utils costs more start-up time than a whole search.
    """
    from sqlite_utils import Migrations

    from newsarc.archive.migrations import (
        collecting,
        import_failures,
        indexes,
        labels,
        no_replacing,
        people,
        reading_contexts,
    )

    steps = Migrations("newsarc")
    steps(name="m001_first_schema")(_first_schema)
    for version, module in enumerate((collecting, people, labels, no_replacing, indexes, import_failures), 2):
        name = f"m{version:03}_{module.__name__.rpartition('.')[2]}"  # is kept in the file
        steps(name=name)(_step(module.SCRIPT, version))
    steps(name="m008_digests")(_digests)
    steps(name="m009_addresses")(_addresses)
    steps(name="m010_hosts")(_hosts)
    steps(name="m011_reading_contexts")(_step(reading_contexts.SCRIPT, 11))
    return steps


def names_of_version(version: int) -> list[tuple[str, str, str]]:
    """The tables, views and triggers of an archive of this ``user_version``, each with its kind, its name, and the table it is of."""
    from contextlib import closing

    from sqlite_utils import Database

    with closing(sqlite3.connect(":memory:")) as fresh:
        steps, database = migrations(), Database(fresh)
        names = [step.name for step in steps.pending(database)]
        steps.apply(database, stop_before=names[version : version + 1])
        return fresh.execute("SELECT type, name, tbl_name FROM sqlite_master WHERE type <> 'index'").fetchall()


def _first_schema(db: Database) -> None:
    from newsarc.archive.migrations import first_schema
    from newsarc.search.storage import SCHEMA as SEARCH_SCHEMA

    _run(db, first_schema.SCRIPT, 1)
    for statement in (*SEARCH_SCHEMA, f"PRAGMA application_id = {APPLICATION_ID}"):
        db.execute(statement)


def _digests(db: Database) -> None:
    from newsarc.archive.digests import keep_digests
    from newsarc.archive.migrations import digests

    _run(db, digests.SCRIPT, DIGESTS_SINCE)
    keep_digests(db.conn, [row[0] for row in db.execute("SELECT id FROM revisions").fetchall()])


def _addresses(db: Database) -> None:
    from newsarc.archive.addresses import remember_all
    from newsarc.archive.migrations import addresses

    _run(db, addresses.SCRIPT, 9)
    remember_all(db.conn)


def _hosts(db: Database) -> None:
    from newsarc.archive.migrations.hosts import make_hosts_anew

    make_hosts_anew(db.conn)
    _run(db, "", 10)


def _step(script: str, version: int) -> Callable[[Database], None]:
    def step(db: Database) -> None:
        _run(db, script, version)

    return step


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
