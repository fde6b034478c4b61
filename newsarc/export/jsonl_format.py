"""JSON lines: one whole article a line, quotes and links included."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO


def write(records: Iterable[Mapping[str, Any]], out: TextIO) -> int:
    """Write one line a record, keys in a fixed order, Arabic as Arabic (escaped where ``out`` cannot carry it)."""
    ascii_only = not (out.encoding or "ascii").lower().startswith("utf")
    count = 0
    for count, record in enumerate(records, 1):  # noqa: B007
        line = json.dumps(record, ensure_ascii=ascii_only)
        # A lone surrogate, which a broken page can hold, has no UTF-8 form; JSON writes it as an escape.
        out.write(line.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")
    return count
