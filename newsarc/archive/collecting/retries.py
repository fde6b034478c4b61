"""Which of the addresses that failed are worth another try."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from newsarc.archive.collecting.lists import NOT_READ

if TYPE_CHECKING:
    from newsarc.archive.collecting.fetching import FetchOptions

_GONE = 410
"""The page is gone for good, as far as its server knows (RFC 9110, 15.5.11)."""


class Retries(NamedTuple):
    """Addresses whose last fetch failed, the latest first."""

    urls: list[str]
    hopeless: list[str]
    """Those of which another fetch with the same options would say the same."""


def retries(connection: sqlite3.Connection, options: FetchOptions) -> Retries:
    """The failed addresses, told apart by whether a fetch with ``options`` may go otherwise."""
    found = Retries([], [])
    for row in connection.execute(
        "SELECT url, outcome, status, redirects FROM fetches JOIN (SELECT max(id) AS id FROM fetches GROUP BY key) "
        "USING (id) WHERE outcome NOT IN ('ok', 'not-modified', ?) ORDER BY fetched_at DESC, id DESC",
        (NOT_READ,),  # a feed or sitemap is no page
    ):
        (found.hopeless if _is_hopeless(row, options) else found.urls).append(row["url"])
    return found


def _is_hopeless(row: sqlite3.Row, options: FetchOptions) -> bool:
    if row["outcome"] == "http-error":
        return row["status"] == _GONE and not options.wayback
    if row["redirects"] != "[]":  # it is the server's redirect that was refused, and that may change
        return False
    refused = row["outcome"] == "refused-address" and not options.policy.allow_private
    return refused or row["outcome"] in ("bad-url", "refused-scheme")
