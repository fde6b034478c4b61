"""One parse of a page: the parser's events become the columns of its tree, its blocks, zones and links.

No tree of libxml2 is built. Its parser calls a target at each start tag, end tag and piece of text, so every
element is visited once, when it is parsed; for a page of 900 elements that takes a third more time than parsing alone.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from lxml import etree

from newsarc.extract.html.blocks import Anchor, Block, Blocks, Zone
from newsarc.extract.html.guards import guarded
from newsarc.extract.html.vocabulary import (
    BODY,
    BOILERPLATE,
    HIDDEN,
    UNWANTED,
    name_flags,
    role_flags,
)
from newsarc.extract.tree import Tree

_INLINE, _SILENT, _SKIP, _BREAK, _ANCHOR, _MENU, _SPAN, _LEAF, _ZONE, _RULE = range(10)
_KINDS: dict[str, int] = {
    **dict.fromkeys(
        "script style noscript template svg canvas iframe select option textarea datalist math map".split(), _SILENT
    ),
    **dict.fromkeys(
        "object embed audio video head input button rt rp dialog applet frameset amp-ad amp-sidebar amp-analytics "
        "amp-user-notification amp-social-share amp-consent".split(),
        _SKIP,
    ),
    "nav": _MENU,
    "br": _BREAK,
    "hr": _RULE,
    "a": _ANCHOR,
    "span": _SPAN,
    **dict.fromkeys("p h1 h2 h3 h4 h5 h6 li pre dd dt address summary figcaption caption legend".split(), _LEAF),
    **dict.fromkeys(
        "div section article main td th tr table tbody thead tfoot ul ol dl blockquote figure header footer aside form "
        "fieldset center details hgroup layer amp-img amp-carousel amp-accordion".split(),
        _ZONE,
    ),
}
_WITH_MENUS = {**_KINDS, "nav": _ZONE, "noscript": _ZONE}
_TAG_FLAGS = {"footer": BOILERPLATE, "aside": BOILERPLATE, "figcaption": BOILERPLATE, "caption": BOILERPLATE}
_TEXT_ELEMENTS = frozenset({"article", "main"})
_LONG_PIECE = 80
"""A piece of text this long in a menu is none of its entries."""
_PROPERTIES: dict[str | None, int] = {
    **dict.fromkeys(("articleBody", "reviewBody", "description text"), BODY),
    "comment": BOILERPLATE,
}

REMOVED, TEXT = 1, 2
Mark = Callable[[Tree, int], int]
"""Says of an element that was begun whether it is ``REMOVED`` from the page, the ``TEXT`` of it, or neither (0)."""


def read_page(markup: bytes, mark: Mark | None = None, *, keep_menus: bool = False) -> Blocks:
    """The tree, blocks, zones and links of ``markup``, which must be UTF-8; all empty when there is nothing in it.

    What stands in menus and in ``noscript`` is left out unless ``keep_menus``, which serves pages that leave one unclosed,
    keep their text in one, or call so what is none; a sixth of the elements of news pages are in menus. Comments and
    processing instructions are dropped. Never raises, at any depth of nesting.
    """
    target = _target(mark, keep_menus)
    parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)  # type: ignore[arg-type]  # a target need not take comments
    with suppress(etree.ParserError, etree.XMLSyntaxError, ValueError):
        etree.fromstring(guarded(markup), parser)
    page = target.close()  # the parser does not where it gives up
    _let_go(target, page.tree)
    return page


class _Target(NamedTuple):
    """What lxml calls while it parses; ``close`` ends what is still open and gives what was read."""

    start: Callable[[str, dict[str, str]], None]
    end: Callable[[str], None]
    data: Callable[[str], None]
    close: Callable[[], Blocks]


def _target(mark: Mark | None, keep_menus: bool) -> _Target:
    """A parser target that reads one page.

    One function whose state is in cells, with the cases written out: ``start`` and ``end`` run for every tag, and as
    methods that call methods they took half as long again (tests/benchmarks/bench_extract.py).
    """
    result = Blocks()
    blocks, zones, anchors, tree = result.blocks, result.zones, result.anchors, result.tree
    tags, attributes_of, parents, ends = tree.tags, tree.attributes, tree.parents, tree.ends
    first_texts, last_texts, texts = tree.first_texts, tree.last_texts, tree.texts
    kind_of = (_WITH_MENUS if keep_menus else _KINDS).get
    zones.append(Zone(0, "body", 0, -1, 0))  # the root: what html and body are called says nothing of their text
    frames = [(0, _ZONE, "")]  # elements whose end means something: number, kind, block's tag around
    current, zone, top = -1, 0, 0  # the innermost element, zone, and element with a frame
    block_tag = "body"
    run = 0  # texts from here on, and those in ``held``, are in no block yet
    held: list[str] = []
    silent = silent_from = 0  # depth inside an element that is not read, and where its text begins
    is_menu = False  # whether that is a menu, which has a place in the tree though what it holds has none
    script: dict[str, str] | None = None
    skipped = in_link = False
    link_from = linked = 0  # first text of the open link not counted yet; characters of the coming block in links

    def flush(tag: str) -> None:
        """Make a block of ``tag`` of the text that is not in one yet."""
        nonlocal run, link_from, linked
        begun, run = run, len(texts)
        if held:
            text = "".join((*held, *texts[begun:]))
            held.clear()
        elif run - begun == 1:
            text = texts[begun]
            if text.isspace():
                return
        else:
            text = "".join(texts[begun:])
        text = " ".join(text.split())
        if text:
            length = len(text)
            if in_link:
                linked += length if link_from <= begun else len(_line(texts[link_from:]))
                link_from = run
            blocks.append(Block(text, linked if linked < length else length, tag, zone))
            linked = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal \
            current, \
            zone, \
            top, \
            block_tag, \
            silent, \
            silent_from, \
            script, \
            is_menu, \
            skipped, \
            in_link, \
            link_from, \
            linked
        kind = kind_of(tag, _INLINE)
        printed = len(texts)
        if silent or kind == _SILENT:
            if not silent:
                silent_from, script, is_menu = printed, attributes if tag == "script" else None, False
            silent += 1
            return
        number = len(tags)
        tags.append(tag)
        attributes_of.append(attributes)
        parents.append(current)
        ends.append(0)
        first_texts.append(printed)
        last_texts.append(0)
        if mark is not None and (marked := mark(tree, number)):
            if marked == REMOVED:
                for column in (tags, attributes_of, parents, ends, first_texts, last_texts):
                    del column[number:]
                silent, silent_from, script, is_menu = 1, printed, None, False
                return
            kind = _ZONE
        current = number
        if not kind or skipped:
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
            if run != printed or held:
                flush(block_tag)
            if kind == _RULE:
                return
            if kind == _ZONE:
                zones.append(Zone(number, tag, flags, zone, len(blocks)))
                zone = len(zones) - 1
            frames.append((number, kind, block_tag))
            block_tag = tag
            top = number
        elif kind == _BREAK:
            flush(block_tag)
            block_tag = "br"
        elif kind == _ANCHOR:
            if in_link:
                kind = _INLINE
            else:
                in_link, link_from = True, printed
                anchors.append(Anchor(attributes.get("href", ""), "", len(blocks)))
            frames.append((number, kind, block_tag))
            top = number
        elif kind == _MENU:
            silent, silent_from, script, is_menu = 1, printed, None, True
        else:  # its text makes no block
            held.extend(texts[run:])
            if in_link:
                linked += len(_line(texts[link_from:]))
            skipped = True
            frames.append((number, _SKIP, block_tag))
            top = number

    def end(tag: str) -> None:
        nonlocal current, silent
        if silent:
            silent -= 1
            if silent:
                return
            if script is not None:
                tree.scripts.append((script, "".join(texts[silent_from:])))
            elif is_menu or tag == "noscript":
                result.passed_over += sum(len(text) for text in texts[silent_from:] if len(text) > _LONG_PIECE)
            del texts[silent_from:]
            if not is_menu:
                return
        if current == top:
            if current <= 0:
                return  # the root stays open to the end: pages go on after </html>
            leave()
        ends[current] = len(tags)
        last_texts[current] = len(texts)
        current = parents[current]

    def leave() -> None:
        """The innermost element with a frame ends."""
        nonlocal run, zone, top, block_tag, skipped, in_link, link_from, linked
        number, kind, before = frames.pop()
        if kind == _ZONE:
            if run != len(texts) or held:
                flush(block_tag)
            ended = zones[zone]
            ended.end = len(blocks)
            zone = ended.parent
        elif kind == _LEAF:
            if run != len(texts) or held:
                flush(tags[number])
        elif kind == _ANCHOR:
            first, anchor = first_texts[number], anchors[-1]
            text = _line(texts[first:])
            linked += len(text) if link_from == first else len(_line(texts[link_from:]))
            in_link = False
            anchor.text = text or attributes_of[number].get("title", "").strip()
        elif kind == _SKIP:
            skipped = False
            run = link_from = len(texts)
        block_tag = before
        top = frames[-1][0] if frames else -1

    def close() -> Blocks:
        while current > 0:
            end("")
        if frames:
            leave()
        if tags:
            ends[0], last_texts[0] = len(tags), len(texts)
        return result

    return _Target(start, end, texts.append, close)


def _let_go(target: _Target, tree: Tree) -> None:
    """Take the page away from the target: lxml's parser and its target hold each other until the collector comes by."""
    given = tree.texts
    tree.texts = given.copy()
    given.clear()
    for function in (target.start, target.end, target.close):
        for cell in getattr(function, "__closure__", None) or ():
            if isinstance(cell.cell_contents, (list, dict, Blocks, Tree)):
                cell.cell_contents = None


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
