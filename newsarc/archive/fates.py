"""What a later revision did to the quotations of the one before: kept, changed, or left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from newsarc.arabic.levels import fold

Fate = Literal["kept", "changed", "vanished"]

SIMILAR = 0.5
"""Share of common words, in order, from which a quotation counts as changed rather than as another one."""

_WORD = re.compile(r"\w+")


class QuoteFate(NamedTuple):
    """What became of the older quotation number ``old``; ``new`` is the number of the one in its place, if any."""

    old: int
    fate: Fate
    new: int | None


def quote_fates(old: Sequence[tuple[str, str | None]], new: Sequence[tuple[str, str | None]]) -> list[QuoteFate]:
    """Compare the (text, speaker) pairs of two revisions; one result for each of ``old``, in order.

    Spelling, diacritics and marks alone change nothing. The same words with another speaker are a change.
    """
    before = [(_words(text), fold(speaker or "")) for text, speaker in old]
    after = [(_words(text), fold(speaker or "")) for text, speaker in new]
    free = dict.fromkeys(range(len(after)))
    found: dict[int, QuoteFate] = {}
    for fate, accepts in (("kept", _same), ("changed", _same_words), ("changed", _similar)):
        for number, quote in enumerate(before):
            if number in found:
                continue
            match = next((other for other in free if accepts(quote, after[other])), None)
            if match is not None:
                del free[match]
                found[number] = QuoteFate(number, fate, match)  # type: ignore[arg-type]
    return [found.get(number) or QuoteFate(number, "vanished", None) for number in range(len(before))]


_Quote = tuple[list[str], str]


def _same(a: _Quote, b: _Quote) -> bool:
    return a == b


def _same_words(a: _Quote, b: _Quote) -> bool:
    return a[0] == b[0]


def _similar(a: _Quote, b: _Quote) -> bool:
    matcher = SequenceMatcher(None, a[0], b[0], autojunk=False)
    return matcher.quick_ratio() >= SIMILAR and matcher.ratio() >= SIMILAR


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
