"""Dates, bylines and outlets' names as pages print them around an article."""

from __future__ import annotations

import re
from functools import lru_cache

from newsarc.arabic.dates import PRINTED_WEEKDAYS
from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.arabic.relative_dates import holds_relative_date
from newsarc.extract.dump.known_outlets import is_known_outlet
from newsarc.extract.dump.names import (
    NO_OUTLETS,
    THEN_WEEKDAY,
    beside_outlet,
    cut_role,
    latin_writers,
    may_name_someone,
    person,
    persons,
    tells,
    without_others,
)
from newsarc.extract.dump.odd_dates import find_odd_date, find_rare_date
from newsarc.extract.labels import groups, key, places
from newsarc.extract.metadata.byline_words import DESK, GENRES
from newsarc.extract.metadata.printed_dates import find_printed_dates
from newsarc.extract.word_lists import folded_given_names

_AGO = re.compile(r"(?:\d{1,2}|an?) (?:minute|hour|day|week|month|year)s? ago\b(?: \S+){0,2}$")
_MOST_DATE = 120
_DIGIT = re.compile(r"\d")
_BYLINE = re.compile(
    "(?:بقلم|كتبت|كتبها|كتبه|كتب|إعداد|اعداد|بواسطة|تقرير|تحقيق|متابعة|حوار|تحرير|By|Par|by"
    r"|BY)\s*[:：/\-–ـ|.]{0,3}\s+(.{3,80})$"
)
_POSTED = re.compile(
    "(?:مرسلة|أ?رسلت?|[نأ]ُ?شرت?|أُ?ضيفت?|كُ?تبت?) (?:بواسطة|من (?:قبل|طرف)) "
    r"(?P<name>[^\s\d]+(?: [^\s\d]+){0,4}?) في .{0,12}\d"
)
"""«مرسلة بواسطة فلان في 2:22 م»"""
_CORRESPONDENT = re.compile(r"\s(?:نامہ نگار|سینیئر صحافی|صحافی)(?=[\s،,]|$).*")
"""Behind a writer's name, with the town: «ظفر اللہ نامہ نگار، پشاور»."""
_ACCOUNT = re.compile(r"\s+@\w{3,30}$")
_HOW_SENT = re.compile(r"(?:تم ال)?نُ?شرت? (?=بواسطة )")
_PEN = "✍🖊🖋\ufe0f "
_NAMED_BYLINE = re.compile(
    r"(?:(?:مقال(?:ة)?\s)?بقلم|كتبته|حاور(?:ته)?(?:ه|ها|هم)?|أجر[ىت]\s(?:ال)?(?:حوار|لقاء|مقابلة)|لقاء"
    "|التق(?:اه|اها|ته|تها)|استطلاع|"
    r"رصد(?:ته?ا?)?|(?:(?:تحرير|حرر) )?من طرف|قراءة|تحليل|مقال|تغطية|مراسلة?(?: \S{3,12})?|من قبل|من"
    r"|(?:نُ?شرت?|أُ?ضيفت?|كُ?تبت?)\s(?:بواسطة|من قبل)|نشر(?:ه|ته|ها)|"
    r"به قلم|گزارش(?: از)?|نوشته|یادداشت|تحریر|رپورٹر?|از|نووسینی|[رڕ]اپۆرتی?|ئامادەکردنی?|"
    r"(?:[Ww]ritten|[Pp]osted|[Pp]ublished) by|إعداد و\S{4,8}"
    r"|كتبت?(?:\sال\S{3,10}?){1,2}(?=\s?:))\s*[:：/\-–ـ|.]{0,3}\s+(.{5,80})$"
)
"""Words before the writer that other text opens with as well: only a person's name makes a byline of what follows."""
_GENRES = frozenset(map(key, (*GENRES, "نص", "مراسلنا", "مراسلتنا")))
"""What headlines open with that open bylines as well."""
_STRONG_OPENERS = ("بقلم", "By", "by", "BY", "Par", "بواسطة", "إعداد", "اعداد")
_SALUTATIONS = (
    "بسم الله الرحمن",
    "يا ايها ",
    "يا جماهير ",
    "يا ابناء ",
    "ايها ",
    "ايتها ",
    "السلام عليكم",
    "تحيه طيبه",
    "صباح الخير",
    "مساء الخير",
    "الساده الزملاء",
    "الزملاء الاعزاء",
)
PRESS_OFFICES = (
    "المكتب الاعلامي",
    "المركز الاعلامي",
    "القسم الاعلامي",
    "دايره الاعلام",
    "اداره الاعلام",
    "قسم الاعلام",
)
"""Who signs a statement, in folded spelling."""
_ADDRESSED, _RESPECTED = ("السيد", "الساده", "معالي", "سعاده"), ("المحترم", "المحترمه", "المحترمون", "المحترمين")
_LONGEST_SALUTATION = 80
_NOT_NAME = re.compile(r"[\d؟!:«»“”\"]|(?<!\b\w)\.")
_OUTLET_BEFORE = re.compile(r"([^\d:/|–—-]{2,30}?)\s+[:/|–—-]\s+")
_REVIEWS = (
    "جوله ",
    "اقوال ",
    "حصاد ",
    "عناوين ",
    "ابرز عناوين ",
    "قراءه في ",
    "مانشيتات ",
    "افتتاحيات ",
    "مقتطفات ",
    "رصد ",
    "عرض ",
    "اهم ما ",
)
_PRESS = frozenset({"الصحف", "صحف", "الصحافه", "صحافه", "الجرايد", "جرايد"})
"""How a review of the press is named, in folded spelling."""
MANY_OUTLETS = frozenset({"وكالات", "الوكالات", "مواقع التواصل", "مواقع التواصل الاجتماعي", "وسائل التواصل الاجتماعي"})
"""What a dateline says for many outlets at once, in folded spelling: a report has one."""
NO_NAME = NO_OUTLETS | {"وكالات"}
"""What stands in the place of an outlet's name, in folded spelling."""
_MOST_WRITER = 4
_PIECES = re.compile(r"\s*[/|]\s*|\s+[-–—]\s+|:\s+")
_MOST_BESIDE_DAY, _LONGEST_WEEKDAY = 14, 12
_CLOCK_TIME = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")
_STAMP_WORDS = frozenset(map(key, (
    "بواسطة", "نشر", "نشرت", "أضيف", "أضيفت", "أرسلت", "أرسلها", "مرسلة", "العدد", "قراءات", "مشاهدة", "زيارة", "تعليق", "تعليقات",
    "Published", "Posted", "شائع",
)))  # fmt: skip
HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}")
OF_OUTLETS = frozenset({"انباء", "اخباريه", "اعلاميه", "يوميه", "اسبوعيه", "سياسيه", "مستقله", "الكترونيه", "عربيه"})
"""What stands behind an outlet's word that names none, in folded spelling: «وكالة أنباء مستقلة»."""
_MOST_SIGNATURE = 5
_PAIR = re.compile(r" [-–—/|] ")
_STROKE = re.compile(r"[|:/(]|\s[-–—]\s")
_HOUR = re.compile(r"(?:\D{1,9} )?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[^\d\s:]{1,9}){0,3}")
"""«14:22», «الساعة 2:22 م», alone in a line."""
_GLUED_DAY = re.compile(r"(?<=[^\W\d])-(?=\d{4}-\d\d-\d\d|\d{1,2}-\d{1,2}-\d{4})")
"""«الأربعاء-2025-11-12», «الأربعاء-12-11-2025»"""


def find_date(text: str) -> tuple[str, int, int] | None:
    """(ISO 8601, start, end) of the first date in a line, with the time beside it, if any."""
    text = _GLUED_DAY.sub(" ", text[:_MOST_DATE])
    dates = find_printed_dates(text)
    # The others are reckoned, and some countries announce them.
    dates.sort(key=lambda date: date.calendar != "gregorian")
    return (
        next(((date.iso, date.start, date.end) for date in dates), None) or find_rare_date(text) or find_odd_date(text)
    )


def with_hour(day: str, *beside: str) -> str:
    """A line of the day, with the hour that stands alone in one of the lines ``beside`` it, if it has none itself."""
    found = find_date(day)
    if found is None or "T" in found[0]:
        return day
    hour = next(filter(is_hour, beside), None)
    return f"{day} {hour}" if hour else day


def is_hour(text: str) -> bool:
    """Whether a line is an hour, or as many minutes and seconds, and no day."""
    return _HOUR.fullmatch(text) is not None


def is_date_line(text: str, words: str | None = None) -> bool:
    """Whether a line holds a date, a time or «منذ ساعتين» and hardly anything else; ``words`` is its key, where known."""
    beside = _words_beside_date(text, words)
    return beside is not None and len(beside[0]) <= (2 if beside[1] else 0)


def dated_topic(text: str) -> list[str]:
    """What a line says before a day that would be all it tells: «أسعار الذهب» of «أسعار الذهب اليوم الخميس 20 نوفمبر 2025»."""
    words, found = _words_beside_date(text, None) or ([], None)
    topic = key(text[: found[1]]) if found else ""
    if words and is_press_review(topic):
        return words
    is_topic = bool(words) and topic.startswith(" ".join(words)) and not _STROKE.search(text)
    return words if is_topic and person(" ".join(words)) is None and not is_outlet(" ".join(words)) else []


def is_press_review(words: str) -> bool:
    """Whether a key names a review of the press, «جولة الصحافة العربية», «أقوال الصحف», whose words are those of outlets' names."""
    return words.startswith(_REVIEWS) and not _PRESS.isdisjoint(words.split())


def _words_beside_date(text: str, words: str | None) -> tuple[list[str], tuple[str, int, int] | None] | None:
    """The words of a line that are no part of its date and what stands beside one, and the date; None without a time."""
    if len(text) > _MOST_DATE:
        return None
    words = key(text) if words is None else words
    found = find_date(text) if _DIGIT.search(text) else None
    rest = words
    if found:
        beside = text[: found[1]] + " " + text[found[2] :]
        if again := find_date(beside):
            beside = beside[: again[1]] + " " + beside[again[2] :]  # the same day in another calendar
        rest = key(" ".join(part for part in _PIECES.split(beside) if not _is_named(part)))
    elif _AGO.match(words):
        return [], None
    elif not holds_relative_date(text) and not re.search(r"\d{1,2}[:٫.]\d{2}", text):
        return None
    elif _STROKE.search(text):
        rest = key(" ".join(part for part in _PIECES.split(text) if not is_outlet_piece(part)))
    filler = groups("date words")
    return [word for word in rest.split() if word not in filler and not word.isdigit()], found


def _is_named(text: str) -> bool:
    """Whether a part beside a day is an outlet, a place, a site or a person."""
    if is_press_review(key(text)):
        return False
    if is_outlet_piece(text) or key(text) in places("place") or HOST.fullmatch(text):
        return True
    return "(" not in text and person(text) is not None


def is_name(text: str) -> bool:
    """Whether a text is up to six words without a sign or number that names have not."""
    words = text.split()
    return 1 <= len(words) <= 6 and not _NOT_NAME.search(text)


def outlet_before(text: str, title: str) -> str | None:
    """The outlet of a page's title that has a headline behind it and more behind that: «KUNA : ... - اقتصاد - 03/12/2024»."""
    found = _OUTLET_BEFORE.match(text)
    return found[1] if found and text.startswith(title, found.end()) and is_outlet(found[1]) else None


def read_credit(text: str) -> str | None:
    """The names in a byline («بقلم: أحمد علي», «كتب - أحمد علي»), or None when the line is none."""
    text = _HOW_SENT.sub("", text.lstrip(_PEN))
    if writers := latin_writers(text):
        return writers
    if "@" in text and (account := _ACCOUNT.search(text)):
        return _named_by_account(text[: account.start()])
    if "في" in text and (posted := _POSTED.match(text)):
        return posted["name"]
    return _read_byline(text) or ((named := _NAMED_BYLINE.match(text)) and persons(named[1])) or None


def _named_by_account(text: str) -> str | None:
    """The name before a writer's account, which says the job as well where no list holds the name."""
    text = " ".join(text.split())
    without_job = _CORRESPONDENT.sub("", text)
    name, role = (without_job, text) if without_job != text else cut_role(text)
    is_two_or_three = 1 <= name.count(" ") < _MOST_WRITER - 1 and is_name(name) and not tells(name)
    return persons(name) or (name if role and is_two_or_three else None)


def _read_byline(text: str) -> str | None:
    found = _BYLINE.match(text)
    if not found:
        return None
    opener = text.split(maxsplit=1)[0]
    separated = re.match(r"\w+\s*[:：/\-–|]|\w+\sـ\s", text)
    names = without_others(found[1]).strip(" -–—ـ:/|*")
    if separated and is_genre_and_story(separated[0].strip(" :：/-–|ـ"), names):
        return None
    before, _, section = names.rpartition(" في ")  # «بواسطة هدى سالم في يوميات»
    people = persons(names) or (persons(before) if opener.startswith(_STRONG_OPENERS) or " " not in section else None)
    if people is None and not separated and not opener.startswith(_STRONG_OPENERS):
        return None
    named = is_name(names) and (separated is not None or (names.count(" ") < _MOST_WRITER and not tells(names)))
    return people or (names if named else None)


def is_genre_and_story(genre: str, text: str) -> bool:
    """Whether a ``genre`` and what follows its sign are a headline, «تقرير: بلدية المرج تفتتح جسرا»: the ``text`` is Arabic and no
    name of a person, a desk or an outlet."""
    first, *others = key(text).split() or [""]
    if key(genre) not in _GENRES or not others or not ARABIC_LETTER.match(text):
        return False
    is_desk = first in groups("role") or first.startswith("مراسل") or DESK.match(text) or is_outlet(text)
    if is_desk or first in folded_given_names():
        return False
    return tells(text) or not may_name_someone(text)


def is_credit(text: str) -> bool:
    """Whether a line is a byline and nothing else."""
    return len(text) <= 100 and read_credit(text) is not None


@lru_cache(maxsize=1024)  # the headline's place is looked for among dozens of lines, around each of them
def is_stamped(text: str) -> bool:
    """Whether a line near the headline is a day with the hour, readers, writers, sections or outlets beside it: «11 أكتوبر 2014 أخبار محلية
    1,204 زيارة», «أضيف بواسطة admin بتاريخ أحد, 05/24/2015 - 12:37»; a picture's text names the day behind the place."""
    if len(text) > _MOST_DATE or text.endswith((".", "؟", "!")) or not _DIGIT.search(text):
        return False
    found = find_date(text)
    rest = f"{text[: found[1]]} {text[found[2] :]}" if found else ""
    words = [word for word in key(rest).split() if word not in groups("counted words")]
    if found is None or rest.count(" ") > _MOST_BESIDE_DAY or tells(" ".join(words)):
        return False
    is_first = found[1] <= _LONGEST_WEEKDAY
    return is_first or _CLOCK_TIME.search(text) is not None or not _STAMP_WORDS.isdisjoint(key(rest).split())


def opens_with_stamp(text: str) -> bool:
    """Whether a line opens with a weekday, the day and its hour, whatever is counted behind them."""
    return text.startswith(PRINTED_WEEKDAYS) and _CLOCK_TIME.search(text) is not None and is_stamped(text)


@lru_cache(maxsize=1024)
def is_outlet(text: str) -> bool:
    """Whether a short text names an agency or an outlet."""
    words = key(text)
    if " في " in words or (words.endswith(" اليوم") and words.count(" ") > 1):
        return False  # «ثلاث مرات في اليوم», «أبرز قصص اليوم»
    if words in places("agency") or (is_known_outlet(words) and not text.endswith(":")):  # «الوسط:» heads a list
        return True
    return any(word in places("outlet words") for word in words.split())


def outlet_beside(text: str) -> str | None:
    """The outlet's name in a line of a date and the like: «... الساعة 07 مساءً / يمن برس - خاص»."""
    filler = groups("date words")
    pieces = (THEN_WEEKDAY.sub("", part.strip(" ()-–:.")) for part in _PIECES.split(text))
    outlets = (part for part in pieces if is_outlet_piece(part) and key(part) not in NO_NAME)
    found = next((part for part in outlets if not (_DIGIT.search(part) and is_date_line(part))), None)
    *others, last = text.split() or [""]
    is_agency = key(last) in places("agency") - NO_NAME and {key(word) for word in others} <= filler
    return found or (last if is_agency else None)


def outlet_and_day(text: str) -> str | None:
    """The outlet in a line of a press review: «الأيام (20/11/2025)»."""
    name, bracket, day = text.partition(" (")
    is_day = bool(bracket) and day.endswith(")") and find_date(day) is not None and is_date_line(day)
    is_name = name.count(" ") < 4 and not re.search(r"[\d:]", name) and not is_date_line(name) and persons(name) is None
    return name if is_day and is_name else None


def is_outlet_piece(text: str) -> bool:
    """Whether a few words between strokes name an outlet."""
    return text.count(" ") < 4 and is_outlet(text)


def is_outlet_signature(text: str) -> bool:
    """Whether a line of a few words below a text names outlets: «شفق نيوز», «فرانس24/ أ ف ب»."""
    return text.count(" ") <= _MOST_SIGNATURE and any(is_outlet_piece(part) for part in _PIECES.split(text))


def is_salutation(words: str) -> bool:
    """Whether the line with this key is one that opens a statement, a speech or a letter."""
    if len(words) > _LONGEST_SALUTATION:
        return False
    return words.startswith(_SALUTATIONS) or (words.startswith(_ADDRESSED) and words.endswith(_RESPECTED))


def is_outlet_line(text: str) -> bool:
    """Whether a short line is an outlet's name («جريدة الأفق الجديد», «وكالة أنباء مستقلة») or a press office's."""
    words = key(text)
    if text.count(" ") > _MOST_SIGNATURE:
        return False
    return words.endswith(PRESS_OFFICES) or (
        text.count(" ") < 4 and words.split(" ", 1)[0].removeprefix("ال") in places("outlet words")
    )


def is_name_pair(text: str) -> bool:
    """Whether a short line is of the shape «outlet - writer»."""
    return beside_outlet(text) is not None or (
        text.count(" ") <= 6 and _PAIR.search(text) is not None and not re.search(r"[\d:؟?!]", text)
    )
