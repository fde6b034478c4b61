"""Lines that close a text: an agency's end mark, rights and sources, contacts, desks and agencies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newsarc.extract.expressions import AnyOf, either, holds_any
from newsarc.extract.html.blocks import Block
from newsarc.extract.html.call_phrases import REPORTED
from newsarc.extract.html.heads import LONGEST_HEAD
from newsarc.extract.html.meta_lines import LONGEST_STAMP, is_byline, is_hour, is_stamp
from newsarc.extract.html.writer_lines import is_of_writer
from newsarc.extract.labels import groups, key, places

_CLOSING = AnyOf(
    "©",
    "ⓒ",
    "무단 ?전재",
    r"\bcopyright",
    "all rights reserved",
    "not responsible for",
    "opinions expressed",
    "views expressed",
    "do not (?:necessarily )?(?:reflect|represent)",
    r"\bdisclaimer\b",
    "إرشادات الاستخدام",
    "سياسة التعليقات",
    "مراجعة التعليقات",
    "شروط النشر",
    r"^\W{0,3}(?:quelle|source|fuente|fonte|bron|źródło|kaynak|sumber|nguồn(?: tin)?|zdroj|forrás|kilde|källa|lähde|πηγή"
    r"|источник|джерело|sursa|来源|來源|出典|出处|출처|منبع|ذریعہ|بشکریہ|سەرچاوە)[ns]?\s?[:：]",
    r"^\W{0,3}版权(?:说明|声明|保护|所有)",
    "违者必究",
    r"^to (?:contact|reach) the (?:reporter|editor|author|writer)s?\b",
    r"^(?:[\w.'’-]+ ){2,6}(?:may|can) be reached (?:at|by) [^ @]{1,40}@",
    r"\byou agree to our (?:use of cookies|terms)\b",
    r"\bwe reserve the right to (?:remove|delete|edit)\b",
    r"\bmoderating all comments\b",
)
"""Topics of a paragraph after the text: rights, sources, liability, rules for comments, the writer's address. Matched
in lower case."""
_PRINTED = r"(?:سبق نشر|نُ?شرت?)(?: (?:هذ[اه] )?ال(?:مقال|مقالة|مادة|نص|دراسة|حوار|قصيدة|قصة))?"
"""Where a text was printed first: «نشر المقال في العدد 55 من مجلة كذا»."""
_ARABIC_CLOSING = re.compile(
    either(
        "حقوق .{0,40}محفوظة",
        r"^\W{0,3}(?:جميع|كافة|كل) (?:ال)?حقوق",
        r"^\W{0,3}حقوق (?:النشر|الطبع)\W",
        r"^\W{0,3}(?:المصدر|مصدر)\s?:",
        r"^\W{0,3}و?نقدم لكم (?:من خلال |عبر )(?:موقع|بوابة|صحيفة|منصة)\W",
        r"^\W{0,3}إخلاء (?:ال)?مسؤولية\W",
        rf"^\W{{0,3}}{_PRINTED}(?: (?:أولا|أولاً))? في العدد \W?\d{{1,6}}\W?(?: من [^.،؛]{{2,40}})?\W{{0,3}}$",
        rf"^\W{{0,3}}{_PRINTED} (?:أولا|أولاً|للمرة الأولى|من قبل|سابقا|سابقاً) (?:في|على) [^.،؛]{{2,60}}\W{{0,3}}$",
    )
)
_LONGEST_ARABIC_CLOSING = 250
_LONGEST_CLOSING = 600
_CONTACTS = (
    "(?i:(?:presse|medien)?kontakt|ansprechpartner(?:in)?|rückfragen|(?:press|media) (?:contacts?|[ei]nquiries)"
    "|contacts? (?:de )?presse|"
    r"contacto de prensa)"
)
"""Names of press contacts in a press release."""
_END_MARK = re.compile(
    rf"^\W{{0,5}}(?:(?:THE )?ENDS?|{_CONTACTS}(?=\W{{0,3}}$)|انته[ىيی]|(?:انتها[يی]|پا[يی]ان) (?:پ[يی]ام|خبر|گزارش))"
    rf"(?:\W{{1,3}}(?:\w{{1,2}}|\w?\d{{1,5}}|\d{{1,3}}\w)\b){{0,4}}\W{{0,5}}$"
)
_LONGEST_END_MARK = 24
_CONTACT = (
    r"\W{0,5}(?:لل(?:تواصل|اتصال|استفسارات?|مزيد من المعلومات)|لمزيد من المعلومات"
    "|(?:جهة|جهات|بيانات|معلومات|مسؤول) (?:ال)?(?:اتصال|تواصل)|"
    rf"(?:ال)?(?:اتصال|تواصل) ال[إا]علامي|{_CONTACTS})(?![^\W_])[^.!?؟:@\d]{{0,40}}(?::|$)"
)
"""The heading of contact details, or the label in a line with them."""
_CONTACT_STEMS = (
    "تواصل", "تصال", "استفسار", "المعلومات", "kontakt", "contact", "ansprechpartner", "rückfragen", "nquiries",
)  # fmt: skip
HOW_REACHED = r"[\w.-]@[\w-]{2,}\.|(?<!\d)(?:(?:\+\d|0\d)[\d\s()/.–-]{6,20}|\d{3}[.-]\d{3}[.-]\d{4})(?!\d)"
"""A mail address or a telephone number."""
_TAGS = re.compile(
    r"^(?:#\w{2,40}\W{0,3}){1,20}$|^\(?(?:تغطية صحفية|إعداد|اعداد) .{2,120}(?:للنشرة العربية|[-–] ?تحرير )"
    r"|^\W{0,3}(?:(?:ال)?وسوم|(?:ال)?كلمات(?: (?:ال)?(?:مفتاحية|مفاتيح|دلالية|دالة|بحث))?|مفاتيح(?: (?:ال)?(?:بحث|كلمات))?|هاشتاغ|tags|keywords|topics?|themen|thèmes"
    r"|temas|schlagw[öo]rter|mots[- ]clés)\s?:",
    re.IGNORECASE,
)
_COUNTER = re.compile(
    r"^\W{0,3}(?:المشاركات|رمز الخبر|views|reads|hits|news id)\s?:?\s?[\d.,]+\W{0,3}\w{0,7}$", re.IGNORECASE
)
_SOURCE = re.compile(
    r"^SOURCE [A-Z]|^\W{0,3}(?:ال)?مصدر\W{0,3}$|^\W{0,3}مراسل(?:ت)?نا (?:ب|في |من )[^:.]{2,20}:\s?[^:.،]{5,40}$|^\W{0,3}(?:(?:ال)?مصدر\s?:|نقل(?:ا|اً|ًا) عن\s|(?:المكتب|المركز|القسم) ال[إا]علامي\b"
    r"|(?:الدائرة|الإدارة|الادارة|المديرية|الشعبة|الوحدة) ال[إا]علامية\b|(?:مكتب|مديرية|قسم|شعبة|وحدة) ال[إا]علام\b"
    r"|[إا]علام (?:ال)?(?:وزارة|جامعة|محافظة|كلية|دائرة|مديرية)\b)"
)
_PAPER = r"(?:صحيفة|جريدة|وكالة أنباء|مجلة) [^\W\d_]{3,}(?: [^\W\d_]{3,}){0,2}$"
"""The newspaper a text is copied from: «صحيفة النهر»."""
_ADDRESS = re.compile(
    r"^(?:\[\d{1,2}\]\s?)?(?:write to [^.!?؟:@]{2,40} at\s|[^\s.!?؟:@]{2,20}(?: [^\s!?؟:@]{2,20}){1,3}:\s?(?=[\w.+-]{1,64}@[\w-])"
    "|[^.!?؟:]{0,12}(?:مختصر|قصير|short|الكاتبة?|بريد|[إا]يميل|e-?mail|تويتر|twitter|instagram|ig"
    r"|permalink)[^.!?؟:]{0,12}:\s?)?"
    r"(?:https?://\S{1,300}|(?:www|twitter\.com|facebook\.com|instagram\.com|youtube\.com)[./]\S{1,300}"
    r"|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}|@\w{2,30})\W{0,3}$",
    re.ASCII | re.IGNORECASE,
)
"""A short link, or the writer's mail address or account, alone or after a label."""
_SIGN = re.compile(r"[^\W_\u0640]")
_AGENCIES = ("مواقع", "فرانس24", "dw", "ان پٹ کے ساتھ")
"""Names texts are signed with that ``places.txt`` does not list as agencies."""
_RULE = "=-_–—\u0640*./ "
"""Characters that draw a line under a text."""
_UNDERLINES = ("==", "--", "__", "**")
_WORD = re.compile(r"\w+")
_INITIALS = re.compile(
    r"^[\u0621-\u064a](?: [\u0621-\u064a]){1,3}$|^(?=[^./]{1,8}[./])\W{0,2}\w{1,2}(?:[\s./،,–-]{1,3}\w{1,2}){1,7}\W{0,2}$"
)
_DESKS = re.compile(r"[a-z]{1,4}(?:[/-][a-z]{1,4}){1,8}$")
"""How AFP's desks sign in Latin script: «bur-sh/ak/mt»."""
_NAME_AND_INITIAL = r"[\u0621-\u064a]{3,10}/[\u0621-\u064a]$"
"""A reporter's name and an editor's initial: «لقمان/ق»."""
_SHORT_NAMES = r"^(?=[^.]{1,12}\.)[^\W\d_]{2,6}(?:/(?:[^\W\d_]{2,6}|[^\W\d_](?:\.[^\W\d_]){0,2})){2,4}$"
"""Reporter and editors, by initials and given names: «نوف/ع.ع/خميس»."""
_SIGNED = re.compile(r"^\W{0,2}([^\W\d_]{2,10})\s?(?:/\s?[^\W\d_]{2,12}(?:\s[^\W\d_]{2,12}){0,3}\s?){1,3}/?\W{0,2}$")
"""An agency, its reporter and its editor: «وام/سالم العلي/ منى أحمد»."""
_IN_BRACKETS = re.compile(r"^[-–— ]{0,4}\([^\s()]{1,12}\)\W?(?:\s\w{1,2}(?:[\s./،,–-]{1,3}\w{1,2}){1,7})?\W?$")
"""The writer or agency in brackets, with or without initials after it: «(jg)», «(dr/spot)», «--(بترا)», «(النهار) س.ع/ر
م»."""
_LONGEST_INITIALS = 2
_CODE = re.compile(r"\d[\d/]{4,}")
"""The number that the editorial system gave the text, or such a number with a day: «29/5/11115»."""
_LONGEST_END_MATTER = 250


def is_closing(block: Block) -> bool:
    """Whether the last block of a text is no paragraph but a line on rights, source or rules, or a time stamp."""
    text = block.text
    may_be_stamp = block.length <= LONGEST_STAMP and not text.endswith(".")
    if may_be_stamp and (is_hour(block) or is_stamp(block)):
        return True
    if block.length <= _LONGEST_ARABIC_CLOSING and _ARABIC_CLOSING.search(text) and not REPORTED.search(text):
        return True
    return block.length <= _LONGEST_CLOSING and _CLOSING.is_in(text.lower())


def is_end_mark(block: Block) -> bool:
    """Whether a block is an agency's mark at the end of a report: «انتهى», «انتهى/ ر.ا», «// انتهى //»."""
    return block.length <= _LONGEST_END_MARK and bool(_END_MARK.match(block.text))


def heads_contact(block: Block, after: Iterable[Block]) -> bool:
    """Whether a block heads contact details (Pressekontakt, للتواصل الإعلامي), and a mail address or number stands
    ``after``."""
    contact = _contact_in(block.text) if block.length <= LONGEST_HEAD else None
    is_head = contact is not None and contact.end() == block.length
    return is_head and any(re.search(HOW_REACHED, other.text) for other in after)


def heads_biography(block: Block) -> bool:
    """Whether a block labels a box on the writer: «عن الكاتب», «Über den Autor»."""
    return key(block.text) in groups("about author")


def _contact_in(text: str) -> re.Match[str] | None:
    return re.match(_CONTACT, text) if holds_any(text.lower(), _CONTACT_STEMS) else None


def is_end_matter(block: Block) -> bool:
    """Whether the last block of a text names its tags, its number of readers, its writer, its contacts, its desk or its
    agencies."""
    text = block.text
    if block.length > _LONGEST_END_MATTER:
        return is_of_writer(text)
    contact = _contact_in(text)
    if contact and (re.search(HOW_REACHED, text) or text[contact.end() :].strip().isdecimal()):
        return True
    if (
        _TAGS.match(text)
        or _ADDRESS.match(text)
        or not _SIGN.search(text)
        or (block.tag == "p" and _CODE.fullmatch(text))
        or _IN_BRACKETS.match(text)
        or is_byline(block)
    ):
        return True
    if is_of_writer(text) or heads_biography(block):
        return True
    if block.length > LONGEST_STAMP or text.endswith(("؟", "!")):
        return False
    if text.endswith("."):
        return _is_initials_and_stop(text)
    if _COUNTER.match(text) or _SOURCE.match(text) or _DESKS.match(text) or re.match(_PAPER, text):
        return True
    return _names_agencies(text)


def _names_agencies(text: str) -> bool:
    """Whether a line holds only initials and agencies: «س.ع/ م.ك (رويترز)»."""
    text = text.lstrip(_RULE)
    if (text.count("/") > 1 and re.match(_SHORT_NAMES, text)) or re.match(_NAME_AND_INITIAL, text):
        return True
    words = f" {key(text)} "
    rest = words
    for agency in _agencies():
        rest = rest.replace(f" {agency} ", " ")
    signed = _SIGNED.match(text)
    if signed and key(signed[1]) in _agencies():
        return True
    letters = [word for word in rest.split() if not word.isdigit()]
    if any(len(word) > _LONGEST_INITIALS for word in letters):
        return False
    return rest != words or (len(letters) > 1 and bool(_INITIALS.match(text)))


def _is_initials_and_stop(text: str) -> bool:
    """Whether a line is initials with a full stop: «======= ن.ه.», «ف ق/أ ز/ ع ط.».

    Words of two letters alone do not count: they may make a sentence.
    """
    words = _WORD.findall(text)
    is_marked = text.startswith(_UNDERLINES) or "/" in text or (max(map(len, words)) == 1 and not text.isascii())
    return is_marked and all(map(str.isalpha, words)) and _INITIALS.match(text.lstrip(_RULE)) is not None


@cache
def _agencies() -> list[str]:
    """Return the keys of all agencies and of ``_AGENCIES``, the longest first."""
    return sorted(places("agency") | {key(word) for word in _AGENCIES}, key=len, reverse=True)
