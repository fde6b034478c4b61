"""What the words of an office or a body are compared by: outlets spell and call one office in several ways."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from newsarc.extract.quotes.lexicon import LEXICON, PLACE
from newsarc.extract.quotes.words import Word

_SPELLING = str.maketrans("أإآىةئؤ", "اااياءء")
_OF_COUNTRIES = ("يا", "ي", "ا")
"""Endings by which a country and its adjective differ: وزير الخارجية الروسي، وزير خارجية روسيا."""


def word_keys(words: Iterable[Word]) -> set[str]:
    """Keys of the words of a role; a possessive pronoun counts like the article (وزير خارجيتها), a name of several words as
    what it is made of (رئيسة كوريا الجنوبية is الرئيسة الكورية الجنوبية)."""
    return {key for word in words for key in map(country_key, _without_clitics(word).split(" "))}


def bare_noun(word: Word) -> str:
    """The word without article and without ل before it: وزير of الوزير, للوزير, لوزير."""
    if word.prep == "ل":
        return word.text[2:] if word.text.startswith("لل") else word.text[1:]
    return word.text.removeprefix("ال")


def _without_clitics(word: Word) -> str:
    """للمنتخب, خارجيتها: the word without ل before it, and with ة for the pronoun on it."""
    text = word.text
    if word.prep == "ل":
        text = text.removeprefix("ل").removeprefix("ل")  # للمنتخب الفرنسي، لمنتخب فرنسا
    if word.pronoun:
        for pronoun in ("هما", "ها", "هم", "نا", "ه"):
            if text.endswith(pronoun):
                stem = text[: -len(pronoun)]
                return stem[:-1] + "ة" if stem.endswith("ت") else stem
    return text


@lru_cache(maxsize=20_000)
def spelling_key(text: str) -> str:
    """``text`` with the letters folded that outlets spell differently (الأميركي، الامريكى)."""
    return text.removeprefix("ال").translate(_SPELLING).replace("اميرك", "امريك")  # ألمانيا has no article


@lru_cache(maxsize=20_000)
def country_key(text: str) -> str:
    """``spelling_key`` without what a country and its adjective differ in."""
    key = spelling_key(text)
    for ending in _OF_COUNTRIES:
        if key.endswith(ending) and len(key) - len(ending) > 2:
            return key.removesuffix(ending)
    return key


@lru_cache(maxsize=5_000)
def of_country(text: str) -> bool:
    """الليبي، المصرية: the adjective of a country or town."""
    return text.endswith(("ي", "ية")) and country_key(text) in _countries()


@cache
def _countries() -> frozenset[str]:
    return frozenset(country_key(name) for name, entry in LEXICON.items() if entry.kinds & PLACE)


def office_keys(keys: set[str]) -> set[str]:
    """رئيس الدولة is رئيس الجمهورية, رئيس (مجلس) الوزراء is رئيس الحكومة: one key for what one office is called."""
    if "وزراء" in keys:
        return keys - {"وزراء", "مجلس"} | {country_key("حكومة")}
    state = country_key("دولة")
    return keys - {state} | {country_key("جمهورية")} if state in keys and "مجلس" not in keys else keys
