"""Pages of pictures with a caption each: with little else on the page, the captions are the text, however short."""

from __future__ import annotations

from collections.abc import MutableSequence, Sequence

from newsarc.extract.html.blocks import Blocks, Zone
from newsarc.extract.html.container import calls_itself_text
from newsarc.extract.html.raised import in_unwanted
from newsarc.extract.html.worth import MIN_PARAGRAPH, prefix_sums
from newsarc.extract.tree import PICTURE_TAGS
from newsarc.extract.vocabulary import BOILERPLATE, GALLERY, PICTURE, UNWANTED

_LEAST_CAPTIONS, _SHORTEST_CAPTION = 3, 15
_MORE_THAN_TEXT, _SHORT_TEXT = 2, 250
"""_MORE_THAN_TEXT: captions need this many times the characters of the other running text. _SHORT_TEXT: with other text
up to this worth, captions in a row need only more characters than it."""
_NOTHING_ELSE, _MOST_AROUND = 0.8, 8
"""_NOTHING_ELSE: minimum share of the characters of a zone around captions that are captions. _MOST_AROUND: how many
zones around one are checked."""


def mark_galleries(page: Blocks, values: MutableSequence[float]) -> None:
    """Set ``GALLERY`` on the captions of a page of pictures, and count them as paragraphs in ``values``.

    Captions are three or more zones named so, each with a picture next to it, on a page with little other running text.
    """
    found = [zone for zone in page.zones if _is_caption(page, zone)]
    if len(found) < _LEAST_CAPTIONS:
        return
    inside = [n for zone in found for n in range(zone.start, zone.end)]
    letters = sum(page.blocks[n].length for n in inside)
    held = set(inside)
    beside = [n for n, value in enumerate(values) if value and n not in held]
    rest = sum(values[n] for n in beside)
    if letters <= _MORE_THAN_TEXT * rest:
        unwanted = in_unwanted(page)
        near = sum(values[n] for n in beside if not unwanted[page.blocks[n].zone])
        is_little = near <= _SHORT_TEXT and rest <= 2 * _SHORT_TEXT
        if not (is_little and letters > near and _are_row(page, found)):
            return
    shown = prefix_sums(block.length for block in page.blocks)
    own = prefix_sums(block.length if n in held else 0 for n, block in enumerate(page.blocks))
    for number in {zone.parent for zone in found}:
        _open_up(page, number, shown, own)
    for zone in found:
        zone.flags = GALLERY
    for n in inside:
        values[n] = max(values[n], MIN_PARAGRAPH / 2)
        page.blocks[n].tag = "p"


def _is_caption(page: Blocks, zone: Zone) -> bool:
    """Whether a zone is named a caption, is one line of words, and has a picture in the element around it or the next
    one out."""
    tree = page.tree
    if zone.tag != "figcaption" and not (
        zone.flags & BOILERPLATE and "caption" in (tree.get(zone.element, "class") or "")
    ):
        return False
    blocks = page.blocks[zone.start : zone.end]
    if len(blocks) != 1 or blocks[0].length < _SHORTEST_CAPTION or 2 * blocks[0].link_length > blocks[0].length:
        return False
    around = tree.parents[zone.element]
    return any(n > 0 and tree.holds(n, PICTURE_TAGS) for n in (around, tree.parents[around]))


def _are_row(page: Blocks, captions: Sequence[Zone]) -> bool:
    """Whether all captions, or the boxes around them, stand in one zone."""
    around = [page.zones[zone.parent] for zone in captions]
    return len({box.parent for box in around}) == 1 or len({zone.parent for zone in captions}) == 1


def _open_up(page: Blocks, number: int, shown: Sequence[float], own: Sequence[float]) -> None:
    """Clear the unwanted names of zone ``number`` and the zones around it that hold hardly anything but captions.

    ``shown`` and ``own`` are the prefix sums of the lengths of all blocks and of captions.
    """
    for _ in range(_MOST_AROUND):
        zone = page.zones[number]
        if number <= 0 or zone.held(own) < _NOTHING_ELSE * zone.held(shown):
            return
        if not calls_itself_text(zone):
            zone.flags &= ~(UNWANTED | PICTURE)
        number = zone.parent
