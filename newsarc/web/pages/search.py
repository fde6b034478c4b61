"""Search: the front page, its suggestions, and every query as an Atom feed and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from newsarc.archive.archive import Archive
from newsarc.archive.clock import as_moment
from newsarc.archive.quotes.questions import parse_question
from newsarc.search.misread import Misread, misread
from newsarc.search.query import parse_query
from newsarc.search.suggestions import RARE
from newsarc.web.marks import Run, marked
from newsarc.web.queries import LAST_PAGE, PAGE_SIZE, SearchAddress
from newsarc.web.room import language_of, page, render, room_of

SUGGESTIONS = 8
BEGINNING = 240
"""Characters shown of an article when the search has no words."""


@dataclass(frozen=True, slots=True)
class Result:
    """One article on a page of results."""

    row: dict[str, Any]
    title: list[Run]
    snippet: list[Run]


@dataclass(frozen=True, slots=True)
class Results:
    """One page of results, with the total number, another spelling if there are few, and what of the query was not
    understood."""

    rows: list[dict[str, Any]]
    total: int
    better: str | None = None
    problems: Sequence[Misread] = ()

    def shown(self) -> list[Result]:
        """Return the results with their matches marked."""
        return [
            Result(row, marked(row["title"] or "", row["title_highlights"]), marked(row["snippet"], row["highlights"]))
            for row in self.rows
        ]


def find(request: Request, archive: Archive, asked: SearchAddress) -> Results:
    """Return the page of results for ``asked``."""
    shelf = room_of(request).shelf
    offset = (asked.page - 1) * PAGE_SIZE
    problems = misread(parse_query(asked.q), asked.filter.since, asked.filter.until)
    if not asked.q:
        rows, total = shelf.cached(archive, ("list", asked), lambda: _listed(archive, asked))
        return Results(rows, total, problems=problems)
    order = "date" if asked.sort == "date" else "rank"
    hits = archive.search(asked.q, PAGE_SIZE, offset=offset, sort=order, where=asked.filter)  # type: ignore[arg-type]
    rows = [hit.row() for hit in hits]
    if len(hits) < PAGE_SIZE and (hits or asked.page == 1):
        total = offset + len(hits)
    else:
        counted = replace(asked, page=1, sort="rank")
        total = shelf.cached(archive, ("count", counted), lambda: archive.count(asked.q, asked.filter))
    better = archive.suggest(asked.q, asked.filter) if total <= RARE else None
    return Results(rows, total, better, problems)


def _listed(archive: Archive, asked: SearchAddress) -> tuple[list[dict[str, Any]], int]:
    """Return the newest articles that fulfil the conditions of a search without words, with the beginnings of their
    texts."""
    rows = list(archive.articles(asked.filter, PAGE_SIZE, (asked.page - 1) * PAGE_SIZE))
    beginnings = archive.beginnings([row["id"] for row in rows], BEGINNING)
    for row in rows:
        row.update(snippet=beginnings[row["id"]], highlights=[], title_highlights=[], score=None)
    return rows, archive.how_many(asked.filter)


@page
def search_page(request: Request, archive: Archive) -> Response:
    """Show results with their filters; without a query, the newest articles."""
    asked = SearchAddress.read(request.query_params)
    found = find(request, archive, asked)
    last = min(-(-found.total // PAGE_SIZE), LAST_PAGE)
    question = parse_question(asked.q) if asked.q else None
    return render(
        request, "search.html", asked=asked, found=found, outlets=archive.outlets(), last=last, question=question,
        filtered=bool(asked.filter), first=(asked.page - 1) * PAGE_SIZE + 1,
    )  # fmt: skip


@page
def search_json(request: Request, archive: Archive) -> Response:
    """Send the results as JSON: the rows that ``newsarc search --json`` prints."""
    asked = SearchAddress.read(request.query_params)
    found = find(request, archive, asked)
    more = found.total > asked.page * PAGE_SIZE and asked.page < LAST_PAGE
    return JSONResponse(
        {
            "query": asked.q, "total": found.total, "page": asked.page, "results": found.rows,
            "next": asked.address("/search.json", page=asked.page + 1) if more else None,
            "problem": ", ".join([*asked.unreadable, *(problem.where for problem in found.problems)]) or None,
        }
    )  # fmt: skip


@page
def search_atom(request: Request, archive: Archive) -> Response:
    """Send the newest results as an Atom feed (RFC 4287)."""
    asked = SearchAddress.read({**request.query_params, "sort": "date", "page": "1"})
    found = find(request, archive, asked)
    for row in found.rows:
        row["updated"] = rfc3339(row["published"]) or (archive.article_row(row["id"]) or {})["captured_at"]
    updated = max((row["updated"] for row in found.rows), default="1970-01-01T00:00:00Z")
    xml = (
        room_of(request)
        .templates.get_template("feed.atom")
        .render(
            asked=asked,
            rows=found.rows,
            updated=updated,
            base=str(request.base_url).rstrip("/"),
            language=language_of(request),
        )
    )
    return Response(xml, media_type="application/atom+xml")


def rfc3339(printed: str | None) -> str | None:
    """Return a date or timestamp of the archive in Atom's form; None if it is less than a day or has no offset.

    >>> rfc3339("2026-01-05"), rfc3339("2026-01-05T10:00+03:00"), rfc3339("2026")
    ('2026-01-05T00:00:00Z', '2026-01-05T10:00:00+03:00', None)
    """
    if not printed or len(printed) < 10:
        return None
    try:
        moment = as_moment(printed)
    except ValueError:
        return None
    if len(printed) == 10:
        return f"{printed}T00:00:00Z"
    return moment.isoformat(timespec="seconds") if moment.tzinfo else None


@page
def suggestions(request: Request, archive: Archive) -> Response:
    """Send ways to continue what was typed: the query with its last word completed, the commonest first.

    After another word, completions that follow it come first.
    """
    typed = request.query_params.get("q", "")[:200]
    head, _, last = typed.rpartition(" ")
    words = archive.complete(typed, SUGGESTIONS) if len(last) > 1 else []
    return JSONResponse([f"{head} {word}".strip() for word in words if word != last])


ROUTES = [
    Route("/", search_page),
    Route("/search.json", search_json),
    Route("/search.atom", search_atom),
    Route("/suggestions", suggestions),
]
