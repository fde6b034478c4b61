"""How a sentence ends."""

from __future__ import annotations

FULL_STOPS = (".", "!", "?", "؟", "…", "۔", "।", "。")
"""Full stops of all scripts; rules for lines of other kinds add their own."""
_CLOSING_SIGNS = "\"”»’')]"
"""Quotation marks and brackets that may follow a full stop."""


def ends_sentence(text: str) -> bool:
    """Whether a text ends with a full stop of any script, with or without quotation marks and brackets after it."""
    return text.rstrip(_CLOSING_SIGNS).endswith(FULL_STOPS)


def ends_clause(text: str) -> bool:
    """Whether a text ends with a full stop, as in :func:`ends_sentence`, or with a colon."""
    return text.rstrip(_CLOSING_SIGNS).endswith((*FULL_STOPS, ":"))
