"""Datasette plug-in: ``datasette archive.db`` searches an archive as newsarc does.

SQL functions, on every database:

=========================  ==============================================================================
``arabic_normal(text)``    the normal level: no diacritics or tatweel, quotation marks unified
``arabic_fold(text)``      the folded level, for comparing in any spelling (also as ``fold``)
``arabic_tokens(text)``    JSON array of the words
``arabic_stem(word)``      the stem that the index uses
``arabic_matches(t, q)``   how many words of a text match a query, whatever prefix or spelling they have
``arabic_snippet(t, q)``   the passage of a text that answers a query best, its matches in ** **
``newsarc_search(q, n)``   JSON array of the ids of the n best articles, for ``json_each`` (archives only);
                           an object with ``error`` where n is no number
=========================  ==============================================================================

Archives also get descriptions and ready-made queries.
"""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from datasette import hookimpl

from newsarc.archive.schema import APPLICATION_ID
from newsarc.archive.sql_functions import sql_fold

MOST = 1000
"""Maximum articles that one search returns."""
BEST = 50
"""Hits of a search in SQL without a limit."""

QUERIES: dict[str, dict[str, str]] = {
    "search": {
        "title": "Search the articles · ابحث في المقالات",
        "description": "Words, “a phrase”, -word, OR, title: quote: ... in any spelling, best first.",
        "sql": "SELECT a.id, a.title, a.source, a.published, arabic_snippet(a.body, :q) AS snippet, a.url "
        "FROM json_each(newsarc_search(:q, 50)) hit JOIN articles a ON a.id = hit.value ORDER BY hit.key",
    },
    "quotations_by_speaker": {
        "title": "Who said what · من قال ماذا",
        "description": "Quotations of a speaker (any part of the name, any spelling), the newest first.",
        "sql": "SELECT speaker, cue, text, published, source, article, article_id FROM quotations WHERE status = 'current' "
        "AND instr(arabic_fold(coalesce(speaker, '')), arabic_fold(:speaker)) ORDER BY published_at DESC LIMIT 200",
    },
    "recent_changes": {
        "title": "Changed after publication · ما تغيّر بعد النشر",
        "description": "Revisions, the newest first, with the kind of change.",
        "sql": "SELECT captured_at, change, words_added, words_removed, title, source, article_id FROM changes "
        "ORDER BY captured_at DESC LIMIT 200",
    },
}
_TABLES = {
    "articles": "The newest good revision of each article.",
    "quotations": "Who said what: every quotation with its speaker, reporting verb, place and fate.",
    "changes": "Revisions after the first, with the kind of change.",
    "failures": "What could not be fetched or imported, and why.",
    "revisions": "Every reading of every article; append-only.",
    "revision_digests": "SHA-256 of each revision with its quotations and links; append-only.",
    "captures": "The bytes as they came, zlib-compressed, by SHA-256; append-only.",
}


@hookimpl  # type: ignore[untyped-decorator]
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Give a Datasette connection the functions of the analysis."""
    for name, count, function in (
        ("arabic_normal", 1, _normal),
        ("arabic_fold", 1, sql_fold),
        ("fold", 1, sql_fold),
        ("arabic_tokens", 1, _tokens),
        ("arabic_stem", 1, _stem),
        ("arabic_matches", 2, _matches),
        ("arabic_snippet", 2, _snippet),
    ):
        conn.create_function(name, count, function, deterministic=True)
    if conn.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:
        from newsarc.search.index import SearchIndex

        index = SearchIndex(conn)

        def search(query: str | float | None, limit: str | float | bytes | None = BEST) -> str:
            try:
                most = int(min(max(float(limit or BEST), 0), MOST))
            except ValueError:
                # SQLite reports only that there was an exception.
                return json.dumps(
                    {"error": f"the limit of newsarc_search is a number, not {limit!r}"}, ensure_ascii=False
                )
            found = index.search(str(query or ""), limit=most)
            return json.dumps([match.doc_id for match in found])

        conn.create_function("newsarc_search", 1, search)
        conn.create_function("newsarc_search", 2, search)


@hookimpl  # type: ignore[untyped-decorator]
def canned_queries(datasette: Any, database: str) -> Any:
    """Return the ready-made queries for databases that are archives."""

    async def queries() -> dict[str, dict[str, str]]:
        return QUERIES if await _is_archive(datasette, database) else {}

    return queries


@hookimpl  # type: ignore[untyped-decorator]
def get_metadata(datasette: Any, key: str | None, database: str | None, table: str | None) -> dict[str, Any]:
    """Return descriptions of the tables that people read, unless others exist."""
    described = {name: {"description": text} for name, text in _TABLES.items()}
    archives = [name for name, opened in datasette.databases.items() if _named_archive(opened)]
    return {"databases": {name: {"tables": described} for name in archives}}


async def _is_archive(datasette: Any, database: str) -> bool:
    found = await datasette.get_database(database).execute("PRAGMA application_id")
    return bool(found.first()[0] == APPLICATION_ID)


def _named_archive(database: Any) -> bool:
    """Whether a database is an archive by its file's header: where metadata is requested, no query can be awaited."""
    try:
        with open(database.path, "rb") as file:  # noqa: PTH123 - the path may be None, which open refuses like the rest
            return int.from_bytes(file.read(72)[68:], "big") == APPLICATION_ID
    except (OSError, TypeError):
        return False


def _normal(text: str | None) -> str | None:
    from newsarc.arabic.levels import normal

    return None if text is None else normal(str(text))


def _tokens(text: str | None) -> str:
    from newsarc.arabic.analyze import words

    return json.dumps(words(str(text or "")), ensure_ascii=False)


def _stem(word: str | None) -> str | None:
    from newsarc.arabic.analyze import forms, words

    found = words(str(word or ""))
    return forms(found[0]).stem if found else None


def _matches(text: str | None, query: str | None) -> int:
    from newsarc.search.passages import highlight
    from newsarc.search.query import parse_query

    return len(highlight(str(text or ""), parse_query(str(query or ""))))


def _snippet(text: str | None, query: str | None) -> str:
    from newsarc.search.passages import best_passage
    from newsarc.search.query import parse_query

    passage = best_passage(str(text or ""), parse_query(str(query or "")))
    shown, at = [], 0
    for start, end in passage.highlights:
        shown += [passage.text[at:start], "**", passage.text[start:end], "**"]
        at = end
    return "".join([*shown, passage.text[at:]])
