"""What describes somebody and is no name, though no list has its words: «دبلوماسي | أمريكي رفيع», and the names that look like titles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsarc.extract.quotes.words import Word

SOURCES = frozenset(("مصدر", "مصادر", "المصدر", "المصادر", "أوساط", "شاهد", "شهود"))
"""Who goes by these has no name, whatever stands behind: «مصدر في مكتب علي السيستاني»."""
_LEAST_NISBA = 4
"""Letters of an adjective in ي, at least: not علي."""


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

    if words[office] in SOURCES:
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
