"""The one writer: captures, documents, revisions with their quotes and links. Always inside the caller's transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.archive.addresses import notes_on_addresses
from newsarc.archive.captures import PackedCapture
from newsarc.archive.changes import Change, classify_change, document_key, reason_against, reason_against_rereading
from newsarc.archive.clock import is_late, utc_now
from newsarc.archive.contexts import ReadingContext, context_of
from newsarc.archive.merging import as_first_read, merge, without_clock
from newsarc.archive.records import article_from_row, quote_from_row
from newsarc.archive.returned_revisions import ReturnedRevisions
from newsarc.archive.revision_rows import RevisionRows, Stored
from newsarc.model import Article, Quote
from newsarc.search.document import AnalyzedDocument, analyze_document

if TYPE_CHECKING:
    from newsarc.archive.portable import RevisionFacts


def around(document: str) -> str:
    """A query for the ids of the revisions that were captured next to the time ``:at``, before and after it, of the document whose
    id is the expression ``document``."""
    of_it = f"SELECT id FROM revisions WHERE document_id = {document} AND captured_at"
    return (
        f"SELECT id FROM ({of_it} <= :at ORDER BY captured_at DESC, number DESC LIMIT 1) UNION ALL "
        f"SELECT id FROM ({of_it} > :at ORDER BY captured_at, number LIMIT 1)"
    )


class Store:
    """Writes articles through one connection. The caller opens and ends the transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._rows = RevisionRows(connection)
        self._returned = ReturnedRevisions(connection, self._rows)

    def add_capture(self, capture: PackedCapture, captured_at: str) -> int:
        """Keep bytes once; the same bytes met again give the id of the first."""
        known = self._rows.capture_of(capture.sha256)
        if known is not None:
            return known
        return self._rows.insert(
            "captures",
            sha256=capture.sha256,
            size=capture.size,
            content_type=capture.content_type,
            first_captured_at=captured_at,
            data=capture.data,
        )

    def capture_of(self, sha256: str | None) -> int | None:
        """The id of the capture with this digest; None when its bytes are not here."""
        return self._rows.capture_of(sha256)

    def add(
        self,
        article: Article,
        analyzed: AnalyzedDocument,
        *,
        capture_id: int | None = None,
        captured_at: str | None = None,
        timed: bool = True,
        facts: RevisionFacts | None = None,
        insisted: bool = False,
        document_id: int | None = None,
        context: ReadingContext | None = None,
    ) -> Stored:
        """Store one article as a new document, a new revision, or nothing at all when nothing changed.

        A reading much poorer than the standing revision, or one that is hardly of the same article, is reported as ``worse``
        and not stored as a revision; one that was captured before it is stored, and does not stand. Bytes that come again without a time of their own (not ``timed``) were
        captured when they came first. A field that is missing where the standing revision has one counts as not read, not as
        removed.
        With ``insisted`` somebody has said what the bytes are, and the reading takes the place of another one of the same bytes,
        however poor it is; ``document_id`` is the document it is of, where neither address nor text tells.
        With ``facts`` a revision of another archive comes back as it was, where it can follow what stands here. ``context`` is what
        came with the bytes, for reading them again.
        """
        if facts and (restored := self._returned.restore(article, analyzed, facts)):
            return restored
        captured_at = facts.captured_at if facts else captured_at or utc_now()
        key = document_key(article, facts.key if facts else None)
        row = self._db.execute("SELECT id, revision_id FROM documents WHERE key = ?", (key,)).fetchone()
        if row is None and document_id is not None:
            row = self._db.execute("SELECT id, revision_id FROM documents WHERE id = ?", (document_id,)).fetchone()
        if row is None and capture_id and not article.url:
            row = self._read_before(article, capture_id)
        if row and capture_id and not (timed or facts):
            captured_at = self._captured(row["id"], capture_id)
        if row is None:
            added = self._rows.insert(
                "documents", key=key, url=article.url, first_seen=captured_at, last_seen=captured_at
            )
            return self._rows.append(
                added, 1, article, analyzed, change="first", capture_id=capture_id, captured_at=captured_at,
                context=context,
            )  # fmt: skip
        stored = self._revise(int(row[0]), int(row[1]), article, analyzed, capture_id, captured_at, insisted, context)
        if facts and stored.outcome == "revised":
            self._returned.restore_labels(stored, facts)
        return stored

    def _read_before(self, article: Article, capture_id: int) -> sqlite3.Row | None:
        """The document that the same text was read of out of the same bytes, when somebody said which address they have; of
        several the first that has no date yet."""
        row: sqlite3.Row | None = self._db.execute(
            "SELECT d.id, d.revision_id FROM revisions r JOIN documents d ON d.id = r.document_id "
            "JOIN revisions s ON s.id = d.revision_id WHERE r.capture_id = ? AND r.title IS ? AND r.body = ? "
            "ORDER BY s.published IS NOT NULL, d.id LIMIT 1",
            (capture_id, article.title, article.body),
        ).fetchone()
        return row

    def _captured(self, document_id: int, capture_id: int) -> str:
        """When the bytes of a capture were captured: as a revision of the document has it, else when they came first."""
        row = self._db.execute(
            "SELECT coalesce((SELECT max(captured_at) FROM revisions WHERE document_id = ? AND capture_id = c.id), "
            "first_captured_at) FROM captures c WHERE id = ?",
            (document_id, capture_id),
        ).fetchone()
        return str(row[0])

    def find(self, article: Article) -> int | None:
        """The id of the document that an article is of by its address, or its text where it has none; None for none."""
        row = self._db.execute("SELECT id FROM documents WHERE key = ?", (document_key(article),)).fetchone()
        return int(row[0]) if row else None

    def without_address(self, capture_id: int | None) -> list[int]:
        """The documents without an address of which a revision was read from a capture, in their order."""
        rows = self._db.execute(
            "SELECT DISTINCT d.id FROM revisions r JOIN documents d ON d.id = r.document_id "
            "WHERE r.capture_id = ? AND d.url IS NULL ORDER BY d.id",
            (capture_id,),
        )
        return [int(row[0]) for row in rows]

    def _is_of(self, revision_id: int, capture_id: int | None) -> bool:
        """Whether a revision was read from the capture."""
        row = self._db.execute("SELECT capture_id FROM revisions WHERE id = ?", (revision_id,)).fetchone()
        return capture_id is not None and bool(row["capture_id"] == capture_id)

    def _revise(
        self,
        document_id: int,
        standing_id: int,
        article: Article,
        analyzed: AnalyzedDocument,
        capture_id: int | None,
        captured_at: str,
        insisted: bool,
        context: ReadingContext | None,
    ) -> Stored:
        """Put ``article`` beside the revision of its document that stands."""
        self._db.execute("UPDATE documents SET last_seen = max(last_seen, ?) WHERE id = ?", (captured_at, document_id))
        standing, standing_at = self._standing(standing_id)
        merged, analyzed = _merged(article, standing, analyzed, captured_at)
        if merged.tags != standing.tags:
            merged = replace(merged, tags=self._without_given(document_id, merged.tags, standing.tags))
        merged = without_clock(merged, standing, captured_at)
        late = is_late(captured_at, standing_at)
        is_same = self._is_of(standing_id, capture_id)
        if is_same and not (insisted or late):
            merged = as_first_read(merged, standing)
        reason = reason_against(standing, merged, article, late=late)
        if reason and not (insisted and is_same):
            return Stored("worse", document_id, standing_id, reason=reason)
        change = (
            self._earlier(document_id, merged, captured_at, standing) if late else classify_change(standing, merged)
        )
        if change is None:
            return Stored("unchanged", document_id, standing_id)
        return self._rows.append(
            document_id, self._next_number(document_id), merged, analyzed, change=change.kind,
            words=(change.words_added, change.words_removed), capture_id=capture_id, captured_at=captured_at,
            follows=standing_id, context=context,
        )  # fmt: skip

    def _without_given(self, document_id: int, tags: Sequence[str], standing: Sequence[str]) -> list[str]:
        """``tags`` but for those that only readers gave the article here: tables that we export have both in one list, and
        what comes back that way is no news of the page."""
        rows = self._db.execute("SELECT tag FROM document_tags WHERE document_id = ?", (document_id,))
        given = {row["tag"] for row in rows}.difference(standing)
        return [tag for tag in tags if tag not in given]

    def _earlier(self, document_id: int, article: Article, captured_at: str, standing: Article) -> Change | None:
        """What leads from a reading that was captured before the standing one to that; None when it is known: when the revision
        captured before it, or the one after it, says the same. A text that came back had another one between."""
        rows = self._db.execute(
            f"SELECT id FROM revisions WHERE id IN ({around(':document')}) ORDER BY captured_at, number",
            {"document": document_id, "at": captured_at},
        ).fetchall()
        neighbours = [self._standing(row["id"])[0] for row in rows]
        if any(classify_change(neighbour, article) is None for neighbour in neighbours):
            return None
        change = classify_change(article, standing) or classify_change(article, neighbours[-1])
        return change and replace(change, kind="earlier")

    def reread(
        self, document_id: int, article: Article, analyzed: AnalyzedDocument, *, dry_run: bool = False
    ) -> Stored:
        """Store a new reading of the capture behind a document's standing revision, if it differs from it.

        The tags stay, for archives have some that the user gave among the page's own; a much poorer reading, or one with more broken letters, is reported
        as ``worse`` and not stored.
        """
        row = self._db.execute(
            "SELECT r.id, r.capture_id, r.captured_at FROM documents d JOIN revisions r ON r.id = d.revision_id "
            "WHERE d.id = ?",
            (document_id,),
        ).fetchone()
        standing, _ = self._standing(row["id"])
        merged, analyzed = _merged(article, standing, analyzed, row["captured_at"])
        merged = replace(
            merged,
            tags=list(dict.fromkeys([*standing.tags, *merged.tags])),
            review=[*merged.review, *notes_on_addresses(standing.review)],
        )
        if reason := reason_against_rereading(standing, merged):
            return Stored("worse", document_id, row["id"], reason=reason)
        change = classify_change(standing, merged)
        if change is None and _told(self._quotes(row["id"])) == _told(merged.quotes):
            return Stored("unchanged", document_id, row["id"])
        if dry_run:
            return Stored("revised", document_id, row["id"], "reread")
        words = (change.words_added, change.words_removed) if change else (0, 0)
        return self._rows.append(
            document_id, self._next_number(document_id), merged, analyzed, change="reread", words=words,
            capture_id=row["capture_id"], captured_at=row["captured_at"], follows=row["id"],
            context=context_of(self._db, row["id"]),
        )  # fmt: skip

    def title(self, revision_id: int) -> str | None:
        """The headline of a revision."""
        title: str | None = self._db.execute("SELECT title FROM revisions WHERE id = ?", (revision_id,)).fetchone()[0]
        return title

    def _quotes(self, revision_id: int) -> list[Quote]:
        rows = self._db.execute("SELECT * FROM quotations WHERE revision_id = ? ORDER BY position", (revision_id,))
        return [quote_from_row(row) for row in rows]

    def regroup_speakers(self) -> None:
        """Apply the rules of this version on who is who to every spelling of a speaker."""
        self._rows.regroup_speakers()

    def flush(self) -> None:
        """Write what waits for the end of a transaction; call before it ends."""
        self._rows.flush()

    def optimize(self) -> None:
        """Merge the index into its smallest and fastest form."""
        self._rows.optimize()

    def discard(self) -> None:
        """Forget everything that a rolled-back transaction had added."""
        self._rows.discard()

    def _next_number(self, document_id: int) -> int:
        row = self._db.execute("SELECT max(number) FROM revisions WHERE document_id = ?", (document_id,)).fetchone()
        return int(row[0]) + 1

    def _standing(self, revision_id: int) -> tuple[Article, str]:
        """A revision, and when it was captured."""
        row = self._db.execute(
            "SELECT r.*, d.url, s.name AS source FROM revisions r JOIN documents d ON d.id = r.document_id "
            "LEFT JOIN sources s ON s.id = r.source_id WHERE r.id = ?",
            (revision_id,),
        ).fetchone()
        return article_from_row(row), row["captured_at"]


def _told(quotes: Sequence[Quote]) -> list[tuple[object, ...]]:
    """What a reader is told of quotations; how sure we are and why may differ between versions."""
    return [(q.start, q.end, q.speaker, q.speaker_role, q.cue, q.implicit, q.kind) for q in quotes]


def _merged(
    new: Article, old: Article, analyzed: AnalyzedDocument, captured_at: str
) -> tuple[Article, AnalyzedDocument]:
    """:func:`merge`, and the analysis, made anew where that of ``new`` leaves out the title."""
    merged = merge(new, old, captured_at)
    if merged.title != new.title:
        analyzed = analyze_document(merged.title, merged.body, [(quote.text, quote.speaker) for quote in merged.quotes])
    return merged, analyzed
