"""Hard-wrapped paragraphs: at what width a text was wrapped, and its rows put back together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import dropwhile, pairwise

from newsarc.extract.dump.datelines import read_dateline
from newsarc.extract.dump.fields import find_date, is_credit, is_date_line
from newsarc.extract.labels import groups, key, match_field, match_whole

WIDTHS = range(40, 101)
"""Line widths, in characters, at which mail and editors wrap."""
NARROW = range(20, 40)
"""The same for a column of a newspaper, where verse is as wide."""
NEARLY_FULL = 0.85
"""A row that fills this much of the width and stops in mid-sentence was broken by hand or by a lazy editor."""

_LEAST_PARTICLES = 2
LEAST_PAIRS = 3
"""Full rows that show a text to be wrapped."""

_PAGE_NUMBER = re.compile(
    r"(?:[^\w\s]{0,3}\s*\d{1,3}\s*[^\w\s]{0,3}|(?:صفحة|ص\.?|Page)\s*\d{1,3}(?:\s*(?:من|of|/)\s*\d{1,3})?)$"
)
_CELL, _DIGITS = re.compile(r"\t+|\s{3,}"), re.compile(r"\d+")
_OPEN_ENDED = re.compile(r"(?<!\S)(?:إلى|الى|في|من|على|عن|أن|إن|مع|بين|أو|ثم|حتى|التي|الذي|لا|لم|ولا|to|of|the|and)$")
_STOP_INSIDE = re.compile(r"\S ?[.:؛] +\S")
_ENDS_SENTENCE = re.compile(r"[.۔!؟?؛:…][”\"»’)\]]*$")
_FULL_STOP = re.compile(r"[.۔!؟?][”\"»’)\]]*\s*$")
_SENTENCE_INSIDE = re.compile(r"[^\s.\d]{3,}[.۔!؟?][”\"»’)\]]* +\S")
_DAYS = frozenset({"date", "modified"})
_LONGEST_LABEL, _LABELS = 30, frozenset({"related", "latest", "comments", "tags"})
_LEAST_ENDS, _LEAST_INDENTED, _LEAST_ROWS = 3, 3, 3
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_ITEM = re.compile(r"[*+o•◦▪●○]\s+\S")


def ends_sentence(row: str) -> bool:
    """Whether a row stops where a sentence may stop."""
    return _ENDS_SENTENCE.search(row[-8:]) is not None


def is_open_ended(row: str) -> bool:
    """Whether a row stops at a particle that something follows."""
    return _OPEN_ENDED.search(row.rstrip()) is not None


def is_page_number(row: str) -> bool:
    """Whether a row is nothing but the number of a page: «- 4 -», «صفحة 3 من 9», «ص 5»."""
    return _PAGE_NUMBER.match(row.strip()) is not None


def cells_of(row: str) -> list[str]:
    """The parts of a row that tabs or wide gaps set apart."""
    return [cell for part in _CELL.split(row) if (cell := part.strip())]


def without_page_numbers(row: str) -> list[str]:
    """The parts of a head or foot, without the number of the page."""
    return [cell for cell in cells_of(row) if not is_page_number(cell)]


def masked(row: str) -> str:
    """What the heads of all pages have in common: their cells in any order, for left and right pages, and any number in them."""
    return " ".join(sorted(_DIGITS.sub("#", cell) for cell in cells_of(row)))


def _blocks(rows: list[str]) -> Iterator[list[str]]:
    """Runs of rows that are not blank."""
    block: list[str] = []
    for row in [*rows, ""]:
        if row.strip():
            block.append(row)
        elif block:
            yield block
            block = []


def _overflows(row: str, following: str, width: int) -> bool:
    """Whether the next row's first word would not have fitted."""
    return len(row) + 1 + len(following.split(maxsplit=1)[0]) > width


def _continues(row: str, following: str, width: int) -> bool:
    return _overflows(row, following, width) or (len(row) >= NEARLY_FULL * width and not ends_sentence(row))


def _opens(row: str, width: int) -> bool:
    """Whether no row runs on into this one: an item of a list, or a short row that is a date, a byline or a dateline."""
    text = row.strip()
    if not any(map(str.isalnum, text)):
        return True  # a rule
    is_label = len(text) < _LONGEST_LABEL and match_whole(key(text)) in _LABELS
    return is_label or _ITEM.match(text) is not None or _ADDRESS.match(text) is not None or _is_about(row, width)


def _is_about(row: str, width: int) -> bool:
    """Whether a row is too short for its width, and a date, a byline or a dateline, or a labelled day of any length: nothing
    runs into it nor on from it."""
    text = row.strip()
    if match_field(key(text.partition(":")[0])) in _DAYS and find_date(text) is not None:
        return True
    return len(row) < NEARLY_FULL * width and (is_date_line(text) or is_credit(text) or read_dateline(text) is not None)


def _is_above_lead(row: str, following: str) -> bool:
    """Whether a row is the headline, with nothing between it and a lead that opens with its verb."""
    opens, headline = key(following).split(" ", 1)[0], key(row)
    is_open = is_open_ended(row) or ends_sentence(row)
    verbs = groups("lead verbs")
    return opens in verbs and not is_open and headline.split(" ", 1)[0] not in verbs and not headline.startswith("و")


def wrap_width(rows: list[str], least: int = LEAST_PAIRS, *, is_indented: bool = False) -> int | None:
    """The width at which rows were wrapped, or None when they are whole lines; ``least`` rows must be full.

    Wrapped text fills its rows: most rows that continue would overflow with the next row's first word, and they break
    in mid-sentence. Only blocks that end like a sentence count, for a list of headlines looks wrapped as well. Paragraphs of
    several rows that end so, each opened by a row that ``is_indented``, are no verse however narrow they are.
    """
    prose = [block for block in map(_to_last_stop, _blocks(rows)) if len(block) > 1]
    width = max((len(row) for block in prose for row in block if " " in row), default=0)
    if width not in WIDTHS and width not in NARROW:
        return None
    if is_indented and width in NARROW and _are_paragraphs(prose):
        return width
    pairs = [pair for block in prose for pair in _from_first_full(block, width)]
    if _closes_at_stops(rows):
        pairs = [pair for pair in pairs if not _FULL_STOP.search(pair[0][-8:])]
    full = [row for row, following in pairs if _continues(row, following, width)]
    broken = sum(not ends_sentence(row) for row in full)
    if len(full) < least or len(full) * 2 < len(pairs) or broken * 3 < len(full) * 2:
        return None
    return width if width in WIDTHS or _is_column(pairs, full) else None


def _are_paragraphs(blocks: list[list[str]]) -> bool:
    """Whether several blocks are of several rows each, of which the last alone ends a sentence, as a rule."""
    long = [block for block in blocks if len(block) >= _LEAST_ROWS]
    inner = [row for block in long for row in block[:-1]]
    return len(long) >= _LEAST_INDENTED and 5 * sum(map(ends_sentence, inner)) <= len(inner)


def _is_column(pairs: list[tuple[str, str]], full: list[str]) -> bool:
    """Whether narrow rows are a column of print and no verse: nearly all are full, some stop at a particle or hold a stop."""
    unfinished = sum(not ends_sentence(row) for row, _ in pairs)
    broken = sum((_OPEN_ENDED.search(row) or _STOP_INSIDE.search(row)) is not None for row in full)
    return len(full) * 5 >= unfinished * 4 and broken >= _LEAST_PARTICLES and broken * 6 >= len(full)


def _to_last_stop(block: list[str]) -> list[str]:
    """A block up to its last row that ends a sentence: below it stand signatures and the like."""
    end = len(block)
    while end and not ends_sentence(block[end - 1]):
        end -= 1
    return block[:end]


def _from_first_full(block: list[str], width: int) -> Iterator[tuple[str, str]]:
    """Neighbouring rows of a block without its head: rows too short for their width that end no sentence."""
    pairs = dropwhile(lambda pair: not _continues(*pair, width) and not ends_sentence(pair[0]), pairwise(block))
    return iter(pairs)


def _closes_at_stops(rows: list[str]) -> bool:
    """Whether each sentence is a paragraph: several end with their row, amid a block, and none in it, where nine of ten would."""
    ends = sum(_FULL_STOP.search(row[-8:]) is not None and bool(below.strip()) for row, below in pairwise(rows))
    return ends >= _LEAST_ENDS and not any(map(_SENTENCE_INSIDE.search, rows))


def rejoin(rows: list[str], width: int) -> list[str]:
    """Rows wrapped at ``width`` as whole lines; blank rows stay."""
    joined: list[list[str]] = []
    open_row, has_text = False, False
    closes = _closes_at_stops(rows)
    for row, following in pairwise([*rows, ""]):
        is_headline = not (open_row or has_text) and _is_above_lead(row, following)
        has_text = has_text or ends_sentence(row)
        if open_row:
            joined[-1].append(row.strip())
        else:
            joined.append([row])
        goes_on = following.strip() and (_continues(row, following, width) or is_open_ended(row))
        is_whole = is_headline or _opens(following, width) or _is_about(row, width)
        is_whole = is_whole or max(len(row), len(following)) > width  # whoever wraps leaves none wider
        is_whole = is_whole or (closes and _FULL_STOP.search(row[-8:]) is not None)
        open_row = bool(row.strip() and goes_on and not is_whole)
    return [" ".join(parts) for parts in joined]


def unwrap(rows: list[str], least: int = LEAST_PAIRS) -> list[str]:
    """Rows as whole lines when they were wrapped, also with a blank row after each; else as they are."""
    indented = _at_indents(rows)
    first = next((i for i, row in enumerate(indented) if row[:1].isspace()), 0)
    if len(indented) > len(rows) and (width := wrap_width(indented[first:], least, is_indented=True)) is not None:
        return rejoin(_whole_paragraphs(indented, width), width)
    paged = _without_pages(rows)
    for tried in (paged, _single_spaced(paged)):
        width = wrap_width(tried, least) if tried else None
        if width is not None:
            return rejoin(tried, width)
    return rows


def _at_indents(rows: list[str]) -> list[str]:
    """Rows with a blank one above each that is indented, where paragraphs begin so and their other rows do not."""
    indented = [i for i, row in enumerate(rows) if row[:1].isspace() and row.strip()]
    if len(indented) < _LEAST_INDENTED:
        return rows
    others = sum(bool(row.strip()) and not row[0].isspace() for row in rows[indented[0] : indented[-1]])
    if others < len(indented) - 1:
        return rows
    opens = set(indented)
    return [part for i, row in enumerate(rows) for part in (("", row) if i in opens and i else (row,))]


def _whole_paragraphs(rows: list[str], width: int) -> list[str]:
    """Rows of indented paragraphs, each joined up to its short last row, which ends a sentence: letters differ in breadth, so a full row
    of a column may have few of them."""
    joined: list[str] = []
    for row in rows:
        paragraph = joined[-1] if joined else ""
        if row.strip() and paragraph[:1].isspace() and not _opens(row, width):
            joined[-1] = f"{paragraph} {row}"
        else:
            joined.append(row)
        last = row if joined[-1][:1].isspace() else ""
        if ends_sentence(last) and len(last) < NEARLY_FULL * width:
            joined.append("")
    return joined


def _without_pages(rows: list[str]) -> list[str]:
    """Rows without page numbers, and of the head or foot that stands beside each of them only the first copy."""
    filled = [row.strip() for row in rows if row.strip()]
    copies = Counter(map(masked, filled))
    beside = (row for pair in pairwise(filled) if any(map(is_page_number, pair)) for row in pair)
    heads = {masked(row) for row in beside if " " in row and copies[masked(row)] > 1 and not ends_sentence(row)}
    kept: list[str] = []
    for row in rows:
        if is_page_number(row):
            kept.append("")
        elif (head := masked(row)) in heads:
            kept += ["", *without_page_numbers(row), ""] if copies.pop(head, 0) else [""]
        else:
            kept.append(row)
    return kept


def _single_spaced(rows: list[str]) -> list[str]:
    """Double-spaced rows without the blank ones between; nothing when two rows stand together."""
    if any(row.strip() and following.strip() for row, following in pairwise(rows)):
        return []
    return [row for row in rows if row.strip()]
