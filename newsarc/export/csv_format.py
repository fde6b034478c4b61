"""CSV for spreadsheets: one article a line, with the numbers of its quotes and links."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from newsarc.export.cells import all_tags, csv_cell

COLUMNS = ("id", "url", "title", "source", "author", "published", "modified", "section", "language", "tags", "body",
           "revision", "captured_at", "quotes", "links")  # fmt: skip
_COUNTED = ("quotes", "links")


def write(records: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """Write a header and one line a record (RFC 4180); no cell is run by a spreadsheet."""
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    for record in records:
        cells = {**record, **{name: len(record.get(name) or ()) for name in _COUNTED}, "tags": all_tags(record)}
        rows.writerow([csv_cell(cells.get(column)) for column in COLUMNS])
