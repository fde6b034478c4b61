"""RIS: one entry an article, for reference managers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from newsarc.archive.portable import Record
from newsarc.export.citations import article_ris, keyed


def write(records: Iterable[Record], out: TextIO) -> None:
    """Write one entry a record, each with its own key; that of a version other than the standing one includes its
    number."""
    out.writelines(article_ris(record, key) + "\r\n" for key, record in keyed(records))
