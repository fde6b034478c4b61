"""The reading room as an ASGI application."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from newsarc.archive.errors import ArchiveError, ArchiveLocked
from newsarc.web.messages import MESSAGES
from newsarc.web.pages import article, capture, overview, search, speakers
from newsarc.web.room import HERE, Room, render
from newsarc.web.security import LOOPBACK_NAMES, Guard
from newsarc.web.shelf import Shelf


def create_app(
    path: Path | None,
    *,
    read_only: bool = False,
    password: str | None = None,
    names: Sequence[str] = (),
    any_address: bool = False,
) -> Starlette:
    """Return the reading room of one archive.

    Args:
        path: the archive; None for the default one.
        read_only: no page offers to write and none can.
        password: asked of every visitor, if given.
        names: host names it may be reached by, besides those of the loopback interface.
        any_address: it may also be reached by any IP address of this machine.

    Raises:
        ArchiveError: the archive is missing or cannot be used.
    """
    guard = Middleware(Guard, names=[*LOOPBACK_NAMES, *names], any_address=any_address, password=password)
    app = Starlette(
        routes=_routes(),
        middleware=[guard],
        exception_handlers={HTTPException: _refused, ArchiveError: _unusable, 500: _failed},
    )
    app.state.room = Room(Shelf(path, read_only=read_only))
    return app


def _routes() -> list[Route | Mount]:
    modules = (search, article, capture, speakers, overview)
    return [
        *(route for module in modules for route in module.ROUTES),
        Mount("/static", _Assets(directory=HERE / "static")),
    ]


class _Assets(StaticFiles):
    """The reading room's style sheet and script: their addresses carry a digest, so they never change."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["cache-control"] = "private, max-age=31536000, immutable"
        return response


def _refused(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    detail = str(error.detail) if isinstance(error, HTTPException) else ""
    key = "not found" if status == 404 else detail if detail in MESSAGES else "refused"
    return render(
        request, "error.html", status, heading=key, detail="" if detail in MESSAGES or status == 404 else detail
    )


def _unusable(request: Request, error: Exception) -> Response:
    key = "locked" if isinstance(error, ArchiveLocked) else "refused"
    return render(request, "error.html", 503, heading=key, detail="" if key == "locked" else str(error))


def _failed(request: Request, error: Exception) -> Response:
    print(f"newsarc: {request.url.path}: {error!r}", file=sys.stderr)
    return render(request, "error.html", 500, heading="refused", detail="")
