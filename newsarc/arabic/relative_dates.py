"""Times relative to now in Arabic script: «منذ ٣ ساعات», «۲ روز پیش», «3 گھنٹے پہلے», «أمس 18:40»."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from newsarc.arabic.clock import HALVES, hour_of_day
from newsarc.arabic.dates import FOLD

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_UNITS = {
    "ثانيه ثوان ثواني ثانيتين سيكند": timedelta(seconds=1),
    "دقيقه دقائق دقيقتين دقيقتان منٹ خولهك": _MINUTE,
    "ساعه ساعات ساعتين ساعتان ساعت گهنٹے گھنٹے گھنٹہ كاتژمێر": _HOUR,
    "يوم ايام يومين يومان يوما روز دن رۆژ": _DAY,
    "اسبوع اسابيع اسبوعين اسبوعان هفته ہفتے ہفتہ ههفته": 7 * _DAY,
    "شهر اشهر شهور شهرين شهران شهرا ماه ماہ مہینے مانگ": 30 * _DAY,
    "سنه سنوات سنين سنتين سنتان عام اعوام عامين عاما سال ساڵ": 365 * _DAY,
    "لحظات لحظه قليل": timedelta(0),
}  # fmt: skip
"""Words in folded spelling; a month counts thirty days."""
_LENGTHS = {word: length for words, length in _UNITS.items() for word in words.split()}
_PLURALS = frozenset("ثوان ثواني دقائق ساعات ايام اسابيع اشهر شهور سنوات سنين اعوام".split())
"""Without a number they do not say how many."""
_UNIT = rf"(\d{{1,3}}|يك|ايك)?\s{{0,3}}({'|'.join(sorted(_LENGTHS, key=len, reverse=True))})(?:\sواحده?)?(?!\w)"
_SPAN = rf"{_UNIT}(?:\sو\s?(?:{_UNIT}|(نصف)))?"
_AGO = (
    rf"(?<!\w)(?:(?:منذ|قبل|پێش)\s{{1,3}}(?:(?:حوالي|نحو|اكثر من|اقل من)\s)?(?:(نصف|ربع)\s(?=ساعه))?{_SPAN}"
    rf"|{_SPAN}\s(?:مضت|مضي|مضيا|پيش|قبل|پہلے|لهمهوبهر)(?!\w))"
)
"""Compiled on first use."""
_PARTS = {"نصف": 0.5, "ربع": 0.25}
_DUALS = ("ين", "ان")
_FIRST_LOOK = re.compile("منذ|قبل|مض[تىي]|پیش|پہلے|پێش|لەمەو|أمس|امس|اليوم|البارحة|دیروز|امروز")
"""Each alternative begins with a letter; otherwise ``re`` would try them all at each character."""

_DAYS_AGO = {"اليوم": 0, "امس": 1, "البارحه": 1, "امس الاول": 2, "اول امس": 2, "ديروز": 1, "امروز": 0}
_NAMED_DAY = re.compile(
    rf"\W{{0,5}}({'|'.join(sorted(_DAYS_AGO, key=len, reverse=True))})[\s،,|\-–]{{0,4}}(?:(?:في|عند)\s)?(?:الساعه\s|ساعت\s)?(\d{{1,2}})"
    rf"(?::(\d{{2}}))?\s{{0,2}}({HALVES})?\W{{0,5}}"
)


_TOLD_DAY = rf"\W{{0,5}}(?:ن\u064f?شرت?|ا\u064f?ضيفت?|تم النشر|تاريخ النشر|النشر|تحديث|اخر تحديث)\s?:?\s?({'|'.join(sorted(_DAYS_AGO, key=len, reverse=True))})\W{{0,5}}"
"""«نُشر أمس». Compiled on first use."""


def may_be_relative(text: str) -> bool:
    """Whether :func:`find_relative_date` may find something in the first 80 characters: a fast first check."""
    return _FIRST_LOOK.search(text, 0, 80) is not None


def holds_relative_date(text: str) -> bool:
    """Whether ``text`` says how long ago something was, even without a number: «منذ ٣ ساعات», «قبل أيام»."""
    return may_be_relative(text) and re.search(_AGO, text.translate(FOLD)) is not None


def unit_of_age(text: str) -> timedelta | None:
    """Return the unit of an age, the smaller of two: an hour for «منذ ٣ ساعات», a minute for «قبل لحظات»; None if there
    is no age."""
    folded = text.translate(FOLD)
    match = re.search(_AGO, folded) if may_be_relative(text) else None
    if match is None:
        return _DAY if re.fullmatch(_TOLD_DAY, folded) else None
    units = [_LENGTHS[group] for group in match.groups() if group in _LENGTHS]
    return max(min(units), _MINUTE)


def find_relative_date(text: str, now: datetime) -> tuple[int, int, str] | None:
    """Return (start, end, ISO date) of a time relative to ``now``, or None; offsets in code points, end-exclusive.

    The date is ``YYYY-MM-DD`` if it counts days or more (قبل يومين). It has ``THH:MM`` and the offset of ``now`` if it
    counts hours or minutes (منذ ٣ ساعات). It has ``THH:MM`` alone if the text is such a day and a time (أمس 18:40).
    """
    folded = text.translate(FOLD)
    match = re.search(_AGO, folded)
    if match is None:
        return _named_day(folded, now)
    part, *groups = match.groups()
    count, unit, more, other, half = groups[:5] if groups[1] else groups[5:]
    if any(word in _PLURALS and not number for number, word in ((count, unit), (more, other))):
        return None
    ago = _length(count, unit) * _PARTS.get(part or "", 1)
    if other:
        ago += _length(more, other)
    if half:
        ago += _LENGTHS[unit] / 2
    then = now - ago
    is_timed = _LENGTHS[unit] < _DAY and ago < _DAY
    return match.start(), match.end(), then.isoformat(timespec="minutes") if is_timed else then.date().isoformat()


def _length(count: str | None, unit: str) -> timedelta:
    """Return the length of a count of a unit; without a number, «ساعتين» means two by its ending."""
    if count and count.isdecimal():
        return int(count) * _LENGTHS[unit]
    return (2 if unit.endswith(_DUALS) and len(unit) > 4 else 1) * _LENGTHS[unit]


def _named_day(folded: str, now: datetime) -> tuple[int, int, str] | None:
    """Do as :func:`find_relative_date` for a text that is only a day and a time, or a word of publishing and a day.

    «اليوم» in a sentence dates nothing.
    """
    if told := re.fullmatch(_TOLD_DAY, folded):
        return told.start(1), told.end(1), (now - _DAYS_AGO[told[1]] * _DAY).date().isoformat()
    match = _NAMED_DAY.fullmatch(folded)
    if match is None or not (match[3] or match[4]):
        return None
    hour, minute = hour_of_day(int(match[2]), match[4]), int(match[3] or 0)
    if hour > 23 or minute > 59:
        return None
    day = now - _DAYS_AGO[match[1]] * _DAY
    return match.start(1), match.end(), f"{day.date().isoformat()}T{hour:02d}:{minute:02d}"
