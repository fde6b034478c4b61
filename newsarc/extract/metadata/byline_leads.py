"""Words before the names in a byline: «بقلم», "posted by", the town that a report was filed from."""

from __future__ import annotations

import re

from newsarc.extract.labels import key, places
from newsarc.extract.metadata.byline_words import after_byline_words

_ARABIC_BY = (
    r"(?:(?:مرسلة|أرسلت|نُ?شرت?|كُ?تبت?|أُ?ضيفت?|حُ?ررت?|تمت?\s(?:ال)?(?:إرسال|نشر|إضافة|كتابة))\s)?بواسطة|"
    r"(?:أضاف|أرسل|نشر|كتب|حرر)(?:ها|ه|ته|تها)(?=\s.{4,60}\sفي\s.{0,20}\d)|(?:ارسال|منتشر|نوشته|ثبت)\sشده\sتوسط|"
    r"(?:نُ?شرت?|كُ?تبت?|أضيفت?|حررت?|تحرير)\sمن\s(?:قبل|طرف)"
)
OF_THIS_TEXT = r"(?:كاتب|محرر|معدّ?|صاحب)ة?\s(?:هذ[اه]\s)?ال(?:مقالة?|خبر|تقرير|موضوع|مادة|تدوينة)"
"""Who wrote a text of this kind: «كاتب المقال»."""
_ARABIC_LEAD = (
    rf"{_ARABIC_BY}|خبرنگار|گزارشگر|نگارنده|مترجم|"
    rf"(?:تصوير|عدسة|صور)\sو(?:كتابة|نص|إعداد|تحرير|تقرير)|(?:كتابة|نص|كلمات|تقرير|إعداد)\sو(?:تصوير|صور|عدسة)|كتابة|متابعة|متابعات|رصد|بقلم(?:\s+الكاتبة?)?|كتبت?(?:ها?)?|(?:اسم\s)?الكاتبة?|{OF_THIS_TEXT}|"
    r"[إا]عداد(?:\sو(?:تحرير|ترجمة|تقديم|تنسيق|متابعة|كتابة))?|أعدّ?(?:ته|ت|ه|ها)?\s+(?:التقرير|"
    r"للنشر)|تقرير|تحرير|المحررة?|حرره|حررها|"
    r"أعد(?:ّ?ه|ّ?ها|ته|تها|ّت|ّ)|شعر(?=\s?[:/])|للشاعرة?|الشاعرة?(?=\s?[:/])|ريشة|تأليف|الخطيب(?=\s?:)|سازدان(?:ی|ى)|"
    r"ترجمة|تحقيق|حوار|حاور(?:ه|ها|ته|تها)(?:\sفي\s[^\W\d_]{2,15}(?:\s[^\W\d_]{2,15})?(?=\s?:))?|(?:ال)?مراسل(?:ة|نا|تنا)?|تغطية|أجرى\s+الحوار|أجرت\s+الحوار|الصحفية?|الصحافية?|"
    r"نص(?=\s?:)|نوشته|نو[يی]سنده|توسط|"
    r"گزارش|رپورٹ(?=\s?:)|تحریر|مصنفہ?|نووسەر|نووسینی?|[رڕ]اپۆرت(?=\s?:)|ئامادەکردنی|ئا(?=\s?:)"
)
_LATIN_LEAD = (
    r"(?:(?:written|posted|published|reported|submitted|reviewed|created|edited|story|words|text|article|"
    r"posting)\s)?by|authors?|"
    r"(?:(?:geschrieben|verfasst|veröffentlicht|ein\sbeitrag|blog\sbeitrag)\s)?von|autor(?:/?-?in|en)?|autoři|autorka|redakteur|"
    r"(?:(?:publié|écrit|rédigé)\s)?par|auteurs?|(?:(?:escrito|publicado)\s)?por|autora?|(?:a\scura\s)?di|"
    r"scritto\sda|autore|"
    r"(?:geschreven\s)?door|av|af|autorzy|автор|yazar|yazan"
)
WORK = (
    "(?:تحرير|تقرير|كتابة|كتبت?ها?|كتبت?ه|حرره|حررها|ترجمة|تحقيق|حوار|حاور(?:ه|ها|ته|تها)"
    r"|أجر[ىت]\s(?:ال)?(?:حوار|مقابلة)|تغطية|متابعة|"
    r"(?:ال)?(?:صحفي|صحافي|محرر|كاتب)ة?|مراسلة?\s[^\W\d_]{3,12})\s"
)
"""Words for a report or its writer, without a sign after them. Only a person's name after them tells such a line from a
sentence: «تقرير فلان», but «تقرير أممي»."""
OTHER_WORK = "تصوير|عدسة|مونتاج|إخراج|رسوم"
"""Work of others than the author on a report, as alternatives of an expression."""
_LEAD = re.compile(
    rf"(?:^|(?<=\s))(?:(?:{_ARABIC_LEAD}|مراسلة?(?:\s[^\s:،]{{2,12}}){{1,3}}(?=\s?:))\s{{0,3}}[:：/\-–\u0640]\s{{0,3}}|"
    rf"(?:بقلم|كتبت?|إعداد|اعداد|تحریر|نووسینی|للشاعرة?|{_ARABIC_BY})\s+|"
    rf"(?i:{_LATIN_LEAD})(?:\s{{0,3}}[:：]\s{{0,3}}|\s+))(?=\S)"
)
BY_WORDS = re.compile(_ARABIC_BY)
STRICT_LEAD = re.compile(
    rf"(?:(?:{_ARABIC_LEAD})\s{{0,3}}[:：/]\s{{0,3}}|(?:بقلم|كتبت?|كتبها?|إعداد|اعداد|الكاتبة?|للشاعرة?)"
    rf"(?:\s{{0,2}}[\-–|]\s{{0,2}}|\s+)|"
    rf"(?:{_ARABIC_BY})\s+|"
    r"(?i:(?:eine?\s)?(?:blog\s)?\w{0,12}(?:beitrag|kolumne|"
    r"kommentar|bericht|interview|analyse)\svon|by|von|par|por|door|di|af|av)\s+|"
    r"(?:Autor(?:in|en)?|Auteurs?|Authors?)\s+)(?=\S)"
)
"""How a line opens that is a byline without byline mark-up."""
_POST = re.compile(
    r"(?:مراسل|مندوب|موفد|محرر)ة?\s(?:ال)?(?:جريدة|صحيفة|وكالة|موقع|قناة|مجلة|شبكة|إذاعة|تلفزيون)\s(?:((?:في|[إا]لى|من|لدى)\s)|(?=[^\W\d_]))"
)
_LONGEST_TOWN = 3
_LETTER = "[\u0620-\u063f\u0641-\u0652\u066e-\u06d5]"
_FILED_FROM = re.compile(
    rf"(?:(?:من|رسالة)\s)?({_LETTER}{{2,15}}(?:\s{_LETTER}{{2,15}}){{0,2}})(?:\s?\([^()]{{2,40}}\))?\s{{0,2}}[:：\-–/،\u0640]\s{{0,3}}(?:من\s)?(?=\S)"
)
_BEFORE_LEAD = re.compile(
    r"\d|post|publi|veröffentlicht|geschrieben|erstellt|kommentar|beitrag|interview|foto|text|written|نشر|كتب|تاريخ"
    "|أخبار|مقالات|مواضيع",
    re.IGNORECASE,
)
_OUTLET_BEFORE = r"[^\W\d_]{2,15}\s?[-–\u0640]\s?"
"""The outlet before the byline words: «سبق - متابعة: فلان»."""


def after_lead(text: str) -> int:
    """Return where a byline goes on after its byline words; 0 if it opens with none."""
    lead = _LEAD.match(text)
    return after_byline_words(text) or (lead.end() if lead else 0)


def after_dateline(text: str) -> int:
    """Return where a byline goes on after the town that the report was filed from; 0 without one.

    The town is not part of the name.
    """
    opening = None if text.isascii() else _FILED_FROM.match(text)
    if opening is None or not (opening[1] == "خاص" or key(opening[1]) in places("place")):
        return 0
    return opening.end()


def after_post(text: str) -> int:
    """Return where a byline goes on after a reporter's post and its town («مراسل الجريدة في عمّان», «موفدة الموقع إلى
    بيروت»).

    The town is a listed one, else one word. Return 0 if there is no post, or no name of two words after it.
    """
    post = None if text.isascii() else _POST.match(text)
    if post is None:
        return 0
    words = text[post.end() :].split(" ", _LONGEST_TOWN)[:_LONGEST_TOWN] if post[1] else []
    towns = (" ".join(words[:count]) for count in range(len(words), 1, -1))
    town = next((town for town in towns if key(town) in places("place")), "".join(words[:1]))
    name = text[post.end() + len(town) :].lstrip(" :/")
    return len(text) - len(name) if " " in name else 0


def is_lead(text: str) -> bool:
    """Whether ``text`` consists of byline words only."""
    lead = _LEAD.match(text + ": x")
    return lead is not None and lead.end() > len(text)


def later_lead(text: str) -> re.Match[str] | None:
    """Return a byline word after a date or a word of publishing ("Posted on 3 May by"), not one inside a name ("Hans
    von Au")."""
    lead = _LEAD.search(text)
    if lead and ":" in lead[0] and re.fullmatch(_OUTLET_BEFORE, text[: lead.start()]):
        return lead
    return lead if lead and _BEFORE_LEAD.search(text, 0, lead.start()) else None
