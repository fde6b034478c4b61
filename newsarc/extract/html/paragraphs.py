"""Which blocks of the container are the article's text: paragraphs, and which short lines between them."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import dropwhile

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.html.blocks import Block, Blocks
from newsarc.extract.html.captions import picture_captions
from newsarc.extract.html.heads import (
    HEADINGS,
    LONGEST_HEAD,
    heads_first_part,
    heads_list,
    is_announced,
    without_list_heads,
)
from newsarc.extract.html.labels import label_of
from newsarc.extract.html.listed_boxes import outside_lists
from newsarc.extract.html.meta_lines import is_byline, is_field_of_page, is_line_of_data, is_stamp
from newsarc.extract.html.notices import is_notice
from newsarc.extract.html.sentences import ends_sentence
from newsarc.extract.html.short_text import is_verse, is_worded, short_text
from newsarc.extract.html.widgets import is_figure_of_story
from newsarc.extract.html.worth import MIN_PARAGRAPH, is_half_of_verse, is_line
from newsarc.extract.metadata.byline import may_be_byline, names_in_byline
from newsarc.extract.metadata.byline_leads import STRICT_LEAD
from newsarc.extract.metadata.printed_dates import find_printed_dates
from newsarc.extract.vocabulary import GALLERY, LEAD

_QUESTION_MARKS = ("؟", "?")
_OPENING_HEADINGS = frozenset({"h2", "h3", "h4"})
"""Smaller headings above the first paragraph belong to bars and boxes."""
_TEXT_TAGS = frozenset({"p", "br", "li", "pre", "dd", "td", "th", "blockquote", *HEADINGS})
_DROPPED_LABELS = frozenset(
    {"related", "latest", "share", "newsletter", "counter", "copyright", "comments", "tags", "policy", "caption"}
)
_COMMAS, _BASMALA, _MOST_GREETINGS = (",", "،"), "بسم الله الرحمن", 4
"""_COMMAS: how a greeting ends. _BASMALA: how a statement opens. _MOST_GREETINGS: maximum lines of greetings above a
letter or a speech."""
_LONGEST_ENTRY, _LONGEST_RANK = 40, 3
_SHORTEST_OPENING, _SHORTEST_DECK, _SHORTEST_EASTERN = 20, 10, 4
"""Minimum characters of a line above the first long paragraph that may be text. _SHORTEST_OPENING: any line.
_SHORTEST_DECK: a standfirst. _SHORTEST_EASTERN: a Chinese or Japanese line."""
_EASTERN_STOPS = ("。", "！", "？", "，", "；", "。”", "！”", "？”", "。」")
_KEPT_SIGNS = frozenset({"td", "th", "pre"})
"""A block of a single sign elsewhere is an ornament: a pull quote's mark, a bullet."""
_LONGEST_DAY, _LEAST_DAYS = 30, 3
_NUMBER = re.compile(r"\d\d")
_YEAR = r"(?:(?:عام|سنة|سال|ساڵی) )?\d{4}(?:\s?[-–]\s?\d{2,4})?(?: ?م)?"
_LONGEST_BULLET, _MOST_OF_LABEL = 3, 3
"""_LONGEST_BULLET: signs next to a link that are not words: «>> », an emoji. _MOST_OF_LABEL: words of a label that
opens a line, fewer than this."""
_LONGEST_BYLINE = 120
_JOB = r"(?:[\w&.'’]+ ){0,5}(?:REPORTER|STAFF WRITER|CORRESPONDENT|COLUMNIST|CRITIC|EDITOR)$"
"""A job below the writer's name: «TACOMA LEDGER REPORTER»."""


def select_blocks(
    page: Blocks, zone: int, worth: Sequence[float], unwanted: Sequence[bool], asides: Set[int]
) -> list[int]:
    """Return the numbers of the container's blocks that are text; ``asides`` are those in small boxes set into it."""
    area = page.zones[zone]
    candidates = [n for n in range(area.start, area.end) if not unwanted[page.blocks[n].zone] and n not in asides]
    good = [n for n in candidates if worth[n] >= MIN_PARAGRAPH * 0.5 or is_half_of_verse(page.blocks[n], worth[n])]
    good = list(dropwhile(lambda n: is_notice(page.blocks[n]), good))
    if not good:
        return short_text(page, candidates, worth)
    below_headline = [n for n in good if page.blocks[n].tag != "h1"]
    second = (below_headline or good)[:2][-1]
    sparse = _sparse_zones(page, zone, worth)
    captions = picture_captions(page, zone)
    kept: list[int] = []
    paragraphs = frozenset(good)
    days = _days_of_chronicle(page, candidates, paragraphs)
    for n, label in outside_lists(page, zone, candidates, paragraphs, worth):
        block = page.blocks[n]
        if n in days or page.zones[block.zone].flags & GALLERY:
            kept.append(n)
        elif (
            label in _DROPPED_LABELS
            or not _belongs(page, n, good, worth, sparse)
            or _is_notice_of(page, block)
            or _is_lone_field(page, n)
            or (n <= second and _is_of_head(page, n, good, candidates))
        ):
            continue
        elif block.tag in _KEPT_SIGNS or block.text not in captions:
            kept.append(n)
    return without_list_heads(page, kept)


def _is_notice_of(page: Blocks, block: Block) -> bool:
    return is_notice(block) and not is_figure_of_story(page, block)


def _days_of_chronicle(page: Blocks, candidates: Sequence[int], paragraphs: frozenset[int]) -> frozenset[int]:
    """Return the dates that head the entries of a chronicle: several in zones of one class, mostly right above a
    text."""
    blocks = page.blocks
    above = sum(blocks[n - 1].length <= _LONGEST_DAY and bool(_NUMBER.search(blocks[n - 1].text)) for n in paragraphs)
    if 2 * above < _LEAST_DAYS:
        return frozenset()
    likely = [n for n in candidates if blocks[n].length <= _LONGEST_DAY and _NUMBER.search(blocks[n].text)]
    found: dict[tuple[str, str | None], list[int]] = {}
    for n in likely:
        found.setdefault(page.zone_kind(n), []).append(n)
    rows = (row for row in found.values() if 2 * sum(n + 1 in paragraphs for n in row) >= len(row) >= _LEAST_DAYS)
    days = ([n for n in row if _is_day_or_year(blocks[n])] for row in rows)
    return frozenset(n for row in days if len(row) >= _LEAST_DAYS for n in row)


def _is_day_or_year(block: Block) -> bool:
    """Whether a line is a year or a date; a time relative to the reader's, as updates have, is not."""
    is_day = ":" not in block.text and is_stamp(block) and any(find_printed_dates(block.text))
    return is_day or re.fullmatch(_YEAR, block.text) is not None


def _is_of_head(page: Blocks, number: int, good: Sequence[int], candidates: Sequence[int]) -> bool:
    """Whether a block near the start of the text says who wrote it or when.

    It stands above the first paragraph or, below a standfirst, above the second. There a date followed by other dates
    heads an entry of a chronicle.
    """
    block = page.blocks[number]
    if number < good[0] or not is_stamp(block):
        return is_stamp(block) or is_byline(block) or is_line_of_data(block) or _names_writers(block)
    return block.tag not in HEADINGS and not any(n > number and is_stamp(page.blocks[n]) for n in candidates)


def _names_writers(block: Block) -> bool:
    """Whether a line above the text is a job, or opens with byline words and goes on with names or two dates.

    "By Jane Doe and John Roe on Monday", «بقلم تميم الحسن نشر يوم 5 مايو 2026 - تحديث 6 مايو 2026».
    """
    text = block.text
    if text.isupper() and re.match(_JOB, text):
        return True
    is_sentence = ends_sentence(text) and not text.endswith((" a.m.", " p.m."))
    is_line = block.length <= _LONGEST_BYLINE and not is_sentence and may_be_byline(text)
    if not is_line:
        return False
    has_days = STRICT_LEAD.match(text) is not None and len(find_printed_dates(text)) > 1
    return has_days or bool(names_in_byline(text, strict=True))


def _is_lone_field(page: Blocks, number: int) -> bool:
    """Whether a block is a field of the page without other fields next to it, as a review has of its book or film."""
    if page.blocks[number].tag in _KEPT_SIGNS or not is_field_of_page(page.blocks[number]):
        return False
    beside = (page.blocks[n] for n in (number - 1, number + 1) if 0 <= n < len(page.blocks))
    return all(
        is_field_of_page(block) or ":" not in block.text[:_LONGEST_ENTRY] or is_line_of_data(block) for block in beside
    )


def _belongs(page: Blocks, number: int, good: Sequence[int], worth: Sequence[float], sparse: frozenset[int]) -> bool:
    """Whether a block is text: a paragraph, or a short block between paragraphs that is marked as text."""
    block = page.blocks[number]
    if block.zone in sparse or (block.length == 1 and block.tag not in _KEPT_SIGNS and not block.text.isalnum()):
        return False
    if (
        block.link_length
        and (block.tag != "td" or number > good[-1])
        and (block.link_length > 0.8 * block.length or _is_numbered_link(block))
    ):
        return good[0] < number < good[-1] and _is_linked_sentence(block)
    if worth[number] >= MIN_PARAGRAPH * 0.5:
        return True
    if number < good[0]:
        return _opens_text(page, number, good[0], worth)
    if number > good[-1]:
        is_text = block.tag in _TEXT_TAGS or is_line(block, worth[number])
        is_text = is_text or _is_set_like(page, number, good[-1]) or is_announced(page, number)
        return is_text and (block.length > 1 or block.text.isalnum())
    return _goes_on_text(page, number, worth)


def _opens_text(page: Blocks, number: int, first: int, worth: Sequence[float]) -> bool:
    """Whether a short block above the ``first`` paragraph is text: a question, a deck, a greeting, a line with the same
    layout."""
    block = page.blocks[number]
    is_question = block.tag == "dt" and block.text.endswith(_QUESTION_MARKS)
    if (is_question or block.tag in _OPENING_HEADINGS) and first - number <= 2:
        return True
    is_text = (
        block.tag in ("p", "h2", "h3", "blockquote", "br")
        or (block.tag == "div" and is_line(block, worth[number]))
        or _is_set_like(page, number, first)
        or _is_first_line(page, number, first)
    )
    is_greeting = first - number <= _MOST_GREETINGS and block.text.endswith(_COMMAS)
    is_deck = bool(page.zones[block.zone].flags & LEAD) and block.length >= _SHORTEST_DECK
    is_opening = block.length >= _SHORTEST_OPENING or is_deck or is_greeting or _is_eastern_line(page, number, first)
    if (is_text and is_opening) or block.text.startswith(_BASMALA):
        return True
    return number + 1 == first and block.tag == "p" and heads_first_part(page, number)


def _goes_on_text(page: Blocks, number: int, worth: Sequence[float]) -> bool:
    """Whether a short block between paragraphs is text: a sentence, a verse, a sub-heading, the line above a list."""
    block = page.blocks[number]
    return (
        block.tag in _TEXT_TAGS
        or is_line(block, worth[number])
        or is_worded(block.text)
        or is_verse(block)
        or heads_list(page, number)
        or is_announced(page, number)
        or _is_called_head(page, number, worth)
        or (block.tag == "h1" and not block.link_length and worth[number + 1] >= MIN_PARAGRAPH)
    )


def _is_called_head(page: Blocks, number: int, worth: Sequence[float]) -> bool:
    """Whether a short ``div`` that is named a sub-title stands right above a paragraph."""
    block, zone = page.blocks[number], page.zones[page.blocks[number].zone]
    is_called = bool(zone.flags & LEAD) and zone.end - zone.start == 1 and not block.link_length
    return is_called and block.length <= LONGEST_HEAD and worth[number + 1] >= MIN_PARAGRAPH * 0.5


def _is_linked_sentence(block: Block) -> bool:
    """Whether a block that is nearly all link is a sentence set as a paragraph or line."""
    if block.tag not in ("p", "br") or 2 * block.length < MIN_PARAGRAPH:
        return False
    has_other_words = block.link_length < block.length - _LONGEST_BULLET
    if has_other_words:
        return is_worded(block.text[-400:])
    return ends_sentence(block.text) and not _opens_with_label(block.text)


def _opens_with_label(text: str) -> bool:
    """Whether the first words of a line are a label of related stories: «ذات صلة سد بولعوان.. متى ينتهي الانتظار؟»."""
    words = text.split(" ", _MOST_OF_LABEL)
    counts = range(2, len(words)) if ARABIC_LETTER.match(text) else ()
    return any(label_of(" ".join(words[:count])) == "related" for count in counts)


def _is_numbered_link(block: Block) -> bool:
    """Whether a line is a link after its number, as in menus for early mobile phones («1. الرئيسية»)."""
    return (
        block.length < _LONGEST_ENTRY
        and block.length - block.link_length <= _LONGEST_RANK
        and block.text[0].isdecimal()
    )


def _is_eastern_line(page: Blocks, number: int, paragraph: int) -> bool:
    """Whether a line ends like one in a Chinese or Japanese sentence and stands in the zone of the first long
    paragraph.

    Twenty of their characters are a long sentence.
    """
    block = page.blocks[number]
    is_line = block.text.endswith(_EASTERN_STOPS) and block.length >= _SHORTEST_EASTERN
    return is_line and block.zone == page.blocks[paragraph].zone


def _is_set_like(page: Blocks, number: int, paragraph: int) -> bool:
    """Whether a short sentence is set like a long paragraph: in a ``div`` of the same parent or, as in live blogs, of
    the same class."""
    block, other = page.blocks[number], page.blocks[paragraph]
    is_beside = block.zone == other.zone or page.zones[block.zone].parent == page.zones[other.zone].parent
    names = page.zone_kind(number)
    is_alike = is_beside or bool(names[1] and names == page.zone_kind(paragraph))
    return is_alike and block.tag == other.tag and ends_sentence(block.text)


def _is_first_line(page: Blocks, number: int, paragraph: int) -> bool:
    """Whether a sentence stands right above the first long paragraph, before the first line break in the same zone."""
    block, other = page.blocks[number], page.blocks[paragraph]
    is_above = number + 1 == paragraph and block.zone == other.zone and other.tag == "br"
    return is_above and ends_sentence(block.text)


def _sparse_zones(page: Blocks, outer: int, worth: Sequence[float]) -> frozenset[int]:
    """Return the zones inside the container that are mostly links: unnamed menus and lists of other stories."""
    area, zones = page.zones[outer], page.zones
    last = next((n for n in range(outer + 1, len(zones)) if zones[n].start >= area.end), len(zones))
    letters, linked = [0] * (last - outer), [0] * (last - outer)
    value = [0.0] * (last - outer)
    for n in range(area.start, area.end):
        block = page.blocks[n]
        zone = block.zone - outer
        letters[zone] += block.length
        linked[zone] += block.link_length
        value[zone] += worth[n]
    for zone in range(last - outer - 1, 0, -1):  # inner zones come later, so their sums are complete
        around = zones[zone + outer].parent - outer
        letters[around] += letters[zone]
        linked[around] += linked[zone]
        value[around] += value[zone]
    found: set[int] = set()
    for zone in range(1, last - outer):
        links = linked[zone]
        is_poor = links > 15 and links > 0.6 * letters[zone] and value[zone] < 0.3 * letters[zone]
        if is_poor or zones[zone + outer].parent in found:
            found.add(zone + outer)
    return frozenset(found)
