"""RIS: one entry an article, for reference managers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from newsarc.export.citations import article_ris, keyed


def write(records: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """Write one entry a record, each under a key of its own: a version that is no longer the last has its number in it."""
    out.writelines(article_ris(record, key) + "\r\n" for key, record in keyed(records))
