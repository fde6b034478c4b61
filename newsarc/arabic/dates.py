"""Dates printed in Arabic script: month names of every region, Hijri and Persian calendars."""

from __future__ import annotations

import re
from datetime import date, timedelta

from newsarc.arabic.letters import with_letters_that_stay

# Letters and digits with several spellings, mapped one to one, so that offsets stay valid.
FOLD = with_letters_that_stay(str.maketrans("أإآٱةىیېکە٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "ااااهيييكه01234567890123456789"))

# Month names in folded spelling, January to December: Egypt and the Gulf; Libya until 2011, except common words; Iraq
# and the Levant; the Maghreb; Morocco; Persian, Urdu and Sorani spellings, the last also with the ending that joins the
# year.
_GREGORIAN = (
    "يناير|اي النار|كانون الثاني|كانون ثاني|كانون 2|كانون2|جانفي|ينير|ژانويه|ژانويۀ|جنوري|كانووني دووهم|كانووني دووهمي",
    "فبراير|النوار|شباط|فيفري|فوريه|فروري|شوبات|شوباتي",
    "مارس|اذار|ادار|مارچ|ئازار|ئازاري",
    "ابريل|الطير|نيسان|نيساني|افريل|اپريل|اوريل",
    "مايو|ايار|ماي|مه|مئي|مئ|ئايار|ئاياري",
    "يونيو|يونيه|حزيران|جوان|ژوين|ژوئن|جون|حوزهيران|حوزهيراني",
    "يوليو|يوليه|تموز|جويليه|يوليوز|ژوييه|ژوئيه|جولائي|تهمموز|تهمموزي|تهمووز|تهمووزي|تهممووز|تهممووزي",
    "اغسطس|هانيبال|اغسطوس|اوغسطس|اب|اوت|غشت|اگست|ئاب|ئابي",
    "سبتمبر|الفاتح|ايلول|شتنبر|سپتامبر|ستمبر|ئهيلوول|ئهيلوولي",
    "اكتوبر|التمور|اوكتوبر|تشرين الاول|تشرين 1|تشرين1|تشرين اول|اكتبر|تشريني يهكهم|تشريني يهكهمي",
    "نوفمبر|الحرث|تشرين الثاني|تشرين 2|تشرين2|تشرين ثاني|نونبر|نوامبر|نومبر|تشريني دووهم|تشريني دووهمي",
    "ديسمبر|الكانون|كانون الاول|كانون 1|كانون1|كانون اول|دجنبر|دسامبر|دسمبر|كانووني يهكهم|كانووني يهكهمي",
)
_HIJRI = (
    "محرم|المحرم",
    "صفر",
    "ربيع الاول|ربيع اول",
    "ربيع الاخر|ربيع الثاني|ربيع ثان",
    "جمادي الاولي|جمادي الاول",
    "جمادي الاخره|جمادي الاخر|جمادي الثانيه",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعده|ذي القعده|ذوالقعده",
    "ذو الحجه|ذي الحجه|ذوالحجه",
)
_PERSIAN = (
    "فروردين|حمل|وري",
    "ارديبهشت|ثور|غويي",
    "خرداد|جوزا|غبرګولي",
    "تير|سرطان|چنګاښ",
    "مرداد|اسد|زمري",
    "شهريور|سنبله|وږي",
    "مهر|ميزان|تله",
    "ابان|عقرب|لړم",
    "اذر|قوس|ليندۍ",
    "دي|جدي|مرغومي",
    "بهمن|دلو|سلواغه",
    "اسفند|حوت|كب",
)
"""The names of Iran, and those of Afghanistan in Dari and Pashto."""


def _numbers(months: tuple[str, ...]) -> dict[str, int]:
    return {name: number for number, names in enumerate(months, 1) for name in names.split("|")}


_CALENDARS = (("gregorian", _numbers(_GREGORIAN)), ("hijri", _numbers(_HIJRI)), ("persian", _numbers(_PERSIAN)))
_NAME = "|".join(sorted((name for _, names in _CALENDARS for name in names), key=len, reverse=True))
_DAY_FIRST = re.compile(
    rf"((?<!\d)\d{{1,2}}|(?<!\w)غره)ي?\s{{0,3}}(?:[/\-,،.]\s{{0,2}}|من\s|شهر\s){{0,2}}({_NAME})(?![^\W\d])(?:(?:\s{{0,2}}[/\-(|]\s{{0,2}}|\s)(?:{_NAME})\)?|\s?/\s?[^\W\d_]{{3,10}})?"
    r"\s{0,2}[،,/\-.]?\s{0,2}(?:(?:لعام|لسنة|لسنه|عام|سنه|ا)\s)?(\d{4})(?!\d)"
)
_FIRST_DAY = "غره"
"""«غرة رمضان»، «غرة جويلية»: the first of a month."""
_MONTH_FIRST = re.compile(
    rf"(?<!\w)({_NAME})(?:\s{{1,3}}(\d{{1,2}})\s{{0,2}}[،,\-]?\s{{1,2}}|[/\-](\d{{1,2}})[/\-])(\d{{4}})(?!\d)"
)
_YEAR_FIRST = re.compile(rf"(?<!\d)(\d{{4}})([/\-.])({_NAME})\2(\d{{1,2}})(?!\d)")
_OLD_YEAR = re.compile(r"(?<![\d/\-])(1[34]\d\d)([/\-])(\d{1,2})\2(\d{1,2})(?![\d/\-])")
_OLD_YEAR_LAST = re.compile(r"(?<![\d/\-])(\d{1,2})([/\-])(\d{1,2})\2(1[34]\d\d)(?![\d/\-])")
_SHORT_PERSIAN = re.compile(r"(?<![\d/\-.])([89]\d)/(\d{1,2})/(\d{1,2})(?![\d/])")
_LAST_SHORT = 93
"""Last short Persian year, without its century: «89/05/12». Later ones may be Gregorian years since 1994, when the web
had pages; then only Persian letters tell."""
_PERSIAN_LETTER = re.compile("[پچژگکی]")
_MARKS = re.compile(r"[\u0640\u064b-\u0652\u0670]")
_PERSIAN_ON_WEB = range(1373, 1411)
"""1994 to 2032; as Hijri years they would be 1953 to 1990."""
_HIJRI_SIGN = re.compile(
    r"\s?\(?(?:ه(?!\u200d?(?:\w|\.?\s?ش(?!\w)))|(?:لل)?هجر(?:ي[ةه]?|[ةه])(?!\w|\s(?:شمسي|خورشید)))"
)
"""«1400 هـ», «1400 هجرية»; «هـ.ش» is the Persian year, which counts from the same event."""
_PERSIAN_DIGIT = re.compile(r"[۰-۹]")
_WEEKDAYS = {
    name: number
    for number, names in enumerate((
        "الاثنين|الاتنين", "الثلاثاء|الثلاثا|الثلثاء", "الاربعاء|الاربعا", "الخميس", "الجمعه", "السبت", "الاحد",
    ))
    for name in names.split("|")
}  # fmt: skip
PRINTED_WEEKDAYS = (
    "السبت", "الأحد", "الاحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الاربعاء", "الخميس", "الجمعة"
)  # fmt: skip
"""Weekdays as printed next to a date, not folded."""
_WEEKDAY = re.compile(rf"(?<!\w)({'|'.join(_WEEKDAYS)})(?:\W|يوم){{1,6}}$")
"""Whole words only: «زيارة الأربعين 20 صفر» is no Wednesday."""
_YEAR_THEN_WEEKDAY = re.compile(
    rf"(?<!\d)(\d{{4}})\s{{1,3}}(?:{'|'.join(_WEEKDAYS)})\s{{1,3}}(\d{{1,2}})\s{{1,3}}([^\W\d_]+)(?![^\W_])(?!\s{{0,3}}\d{{4}})"
)
"""«2009 السبت 16 مايو», as lines come out that were written from left to right. Any word may stand for the month: few
others match."""
_BEFORE = 20


def find_arabic_dates(text: str) -> list[tuple[int, int, str, str]]:
    """Return the dates with day, month name and year in ``text``: (start, end, ``YYYY-MM-DD``, calendar), in order.

    Offsets count code points, end-exclusive. Hijri dates are those of Umm al-Qura, the civil calendar of Saudi Arabia.
    A weekday printed before one shows where another country began the month a day earlier or later.
    """
    if _MARKS.search(text):
        return _without_marks(text)
    folded = text.translate(FOLD)
    found = []
    for match in _DAY_FIRST.finditer(folded):
        found.append((match, match[3], match[2], match[1]))
    for match in _MONTH_FIRST.finditer(folded):
        found.append((match, match[4], match[1], match[2] or match[3]))
    for match in _YEAR_FIRST.finditer(folded):
        found.append((match, match[1], match[3], match[4]))
    for match in _YEAR_THEN_WEEKDAY.finditer(folded):
        found.append((match, match[1], match[3], match[2]))
    dates = [
        (m.start(), m.end(), *_resolved(int(year), name, 1 if day == _FIRST_DAY else int(day)))
        for m, year, name, day in found
    ]
    dates += [(m.start(), m.end(), *_numeric(m, text, m[1], m[4])) for m in _OLD_YEAR.finditer(folded)]
    dates += [(m.start(), m.end(), *_numeric(m, text, m[4], m[1])) for m in _OLD_YEAR_LAST.finditer(folded)]
    dates += [
        (m.start(), m.end(), _iso("persian", 1300 + int(m[1]), int(m[2]), int(m[3])), "persian")
        for m in _SHORT_PERSIAN.finditer(folded)
        if int(m[1]) <= _LAST_SHORT or _PERSIAN_LETTER.search(text)
    ]
    return sorted(
        (start, end, _on_weekday(folded, start, iso) if calendar == "hijri" else iso, calendar)
        for start, end, iso, calendar in dates
        if iso
    )


def _on_weekday(folded: str, start: int, iso: str) -> str:
    """Return a Hijri date, moved to the day before or after if that is the weekday printed right before it."""
    printed = _WEEKDAY.search(folded[max(0, start - _BEFORE) : start])
    if printed is None:
        return iso
    reckoned = date.fromisoformat(iso)
    days = (_WEEKDAYS[printed[1]] - reckoned.weekday() + 1) % 7 - 1
    return (reckoned + timedelta(days=days)).isoformat() if days <= 1 else iso


def _without_marks(text: str) -> list[tuple[int, int, str, str]]:
    """Do as :func:`find_arabic_dates` for a text with vowel signs or tatweel: «8 تشرين الأوّل 2025», «نوفمبـــر»."""
    kept = [index for index, character in enumerate(text) if not _MARKS.match(character)]
    dates = find_arabic_dates("".join(text[index] for index in kept))
    return [(kept[start], kept[end - 1] + 1, iso, calendar) for start, end, iso, calendar in dates]


def _resolved(year: int, name: str, day: int) -> tuple[str, str]:
    """Return (ISO date or "", calendar) of a day with a named month; the year decides between names of two
    calendars."""
    for calendar, names in _CALENDARS:
        month = names.get(name)
        if month is not None and (year > 1700) == (calendar == "gregorian"):
            return _iso(calendar, year, month, day), calendar
    return "", ""


def _numeric(match: re.Match[str], text: str, year: str, day: str) -> tuple[str, str]:
    """Return a date in digits whose year is in the 14th or 15th century, and its calendar.

    It is Persian if its digits are Persian, or if its Hijri year ended before the web existed; otherwise Hijri.
    """
    is_called_hijri = _HIJRI_SIGN.match(text, match.end())
    is_persian = (int(year) in _PERSIAN_ON_WEB and not is_called_hijri) or _PERSIAN_DIGIT.search(text, *match.span())
    calendar = "persian" if is_persian else "hijri"
    return _iso(calendar, int(year), int(match[3]), int(day)), calendar


def _iso(calendar: str, year: int, month: int, day: int) -> str:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return ""
    try:
        if calendar == "gregorian":
            return date(year, month, day).isoformat()
        return (_from_hijri if calendar == "hijri" else _from_persian)(year, month, day).isoformat()
    except (ValueError, OverflowError):
        return ""


def _from_hijri(year: int, month: int, day: int) -> date:
    """Return a day of the Hijri calendar.

    The calendar of Umm al-Qura is fixed for 1343 to 1500 (1924 to 2077). Before and after, the tabular calendar with
    civil epoch is used (Reingold and Dershowitz, Calendrical Calculations, ch. 7), which differs from it by at most a
    day.

    Raises:
        ValueError: no month has this day. Any may have 30: a month of 29 days here has 30 in a country that began it a
            day earlier.
    """
    from hijridate import Hijri  # pages with such dates only

    if day > 30:
        raise ValueError(f"{day}: no Hijri month has so many days")
    if 1343 <= year <= 1500:
        return Hijri(year, month, 1).to_gregorian() + timedelta(days=day - 1)
    days = day + 29 * (month - 1) + month // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(227_014 + days)


def _from_persian(year: int, month: int, day: int) -> date:
    """Return a day of the Solar Hijri calendar.

    Raises:
        ValueError: the month has no such day.
    """
    first = _persian_month(year, month)
    following = _persian_month(year, month + 1) if month < 12 else _persian_month(year + 1, 1)
    if day > (following - first).days:
        raise ValueError(f"{day}: month {month} of {year} has fewer days")
    return first + timedelta(days=day - 1)


def _persian_month(year: int, month: int) -> date:
    """Return the first of a month by the 33-year cycle, exact from 1244 to 1472 (Borkowski, Earth Moon Planets 74)."""
    past = year - 979
    days = (
        365 * past + past // 33 * 8 + (past % 33 + 3) // 4 + (31 * (month - 1) if month < 8 else 30 * (month - 1) + 6)
    )
    return date(1600, 3, 20) + timedelta(days=days)
