"""Readers' comments that no class or heading marks: rows of a name, a day and a text, one below the other.

Also: where the text goes on below a label of comments.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, MutableSequence, Sequence

from newsarc.extract.html.blocks import Block, Blocks, Zone
from newsarc.extract.html.heads import HEADINGS
from newsarc.extract.html.sentences import FULL_STOPS
from newsarc.extract.html.worth import MIN_PARAGRAPH
from newsarc.extract.metadata.printed_dates import find_printed_dates
from newsarc.extract.tree import HEADING_TAGS
from newsarc.extract.vocabulary import COMMENTS, UNWANTED

_LONGEST_STAMP, _LONGEST_NAME, _LEAST_NAME = 60, 40, 3
_LEAST_ROWS, _MOST_IN_ROW, _LONGEST_HOUR = 2, 12, 20
_DIGIT, _NUMBER, _DAY = re.compile(r"\d"), re.compile(r"\d[\d/.-]"), re.compile(r"\d{4}|\d[/.-]\d")
_RANK = re.compile(r"^\d{1,4} ?[-–.)]\s?")
"""The number of a comment before its writer's name: «12 - سالم»."""
_SINCE, _LONGEST_SINCE = ("منذ ", "قبل "), 25
_HEADS = HEADING_TAGS | {"th"}
"""Tags of titles: days below a title belong to a chronicle, a live blog or cards of other stories."""
_CELLS = frozenset({"tr", "td"})
"""Tags of table rows: a row with name, day and text may belong to the article."""
_STOPS = (*FULL_STOPS, ":", "،", "»", '"')
_LEAST_BELOW = 2
"""Minimum number of paragraphs below a box of comments in the zone of the paragraph above it."""


def mark_comments(page: Blocks, values: MutableSequence[float]) -> None:
    """Flag the zones that are readers' comments, and set the worth of their blocks in ``values`` to 0.

    Comments are rows of sibling zones of one class, each with a name, a day and a text, or one zone of only such lines.
    On a page with no text between headline and comments, they are kept: it is a forum.
    """
    for post in _later_posts(page):
        post.flags |= COMMENTS
        for n in range(post.start, post.end):
            values[n] = 0.0
    stamps = [n for n in _likely_stamps(page, values) if _is_dated(page.blocks[n])]
    if len(stamps) < _LEAST_ROWS:
        return
    found = [zone for zone in (*_rows(page, stamps), *_lists(page, stamps)) if not _is_named(page, zone)]
    inside = {n for zone in found for n in range(page.zones[zone].start, page.zones[zone].end)}
    first = min(inside, default=0)
    headline = next((n for n in range(first - 1, -1, -1) if page.blocks[n].tag == "h1"), -1)
    if not any(values[n] >= MIN_PARAGRAPH or _is_news(page.blocks[n]) for n in range(headline + 1, first)):
        return
    for zone in found:
        page.zones[zone].flags |= COMMENTS
    for n in inside:
        values[n] = 0.0


def _later_posts(page: Blocks) -> list[Zone]:
    """Return the later messages of a vBulletin thread (``post_message_151040``), if its first message is the
    longest."""
    if not page.tree.tags:
        return []
    attributes = page.tree.attributes
    posts = [
        zone for zone in page.zones if (name := attributes[zone.element].get("id")) and name.startswith("post_message_")
    ]
    lengths = [sum(block.length for block in page.blocks[post.start : post.end]) for post in posts]
    return posts[1:] if lengths and lengths[0] == max(lengths) else []


def _is_named(page: Blocks, zone: int) -> bool:
    """Whether a zone or one around it is named as something other than the text."""
    while zone >= 0 and not page.zones[zone].flags & UNWANTED:
        zone = page.zones[zone].parent
    return zone >= 0


def _is_news(block: Block) -> bool:
    """Whether a block is a sentence: some news is no longer than one."""
    return block.length >= MIN_PARAGRAPH / 2 and block.text.endswith(".")


def _likely_stamps(page: Blocks, values: Sequence[float]) -> list[int]:
    """Return short lines with a day or «منذ» that may date comments: a cheap first filter.

    Such a line stands below a name or holds one, and has a text below it. Zones of one class must hold two or more such
    lines.
    """
    blocks = page.blocks
    texts = [n for n, value in enumerate(values) if value]
    short = [
        n - 1
        for n in texts
        if n
        and blocks[n - 1].length <= _LONGEST_STAMP
        and (_NUMBER.search(blocks[n - 1].text) or blocks[n - 1].text.startswith(_SINCE))
    ]
    found: dict[tuple[str, str | None], list[int]] = {}
    for n in short if len(short) >= _LEAST_ROWS else ():
        block, above = blocks[n], blocks[n - 1]
        if not n or block.tag in _HEADS or blocks[n + 1].tag in _HEADS or _is_in_row(page, n):
            continue
        if not (_DAY.search(block.text) or block.text.startswith(_SINCE)):
            continue
        if _is_name(above, above.length) or not block.text[0].isdecimal():
            found.setdefault(page.zone_kind(n), []).append(n)
    return sorted(n for row in found.values() if len(row) >= _LEAST_ROWS for n in row)


def _is_dated(block: Block) -> bool:
    """Whether a line ends with a day, or a day and an hour, or says how long ago it was."""
    text = block.text
    if text.startswith(_SINCE):
        return block.length <= _LONGEST_SINCE and not text.endswith(_STOPS)
    ends = [date.end for date in find_printed_dates(text)]
    return bool(ends) and block.length - ends[-1] <= _LONGEST_HOUR


def _opens(page: Blocks, stamp: int, start: int) -> bool:
    """Whether a name stands at ``start`` and the day follows it in the line or on the next."""
    block = page.blocks[start]
    if start == stamp:
        date = next(iter(find_printed_dates(block.text)), None)
        return date is not None and _is_name(block, date.start)
    return _is_name(block, block.length)


def _is_name(block: Block, length: int) -> bool:
    """Whether the first ``length`` characters of a line may be a name and not a title."""
    text = _RANK.sub("", block.text[:length]).removesuffix("يقول:").removesuffix("قال:").strip(" -–|،,:")
    may_be = _LEAST_NAME <= len(text) <= _LONGEST_NAME and block.tag not in _HEADS
    return may_be and not text.endswith(_STOPS) and not _DIGIT.search(text)


def _rows(page: Blocks, stamps: Sequence[int]) -> Iterator[int]:
    """Yield zones that hold one comment each."""
    zones = page.zones
    found: dict[tuple[int, tuple[str, str | None]], list[int]] = {}
    for stamp in stamps:
        zone = page.blocks[stamp].zone
        while zone > 0 and zones[zone].start >= stamp - 1 and zones[zone].end - zones[zone].start <= _MOST_IN_ROW:
            box = zones[zone]
            if box.end > stamp + 1 and _opens(page, stamp, box.start):
                found.setdefault((box.parent, page.kind_of(box)), []).append(zone)
            zone = box.parent
    for boxes in found.values():
        if len(set(boxes)) >= _LEAST_ROWS:
            yield from boxes


def _lists(page: Blocks, stamps: Sequence[int]) -> Iterator[int]:
    """Yield zones that hold several comments and nothing else, where no zone surrounds each comment.

    The zone opens with a name, and each day has a name before it.
    """
    zones = page.zones
    for place, first in enumerate(stamps):
        zone = page.blocks[first].zone
        while zone > 0 and zones[zone].start >= first - 1:
            box = zones[zone]
            inside = stamps[place : bisect_left(stamps, box.end)]
            ends = [*inside[1:], box.end]
            if (
                len(inside) >= _LEAST_ROWS
                and _opens(page, first, box.start)
                and all(_opens(page, n, n) or _opens(page, n, n - 1) for n in inside)
                and all(end - n <= _MOST_IN_ROW for n, end in zip(inside, ends, strict=True))
            ):
                yield zone
                break
            zone = box.parent


def _is_in_row(page: Blocks, number: int) -> bool:
    """Whether a block and the next stand in the same table row."""
    zone = page.blocks[number].zone
    while page.zones[zone].tag in _CELLS:
        if page.zones[zone].tag == "tr" and page.zones[zone].end > number + 1:
            return True
        zone = page.zones[zone].parent
    return False


def end_inside_text(page: Blocks, number: int, paragraphs: frozenset[int]) -> int:
    """Return the block where the text goes on below block ``number``, a label of comments; 0 if it does not.

    A line between two paragraphs that only invites to comment is skipped. Otherwise the box around the label is
    skipped, if the zone of the paragraph above has two or more ``paragraphs`` below it.
    """
    if _is_between(page, number, paragraphs):
        return number + 1
    home = page.blocks[max(n for n in paragraphs if n < number)].zone
    box = page.blocks[number].zone
    while box >= 0 and page.zones[box].parent != home:
        box = page.zones[box].parent
    if box < 0:
        return 0
    end = page.zones[box].end
    return end if sum(n >= end and page.blocks[n].zone == home for n in paragraphs) >= _LEAST_BELOW else 0


def _is_between(page: Blocks, number: int, paragraphs: frozenset[int]) -> bool:
    """Whether a line stands between two paragraphs of the same layout and is no heading."""
    above, below = number - 1, number + 1
    is_line = page.blocks[number].tag not in HEADINGS and paragraphs.issuperset((above, below))
    return is_line and page.zone_kind(above) == page.zone_kind(below)
