"""Names that stand alone in a short line at the head or the end of a text, without a byline word.

Daily papers open a text with «بغداد/ تميم الحسن» or with a name in bold, or close it so. Only a listed given name tells
such a line from a sub-head or an agency's dateline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from newsarc.arabic.levels import fold
from newsarc.extract.dump.labels import key, places
from newsarc.extract.metadata.byline import clean_name, looks_like_name
from newsarc.extract.metadata.evidence import Evidence, element_text
from newsarc.extract.metadata.printed_dates import find_printed_dates
from newsarc.extract.metadata.zone import PARAGRAPH
from newsarc.extract.tree import Tree
from newsarc.extract.word_lists import folded_given_names

_LONGEST = 45
"""Characters of a line that holds a name and a place."""
_MOST_LINES = 4
_LONGEST_ROW, _MOST_IN_ROW = 100, 12
_WORDS = range(2, 5)
_LINE = re.compile(r"[\u0621-\u0670]+(?:[\s\u0640/،,\-–—]{1,4}[\u0621-\u0670]+){1,6}[\s:]{0,3}")
_ARABIC = re.compile(r"[\s\u200f\xa0]*[\u0621-\u064a]")
_JOINT = re.compile(r"\s*[/،–—]\s*|\s+[\-\u0640]+\s*|-\s+")
_INLINE = frozenset({"a", "span", "strong", "b", "em", "i", "u", "font"})
_BOLD = frozenset({"strong", "b"})


def signed_names(evidence: Evidence) -> Iterator[str]:
    """Names in lines of their own: with a place or a date under the headline, with a place or in bold at either end of the
    text."""
    opening, closing = evidence.body_start, evidence.body_end[:1]
    below = [piece for piece in evidence.zone if piece.distance > 0]
    for pieces, holds_text in ((below, False), (opening, True), (closing, True)):
        for piece in takewhile(lambda piece: len(piece.text) < PARAGRAPH, pieces[:_MOST_LINES]):
            if not _ARABIC.match(piece.text):
                continue
            line, is_bold = _line_around(evidence.tree, piece.element)
            name = name_in_line(line if len(line) <= _LONGEST else piece.text, is_bold=is_bold and holds_text)
            if not name and not holds_text:
                alone = name_in_line(piece.text, is_bold=True)
                name = alone if alone and _is_beside_date(evidence.tree, piece.element) else ""
            if name and not evidence.context.is_elsewhere(piece.element):
                yield name


def name_in_line(line: str, *, is_bold: bool = False) -> str:
    """The name in «بغداد/ تميم الحسن» or «تميم الحسن – بغداد», or, ``is_bold``, in a line that is a name; else ""."""
    line = " ".join(line.split())
    if len(line) > _LONGEST or not _LINE.fullmatch(line):
        return ""
    parts = _JOINT.split(line.rstrip(" :"), maxsplit=2)
    if len(parts) == 1 and is_bold:
        name = parts[0]
    elif len(parts) == 2 and key(parts[0]) in places("place"):
        name = parts[1]
    elif len(parts) == 2 and key(parts[1]) in places("place"):
        name = parts[0]
    else:
        return ""
    words = name.split()
    if len(words) not in _WORDS or not looks_like_name(name) or fold(words[0]) not in folded_given_names():
        return ""
    return clean_name(name)


def _is_beside_date(tree: Tree, element: int) -> bool:
    """Whether an element's parent holds a date besides, and little else: «هند الراوي • 10 مارس 2025 • 4 دقائق»."""
    parent = tree.parents[element]
    if parent < 0 or tree.ends[parent] - parent > _MOST_IN_ROW:
        return False
    row = element_text(tree, parent)
    return len(row) <= _LONGEST_ROW and bool(find_printed_dates(row))


def _line_around(tree: Tree, element: int) -> tuple[str, bool]:
    """The text of the line that an element's text is or is part of, and whether it is all in bold."""
    bold = -1
    while element > 0 and tree.tags[element] in _INLINE:
        bold = element if tree.tags[element] in _BOLD else bold
        element = tree.parents[element]
    line = tree.line(bold) if bold >= 0 else ""
    whole = tree.text(element)
    return (
        (line, True) if bold >= 0 and (len(whole) > 2 * _LONGEST or whole.split() == line.split()) else (whole, False)
    )
