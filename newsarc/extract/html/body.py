"""Which blocks of a page are the article's text.

This takes three steps. Every block gets a worth: how much it reads like running text. A walk down from the root finds
the container that holds nearly all of that worth. Within the container, blocks that are not text are left out: labels,
bylines, captions, lists of other stories, and all before the first and after the last paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from newsarc.extract.html.asides import aside_blocks
from newsarc.extract.html.blocks import Block, Blocks, Zone
from newsarc.extract.html.boxes import mark_boxes
from newsarc.extract.html.cards import card_rows, other_stories
from newsarc.extract.html.comments import mark_comments
from newsarc.extract.html.container import find_container, unwanted_zones
from newsarc.extract.html.endings import trimmed, with_initial, without_repeats, without_stamps
from newsarc.extract.html.galleries import mark_galleries
from newsarc.extract.html.paragraphs import select_blocks
from newsarc.extract.html.questions import mark_questions
from newsarc.extract.html.updates import mark_updates
from newsarc.extract.html.worth import make_paragraphs, prefix_sums, worths

_CELLS, _LONGEST_CELL = frozenset({"td", "th"}), 80
"""_CELLS: tags of table cells. _LONGEST_CELL: maximum characters of one; longer cells hold paragraphs, on pages laid
out with tables."""


@dataclass(slots=True)
class Body:
    """The text of an article as blocks, and where they stand."""

    kept: list[int] = field(default_factory=list)
    """Numbers of the blocks of the text, ascending."""
    zone: int = 0
    """Number of the container."""
    rule: str = "densest container"
    worth: float = 0.0
    """Characters of running text in the container."""
    share: float = 0.0
    """The container's share of the page's running text."""
    blocks: Sequence[Block] = ()
    row: int = 0
    """Number of boxes in the longest row of other stories' boxes on the page."""
    row_start: int = 0
    """Number of the first block in that row."""
    row_share: float = 0.0
    """The row's share of the running text in row and kept text together."""
    asides: frozenset[int] = frozenset()
    """Numbers of the blocks that stand in small boxes set into the text."""
    row_is_text: bool = False
    """Whether any kept block stands in that row."""

    def paragraphs(self, zones: Sequence[Zone]) -> list[str]:
        """Return the text, one line a block; short cells of a table row are joined to one line, as printed."""
        lines: list[str] = []
        last = -1
        for number in self.kept:
            block = self.blocks[number]
            row = _row_of_cells(zones, block)
            if row == last >= 0:
                lines[-1] += f" {block.text}"
            else:
                lines.append(block.text.removeprefix("· ").lstrip())  # the bullets of Word
            last = row
        return lines


def _row_of_cells(zones: Sequence[Zone], block: Block) -> int:
    """Return the number of the table row whose short cell is the whole of a block; -1 if there is none."""
    cell = zones[block.zone]
    is_cell = cell.tag in _CELLS and cell.end - cell.start == 1 and block.length <= _LONGEST_CELL
    return cell.parent if is_cell and cell.parent >= 0 and zones[cell.parent].tag == "tr" else -1


def find_body(page: Blocks) -> Body:
    """Return the body of the article on ``page``, without blocks if nothing reads like text."""
    blocks, zones = page.blocks, page.zones
    values = worths(page)
    make_paragraphs(page, values)
    mark_comments(page, values)
    mark_updates(page, values)
    mark_questions(page, values)
    mark_galleries(page, values)
    sums, letters = prefix_sums(values), prefix_sums(block.length for block in blocks)
    mark_boxes(page, sums, letters)
    unwanted = unwanted_zones(page, values, sums, letters)
    worth = [0.0 if unwanted[block.zone] else value for block, value in zip(blocks, values, strict=True)]
    rows = card_rows(page, worth)
    listed = worth
    if rows and (others := other_stories(page, worth, rows)):
        for number, box in enumerate(zones):
            unwanted[number] |= number in others or (box.parent >= 0 and unwanted[box.parent])
        worth = [0.0 if unwanted[block.zone] else value for block, value in zip(blocks, worth, strict=True)]
    sums = prefix_sums(worth)
    if sums[-1] == 0:
        return Body(blocks=blocks)
    zone, rule = find_container(page, sums, unwanted)
    asides = aside_blocks(page, zone, worth)
    kept = without_stamps(trimmed(page, select_blocks(page, zone, worth, unwanted, asides), worth), page)
    kept = without_repeats(with_initial(kept, page), page)
    held = zones[zone].held(sums)
    body = Body(kept, zone, rule, held, held / sum(values), blocks, asides=asides)
    if rows:
        _count_row(page, body, max(rows, key=len), listed)
    return body


def _count_row(page: Blocks, body: Body, row: Sequence[int], worth: Sequence[float]) -> None:
    inside = {n for zone in row for n in range(page.zones[zone].start, page.zones[zone].end)}
    in_row = sum(worth[n] for n in inside)
    beside = sum(worth[n] for n in body.kept if n not in inside)
    body.row, body.row_share = len(row), in_row / max(in_row + beside, 1.0)
    body.row_start = min(inside, default=0)
    body.row_is_text = not inside.isdisjoint(body.kept)
