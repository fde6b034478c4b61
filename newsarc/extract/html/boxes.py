"""Boxes whose names tell nothing: their content shows whether they belong to the text.

Forms and the invitation to fill them in, summaries written by a machine, and captions of pictures do not belong to it.
What is hidden behind «اقرأ المزيد» does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from newsarc.extract.html.blocks import Blocks, Zone
from newsarc.extract.html.container import LEAST_SHARE, calls_itself_text
from newsarc.extract.html.heads import LONGEST_HEAD
from newsarc.extract.html.labels import block_label
from newsarc.extract.html.link_targets import stays_on_page
from newsarc.extract.html.notices import heads_machine_summary, may_head_machine_summary
from newsarc.extract.html.sentences import ends_sentence
from newsarc.extract.tree import PICTURE_TAGS, SUB_HEADING_TAGS, Tree
from newsarc.extract.vocabulary import BODY, BOILERPLATE, GALLERY, HIDDEN, LATEST, PICTURE, RELATED

_LONGEST_BOX = 400
_MOST_OF_TEXT = 0.5
"""A zone with more than this share of the page's running text is no box in the text."""
_NO_FIELDS = frozenset({"hidden", "submit", "button", "image", "reset"})
_ELEMENT = attrgetter("element")
_TOLD = frozenset({"figure", "figcaption", "table"})
_LONGEST_FIGURE, _MOST_IN_FIGURE = 300, 100
"""_LONGEST_FIGURE: maximum characters of a table that is a picture with its caption. _MOST_IN_FIGURE: maximum elements
in it."""
_NO_PICTURE = frozenset({"table", "blockquote"})
_LEAST_HIDDEN, _LEAST_SHOWN, _LEAST_REST = 100, 300, 30
"""_LEAST_HIDDEN: minimum worth of a hidden text. _LEAST_SHOWN: minimum worth of a text that is shown. _LEAST_REST:
minimum characters of a hidden rest that continues a shown text in sentences."""
_LONGEST_MORE, _NEAR_BUTTON = 25, 3
_MORE = (
    r"(?i)\W{0,3}(?:[اإ]قر[أا]|قراءة|عرض|أكمل|اكمل|إكمال|[إا]ظهار|تابع|متابعة|شاهد|مشاهدة|read|show|see|view)?\s?"
    r"(?:المزيد|القراءة|الكل|أكثر|(?:(?:باقي|بقية|كامل|تتمة) )?(?:النص|الخبر|المقال|التقرير)(?: كاملا| بالكامل)?|more"
    r"|full (?:text|story|article))\W{0,5}$"
)
"""What a button or line says that shows the rest. Rarely needed, so it is compiled on first use."""
_OF_LISTS, _NEAR_LABEL = frozenset({"related", "latest"}), 2


def mark_boxes(page: Blocks, sums: Sequence[float], letters: Sequence[float]) -> None:
    """Set flags on the zones of ``page`` by what they hold, as if their names had said so.

    ``sums`` and ``letters`` are the prefix sums of the blocks' worth and of their lengths.
    """
    told = [n for n, zone in enumerate(page.zones) if zone.flags & HIDDEN or zone.tag in _TOLD]
    is_gallery = any(zone.flags & GALLERY for zone in page.zones)
    shown = _Shown(page, sums) if any(_may_be_text(page.zones[number], sums) for number in told) else None
    for number in told:
        zone = page.zones[number]
        is_text = shown and _may_be_text(zone, sums) and not shown.is_beside(zone)
        if is_text or (zone.flags & HIDDEN and _is_shown_on_demand(page, number, sums)):
            zone.flags &= ~HIDDEN
            if shown:
                shown.add(zone)
        elif zone.tag == "table":
            if _is_captioned(page, number, sums, letters):
                zone.flags |= PICTURE
        elif zone.tag == "figure" and not is_gallery and _is_picture(page, number):
            zone.flags |= PICTURE
    for number in _labelled_lists(page):
        page.zones[number].flags |= HIDDEN  # by name and label together; each alone is found in texts too
    for number in _machine_summaries(page, sums):
        page.zones[number].flags |= HIDDEN  # even if the zone's name calls it a standfirst
    for number in _forms(page, sums, letters):
        page.zones[number].flags |= BOILERPLATE


def _labelled_lists(page: Blocks) -> list[int]:
    """Return the zones that are named as a list of other stories, open with its label and have a link below.

    Sahifa's «شاهد أيضاً» holds one story, whose excerpt may be longer than a text of one sentence.
    """
    return [
        number
        for number, zone in enumerate(page.zones)
        if zone.flags & (RELATED | LATEST)
        and zone.end > zone.start
        and block_label(page.blocks[zone.start]) in _OF_LISTS
        and any(block.link_length for block in page.blocks[zone.start + 1 : zone.start + 1 + _NEAR_LABEL])
    ]


def _is_picture(page: Blocks, number: int) -> bool:
    """Whether a ``figure`` holds a picture. Tables, pull quotes and list items with a heading stand in a ``figure``
    too."""
    tree, element = page.tree, page.zones[number].element
    if not tree.holds(element, PICTURE_TAGS) or tree.holds(element, _NO_PICTURE):
        return False
    return tree.holds(element, ("figcaption",)) or not (
        tree.holds(element, ("p",)) and tree.holds(element, SUB_HEADING_TAGS)
    )


def _is_captioned(page: Blocks, number: int, sums: Sequence[float], letters: Sequence[float]) -> bool:
    """Whether a table is a picture with its caption in the cell or row below, as layouts were before ``figure``."""
    zone, tree = page.zones[number], page.tree
    if not 0 < zone.held(letters) < _LONGEST_FIGURE or zone.held(sums) > sums[-1] / 2:
        return False
    inside = tree.tags[zone.element : min(tree.ends[zone.element], zone.element + _MOST_IN_FIGURE + 1)]
    if len(inside) > _MOST_IN_FIGURE or inside.count("img") != 1:
        return False
    linked = sum(block.link_length for block in page.blocks[zone.start : zone.end])
    if 2 * linked > zone.held(letters):
        return False
    picture = inside.index("img")
    above = tree.texts[tree.first_texts[zone.element] : tree.first_texts[zone.element + picture]]
    return not "".join(above).strip() and ("tr" in inside[picture:] or "td" not in inside[picture:])


def _may_be_text(zone: Zone, sums: Sequence[float]) -> bool:
    """Whether a hidden zone calls itself the text and holds much of the page's running text.

    Some pages hide their text until a script has checked who may read it.
    """
    return bool(zone.flags & HIDDEN and zone.flags & BODY) and zone.held(sums) > LEAST_SHARE * sums[-1]


class _Shown:
    """The zones that are shown and call themselves the text: where the first of them ends and where the last begins.

    A hidden text before or after one of them is the next story, which appears when the reader scrolls on.
    """

    def __init__(self, page: Blocks, sums: Sequence[float]) -> None:
        self._sums = sums
        self._first_end, self._last_start = len(page.blocks) + 1, -1
        for zone in page.zones:
            if not zone.flags & HIDDEN:
                self.add(zone)

    def add(self, zone: Zone) -> None:
        """Count a zone as shown text, if it calls itself the text and holds enough."""
        if zone.flags & BODY and zone.held(self._sums) >= _LEAST_SHOWN:
            self._first_end = min(self._first_end, zone.end)
            self._last_start = max(self._last_start, zone.start)

    def is_beside(self, zone: Zone) -> bool:
        """Whether a shown text stands before or after ``zone``."""
        return self._first_end <= zone.start or self._last_start >= zone.end


def _is_shown_on_demand(page: Blocks, number: int, sums: Sequence[float]) -> bool:
    """Whether a hidden zone of text has a line or button «اقرأ المزيد» next to it that leads to no other page."""
    zone = page.zones[number]
    if zone.held(sums) < _LEAST_HIDDEN and not _is_rest(page, number):
        return False
    beside = [n for n in (zone.start - 1, zone.end) if 0 <= n < len(page.blocks)]
    return any(_is_more(page.blocks[n].text) and _stays(page, n) for n in beside) or _has_button(
        page.tree, zone.element
    )


def _is_rest(page: Blocks, number: int) -> bool:
    """Whether a hidden zone holds only sentences without links and continues a shown block in the zone around it."""
    zone = page.zones[number]
    blocks = page.blocks[zone.start : zone.end]
    if zone.start == 0 or sum(block.length for block in blocks) < _LEAST_REST:
        return False
    above = page.blocks[zone.start - 1]
    is_below = above.zone == zone.parent or page.zones[above.zone].parent == zone.parent
    return is_below and all(ends_sentence(block.text) and not block.link_length for block in (above, *blocks))


def _has_button(tree: Tree, element: int) -> bool:
    """Whether one of the elements right before or after an element is a button that says «المزيد» or the like.

    Buttons make no block.
    """
    end = tree.ends[element]
    near = (*range(max(0, element - _NEAR_BUTTON), element), *range(end, min(end + _NEAR_BUTTON, len(tree.tags))))
    return any(tree.tags[n] == "button" and _is_more(tree.line(n)) for n in near)


def _is_more(text: str) -> bool:
    return len(text) <= _LONGEST_MORE and bool(re.match(_MORE, text))


def _stays(page: Blocks, number: int) -> bool:
    links = page.anchors_of.get(number, ())
    return all(stays_on_page(anchor.address) for anchor in links)


def _machine_summaries(page: Blocks, sums: Sequence[float]) -> list[int]:
    """Return the zones that open with «ملخص بالذكاء الاصطناعي», or have it after a few words, and the lists right after
    it."""
    short = [number for number, block in enumerate(page.blocks) if block.length <= LONGEST_HEAD]
    if not may_head_machine_summary("\n".join([page.blocks[number].text for number in short])):
        return []
    heads = {number for number in short if heads_machine_summary(page.blocks[number])}
    opened = heads | {n - 1 for n in heads if page.blocks[n - 1].length <= _LONGEST_MORE}
    return [
        number
        for number, zone in enumerate(page.zones)
        if (
            (zone.start in opened and zone.end - zone.start > 1)
            or (zone.start - 1 in heads and zone.tag in ("ul", "ol"))
        )
        and zone.held(sums) <= _MOST_OF_TEXT * sums[-1]
        and not calls_itself_text(zone)
    ]


def _forms(page: Blocks, sums: Sequence[float], letters: Sequence[float]) -> list[int]:
    """Return the small zones around fields to fill in: forms, and around a mail field the invitation to give an
    address."""
    tags, seen, found = page.tree.tags, set[tuple[int, bool]](), list[int]()
    position = -1
    for _ in range(tags.count("input")):
        position = tags.index("input", position + 1)
        attributes = page.tree.attributes[position]
        kind = attributes.get("type", "").lower()
        if kind in _NO_FIELDS:
            continue
        zone, is_mail = _zone_around(page, position), kind == "email" or "mail" in attributes.get("name", "")
        if (zone, is_mail) in seen:
            continue
        seen.add((zone, is_mail))
        while zone > 0 and not is_mail and page.zones[zone].tag != "form":
            zone = page.zones[zone].parent
        while zone > 0 and _is_small(page, zone, sums, letters):
            found.append(zone)
            zone = page.zones[zone].parent if is_mail else 0
    return found


def _zone_around(page: Blocks, element: int) -> int:
    """Return the innermost zone around an element."""
    number = bisect_left(page.zones, element, key=_ELEMENT) - 1
    while page.tree.ends[page.zones[number].element] <= element:
        number = page.zones[number].parent
    return number


def _is_small(page: Blocks, number: int, sums: Sequence[float], letters: Sequence[float]) -> bool:
    zone = page.zones[number]
    if zone.held(letters) > _LONGEST_BOX or calls_itself_text(zone):
        return False
    if zone.held(sums) > _MOST_OF_TEXT * sums[-1]:
        return False
    return all(block.tag != "h1" for block in page.blocks[zone.start : zone.end])
