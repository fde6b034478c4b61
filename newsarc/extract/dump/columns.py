"""Whether two columns of print that stand side by side were copied row by row, so that sentences of both are mixed."""

from __future__ import annotations

import re

_GUTTER = re.compile(r" {3,}|\t+| \| ")
_LEAST_GUTTERS, _LEAST_WORDS = 3, 3
"""Gutters in a text, and words of a piece of a column's row."""
_LEAST_LONG = 0.6
"""The part of the pieces that have as many."""


def reads_across(paragraphs: list[str]) -> bool:
    """Whether most paragraphs have gutters amid their sentences; the cells of a table are of fewer words."""
    pieces = [_GUTTER.split(paragraph) for paragraph in paragraphs]
    parted = [row for row in pieces if len(row) > 1]
    if sum(len(row) - 1 for row in parted) < _LEAST_GUTTERS or len(parted) * 2 < len(paragraphs):
        return False
    cells: list[str] = [cell for row in parted for cell in row]
    long = sum(cell.count(" ") + 1 >= _LEAST_WORDS for cell in cells)
    return long >= _LEAST_LONG * len(cells)
