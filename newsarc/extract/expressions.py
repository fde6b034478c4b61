"""Expressions made of lists of phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable


def either(*alternatives: str) -> str:
    """Return an expression that finds one of ``alternatives``, tried in order.

    With one phrase a line, phrases are read, added and removed like entries of a list.
    """
    return f"(?:{'|'.join(alternatives)})"


def holds_any(text: str, phrases: Iterable[str]) -> bool:
    """Whether one of ``phrases`` stands in ``text``.

    A plain loop: ``any`` over a generator or a ``map`` takes half as long again.
    """
    for phrase in phrases:  # noqa: SIM110  # for its speed
        if phrase in text:
            return True
    return False


class AnyOf:
    """Tells whether one of ``alternatives`` is found in a short text.

    A single expression tries all its alternatives at each letter. Here plain phrases are searched for one by one, and
    expressions that must begin the text are tried only there. For the same lists this is several times faster.
    """

    def __init__(self, *alternatives: str) -> None:
        self._phrases = tuple(each for each in alternatives if not _SIGNS.search(each))
        begins = [each for each in alternatives if each.startswith("^")]
        others = [each for each in alternatives if _SIGNS.search(each) and not each.startswith("^")]
        self._at_begin = re.compile(either(*begins)).match if begins else None
        self._anywhere = re.compile(either(*others)).search if others else None

    def is_in(self, text: str) -> bool:
        """Whether one of the alternatives is found in ``text``."""
        return (
            holds_any(text, self._phrases)
            or (self._at_begin is not None and self._at_begin(text) is not None)
            or (self._anywhere is not None and self._anywhere(text) is not None)
        )


_SIGNS = re.compile(r"[][\\^$.|?*+(){}]")
"""Characters that make a phrase an expression."""
