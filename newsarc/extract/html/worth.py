"""How much each block of a page reads like running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newsarc.extract.html.blocks import Block

MIN_PARAGRAPH = 50
"""Characters from which a block may count as a paragraph by itself."""
MAX_LINK_DENSITY = 0.5

_PUNCTUATION = re.compile("[.,،؛;:!?؟۔।。、]")
_LINE_TAGS = frozenset({"br", "p", "div", "td"})
_LEAST_LINES = 4
_LEAST_VERSE = 80
_VERSE_WEIGHT = 0.6


def worths(blocks: Sequence[Block]) -> list[float]:
    """For each block the characters of running text that it counts for."""
    values = [_worth(block) for block in blocks]
    _raise_verse(blocks, values)
    return values


def prefix_sums(worth: Iterable[float]) -> list[float]:
    """The sum of the first n values, for each n from 0."""
    sums = [0.0]
    for value in worth:
        sums.append(sums[-1] + value)
    return sums


def _worth(block: Block) -> float:
    """Characters of running text: a block that is long, has punctuation and few links counts whole."""
    length = block.length
    if length < 15 or block.link_length > MAX_LINK_DENSITY * length:
        return 0.0
    text = block.text
    plain = length - block.link_length
    if length >= MIN_PARAGRAPH and (mark := _PUNCTUATION.search(text, 0, 600)):
        return float(plain) if length > 100 or _PUNCTUATION.search(text, mark.end()) else 0.6 * plain
    return 0.15 * plain


def _raise_verse(blocks: Sequence[Block], values: list[float]) -> None:
    """Let lines of a poem or a list of short sentences count together, as none of them would alone."""
    start = 0
    while start < len(blocks):
        first, end = blocks[start], start
        if first.tag in _LINE_TAGS:
            while (
                end < len(blocks)
                and blocks[end].zone == first.zone
                and blocks[end].tag in _LINE_TAGS
                and not blocks[end].link_length
            ):
                end += 1
        if end - start >= _LEAST_LINES and sum(block.length for block in blocks[start:end]) >= _LEAST_VERSE:
            for number in range(start, end):
                values[number] = max(values[number], _VERSE_WEIGHT * blocks[number].length)
        start = max(end, start + 1)
