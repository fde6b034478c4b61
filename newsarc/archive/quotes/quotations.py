"""Who said what: quotations by speaker, subject, reporting verb, outlet, time and kind."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsarc.archive.numbers import AMONG, listed
from newsarc.archive.quotes.asking import meant, of_people, said_by
from newsarc.archive.reading import Filter, Wanted, any_of, each_of, filter_sql, shared_terms

if TYPE_CHECKING:
    from newsarc.search.query import Query

SHOWN = ("current", "changed", "vanished")
"""A quotation that a later revision kept, or has again, is shown once, as that revision has it."""

_SENTENCE_END = re.compile(r"[.!؟?\n]")


@dataclass(frozen=True, slots=True)
class QuoteFilter(Filter):
    """What a quotation must be to count. Empty fields do not restrict; ``quoting``, ``changed``, ``tag``, ``arrived`` and
    ``review`` say what its article must be as it stands."""

    about: Wanted = None
    """Words, in any form, that the quotation or the sentence around it must hold."""
    verb: Wanted = None
    """A word of its cue, in any spelling."""
    kind: Wanted = None
    """``direct`` or ``partial``."""
    min_confidence: float = 0.0
    status: Sequence[str] = SHOWN
    """Any of ``current``, ``changed``, ``vanished``, ``kept`` and ``restored``."""
    person: int | None = None
    article: int | None = None


class Quotations:
    """Reads quotations through one connection; writes nothing. The connection has the ``fold`` function."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def find(
        self, where: QuoteFilter, query: str | None = None, *, oldest_first: bool = False
    ) -> Iterator[sqlite3.Row]:
        """Quotations in order of time, behind them those of articles without a date, in order of these; ``query``, as for a search, is what the quotation itself
        must satisfy."""
        wanted, subject = map(_parsed, (each_of(query), each_of(where.about)))
        asked = [each for each in (wanted, subject) if each]
        if not all(each.nodes or each.filters for each in asked):
            return
        condition, values = self._condition(where, asked)
        direction = "ASC" if oldest_first else "DESC"
        rows = self._db.execute(
            f"SELECT * FROM quotations WHERE {condition} "
            f"ORDER BY published_at IS NULL, published_at {direction}, article_id {direction}, revision, position",
            values,
        )
        if not asked:
            yield from rows
            return
        from newsarc.search.passages import matches

        possible = [self._articles(each) for each in asked if not matches("", each)]
        for row in rows:
            if (
                all(row["article_id"] in articles for articles in possible)
                and (not wanted or matches(row["text"], wanted))
                and (not subject or matches(self._context(row), subject))
            ):
                yield row

    def _condition(self, where: QuoteFilter, asked: Sequence[Query]) -> tuple[str, list[Any]]:
        terms, values = shared_terms(where)
        terms.append(f"status IN ({', '.join('?' * len(where.status))})")
        values += where.status
        if kinds := each_of(where.kind):
            terms.append(f"kind IN {AMONG}")
            values.append(listed(kinds))
        if where.article:
            terms.append("article_id = ?")
            values.append(where.article)
        if verbs := each_of(where.verb):
            condition, more = any_of(("instr(fold(coalesce(cue, '')), fold(?))", [verb]) for verb in verbs)
            terms.append(condition)
            values += more
        if where.min_confidence:
            terms.append("confidence >= ?")
            values.append(where.min_confidence)
        if where.person or each_of(where.speaker):
            condition, more = of_people([where.person]) if where.person else self._said_by(where.speaker)
            terms.append(condition)
            values += more
        if of_article := Filter(
            quoting=where.quoting, changed=where.changed, tag=where.tag, arrived=where.arrived, review=where.review
        ):
            condition, more = filter_sql(self._db, of_article)
            # Not of the view `articles`, which would have a look at every revision.
            terms.append(f"article_id IN (SELECT id FROM documents WHERE {condition})")
            values += more
        for condition, more in (each for query in asked for each in self._filters(query)):
            terms.append(condition)
            values += more
        return " AND ".join(terms), values

    def _filters(self, query: Query) -> Iterator[tuple[str, list[Any]]]:
        """A condition for each filter (speaker:, source:, from: ...) that is written in ``query``."""
        from newsarc.archive.searching import merge_filters, one_filter

        for alternatives in merge_filters(query, Filter()):
            parts = [self._filter(each) for each in alternatives]
            yield f"({' OR '.join(sql for sql, _ in parts)})", [value for _, values in parts for value in values]
        for unwanted in (each for each in query.filters if each.negated):
            condition, values = self._filter(one_filter(unwanted))
            yield f"({condition}) IS NOT TRUE", values

    def _filter(self, where: Filter) -> tuple[str, list[Any]]:
        terms, values = shared_terms(where)
        if where.speaker:
            condition, more = self._said_by(where.speaker)
            return " AND ".join([*terms, condition]), [*values, *more]
        return " AND ".join(terms), values

    def _said_by(self, speakers: Wanted) -> tuple[str, list[Any]]:
        return any_of(said_by(meant(self._db, speaker)) for speaker in each_of(speakers))

    def _articles(self, query: Query) -> set[int]:
        """Articles whose newest revision, or an older one, may hold what satisfies a query that no empty text does: they
        have one of its words."""
        from newsarc.search.index import SearchIndex
        from newsarc.search.query import Group

        words = Group(tuple(leaf._replace(field=None) for leaf in query.positive()), any=True)
        found = {match.doc_id for match in SearchIndex(self._db).search(query._replace(nodes=(words,)), limit=None)}
        # Words that a revision has dropped are not in the index any more.
        revised = self._db.execute("SELECT DISTINCT document_id FROM revisions WHERE number > 1")
        return found | {int(row[0]) for row in revised}

    def _context(self, row: sqlite3.Row) -> str:
        """The sentences in which a quotation stands."""
        (body,) = self._db.execute("SELECT body FROM revisions WHERE id = ?", (row["revision_id"],)).fetchone()
        before = [found.end() for found in _SENTENCE_END.finditer(body, 0, max(row["start"] - 1, 0))]
        after = _SENTENCE_END.search(body, row["end"] + 1)
        return str(body[before[-1] if before else 0 : after.start() if after else len(body)])


def _parsed(texts: Sequence[str]) -> Query | None:
    """What one of ``texts`` asks for; None for blanks alone. The parser is loaded only for those who ask."""
    if not any(text.strip() for text in texts):
        return None
    from newsarc.search.query import one_of_queries, parse_query

    return parse_query(one_of_queries(texts))
