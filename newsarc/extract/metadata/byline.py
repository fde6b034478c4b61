"""Names out of printed bylines: «بقلم: ليلى حداد»، "By Jane Doe and John Roe", "12.03.2024 | Anna Weiß"."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from itertools import takewhile
from string import digits

from newsarc.extract.labels import key, places
from newsarc.extract.metadata.arabic_names import holds_given_name, is_persons_name
from newsarc.extract.metadata.byline_words import (
    ACCOUNTS,
    AGENCIES,
    DESK,
    NO_NAMES,
    OPENING_WORDS,
    after_byline_words,
    are_byline_words,
    leads_to_others,
)
from newsarc.extract.metadata.han_names import han_name_alone, han_names, is_han_name
from newsarc.extract.metadata.month_names import MONTH_NUMBERS
from newsarc.extract.metadata.printed_dates import WEEKDAYS

MAX_BYLINE = 160
"""Longest printed byline, in code points: longer text is a sentence or a biography."""

_ARABIC_BY = (
    r"(?:(?:مرسلة|أرسلت|نشر|نشرت|كتب|كُتب|كتبت|تمت?\s(?:ال)?(?:إرسال|نشر|إضافة|كتابة))\s)?بواسطة|"
    r"(?:أضاف|أرسل|نشر)(?:ها|ه|ته|تها)(?=\s.{4,60}\sفي\s.{0,20}\d)|(?:ارسال|منتشر|نوشته|ثبت)\sشده\sتوسط|"
    r"(?:نُ?شرت?|كُ?تبت?|أضيفت?|حررت?|تحرير)\sمن\s(?:قبل|طرف)"
)
_ARABIC_LEAD = (
    rf"{_ARABIC_BY}|خبرنگار|گزارشگر|نگارنده|مترجم|"
    r"كتابة|متابعة|متابعات|بقلم(?:\s+الكاتبة?)?|كتبت?|كتبها|كتبه|الكاتبة?|إعداد|اعداد|أعد(?:ت|ه|ها)?\s+(?:التقرير|"
    r"للنشر)|تقرير|تحرير|المحررة?|حرره|حررها|"
    r"أعد(?:ّ?ه|ّ?ها|ته|تها|ّت|ّ)|شعر(?=\s?[:/])|للشاعرة?|ريشة|تأليف|الخطيب(?=\s?:)|سازدان(?:ی|ى)|"
    r"ترجمة|تحقيق|حوار|حاور(?:ه|ها|ته|تها)|مراسل(?:نا|تنا)?|تغطية|أجرى\s+الحوار|أجرت\s+الحوار|الصحفية?|الصحافية?|"
    r"نوشته|نویسنده|"
    r"گزارش|تحریر|نووسەر|نووسینی|ئامادەکردنی"
)
_LATIN_LEAD = (
    r"(?:(?:written|posted|published|reported|submitted|reviewed|created|edited|story|words|text|article|"
    r"posting)\s)?by|authors?|"
    r"(?:(?:geschrieben|verfasst|veröffentlicht|ein\sbeitrag|blog\sbeitrag)\s)?von|autor(?:/?-?in|en)?|redakteur|"
    r"(?:(?:publié|écrit|rédigé)\s)?par|auteurs?|(?:(?:escrito|publicado)\s)?por|autora?|(?:a\scura\s)?di|"
    r"scritto\sda|autore|"
    r"(?:geschreven\s)?door|av|af|autorzy|автор|yazar|yazan"
)
_LEAD = re.compile(
    rf"(?:^|(?<=\s))(?:(?:{_ARABIC_LEAD}|مراسلة?(?:\s[^\s:،]{{2,12}}){{1,3}}(?=\s?:))\s{{0,3}}[:：/\-–\u0640]\s{{0,3}}|"
    rf"(?:بقلم|كتبت?|إعداد|اعداد|تحریر|نووسینی|للشاعرة?|{_ARABIC_BY})\s+|"
    rf"(?i:{_LATIN_LEAD})(?:\s{{0,3}}[:：]\s{{0,3}}|\s+))(?=\S)"
)
_BY = re.compile(_ARABIC_BY)
_STRICT_LEAD = re.compile(
    rf"(?:(?:{_ARABIC_LEAD})\s{{0,3}}[:：/]\s{{0,3}}|(?:بقلم|كتبت?|كتبها?|إعداد|اعداد|الكاتبة?|للشاعرة?)(?:\s+|\s{{0,2}}[\-–]\s{{0,2}})|"
    rf"(?:{_ARABIC_BY})\s+|"
    r"(?i:(?:eine?\s)?(?:blog\s)?\w{0,12}(?:beitrag|kolumne|"
    r"kommentar|bericht|interview|analyse)\svon|by|von|par|por|door|di|af|av)\s+|"
    r"(?:Autor(?:in|en)?|Auteurs?|Authors?)\s+)(?=\S)"
)
_PARTS = re.compile(
    r"\s*[|｜•·‧—»\n]\s*|\s+[\-–/\u0640]+\s+|\s{0,3}\(|\)\s{0,3}|\s{0,3}\[|\]\s{0,3}|\s+//\s+|"
    r"(?<=[\u0620-\u06ff\d])[\-–]\s+"
)
_PLACES = (
    r"القاهرة|الإسكندرية|الرياض|جدة|مكة|الدمام|دبي|أبوظبي|أبو ظبي|الشارقة|بيروت|طرابلس|دمشق|حلب|بغداد|البصرة|الموصل|"
    r"النجف|كربلاء|كركوك|أربيل|"
    r"السليمانية|عمان|عمّان|الكويت|الدوحة|المنامة|مسقط|صنعاء|عدن|الخرطوم|بنغازي|تونس|الجزائر|الرباط|الدار البيضاء|"
    r"نواكشوط|القدس|القدس المحتلة|غزة|"
    r"رام الله|الناصرة|واشنطن|نيويورك|لندن|باريس|موسكو|طهران|أنقرة|إسطنبول|برلين|جنيف|بروكسل|بكين|طوكيو|نيودلهي|"
    r"إسلام آباد|كابول|روما|مدريد|فيينا"
)
_NOT_NAMES = re.compile(
    r"\s*(?:\b(?:on|am|vom|le|el|at|um|en|in|für|for|den)\s+(?=\d|\w{2,12}[,.]?\s+\d)|\b(?:am|on|published|posted|"
    r"updated|veröffentlicht|"
    r"aktualisiert|zuletzt|geändert|lesezeit|uhr|hace|vor|ago|il\sy\sa|منذ|قبل|ب?توقيت|بتاريخ)\b|(?<!\S)\(?\d|https?:|www\.|"
    r"(?<=\s)(?:عدد\s(?:ال)?|ال)?(?:قر[اّ]ء|قراءات|مشاهدات|زيارات|زوار|تعليقات)\s?[:：]|"
    rf"(?<=\s)(?:في|در)(?:\s|$)|(?<=\s)من\s+(?:{_PLACES})(?!\w)).*$",
    re.IGNORECASE | re.DOTALL,
)
_JOINT = re.compile(
    r"\s*(?:[,،;؛]|(?<=\s)\+|&(?!\s?Co\b))\s*(?:(?i:and|und|et)\s)?"
    r"|\s(?:(?i:and|und|et|mit|avec|with|och|oraz)|en|og|ve|και|és|și|и|وَ|و|اور)\s|\s[yei]\s(?=[^\s,،]+\s[^\s,،])"
)
"""What joins two names; the short words of Romance and Slavic languages join the two parts of one as well («Ortega y Gasset»)."""
_WAW = re.compile(
    r"(?<=\S\S)\s+و(?!(?:ليد|لید|ائل|سيم|سام|جدي|جدى|جيه|حيد|ردة|رد|فاء|فيق|لاء|داد|ئام|هبة|هبه|هيب|ديع|صفي|صفى|عد|الي|لي|اصف|ضاح|اثق|سن|نيس|"
    r"داعة|هبي|هبى|فا|جدان|صال|ميض|رقاء|فائي)\b)(?=[^\W\d_]{2,}\s+[^\W\d_]{2,})"
)
"""«and», but not the first letter of a given name that begins with it."""
_TITLES = re.compile(
    r"^(?:(?:الكاتبة?|الصحفية?|الصحافية?|الإعلامية?|الدكتورة?|الأستاذة?|المهندسة?|مراسل(?:نا|تنا)?|reporter|"
    r"journalist)\s*[:：/]?\s+)+",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"^(?:[\w\-]+\s){0,5}(?:editor(?:-at-large)?|analyst|anchor|meteorologist|reporter|correspondent|journalist(?:in)?|redakteur(?:in)?|writer|contributor|"
    r"columnist|author|"
    r"autor(?:in)?|leiter(?:in)?|director|phd|md|ph\.d\.?|m\.d\.?|jr\.?|sr\.?|m[as]|ba|msc|mba|mph|jd|rn|rdn?|ceo|المحررة?|"
    r"كاتبة?|صحفية?|صحافية?|مراسلة?|"
    r"رئيس التحرير|مدير التحرير|إعلامية?|كاتب صحفي|كاتب وصحفي|كاتب و?باحث)(?:\s(?:of|der|des|de|at|في|من|"
    r"لدى)\s.{0,80})?$",
    re.IGNORECASE,
)
_JOB_OF = re.compile(
    r"(?:مراسلة?|صحفية?|صحافية?|كاتبة?|محررة?|باحثة?|أستاذة?|مديرة?|رئيسة?|خبيرة?|محللة?|ناشطة?|عضو|موفدة?|envoyée?s?|"
    r"correspondante?s?)\s",
    re.IGNORECASE,
)
"""How a part after the name begins that says what the person is: «سلمى الهادي، مراسلة الواحة – القاهرة»."""
_FUNCTION_WORDS = re.compile(
    r"\b(?:في|من|إلى|على|عن|أن|إن|بعد|قبل|هذا|هذه|التي|الذي|لا|ما|the|of|to|is|are|was|that|this|der|die|das|dem|"
    r"den|ist|ein|"
    r"eine|einem|einer|les|des|une|est|los|las|una|del)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"[<(\[]?\s?\b[\w.+\-]{1,64}@[\w.\-]{1,80}\s?[>)\]]?|https?://\S*|\bwww\.\S+|(?<!\w)@\w+")
_EDGES = "\u200e\u200f\u202a\u202b\u202c\u0640→←›‹ \t\u00a0:：-–—|،,;؛•*/／\"'“”«»()[]"
_DATELINE = re.compile(rf"^(?:(?:من\s|رسالة\s)?(?:{_PLACES})|خاص)\s{{0,2}}[:：\-–/،\u0640]\s{{0,3}}(?:من\s)?(?=\S)")
"""The town a report was filed from, in front of its author: no name, and no part of one."""
_OTHER_CREDIT = re.compile(
    r"(?:المصدر|تصوير|عدسة|مونتاج|رسوم|quelle|fotos?|source|photos?|bild(?:er)?|źródło|fuente|fonte|фото|источник|责任编辑|责编|来源)\s{0,2}[:：/]|"
    r"(?:copyright|фото\sиз|cortesía|(?:photo(?:graph)?(?:s|y|ed)?|illustrat(?:ions?|ed)|images?|video)\sby|(?:image|photo|picture)\scredits?)\b",
    re.IGNORECASE,
)
"""Who else is named beside an author: whose the pictures are, where the text is from."""
_AGENCY_AFTER = tuple(
    f" {name}" for name in ("the associated press", "associated press", "the canadian press", "canadian press", "reuters",
    "bloomberg", "bloomberg news", "bloomberg opinion", "afp", "md", "m.d.", "phd", "ph.d.")
)  # fmt: skip
_JOB_AFTER = re.compile(
    r"\s(?:[Ee]nvoyé|[Cc]orrespondant|[Ss]pecial [Cc]orrespondent|[Ss]taff (?:[Ww]riter|[Rr]eporter))"
)
"""Whom a person writes for and what the person is, printed after the name without a sign."""
_LEAST_WITH_AFFILIATION = 3
"""Words: a given name, a family name and an agency."""
_BODY = re.compile(r"[^,،;؛&]{0,64}\s(?:für|for|of)\s")
_BODIES = ("minist", "department", "bund", "amt", "institut", "verein", "bureau", "office", "association", "society")
"""How the names of bodies begin in which "and" joins their subjects: «Amt für Umwelt und Natur»."""
_DAY_AND_YEAR = re.compile(r"\s*(?:\d{1,2}(?:st|nd|rd|th)?\.?(?:,|\s|$)|\d{4}(?![\d./\-]))")
_BUTTON = re.compile(
    r"(?:see|view|read|browse)\s(?:all|more|staff|full|profile|bio)\b|for\sthe\s|learn\smore|filed\sunder|"
    r"(?:subscribe|send|follow|contact|email)\s|bio$|(?:معاينة|مشاهدة|عرض|زيارة)\s(?:صفحة|ملف|الملف|كل|جميع)\s",
    re.IGNORECASE,
)
"""How the links in a box about an author begin, and "For the Tribune", that are no name."""
_DAY_OF_DATE = re.compile(r"(?:السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة)(?=\s?[،,]?\s?\d)")
_SOURCE_LEAD = re.compile(r"المصدر\s{0,2}[:：]\s{0,2}")
_ONLY_LABEL = re.compile(
    r"(?:(?:آخر\s|تم\s|تاريخ\s|وقت\s)?(?:ال)?(?:تحديث|تعديل|نشر|إنشاء|إضافة)(?:ه|ها)?|"
    r"(?:نُ?شر|أُ?ضيف|أُ?رسل|حُ?رر|أُ?نشئ|أُ?درج)ت?|(?:انقر|اضغط|تابع|المزيد)(?:\sهنا)?)$"
)
_ENDS_IN_LEAD = re.compile(r"\s(?:by|von|par|por|door)$", re.IGNORECASE)
"""The kind of text and the byline word, before a name in an element of its own: «Analysis by»."""
_DATE = re.compile(r"\d{1,2}[./\-]\d{1,2}[./\-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.?\s[^\W\d_]{3,10}\.?,?\s\d{4}")
_FIRST_WORD = re.compile(r"[\s\-–—•*(\d.:/|,]{0,80}(?:Uhr\s)?([^\W\d_]+)")
_OPENERS = OPENING_WORDS | frozenset((
    "ein", "eine", "blog", "gastbeitrag", "kolumne", "kommentar", "interview", "بقلم", "كتب", "كتبت",
    "كتبها", "كتبه", "الكاتب", "الكاتبة", "إعداد", "اعداد", "أعد", "أعدت", "أعده", "أعدها", "تقرير", "تحرير",
    "المحرر", "المحررة", "حرره", "حررها", "ترجمة", "تحقيق", "حوار", "حاوره", "حاورها", "حاورته", "حاورتها",
    "نشر", "نُشر", "نشرت", "أضيف", "حرر", "مراسل", "مراسلنا", "مراسلتنا", "تغطية", "أجرى", "أجرت",
    "الصحفي", "الصحفية", "الصحافي", "الصحافية", "نوشته",
    "خبرنگار", "گزارشگر", "بواسطة", "مرسلة",
    "تم", "تمت", "أرسلت", "أضيفت", "أضاف", "أضافه", "أضافته", "أضافها", "أرسله", "أرسلته", "أرسلها", "نشره", "نشرته", "نشرها", "ارسال", "منتشر", "ثبت",
    "نویسنده", "گزارش", "تحریر", "نووسەر", "نووسینی", "ئامادەکردنی",
    "أعدّه", "أعدته", "أعدتها", "شعر", "للشاعر", "للشاعرة", "ريشة", "تأليف", "الخطيب", "سازدانی",
))  # fmt: skip
_HAS_YEAR = re.compile(r"\d{4}|\.\d\d\b|/\d\d\b")
_LEADING_DATE = re.compile(r"^[\d.:/\-–—|,•*\s(]{1,40}(?:Uhr\s{0,2}[|\-–,]?\s{0,2})?")
_ACCOUNT_AND_DATE = re.compile(r"([\w.\-]{3,30}),?\s(?:on|am|le|el|,|\||-)\s{0,2}(?=[^\d]{0,20}\d)")
_MARKED = (":", "：", "/")
_MAX_UNMARKED = 40
"""Longest line that opens with a byline word without a colon and is still no sentence."""
_BEFORE_LEAD = re.compile(
    r"\d|post|publi|veröffentlicht|geschrieben|erstellt|kommentar|beitrag|interview|foto|text|written|نشر|كتب|تاريخ|أخبار|مقالات|مواضيع",
    re.IGNORECASE,
)
_OUTLET_BEFORE = r"[^\W\d_]{2,15}\s?[-–\u0640]\s?"
"""«سبق - متابعة: فلان»"""
_ARABIC = re.compile(r"[\u0620-\u06ff]")
_SIGNS = re.compile(r"[\W_]+")
_LONGEST_RUN, _LONGEST_SOURCE, _HEAD = 240, 2_000, 80
_SHORT_LEADS = frozenset(("by", "von", "par", "por", "nga"))
"""Byline words that stand in an element of their own."""


def may_be_byline(text: str) -> bool:
    """A fast first look: False when ``text`` cannot be an unmarked byline."""
    if len(text) > _LONGEST_RUN and ("  " in text[:_HEAD] or "\t" in text[:_HEAD]):  # white space of the source
        text = " ".join(text[:_LONGEST_SOURCE].split())
    if not 3 < len(text) <= _LONGEST_RUN:
        return text.lower() in _SHORT_LEADS
    opener = _FIRST_WORD.match(text)
    return (opener is not None and opener[1].casefold() in _OPENERS) or (
        len(text) <= 80 and (_HAS_YEAR.search(text) is not None or "기자" in text)
    )


def names_in_byline(text: str, *, strict: bool = False, outlet: Callable[[], Collection[str]] = frozenset) -> list[str]:
    """The names that a printed byline gives, cleaned, in order; empty when the text is no byline.

    With ``strict`` the text must open with a byline word (بقلم، إعداد، By, von ...) and go on with what looks
    like names: for text whose mark-up does not say that it is a byline. What is one of the squeezed names that ``outlet``
    gives makes way for another part of the text.
    """
    text = _CONTACT.sub(" ", text[: MAX_BYLINE + 80])
    text = " ".join(text.split())
    if (
        len(text) > MAX_BYLINE
    ):  # the line of the byline words, not who has reviewed the text or what is told of its author
        text = next((part for part in text.split("|", 2)[:2] if part.strip()), "").strip()
        text = text if _after_lead(text) else ""
    if not text or len(text) > MAX_BYLINE:
        return []
    if not text.isascii() and (names := han_names(text)):
        return names
    if strict:
        return _strict_byline(text)
    text = _DATELINE.sub("", text)
    text = _DAY_OF_DATE.sub("|", text) if "ال" in text else text
    source = _SOURCE_LEAD.match(text)
    if source and holds_given_name(_PARTS.split(text[source.end() :], maxsplit=1)[0]):
        text = text[source.end() :]
    start = _after_lead(text)
    lead = None if start else _later_lead(text)
    own: list[str] = []
    parts = _PARTS.split(text[lead.end() if lead else start :])
    for part in parts:
        names = split_names(_without_date(part))
        if names and len(parts) > 1 and (_SIGNS.sub("", part).casefold() in outlet() or all(map(DESK.match, names))):
            own = own or names
        elif names:
            return names
    return own


def _strict_byline(text: str) -> list[str]:
    undated = _LEADING_DATE.sub("", text)
    opening = _STRICT_LEAD.match(undated)
    start = after_byline_words(undated) or (opening.end() if opening else 0)
    if not start:
        return []
    lead = undated[:start]
    is_marked = lead.rstrip()[-1:] in _MARKED
    is_by = (
        are_byline_words(lead)
        or lead.strip().lower() in _SHORT_LEADS
        or _BY.match(undated)
        or _ACCOUNT_AND_DATE.match(undated, start)
    )
    is_dated_by = bool(is_by and _HAS_YEAR.search(undated))  # «أرسلت بواسطة فلان في 10 مارس 2025»
    is_short = len(undated) <= (2 * _MAX_UNMARKED if is_dated_by else _MAX_UNMARKED)
    names = _strict_names(undated[start:]) if is_marked or is_short else []
    is_certain = is_marked or len(text) > len(undated) or _HAS_YEAR.search(undated)
    return names if is_certain or any(" " in name for name in names) else []


def is_other_credit(text: str) -> bool:
    """Whether a line opens with words that say who made something else than the text: "(Image credits: ...)"."""
    return _OTHER_CREDIT.match(text.strip(_EDGES)) is not None


def _after_lead(text: str) -> int:
    """Where a byline goes on after the byline words that it opens with; 0 without them."""
    lead = _LEAD.match(text)
    return after_byline_words(text) or (lead.end() if lead else 0)


def _is_lead(text: str) -> bool:
    """Whether byline words are all of ``text``."""
    lead = _LEAD.match(text + ": x")
    return lead is not None and lead.end() > len(text)


def _later_lead(text: str) -> re.Match[str] | None:
    """A byline word after a date or a word of publishing ("Posted on 3 May by"), not inside a name ("Hans von Au")."""
    lead = _LEAD.search(text)
    if lead and ":" in lead[0] and re.fullmatch(_OUTLET_BEFORE, text[: lead.start()]):
        return lead
    return lead if lead and _BEFORE_LEAD.search(text, 0, lead.start()) else None


def _is_place(name: str) -> bool:
    return _ARABIC.match(name) is not None and key(name) in places("place")


def names_beside_date(text: str, outlet: Callable[[], Collection[str]] = frozenset) -> list[str]:
    """The name in a line of date and name alone ("12.03.2024 | Anna Weiß", "بغداد - 12/3/2024 - سعاد علي" gives
    none). One of the squeezed names that ``outlet`` gives may stand beside it."""
    text = " ".join(text.split())
    if not 8 <= len(text) <= 80 or not _DATE.search(text):
        return []
    parts = [part for part in _PARTS.split(text) if part]
    named = [part for part in parts if ":" not in part and not any(character.isdigit() for character in part)]
    if len(parts) == 2 and len(named) == 1 and named[0].casefold() in AGENCIES:
        return named
    named = [name for part in named if "/" not in part and (name := _NOT_NAMES.sub("", part)) and not _is_place(name)]
    if len(named) > 1:
        named = [name for name in named if _SIGNS.sub("", name).casefold() not in outlet()]
    if not 2 <= len(parts) <= 4 or len(named) != 1:
        return []
    first = split_names(named[0])[:1]
    words = first[0].split() if first else []
    name = " ".join(words)
    is_rubric = _ARABIC.match(name) and not is_persons_name(name)  # «الشؤون المحلية»
    return [name] if 2 <= len(words) <= 4 and not is_rubric and looks_like_name(name) else []


def _without_date(part: str) -> str:
    """``part`` up to a date and the like; the month's name goes with the day, the weekday's with the month."""
    name = _NOT_NAMES.sub("", part)
    words = name.split()
    if words and _DAY_AND_YEAR.match(part, len(name)) and words[-1].strip(".,").lower() in MONTH_NUMBERS:
        del words[-1]
        if words and words[-1].strip(".,").lower()[:3] in WEEKDAYS and words[-1][-1] == ",":
            del words[-1]
        return " ".join(words)
    return name


def _strict_names(text: str) -> list[str]:
    account = _ACCOUNT_AND_DATE.match(text)
    if account:
        return split_names(account[1])
    part = _without_date(_PARTS.split(text, maxsplit=1)[0])
    part = re.split(r"(?<=[^\W\d_]{3})[.!?؟](?:\s|$)", part, maxsplit=1)[0]
    return list(takewhile(looks_like_name, split_names(part)))


def looks_like_name(name: str) -> bool:
    """Whether words have the shape of a person's name: few of them, none that a name cannot have, capitals."""
    words = name.split()
    if len(words) > 5 or _FUNCTION_WORDS.search(name):
        return False
    cased = [word for word in words if word[0].lower() != word[0].upper()]
    if not cased:
        return len(words) > 1 or is_han_name(name)
    return cased[0][0].isupper() and cased[-1][0].isupper()


def split_names(text: str) -> list[str]:
    """``text`` cut at commas, "and", و ... into cleaned names, without job titles and account names."""
    names: list[str] = []
    roles: list[str] = []
    if text.startswith("#"):  # a tag
        return names
    for part in [text] if _names_body(text) else _JOINT.split(text):
        if names and _JOB_OF.match(part):
            continue
        for piece in _WAW.split(part):
            name = clean_name(piece)
            if name and not _is_place(name):
                (roles if _ROLE.match(name) else names).append(name)
    return list(dict.fromkeys(names or roles[:1]))


def _names_body(text: str) -> bool:
    start = _BODY.match(text)
    return start is not None and any(map(start[0].lower().__contains__, _BODIES))


def clean_name(text: str) -> str:
    """One name without addresses, byline words and titles; empty when what is left cannot be a name."""
    text = _CONTACT.sub(" ", text).strip(_EDGES)
    if is_other_credit(text):
        return ""
    text = _DATELINE.sub("", text)
    text = text[_after_lead(text) :]
    words = _TITLES.sub("", text.strip(_EDGES)).split()
    if len(words) > 1 and words[: len(words) // 2] == words[len(words) // 2 :] and words[0][-1] != ".":
        words = words[: len(words) // 2]  # printed twice, for two widths of the screen
    text = " ".join(words[:1] if len(words) > 1 and words[1] == "in" and words[0].lower() in AGENCIES else words)
    if len(words) >= _LEAST_WITH_AFFILIATION:
        text = _without_affiliation(text, len(words[0] + words[1]) + 1)
    text = han_name_alone(text) if text[:1] > "\u3000" else text
    key = _SIGNS.sub("", text).casefold()
    account = key.rstrip(digits)
    if (
        len(key) < 2
        or not account
        or account in ACCOUNTS
        or account.endswith("admin")
        or text.lower() in NO_NAMES
        or _ONLY_LABEL.match(text)
        or _is_lead(text)
        or leads_to_others(words)
        or _ENDS_IN_LEAD.search(text)
        or _BUTTON.match(text)
        or (words[0] == "The" and words[-1].islower())
        or are_byline_words(text)
        or len(text) > 80
        or len(text.split()) > 7
    ):
        return ""
    return text


def _without_affiliation(name: str, least: int) -> str:
    """``name`` without what stands after it, after ``least`` characters."""
    job = _JOB_AFTER.search(name, least)
    name = name[: job.start()] if job else name
    agency = next((each for each in _AGENCY_AFTER if name[-len(each) :].lower() == each), "")
    return name[: -len(agency)] if agency and len(name) - len(agency) >= least else name
