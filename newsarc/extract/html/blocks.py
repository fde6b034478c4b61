"""A page as a flat list of text blocks and the zones they stand in, made while the page is parsed.

All later steps (choosing the body, its paragraphs, the links) work on these lists, which are an order of magnitude
shorter than the tree. Blocks are in document order. Each zone covers a contiguous range of blocks, so any sum over a
zone is a difference of two prefix sums.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from newsarc.extract.tree import Tree

_MOST_PIECES, _LONGEST_LINE = 20, 400
"""_MOST_PIECES: most pieces of text in the element around a short line. _LONGEST_LINE: most characters of the line,
counting the source's white space."""
_MOST_HEADLINES, _LONGEST_HEADLINE = 3, 1000
"""_MOST_HEADLINES: most headlines of a page that are read. _LONGEST_HEADLINE: characters read of each."""
_EMPTY_LINES, _NEW_LINE = re.compile(r"\n\s*\n"), re.compile(r"\n")
_LONGEST_BROKEN = 90
"""Maximum length, in characters, of lines that were broken by their writer to fit a width."""


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
    """A block element that holds other block elements, or whose name says what it is."""

    __slots__ = ("element", "end", "flags", "parent", "start", "tag")

    def __init__(self, element: int, tag: str, flags: int, parent: int, start: int) -> None:
        self.element = element
        """Number of its element in the tree."""
        self.tag = tag
        self.flags = flags
        self.parent = parent
        """Index of the enclosing zone; -1 for the outermost."""
        self.start = start
        self.end = start
        """Blocks ``start`` to ``end`` (exclusive) stand in this zone."""

    def held(self, sums: Sequence[float]) -> float:
        """Return the sum over the zone's blocks; ``sums`` are prefix sums over all blocks."""
        return sums[self.end] - sums[self.start]


@dataclass(slots=True)
class Anchor:
    """A link of the page."""

    address: str
    """``href`` as given."""
    text: str
    """Its text on one line; without text, its ``title``."""
    block: int
    """Number of the block it begins in."""
    element: int
    """Number of its element in the tree."""
    end: int = 0
    """Number of the block that begins after the link ends: over ``block`` + 1 if the link holds several blocks."""


@dataclass
class Blocks:
    """The blocks, zones and links of one page, each in document order, and the tree they were read from."""

    tree: Tree = field(default_factory=Tree)
    blocks: list[Block] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    ticker: list[Anchor] = field(default_factory=list)
    """Links in lists of latest news inside menus; they stand in no block."""
    passed_over: int = 0
    """Characters of long text in menus and in ``noscript``, which are not in ``blocks``."""
    frames: list[str] = field(default_factory=list)
    """What frames hold for browsers that show no frames."""
    own_hosts: dict[str, bool] = field(default_factory=dict)
    """Whether a host is the outlet's own, for the hosts whose links :mod:`newsarc.extract.html.heads` has counted."""

    @cached_property
    def bold_lines(self) -> frozenset[str]:
        """The short lines set wholly in bold, as editors write sub-headings. Read once, on first use."""
        tree = self.tree
        return frozenset(tree.line(n) for n in tree.named(("b", "strong")) if _is_short_line(tree, n))

    @cached_property
    def headlines(self) -> list[str]:
        """The texts of ``<title>`` and the first ``<h1>``, in document order."""
        found = self.tree.named({"title", "h1"})[:_MOST_HEADLINES]
        return [self.tree.line(element)[:_LONGEST_HEADLINE] for element in found]

    @cached_property
    def title(self) -> str:
        """The text of ``<title>``, or "" if there is none."""
        return next((self.tree.line(n)[:_LONGEST_HEADLINE] for n in self.tree.named({"title"})), "")

    @cached_property
    def anchors_of(self) -> dict[int, list[Anchor]]:
        """The links that begin in each block, keyed by block number."""
        found: dict[int, list[Anchor]] = {}
        for anchor in self.anchors:
            found.setdefault(anchor.block, []).append(anchor)
        return found

    def kind_of(self, zone: Zone) -> tuple[str, str | None]:
        """Return tag and class of a zone: zones with the same layout share both."""
        return zone.tag, self.tree.get(zone.element, "class")

    def zone_kind(self, number: int) -> tuple[str, str | None]:
        """Return tag and class of the zone that block ``number`` stands in."""
        return self.kind_of(self.zones[self.blocks[number].zone])


def _is_short_line(tree: Tree, element: int) -> bool:
    """Whether an element holds a few short pieces of text, and the element around it holds no other text."""
    first, last, around = tree.first_texts[element], tree.last_texts[element], tree.parents[element]
    begin, end = tree.first_texts[around], tree.last_texts[around]
    if end - begin > _MOST_PIECES or sum(map(len, tree.texts[first:last])) > _LONGEST_LINE:
        return False
    return not any(map(str.strip, (*tree.texts[begin:first], *tree.texts[last:end])))


def paragraphs_of(text: str, *, is_verse: bool = False) -> list[str]:
    """Split the text of a ``pre`` into paragraphs.

    Verse is split at each line. Other text is split at empty lines, or else at each line, provided some line is longer
    than lines broken to fit a width.
    """
    if is_verse:
        return [line for part in _NEW_LINE.split(text) if (line := " ".join(part.split()))] or [text]
    for separator in (_EMPTY_LINES, _NEW_LINE):
        parts = [line for part in separator.split(text) if (line := " ".join(part.split()))]
        if len(parts) > 1 and (separator is _EMPTY_LINES or max(map(len, parts)) > _LONGEST_BROKEN):
            return parts
    return [text]
