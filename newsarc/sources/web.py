"""Fetching over HTTP: one address in, one :class:`FetchResult` out, whatever the network does."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Any, Final, Literal

import requests
from requests.cookies import RequestsCookieJar, extract_cookies_to_jar
from urllib3.exceptions import HTTPError, ProtocolError, ReadTimeoutError, SSLError

from newsarc.model import Page
from newsarc.sources import body
from newsarc.sources.address import BadUrl, NameNotFound, RefusedAddress, resolve, to_uri
from newsarc.sources.entries import HTML_TYPES
from newsarc.sources.outcomes import NOT_ACCEPTED, FetchPolicy, FetchResult, Outcome
from newsarc.sources.redirects import in_utf8, joined
from newsarc.sources.robots import ROBOTS_MAX_BYTES, RobotsCache, RobotsRefused
from newsarc.sources.times import utc_now
from newsarc.sources.transport import GUARD, Guard, GuardedAdapter

__all__ = ["FetchPolicy", "FetchResult", "Fetcher", "Outcome"]

Expect = Literal["page", "any"]

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_UNSURE_TYPES: Final = frozenset({"", "text/plain", "application/octet-stream", "text/xml", "application/xml"})
"""Types that servers also give to pages; the first bytes decide."""
_CONDITIONS: Final = frozenset({"If-None-Match", "If-Modified-Since"})
_DRAIN: Final = 4096
"""A redirect's body up to this declared size is read, undecoded, to keep the connection; larger ones are hung up on."""
_REASON: Final = 300
"""Longest reason, in characters."""
_POOLS: Final = 64
"""Hosts to which connections are kept open."""


_CHALLENGES: Final = (
    ("cf-mitigated", "challenge"),
    ("x-amzn-waf-action", "challenge"),
    ("x-amzn-waf-action", "captcha"),
    ("x-vercel-mitigated", "challenge"),
)
"""Headers in which Cloudflare, AWS WAF and Vercel say what their answer is; AWS sends one with a status of 202."""


class _Stop(Exception):
    """Ends a fetch with an outcome that is not ``ok``."""

    def __init__(self, outcome: Outcome, reason: str) -> None:
        super().__init__(" ".join(reason.split())[:_REASON])  # part of it may be the server's
        self.outcome: Outcome = outcome


@dataclass(slots=True)
class _Exchange:
    """The state of one fetch on its way through redirects."""

    url: str
    """Address of the next request."""
    guard: Guard
    headers: dict[str, str]
    robots: bool
    expect: Expect = "page"
    max_bytes: int = 0
    clip: bool = False
    cookies: RequestsCookieJar = field(default_factory=RequestsCookieJar)
    redirects: list[tuple[int, str]] = field(default_factory=list)
    response: requests.Response | None = None
    refused: RobotsRefused | None = None
    """What ended it, if it was robots.txt."""


class Fetcher:
    """Fetches pages within a :class:`FetchPolicy`. Safe to share between threads; a context manager.

    Cookies live for one fetch (sites set one and redirect to themselves), never from one to the next.
    """

    def __init__(self, policy: FetchPolicy | None = None) -> None:
        self.policy = policy or FetchPolicy()
        self._adapter = GuardedAdapter(pool_connections=_POOLS, pool_maxsize=8, max_retries=0)
        self.robots = RobotsCache(self._fetch_robots, self.policy.user_agent)

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections that are being kept."""
        self._adapter.close()

    def fetch(
        self,
        url: str,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        expect: Expect = "page",
        max_bytes: int | None = None,
    ) -> FetchResult:
        """Fetch ``url`` and say how it went; never raises for what the address, network or server does.

        ``etag`` and ``last_modified`` are validators of an earlier response (outcome ``not-modified`` when they still
        hold). ``expect="any"`` takes bodies of every type, for feeds and sitemaps. ``max_bytes`` overrides the policy.
        """
        headers = self._headers()
        if etag:
            headers["If-None-Match"] = etag
        if last_modified:
            headers["If-Modified-Since"] = last_modified
        exchange = _Exchange(
            url=url,
            guard=self._guard(),
            headers=headers,
            robots=self.policy.respect_robots,
            expect=expect,
            max_bytes=max_bytes or self.policy.max_bytes,
        )
        return self._run(exchange)

    def _fetch_robots(self, url: str) -> FetchResult:
        exchange = _Exchange(
            url=url,
            guard=self._guard(),
            headers=self._headers(),
            robots=False,
            expect="any",
            max_bytes=ROBOTS_MAX_BYTES,
            clip=True,
        )
        return self._run(exchange)

    def _guard(self) -> Guard:
        return Guard(time.monotonic() + self.policy.total_time, self.policy.allow_private)

    def _headers(self) -> dict[str, str]:
        return {
            "User-Agent": self.policy.user_agent,
            "Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5",
            "Accept-Language": self.policy.accept_language,
            "Accept-Encoding": body.accept_encoding(),
            "Connection": "keep-alive",
        }

    def _run(self, exchange: _Exchange) -> FetchResult:
        asked, began = exchange.url, time.monotonic()
        result = FetchResult(asked, asked, "ok", "", fetched_at=utc_now())
        token = GUARD.set(exchange.guard)
        try:
            raw = self._follow(exchange)
        except _Stop as stop:
            result = replace(result, outcome=stop.outcome, reason=str(stop))
        else:
            result = replace(result, page=_page(exchange, raw, result.fetched_at))
        finally:
            GUARD.reset(token)
            if exchange.response is not None:
                exchange.response.close()
        response, refused = exchange.response, exchange.refused
        return replace(
            result,
            final_url=exchange.url,
            status=None if response is None else response.status_code,
            headers=refused.headers if refused else {} if response is None else response.headers,
            redirects=exchange.redirects,
            elapsed=time.monotonic() - began,
            tried=bool(exchange.redirects) or not (refused and refused.is_untried),
        )

    def _follow(self, exchange: _Exchange) -> bytes:
        """Follow redirects to a body; raises :class:`_Stop` for everything else."""
        seen: set[tuple[str, str]] = set()
        with _outcomes_for(exchange.guard):
            exchange.url = to_uri(exchange.url)
            while True:
                state = (exchange.url, str(sorted(exchange.cookies.items())))
                if state in seen:
                    raise _Stop("redirect-loop", f"redirected in a circle, back to {exchange.url}")
                seen.add(state)
                response = self._request(exchange)
                if response.status_code not in _REDIRECTS:
                    return _body_of(exchange, response)
                self._redirect(exchange, response)

    def _request(self, exchange: _Exchange) -> requests.Response:
        if exchange.robots:
            self._ask_robots(exchange)
        before = exchange.guard.connections
        try:
            return self._send(exchange)
        except requests.ConnectionError as error:
            was_kept = exchange.guard.connections == before
            if not (was_kept and error.args and isinstance(error.args[0], ProtocolError)):
                raise  # a server that hangs up on a new connection has been asked: it is left to the pace of its host
            return self._send(exchange)  # the server had closed a connection that was kept: once more

    def _send(self, exchange: _Exchange) -> requests.Response:
        policy = self.policy
        request = requests.Request("GET", exchange.url, headers=exchange.headers, cookies=exchange.cookies).prepare()
        if policy.proxy:
            self._check_before_proxy(request)
        response = self._adapter.send(
            request,
            stream=True,
            timeout=(policy.connect_timeout, policy.read_timeout),
            verify=policy.ca_bundle or True,
            proxies={"http": policy.proxy, "https": policy.proxy} if policy.proxy else {},
        )
        extract_cookies_to_jar(exchange.cookies, request, response.raw)  # type: ignore[no-untyped-call]
        exchange.response = response
        return response

    def _check_before_proxy(self, request: requests.PreparedRequest) -> None:
        """Refuse what is private as far as it can be told from here; the proxy may know names that we do not."""
        from urllib.parse import urlsplit

        try:
            resolve(urlsplit(request.url or "").hostname or "", 80, allow_private=self.policy.allow_private)
        except NameNotFound:
            return

    def _ask_robots(self, exchange: _Exchange) -> None:
        try:
            self.robots.check(exchange.url)
        except RobotsRefused as refused:
            exchange.refused = refused
            raise _Stop(refused.outcome, str(refused)) from None

    def _redirect(self, exchange: _Exchange, response: requests.Response) -> None:
        """Point ``exchange`` at the target of a redirect, without decoding the redirect's own body."""
        location = response.headers.get("location")
        if not location:
            raise _Stop("http-error", f"status {response.status_code} without a Location")
        _drain(response)
        if len(exchange.redirects) >= self.policy.max_redirects:
            raise _Stop("redirect-loop", f"more than {self.policy.max_redirects} redirects")
        target = in_utf8(location)
        try:
            target = joined(exchange.url, target)
            target = exchange.url = to_uri(target)
        finally:  # also one that leads nowhere: it was the server's, not the caller's
            exchange.redirects.append((response.status_code, target))
            for condition in _CONDITIONS:  # of the address that was asked for
                exchange.headers.pop(condition, None)


def _drain(response: requests.Response) -> None:
    length = _announced(response)
    if length is not None and length <= _DRAIN:
        response.raw.read(_DRAIN, decode_content=False)
        response.raw.release_conn()
    else:
        response.close()


def _announced(response: requests.Response) -> int | None:
    """The length of the body as its header gives it; None when it gives none that is a number."""
    length = response.headers.get("content-length", "")
    if "transfer-encoding" in response.headers:
        return None  # which wins, RFC 9112, section 6.3
    return int(length) if length.isascii() and length.isdigit() and len(length) < 19 else None


def _body_of(exchange: _Exchange, response: requests.Response) -> bytes:
    """Read the body of a final response; raises :class:`_Stop` when its status or type says not to."""
    _refuse_status(exchange, response)
    media_type = re.split("[;,]", response.headers.get("content-type", ""), maxsplit=1)[0].strip().lower()
    if exchange.expect == "page" and media_type not in (*HTML_TYPES, *_UNSURE_TYPES):
        raise _Stop("not-html", f"the server sent {media_type}")
    encoding = response.headers.get("content-encoding")
    expected = _announced(response)
    if expected is not None and expected > exchange.max_bytes and not exchange.clip:
        raise _Stop("too-big", f"{expected:,} bytes announced, more than {exchange.max_bytes:,}")
    pieces = body.decode(body.wire_chunks(response.raw, expected), body.decoders_for(encoding))
    if exchange.expect == "page":
        pieces = body.unpacked(pieces)
    raw = body.collect(pieces, exchange.max_bytes, clip=exchange.clip)
    response.raw.release_conn()
    if exchange.expect == "page":
        _refuse_content(raw, media_type)
    return raw


def _refuse_status(exchange: _Exchange, response: requests.Response) -> None:
    status = response.status_code
    if status == 304 and exchange.headers.keys() & _CONDITIONS:
        raise _Stop("not-modified", "not modified since the last fetch")
    if any(sign in response.headers.get(name, "") for name, sign in _CHALLENGES):
        raise _Stop("challenge", f"status {status}: the server wants to see a browser")
    if status == 206:
        raise _Stop("truncated", "the server sent a part that was not asked for")
    if status == 429 or (status == 503 and "retry-after" in response.headers):
        after = response.headers.get("retry-after")
        raise _Stop("rate-limited", f"status {status}" + (f", retry after {after}" if after else ""))
    if not 200 <= status < 300:
        raise _Stop("http-error", f"status {status} {response.reason or ''}".strip())


def _refuse_content(raw: bytes, media_type: str) -> None:
    if not raw.strip():
        raise _Stop("empty", "the body is empty")
    from newsarc.sources.sniff import HEAD, binary_format, document_format, looks_like_html

    form = document_format(raw[:2048]) or binary_format(raw[:HEAD])
    if form is not None:
        raise _Stop("not-html", f"the server sent {form} as {media_type or 'no content type'}")
    if media_type in HTML_TYPES:
        return
    if not looks_like_html(raw):
        raise _Stop("not-html", f"the server sent {media_type or 'no content type'}, and it does not look like a page")


def _page(exchange: _Exchange, raw: bytes, fetched_at: str) -> Page:
    headers: dict[str, Any] = dict(exchange.response.headers) if exchange.response is not None else {}
    return Page(
        raw=raw,
        url=exchange.url,
        content_type=next((value for name, value in headers.items() if name.lower() == "content-type"), None),
        captured_at=fetched_at,
        headers=headers,
    )


@contextmanager
def _outcomes_for(guard: Guard) -> Iterator[None]:
    """Turn everything that goes wrong below into a :class:`_Stop` with its outcome."""
    try:
        yield
    except (BadUrl, RefusedAddress, NameNotFound) as error:
        raise _Stop(error.outcome, str(error)) from None
    except body.TooBig as error:
        raise _Stop("too-big", str(error)) from None
    except body.Truncated as error:
        raise _Stop("truncated", str(error)) from None
    except body.UnknownEncoding as error:
        raise _Stop("bad-encoding", str(error)) from None
    except (requests.RequestException, HTTPError, OSError, ValueError) as error:
        raise _network_stop(error, guard) from error


def _network_stop(error: Exception, guard: Guard) -> _Stop:
    if isinstance(error, requests.ConnectTimeout):
        return _Stop("timeout", NOT_ACCEPTED)
    if guard.remaining <= 0:
        return _Stop("timeout", "the total time limit was reached before the response was complete")
    if isinstance(error, (requests.exceptions.SSLError, SSLError)):
        return _Stop("tls", f"no secure connection: {_cause(error)}")
    if isinstance(error, (requests.Timeout, ReadTimeoutError, TimeoutError)):
        return _Stop("timeout", "the server fell silent")
    if isinstance(error, ProtocolError):
        return _Stop("truncated", f"the connection broke inside the body{_broken_after(error)}")
    if isinstance(error, requests.exceptions.InvalidURL):
        return _Stop("bad-url", _cause(error))
    if isinstance(error, requests.exceptions.InvalidHeader):
        return _Stop("http-error", f"the answer's head cannot be read: {_cause(error)}")
    return _Stop("connection", f"no connection: {_cause(error)}")


def _broken_after(error: ProtocolError) -> str:
    cause = _cause(error)
    count = re.match(r"IncompleteRead\((\d+) bytes read", cause)
    return f" after {int(count[1]):,} bytes" if count else f": {cause}"


_CONNECTION = re.compile(r"^\w+\(host=[^)]*\): ")
"""How urllib3 begins a message: with the connection object, which says nothing that the address does not."""


def _cause(error: BaseException) -> str:
    """The innermost message of a chain of wrapped exceptions, on one line."""
    for _ in range(8):
        inner: object = getattr(error, "reason", None) or next(
            (arg for arg in error.args if isinstance(arg, BaseException)), None
        )
        if not isinstance(inner, BaseException):
            break
        error = inner
    text = str(error) or type(error).__name__
    return " ".join(_CONNECTION.sub("", text.rpartition(">: ")[2]).split())[:200]
