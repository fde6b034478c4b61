"""Times relative to the fetch, in Arabic script or in other languages: «منذ ٣ ساعات», "3 hours ago"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from newsarc.arabic import relative_dates

_DAY = timedelta(days=1)
_UNITS = {
    "second seconds sec secs seconde secondes sekunde sekunden segundo segundos saniye detik": timedelta(seconds=1),
    "minute minutes min mins minuten minuto minutos minuti minuut dakika menit минут минуту минуты": timedelta(minutes=1),
    "hour hours hr hrs heure heures stunde stunden hora horas ora ore uur saat jam час часа часов": timedelta(hours=1),
    "day days jour jours tag tagen día días dia dias giorno giorni dag dagen gün hari день дня дней": _DAY,
    "week weeks semaine semaines woche wochen semana semanas settimana settimane week weken hafta minggu неделю"
    " недели": 7 * _DAY,
    "month months mois monat monaten mes meses mês mese mesi maand maanden ay bulan месяц месяца месяцев": 30 * _DAY,
    "year years an ans année années jahr jahren año años ano anos anno anni jaar yıl tahun год года лет": 365 * _DAY,
}  # fmt: skip
_LENGTHS = {word: length for words, length in _UNITS.items() for word in words.split()}
_COUNT = r"(\d{1,3}|an?|one|une?|eine[rm]?|un[ao]?|een|bir|satu)"
_AGO = re.compile(
    rf"\b(?:(?:il y a|vor|hace|há)\s+)?{_COUNT}\s+({'|'.join(sorted(_LENGTHS, key=len, reverse=True))})\b"
    r"(?:\s+(ago|fa|önce|geleden|atrás|(?:yang\s)?lalu|назад)\b)?",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:il y a|vor|hace|há)\s", re.IGNORECASE)
_FIRST_LOOK = re.compile(
    r"\bago\b|\bil y a\b|\bvor\s|\bhace\s|\bhá\s|\bfa\b|\bönce\b|\bgeleden\b|\batrás\b|\blalu\b|\bназад\b", re.I
)
_HEAD = 80


def may_be_relative(text: str) -> bool:
    """Whether :func:`find_relative_date` may find something at the text's beginning: a fast first check."""
    return relative_dates.may_be_relative(text) or _FIRST_LOOK.search(text, 0, _HEAD) is not None


def unit_of_age(text: str) -> timedelta | None:
    """Do as :func:`newsarc.arabic.relative_dates.unit_of_age`, in other languages too."""
    if found := relative_dates.unit_of_age(text):
        return found
    match = _age(text)
    return None if match is None else max(_LENGTHS[match[2].lower()], timedelta(minutes=1))


def _age(text: str) -> re.Match[str] | None:
    match = _AGO.search(text)
    return match if match and (match[3] or _BEFORE.match(text, match.start())) else None


def find_relative_date(text: str, now: datetime) -> tuple[int, int, str] | None:
    """Do as :func:`newsarc.arabic.relative_dates.find_relative_date`, in other languages too."""
    if found := relative_dates.find_relative_date(text, now):
        return found
    match = _age(text)
    if match is None:
        return None
    length = _LENGTHS[match[2].lower()]
    then = now - length * (int(match[1]) if match[1].isdecimal() else 1)
    is_timed = length < _DAY and now - then < _DAY
    return match.start(), match.end(), then.isoformat(timespec="minutes") if is_timed else then.date().isoformat()
