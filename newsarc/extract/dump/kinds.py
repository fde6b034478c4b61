"""The parts that lines play in a page, and the judgement of one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """The part a line plays in a page."""

    LIST = "label that opens a list of other stories"
    LISTED = "label and other story in one line"
    COMMENTS = "label that opens readers' comments"
    ABOUT = "label that opens a biography"
    TAGS = "tags, or the label that opens them"
    FURNITURE = "share bar, counter, notice and the like"
    NAV = "menu entry or breadcrumb"
    FIELD = "labelled field"
    DATE = "date line"
    CREDIT = "byline"
    DATELINE = "place and agency"
    CAPTION = "picture caption or credit"
    URL = "address"
    SEPARATOR = "rule between parts"
    TEASER = "cut-off teaser"
    PARAGRAPH = "paragraph"
    HEADLINE = "headline-like line"
    SHORT = "up to three words"


META = frozenset({Kind.FIELD, Kind.DATE, Kind.CREDIT, Kind.DATELINE, Kind.FURNITURE, Kind.CAPTION, Kind.URL})
"""Kinds that stand between a headline and its text."""
BRIEF = frozenset({Kind.HEADLINE, Kind.SHORT})
"""Lines of which nothing but their length is known: they may be a headline, a name, a caption."""
SIGNATURES = frozenset({Kind.DATE, Kind.CREDIT, Kind.DATELINE})
"""Lines that say of a text when, by whom and where it was written."""
FACTS = SIGNATURES | {Kind.FIELD}
"""The same, with a label before it or without."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A judgement of one line."""

    kind: Kind
    score: float
    reason: str
    group: str = ""
    """Heading of ``labels.txt`` for label kinds; name of the field for FIELD."""
    value: str = ""
    """What follows a label on its line."""


def first_paragraph(marks: Sequence[Mark], otherwise: int = 0) -> int:
    """The index of the first line of text; ``otherwise`` where none is."""
    return next((index for index, mark in enumerate(marks) if mark.kind is Kind.PARAGRAPH), otherwise)
