"""Revisions of another archive, or of this one's exports, that come back as they were."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from newsarc.archive.changes import document_key
from newsarc.archive.clock import is_late
from newsarc.archive.labels import Labels
from newsarc.archive.revision_rows import RevisionRows, Stored
from newsarc.model import Article
from newsarc.search.document import AnalyzedDocument

if TYPE_CHECKING:
    from newsarc.archive.portable import RevisionFacts


class ReturnedRevisions:
    """Writes them through one connection, inside the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection, rows: RevisionRows) -> None:
        self._db = connection
        self._rows = rows

    def restore(self, article: Article, analyzed: AnalyzedDocument, facts: RevisionFacts) -> Stored | None:
        """Store a revision under its own number, with the capture it was read from if that is here; None when another
        history stands in its way."""
        key = document_key(article, facts.key)
        row = self._db.execute(
            "SELECT d.id, d.revision_id, max(r.number), s.captured_at FROM documents d "
            "JOIN revisions r ON r.document_id = d.id JOIN revisions s ON s.id = d.revision_id WHERE d.key = ? GROUP BY d.id",
            (key,),
        ).fetchone()
        if row is not None and facts.number <= row[2]:
            return self._same_as(row[0], article, facts)
        if row is not None and facts.change != "earlier" and is_late(facts.captured_at, row[3]):
            return None
        if row is None:
            document_id = self._rows.insert(
                "documents", key=key, url=article.url, first_seen=facts.first_seen, last_seen=facts.last_seen
            )
        else:
            document_id = int(row[0])
            self._db.execute(
                "UPDATE documents SET first_seen = min(first_seen, ?), last_seen = max(last_seen, ?) WHERE id = ?",
                (facts.first_seen, facts.last_seen, document_id),
            )
        stored = self._rows.append(
            document_id, facts.number, article, analyzed, change=facts.change,
            words=(facts.words_added, facts.words_removed), capture_id=self._rows.capture_of(facts.capture_sha256),
            captured_at=facts.captured_at, follows=row[1] if row else None, extractor=facts.extractor,
            context=facts.context,
        )  # fmt: skip
        Labels(self._db).restore(document_id, facts.labels)
        return stored

    def restore_labels(self, stored: Stored, facts: RevisionFacts) -> None:
        """The labels of a revision that got another number here."""
        (number,) = self._db.execute("SELECT number FROM revisions WHERE id = ?", (stored.revision_id,)).fetchone()
        marks = [
            {**mark, "revision": number} for mark in facts.labels["highlights"] if mark["revision"] == facts.number
        ]
        Labels(self._db).restore(stored.document_id, {**facts.labels, "highlights": marks})

    def _same_as(self, document_id: int, article: Article, facts: RevisionFacts) -> Stored | None:
        row = self._db.execute(
            "SELECT id FROM revisions WHERE document_id = ? AND number = ? AND title IS ? AND body = ? AND captured_at = ?",
            (document_id, facts.number, article.title, article.body, facts.captured_at),
        ).fetchone()
        return Stored("unchanged", document_id, int(row[0])) if row else None
