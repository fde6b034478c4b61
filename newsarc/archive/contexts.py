"""What was known of bytes beside themselves when a revision was read from them, so that they can be read again in the same way."""

from __future__ import annotations

import sqlite3
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """What came with the bytes of a capture, or was said of them."""

    url: str | None = None
    """The address at which they were met, or that the user gave."""
    captured_at: str | None = None
    """Their own time, from which «منذ ساعتين» counts; None for those that have none, as most files."""
    encoding: str | None = None
    """The encoding that the user gave; None where it was found."""


def keep_context(connection: sqlite3.Connection, revision_id: int, context: ReadingContext) -> None:
    """Keep the context of a revision, unless it is no more than the address of its article and the time of its capture."""
    connection.execute(
        "INSERT INTO reading_contexts (revision_id, url, captured_at, encoding) "
        "SELECT r.id, :url, :captured_at, :encoding FROM revisions r JOIN documents d ON d.id = r.document_id "
        "WHERE r.id = :id AND NOT (d.url IS :url AND r.captured_at IS :captured_at AND :encoding IS NULL)",
        {"id": revision_id, **asdict(context)},
    )


def context_of(connection: sqlite3.Connection, revision_id: int) -> ReadingContext | None:
    """The context that was kept of a revision; None where there was nothing to keep."""
    if not has_contexts(connection):
        return None
    row = connection.execute(
        "SELECT url, captured_at, encoding FROM reading_contexts WHERE revision_id = ?", (revision_id,)
    ).fetchone()
    return ReadingContext(*row) if row else None


def has_contexts(connection: sqlite3.Connection) -> bool:
    """Whether the archive keeps contexts; one of an older newsarc, opened to read, does not."""
    return bool(connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'reading_contexts'").fetchone())
