"""The end of a text: headings without a paragraph, lines that close the page, boxes set into it, and repeated texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from newsarc.extract.html.blocks import Block, Blocks
from newsarc.extract.html.closings import (
    HOW_REACHED,
    heads_biography,
    heads_contact,
    is_closing,
    is_end_mark,
    is_end_matter,
)
from newsarc.extract.html.heads import HEADINGS, LONGEST_HEAD, is_announced, is_own_headline
from newsarc.extract.html.meta_lines import is_hour, stamp_of
from newsarc.extract.html.sentences import FULL_STOPS, ends_sentence
from newsarc.extract.html.worth import MAX_LINK_DENSITY, MIN_PARAGRAPH
from newsarc.extract.html.writer_lines import names_contributors
from newsarc.extract.own_notes import without_end_mark
from newsarc.extract.vocabulary import PIECE

_ONE_ZONE_SHARE = 0.9
"""If this share of the text stands directly in one zone, a box at the end is not part of the text."""
_LONGEST_LABEL, _LONGEST_LEADING = 22, 60
_STOPS = (*FULL_STOPS, "»", "”", '"', ")")
_MARK_REACH = 8
_LONGEST_AFTER_MARK = 120
_MOST_BOXED, _LEAST_BEFORE_BOX = 3, 3
_LONGEST_ANNOUNCING = 80
_LONGEST_CONTACT = 300
_MOST_OF_WRITER, _LONGEST_OF_WRITER, _SHARE_OF_WRITER = 6, 900, 0.5
_LEAST_REACHED, _MOST_CONTACTS, _LONGEST_LINE = 2, 12, 50
_OF_OFFICE = re.compile(r"@|(?i:\bfax\b)|فاكس").search
_LEAST_STAMPS, _LONGEST_NAME = 2, 30
_LONGEST_BOXED = 600
_LEAST_PARAGRAPH = 100
_FIRST_PARAGRAPHS = 3
_REPEATING = frozenset({"td", "th", "pre"})
_NOTE = re.compile(r"[\[(]\s?[1١۱]\s?[\])]\s?\S")
"""How a text's first footnote begins."""
_AROUND_QUOTE, _OPENING_MARKS = " «»“”„\"'‘’.…!؟?،", '«“„"‘'
_LEAST_REPEATED, _LEAST_UNMARKED, _MOST_QUOTED = 12, 40, 50
_PROSE_ZONES = frozenset({"blockquote", "ul", "ol", "table", "tbody", "tr", "td"})


def trimmed(page: Blocks, kept: list[int], worth: Sequence[float]) -> list[int]:
    """Return ``kept`` without the blocks at the end that do not belong to the text.

    These are all blocks after an end mark, headings with no paragraph below, lines that close the page or name
    contributors, and boxes set into the end of the text.
    """
    result = _before_end_mark(page, before_writers_box(page, _before_contributors(page, kept, worth), _heads_biography))
    result = _without_closings(page, _without_contacts(page, _before_offices(page, result)))
    unboxed = _without_last_boxes(page, result, worth)
    result = _without_closings(page, unboxed) if len(unboxed) < len(result) else result
    return _without_end_mark(page, result)


def _without_end_mark(page: Blocks, kept: list[int]) -> list[int]:
    """Take an agency's end mark off the last paragraph («... قبل الشتاء. انتهى29/ح»).

    Return ``kept`` without the number of the agency's desk that may stand below the mark.
    """
    if (
        len(kept) > 1
        and page.blocks[kept[-1]].text.isdecimal()
        and "انته" in page.blocks[kept[-2]].text[-_LONGEST_LABEL:]
    ):
        kept = kept[:-1]
    last = page.blocks[kept[-1]] if kept else None
    if last is not None:
        last.text = without_end_mark(last.text)
        last.length = len(last.text)
    return kept


def _without_closings(page: Blocks, kept: list[int]) -> list[int]:
    """Return ``kept`` without last blocks that are headings, lead to left-out blocks, or close the page."""
    result = list(kept)
    while result:
        block = page.blocks[result[-1]]
        is_table = len(result) > 1 and is_hour(block) and _is_of_table(block, page.blocks[result[-2]])
        is_text = (block.tag not in HEADINGS or _is_sentence(block)) and not _heads_links(page, result[-1])
        is_text = is_text and not (len(result) > 3 and _leads_nowhere(page, result[-1]))
        is_last = is_text and (is_table or not (len(result) > 3 and is_closing(block)))
        if is_last and (len(result) == 1 or not is_end_matter(block)):
            break
        result.pop()
    return result


def _is_sentence(block: Block) -> bool:
    """Whether a block is as long as a paragraph and ends like one: some editors set all paragraphs as headings."""
    return block.length > LONGEST_HEAD and not block.link_length and ends_sentence(block.text)


def _before_contributors(page: Blocks, kept: list[int], worth: Sequence[float]) -> list[int]:
    """Return ``kept`` up to the line that names contributors to the report, if less than half as much text follows
    it."""
    for place, n in enumerate(kept):
        if names_contributors(page.blocks[n].text):
            before, after = (sum(worth[m] for m in part) for part in (kept[:place], kept[place + 1 :]))
            return kept[:place] if 2 * after < before else kept
    return kept


def before_writers_box(page: Blocks, kept: list[int], opens: Callable[[Block], bool]) -> list[int]:
    """Return ``kept`` up to the block that opens a box on the writer, as ``opens`` tells, if only a few lines follow
    it."""
    letters = 0
    for place in range(len(kept) - 1, max(_LEAST_BEFORE_BOX, len(kept) - _MOST_OF_WRITER) - 1, -1):
        block = page.blocks[kept[place]]
        if opens(block):
            before = sum(page.blocks[n].length for n in kept[:place])
            return kept[:place] if letters <= _SHARE_OF_WRITER * before else kept
        letters += block.length
        if letters > _LONGEST_OF_WRITER:
            break
    return kept


def _heads_biography(block: Block) -> bool:
    return block.length <= _LONGEST_LABEL and heads_biography(block)


def _is_of_table(block: Block, before: Block) -> bool:
    """Whether an hour follows another, as in tables of prayers or trains, or stands below an item of the same list."""
    return is_hour(before) or (block.tag == before.tag == "li" and block.zone == before.zone)


def _leads_nowhere(page: Blocks, number: int) -> bool:
    """Whether a short last line leads to what was left out: it ends with a colon, or links follow it in its zone.

    Updates of a live blog do not count: such links are in the same zone.
    """
    block = page.blocks[number]
    if page.zones[block.zone].flags & PIECE:
        return False
    if block.text.endswith(":"):
        return block.length <= _LONGEST_LABEL
    beside = [page.blocks[n] for n in (number - 1, number + 1) if n < len(page.blocks)]
    linked = [other.zone == block.zone and other.link_length > MAX_LINK_DENSITY * other.length for other in beside]
    is_line = block.tag == "p" and block.length <= _LONGEST_LEADING and not block.text.endswith(_STOPS)
    return is_line and linked == [False, True]  # names with a link after each are a list


def _before_end_mark(page: Blocks, kept: Sequence[int]) -> list[int]:
    """Return ``kept`` up to an agency's end mark with only the hour, number or desk after it, or up to a heading of
    contacts."""
    letters = 0
    after: list[Block] = []
    for n in range(kept[-1], max(kept[0], kept[-1] - _MARK_REACH), -1) if kept else ():
        block = page.blocks[n]
        if (letters <= _LONGEST_AFTER_MARK and is_end_mark(block)) or heads_contact(block, after):
            return [number for number in kept if number < n]
        letters += block.length if n in kept else 0
        after.append(block)
        if letters > _LONGEST_CONTACT:
            break
    return list(kept)


def _without_contacts(page: Blocks, kept: list[int]) -> list[int]:
    """Return ``kept`` without the contacts at the end of a press release that has no heading for them.

    They start at the first of the short last lines with a mail address or telephone number, if two or more of these
    have one.
    """
    texts = [page.blocks[n].text for n in kept[-_MOST_CONTACTS:]]
    if not any("@" in text for text in texts):
        return kept
    first = next((n for n in range(len(texts), 0, -1) if len(texts[n - 1]) > _LONGEST_LINE), len(texts))
    reached = [n for n in range(first, len(texts)) if re.search(HOW_REACHED, texts[n])]
    return kept[: len(kept) - len(texts) + reached[0]] if len(reached) >= _LEAST_REACHED else kept


def _before_offices(page: Blocks, kept: list[int]) -> list[int]:
    """Return ``kept`` up to the box of the outlet's offices.

    The box is the innermost zone around two or more short last lines with a telephone number or mail address, one of
    them with a fax number or mail address.
    """
    reached = [n for n in kept[-_MOST_CONTACTS:] if page.blocks[n].length <= _LONGEST_LINE]
    reached = [n for n in reached if re.search(HOW_REACHED, page.blocks[n].text)]
    if len(reached) < _LEAST_REACHED or not any(map(_OF_OFFICE, (page.blocks[n].text for n in reached))):
        return kept
    zone = page.blocks[reached[0]].zone
    while page.zones[zone].end <= reached[-1]:
        zone = page.zones[zone].parent
    start = page.zones[zone].start
    before = [n for n in kept if n < start]
    is_box = kept[-1] < page.zones[zone].end and len(kept) - len(before) <= _MOST_CONTACTS
    return before if before and is_box else kept


def _heads_links(page: Blocks, number: int) -> bool:
    """Whether a line ending in a colon or dots stands right above the linked headline of another story of the outlet.

    An example: "You might also like this:". Links to sources, files and shops belong to the text.
    """
    block = page.blocks[number]
    if (
        block.length > _LONGEST_ANNOUNCING
        or not block.text.endswith((":", "...", "…"))
        or number + 1 == len(page.blocks)
    ):
        return False
    return is_own_headline(page, number + 1)


def _without_last_boxes(page: Blocks, kept: list[int], worth: Sequence[float]) -> list[int]:
    """Return ``kept`` without up to three last blocks in a box, if nearly all of the text stands directly in one zone.

    The text of a box that is set into that zone is not counted.
    """
    held: dict[int, float] = {}
    for n in kept:
        held[page.blocks[n].zone] = held.get(page.blocks[n].zone, 0.0) + worth[n]
    main = max(held, key=held.__getitem__, default=-1)
    if main < 0:
        return kept
    end, boxed = len(kept), 0.0
    while end > _LEAST_BEFORE_BOX and len(kept) - end < _MOST_BOXED and _is_boxed(page, kept[end - 1], main):
        if page.blocks[kept[end - 1]].length > _LONGEST_BOXED:
            break
        end -= 1
        boxed += worth[kept[end]]
    if end < len(kept) and (is_announced(page, kept[end], 1) or _NOTE.match(page.blocks[kept[end]].text)):
        return kept
    is_set_in = kept[-1] < page.zones[main].end and not _is_boxed(page, kept[end - 1], main)
    rest = sum(held.values()) - (boxed if is_set_in else 0.0)
    return kept[:end] if held[main] >= _ONE_ZONE_SHARE * rest else kept


def _is_boxed(page: Blocks, number: int, main: int) -> bool:
    """Whether a block stands outside of the ``main`` zone, but not in a piece of its class, a list, a table or a
    quotation.

    A paragraph in an element without attributes directly inside ``main`` is text that another part of the program
    wrote.
    """
    block = page.blocks[number]
    zone, text = page.zones[block.zone], page.zones[main]
    if zone is text or zone.tag in _PROSE_ZONES:
        return False
    if not page.tree.attributes[zone.element] and zone.parent == main and _is_paragraph(block):
        return False
    return not page.kind_of(zone)[1] or page.kind_of(zone) != page.kind_of(text)


def _is_paragraph(block: Block) -> bool:
    return block.length >= _LEAST_PARAGRAPH and not block.link_length and ends_sentence(block.text)


def without_stamps(numbers: Sequence[int], page: Blocks) -> list[int]:
    """Return the updates of a live blog without the hour glued to them («18:40أعلنت»).

    An update of only an hour and a name is dropped.
    """
    stamps = {n: stamp for n in numbers if page.blocks[n].text[:1].isdigit() and (stamp := stamp_of(page.blocks[n]))}
    if len(stamps) < _LEAST_STAMPS:
        return list(numbers)
    for n, stamp in stamps.items():
        block = page.blocks[n]
        block.text = block.text[stamp:]
        block.length = len(block.text)
    return [n for n in numbers if n not in stamps or page.blocks[n].length > _LONGEST_NAME]


def with_initial(numbers: Sequence[int], page: Blocks) -> Sequence[int]:
    """Return ``numbers`` after joining a large initial in a block of its own to the paragraph that it begins."""
    for n in numbers[:_FIRST_PARAGRAPHS]:
        block = page.blocks[n]
        initial = page.blocks[n - 1].text if n else ""
        if len(initial) == 1 and initial.isupper() and block.text[:1].islower():
            block.text, block.length = initial + block.text, block.length + 1
    return numbers


def _repeats_part(page: Blocks, number: int, numbers: Iterable[int]) -> bool:
    """Whether a block, without marks around it, is part of a longer block of ``numbers``.

    Without an opening mark the block must be longer: commands and examples are short and have no marks.
    """
    text = page.blocks[number].text
    said = text.strip(_AROUND_QUOTE)
    least = _LEAST_REPEATED if text[0] in _OPENING_MARKS else _LEAST_UNMARKED
    others = (page.blocks[n].text for n in numbers if page.blocks[n].length > page.blocks[number].length)
    return len(said) >= least and any(said in other for other in others)


def _may_be_pulled(page: Blocks, number: int) -> bool:
    """Whether a block stands in a quotation, or opens with a mark and is all of its zone."""
    block, zone = page.blocks[number], page.zones[page.blocks[number].zone]
    is_alone = block.text[0] in _OPENING_MARKS and zone.end - zone.start == 1 and block.tag not in HEADINGS
    return zone.tag == "blockquote" or is_alone


def without_repeats(numbers: Iterable[int], page: Blocks) -> list[int]:
    """Return ``numbers`` without repeated standfirsts, and pull quotes that repeat a sentence or part of one.

    The first of two equal blocks stays; the sentence stays instead of the pull quote. Rows of tables may repeat, and so
    does code.
    """
    numbers = list(numbers)
    quoted = (n for n in numbers if _may_be_pulled(page, n))
    pulled = {n for n in islice(quoted, _MOST_QUOTED) if _repeats_part(page, n, numbers)}
    seen: set[str] = set()
    result = []
    for n in numbers:
        if n in pulled:
            continue
        text = page.blocks[n].text
        if len(text) > MIN_PARAGRAPH and page.blocks[n].tag not in _REPEATING:
            if text in seen:
                continue
            seen.add(text)
        result.append(n)
    return result
