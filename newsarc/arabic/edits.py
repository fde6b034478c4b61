"""Changes to a text, as spans and their replacements."""

from __future__ import annotations

from collections.abc import Iterable

Edit = tuple[int, int, str]
"""Replace ``text[start:end]`` with the string."""


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with ``edits`` applied, which are in order and do not overlap."""
    pieces: list[str] = []
    at = 0
    for start, end, new in edits:
        pieces += (text[at:start], new)
        at = end
    pieces.append(text[at:])
    return "".join(pieces)
