"""RIS: one entry an article, for reference managers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from newsarc.export.citations import article_ris


def write(records: Iterable[Mapping[str, Any]], out: TextIO) -> int:
    """Write one entry a record."""
    count = 0
    for count, record in enumerate(records, 1):  # noqa: B007
        out.write(article_ris(record) + "\n")
    return count
