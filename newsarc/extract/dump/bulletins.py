"""Where the items of an agency's bulletin begin: at slugs, «حلب/ طقس», numbers, or headlines above leads that open with place and agency."""

from __future__ import annotations

import re
from dataclasses import replace

from newsarc.extract.dump.datelines import read_lead_dateline
from newsarc.extract.dump.fields import is_outlet
from newsarc.extract.dump.kinds import BRIEF, Kind, Mark
from newsarc.extract.dump.lines import Line
from newsarc.extract.labels import key, places

_SLUG = re.compile(
    r"(?:(?:\S{2,12} )?\d{1,4}\s)?([^\W\d]{2,}(?: [^\W\d]{2,})?)\s?/\s?([^\W\d]{2,}(?: [^\W\d]{2,}){0,2})(?:\s?/\s?\d{1,4})?$"
)
_COUNT = re.compile(r"\d{1,4}$")
_NUMBERED = re.compile(r"(\d{1,2})\s?[-–.)]\s?(?=[^\d\s])")
_PLACE_AND_AGENCY = re.compile(
    r"([^\W\d]+(?: [^\W\d]+){0,2}?)(?:\s(?:في\s)?\d{1,2}\s[^\W\d]+(?:\s[^\W\d]+)?(?:\s\d{4})?)?\s?/\s?([^\W\d]+(?: [^\W\d]+){0,3})\s?/"
)
"""«حلب في 3 آذار/ الوادي/», before a lead."""
_OF_BULLETIN = re.compile(r"(?:ال)?نشرة\s(?:أخبار\s|الأخبار\s)?(?=\S)")
_LONGEST_HEAD, _MOST_ABOVE = 7, 3
"""Lines of a bulletin's head, and lines between the end of an item and the next headline."""

_OF_PAGES = frozenset({Kind.LIST, Kind.LISTED, Kind.COMMENTS})
"""What an outlet's page has below its article, with headlines and leads of other stories, and no bulletin."""


def at_items(lines: list[Line], marks: list[Mark]) -> list[int]:
    """The headlines of a bulletin's items, whose slugs and numbers become furniture and whose outlet, in its head, the source of each."""
    starts = [i for i in range(len(lines) - 1) if _heads_item(lines, marks, i)]
    if len(starts) < 2 or starts[0] > _LONGEST_HEAD or any(mark.kind in _OF_PAGES for mark in marks):
        return []
    for start in starts:
        for i in _above(lines, marks, start):
            marks[i] = Mark(Kind.FURNITURE, 5, "slug or number of a bulletin's item")
        if number := _NUMBERED.match(lines[start].text):
            text = lines[start].text[number.end() :]
            lines[start] = replace(lines[start], text=text, key=key(text))
            marks[start] = Mark(Kind.HEADLINE, 5, "numbered headline of a bulletin's item")
    for i in range(starts[0]):
        name = _OF_BULLETIN.sub("", lines[i].text, count=1)
        if marks[i].kind in BRIEF and name != lines[i].text and is_outlet(name):
            marks[i] = Mark(Kind.FIELD, 6, "whose bulletin it is", "source", name)
    return starts


def _heads_item(lines: list[Line], marks: list[Mark], index: int) -> bool:
    """Whether a line is a headline above a lead, told by the lead's place and agency or by a slug above."""
    may_head = marks[index].kind in BRIEF or _NUMBERED.match(lines[index].text) is not None
    if not may_head or marks[index + 1].kind is not Kind.PARAGRAPH or _is_slug(lines[index]):
        return False
    return _opens_wire(lines[index + 1].text) or any(_is_slug(lines[i]) for i in _above(lines, marks, index))


def _above(lines: list[Line], marks: list[Mark], headline: int) -> list[int]:
    """The slugs and numbers right above a headline."""
    found: list[int] = []
    for i in range(headline - 1, max(-1, headline - 1 - _MOST_ABOVE), -1):
        if marks[i].kind is Kind.PARAGRAPH or not (_is_slug(lines[i]) or _COUNT.match(lines[i].text)):
            break
        found.append(i)
    return found


def _is_slug(line: Line) -> bool:
    """Whether a line is a town and a word of what the item is about, be it numbered."""
    found = _SLUG.match(line.text)
    return found is not None and key(found[1]) in places("place") and not is_outlet(found[2])


def _opens_wire(text: str) -> bool:
    """Whether a lead opens with its place, the day perhaps, and an agency."""
    found = _PLACE_AND_AGENCY.match(text)
    if found is not None:
        return key(found[1]) in places("place")
    lead = read_lead_dateline(text)
    return lead is not None and None not in (lead.place, lead.agency)
