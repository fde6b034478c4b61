"""Which blocks of the container are the article's text: paragraphs, and what short lines stand between them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsarc.extract.html.blocks import Block, Blocks
from newsarc.extract.html.labels import block_label, may_be_prose, may_head_text
from newsarc.extract.html.notices import is_notice, is_stamp
from newsarc.extract.html.worth import MAX_LINK_DENSITY, MIN_PARAGRAPH

HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "dt", "summary"})
_SENTENCE_END = re.compile('[.!?؟。…:।۔]["”»’\')\\]]*$|[.،,;؛:۔।].{0,400}[\\w"”»]$')
_FULL_STOP = re.compile("[.!?؟。…۔][\"”»’')\\]]*$")
_OPENING_HEADINGS = frozenset({"h2", "h3", "h4"})
_TEXT_TAGS = frozenset({"p", "br", "li", "pre", "dd", "td", "th", "blockquote", *HEADINGS})
_DROPPED_LABELS = frozenset(
    {"related", "latest", "share", "counter", "newsletter", "copyright", "comments", "tags", "policy", "caption"}
)
_PROSE_LABELS = frozenset({"caption", "policy"})
_HEAD_LABELS = frozenset({"comments", "latest", "related"})
_LONGEST_HEAD = 60


def select_blocks(page: Blocks, zone: int, worth: Sequence[float], unwanted: Sequence[bool]) -> list[int]:
    """Numbers of the container's blocks that are text."""
    area = page.zones[zone]
    candidates = [n for n in range(area.start, area.end) if not unwanted[page.blocks[n].zone]]
    good = [n for n in candidates if worth[n] >= MIN_PARAGRAPH * 0.5]
    if not good:
        return [n for n in candidates if page.blocks[n].length >= 25 or worth[n]]
    sparse = _sparse_zones(page, zone, worth)
    kept: list[int] = []
    paragraphs = frozenset(good)
    skipping_list = False
    for n in candidates:
        block = page.blocks[n]
        label = _label(page, n, paragraphs)
        if label in ("related", "latest"):
            skipping_list = True
            continue
        if label == "comments" and n > good[0]:
            break
        heads_text = block.tag in HEADINGS and not block.link_length and n + 1 in paragraphs
        if skipping_list and not heads_text and (block.link_length > MAX_LINK_DENSITY * block.length or worth[n] == 0):
            continue
        skipping_list = False
        if label in _DROPPED_LABELS or not _belongs(block, n, good, worth, sparse) or is_notice(block):
            continue
        if n < good[0] and is_stamp(block):
            continue
        kept.append(n)
    return kept


def _label(page: Blocks, number: int, paragraphs: frozenset[int]) -> str | None:
    """The kind of label a block is; None for a sentence that begins like a label, or a sub-head that equals one."""
    block = page.blocks[number]
    label = block_label(block)
    if label in _PROSE_LABELS and _is_text_zone(page, number, paragraphs):
        is_head = number + 1 in paragraphs and block.length <= _LONGEST_HEAD and _is_bold(page, block)
        return None if may_be_prose(block, is_head=is_head) else label
    if label in _HEAD_LABELS and number + 1 in paragraphs and may_head_text(block):
        following = page.blocks[number + 1]
        goes_on = following.zone == block.zone and not following.link_length
        return None if goes_on and any(page.blocks[n].zone == block.zone for n in paragraphs if n < number) else label
    return label


def _is_text_zone(page: Blocks, number: int, paragraphs: frozenset[int]) -> bool:
    """Whether other paragraphs stand in the zone of a block, or in zones of its class: one for each paragraph."""
    names = _names(page, number)
    return any(other != number and _names(page, other) == names for other in paragraphs)


def _names(page: Blocks, number: int) -> tuple[str, str | None]:
    zone = page.zones[page.blocks[number].zone]
    return zone.tag, page.tree.get(zone.element, "class")


def _is_bold(page: Blocks, block: Block) -> bool:
    """Whether a bold element holds all of a paragraph: editors write sub-heads so."""
    tree = page.tree
    return any(
        tree.line(element) == block.text == tree.line(tree.parents[element]) for element in tree.named(("b", "strong"))
    )


def _belongs(block: Block, number: int, good: Sequence[int], worth: Sequence[float], sparse: frozenset[int]) -> bool:
    """Whether a block is text: a paragraph, or something short that stands between paragraphs and is marked as text."""
    if block.zone in sparse:
        return False
    if block.link_length > 0.8 * block.length and block.tag != "td":
        return (
            block.tag in ("p", "br")
            and 2 * block.length >= MIN_PARAGRAPH
            and good[0] < number < good[-1]
            and bool((_SENTENCE_END if block.link_length < block.length else _FULL_STOP).search(block.text[-400:]))
        )
    if worth[number] >= MIN_PARAGRAPH * 0.5:
        return True
    if number < good[0]:
        opening = block.tag in _OPENING_HEADINGS and good[0] - number <= 2
        return opening or (block.tag in ("p", "h2", "h3", "blockquote", "br") and block.length >= 20)
    if number > good[-1]:
        return block.tag in _TEXT_TAGS and block.length >= 2
    return block.tag in _TEXT_TAGS or bool(_SENTENCE_END.search(block.text))


def _sparse_zones(page: Blocks, outer: int, worth: Sequence[float]) -> frozenset[int]:
    """Zones inside the container that are mostly links: lists of other stories and menus without a name."""
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
    for zone in range(last - outer - 1, 0, -1):  # what is inside comes later, so it has all its own by now
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
