"""What the words in marks are by themselves: a clause, the predicate of one, a noun with what it governs."""

from __future__ import annotations

from newsarc.extract.quotes.frequency import is_common, is_common_accusative
from newsarc.extract.quotes.lexicon import (
    BODY,
    COMP,
    GIVEN,
    NAMING,
    PLACE,
    word_set,
)
from newsarc.extract.quotes.words import analyse, has_tanwin, is_future, normal_form

SHORT = 3
"""A marked run of at most this many words is a name or a term unless the clause before it clearly announces speech."""
_NEGATIONS = word_set("negations")
_OF_OUTLETS = word_set("of_outlets")
_SUBORDINATORS = frozenset("متى إذا لأن لأنه لأنها لكي كي ريثما طالما كلما لو لولا".split())
_PRONOUNS = frozenset("هذا هذه ذلك تلك هؤلاء أنا نحن أنت أنتم هو هي هم إنه إنها إننا إنني".split())
_DENYING = frozenset({"لا", "لم", "لن", "ليس", "ليست", "ليسوا"})


def first_word(text: str) -> str:
    """The first of the words of ``text`` as printed; "" without one."""
    return (text.split(None, 1) or [""])[0]


def has_verb(inner: str) -> bool:
    """Whether there is a verb of the lists among the words, or أن."""
    return any(word.verb is not None or word.kinds & COMP for word in map(analyse, inner.split()))


def is_finite(text: str) -> bool:
    """سيتباطأ، يبقى، ألقت، لن: a word that is nothing but a finite verb, or stands before one or its like."""
    word = analyse(text)
    if word.verb is None or word.kinds or word.conj:
        return word.text in _DENYING or is_future(word.text)
    present = word.verb.tense == "present" and word.text[0] in "يتنأس"
    return present or (word.verb.tense == "past" and word.text[-1] == "ت")


def is_accusative(word: str) -> bool:
    """كلامًا، كلاما: whether a word as printed has the ending of an indefinite accusative."""
    return has_tanwin(word) or is_common_accusative(normal_form(word))


def has_clause(text: str) -> bool:
    """The words have a predicate of their own: a verb, أن, or more than one clause."""
    return any(
        (word.verb is not None and word.verb.tense in ("past", "present")) or word.kinds & COMP
        for word in (analyse(token.strip("،.:؛!؟\"'«»“”()")) for token in text.split(None, 40)[:40])
        if word.text
    )


def opens_clause(text: str) -> bool:
    """«هذه مهزلة في البرلمان»، «متى تجاوزت الحرارة أربعين درجة»: a pronoun is the subject of a sentence without a verb, or a word opens
    that only clauses stand behind."""
    return first_word(text) in _PRONOUNS | _SUBORDINATORS


def begins_with_verb(text: str) -> bool:
    """أكد أن المشروع «يحقق التوازن»: the predicate of the noun before the mark, no name for it."""
    word = analyse(first_word(text))
    if word.text in _NEGATIONS:
        return True
    if word.verb is None:  # الشركة «تجاهلت …»: by its ending a verb, where the words are too many for a name
        return not word.known and text.count(" ") >= SHORT and word.text.endswith("ت") and len(word.text) > 3
    return word.verb.tense in ("past", "present")


def is_sentence(inner: str) -> bool:
    """«الوضع كارثي»: a definite noun and an indefinite word of the language that says something of it; no «الجزيرة نت»."""
    second = analyse(inner.split()[1].strip("،.:")) if " " in inner else None
    if (
        second is None
        or not second.text
        or second.al
        or second.kinds & (PLACE | GIVEN | BODY | NAMING)
        or second.text in _OF_OUTLETS
    ):
        return False
    return second.text[-1] in "ةيا" or is_common(second.text)
