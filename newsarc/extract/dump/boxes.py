"""Boxes that stand amid a page's stories and tell nothing: polls, exchange rates, what markets quote."""

from __future__ import annotations

import re

from newsarc.extract.dump.kinds import BRIEF, Kind, Mark
from newsarc.extract.dump.lines import Line
from newsarc.extract.labels import groups

_FIGURE, _MOST_OF_ROW = re.compile(r"\d+(?:[.,:]\d+)*"), 8
_PRICE, _CHANGE = re.compile(r"[\d.,]{1,12} ?(?:[A-Z]{3}|[$€£])$"), re.compile(r"[+-]?[\d.,]{1,8} ?%$")
_ANSWERS = {"نعم", "لا"}
"""Of a poll."""


def demote_polls(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """The question below «استطلاع رأي», or above «نعم» and «لا», is no headline."""
    demoted = list(marks)
    for index in range(1, len(marks)):
        label, mark = lines[index - 1].key, marks[index - 1]
        if mark.group == "policy" and label.startswith("استطلاع") and lines[index].text.endswith(("؟", "?")):
            demoted[index] = Mark(Kind.FURNITURE, 4, "question of a poll")
        answers = [line.text for line in lines[index + 1 : index + 3]]
        if lines[index].text.endswith(("؟", "?")) and set(answers) == _ANSWERS:
            for i in range(index, index + 3):
                demoted[i] = Mark(Kind.FURNITURE, 4, "a poll")
    return demoted


def demote_figures(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """«أسعار الصرف في المدينة» above «الدولار شراء 1617 بيع 1630» and the like is a box of figures, and no headline."""
    demoted = list(marks)
    is_box = False
    for index, line in enumerate(lines):
        is_name = marks[index].kind in BRIEF  # rows of the text are none
        is_row = is_name and line.words <= _MOST_OF_ROW and len(_FIGURE.findall(line.text)) > 1
        heads = is_name and not is_row and any(f"{line.key} ".startswith(f"{words} ") for words in groups("figures"))
        below = lines[index + 1] if index + 1 < len(lines) else None
        is_box = is_row if is_box else heads and below is not None and len(_FIGURE.findall(below.text)) > 1
        if is_box:
            demoted[index] = Mark(Kind.FURNITURE, 4, "a box of figures")
    return demoted


def demote_prices(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """«برنت BRENT», «63.88 USD» and «+1.41%», one below the other, are what markets pages quote amid a text, and no part of it."""
    demoted = list(marks)
    for index in range(1, len(lines) - 1):
        if _PRICE.match(lines[index].text) and _CHANGE.match(lines[index + 1].text):
            for place in range(index - (marks[index - 1].kind is Kind.SHORT), index + 2):
                demoted[place] = Mark(Kind.FURNITURE, 4, "what is traded, its price and the change of that")
    return demoted
