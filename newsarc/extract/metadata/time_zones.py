"""The offset of a time of day by what is printed after it: hours from Greenwich, or the name of a zone."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from newsarc.extract.expressions import either

_FROM_GREENWICH = re.compile(
    r"\s{0,2}\(?"
    + either(
        "GMT",
        "UTC",
        r"(?:ب?توقيت\s)?[غج]ري?ني?تش",
        "بالتوقيت العالمي",
        r"ت\.?\s?غ",
        r"(?=(?:\+(?:0\d|1[0-4])|-0\d):[0-5]\d)",
    )
    + r"(?!\w)(?:\s?([+\-])(\d{1,2})(?::?(\d{2}))?(?!\d))?"
)
_ABBREVIATION = re.compile(r"\s{0,2}[(\[]?([A-Z]{2,5})\b")
_TOWNS = {
    "Asia/Riyadh": "مكة|مكة المكرمة|السعودية|الرياض|المملكة", "Asia/Dubai": "الإمارات|الامارات|دبي|أبوظبي|أبو ظبي|ابوظبي",
    "Asia/Baghdad": "بغداد|العراق", "Asia/Amman": "عمان|عمّان|الأردن|الاردن", "Asia/Damascus": "دمشق|سوريا|سورية",
    "Asia/Beirut": "بيروت|لبنان", "Asia/Jerusalem": "القدس|فلسطين", "Asia/Gaza": "غزة", "Asia/Aden": "صنعاء|عدن|اليمن",
    "Asia/Kuwait": "الكويت", "Asia/Qatar": "الدوحة|قطر", "Asia/Bahrain": "المنامة|البحرين", "Asia/Muscat": "مسقط|سلطنة عمان",
    "Asia/Tehran": "طهران|إيران", "Africa/Cairo": "القاهرة|مصر", "Africa/Khartoum": "الخرطوم|السودان",
    "Africa/Tripoli": "طرابلس|ليبيا", "Africa/Tunis": "تونس", "Africa/Algiers": "الجزائر",
    "Africa/Casablanca": "الرباط|المغرب|المملكة المغربية|الدار البيضاء", "Africa/Nouakchott": "نواكشوط|موريتانيا",
    "Europe/Istanbul": "إسطنبول|اسطنبول|أنقرة|تركيا", "Europe/Moscow": "موسكو", "Europe/London": "لندن|المملكة المتحدة", "Europe/Paris": "باريس",
    "America/New_York": "نيويورك|واشنطن",
}  # fmt: skip
_ZONE_OF = {town: zone for zone, towns in _TOWNS.items() for town in towns.split("|")}
_TOWN = re.compile(
    r"\s{0,2}[(|]?\s?(?:حسب\s)?ب?توقيت\s(?:مدينة\s)?"
    rf"({'|'.join(sorted(_ZONE_OF, key=len, reverse=True))})(?!\w)|\s{{0,2}}\((مكة)\s"
)
_OFFSETS = {
    "EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00",
    "WEST": "+01:00", "CET": "+01:00", "MEZ": "+01:00", "CEST": "+02:00", "MESZ": "+02:00", "EET": "+02:00", "EEST": "+03:00",
    "MSK": "+03:00", "TRT": "+03:00", "EAT": "+03:00", "SAST": "+02:00", "GST": "+04:00", "PKT": "+05:00", "IST": "+05:30", "WIB": "+07:00",
    "SGT": "+08:00", "HKT": "+08:00", "AWST": "+08:00", "JST": "+09:00", "KST": "+09:00", "AEST": "+10:00",
    "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00",
}  # fmt: skip
"""Abbreviations that newspapers print for one zone only.

IST is India's in newspapers. CST is left out: it is Chicago's and China's. So is AST: it is Arabia's and Halifax's.
"""
_AMERICAN = {"ET": 5, "CT": 6, "MT": 7, "PT": 8}
"""Abbreviations that American outlets use in summer and winter alike, with the hours behind Greenwich in winter."""


def offset_after(text: str, end: int, day: str) -> str:
    """Return the offset printed after a time of day on ``day`` (``YYYY-MM-DD``) that ends at ``end`` in ``text``.

    It is ``+03:00``, ``Z`` or the like; "" if there is none.
    """
    end += text.startswith(".", end)  # of "p.m."
    if offset := _FROM_GREENWICH.match(text, end):
        sign, hours, minutes = offset.groups()
        return f"{sign}{int(hours):02d}:{minutes or '00'}" if sign and int(hours) <= 14 else "Z"
    if town := _TOWN.match(text, end):
        return _offset_in(_ZONE_OF[town[1] or town[2]], date.fromisoformat(day))
    zone = _ABBREVIATION.match(text, end)
    return zone_offset(zone[1], date.fromisoformat(day)) if zone else ""


def zone_offset(name: str, day: date) -> str:
    """Return the offset on ``day`` of the zone with an abbreviation in capitals; "" if it is ambiguous or unknown."""
    if hours := _AMERICAN.get(name):
        return f"-{hours - _is_american_summer(day):02d}:00"
    if name == "BST":
        return "+01:00" if _sunday(day.year, 3, -1) <= day < _sunday(day.year, 10, -1) else ""
    return _OFFSETS.get(name, "")


def _offset_in(zone: str, day: date) -> str:
    """Return the offset at noon of ``day`` in a zone of the tz database; "" if the machine has no such database."""
    from zoneinfo import ZoneInfo  # few pages name a town

    try:
        offset = datetime.combine(day, time(12), ZoneInfo(zone)).strftime("%z")
    except (KeyError, ValueError, OSError):
        return ""
    return f"{offset[:3]}:{offset[3:5]}"  # local mean times of the past have seconds


def _is_american_summer(day: date) -> bool:
    """Whether ``day`` is in American summer time, by the Energy Policy Act of 2005, in force since 2007.

    Before 2007, summer time ran from the first Sunday of April to the last of October.
    """
    if day.year < 2007:
        return _sunday(day.year, 4, 1) <= day < _sunday(day.year, 10, -1)
    return _sunday(day.year, 3, 2) <= day < _sunday(day.year, 11, 1)


def _sunday(year: int, month: int, number: int) -> date:
    """Return the ``number``-th Sunday of a month, or its last for -1; not for the last one of December."""
    if number < 0:
        return _sunday(year, month + 1, 1) - timedelta(days=7)
    first = date(year, month, 1)
    return first + timedelta(days=6 - first.weekday() + 7 * (number - 1))
