"""Keeping an archive healthy: check it, back it up, rebuild its index."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from stat import S_IMODE, S_IRUSR, S_IWUSR
from typing import TYPE_CHECKING

from newsarc.archive.captures import unpack
from newsarc.archive.connection import open_connection, transaction
from newsarc.archive.digests import is_as_stored
from newsarc.archive.errors import ArchiveError, BackupExists, BackupNotWritten, DamagedCapture
from newsarc.archive.partial_files import beside, remove_left
from newsarc.archive.schema import DIGESTS_SINCE
from newsarc.extract.urls import url_key

if TYPE_CHECKING:
    from newsarc.search.index import SearchIndex

_TEXT_KEY = re.compile(rb"sha256:[0-9a-f]{64}")
_REINDEX_BATCH = 1000
"""Articles held in memory, analysed, before they become a segment of the index."""
_MOST_DAMAGE = 19
"""Lines about a damaged file; its first pages can cost thousands."""
_BACKUP_PAGES = 4096
"""Pages copied between two looks at whether others want to write."""


def problems(connection: sqlite3.Connection) -> list[str]:
    """What is wrong with the file, a line each; an empty list when all is well.

    SQLite's own integrity and foreign keys, tables, views and triggers that are gone, every capture and every revision against its
    SHA-256 (revisions have one in archives that this version has written to), which revision of each article stands and what the
    article goes by, every quotation's offsets against its revision's body, and the search index against the articles. A file that
    SQLite itself finds damaged is not read further than it can be.
    """
    found = _file_problems(connection) or _missing_names(connection)
    try:
        found += _content_problems(connection)
    except (sqlite3.DatabaseError, ValueError):
        if not found:
            raise
    return found


def _file_problems(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute(f"PRAGMA integrity_check({_MOST_DAMAGE})")
    lines = [line for row in rows for line in str(row[0]).splitlines() if not line.startswith("*** in database")]
    if lines == ["ok"]:
        return []
    damage = [f"the file is damaged: {line}" for line in lines[:_MOST_DAMAGE]]
    return [*damage, "restore a backup; `newsarc export` gives what can still be read"]


def _missing_names(connection: sqlite3.Connection) -> list[str]:
    """Tables and views that an archive of this version has and the file has not, but for those of the index, which `reindex`
    makes, and the triggers without which anything may write into what is never changed."""
    from newsarc.archive.schema import names_of_version
    from newsarc.search.storage import TABLES

    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    expected = names_of_version(connection.execute("PRAGMA user_version").fetchone()[0])
    lost = [
        f"the {kind} {name} is missing"
        for kind, name, table in expected
        if name not in there.union(TABLES) and (kind != "trigger" or table in there)
    ]
    return [*lost, "restore a backup"] if lost else []


def _content_problems(connection: sqlite3.Connection) -> list[str]:
    found = [
        f"row {row[1]} of {row[0]} points at nothing in {row[2]}"
        for row in connection.execute("PRAGMA foreign_key_check")
    ]
    found += _damaged_captures(connection)
    found += _damaged_texts(connection)
    found += _wrong_standing(connection)
    found += _wrong_keys(connection)
    found += [
        f"quotation {row[0]} ends outside its text"
        for row in connection.execute(
            'SELECT q.id FROM quotes q JOIN revisions r ON r.id = q.revision_id WHERE q."end" > length(r.body) '
            'OR q.start < 0 OR q.start >= q."end"'
        )
    ]
    return found + _index_problems(connection)


def _damaged_captures(connection: sqlite3.Connection) -> list[str]:
    import hashlib

    found = []
    for row in connection.execute("SELECT id, sha256, data FROM captures"):
        try:
            sound = hashlib.sha256(unpack(row["data"])).hexdigest() == row["sha256"]
        except DamagedCapture:
            sound = False
        if not sound:
            found.append(f"capture {row['id']} is not the bytes that were captured")
    return found


def _damaged_texts(connection: sqlite3.Connection) -> list[str]:
    """Revisions with bytes that are no text, which SQLite takes and nobody can read, and those that are not as stored."""
    has_digests = connection.execute("PRAGMA user_version").fetchone()[0] >= DIGESTS_SINCE
    found = []
    for row in connection.execute(
        "SELECT id, document_id, number, CAST(title AS BLOB) AS title, CAST(body AS BLOB) AS body FROM revisions"
    ):
        revision = f"revision {row['number']} of article {row['document_id']}"
        try:
            ((row["title"] or b"") + b"\n" + (row["body"] or b"")).decode("utf-8")
        except UnicodeDecodeError:
            found.append(f"{revision} holds bytes that are no text")
        else:
            if has_digests and not is_as_stored(connection, row["id"]):
                found.append(f"{revision} is not as it was stored (its text, a date or name, a quotation or a link)")
    return found


def _wrong_standing(connection: sqlite3.Connection) -> list[str]:
    """Articles of which another revision stands than the one that was stored last: of those that came in late, only a first
    one."""
    rows = connection.execute(
        "SELECT d.id, r.number, d.revision_id, (SELECT number FROM revisions WHERE id = d.revision_id AND document_id = d.id) "
        "AS standing FROM documents d LEFT JOIN revisions r ON r.id = coalesce("
        "(SELECT max(id) FROM revisions WHERE document_id = d.id AND change <> 'earlier'), "
        "(SELECT min(id) FROM revisions WHERE document_id = d.id)) WHERE r.id IS NOT d.revision_id OR r.id IS NULL"
    )
    found = []
    for row in rows:
        if row["number"] is None:
            found.append(f"article {row['id']} has no revision")
        elif row["standing"] is None:
            found.append(f"article {row['id']} shows no revision of its own; its newest is {row['number']}")
        else:
            found.append(f"article {row['id']} shows revision {row['standing']}; its newest is {row['number']}")
    return found


def _wrong_keys(connection: sqlite3.Connection) -> list[str]:
    """Articles whose key is of another site than their address, or where they have none no digest of a text.

    No more is compared: what of an address and of a text counts has changed from version to version, and an article keeps the
    key it was stored under.
    """
    found = []
    for article, key, url in connection.execute("SELECT id, CAST(key AS BLOB), url FROM documents"):
        sound = _TEXT_KEY.fullmatch(key) if url is None else _site(key) == _site(url_key(url).encode())
        if not sound:
            found.append(f"article {article} is not found by its {'text' if url is None else 'address'}")
    return found


def _site(key: bytes) -> bytes:
    """The host and port of an address's key."""
    return re.split(rb"[/?]", key, maxsplit=1)[0]


def _index_problems(connection: sqlite3.Connection) -> list[str]:
    from newsarc.search.index import SearchIndex

    index = SearchIndex(connection)
    if index.stale:
        return ["the search index is missing or of another version: run `newsarc reindex`"]
    if problems := index.verify():
        return problems
    articles = {int(row[0]) for row in connection.execute("SELECT id FROM articles")}
    missing, extra = articles - index.ids(), index.ids() - articles
    found = [f"{len(missing)} articles are not in the search index: run `newsarc reindex`"] if missing else []
    found += [f"{len(extra)} entries of the search index have no article: run `newsarc reindex`"] if extra else []
    return found


def back_up(connection: sqlite3.Connection, destination: Path) -> None:
    """Copy the archive, while others may go on reading and writing it, and check the copy before it gets its name.

    Raises:
        BackupExists: there is a file of this name.
        BackupNotWritten: ``destination`` cannot be written.
        ArchiveError: the copy is not sound.
    """
    try:
        if destination.exists():
            raise BackupExists(f"{destination}: exists already; name another file")
        remove_left(destination.parent)
        partial = beside(destination)
        # Says why it cannot be written, which SQLite does not. Nobody may read the copy who may not read the archive.
        partial.touch(_mode(connection) | S_IRUSR | S_IWUSR, exist_ok=False)
        try:
            verdict = _copy(connection, partial)
            if verdict != "ok":
                raise ArchiveError(
                    f"{destination}: the copy is not sound and was not kept; `newsarc check` looks at the archive"
                )
            partial.replace(destination)
        finally:
            partial.unlink(missing_ok=True)
    except sqlite3.OperationalError as error:
        raise BackupNotWritten(f"{destination}: cannot be written ({error})") from error
    except OSError as error:
        raise BackupNotWritten(f"{destination}: cannot be written ({error.strerror})") from error


def _mode(connection: sqlite3.Connection) -> int:
    """Who may read and write the file behind a connection; everybody where there is none."""
    path = connection.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()[0]
    return S_IMODE(Path(path).stat().st_mode) & 0o666 if path else 0o666


@contextmanager
def one_state(connection: sqlite3.Connection) -> Iterator[None]:
    """Read one state of the archive: without a transaction SQLite begins a copy anew at each commit of another process."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
        yield
    finally:
        connection.rollback()


def _copy(connection: sqlite3.Connection, path: Path) -> str:
    """Copy the database and return SQLite's verdict on the copy."""
    # Absolute: ":memory:" and "file:copy.db" are names of files here.
    with closing(sqlite3.connect(path.absolute())) as copy:
        with one_state(connection):
            connection.backup(copy, pages=_BACKUP_PAGES)
        copy.execute("PRAGMA journal_mode = DELETE")
        return str(copy.execute("PRAGMA integrity_check").fetchone()[0])


def rebuild_index(connection: sqlite3.Connection) -> int:
    """Build the search index anew from the articles, and return how many there are.

    It is built in a temporary file, from one state of the archive that others may go on writing to: the write lock is held
    only while the new index is put in place and what has changed since is added.
    """
    from newsarc.search.index import SearchIndex

    with closing(sqlite3.connect("")) as temporary:
        fresh = SearchIndex(temporary)
        fresh.clear()
        with one_state(connection):
            indexed = _standing(connection)
            _index_articles(fresh, connection, indexed)
        fresh.optimize()
        with transaction(connection):
            index = SearchIndex(connection)
            index.replace_by(temporary)
            standing = _standing(connection)
            changed = [number for number, revision in standing.items() if indexed.get(number) != revision]
            _index_articles(index, connection, changed)
            return len(standing)


def rebuild_index_of(path: Path) -> None:
    """``rebuild_index`` through a connection of its own, for an archive that is open for reading.

    Raises:
        ArchiveError: the file cannot be written.
    """
    with closing(open_connection(path, "write")) as writer:
        rebuild_index(writer)


def fill_index(connection: sqlite3.Connection) -> None:
    """``rebuild_index`` within the caller's transaction."""
    from newsarc.search.index import SearchIndex

    index = SearchIndex(connection)
    index.clear()
    _index_articles(index, connection, _standing(connection))
    index.optimize()


def _standing(connection: sqlite3.Connection) -> dict[int, int]:
    """The revision of each article that stands, by the article's id."""
    return dict(map(tuple, connection.execute("SELECT id, revision_id FROM articles")))


def _index_articles(index: SearchIndex, connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Add articles to the index, analysed as they stand."""
    from newsarc.search.document import analyze_document

    remaining = iter(numbers)
    while batch := list(islice(remaining, _REINDEX_BATCH)):
        analyzed = []
        for number in batch:
            title, body, revision = connection.execute(
                "SELECT title, body, revision_id FROM articles WHERE id = ?", (number,)
            ).fetchone()
            quotes = connection.execute(
                "SELECT text, speaker FROM quotations WHERE revision_id = ? ORDER BY position", (revision,)
            )
            analyzed.append((number, analyze_document(title, body, [(quote[0], quote[1]) for quote in quotes])))
        index.add(analyzed)
