"""The archive at a glance, and the reader's own collections."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from newsarc.archive.archive import Archive
from newsarc.web.charts import stacked
from newsarc.web.messages import Language, message
from newsarc.web.room import LANGUAGE_COOKIE, THEME_COOKIE, THEMES, back_to, language_of, page, render, room_of

DAYS = 45
"""Columns of the chart: as many as can be told apart on a narrow screen."""
TOP = 12
"""Rows of each list."""
YEAR = 365 * 24 * 3600
"""Seconds that a choice of language or theme is kept."""


@page
def overview_page(request: Request, archive: Archive) -> Response:
    """Show articles by day and outlet, the most quoted, the most changed, and failures."""
    shelf = room_of(request).shelf
    facts = shelf.cached(archive, ("overview", language_of(request)), lambda: _facts(archive, language_of(request)))
    return render(request, "overview.html", failures=archive.failures(TOP), **facts)


def _facts(archive: Archive, language: Language) -> dict[str, Any]:
    unnamed, other = message("no outlet", language), message("other", language)
    return {
        "stats": archive.stats(),
        "days": stacked(_days(archive, unnamed), other=other),
        "outlets": [{**row, "name": row["name"] or unnamed} for row in archive.top_outlets(TOP)],
        "speakers": archive.speakers(None, TOP),
        "changed": archive.most_changed(TOP),
    }


def _days(archive: Archive, unnamed: str) -> list[tuple[str, dict[str, int]]]:
    """Return articles by outlet for each of the last ``DAYS`` days up to the archive's newest, including empty days."""
    try:
        last = date.fromisoformat(archive.newest_day() or "")
    except ValueError:
        return []
    first = last - timedelta(days=DAYS - 1)
    counts: dict[str, dict[str, int]] = {}
    for row in archive.days(first.isoformat()):
        counts.setdefault(row["day"], {})[row["source"] or unnamed] = row["articles"]
    days = [(first + timedelta(days=n)).isoformat() for n in range(DAYS)]
    while len(days) > 7 and days[0] not in counts:
        days.pop(0)
    return [(day, counts.get(day, {})) for day in days]


@page
def collections_page(request: Request, archive: Archive) -> Response:
    """Show tags, notes and highlights."""
    return render(
        request, "collections.html", tags=archive.tags(), notes=archive.recent_labels("notes", 50),
        highlights=archive.recent_labels("highlights", 50),
    )  # fmt: skip


def settings(request: Request) -> Response:
    """Store the language and theme that the address names in cookies for a year, and go back."""
    response: RedirectResponse | Response = back_to(request.query_params.get("back", "/"))
    for name, cookie, allowed in (("language", LANGUAGE_COOKIE, ("ar", "en")), ("theme", THEME_COOKIE, THEMES)):
        value = request.query_params.get(name)
        if value in allowed:
            response.set_cookie(cookie, value or "", max_age=YEAR, httponly=True, samesite="lax", path="/")
    return response


ROUTES = [
    Route("/overview", overview_page),
    Route("/collections", collections_page),
    Route("/settings", settings),
]
