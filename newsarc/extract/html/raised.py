"""Short lines that count as paragraphs because of the row that they stand in: updates of a live blog, answers to questions."""

from __future__ import annotations

from collections.abc import Collection, MutableSequence

from newsarc.extract.html.blocks import Block, Blocks
from newsarc.extract.html.container import named_around
from newsarc.extract.html.labels import block_label
from newsarc.extract.html.widgets import is_widget
from newsarc.extract.html.worth import MIN_PARAGRAPH
from newsarc.extract.tree import HEADING_TAGS
from newsarc.extract.vocabulary import UNWANTED

SHORTEST_LINE = 12
_LEAST_HEADLINE = 20
_OF_REST = 0.5
"""In no zone that calls itself the text lines are raised to text where they have so many letters, of the running text beside them."""


def may_be_text(block: Block) -> bool:
    """Whether a block is long enough for a line of text, and not mostly link: cheap, to be asked first."""
    return block.length >= SHORTEST_LINE and 2 * block.link_length <= block.length


def is_line_of_text(page: Blocks, number: int) -> bool:
    """Whether a block is a line of words that is no label, control or link, and stands in no zone that is called another's."""
    block = page.blocks[number]
    if not may_be_text(block) or " " not in block.text or page.zones[block.zone].flags & UNWANTED:
        return False
    return not block_label(block) and not is_widget(block)


def is_headline_of_other(block: Block) -> bool:
    """Whether a block is mostly a link that is as long as a headline."""
    return block.link_length >= _LEAST_HEADLINE and 2 * block.link_length > block.length


def in_unwanted(page: Blocks) -> list[bool]:
    """For each zone whether it or one around it says by its name that it is none of the text."""
    found: list[bool] = []
    for zone in page.zones:
        found.append(bool(zone.flags & UNWANTED) or (zone.parent >= 0 and found[zone.parent]))
    return found


class Raiser:
    """Lets rows of short lines count as paragraphs in ``values``, what the blocks of a page count for."""

    def __init__(self, page: Blocks, values: MutableSequence[float]) -> None:
        self._page, self._values, self._total = page, values, sum(values)

    def raise_row(self, lines: Collection[int], inside: Collection[int], around: int) -> None:
        """Raise ``lines`` of the row that has the blocks ``inside`` and stands in zone ``around``, where they are much of the page or
        the zone is in what calls itself the text."""
        blocks, values = self._page.blocks, self._values
        letters = sum(blocks[n].length for n in lines)
        rest = self._total - sum(values[n] for n in inside)
        if letters < _OF_REST * rest and not named_around(self._page, around):
            return
        for n in lines:
            block = blocks[n]
            values[n] = max(values[n], MIN_PARAGRAPH / 2)
            is_alone = block.tag in HEADING_TAGS and (n + 1 not in lines or blocks[n + 1].zone != block.zone)
            block.tag = "p" if block.tag == "div" or is_alone else block.tag
