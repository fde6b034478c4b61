"""Questions to the archive that need no search index: one article, lists, quotes, links, counts."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from newsarc.archive.likeness import MOST_ALIKE
from newsarc.archive.numbers import AMONG, listed
from newsarc.search.days import read_day

if TYPE_CHECKING:
    from newsarc.model import Article


_FAILURES = (
    "SELECT * FROM failures UNION ALL SELECT 'feed', url, outcome, reason, polled_at FROM feeds WHERE failures > 0"
)
"""Kind, name, outcome, reason and time of what is still to be had: the view has pages and imports only."""
LIST_COLUMNS = "id, url, title, source, author, published, published_at, captured_at, revision"


Sort = Literal["rank", "date", "oldest"]
"""The order of what a search finds: the best, the newest or the oldest first."""
SORTS: Final[tuple[Sort, ...]] = get_args(Sort)

Wanted = str | Sequence[str] | None
"""What a field must be: a value, or several of which one will do. The empty one does not restrict."""


_DAYS = ("since", "until", "arrived")


def each_of(wanted: Wanted) -> tuple[str, ...]:
    """The values of which one will do; none where everything does."""
    values = (wanted,) if isinstance(wanted, str) else wanted or ()
    return tuple(value for value in values if value)


@dataclass(frozen=True, slots=True)
class Filter:
    """What an article must be to count. Empty fields do not restrict; of several values of a field one will do.

    Raises:
        UnreadableDay: ``since``, ``until`` or ``arrived`` is no day, month or year.
    """

    source: Wanted = None
    author: Wanted = None
    speaker: Wanted = None
    since: str | None = None
    """First day, month or year, as :func:`newsarc.search.days.read_day` takes it, by the date the page printed."""
    until: str | None = None
    """Last day, inclusive, in the same form."""
    quoting: bool = False
    """Only articles with quotations."""
    changed: bool = False
    """Only articles with more than one revision."""
    tag: Wanted = None
    """A tag that a reader, an import, a fetch or a feed gave, or the page itself."""
    arrived: str | None = None
    """First day (UTC), in the form of ``since``, of the capture that its first revision was read from."""
    review: bool = False
    """Only articles with notes for review: what their reading was not sure of."""

    def __post_init__(self) -> None:
        for field in fields(self):
            if isinstance(value := getattr(self, field.name), list):  # what is found for a filter is kept by its values
                object.__setattr__(self, field.name, tuple(value))
            elif field.name in _DAYS and value:  # compared as text: any other would leave out what it should not
                object.__setattr__(self, field.name, read_day(value, field.name))

    def __bool__(self) -> bool:
        """Whether it asks for anything; of a class on top of this one too."""
        return self != type(self)()


class Articles:
    """Reads articles through one connection; writes nothing."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def find(self, key: int | str) -> int | None:
        """The id of the article with this id or address (in any spelling of it), be it one that led to the article's own."""
        from newsarc.archive.records import row_number

        text = str(key)
        if (number := row_number(text.strip())) is not None:
            row = self._db.execute("SELECT id FROM documents WHERE id = ?", (number,)).fetchone()
        else:
            from newsarc.archive.addresses import article_at
            from newsarc.extract.urls import url_key
            from newsarc.sources.address import pasted_address

            row = self._db.execute(
                f"SELECT coalesce({article_at(self._db, ':key')}, (SELECT document_id FROM fetches "
                "WHERE key = :key AND document_id IS NOT NULL ORDER BY id DESC LIMIT 1))",
                {"key": url_key(pasted_address(text))},
            ).fetchone()
        return int(row[0]) if row and row[0] is not None else None

    def article(self, article_id: int) -> Article | None:
        """The newest good revision, with its quotes and links."""
        from newsarc.archive.records import article_from_row, link_from_row, quote_from_row

        row = self.row(article_id)
        if row is None:
            return None
        quotes = self._db.execute(
            "SELECT * FROM quotations WHERE revision_id = ? ORDER BY position", (row["revision_id"],)
        )
        links = self._db.execute("SELECT * FROM article_links WHERE article_id = ? ORDER BY id", (article_id,))
        return article_from_row(row, [quote_from_row(q) for q in quotes], [link_from_row(link) for link in links])

    def row(self, article_id: int) -> sqlite3.Row | None:
        """The row of ``articles`` with this id."""
        row: sqlite3.Row | None = self._db.execute("SELECT * FROM articles WHERE id = ?", (article_id,)).fetchone()
        return row

    def heads(self, ids: Sequence[int]) -> dict[int, sqlite3.Row]:
        """Rows of ``articles`` by id, without the bodies."""
        rows = self._db.execute(f"SELECT {LIST_COLUMNS} FROM articles WHERE id IN {AMONG}", (listed(ids),))
        return {int(row["id"]): row for row in rows}

    def body(self, article_id: int) -> str:
        """The body of the standing revision; empty when there is no such article."""
        row = self._db.execute("SELECT body FROM articles WHERE id = ?", (article_id,)).fetchone()
        return str(row[0]) if row else ""

    def openings(self, ids: Sequence[int], letters: int) -> dict[int, str]:
        """Title and first ``letters`` letters of the body, by id."""
        sql = f"SELECT id, coalesce(title || ' ', '') || substr(body, 1, ?) FROM articles WHERE id IN {AMONG}"
        return dict(self._db.execute(sql, (letters, listed(ids))).fetchall())

    def dates(self, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
        """What articles are sorted by in order of time, by id: the time of publication and, where none is known, that of
        capture, each else empty."""
        sql = (
            "SELECT id, coalesce(published_at, ''), iif(published_at IS NULL, captured_at, '') "
            f"FROM articles WHERE id IN {AMONG}"
        )
        return {number: (published, captured) for number, published, captured in self._db.execute(sql, (listed(ids),))}

    def list(
        self, where: Filter, limit: int | None, offset: int = 0, *, oldest_first: bool = False
    ) -> Iterator[dict[str, Any]]:
        """Articles without their bodies, newest first unless ``oldest_first``; behind them those without a date, in the same
        order by their captures; where those with notes for review are asked for, with these (``review``)."""
        condition, values = filter_sql(self._db, where)
        columns = f"{LIST_COLUMNS}, review" if where.review else LIST_COLUMNS
        direction = "ASC" if oldest_first else "DESC"
        first = "ASC NULLS LAST" if oldest_first else "DESC"
        rows = self._db.execute(
            f"SELECT {columns} FROM articles WHERE {condition} "
            f"ORDER BY published_at {first}, captured_at {direction}, id {direction} LIMIT ? OFFSET ?",
            (*values, -1 if limit is None else limit, offset),
        )
        for row in map(dict, rows):
            yield {**row, "review": json.loads(row["review"])} if where.review else row

    def ids(self, where: Filter) -> set[int]:
        """Ids of the articles that fulfil ``where``."""
        condition, values = filter_sql(self._db, where)
        of_revision = where.source or where.since or where.until
        table = "articles" if of_revision else "documents"  # which spares a look at every revision
        sql = f"SELECT id FROM {table} WHERE revision_id IS NOT NULL AND {condition}"
        return {int(row[0]) for row in self._db.execute(sql, values)}

    def issue(self, article_id: int) -> tuple[str, str]:
        """The outlet that printed an article, its host where none is known, and the day, month or year that it printed
        as its date; each empty where that is not known either."""
        row = self._db.execute("SELECT source, url, published FROM articles WHERE id = ?", (article_id,)).fetchone()
        outlet, url, published = row or (None, None, None)
        if outlet is None and url:
            from newsarc.extract.urls import host_of

            outlet = host_of(url)
        return outlet or "", (published or "")[:10]

    def links(self, article_id: int) -> Iterator[sqlite3.Row]:
        """Links of an article in reading order, each with the id of its target when that is archived."""
        return self._db.execute(
            "SELECT kind, position, title, url, teaser, target_id FROM article_links WHERE article_id = ? ORDER BY id",
            (article_id,),
        )

    def failures(self, limit: int, outcomes: Sequence[str] = ()) -> Sequence[dict[str, Any]]:
        """What failed, the last first; ``limit`` -1 gives all. An address by which an article goes has its ``article_id``."""
        from newsarc.archive.addresses import article_at
        from newsarc.extract.urls import url_key

        wanted, values = (f"outcome IN {AMONG}", [listed(outcomes)]) if outcomes else ("1", [])
        rows = self._db.execute(
            f"SELECT * FROM ({_FAILURES}) WHERE {wanted} ORDER BY at DESC LIMIT ?", (*values, limit)
        ).fetchall()
        by_key = f"SELECT {article_at(self._db, ':key')}"
        return [
            {
                **dict(row),
                "article_id": self._db.execute(by_key, {"key": url_key(row["name"])}).fetchone()[0]
                if row["kind"] == "fetch"
                else None,
            }
            for row in rows
        ]

    def stats(self) -> dict[str, Any]:
        """Counts for ``newsarc stats``."""

        def one(sql: str) -> Any:
            return self._db.execute(sql).fetchone()[0]

        return {
            "articles": one("SELECT count(*) FROM documents WHERE revision_id IS NOT NULL"),
            "revisions": one("SELECT count(*) FROM revisions"),
            "captures": one("SELECT count(*) FROM captures"),
            "capture_bytes": one("SELECT coalesce(sum(size), 0) FROM captures"),
            "sources": one("SELECT count(*) FROM sources"),
            "quotes": one("SELECT count(*) FROM quotations WHERE current"),
            "speakers": one("SELECT count(DISTINCT person_id) FROM quotations WHERE current"),
            "links": one("SELECT count(*) FROM article_links"),
            "failures": one(f"SELECT count(*) FROM ({_FAILURES})"),
            "for_review": one("SELECT count(*) FROM articles WHERE review <> '[]'"),
            "oldest": one("SELECT min(published) FROM articles"),
            "newest": one("SELECT max(published) FROM articles"),
            "file_bytes": one("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"),
        }


def filter_sql(connection: sqlite3.Connection, where: Filter) -> tuple[str, list[Any]]:
    """A condition over ``articles`` and its values. Names match in any Arabic spelling (the ``fold`` SQL function)."""
    terms, values = shared_terms(where)
    if where.quoting:
        terms.append("revision_id IN (SELECT revision_id FROM quotes)")
    if where.changed:
        terms.append("id IN (SELECT document_id FROM revisions WHERE number > 1)")
    if where.review:
        terms.append("revision_id IN (SELECT id FROM revisions WHERE review <> '[]')")
    if tags := each_of(where.tag):
        terms.append(
            f"(id IN (SELECT document_id FROM document_tags WHERE fold(tag) IN {AMONG}) OR revision_id IN "
            f"(SELECT r.id FROM revisions r, json_each(r.tags) t WHERE r.tags <> '[]' AND fold(t.value) IN {AMONG}))"
        )
        values += [listed(filter(None, map(_folded, tags)))] * 2
    if where.arrived:
        terms.append("first_seen >= ?")
        values.append(where.arrived)
    if speakers := each_of(where.speaker):
        from newsarc.archive.quotes.asking import meant, quoting

        condition, more = any_of(quoting(meant(connection, speaker)) for speaker in speakers)
        terms.append(condition)
        values += more
    return " AND ".join(terms) or "1", values


def shared_terms(where: Filter) -> tuple[list[str], list[Any]]:
    """Conditions over any view with source, published and revision_id: ``articles`` and ``quotations`` alike."""
    terms: list[str] = []
    values: list[Any] = []
    if each_of(where.source):
        condition, more = of_sources(where.source)
        terms.append(condition)
        values += more
    if authors := each_of(where.author):
        condition, more = any_of(("instr(fold(author), ?)", [_folded(author)]) for author in authors)
        terms.append(f"revision_id IN (SELECT id FROM revisions WHERE {condition})")
        values += more
    if where.since:
        terms.append("substr(coalesce(published, ''), 1, ?) >= ?")
        values += [len(where.since), where.since]
    if where.until:
        terms.append("published IS NOT NULL AND substr(published, 1, ?) <= ?")
        values += [len(where.until), where.until]
    return terms, values


def of_sources(wanted: Wanted) -> tuple[str, list[Any]]:
    """A condition over any view with ``source``, and its values: the outlets whose names are the most like each one wanted."""
    return any_of((f"source IN {MOST_ALIKE}", [_folded(source) or ""] * 2) for source in each_of(wanted))


def any_of(conditions: Iterable[tuple[str, list[Any]]]) -> tuple[str, list[Any]]:
    """A condition that holds where one of ``conditions`` does, and its values; there is at least one."""
    parts = list(conditions)
    return f"({' OR '.join(f'({sql})' for sql, _ in parts)})", [value for _, values in parts for value in values]


def _folded(text: str) -> str | None:
    """``text`` as names are compared; None, which is in no name, for a text without letters: the empty one is in all."""
    from newsarc.arabic.levels import fold

    return fold(text).strip() or None
