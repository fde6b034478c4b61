"""A query to ranked hits: the index ranks document numbers, the tables filter them, the printed text is highlighted."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from newsarc.archive.reading import Filter, Reader
from newsarc.model import Hit
from newsarc.search.index import Match, SearchIndex
from newsarc.search.passages import best_passage, highlight
from newsarc.search.query import Query, parse_query


class Searcher:
    """Searches through one connection; writes nothing."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._reader = Reader(connection)
        self._index = SearchIndex(connection)

    def search(
        self, query: str, where: Filter, *, limit: int | None, offset: int, by_date: bool, collapse: bool
    ) -> list[Hit]:
        """Hits, best (or newest) first."""
        parsed = parse_query(query)
        allow = self._allowed(parsed, where)
        if by_date or collapse:
            matches = self._index.search(parsed, limit=None, allow=allow)
            if collapse:
                matches = [group[0] for group in self._index.collapse(matches)]
            if by_date:
                matches = self._newest_first(matches)
            matches = matches[offset : None if limit is None else offset + limit]
        else:
            matches = self._index.search(parsed, limit=limit, offset=offset, allow=allow)
        rows = self._reader.rows([match.doc_id for match in matches])
        return [_hit(rows[match.doc_id], match, parsed) for match in matches if match.doc_id in rows]

    def count(self, query: str, where: Filter) -> int:
        """How many articles match."""
        parsed = parse_query(query)
        return self._index.count(parsed, allow=self._allowed(parsed, where))

    def suggest(self, query: str) -> str | None:
        """A query that would find something, for one that found nothing."""
        return self._index.suggest(parse_query(query))

    def _allowed(self, query: Query, where: Filter) -> set[int] | None:
        wanted = merge_filters(query, where)
        return self._reader.ids(wanted) if wanted else None

    def _newest_first(self, matches: Sequence[Match]) -> list[Match]:
        rows = self._reader.dates([match.doc_id for match in matches])
        return sorted(matches, key=lambda match: (rows.get(match.doc_id) or "", match.score), reverse=True)


def merge_filters(query: Query, where: Filter) -> Filter:
    """The filters a query itself carries (source:, author:, speaker:, from:, to:), under those given beside it."""
    inside = query.filters
    given = {name: getattr(where, name) for name in ("source", "author", "speaker", "since", "until")}
    written = {
        "source": inside.get("source"),
        "author": inside.get("author"),
        "speaker": inside.get("speaker"),
        "since": inside.get("from"),
        "until": inside.get("to"),
    }
    return replace(where, **{name: given[name] or written[name] for name in given})


def _hit(row: sqlite3.Row, match: Match, query: Query) -> Hit:
    passage = best_passage(row["body"] or row["title"] or "", query)
    return Hit(
        id=row["id"],
        url=row["url"],
        title=row["title"],
        source=row["source"],
        author=row["author"],
        published=row["published"],
        score=round(match.score, 4),
        snippet=passage.text,
        highlights=passage.highlights,
        title_highlights=highlight(row["title"] or "", query),
        revision=row["revision"],
    )
