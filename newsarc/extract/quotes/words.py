"""Words on the normal level, each analysed once and cached.

A word is looked up without diacritics, tatweel and invisible marks but with its hamzas and ى: folding them
would turn على into the name علي. A leading و or ف, an article or a one-letter preposition is taken off only
when what remains is in the lexicon (والانتقال is not و + قال).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from newsarc.extract.quotes.frequency import is_unheard, is_whole_name, whole_names
from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    AUDIENCE,
    BODY,
    CLOSED,
    COMP,
    EVENT,
    FUNC,
    GIVEN,
    LEXICON,
    NAMING,
    PLACE,
    PREP,
    ROLE,
    SOURCE,
    TIME,
    TITLE,
    VerbForm,
    word_set,
)

MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")

# Punctuation kinds share the bit field with the lexical ones.
COMMA = 1 << 20
STOP = 1 << 21
COLON = 1 << 22
OPEN = 1 << 23
CLOSE = 1 << 24
DASH = 1 << 25
BREAK = 1 << 26
QUOTE = 1 << 27
NUMBER = 1 << 28
PUNCTUATION = COMMA | STOP | COLON | OPEN | CLOSE | DASH | BREAK

_PUNCTUATION = {
    "،": COMMA, ",": COMMA, "؛": COMMA, ";": COMMA, ".": STOP, "؟": STOP, "?": STOP, "!": STOP, "…": STOP,
    ":": COLON, "(": OPEN, "[": OPEN, ")": CLOSE, "]": CLOSE, "-": DASH, "–": DASH, "—": DASH, "ـ": DASH, "/": DASH,
    "\n": BREAK,
}  # fmt: skip

_PRONOUNS = ("هما", "ها", "هم", "نا", "ه")
_PRONOUN_ENDS = frozenset("هامن")
_OPENERS = word_set("openers") | word_set("we_met") | word_set("with_yeh")


@dataclass(slots=True, eq=False)
class Word:
    """One word or mark of the narration. Cached and shared: never changed after it is made."""

    text: str
    """Normal form without a leading و or ف that is a conjunction."""
    kinds: int = 0
    gender: str = ""
    number: int = 1
    verb: VerbForm | None = None
    conj: str = ""
    """The conjunction taken off: "و", "ف" or ""."""
    prep: str = ""
    """A one-letter preposition taken off: ل، ب، ك or ""."""
    al: bool = False
    pronoun: bool = False
    """Ends in a possessive pronoun (وزيرها)."""
    known: bool = True
    """False when the lexicon has nothing on the word."""
    key: str = ""
    """What the word's places are looked up by: ``text``, or "" for a closed-class word, which names nobody."""
    is_cue: bool = False
    """May report something: a verb of reporting, a source, or القول. ``ReportReader.event_at`` is asked of no other."""
    idle: bool = False
    """In the middle of a clause the word neither begins nor ends anything."""
    is_name: bool = False
    """Can stand inside a person's name: a given name, or a word the lexicon does not know."""
    definite: bool = False
    """Closes a construct chain: with the article, a pronoun, or the name of a place."""
    rest: str = ""
    """Of an unknown word, what stands behind a first ل or ب, which may be a preposition (ليوروبول); "" for any other."""

    def complete(self) -> None:
        """Work out once, as soon as the word is analysed, what is asked of it wherever it stands."""
        kinds, text = self.kinds, self.text
        noun = not kinds & (CLOSED | PUNCTUATION) or kinds & GIVEN or (self.prep and kinds & (ROLE | TITLE | BODY))
        self.key = text if noun else ""
        self.idle = not (kinds & (PUNCTUATION | COMP | SOURCE) or self.verb or text in _OPENERS)
        reports = self.verb is not None and ((self.verb.group and not self.al) or text in ("قول", "القول"))
        self.is_cue = bool(reports or kinds & SOURCE)
        self.is_name = bool(kinds & GIVEN) or not self.known
        self.definite = self.al or self.pronoun or bool(kinds & PLACE) or text in ("الله", "الجمعة")
        self.rest = text[1:] if not self.known and text[0] in "لب" and len(text) > 4 else ""


def normal_form(surface: str) -> str:
    """``surface`` without diacritics, tatweel and invisible marks."""
    return surface if surface.isascii() else MARKS.sub("", surface)


def _entry(text: str) -> Word | None:
    entry = LEXICON.get(text)
    if entry is None:
        return None
    if text.startswith("ال") and (len(text) > 4 or entry.kinds & TITLE) and entry.verb is None:
        noun = LEXICON.get(text[2:])
        kinds = entry.kinds | (noun.kinds & ~CLOSED & ~GIVEN if noun is not None else 0)
        number = noun.number if noun is not None and noun.kinds & ROLE else entry.number  # الصحفيين، an audience too
        gender = entry.gender or (noun.gender if noun is not None else "")
        return Word(text, kinds, gender, number, None, al=not entry.kinds & CLOSED)
    return Word(text, entry.kinds, entry.gender, entry.number, entry.verb)


def _definite(text: str) -> Word | None:
    """الوزير from وزير: only nouns take the article, so the verb reading is dropped."""
    if not text.startswith("ال") or len(text) < 4:
        return None
    entry = LEXICON.get(text[2:])
    construct = entry is not None and entry.number == 3 and text[-1] == "ي" and text[2:] + "ن" in LEXICON  # المعلمي
    if entry is None or construct or not entry.kinds & ~CLOSED or text[2:] in _NEVER_DEFINITE:
        return Word(text, 0, _adjective_gender(text), 1, None, al=True, known=False)
    kinds = entry.kinds & ~CLOSED & ~GIVEN
    return Word(text, kinds, entry.gender if kinds else "", entry.number, None, al=True, known=bool(kinds))


_NEVER_DEFINITE = frozenset({"بعض", "أحد", "إحدى"})


def _adjective_gender(text: str) -> str:
    return "f" if text.endswith("ة") else ""


_NOUN = ROLE | BODY | PLACE | GIVEN | ABSTRACT | EVENT | TIME | AUDIENCE | NAMING


def _with_preposition(text: str) -> Word | None:
    """لوزير، بالقاهرة، للصحفيين: a one-letter preposition and a noun the lexicon knows."""
    if text.startswith("لل"):
        inner = _definite("ال" + text[2:])
        if inner is None or not inner.known:
            named = _entry(text[1:])  # لليلى, للبنى
            inner = named if named is not None and named.kinds == GIVEN else inner
        return _attach(inner, text, "ل") if inner else None
    if text[0] in "لبك" and len(text) > 3:
        rest = text[1:]
        inner = _definite(rest)
        if inner is not None and not inner.known and (text[0] == "ك" or len(rest) < 5):
            inner = None
        noun = _abstract_shape(rest) or (rest.endswith("ة") and len(rest) == 5 and rest[2] == "ا")
        if inner is None and text[0] != "ك" and rest not in LEXICON and noun:
            return Word(text, PREP | ABSTRACT, "", 1, None, "", text[0])
        if inner is None:
            inner = _entry(rest) or _possessed(rest)
            if inner is not None and not inner.kinds & _NOUN:
                return None
        return _attach(inner, text, text[0]) if inner else None
    return None


def _attach(inner: Word, text: str, prep: str) -> Word:
    return Word(text, inner.kinds | PREP, inner.gender, inner.number, None, "", prep, inner.al, inner.pronoun, True)


def _purpose(text: str) -> Word | None:
    """عادت لتؤكد، قبل أن يصمت ليضيف: a reporting verb of the present behind ل."""
    entry = LEXICON.get(text[1:]) if text[0] == "ل" and text[1:2] in ("ي", "ت") else None
    verb = entry.verb if entry is not None else None
    return Word(text, 0, "", 1, verb) if verb is not None and verb.group and verb.tense == "present" else None


def _possessed(text: str) -> Word | None:
    """وزيره، حكومتها: a noun the lexicon knows with a possessive pronoun."""
    if text[-1] not in _PRONOUN_ENDS:
        return None
    for pronoun in _PRONOUNS:
        if text.endswith(pronoun) and (len(text) > len(pronoun) + 2 or text[:2] == "أم"):  # أمه
            stem = text[: -len(pronoun)]
            for base in (stem, stem[:-1] + "ة") if stem.endswith("ت") else (stem,):
                entry = LEXICON.get(base)
                if entry is not None and entry.kinds & (ROLE | BODY | ABSTRACT | EVENT):
                    return Word(text, entry.kinds & ~GIVEN, entry.gender, entry.number, None, pronoun=True)
    return None


_OBJECTS: Final = {"ا": ("هما", "ها"), "م": ("هم",), "ه": ("ه",), "ي": ("ني",)}
"""Object pronouns by their last letters."""


def _verb_with_object(text: str) -> Word | None:
    """وصفها، اعتبره، أضافه: a past or present verb with an object pronoun."""
    for pronoun in _OBJECTS.get(text[-1], ()):
        if text.endswith(pronoun):
            stem = text[: -len(pronoun)]
            entry = LEXICON.get(stem)
            if entry is None and stem[-1:] == "ا":
                entry = LEXICON.get(stem[:-1] + "ى")  # نعاه from نعى
            if entry is not None and entry.verb is not None and entry.verb.tense in ("past", "present"):
                return Word(text, 0, "", 1, entry.verb, pronoun=True)
    return None


_OWN: Final = ("ها", "هم", "ه")
"""His, hers and theirs on a noun."""


def without_pronoun(text: str, pronouns: tuple[str, ...] = _OWN) -> str:
    """اعتمادها: what stands before the first of the ``pronouns`` that the word ends in; "" where it ends in none."""
    return next((text.removesuffix(own) for own in pronouns if text.endswith(own)), "")


def has_tanwin(printed: str) -> bool:
    """كلامًا، طبيباً: whether a word is printed with the ending of an indefinite accusative."""
    return printed.endswith(("اً", "ًا"))


def is_by_that(word: Word) -> bool:
    """بأن، بأنه: أن with ب, behind which stands as what something is described, or what is promised."""
    return bool(word.kinds & COMP) and word.text[0] == "ب"


@lru_cache(maxsize=20_000)
def is_future(text: str) -> bool:
    """سيتباطأ، ستنمو: س before a present tense that the language has, where the whole is no word of the lists. Normal level."""
    if len(text) < 5 or text[0] != "س" or text[1] not in "يتنأ" or text[-1] == "ة":
        return False
    noun = text[2:-1] + "ؤ" if text[-1] == "أ" else text[2:]  # سيتباطأ from تباطؤ, سيتراجع from تراجع
    heard = not is_unheard(text[1:]) or (text[2] == "ت" and not is_unheard(noun))
    return heard and not analyse(text).kinds and text not in whole_names()


def _lookup(text: str) -> Word | None:
    return (
        _entry(text)
        or (Word(text, known=False) if is_whole_name(text) else None)
        or _definite(text)
        or _with_preposition(text)
        or _purpose(text)
        or _verb_with_object(text)
        or _possessed(text)
        or _accusative(text)
    )


def _accusative(text: str) -> Word | None:
    """مسؤولاً من مسؤول: the indefinite accusative of a noun of persons."""
    entry = LEXICON.get(text[:-1]) if text.endswith("ا") and len(text) > 4 else None
    if entry is None or not entry.kinds & ROLE:
        return None
    return Word(text, entry.kinds & ROLE, entry.gender, entry.number)


def _abstract_shape(text: str) -> bool:
    """The commonest shapes of verbal nouns: استفعال، انفعال/افتعال، تفعيل، مفاعلة."""
    if len(text) < 5:
        return False
    if text.startswith("است") and text[-2] == "ا":
        return True
    if text[0] in "اإ" and len(text) in (5, 6) and text[-2] == "ا" and text[1] != "ي" and text[-1] != "ي":
        return True
    if text[0] == "ت" and len(text) == 5 and text[-2] == "ي":
        return True
    return text[0] == "م" and len(text) == 6 and text[2] == "ا" and text[-1] == "ة"


def _reports(rest: Word, whole: Word) -> bool:
    """ودعا is و + دعا rather than the dual of ودع: the reading that reports speech is the likelier."""
    return rest.verb is not None and bool(rest.verb.group) and whole.verb is not None and not whole.verb.group


def _unknown(text: str) -> Word:
    if _abstract_shape(text) or (text.endswith("ات") and len(text) > 5):
        return Word(text, ABSTRACT)
    noun = LEXICON.get(text[:-1]) if text[-1] == "ا" else None
    if noun is not None and noun.kinds & EVENT:
        return Word(text, EVENT)  # أصدر الحزب بيانا
    if text[0] in "لبك" and text[1:].isascii():
        return Word(text, PREP | FUNC)
    return Word(text, known=False, pronoun=text.endswith(("ها", "هم")) and len(text) > 4)


def _analysed(surface: str) -> Word:
    kind = _PUNCTUATION.get(surface)
    if kind is not None:
        return Word(surface, kind)
    text = normal_form(surface)
    if not text.isalnum():
        text = " ".join(text.split())  # one space between the words of a name, whatever is printed
    if len(surface) == 1 and not surface.isalnum():
        return Word(surface, DASH)
    if not text or text[0].isdigit():
        return Word(text, NUMBER | FUNC)
    word = _lookup(text)
    if (
        word is not None
        and (word.known or text[0] not in "وف" or is_whole_name(text))
        and not (word.verb and text[0] in "وف")
    ):
        return word
    if text[0] in "وف" and len(text) > 2:
        rest = _lookup(text[1:])
        if rest is not None and rest.al and not rest.known and text[0] == "ف" and is_unheard(rest.text):
            rest = None  # فالتر
        if rest is not None and (rest.known or rest.al) and (word is None or not word.known or _reports(rest, word)):
            return Word(
                rest.text,
                rest.kinds,
                rest.gender,
                rest.number,
                rest.verb,
                text[0],
                rest.prep,
                rest.al,
                rest.pronoun,
                rest.known,
            )
    return word or _unknown(text)


class _Analyses(dict[str, Word]):
    """Token as it stands in the text -> its analysis, worked out once: a look-up in C for all but new words."""

    def __missing__(self, surface: str) -> Word:
        if len(self) >= _KEPT:
            self.clear()
        word = self[surface] = _analysed(surface)
        word.complete()
        return word


_KEPT: Final = 200_000
"""Analyses kept; then the table begins anew, which bounds its memory."""
ANALYSES: Final = _Analyses()


def analyse(surface: str) -> Word:
    """The analysis of one token as it stands in the text."""
    return ANALYSES[surface]
