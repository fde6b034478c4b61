"""Boxes and lists of other stories, and comments, that stand below a label among the paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from newsarc.extract.html.blocks import Block, Blocks
from newsarc.extract.html.comments import end_inside_text
from newsarc.extract.html.container import calls_itself_text
from newsarc.extract.html.heads import HEADINGS
from newsarc.extract.html.labels import block_label, may_be_prose, may_head_text
from newsarc.extract.html.worth import MAX_LINK_DENSITY, prefix_sums
from newsarc.extract.labels import groups, key

_PROSE_LABELS = frozenset({"caption", "policy"})
_HEAD_LABELS = frozenset({"comments", "latest", "related"})
_MOST_COMPARED = 300
_MOST_BOXED = 0.5
_LEAST_LINK = 15
_LONGEST_DAY = 30
_YEAR_AT_END = re.compile(r"(?:19|20)\d\d\W{0,2}$")


def outside_lists(
    page: Blocks,
    container: int,
    candidates: Sequence[int],
    paragraphs: frozenset[int],
    worth: Sequence[float],
) -> Iterator[tuple[int, str | None]]:
    """Yield ``candidates`` up to the comments, each with its kind of label.

    Candidates in boxes and lists of other stories that a label opens are left out.
    """
    area, first = page.zones[container], min(paragraphs)
    linked = [n for n in range(area.start, area.end) if page.blocks[n].link_length >= _LEAST_LINK]
    skipping_list = False
    after_box, sums = 0, prefix_sums(worth)
    for n in candidates:
        if n < after_box:
            continue
        block, label = page.blocks[n], _label(page, n, paragraphs)
        if label in ("related", "latest"):
            if 0 < block.link_length < block.length:
                continue  # label and story in one line
            skipping_list = True
            after_box = _end_of_box(page, n, container, sums, linked) or _end_of_list(page, n + 1)
            continue
        if label == "comments" and n > first and opens_comments(block):
            if not (after_box := end_inside_text(page, n, paragraphs)):
                return
            continue
        if skipping_list:
            is_listed = block.link_length > MAX_LINK_DENSITY * block.length or worth[n] == 0 or _is_link_and_day(block)
            skipping_list = is_listed and not (n + 1 in paragraphs and _may_head_text(page, block))
        if not skipping_list:
            yield n, label


def _may_head_text(page: Blocks, block: Block) -> bool:
    """Whether a block is set like a heading and has no link."""
    return not block.link_length and (block.tag in HEADINGS or block.text in page.bold_lines)


def _is_link_and_day(block: Block) -> bool:
    """Whether a line is a link with a day next to it, as in lists of hand-made pages."""
    beside = block.length - block.link_length
    return block.link_length > 0 and beside <= _LONGEST_DAY and _YEAR_AT_END.search(block.text) is not None


def opens_comments(block: Block) -> bool:
    """Whether a label of comments stands above them, and is not a link to them."""
    return 2 * block.link_length < block.length


def _label(page: Blocks, number: int, paragraphs: frozenset[int]) -> str | None:
    """Return the kind of label of a block; None for a sentence that begins like a label, or a sub-heading equal to
    one."""
    block = page.blocks[number]
    label = block_label(block)
    if block.tag == "th" and label in _PROSE_LABELS:
        return None
    if label == "policy" and block.tag == "li" and not block.link_length and key(block.text) in groups("menu words"):
        return None
    if label in _PROSE_LABELS and _is_text_zone(page, number, paragraphs):
        is_head = number + 1 in paragraphs and block.text in page.bold_lines
        return None if may_be_prose(block, is_head=is_head) else label
    if label in _HEAD_LABELS and number + 1 in paragraphs and may_head_text(block):
        following = page.blocks[number + 1]
        goes_on = following.zone == block.zone and not following.link_length
        above = range(page.zones[block.zone].start, number)
        return None if goes_on and any(n in paragraphs and page.blocks[n].zone == block.zone for n in above) else label
    return label


def _end_of_box(page: Blocks, number: int, container: int, sums: Sequence[float], linked: Sequence[int]) -> int:
    """Return the block after the box that a label opens; 0 if no box with a block of ``linked`` opens there.

    All text in such a box belongs to the linked stories, excerpts too. ``sums`` are the prefix sums of the blocks'
    worth.
    """
    zones = page.zones
    most = _MOST_BOXED * zones[container].held(sums)
    zone, end = page.blocks[number].zone, 0
    place = bisect_right(linked, number)
    first = linked[place] if place < len(linked) else len(page.blocks)
    while zone > container and zones[zone].start == number:
        if sums[zones[zone].end] - sums[number + 1] > most:
            break
        end = zones[zone].end if first < zones[zone].end else end
        zone = zones[zone].parent
    return end


def _end_of_list(page: Blocks, number: int) -> int:
    """Return the block after the list that begins at a block, if each of its items has a link; else 0."""
    if number >= len(page.blocks):
        return 0
    zone = page.zones[page.blocks[number].zone]
    is_list = zone.tag in ("ul", "ol") and zone.start == number
    return zone.end if is_list and all(block.link_length for block in page.blocks[number : zone.end]) else 0


def _is_text_zone(page: Blocks, number: int, paragraphs: frozenset[int]) -> bool:
    """Whether a zone calls itself the text, or it or another zone of its class holds other paragraphs.

    Some pages have one zone for each paragraph.
    """
    zone = page.zones[page.blocks[number].zone]
    if calls_itself_text(zone):
        return True
    names = page.zone_kind(number)
    return any(other != number and page.zone_kind(other) == names for other in islice(paragraphs, _MOST_COMPARED))
