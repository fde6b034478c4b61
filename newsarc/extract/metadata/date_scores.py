"""How likely a printed date is that of publication, by the words around it and the names of its element."""

from __future__ import annotations

import re
from itertools import islice

from newsarc.extract.expressions import either
from newsarc.extract.metadata.date_labels import says_event, says_published, says_rights, says_updated
from newsarc.extract.metadata.printed_dates import PrintedDate
from newsarc.extract.metadata.zone import Piece
from newsarc.extract.tree import Tree

_DATE_LABEL = re.compile(
    r"date|time|publish|datum|fecha|posted|created|meta\b|byline|info|tarikh|stamp|تاريخ|pub", re.IGNORECASE
)

UPDATED_LABEL = re.compile(r"modif|update", re.IGNORECASE)
_ENTRY_DATE = re.compile(r"publish|(?:entry|post|meta|article)[-_]?date", re.IGNORECASE)
"""Themes mark one date with both of hAtom's ``published updated``: then it is the date of publication."""
_TODAY = re.compile(
    either(
        "(?<![a-z])(?<!article[-_])(?<!post[-_])(?<!news[-_])(?<!entry[-_])(?<!story[-_])header[-_]?(?:date|time)",
        "current[-_]?(?:date|time)",
        "today",
        "data_time",
        "clock",
        "top-?bar",
    ),
    re.IGNORECASE,
)
"""Names of the day of the visit, which many sites print at the top of every page."""
_SITE_TOP = re.compile(r"top[-_]?(?:bar|date)|(?:current|header)[-_]?date|masthead", re.IGNORECASE)
"""Names of the zone around the day of the visit."""
_TOP_DEPTH = 3
_PROSE_TAGS = frozenset({"p", "li", "strong", "b", "a", "em", "h2", "h3"})

_VOWELS = re.compile("[\u064b-\u0652]")
_UPDATED_BY_VOWELS = re.compile("ح(?:\u064fد[\u0650\u0651]{0,2}|د\u0651\u0650?)ثت?")
"""«حُدّث»: without its vowel signs the word means that something happened."""


def base_score(match: PrintedDate, rest: int, tag: str, opens_text: bool) -> float:
    """Return 3 for a date alone, less the more text is around it, in prose, and in the Hijri calendar.

    Return 2 for the dateline that opens an agency's text: «بغداد في 3 أيار 2024 (الوكالة) -», "(21. November 2022)
    ...".
    """
    if opens_text:
        return 2.0
    in_prose = rest > 25 and tag in _PROSE_TAGS
    return 3.0 - min(rest, 300) / 60 - in_prose - (0.5 if match.calendar == "hijri" else 0.0)


def score_of(tree: Tree, piece: Piece, words: str, base: float) -> float:
    """Return how likely a date printed in ``piece`` after ``words`` is the publication date."""
    label, words = _label(tree, piece.element), bare(words)
    score = base - abs(piece.distance) / (12 if piece.distance < 0 else 30)
    score += 1.5 * bool(_DATE_LABEL.search(label) or _DATE_LABEL.search(_label_around(tree, piece.element)))
    score += 1.5 * says_published(words)
    score -= 2.0 * bool(says_updated(words) or (UPDATED_LABEL.search(label) and not _ENTRY_DATE.search(label)))
    score -= 3.0 * bool(_TODAY.search(label) or (piece.distance < 0 and is_in_site_top(tree, piece.element)))
    score -= 4.0 * (says_rights(words) or says_event(words))
    return score


def is_in_site_top(tree: Tree, element: int) -> bool:
    return any(_SITE_TOP.search(_label(tree, around)) for around in islice(tree.ancestors(element), _TOP_DEPTH))


def bare(words: str) -> str:
    """Return ``words`` without vowel signs: «نُشر»."""
    return words if words.isascii() else _VOWELS.sub("", _UPDATED_BY_VOWELS.sub("محدث", words))


def _label(tree: Tree, element: int) -> str:
    """Return the names in the attributes of ``element``."""
    return " ".join(filter(None, map(tree.attributes[element].get, ("class", "itemprop", "id"))))


def _label_around(tree: Tree, element: int) -> str:
    """Return the names of the parent of an element; "" for ``<time>``, which needs no name."""
    return "" if tree.tags[element] == "time" else _label(tree, tree.parents[element])
