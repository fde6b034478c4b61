"""Short lines that count as paragraphs because of their row: updates of a live blog, answers to questions."""

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
"""Share of the other running text from which lines count as text outside zones that call themselves the text."""


def may_be_text(block: Block) -> bool:
    """Whether a block is long enough for a line of text and not mostly link: a cheap first check."""
    return block.length >= SHORTEST_LINE and 2 * block.link_length <= block.length


def is_line_of_text(page: Blocks, number: int) -> bool:
    """Whether a block is a line of words, but no label, control or link, in a zone that is not named otherwise."""
    block = page.blocks[number]
    if not may_be_text(block) or " " not in block.text or page.zones[block.zone].flags & UNWANTED:
        return False
    return not block_label(block) and not is_widget(block)


def is_headline_of_other(block: Block) -> bool:
    """Whether a block is mostly a link as long as a headline."""
    return block.link_length >= _LEAST_HEADLINE and 2 * block.link_length > block.length


def in_unwanted(page: Blocks) -> list[bool]:
    """Return for each zone whether it or a zone around it is named as something other than the text."""
    found: list[bool] = []
    for zone in page.zones:
        found.append(bool(zone.flags & UNWANTED) or (zone.parent >= 0 and found[zone.parent]))
    return found


class Raiser:
    """Makes rows of short lines count as paragraphs in ``values``, the worth of the page's blocks."""

    def __init__(self, page: Blocks, values: MutableSequence[float]) -> None:
        self._page, self._values, self._total = page, values, sum(values)

    def raise_row(self, lines: Collection[int], inside: Collection[int], around: int) -> None:
        """Raise ``lines`` of a row with the blocks ``inside``, which stands in zone ``around``.

        The lines must be much of the page, or ``around`` must be in a zone that calls itself the text.
        """
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
