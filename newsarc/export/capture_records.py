"""What WARC and WACZ share: captures and the articles read from them, as records."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any


def write_captures(records: Iterable[Any], write: Callable[..., str]) -> None:
    """Hand the capture of each record, and its article, to ``write``."""
    for record in records:
        write(record.load_page(), record, url=record.get("url") or f"urn:newsarc:article:{record['id']}")
