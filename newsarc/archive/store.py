"""The one writer: captures, documents, revisions with their quotes and links. Always inside the caller's transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from newsarc.archive.addresses import notes_on_addresses
from newsarc.archive.captures import PackedCapture
from newsarc.archive.changes import WORSE, Change, classify_change, document_key, is_worse, reason_against
from newsarc.archive.clock import as_moment, as_text, utc_now
from newsarc.archive.digests import keep_digests
from newsarc.archive.labels import Labels
from newsarc.archive.merging import merge, without_clock
from newsarc.archive.quotes.fates import record_fates, record_restored
from newsarc.archive.quotes.people import People
from newsarc.archive.records import article_from_row, quote_from_row
from newsarc.extract.urls import url_key
from newsarc.model import Article, Quote
from newsarc.search.document import AnalyzedDocument, analyze_document
from newsarc.search.index import SearchIndex

if TYPE_CHECKING:
    from newsarc.archive.portable import RevisionFacts

StoreOutcome = Literal["added", "revised", "unchanged", "worse"]

EXTRACTOR = "1"
"""Goes up with a release whose extraction reads something else out of the same bytes; kept with every revision."""


def around(document: str) -> str:
    """A query for the ids of the revisions that were captured next to the time ``:at``, before and after it, of the document whose
    id is the expression ``document``."""
    of_it = f"SELECT id FROM revisions WHERE document_id = {document} AND captured_at"
    return (
        f"SELECT id FROM ({of_it} <= :at ORDER BY captured_at DESC, number DESC LIMIT 1) UNION ALL "
        f"SELECT id FROM ({of_it} > :at ORDER BY captured_at, number LIMIT 1)"
    )


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of one article: its id, and the revision that holds it or that stands in its stead."""

    outcome: StoreOutcome
    document_id: int
    revision_id: int
    change: str | None = None
    reason: str | None = None
    """Of the outcome ``worse``."""


class Store:
    """Writes articles through one connection. The caller opens and ends the transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._index = SearchIndex(connection)
        self._pending: list[tuple[int, AnalyzedDocument]] = []
        self._people = People(connection)
        self._sources: dict[str, int] = {}

    def add_capture(self, capture: PackedCapture, captured_at: str) -> int:
        """Keep bytes once; the same bytes met again give the id of the first."""
        known = self.capture_of(capture.sha256)
        if known is not None:
            return known
        return self._insert(
            "captures",
            sha256=capture.sha256,
            size=capture.size,
            content_type=capture.content_type,
            first_captured_at=captured_at,
            data=capture.data,
        )

    def capture_of(self, sha256: str | None) -> int | None:
        """The id of the capture with this digest; None when its bytes are not here."""
        row = self._db.execute("SELECT id FROM captures WHERE sha256 = ?", (sha256,)).fetchone()
        return int(row[0]) if row else None

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
    ) -> Stored:
        """Store one article as a new document, a new revision, or nothing at all when nothing changed.

        A reading much poorer than the standing revision, or one that is hardly of the same article, is reported as ``worse``
        and not stored as a revision; one that was captured before it is stored, and does not stand. Bytes that come again without a time of their own (not ``timed``) were
        captured when they came first. A field that is missing where the standing revision has one counts as not read, not as
        removed.
        With ``insisted`` somebody has said what the bytes are, and the reading takes the place of another one of the same bytes,
        however poor it is; ``document_id`` is the document it is of, where neither address nor text tells.
        With ``facts`` a revision of another archive comes back as it was, where it can follow what stands here.
        """
        if facts and (restored := self._restore(article, analyzed, facts)):
            return restored
        captured_at = facts.captured_at if facts else captured_at or utc_now()
        key = document_key(article)
        row = self._db.execute("SELECT id, revision_id FROM documents WHERE key = ?", (key,)).fetchone()
        if row is None and document_id is not None:
            row = self._db.execute("SELECT id, revision_id FROM documents WHERE id = ?", (document_id,)).fetchone()
        if row is None and capture_id and not article.url:
            row = self._read_before(article, capture_id)
        if row and capture_id and not (timed or facts):
            captured_at = self._captured(row["id"], capture_id)
        if row is None:
            added = self._insert("documents", key=key, url=article.url, first_seen=captured_at, last_seen=captured_at)
            return self._append(
                added, 1, article, analyzed, change="first", capture_id=capture_id, captured_at=captured_at
            )
        stored = self._revise(int(row[0]), int(row[1]), article, analyzed, capture_id, captured_at, insisted)
        if facts and stored.outcome == "revised":
            self._restore_labels(stored, facts)
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
    ) -> Stored:
        """Put ``article`` beside the revision of its document that stands."""
        self._db.execute("UPDATE documents SET last_seen = max(last_seen, ?) WHERE id = ?", (captured_at, document_id))
        standing, standing_at = self._standing(standing_id)
        merged, analyzed = _merged(article, standing, analyzed, captured_at)
        if merged.tags != standing.tags:
            merged = replace(merged, tags=self._without_given(document_id, merged.tags, standing.tags))
        merged = without_clock(merged, standing, captured_at)
        late = _is_late(captured_at, standing_at)
        reason = reason_against(standing, merged, article, late=late)
        if reason and not (insisted and self._is_of(standing_id, capture_id)):
            return Stored("worse", document_id, standing_id, reason=reason)
        change = (
            self._earlier(document_id, merged, captured_at, standing) if late else classify_change(standing, merged)
        )
        if change is None:
            return Stored("unchanged", document_id, standing_id)
        return self._append(
            document_id, self._next_number(document_id), merged, analyzed, change=change.kind,
            words=(change.words_added, change.words_removed), capture_id=capture_id, captured_at=captured_at,
            follows=standing_id,
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

    def _restore(self, article: Article, analyzed: AnalyzedDocument, facts: RevisionFacts) -> Stored | None:
        """Store a revision under its own number, with the capture it was read from if that is here; None when another
        history stands in its way."""
        key = document_key(article)
        row = self._db.execute(
            "SELECT d.id, d.revision_id, max(r.number), s.captured_at FROM documents d "
            "JOIN revisions r ON r.document_id = d.id JOIN revisions s ON s.id = d.revision_id WHERE d.key = ? GROUP BY d.id",
            (key,),
        ).fetchone()
        if row is not None and facts.number <= row[2]:
            return self._same_as(row[0], article, facts)
        if row is not None and facts.change != "earlier" and _is_late(facts.captured_at, row[3]):
            return None
        if row is None:
            document_id = self._insert(
                "documents", key=key, url=article.url, first_seen=facts.first_seen, last_seen=facts.last_seen
            )
        else:
            document_id = int(row[0])
            self._db.execute(
                "UPDATE documents SET first_seen = min(first_seen, ?), last_seen = max(last_seen, ?) WHERE id = ?",
                (facts.first_seen, facts.last_seen, document_id),
            )
        stored = self._append(
            document_id, facts.number, article, analyzed, change=facts.change,
            words=(facts.words_added, facts.words_removed), capture_id=self.capture_of(facts.capture_sha256),
            captured_at=facts.captured_at, follows=row[1] if row else None, extractor=facts.extractor,
        )  # fmt: skip
        Labels(self._db).restore(document_id, facts.labels)
        return stored

    def _restore_labels(self, stored: Stored, facts: RevisionFacts) -> None:
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

    def reread(
        self, document_id: int, article: Article, analyzed: AnalyzedDocument, *, dry_run: bool = False
    ) -> Stored:
        """Store a new reading of the capture behind a document's standing revision, if it differs from it.

        The tags stay, for archives have some that the user gave among the page's own; a much poorer reading is reported
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
        if is_worse(standing, merged):
            return Stored("worse", document_id, row["id"], reason=WORSE)
        change = classify_change(standing, merged)
        if change is None and _told(self._quotes(row["id"])) == _told(merged.quotes):
            return Stored("unchanged", document_id, row["id"])
        if dry_run:
            return Stored("revised", document_id, row["id"], "reread")
        words = (change.words_added, change.words_removed) if change else (0, 0)
        return self._append(
            document_id, self._next_number(document_id), merged, analyzed, change="reread", words=words,
            capture_id=row["capture_id"], captured_at=row["captured_at"], follows=row["id"],
        )  # fmt: skip

    def title(self, revision_id: int) -> str | None:
        """The headline of a revision."""
        title: str | None = self._db.execute("SELECT title FROM revisions WHERE id = ?", (revision_id,)).fetchone()[0]
        return title

    def regroup_speakers(self) -> None:
        """Apply the rules of this version on who is who to every spelling of a speaker."""
        self._people.regroup_everything()

    def _quotes(self, revision_id: int) -> list[Quote]:
        rows = self._db.execute("SELECT * FROM quotations WHERE revision_id = ? ORDER BY position", (revision_id,))
        return [quote_from_row(row) for row in rows]

    def flush(self) -> None:
        """Write the index entries of what was added since the last flush, and settle who the new speakers are; call
        before the transaction ends."""
        self._people.flush()
        if self._pending:
            if self._index.stale:
                from newsarc.archive.upkeep import fill_index

                fill_index(self._db)
            else:
                self._index.add(dict(self._pending).items())
            self._pending.clear()

    def optimize(self) -> None:
        """Merge the index into its smallest and fastest form."""
        self._index.optimize()

    def discard(self) -> None:
        """Forget everything that a rolled-back transaction had added."""
        self._pending.clear()
        self._sources.clear()
        self._people.discard()

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

    def _append(
        self,
        document_id: int,
        number: int,
        article: Article,
        analyzed: AnalyzedDocument,
        *,
        change: str,
        words: tuple[int, int] = (0, 0),
        capture_id: int | None,
        captured_at: str,
        follows: int | None = None,
        extractor: str = EXTRACTOR,
    ) -> Stored:
        """Add a revision that stands from now on, unless it is an ``earlier`` one: after the revision ``follows``, or as a
        document's first here."""
        revision_id = self._insert(
            "revisions", document_id=document_id, number=number, captured_at=captured_at, capture_id=capture_id,
            change=change, words_added=words[0], words_removed=words[1], extractor=extractor,
            source_id=self._source_id(article.source) if article.source else None, **_columns(article),
        )  # fmt: skip
        self._add_quotes(document_id, revision_id, article)
        self._add_links(revision_id, article)
        keep_digests(self._db, [revision_id])
        if change == "earlier" and follows is not None:
            record_fates(self._db, revision_id, follows)
            return Stored("revised", document_id, revision_id, change)
        self._db.execute("UPDATE documents SET revision_id = ? WHERE id = ?", (revision_id, document_id))
        if follows is not None:
            record_fates(self._db, follows, revision_id)
            record_restored(self._db, revision_id)
        self._pending.append((document_id, analyzed))
        return Stored("added" if follows is None else "revised", document_id, revision_id, change)

    def _add_quotes(self, document_id: int, revision_id: int, article: Article) -> None:
        spellings = [self._people.spelling(q.speaker) if q.speaker else None for q in article.quotes]
        if not article.quotes:
            return
        self._db.executemany(
            'INSERT INTO quotes (revision_id, position, start, "end", speaker_id, speaker, speaker_role, cue, implicit, '
            "kind, confidence, why) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (revision_id, position, q.start, q.end, spelling.id if spelling else None, q.speaker, q.speaker_role,
                 q.cue, q.implicit, q.kind, q.confidence, q.why)
                for position, (q, spelling) in enumerate(zip(article.quotes, spellings, strict=True))
            ],
        )  # fmt: skip
        self._people.quoted(
            document_id, filter(None, spellings), {q.speaker_role for q in article.quotes if q.speaker_role}
        )

    def _add_links(self, revision_id: int, article: Article) -> None:
        if not article.links:
            return
        self._db.executemany(
            "INSERT INTO links (revision_id, kind, position, title, url, key, teaser) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (revision_id, link.kind, link.position, link.title, link.url, url_key(link.url) if link.url else None,
                 link.teaser)
                for link in article.links
            ],
        )  # fmt: skip

    def _source_id(self, name: str) -> int:
        if name not in self._sources:
            row = self._db.execute("SELECT id FROM sources WHERE name = ?", (name,)).fetchone()
            self._sources[name] = int(row[0]) if row else self._insert("sources", name=name)
        return self._sources[name]

    def _insert(self, table: str, **values: object) -> int:
        cursor = self._db.execute(_insertion(table, *values), tuple(values.values()))
        return int(cursor.lastrowid or 0)


def _columns(article: Article) -> dict[str, str | None]:
    """What a row of ``revisions`` holds of its article."""
    return {
        "title": article.title,
        "body": article.body,
        "author": article.author,
        "published": article.published,
        "published_at": sortable_time(article.published),
        "published_text": article.published_text,
        "modified": article.modified,
        "section": article.section,
        "image": article.image,
        "language": article.language,
        "tags": json.dumps(article.tags, ensure_ascii=False),
        "review": json.dumps(article.review, ensure_ascii=False),
    }


def _is_late(captured_at: str, standing_at: str) -> bool:
    """Whether a capture came in after one that was made later. A standing time to come is of a clock that was put back since."""
    return captured_at < standing_at <= utc_now()


@cache
def _insertion(table: str, *columns: str) -> str:
    names = ", ".join(f'"{name}"' for name in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})"


def sortable_time(published: str | None) -> str | None:
    """An ISO date or timestamp as UTC, so that text order is time order; a date alone stays as it is."""
    if not published or len(published) <= 10:
        return published
    try:
        moment = as_moment(published)
        return as_text(moment) if moment.tzinfo else moment.strftime("%Y-%m-%dT%H:%M:%S")
    except (ValueError, OverflowError):  # no time, or one that UTC puts beyond the ends of the calendar
        return published


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
