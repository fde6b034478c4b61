"""Small boxes set into a text that one line gives away: votes, players, appeals for subscriptions and money, weather,
rates.

Most lines in such a box say nothing by their own words («نعم», «1480», a slogan). The label above, the button below or
the line next to them gives the box away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsarc.extract.html.blocks import Block, Blocks, Zone
from newsarc.extract.html.calls import is_call
from newsarc.extract.html.container import calls_itself_text
from newsarc.extract.html.labels import block_label
from newsarc.extract.html.sentences import FULL_STOPS
from newsarc.extract.html.updates import holds_updates
from newsarc.extract.html.widgets import ANSWER, is_figure_of_story, is_widget
from newsarc.extract.labels import groups, key
from newsarc.extract.tree import SUB_HEADING_TAGS

_BOXES = frozenset({"div", "section", "aside", "form", "ul", "ol", "li"})
_LISTS = frozenset({"ul", "ol"})
_HEADS = SUB_HEADING_TAGS | {"p", "div"}
_MOST_BLOCKS, _LONGEST_BOX, _LONGEST_HEAD = 16, 420, 40
_MOST_OF_TEXT = 0.3
_SHORTEST_SENTENCE, _LONGEST_LINE = 40, 90
_MOST_SENTENCES = 2
_MOST_BESIDE = 200
"""How many zones before and after a box are searched for a twin of it."""
_TELLING = frozenset({"share", "newsletter", "copyright", "policy"})
_STOPS = (*FULL_STOPS, "»", '"')
_ANSWERED = re.compile(rf"\W{{0,3}}{ANSWER}(\W{{1,3}}{ANSWER}){{0,5}}\W{{0,3}}$")
_LONGEST_ANSWERS, _LONGEST_QUESTION, _SEVERAL = 60, 140, 2
_VOTE = re.compile(
    r"\W{0,3}(?:صو[ّ]?ت(?: الآن| معنا)?|تصويت|(?:عرض |شاهد )?(?:ال)?نتائج(?: التصويت)?|إرسال|أرسل)\W{0,3}$"
)


def aside_blocks(page: Blocks, container: int, worth: Sequence[float]) -> frozenset[int]:
    """Return the numbers of the blocks in zone ``container`` that stand in small boxes given away by a line, or in
    votes.

    ``worth`` is the worth of each block.
    """
    area = page.zones[container]
    found: set[int] = set(_votes(page, area))
    most = _MOST_OF_TEXT * sum(worth[area.start : area.end])
    end = area.start
    for number in range(container + 1, len(page.zones)):
        zone = page.zones[number]
        if zone.start >= area.end:
            break
        if zone.start < end or zone.tag not in _BOXES or not 1 < zone.end - zone.start <= _MOST_BLOCKS:
            continue
        if calls_itself_text(zone) or sum(worth[zone.start : zone.end]) > most or holds_updates(page, number):
            continue
        start = zone.start
        if zone.tag in _LISTS and start > area.start and _may_head(page.blocks[start - 1]):
            start -= 1
        lines = page.blocks[start : zone.end]
        if _is_aside(page, number, lines) and not any(is_figure_of_story(page, line) for line in lines):
            found.update(range(start, zone.end))
            end = zone.end
    return frozenset(found)


def _may_head(block: Block) -> bool:
    return block.tag in _HEADS and block.length <= _LONGEST_HEAD and not block.link_length


def _is_aside(page: Blocks, number: int, lines: Sequence[Block]) -> bool:
    """Whether a zone is a small box that a line gives away.

    Without sentences, its first or last line must tell, or it is a table of figures. With one or two sentences, one
    line must be a call.
    """
    if sum(line.length for line in lines) > _LONGEST_BOX:
        return False
    sentences = sum(map(_is_sentence, lines))
    if sentences:
        return sentences <= _MOST_SENTENCES and any(map(_is_call, lines)) and not _has_twin(page, number)
    if _tells(lines[0]) or _tells(lines[-1]):
        return not _has_twin(page, number)
    return _are_figures(page, lines)


def _is_sentence(block: Block) -> bool:
    is_long = block.length >= _SHORTEST_SENTENCE and block.text.endswith(_STOPS)
    return (is_long or block.length > _LONGEST_LINE) and 2 * block.link_length < block.length


def _is_call(block: Block) -> bool:
    return block_label(block) == "newsletter" or is_call(block.text.lower())


def _tells(block: Block) -> bool:
    """Whether a line says that it is a control of the page. Names of menus do not count: texts use them too."""
    label = block_label(block)
    if label in _TELLING:
        return key(block.text) not in groups("menu words")
    return label is None and 2 * block.link_length < block.length and (is_widget(block) or is_call(block.text.lower()))


def _has_twin(page: Blocks, number: int) -> bool:
    """Whether a nearby sibling zone of the same class holds sentences: then both are pieces of a text or a live
    blog."""
    zone, zones = page.zones[number], page.zones
    kind = page.kind_of(zone)
    return any(
        other is not zone
        and other.parent == zone.parent
        and page.kind_of(other) == kind
        and any(map(_is_sentence, page.blocks[other.start : other.end]))
        for other in zones[max(0, number - _MOST_BESIDE) : number + _MOST_BESIDE]
    )


def _are_figures(page: Blocks, lines: Sequence[Block]) -> bool:
    """Whether lines are a table of weather, rates or hours that every page carries.

    Where the headline names the table, it belongs to the story.
    """
    head = "" if lines[0].text.isascii() else key(lines[0].text)
    if head not in groups("figures") or 2 * sum(bool(re.search(r"\d", line.text)) for line in lines) < len(lines) - 1:
        return False
    return set(head.split()).isdisjoint(key(page.title).split())


def _votes(page: Blocks, area: Zone) -> Iterator[int]:
    """Yield the blocks of votes that have no box: the question, two or more answers, and the buttons after them."""
    blocks = page.blocks
    answers = {n: many for n in range(area.start, area.end) if (many := _answers(blocks[n]))}
    for n, many in answers.items():
        if n - 1 in answers or (many < _SEVERAL and n + 1 not in answers):
            continue
        end = n
        while end < area.end and (
            end in answers or (blocks[end].length <= _LONGEST_HEAD and _VOTE.match(blocks[end].text))
        ):
            end += 1
        is_asked = (
            n > area.start and blocks[n - 1].text.endswith(("؟", "?")) and blocks[n - 1].length <= _LONGEST_QUESTION
        )
        yield from range(n - is_asked, end)


def _answers(block: Block) -> int:
    """Return 0 for a line that is no answer to vote for, 1 for a line with one answer, 2 for a line with several."""
    found = _ANSWERED.match(block.text) if block.length <= _LONGEST_ANSWERS else None
    return 1 + bool(found[1]) if found else 0
