"""RIS: one entry an article, for reference managers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from newsarc.export.citations import article_ris


def write(records: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """Write one entry a record."""
    out.writelines(article_ris(record) + "\n" for record in records)
