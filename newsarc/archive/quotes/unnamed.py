"""Speakers without a name: «مصدر أمني», «دبلوماسي أمريكي رفيع», «أحد السكان». Rules on words alone, beside those of ``naming``.

Who they are nobody has told, so they are somebody else in each article, and the noun that they go by is no title before a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsarc.extract.quotes.words import Word

_SOURCES = frozenset(("مصدر", "مصادر", "المصدر", "المصادر", "أوساط", "شاهد", "شهود"))
"""Who goes by these has no name, whatever stands behind: «مصدر في مكتب علي السيستاني»."""
_IN_NAME_OF, _OF_RANK = "باسم", "المستوى"
"""A spokesman has an office; «رفيع المستوى» is one adjective."""
_LEAST_NISBA = 4
"""Letters of an adjective in ي, at least: not علي."""


@lru_cache(maxsize=50_000)
def is_unnamed(printed: str) -> bool:
    """Whether ``printed`` tells what somebody is, and neither who nor in which office: an indefinite noun alone, with indefinite
    words behind it, or with a preposition.

    >>> is_unnamed("مسؤول أمني في بغداد"), is_unnamed("وزير الخارجية")
    (True, False)
    """
    from newsarc.archive.quotes.naming import name_begins
    from newsarc.extract.quotes.lexicon import BODY, PREP, ROLE, word_set
    from newsarc.extract.quotes.words import analyse

    words = printed.split()
    if not words:
        return False
    if words[0] in _SOURCES or words[0] in word_set("one_of"):
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


def leads_name(words: Sequence[str], kinds: Sequence[Word], place: int) -> bool:
    """Whether the word at ``place``, which is an office or a title too, is the given name before another: «سلطان عبيد المزروعي», but not
    «سلطان عمان», «أمير سعودي», «مساعد الوزير»."""
    from newsarc.extract.quotes.lexicon import GIVEN, PLACE

    word = kinds[place]
    if not word.kinds & GIVEN or word.al or word.prep or place == len(words) - 1:
        return False
    behind = kinds[place + 1]
    if not behind.is_name or behind.kinds & PLACE or is_adjective(words[place + 1], behind):
        return False
    is_region = place + 2 < len(words) and kinds[place + 2].kinds & PLACE  # أمير منطقة الرياض
    return bool(behind.kinds & GIVEN) or not is_region


def behind_description(words: Sequence[str], kinds: Sequence[Word], office: int, name: int) -> int | None:
    """Where the name begins behind the noun at ``office``, when what looks like it begins at ``name``. None where it is no name but
    what describes an indefinite noun: «مصدر قضائي عراقي», «مسؤول رفيع المستوى»."""
    from newsarc.extract.quotes.lexicon import GIVEN

    if words[office] in _SOURCES:
        return None
    place = office + 1
    while place < len(words) and (is_adjective(words[place], kinds[place]) or _is_turkish(words, kinds, place)):
        place += 1
    is_described = place > office + 1
    if kinds[office].definite or name > place or (place < len(words) and kinds[place].definite):
        return name
    if is_described:
        return place if len(words) - place > 1 and kinds[place].kinds & GIVEN else None
    return name if any(word.kinds & GIVEN for word in kinds[name:]) else None


def _is_turkish(words: Sequence[str], kinds: Sequence[Word], place: int) -> bool:
    """Whether the adjective of a country that is a given name too is no name here, since no other stands behind it: «مسؤول تركي رفيع»."""
    from newsarc.extract.quotes.lexicon import GIVEN
    from newsarc.extract.quotes.office_keys import of_country

    behind = kinds[place + 1 : place + 2]
    return (
        not kinds[place].al and of_country(words[place]) and not any(word.al or word.kinds & GIVEN for word in behind)
    )


def is_adjective(printed: str, word: Word) -> bool:
    """Whether a word is an indefinite adjective in ي that no one is called: عراقي, أمنية, رئاسيون."""
    from newsarc.extract.quotes.lexicon import BODY, GIVEN, MEDIA, PLACE

    if word.al or word.kinds & (BODY | GIVEN | MEDIA | PLACE) or len(printed) < _LEAST_NISBA:
        return False
    return printed.endswith(("ي", "ية", "يون", "يين"))
