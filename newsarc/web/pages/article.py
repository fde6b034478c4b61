"""One article: its text with quotations and highlights, capture facts, revisions, links, and what readers add."""

from __future__ import annotations

import json
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from newsarc.archive.archive import Archive
from newsarc.archive.history import revision_before
from newsarc.archive.quotes.quotations import QuoteFilter
from newsarc.archive.records import row_number
from newsarc.search.passages import highlight
from newsarc.search.query import parse_query
from newsarc.web.marks import marked, paragraphs
from newsarc.web.queries import LONGEST_QUERY
from newsarc.web.room import back_to, number, page, render, write
from newsarc.web.sidebyside import side_by_side

LINK_KINDS = ("related", "inline", "latest")
TONES = 4
"""Number of colours for speakers."""
LONGEST_DIFF = 400_000
"""Maximum code points of two texts together; the comparison is quadratic at worst."""


def required(archive: Archive, request: Request) -> int:
    """Return the article that the address names; 404 if there is none."""
    article_id = int(request.path_params["article"])
    if article_id >= 2**63 or archive.find(article_id) is None:
        raise HTTPException(404, "not found")
    return article_id


@page
def article_page(request: Request, archive: Archive) -> Response:
    """Show the standing revision: its text with its quotations, and what is known of it."""
    with archive.snapshot():  # quotations and highlights point into the text
        return _shown(request, archive)


def _shown(request: Request, archive: Archive) -> Response:
    article_id = required(archive, request)
    row = archive.article_row(article_id)
    if row is None:
        raise HTTPException(404, "not found")
    query = parse_query(request.query_params.get("q", "")[:LONGEST_QUERY])
    quotes = archive.quotes(where=QuoteFilter(article=article_id, status=("current",)))
    labels = archive.labels(article_id)
    highlights = [(h["id"], h["start"], h["end"]) for h in labels["highlights"] if h["current"]]
    links = archive.links(article_id)
    return render(
        request, "article.html", row=row, quotes=quotes, labels=labels,
        title=marked(row["title"] or "", highlight(row["title"] or "", query)),
        paragraphs=paragraphs(
            row["body"], [(q["start"], q["end"]) for q in quotes], highlight(row["body"], query), highlights
        ),
        tones=tones(quotes),
        links={kind: [link for link in links if link["kind"] == kind] for kind in LINK_KINDS},
        revisions=archive.history(article_id), capture=archive.capture_facts(row["capture_id"]),
        tags=json.loads(row["tags"]), query=query.text,
    )  # fmt: skip


def tones(quotes: list[dict[str, Any]]) -> list[int]:
    """Return for each quotation the number of its colour: one for each speaker, in the order they first speak."""
    order: dict[object, int] = {}
    return [order.setdefault(quote["person_id"] or quote["speaker"], len(order)) % TONES for quote in quotes]


@page
def diff_page(request: Request, archive: Archive) -> Response:
    """Show two revisions side by side; the newest and the one before it, unless ``from`` and ``to`` say otherwise."""
    article_id = required(archive, request)
    revisions = archive.history(article_id)
    by_number = {revision["number"]: revision for revision in revisions}
    newer = number(request, "to", revisions[-1]["number"])
    older = number(request, "from", revision_before(newer, list(by_number)))
    if older not in by_number or newer not in by_number:
        raise HTTPException(404, "not found")
    compared = [archive.revision_row(article_id, each) for each in {older, newer}]
    if sum(revision["length"] for revision in compared if revision) > LONGEST_DIFF:
        raise HTTPException(413, "refused")
    is_reread = by_number[newer]["change"] == "reread" and older == revision_before(newer, list(by_number))
    return render(
        request, "diff.html", article_id=article_id, revisions=revisions, older=by_number[older],
        newer=by_number[newer], change=archive.change_between(article_id, older, newer), is_reread=is_reread,
        rows=side_by_side(archive.diff(article_id, older, newer) or []),
        fields=archive.field_changes(article_id, older, newer) or {},
    )  # fmt: skip


@write
def add_tag(request: Request, archive: Archive, form: dict[str, str]) -> Response:
    """Tag the article."""
    article_id = required(archive, request)
    archive.tag(article_id, form.get("tag", ""))
    return back_to(f"/article/{article_id}#labels")


@write
def remove_tag(request: Request, archive: Archive, form: dict[str, str]) -> Response:
    """Remove a tag."""
    article_id = required(archive, request)
    archive.untag(article_id, form.get("tag", ""))
    return back_to(f"/article/{article_id}#labels")


@write
def add_note(request: Request, archive: Archive, form: dict[str, str]) -> Response:
    """Add a note."""
    article_id = required(archive, request)
    archive.add_note(article_id, form.get("text", ""))
    return back_to(f"/article/{article_id}#labels")


@write
def remove_note(request: Request, archive: Archive, form: dict[str, str]) -> Response:
    """Remove a note."""
    archive.remove_note(_identifier(form))
    return back_to(form.get("back", "/"))


@write
def add_highlight(request: Request, archive: Archive, form: dict[str, str]) -> Response:
    """Highlight a passage: ``text``, and ``start`` if the script said where it was selected."""
    article_id = required(archive, request)
    start = form.get("start", "")
    at = int(start) if start.isascii() and start.isdigit() and len(start) < 10 else None
    mark = archive.add_highlight(article_id, form.get("text", ""), at)
    return back_to(f"/article/{article_id}#highlight-{mark}")


@write
def remove_highlight(request: Request, archive: Archive, form: dict[str, str]) -> Response:
    """Remove a highlight."""
    archive.remove_highlight(_identifier(form))
    return back_to(form.get("back", "/"))


def _identifier(form: dict[str, str]) -> int:
    number = row_number(form.get("id", ""))
    if number is None:
        raise ValueError("id")
    return number


ROUTES = [
    Route("/article/{article:int}", article_page),
    Route("/article/{article:int}/diff", diff_page),
    Route("/article/{article:int}/tags", add_tag, methods=["POST"]),
    Route("/article/{article:int}/tags/remove", remove_tag, methods=["POST"]),
    Route("/article/{article:int}/notes", add_note, methods=["POST"]),
    Route("/article/{article:int}/highlights", add_highlight, methods=["POST"]),
    Route("/notes/remove", remove_note, methods=["POST"]),
    Route("/highlights/remove", remove_highlight, methods=["POST"]),
]
