"""Pull quotes: somebody's words that a page sets in large letters beside the paragraph that has them."""

from __future__ import annotations

import re

from newsarc.extract.dump.kinds import BRIEF, Kind, Mark
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.names import opens_with
from newsarc.extract.quotes.lexicon import ROLE

_WHOLLY_QUOTED = re.compile(r"[«“\"]([^«»“”\"]+)[»”\"]\s?\.?$")
_MAY_BE_PULLED = frozenset({Kind.HEADLINE, Kind.PARAGRAPH})
_LEAST_PULLED, _MOST_NAME = 6, 5
"""Words of a pull quote, for sub-heads quote fewer, and of the name below it."""
_MOST_OFFICE = 6
_NEAR = 6
"""Lines off the paragraph that has the words."""


def demote_pull_quotes(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """A line below the lead that is all somebody's words, which a paragraph near it has too, is a pull quote; right below it may stand
    whose words they are."""
    demoted = list(marks)
    has_begun = False
    for index, line in enumerate(lines):
        kind = marks[index].kind
        words = _WHOLLY_QUOTED.match(line.text) if has_begun and kind in _MAY_BE_PULLED else None
        has_begun = has_begun or kind is Kind.PARAGRAPH
        if words is None or line.words < _LEAST_PULLED or not _stands_in_text(words[1], lines, marks, index):
            continue
        demoted[index] = Mark(Kind.FURNITURE, 4, "a pull quote")
        below = index + 1
        if below < len(lines) and marks[below].kind in BRIEF and lines[below].words <= _MOST_NAME:
            name = lines[below].text
            if any(name in other.text for place, other in enumerate(lines) if place != below):
                demoted[below] = Mark(Kind.FURNITURE, 4, "whose words a pull quote has")
                if _is_office(lines, marks, below + 1):
                    demoted[below + 1] = Mark(Kind.FURNITURE, 4, "the office of whom a pull quote is by")
    return demoted


def _is_office(lines: list[Line], marks: list[Mark], index: int) -> bool:
    """Whether a short line below the name says what the person is: it opens with a word for that."""
    if index >= len(lines) or marks[index].kind not in BRIEF or lines[index].words > _MOST_OFFICE:
        return False
    text = lines[index].text
    return opens_with(text, ROLE) and text[-1] not in ".:؟!"


def _stands_in_text(words: str, lines: list[Line], marks: list[Mark], index: int) -> bool:
    near = range(max(0, index - _NEAR), min(len(lines), index + _NEAR + 1))
    return any(marks[i].kind is Kind.PARAGRAPH and words in lines[i].text for i in near if i != index)
