"""SHA-256 of what was read of each revision, kept beside it, so that `check` finds a text that has become another one.

A digest has no key: whoever can write the file can write a digest that fits. It tells of bad disks and of programs that
wrote into the tables, not of a forger who knows newsarc.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence

_REVISION = ("url", "document_id", "number", "captured_at", "capture", "change", "words_added", "words_removed", "title",
             "body", "author", "published", "published_at", "published_text", "modified", "source", "section", "image",
             "language", "tags", "review", "extractor")  # fmt: skip
_QUOTE = ("position", "start", "end", "speaker", "speaker_role", "cue", "implicit", "kind", "confidence", "why")
_LINK = ("kind", "position", "title", "url", "teaser")

_REVISION_ROW = """(SELECT r.*, d.url, s.name AS source, c.sha256 AS capture FROM revisions r
JOIN documents d ON d.id = r.document_id LEFT JOIN sources s ON s.id = r.source_id
LEFT JOIN captures c ON c.id = r.capture_id WHERE r.id = ?)"""


def _as_bytes(columns: Sequence[str]) -> str:
    """Texts as the bytes they are, which need not be UTF-8 any more; a number stays one."""
    return ", ".join(
        f"""CASE typeof("{name}") WHEN 'text' THEN CAST("{name}" AS BLOB) ELSE "{name}" END""" for name in columns
    )


_STATEMENTS = tuple(
    f"SELECT {_as_bytes(columns)} FROM {table}"
    for columns, table in (
        (_REVISION, _REVISION_ROW),
        (_QUOTE, "quotes WHERE revision_id = ? ORDER BY position"),
        (_LINK, "links WHERE revision_id = ? ORDER BY id"),
    )
)
"""What a digest is made of, put together once and not for each revision."""


def revision_digest(connection: sqlite3.Connection, revision_id: int) -> str:
    """The digest of a revision as it is in the file now: its texts and facts, its quotations and its links."""
    digest = hashlib.sha256()
    for statement in _STATEMENTS:
        for row in connection.execute(statement, (revision_id,)):
            digest.update(_encoded(row))
        digest.update(b";")
    return digest.hexdigest()


def is_as_stored(connection: sqlite3.Connection, revision_id: int) -> bool:
    """Whether a revision has the digest that was kept when it was stored; one that another program added has none."""
    row = connection.execute("SELECT sha256 FROM revision_digests WHERE revision_id = ?", (revision_id,)).fetchone()
    return row is not None and row[0] == revision_digest(connection, revision_id)


def keep_digests(connection: sqlite3.Connection, revision_ids: Iterable[int]) -> None:
    """Keep the digest of each of these revisions, once it has its quotations and links."""
    connection.executemany(
        "INSERT INTO revision_digests (revision_id, sha256) VALUES (?, ?)",
        ((number, revision_digest(connection, number)) for number in revision_ids),
    )


def _encoded(row: Sequence[object]) -> bytes:
    """A row so that no other row gives the same bytes."""
    pieces = [value if isinstance(value, bytes) else repr(value).encode() for value in row]
    return b"".join([b"%d:%b" % (len(piece), piece) for piece in pieces])
