"""JSON lines: one whole article a line, quotes and links included."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from newsarc.export.markup import json_line


def write(records: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """Write one line a record, with keys in a fixed order."""
    out.writelines(json_line(record, out.encoding) + "\n" for record in records)
