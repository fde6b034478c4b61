"""How a sentence ends."""

from __future__ import annotations

FULL_STOPS = (".", "!", "?", "؟", "…", "۔", "।", "。")
"""Full stops of all scripts; rules on lines of another kind add what those end with."""
_CLOSING_SIGNS = "\"”»’')]"
"""Quotation marks and brackets that may stand behind a full stop."""


def ends_sentence(text: str) -> bool:
    """Whether a text ends with a full stop, of whatever script, and at most quotation marks and brackets behind it."""
    return text.rstrip(_CLOSING_SIGNS).endswith(FULL_STOPS)


def ends_clause(text: str) -> bool:
    """The same, or with a colon."""
    return text.rstrip(_CLOSING_SIGNS).endswith((*FULL_STOPS, ":"))
