"""The language of an article: the declared one, checked against the letters of its headline.

A declared English is also checked against the most frequent words of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from newsarc.extract.metadata.jsonld import text_of
from newsarc.extract.metadata.record import StructuredData

_TAG = re.compile(r"^\s*([A-Za-z]{2,3})(?:[-_]|\s*$|,)")
_THREE_LETTERS = {
    "ara": "ar", "arb": "ar", "fas": "fa", "per": "fa", "urd": "ur", "eng": "en", "fra": "fr", "fre": "fr", "deu": "de",
    "ger": "de", "spa": "es", "tur": "tr", "kur": "ku", "sor": "ckb", "pus": "ps", "uig": "ug", "snd": "sd",
}  # fmt: skip
_ARABIC_SCRIPT = frozenset(
    {"ar", "fa", "ur", "ps", "ckb", "ku", "ug", "sd", "ks", "pa", "az", "arz", "ary", "apc", "aeb", "glk", "azb"}
)
_OTHER_SCRIPT_TOO = frozenset({"ku", "az", "pa", "ug", "sd", "ks"})
"""Those of _ARABIC_SCRIPT that are also written in Latin or other letters."""
_ARABIC_LETTER = re.compile(r"[\u0621-\u064a\u066e-\u06d3\u06fa-\u06fc\ufb50-\ufdff\ufe70-\ufefc]")
_OTHER_LETTER = re.compile(r"[^\W\d_]")

# Letters that Arabic does not have and only some languages of its script use (Unicode, Arabic block, code charts'
# notes).
_MARKS = (
    ("ckb", re.compile(r"[\u06c6\u06ce\u06b5\u0695\u06d5]")),  # ۆ ێ ڵ ڕ ە
    ("ur", re.compile(r"[\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2]")),  # ٹ ڈ ڑ ں ھ ہ ے
    ("ps", re.compile(r"[\u0681\u0685\u0689\u0693\u0696\u069a\u06ab\u06bc\u06d0\u06cd]")),  # ځ څ ډ ړ ږ ښ ګ ڼ ې ۍ
    ("fa", re.compile(r"[\u067e\u0686\u0698\u06af\u06a9\u06cc]")),  # پ چ ژ گ ک ی
)

_SORANI = dict(_MARKS)["ckb"]
_NO_LANGUAGES = frozenset({"utf", "und", "mul", "xx"})
_LATEST_LATIN = "\u036f"
_SCRIPTS = (
    ("ja", "\u3040", "\u30ff", ()),
    ("ko", "\uac00", "\ud7af", ()),
    ("zh", "\u3400", "\u9fff", ("ja", "yue")),
    ("el", "\u0370", "\u03ff", ()),
    ("", "\u0400", "\u052f", ("ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg", "tt", "ba", "uz")),
    ("hy", "\u0530", "\u058f", ()),
    ("he", "\u0590", "\u05ff", ("iw", "yi")),
    ("hi", "\u0900", "\u097f", ("mr", "ne", "mai")),
    ("bn", "\u0980", "\u09ff", ("as",)),
    ("th", "\u0e00", "\u0e7f", ()),
    ("my", "\u1000", "\u109f", ()),
    ("ka", "\u10a0", "\u10ff", ()),
)
"""Unicode blocks: the language of most news in a script, if any, the first and last character, other languages in
it."""
_CYRILLIC = (("uk", re.compile("[іїєґІЇЄҐ]")), ("ru", re.compile("[ыэёЫЭЁ]")))
_FREQUENT = {
    "en": "the and of to in is that for with was on are",
    "de": "der die und das ist den mit von nicht ein für auf",
    "fr": "le les des et est une dans pour que pas du sur",
    "es": "el los las que del por una con para se su como",
    "pt": "os que do da em para uma com não dos as um",
    "it": "il di che per una del della sono non con gli è",
    "nl": "de het een van en dat niet zijn met voor op te",
    "pl": "w z i nie się na jest że do przez oraz dla od jak po",
    "tr": "ve bir bu için ile da de çok olan gibi daha sonra",
    "kmr": "û li ji bi bo ku ev ye bû ya yên jî",
    "id": "yang dan di untuk dengan dari pada ini itu tidak dalam akan",
}
"""The words in most sentences of a language."""
_WORDS_OF = {tag: frozenset(words.split()) for tag, words in _FREQUENT.items()}
_OF_TEMPLATES = "en"
"""What templates declare by default."""
_LOOKED_AT, _MOST_WORDS = 100_000, 150
"""_LOOKED_AT: characters of the text that are read; mark-up may leave much white space between words. _MOST_WORDS:
words of the text that are read."""
_LEAST_MET, _SURELY_MET = 5, 6
"""_LEAST_MET: minimum frequent words of a language in the text, which must also be twice those of the next language.
_SURELY_MET: with this many of the declared language, no other is considered."""


def find_language(data: StructuredData, sample: str, text: Callable[[], str]) -> tuple[str | None, str]:
    """Return the BCP 47 primary tag and the rule that gave it.

    ``sample`` is the headline; ``text`` returns the article's text when needed. A declared language that is not written
    in the sample's script is left over from the page's template. So is English if the text lacks its frequent words.
    """
    guess = language_of_letters(sample)
    by_script, others = ("", ()) if guess else _script_of(sample)
    is_latin = not (guess or by_script or others)
    for rule, value in (
        ("json-ld inLanguage", text_of(data.article.get("inLanguage"))),
        ("html lang", data.language),
        ("og:locale", data.first("og:locale")),
        ("meta content-language", data.first("content-language", "language", "dc.language")),
    ):
        tag = primary_tag(value or "")
        if tag == "ku":
            tag = "kmr" if is_latin else "ckb"
        if tag and (is_latin or guess or tag == by_script or tag in others) and _fits(tag, guess, sample):
            is_default = is_latin and tag == _OF_TEMPLATES
            other = _language_of_words(f"{sample} {text()[:_LOOKED_AT]}", tag) if is_default else None
            return (other, "words") if other else (tag, rule)
    if is_latin:
        by_words = _language_of_words(f"{sample} {text()[:_LOOKED_AT]}")
        return (by_words, "words") if by_words else (None, "")
    letters = guess or by_script or _cyrillic_language(f"{sample} {text()[:_LOOKED_AT]}")
    return (letters, "letters") if letters else (None, "")


def _script_of(sample: str) -> tuple[str, tuple[str, ...]]:
    """Return the language of most news in the script of a text, and other languages in it; ("", ()) for Latin."""
    signs = [] if sample.isascii() else [sign for sign in sample if sign > _LATEST_LATIN and sign.isalpha()]
    if 4 * len(signs) < sum(map(str.isalpha, sample)):
        return "", ()
    for tag, first, last, others in _SCRIPTS:
        if sum(first <= sign <= last for sign in signs) > (1 if tag == "ja" else len(signs) / 2):
            return tag, others
    return "", ()


def _cyrillic_language(text: str) -> str | None:
    return next((tag for tag, letters in _CYRILLIC if letters.search(text)), None)


def _language_of_words(text: str, declared: str = "") -> str | None:
    """Return the language of Latin script, other than the ``declared`` one, whose frequent words a text has.

    Return None for short texts, other languages and the declared one.
    """
    words = set(" ".join(text.split(None, _MOST_WORDS)[:_MOST_WORDS]).lower().split())
    if declared and len(words & _WORDS_OF[declared]) >= _SURELY_MET:
        return None
    met = sorted((len(words & known), tag) for tag, known in _WORDS_OF.items())
    (next_most, _), (most, tag) = met[-2:]
    return tag if tag != declared and most >= max(_LEAST_MET, 2 * next_most) else None


def primary_tag(value: str) -> str | None:
    """Return the primary subtag of ``value`` (``ar-EG``, ``ar_EG``, ``ara``, ``Arabic`` -> ``ar``); None if there is
    none."""
    match = _TAG.match(value)
    if match:
        tag = match[1].lower()
        return None if tag in _NO_LANGUAGES else _THREE_LETTERS.get(tag, tag)
    return {"arabic": "ar", "english": "en", "persian": "fa", "farsi": "fa", "urdu": "ur", "kurdish": "ku"}.get(
        value.strip().lower()
    )


def language_of_letters(text: str) -> str | None:
    """Return the language that the letters of an Arabic-script ``text`` point to; None for other scripts or no letters.

    One foreign letter decides nothing (چ stands in transcribed names): at least two letters, and one in forty, must be
    that language's.
    """
    arabic = len(_ARABIC_LETTER.findall(text))
    if arabic < 3 or 2 * arabic < len(_OTHER_LETTER.findall(text)):
        return None
    counts = [(len(marks.findall(text)), tag) for tag, marks in _MARKS]
    tag = next((tag for count, tag in counts if count >= 2 and 40 * count >= arabic), None)
    return tag or "ar"


def _fits(tag: str, guess: str | None, sample: str) -> bool:
    if guess is None:
        return tag not in _ARABIC_SCRIPT - _OTHER_SCRIPT_TOO or not _OTHER_LETTER.search(sample)
    if tag == "ckb" and not _SORANI.search(sample):
        return False  # every second word of Sorani has ە: it is a multilingual template's tag
    return tag in _ARABIC_SCRIPT and (guess == "ar" or tag != "ar")
