"""Pages without one paragraph: poems mostly, whose verses look like headlines."""

from __future__ import annotations

from newsarc.extract.dump.kinds import BRIEF, META, Kind
from newsarc.extract.dump.layout import Layout
from newsarc.extract.dump.tail import is_role

_PROSE = BRIEF | {Kind.TEASER}
_LEAST_BELOW = 2


def read_verse(layout: Layout, claimed: set[int]) -> Layout:
    """Take the line above the byline, or the first headline-like one, as the title, and keep the others as text."""
    prose = [
        i
        for i, mark in enumerate(layout.marks)
        if i not in claimed and mark.kind in _PROSE and not is_role(layout.lines[i])
    ]
    take_fields(layout, claimed, len(layout.lines))
    title = _title(layout, prose) if labelled_title(layout) is None else None
    if title is not None:
        layout.title = title
        layout.set_above(layout.lines[:title])
        prose = [i for i in prose if i > title]
        layout.review.append("title is a weak guess: no paragraph below it looks like a news text")
    layout.body = prose
    layout.review.append("no paragraphs found: the lines that remain are kept as text" if prose else "no text found")
    return layout


def _title(layout: Layout, prose: list[int]) -> int | None:
    """The line right above what signs the page, below nothing but the outlet's name; else the first, where it is long enough."""
    signed = next((i for i in range(len(layout.marks)) if _signs(layout, i) and prose and i > prose[0]), None)
    above = [i for i in prose if signed is not None and i < signed]
    others = [layout.marks[i].kind for i in above[:-1]]
    if above and above[-1] + 1 == signed and others in ([], [Kind.SHORT]) and len(prose) >= len(above) + _LEAST_BELOW:
        return above[-1]
    return prose[0] if len(prose) > 1 and layout.marks[prose[0]].kind is Kind.HEADLINE else None


def _signs(layout: Layout, index: int) -> bool:
    mark = layout.marks[index]
    return mark.kind in (Kind.CREDIT, Kind.DATE) or (mark.kind is Kind.FIELD and mark.group == "author")


def labelled_title(layout: Layout) -> int | None:
    for wanted in ("title", "subject"):
        for index, mark in enumerate(layout.marks):
            if mark.kind is Kind.FIELD and mark.group == wanted and mark.value:
                return index
    return None


def take_fields(layout: Layout, claimed: set[int], end: int) -> None:
    """Dates, bylines, bars and the like before line ``end`` belong to the head."""
    for index in range(end):
        if index not in claimed and layout.marks[index].kind in META | {Kind.NAV}:
            layout.head.append(index)
