"""The archive in other formats, one module a format."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Any

FORMATS = ("jsonl", "csv")


def export_rows(records: Iterable[Mapping[str, Any]], form: str, destination: str) -> int:
    """Write ``records`` in format ``form`` to a file (``-``: standard output) and return how many there were.

    A file appears whole or not at all: it is written beside its place and moved there at the end.

    Raises:
        OSError: the destination cannot be written.
    """
    write = import_module(f"newsarc.export.{form}_format").write
    if destination == "-":
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(errors="backslashreplace")  # Arabic on a terminal or pipe of another encoding
        return int(write(records, sys.stdout))
    final = Path(destination)
    partial = final.with_name(final.name + ".partial")
    try:
        with partial.open("w", encoding="utf-8", newline="") as out:
            count = int(write(records, out))
        partial.replace(final)
    finally:
        partial.unlink(missing_ok=True)
    return count
