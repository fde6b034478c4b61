"""Whether Arabic words without byline mark-up are a person's name, told by the given names in them."""

from __future__ import annotations

import re
from itertools import dropwhile, pairwise

from newsarc.arabic.levels import fold
from newsarc.extract.word_lists import folded_given_names

_WORDS = range(2, 5)
_DOCTORS = frozenset(("د", "ا", "ا.د", "م", "الدكتور", "الدكتوره"))
_RANKS = frozenset(
    fold(
        "العميد اللواء الفريق العقيد المقدم الركن المتقاعد السفير القاضي المحامي المحامية المستشار البروفيسور المهندس"
        " المهندسة الأستاذ الأستاذة الشيخ"
    ).split()
)
"""Ranks and titles before a name that are not part of it."""
_WORDS_TOO = frozenset(
    fold(
        "أمل آمال أحلام نور إيمان سلام ربيع رحمة حياة صباح وعد فرح عطاء بشرى زهور روضة ورد وردة ندى سحر كرم نصر شهد"
        " شروق روعة"
    ).split()
)
"""Given names that also begin names of rubrics: «أمل جديد», «صباح الخير»."""
_GREETINGS = frozenset(map(fold, ("رمضان كريم", "حياة كريمة", "عيد سعيد")))
_WE = ("إنا ", "أنا ", "انا ")
"""Folded, the pronouns of «إنا لله وإنا إليه راجعون» equal the given name آنا."""
_BLESSING = frozenset(map(fold, ("عليه", "عليها", "عليهم")))
"""«عليه السلام» follows the names of prophets."""
_COUNTING = frozenset("بجهوز")
"""Letters that number the items of lists: «ب. الثانوي»."""
_GLUED_INITIAL = re.compile(
    r"(?<![^\W\d_])([\u0621-\u064a]\.)(?=[\u0621-\u064a]{3})|(?<=[\u0621-\u064a]{3})(\.)(?=[\u0621-\u064a]\.?(?:\s|$))"
)
"""An initial printed without a space: «ب.سهيلة», «سهيلة.ب», as newspapers in Algeria sign."""
_LONGEST_PARTICLE = 3
_LINKS = frozenset(("ابو", "عبد", "بن", "بنت", "ولد", "ال", "ابن"))
"""Words inside the names of persons."""
_PLACES_OF_NAMES = frozenset(
    fold(
        "جامعة مستشفى ملعب مدرسة مركز مديرية شارع ساحة ميدان مدينة مخيم حي قرية بلدة مكتب مؤسسة مطار ميناء محكمة سجن"
        " معبر "
        "قاعة مسجد جامع كلية معهد دار بيت نادي متحف جسر حديقة سد مصادر"
    ).split()
)
"""Places and bodies that are named after persons."""


def with_initial_apart(name: str) -> str:
    """Return a name with a space between it and its initial: «ب. سهيلة» for «ب.سهيلة»."""
    return _GLUED_INITIAL.sub(r"\1\2 ", name) if "." in name else name


def is_persons_name(name: str) -> bool:
    """Whether two to four words begin with a listed given name.

    A given name that is also a common word needs another one next to it, or a family name such as الجبوري. An initial
    with a stop counts as a given name: «ب. سليمان».
    """
    words = _folded(name)
    if len(words) == 2 and len(words[0]) == 1 and words[0].isalpha() and name[1:2] == ".":
        return words[1] in folded_given_names() or (words[0] not in _COUNTING and _is_family_name(words[1]))
    if words[:1] == ["سيد"] and len(words) > 2 and words[1] in folded_given_names():
        return True  # «سيد أحمد فلاحي»: without a name after it, it is a title
    if len(words) not in _WORDS or words[0] not in folded_given_names():
        return False
    second = words[1]
    return words[0] not in _WORDS_TOO or second in folded_given_names() or _is_family_name(second)


def _is_family_name(word: str) -> bool:
    return word.startswith("ال") and word.endswith("ي")


def may_be_signature(name: str) -> bool:
    """Whether words that begin with a given name may be a whole signature.

    Greetings and sentences are not («سارة تغني», «عادل إمام يعود», «كريم وسخي»).
    """
    words = _folded(name)
    rest = [(before, word) for before, word in pairwise(words) if word not in folded_given_names()]
    is_clause = any(
        word[0] in "يتو" and len(word) > _LONGEST_PARTICLE and not (before[-1] == word[-1] == "ي")  # «شريفي يزدي»
        for before, word in rest
    )
    return (
        ".." not in name
        and not name.startswith(_WE)
        and not is_clause
        and _BLESSING.isdisjoint(words)
        and " ".join(words) not in _GREETINGS
    )


def holds_given_name(name: str) -> bool:
    """Whether any of two to four words is a listed given name or a part of names.

    It is enough where a place or outlet stands next to the name: the given name may be one that is not listed.
    """
    words = _folded(name)
    return (
        len(words) in _WORDS
        and words[0] not in _PLACES_OF_NAMES
        and (words[0] in folded_given_names() or not words[0].startswith("ال"))
        and not (folded_given_names().isdisjoint(words) and _LINKS.isdisjoint(words))
    )


def is_topic(words: str) -> bool:
    """Whether words open with a noun that has the article or ends in ة, without any given name or family name: «أزمة
    المياه», «المياه الجوفية».

    No name begins like this.
    """
    first, *others = _folded(words) or [""]
    is_noun = first.startswith("ال") or words.split()[0].endswith("ة")
    return is_noun and folded_given_names().isdisjoint((first, *others)) and not any(map(_is_family_name, others))


def _folded(name: str) -> list[str]:
    words = [word.strip(".") for word in fold(with_initial_apart(name)).split()]
    words = words[1:] if words and words[0] in _DOCTORS else words
    return list(dropwhile(_RANKS.__contains__, words))
