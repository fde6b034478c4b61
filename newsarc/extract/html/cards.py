"""Boxes of other stories: zones that hold a linked headline and a sentence or two of its story.

Opinion columns, section pages and boxes under a text are rows of such zones, with or without a telling class.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from newsarc.extract.html.blocks import Block, Blocks
from newsarc.extract.html.container import named_around
from newsarc.extract.html.worth import MIN_PARAGRAPH, prefix_sums
from newsarc.extract.vocabulary import BODY

_SHORTEST_HEADLINE = 20
_SHORTEST_EXCERPT = 60
"""Minimum length of an excerpt, in characters; excerpts are cut off, so this length needs no punctuation."""
_REACH = 3
"""Maximum blocks between headline and excerpt, or before or after both: a picture's link, the date, the writer."""
_LONGEST_CARD = 700
_LEAST_ROW = 2
_MOST_URGENT = 3
_LEAST_SPACES = 2
_MOST_LISTED = 0.3
"""A row with more than this share of a zone that calls itself the text belongs to that text: some texts are lists."""


def card_rows(page: Blocks, worth: Sequence[float]) -> list[list[int]]:
    """Return the boxes of other stories on ``page``, as rows of sibling zones of one class that link to different
    addresses.

    ``worth`` is the worth of each block; boxes without running text are ignored.
    """
    pairs = [
        (headline, number)
        for number, value in enumerate(worth)
        if value >= MIN_PARAGRAPH / 2 or (value and page.blocks[number].length >= _SHORTEST_EXCERPT)
        if (headline := _headline_before(page, number)) >= 0
    ]
    if not pairs:
        return []
    addresses = {number: anchors[0].address for number, anchors in page.anchors_of.items()}
    rows: dict[tuple[int, tuple[str, str | None]], dict[str, int]] = {}
    for place, (headline, number) in enumerate(pairs):
        before = max((n for n, _ in pairs[max(0, place - _REACH) : place] if n < headline), default=-1)
        later = (pairs[each][0] for each in range(place + 1, len(pairs)))
        after = next((n for n in later if n > headline), len(page.blocks))
        zone = _box_around(page, worth, (headline, number), (before, after))
        address = addresses.get(headline, "").split("#")[0]
        if zone > 0 and address:
            box = page.zones[zone]
            rows.setdefault((box.parent, page.kind_of(box)), {}).setdefault(address, zone)
    return [sorted(set(row.values())) for row in rows.values()]


def _headline_before(page: Blocks, number: int) -> int:
    """Return the block shortly before an excerpt that is a linked headline; -1 if there is none."""
    for n in range(number - 1, max(-1, number - 1 - _REACH), -1):
        block = page.blocks[n]
        if block.length >= _SHORTEST_HEADLINE and block.link_length >= 0.8 * block.length:
            return n
    return -1


def _box_around(page: Blocks, worth: Sequence[float], pair: tuple[int, int], others: tuple[int, int]) -> int:
    """Return the largest zone that holds the ``pair`` of headline and excerpt and little else; -1 if there is none.

    It must hold neither of the ``others``, the headlines before and after. There is none if the pair stands in a longer
    text.
    """
    (headline, excerpt), (before, after) = pair, others
    found, zone = -1, page.blocks[excerpt].zone
    while zone > 0:
        box = page.zones[zone]
        if box.start <= headline:
            is_small = headline - box.start <= _REACH and box.end - excerpt <= _REACH + 1
            if not is_small or box.start <= before or box.end > after:
                break
            inside = range(box.start, box.end)
            if sum(page.blocks[n].length for n in inside) > _LONGEST_CARD:
                break
            if found >= 0 and any(worth[n] >= MIN_PARAGRAPH / 2 for n in inside if n != excerpt):
                break
            found = zone
        zone = box.parent
    return found


def other_stories(page: Blocks, worth: Sequence[float], rows: Iterable[Sequence[int]]) -> set[int]:
    """Return the zones of ``rows`` that are not part of the article's text.

    Return none unless a headline and running text are left outside of them.
    """
    found: set[int] = set()
    sums = prefix_sums(worth)
    for row in rows:
        held = sum(page.zones[zone].held(sums) for zone in row)
        around = named_around(page, page.zones[row[0]].parent)
        text = page.zones[around]
        is_row = len(row) >= _LEAST_ROW or (around > 0 and _is_bare(page, row[0]))
        if is_row and (around == 0 or held <= _MOST_LISTED * text.held(sums)):
            found.update(row)
    inside = {n for zone in found for n in range(page.zones[zone].start, page.zones[zone].end)}
    left = [value for number, value in enumerate(worth) if number not in inside]
    has_headline = any(
        not block.link_length and (block.tag == "h1" or _is_titled(block, page.title)) for block in page.blocks
    )
    has_text = max(left, default=0.0) >= MIN_PARAGRAPH or _has_line(page, inside)
    return found if has_headline and has_text else set()


def _has_line(page: Blocks, boxed: Container[int]) -> bool:
    """Whether a zone named as the text holds a line outside the ``boxed`` blocks: urgent news is one sentence."""
    named = (zone for zone in page.zones if zone.flags & BODY)
    lines = (n for zone in named if zone.end - zone.start <= _MOST_URGENT for n in range(zone.start, zone.end))
    return any(n not in boxed and page.blocks[n].length >= _SHORTEST_HEADLINE for n in lines)


def _is_titled(block: Block, page_title: str) -> bool:
    """Whether a lesser heading is the headline in ``<title>``: blogs put their own name in the ``<h1>``."""
    return block.tag in ("h2", "h3") and block.text.count(" ") >= _LEAST_SPACES and block.text in page_title


def _is_bare(page: Blocks, zone: int) -> bool:
    """Whether a box is only its linked headline and an excerpt. Such a box may stand alone in a text."""
    box = page.zones[zone]
    opening = page.blocks[box.start]
    return box.end - box.start == 2 and opening.link_length >= 0.8 * opening.length
