"""Expressions made of lists of phrases."""

from __future__ import annotations


def either(*alternatives: str) -> str:
    """An expression that finds one of ``alternatives``, tried in their order.

    With one phrase a line, wordings are read, added and taken away like entries of a list.
    """
    return f"(?:{'|'.join(alternatives)})"
