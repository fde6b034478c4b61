"""JSON lines: one whole article a line, quotes and links included."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from newsarc.export.json_text import json_text


def write(records: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """Write one line a record, with keys in a fixed order."""
    out.writelines(json_text(record, out.encoding) + "\n" for record in records)
