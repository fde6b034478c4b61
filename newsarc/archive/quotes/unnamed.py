"""Speakers without a name: «مصدر أمني», «دبلوماسي أمريكي رفيع», «أحد السكان».

Who they are nobody has told, so they are somebody else in each article.
"""

from __future__ import annotations

from functools import lru_cache

from newsarc.archive.quotes.descriptions import SOURCES, leads_name
from newsarc.archive.quotes.naming import name_begins

_IN_NAME_OF, _OF_RANK = "باسم", "المستوى"
"""A spokesman has an office; «رفيع المستوى» is one adjective."""


@lru_cache(maxsize=50_000)
def is_unnamed(printed: str) -> bool:
    """Whether ``printed`` tells what somebody is, and neither who nor in which office: an indefinite noun alone, with indefinite
    words behind it, or with a preposition.

    >>> is_unnamed("مسؤول أمني في بغداد"), is_unnamed("وزير الخارجية")
    (True, False)
    """
    from newsarc.extract.quotes.lexicon import BODY, PREP, ROLE, word_set
    from newsarc.extract.quotes.words import analyse

    words = printed.split()
    if not words:
        return False
    if words[0] in SOURCES or words[0] in word_set("one_of"):
        return True
    head, *behind = map(analyse, words)
    if not head.kinds & ROLE or head.definite or name_begins(words) or leads_name(words, [head, *behind], 0):
        return False
    described = behind[: next((place for place, word in enumerate(behind) if word.kinds & PREP), len(behind))]
    return not any(
        word.text == _IN_NAME_OF
        or (word.definite and word.text != _OF_RANK)
        or (word.kinds & BODY and word is not described[-1])  # قائد شرطة بابل
        for word in described
    )
