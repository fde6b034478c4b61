"""How often the language has a word, which tells the words in no list from names: names of people in the news are rare in it.

All words are on the normal level.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from newsarc.arabic.letters import fold_word
from newsarc.arabic.lexicon import names, zipf
from newsarc.extract.quotes.lexicon import LEXICON

_PARTICLES = "وفبكل"
_FREQUENT: Final = 4.0
"""Zipf frequency from which a word in no list is one of the language; names of people in the news lie below it."""


@lru_cache(maxsize=20_000)
def is_common(text: str) -> bool:
    """حالات، برفع: a frequent word of the language, alone or behind ب or ل, and no known name. Normal level."""
    if text in whole_names():
        return False
    return zipf(fold_word(text)) >= _FREQUENT or is_common_behind(text) or is_common_accusative(text)


def is_common_stem(text: str) -> bool:
    """حقائب، بطاقت: a frequent word of the language, as it is or with ة for the ت that it has before a suffix."""
    return is_common(text) or (text[-1] == "ت" and is_common(text[:-1] + "ة"))


@lru_cache(maxsize=20_000)
def is_common_behind(text: str) -> bool:
    """برفع، لحل: the word is ب or ل and a frequent word."""
    return len(text) > 4 and text[0] in "بل" and zipf(fold_word(text[1:])) >= _FREQUENT


@lru_cache(maxsize=20_000)
def is_common_accusative(text: str) -> bool:
    """روحا بريئة، 34 عاما: a frequent noun with its accusative ending, which the language has too (not تريا)."""
    return text[-1:] == "ا" and len(text) > 3 and zipf(fold_word(text[:-1])) >= _FREQUENT + 0.5 and not is_unheard(text)


def is_unheard(text: str) -> bool:
    """The word is none of the frequent forty thousand of the language."""
    return zipf(fold_word(text)) == 0


def is_whole_name(text: str) -> bool:
    """باسيل، ويتكوف: whether a name begins like a particle before a word, and is none. ``text`` is on the normal level."""
    return text[0] in _PARTICLES and text in whole_names() and text not in LEXICON


@cache
def whole_names() -> frozenset[str]:
    """The names of people, places and parties that are listed, in one word."""
    return frozenset(names())
