"""Where the text of a copied page lies: the stretch of lines that holds the most prose for the furniture among it.

What the lines of a menu, of lists and of a footer say differs from outlet to outlet; that they are short, many, printed
more than once and far from the text does not. So the text is the run of paragraphs with the largest sum, each counted by
its letters, each line between two of them against it: the largest sum of a contiguous stretch, as Finn, Kushmerick and
Smyth used it for web pages ("Fact or Fiction", 2001).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace as changed
from itertools import pairwise

from newsarc.extract.dump.classify import is_prose
from newsarc.extract.dump.kinds import Kind, Mark
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.title import MOST_TITLE_WORDS

_COSTS = {
    Kind.SHORT: 10,
    Kind.HEADLINE: 15,
    Kind.TEASER: 15,
    Kind.NAV: 25,
    Kind.DATE: 20,
    Kind.LIST: 40,
    Kind.LISTED: 15,
    Kind.COMMENTS: 60,
    Kind.TAGS: 20,
    Kind.FURNITURE: 15,
    Kind.URL: 10,
    Kind.CREDIT: 10,
    Kind.FIELD: 10,
}
_FURNITURE = frozenset({Kind.NAV, Kind.LIST, Kind.COMMENTS, Kind.TAGS, Kind.DATE})
_DAY_OR_WRITER = frozenset({Kind.DATE, Kind.CREDIT})
_COST_OF_COPY = 20
_LEAST_FURNITURE = 2
"""Lines between two paragraphs that are surely none of a text, at least: short lines alone may be the rows of a table."""
_BOX = 100
"""What may stand in a text and costs nothing: a picture with its text, a label and some stories."""
_END = 120
"""The same of the label of an article's tags, below which no more of its text stands as a rule."""
_FAR = 50
"""What stands between a text and headlines that are not its own costs as much at least."""
_MOST_OF_ONE, _UNLIKE_PROSE = 2000, 4
"""Letters of one paragraph that count at most, and the part of them that counts where only its length makes it one."""


def demote_headlines(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """The marks of a page's lines, with long headlines beside the text, taken for paragraphs by their length, as headlines."""
    paragraphs = [index for index, mark in enumerate(marks) if mark.kind is Kind.PARAGRAPH]
    kept = find_core(lines, marks, paragraphs)
    demoted = list(marks)
    for index in paragraphs:
        if index not in kept and may_be_headline(lines[index]):
            demoted[index] = changed(marks[index], kind=Kind.HEADLINE, reason="long, beside the text")
    return demoted


def find_core(lines: list[Line], marks: list[Mark], paragraphs: list[int]) -> range:
    """The stretch of lines that holds the text, bounded by two of ``paragraphs``, indexes of lines."""
    if len(paragraphs) < 2:
        return range(paragraphs[0], paragraphs[0] + 1) if paragraphs else range(0)
    counts = Counter(line.key for line in lines)
    costs = [_cost(lines, marks, range(above + 1, below), counts) for above, below in pairwise(paragraphs)]
    first, last = _best([_gain(lines[index]) for index in paragraphs], costs)
    first, last = _without_headlines(lines, marks, paragraphs, costs, first, last)
    return range(paragraphs[first], paragraphs[last] + 1)


def _best(gains: list[int], costs: list[int]) -> tuple[int, int]:
    """The first and the last place of the stretch with the largest sum."""
    best, most, start, total = (0, 0), gains[0], 0, gains[0]
    for place in range(1, len(gains)):
        cost = max(0, costs[place - 1] - _BOX)
        start, total = (start, total - cost) if total > cost else (place, 0)
        total += gains[place]
        if total > most:
            best, most = (start, place), total
    return best


def _gain(line: Line) -> int:
    """What a paragraph adds: its letters, and few of them where only its length says that it is one."""
    size = min(len(line.text), _MOST_OF_ONE)
    return size if is_prose(line) else size // _UNLIKE_PROSE


def _cost(lines: list[Line], marks: list[Mark], between: range, counts: Counter[str]) -> int:
    """What the lines between two paragraphs take away."""
    cost = furniture = 0
    for index in between:
        line, kind = lines[index], marks[index].kind
        is_copy = counts[line.key] > 1
        furniture += is_copy or kind in _FURNITURE
        is_end = kind is Kind.TAGS and marks[index].group == "tags"
        cost += _COST_OF_COPY * is_copy + (_END if is_end else 0 if line.bullet else _COSTS.get(kind, 0))
    return cost if furniture >= _LEAST_FURNITURE else min(cost, _BOX)


def _without_headlines(
    lines: list[Line], marks: list[Mark], paragraphs: list[int], costs: list[int], first: int, last: int
) -> tuple[int, int]:
    """The stretch without long headlines at its ends: the article's own above its day, those of other stories below."""
    prose = [place for place in range(first, last + 1) if not may_be_headline(lines[paragraphs[place]])]
    if not prose:
        return first, last
    for place in range(prose[0] - 1, first - 1, -1):
        between = marks[paragraphs[place] + 1 : paragraphs[place + 1]]
        if costs[place] >= _FAR or any(mark.kind in _DAY_OR_WRITER for mark in between):
            first = place + 1
            break
    far = (place for place in range(prose[-1], last) if costs[place] >= _FAR)
    return first, next(far, last)


def may_be_headline(line: Line) -> bool:
    """Whether a line that its length makes a paragraph may be a long headline as well."""
    return line.words <= MOST_TITLE_WORDS and not is_prose(line)
