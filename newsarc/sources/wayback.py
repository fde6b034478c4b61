"""Looking a dead address up in a web archive that speaks the CDX server interface, such as the Internet Archive's."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from typing import Any, Final
from urllib.parse import urlencode

from newsarc.sources.outcomes import FetchResult
from newsarc.sources.pool import FetchJob
from newsarc.sources.times import as_text

CDX_SERVER: Final = "https://web.archive.org/cdx/search/cdx"
REPLAY: Final = "https://web.archive.org/web"
MOST_COPIES: Final = 5
"""Copies that are tried."""
_FIELDS: Final = ("timestamp", "original", "mimetype", "statuscode", "digest")


class WaybackError(Exception):
    """The archive could not be asked, or its answer not be read."""


@dataclass(frozen=True, slots=True)
class Memento:
    """One capture in the archive."""

    original: str
    captured_at: str
    """ISO 8601, UTC."""
    raw_url: str
    """Where the capture's own bytes are, without the archive's banner and rewritten links."""
    digest: str | None = None


class Revival:
    """A dead address on its way through a web archive. Its requests are jobs like all others, at the archive's own pace."""

    def __init__(self, dead: FetchResult, key: Any = None, *, server: str = CDX_SERVER, replay: str = REPLAY) -> None:
        self.key = key
        """The caller's own."""
        self._dead = dead
        self._server, self._replay = server, replay
        self._copies: deque[Memento] | None = None

    def first(self) -> FetchJob:
        """The question to the archive's index."""
        return FetchJob(index_address(self._dead.url, self._server), expect="any", key=self)

    def take(self, result: FetchResult) -> FetchJob | FetchResult:
        """The next request after the ``result`` of the last one; at the end the copy as the page's own result, or the
        dead one with what was tried in its reason."""
        if self._copies is None:
            try:
                self._copies = deque(read_mementos(result, self._replay))
            except WaybackError as error:
                return replace(self._dead, reason=f"{self._dead.reason}; {error}")
        else:
            memento = self._copies.popleft()
            if result.page is not None:
                page = replace(result.page, url=memento.original, captured_at=memento.captured_at)
                return replace(result, url=self._dead.url, page=page, headers=_without_validators(result))
        if self._copies:
            return FetchJob(self._copies[0].raw_url, key=self)
        return replace(self._dead, reason=f"{self._dead.reason}; no copy in the web archive")


def _without_validators(result: FetchResult) -> Mapping[str, str]:
    """The headers of a replay less those that the address itself would be asked with the next time: a page that is back
    would be "not modified" and the copy stay."""
    from requests.structures import CaseInsensitiveDict

    return CaseInsensitiveDict(
        {name: value for name, value in result.headers.items() if name.lower() not in ("etag", "last-modified")}
    )


def index_address(url: str, server: str = CDX_SERVER) -> str:
    """Where to ask for the newest successful HTML captures of ``url``, different ones only."""
    query = [
        ("url", url),
        ("output", "json"),
        ("fl", ",".join(_FIELDS)),
        ("filter", "statuscode:200"),
        ("filter", "mimetype:text/html"),
        ("collapse", "digest"),
        ("limit", str(-MOST_COPIES)),
    ]
    return f"{server}?{urlencode(query)}"


def read_mementos(result: FetchResult, replay: str = REPLAY) -> list[Memento]:
    """The captures in an answer of the index, newest first. Raises :class:`WaybackError`."""
    if result.page is None:
        raise WaybackError(f"the archive cannot be asked: {result.reason}")
    rows = _rows(result.page.raw)
    found = [memento for row in rows if (memento := _memento(row, replay)) is not None]
    return sorted(found, key=lambda memento: memento.captured_at, reverse=True)[:MOST_COPIES]


def _rows(raw: bytes) -> list[dict[str, str]]:
    """The answer's rows by field name; its first row is the header, and nothing found is an empty answer."""
    if not raw.strip():
        return []
    try:
        table = json.loads(raw)
    except (ValueError, RecursionError):
        raise WaybackError("the archive's answer is not JSON") from None
    if not isinstance(table, list) or not all(isinstance(row, list) for row in table):
        raise WaybackError("the archive's answer is not a table")
    return [dict(zip(map(str, table[0]), map(str, row), strict=False)) for row in table[1:]]


def _memento(row: dict[str, str], replay: str) -> Memento | None:
    stamp, original = row.get("timestamp", ""), row.get("original")
    try:
        when = datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=timezone.utc)
    except ValueError:
        return None
    if not original or row.get("statuscode", "200") != "200":
        return None
    return Memento(
        original=original,
        captured_at=as_text(when),
        raw_url=f"{replay}/{stamp}id_/{original}",
        digest=row.get("digest"),
    )
