"""Rows as JSON, JSON lines, CSV or, for a person, lines on the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

from newsarc.cli.terminal import complain, echo, for_terminal
from newsarc.export.cells import csv_cell
from newsarc.export.json_text import json_text

Format = Literal["text", "json", "jsonl", "csv"]
Row = Mapping[str, Any]


class FirstRows:
    """The first ``limit`` of ``rows``, or all of them for 0.

    ``rows`` should be ``one_more(limit)`` rows, so that it is known whether any are left out.
    """

    def __init__(self, rows: Iterable[Row], limit: int) -> None:
        self._rows = rows
        self._limit = limit
        self._cut = False

    def __iter__(self) -> Iterator[Row]:
        for count, row in enumerate(self._rows):
            if self._limit and count == self._limit:
                self._cut = True
                return
            yield row

    def tell_more(self, total: Callable[[], int] | None = None) -> None:
        """Report on standard error if the limit has left rows out, so that nobody takes a part for the whole.

        ``total`` counts all rows, if that is cheap.
        """
        if self._cut:
            of_all = f" of {total():,}" if total else ""
            more = "" if total else ", and there are more"
            complain(f"newsarc: {self._limit:,}{of_all} shown{more}; --limit 0 for all")


def one_more(limit: int) -> int | None:
    """Return how many rows to ask for so that ``FirstRows`` knows whether ``limit`` leaves any out; None for all."""
    return limit + 1 if limit else None


def write_rows(rows: Iterable[Row], form: Format, *, columns: Sequence[str], text: Callable[[Row], str]) -> int:
    """Write ``rows`` to standard output and return how many there were.

    ``columns`` are the cells of CSV; JSON has every field of a row; ``text`` makes the line for a person.
    """
    if form == "json":
        everything = list(rows)
        echo(to_json(everything, indent=2))
        return len(everything)
    if form == "csv":
        return _write_csv(rows, columns)
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007
        echo(to_json(row) if form == "jsonl" else text(row))
    return count


def to_json(value: Any, indent: int | None = None) -> str:
    """Return JSON for standard output; dataclasses as objects."""
    return json_text(value, sys.stdout.encoding, indent=indent, default=_plain)


def _plain(value: Any) -> Any:
    from dataclasses import asdict, is_dataclass

    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return list(value) if isinstance(value, Sequence) else str(value)


def _write_csv(rows: Iterable[Row], columns: Sequence[str]) -> int:
    count = 0
    echo(_csv_line(columns))
    for count, row in enumerate(rows, 1):  # noqa: B007
        echo(_csv_line([csv_cell(row.get(column)) for column in columns]))
    return count


def _csv_line(cells: Sequence[str]) -> str:
    import csv
    from io import StringIO

    line = StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()[:-1]


def field_line(name: str, value: object) -> str:
    """Return ``name: value`` for the terminal."""
    return f"{name}: {for_terminal(str(value))}"


def counted(count: int, noun: str) -> str:
    """Return ``1 item``, ``2 items``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
