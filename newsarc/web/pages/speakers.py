"""Speakers: who is quoted most, one person's quotations in time, and two people on one subject."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from newsarc.archive.archive import Archive
from newsarc.archive.quotes.people import UnknownSpeaker
from newsarc.archive.quotes.quotations import QuoteFilter
from newsarc.archive.records import row_number
from newsarc.web.charts import stacked
from newsarc.web.room import number, page, render, room_of

RANKED = 100
QUOTES_A_PAGE = 40
MOST_COMPARED = 60
"""Maximum quotations of each of two speakers on the page that compares them."""


@page
def speakers_page(request: Request, archive: Archive) -> Response:
    """Show the most quoted people and bodies; with ``?name=`` those of that name."""
    name = request.query_params.get("name", "").strip()[:200]
    ranking = room_of(request).shelf.cached(archive, ("speakers", name), lambda: archive.speakers(name or None, RANKED))
    return render(request, "speakers.html", name=name, ranking=ranking)


@page
def speaker_page(request: Request, archive: Archive) -> Response:
    """Show one person's profile."""
    person = min(request.path_params["person"], 2**63 - 1)
    profile = room_of(request).shelf.cached(archive, ("speaker", person), lambda: _profile(archive, person))
    if profile is None:
        raise HTTPException(404, "not found")
    about = request.query_params.get("about", "").strip()[:200]
    at = number(request, "page", 1)
    quotes = archive.quotes(where=QuoteFilter(person=profile["id"], about=about or None))
    shown = quotes[(at - 1) * QUOTES_A_PAGE : at * QUOTES_A_PAGE]
    months = stacked([(month["month"], {"": month["count"]}) for month in profile["months"]])
    return render(
        request, "speaker.html", profile=profile, quotes=shown, about=about, at=at, matching=len(quotes),
        last=-(-len(quotes) // QUOTES_A_PAGE), months=months,
        addresses=[_about_address(request, about, n) for n in (at - 1, at + 1)],
    )  # fmt: skip


def _profile(archive: Archive, person: int) -> dict[str, Any] | None:
    try:
        return archive.speaker(person)
    except UnknownSpeaker:
        return None


def _about_address(request: Request, about: str, at: int) -> str:
    return f"{request.url.path}?{urlencode({**({'about': about} if about else {}), 'page': at})}"


@page
def compare_page(request: Request, archive: Archive) -> Response:
    """Show what two speakers (``a``, ``b``: numbers or names) said on a subject; one alone is allowed."""
    wanted = [request.query_params.get(key, "").strip()[:200] for key in ("a", "b")]
    about = request.query_params.get("about", "").strip()[:200]
    sides: list[dict[str, Any]] = []
    for name in filter(None, wanted):
        people = _people(archive, name)
        found = archive.compare_speakers([people[0]], about or None)[0] if people else None
        quotes = found["quotes"] if found else []
        sides.append({
            "wanted": name, "id": found and found["id"], "name": found and found["name"],
            "total": len(quotes), "quotes": quotes[:MOST_COMPARED],
        })  # fmt: skip
    return render(request, "compare.html", wanted=wanted, about=about, sides=sides)


def _people(archive: Archive, name: str) -> list[int]:
    """Return the people that a name may mean, the most quoted first."""
    if (number := row_number(name)) is not None:
        return [number] if _profile(archive, number) else []
    found = archive.people_named(name)
    if len(found) < 2:
        return found
    ranked = [row["id"] for row in archive.speakers(name, 1)]
    return ranked or found


ROUTES = [
    Route("/speakers", speakers_page),
    Route("/speaker/{person:int}", speaker_page),
    Route("/compare", compare_page),
]
