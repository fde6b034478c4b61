"""A noun phrase that can speak, as ``phrases`` reads it, and whom it means, as ``people`` resolves it."""

from __future__ import annotations

from dataclasses import dataclass

from newsarc.extract.quotes.frequency import is_common
from newsarc.extract.quotes.lexicon import CLOSED, GIVEN, NAMING
from newsarc.extract.quotes.words import PUNCTUATION, QUOTE, Word

PERSON = "person"
BODY_KIND = "body"
UNNAMED = "unnamed"
THE_STATEMENT = frozenset({"البيان", "البلاغ", "التعميم"})
"""They stand for whoever has issued them."""
_POINTING = frozenset({"هذه", "هذا", "ذلك", "تلك", "هؤلاء", "ما", "من"})


@dataclass(slots=True)
class Mention:
    """A noun phrase that can be a speaker; all numbers are token indices, ends exclusive."""

    first: int
    last: int
    kind: str
    name: tuple[int, int] | None = None
    role: tuple[int, int] | None = None
    titles: tuple[int, int] | None = None
    gender: str = ""
    number: int = 1


@dataclass(slots=True)
class Speaker:
    """A resolved speaker; shared, and never changed after it is made."""

    name: str
    role: str | None
    gender: str
    number: int
    kind: str
    certain: bool = True


def is_text(word: Word, second: Word | None) -> bool:
    """حذرت دراسة حديثة من، نفى تقرير رسمي أن: an indefinite text with its adjective; as an object it would have its ا."""
    if second is None or word.al or word.pronoun or second.al or second.conj or second.kinds or second.verb:
        return False
    adjective = second.text.endswith(("ي", "ية")) or is_common(second.text)
    return adjective and word.text.endswith("ة") == second.text.endswith("ة")


def words_named_after(words: list[Word], place: int) -> bool:
    """مسجد الشيخ زايد: a place named after somebody, not a title before the speaker's name."""
    return bool(words[place - 1].kinds & NAMING) and place + 1 < len(words) and bool(words[place + 1].kinds & GIVEN)


def adjective_agrees(noun: Word, adjective: Word) -> bool:
    """Whether an unknown word with the article may qualify a definite noun: السفارة الروسية, not السفارة | التفتيش."""
    feminine = adjective.text.endswith(("ة", "ى", "ا"))
    return feminine if noun.gender == "f" else not adjective.text.endswith("ة") or noun.number > 1


def is_another(text: str, after: Word | None) -> bool:
    """قال آخر إن, not قالت آخر رسالة: "another", where no noun follows, rather than "the last"."""
    if text not in ("آخر", "أخرى") or after is None:
        return True
    if after.text in _POINTING:
        return False  # وكان آخر هذه التصريحات
    return bool(after.kinds & (CLOSED | PUNCTUATION | QUOTE) or after.verb or after.text == "باسم")
