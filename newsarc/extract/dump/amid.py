"""Lines amid a text that are not of it: who wrote it and when, below the lead, and the headlines of other stories."""

from __future__ import annotations

import re

from newsarc.extract.dump.kinds import META, Kind, Mark
from newsarc.extract.dump.layout import Layout
from newsarc.extract.dump.names import may_be_name, persons
from newsarc.extract.dump.title import MOST_SHARED, content_words, share_of
from newsarc.extract.metadata.byline_words import DESK

DATING = frozenset({Kind.DATE, Kind.CREDIT, Kind.DATELINE})
_OTHERS = "another story's headline amid the text"
_LEAST_HEADLINE = 5
"""Words of another story's headline amid the text; a sub-head has fewer."""
_NUMBER, _MOST_OF_CLOCK = re.compile(r"\d+"), 2
"""A line of day and hour has more numbers than a clock."""


def find_below_lead(layout: Layout, start: int, first: int, last: int) -> range:
    """The lines right below the first paragraph that date and sign the article, when no line above it does.

    More dates further down are those of a timeline.
    """
    kinds = [mark.kind for mark in layout.marks]
    end = first + 1
    while end <= last and (kinds[end] in META or _is_writer(layout, end) or _is_of_head(layout, end)):
        end += 1
    dated = any(kind in (Kind.DATE, Kind.FIELD) for kind in kinds[first + 1 : end])
    if end > last or not dated or any(kind in DATING for kind in (*kinds[start:first], *kinds[end : last + 1])):
        return range(0)
    for index in range(first + 1, end):
        if kinds[index] is Kind.SHORT and not _is_of_head(layout, index):
            name = layout.lines[index].text
            layout.marks[index] = Mark(Kind.CREDIT, 4, "a name by the day, below the lead", value=name)
    return range(first + 1, end)


def _is_writer(layout: Layout, index: int) -> bool:
    """Whether a line right by a day names a person, or may, above the day's counters."""
    around = [mark.kind for mark in layout.marks[index - 1 : index + 3]]
    if layout.marks[index].kind is not Kind.SHORT or Kind.DATE not in (around[0], *around[2:3]):
        return False
    text = layout.lines[index].text
    return persons(text) is not None or (may_be_name(text) and around[2:] == [Kind.DATE, Kind.FURNITURE])


def _is_of_head(layout: Layout, index: int) -> bool:
    """Whether a line is a desk of the outlet, or its name or a section as they stand above the headline too."""
    line = layout.lines[index]
    is_again = layout.stands_above(line) or DESK.match(line.text) is not None
    return layout.marks[index].kind in (Kind.SHORT, Kind.NAV) and is_again


def belongs_to_other(layout: Layout, index: int) -> bool:
    """Whether a line is the headline of another story amid the text, which has its day and hour below it or the label of a
    list, or is that day; the story is listed."""
    mark = layout.marks[index]
    if mark.kind is Kind.DATE:
        return layout.marks[index - 1].reason == _OTHERS
    kinds = [near.kind for near in layout.marks[index - 1 : index + 3]] if index else []
    if mark.kind is not Kind.HEADLINE or kinds[:1] + kinds[3:] != [Kind.PARAGRAPH, Kind.PARAGRAPH]:
        return False
    timed = kinds[2] is Kind.DATE and len(_NUMBER.findall(layout.lines[index + 1].text)) > _MOST_OF_CLOCK
    if not timed and kinds[2] is not Kind.LIST:
        return False
    told = content_words(" ".join(layout.lines[i].key for i in (index - 1, index + 2)))
    if layout.lines[index].words < _LEAST_HEADLINE or (share_of(layout.lines[index].key, told) or 0) > MOST_SHARED:
        return False
    layout.marks[index] = Mark(Kind.LISTED, 4, _OTHERS, "related", layout.lines[index].text)
    layout.listed_inline.append(index)
    return True
