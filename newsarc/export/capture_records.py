"""Code shared by WARC and WACZ: captures, and the articles read from them, as records."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from newsarc.model import Redirect


def write_captures(records: Iterable[Any], write: Callable[..., str], lead: Callable[[Redirect], None]) -> None:
    """Pass each redirect that led to a record's capture to ``lead``, and the capture and its article to ``write``."""
    for record in records:
        for redirect in record.load_redirects():
            lead(redirect)
        write(record.load_page(), record, url=record.get("url") or f"urn:newsarc:article:{record['id']}")
