"""Notes of a page on its own text.

They say whose views it holds («المقال يعبّر عن رأي كاتبه ولا يعكس بالضرورة رأي الصحيفة»), where it was printed first
(«نُشر بالاتفاق مع مجلة الواحة»), and that it ends («انتهى»).
"""

from __future__ import annotations

import re

from newsarc.extract.expressions import either, holds_any
from newsarc.extract.labels import key, places

LONGEST_DISCLAIMER = 250
"""Maximum characters of such a line; longer ones are the outlet's rules, or paragraphs."""
_RUN_IN_END = (
    r"(?<=[.!؟»”\")])(?:\s?/{0,2}\s?انته[ىي]\s?/?\s?\d{0,3}(?:(?<=\d)[^\W\d_]{1,2}|\s?/\s?[^\W\d_]{1,3})?"
    r"|\s?/\s?نهاية الخبر\s?/"
    r"|\s?\(\s?(?:انته[ىي]|النهاية)\s?\)(?:[\s/.]{1,3}[^\W\d_]{1,2}){0,6})\W{0,3}$"
)
_END_SIGNS, _AT_END = frozenset("®■◼◾▪∎●◆"), r"(?<=[.!?؟»”\")])\s?[®■◼◾▪∎●◆]$"
_END_STEMS, _MARK_REACH = ("انته", "النهاية", "نهاية الخبر"), 30
_STEMS = (
    "رأي",
    "آراء",
    "أراء",
    "وجه",
    "توجّه",
    "نظر",
    "مسؤول",
    "كاتب",
    "كتاب",
    "كتّاب",
    "صاحب",
    "أصحاب",
    "مؤلف",
    "ناشر",
    "سياس",
    "موقف",
    "مواقف",
    "ضروری نہیں",
)
"""Every disclaimer contains one of these: a fast first check."""
TOLD = either(
    r"[،,»”] ?(?:هكذا |بهذا )?(?:قال|يقول|تقول|دعا|دعت|ختم|نصح|كتب|أوضح|يوضح|أكد|سأل)(?:ت|وا)?\b",
    r"\b(?:كما|مثلما) (?:قال|يقول|تقول|أكد|ورد|قضى|قضت|أعلن|أظهر|ذكر|ينص|نص|أوضح|يوضح|أضاف|جاء|صرح|كتب|رأى|يرى|أفاد)"
    r"(?:ت|وا)?\b",
    r"\b(?:ب?حسب|وفقا?ً?) (?!(?:اهتمام|رغب|تفضيل|شروط|رخصة|سياسة))",
    r"\bعلى حد (?:قول|تعبير|وصف)",
)
"""How news attributes words: «كما قال رئيسه», «وفق المدير», «، ختم النقيب كلمته».

Alternatives of an expression. The expressions of this module are rarely needed, so they are compiled on first use.
"""
_MEDIA = r"(?:ال|لل)?(?:موقع|صحيفة|جريدة|قناة|وكالة|شبكة|مجلة|منصة|بوابة|تحرير|تحريرية|دار|إذاعة|مدونة)(?:نا)?\b"
_OF_OUTLET = (
    f"{_MEDIA}|(?:ال)?(?:مركز|مؤسسة|منظمة|هيئة|أسرة|إدارة|مجموعة|معهد|مجلس)"
    rf"(?:نا\b|\b(?: .{{0,20}}{_MEDIA}| [^.]{{0,25}}(?:الإعلامية|الصحفية|الصحافية)))"
    r"|[«“\"”]"
)
_OF_HOUSE = r"(?:ال)?(?:مركز|مؤسسة|منظمة|هيئة|إدارة|مجموعة|معهد|مجلس)(?:نا)?\b"
"""Bodies that also publish. They count as an outlet only where a text says that views are not necessarily theirs
(«بالضرورة»)."""
_THE_TEXT = (
    r"^\W{0,3}(?:(?:ملاحظة|تنويه|تنبيه|إخلاء (?:ال)?مسؤولية)\W{1,3})?(?:(?:إن|أن|جميع|كافة|كل|هذا|هذه) ){0,2}"
    "(?:(?:ال)?(?:آراء|أراء|أفكار|تقرير|تحليل|مقال(?:ات|ة)?|مادة|مواد|مقاربة|نص|نصوص|تعليقات|تدوينات?|تدوينة"
    r"|منشورات)|ما (?:[وي]رد|[يتُ]{1,2}نشر|جاء))\b"
)
"""The subject of such a line, at its start."""
_STANDS_FOR = r"[تي](?:عبّ?ر|مثّ?ل|عكس)(?:ان|ون)?\b"
_OWNERS = (
    r"(?:(?:رأي|آراء|أراء|وجه(?:ة|ات) نظر|أفكار|مواقف|موقف|عن|إلا)\s)+"
    r"(?:ال)?(?:كاتب|كتّ?اب|صاحب|أصحاب|مؤلف|ناشر)(?:ة|ه|ها|هم|يها)?\b(?!\s(?:في|من|عن|حول|تجاه|بشأن)\s)"
)
_VIEWS = r"(?:رأي|آراء|أراء|سياس[ةا]ت?|موقف|مواقف|توجّ?ه(?:ات)?|وجه(?:ة|ات) نظر|الموقف|السياسة|الرأي)\b"
_DISCLAIMER = (
    rf"{_THE_TEXT}.{{0,80}}?\bو?(?:{_STANDS_FOR} .{{0,30}}?{_OWNERS}"
    f"|(?:لا|ليس) ?(?:{_STANDS_FOR}|بالضرورة).{{0,30}}?{_VIEWS}.{{0,12}}?(?:{_OF_OUTLET})"
    rf"|(?:لا|ليس) ?(?:{_STANDS_FOR} )?بالضرورة.{{0,20}}?{_VIEWS}.{{0,12}}?{_OF_HOUSE}"
    r"|(?:هي|هو) (?:آراء|رأي) (?:ال)?(?:كاتب|كتّ?اب|صاحب|أصحاب))"
    rf"|^\W{{0,3}}لا {_STANDS_FOR} (?:هذ[اه] )?(?:ال)?(?:آراء|أراء|أفكار|مقال(?:ات|ة)?|مواد|مادة|تقارير"
    rf"|تحليل(?:ات)?)\b.{{0,60}}?{_VIEWS}.{{0,12}}?"
    rf"(?:{_OF_OUTLET}|{_OF_HOUSE})"
    r"|^\W{0,3}(?:تنويه|تنبيه|ملاحظة|إخلاء (?:ال)?مسؤولية)\s?[:–-].{0,80}?\b"
    "(?:لا [يت]تحمّ?ل .{0,40}?مسؤولية|غير مسؤولة? عن) .{0,15}?"
    r"(?:محتوى|مضمون|صحة|دقة|ما ورد|ما جاء)\b"
    rf"|^\W{{0,3}}[يت]عبّ?ر .{{0,50}}ليس بالضرورة عن {_VIEWS}.{{0,12}}?(?:{_OF_OUTLET}|{_OF_HOUSE})"
    r"|^\W{0,3}(?=.{0,80}(?:لکھاری|مصنف|مصنّف|مضمون|کالم|مندرجات|آراء|رائے)).{3,110}مت[ّ]?فق ہونا ضروری نہیں"
    rf"|^(?=.{{0,100}}?(?:{_MEDIA}|إدارة)).{{0,60}}(?:\bو?لا [يت]تحمّ?ل .{{0,30}}?مسؤولية|\bو?غير مسؤولة? عن) .{{0,12}}"
    r"(?:(?:ال)?(?:آراء|أراء|مقال(?:ات|ة)?|تعليقات|محتوى|مواد|أخبار)|ما (?:[وي]رد|[يتُ]{1,2}نشر|جاء|في\w{0,2}))\b"
)


def is_disclaimer(text: str) -> bool:
    """Whether the whole of a clean ``text`` is a disclaimer.

    It says that views are the writer's, not the outlet's, or that the outlet is not liable for them. A report that
    somebody says so opens with its verb, and is none.
    """
    return (
        len(text) <= LONGEST_DISCLAIMER
        and holds_any(text, _STEMS)
        and re.match(_DISCLAIMER, text) is not None
        and not re.search(TOLD, text)
    )


_LONGEST_NOTE, _LONGEST_AGENCIES = 120, 40
_PIECE = r"(?:هذ[اه] )?(?:ال)?(?:مقالة?|تقرير|مادة|نص|حوار|تحقيق|موضوع|تدوينة)"
_PRINTED = r"(?:[يت]?ُ?نُ?شرت?|منشورة?|أُ?عيد نشر(?:ه|ها)?|[يت]ُ?عاد نشر(?:ه|ها)?)"
_SOURCE_NOTE = (
    rf"^\W{{0,3}}(?:{_PRINTED}|(?:{_PIECE} {_PRINTED}|{_PRINTED} {_PIECE})(?: .{{0,30}})?) "
    rf"(?:بالتعاون|بالاتفاق|بالشراكة|باتفاق|بإذن|بترخيص|بموجب|بالتزامن مع (?={_MEDIA}|[«“\"A-Za-z]))(?: ?\S{{1,20}})"
    rf"(?: \S{{1,20}}){{0,4}}$"
    rf"|^\W{{0,3}}{_PIECE} (?:منشورة?|نُ?شرت?) (?:في|على|ب|لأول|أول)\s?"
    rf"(?:{_MEDIA}|ال?أصل|مرة|[«“\"A-Za-z])[^،.]{{0,60}}$"
    r"|^[*•(\[–—-]\W{0,3}نقل(?:ا|اً|ًا) عن .{2,40}$|^نقل(?:ا|اً|ًا) عن\s?: ?\S{2,20}(?: \S{1,20}){0,3}$"
)
"""Where a text is from. It has no full stop: otherwise it is a sentence of the story."""
_TELLS = r" و[أتي]\S{2}| أن | إن "
"""Words with which a story goes on: «التقرير نشر في مجلة العلوم وأشار إلى ...»."""
_AGENCIES = re.compile(r"\s{0,2}[/،+,-]\s{0,2}")


def is_source_note(text: str) -> bool:
    """Whether the whole of a clean ``text`` is a note on its source.

    It says where the text was printed before, or is the outlet's name and agencies' between slashes: «الواحة 24/ أ ف
    ب».
    """
    if len(text) > _LONGEST_NOTE:
        return False
    if len(text) <= _LONGEST_AGENCIES and "/" in text and _ends_in_agency(text):
        return True
    may_be_note = ("نش" in text or "نقل" in text) and not text.endswith(".")
    return may_be_note and re.match(_SOURCE_NOTE, text) is not None and not re.search(_TELLS, text)


def _ends_in_agency(text: str) -> bool:
    _, *agencies = _AGENCIES.split(text)
    return all(key(name) in places("agency") for name in agencies)


def without_end_mark(paragraph: str) -> str:
    """Return a last paragraph without an agency's end mark and the editors' initials after it.

    «... قبل الشتاء. انتهى29/ح», «... في الأسواق. (النهاية) ف ر / ن ع». The sign that magazines set there is dropped
    too.
    """
    if paragraph[-1:] in _END_SIGNS:
        paragraph = re.sub(_AT_END, "", paragraph)
    if not holds_any(paragraph[-_MARK_REACH:], _END_STEMS):
        return paragraph
    return re.sub(_RUN_IN_END, "", paragraph)
