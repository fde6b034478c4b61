"""Lines that print the article's own data: its dates and hours, its writers, its number."""

from __future__ import annotations

import re
from datetime import datetime

from newsarc.arabic.dates import PRINTED_WEEKDAYS
from newsarc.extract.expressions import holds_any
from newsarc.extract.html.blocks import Block
from newsarc.extract.html.sentences import FULL_STOPS
from newsarc.extract.labels import groups, key, match_field, places
from newsarc.extract.metadata.date_labels import says_updated
from newsarc.extract.metadata.printed_dates import PrintedDate, find_printed_dates
from newsarc.extract.metadata.relative_dates import find_relative_date, may_be_relative

CLOCK = re.compile(r"\b\d{1,2}:\d{2}\b")
_STAMP = (
    r"(?i)\d{1,2}:\d{2}(?:\s?(?:[صم]|[ap]m|gmt|uhr|h)\b)?"
    r"(?:\s?[|•]\s?|(?=[^\W\d_])(?!(?:[صم]|[ap]m|gmt|utc|uhr|h)\b))"
)
LONGEST_STAMP, _LONGEST_STAMPS, _LONGEST_BYLINE = 60, 110, 90
"""LONGEST_STAMP: maximum characters of a date and the words around it. _LONGEST_STAMPS: the same for two dates.
_LONGEST_BYLINE: maximum characters of a line of writers."""
_NUMBER, _LEAST_NUMBERS = re.compile(r"\d+"), 4
"""_NUMBER, _LEAST_NUMBERS: two dates with years or hours have at least so many numbers."""
_BESIDE_DATE = 12
_AT_HOUR = "على الساعة"
_ZONE = re.compile(r"ب?(?:ال)?توقيت(?:\s[^\W\d_]+){1,3}|\(?(?:UTC|GMT|غرينتش|جرينتش)\s?[+-]?\s?\d{0,2}\)?")
_BESIDE_CLOCK = 5 + _BESIDE_DATE
_NAME = r"(?: [A-ZÀ-Þ][\w.'’-]{1,20}){2,4}"
_BYLINE = re.compile(
    r"^\W{0,3}(?:ال)?(?:إعداد|اعداد|[أا]عدّ?(?:ته|ه|ها)? للنشر|تحرير|كتابة|ت(?=\s?:)|ترجمة|تدقيق|مراجعة|مونتاج|محرر|بقلم|شعر|للشاعرة?|ريشة|سازدانی|ئا|ئامادەکردنی?|نووسینی?|[رڕ]اپۆرت|وەرگێڕانی?|مترجم|ترجمه|عکس|نو[یي]سنده|خبرنگار|گزارشگر|رپورٹ|ادارت"
    r"|إشراف|الناشر|(?:رئيس|مدير|سكرتير) التحرير|المصدر)(?: و(?:إعداد|تحرير|كتابة|ترجمة|تدقيق|تقديم))?\s?[:|/]"
    r"\s?[^\s.,،:؟!]+(?:\s[^\s.,،:؟!]+){0,6}(?:\s\w\.)?$"
    r"|^ئا\s?:\s?[\w.]{1,8}$|^(?:تحرير|إعداد|ت)\s?:\s?\w(?:\s?[./]\s?\w){1,5}\.?$"
    "|^(?:أرسلت|مرسلة|نشرت?|كتبت?|أضيفت?) (?:بواسطة|من (?:قبل|طرف))"
    r"(?: [^\s.,،:؟!]+){1,5}? في [^.؟!]{0,12}\d[^.؟!]{4,25}$"
    r"|^(?i:texte?|testo|texto|tekst|fotos?|photos?)\s?:(?: [^\s.,،:؟!]+){2,7}$"
    r"|^(?i:źródło|zdroj|zdroje|fonte|fuente|quelle|kilde|källa|bron|источник)\s?:(?: [^\s.,،:؟!]+){1,5}$"
    r"|^(?i:autor(?:in)?|author|auteur|autore|autora|penulis|editor|redaktor|szerző|yazan|yazar|muhabir|tác giả|författare"
    r"|forfatter|skribent|автор|текст|συντάκτης|συντάκτρια)\s?:(?: [^\s.,،:؟!]+){1,7}$"
    rf"|^(?:(?:(?:Article|Story|Report|Reporting|Written|Text|Words) )?[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i){_NAME}"
    rf"(?:(?:,|,? (?:and|und|et|y|e|&)){_NAME}){{0,5}}(?: \(@\w{{2,30}}\))?\.?$"
)
_LONGEST_ROW = 140
_BARS, _BEFORE_DATES = "|•·", 20
"""_BARS: signs between the parts of a row. _BEFORE_DATES: maximum characters before the dates of publication and last
change, where the outlet's name may stand."""
_GLUED = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_STEP = re.compile(r"\s?[>»›←/|\\]\s?")
_MOST_WORDS = 5
_JOINED, _MOST_OF_NAME = re.compile(r"\s[-–|/]\s"), 3
_WEEKDAY = re.compile(rf"\s(?:{'|'.join(PRINTED_WEEKDAYS)})\W{{0,3}}$")
_LEAST_DAYS, _BETWEEN_DAYS, _MOST_AROUND_DAYS, _WORD = 2, 60, 12, re.compile(r"[^\W\d_]+")
_ANY_TIME = datetime(2000, 1, 1)
_BY_AND_WHEN = r"(?i)(?:posted |published |written |submitted )?by [^.!?:]{3,50} (?:at|on) .{0,12}\d"
_PLACE = r"\W{0,3}([^\W\d_]{2,15}(?: [^\W\d_]{2,15})?) ?[(/،–—:-]"
_ROW_WORDS = frozenset(("بقلم", "بتوقيت", "الساعه", "تحديث", "كتب", "كتبت", "jour"))
"""Words next to a date in such a row, as :func:`key` gives them. Counted words stand there too, even before the
date."""
_ISSUE = (
    r"العدد\s?[:.]?\s?\(?\d{1,6}\)?(?:\W{1,4}(?:السنة [^\s]{1,15}|[^\d.؟!]{0,20}\d{0,2}[^\d.؟!]{1,20}\d{4}))?\W{0,3}$"
)
"""The issue that a text was printed in: «العدد 114 - أيار 2015»."""
_ISSUE_AND_DAY = r"^[^.؟!:]{0,30}\bالعدد\s?[:.]?\s?\d{1,6}\W{0,4}$"
"""A newspaper and its issue before the date: «النهرين-العدد: 1532 - 26 / 4 / 2006»."""
_LONGEST_FIELD = 16
_FIELDS_OF_PAGE = frozenset(map(key, (
    "القسم", "التصنيف", "تصنيف", "المحور", "الباب", "نشر في", "نشرت في", "منشور في", "مدرج تحت", "مصدر", "المصدر", "المصادر",
    "مصدر الخبر", "رقم الخبر", "كود الخبر",
    "آخر تحديث", "تاريخ النشر", "تاريخ الإضافة", "أضيف بتاريخ", "الرابط", "رابط الخبر",
)))  # fmt: skip


def is_stamp(block: Block) -> bool:
    """Whether a block is one or two dates, alone or with a weekday, a time and words such as "published"."""
    if block.length > LONGEST_STAMP and (
        block.length > _LONGEST_STAMPS or len(_NUMBER.findall(block.text)) < _LEAST_NUMBERS
    ):
        return False
    text, dates = block.text, list(find_printed_dates(block.text))
    if not dates:
        return may_be_relative(text) and _is_relative(text)
    beside = min(block.length - date.end + date.start for date in dates)
    if beside <= _BESIDE_DATE or (beside <= _BESIDE_CLOCK and CLOCK.search(text)):
        return True
    for date in reversed(dates):
        text = f"{text[: date.start]} {text[date.end :]}"
    text = _ZONE.sub(" ", text.replace(_AT_HOUR, "الساعة"))  # alone, «على» has the key of the name «علي»
    return all(len(word) == 1 or word.isdecimal() or word in groups("date words") for word in key(text).split())


def _is_relative(text: str) -> bool:
    """Whether a text is only a time relative to the reader's: «نُشر قبل ٣ ساعات و١٠ دقائق»."""
    found = find_relative_date(text, _ANY_TIME)
    words = key(f"{text[: found[0]]} {text[found[1] :]}").split() if found else ["-"]
    return all(word in groups("date words") for word in words)


def is_line_of_data(block: Block) -> bool:
    """Whether a block is a row of when and by whom, or of place and agency, or the number of the text.

    Such a row has a date and words for it, or a place with a colon or bracket: «الثلاثاء - 08 سبتمبر 2026 - الساعة
    06:44 م بتوقيت اليمن», «تعز (سبأ) خاص:».
    """
    text = block.text
    opens_with_number = ":" in text[:LONGEST_STAMP] and match_field(key(text.partition(":")[0])) == "number"
    if block.length <= LONGEST_STAMP and (opens_with_number or (text.startswith("العدد") and re.match(_ISSUE, text))):
        return True
    if block.length > _LONGEST_ROW:
        return False
    if _is_trail(text):
        return True
    if text[0] in "bBpPwWsS" and re.match(_BY_AND_WHEN, text) and find_printed_dates(text):
        return True
    dates = list(find_printed_dates(text))
    if len(dates) < _LEAST_DAYS and len(_NUMBER.findall(text)) >= _LEAST_NUMBERS:
        parted = _GLUED.sub(" ", text)  # only a style parts them
        if _has_update_between(parted, list(find_printed_dates(parted))):
            return True
    if _has_update_between(text, dates):
        return True
    if text.endswith(FULL_STOPS):
        return False
    if (
        block.length <= LONGEST_STAMP
        and (place := re.match(_PLACE, text))
        and key(place[1]) in places("place")
        and text.endswith((":", ")"))
    ):
        return True
    if holds_any(text, _BARS):
        if (dates or may_be_relative(text)) and _is_row(text):
            return True
        if len(dates) > 1 and dates[0].start <= _BEFORE_DATES:
            return True
    if len(dates) > 1 and text.endswith(")") and _is_stamp_with_update(text, dates):
        return True
    return bool(dates) and _is_told_by_dates(block, dates)


def _is_told_by_dates(block: Block, dates: list[PrintedDate]) -> bool:
    """Whether the words before the first of a row's ``dates``, or after it, are of dates, issues, outlets or counts."""
    text = block.text
    if block.length <= LONGEST_STAMP and match_field(key(text[: dates[0].start].rpartition(":")[0])) == "date":
        return True
    if re.search(_ISSUE_AND_DAY, text[: dates[0].start]) or _is_outlet_and_day(text, dates[-1]):
        return True
    if dates[0].start > _BESIDE_DATE:
        return _counts_before_date(text[: dates[0].start])
    clock = CLOCK.search(text, dates[0].end, dates[0].end + _BESIDE_CLOCK)
    if clock and ":" in text[clock.end() :]:
        return True  # «الثلاثاء 2 كانون الأول 2025 - 8:45 مساءًرمز الخبر: 66312»
    words = key(text[dates[0].end :]).split()
    return any(word in _ROW_WORDS or word in groups("counted words") for word in words)


def _is_stamp_with_update(text: str, dates: list[PrintedDate]) -> bool:
    """Whether a line is a name, a date and, in brackets, the date of the last change: «تميم الحسن الجمعة 26 كانون
    الثاني 2018 (آخر تعديل: ...)»."""
    before, _, update = text.rpartition("(")
    words = key(before[: dates[0].start]).split()
    return len(words) <= _MOST_WORDS and says_updated(update) and dates[-1].start > len(before)


def _has_update_between(text: str, dates: list[PrintedDate]) -> bool:
    """Whether a line is two dates with few words around them, the second that of the last change.

    «Von A. Behn · 19.02.2024, 17:42 Uhr · Aktualisiert: 20.02.2024, 08:05 Uhr · Lesezeit: 3 Min.»
    """
    if len(dates) != _LEAST_DAYS:
        return False
    first, last = dates
    are_two = last.start - first.end <= _BETWEEN_DAYS
    around = f"{text[: first.start]} {text[last.end :]}"
    return are_two and says_updated(text[first.end : last.start]) and len(_WORD.findall(around)) <= _MOST_AROUND_DAYS


def _is_outlet_and_day(text: str, date: PrintedDate) -> bool:
    """Whether short names joined by a dash stand before a date, with only its hour or a number after it.

    «تهامة بوست - متابعات الأحد 01-12-2024 08:15 ص 740»
    """
    names = _JOINED.split(_WEEKDAY.sub("", text[: date.start]).strip(" ,،-–|"))
    is_joined = len(names) > 1 and all(0 < len(name.split()) <= _MOST_OF_NAME for name in names)
    return is_joined and all(len(word) == 1 for word in _WORD.findall(text[date.end :]))


def _counts_before_date(text: str) -> bool:
    """Whether the words before a date are a count of readers: «عدد القراءات: 532 -»."""
    words = key(text).split()
    counted = groups("counted words")
    return not counted.isdisjoint(words) and all(word in counted or word.isdecimal() or word == "عدد" for word in words)


def is_field_of_page(block: Block) -> bool:
    """Whether a line is a labelled field of the article's page with a few words: «التصنيف: أخبار محلية», «المصدر:
    وكالات»."""
    text = block.text
    end = text.find(":", 0, _LONGEST_FIELD)
    words = key(text[:end]) if end > 0 and block.length <= LONGEST_STAMP and not text.endswith(FULL_STOPS) else ""
    if words not in _FIELDS_OF_PAGE:
        words = key(text) if text[-1].isdecimal() and block.length <= _LONGEST_FIELD + _MOST_WORDS else ""
        return bool(words) and match_field(words.rpartition(" ")[0]) == "number"
    return len(text[end + 1 :].split()) <= _MOST_WORDS


def _is_trail(text: str) -> bool:
    """Whether a line is the trail from the front page to the article's section: «الصفحة الرئيسية > أخبار > العراق»."""
    steps = _STEP.split(text)
    return len(steps) > 1 and key(steps[0]) in groups("home")


def _is_row(text: str) -> bool:
    """Whether bars divide a text into a date and names or counts: «أحمد سالم | الأربعاء 13 مارس 2024 | 1250 مشاهدة»."""
    parts = re.split(rf"[{_BARS}]", text)
    dated = [part for part in parts if is_stamp(Block(part.strip(), 0, "p", 0))]
    return bool(dated) and all(len(part.split()) <= _MOST_WORDS for part in parts if part not in dated)


def is_hour(block: Block) -> bool:
    """Whether a short line has a clock time: «22:41 ت مـ», «الفجر: 4:42»."""
    return block.length <= _BESIDE_CLOCK and bool(CLOCK.search(block.text))


def stamp_of(block: Block) -> int:
    """Return where the text of an update begins after the hour glued to it; 0 if there is no hour."""
    stamp = re.match(_STAMP, block.text)
    return stamp.end() if stamp else 0


def is_byline(block: Block) -> bool:
    """Whether a block is a label of writers or editors followed by a name or two."""
    return block.length <= _LONGEST_BYLINE and bool(_BYLINE.match(block.text))
