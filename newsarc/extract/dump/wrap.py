"""Hard-wrapped paragraphs: at what width a text was wrapped, and its rows put back together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

WIDTHS = range(40, 101)
"""Line widths, in characters, at which mail and editors wrap."""
NEARLY_FULL = 0.85
"""A row that fills this much of the width and stops in mid-sentence was broken by hand or by a lazy editor."""

_LEAST_PAIRS = 3
_ENDS_SENTENCE = re.compile(r"[.!؟?؛:…][”\"»’)\]]*$")


def ends_sentence(row: str) -> bool:
    """Whether a row stops where a sentence may stop."""
    return _ENDS_SENTENCE.search(row[-8:]) is not None


def _blocks(rows: list[str]) -> Iterator[list[str]]:
    """Runs of rows that are not blank."""
    block: list[str] = []
    for row in [*rows, ""]:
        if row.strip():
            block.append(row)
        elif block:
            yield block
            block = []


def _overflows(row: str, following: str, width: int) -> bool:
    """Whether the next row's first word would not have fitted."""
    return len(row) + 1 + len(following.split(maxsplit=1)[0]) > width


def _continues(row: str, following: str, width: int) -> bool:
    return _overflows(row, following, width) or (len(row) >= NEARLY_FULL * width and not ends_sentence(row))


def wrap_width(rows: list[str]) -> int | None:
    """The width at which rows were wrapped, or None when they are whole lines.

    Wrapped text fills its rows: most rows that continue would overflow with the next row's first word, and they break
    in mid-sentence. Only blocks that end like a sentence count, for a list of headlines looks wrapped as well.
    """
    prose = [block for block in _blocks(rows) if len(block) > 1 and ends_sentence(block[-1])]
    width = max((len(row) for block in prose for row in block if " " in row), default=0)
    if width not in WIDTHS:
        return None
    pairs = [pair for block in prose for pair in pairwise(block)]
    full = [row for row, following in pairs if _continues(row, following, width)]
    broken = sum(not ends_sentence(row) for row in full)
    if len(full) < _LEAST_PAIRS or len(full) * 2 < len(pairs) or broken * 3 < len(full) * 2:
        return None
    return width


def rejoin(rows: list[str], width: int) -> list[str]:
    """Rows wrapped at ``width`` as whole lines; blank rows stay."""
    joined: list[list[str]] = []
    open_row = False
    for row, following in pairwise([*rows, ""]):
        if open_row:
            joined[-1].append(row.strip())
        else:
            joined.append([row])
        open_row = bool(row.strip() and following.strip() and _continues(row, following, width))
    return [" ".join(parts) for parts in joined]
