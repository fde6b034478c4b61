"""When a page is not an article, and why.

The words of a page that is none stand in articles too («لم يتم العثور على أي أثر له», "captcha"), so they count where they
open a sentence, and where a page is declared an article and has text, only in its headline.
"""

from __future__ import annotations

import re

from newsarc.extract.html.addressed import asks_for_consent, is_check
from newsarc.extract.html.blocks import Blocks
from newsarc.extract.html.body import Body
from newsarc.extract.html.container import named_around
from newsarc.extract.html.refusals import (
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
    WALL,
)
from newsarc.extract.metadata import Metadata, StructuredData
from newsarc.extract.metadata.jsonld import types_of
from newsarc.extract.tree import SUB_HEADING_TAGS
from newsarc.extract.urls import clean_url, is_front_page
from newsarc.extract.vocabulary import COMMENTS, HIDDEN, LATEST, RELATED
from newsarc.model import Verdict

_SHORT_BODY = 400
"""Characters of running text below which a page has to answer for itself."""
_LONGEST_STUB = 2000
"""The same where the page declares its text to be for subscribers: stubs run to several paragraphs."""
_LEAST_ROW = 4
"""Boxes of other stories in a row from which a page whose text is in them is a list of stories."""
_ARCHIVES = frozenset("archive category tag search-results post-type-archive tax-archive".split())
_SINGLE = frozenset("single singular single-post page page-template postid article".split())
"""What WordPress and its like call the ``body`` of a list of stories, and of one story."""
_LEAST_ARCHIVED = 3
_COLLECTIONS_ONLY = frozenset({"collectionpage", "searchresultspage", "profilepage"})
_COLLECTIONS = _COLLECTIONS_ONLY | {"itemlist"}
"""What schema.org calls pages that are nothing else, and lists that stories may have beside them."""
_MOST_OF_TEXT = 0.6
_LEAST_LINKS, _LEAST_LISTED = 30, 15
"""Links of a page that is nothing else; of one without any text fewer."""
_LEAST_OF_PAGE = 0.2
"""A front page whose text is less than this share of what it prints is a list, whatever reads like a paragraph on it."""
_LEAST_OF_SITE = 0.5
"""The same where it calls itself a website, and declares no article."""
_LEAST_OF_ASKED = 0.7
"""The same where its address was asked for and no story is declared: of 190 such pages of shops, forums and papers, six have more."""
_SHORT_PAGE = 3000
_LEAST_TEXT = 25
_LEAST_SPACES = 3
_FORETEXT = 20
_HEADLINE_FORETEXT = 10
"""Characters of its sentence that may stand before a phrase that opens it: «عذرا، الصفحة ...»."""
_LONGEST_ASKING = 40
"""Characters of a headline with which a page asks for consent."""
_AFTER_CONTAINER = 6
_OUTSIDE = RELATED | LATEST
_BEFORE = re.compile(r"[^.!?؟:|–—…]*$")
_SEPARATORS = "-–—|:"

_REFUSALS: tuple[tuple[Verdict, re.Pattern[str]], ...] = (("challenge", CHALLENGE), ("soft-404", MISSING))


def judge(
    page: Blocks, body: Body, title: str | None, structured: StructuredData, metadata: Metadata, url: str | None
) -> tuple[Verdict, str | None]:
    """The verdict on a page, with its reason when it is not an article.

    ``title`` is the headline; ``structured`` what the page declares of itself, ``metadata`` what was made of it, ``url`` the
    address that was asked for.
    """
    is_declared = _is_declared(page, body, structured, metadata)
    is_one = is_declared or bool(metadata.published and _is_headed(page, body, metadata))
    reason = _is_list(body, structured, is_one)
    reason = reason or _is_archive(page, structured)
    if reason := reason or _is_front_page(page, body, structured, metadata, url, is_declared=is_declared):
        missing = _missing_above(page, body, title, structured, metadata)
        return ("soft-404", f"the page says «{missing}»") if missing else ("index", reason)
    tier = _tier(structured)
    may_be_stub = body.worth < (_LONGEST_STUB if tier == "locked" else _SHORT_BODY)
    paywall = _paywall(page, body) if may_be_stub else None
    if not tier:
        paywall = paywall or _wall(page, body)
    if not is_declared and _asks_by_form(page):
        return "consent", "a form sends the reader's consent"
    asking = None if is_declared or len(title or "") > _LONGEST_ASKING else _opening(CONSENT, [title or ""])
    if asking:
        return "consent", f"the page says «{asking}»"
    texts = [block.text for block in page.blocks[:400]]
    headlines = [title or "", structured.title]
    is_short = sum(map(len, texts)) < _SHORT_PAGE
    is_dated = metadata.published and not metadata.provenance["published"].startswith("date in address")
    is_signed = metadata.author or (is_dated and _is_headed(page, body, metadata))
    if (
        is_short
        and not is_declared
        and (not is_signed or is_check(texts))
        and (told := _told_at_length(page, body, texts, headlines))
    ):
        return told
    if body.worth >= _SHORT_BODY and body.kept and not paywall:
        return "article", None
    has_text = any(page.blocks[n].length >= _LEAST_TEXT for n in body.kept)
    asked = [*texts, *page.frames] if is_short and not (is_declared and has_text) else []
    for verdict, pattern in _REFUSALS:
        if found := _opening(pattern, headlines, _HEADLINE_FORETEXT) or _opening(pattern, asked):
            return verdict, f"the page says «{found}»"
    if body.worth < _SHORT_BODY / 2 and (
        found := _opening(REMOVED, [page.blocks[n].text for n in body.kept[:1]], _HEADLINE_FORETEXT)
    ):
        return "soft-404", f"the page says «{found}»"
    if paywall:
        return "paywall", f"the page says «{paywall}» after {body.worth:.0f} characters of text"
    if is_declared and has_text:
        return "article", None
    return _undeclared(page, body, texts, headlines)


def _told_at_length(page: Blocks, body: Body, texts: list[str], headlines: list[str]) -> tuple[Verdict, str] | None:
    """The verdict on a page without a date whose text, however long, explains what its headline says in place of one."""
    for verdict, pattern in _REFUSALS:
        if found := _opening(pattern, headlines, _HEADLINE_FORETEXT):
            return verdict, f"the page says «{found}»"
    found = _opening(CONSENT, [*headlines, *texts])
    if found and _is_mostly_consent(page, body):
        return "consent", f"the page says «{found}»"
    if asks_for_consent(texts):
        return "consent", "it speaks of the reader's data"
    return ("challenge", "it speaks of the reader's browser") if is_check(texts) else None


def _undeclared(page: Blocks, body: Body, texts: list[str], headlines: list[str]) -> tuple[Verdict, str | None]:
    """The verdict on a short page that does not say it is an article."""
    found = _opening(CONSENT, [*headlines, *texts])
    if found and _is_mostly_consent(page, body):
        return "consent", f"the page says «{found}»"
    found = _opening(CLOSED, headlines) or _opening(
        re.compile(BROKEN), [*headlines, *texts] if body.worth < _SHORT_BODY else []
    )
    if found:
        return "empty", f"the page says «{found}»"
    letters = sum(block.length for block in page.blocks)
    if not letters:
        return "empty", "no text in it"
    links = sum(block.link_length for block in page.blocks)
    least = _LEAST_LINKS if body.kept else _LEAST_LISTED
    if body.worth < _SHORT_BODY / 2 and len(page.anchors) > least and links > 0.6 * letters:
        return "index", f"{len(page.anchors)} links and hardly any running text"
    return ("article", None) if body.kept else ("empty", "no running text in it")


def _is_declared(page: Blocks, body: Body, structured: StructuredData, metadata: Metadata) -> bool:
    """Whether the page is an article by its own word, or by headline, date and a named container."""
    has_headline = structured.headings or "that prints" in metadata.provenance.get("title", "")
    return _says_article(structured) or bool(has_headline and metadata.published and named_around(page, body.zone) > 0)


def _is_front_asked(url: str) -> bool:
    """Whether a front page's address was asked for: with parameters that only count visits, but not ``/#/article/5``."""
    return not url.partition("#")[2].startswith(("/", "!")) and is_front_page(clean_url(url))


def _is_headed(page: Blocks, body: Body, metadata: Metadata) -> bool:
    """Whether the text stands below a headline in an ``<h1>``, which is no outlet's name, with a date or in a named container."""
    rule, title = metadata.provenance.get("title", ""), metadata.title or ""
    is_headline = rule.startswith("h1") and title.count(" ") >= _LEAST_SPACES and title != metadata.source
    return is_headline and bool(metadata.published or named_around(page, body.zone) > 0)


def _says_article(structured: StructuredData) -> bool:
    """Whether the page says in JSON-LD or in Open Graph that it is an article."""
    if structured.article or structured.first("article:published_time"):
        return True
    return (structured.first("og:type") or "").lower() == "article"


def _tier(structured: StructuredData) -> str:
    """What the page declares of its text, in JSON-LD or as Facebook's content tier: ``locked``, ``free``; "" without a word."""
    said = {str(structured.article.get("isAccessibleForFree")).lower(), structured.first("article:content_tier")}
    if said & {"false", "locked"}:
        return "locked"
    return "free" if said & {"true", "free"} else ""


def _is_list(body: Body, structured: StructuredData, is_declared: bool) -> str | None:
    """Why a page is a list of stories: its text is that of boxes that lead to them. Archives call themselves articles in
    Open Graph, but not in JSON-LD."""
    if body.row < _LEAST_ROW or structured.article:
        return None
    if body.row_share < _MOST_OF_TEXT or (is_declared and not body.row_is_text):
        return None
    return f"{body.row} boxes of other stories"


def _is_archive(page: Blocks, structured: StructuredData) -> str | None:
    """Why a page is a list of stories by its own word: WordPress calls the ``body`` of such pages so, and others follow."""
    if structured.article or structured.first("article:published_time"):
        return None
    tree = page.tree
    kinds = {kind for node in structured.nodes for kind in types_of(node)}
    names = {name for body in tree.named({"body"})[:1] for name in (tree.get(body, "class") or "").lower().split()}
    if not kinds & _COLLECTIONS and (names.isdisjoint(_ARCHIVES) or not names.isdisjoint(_SINGLE)):
        return None
    heads = tree.named(SUB_HEADING_TAGS)
    linked = sum("a" in tree.tags[n + 1 : tree.ends[n]] or tree.tags[tree.parents[n]] == "a" for n in heads)
    if linked >= _LEAST_ARCHIVED:
        return f"an archive of {linked} stories"
    is_of_stories = kinds & _COLLECTIONS_ONLY and (structured.first("og:type") or "website") in ("website", "profile")
    return "a collection of stories by its own word" if is_of_stories else None


def _is_front_page(
    page: Blocks, body: Body, structured: StructuredData, metadata: Metadata, url: str | None, *, is_declared: bool
) -> str | None:
    """Why a page is an outlet's front page: its address is, it prints links, and little of what it prints was taken for text.

    Templates give the front page's address to articles by mistake; these are mostly text, unless ``url``, which was asked for,
    is a front page's and the page shows no story of its own. Plug-ins give the dates and the type of articles to front pages;
    these call themselves a website in Open Graph.
    """
    is_site = (structured.first("og:type") or "").lower() == "website"
    if len(page.anchors) <= _LEAST_LINKS or not is_front_page(metadata.canonical_url or ""):
        return None
    if _says_article(structured) and not is_site:
        return None
    kept = sum(page.blocks[n].length for n in body.kept)
    shown = sum(block.length for block in page.blocks) - _apart(page, body)
    least = _LEAST_OF_SITE if is_site and not structured.article else _LEAST_OF_PAGE
    if _is_front_asked(url or "") and not (is_declared or _is_headed(page, body, metadata)):
        least = _LEAST_OF_ASKED
    if kept >= least * shown:
        return None
    return f"a front page of {len(page.anchors)} links"


def _apart(page: Blocks, body: Body) -> int:
    """Characters of comments and of what no script has shown, beside the text."""
    apart: set[int] = set()
    end = 0
    for zone in page.zones:  # in the order of the page, so that none is counted within another
        if zone.flags & (HIDDEN | COMMENTS) and zone.end > end:
            apart.update(range(max(zone.start, end), zone.end))
            end = zone.end
    return sum(page.blocks[n].length for n in apart.difference(body.kept))


def _missing_above(
    page: Blocks, body: Body, title: str | None, structured: StructuredData, metadata: Metadata
) -> str | None:
    """What a page whose text is other stories' boxes says above them of the one that was sought; a front page was."""
    if is_front_page(metadata.canonical_url or ""):
        return None
    above = (block for block in page.blocks[: body.row_start] if not block.link_length)
    shown = [block.text for block in above if not page.zones[block.zone].flags & HIDDEN]
    return _opening(MISSING, [title or "", structured.title], _HEADLINE_FORETEXT) or _opening(MISSING, shown)


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
    told = [text for text in shown if any(map(text.lower().__contains__, OF_WALL))]
    return _opening(re.compile(WALL), told) if told else None


def _asks_by_form(page: Blocks) -> bool:
    """Whether a form of a short page sends the reader's consent, and several of its lines are about that."""
    actions = (page.tree.get(n, "action") or "" for n in page.tree.named({"form"}))
    if not any("consent" in action.lower() for action in actions) or sum(b.length for b in page.blocks) >= _SHORT_PAGE:
        return False
    return sum(OF_CONSENT.search(block.text) is not None for block in page.blocks) > 1


def _is_mostly_consent(page: Blocks, body: Body) -> bool:
    """Whether words on consent outweigh what else of the text was kept."""
    consent = sum(block.length for block in page.blocks if OF_CONSENT.search(block.text))
    kept = sum(page.blocks[n].length for n in body.kept if not OF_CONSENT.search(page.blocks[n].text))
    return consent > kept
