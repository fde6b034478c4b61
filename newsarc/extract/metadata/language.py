"""In which language an article is written: what the page declares, checked against the letters of its headline."""

from __future__ import annotations

import re

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


def find_language(data: StructuredData, sample: str) -> tuple[str | None, str]:
    """The BCP 47 primary tag and the rule that gave it.

    ``sample`` is text of the article (its headline at least): a declared language that is not written in the sample's
    script
    is a leftover of the page's template.
    """
    guess = language_of_letters(sample)
    for rule, value in (
        ("json-ld inLanguage", text_of(data.article.get("inLanguage"))),
        ("html lang", data.language),
        ("og:locale", data.first("og:locale")),
        ("meta content-language", data.first("content-language", "language", "dc.language")),
    ):
        tag = primary_tag(value or "")
        if tag == "ku" and guess is not None:
            tag = "ckb"
        if tag and _fits(tag, guess, sample):
            return tag, rule
    return (guess, "letters") if guess else (None, "")


def primary_tag(value: str) -> str | None:
    """The primary subtag of ``value`` (``ar-EG``, ``ar_EG``, ``ara``, ``Arabic`` -> ``ar``); None when there is
    none."""
    match = _TAG.match(value)
    if match:
        tag = match[1].lower()
        return _THREE_LETTERS.get(tag, tag)
    return {"arabic": "ar", "english": "en", "persian": "fa", "farsi": "fa", "urdu": "ur", "kurdish": "ckb"}.get(
        value.strip().lower()
    )


def language_of_letters(text: str) -> str | None:
    """The language that the letters of an Arabic-script ``text`` point to; None for text of another script or without
    letters.

    A single foreign letter decides nothing (چ stands in transcribed names): a language needs one of its letters in
    forty.
    """
    arabic = len(_ARABIC_LETTER.findall(text))
    if arabic < 3 or 2 * arabic < len(_OTHER_LETTER.findall(text)):
        return None
    counts = [(len(marks.findall(text)), tag) for tag, marks in _MARKS]
    tag = next((tag for count, tag in counts if count >= 2 and 40 * count >= arabic), None)
    return tag or "ar"


def _fits(tag: str, guess: str | None, sample: str) -> bool:
    if guess is None:
        return tag not in _ARABIC_SCRIPT or not _OTHER_LETTER.search(sample)
    if tag == "ckb" and not _SORANI.search(sample):
        return False  # every second word of Sorani has ە: a template of an outlet in several languages
    return tag in _ARABIC_SCRIPT and (guess == "ar" or tag != "ar")
