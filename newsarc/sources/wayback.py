"""Looking a dead address up in a web archive that speaks the CDX server interface, such as the Internet Archive's."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Final
from urllib.parse import urlencode

from newsarc.sources.outcomes import FetchResult

CDX_SERVER: Final = "https://web.archive.org/cdx/search/cdx"
REPLAY: Final = "https://web.archive.org/web"
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


def find_mementos(
    url: str,
    fetch: Callable[[str], FetchResult],
    *,
    before: str | None = None,
    limit: int = 5,
    server: str = CDX_SERVER,
    replay: str = REPLAY,
) -> list[Memento]:
    """The newest successful HTML captures of ``url``, newest first, different ones only.

    ``fetch`` gets an address, such as ``functools.partial(fetcher.fetch, expect="any")``; ``before`` is an ISO date.
    Raises :class:`WaybackError`.
    """
    query = [
        ("url", url),
        ("output", "json"),
        ("fl", ",".join(_FIELDS)),
        ("filter", "statuscode:200"),
        ("filter", "mimetype:text/html"),
        ("collapse", "digest"),
        ("limit", str(-limit)),
    ]
    if before:
        query.append(("to", "".join(filter(str.isdigit, before))[:14]))
    result = fetch(f"{server}?{urlencode(query)}")
    if result.page is None:
        raise WaybackError(f"the archive cannot be asked: {result.reason}")
    rows = _rows(result.page.raw)
    found = [memento for row in rows if (memento := _memento(row, replay)) is not None]
    return sorted(found, key=lambda memento: memento.captured_at, reverse=True)[:limit]


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
        captured_at=when.strftime("%Y-%m-%dT%H:%M:%SZ"),
        raw_url=f"{replay}/{stamp}id_/{original}",
        digest=row.get("digest"),
    )
