"""What the words of an office or a body are compared by: outlets spell and call one office in several ways."""

from __future__ import annotations

from functools import lru_cache

from newsarc.extract.quotes.words import Word

_SPELLING = str.maketrans("أإآىةئؤ", "اااياءء")


def word_key(word: Word) -> str:
    """Key of a word in a role; a possessive pronoun counts like the article (وزير خارجيتها)."""
    text = word.text
    if word.pronoun:
        for pronoun in ("هما", "ها", "هم", "نا", "ه"):
            if text.endswith(pronoun):
                stem = text[: -len(pronoun)]
                text = stem[:-1] + "ة" if stem.endswith("ت") else stem
                break
    return spelling_key(text)


@lru_cache(maxsize=20_000)
def spelling_key(text: str) -> str:
    """``text`` with the letters folded that outlets spell differently (الأميركي، الامريكى)."""
    return text.translate(_SPELLING).replace("اميركي", "امريكي").removeprefix("ال")


def office_keys(keys: set[str]) -> set[str]:
    """رئيس الدولة is رئيس الجمهورية, رئيس (مجلس) الوزراء is رئيس الحكومة: one key for what one office is called."""
    if "وزراء" in keys:
        return keys - {"وزراء", "مجلس"} | {spelling_key("حكومة")}
    state = spelling_key("دولة")
    return keys - {state} | {spelling_key("جمهورية")} if state in keys and "مجلس" not in keys else keys
