"""When a page is not an article, and why.

The words of a page that is none stand in articles too («لم يتم العثور على أي أثر له», "captcha"), so they count where they
open a sentence, and where a page is declared an article and has text, only in its headline.
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
"""Characters of running text below which a page has to answer for itself."""
_LONGEST_STUB = 2000
"""The same where the page declares its text to be for subscribers: stubs run to several paragraphs."""
_LEAST_LINKS, _LEAST_LISTED = 30, 15
"""Links of a page that is nothing else; of one without any text fewer."""
_FORETEXT = 20
_HEADLINE_FORETEXT = 10
"""Characters of its sentence that may stand before a phrase that opens it: «عذرا، الصفحة ...»."""
_LONGEST_ASKING = 40
"""Characters of a headline with which a page asks for consent."""
_AFTER_CONTAINER = 6
_OUTSIDE = RELATED | LATEST
_APOLOGY = r"(?i)\W{0,3}(?:عذر|نعتذر|نأسف|متأسف|آسف|sorry|oops|ups|d[ée]sol|lo sent|leider)"
"""How a page opens that has not what was sought, be it declared an article."""
_BEFORE = re.compile(r"[^.!?؟:|–—…]*$")
_SEPARATORS = "-–—|:"
_REFUSALS: tuple[tuple[Verdict, re.Pattern[str] | str], ...] = (
    ("challenge", CHALLENGE), ("challenge", BLOCKED), ("soft-404", MISSING), ("empty", UNTOUCHED),
    ("empty", PARKED),
)  # fmt: skip


def judge(
    page: Blocks, body: Body, title: str | None, structured: StructuredData, metadata: Metadata, url: str | None
) -> _Told:
    """The verdict on a page, with its reason when it is not an article.

    ``title`` is the headline; ``structured`` what the page declares of itself, ``metadata`` what was made of it, ``url`` the
    address that was asked for.
    """
    case = Case(page, body, title, structured, metadata, url)
    return next(told for rule in _RULES if (told := rule(case)) is not None)


def _of_list(case: Case) -> _Told | None:
    """A list of stories, or a missing story above one."""
    reason = why_list(case)
    if reason is None:
        return None
    missing = _missing_above(case)
    return ("soft-404", f"the page says «{missing}»") if missing else ("index", reason)


def _of_asking(case: Case) -> _Told | None:
    """A page whose form or short headline asks for consent."""
    if case.is_declared:
        return None
    if _asks_by_form(case):
        return "consent", "a form sends the reader's consent"
    asking = None if len(case.title or "") > _LONGEST_ASKING else _opening(CONSENT, [case.title or ""])
    is_asked = asking and (case.body.worth < _SHORT_BODY or _of_consent(case))
    return ("consent", f"the page says «{asking}»") if is_asked else None


def _of_spam(case: Case) -> _Told | None:
    """A page that was put in an article's place to sell games or pills, whatever it declares, by its headline and its text."""
    sold = advertises_games(case.title or case.structured.title)
    texts = (case.page.blocks[n].text.lower() for n in case.body.kept)
    is_repeated = sold is not None and any(sold.lower() in text for text in texts)
    return ("empty", f"it advertises «{sold}»") if is_repeated else None


def _of_reader(case: Case) -> _Told | None:
    """A short page that nobody signs, whose text, however long, explains what its headline says, or speaks of the reader's own
    browser and data."""
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
    """An article by its length, where no wall ends it."""
    is_long = case.body.worth >= _SHORT_BODY and case.body.kept
    return ("article", None) if is_long and not _wall_of(case) else None


def _of_refusal(case: Case) -> _Told | None:
    """A check or a missing page, by its headline or, on a short page, by any line."""
    is_asked = case.is_short and not (case.is_declared and case.has_text)
    return _refused(case, [*case.texts, *case.page.frames] if is_asked else [])


def _of_removal(case: Case) -> _Told | None:
    """A story that was removed, though its headline and day stay, or that is said to be missing below a made-up headline."""
    first = [case.page.blocks[n].text for n in case.body.kept[:1]]
    is_short = case.body.worth < _SHORT_BODY / 2
    found = _opening(REMOVED, first, _HEADLINE_FORETEXT) if is_short else None
    if is_short and found is None and re.match(_APOLOGY, "".join(first)):
        found = _opening(MISSING, first)
    return ("soft-404", f"the page says «{found}»") if found else None


def _of_wall(case: Case) -> _Told | None:
    """The beginning of an article that is for subscribers."""
    wall = _wall_of(case)
    return ("paywall", f"the page says «{wall}» after {case.body.worth:.0f} characters of text") if wall else None


def _of_declaration(case: Case) -> _Told | None:
    """A short article by its own word."""
    return ("article", None) if case.is_declared and case.has_text else None


def _of_rest(case: Case) -> _Told:
    """The verdict on a short page that does not say it is an article."""
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
"""Asked in this order; the last has an answer to every page."""


def _refused(case: Case, texts: list[str]) -> _Told | None:
    """What the headlines, or one of ``texts``, say of a check or a missing page."""
    for verdict, pattern in _REFUSALS:
        told = re.compile(pattern)
        if found := _opening(told, case.headlines, _HEADLINE_FORETEXT) or _opening(told, texts):
            return verdict, f"the page says «{found}»"
    return None


def _of_consent(case: Case) -> _Told | None:
    """A page that asks for consent, where words on that outweigh what else of the text was kept."""
    blocks = case.page.blocks
    found = _opening(CONSENT, [*case.headlines, *case.texts])
    if not found:
        return None
    consent = sum(block.length for block in blocks if OF_CONSENT.search(block.text))
    kept = sum(blocks[n].length for n in case.body.kept if not OF_CONSENT.search(blocks[n].text))
    return ("consent", f"the page says «{found}»") if consent > kept else None


def _asks_by_form(case: Case) -> bool:
    """Whether a form of a short page sends the reader's consent, and several of its lines are about that."""
    tree = case.page.tree
    actions = (tree.get(n, "action") or "" for n in tree.named({"form"}))
    if not any("consent" in action.lower() for action in actions) or not case.is_short:
        return False
    return sum(OF_CONSENT.search(text) is not None for text in case.texts) > 1


def _missing_above(case: Case) -> str | None:
    """What a page whose text is other stories' boxes says above them of the one that was sought; a front page was."""
    if is_front_page(case.metadata.canonical_url or ""):
        return None
    page = case.page
    first = case.body.row_start or next(iter(case.body.kept), 0)
    above = (block for block in page.blocks[:first] if not block.link_length)
    shown = [block.text for block in above if not page.zones[block.zone].flags & HIDDEN]
    return _opening(MISSING, case.headlines, _HEADLINE_FORETEXT) or _opening(MISSING, shown)


def _wall_of(case: Case) -> str | None:
    """What a page says to readers who have not paid, near a text that is no longer than the beginnings that are shown."""
    tier = _tier(case.structured)
    may_be_stub = case.body.worth < (_LONGEST_STUB if tier == "locked" else _SHORT_BODY)
    said = _paywall(case.page, case.body) if may_be_stub else None
    return said or (None if tier else _wall(case.page, case.body))


def _tier(structured: StructuredData) -> str:
    """What the page declares of its text, in JSON-LD or as Facebook's content tier: ``locked``, ``free``; "" without a word."""
    said = {str(structured.article.get("isAccessibleForFree")).lower(), structured.first("article:content_tier")}
    if said & {"false", "locked"}:
        return "locked"
    return "free" if said & {"true", "free"} else ""


def _paywall(page: Blocks, body: Body) -> str | None:
    """What a page says, in the container of the text or right after it, to readers who have not paid."""
    area = page.zones[body.zone]
    inside = [block.text for block in page.blocks[area.start : area.end]]
    after = [
        block.text
        for block in page.blocks[area.end : area.end + _AFTER_CONTAINER]
        if not page.zones[block.zone].flags & _OUTSIDE and page.zones[block.zone].tag != "aside"
    ]
    return _opening(PAYWALL, inside + after) or _opening(FOR_SUBSCRIBERS, inside)


def _wall(page: Blocks, body: Body) -> str | None:
    """What a page that declares nothing says, right after several paragraphs or in the last of them, of the rest."""
    if body.worth >= _LONGEST_STUB:
        return None
    last = body.kept[-1] if body.kept else 0
    after = page.blocks[last : last + 1 + _AFTER_CONTAINER]
    shown = [block.text for block in after if not page.zones[block.zone].flags & (_OUTSIDE | HIDDEN)]
    told = [text for text in shown if holds_any(text.lower(), OF_WALL)]
    return _opening(re.compile(WALL), told) if told else None


def _opening(pattern: re.Pattern[str], texts: list[str], foretext: int = _FORETEXT) -> str | None:
    """What of ``pattern`` opens a sentence of one of ``texts``, with at most ``foretext`` characters before it."""
    for text in texts:
        for found in pattern.finditer(text):
            before = _BEFORE.search(text, max(0, found.start() - 2 * foretext), found.start())
            length = len(before[0].strip()) if before else 0
            is_whole_word = not text[found.start() - 1 : found.start()].isalpha()
            if found[0][0] in _SEPARATORS or (length <= foretext and is_whole_word):
                return found[0]
    return None
