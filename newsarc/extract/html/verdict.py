"""When a page is not an article, and why."""

from __future__ import annotations

import re

from newsarc.extract.html.blocks import Blocks
from newsarc.extract.html.body import Body
from newsarc.model import Verdict

SHORT_BODY = 400
"""Characters of running text below which a page has to answer for itself."""
_CHALLENGE = re.compile(
    r"just a moment|attention required|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|"
    r"ddos protection|access denied|enable javascript and cookies|cf-chl|captcha|request unsuccessful|"
    r"التحقق من أنك (?:لست روبوتا|إنسان)|تحقق من أنك إنسان|لست روبوت|جار[يٍ]? التحقق من المتصفح",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"before you continue|we value your privacy|your privacy choices|we and our partners|accept all cookies|"
    r"نحن وشركاؤنا|قبول جميع ملفات تعريف الارتباط|نستخدم ملفات تعريف الارتباط|قبل المتابعة",
    re.IGNORECASE,
)
_MISSING = re.compile(
    r"^\s*404\b|(?:error|http|status|خطأ|[-–—|:])\s{0,2}404\b|\b404\s{0,2}(?:[-–—|:!]|error|page|not found|خطأ)|page not found|not found|no longer available|page (?:does not|doesn.t) exist|"
    r"الصفحة (?:غير موجودة|المطلوبة غير|التي تبحث عنها)|لم يتم العثور على|عذرا ?[،,]? ?الصفحة|صفحة غير موجودة",
    re.IGNORECASE,
)
_PAYWALL = re.compile(
    r"subscribe to (?:continue|read)|subscribers? only|already a subscriber|to continue reading|"
    r"هذا المحتوى (?:مخصص|متاح) للمشتركين|للمشتركين فقط|اشترك (?:الآن )?(?:لقراءة|لمتابعة|للمتابعة)|لمتابعة القراءة",
    re.IGNORECASE,
)


def judge(page: Blocks, body: Body, title: str | None, page_title: str) -> tuple[Verdict, str | None]:
    """The verdict on a page, with its reason when it is not an article."""
    if body.worth >= SHORT_BODY:
        return "article", None
    everything = " ".join(block.text for block in page.blocks[:400])
    headline = f"{title or ''} {page_title}"
    near = f"{headline} {everything[:3000]}"
    if len(everything) < 3000 and (found := _CHALLENGE.search(near)):
        return "challenge", f"the page says «{found[0]}»"
    if found := _MISSING.search(near if len(everything) < 3000 else headline):
        return "soft-404", f"the page says «{found[0]}»"
    if found := _PAYWALL.search(everything):
        return "paywall", f"the page says «{found[0]}» after {body.worth:.0f} characters of text"
    if body.worth < SHORT_BODY / 2 and (found := _CONSENT.search(near)):
        return "consent", f"the page says «{found[0]}»"
    if not everything.strip():
        return "empty", "no text in it"
    links = sum(block.link_length for block in page.blocks)
    letters = sum(block.length for block in page.blocks)
    if body.worth < 200 and len(page.anchors) > 30 and links > 0.6 * letters:
        return "index", f"{len(page.anchors)} links and hardly any running text"
    if not body.kept:
        return "empty", "no running text in it"
    return "article", None
