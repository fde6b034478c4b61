"""Short stand-ins for the text levels and dates until the Arabic layer arrives."""

from __future__ import annotations

import re
import unicodedata

_DROP = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")
_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]")
_LETTERS = str.maketrans("أإآٱىةکیيؤئ", "اااايهكييوي")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def clean(text: str) -> str:
    text = unicodedata.normalize("NFC", _DROP.sub("", text))
    text = re.sub(r"\r\n?|[\u2028\u2029\x85]", "\n", text)
    return re.sub(r"[^\S\n\t\f]", " ", text)


def fold(text: str) -> str:
    return _MARKS.sub("", text).translate(_LETTERS).translate(_DIGITS).lower()


_MONTHS = {
    1: ["يناير", "كانون الثاني", "جانفي"],
    2: ["فبراير", "شباط", "فيفري"],
    3: ["مارس", "آذار"],
    4: ["ابريل", "نيسان", "افريل"],
    5: ["مايو", "ايار", "ماي"],
    6: ["يونيو", "حزيران", "جوان"],
    7: ["يوليو", "تموز", "جويلية", "يوليوز"],
    8: ["اغسطس", "اب", "اوت", "غشت"],
    9: ["سبتمبر", "شتنبر", "ايلول"],
    10: ["اكتوبر", "تشرين الاول"],
    11: ["نوفمبر", "نونبر", "تشرين الثاني"],
    12: ["ديسمبر", "دجنبر", "كانون الاول"],
}
_NUMBER = {fold(name): number for number, names in _MONTHS.items() for name in names}
_NAME = "|".join(sorted(_NUMBER, key=len, reverse=True))
_PRINTED = re.compile(rf"(\d{{1,2}}) (?:من )?({_NAME})(?: ?/ ?(?:{_NAME}))?،? (\d{{4}})")


def find_arabic_date(text: str) -> tuple[str, int, int] | None:
    """(ISO date, start, end) of the first date with an Arabic month name, or None."""
    found = _PRINTED.search(text.translate(_LETTERS).translate(_DIGITS))
    if found is None:
        return None
    return f"{found[3]}-{_NUMBER[found[2]]:02}-{int(found[1]):02}", found.start(), found.end()
