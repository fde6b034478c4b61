"""Cells of our CSV that a spreadsheet would run as formulas, and how they are read again."""

from __future__ import annotations

import re

_RUN = re.compile(r"'*[=+\-@＝＋－＠\t\r]")
"""How a formula begins, also in the wide letters that Excel takes for the narrow ones, or a text that would look like a guarded one."""


def guarded(text: str) -> str:
    """``text`` with an apostrophe in front where it starts like a formula (OWASP, CSV injection)."""
    return "'" + text if _RUN.match(text) else text


def unguarded(cell: str) -> str:
    """What :func:`guarded` made ``cell`` of."""
    return cell[1:] if cell.startswith("'") and _RUN.match(cell) else cell
