"""JSON: one array of whole articles, written as they come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from newsarc.export.json_text import json_text


def write(records: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """Write an array with one record a line."""
    out.write("[")
    separator = "\n"
    for record in records:
        out.write(separator + json_text(record, out.encoding))
        separator = ",\n"
    out.write("\n]\n")
