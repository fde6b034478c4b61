"""Rows of data that a text ends with or holds: prices, seats, winners, hours of matches, years of a chronicle, line-ups.

Line by line they look like the page's own furniture: a year is a line without words, «بغداد 21» a section and a counter,
«قائمة البناء: 46 مقعدا» the headline of another story. What tells them apart is that several of one shape stand right
below prose, or below a line that announces them with its colon.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from newsarc.extract.dump.fields import is_hour
from newsarc.extract.dump.kinds import BRIEF, Kind, Mark
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.names import tells
from newsarc.extract.dump.wrap import ends_sentence
from newsarc.extract.labels import key, match_whole
from newsarc.extract.urls import is_of_network

_CELL = re.compile(r"\s*\|\s*|\t+|\s{2,}")
_FIELD = re.compile(r"([^:]{2,40}?)\s?:\s(\S.*)$")
_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_LONE = re.compile(r"(?:\d{1,2}|(?:1[89]|20)\d\d|\d{1,2}[:.]\d{2})\W{0,2}$")
"""The number, year or hour of an item that stands below it."""
_COUNTED = re.compile(r"(\d{1,2})\s?[-–.)/]\s?(?=[^\d\s])")
_REACHES = re.compile(r"@|\+?\d{7,}|\d{3,4}[ -]\d{6,}")
"""A mail address or a telephone number: how to reach the outlet rather."""
_LINKED = re.compile(r"(?=\S)(.{3,60}?)\s?:\s?(https?://\S+)$")
_OF_PAGE = frozenset(map(key, (
    "الخبر", "المقال", "المقالة", "الموضوع", "التقرير", "المادة", "الصفحة", "المصدر", "مختصر", "المختصر", "قصير", "القصير", "دائم", "الدائم",
)))  # fmt: skip
"""What a label is of where the address behind it is the page's own, or that of its source."""
_MAY_ANNOUNCE = frozenset({Kind.SHORT, Kind.HEADLINE, Kind.PARAGRAPH, Kind.TEASER})
_MAY_BE_ROW = frozenset({Kind.SHORT, Kind.HEADLINE, Kind.NAV, Kind.PARAGRAPH, Kind.DATE})
_SHORT_ENTRY = BRIEF | {Kind.TEASER}
_WORDLESS = "no words"
_LEAST_BELOW_PROSE, _LEAST_ANNOUNCED = 3, 2
_MOST_LABEL, _MOST_VALUE, _MOST_FIGURE, _MOST_CELL = 4, 4, 5, 8
"""Words of a row's label, of its value where nothing announces the rows, of a row that has a figure, and of a cell."""
_MOST_ROW, _MOST_ANNOUNCING = 20, 25


def keep_entries(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """Entries of a live report, each below its hour, are text however short: those of which one that is a paragraph stands above."""
    kept = list(marks)
    is_live = False
    for index in range(1, len(lines) - 1):
        above, below = kept[index - 1], kept[index + 1]
        if kept[index].kind is not Kind.DATE or not is_hour(lines[index].text):
            is_live = is_live and kept[index].kind is Kind.PARAGRAPH
        elif is_live and below.kind in _SHORT_ENTRY:
            kept[index + 1] = Mark(Kind.PARAGRAPH, 4, "an entry of a live report")
        else:
            is_live = _is_prose(lines[index - 1], above) and _is_prose(lines[index + 1], below)
    return kept


def keep_rows(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """Rows of one shape are text right below prose or what announces them, and so is that; elsewhere they are whatever they look like."""
    kept = list(marks)
    index = 1
    while index < len(lines):
        rows = _rows_at(lines, kept, index)
        for row in rows:
            kept[row] = Mark(Kind.PARAGRAPH, 4, "a row of the text")
        if rows and kept[index - 1].kind is not Kind.PARAGRAPH:
            kept[index - 1] = Mark(Kind.PARAGRAPH, 4, "announces rows")
        index = max(index + 1, rows.stop)
    return kept


def _rows_at(lines: list[Line], marks: list[Mark], start: int) -> range:
    """The rows of the text that begin at line ``start``, be they none."""
    none, above = range(start, start), start - 1
    is_announced = _announces(lines, marks, above)
    if not is_announced and not _is_prose(lines[above], marks[above]):
        return none
    if is_announced and (end := _end_of_pairs(lines, marks, start)) > start + _LEAST_ANNOUNCED:
        return range(start, end)
    if _is_linked(lines[start], marks[start]):
        return range(start, start + 1)
    least = _LEAST_ANNOUNCED if is_announced else _LEAST_BELOW_PROSE
    for fits in _SHAPES:
        end = _end_of_run(lines, marks, start, partial(fits, is_announced=is_announced))
        if end - start >= least and not any(_REACHES.search(line.text) for line in lines[start:end]):
            return range(start, end)
    return none


def _is_prose(line: Line, mark: Mark) -> bool:
    return mark.kind is Kind.PARAGRAPH and ends_sentence(line.text)


def _announces(lines: list[Line], marks: list[Mark], index: int) -> bool:
    """Whether a line below prose, or a paragraph, leads on to what stands below."""
    line, mark = lines[index], marks[index]
    if mark.kind not in _MAY_ANNOUNCE or not line.text.endswith(":") or line.words > _MOST_ANNOUNCING:
        return False
    return mark.kind is Kind.PARAGRAPH or (index > 0 and marks[index - 1].kind is Kind.PARAGRAPH)


def _end_of_run(lines: list[Line], marks: list[Mark], start: int, fits: Callable[[Line], bool]) -> int:
    """The end of the lines from ``start`` on that fit, none of which stands farther from the one above than the second."""
    end = start
    while end < len(lines) and marks[end].kind in _MAY_BE_ROW and fits(lines[end]):
        if end > start + 1 and lines[end].gap > lines[start + 1].gap:
            break
        end += 1
    return end


def _end_of_pairs(lines: list[Line], marks: list[Mark], start: int) -> int:
    """The end of numbers, years or hours that each stand above an item, or each below one."""
    end, is_below = start, _is_lone(lines, marks, start + 1)
    while end + 1 < len(lines):
        number, item = (end + 1, end) if is_below else (end, end + 1)
        is_item = marks[item].kind in _MAY_BE_ROW and not _is_lone(lines, marks, item)
        if not _is_lone(lines, marks, number) or not is_item or lines[item].words > _MOST_ROW:
            break
        end += 2
    return end


def _is_lone(lines: list[Line], marks: list[Mark], index: int) -> bool:
    if index >= len(lines) or _LONE.match(lines[index].text) is None:
        return False
    return marks[index].kind is Kind.DATE or marks[index].reason == _WORDLESS


def _is_linked(line: Line, mark: Mark) -> bool:
    """Whether a line is an address the text gives, «رابط التقديم: https://...», and not the page's own or a network's."""
    found = _LINKED.match(line.text) if mark.kind is Kind.URL else None
    if found is None or is_of_network(found[2]):
        return False
    label = key(found[1])
    words = label.split()
    return len(words) > 1 and _OF_PAGE.isdisjoint(words) and match_whole(label) is None


def _is_cells(line: Line, is_announced: bool) -> bool:
    cells = [cell for cell in _CELL.split(line.text) if cell]
    return is_announced and len(cells) > 1 and all(cell.count(" ") < _MOST_CELL for cell in cells)


def _is_field(line: Line, is_announced: bool) -> bool:
    """Whether a line is a few words, a colon and a value: of a few words and with a number where nothing announces it."""
    found = _FIELD.match(line.text)
    if found is None or found[1].count(" ") >= _MOST_LABEL or line.words > _MOST_ROW or "://" in line.text:
        return False
    is_figure = found[2].count(" ") < _MOST_VALUE and _NUMBER.search(found[2]) is not None and not tells(found[2])
    return is_announced or is_figure


def _is_figure(line: Line, is_announced: bool) -> bool:
    """Whether a line is a name and a figure: «الفجر 5:12», «الموصل 17 درجة»; the figure ends it where nothing announces it."""
    words = line.text.split()
    figures = [word for word in words if _NUMBER.match(word)]
    if not figures or len(figures) == len(words) or len(words) > _MOST_FIGURE or tells(line.text):
        return False
    return is_announced or (len(figures) == 1 and _NUMBER.fullmatch(words[-1]) is not None)


def _is_item(line: Line, is_announced: bool) -> bool:
    """Whether a line is an item of a list by its bullet or number."""
    is_marked = bool(line.bullet.strip()) or _COUNTED.match(line.text) is not None
    return is_announced and is_marked and not line.links


_SHAPES = (_is_cells, _is_field, _is_figure, _is_item)
