"""Bar charts as numbers that an SVG template draws: no script, no library, readable as a table too.

Of the chart libraries on PyPI, pygal is the nearest fit. But it writes inline styles and a script address, which the
reading room's Content Security Policy refuses; a bar chart needs neither.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 720, 180
"""Size of the drawing area, in SVG user units."""
WIDEST = 56
"""Maximum width of a column: a few columns stand at the left instead of being stretched."""
WIDEST_DIGIT = 16
"""Maximum width of a digit of the grid lines' figures on a narrow screen, where room.css sets them at 26 units."""
SERIES = 6
"""Number of colours; all series after the largest are drawn together as the last one."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One piece of a column: place and size in user units, from the top left corner."""

    x: float
    y: float
    width: float
    height: float
    series: int
    title: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A stacked column chart. ``ticks`` are (y, value) of the grid lines, ``labels`` (x, text) under the columns."""

    bars: Sequence[Bar]
    names: Sequence[str]
    ticks: Sequence[tuple[float, int]]
    labels: Sequence[tuple[float, str]]
    columns: Sequence[tuple[str, Sequence[int]]]
    """The same figures for a table: (label, value of each series)."""
    margin: int
    """Room for the figures of the grid lines, left of the drawing area; enough for the large ones of narrow screens."""
    width: int = WIDTH
    height: int = HEIGHT


def stacked(columns: Sequence[tuple[str, Mapping[str, int]]], *, other: str = "…") -> Chart:
    """Return a chart of ``columns``: (label, value by series name), drawn from left to right.

    Series are ordered by their sums; the smallest are added up under the name ``other``.
    """
    names = _series(columns, other)
    rows = [(label, _values(values, names, other)) for label, values in columns]
    top = _round_up(max((sum(values) for _, values in rows), default=0))
    step = min(WIDTH / max(len(rows), 1), WIDEST)
    return Chart(
        bars=[bar for at, row in enumerate(rows) for bar in _column(row, names, at * step, step, top)],
        names=names,
        ticks=[(HEIGHT - HEIGHT * part / 4, round(top * part / 4)) for part in range(5) if top * part % 4 == 0],
        labels=[(at * step + step / 2, rows[at][0]) for at in _labelled(len(rows))],
        columns=rows,
        margin=12 + WIDEST_DIGIT * len(str(top)),
    )


def _column(row: tuple[str, Sequence[int]], names: Sequence[str], x: float, step: float, top: int) -> list[Bar]:
    label, values = row
    bars, y = [], float(HEIGHT)
    gap = min(step * 0.2, 6)
    for series, value in enumerate(values):
        if value:
            height = HEIGHT * value / top
            y -= height
            name = f" · {names[series]}" if names[series] else ""
            bars.append(
                Bar(
                    round(x + gap / 2, 2),
                    round(y, 2),
                    round(step - gap, 2),
                    round(height, 2),
                    series,
                    f"{label}{name}: {value}",
                )
            )
    return bars


def _series(columns: Sequence[tuple[str, Mapping[str, int]]], other: str) -> list[str]:
    sums: dict[str, int] = {}
    for _, values in columns:
        for name, value in values.items():
            sums[name] = sums.get(name, 0) + value
    names = sorted(sums, key=lambda name: (-sums[name], name))
    return names if len(names) <= SERIES else [*names[: SERIES - 1], other]


def _values(values: Mapping[str, int], names: Sequence[str], other: str) -> list[int]:
    kept = [values.get(name, 0) for name in names]
    if names and names[-1] == other and other not in values:
        kept[-1] = sum(values.values()) - sum(kept)
    return kept


def _labelled(count: int) -> range:
    """Return which columns get a label: at most about ten."""
    return range(0, count, max(1, -(-count // 10)))


def _round_up(value: int) -> int:
    """Return the next 1, 2, 4, 8 (times a power of ten) that is at least ``value``, so that four grid lines fall on
    round numbers."""
    unit = 1
    while True:
        for factor in (1, 2, 4, 8):
            if unit * factor >= value:
                return unit * factor
        unit *= 10
