"""A page as a flat list of text blocks and the zones they stand in, made while the page is parsed.

Everything that follows (choosing the body, its paragraphs, the links) works on these lists, which are an order of
magnitude shorter than the tree. Blocks are in document order and each zone covers a contiguous range of them, so any
sum over a zone is a difference of two prefix sums.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from newsarc.extract.tree import Tree

_MOST_PIECES, _LONGEST_LINE = 20, 400
"""Pieces of text in a line and its element, and characters with the source's white space."""
_MOST_HEADLINES, _LONGEST_HEADLINE = 3, 1000
"""Those that say what a page is on, and letters of each that are read."""
_EMPTY_LINES, _NEW_LINE = re.compile(r"\n\s*\n"), re.compile(r"\n")
_LONGEST_BROKEN = 90
"""Letters of a line that its writer broke, at most."""


class Block:
    """A run of text between two block boundaries."""

    __slots__ = ("length", "link_length", "tag", "text", "zone")

    def __init__(self, text: str, link_length: int, tag: str, zone: int) -> None:
        self.text = text
        """White space collapsed; no line breaks."""
        self.length = len(text)
        self.link_length = link_length
        """Characters of the text that stand in links."""
        self.tag = tag
        """Nearest enclosing block element, or ``br`` when the run follows a line break."""
        self.zone = zone
        """Index of the innermost zone."""


class Zone:
    """A block element that holds others, or one that names itself."""

    __slots__ = ("element", "end", "flags", "parent", "start", "tag")

    def __init__(self, element: int, tag: str, flags: int, parent: int, start: int) -> None:
        self.element = element
        """Its number in the tree."""
        self.tag = tag
        self.flags = flags
        self.parent = parent
        """Index of the enclosing zone; -1 for the outermost."""
        self.start = start
        self.end = start
        """Blocks ``start`` to ``end`` (exclusive) stand in this zone."""

    def held(self, sums: Sequence[float]) -> float:
        """What its blocks add up to, of which ``sums`` are the prefix sums."""
        return sums[self.end] - sums[self.start]


@dataclass(slots=True)
class Anchor:
    """A link of the page."""

    address: str
    """``href`` as given."""
    text: str
    """Its text on one line, else what its ``title`` says."""
    block: int
    """Number of the block it begins in."""
    element: int
    """Its number in the tree."""
    end: int = 0
    """Number of the block that is begun when it ends: more than one after ``block`` when it holds several."""


@dataclass
class Blocks:
    """The blocks, zones and links of one page, each in document order, and the tree they were read from."""

    tree: Tree = field(default_factory=Tree)
    blocks: list[Block] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    ticker: list[Anchor] = field(default_factory=list)
    """Links of lists of latest news that stand in menus, in no block."""
    passed_over: int = 0
    """Characters of long text in menus and in ``noscript``, which are not in the lists."""
    frames: list[str] = field(default_factory=list)
    """What frames hold for browsers that show none."""
    own_hosts: dict[str, bool] = field(default_factory=dict)
    """Whether a host is the outlet's own, of those that :mod:`newsarc.extract.html.heads` has counted the links to."""

    @cached_property
    def bold_lines(self) -> frozenset[str]:
        """The short lines that are all in bold, as editors write sub-heads; read once, where anything asks for them."""
        tree = self.tree
        return frozenset(tree.line(n) for n in tree.named(("b", "strong")) if _is_short_line(tree, n))

    @cached_property
    def headlines(self) -> list[str]:
        """What ``<title>`` and the first ``<h1>`` say, as they come."""
        found = self.tree.named({"title", "h1"})[:_MOST_HEADLINES]
        return [self.tree.line(element)[:_LONGEST_HEADLINE] for element in found]

    @cached_property
    def title(self) -> str:
        """What ``<title>`` says; "" without one."""
        return next((self.tree.line(n)[:_LONGEST_HEADLINE] for n in self.tree.named({"title"})), "")

    @cached_property
    def anchors_of(self) -> dict[int, list[Anchor]]:
        """The links that begin in each block, by its number."""
        found: dict[int, list[Anchor]] = {}
        for anchor in self.anchors:
            found.setdefault(anchor.block, []).append(anchor)
        return found

    def kind_of(self, zone: Zone) -> tuple[str, str | None]:
        """Tag and class of a zone: what is set alike has the same."""
        return zone.tag, self.tree.get(zone.element, "class")

    def zone_kind(self, number: int) -> tuple[str, str | None]:
        """Tag and class of the zone that block ``number`` stands in."""
        return self.kind_of(self.zones[self.blocks[number].zone])


def _is_short_line(tree: Tree, element: int) -> bool:
    """Whether an element holds a few short pieces of text, and what is around it no other but white space."""
    first, last, around = tree.first_texts[element], tree.last_texts[element], tree.parents[element]
    begin, end = tree.first_texts[around], tree.last_texts[around]
    if end - begin > _MOST_PIECES or sum(map(len, tree.texts[first:last])) > _LONGEST_LINE:
        return False
    return not any(map(str.strip, (*tree.texts[begin:first], *tree.texts[last:end])))


def paragraphs_of(text: str, *, is_verse: bool = False) -> list[str]:
    """The paragraphs of a ``pre``: each line of one that is called a verse, else between empty lines, else each line, when those
    are longer than lines are broken."""
    if is_verse:
        return [line for part in _NEW_LINE.split(text) if (line := " ".join(part.split()))] or [text]
    for separator in (_EMPTY_LINES, _NEW_LINE):
        parts = [line for part in separator.split(text) if (line := " ".join(part.split()))]
        if len(parts) > 1 and (separator is _EMPTY_LINES or max(map(len, parts)) > _LONGEST_BROKEN):
            return parts
    return [text]
