"""Which zone of a page is the container of the article's text, and which zones are not part of the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from newsarc.extract.html.blocks import Blocks, Zone
from newsarc.extract.html.sentences import FULL_STOPS
from newsarc.extract.tree import LONGEST_LABEL, PICTURE_TAGS
from newsarc.extract.vocabulary import BODY, COMMENTS, HIDDEN, PICTURE, PIECE, UNWANTED

_KEEP_SHARE = 0.72
"""The walk goes down into a zone with at least this share of the worth of the zone around it."""
_DOMINANT_SHARE = 0.6
"""A zone with more than this share of the page's running text is not believed when it names itself as unwanted."""
LEAST_SHARE = 0.3
"""If less than this share of the running text is left, zones with more than this share are not believed either."""
_NEXT_TO_NOTHING = 0.1
"""If less than this share is left even so, the page may be a forum, whose comments are the text. Or a menu was left
open and holds the rest of the page."""
LONGEST_CAPTION = 300
_LITTLE = 140
"""Up to this worth a zone is not the article's text by its name alone, unless nothing more is on the page."""
_LEAST_TWIN = 100
_LEAST_TAIL = 25
_LEAST_OPENING = 100
"""Minimum worth of two paragraphs each that open a text. Boxes of the class that the rest of the text uses need half of
it."""
_PIECE_SHARE = 0.7
_NUMBERED = r"(.{1,60})[-_](?=[a-z]{0,7}\d)[a-z\d]{1,8}"


def unwanted_zones(
    page: Blocks, values: Sequence[float], sums: Sequence[float], letters: Sequence[float]
) -> list[bool]:
    """Return for each zone whether it, or a zone around it, names itself as something other than the text.

    Names can be wrong. If believing them would leave little of the page's running text, only small zones are believed.
    ``sums`` and ``letters`` are the prefix sums of ``values``, the worth of the blocks, and of their lengths.
    """
    for believed, firm, telling in (
        (_DOMINANT_SHARE, HIDDEN | COMMENTS, UNWANTED),
        (LEAST_SHARE, HIDDEN | COMMENTS, UNWANTED),
        (LEAST_SHARE, HIDDEN, UNWANTED & ~COMMENTS),
        (0.0, 0, UNWANTED),
    ):
        unwanted = _named_unwanted(page, sums, letters, believed * sums[-1], firm, telling)
        left = sum(value for block, value in zip(page.blocks, values, strict=True) if not unwanted[block.zone])
        if left >= (LEAST_SHARE if believed == _DOMINANT_SHARE else _NEXT_TO_NOTHING) * sums[-1]:
            break
    return unwanted


def _named_unwanted(
    page: Blocks, sums: Sequence[float], letters: Sequence[float], believed: float, firm: int, telling: int
) -> list[bool]:
    """Do the work of :func:`unwanted_zones` with the flags of ``telling``; zones over ``believed`` need a flag of
    ``firm``."""
    unwanted: list[bool] = []
    for zone in page.zones:
        flags = zone.flags
        if not flags:
            unwanted.append(zone.parent >= 0 and unwanted[zone.parent])
            continue
        named = bool(flags & telling)
        if named and not flags & firm and zone.held(sums) > believed:
            named = False
        is_short = zone.held(letters) < LONGEST_CAPTION
        if (
            flags & PICTURE
            and is_short
            and (zone.held(sums) <= believed or page.tree.holds(zone.element, PICTURE_TAGS))
        ):
            named = True
        unwanted.append(named or (zone.parent >= 0 and unwanted[zone.parent]))
    return unwanted


def calls_itself_text(zone: Zone) -> bool:
    """Whether a zone is the text according to its name or its element."""
    return bool(zone.flags & BODY) or zone.tag == "article"


def named_around(page: Blocks, number: int) -> int:
    """Return the innermost zone, zone ``number`` or one around it, that calls itself the text; 0, the page, if none
    does."""
    while number > 0 and not calls_itself_text(page.zones[number]):
        number = page.zones[number].parent
    return number


def find_container(page: Blocks, sums: Sequence[float], unwanted: Sequence[bool]) -> tuple[int, str]:
    """Return the zone that holds the text, and the rule that chose it.

    A zone named as the text is taken if it holds enough of the running text, otherwise the densest zone.
    """
    zones, total = page.zones, sums[-1]

    def held(number: int) -> float:
        return zones[number].held(sums)

    named = [n for n, zone in enumerate(zones) if not (unwanted[n] or zone.flags & PIECE) and calls_itself_text(zone)]
    best = max(named, key=lambda n: (round(held(n)), n), default=-1)
    start, rule = 0, "densest container"
    is_urgent = total <= _LITTLE and best >= 0 and held(best) > 0  # one sentence of news; a headline may be longer
    if is_urgent or (best >= 0 and held(best) >= min(0.35 * total, 1500)):
        start, rule = best, "named container"
        deeper = [n for n in named if n > best and zones[n].end <= zones[best].end and held(n) >= 0.85 * held(best)]
        start = deeper[-1] if deeper else best
    return _with_twins(page, sums, unwanted, _descend(page, sums, unwanted, start)), rule


def _with_twins(page: Blocks, sums: Sequence[float], unwanted: Sequence[bool], found: int) -> int:
    """Return the zone around the named zone of ``found`` if the text goes on next to it under the same name, else
    ``found``.

    Templates cut a text in two where an advertisement or a page break goes.
    """
    zones, named = page.zones, found
    while named >= 0 and not zones[named].flags & BODY:
        named = zones[named].parent
    if named < 0 or zones[named].tag in ("article", "main"):
        return found
    parent = zones[named].parent
    siblings = (n for n, zone in enumerate(zones) if zone.parent == parent)
    return parent if _goes_on(page, sums, unwanted, named, siblings) else found


def _descend(page: Blocks, sums: Sequence[float], unwanted: Sequence[bool], start: int) -> int:
    zones = page.zones
    children: defaultdict[int, list[int]] = defaultdict(list)
    for number in range(start + 1, len(zones)):
        if zones[number].start >= zones[start].end:
            break
        children[zones[number].parent].append(number)
    current = start
    while True:
        inner = [n for n in children.get(current, ()) if not unwanted[n]]
        best = max(inner, key=lambda n: zones[n].held(sums), default=-1)
        if best < 0 or zones[best].held(sums) < _KEEP_SHARE * zones[current].held(sums):
            return current
        is_quotation = zones[best].tag == "blockquote" and calls_itself_text(zones[current])
        if is_quotation or _goes_on(page, sums, unwanted, best, inner) or _opens_in(page, sums, current, best):
            return current
        if calls_itself_text(zones[current]) and _is_little_of(page, unwanted, best, current):
            return current
        current = best


def _is_little_of(page: Blocks, unwanted: Sequence[bool], inner: int, outer: int) -> bool:
    """Whether a zone is one paragraph with less than half of the unlinked characters around it: lists go on next to
    it."""
    zones = page.zones
    if zones[inner].end - zones[inner].start > 1:
        return False
    blocks = (block for block in page.blocks[zones[outer].start : zones[outer].end] if not unwanted[block.zone])
    letters = sum(block.length - block.link_length for block in blocks)
    return 2 * page.blocks[zones[inner].start].length < letters


def _opens_in(page: Blocks, sums: Sequence[float], outer: int, inner: int) -> bool:
    """Whether the text opens with paragraphs directly in zone ``outer`` and goes on in ``inner``.

    Many sites fold the rest of a text until the reader asks for it. Bare lines count as paragraphs if ``outer`` calls
    itself the text. Zones count if the folded part has zones of their class.
    """
    start, end = page.zones[outer].start, page.zones[inner].start
    if sums[end] - sums[start] < _LEAST_OPENING:
        return False
    is_named = calls_itself_text(page.zones[outer])
    own = [n for n in range(start, end) if page.blocks[n].zone == outer and (is_named or page.blocks[n].tag == "p")]
    if sum(sums[n + 1] - sums[n] >= _LEAST_OPENING for n in own) > 1:
        return True
    long = [n for n in range(start, end) if sums[n + 1] - sums[n] >= _LEAST_OPENING / 2]
    return len(long) > 1 and len(_of_classes_in(page, outer, long, inner)) > 1


def _of_classes_in(page: Blocks, outer: int, numbers: Iterable[int], inner: int) -> list[int]:
    """Return those of ``numbers`` whose zones, directly in ``outer``, share a class with a zone directly in
    ``inner``."""
    zones, tree = page.zones, page.tree

    def label(number: int) -> str | None:
        return tree.get(zones[number].element, "class")

    boxed = [n for n in numbers if zones[page.blocks[n].zone].parent == outer and label(page.blocks[n].zone)]
    if not boxed:
        return []
    inside = {page.blocks[n].zone for n in range(zones[inner].start, zones[inner].end)}
    classes = {label(zone) for zone in inside if zones[zone].parent == inner}
    return [n for n in boxed if label(page.blocks[n].zone) in classes]


def _goes_on(
    page: Blocks, sums: Sequence[float], unwanted: Sequence[bool], number: int, siblings: Iterable[int]
) -> bool:
    """Whether the text goes on next to a zone.

    It goes on in zones of the same class, from which editors assemble texts; some builders number them
    (``et_pb_text_0``, ``elementor-element-3fa91c``). It also goes on in other updates of a live blog, or, after a zone
    of one paragraph, in the next zone of that kind.
    """
    zones, tree, siblings = page.zones, page.tree, list(siblings)
    if zones[number].flags & PIECE and any(n != number and zones[n].flags & PIECE for n in siblings):
        return True
    names = (tree.get(zones[number].element, "class") or "")[:LONGEST_LABEL]
    after = next((n for n in siblings if n > number), number)
    if after > number and _are_alike_lines(page, number, after) and _is_tail(page, unwanted, after):
        return True
    if not names:
        return False
    kind = _unnumbered(names)
    twins: list[int] = []
    for n in siblings:
        label = (tree.get(zones[n].element, "class") or "")[:LONGEST_LABEL]
        if n != number and label and (label == names or (kind != names and _unnumbered(label) == kind)):
            twins += [n] if label == names or _is_prose(page, sums, n) else []
    if any(zones[n].held(sums) >= _LEAST_TWIN for n in twins):
        return True
    return any(n > number and _is_tail(page, unwanted, n) for n in twins) and _is_piece(page, sums, number)


def _are_alike_lines(page: Blocks, *numbers: int) -> bool:
    """Whether zones have the same tag and class, or none, and hold one paragraph each, as when editors use ``div`` for
    them."""
    zones = [page.zones[n] for n in numbers]
    if any(zone.end - zone.start != 1 or zone.tag not in ("div", "section") for zone in zones):
        return False
    return len(set(map(page.kind_of, zones))) == 1


@lru_cache(maxsize=4096)
def _unnumbered(label: str) -> str:
    """Return a ``class`` without those names that are another of its names plus a number."""
    if not any(map(str.isdigit, label)):
        return label
    names = label.split()
    return " ".join(name for name in names if not (part := re.fullmatch(_NUMBERED, name)) or part[1] not in names)


def _is_piece(page: Blocks, sums: Sequence[float], number: int) -> bool:
    """Whether a zone holds running text and hardly anything else; parts of a layout hold more."""
    zone = page.zones[number]
    letters = sum(block.length for block in page.blocks[zone.start : zone.end])
    return zone.held(sums) >= _PIECE_SHARE * letters


def _is_prose(page: Blocks, sums: Sequence[float], number: int) -> bool:
    """Whether a zone without links is a piece of text or ends like a sentence."""
    zone = page.zones[number]
    blocks = page.blocks[zone.start : zone.end]
    if any(block.link_length for block in blocks):
        return False
    return _is_piece(page, sums, number) or blocks[-1].text.endswith(FULL_STOPS)


def _is_tail(page: Blocks, unwanted: Sequence[bool], number: int) -> bool:
    """Whether a zone is a last sentence or more, without links, that ends in a full stop."""
    zone = page.zones[number]
    blocks = [block for block in page.blocks[zone.start : zone.end] if not unwanted[block.zone]]
    if sum(block.length for block in blocks) < _LEAST_TAIL or any(block.link_length for block in blocks):
        return False
    return blocks[-1].text.endswith(FULL_STOPS)
