"""Names out of printed bylines: «بقلم: ليلى حداد»، "By Jane Doe and John Roe", "12.03.2024 | Anna Weiß"."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from itertools import takewhile

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.expressions import either
from newsarc.extract.labels import key, places
from newsarc.extract.metadata.arabic_names import holds_given_name, is_persons_name, is_topic, with_initial_apart
from newsarc.extract.metadata.byline_leads import (
    BY_WORDS,
    OTHER_WORK,
    STRICT_LEAD,
    after_dateline,
    after_lead,
    after_post,
    later_lead,
)
from newsarc.extract.metadata.byline_names import (
    clean_name,
    is_place,
    looks_like_name,
    split_names,
    without_contacts,
)
from newsarc.extract.metadata.byline_words import (
    AGENCIES,
    DESK,
    GENRES,
    OPENING_WORDS,
    WEEKDAY_NAMES,
    after_byline_words,
    are_byline_words,
)
from newsarc.extract.metadata.han_names import han_names
from newsarc.extract.metadata.latin_names import is_latin_name
from newsarc.extract.metadata.month_names import MONTH_NUMBERS
from newsarc.extract.metadata.printed_dates import WEEKDAYS
from newsarc.extract.metadata.title_parts import squeeze
from newsarc.extract.metadata.zone import PICTOGRAPHS

MAX_BYLINE = 160
"""Maximum length of a printed byline, in code points: longer text is a sentence or a biography."""
_PARTS = re.compile(
    r"\s*[|｜•·‧—»\n]\s*|\s+[\-–/\u0640]+\s+|\s{0,3}\(|\)\s{0,3}|\s{0,3}\[|\]\s{0,3}|\s+//\s+|"
    r"(?<=[\u0620-\u06ff\d])[\-–]\s+"
)
_NOT_NAMES = re.compile(
    r"\s*(?:\b(?:on|am|vom|le|el|at|um|en|in|für|for|den)\s+(?=\d|\w{2,12}[,.]?\s+\d)|\b(?:am|on|published|posted|"
    r"updated|veröffentlicht|"
    r"aktualisiert|zuletzt|geändert|lesezeit|uhr|hace|vor|ago|il\sy\sa|منذ|قبل|ب?توقيت|بتاريخ)\b|(?<!\S)\(?\d|https?:"
    r"|www\.|"
    r"(?<=\s)(?:عدد\s(?:ال)?|ال)?(?:قر[اّ]ء|قراءات|مشاهدات|زيارات|زوار|تعليقات)\s?[:：]|"
    r"(?<=\s)(?:نُ?شرت?|أُ?ضيفت?)(?=\s(?:في|بتاريخ|يوم)\s|\s?$)|"
    r"(?<=\s)(?:في|در)(?:\s|$)).*$",
    re.IGNORECASE | re.DOTALL,
)
_DAY_AND_YEAR = re.compile(r"\s*(?:\d{1,2}(?:st|nd|rd|th)?\.?(?:,|\s|$)|\d{4}(?![\d./\-]))")
_DAY_OF_DATE = re.compile(
    r"(?:السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة)(?=\s?[،,]?\s?\d)"
    r"|^(?:سبت|أحد|[اإ]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة)(?=[،,]\s?\d)|(?<=\s)[\u0621-\u064a](?=[،,]\s?\d)"
)
"""A weekday before its date, also without the article or as its first letter, as Drupal prints it: «ثلاثاء,
09/02/2016», «samer ث, 10/20/2026»."""
_LATIN_DAY = re.compile(r",\s[^\W\d_]{2,3}\.?,?\s(?=\d{1,4}[./-]\d{1,2}[./-]\d)")
"""A weekday before its date in Latin letters: «Jana Nováková, Pá, 11/21/2014», «Jane Doe, Fri, 11/21/2014»."""
_SOURCE_LEAD = re.compile(r"المصدر\s{0,2}[:：]\s{0,2}")
_DATE = re.compile(
    either(
        r"\d{1,2}[./\-]\d{1,2}[./\-]\d{2,4}",
        r"\d{4}-\d{2}-\d{2}",
        r"\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,10}(?:\s[^\W\d_]{5,6})?\.?,?\s(?:del?\s)?\d{4}",
        r"[^\W\d_]{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}",
    )
)
_BY_AFTER_DATE = re.compile(
    r"[\s,|·•–-]{0,4}(?:(?:um\s|at\s|à\s|às\s|a las\s)?\d{1,2}[:.h]\d{2}"
    r"(?:\s?(?:uhr|h|[ap]\.?m\.?))?)?[\s,|·•–-]{0,4}(?:von|by|par|por|door|di|przez|av|af)\s(?=\S)",
    re.IGNORECASE,
)
"""What stands between a date and the writer's name: "Posted on May 3, 2024 at 2:30 pm by", «am 3. Mai 2024 von»."""
_RUBRIC_AFTER = re.compile(r"\s(?:in|IN|unter|en|em|dans)(?:\s|$)|\s?[|·•]")
"""The rubric after the name, as blogs print it."""
_LONGEST_BEFORE_DATE = 30
_FIRST_WORD = re.compile(r"[✍🖊🖋\ufe0f\s\-–—•*(\d.:/|,]{0,80}(?:Uhr\s)?([^\W\d_]+)")
_OPENERS = OPENING_WORDS | frozenset((
    "ein", "eine", "blog", "gastbeitrag", "kolumne", "kommentar", "interview", "بقلم", "كتب", "كتبت",
    "كتبها", "كتبه", "كتبته", "كتبتها", "الكاتب", "الكاتبة", "إعداد", "اعداد", "أعد", "أعدت", "أعده", "أعدها", "تقرير", "تحرير",
    "المحرر", "المحررة", "حرره", "حررها", "ترجمة", "تحقيق", "حوار", "حاوره", "حاورها", "حاورته", "حاورتها",
    "رصد", "نص", "نشر", "نُشر", "نشرت", "أضيف", "حرر", "مراسل", "المراسل", "المراسلة", "مراسلنا", "مراسلتنا", "تغطية", "أجرى", "أجرت",
    "كاتب", "كاتبة", "محرر", "محررة", "معد", "معدة", "صاحب", "صاحبة", "اسم", "أضيفت", "هذا", "هذه", "الصحفي",
    "الصحفية", "الصحافي", "الصحافية", "نوشته",
    "خبرنگار", "گزارشگر", "بواسطة", "مرسلة",
    "تم", "تمت", "أرسلت", "أضاف", "أضافه", "أضافته", "أضافها", "أرسله", "أرسلته", "أرسلها", "نشره", "نشرته",
    "نشرها", "ارسال", "منتشر", "ثبت",
    "نویسنده", "نويسنده", "گزارش", "رپورٹ", "تحریر", "مصنف", "مصنفہ", "نووسەر", "نووسین", "نووسینی", "راپۆرت", "ڕاپۆرت", "ئامادەکردنی", "ئا", "توسط",
    "أعدّه", "أعدته", "أعدتها", "شعر", "للشاعر", "للشاعرة", "الشاعر", "الشاعرة", "ريشة", "تأليف", "الخطيب", "سازدانی",
))  # fmt: skip
_OTHER_CREDIT = re.compile(rf"(?<=\S)(?:\s(?:{OTHER_WORK})\s?:|\s?[،,|–-]\s?(?:{OTHER_WORK})\s)")
"""A credit for other work: «... تصوير: فلان», «... ، تصوير فلان»: the person named did not write the text."""
_PICTOGRAPHS = re.compile(PICTOGRAPHS)
_CAMERAS = re.compile("[\U0001f4f7\U0001f4f8\U0001f3a5]\ufe0f?")
_THEN_TRANSLATED = re.compile(r"(?<=\S)\s?[|،,–-]\s?(?:ترجمة|تحرير)\s?:")
"""A translator or editor after the writer: «فلان | ترجمة: فلان»; that person is not the author."""
_HAS_YEAR = re.compile(r"\d{4}|\.\d\d\b|/\d\d\b")
_LEADING_DATE = re.compile(r"^[✍🖊🖋\ufe0f\d.:/\-–—|,•*\s(]{1,40}(?:Uhr\s{0,2}[|\-–,]?\s{0,2})?")
_ACCOUNT_AND_DATE = re.compile(r"([\w.\-]{3,30}),?\s(?:on|am|le|el|,|\||-)\s{0,2}(?=[^\d]{0,20}\d)")
_SENTENCE_END = r"(?<=[^\W\d_]{3})(?<!\bCapt)(?<!\bProf)(?<!\bRevd)(?<!\bDipl)[.!?؟](?:\s|$)"
"""The end of a sentence after the name; titles also end in a stop."""
_MARKED = (":", "：", "/")
_MAX_UNMARKED = 40
"""Maximum characters of a line that opens with a byline word without a colon and is no sentence."""
_LONGEST_RUN, _LONGEST_SOURCE, _HEAD = 240, 2_000, 80
_REPORT_BY = re.compile(r"(?:تقرير|كتابة)\s(?:[-–]\s)?([^\d:/|،.؟!]{5,40})")
"""«تقرير سلمى الهادي»: without a sign, only a listed given name tells it from «تقرير أممي»."""
_TOLD_BY = re.compile(
    "هذ[اه] (?:ال)?(?:مقالة?|تقرير|مادة|نص|تحقيق|تدوينة|قصة|حوار|تحليل) "
    r"(?:من )?بقلم\s?:?\s?([^\W\d_]+(?:\s[^\W\d_]+){1,4})(?:[،,.(]|$)"
)
"""«هذا المقال بقلم سلمى الهادي، والآراء الواردة فيه ...»"""
_GENRE = re.compile("|".join(GENRES))
_MOST_BEFORE_NAME = 2
"""Maximum parts of a byline before the name: town and outlet."""
_LONGEST_PLACE = 3
"""Maximum words of a town's name."""
_SHORT_LEADS = frozenset(("by", "von", "par", "por", "nga", "di"))
"""Byline words that may stand in an element of their own."""


def may_be_byline(text: str) -> bool:
    """Whether ``text`` may be an unmarked byline: a fast first check."""
    if len(text) > _LONGEST_RUN and ("  " in text[:_HEAD] or "\t" in text[:_HEAD]):  # white space of the source
        text = " ".join(text[:_LONGEST_SOURCE].split())
    if not 3 < len(text) <= _LONGEST_RUN:
        return text.strip().lower() in _SHORT_LEADS
    filed = after_dateline(text) if ":" in text and len(text) <= MAX_BYLINE else 0
    opener = _FIRST_WORD.match(text, filed)
    return (opener is not None and opener[1].casefold() in _OPENERS) or (
        len(text) <= 80 and (_HAS_YEAR.search(text) is not None or "기자" in text)
    )


def names_in_byline(text: str, *, strict: bool = False, outlet: Callable[[], Collection[str]] = frozenset) -> list[str]:
    """Return the names in a printed byline, cleaned, in order; none if the text is no byline.

    ``strict`` is for text without byline mark-up: it must open with a byline word (بقلم، إعداد، By, von ...) and go on
    with words that look like names. ``outlet`` gives squeezed names of the outlet; they yield to another part of the
    text.
    """
    text = _without_pictographs(without_contacts(text[: MAX_BYLINE + 80]))
    if len(text) > MAX_BYLINE:
        # keep the line with the byline words, not reviewers or the author's biography
        text = next((part for part in text.split("|", 2)[:2] if part.strip()), "").strip()
        text = text if after_lead(text) else ""
    if not text or len(text) > MAX_BYLINE:
        return []
    if not text.isascii() and (names := han_names(text)):
        return names
    if not text.isascii() and (other := _OTHER_CREDIT.search(text)):
        text = text[: other.start()]
    if not text.isascii() and (translated := _THEN_TRANSLATED.search(text)):
        writers = names_in_byline(text[: translated.start()], strict=strict, outlet=outlet)
        if writers:
            return writers
    if strict:
        names = _strict_byline(text)
        filed = 0 if names else after_dateline(text)
        return _strict_byline(text[filed:]) if filed else names
    text = text[after_dateline(text) :]
    text = text[after_post(text) :]
    text = _LATIN_DAY.sub(" | ", text) if text.isascii() else _DAY_OF_DATE.sub("|", _LATIN_DAY.sub(" | ", text))
    source = _SOURCE_LEAD.match(text)
    if source and holds_given_name(_PARTS.split(text[source.end() :], maxsplit=1)[0]):
        text = text[source.end() :]
    start = after_lead(text)
    lead = None if start else later_lead(text)
    own: list[str] = []
    parts = _PARTS.split(text[lead.end() if lead else start :])
    for place, part in enumerate(parts):
        names = split_names(_without_date(part))
        others = parts[place + 1 :]
        if names and len(parts) > 1 and (squeeze(part) in outlet() or all(map(DESK.match, names))):
            own = own or names
        elif names and _is_filed_from(part, others):
            continue
        elif names:
            return _with_others(names, others)
    return own


def _is_filed_from(part: str, others: Sequence[str]) -> bool:
    """Whether Arabic words without a given name are an unlisted town or the like.

    They stand before a person's name, «وادي العقيق - سلمى الهادي», or are a single word before an agency: «العقيق
    (وكالات)».
    """
    is_told = ARABIC_LETTER.match(part) and not holds_given_name(part) and " و" not in part
    is_of_desk = " " not in part.strip() and any(map(DESK.match, others[:1]))
    return bool(is_told) and (is_of_desk or any(map(is_persons_name, others[:_MOST_BEFORE_NAME])))


def _with_others(names: list[str], parts: Sequence[str]) -> list[str]:
    """Return ``names`` and the persons in the next parts of an Arabic byline («فلان - فلان»).

    Towns and outlets usually stand there, so only listed given names count.
    """
    if not parts or not is_persons_name(names[-1]):
        return names
    return [
        *names,
        *takewhile(is_persons_name, (_without_town_before(clean_name(_without_date(part))) for part in parts)),
    ]


def _without_town_before(name: str) -> str:
    """Return ``name`` without an opening town if a person's name follows: «كتبت هند الراوي - القليوبية سامر عيسى»."""
    words = name.split()
    for count in range(min(_LONGEST_PLACE, len(words) - 1), 0, -1):
        after = " ".join(words[count:])
        if key(" ".join(words[:count])) in places("place") and is_persons_name(after):
            return after
    return name


def _strict_byline(text: str) -> list[str]:
    undated = _LEADING_DATE.sub("", text)
    if undated.startswith("هذ") and (told := _TOLD_BY.match(undated)):
        return [name for name in [clean_name(told[1])] if name]
    opening = STRICT_LEAD.match(undated)
    start = after_byline_words(undated) or (opening.end() if opening else 0)
    if not start:
        report = _REPORT_BY.fullmatch(undated)
        return [report[1]] if report and is_persons_name(report[1]) else []
    lead = undated[:start]
    is_marked = lead.rstrip()[-1:] in _MARKED
    is_by = (
        are_byline_words(lead)
        or lead.strip().lower() in _SHORT_LEADS
        or BY_WORDS.match(undated)
        or _ACCOUNT_AND_DATE.match(undated, start)
    )
    is_dated_by = bool(is_by and _HAS_YEAR.search(undated))  # «أرسلت بواسطة فلان في 10 مارس 2025»
    is_short = len(undated) <= (2 * _MAX_UNMARKED if is_dated_by else _MAX_UNMARKED)
    names = _strict_names(undated[start:]) if is_marked or is_short else []
    if _GENRE.match(lead) and any(map(is_topic, names)):
        return []
    is_certain = is_marked or len(text) > len(undated) or _HAS_YEAR.search(undated)
    return names if is_certain or any(" " in with_initial_apart(name) for name in names) else []


def _without_pictographs(text: str) -> str:
    """Return the text on one line, with bars for pictographs and words for the camera before a photographer's name."""
    if not text.isascii():
        text = _PICTOGRAPHS.sub(" | ", _CAMERAS.sub(" | تصوير: ", text)).strip(" |").replace(":  | ", ": ")
    return " ".join(text.split())


def names_beside_date(text: str, outlet: Callable[[], Collection[str]] = frozenset) -> list[str]:
    """Return the name in a line of only date and name: "12.03.2024 | Anna Weiß".

    A place may stand in it too: "بغداد - 12/3/2024 - سعاد علي". So may one squeezed name that ``outlet`` gives.
    """
    text = _without_pictographs(text)
    date = _DATE.search(text) if 8 <= len(text) <= 80 else None
    if date is None:
        return []
    if names := _joined_to_date(text, date):
        return names
    parts = [part for part in _PARTS.split(text) if part]
    if labelled := [names for part in parts if ":" in part and (names := names_in_byline(part, strict=True))]:
        return labelled[0]
    named = [part for part in parts if ":" not in part and not any(character.isdigit() for character in part)]
    if len(parts) == 2 and len(named) == 1 and named[0].casefold() in AGENCIES:
        return named
    named = [name for part in named if "/" not in part and (name := _NOT_NAMES.sub("", part)) and not is_place(name)]
    if len(named) > 1:
        named = [name for name in named if squeeze(name) not in outlet() and not DESK.match(name)]
    if not 2 <= len(parts) <= 4 or len(named) != 1:
        return []
    first = split_names(named[0].removeprefix("من "))
    if len(first) > 1 and all(map(is_persons_name, first)):
        return first
    words = first[0].split() if first else []
    name = " ".join(words)
    is_rubric = ARABIC_LETTER.match(name) and not is_persons_name(name)  # «الشؤون المحلية»
    return [name] if 2 <= len(words) <= 4 and not is_rubric and looks_like_name(name) else []


def _joined_to_date(text: str, date: re.Match[str]) -> list[str]:
    """Return the names that a byline word or comma joins to a line's date: "3 May 2024 by Jane Doe", «Anna Weiß,
    12.03.2024»."""
    lead = _BY_AFTER_DATE.match(text, date.end()) if date.start() <= _LONGEST_BEFORE_DATE else None
    if lead:
        names = list(takewhile(looks_like_name, split_names(_RUBRIC_AFTER.split(text[lead.end() :], maxsplit=1)[0])))
        return names if all(" " in name and not any(map(str.isdigit, name)) for name in names) else []
    first, last = text.partition(", ")[0], text.rpartition(", ")[2]
    return [
        name
        for name, is_beside in ((first, date.start() > len(first)), (last, date.end() <= len(text) - len(last)))
        if is_beside and is_latin_name(name)
    ]


def _without_date(part: str) -> str:
    """Return ``part`` up to a date or the like, without the month before a day or the weekday before a month."""
    name = _NOT_NAMES.sub("", part)
    if " من " in name:
        name = _without_origin(name)
    words = name.split()
    if words and _DAY_AND_YEAR.match(part, len(name)) and words[-1].strip(".,").lower() in MONTH_NUMBERS:
        del words[-1]
        if words and words[-1].strip(".,").lower()[:3] in WEEKDAYS and words[-1][-1] == ",":
            del words[-1]
        return " ".join(words)
    is_before_day = len(words) > 1 and len(name) < len(part) and words[-1].strip(".,").lower() in WEEKDAY_NAMES
    return " ".join(words[:-1]) if is_before_day else name


def _without_origin(name: str) -> str:
    """Return ``name`` without the town that the person reports from: «سلمى الهادي من القاهرة»."""
    before, _, after = name.partition(" من ")
    words = after.split()[:_LONGEST_PLACE]
    towns = {key(" ".join(words[:count])) for count in range(1, len(words) + 1)}
    return name if towns.isdisjoint(places("place")) else before


def _strict_names(text: str) -> list[str]:
    account = _ACCOUNT_AND_DATE.match(text)
    if account:
        return split_names(account[1])
    part, *others = _PARTS.split(_DAY_OF_DATE.sub("|", text))
    job, _, person = part.partition(":")  # «كتب المحلل السياسي: فلان»
    part = person if is_persons_name(person) and not holds_given_name(job) else part
    part = re.split(_SENTENCE_END, _without_date(part), maxsplit=1)[0]
    names = list(takewhile(looks_like_name, split_names(part)))
    return _with_others(names, others) if names else names
