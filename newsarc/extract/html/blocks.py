"""A page as a flat list of text blocks and the zones they stand in, made in one walk over the tree.

Everything that follows (choosing the body, its paragraphs, the links) works on these lists, which are an order of
magnitude shorter than the tree. Blocks are in document order and each zone covers a contiguous range of them, so any
sum over a zone is a difference of two prefix sums.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.html import HtmlElement

from newsarc.extract.html.vocabulary import BODY, BOILERPLATE, HIDDEN, UNWANTED, name_flags, role_flags

_SKIP, _BREAK, _ANCHOR, _LEAF, _ZONE, _RULE = 1, 2, 3, 4, 5, 6
_KINDS: dict[str, int] = {
    **dict.fromkeys(
        "script style noscript template svg canvas iframe object embed audio video map head select option textarea "
        "input button datalist rt rp nav dialog math applet frameset amp-ad amp-sidebar amp-analytics amp-user-notification "
        "amp-social-share amp-consent".split(),
        _SKIP,
    ),
    "br": _BREAK,
    "hr": _RULE,
    "a": _ANCHOR,
    **dict.fromkeys("p h1 h2 h3 h4 h5 h6 li pre dd dt address summary figcaption caption legend".split(), _LEAF),
    **dict.fromkeys(
        "div section article main td th tr table tbody thead tfoot ul ol dl blockquote figure header footer aside form "
        "fieldset center body details hgroup layer amp-img amp-carousel amp-accordion".split(),
        _ZONE,
    ),
}
_TAG_FLAGS = {"footer": BOILERPLATE, "aside": BOILERPLATE, "figcaption": BOILERPLATE, "caption": BOILERPLATE}
_TEXT_ELEMENTS = frozenset({"article", "main"})
_MAX_DEPTH = 180
"""Recursion stops here; what is deeper is read flat. Real pages stay below 60."""


class Block:
    """A run of text between two block boundaries."""

    __slots__ = ("anchors", "length", "link_length", "tag", "text", "zone")

    def __init__(self, text: str, link_length: int, tag: str, zone: int, anchors: int) -> None:
        self.text = text
        """White space collapsed; no line breaks."""
        self.length = len(text)
        self.link_length = link_length
        """Characters of the text that stand in links; may exceed ``length`` by the white space collapsed."""
        self.tag = tag
        """Nearest enclosing block element, or ``br`` when the run follows a line break."""
        self.zone = zone
        """Index of the innermost zone."""
        self.anchors = anchors
        """How many links of the page begin before the end of this block."""


class Zone:
    """A block element that holds others, or one that names itself."""

    __slots__ = ("element", "end", "flags", "parent", "start", "tag")

    def __init__(self, element: HtmlElement, tag: str, flags: int, parent: int, start: int) -> None:
        self.element = element
        self.tag = tag
        self.flags = flags
        self.parent = parent
        """Index of the enclosing zone; -1 for the outermost."""
        self.start = start
        self.end = start
        """Blocks ``start`` to ``end`` (exclusive) stand in this zone."""


@dataclass(slots=True)
class Blocks:
    """The blocks, zones and links of one page, each in document order."""

    blocks: list[Block] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)
    anchors: list[tuple[HtmlElement, int]] = field(default_factory=list)
    """Each link with the number of the block it begins in."""


def read_blocks(root: HtmlElement, *, keep_navigation: bool = False) -> Blocks:
    """The blocks of the tree under ``root``.

    ``nav`` and ``noscript`` are not entered unless ``keep_navigation``, which serves pages that leave one unclosed or
    keep their text in one.
    """
    body = root.find("body")
    walker = _Walker(keep_navigation)
    walker.zone(root if body is None else body, "body", 0, 0)
    return walker.result


class _Walker:
    def __init__(self, keep_navigation: bool) -> None:
        self.result = Blocks()
        self.kinds = {**_KINDS, "nav": _ZONE, "noscript": _ZONE} if keep_navigation else _KINDS
        self.buffer: list[str] = []
        self.in_link = False
        self.link_from = 0
        self.link_length = 0
        self.current = -1

    def flush(self, tag: str) -> None:
        """Close the run of text collected so far as a block of ``tag``."""
        buffer = self.buffer
        if not buffer:
            return
        if self.in_link:
            self.link_length += sum(map(len, buffer[self.link_from :]))
            self.link_from = 0
        text = " ".join("".join(buffer).split())
        if text:
            result = self.result
            link_length = min(self.link_length, len(text))
            result.blocks.append(Block(text, link_length, tag, self.current, len(result.anchors)))
        buffer.clear()
        self.link_length = 0

    def zone(self, element: HtmlElement, tag: str, flags: int, depth: int) -> None:
        """Walk ``element`` as a zone of its own."""
        result, outer = self.result, self.current
        zone = Zone(element, tag, flags, outer, len(result.blocks))
        self.current = len(result.zones)
        result.zones.append(zone)
        self.flush(self.children(element, tag, depth))
        zone.end = len(result.blocks)
        self.current = outer

    def children(self, element: HtmlElement, block_tag: str, depth: int) -> str:
        """Walk what is inside ``element``; text that no inner block claims belongs to ``block_tag``.

        Returns what the text left over at the end belongs to: ``br`` after a line break.
        """
        buffer, kinds = self.buffer, self.kinds
        if depth > _MAX_DEPTH:
            buffer.append("".join(element.itertext()))
            return block_tag
        text = element.text
        if text and (buffer or not text.isspace()):
            buffer.append(text)
        for child in element:
            tag = child.tag
            kind = kinds.get(tag)
            if kind is None:
                if tag == "span":
                    self.span(child, block_tag, depth)
                else:
                    block_tag = self.children(child, block_tag, depth + 1)
            elif kind == _ANCHOR:
                self.anchor(child, block_tag, depth)
            elif kind >= _LEAF:
                if buffer:
                    self.flush(block_tag)
                if kind != _RULE:
                    self.block(child, tag, kind, depth)
            elif kind == _BREAK:
                if buffer:
                    self.flush(block_tag)
                block_tag = "br"
            tail = child.tail
            if tail and (buffer or not tail.isspace()):
                buffer.append(tail)
        return block_tag

    def block(self, element: HtmlElement, tag: str, kind: int, depth: int) -> None:
        flags = _TAG_FLAGS.get(tag, 0) | _attribute_flags(element)
        if tag in _TEXT_ELEMENTS and flags & UNWANTED == BOILERPLATE:
            flags &= ~BOILERPLATE
        if kind == _ZONE or flags & UNWANTED:
            self.zone(element, tag, flags, depth + 1)
        else:
            self.children(element, tag, depth + 1)
            self.flush(tag)

    def span(self, element: HtmlElement, block_tag: str, depth: int) -> None:
        """Walk a span, which is a zone of its own when it names itself unwanted."""
        flags = _attribute_flags(element)
        if flags & UNWANTED:
            self.flush(block_tag)
            self.zone(element, "span", flags, depth + 1)
        else:
            self.children(element, block_tag, depth + 1)

    def anchor(self, element: HtmlElement, block_tag: str, depth: int) -> None:
        self.result.anchors.append((element, len(self.result.blocks)))
        if self.in_link:
            self.children(element, block_tag, depth + 1)
            return
        self.in_link = True
        self.link_from = len(self.buffer)
        self.children(element, block_tag, depth + 1)
        self.link_length += sum(map(len, self.buffer[self.link_from :]))
        self.in_link = False


def _attribute_flags(element: HtmlElement) -> int:
    """What the attributes of ``element`` say of it."""
    flags = named = 0
    for key, value in element.items():
        if key == "class" or key == "id":
            named |= name_flags(value)
        elif key == "itemprop":
            if value in ("articleBody", "reviewBody", "description text"):
                flags |= BODY
            elif value == "comment":
                flags |= BOILERPLATE
        elif key == "role":
            flags |= role_flags(value)
        elif key == "hidden" or (key == "style" and "none" in value and "display:none" in value.replace(" ", "")):
            flags |= HIDDEN
    if named & BODY and named & UNWANTED == BOILERPLATE:
        named &= ~BOILERPLATE
    return flags | named
