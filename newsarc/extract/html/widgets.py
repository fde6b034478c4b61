"""Lines that are a page's controls and figures, told by their words.

They are share bars, font sizes, buttons, counts of readers, reading times, answers to vote for, prayer times, rates and
weather.
"""

from __future__ import annotations

import re
from functools import cache

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.expressions import holds_any
from newsarc.extract.html.blocks import Block, Blocks
from newsarc.extract.html.sentences import FULL_STOPS
from newsarc.extract.labels import groups, key

_LONGEST, _LONGEST_MADE, _LEAST_CONTROLS = 120, 80, 2
_STOPS = (*(stop for stop in FULL_STOPS if stop != "…"), ":")
"""How a sentence ends. Controls that wait end in three dots: «جار التحميل...»."""
_ON_FIGURES = r"طقس|حرار|[أا]رصاد|موج[ةه]|[أا]مطار|سعر|[أا]سعار|دولار|ذهب|عملات|صرف|مواقيت|مواعيد|[إا]مساك"
_CELLS = frozenset({"td", "th"})
_SIZES = r"([aAtTعأت])\s?[+-]?\W{0,3}(?:\1\s?[+-]?\W{0,3}){1,3}$"
"""Buttons for larger and smaller type: «A+ A A-»."""
_SIZED = frozenset("aAtTعأت")
ANSWER = (
    "(?:نعم|لا|كلا|ربما|أحيانا|لا (?:أدري|أعرف|أعلم|رأي لي|يهمني|أهتم)|إلى حد ما|محايد|غير متأكد|مؤيد|معارض|ممتاز"
    "|جيد(?: جدا)?|متوسط|مقبول|ضعيف|سيئ|دائم|نادر|أبد|(?:لا )?أؤيد|أعارض|(?:لا )?أوافق)[ًا]{0,2}"
)
_VOTE = (
    rf".{{6,90}}[؟?]\W{{0,3}}{ANSWER}(?:[^\w،,]{{1,5}}(?:{ANSWER}|صو[ّ]?ت(?: الآن)?|تصويت"
    rf"|(?:عرض )?(?:ال)?نتائج)){{1,6}}\W{{0,3}}$"
)
"""A question with its answers: «هل تؤيد القرار؟ نعم لا لا أدري صوّت». Rare, so compiled on first use, like those
below."""
_PRAYERS = (
    r"[^\d،,]{0,40}?(?:(?:الفجر|الشروق|الظهر|العصر|المغرب|العشاء)[^\w،,]{1,4}\d{1,2}:\d{2}"
    r"(?: ?[صم]\b)?[^\w،,]{0,4}){3,6}$"
)
_RATES = (
    r"[^\d،,]{0,25}?(?:\b(?:ال)?(?:دولار|يورو|ليرة|دينار|جنيه|ريال|درهم|ذهب|فضة|نفط|برنت|[إا]سترليني)"
    r"(?: [^\W\d]{3,12})?[^\w،,]{1,4}"
    r"\d[\d.,]{0,9}[^\w،,]{0,4}){2,8}$"
)
"""Prayer times and rates on one line without a comma: sentences have one."""
_VOTED = r"[\d.,]{1,4} ?(?:/|من) ?\d{1,2}\W{1,6}\d{1,6} (?:صوت|أصوات|تقييم|تقييمات|votes?)\W{0,2}$"
_LISTEN = (
    "(?:الاستماع|[اإ]ستمع(?:وا)?) (?:[إا]لى |ل)(?:هذا |هذه )?(?:ال|ل)?(?:مقال|مقالة|خبر|تقرير|نص|موضوع|قصة|مادة)"
    r"(?: [^\s.،:؟!]+){0,3}$"
    r"|(?:اضغط|انقر)(?:وا)? (?:هنا )?ل(?:ل)?[اإ]ستماع(?: [^\s.،:؟!]+){0,4}$"
    r"|(?:حالة )?الطقس [^.،:؟!\d]{0,30}\d{1,2} ?(?:°|º|درجة)[^.،:؟!\d]{0,20}$"
)
_HEARD = ("اضغط", "انقر", "استمع", "إستمع", "الاستماع", "الطقس", "حالة الطقس")
_WEATHER = r"[^.؟!،,:]{0,30}\d ?[°º][^.؟!،,:]{0,30}$"
_SKY = (
    "غائم",
    "مشمس",
    "صاف",
    "ممطر",
    "غيوم",
    "أمطار",
    "ضباب",
    "معتدل",
    "غبار",
    "سماء",
    "cloud",
    "clear",
    "sunny",
    "rain",
)


def is_widget(block: Block) -> bool:
    """Whether a line is a control or figure of the page around the text."""
    text = block.text
    if block.length > _LONGEST or block.tag in _CELLS or (text.endswith(_STOPS) and not text.endswith("..")):
        return False
    if text[0] in _SIZED and re.match(_SIZES, text):
        return True
    if text[0].isdigit() and re.match(_VOTED, text):
        return True
    if text.isascii():  # all others have signs outside of ASCII
        return False
    if text.startswith(_HEARD) and re.match(_LISTEN, text):
        return True
    if "؟" in text or "?" in text:
        return re.match(_VOTE, text) is not None
    if _is_figure(text):
        return True
    return (
        block.length <= _LONGEST_MADE
        and ARABIC_LETTER.search(text) is not None
        and _is_made_of_controls(key(text).split())
    )


def _is_figure(text: str) -> bool:
    if text[-1].isdigit() and ((":" in text and re.match(_PRAYERS, text)) or re.match(_RATES, text)):
        return True
    return ("°" in text or "º" in text) and bool(re.match(_WEATHER, text)) and holds_any(text, _SKY)


def is_figure_of_story(page: Blocks, block: Block) -> bool:
    """Whether a line of hours, rates or weather is the subject of the page's headline: «طقس حار غدا», «بغداد 45°
    مشمس»."""
    if block.length > _LONGEST or not _is_figure(block.text):
        return False
    return any(re.search(_ON_FIGURES, headline) for headline in page.headlines)


def _is_made_of_controls(words: list[str]) -> bool:
    """Whether a line holds only controls, or only counted things and a number."""
    controls, beside = _controls()
    if words and words[0] in controls and all(word in controls or word in beside or _is_sign(word) for word in words):
        return len(controls.intersection(words)) >= _LEAST_CONTROLS
    counted, figures = groups("counted words"), groups("beside counts")
    if words and words[0] in controls and not counted.isdisjoint(words) and words[-1].isdecimal():
        return all(
            word in controls or word in beside or word in counted or word in figures or _is_sign(word) for word in words
        )
    if counted.isdisjoint(words) or not all(word in counted or word in figures or word.isdecimal() for word in words):
        return False
    return any(word[0].isdecimal() or word.startswith(("دقيق", "دقائ")) for word in words)


def _is_sign(word: str) -> bool:
    return len(word) == 1 or word.isdecimal()


@cache
def _controls() -> tuple[set[str], set[str]]:
    """Return the words of controls, and the words that stand next to them."""
    beside = groups("beside controls")
    controls = groups("share words") | groups("control words")
    return {word for word in controls - beside if len(word) > 1}, beside
