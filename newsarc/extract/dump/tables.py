"""Tables amid a copied text, whose rows browsers, Word and PDF files part by tabs, wide gaps or strokes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsarc.extract.dump.kinds import BRIEF, Kind, Mark
from newsarc.extract.dump.lines import Line

_CELL = re.compile(r"\s*\|\s*|\t+|\s{2,}")
_RULE = re.compile(r"[\s|:+=_-]+$")
"""«|---|---|», below the head of a table."""
_LEAST_ROWS, _MOST_IN_CELL, _LEAST_COLUMNS, _MOST_LESS = 2, 8, 3, 1
"""Rows of a table, words of a cell, columns of one that stands at the end of a text, and cells that one row may have less."""
_LEAST_ANNOUNCING = 5
"""Words of a line that announces a table."""
_ANNOUNCING = frozenset({Kind.HEADLINE, Kind.PARAGRAPH, Kind.TEASER})
"""No label of a list: «أخبار قد تهمك في هذا القسم:» above days and headlines."""


def keep_tables(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """Rows of cells, mostly with numbers, are text where they stand between two paragraphs, or right below one, and so is what announces
    them; elsewhere they are a box of the page, or its menu."""
    kept = list(marks)
    for rows in _tables(lines):
        above = rows.start - 1
        is_announced = above >= 0 and marks[above].kind in _ANNOUNCING and _announces(lines[above])
        if is_announced:
            kept[above] = Mark(Kind.PARAGRAPH, 4, "announces a table")
        if not (is_announced or _stands_in_text(lines, kept, rows)) or not _has_numbers(lines, rows, is_announced):
            continue
        for index in rows:
            is_rule = _RULE.match(lines[index].text) is not None
            kept[index] = (
                Mark(Kind.FURNITURE, 4, "a rule in a table") if is_rule else Mark(Kind.PARAGRAPH, 4, "a row of a table")
            )
    return kept


def _tables(lines: list[Line]) -> Iterator[range]:
    """The runs of lines that have as many cells."""
    start, columns = 0, 0
    for index in range(len(lines) + 1):
        line = lines[index] if index < len(lines) else None
        cells = len(_cells(line)) if line is not None else 0
        is_rule = columns > 0 and line is not None and _RULE.match(line.text) is not None
        if is_rule or (
            cells > 1 and columns and line is not None and line.gap <= 1 and abs(cells - columns) <= _MOST_LESS
        ):
            columns = max(columns, cells)
            continue
        if columns and index - start >= _LEAST_ROWS:
            yield range(start, index)
        start, columns = index, cells if cells > 1 else 0


def _cells(line: Line) -> list[str]:
    """The cells of a line that is a row of them, each of a few words; of any other line nothing."""
    if "\t" not in line.text and "  " not in line.text and "|" not in line.text:
        return []
    cells = [cell for cell in _CELL.split(line.text) if cell]
    return cells if all(cell.count(" ") < _MOST_IN_CELL for cell in cells) else []


def _announces(line: Line) -> bool:
    return line.text.endswith(":") and line.words >= _LEAST_ANNOUNCING


def _has_numbers(lines: list[Line], rows: range, is_announced: bool) -> bool:
    """Whether half the rows have a number, as any that are announced need not."""
    numbered = sum(any(map(str.isdecimal, lines[index].text)) for index in rows)
    return is_announced or 2 * numbered >= len(rows)


def _stands_in_text(lines: list[Line], marks: list[Mark], rows: range) -> bool:
    """Whether a paragraph stands right above the rows, or above what heads them, and one right below; at a text's end the first will do
    for a table of several columns."""
    above = rows.start - 1
    is_headed = above > 0 and marks[above].kind in BRIEF and marks[above - 1].kind is Kind.PARAGRAPH
    is_below = above >= 0 and marks[above].kind is Kind.PARAGRAPH
    is_above = rows.stop < len(marks) and marks[rows.stop].kind is Kind.PARAGRAPH
    columns = max(len(_cells(lines[index])) for index in rows)
    return (is_above and (is_below or is_headed)) or (is_below and columns >= _LEAST_COLUMNS)
