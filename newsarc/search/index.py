"""``SearchIndex``: the index of one archive. It writes in the caller's transaction and never commits."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from newsarc.search import suggestions
from newsarc.search.copies import IssueOf, group_copies, unknown_issue
from newsarc.search.document import SIGNATURE_SIZE, AnalyzedDocument
from newsarc.search.lookup import Reader
from newsarc.search.plan import make_plan
from newsarc.search.postings import occurrences_in
from newsarc.search.query import Phrase, Query, Word, parse_query
from newsarc.search.ranking import count_matches, rank
from newsarc.search.storage import (
    SCHEMA,
    TABLES,
    Segment,
    copy_segments,
    damaged_segments,
    due_for_merge,
    merge,
    read_lengths,
    read_segments,
    write_segment,
)
from newsarc.search.terms import Terms

VERSION = 9
"""Increased with every change of the analysis or the layout: an older index must be rebuilt."""
BATCH = 2_000
"""Maximum number of documents added as one segment: those of a batch of an import."""


class StaleIndex(Exception):
    """The index was built by another version of the analysis: ``clear`` it and add every document anew."""


class Match(NamedTuple):
    """A document that was found."""

    doc_id: int
    score: float
    alike: int = 0
    """Number of its copies, matches of a lower rank, that it stands for."""


class Form(NamedTuple):
    """One key that a word was looked up by."""

    word: str
    """As typed, without diacritics."""
    field: str
    """title, body or quote."""
    view: str
    """printed, base or stem."""
    form: str
    weight: float
    documents: int
    """Number of documents that have it."""
    score: float = 0.0
    """What it adds to the score of the explained document."""


class Explanation(NamedTuple):
    """How a query was understood and, for a document, why it got its rank."""

    forms: tuple[Form, ...]
    score: float = 0.0
    """Sum of the forms' scores; the ranking adds a bonus for words near each other."""


class SearchIndex:
    """Full-text index in the ``search_`` tables (``storage.SCHEMA``) of an SQLite file.

    Every instance notices what others wrote: before each use it compares a counter kept with the data.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._seen = -1
        self._terms: Terms | None = None

    # Writing.

    def add(self, items: Iterable[tuple[int, AnalyzedDocument]]) -> None:
        """Index documents by id; an id seen before is replaced, and of one id given twice the last counts."""
        iterator = iter(items)
        while batch := list(itertools.islice(iterator, BATCH)):
            from newsarc.search.builder import build_segment

            latest = list(dict(batch).items())
            self._mark_dead({document for document, _ in latest})
            write_segment(self._connection, build_segment(latest))
            self._changed()
            while segments := due_for_merge(self._read().segments):
                merge(self._connection, segments)
                self._changed()

    def clear(self) -> None:
        """Empty the index and give it the tables and the number of this version."""
        changes = self._changes() if "search_state" in self._tables() else 0
        for table in TABLES:
            self._connection.execute(f"DROP TABLE IF EXISTS {table}")
        for statement in SCHEMA:
            self._connection.execute(statement)
        # The count continues: at a number that it has seen, an open reader would keep what it knows of the old tables.
        self._connection.execute("INSERT INTO search_state VALUES ('changes', ?)", (changes,))
        self._changed()

    def replace_by(self, other: sqlite3.Connection) -> None:
        """Replace the index by that of the same version in another file."""
        self.clear()
        copy_segments(other, self._connection)
        self._changed()

    def optimize(self) -> None:
        """Merge everything into one segment, without replaced documents: the smallest and fastest state."""
        segments = self._read().segments
        if len(segments) > 1 or self._read().dead:
            merge(self._connection, segments)
            self._changed()

    def _mark_dead(self, ids: set[int]) -> None:
        import numpy as np

        wanted = np.array(sorted(ids), np.int64)
        for segment in self._read().segments:
            column = np.frombuffer(segment.ids, np.int64)
            if column.max() < wanted[0]:  # new documents have the highest ids
                continue
            found = wanted[np.searchsorted(wanted, column).clip(max=len(wanted) - 1)] == column
            dead = (np.frombuffer(segment.dead, np.uint8) | found).tobytes()
            if dead != segment.dead:
                self._connection.execute("UPDATE search_segments SET dead = ? WHERE id = ?", (dead, segment.id))

    def _changed(self) -> None:
        self._terms = None
        self._connection.executemany(
            "INSERT INTO search_state VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = CASE name"
            " WHEN 'changes' THEN value + 1 ELSE value END",
            [("changes", 1), ("version", VERSION)],
        )

    # State.

    @property
    def stale(self) -> bool:
        """Whether the index was built by another version of the analysis, or lacks a table, and needs ``newsarc
        reindex``."""
        if len(self._tables()) < len(TABLES):
            return True
        row = self._connection.execute("SELECT value FROM search_state WHERE name = 'version'").fetchone()
        return row is not None and row[0] != VERSION

    def _tables(self) -> set[str]:
        """Return those of the index's tables that exist."""
        found = self._connection.execute(f"SELECT name FROM sqlite_master WHERE type = 'table' AND name IN {TABLES}")
        return {row[0] for row in found}

    def ids(self) -> set[int]:
        """Return the ids of all documents in the index."""
        return set(self._read().numbers)

    def _read(self) -> Reader:
        return self._look_up().reader

    def _changes(self) -> int:
        """Return how often the index was changed."""
        row = self._connection.execute("SELECT value FROM search_state WHERE name = 'changes'").fetchone()
        return row[0] if row else 0

    def _look_up(self) -> Terms:
        seen = self._changes()
        if self._terms is None or seen != self._seen:
            if self.stale:
                raise StaleIndex
            self._terms, self._seen = Terms(Reader(self._connection, read_segments(self._connection))), seen
        return self._terms

    def verify(self) -> list[str]:
        """Return the problems of the index, one line each; empty if it is sound."""
        if self.stale:
            return ["the index is of another version: run newsarc reindex"]
        if problems := [
            f"segment {number}: its columns cannot be read or differ in length: run newsarc reindex"
            for number in damaged_segments(self._connection, SIGNATURE_SIZE)
        ]:
            return problems
        reader = self._read()
        living: set[int] = set()
        for segment in reader.segments:
            problems += _segment_problems(self._connection, segment)
            for document, dead in zip(segment.ids, segment.dead, strict=False):
                if not dead and document in living:
                    problems.append(f"document {document} is indexed twice")
                living.update(() if dead else (document,))
        known = [segment.id for segment in reader.segments]
        for (orphan,) in self._connection.execute("SELECT DISTINCT segment FROM search_blocks"):
            if orphan not in known:
                problems.append(f"blocks of a missing segment {orphan}")
        return problems

    # Searching.

    def search(
        self,
        query: Query | str,
        *,
        limit: int | None = 20,
        offset: int = 0,
        allow: Collection[int] | None = None,
        every: bool = False,
    ) -> list[Match]:
        """Return the documents that match, best first, including those with only some of the words.

        ``every``: only documents with all of the words. ``allow``: ids of the only documents that may be found.
        ``limit=None``: no limit. A query that only excludes finds all other documents, in no order.
        """
        query = parse_query(query) if isinstance(query, str) else query
        terms = self._look_up()
        reader = terms.reader
        wanted = reader.size if limit is None else offset + limit
        if not reader.size or wanted <= 0 or not query.nodes:
            return []
        ranked = rank(reader, make_plan(terms, query), allow, wanted, every)[offset:wanted]
        return [Match(reader.document(number), score) for number, score in ranked]

    def word_weights(self, query: Query) -> list[tuple[str, float]]:
        """Return the words that a query looks for in any form, each with the inverse document frequency of its stem."""
        terms = self._look_up()
        loose = [leaf for leaf in query.positive() if not leaf.exact and not getattr(leaf, "prefix", False)]
        found = dict.fromkeys(w for leaf in loose for w in (leaf.words if isinstance(leaf, Phrase) else (leaf.word,)))
        return [(word, terms.reader.idf(terms.of(Word(word)).documents)) for word in found]

    def count(self, query: Query | str, allow: Collection[int] | None = None, *, every: bool = False) -> int:
        """Return how many documents ``search`` finds without a limit."""
        query = parse_query(query) if isinstance(query, str) else query
        terms = self._look_up()
        if not terms.reader.size or not query.nodes:
            return 0
        return count_matches(terms.reader, make_plan(terms, query), allow, every)

    def explain_query(self, query: Query | str) -> Explanation:
        """Return the forms that each word is looked up by."""
        return self._explain(query, None)

    def explain(self, query: Query | str, doc_id: int) -> Explanation:
        """Return the forms that each word is looked up by, and what each adds to the score of a document."""
        return self._explain(query, self._read().numbers.get(doc_id, -1))

    def _explain(self, query: Query | str, number: int | None) -> Explanation:
        query = parse_query(query) if isinstance(query, str) else query
        names = {"b": "body", "t": "title", "q": "quote"}
        views = {"p": "printed", "b": "base", "s": "stem"}
        forms = []
        for term in make_plan(self._look_up(), query).terms:
            for counted in term.counted():
                source, score = counted.source, 0.0
                if number in counted.counts:
                    score = term.score(counted, number)
                row = (term.word.word, names[source.field], views[source.view], source.form, source.weight)
                forms.append(Form(*row, len(counted.counts), score))
        return Explanation(tuple(forms), sum(form.score for form in forms))

    # Vocabulary.

    def suggest(self, query: Query | str, allow: Collection[int] | None = None) -> str | None:
        """Return another spelling of a query that finds more with all words ("did you mean", wrong keyboard layout), or
        None.

        Words that are in a few documents themselves are replaced only by words that are in far more.
        """
        text = query if isinstance(query, str) else query.text
        found = self.count(query, allow, every=True)
        rare = suggestions.RARE if found else 0
        return suggestions.suggest(
            self._look_up(), text, lambda better: self.count(better, allow, every=True) > found, rare
        )

    def complete(self, prefix: str, limit: int = 10) -> list[str]:
        """Return the commonest words of the archive that begin with ``prefix``, as printed."""
        return suggestions.complete(self._read(), prefix, limit)

    # Copies.

    def collapse(
        self, matches: Sequence[Match], most: int | None = None, *, issue: IssueOf = unknown_issue
    ) -> list[list[Match]]:
        """Return the matches in groups of copies, each led by its best match, in the order given.

        ``most`` limits the number of groups; each still has all of its copies. Texts that ``issue`` assigns to one
        outlet and two days are not copies.
        """
        known = {match.doc_id: match for match in matches}
        groups = group_copies(known, self._signatures(known), issue, most)
        return [[known[document] for document in group] for group in groups]

    def copies(self, issue: IssueOf = unknown_issue) -> list[list[int]]:
        """Return every group of documents with nearly the same body, ids ascending, groups in order of their first.

        ``issue`` is used as in ``collapse``.
        """
        ids = sorted(set(self._read().numbers))
        return [group for group in group_copies(ids, self._signatures(ids), issue) if len(group) > 1]

    def _packed_signatures(self, segment: Segment) -> bytes:
        row = self._connection.execute("SELECT signatures FROM search_segments WHERE id = ?", (segment.id,)).fetchone()
        return bytes(row[0])

    def _signatures(self, ids: Iterable[int]) -> dict[int, bytes]:
        reader = self._read()
        packed: dict[int, bytes] = {}
        found = {}
        for document in ids:
            if document in reader.numbers:
                number = reader.numbers[document]
                segment = reader.segment_of(number)
                if segment.id not in packed:
                    packed[segment.id] = self._packed_signatures(segment)
                place = 4 * SIGNATURE_SIZE * (number - segment.base)
                found[document] = packed[segment.id][place : place + 4 * SIGNATURE_SIZE]
        return found


def _segment_problems(connection: sqlite3.Connection, segment: Segment) -> list[str]:
    """Return the problems of a segment: blocks that are damaged or missing, or have documents that it does not have."""
    problems, occurrences = [], 0
    for first, *block in connection.execute(
        "SELECT first, data, positions FROM search_blocks WHERE segment = ? ORDER BY first", (segment.id,)
    ):
        found = occurrences_in(block[0], block[1], first, len(segment.ids))
        if found is None:
            problems.append(f"segment {segment.id}: a damaged block at key {first}: run newsarc reindex")
        occurrences += found or 0
    lengths = read_lengths(connection, segment)
    if not problems and occurrences < sum(map(sum, lengths)):
        problems.append(f"segment {segment.id}: blocks are missing: run newsarc reindex")
    return problems
