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
    7: ["يوليو", "تموز", "جويلية"],
    8: ["اغسطس", "اب", "اوت"],
    9: ["سبتمبر", "ايلول"],
    10: ["اكتوبر", "تشرين الاول"],
    11: ["نوفمبر", "تشرين الثاني"],
    12: ["ديسمبر", "كانون الاول"],
}
_NUMBER = {fold(name): number for number, names in _MONTHS.items() for name in names}
_NAME = "|".join(sorted(_NUMBER, key=len, reverse=True))
_PRINTED = re.compile(rf"(\d{{1,2}}) (?:من )?({_NAME})(?: ?/ ?(?:{_NAME}))?،? (\d{{4}})")
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_DMY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


def find_date(text: str) -> tuple[str, int, int] | None:
    folded = text.translate(_DIGITS)
    if len(fold(folded)) == len(folded):
        folded = fold(folded)
    if m := _PRINTED.search(folded):
        return f"{m[3]}-{_NUMBER[m[2]]:02}-{int(m[1]):02}", m.start(), m.end()
    if m := _ISO.search(folded):
        return f"{m[1]}-{int(m[2]):02}-{int(m[3]):02}", m.start(), m.end()
    if m := _DMY.search(folded):
        return f"{m[3]}-{int(m[2]):02}-{int(m[1]):02}", m.start(), m.end()
    return None
