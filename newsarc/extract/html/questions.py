"""Questions and answers as accordions fold them: several headings, buttons or links that open the text below.

Answers are often one line each. The questions are often buttons, which are not text elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, MutableSequence, Sequence, Set

from newsarc.extract.expressions import holds_any
from newsarc.extract.html.blocks import Blocks
from newsarc.extract.html.heads import HEADINGS
from newsarc.extract.html.labels import block_label
from newsarc.extract.html.link_targets import stays_on_page
from newsarc.extract.html.raised import Raiser, in_unwanted, is_line_of_text
from newsarc.extract.tree import LONGEST_LABEL, Tree
from newsarc.extract.vocabulary import HIDDEN

_LONGEST_HEAD, _SHORTEST_HEAD = 150, 8
_LEAST_PAIRS = 2
_MOST_OF_ANSWER = 20
"""Maximum number of blocks in one answer."""
_TAGS = frozenset({"h2", "h3", "h4", "dt", "p"})
"""Tags of lines above the first paragraph that may be text."""
_QUESTION_MARKS, _STOPS = "؟?", ".،:"
_FOLDS = ("accordi", "collaps", "faq", "question", "toggle")
_AROUND_HEAD = 3


def heads_fold(tree: Tree, button: int, texts: Sequence[str]) -> bool:
    """Whether a ``button`` that has just begun heads what it opens: it opens a heading, or its class says so.

    ``texts`` are the texts read so far.
    """
    around = tree.parents[button]
    if tree.tags[around] in HEADINGS and not any(map(str.strip, texts[tree.first_texts[around] :])):
        return True
    return _is_called_fold(tree.get(button, "class") or "")


def mark_questions(page: Blocks, values: MutableSequence[float]) -> None:
    """Make questions headings, and count their answers as paragraphs in ``values``, even if hidden until the reader
    asks."""
    raiser = Raiser(page, values)
    for heads in _rows(page):
        ends = [*heads[1:], len(page.blocks)]
        answers = [_answer(page, head, end) for head, end in zip(heads, ends, strict=True)]
        for head in heads:
            block = page.blocks[head]
            block.link_length = 0
            block.tag = block.tag if block.tag in _TAGS else "h3"
        lines = {n for answer in answers for n in answer if is_line_of_text(page, n)}
        lines.update(n for n in heads if page.blocks[n].tag == "p")
        around = page.zones[page.blocks[heads[0]].zone].parent
        raiser.raise_row(lines, {*heads, *lines}, around)


def _rows(page: Blocks) -> Iterator[list[int]]:
    """Yield rows of questions with the same layout, each right above an answer; the answers share a layout too."""
    folds = _folds(page)
    found: dict[tuple[object, ...], list[int]] = {}
    for n, block in enumerate(page.blocks[:-1]):
        is_asked = block.text[-1] in _QUESTION_MARKS
        if not (is_asked or folds or block.tag == "button") or block.length > _LONGEST_HEAD:
            continue
        if _may_head(page, n) and (is_asked or _opens_fold(page, n, folds)):
            kinds = page.zone_kind(n), page.blocks[n + 1].tag, page.zone_kind(n + 1)
            found.setdefault((block.tag, *kinds), []).append(n)
    several = [heads for heads in found.values() if len(heads) >= _LEAST_PAIRS]
    unwanted = in_unwanted(page) if several else []
    for heads in several:
        if not unwanted[page.blocks[heads[0]].zone]:
            for head in heads:
                _unfold(page, head + 1)
            pairs = [n for n in heads if is_line_of_text(page, n + 1) and block_label(page.blocks[n]) is None]
            if len(pairs) >= _LEAST_PAIRS:
                yield pairs


def _folds(page: Blocks) -> frozenset[int]:
    """Return the zones whose class says that they fold their content."""
    attributes = page.tree.attributes
    names = [attributes[zone.element].get("class") for zone in page.zones] if attributes else []
    joined = " ".join(filter(None, names)).lower()
    if not holds_any(joined, _FOLDS):
        return frozenset()
    return frozenset(n for n, name in enumerate(names) if name and _is_called_fold(name))


def _is_called_fold(names: str) -> bool:
    names = names[:LONGEST_LABEL].lower()
    return holds_any(names, _FOLDS)


def _may_head(page: Blocks, number: int) -> bool:
    """Whether a line is as short as a heading and links to no other page."""
    block = page.blocks[number]
    if not _SHORTEST_HEAD <= block.length <= _LONGEST_HEAD or " " not in block.text or block.text[-1] in _STOPS:
        return False
    return not block.link_length or all(stays_on_page(anchor.address) for anchor in page.anchors_of.get(number, ()))


def _opens_fold(page: Blocks, number: int, folds: Set[int]) -> bool:
    """Whether a line is a button, or a heading or link in one of ``folds``."""
    block = page.blocks[number]
    if block.tag == "button":
        return True
    is_button = page.tree.get(page.zones[block.zone].element, "role") == "button"
    if not (block.link_length or is_button or block.tag in HEADINGS):
        return False
    zone = block.zone
    for _ in range(_AROUND_HEAD):
        if zone in folds:
            return True
        zone = page.zones[zone].parent
    return False


def _unfold(page: Blocks, number: int) -> None:
    """Show the hidden zone of an answer that waits for a click."""
    zone = page.zones[page.blocks[number].zone]
    if zone.flags & HIDDEN and zone.start == number:
        zone.flags &= ~HIDDEN


def _answer(page: Blocks, head: int, end: int) -> list[int]:
    """Return the blocks of an answer: those after the question, up to the next, in the zone of the answer's first line.

    If the question stands in that zone too, boxes set into the zone are left out.
    """
    blocks, own = page.blocks, page.blocks[head + 1].zone
    inside = range(head + 1, min(end, page.zones[own].end, head + 1 + _MOST_OF_ANSWER))
    is_flat = blocks[head].zone == own
    return [n for n in inside if not is_flat or blocks[n].zone == own]
