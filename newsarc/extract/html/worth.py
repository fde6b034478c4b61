"""How much each block of a page reads like running text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.html.blocks import Block, Blocks

MIN_PARAGRAPH = 50
"""Minimum characters of a block that may count as a paragraph by itself."""
MAX_LINK_DENSITY = 0.5

_PUNCTUATION = re.compile("[.,،؛;:!?؟۔।。、]")
_DIGIT = re.compile(r"\d")
_LINE_TAGS = frozenset({"br", "p", "div", "td"})
_VERSE_HEADS = frozenset({"h3", "h4", "h5"})
_VERSE_TAGS = _LINE_TAGS | _VERSE_HEADS
_HALVES, _SHORTEST_HALF, _MOST_UNEVEN = 2, 10, 2.5
"""_HALVES: blocks of a verse. _SHORTEST_HALF: minimum characters of a half. _MOST_UNEVEN: how many times as long one
half may be as the other: a name and its value are less even.

Verses in halves belong to languages in Arabic script.
"""
_SHORTEST = 15
_LEAST_LINES = 4
_LEAST_PARAGRAPHS = 2
_LEAST_VERSE = 70
_VERSE_WEIGHT = 0.6
_CELLS = frozenset({"td", "th"})
"""Tags of table cells. Halves of verses in them count in full: only pairs of words are set like this too."""
_LONGEST_SUB_HEAD, _MOST_BETWEEN = 60, 4


def worths(page: Blocks) -> list[float]:
    """Return for each block its worth: the characters of running text that it counts for."""
    values = [
        _worth(block) if block.length >= _SHORTEST and block.link_length <= MAX_LINK_DENSITY * block.length else 0.0
        for block in page.blocks
    ]
    _raise_verse(page, values)
    return values


def make_paragraphs(page: Blocks, values: Sequence[float]) -> None:
    """Retag as ``p`` each ``div`` in a row that holds one run of text, starting at the first that reads like a
    paragraph.

    Several in the row must read so. Many editors write paragraphs like this. ``values`` is the worth of the blocks.
    """
    likely = [n for n, value in enumerate(values) if value >= MIN_PARAGRAPH / 2 and page.blocks[n].tag == "div"]
    found = Counter(_row(page, n) for n in likely)
    rows = {row for row, count in found.items() if row and count >= _LEAST_PARAGRAPHS}
    words = (
        [n for n in range(likely[0], len(page.blocks)) if any(map(str.isalnum, page.blocks[n].text))] if rows else ()
    )
    for number in [n for n in words if _row(page, n) in rows or _heads_part(page, n, rows)]:
        page.blocks[number].tag = "p"


def _heads_part(page: Blocks, number: int, rows: Collection[tuple[int, str | None]]) -> bool:
    """Whether a short ``div`` of another class is a sub-heading between two paragraphs of a row, in the same parent.

    A box of links may stand between it and the paragraph above.
    """
    block, row = page.blocks[number], _row(page, number)
    if row is None or block.length > _LONGEST_SUB_HEAD or block.link_length or number + 1 >= len(page.blocks):
        return False
    above = next(
        (n for n in range(number - 1, max(-1, number - _MOST_BETWEEN), -1) if not page.blocks[n].link_length), 0
    )
    beside = [_row(page, n) for n in (above, number + 1)]
    return all(each in rows and each is not None and each[0] == row[0] for each in beside)


def _row(page: Blocks, number: int) -> tuple[int, str | None] | None:
    """Return the zone around the ``div`` that is all of block ``number``, and its class.

    Return None if the ``div`` holds other blocks or its name says what it is.
    """
    block = page.blocks[number]
    zone = page.zones[block.zone]
    if block.tag != "div" or zone.tag != "div" or zone.end - zone.start != 1 or zone.flags or zone.parent < 0:
        return None
    return zone.parent, page.kind_of(zone)[1]


def is_line(block: Block, worth: float) -> bool:
    """Whether a block counts because of the lines around it, however short it is."""
    return worth >= block.length / 2


def is_half_of_verse(block: Block, worth: float) -> bool:
    """Whether a short table cell counts in full, as only halves of verses do."""
    return block.tag in _CELLS and block.length < MIN_PARAGRAPH and worth >= block.length


def prefix_sums(worth: Iterable[float]) -> list[float]:
    """Return the sums of the first n values, for each n from 0."""
    return list(accumulate(worth, initial=0.0))


def _worth(block: Block) -> float:
    """Return the worth of a block with few links: a long block with punctuation counts in full."""
    length, text = block.length, block.text
    if length >= MIN_PARAGRAPH and " " not in text and text.isascii():
        return 0.0  # an address or data; words in ASCII letters have spaces between them
    plain = length - block.link_length
    if length >= MIN_PARAGRAPH and (mark := _PUNCTUATION.search(text, 0, 600)):
        return float(plain) if length > 100 or _PUNCTUATION.search(text, mark.end()) else 0.6 * plain
    return 0.15 * plain


def _raise_verse(page: Blocks, values: list[float]) -> None:
    """Raise the worth of lines of a poem, or of short sentences in a list, that would not count alone."""
    blocks, start = page.blocks, 0
    while start < len(blocks):
        if blocks[start].link_length or blocks[start].tag not in _VERSE_TAGS:
            start += 1
            continue
        zone, end, is_headed = blocks[start].zone, start, blocks[start].tag in _VERSE_HEADS
        tags = _VERSE_HEADS if is_headed else _LINE_TAGS
        for number in range(start, len(blocks)):
            block = blocks[number]
            if block.link_length or block.tag not in tags:
                break
            if is_headed and not _are_headed_halves(block, blocks[start]):
                break
            if block.zone != zone and not _are_lines(page, number, start):
                break
            end += 1
        if end - start >= _LEAST_LINES and _are_verse(blocks[start:end]):
            are_halves = page.zones[zone].tag in _CELLS and blocks[start + 1].zone != zone
            weight = 1.0 if are_halves else _VERSE_WEIGHT
            for number in range(start, end):
                values[number] = max(values[number], weight * blocks[number].length)
                blocks[number].tag = "br" if blocks[number].tag in _VERSE_HEADS else blocks[number].tag
        start = max(end, start + 1)


def _are_headed_halves(block: Block, first: Block) -> bool:
    """Whether two headings may be halves of verses: collections of poems set them so."""
    return block.tag == first.tag and block.zone == first.zone and _may_be_halves((block, first))


def _are_verse(lines: Sequence[Block]) -> bool:
    """Whether lines are long enough together; in separate zones, half or more with digits are figures (rates, prayer
    times)."""
    if sum(line.length for line in lines) < _LEAST_VERSE:
        return False
    return lines[0].zone == lines[-1].zone or 2 * sum(bool(_DIGIT.search(line.text)) for line in lines) < len(lines)


def _are_lines(page: Blocks, number: int, other: int) -> bool:
    """Whether two blocks are lines of one text, or halves of such lines: adjacent ``div`` elements of one class."""
    zones = page.blocks[number].zone, page.blocks[other].zone
    if page.blocks[number].tag == "div" and _are_alike(page, *zones, 1, ("div",)):
        return True
    if not ARABIC_LETTER.search(page.blocks[number].text):
        return False
    one, two = (_line_around(page, zone) for zone in zones)
    if not _are_alike(page, one, two, _HALVES, ("div", "tr")):
        return False
    return _may_be_halves(page.blocks[page.zones[one].start : page.zones[one].end])


def _may_be_halves(blocks: Sequence[Block]) -> bool:
    """Whether blocks have similar lengths, are in Arabic script and have no digits."""
    shortest, *_, longest = sorted(block.length for block in blocks)
    is_even = shortest >= _SHORTEST_HALF and shortest * _MOST_UNEVEN >= longest
    return is_even and all(ARABIC_LETTER.search(block.text) and not _DIGIT.search(block.text) for block in blocks)


def _are_alike(page: Blocks, number: int, other: int, size: int, tags: Collection[str]) -> bool:
    """Whether two zones are siblings with the same class and one of ``tags``, each with ``size`` blocks."""
    one, two = page.zones[number], page.zones[other]
    return (
        one.parent == two.parent
        and one.tag in tags
        and page.kind_of(one) == page.kind_of(two)
        and one.end - one.start == two.end - two.start == size
    )


def _line_around(page: Blocks, number: int) -> int:
    """Return the outermost zone around a zone, or itself, that holds no more than a line."""
    zones = page.zones
    while (around := zones[number].parent) > 0 and zones[around].end - zones[around].start <= _HALVES:
        number = around
    return number
