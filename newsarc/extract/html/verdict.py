"""When a page is not an article, and why.

The phrases of such pages also stand in articles («لم يتم العثور على أي أثر له», "captcha"). So they count only where
they open a sentence. On a page that is declared an article and has text, they count only in its headline.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from newsarc.extract.expressions import holds_any
from newsarc.extract.html.addressed import asks_for_consent, is_check
from newsarc.extract.html.blocks import Blocks
from newsarc.extract.html.body import Body
from newsarc.extract.html.case import Case
from newsarc.extract.html.listing import why_list
from newsarc.extract.html.refusals import (
    BLOCKED,
    BROKEN,
    CHALLENGE,
    CLOSED,
    CONSENT,
    FOR_SUBSCRIBERS,
    MISSING,
    OF_CONSENT,
    OF_WALL,
    PAYWALL,
    REMOVED,
    UNTOUCHED,
    WALL,
)
from newsarc.extract.html.takeovers import PARKED, advertises_games
from newsarc.extract.metadata import Metadata, StructuredData
from newsarc.extract.urls import is_front_page
from newsarc.extract.vocabulary import HIDDEN, LATEST, RELATED
from newsarc.model import Verdict

_Told = tuple[Verdict, str | None]
_SHORT_BODY = 400
"""A page with fewer characters of running text must show that it is an article."""
_LONGEST_STUB = 2000
"""The same limit where the page declares its text to be for subscribers: stubs run to several paragraphs."""
_LEAST_LINKS, _LEAST_LISTED = 30, 15
"""_LEAST_LINKS: a page of nothing but links has more than this. _LEAST_LISTED: the same without any text."""
_FORETEXT = 20
_HEADLINE_FORETEXT = 10
"""Maximum characters before a phrase in its sentence: in texts and, below, in headlines («عذرا، الصفحة ...»)."""
_LONGEST_ASKING = 40
"""Maximum characters of a headline that asks for consent."""
_AFTER_CONTAINER = 6
_OUTSIDE = RELATED | LATEST
_APOLOGY = r"(?i)\W{0,3}(?:عذر|نعتذر|نأسف|متأسف|آسف|sorry|oops|ups|d[ée]sol|lo sent|leider)"
"""The apology that opens a page without the requested story, even if the page is declared an article."""
_BEFORE = re.compile(r"[^.!?؟:|–—…]*$")
_SEPARATORS = "-–—|:"
_REFUSALS: tuple[tuple[Verdict, re.Pattern[str] | str], ...] = (
    ("challenge", CHALLENGE), ("challenge", BLOCKED), ("soft-404", MISSING), ("empty", UNTOUCHED),
    ("empty", PARKED),
)  # fmt: skip


def judge(
    page: Blocks, body: Body, title: str | None, structured: StructuredData, metadata: Metadata, url: str | None
) -> _Told:
    """Return the verdict on a page, with its reason if it is not an article.

    ``title`` is the headline, ``structured`` what the page declares of itself, ``metadata`` what was made of that,
    ``url`` the requested address.
    """
    case = Case(page, body, title, structured, metadata, url)
    return next(told for rule in _RULES if (told := rule(case)) is not None)


def _of_list(case: Case) -> _Told | None:
    """Recognise a list of stories, or a missing story above such a list."""
    reason = why_list(case)
    if reason is None:
        return None
    missing = _missing_above(case)
    return ("soft-404", f"the page says «{missing}»") if missing else ("index", reason)


def _of_asking(case: Case) -> _Told | None:
    """Recognise a page whose form or short headline asks for consent."""
    if case.is_declared:
        return None
    if _asks_by_form(case):
        return "consent", "a form sends the reader's consent"
    asking = None if len(case.title or "") > _LONGEST_ASKING else _opening(CONSENT, [case.title or ""])
    is_asked = asking and (case.body.worth < _SHORT_BODY or _of_consent(case))
    return ("consent", f"the page says «{asking}»") if is_asked else None


def _of_spam(case: Case) -> _Told | None:
    """Recognise a page put in an article's place to sell games or pills, by its headline and text, whatever it
    declares."""
    sold = advertises_games(case.title or case.structured.title)
    texts = (case.page.blocks[n].text.lower() for n in case.body.kept)
    is_repeated = sold is not None and any(sold.lower() in text for text in texts)
    return ("empty", f"it advertises «{sold}»") if is_repeated else None


def _of_reader(case: Case) -> _Told | None:
    """Recognise a short page without signature that is a refusal or a request for consent.

    Its text may be long if it explains what its headline says, or speaks of the reader's browser and data.
    """
    if not case.is_short or case.is_declared:
        return None
    is_of_browser = is_check(case.texts)
    if case.is_signed and not is_of_browser:
        return None
    if refused := _refused(case, []):
        return refused
    if consent := _of_consent(case):
        return consent
    if asks_for_consent(case.texts):
        return "consent", "it speaks of the reader's data"
    return ("challenge", "it speaks of the reader's browser") if is_of_browser else None


def _of_length(case: Case) -> _Told | None:
    """Recognise an article by its length, if no wall ends it."""
    is_long = case.body.worth >= _SHORT_BODY and case.body.kept
    return ("article", None) if is_long and not _wall_of(case) else None


def _of_refusal(case: Case) -> _Told | None:
    """Recognise a check or a missing page by its headline or, on a short page, by any line."""
    is_asked = case.is_short and not (case.is_declared and case.has_text)
    return _refused(case, [*case.texts, *case.page.frames] if is_asked else [])


def _of_removal(case: Case) -> _Told | None:
    """Recognise a removed story whose headline and date remain, or a missing one below a made-up headline."""
    first = [case.page.blocks[n].text for n in case.body.kept[:1]]
    is_short = case.body.worth < _SHORT_BODY / 2
    found = _opening(REMOVED, first, _HEADLINE_FORETEXT) if is_short else None
    if is_short and found is None and re.match(_APOLOGY, "".join(first)):
        found = _opening(MISSING, first)
    return ("soft-404", f"the page says «{found}»") if found else None


def _of_wall(case: Case) -> _Told | None:
    """Recognise the beginning of an article that is for subscribers."""
    wall = _wall_of(case)
    return ("paywall", f"the page says «{wall}» after {case.body.worth:.0f} characters of text") if wall else None


def _of_declaration(case: Case) -> _Told | None:
    """Recognise a short article that declares itself one."""
    return ("article", None) if case.is_declared and case.has_text else None


def _of_rest(case: Case) -> _Told:
    """Return the verdict on a short page that does not say it is an article."""
    page, worth = case.page, case.body.worth
    if consent := _of_consent(case):
        return consent
    broken = [*case.headlines, *case.texts] if worth < _SHORT_BODY else []
    if found := _opening(CLOSED, case.headlines) or _opening(re.compile(BROKEN), broken):
        return "empty", f"the page says «{found}»"
    letters = sum(block.length for block in page.blocks)
    if not letters:
        return "empty", "no text in it"
    links = sum(block.link_length for block in page.blocks)
    least = _LEAST_LINKS if case.body.kept else _LEAST_LISTED
    if worth < _SHORT_BODY / 2 and len(page.anchors) > least and links > 0.6 * letters:
        return "index", f"{len(page.anchors)} links and hardly any running text"
    return ("article", None) if case.body.kept else ("empty", "no running text in it")


_RULES: tuple[Callable[[Case], _Told | None], ...] = (
    _of_list, _of_asking, _of_spam, _of_reader, _of_length, _of_refusal, _of_removal, _of_wall, _of_declaration, _of_rest,
)  # fmt: skip
"""The rules in order; the last answers for every page."""


def _refused(case: Case, texts: list[str]) -> _Told | None:
    """Return the verdict if the headlines, or one of ``texts``, open with a phrase of a check or a missing page."""
    for verdict, pattern in _REFUSALS:
        told = re.compile(pattern)
        if found := _opening(told, case.headlines, _HEADLINE_FORETEXT) or _opening(told, texts):
            return verdict, f"the page says «{found}»"
    return None


def _of_consent(case: Case) -> _Told | None:
    """Recognise a page that asks for consent, if words on consent outweigh the rest of the kept text."""
    blocks = case.page.blocks
    found = _opening(CONSENT, [*case.headlines, *case.texts])
    if not found:
        return None
    consent = sum(block.length for block in blocks if OF_CONSENT.search(block.text))
    kept = sum(blocks[n].length for n in case.body.kept if not OF_CONSENT.search(blocks[n].text))
    return ("consent", f"the page says «{found}»") if consent > kept else None


def _asks_by_form(case: Case) -> bool:
    """Whether a short page has a form that sends the reader's consent, and several lines on consent."""
    tree = case.page.tree
    actions = (tree.get(n, "action") or "" for n in tree.named({"form"}))
    if not any("consent" in action.lower() for action in actions) or not case.is_short:
        return False
    return sum(OF_CONSENT.search(text) is not None for text in case.texts) > 1


def _missing_above(case: Case) -> str | None:
    """Return the phrase for a missing story above other stories' boxes; None on a front page, which was itself
    sought."""
    if is_front_page(case.metadata.canonical_url or ""):
        return None
    page = case.page
    first = case.body.row_start or next(iter(case.body.kept), 0)
    above = (block for block in page.blocks[:first] if not block.link_length)
    shown = [block.text for block in above if not page.zones[block.zone].flags & HIDDEN]
    return _opening(MISSING, case.headlines, _HEADLINE_FORETEXT) or _opening(MISSING, shown)


def _wall_of(case: Case) -> str | None:
    """Return what a page says to readers who have not paid, near a text no longer than such pages show."""
    tier = _tier(case.structured)
    may_be_stub = case.body.worth < (_LONGEST_STUB if tier == "locked" else _SHORT_BODY)
    said = _paywall(case.page, case.body) if may_be_stub else None
    return said or (None if tier else _wall(case.page, case.body))


def _tier(structured: StructuredData) -> str:
    """Return the tier that JSON-LD or Facebook's content tier gives the text: ``locked``, ``free``, or "" if none."""
    said = {str(structured.article.get("isAccessibleForFree")).lower(), structured.first("article:content_tier")}
    if said & {"false", "locked"}:
        return "locked"
    return "free" if said & {"true", "free"} else ""


def _paywall(page: Blocks, body: Body) -> str | None:
    """Return what a page says to readers who have not paid, in the text's container or right after it."""
    area = page.zones[body.zone]
    inside = [block.text for block in page.blocks[area.start : area.end]]
    after = [
        block.text
        for block in page.blocks[area.end : area.end + _AFTER_CONTAINER]
        if not page.zones[block.zone].flags & _OUTSIDE and page.zones[block.zone].tag != "aside"
    ]
    return _opening(PAYWALL, inside + after) or _opening(FOR_SUBSCRIBERS, inside)


def _wall(page: Blocks, body: Body) -> str | None:
    """Return what a page without a declared tier says of the rest of its text, in the last paragraph or right after
    it."""
    if body.worth >= _LONGEST_STUB:
        return None
    last = body.kept[-1] if body.kept else 0
    after = page.blocks[last : last + 1 + _AFTER_CONTAINER]
    shown = [block.text for block in after if not page.zones[block.zone].flags & (_OUTSIDE | HIDDEN)]
    told = [text for text in shown if holds_any(text.lower(), OF_WALL)]
    return _opening(re.compile(WALL), told) if told else None


def _opening(pattern: re.Pattern[str], texts: list[str], foretext: int = _FORETEXT) -> str | None:
    """Return the match of ``pattern`` that opens a sentence of one of ``texts``, after at most ``foretext``
    characters."""
    for text in texts:
        for found in pattern.finditer(text):
            before = _BEFORE.search(text, max(0, found.start() - 2 * foretext), found.start())
            length = len(before[0].strip()) if before else 0
            is_whole_word = not text[found.start() - 1 : found.start()].isalpha()
            if found[0][0] in _SEPARATORS or (length <= foretext and is_whole_word):
                return found[0]
    return None
