"""Updates of a live blog: pieces of one row, each with its hour or share button, often only one line of text.

One such line alone reads like a label, and a line above a share button like a box of the page. A row of them is the
text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, MutableSequence, Sequence
from itertools import pairwise

from newsarc.extract.html.blocks import Block, Blocks, Zone
from newsarc.extract.html.container import calls_itself_text
from newsarc.extract.html.labels import block_label, label_of
from newsarc.extract.html.meta_lines import CLOCK
from newsarc.extract.html.raised import Raiser, in_unwanted, is_headline_of_other, is_line_of_text, may_be_text
from newsarc.extract.html.sentences import ends_sentence
from newsarc.extract.html.widgets import is_widget
from newsarc.extract.labels import groups, key
from newsarc.extract.vocabulary import PIECE

_LONGEST_SIGN, _LONGEST_BUTTON = 45, 30
_SINCE, _FIRST_LETTERS = ("منذ ", "قبل "), "مقاد"
_MINUTE_SIGNS = "'’′"
_MINUTE = re.compile(rf"(?:(?:ال)?دقيقة\s\d{{1,3}}|د\s?\d{{1,3}}|\d{{1,3}}(?:\s?\+\s?\d{{1,2}})?\s?[{_MINUTE_SIGNS}])$")
"""Minutes of a match: «45'», «90+3'», «الدقيقة 12»."""
_MOST_BLOCKS, _MOST_AROUND = 40, 5
"""_MOST_BLOCKS: maximum blocks in an update. _MOST_AROUND: maximum zones from its sign out to the zone of the whole
update."""
_LEAST_LETTERS, _ALL_LINK = 20, 0.8
"""_LEAST_LETTERS: minimum average characters of text in an update. _ALL_LINK: minimum share of a button that is
link."""
_LEAST_ROW, _NEAR = 2, 4


def mark_updates(page: Blocks, values: MutableSequence[float]) -> None:
    """Set ``PIECE`` on the zones that are updates of a live blog, and count their lines as paragraphs in ``values``.

    Updates are sibling zones of one class with the same kind of sign, an hour or a share button. Each has a text of its
    own; most link to no other story.
    """
    raiser = Raiser(page, values)
    for row in _rows(page):
        zones = [page.zones[number] for number in row]
        for zone in zones:
            if len(row) > 1 or not calls_itself_text(zone):  # one may be the text
                zone.flags |= PIECE
        inside = {n for zone in zones for n in range(zone.start, zone.end)}
        raiser.raise_row({n for zone in zones for n in _lines(page, zone)}, inside, zones[0].parent)


def holds_updates(page: Blocks, number: int) -> bool:
    """Whether zone ``number`` is an update or holds one."""
    zones, end = page.zones, page.zones[number].end
    while number < len(zones) and zones[number].start < end:
        if zones[number].flags & PIECE:
            return True
        number += 1
    return False


def _rows(page: Blocks) -> list[list[int]]:
    """Return the zones that are updates, by rows.

    Either each update is a zone, and a single one must open with its hour and close with its share button. Or all are
    in one zone, like items of a list.
    """
    found: dict[tuple[int, str], list[int]] = {}
    for n, sign in _signs(page):
        if (zone := _piece_around(page, n)) > 0:
            found.setdefault((zone, sign), []).append(n)
    boxes: dict[tuple[int, tuple[str, str | None], str], list[int]] = {}
    for zone, sign in found:
        box = page.zones[zone]
        boxes.setdefault((box.parent, page.kind_of(box), sign), []).append(zone)
    of_zones = [row for row in boxes.values() if _are_updates(page, row)]
    lists = [[zone] for (zone, _), signs in found.items() if _is_list(page, page.zones[zone], signs)]
    rows = [*of_zones, *lists]
    unwanted = in_unwanted(page) if rows else []
    return [row for row in rows if not unwanted[row[0]]]


def _is_list(page: Blocks, zone: Zone, signs: Sequence[int]) -> bool:
    """Whether a zone opens or closes with one of ``signs``, and holds a line of text for each of them."""
    if len(signs) < _LEAST_ROW or (signs[0] != zone.start and signs[-1] != zone.end - 1):
        return False
    bounds = [*signs, zone.end] if signs[0] == zone.start else [zone.start, *signs]
    lines = _lines(page, zone)
    if any(is_headline_of_other(block) for block in page.blocks[zone.start : zone.end]):
        return False
    return all(any(start <= n < end for n in lines) for start, end in pairwise(bounds))


def _signs(page: Blocks) -> Iterator[tuple[int, str]]:
    """Yield the blocks that are hours, and buttons whose words are repeated, each with its kind."""
    blocks = page.blocks
    short = [n for n, block in enumerate(blocks) if _is_hour(block)]
    yield from ((n, "hour") for n in short if _is_near_text(blocks, n))
    counts = Counter(block.text for block in blocks if block.length <= _LONGEST_BUTTON)
    repeated = {text for text, count in counts.items() if count >= _LEAST_ROW}
    seen: dict[str, list[int]] = {}
    for n, block in enumerate(blocks) if repeated else ():
        if block.text in repeated and _is_near_text(blocks, n):
            seen.setdefault(block.text, []).append(n)
    for numbers in seen.values():
        if len(numbers) >= _LEAST_ROW and _is_button(page, numbers[0]):
            yield from ((n, "button") for n in numbers)


def _is_near_text(blocks: Sequence[Block], number: int) -> bool:
    """Whether a line shortly before or after a block may be text: a cheap first check."""
    near = blocks[max(0, number - _NEAR) : number + _NEAR + 1]
    return any(map(may_be_text, near))


def _is_hour(block: Block) -> bool:
    """Whether a short line has the hour of an update, says how long ago it was, or counts the minutes of a match."""
    text = block.text
    if block.length > _LONGEST_SIGN:
        return False
    if ":" in text:
        return CLOCK.search(text) is not None and not ends_sentence(text)
    if text[0] not in _FIRST_LETTERS and text[-1] not in _MINUTE_SIGNS:
        return False
    return (text.startswith(_SINCE) and not ends_sentence(text)) or _MINUTE.match(text) is not None


def _is_button(page: Blocks, number: int) -> bool:
    """Whether a short line is for sharing an update; its links may have no spaces between them."""
    block = page.blocks[number]
    if block.length > _LONGEST_BUTTON:
        return False
    if block_label(block) == "share":
        return True
    if block.link_length < _ALL_LINK * block.length:
        return is_widget(block)
    anchors = page.anchors_of.get(number, ())
    return bool(anchors) and all(_is_of_sharing(anchor.text) for anchor in anchors)


def _is_of_sharing(text: str) -> bool:
    return label_of(text) == "share" or all(word in groups("share words") for word in key(text).split())


def _piece_around(page: Blocks, number: int) -> int:
    """Return the innermost zone around a sign that also holds a line of text; -1 if there is none near."""
    zone = page.blocks[number].zone
    for _ in range(_MOST_AROUND):
        box = page.zones[zone]
        if zone <= 0 or box.end - box.start > _MOST_BLOCKS:
            return -1
        if box.end - box.start > 1 and _lines(page, box):
            return zone
        zone = box.parent
    return -1


def _lines(page: Blocks, zone: Zone) -> list[int]:
    """Return the lines of text in an update."""
    return [n for n in range(zone.start, zone.end) if is_line_of_text(page, n) and not _is_hour(page.blocks[n])]


def _are_updates(page: Blocks, row: Sequence[int]) -> bool:
    zones = [page.zones[zone] for zone in row]
    if len(row) < _LEAST_ROW and not _is_whole(page, zones[0]):
        return False
    texts = [[page.blocks[n] for n in _lines(page, zone)] for zone in zones]
    if sum(block.length for text in texts for block in text) < _LEAST_LETTERS * len(row):
        return False
    linked = sum(any(map(is_headline_of_other, page.blocks[zone.start : zone.end])) for zone in zones)
    return 2 * linked < len(row) and len({text[0].text for text in texts}) == len(row)


def _is_whole(page: Blocks, zone: Zone) -> bool:
    """Whether a zone opens with an hour and closes with a button."""
    return _is_hour(page.blocks[zone.start]) and _is_button(page, zone.end - 1)
