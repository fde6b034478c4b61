"""What WARC and WACZ share: captures and the articles read from them, as records."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any


def write_captures(records: Iterable[Any], write: Callable[..., str]) -> int:
    """Hand each record's capture, once, and its article to ``write``; a capture that several revisions were read from
    stands before the first of them."""
    written: set[str] = set()
    count = 0
    for count, record in enumerate(records, 1):  # noqa: B007
        digest = record.get("capture_sha256")
        page = record.load_page() if digest and digest not in written else None
        if page is not None:
            written.add(digest)
        write(page, record, url=record.get("url") or f"urn:newsarc:article:{record['id']}")
    return count
