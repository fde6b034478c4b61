"""A line of byline and day, «كتب: سامي العلي | 3 نوفمبر 2023»، «بواسطة سامي العلي3 نوفمبر 2023 محليات 0»، cut into its parts."""

from __future__ import annotations

import re
from itertools import pairwise

from newsarc.extract.dump.datelines import read_dateline
from newsarc.extract.dump.fields import find_date, is_date_line, is_outlet_piece, read_credit
from newsarc.extract.dump.names import beside_outlet, persons
from newsarc.extract.labels import groups, key, match_field, match_label, places
from newsarc.extract.metadata.byline_words import DESK

_LONGEST = 120
JOINT = re.compile(r"\s*[|•·]\s*|\s+[-–—]\s+")
_FIELD = re.compile(r"([^:：]{1,30}?)\s?[:：]\s?(?=\S)")
_AGO = re.compile(r"(?<=\S) (?=(?:منذ|قبل) \S)")
_CLOCK = re.compile(r"\s*\d{1,2}:\d{2}(?: [صم])?\s+(?=\D)")
_IN_SECTION = " في "
_COUNT = re.compile(r"\s+(\d{1,5})$")
_EDGES = " \t|•·-–—،,/()"
_MOST_PARTS = 6
_LABEL_WORDS = (3, 2, 1)
_DATED = ("date", "modified")
_SAID = ("author", "source", "section")


def cut_signed(row: str) -> list[str]:
    """The day and what stands before and after it, when somebody is named there; else the row alone.

    The parts that say something else, counters, sections and outlets, must be known.
    """
    spans = _spans(row) if len(row) <= _LONGEST else []
    dated = [i for i, (start, end) in enumerate(spans) if is_date_line(row[start:end])] if len(spans) > 1 else []
    if not dated:
        return [row]
    start, end = spans[dated[0]][0], spans[dated[-1]][1]
    sides = [_cut_section(row[:start].strip(_EDGES)), _cut_count(row[end:].strip(_EDGES))]
    named = [any(map(names_someone, side)) for side in sides]
    if not any(named) or not all(_is_about(part) or names_someone(part) for side in sides for part in side):
        return [row]
    return [*sides[0], row[start:end], *sides[1]]


def _spans(row: str) -> list[tuple[int, int]]:
    """Where the parts of a row stand: between strokes, and before, in and behind each part's day."""
    spans: list[tuple[int, int]] = []
    start = 0
    for joint in (*JOINT.finditer(row), None):
        end = joint.start() if joint else len(row)
        spans += _around_day(row, start, end)
        start = joint.end() if joint else end
    return spans if len(spans) <= _MOST_PARTS else []


def _around_day(row: str, start: int, end: int) -> list[tuple[int, int]]:
    """A part's stretch of a row, cut where its day begins and ends with the words that belong to it."""
    text = row[start:end]
    found = find_date(text)
    if found is None:
        ago = _AGO.search(text)
        borders = [ago.start()] if ago and is_date_line(text[ago.end() :]) else []
        if (clock := _CLOCK.match(text)) and _FIELD.match(text, clock.end()):
            borders = [clock.end()]  # «14:22 المصدر: ...», behind a stroke
    else:
        borders = [_day_starts(text, found[1]), _day_ends(text, found[2])]
    cuts = [0, *borders, len(text)]
    return [(start + left, start + right) for left, right in pairwise(cuts) if text[left:right].strip(_EDGES)]


def _day_starts(text: str, at: int) -> int:
    """Where the words begin that belong to a day: «..., الخميس 3 نوفمبر», «... تاريخ النشر: 3 نوفمبر»."""
    before = text[:at].split()
    label = next((n for n in _LABEL_WORDS if match_field(key(" ".join(before[-n:]))) in _DATED), 0)
    for word in before[len(before) - label :][::-1]:
        at = text.rindex(word, 0, at)
    before = before[: len(before) - label]
    while before and (not key(before[-1]) or key(before[-1]) in groups("date words")):
        at = text.rindex(before.pop(), 0, at)
    return at


def _day_ends(text: str, at: int) -> int:
    """Where the words and the hour end that belong to a day: «3 نوفمبر 2025 م الساعة 10:05 صباحا ...»."""
    for word in text[at:].split():
        words = key(word)
        if words and words not in groups("date words") and not (":" in word and words.replace(" ", "").isdecimal()):
            break
        at = text.index(word, at) + len(word)
    return at


def _cut_section(side: str) -> list[str]:
    """«نشر بواسطة سامي العلي في محليات»: a byline with the section behind it, cut in two."""
    before, _, section = side.rpartition(_IN_SECTION)
    parts = [before, section] if before and key(section) in groups("nav") else [side]
    return [part for part in parts if part]


def _cut_count(side: str) -> list[str]:
    """«محليات 0»: a section and the number of its text's comments, cut in two."""
    counted = _COUNT.search(side)
    parts = [side[: counted.start()], counted[1]] if counted else [side]
    return [part for part in parts if part]


def names_someone(text: str) -> bool:
    """Whether a part of a line is a labelled field, a byline, a person's name, or a dateline or outlet with one."""
    label = _FIELD.match(text)
    if (label and match_field(key(label[1])) in _SAID) or read_credit(text) or persons(text):
        return True
    dateline = read_dateline(text)
    return bool(dateline and dateline.writer) or beside_outlet(text) is not None


def _is_about(text: str) -> bool:
    """Whether all parts are an outlet's name, a place, a section or a counter."""
    return all(_is_known(part) for part in JOINT.split(text))


def _is_known(part: str) -> bool:
    words = key(part)
    label = match_label(words)
    return (
        words.isdecimal()
        or is_outlet_piece(part)
        or words in places("place")
        or DESK.match(part) is not None
        or (label is not None and label.group in ("counter", "nav", "comments"))
    )
