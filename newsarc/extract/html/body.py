"""Which blocks of a page are the article's text.

Three steps: every block gets a worth (how much it reads like running text), the container with nearly all of that
worth is found by walking down from the root, and within it the blocks that are not text (labels, bylines, captions,
lists of other stories, what comes before the first and after the last paragraph) are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from newsarc.extract.html.blocks import Block, Blocks
from newsarc.extract.html.labels import block_label
from newsarc.extract.html.notices import is_closing, is_notice, is_stamp
from newsarc.extract.html.vocabulary import BODY, COMMENTS, HIDDEN, PICTURE, UNWANTED

MIN_PARAGRAPH = 50
"""Characters from which a block may count as a paragraph by itself."""
KEEP_SHARE = 0.72
"""The walk goes down into a zone that holds at least this share of the worth of the zone it is in."""
DOMINANT_SHARE = 0.6
"""An unwanted name is not believed of a zone that holds more than this share of the page's running text."""
LEAST_SHARE = 0.3
"""If less than this share of the running text is left, the names of larger zones are not believed either."""
NEXT_TO_NOTHING = 0.1
"""If less than this is left even so, the page is a forum, whose comments are the text, or a menu was left open and
holds the rest of the page."""
ONE_ZONE_SHARE = 0.9
"""Share of the text that stands directly in one zone from which a box at its end is taken for no part of it."""
MAX_LINK_DENSITY = 0.5

_SENTENCE_END = re.compile('[.!?؟。…:।۔]["”»’\')\\]]*$|[.،,;؛:۔।].{0,400}[\\w"”»]$')
_FULL_STOP = re.compile("[.!?؟。…۔][\"”»’')\\]]*$")
_PUNCTUATION = re.compile("[.,،؛;:!?؟۔।。、]")
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "dt", "summary"})
_OPENING_HEADINGS = frozenset({"h2", "h3", "h4"})
_TEXT_TAGS = frozenset({"p", "br", "li", "pre", "dd", "td", "th", "blockquote", *_HEADINGS})
_ENDING_LABELS = frozenset({"related", "latest", "comments", "tags", "copyright", "about author", "newsletter"})
_DROPPED_LABELS = frozenset(
    {"related", "latest", "share", "counter", "newsletter", "copyright", "comments", "tags", "policy", "caption"}
)
_LINE_TAGS = frozenset({"br", "p", "div", "td"})
_LEAST_LINES = 4
_LEAST_VERSE = 80
_VERSE_WEIGHT = 0.6
_LONGEST_CAPTION = 300
_LEAST_TWIN = 100
_MOST_BOXED = 3
_LONGEST_BOXED = 600
_PROSE_ZONES = frozenset({"blockquote", "ul", "ol", "table", "tbody", "tr", "td"})


@dataclass(slots=True)
class Body:
    """The text of an article as blocks, and where they stand."""

    kept: list[int] = field(default_factory=list)
    """Numbers of the blocks that are the text, ascending."""
    zone: int = 0
    """Number of the container."""
    rule: str = "densest container"
    worth: float = 0.0
    """Characters of running text in it."""
    share: float = 0.0
    """Its share of the running text of the whole page."""
    blocks: Sequence[Block] = ()

    @property
    def paragraphs(self) -> list[str]:
        """The text, block by block."""
        return [self.blocks[number].text for number in self.kept]


def find_body(page: Blocks, title: str | None) -> Body:
    """The body of the article on ``page``; no blocks when nothing reads like text.

    ``title`` is the headline, which is left out where the container repeats it.
    """
    blocks, zones = page.blocks, page.zones
    values = [_worth(block) for block in blocks]
    _raise_verse(blocks, values)
    unwanted = _unwanted_zones(page, values)
    worth = [0.0 if unwanted[block.zone] else value for block, value in zip(blocks, values, strict=True)]
    sums = _prefix_sums(worth)
    if sums[-1] == 0:
        return Body(blocks=blocks)
    zone, rule = _container(page, sums, unwanted)
    kept = _select(page, zone, worth, unwanted, _squeezed(title))
    held = sums[zones[zone].end] - sums[zones[zone].start]
    return Body(kept, zone, rule, held, held / sum(values), blocks)


def _prefix_sums(worth: Iterable[float]) -> list[float]:
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


def _unwanted_zones(page: Blocks, values: Sequence[float]) -> list[bool]:
    """For each zone whether it, or one around it, names itself as something other than the text.

    Names lie: where believing them would leave little of the page's running text, only small zones are believed.
    """
    sums = _prefix_sums(values)
    letters = _prefix_sums([block.length for block in page.blocks])
    for believed, firm, telling in (
        (DOMINANT_SHARE, HIDDEN | COMMENTS, UNWANTED),
        (LEAST_SHARE, HIDDEN | COMMENTS, UNWANTED),
        (LEAST_SHARE, HIDDEN, UNWANTED & ~COMMENTS),
        (0.0, 0, UNWANTED),
    ):
        unwanted = _named_unwanted(page, sums, letters, believed * sums[-1], firm, telling)
        left = sum(value for block, value in zip(page.blocks, values, strict=True) if not unwanted[block.zone])
        if left >= (LEAST_SHARE if believed == DOMINANT_SHARE else NEXT_TO_NOTHING) * sums[-1]:
            break
    return unwanted


def _named_unwanted(
    page: Blocks, sums: Sequence[float], letters: Sequence[float], believed: float, firm: int, telling: int
) -> list[bool]:
    """As :func:`_unwanted_zones`, by the flags of ``telling``; zones with more than ``believed`` only by ``firm``."""
    unwanted: list[bool] = []
    for zone in page.zones:
        flags = zone.flags
        named = bool(flags & telling)
        if named and not flags & firm and sums[zone.end] - sums[zone.start] > believed:
            named = False
        if flags & PICTURE and letters[zone.end] - letters[zone.start] < _LONGEST_CAPTION:
            named = True
        unwanted.append(named or (zone.parent >= 0 and unwanted[zone.parent]))
    return unwanted


def _container(page: Blocks, sums: Sequence[float], unwanted: Sequence[bool]) -> tuple[int, str]:
    """The zone to take the text from: one that names itself so if it holds most of the text, else the densest."""
    zones, total = page.zones, sums[-1]

    def held(number: int) -> float:
        return sums[zones[number].end] - sums[zones[number].start]

    named = [n for n, zone in enumerate(zones) if (zone.flags & BODY or zone.tag == "article") and not unwanted[n]]
    best = max(named, key=lambda n: (round(held(n)), n), default=-1)
    start, rule = 0, "densest container"
    if best >= 0 and held(best) >= min(0.35 * total, 1500) and held(best) > 140:
        start, rule = best, "named container"
        deeper = [n for n in named if n > best and zones[n].end <= zones[best].end and held(n) >= 0.85 * held(best)]
        start = deeper[-1] if deeper else best
    return _with_twins(page, sums, unwanted, _descend(page, sums, unwanted, start)), rule


def _with_twins(page: Blocks, sums: Sequence[float], unwanted: Sequence[bool], found: int) -> int:
    """The zone around the named one that ``found`` is or is in, when text goes on beside it under the very same name.

    Templates cut a text where an advertisement or a page break goes.
    """
    zones, named = page.zones, found
    while named >= 0 and not zones[named].flags & BODY:
        named = zones[named].parent
    if named < 0 or zones[named].tag in ("article", "main"):
        return found
    parent = zones[named].parent
    if parent < 0 or unwanted[parent]:
        return found
    siblings = (n for n, zone in enumerate(zones) if zone.parent == parent)
    return parent if _goes_on(page, sums, named, siblings) else found


def _descend(page: Blocks, sums: Sequence[float], unwanted: Sequence[bool], start: int) -> int:
    zones = page.zones
    children: dict[int, list[int]] = {}
    for number, zone in enumerate(zones):
        if number > start and zones[start].start <= zone.start and zone.end <= zones[start].end:
            children.setdefault(zone.parent, []).append(number)
    current = start
    while True:
        here = sums[zones[current].end] - sums[zones[current].start]
        inner = [n for n in children.get(current, ()) if not unwanted[n]]
        best = max(inner, key=lambda n: sums[zones[n].end] - sums[zones[n].start], default=-1)
        if best < 0 or sums[zones[best].end] - sums[zones[best].start] < KEEP_SHARE * here:
            return current
        if _goes_on(page, sums, best, inner):
            return current
        current = best


def _goes_on(page: Blocks, sums: Sequence[float], number: int, siblings: Iterable[int]) -> bool:
    """Whether text goes on beside a zone under the very same class: editors put texts together from such pieces."""
    zones, tree = page.zones, page.tree
    names = tree.get(zones[number].element, "class")
    return bool(names) and any(
        other != number
        and sums[zones[other].end] - sums[zones[other].start] >= _LEAST_TWIN
        and tree.get(zones[other].element, "class") == names
        for other in siblings
    )


def _select(page: Blocks, zone: int, worth: Sequence[float], unwanted: Sequence[bool], title: str) -> list[int]:
    """Numbers of the container's blocks that are text."""
    area = page.zones[zone]
    candidates = [n for n in range(area.start, area.end) if not unwanted[page.blocks[n].zone]]
    good = [n for n in candidates if worth[n] >= MIN_PARAGRAPH * 0.5]
    if not good:
        return [n for n in candidates if page.blocks[n].length >= 25 or worth[n]]
    sparse = _sparse_zones(page, zone, worth)
    kept: list[int] = []
    paragraphs = frozenset(good)
    skipping_list = False
    for n in candidates:
        block = page.blocks[n]
        label = block_label(block)
        if label in ("related", "latest"):
            skipping_list = True
            continue
        if label == "comments" and n > good[0]:
            break
        heads_text = block.tag in _HEADINGS and not block.link_length and n + 1 in paragraphs
        if skipping_list and not heads_text and (block.link_length > MAX_LINK_DENSITY * block.length or worth[n] == 0):
            continue
        skipping_list = False
        if label in _DROPPED_LABELS or not _belongs(block, n, good, worth, sparse) or is_notice(block):
            continue
        if n < good[0] and is_stamp(block):
            continue
        if title and block.length <= len(title) + 40 and _squeezed(block.text) == title and n <= good[0]:
            continue
        kept.append(n)
    return _without_repeats(_trimmed(page, kept, worth), page)


def _belongs(block: Block, number: int, good: Sequence[int], worth: Sequence[float], sparse: frozenset[int]) -> bool:
    """Whether a block is text: a paragraph, or something short that stands between paragraphs and is marked as text."""
    if block.zone in sparse:
        return False
    if block.link_length > 0.8 * block.length and block.tag != "td":
        return (
            block.tag in ("p", "br")
            and 2 * block.length >= MIN_PARAGRAPH
            and good[0] < number < good[-1]
            and bool((_SENTENCE_END if block.link_length < block.length else _FULL_STOP).search(block.text[-400:]))
        )
    if worth[number] >= MIN_PARAGRAPH * 0.5:
        return True
    if number < good[0]:
        opening = block.tag in _OPENING_HEADINGS and good[0] - number <= 2
        return opening or (block.tag in ("p", "h2", "h3", "blockquote", "br") and block.length >= 20)
    if number > good[-1]:
        return block.tag in _TEXT_TAGS and block.length >= 2
    return block.tag in _TEXT_TAGS or bool(_SENTENCE_END.search(block.text))


def _sparse_zones(page: Blocks, outer: int, worth: Sequence[float]) -> frozenset[int]:
    """Zones inside the container that are mostly links: lists of other stories and menus without a name."""
    area, zones = page.zones[outer], page.zones
    last = next((n for n in range(outer + 1, len(zones)) if zones[n].start >= area.end), len(zones))
    letters, linked = [0] * (last - outer), [0] * (last - outer)
    value = [0.0] * (last - outer)
    for n in range(area.start, area.end):
        block = page.blocks[n]
        zone = block.zone - outer
        letters[zone] += block.length
        linked[zone] += block.link_length
        value[zone] += worth[n]
    for zone in range(last - outer - 1, 0, -1):  # what is inside comes later, so it has all its own by now
        around = zones[zone + outer].parent - outer
        letters[around] += letters[zone]
        linked[around] += linked[zone]
        value[around] += value[zone]
    found: set[int] = set()
    for zone in range(1, last - outer):
        links = linked[zone]
        is_poor = links > 15 and links > 0.6 * letters[zone] and value[zone] < 0.3 * letters[zone]
        if is_poor or zones[zone + outer].parent in found:
            found.add(zone + outer)
    return frozenset(found)


def _trimmed(page: Blocks, kept: Sequence[int], worth: Sequence[float]) -> list[int]:
    """Without headings that no paragraph follows, lines that close the page, and boxes set into the end of the text."""
    result = list(kept)
    while result and (
        page.blocks[result[-1]].tag in _HEADINGS or (len(result) > 3 and is_closing(page.blocks[result[-1]]))
    ):
        result.pop()
    return _without_last_boxes(page, result, worth)


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
        if len(kept) > 3 and block.zone != main and block.length <= _LONGEST_BOXED and not _is_prose_zone(page, block):
            kept = kept[:-1]
    return kept


def _is_prose_zone(page: Blocks, block: Block) -> bool:
    return page.zones[block.zone].tag in _PROSE_ZONES


def _without_repeats(numbers: Iterable[int], page: Blocks) -> list[int]:
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


def _squeezed(text: str | None) -> str:
    return " ".join((text or "").split())
