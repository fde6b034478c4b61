"""The language of a text in Arabic script, or of one with it, from letters that only some languages use."""

from __future__ import annotations

import re
from collections import Counter

SAMPLE = 4000
"""Characters of a text that are read."""

_OWN_LETTERS = {"ckb": "ێۆەڕڵ", "ur": "ٹڈڑںےھہ", "fa": "پچژگکی"}
_ENOUGH = 0.01
"""Minimum share of letters that are a language's own: names alone do not make a text Persian."""
_LATIN_WORDS = {
    "en": {"the", "of", "and", "to", "in", "that", "is", "for", "with", "said"},
    "fr": {"le", "la", "les", "des", "et", "du", "une", "dans", "que", "pour"},
}
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff]")


def guess_language(text: str) -> str | None:
    """Return the BCP 47 primary tag of a text: ``ar``, ``ckb``, ``fa``, ``ur``, ``en`` or ``fr``; None if nothing shows
    it.

    Sorani, Urdu and Persian letters are tried in that order, since Sorani and Urdu also use the Persian ones.
    """
    sample = text[:SAMPLE]
    letters = _ARABIC.findall(sample)
    if len(letters) * 2 < sum(character.isalpha() for character in sample):
        return _guess_latin(sample)
    if not letters:
        return None
    counts = Counter(letters)
    for language, own in _OWN_LETTERS.items():
        if sum(counts[letter] for letter in own) > _ENOUGH * len(letters):
            return language
    return "ar"


def _guess_latin(sample: str) -> str | None:
    words = sample.lower().split()
    hits = {language: sum(word in common for word in words) for language, common in _LATIN_WORDS.items()}
    best = max(hits, key=hits.__getitem__)
    return best if hits[best] * 20 >= len(words) and hits[best] else None
