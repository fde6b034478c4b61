"""The standfirst: text that many layouts print between the headline and the container of the body.

A block there belongs to the article if it reads like a sentence, or if the page's own description repeats it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsarc.extract.html.blocks import Block, Blocks, Zone
from newsarc.extract.html.body import Body
from newsarc.extract.html.container import LONGEST_CAPTION
from newsarc.extract.html.labels import block_label, may_be_prose
from newsarc.extract.html.link_titles import is_as_long
from newsarc.extract.html.meta_lines import is_byline, is_line_of_data
from newsarc.extract.html.notices import is_notice
from newsarc.extract.html.sentences import ends_clause
from newsarc.extract.labels import key, match_label
from newsarc.extract.metadata.title_parts import squeeze
from newsarc.extract.tree import SUB_HEADING_TAGS
from newsarc.extract.vocabulary import HIDDEN, LEAD, PICTURE, UNWANTED

_REACH = 150
"""Maximum blocks between headline and body; farther up, a heading belongs to another part of the page."""
_MIN_LEAD = 60
_MIN_NAMED = 20
"""Minimum characters of a block whose class names it a standfirst, and of a heading right under the headline."""
_LITTLE = 0.6
"""With less than this share of the page's running text in the body, a page without a headline is searched from its
top."""
_LONG_LEAD = 110
_SAME = 40
"""A block and the description are the same text if they share this many opening characters."""
_YEAR_OR_HOUR = r"(?<!\d)(?:[1١۱][49٤۴٩۹]|[2٢۲][0٠۰])\d\d(?!\d)|\d[.:/-]\d|\d\W*$"
_OTHER_DATA = re.compile(
    r"\d{1,2}[./:]\d{2}|^.{0,60}\b(?:19|20)\d{2}$|^\W{0,3}(?:by|von|par|por|di|بقلم|كتب|كتبت|إعداد|تقرير|lesezeit"
    r"|وقت القراءة)\b",
    re.IGNORECASE,
)
"""A date, an hour, a writer or the reading time."""
_UNDER_HEADLINE = 2
"""How many blocks after the headline count as right under it."""
_MOST_DECKS, _LEAST_DECK, _LEAST_POINT = 4, 5, 3
"""_MOST_DECKS: most lines right under the headline that are standfirsts without a class. _LEAST_DECK: minimum spaces in
such a line. _LEAST_POINT: minimum spaces in further points of a list."""
_HEADLINE_TAGS = frozenset({"h3", "h4"})
"""Headlines of other stories stand in these tags, without a full stop, whatever their length."""
_LEAD_TAGS = frozenset(
    {"p", "div", "h2", "h3", "h4", "br", "section", "header", "hgroup", "blockquote", "li", "ul", "article"}
)


def add_lead(page: Blocks, body: Body, title: str | None, descriptions: Sequence[str]) -> None:
    """Put the standfirst in front of ``body.kept`` if the container does not hold it.

    ``title`` is the headline as printed. ``descriptions`` are the page's own summaries of the article.
    """
    if not body.kept:
        return
    first = body.kept[0]
    headline, printed = _headline(page.blocks, first, title)
    known = " ".join(descriptions)
    kept_texts = {page.blocks[n].text[:_LONG_LEAD] for n in body.kept} | {(title or "")[:_LONG_LEAD]}
    top = 0 if body.share < _LITTLE else first
    start = top if headline is None else headline + 1
    found = [
        n
        for n in range(max(0, start, first - _REACH), first)
        if n not in body.asides
        and page.blocks[n].text[:_LONG_LEAD] not in kept_texts
        and _is_lead(page, n, known, (headline, printed, first))
        and not is_line_of_data(page.blocks[n])
    ]
    texts = [page.blocks[n].text[:_LONG_LEAD] for n in found]  # some print it above and below the picture
    body.kept = [*(n for place, n in enumerate(found) if texts[place] not in texts[:place]), *body.kept]


def _headline(blocks: Sequence[Block], first: int, title: str | None) -> tuple[int | None, int | None]:
    """Return the block before ``first`` that prints the headline, and the same block again if its text is the declared
    one.

    An ``h1`` or a block without link in the headline's words is best. Without one, the nearest ``h1`` or link in these
    words is taken, with None as the second value for an ``h1`` in other words: hidden parts and portals have an ``h1``
    too.
    """
    wanted = squeeze(title or "")
    near = range(first - 1, max(-1, first - _REACH - 1), -1)
    likely = range(max(1, len(wanted) - 5), 2 * len(wanted) + 20)  # a text has marks and spaces that its key lacks
    same = [n for n in near if blocks[n].length in likely and squeeze(blocks[n].text) == wanted]
    ranked = [n for n in same if blocks[n].tag == "h1"]
    plain = [n for n in same if blocks[n].link_length <= 0.5 * blocks[n].length]
    if ranked or plain:
        found = ranked[0] if ranked else plain[-1]
        return found, found
    nearest = next((n for n in near if blocks[n].tag == "h1" or n in same), None)
    return nearest, nearest if nearest in same else None


def _is_lead(page: Blocks, number: int, known: str, between: tuple[int | None, int | None, int]) -> bool:
    """Whether a block is a standfirst.

    ``between`` holds the number of the headline, if any, that number again if it is printed as declared, and the first
    block of the text.
    """
    block, (headline, printed, first) = page.blocks[number], between
    flags = page.zones[block.zone].flags
    may_lead = block.tag in _LEAD_TAGS or (block.tag == "td" and flags & LEAD)
    if block.link_length > 0.4 * block.length or not may_lead or is_notice(block):
        return False
    if block_label(block) and not may_be_prose(block):
        return False
    if flags & PICTURE and block.length < _LONG_LEAD:
        return False
    if block.length >= _SAME and block.text[:_SAME] in known:
        return True
    if not _is_open(page, number, printed, first) or not is_as_long(block.text, _MIN_NAMED):
        return False
    if headline is not None and _says_it_is_lead(page, number, headline):
        return True
    if block.length < _MIN_LEAD:
        return False
    is_long = block.length >= _LONG_LEAD and block.tag not in _HEADLINE_TAGS
    return is_long or ends_clause(block.text)


def _says_it_is_lead(page: Blocks, number: int, headline: int) -> bool:
    """Whether a block needs no full stop: a heading right under the headline, or a block whose class names it a
    standfirst.

    Another story's excerpt has such a class too, but stands after its linked headline.
    """
    block = page.blocks[number]
    if block.link_length or _OTHER_DATA.search(block.text):
        return False
    zone = page.zones[block.zone]
    is_named = bool((zone.flags | (page.zones[zone.parent].flags if zone.tag in ("ul", "ol") else 0)) & LEAD)
    if number == headline + 1:
        return block.tag in SUB_HEADING_TAGS or is_named or _is_deck(block)
    decks = page.blocks[headline + 1 : number + 1]
    is_list = block.tag == "li" and _is_deck(decks[0])  # its points may be shorter than the first
    least = _LEAST_POINT if is_list else _LEAST_DECK
    if len(decks) <= _MOST_DECKS and all(other.zone == block.zone and _is_deck(other, least) for other in decks):
        return True
    before = page.blocks[number - 1]
    is_excerpt = before.link_length >= max(_MIN_NAMED, 0.5 * before.length)
    return is_named and not is_excerpt


def _is_deck(block: Block, least: int = _LEAST_DECK) -> bool:
    """Whether a line right under the headline tells news in several words, with ``least`` spaces, not writer or
    time."""
    text = block.text
    if text.count(" ") < least or is_byline(block) or re.search(_YEAR_OR_HOUR, text):
        return False
    return match_label(key(text)) is None


def _is_open(page: Blocks, number: int, headline: int | None, first: int) -> bool:
    """Whether no zone around a block is hidden, is a picture with its caption, or is named unwanted.

    A name for leads or teasers is allowed. Right under the ``headline``, an unwanted name of a zone that holds both is
    ignored, except a picture's. Zones that also hold the text's ``first`` block are not checked: ``content-sidebar``
    around both.
    """
    is_under = headline is not None and number - headline <= _UNDER_HEADLINE
    around = page.blocks[number].zone
    is_lead = bool(page.zones[around].flags & LEAD)
    while page.zones[around].end <= first:
        zone = page.zones[around]
        if zone.flags & UNWANTED:
            holds_both = is_under and headline is not None and zone.start <= headline and not zone.flags & PICTURE
            if zone.flags & HIDDEN or not (zone.flags & LEAD or holds_both):
                return False
        if zone.flags & PICTURE and not is_lead and _letters(page, zone) < LONGEST_CAPTION:
            return False
        around = zone.parent
    return True


def _letters(page: Blocks, zone: Zone) -> int:
    return sum(block.length for block in page.blocks[zone.start : zone.end])
