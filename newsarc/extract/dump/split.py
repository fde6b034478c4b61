"""Where one article ends and the next begins in a file that holds several."""

from __future__ import annotations

import re
from itertools import pairwise

from newsarc.extract.dump.bulletins import at_items
from newsarc.extract.dump.classify import classify_all
from newsarc.extract.dump.core import may_be_headline
from newsarc.extract.dump.datelines import read_dateline, read_lead_dateline
from newsarc.extract.dump.fields import find_date, is_hour, outlet_and_day, outlet_beside
from newsarc.extract.dump.kinds import META, SIGNATURES, Kind, Mark
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.names import persons
from newsarc.extract.dump.title import MOST_SHARED, content_words, share_of
from newsarc.extract.labels import key, places
from newsarc.extract.urls import is_of_network

_LEAST_TITLE_WORDS = 5
"""Words of a headline among readers' comments; what has fewer is a reader's name."""
_LEAD_LINES, _LEAST_LONG = 3, 22
_MOST_OF_PLACE = 3
"""Words of a place that a wire opens with."""
_LONGEST_HEAD, _MOST_HEAD_WORDS = 6, 30
"""Lines and words of a bulletin's head."""
_RECORD_FIELDS = ("title", "url", "subject", "date", "source", "author", "sender", "sent")
_LAST_ADDRESS = re.compile(r"^(?:\S+ ){0,4}<?(https?://[^\s<>]{4,2000})>?$")


def split_articles(lines: list[Line]) -> list[tuple[list[Line], list[Mark]]]:
    """The lines of each article in a file, with the judgement of each line; no lines, no articles."""
    marks = classify_all(lines)
    finders = (
        _at_records,
        at_items,
        _at_separators,
        _at_ends,
        _below_addresses,
        _at_addresses,
        _at_outlets,
        _at_mastheads,
        _at_headers,
        _at_wires,
    )
    for find in finders:
        starts = find(lines, marks)
        if len(starts) > 1:
            head = range(_head_of_all(marks, starts) if find in (_at_separators, at_items) else 0)
            parts = [range(start, end) for start, end in pairwise([len(head), *starts[1:], len(lines)]) if start < end]
            shared = _shared_lines(head, lines, marks)
            chosen = ([*shared, *part] for part in parts)
            return [_without_rules([lines[i] for i in part], [marks[i] for i in part]) for part in chosen]
    return [_without_rules(lines, marks)] if lines else []


def _head_of_all(marks: list[Mark], starts: list[int]) -> int:
    """How many lines above the first of several articles are the head of a bulletin, which says the outlet and the day of all of them."""
    first = starts[0]
    kinds = {mark.kind for mark in marks[:first]}
    is_titled = Kind.DATE in kinds or Kind.HEADLINE not in kinds or all(marks[i].kind is Kind.HEADLINE for i in starts)
    return first if first <= _LONGEST_HEAD + 1 and is_titled else 0


def _shared_lines(head: range, lines: list[Line], marks: list[Mark]) -> list[int]:
    """Those of a bulletin's ``head`` that say something of all its articles: no greetings and no name of the issue, but its day."""
    for i in head:
        if marks[i].kind is Kind.HEADLINE and find_date(lines[i].text):
            marks[i] = Mark(Kind.DATE, 4, "the day of a bulletin")
    is_named = (marks[i].kind is Kind.SHORT and not lines[i].text.endswith(("،", "!")) for i in head)
    is_told = (marks[i].kind is Kind.DATE or marks[i].group in ("date", "source") for i in head)
    return [i for i, named, told in zip(head, is_named, is_told, strict=True) if named or told]


def _without_rules(lines: list[Line], marks: list[Mark]) -> tuple[list[Line], list[Mark]]:
    """A part without the rules that stand above its first line."""
    start = next((i for i, mark in enumerate(marks) if mark.kind is not Kind.SEPARATOR), 0)
    return lines[start:], marks[start:]


def _is_text(line: Line, mark: Mark) -> bool:
    """Whether a line is a paragraph, and not only as long as one: a headline that tells the whole story."""
    return mark.kind is Kind.PARAGRAPH and (line.words < _LEAST_LONG or not may_be_headline(line))


def _only_whole(starts: list[int], lines: list[Line], marks: list[Mark]) -> list[int]:
    """Drop starts whose part has no paragraph: it belongs to the part above it."""
    parts = pairwise([*starts, len(marks)])
    return [start for start, end in parts if any(map(_is_text, lines[start:end], marks[start:end]))]


def _at_records(lines: list[Line], marks: list[Mark]) -> list[int]:
    """Where the first field of a record («العنوان:», «الرابط:») comes again."""
    fields = [i for i, mark in enumerate(marks) if mark.kind is Kind.FIELD and mark.group in _RECORD_FIELDS]
    labels = [_label(lines[i], marks[i]) for i in fields]
    opener = next((label for label in labels if labels.count(label) > 1), None)
    if opener is None:
        return []
    starts = [i for i, label in zip(fields, labels, strict=True) if label == opener]
    return _only_whole([_headline_above(marks, i) for i in starts], lines, marks)


def _label(line: Line, mark: Mark) -> str:
    """A labelled field's label: «بقلم» and «تحرير» name the same field of one record."""
    label = key(line.text[: len(line.text) - len(mark.value)])
    return "كتب" if label in ("كتبت", "كتبها", "كتبته") else label


def _headline_above(marks: list[Mark], field: int) -> int:
    """The headline that a record's first field stands below, with the day between; else the field."""
    above = field - 1
    while above >= 0 and marks[above].kind in SIGNATURES:
        above -= 1
    return above if above >= 0 and marks[above].kind is Kind.HEADLINE else field


def _at_separators(lines: list[Line], marks: list[Mark]) -> list[int]:
    """After rules (---, ===, ***) with a headline and a text on both sides."""
    starts = [0, *(i + 1 for i, mark in enumerate(marks) if mark.kind is Kind.SEPARATOR and i + 1 < len(marks))]
    kept = _only_whole(starts, lines, marks)
    if len(kept) > 2 and kept[0] == 0 and _greets(lines[: kept[1]]) and _is_headed(lines[kept[1]], marks[kept[1]]):
        kept = kept[1:]
    opened = (Kind.HEADLINE, Kind.FIELD, Kind.NAV, Kind.URL, *SIGNATURES, Kind.LIST, Kind.SHORT, Kind.FURNITURE)
    return [
        start for start in kept if start == kept[0] or (marks[start].kind in opened and not _is_notes(lines[start]))
    ]


def _greets(head: list[Line]) -> bool:
    """Whether a few lines say what a newsletter is and bid good morning, and tell nothing."""
    return len(head) <= _LONGEST_HEAD + 1 and sum(line.words for line in head) <= _MOST_HEAD_WORDS


def _is_headed(line: Line, mark: Mark) -> bool:
    """Whether a part opens with a headline, be it numbered as its neighbours are."""
    return mark.kind is Kind.HEADLINE or (line.text[:1].isdecimal() and line.words <= _LEAST_LONG)


def _is_notes(line: Line) -> bool:
    """Whether a line opens an article's footnotes («الهوامش:») and no other article."""
    return line.words <= 2 and line.text.endswith(":")


def _at_ends(lines: list[Line], marks: list[Mark]) -> list[int]:
    """At the headlines below an agency's end marks, with the initials and days between, or at the place and agency of a wire without one."""
    starts, has_ended = [0], False
    for index, mark in enumerate(marks):
        is_start = has_ended and (mark.kind is Kind.HEADLINE or _opens_wire(lines, marks, index))
        if is_start:
            starts.append(index)
        has_ended = mark.group == "end" or (has_ended and mark.kind in META and not is_start)
    return _only_whole(starts, lines, marks)


def _at_wires(lines: list[Line], marks: list[Mark]) -> list[int]:
    """At the places and agencies of wires that stand one below the other without headlines: the first line is one of them."""
    starts = [i for i in range(len(lines)) if _opens_wire(lines, marks, i)]
    return _only_whole(starts, lines, marks) if starts[:1] == [0] else []


def _opens_wire(lines: list[Line], marks: list[Mark], index: int) -> bool:
    """Whether a line is the place and the agency of a wire, with its day mostly, right above the text, or a lead that opens with them."""
    text, kind = lines[index].text, marks[index].kind
    if kind is Kind.PARAGRAPH:
        lead = read_lead_dateline(text)
        return lead is not None and lead.place is not None
    if index + 1 == len(marks) or marks[index + 1].kind is not Kind.PARAGRAPH:
        return False
    if kind is Kind.DATELINE:
        dateline = read_dateline(text)
        return dateline is not None and None not in (dateline.place, dateline.agency)
    day = find_date(text) if kind is Kind.DATE else None
    opening = lines[index].key.split(" ", _MOST_OF_PLACE) if day and day[1] else []
    is_placed = any(" ".join(opening[:count]) in places("place") for count in range(1, len(opening)))
    return is_placed and day is not None and outlet_beside(text[day[2] :]) is not None


def _below_addresses(lines: list[Line], marks: list[Mark]) -> list[int]:
    """At the headlines below addresses, where each story of several ends with its own, as in newsletters; what is below the last
    is the foot."""
    ends = [i for i, mark in enumerate(marks) if mark.kind is not Kind.PARAGRAPH and _ends_in_address(lines[i])]
    starts = [0, *(end + 1 for end in ends)]
    told = [any(map(_is_text, lines[start:end], marks[start:end])) for start, end in pairwise([*starts, len(marks)])]
    stories = told.index(False) if False in told else len(told)
    is_each = stories > 1 and stories < len(told) and not any(told[stories:])
    is_headed = all(marks[start].kind is Kind.HEADLINE for start in starts[1:stories])
    return starts[:stories] if is_each and is_headed else []


def _ends_in_address(line: Line) -> bool:
    """Whether a line is an address, be it behind a word or two, that is no network's."""
    found = _LAST_ADDRESS.search(line.text)
    return found is not None and not is_of_network(found[1])


def _at_addresses(lines: list[Line], marks: list[Mark]) -> list[int]:
    """At lone addresses that each stand right above a headline."""
    starts = [
        i
        for i, mark in enumerate(marks[:-1])
        if mark.kind is Kind.URL and marks[i + 1].kind in (Kind.HEADLINE, Kind.DATE, Kind.FIELD)
    ]
    return _only_whole(starts, lines, marks)


def _at_outlets(lines: list[Line], marks: list[Mark]) -> list[int]:
    """At the outlets and days of a press review, each above a headline and its text."""
    starts = [
        i
        for i, (mark, below) in enumerate(pairwise(marks))
        if mark.kind is Kind.DATE and below.kind is Kind.HEADLINE and outlet_and_day(lines[i].text)
    ]
    return _only_whole(starts, lines, marks)


def _at_mastheads(lines: list[Line], marks: list[Mark]) -> list[int]:
    """At each copy of the first line, an outlet's name, that stands right above a headline as the first does."""
    if not marks or marks[0].kind is not Kind.SHORT:
        return []
    named = (i for i, line in enumerate(lines[:-1]) if line.key == lines[0].key and line.key)
    starts = _only_whole([i for i in named if marks[i + 1].kind is Kind.HEADLINE], lines, marks)
    for start in starts if len(starts) > 1 else ():
        marks[start] = Mark(Kind.FIELD, 8, "a name above each headline", "source", lines[start].text)
    return starts


def _at_headers(lines: list[Line], marks: list[Mark]) -> list[int]:
    """At headlines that a date or byline follows, and then a paragraph, when that comes more than once."""
    starts: list[int] = []
    comments = next((i for i, mark in enumerate(marks) if mark.kind is Kind.COMMENTS), len(marks))
    for index, mark in enumerate(marks):
        if mark.kind is not Kind.HEADLINE or (index > comments and lines[index].words < _LEAST_TITLE_WORDS):
            continue
        below = index + 1
        while below < len(marks) and (marks[below].kind in SIGNATURES or _is_writer(lines, marks, index, below)):
            below += 1
        is_signed = any(not is_hour(line.text) for line in lines[index + 1 : below])  # else how long a video is
        is_header = is_signed and below < len(marks) and _is_text(lines[below], marks[below])
        if is_header and not (starts and _is_amid(lines, marks, index, below)):
            starts.append(index)
    return starts


def _is_writer(lines: list[Line], marks: list[Mark], headline: int, below: int) -> bool:
    """Whether a line behind the day below a ``headline`` is a person's name."""
    return below > headline + 1 and marks[below].kind is Kind.SHORT and persons(lines[below].text) is not None


def _is_amid(lines: list[Line], marks: list[Mark], headline: int, below: int) -> bool:
    """Whether a headline and its day stand between paragraphs, of which those from ``below`` on have hardly any of its words."""
    lead = content_words(" ".join(line.key for line in lines[below : below + _LEAD_LINES]))
    return marks[headline - 1].kind is Kind.PARAGRAPH and (share_of(lines[headline].key, lead) or 0) <= MOST_SHARED
