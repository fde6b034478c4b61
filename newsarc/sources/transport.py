"""The socket level under requests: connects only to checked addresses, and reads only until a deadline.

``timeout=`` of requests counts anew for each read from the socket, so a server that sends one byte a second is never
timed out; and a name checked before the request may resolve to something else when the socket connects. Both are
closed here, below requests, where every byte and every connection passes.
"""

from __future__ import annotations

import http.client
import io
import socket
import time
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Final

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from newsarc.sources.address import resolve


@dataclass(slots=True)
class Guard:
    """What holds for the exchange that the current context is in, and what it has come to."""

    deadline: float
    """``time.monotonic()`` value after which reading fails with ``TimeoutError``."""
    allow_private: bool = False
    connections: int = 0
    """New ones made for the exchange so far; a request that makes none goes out on one that was kept."""

    @property
    def remaining(self) -> float:
        """Seconds until the deadline; negative after it."""
        return self.deadline - time.monotonic()

    def limit(self, timeout: float | None) -> float:
        """The shorter of ``timeout`` and what remains; raises ``TimeoutError`` when nothing does."""
        remaining = self.remaining
        if remaining <= 0:
            raise TimeoutError("total time limit reached")
        return remaining if timeout is None else min(timeout, remaining)


GUARD: Final[ContextVar[Guard]] = ContextVar("newsarc_guard")


class _DeadlineReader(io.RawIOBase):
    """The read side of a socket, each read bounded by the read timeout and by the deadline of the exchange."""

    def __init__(self, sock: socket.socket, guard: Guard) -> None:
        self._sock = sock
        self._guard = guard
        self._timeout = sock.gettimeout()
        self._raw = sock.makefile("rb", buffering=0)  # holds the socket open as http.client expects

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._sock.settimeout(self._guard.limit(self._timeout))
        try:
            return self._raw.readinto(buffer)
        finally:
            if self._sock.fileno() >= 0:
                self._sock.settimeout(self._timeout)

    def close(self) -> None:
        self._raw.close()
        super().close()


class _DeadlineSocket:
    """As much of a socket as ``http.client.HTTPResponse`` uses."""

    def __init__(self, sock: socket.socket, guard: Guard) -> None:
        self._sock = sock
        self._guard = guard

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(_DeadlineReader(self._sock, self._guard), 1 << 16)


class _Response(http.client.HTTPResponse):
    """Passes over interim answers such as 103 Early Hints, as a client must (RFC 9110, 15.2); the base does so with 100
    alone. After 101 the server speaks another protocol: no answer follows."""

    def _read_status(self) -> tuple[str, int, str]:
        version, status, reason = super()._read_status()  # type: ignore[misc]
        while 101 < status < 200:
            http.client.parse_headers(self.fp)
            version, status, reason = super()._read_status()  # type: ignore[misc]
        return version, status, reason


class _Guarded(HTTPConnection):
    """Mixed into both kinds of connection: the name is resolved, checked and connected to in one place."""

    def _new_conn(self) -> socket.socket:
        guard = GUARD.get()
        timeout = self.timeout if isinstance(self.timeout, (int, float)) else None
        error: OSError | None = None
        for address in resolve(self.host, self.port, allow_private=guard.allow_private):
            try:
                sock = socket.create_connection((address, self.port), guard.limit(timeout), self.source_address)
            except OSError as caught:
                error = caught
                continue
            for option in self.socket_options or ():
                sock.setsockopt(*option)
            sock.settimeout(timeout)
            guard.connections += 1
            return sock
        if isinstance(error, TimeoutError):
            raise ConnectTimeoutError(self, f"{self.host} did not accept a connection in time") from error
        raise NewConnectionError(self, f"{self.host}: {error.strerror or error if error else 'no address'}") from error

    def response_class(  # type: ignore[override]
        self, sock: socket.socket, debuglevel: int = 0, method: str | None = None, url: str | None = None
    ) -> http.client.HTTPResponse:
        guarded: Any = _DeadlineSocket(sock, GUARD.get())
        return _Response(guarded, debuglevel, method, url)


class _GuardedHTTP(_Guarded):
    pass


class _GuardedHTTPS(_Guarded, HTTPSConnection):
    pass


class _HTTPPool(HTTPConnectionPool):
    ConnectionCls = _GuardedHTTP


class _HTTPSPool(HTTPSConnectionPool):
    ConnectionCls = _GuardedHTTPS


class GuardedAdapter(HTTPAdapter):
    """A requests adapter whose connections obey :data:`GUARD`. One may be used from many threads."""

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any) -> None:
        super().init_poolmanager(connections, maxsize, block, **pool_kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _HTTPPool, "https": _HTTPSPool}
