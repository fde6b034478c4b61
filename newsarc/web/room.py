"""What the pages share: the archive, the templates, the reader's language and theme, and how a page is rendered."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from functools import lru_cache, partial, wraps
from hashlib import sha256
from pathlib import Path
from typing import Any, cast
from urllib.parse import parse_qsl, quote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from newsarc.archive.archive import Archive
from newsarc.archive.labels import NoSuchPassage, WrongLength
from newsarc.extract.urls import is_web_address
from newsarc.sources.xmlsafe import NOT_XML
from newsarc.web.marks import direction, minute, printed_date
from newsarc.web.messages import Language, message, outcome
from newsarc.web.security import TOKEN_COOKIE, FormTokens, cookie_value, same_site
from newsarc.web.shelf import Shelf

HERE = Path(__file__).parent
LANGUAGE_COOKIE, THEME_COOKIE = "newsarc-language", "newsarc-theme"
THEMES = ("system", "light", "dark")
LONGEST_FORM = 100_000
"""Maximum bytes of a form that is read: the longest note, percent-encoded, fits."""
LARGEST_NUMBER = 10**9
"""Larger than any id; larger numbers in an address are clamped to this."""

_CONTROLS = re.compile(f"[{NOT_XML}\x7f-\x9f]")
"""Characters that XML 1.0 forbids, and C1 controls."""

Page = Callable[[Request, Archive], Response]
Write = Callable[[Request, Archive, dict[str, str]], Response]


class Room:
    """The state of one reading room, kept as ``app.state.room``."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.tokens = FormTokens()
        self.templates = _environment()

    @property
    def read_only(self) -> bool:
        """Whether tags, notes and highlights are refused."""
        return self.shelf.read_only


def room_of(request: Request) -> Room:
    """Return the room that a request is for."""
    return cast("Room", request.app.state.room)


def page(function: Page) -> Callable[[Request], Response]:
    """Return an endpoint from a function that reads the archive."""

    @wraps(function)
    def endpoint(request: Request) -> Response:
        with room_of(request).shelf.reading() as archive:
            return function(request, archive)

    return endpoint


def write(function: Write) -> Callable[[Request], Any]:
    """Return an endpoint from a function that writes, which is called only for a form that a page of the room sent.

    What the function returns is where the reader goes next. Its ``ValueError`` is shown as a page, which gives the
    reason if the reader can do something about it.
    """

    @wraps(function)
    async def endpoint(request: Request) -> Response:
        form = await _form(request)
        room = room_of(request)
        if room.read_only:
            raise HTTPException(403, "forbidden")
        if not same_site(request.headers) or not room.tokens.valid(
            cookie_value(request.headers, TOKEN_COOKIE), form.get("token")
        ):
            raise HTTPException(403, "forbidden form")
        return await run_in_threadpool(run, room, request, form)

    def run(room: Room, request: Request, form: dict[str, str]) -> Response:
        with room.shelf.writing() as archive:
            try:
                return function(request, archive, form)
            except ValueError as error:
                raise HTTPException(422, _reason(error, language_of(request))) from error

    return endpoint


def _reason(error: ValueError, language: Language) -> str:
    """Return why the archive refused a form, in the reader's language; "" if only a form of others can cause it."""
    if isinstance(error, WrongLength):
        return message("wrong length", language).format(longest=error.longest)
    if isinstance(error, NoSuchPassage):
        return f"{message('no such passage', language)} {error.passage}".rstrip()
    return ""


def render(request: Request, template: str, status: int = 200, **context: Any) -> Response:
    """Return a page of HTML in the reader's language, with the nonce, the form token and the page's own address."""
    room, language = room_of(request), language_of(request)
    cookie = cookie_value(request.headers, TOKEN_COOKIE)
    fresh = None if cookie else secrets.token_urlsafe(24)
    html = room.templates.get_template(template).render(
        **context,
        request=request,
        nonce=request.state.nonce,
        language=language,
        direction="rtl" if language == "ar" else "ltr",
        theme=theme_of(request),
        t=partial(message, language=language),
        outcome=partial(outcome, language=language),
        here=here(request),
        path=request.url.path,
        read_only=room.read_only,
        token=room.tokens.token(cookie or fresh or ""),
    )
    response = HTMLResponse(html, status)
    if fresh:
        response.set_cookie(TOKEN_COOKIE, fresh, httponly=True, samesite="strict", path="/")
    return response


def back_to(address: str) -> Response:
    """Redirect to a page of the room after a write; an outside address leads to the front page."""
    parts = urlsplit(address)
    safe = address.startswith("/") and not address.startswith("//") and "\\" not in address and not parts.netloc
    return RedirectResponse(quote(address, safe="/?&=%#:+,;~") if safe and address.isprintable() else "/", 303)


def here(request: Request) -> str:
    """Return path and query of this page."""
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


def language_of(request: Request) -> Language:
    """Return the language by the reader's choice, else by Accept-Language, else Arabic."""
    chosen = cookie_value(request.headers, LANGUAGE_COOKIE)
    if chosen not in ("ar", "en"):
        accepted = request.headers.get("accept-language", "").lower()
        arabic, english = (accepted.find(code) for code in ("ar", "en"))
        chosen = "en" if english >= 0 and (arabic < 0 or english < arabic) else "ar"
    return "en" if chosen == "en" else "ar"


def theme_of(request: Request) -> str:
    """Return ``system`` unless the reader chose another theme."""
    chosen = cookie_value(request.headers, THEME_COOKIE)
    return chosen if chosen in THEMES else "system"


def number(request: Request, name: str, otherwise: int) -> int:
    """Return a whole number, 1 or more, from the query string; ``otherwise`` if it is none, ``LARGEST_NUMBER`` for
    larger ones."""
    text = request.query_params.get(name, "")
    if not (text.isascii() and text.isdigit()):
        return otherwise
    digits = text.lstrip("0")
    value = int(digits or "0") if len(digits) < 10 else LARGEST_NUMBER
    return value if value >= 1 else otherwise


@lru_cache
def asset(name: str) -> str:
    """Return the address of a file under ``static``, with its digest, so that browsers may keep it forever."""
    digest = sha256((HERE / "static" / name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?v={digest}"


async def _form(request: Request) -> dict[str, str]:
    """Return the fields of a form.

    Raises:
        HTTPException: it is too long, or its sender has gone. If the length is announced, this is raised before
            reading.
    """
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and (len(announced) > 10 or int(announced) > LONGEST_FORM):
        raise HTTPException(413, "refused")
    body = b""
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > LONGEST_FORM:
                raise HTTPException(413, "refused")
    except ClientDisconnect:
        raise HTTPException(400, "refused") from None  # nobody sees it; unhandled, it would be an error in the log
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        finalize=_shown,
    )
    environment.filters["day"] = lambda value: (value or "")[:10]
    environment.filters["minute"] = minute
    environment.filters["printed_date"] = printed_date
    environment.filters["web_address"] = web_address
    environment.filters["direction"] = direction
    environment.globals["asset"] = asset
    return environment


def _shown(value: Any) -> Any:
    """Return what a template prints: None as nothing, control characters as U+FFFD."""
    if value is None:
        return ""
    return _CONTROLS.sub("\ufffd", value) if type(value) is str else value


def web_address(url: str | None) -> str | None:
    """Return ``url`` if a link may lead to it: http and https only, never ``javascript:`` and the like."""
    return url if is_web_address(url) else None
