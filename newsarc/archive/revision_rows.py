"""Writes what the tables hold of captures and revisions: rows, and what must be settled once for a whole transaction."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from functools import cache
from typing import Literal

from newsarc.archive.clock import as_moment, as_text
from newsarc.archive.contexts import ReadingContext, keep_context
from newsarc.archive.digests import keep_digests
from newsarc.archive.quotes.fates import record_fates, record_restored
from newsarc.archive.quotes.people import People
from newsarc.extract.urls import url_key
from newsarc.model import Article
from newsarc.search.document import AnalyzedDocument
from newsarc.search.index import SearchIndex

StoreOutcome = Literal["added", "revised", "unchanged", "worse"]

EXTRACTOR = "1"
"""Goes up with a release whose extraction reads something else out of the same bytes; kept with every revision."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of one article: its id, and the revision that holds it or that stands in its stead."""

    outcome: StoreOutcome
    document_id: int
    revision_id: int
    change: str | None = None
    reason: str | None = None
    """Of the outcome ``worse``."""


class RevisionRows:
    """Writes rows through one connection, inside the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._index = SearchIndex(connection)
        self._pending: list[tuple[int, AnalyzedDocument]] = []
        self._people = People(connection)
        self._sources: dict[str, int] = {}

    def capture_of(self, sha256: str | None) -> int | None:
        """The id of the capture with this digest; None when its bytes are not here."""
        row = self._db.execute("SELECT id FROM captures WHERE sha256 = ?", (sha256,)).fetchone()
        return int(row[0]) if row else None

    def append(
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
        context: ReadingContext | None = None,
    ) -> Stored:
        """Add a revision that stands from now on, unless it is an ``earlier`` one: after the revision ``follows``, or as a
        document's first here."""
        revision_id = self.insert(
            "revisions", document_id=document_id, number=number, captured_at=captured_at, capture_id=capture_id,
            change=change, words_added=words[0], words_removed=words[1], extractor=extractor,
            source_id=self._source_id(article.source) if article.source else None, **_columns(article),
        )  # fmt: skip
        self._add_quotes(document_id, revision_id, article)
        self._add_links(revision_id, article)
        keep_digests(self._db, [revision_id])
        if context is not None and capture_id is not None:
            keep_context(self._db, revision_id, context)
        if change == "earlier" and follows is not None:
            record_fates(self._db, revision_id, follows)
            return Stored("revised", document_id, revision_id, change)
        self._db.execute("UPDATE documents SET revision_id = ? WHERE id = ?", (revision_id, document_id))
        if follows is not None:
            record_fates(self._db, follows, revision_id)
            record_restored(self._db, revision_id)
        self._pending.append((document_id, analyzed))
        return Stored("added" if follows is None else "revised", document_id, revision_id, change)

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

    def regroup_speakers(self) -> None:
        """Apply the rules of this version on who is who to every spelling of a speaker."""
        self._people.regroup_everything()

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
            self._sources[name] = int(row[0]) if row else self.insert("sources", name=name)
        return self._sources[name]

    def insert(self, table: str, **values: object) -> int:
        """Add a row to ``table``, and return its id."""
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
