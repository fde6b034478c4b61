"""One parse of a page: the parser's events become the columns of its tree, its blocks, zones and links.

No tree of libxml2 is built. Its parser calls :class:`_Reader` at each start tag, end tag and piece of text, so every
element is visited once, when it is parsed; for a page of 900 elements that takes a third more time than parsing alone.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from lxml import etree

from newsarc.extract.html.blocks import Anchor, Block, Blocks, Zone
from newsarc.extract.html.guards import guarded
from newsarc.extract.html.vocabulary import BODY, BOILERPLATE, HIDDEN, UNWANTED, name_flags, role_flags
from newsarc.extract.tree import Tree

_INLINE, _SILENT, _SKIP, _BREAK, _ANCHOR, _SPAN, _LEAF, _ZONE, _RULE = range(9)
_KINDS: dict[str, int] = {
    **dict.fromkeys(
        "script style noscript template svg canvas iframe select option textarea datalist math map".split(), _SILENT
    ),
    **dict.fromkeys(
        "object embed audio video head input button rt rp nav dialog applet frameset amp-ad amp-sidebar amp-analytics "
        "amp-user-notification amp-social-share amp-consent".split(),
        _SKIP,
    ),
    "br": _BREAK,
    "hr": _RULE,
    "a": _ANCHOR,
    "span": _SPAN,
    **dict.fromkeys("p h1 h2 h3 h4 h5 h6 li pre dd dt address summary figcaption caption legend".split(), _LEAF),
    **dict.fromkeys(
        "html div section article main td th tr table tbody thead tfoot ul ol dl blockquote figure header footer aside form "
        "fieldset center body details hgroup layer amp-img amp-carousel amp-accordion".split(),
        _ZONE,
    ),
}
_WITH_NAVIGATION = {**_KINDS, "nav": _ZONE}
_TAG_FLAGS = {"footer": BOILERPLATE, "aside": BOILERPLATE, "figcaption": BOILERPLATE, "caption": BOILERPLATE}
_TEXT_ELEMENTS = frozenset({"article", "main"})
_PROPERTIES: dict[str | None, int] = {
    **dict.fromkeys(("articleBody", "reviewBody", "description text"), BODY),
    "comment": BOILERPLATE,
}

REMOVED, TEXT = 1, 2
Mark = Callable[[Tree, int], int]
"""Says of an element that was begun whether it is ``REMOVED`` from the page, the ``TEXT`` of it, or neither (0)."""


def read_page(markup: bytes, mark: Mark | None = None, *, keep_navigation: bool = False) -> Blocks:
    """The tree, blocks, zones and links of ``markup``, which must be UTF-8; all empty when there is nothing in it.

    ``nav`` elements make no blocks unless ``keep_navigation``, which serves pages that leave one unclosed. Comments and
    processing instructions are dropped. Never raises, at any depth of nesting.
    """
    reader = _Reader(_WITH_NAVIGATION if keep_navigation else _KINDS, mark)
    parser = etree.HTMLParser(target=reader, encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)  # type: ignore[arg-type]  # a target need not take comments
    with suppress(etree.ParserError, etree.XMLSyntaxError, ValueError):
        etree.fromstring(guarded(markup), parser)
    return reader.close()  # the parser does not where it gives up


class _Reader:
    """The parser's target. Text that no block has claimed yet are the texts from ``run`` on, and those in ``held``.

    Its two long methods run for every tag of a page; what they would call is written out in them, which halves the time
    of reading a page.
    """

    def __init__(self, kinds: dict[str, int], mark: Mark | None) -> None:
        self.result = Blocks()
        self.kind_of, self.mark = kinds.get, mark
        self.blocks, self.zones, self.anchors = self.result.blocks, self.result.zones, self.result.anchors
        tree = self.tree = self.result.tree
        self.tags, self.attributes, self.parents = tree.tags, tree.attributes, tree.parents
        self.ends, self.first_texts, self.last_texts, self.texts = (
            tree.ends,
            tree.first_texts,
            tree.last_texts,
            tree.texts,
        )
        self.data = tree.texts.append
        self.current = self.zone = self.top = -1
        """Numbers of the innermost element, of the innermost zone, and of the innermost element with a frame."""
        self.frames: list[tuple[int, int, str]] = []
        """Elements whose end means something: number, kind, and the block's tag to go back to."""
        self.block_tag = ""
        self.run = 0
        self.held: list[str] = []
        self.silent = 0
        """Depth inside an element that prints nothing."""
        self.silent_from = 0
        self.script: dict[str, str] | None = None
        self.skipped = self.in_link = False
        self.link_from = self.linked = 0
        """First text of the open link that is not counted yet; characters of the coming block that stand in links."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A start tag, as the parser calls it."""
        kind = self.kind_of(tag, _INLINE)
        if self.silent or kind == _SILENT:
            self._silence(tag, attributes)
            return
        tags, texts = self.tags, self.texts
        number, printed = len(tags), len(texts)
        tags.append(tag)
        self.attributes.append(attributes)
        self.parents.append(self.current)
        self.ends.append(0)
        self.first_texts.append(printed)
        self.last_texts.append(0)
        self.current = number
        if self.mark is not None and (marked := self.mark(self.tree, number)):
            if marked == REMOVED:
                self._take_back(number)
                return
            kind = _ZONE
        if not kind or self.skipped:
            return
        if kind >= _SPAN:
            flags = _TAG_FLAGS.get(tag, 0)
            if attributes:
                flags |= _attribute_flags(attributes)
                if tag in _TEXT_ELEMENTS and flags & UNWANTED == BOILERPLATE:
                    flags &= ~BOILERPLATE
            if flags & UNWANTED:
                kind = _ZONE
            elif kind == _SPAN:
                return
            if self.run != printed or self.held:
                self._flush(self.block_tag)
            if kind == _RULE:
                return
            if kind == _ZONE:
                self.zones.append(Zone(number, tag, flags, self.zone, len(self.blocks)))
                self.zone = len(self.zones) - 1
            self.frames.append((number, kind, self.block_tag))
            self.block_tag = tag
            self.top = number
        elif kind == _ANCHOR:
            if not self.in_link:
                self.in_link = True
                self.link_from = printed
                self.anchors.append(Anchor(attributes.get("href", ""), "", len(self.blocks)))
                self._push(number, _ANCHOR)
            else:
                self._push(number, _INLINE)
        elif kind == _BREAK:
            self._flush(self.block_tag)
            self.block_tag = "br"
        else:
            self._begin_skipped(number)

    def _push(self, number: int, kind: int) -> None:
        self.frames.append((number, kind, self.block_tag))
        self.top = number

    def end(self, tag: str) -> None:
        """The end of the innermost element, as the parser calls it: it closes what the page left open."""
        if self.silent:
            self._unsilence()
            return
        number = self.current
        if number == self.top:
            if number <= 0:
                return  # the root stays open to the end: pages go on after </html>
            self._close()
        self.ends[number] = len(self.tags)
        self.last_texts[number] = len(self.texts)
        self.current = self.parents[number]

    def _close(self) -> None:
        """The innermost element with a frame ends."""
        number, kind, before = self.frames.pop()
        if kind == _ZONE:
            if self.run != len(self.texts) or self.held:
                self._flush(self.block_tag)
            zone = self.zones[self.zone]
            zone.end = len(self.blocks)
            self.zone = zone.parent
        elif kind == _LEAF:
            if self.run != len(self.texts) or self.held:
                self._flush(self.tags[number])
        elif kind == _ANCHOR:
            self._end_link(number)
        elif kind == _SKIP:
            self.skipped = False
            self.run = self.link_from = len(self.texts)
        self.block_tag = before
        self.top = self.frames[-1][0] if self.frames else -1

    def close(self) -> Blocks:
        """What was read, with all ends that are owing; the parser calls it too, at the end."""
        while self.current > 0:
            self.end("")
        if self.frames:
            self._close()
            self.ends[0], self.last_texts[0] = len(self.tags), len(self.texts)
        return self.result

    def _end_link(self, number: int) -> None:
        first, anchor = self.first_texts[number], self.anchors[-1]
        text = anchor.text = _line(self.texts[first:])
        self.linked += len(text) if self.link_from == first else len(_line(self.texts[self.link_from :]))
        self.in_link = False
        if not text:
            anchor.text = self.attributes[number].get("title", "").strip()

    def _begin_skipped(self, number: int) -> None:
        self.held += self.texts[self.run :]
        if self.in_link:
            self.linked += len(_line(self.texts[self.link_from :]))
        self.skipped = True
        self._push(number, _SKIP)

    def _flush(self, tag: str) -> None:
        """Make a block of ``tag`` of the text that is not in one yet."""
        texts, start = self.texts, self.run
        stop = self.run = len(texts)
        if stop - start == 1 and not self.held:
            text = texts[start]
            if text.isspace():
                return
            text = " ".join(text.split())
        else:
            text = _line([*self.held, *texts[start:]])
            self.held = []
        if text:
            length = len(text)
            if self.in_link:
                begun = self.link_from
                self.linked += length if begun <= start else len(_line(texts[begun:]))
                self.link_from = stop
            self.blocks.append(Block(text, min(self.linked, length), tag, self.zone))
            self.linked = 0

    def _silence(self, tag: str, attributes: dict[str, str]) -> None:
        if not self.silent:
            self.silent_from = len(self.texts)
            self.script = attributes if tag == "script" else None
        self.silent += 1

    def _unsilence(self) -> None:
        self.silent -= 1
        if not self.silent:
            if self.script is not None:
                self.tree.scripts.append((self.script, "".join(self.texts[self.silent_from :])))
            del self.texts[self.silent_from :]

    def _take_back(self, number: int) -> None:
        """Forget an element that was begun, and all that will stand in it."""
        self.current = self.parents[number]
        for column in (self.tags, self.attributes, self.parents, self.ends, self.first_texts, self.last_texts):
            del column[number:]
        self._silence("", {})


def _line(texts: list[str]) -> str:
    return " ".join("".join(texts).split())


def _attribute_flags(attributes: dict[str, str]) -> int:
    """What the attributes of an element say of it."""
    label, identifier = attributes.get("class"), attributes.get("id")
    named = name_flags[label] if label else 0
    if identifier:
        named |= name_flags[identifier]
    if named & BODY and named & UNWANTED == BOILERPLATE:
        named &= ~BOILERPLATE
    return named if label and len(attributes) == 1 else named | _declared_flags(attributes)


def _declared_flags(attributes: dict[str, str]) -> int:
    """What the attributes other than the names say."""
    flags = 0
    if (what := attributes.get("itemprop")) in _PROPERTIES:
        flags = _PROPERTIES[what]
    if "role" in attributes:
        flags |= role_flags(attributes["role"])
    style = attributes.get("style")
    if "hidden" in attributes or (style and "none" in style and "display:none" in style.replace(" ", "")):
        flags |= HIDDEN
    return flags
