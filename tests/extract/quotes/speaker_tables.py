"""Tables of sentences with the speakers of their quotations: what two parties say in them, and how a row is checked.

Written for these tests. Every row is (id, text, speaker of the quotation, reason). Where a text has several quotations
the expected speakers are a tuple, in order. ``None`` as the speaker means that there is a quotation nobody can be named
for; an empty tuple that there is no quotation at all.
"""

from __future__ import annotations

import pytest

from newsarc.extract.quotes import extract_quotes

SAID = "سنواصل العمل حتى نحقق كل أهدافنا"
GOOD = "المشروع سيكتمل قبل نهاية العام"


def table(groups: dict[str, list[tuple]]) -> list:
    """The rows of all groups as parameters (text, speakers, reason), called by the group and their own id."""
    return [pytest.param(*row, id=f"{group}-{name}") for group, rows in groups.items() for name, *row in rows]


def check_speakers(text: str, speakers: str | tuple[str | None, ...] | None, reason: str) -> None:
    """Assert who speaks in ``text``, and what holds of every quotation, whoever speaks."""
    expected = list(speakers) if isinstance(speakers, tuple) else [speakers]
    quotes = extract_quotes(text)
    assert [quote.speaker for quote in quotes] == expected, reason
    assert all(quote.confidence < 0.5 for quote in quotes if quote.speaker is None), (
        "an unknown speaker is never certain"
    )
    assert all(text[quote.start : quote.end] == quote.text for quote in quotes)
    assert all(quote.why for quote in quotes)
