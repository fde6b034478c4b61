"""The page as it was captured, shown where it can do nothing, and its bytes to download.

There are three walls, each enough for most things. They are the iframe's ``sandbox`` attribute, the same in the
response's own policy (for a reader who opens the address by itself), and a policy under which nothing loads, not even a
picture. Elements that make browsers look up or connect to hosts despite that policy (``link``, ``meta``, ``base``) are
removed.
"""

from __future__ import annotations

import re

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from newsarc.arabic.charset import decode_html, decode_text
from newsarc.archive.archive import Archive
from newsarc.web.pages.article import required
from newsarc.web.room import number, page, render

LARGEST_VIEW = 20_000_000
"""Maximum bytes of a capture that is shown; larger ones can be downloaded."""

_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
_REACHING_OUT = re.compile(r"<(?:link|meta|base)\b[^>]{0,5000}>", re.IGNORECASE)
_LEFT_OVER = re.compile(r"<(?=(?:link|meta|base)\b)", re.IGNORECASE)
_SHA256 = re.compile(r"[0-9a-f]{64}")


@page
def capture_page(request: Request, archive: Archive) -> Response:
    """Show the frame around a capture, with its facts."""
    article_id = required(archive, request)
    standing = (archive.article_row(article_id) or {}).get("revision", 1)
    row = archive.revision_row(article_id, number(request, "revision", standing))
    facts = archive.capture_facts(row["capture_id"]) if row else None
    if facts is None:
        raise HTTPException(404, "not found")
    return render(request, "capture.html", row=row, article_id=article_id, capture=facts)


@page
def capture_view(request: Request, archive: Archive) -> Response:
    """Show the captured page itself, disarmed."""
    raw, content_type = _capture(request, archive)
    if len(raw) > LARGEST_VIEW:
        raise HTTPException(413, "refused")
    headers = {"content-security-policy": _POLICY}
    if _is_html(raw, content_type):
        html = disarmed(decode_html(raw).text)
        return HTMLResponse(f"<!doctype html><meta charset=utf-8>{html}", headers=headers)
    return Response(decode_text(raw).text, media_type="text/plain", headers=headers)


@page
def capture_bytes(request: Request, archive: Archive) -> Response:
    """Send the exact bytes, as a download that no browser interprets."""
    raw, content_type = _capture(request, archive)
    name = request.path_params["sha256"][:12] + (".html" if _is_html(raw, content_type) else ".bin")
    headers = {"content-disposition": f'attachment; filename="{name}"', "content-security-policy": _POLICY}
    return Response(raw, media_type="application/octet-stream", headers=headers)


def disarmed(html: str) -> str:
    """Return ``html`` without the elements that make a browser look up or connect to hosts whatever the policy says.

    The second step renames what the first left: longer elements, and those that a removal has created.
    """
    return _LEFT_OVER.sub("<x-", _REACHING_OUT.sub("", html))


def _capture(request: Request, archive: Archive) -> tuple[bytes, str]:
    digest = request.path_params["sha256"]
    found = archive.capture(digest) if _SHA256.fullmatch(digest) else None
    if found is None:
        raise HTTPException(404, "not found")
    raw, content_type = found
    return raw, content_type or ""


def _is_html(raw: bytes, content_type: str) -> bool:
    return "html" in content_type.lower() or raw[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(
        (b"<!doctype html", b"<html", b"<head", b"<body")
    )


ROUTES = [
    Route("/article/{article:int}/capture", capture_page),
    Route("/capture/{sha256}/view", capture_view),
    Route("/capture/{sha256}/bytes", capture_bytes),
]
