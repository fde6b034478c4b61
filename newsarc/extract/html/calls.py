"""Calls to the reader to subscribe, follow, join and give money, in Arabic and in languages of Latin script.

News of channels and subscribers use the same words. So a call must name a channel, and either speak to the reader or
open a clause.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsarc.extract.expressions import holds_any
from newsarc.extract.html.call_phrases import (
    AFTER_CALL,
    ARABIC_CALL,
    BEFORE_CALL,
    BY_PICTURE,
    CALL,
    CHANNELS,
    FOLLOW_US,
    FOLLOWING,
    MONEY,
    NAMED_PLACE,
    OF_CALLS,
    OF_MONEY,
    OF_MONEY_TOO,
    OPENING_CALL,
    OWN_CHANNEL,
    OWN_PLACE,
    PLACES,
    QUOTED,
    REPORTED,
    SAID,
    SERVICE,
    STORES,
    TO_READER,
    WITHIN_CLAUSE,
)

_LONGEST_CALL = 330
_LONGEST_PLACE = 110
_REACH_BEFORE, _REACH_AFTER = 12, 45
"""_REACH_BEFORE, _REACH_AFTER: characters before and after a verb that show to whom it speaks."""


def is_call(lower: str) -> bool:
    """Whether a paragraph, given in lower case, calls readers to subscribe to a channel, follow it or pay."""
    return len(lower) <= _LONGEST_CALL and _is_call(lower)


@lru_cache(maxsize=2048)  # the lines of a box are checked again for each box around it
def _is_call(lower: str) -> bool:
    is_ascii = lower.isascii()
    if (
        holds_any(lower, OF_MONEY if is_ascii else OF_MONEY_TOO)
        and re.search(MONEY, lower)
        and not REPORTED.search(lower)
    ):
        return True
    if not is_ascii and _is_place_of_outlet(lower):
        return True
    if lower.startswith(FOLLOW_US) and re.match(BY_PICTURE, lower):
        return True
    follows = lower.startswith(FOLLOWING)
    if follows or (not is_ascii and holds_any(lower, OF_CALLS) and ARABIC_CALL.search(lower)):
        is_one = OWN_CHANNEL.search(lower) or (SERVICE.search(lower) and (follows or OPENING_CALL.search(lower)))
        return bool(is_one) and not REPORTED.search(lower)
    return holds_any(lower, CHANNELS) and _speaks_to_reader(lower)


def _is_place_of_outlet(lower: str) -> bool:
    """Whether a line says where the outlet is found: «كل الأخبار على قناتنا في تلغرام», «التطبيق متاح على آب ستور»."""
    if len(lower) > _LONGEST_PLACE or lower.endswith("."):
        return False
    if "نا " in lower and re.match(OWN_PLACE, lower) and SERVICE.search(lower):
        return True
    if ":" in lower and lower.startswith(PLACES) and re.match(NAMED_PLACE, lower) and SERVICE.search(lower):
        return True
    return "تطبيق" in lower and re.match(STORES, lower) is not None


def _speaks_to_reader(lower: str) -> bool:
    if TO_READER.search(lower):
        return True
    if holds_any(lower, SAID) or re.search(QUOTED, lower):
        return False
    return any(_is_for_reader(lower, found) for found in CALL.finditer(lower))


def _is_for_reader(lower: str, call: re.Match[str]) -> bool:
    before = lower[max(0, call.start() - _REACH_BEFORE) : call.start()].rstrip()
    if not before or not (before[-1].isalnum() or before[-1] in WITHIN_CLAUSE) or before.split()[-1] in BEFORE_CALL:
        return True
    after = lower[call.end() : call.end() + _REACH_AFTER]
    return not AFTER_CALL.isdisjoint(re.findall(r"\w+", after))
