"""Dates as pages print them in other scripts than Arabic (Latin, Cyrillic, Han, Korean, Thai, those of India), and in
addresses.

Dates in Arabic script are read by :mod:`newsarc.arabic.dates`. This module covers the foreign pages of an archive, and
the forms in digits only (24/05/2024) that Arabic pages also print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from newsarc.arabic.clock import HALVES, hour_of_day
from newsarc.arabic.dates import find_arabic_dates
from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.metadata.isodate import normalize_iso
from newsarc.extract.metadata.month_names import MONTH_NUMBERS
from newsarc.extract.metadata.time_zones import offset_after

_MONTH = r"([^\W\d_]{3,12})\.?"
_AFTER_DAY = (
    rf"(?:st|nd|rd|th|er|\.|º|°)?,?(?:[\s\-/]{{1,3}}|(?<=\.))(?:de\s|of\s|d[’'])?{_MONTH},?(?:[\s\-/]{{1,3}}|(?<=\.))"
    r"(?:de\s|del\s|[’'](?=\d\d\b))?(\d{4}|\d{2}\b(?![:.]\d|\s?(?:[Uu]hr|h)\b))"
)
_WORDS = re.compile(
    rf"\b(?=\d)(?<!:)(\d{{1,2}}){_AFTER_DAY}"
    rf"|\b{_MONTH}[\s\-]{{1,3}}(\d{{1,2}})(?:st|nd|rd|th)?(?:,\s{{0,3}}|[\s\-]{{1,3}}|\sdel?\s)(\d{{4}})\b"
)
_DAY_ALONE = re.compile(rf"(\d(?<=\b\d)(?<!:\d)\d?){_AFTER_DAY}")
"""The first half of _WORDS: all there is in a text without a four-digit year. A pattern that begins with a set is many
times faster."""
_YEAR_FIRST = re.compile(
    rf"(\d(?<!\d\d)\d{{3}})(?:(?:\.\s?gada|\s(?:жылғы|ж\.)|-yil)\s(\d{{1,2}})[.\-]?\s?{_MONTH}"
    rf"|(?:\.|\s?m\.|\sթ\.)?[\s\-]{_MONTH}[\s\-](\d{{1,2}})(?=\s?(?:[.,|(–-]|d\.|\d|$)))"
)
"""Hungarian (2021. március 5.), Lithuanian (2021 m. kovo 5 d.), Latvian (2021. gada 5. martā); 2021-Mar-05."""
_FULL_YEAR = re.compile(r"\d{4}")
_INDIC_MONTH = "([\u0900-\u0e7f.]{2,16})"
_INDIC = re.compile(
    rf"(\d{{1,2}})\s{_INDIC_MONTH},?\s(?:พ\.ศ\.\s?)?(\d{{4}})(?!\d)|{_INDIC_MONTH}\s(\d{{1,2}}),?\s(\d{{4}})(?!\d)"
    rf"|(?<!\d)(\d{{4}})\s{_INDIC_MONTH}\s(\d{{1,2}})(?!\d)"
)
"""Dates in scripts of India and Thailand, whose vowel signs are no letters to a regular expression."""
_OF_INDIA = re.compile("[\u0900-\u0e7f]")
_BUDDHIST, _BUDDHIST_YEARS = 543, range(2401, 2701)
"""_BUDDHIST: years between the Thai and the Christian era. _BUDDHIST_YEARS: numbers that are Thai years; later ones are
placeholders for no date."""
_ERAS = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911}
"""The year before the first year of an era: of Japan's emperors, of the Republic of China."""
_OF_ERA = re.compile(rf"({'|'.join(_ERAS)})\s?(\d{{1,3}}|元)\s?年\s?(\d{{1,2}})\s?月\s?(\d{{1,2}})\s?日")
_VIETNAMESE = re.compile(r"(\d{1,2})\stháng\s(\d{1,2}|mười (?:một|hai)|\w{2,4}),?\s(?:năm\s)?(\d{4})", re.IGNORECASE)
_VIETNAMESE_MONTHS = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_VIETNAMESE_NUMBERS = {name: number for number, name in enumerate(_VIETNAMESE_MONTHS, 1)}
_DIGITS = re.compile(
    r"(?<![\d.\-/])(?<!\d:)(?:(\d{4})(?:[\-/.](\d{1,2})[\-/.]|\s([\-/])\s(\d{1,2})\s\3\s)(\d{1,2})|"
    r"(\d{1,2})([\-/.]|\s\||\|(?=\d{1,2}\|\d{4})|\s[\-/.](?=\s\d{1,2}\s[\-/.]\s\d{4}))\s?(\d{1,2})"
    r"(?:[\-/.]|\s?\||\s[\-/.](?=\s\d{4}))\s?(\d{4}|\d{2}))(?![\d/\-])"
)
_SEPARATED = re.compile(r"\d\s?[\-/.|]")
"""Part of every such date: most texts lack it, and one sign is found many times faster than a whole date."""
_DIRECTED_SIGN = "\u200f([/.\\-])"
"""How browsers print a date in Arabic: «٢٤\u200f/٩\u200f/٢٠٢٦». The mark is replaced by a space after the sign, so
offsets stay valid."""
_AFTER_WEEKDAY = re.compile(r"(?<=[\u0620-\u064a])-(?=\d{1,4}-\d)")
"""«السبت-2023-12-16»; the sign is replaced, so offsets stay valid."""
_AMERICAN = r"[1-9]\d?/[1-9]\d?/\d{4} [1-9]\d?:\d\d:\d\d [AP]M\b"
_LONGEST_AMERICAN = len("12/31/2023 10:25:00 PM") + 1
_HAN = re.compile(r"(\d{4})\s?[年년.]\s?(\d{1,2})\s?[月월.]\s?(\d{1,2})\s?(?:日|일|\b)")
_OLD_DAY = re.compile(r"\W{0,9}1[34]\d\d[/-]\d{1,2}[/-]\d{1,2}\W{0,9}(?:\d{1,2}:\d{2}(?::\d{2})?\W{0,9})?")
"""A line that is only a date of the Hijri or Persian calendar, with or without an hour."""
_CLOCK = re.compile(
    rf"\b(?<!GMT[+\-])(?<!UTC[+\-])(\d{{1,2}})(?:[:.h]|\sh\s|\s?س\s?)(\d{{2}})(?!\d|\.\d)(?::(\d{{2}}))?(?:\s?([ap])\.?m\b|\s?({HALVES}))?",
    re.IGNORECASE,
)
_ISO_TIME = re.compile(r"T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+\-]\d{2}:?\d{2})?")
_WEEKDAY = re.compile(r"([^\W\d_]{3,10})\.?[,،]?\s{1,2}$")
WEEKDAYS = {
    name: number
    for number, names in enumerate((
        "mon lun اثن إثن", "tue mar ثلا", "wed mer mié أرب ارب", "thu jeu jue gio خمي", "fri ven vie جمع",
        "sat sam sáb sab سبت",
        "sun dim dom أحد احد",
    ))
    for name in names.split()
}  # fmt: skip
"""Beginnings of the names of weekdays in English, Arabic (without the article) and Romance languages.

Pages in these languages print day and month in either order: Drupal 6 prints «ثلاثاء, 03/10/2009» for the tenth of
March, whatever the page's language.
"""
_UPDATE = re.compile(r"updat|aktual|modif|تحديث|تعديل|بروز", re.IGNORECASE)
_URL_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d{2})(?:([/\-_])(0?[1-9]|1[0-2])\2|(0[1-9]|1[0-2]))(0[1-9]|[12]\d|3[01]|[1-9](?=[/\-_.]))(?!\d)"
)
"""Without signs between the numbers all digits must be there: stories are also numbered."""

_URL_NAMED = re.compile(r"/((?:19|20)\d{2})/([A-Za-z]{3,15})/(\d{1,2})/(?:(\d{1,2})/)?")
"""/2019/nov/18/, or with a rubric between year and month: /2010/WORLD/08/13/."""

_CATEGORY = re.compile(r"catid=[^&#]*|/\d{4}(?:-\d\d){5}(?=/)")
"""The time when a Joomla category was made: in a query, or as its folder."""
_SHORT_YEAR = 2
_OLD_YEARS = "1700"
"""Smaller numbers are years of the Hijri or Persian calendar."""
_FIRST_PAGES = "1994"
"""No newspaper had web pages before; "1912" in an address is no year."""
_URL_COMPACT_DAY_FIRST = re.compile(r"(?<!\d)(\d{2})(\d{2})((?:19|20)\d{2})(?!\d)")
_URL_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})-(\d{1,2})-((?:19|20)\d{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """One date found in print."""

    start: int
    end: int
    iso: str
    """``YYYY-MM-DD``, or ``YYYY-MM-DDTHH:MM[:SS]`` if a time is printed next to it, with an offset if printed."""
    ambiguous: bool = False
    """True if day and month could be swapped (05/04/2024)."""
    calendar: str = "gregorian"
    """``gregorian``, ``hijri`` (calculated: accurate to a day) or ``persian``."""


def swapped(iso: str) -> str:
    """Return ``iso`` with day and month swapped."""
    return f"{iso[:5]}{iso[8:10]}-{iso[5:7]}{iso[10:]}"


def find_printed_dates(text: str, *, month_first: bool = False) -> list[PrintedDate]:
    """Return the dates with day, month and year in ``text``, in order; offsets in code points, end-exclusive.

    ``month_first`` reads 05/04/2024 as 4 May (the order of the United States); otherwise the day comes first.
    """
    if "\u200f" in text:
        text = re.sub(_DIRECTED_SIGN, r"\1 ", text)
    if "-" in text:
        text = _AFTER_WEEKDAY.sub(" ", text)
    found = [*_worded(text), *_numeric(text, month_first)]
    if ARABIC_LETTER.search(text) or _OLD_DAY.fullmatch(text):
        found += [PrintedDate(start, end, iso, False, name) for start, end, iso, name in find_arabic_dates(text)]
    found.sort(key=lambda match: match.start)
    return [_with_clock(text, match) for match in found]


def _worded(text: str) -> list[PrintedDate]:
    return [PrintedDate(match.start(), match.end(), iso) for match, iso in _in_words(text) if iso]


def _in_words(text: str) -> Iterator[tuple[re.Match[str], str | None]]:
    """Yield the matches that read like a day with its month's name, each with its date; None if there is no such
    day."""
    if not _FULL_YEAR.search(text) and "年" not in text:  # all other forms have it, except years of an era
        yield from ((match, _named(match[3], match[2], match[1])) for match in _DAY_ALONE.finditer(text))
        return
    for match in _WORDS.finditer(text):
        day, month, year, month2, day2, year2 = match.groups()
        yield match, _named(year or year2, month or month2, day or day2)
    for match in _YEAR_FIRST.finditer(text):
        year, day2, month2, month, day = match.groups()
        yield match, _named(year, month or month2, day or day2)
    for match in _HAN.finditer(text):
        yield match, _iso(*match.groups())
    for match in _INDIC.finditer(text) if _OF_INDIA.search(text) else ():
        day, month, year, month2, day2, year2, year3, month3, day3 = match.groups()
        yield match, _named(year or year2 or year3, month or month2 or month3, day or day2 or day3)
    for match in _OF_ERA.finditer(text):
        yield match, _iso(str(_ERAS[match[1]] + (1 if match[2] == "元" else int(match[2]))), match[3], match[4])
    for match in _VIETNAMESE.finditer(text):
        yield match, _iso(match[3], _VIETNAMESE_NUMBERS.get(match[2].lower(), match[2]), match[1])


def _named(year: str, month: str, day: str) -> str | None:
    number = MONTH_NUMBERS.get(month.lower())
    return _iso(year, number, day) if number else None


def _numeric(text: str, month_first: bool) -> list[PrintedDate]:
    found: list[PrintedDate] = []
    if not _SEPARATED.search(text):
        return found
    for match in _DIGITS.finditer(text):
        year, month, _, spaced_month, day, first, separator, second, short_year = match.groups()
        if year:
            iso, ambiguous = _iso(year, month or spaced_month, day), False
        elif len(short_year) == len(first) == 2 and separator == "-" and max(text) > "\u3000":  # 18-03-08 in Chinese
            iso, ambiguous = _iso(first, second, short_year), False
        else:
            swap = separator != "." and (month_first or _is_american(text, match))
            iso = _iso(short_year, first, second) if swap else _iso(short_year, second, first)
            iso = iso or (_iso(short_year, second, first) if swap else _iso(short_year, first, second))
            ambiguous = (
                (separator != "." or len(short_year) == 2)
                and int(first) <= 12
                and int(second) <= 12
                and first != second
                and not _is_american(text, match)
            )
            if ambiguous and iso and _weekday_tells(text, match.start(), iso):
                iso, ambiguous = swapped(iso), False
        if iso and iso > _OLD_YEARS:
            found.append(PrintedDate(match.start(), match.end(), iso, ambiguous))
    return found


def _is_american(text: str, match: re.Match[str]) -> bool:
    """Whether a date is in the form that .NET writes by default: no leading zeros, seconds, AM or PM."""
    return re.match(_AMERICAN, text[match.start() : match.start() + _LONGEST_AMERICAN]) is not None


def _weekday_tells(text: str, start: int, iso: str) -> bool:
    """Whether a weekday right before a date at ``start`` fits ``iso`` only with day and month swapped."""
    day = _WEEKDAY.search(text[max(0, start - 14) : start])
    number = WEEKDAYS.get(day[1].lower().removeprefix("ال")[:3]) if day else None
    other = date.fromisoformat(swapped(iso)).weekday()
    return number is not None and number == other != date.fromisoformat(iso).weekday()


def _iso(year: str, month: str | int, day: str) -> str | None:
    number = int(year)
    if number < 100 and len(year) > _SHORT_YEAR:  # placeholders of programs for no date: 0001-01-01
        return None
    if number < 100:
        number += 2000 if number < 70 else 1900
    elif number in _BUDDHIST_YEARS:
        number -= _BUDDHIST
    elif number >= _BUDDHIST_YEARS.stop:
        return None
    try:
        return date(number, int(month), int(day)).isoformat()
    except ValueError:
        return None


def _with_clock(text: str, match: PrintedDate) -> PrintedDate:
    """Return ``match`` with the time of day that follows within a few words or stands just before."""
    if stamp := _ISO_TIME.match(text, match.end):
        iso = normalize_iso(text[match.start : stamp.end()])
        return replace(match, iso=iso, end=stamp.end()) if iso and text[match.start : match.end] == match.iso else match
    clock = _CLOCK.search(text, match.end, match.end + 30)
    if clock and _UPDATE.search(text, match.end, clock.start()):  # the time of another date
        clock = None
    clock = clock or _CLOCK.search(text, max(0, match.start - 30), match.start)
    if clock is None:
        return match
    hour, minute, second, half, half_arabic = clock.groups()
    number = hour_of_day(int(hour), half or half_arabic)
    if number > 23 or int(minute) > 59:
        return match
    iso = f"{match.iso}T{number:02d}:{int(minute):02d}" + (f":{int(second):02d}" if second else "")
    return replace(match, iso=iso + offset_after(text, clock.end(), match.iso))


def date_in_url(url: str) -> str | None:
    """Return the day (``YYYY-MM-DD``) in the path of ``url``, such as ``/2024/05/20/``, ``/2024-5-20/``, ``20240520``.

    The day on which a Joomla category was made does not count.
    """
    url = re.sub(_CATEGORY, "", url)
    for match in _URL_DATE.finditer(url[:2000]):
        iso = _iso(match[1], match[3] or match[4], match[5])
        if iso and iso > _FIRST_PAGES:
            return iso
    if named := _URL_NAMED.search(url[:2000]):
        month = MONTH_NUMBERS.get(named[2].lower(), named[4] and named[3])
        if month and (iso := _iso(named[1], month, named[4] or named[3])):
            return iso
    day_first = _URL_DAY_FIRST.search(url[:2000])
    return _iso(day_first[3], day_first[2], day_first[1]) if day_first else None


def day_first_in_url(url: str) -> str | None:
    """Return the day of eight digits such as 20052024 in ``url``; other numbers may look like this, so it must be
    confirmed."""
    match = _URL_COMPACT_DAY_FIRST.search(url[:2000])
    return _iso(match[3], match[2], match[1]) if match else None
