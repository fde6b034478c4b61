"""Pages of print, as the text of a PDF file has them: what stands at their edges, and text that runs on from one to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from newsarc.extract.dump.datelines import read_dateline
from newsarc.extract.dump.fields import is_credit, is_date_line
from newsarc.extract.dump.names import persons
from newsarc.extract.dump.wrap import (
    NEARLY_FULL,
    WIDTHS,
    cells_of,
    ends_sentence,
    is_open_ended,
    is_page_number,
    masked,
    without_page_numbers,
)

_PARTED = ["", "---", ""]
"""Rows that stand for a form feed between articles."""
_MOST_EDGE, _LEEWAY, _LEAST_BROKEN = 3, 10, 60
"""Rows of a head or a foot, characters by which a row of a wrapped text may be wider than the rest, and those of a paragraph that a
page's end breaks."""


@dataclass(slots=True)
class _Page:
    """The rows of one page; ``head`` and ``foot`` are what was taken off them."""

    rows: list[str]
    head: list[str] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)


def join_pages(text: str) -> str:
    """The text of a print whose form feeds part its pages, without the heads and feet of these, each of which stays once, and without
    the numbers; a form feed where nothing shows pages becomes a rule, as between two articles."""
    if "\f" not in text:
        return text
    pages = [_Page(rows) for part in text.split("\f") if (rows := _filled(part.split("\n")))]
    copies = Counter(mask for page in pages for mask in {masked(row) for row in _edges(page.rows)})
    for place, page in enumerate(pages):
        _take_edges(page, copies, place)
    heads, feet = _once(page.head for page in pages), _once(page.foot for page in pages)
    bodies = [page.rows for page in pages if page.rows]
    parts = [_parting(above, below, is_headed=bool(heads or feet)) for above, below in pairwise(bodies)]
    joined = bodies[0] if bodies else []
    for part, below in zip(parts, bodies[1:], strict=True):
        joined = (
            [*joined[:-1], f"{joined[-1]} {below[0].strip()}", *below[1:]] if part is None else joined + part + below
        )
    is_bulletin = _PARTED in parts
    return "\n".join([*heads, *(_PARTED if heads and is_bulletin else [""]), *joined, "", *feet])


def _parting(above: list[str], below: list[str], *, is_headed: bool) -> list[str] | None:
    """What stands between the rows of two pages: nothing where a wrapped text runs on, a blank row, or a rule where another article
    begins; None where one row goes on. Pages that are headed alike are of one text, unless a headline and what signs it open one."""
    last, first = above[-1].rstrip(), below[0].strip()
    widest = max(map(len, above))
    full = NEARLY_FULL * widest
    is_signed = _is_signed(below)
    if not (is_signed or ends_sentence(last)) and (ends_sentence(first) or len(first) >= full):
        if widest > WIDTHS.stop + _LEEWAY and len(last) >= _LEAST_BROKEN:
            return None
        if widest <= WIDTHS.stop + _LEEWAY and (len(last) >= full or is_open_ended(last)):
            return []
    return [""] if is_headed and not is_signed else _PARTED


def _is_signed(rows: list[str]) -> bool:
    """Whether a page opens with a headline, and a byline, a day or a dateline below it."""
    opening = [row.strip() for row in rows if row.strip()][:2]
    if len(opening) < 2 or ends_sentence(opening[0]) or " " not in opening[0]:
        return False
    return (
        is_credit(opening[1])
        or persons(opening[1]) is not None
        or is_date_line(opening[1])
        or read_dateline(opening[1]) is not None
    )


def _filled(rows: list[str]) -> list[str]:
    """Rows without blank ones at their ends."""
    filled = [i for i, row in enumerate(rows) if row.strip()]
    return rows[filled[0] : filled[-1] + 1] if filled else []


def _edges(rows: list[str]) -> list[str]:
    """The rows at both ends that may be a head or a foot: what is as wide as the text and has no number is text."""
    filled = [row for row in rows if row.strip()]
    widest = max(map(len, filled))
    ends = [*filled[:_MOST_EDGE], *filled[-_MOST_EDGE:]] if len(filled) > 2 * _MOST_EDGE else filled
    return [row for row in ends if not ends_sentence(row) and (len(row) < NEARLY_FULL * widest or masked(row) != row)]


def _take_edges(page: _Page, copies: Counter[str], place: int) -> None:
    """Take head and foot off a page: what other pages have as well, and what has the number of the page beside it."""
    edges = set(_edges(page.rows))

    def is_edge(row: str) -> bool:
        is_copy = row in edges and copies[masked(row)] > 1 and any(map(str.isalpha, row))
        return not row.strip() or is_page_number(row) or is_copy or (place > 0 and _has_number(row, place + 1))

    page.head = list(takewhile(is_edge, page.rows))
    rest = page.rows[len(page.head) :]
    page.foot = list(takewhile(is_edge, reversed(rest)))[::-1]
    page.rows = rest[: len(rest) - len(page.foot)]


def _has_number(row: str, number: int) -> bool:
    """Whether a row of cells has one that is the ``number`` of the page, or any with its label, or a day, beside words."""
    cells = cells_of(row)
    if len(cells) == 1 or not any(map(str.isalpha, row)):
        return False
    return any(
        cell == str(number) or (is_page_number(cell) and cell[0].isalpha()) or is_date_line(cell) for cell in cells
    )


def _once(edges: Iterable[list[str]]) -> list[str]:
    """The cells of the heads, or of the feet, of all pages, each once and without numbers of pages."""
    named: dict[str, str] = {}
    for cell in (cell for edge in edges for row in edge for cell in without_page_numbers(row)):
        named.setdefault(masked(cell), cell)
    return list(named.values())
