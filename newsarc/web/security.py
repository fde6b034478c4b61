"""What every request passes and every response carries: Host check, password, headers, and tokens on forms.

The reading room trusts neither the articles it shows nor other sites open in the same browser. Against the articles,
templates escape, and the Content Security Policy lets only scripts and styles with this response's nonce run and
nothing load from elsewhere. Against other sites, the Host header must be a name of the room: otherwise a page that
rebinds its DNS name to 127.0.0.1 could read the archive. And every write carries a token that only the room's own pages
know.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import ipaddress
import secrets
from collections.abc import Collection
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
TOKEN_COOKIE = "newsarc-form"

_POLICY = (
    "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "x-content-type-options": "nosniff",
    # Not no-referrer: with it browsers send "Origin: null" with the room's own forms.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "private, no-cache",
    "x-dns-prefetch-control": "off",
}


class Guard:
    """ASGI middleware: refuses foreign hosts and wrong passwords, sets the headers, gives each request its nonce.

    Args:
        app: the application that it guards.
        names: host names that are answered. With ``any_address``, IP addresses are too: rebinding needs a name.
        password: asked of everybody, if given (HTTP Basic, any user name).
    """

    def __init__(
        self, app: ASGIApp, names: Collection[str], *, any_address: bool = False, password: str | None = None
    ) -> None:
        self._app = app
        self._names = {name.lower() for name in names}
        self._any_address = any_address
        self._password = password

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        nonce = secrets.token_urlsafe(16)
        scope.setdefault("state", {})["nonce"] = nonce

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("content-security-policy", _POLICY.format(nonce=nonce))
            await send(message)

        refusal = self._refusal(Headers(scope=scope))
        await (refusal or self._app)(scope, receive, send_guarded)

    def _refusal(self, headers: Headers) -> PlainTextResponse | None:
        if not self._is_ours(headers.get("host", "")):
            return PlainTextResponse("This host name is not served here.", 421)
        if self._password is not None and not _knows(headers.get("authorization", ""), self._password):
            challenge = {"www-authenticate": 'Basic realm="newsarc", charset="UTF-8"'}
            return PlainTextResponse("A password is needed.", 401, challenge)
        return None

    def _is_ours(self, host: str) -> bool:
        name = host_name(host)
        return name in self._names or (self._any_address and _is_address(name))


class FormTokens:
    """Tokens for forms: an HMAC, under a key of this process, over a random cookie that only the room's pages can
    read."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def token(self, cookie: str) -> str:
        """Return the token that forms sent with ``cookie`` must carry."""
        return hmac.new(self._key, cookie.encode(), hashlib.sha256).hexdigest()

    def valid(self, cookie: str | None, token: str | None) -> bool:
        """Whether a form's token belongs to the cookie it came with."""
        return bool(cookie and token) and hmac.compare_digest(self.token(cookie or "").encode(), (token or "").encode())


def same_site(headers: Headers) -> bool:
    """Whether a request to write comes from a page of the room, as far as the browser says."""
    origin = headers.get("origin")
    if origin is not None and origin.split("://", 1)[-1].lower() != headers.get("host", "").lower():
        return False
    return headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")


def cookie_value(headers: Headers, name: str) -> str | None:
    """Return one cookie of a request; None if it is missing or the header is malformed."""
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return None
    return found.value if found else None


def host_name(host: str) -> str:
    """Return the name in a Host header, without the port, in lower case; IPv6 addresses keep their brackets."""
    host = host.strip().lower()
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0].rstrip(".")


def is_loopback(host: str) -> bool:
    """Whether a name or address to bind to is this machine only."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def _knows(authorization: str, password: str) -> bool:
    scheme, _, encoded = authorization.partition(" ")
    if scheme.lower() != "basic":
        return False
    try:
        given = base64.b64decode(encoded, validate=True).partition(b":")[2]
    except (binascii.Error, ValueError):
        return False
    return secrets.compare_digest(given, password.encode())
