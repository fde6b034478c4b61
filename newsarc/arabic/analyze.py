"""From text to words, and from a word to its forms: shared by the search index and the query.

A word has four forms, each matching more than the one before:

* *printed*: the word without diacritics, tatweel and keyboard variants; hamza and ة stay (``وبالمدينة``);
* *folded*: hamza carriers, ى/ي and ة/ه unified (``وبالمدينه``);
* *base*: the folded word without proclitics و ف ب ل ك س ال, in one case and spelling (``مدينه``);
* *stem*: the base without the suffixes that the evidence supports, broken plurals by table (``مدن`` -> ``مدينه``).

A clitic or suffix is removed only if the rest is known; from unknown verbs س before ي and ت is also removed. Unknown
words (foreign names) have a stem without all that may be clitics, and ``proclitics.readings`` tells which of those in
an archive are one word. The evidence is ``words.txt.gz``, which ``tests/tools/build_words.py`` makes, ``plurals.txt``,
``spellings.txt``, and ``names.txt``, whose names lose nothing. No form depends on the other texts of an archive, so two
archives index a text alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from newsarc.arabic.letters import WORD_LETTERS, fold_word
from newsarc.arabic.lexicon import TWO_LETTERS, spellings
from newsarc.arabic.proclitics import base_form, behind_hamza, hamza_is_own, without_leading
from newsarc.arabic.stems import stem_form, without_case

MARKS = (
    "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff"
    "\u200b-\u200f\ufeff"
)
"""Characters that may stand inside a word but not in its printed form, for a set of a regular expression."""
_OF_GOD = (
    "ب(?:در|هاء)|ت(?:قي|اج)|ج(?:ار|لال|مال)|ح(?:زب|سام)|خ(?:لف|ير)|رزق|ز(?:ين)|س(?:راج|عد|يف)|ش(?:رف|مس)|صلاح|ضي(?:اء|ف)"
    "|ع(?:ز|صام|طا|لاء|ماد|وض)|ف(?:تح|خر|ضل)|كمال|محي(?:ي|)|ن(?:اصر|جم|صر|ور)|هبة"
)
_OF_FATHERS = "بكر|جهاد|حمزة|خالد|ذر|زيد|طالب|عبيدة|علي|عمار|عمر|غريب|مازن|محمد|مصعب|نضال|هريرة|ال[\u0621-\u064a]{3,}"
WORD_END = r"(?![^\W\d_])"
FIRST_HALF = (
    "[وفبلك]{0,2}(?:(?:ال)?عبد(?=ال[\u0621-\u064a]{2})"
    rf"|عبد(?=ربه{WORD_END})|[أا]ب[ويا](?=(?:ظب[يىی]|{_OF_FATHERS}){WORD_END})|(?:{_OF_GOD})(?=ال(?:له|دين|[إا]سلام){WORD_END}))"
)
"""First halves of names that some write as one word and others as two: عبدالله, أبوظبي, أبومازن, نصرالله, صلاحالدين,
سيفالإسلام."""
_THOUSANDS = r"\d{1,3}(?:[,\u066c]\d{3})+(?:[.\u066b]\d+)?(?!\d)"
_THOUSANDS_BY_POINTS = r"\d{1,3}(?:(?:\.\d{3}){2,}|\.[0\u0660\u06f0]{3})(?!\d)"
_DECIMAL = r"\d+(?:[.\u066b]\d+|,\d{1,2})(?!\d|[.,\u066b\u066c]\d)"
_NUMBER = rf"{_THOUSANDS}|(?<!\d[.,\u066b\u066c])(?:{_THOUSANDS_BY_POINTS}|{_DECIMAL})|\d+"
"""Digits, with or without separators of thousands (1,500 and ١٬٥٠٠; 152.000, but 1.500 may be a decimal) or of decimals
(2.5).

A comma before one or two digits is a decimal one. Three numbers with points between them are a date.
"""
_IS_THOUSANDS = re.compile(f"{_THOUSANDS}|{_THOUSANDS_BY_POINTS}")
_ANY_WORD = rf"[\u0621-\u064a]+(?![\w{MARKS}])|{_NUMBER}|[^\W\d_]+(?:[{MARKS}]+[^\W\d_]*)*"
WORD = re.compile(f"{FIRST_HALF}|{_ANY_WORD}")
"""One word or number, with the marks inside it.

The classes of ``_ANY_WORD`` are disjoint, and grouped digits are tried once a group: this takes linear time. Its first
branch only speeds up most words, which the last would also match.
"""
_HALVES_TOGETHER = re.compile(f" ?({_ANY_WORD})")
"""``_ANY_WORD`` without ``FIRST_HALF``, for callers that split such names themselves: a third faster.

It takes the space before the word along, or every other attempt to match would fail.
"""
_HALF = re.compile(FIRST_HALF)

_STRIP = re.compile(f"[{MARKS}]+")
_BASIC = re.compile("[\u0621-\u063a\u0641-\u064a]+")
"""Words that equal their printed form."""
_KEYBOARD = str.maketrans(
    {
        "ک": "ك",
        "ڪ": "ك",
        "ی": "ي",
        "ے": "ي",
        "ې": "ي",
        "ہ": "ه",
        "ھ": "ه",
        "ۀ": "ه",
        "ە": "ه",
        "ۃ": "ة",
        "ۂ": "ه",
        "ٱ": "ا",
    }
)


class Forms(NamedTuple):
    """The forms of one word, most exact first."""

    printed: str
    folded: str
    base: str
    stem: str


class Token(NamedTuple):
    """A word of a text: its printed form and its place, in code points, end-exclusive."""

    word: str
    start: int
    end: int


def printed_form(raw: str) -> str:
    """Return the printed form of ``raw``, one match of ``WORD``.

    It has no marks, tatweel and keyboard variants, is in lower case, and has digits 0-9 without separators of thousands
    and with a decimal point.
    """
    return _PRINTED[raw]


class _PrintedForms(dict[str, str]):
    """Cache of printed forms by the word as it stands in a text; two forms, with a space between, for names of
    ``FIRST_HALF``.

    All but new words are found by a look-up in C.
    """

    def __missing__(self, raw: str) -> str:
        if len(self) >= _KEPT:
            self.clear()
        found = self[raw] = _printed_form(raw)
        return found


_KEPT = 200_000
"""Maximum number of cached words; then the cache starts anew, which bounds its memory."""
_PRINTED = _PrintedForms()


_MAY_BE_TWO = re.compile("ب[ويا]|ربه")


def _printed_form(raw: str) -> str:
    if len(raw) > 5 and (raw.find("ال", 2) > 0 or _MAY_BE_TWO.search(raw)) and (half := _HALF.match(raw)):
        return f"{_printed_form(half[0])} {_printed_form(raw[half.end() :])}"
    if raw[0].isdecimal():
        return str(int(raw)) if len(raw) < 3 else _number(raw)
    if raw.isascii():
        return raw.lower()
    if _BASIC.fullmatch(raw):
        return raw
    word = unicodedata.normalize("NFKC", raw).casefold()
    return _STRIP.sub("", word).translate(_KEYBOARD) or raw


def _number(raw: str) -> str:
    """Return digits as 0-9; the only separator is a decimal point."""
    whole, separator, decimals = raw, "", ""
    if _IS_THOUSANDS.fullmatch(raw):
        if "," in raw or "\u066c" in raw:
            whole, separator, decimals = raw.replace("\u066b", ".").partition(".")
    elif not raw.isdecimal():
        whole, separator, decimals = re.split(r"(\D)", raw, maxsplit=1)
    digits = ("".join(str(unicodedata.decimal(c)) for c in part if c.isdecimal()) for part in (whole, decimals))
    return ("." if separator else "").join(digits)


_FREQUENT = {letter: WORD_LETTERS[letter] for letter in "أإآىةئؤ"}
_RARE = re.compile(f"[{''.join(letter for letter in WORD_LETTERS if letter not in _FREQUENT)}]")


def folded_text(text: str) -> str:
    """Return a whole text folded like its words, with spaces and punctuation kept: for comparison letter by letter."""
    text = _STRIP.sub("", text).lower().replace("ئو", "ؤو")
    for letter, folded in _FREQUENT.items():
        text = text.replace(letter, folded)  # replacing one letter at a time is faster than a table
    return _RARE.sub(lambda found: WORD_LETTERS[found[0]], text)


def words(text: str) -> list[str]:
    """Return the printed forms of the words of ``text``, in order."""
    return spaced_words(text).split()


def spaced_words(text: str) -> str:
    """Return ``words`` as one string with spaces between."""
    return " ".join(map(_PRINTED.__getitem__, _HALVES_TOGETHER.findall(text)))


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of ``text`` with their places."""
    for match in WORD.finditer(text):
        yield Token(_PRINTED[match[0]], match.start(), match.end())


def forms(printed: str) -> Forms:
    """Return all forms of a printed form."""
    folded = fold_word(printed)
    if hamza_is_own(printed):
        return Forms(printed, folded, folded, stem_form(folded))
    begin = behind_hamza(printed)
    base = base_form(folded) if begin < 0 else folded[begin:]
    base = base if "آ" in printed else without_case(base)  # آبي is not أبي
    base = spellings().get(base, base)
    own = printed[-1] == "ة" and base[:-1] in TWO_LETTERS  # حدة is not حد with a possessive
    stem = base if own else stem_form(base)
    return Forms(printed, folded, base, without_leading(base) if stem == base else stem)
