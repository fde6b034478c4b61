"""What a page says to its readers: calls to follow, to share and to subscribe, and whose views a text holds."""

from __future__ import annotations

import re

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract import labels
from newsarc.extract.dump.kinds import Kind, Mark
from newsarc.extract.dump.lines import Line
from newsarc.extract.html.blocks import Block
from newsarc.extract.html.calls import is_call
from newsarc.extract.html.labels import announces_none, block_label
from newsarc.extract.html.notices import is_notice
from newsarc.extract.html.widgets import is_widget
from newsarc.extract.own_notes import is_disclaimer

_FOLLOW = re.compile(
    r"(?:\S+ ){0,2}(?:تابعو?ا? (?:\S+ ){1,4}(?:علي|عبر)$|تابعو(?:نا|ا) (?:\S+ ){0,3}(?:علي|عبر) (?P<where>.+)|"
    r"تابع (?:قناه|صفحه|حساب|اخبار) (?:\S+ ){1,3}(?:علي|عبر) (?P<at>.+))$"
)
"""«تابعوا الأفق عبر قناة تلغرام», in folded spelling; behind «على» stands the name of a network."""
_NETWORK_WORDS = frozenset("قناه قناتنا صفحه صفحتنا منصه تطبيق موقع اضغط هنا google news جوجل غوغل نيوز".split())
_FORM_FIELD = re.compile(r"[^\W\d]+(?: [^\W\d]+){0,3} ?: ?\*$")
"""«الاسم : *»"""
_POSTAL = re.compile(
    r"(?:^|[-–،,] ?)(?:(?:شارع|نهج) \d+|ص\.? ?ب\.? ?:? ?\d+|صندوق بريد)(?: [^-–،,]{1,20})?(?:[-–،,]|$)"
)
_PAGER = re.compile(r"(?:ال)?صفحة \d+ (?:من|/) \d+|Page \d+ (?:of|/) \d+|(?:تصويت|استطلاع(?: رأي)?) ?: .{3,60}؟$")
_APPEARED = re.compile(r"The post .{5,200} appeared first on (.{2,50}?)\.?$")
"""What WordPress adds to a post in its feed."""
SUPPORT = re.compile(r"ادعم(?:وا|ي|/ي|/وا)? (\S+(?: \S+)?)$")
"""A call to support somebody by name, «ادعموا ضفاف»: an outlet, where another line has the name."""
_PRINTED_FROM = re.compile(
    r"(?:تمت?|جرت) (?:ال)?طباعة (?:(?:هذ[اه] )?ال(?:صفحة|خبر|مقالة?|موضوع|تقرير|مادة) )?من \S.{1,40}$"
)
"""«تمت طباعة هذا الخبر من موقع الأفق», at the foot of what a site has for printing."""
_MOST_OF_ADDRESS = 10
_REACHED = re.compile(
    r"(?:(?:ال)?(?:هاتف|تلفون|تليفون|فاكس|جوال|موبايل|خلوي|بريد(?: ?ال[إا]لكتروني)?|[إا]يميل|واتساب)|[Tt]el|[Ff]ax|[Ee]-?mail)\s?[:：]\s?[\d+@(\w]"
    r"|لل(?:تواصل|اتصال|استفسار)(?: ال[إا]علامي| مع وسائل ال[إا]علام)?\s?:?$"
)
"""«هاتف: 01-000111», «للتواصل الإعلامي:»"""
_MOST_NOTICE_WORDS, _MOST_SHARE_WORDS = 40, 30
_MOST_LABEL_WORDS = 6
_MOST_CALL_WORDS = 6
"""Words of a line that is a call though it names no channel: «اشترك في المؤتمر خمسون خبيرا من دول عربية» is none."""


def follow_or_share(line: Line) -> Mark | None:
    """The judgement of a line that calls to follow on a network, or is made of the words of share bars alone."""
    if "تابع" in line.key[:24] and (follow := _FOLLOW.match(line.key)):
        where = (follow["where"] or follow["at"] or "").split()
        if all(word in labels.groups("share words") or word in _NETWORK_WORDS for word in where):
            return Mark(Kind.FURNITURE, 7, "call to follow", "newsletter")
    words = line.key.split()
    if words and len(words) <= _MOST_SHARE_WORDS and all(word in labels.groups("share words") for word in words):
        return Mark(Kind.FURNITURE, 8, "share bar", "share")
    return None


def notice(line: Line) -> Mark | None:
    """The judgement of a line that tells whose views a text holds, or calls to subscribe, to follow or to pay."""
    if line.words > _MOST_NOTICE_WORDS:
        return None
    is_short = line.words <= _MOST_OF_ADDRESS
    if is_short and _REACHED.match(line.text):
        return Mark(Kind.FURNITURE, 7, "how somebody is reached", "policy")
    if is_short and _PRINTED_FROM.match(line.text):
        return Mark(Kind.FURNITURE, 7, "where it was printed from", "policy")
    if is_short and _PAGER.match(line.text):
        return Mark(Kind.FURNITURE, 7, "a pager, or a vote", "share")
    if outlet := _APPEARED.match(line.text):
        return Mark(Kind.FIELD, 7, "a feed's note", "source", outlet[1])
    if _FORM_FIELD.match(line.text) or (is_short and _POSTAL.search(line.text)):
        return Mark(Kind.FURNITURE, 7, "a field of a form, or where the outlet is", "policy")
    if is_disclaimer(line.text):
        return Mark(Kind.FURNITURE, 7, "whose views they are", "policy")
    if is_widget(Block(line.text, 0, "p", 0)):
        return Mark(Kind.FURNITURE, 5, "controls or figures of the page", "share")
    return Mark(Kind.FURNITURE, 7, "call to the reader", "newsletter") if is_call(line.text.lower()) else None


def latin_notice(line: Line) -> Mark | None:
    """The judgement of a line without Arabic letters that would be no text in a page with mark-up either."""
    if line.words > _MOST_NOTICE_WORDS or ARABIC_LETTER.search(line.text):
        return None
    block = Block(line.text, 0, "p", 0)
    if block_label(block) == "related":
        label, _, story = line.text.partition(": ")
        if story.count(" ") > 1:
            return None if announces_none(label) else Mark(Kind.LISTED, 6.4, "a label and a story", "related", story)
        if line.words <= _MOST_LABEL_WORDS:
            kind = Kind.FURNITURE if announces_none(line.text) else Kind.LIST
            return Mark(kind, 6.4, "a label", "related")
    return Mark(Kind.FURNITURE, 6, "a notice", "policy") if is_notice(block) else None


def may_be_call(line: Line) -> bool:
    """Whether a line that opens like a call is one, for «انضم إلى الاتفاق» and «اشترك في المؤتمر» tell of the past as well."""
    return is_call(line.text.lower()) or (line.words <= _MOST_CALL_WORDS and not line.text.endswith((".", "؟", "!")))
