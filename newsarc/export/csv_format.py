"""CSV for spreadsheets: one article a line, without quotes and links."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from newsarc.export.cells import csv_cell

COLUMNS = ("id", "url", "title", "source", "author", "published", "modified", "section", "language", "tags", "body",
           "revision", "captured_at")  # fmt: skip


def write(records: Iterable[Mapping[str, Any]], out: TextIO) -> int:
    """Write a header and one line a record (RFC 4180), no cell of which a spreadsheet would run."""
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    count = 0
    for count, record in enumerate(records, 1):  # noqa: B007
        rows.writerow([csv_cell(record.get(column)) for column in COLUMNS])
    return count
