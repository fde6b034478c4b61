"""How much each block of a page reads like running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

from newsarc.extract.html.blocks import Block, Blocks, Zone

MIN_PARAGRAPH = 50
"""Characters from which a block may count as a paragraph by itself."""
MAX_LINK_DENSITY = 0.5

_PUNCTUATION = re.compile("[.,،؛;:!?؟۔।。、]")
_DIGIT = re.compile(r"\d")
_LINE_TAGS = frozenset({"br", "p", "div", "td"})
_SHORTEST = 15
_LEAST_LINES = 4
_LEAST_VERSE = 70
_VERSE_WEIGHT = 0.6


def worths(page: Blocks) -> list[float]:
    """For each block the characters of running text that it counts for."""
    values = [
        _worth(block) if block.length >= _SHORTEST and block.link_length <= MAX_LINK_DENSITY * block.length else 0.0
        for block in page.blocks
    ]
    _raise_verse(page, values)
    return values


def is_line(block: Block, worth: float) -> bool:
    """Whether a block counts because of the lines that it stands among, however short it is."""
    return worth >= block.length / 2


def prefix_sums(worth: Iterable[float]) -> list[float]:
    """The sum of the first n values, for each n from 0."""
    return list(accumulate(worth, initial=0.0))


def _worth(block: Block) -> float:
    """Characters of running text of a block of few links: one that is long and has punctuation counts whole."""
    length, text = block.length, block.text
    if length >= MIN_PARAGRAPH and " " not in text and text.isascii():
        return 0.0  # an address, data: in letters that words are written with spaces in
    plain = length - block.link_length
    if length >= MIN_PARAGRAPH and (mark := _PUNCTUATION.search(text, 0, 600)):
        return float(plain) if length > 100 or _PUNCTUATION.search(text, mark.end()) else 0.6 * plain
    return 0.15 * plain


def _raise_verse(page: Blocks, values: list[float]) -> None:
    """Let lines of a poem or a list of short sentences count together, as none of them would alone."""
    blocks, zones, start = page.blocks, page.zones, 0
    while start < len(blocks):
        zone, end = blocks[start].zone, start
        for number in range(start, len(blocks)):
            block = blocks[number]
            if block.link_length or block.tag not in _LINE_TAGS:
                break
            if block.zone != zone and (block.tag != "div" or not _are_lines(page, zones[block.zone], zones[zone])):
                break
            end += 1
        if end - start >= _LEAST_LINES and _are_verse(blocks[start:end]):
            for number in range(start, end):
                values[number] = max(values[number], _VERSE_WEIGHT * blocks[number].length)
        start = max(end, start + 1)


def _are_verse(lines: Sequence[Block]) -> bool:
    """Whether lines are enough to count; each in a zone of its own may be figures (rates, hours of prayer) instead."""
    if sum(line.length for line in lines) < _LEAST_VERSE:
        return False
    return lines[0].zone == lines[-1].zone or 2 * sum(bool(_DIGIT.search(line.text)) for line in lines) < len(lines)


def _are_lines(page: Blocks, one: Zone, other: Zone) -> bool:
    """Whether two zones are lines of one text: a ``div`` each beside the other, of one class, with one block in it."""
    return (
        one.parent == other.parent
        and one.tag == other.tag == "div"
        and one.end - one.start == other.end - other.start == 1
        and page.tree.get(one.element, "class") == page.tree.get(other.element, "class")
    )
