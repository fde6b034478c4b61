"""JSON: one array of whole articles, written as they come."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO


def write(records: Iterable[Mapping[str, Any]], out: TextIO) -> int:
    """Write an array with one record a line."""
    ascii_only = not (out.encoding or "ascii").lower().startswith("utf")
    count = 0
    out.write("[")
    for count, record in enumerate(records, 1):
        line = json.dumps(record, ensure_ascii=ascii_only)
        out.write(("\n" if count == 1 else ",\n") + line.encode("utf-8", "backslashreplace").decode("utf-8"))
    out.write("\n]\n")
    return count
