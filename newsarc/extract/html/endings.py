"""The end of a text: headings without a paragraph, lines that close the page, boxes set into it, and what is printed twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsarc.extract.html.blocks import Block, Blocks
from newsarc.extract.html.notices import is_closing, is_end_mark, is_end_matter, is_hour
from newsarc.extract.html.paragraphs import HEADINGS, is_sentence
from newsarc.extract.html.worth import MAX_LINK_DENSITY, MIN_PARAGRAPH

ONE_ZONE_SHARE = 0.9
"""Share of the text that stands directly in one zone from which a box at its end is taken for no part of it."""
_LONGEST_LABEL, _LONGEST_LEADING = 22, 60
_CELLS = frozenset({"li", "td", "th", "dd"})
_FULL_STOPS = (".", "!", "?", "؟", "…", "۔", "»", "”", '"', ")")
_MARK_REACH = 8
_LONGEST_AFTER_MARK = 120
_MOST_BOXED = 3
_LONGEST_BOXED = 600
_PROSE_ZONES = frozenset({"blockquote", "ul", "ol", "table", "tbody", "tr", "td"})


def trimmed(page: Blocks, kept: Sequence[int], worth: Sequence[float]) -> list[int]:
    """Without what follows an end mark, headings that no paragraph follows, lines that close the page or say who wrote it,
    and boxes set into the end of the text."""
    result = _before_end_mark(page, kept)
    while result:
        block = page.blocks[result[-1]]
        is_table = len(result) > 1 and is_hour(block) and is_hour(page.blocks[result[-2]])  # of prayers, of trains
        is_text = block.tag not in HEADINGS or is_sentence(block)
        is_text = is_text and not (len(result) > 3 and _leads_nowhere(page, result[-1]))
        is_last = is_text and (is_table or not (len(result) > 3 and is_closing(block)))
        if is_last and (len(result) == 1 or not is_end_matter(block)):
            break
        result.pop()
    return _without_last_boxes(page, result, worth)


def _leads_nowhere(page: Blocks, number: int) -> bool:
    """Whether a last short line leads to what was left out: it ends with a colon, or links follow it in its zone."""
    block = page.blocks[number]
    if block.text.endswith(":"):
        return block.length <= _LONGEST_LABEL and block.tag not in _CELLS
    beside = [page.blocks[n] for n in (number - 1, number + 1) if n < len(page.blocks)]
    linked = [other.zone == block.zone and other.link_length > MAX_LINK_DENSITY * other.length for other in beside]
    is_line = block.tag == "p" and block.length <= _LONGEST_LEADING and not block.text.endswith(_FULL_STOPS)
    return is_line and linked == [False, True]  # names with a link after each are a list


def _before_end_mark(page: Blocks, kept: Sequence[int]) -> list[int]:
    """``kept`` up to the mark with which an agency ends a report, where only its hour, number or desk follow."""
    if not kept:
        return []
    mark = next(
        (n for n in range(kept[-1], max(kept[0], kept[-1] - _MARK_REACH), -1) if is_end_mark(page.blocks[n])), None
    )
    if mark is None or sum(page.blocks[n].length for n in kept if n > mark) > _LONGEST_AFTER_MARK:
        return list(kept)
    return [n for n in kept if n < mark]


def _without_last_boxes(page: Blocks, kept: list[int], worth: Sequence[float]) -> list[int]:
    """``kept`` without up to three last blocks in a box, where nearly all of the text stands in one zone directly."""
    held: dict[int, float] = {}
    for n in kept:
        held[page.blocks[n].zone] = held.get(page.blocks[n].zone, 0.0) + worth[n]
    main = max(held, key=held.__getitem__, default=-1)
    if main < 0 or held[main] < ONE_ZONE_SHARE * sum(held.values()):
        return kept
    for _ in range(_MOST_BOXED):
        block = page.blocks[kept[-1]]
        if len(kept) > 3 and block.length <= _LONGEST_BOXED and not _is_prose_zone(page, block, main):
            kept = kept[:-1]
    return kept


def _is_prose_zone(page: Blocks, block: Block, main: int) -> bool:
    """Whether a block stands in the ``main`` zone, in a piece of the same class, or in a list, table or quotation."""
    zone, text = page.zones[block.zone], page.zones[main]
    if block.zone == main or zone.tag in _PROSE_ZONES or (zone.tag == "p" and zone.parent == main):
        return True
    names = page.tree.get(zone.element, "class")
    return bool(names) and zone.tag == text.tag and page.tree.get(text.element, "class") == names


def without_repeats(numbers: Iterable[int], page: Blocks) -> list[int]:
    """Pages print a standfirst twice, or a pull quote that repeats a sentence in full: the first stays."""
    seen: set[str] = set()
    result = []
    for n in numbers:
        text = page.blocks[n].text
        if len(text) > MIN_PARAGRAPH:
            if text in seen:
                continue
            seen.add(text)
        result.append(n)
    return result
