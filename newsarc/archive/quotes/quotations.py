"""Who said what: quotations by speaker, subject, reporting verb, outlet, time and kind."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from newsarc.archive.quotes.people import find_people
from newsarc.archive.reading import Filter, shared_terms

SHOWN = ("current", "changed", "vanished")
"""A quotation that a later revision kept is shown once, as that revision has it."""

_SENTENCE_END = re.compile(r"[.!؟?\n]")
_PART = re.compile(r'-?(?:\w+:)?["“«][^"”»]*["”»]|\S+')


@dataclass(frozen=True, slots=True)
class QuoteFilter(Filter):
    """What a quotation must be to count. Empty fields do not restrict."""

    about: str | None = None
    """Words, in any form, that the quotation or the sentence around it must hold."""
    verb: str | None = None
    """A word of its cue, in any spelling."""
    kind: str | None = None
    """``direct`` or ``partial``."""
    min_confidence: float = 0.0
    status: Sequence[str] = SHOWN
    """Any of ``current``, ``changed``, ``vanished`` and ``kept``."""
    person: int | None = None
    article: int | None = None


class Quotations:
    """Reads quotations through one connection; writes nothing. The connection has the ``fold`` function."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def find(
        self, where: QuoteFilter, query: str | None = None, *, oldest_first: bool = False
    ) -> Iterator[sqlite3.Row]:
        """Quotations in order of time, those without a date last; ``query`` holds words of the quotation itself."""
        condition, values = self._condition(where)
        direction = "ASC" if oldest_first else "DESC"
        rows = self._db.execute(
            f"SELECT * FROM quotations WHERE {condition} "
            f"ORDER BY published_at IS NULL, published_at {direction}, article_id, revision, position",
            values,
        )
        wanted, subject = _parts(query), _parts(where.about)
        if not wanted and not subject:
            yield from rows
            return
        possible = self._articles(" ".join(filter(None, (query, where.about))))
        for row in rows:
            if (
                row["article_id"] in possible
                and _holds(row["text"], wanted)
                and (not subject or _holds(self._context(row), subject))
            ):
                yield row

    def _condition(self, where: QuoteFilter) -> tuple[str, list[Any]]:
        terms, values = shared_terms(where)
        terms.append(f"status IN ({', '.join('?' * len(where.status))})")
        values += where.status
        for column, wanted in (("kind", where.kind), ("article_id", where.article)):
            if wanted:
                terms.append(f"{column} = ?")
                values.append(wanted)
        if where.verb:
            terms.append("instr(fold(coalesce(cue, '')), fold(?))")
            values.append(where.verb)
        if where.min_confidence:
            terms.append("confidence >= ?")
            values.append(where.min_confidence)
        if where.speaker or where.person:
            people = [where.person] if where.person else find_people(self._db, where.speaker or "")
            condition, more = of_people(people)
            terms.append(condition)
            values += more
        return " AND ".join(terms), values

    def _articles(self, query: str) -> set[int]:
        """Articles whose newest revision, or an older one, may hold the words."""
        from newsarc.search.index import SearchIndex
        from newsarc.search.query import parse_query

        found = {match.doc_id for match in SearchIndex(self._db).search(parse_query(query), limit=None)}
        # Words that a revision has dropped are not in the index any more.
        revised = self._db.execute("SELECT DISTINCT document_id FROM revisions WHERE number > 1")
        return found | {int(row[0]) for row in revised}

    def _context(self, row: sqlite3.Row) -> str:
        """The sentences in which a quotation stands."""
        (body,) = self._db.execute("SELECT body FROM revisions WHERE id = ?", (row["revision_id"],)).fetchone()
        before = [found.end() for found in _SENTENCE_END.finditer(body, 0, max(row["start"] - 1, 0))]
        after = _SENTENCE_END.search(body, row["end"] + 1)
        return str(body[before[-1] if before else 0 : after.start() if after else len(body)])


def of_people(people: Sequence[int]) -> tuple[str, list[Any]]:
    """A condition over ``quotations``: said by one of ``people``, by whatever name. By way of the indexes."""
    if not people:
        return "0", []
    marks = ", ".join("?" * len(people))
    condition = (
        f"id IN (SELECT q.id FROM speakers k JOIN quotes q ON q.speaker_id = k.id WHERE k.person_id IN ({marks}) "
        "UNION SELECT q.id FROM article_people a JOIN revisions r ON r.document_id = a.document_id "
        f"JOIN quotes q ON q.revision_id = r.id AND q.speaker_id = a.speaker_id WHERE a.person_id IN ({marks})) "
        f"AND person_id IN ({marks})"
    )
    return condition, [*people, *people, *people]


def _parts(query: str | None) -> list[str]:
    return _PART.findall(query) if query else []


def _holds(text: str, parts: Sequence[str]) -> bool:
    from newsarc.search.passages import highlight
    from newsarc.search.query import parse_query

    return all(highlight(text, parse_query(part)) for part in parts)
