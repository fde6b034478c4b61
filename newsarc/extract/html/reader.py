"""One parse of a page: the parser's events become the columns of its tree, its blocks, zones and links.

No libxml2 tree is built. Its parser calls a target at each start tag, end tag and piece of text, so every element is
visited once, while parsing.
"""

from __future__ import annotations

import re
from contextlib import suppress

from lxml import etree

from newsarc.extract.expressions import holds_any
from newsarc.extract.html.blocks import Anchor, Block, Blocks, Zone, paragraphs_of
from newsarc.extract.html.element_kinds import (
    ANCHOR,
    BOILERPLATE_ELEMENTS,
    BREAK,
    INLINE,
    KINDS,
    LEAF,
    MENU,
    RULE,
    SILENT,
    SKIP,
    SPAN,
    TEXT_ELEMENTS,
    WITH_MENUS,
    ZONE,
)
from newsarc.extract.html.guards import guarded
from newsarc.extract.html.questions import heads_fold
from newsarc.extract.html.sentences import FULL_STOPS
from newsarc.extract.html.unread_menus import is_trail, note_end, note_start
from newsarc.extract.tree import REMOVED, Mark, Menu, line_of
from newsarc.extract.vocabulary import BOILERPLATE, HIDDEN, LEAD, UNWANTED, attribute_flags

_LONG_PIECE = 80
"""A piece of text in a menu with this length or more is no entry."""
_NOT_PRINTED = ("tooltip", "reader", "visually", "popup", "popover")
_LEAST_BEGUN, _MOST_BEGUN, _LONGEST_DATELINE = 40, 40, 50
"""_LEAST_BEGUN: minimum characters of a sentence that has begun. _MOST_BEGUN: how many of its last pieces are read.
_LONGEST_DATELINE: maximum characters of a dateline."""
_STOPS, _DASHES = (*FULL_STOPS, ":", '"', "”", "»"), ("—", "–", "--", " -")
_UNPRINTED = re.compile("[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
"""Invisible controls of direction and line breaks, which editors leave at the ends of paragraphs: rules on how a line
begins would fail on them. Joiners stay: they belong to the letters."""


def read_page(markup: bytes, mark: Mark | None = None, *, keep_menus: bool = False) -> Blocks:
    """Return the tree, blocks, zones and links of ``markup``, which must be UTF-8; all are empty if nothing is in it.

    Menus and ``noscript`` are left out unless ``keep_menus`` is set, for pages that leave one unclosed or keep their
    text in one. A sixth of the elements of news pages are in menus. Comments and processing instructions are dropped.
    Never raises, at any depth of nesting.
    """
    reader = _Reader(WITH_MENUS if keep_menus else KINDS, mark)
    parser = etree.HTMLParser(target=reader, encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)  # type: ignore[arg-type]  # a target need not take comments
    with suppress(etree.ParserError, etree.XMLSyntaxError, ValueError):
        etree.fromstring(guarded(markup), parser)
    page = reader.close()  # the parser does not call it when it gives up
    reader.let_go()
    return page


class _Reader:
    """The parser's target, which lxml calls while it parses.

    Text in no block yet is in ``held`` and in the texts from ``run`` on. Hot code of ``start`` and ``end`` is inlined.
    """

    __slots__ = (
        "anchors", "attributes", "block_tag", "blocks", "current", "data", "ends", "first_texts", "frames",
        "has_controls", "held", "in_link", "kind_of", "last_texts", "link_from", "linked", "mark", "menu", "page",
        "parents", "run", "script", "silent", "silent_from", "skipped", "tags", "texts", "top", "tree", "zone", "zones",
    )  # fmt: skip

    def __init__(self, kinds: dict[str, int], mark: Mark | None) -> None:
        page = self.page = Blocks()
        self.blocks, self.zones, self.anchors, tree = page.blocks, page.zones, page.anchors, page.tree
        self.tree, self.kind_of, self.mark = tree, kinds.get, mark
        self.tags, self.attributes, self.parents, self.ends = tree.tags, tree.attributes, tree.parents, tree.ends
        self.first_texts, self.last_texts, self.texts = tree.first_texts, tree.last_texts, tree.texts
        self.data = tree.texts.append
        # The root is a zone without flags: the names of html and body say nothing of their text.
        self.zones.append(Zone(0, "body", 0, -1, 0))
        self.frames = [(-1, ZONE, "")]
        """For each open element whose end matters: the number of the next such element around it, its kind, and the tag
        of blocks to return to."""
        self.current, self.zone, self.top = -1, 0, 0
        """Numbers of the innermost element (``current``), zone (``zone``) and element with a frame (``top``)."""
        self.block_tag = "body"
        self.run = 0
        self.held: list[str] = []
        self.silent = self.silent_from = 0
        """``silent``: depth inside an element that is not read. ``silent_from``: where its text begins."""
        self.menu: Menu | None = None
        """The element that is not read, if it is a menu. A menu has a place in the tree, but its content has none."""
        self.script: dict[str, str] | None = None
        self.skipped = self.in_link = self.has_controls = False
        self.link_from = self.linked = 0
        """``link_from``: first uncounted text of the open link. ``linked``: characters of the next block in links."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Handle a start tag; each further call at every tag would cost a hundredth of the extraction."""
        kind = self.kind_of(tag, INLINE)
        if self.silent or kind == SILENT:
            self._pass_over(tag, attributes)
            return
        tags = self.tags
        number, printed = len(tags), len(self.texts)
        tags.append(tag)
        self.attributes.append(attributes)
        self.parents.append(self.current)
        self.ends.append(0)
        self.first_texts.append(printed)
        self.last_texts.append(0)
        self.current = number
        if self.mark is not None and (marked := self.mark(self.tree, number)):
            kind = ZONE
            if marked == REMOVED:
                self._take_back(number)
                return
        if not kind and "-" in tag and self._is_block(tag):
            kind, attributes = ZONE, {**attributes, "class": f"{attributes.get('class', '')} {tag}"}
        if not kind or (self.skipped and not self._leaves_head(kind)):
            return
        if kind >= SPAN:
            self._begin_block(number, tag, attributes, kind, printed)
        elif kind == ANCHOR:
            self._begin_link(attributes, printed)
        elif kind == BREAK:
            self._break()
        elif kind == MENU:
            named_so = is_trail(attributes) or is_trail(self.attributes[self.parents[number]])
            self._silence(menu=Menu(is_trail=named_so))
        elif tag != "button" or not heads_fold(self.tree, number, self.texts):
            self._skip()
        elif self.kind_of(self.block_tag) != LEAF:
            self._flush(self.block_tag)
            self._push(LEAF)
            self.block_tag = tag

    def _begin_block(self, number: int, tag: str, attributes: dict[str, str], kind: int, printed: int) -> None:
        """Begin a block or zone with the element ``number``, if its kind or names make it one; ``printed`` counts the
        texts before it."""
        flags = 0
        if attributes:
            flags = attribute_flags(attributes)
        else:
            self.attributes[number] = {}  # lxml's own empty mapping is slow to query
        if tag in BOILERPLATE_ELEMENTS:
            flags |= BOILERPLATE
        elif tag in TEXT_ELEMENTS and flags & UNWANTED == BOILERPLATE:
            flags &= ~BOILERPLATE
        if flags & UNWANTED or (flags & LEAD and kind == LEAF):
            if kind == SPAN and self.block_tag == "p" and self._is_in_sentence(flags, attributes):
                return
            kind = ZONE
        elif kind == SPAN:
            return
        begun = self.run
        if printed - begun == 1 and self.texts[begun].isspace() and not self.held:
            self.run = printed  # two thirds of flushes would be of white space between two tags
        elif begun != printed or self.held:
            is_before_link = self.in_link and self.link_from == printed and tag != "span"
            self._flush(self.block_tag)
            if is_before_link:
                self.anchors[-1].block = len(self.blocks)
        if kind != RULE:
            if kind == ZONE:
                self.zones.append(Zone(number, tag, flags, self.zone, len(self.blocks)))
                self.zone = len(self.zones) - 1
            self.frames.append((self.top, kind, self.block_tag))
            self.top, self.block_tag = number, tag

    def _break(self) -> None:
        """End a line, which also parts the words before and after it."""
        self._flush(self.block_tag)
        self.block_tag = "br"
        self.data(" ")
        self.run += 1

    def end(self, tag: str) -> None:
        """Handle the end of the innermost element, whether or not the page closes it."""
        if self.silent:
            self.silent -= 1
            if self.menu is not None:
                note_end(self.menu, tag, self.silent, len(self.texts) - self.silent_from)
            if self.silent or not self._unsilence(tag):
                return
        number = self.current
        if number == self.top:
            if number <= 0:
                return  # the root stays open to the end: pages go on after </html>
            self._leave()
        self.ends[number] = len(self.tags)
        self.last_texts[number] = len(self.texts)
        self.current = self.parents[number]

    def close(self) -> Blocks:
        """Return what was read, after closing all open elements."""
        while self.current > 0:
            self.end("")
        if self.texts and not self.tags:
            self.start("html", {})
        if self.frames:
            self._leave()
        if self.tags:  # the root holds all text, including what the parser gave before and after it
            self.first_texts[0] = 0
            self.ends[0], self.last_texts[0] = len(self.tags), len(self.texts)
        return self.page

    def let_go(self) -> None:
        """Release the page: lxml's parser and its target hold each other until the garbage collector runs."""
        given = self.texts
        if self.has_controls:
            self.tree.texts = [text if text.isascii() else _UNPRINTED.sub("", text) for text in given]
            for anchor in self.anchors:
                anchor.text = _UNPRINTED.sub("", anchor.text).strip()
        else:
            self.tree.texts = given.copy()
        given.clear()  # the parser holds ``data``, which is a method of this list
        for name in self.__slots__:
            delattr(self, name)

    def _push(self, kind: int) -> None:
        self.frames.append((self.top, kind, self.block_tag))
        self.top = self.current

    def _leave(self) -> None:
        """End the innermost element that has a frame."""
        number = self.top
        self.top, kind, before = self.frames.pop()
        printed = len(self.texts)
        if printed - self.run == 1 and kind >= LEAF and self.texts[-1].isspace() and not self.held:
            self.run = printed
        if kind == ZONE:
            if self.run != printed or self.held:
                self._flush(self.block_tag)
            zone = self.zones[self.zone]
            if before == "p" and self.tags[number] == "span" and zone.start + 1 == len(self.blocks):
                self._take_dateline("dateline" in self.attributes[number].get("class", ""))
            zone.end = len(self.blocks)
            self.zone = zone.parent
        elif kind == LEAF:
            if self.run != printed or self.held:
                self._flush(self.tags[number])
        elif kind == ANCHOR:
            self._end_link(number)
        elif kind == SKIP:
            self.skipped = False
            self.run = self.link_from = len(self.texts)
        self.block_tag = before

    def _flush(self, tag: str) -> None:
        """Make a block of ``tag`` from the text that is in no block yet."""
        texts, begun = self.texts, self.run
        stop = self.run = len(texts)
        if self.held:
            text = "".join((*self.held, *texts[begun:]))
            self.held.clear()
        elif stop - begun == 1:
            text = texts[begun]
            if text.isspace():
                return
        else:
            text = "".join(texts[begun:])
        if tag == "pre" and not self.linked and not self.in_link:
            opened = next((n for n in range(len(self.tags) - 1, -1, -1) if self.tags[n] == "pre"), 0)
            *lines, text = paragraphs_of(text, is_verse="verse" in self.attributes[opened].get("class", ""))
            self.blocks += (Block(line, 0, tag, self.zone) for line in lines)
        text = " ".join(text.split())
        if not (text.isascii() or text.isprintable()):
            text = self._printed(text)
        if text:
            length = len(text)
            if self.in_link:
                self.linked += length if self.link_from <= begun else len(line_of(texts[self.link_from :]))
                self.link_from = stop
            linked, self.linked = self.linked, 0
            self.blocks.append(Block(text, linked if linked < length else length, tag, self.zone))

    def _printed(self, text: str) -> str:
        """Return ``text`` without invisible characters."""
        printed = _UNPRINTED.sub("", text)
        if printed == text:  # it has only joiners
            return text
        self.has_controls = True
        return " ".join(printed.split())

    def _is_block(self, tag: str) -> bool:
        """Whether a custom element (``story-body``) stands outside of paragraphs, links and begun sentences."""
        is_in_line = self.in_link or self.block_tag == "br" or self.kind_of(self.block_tag) == LEAF
        if is_in_line or self.held or tag.startswith("amp-") or (self.skipped and self.tags[self.top] != "head"):
            return False
        texts = self.texts
        return all(texts[n].isspace() for n in range(self.run, len(texts)))

    def _is_in_sentence(self, flags: int, attributes: dict[str, str]) -> bool:
        """Whether a ``span`` that is named something other than text stands in a sentence. The name of a
        company belongs to its sentence. What only pointers and screen readers find is skipped."""
        texts = self.texts[max(self.run, len(self.texts) - _MOST_BEGUN) :]
        begun = line_of([*self.held[-_MOST_BEGUN:], *texts])
        if flags & UNWANTED & ~(BOILERPLATE | HIDDEN) or len(begun) < _LEAST_BEGUN or begun.endswith(_STOPS):
            return False
        names = attributes.get("class", "")
        if flags & HIDDEN or holds_any(names, _NOT_PRINTED):
            self._skip()
        return True

    def _take_dateline(self, is_called_so: bool) -> None:
        """Join a dateline, made a block of its own, to the paragraph that follows: a place and a dash, «CAIRO —». A
        place in capitals whose class says dateline needs no dash."""
        block = self.blocks[-1]
        is_opening = block.text.endswith(_DASHES) or (is_called_so and block.text.partition(",")[0].isupper())
        if block.length <= _LONGEST_DATELINE and not block.link_length and is_opening:
            self.held.append(self.blocks.pop().text + " ")

    def _begin_link(self, attributes: dict[str, str], printed: int) -> None:
        if self.in_link:
            self._push(INLINE)
            return
        self.in_link, self.link_from = True, printed
        self.anchors.append(Anchor(attributes.get("href", ""), "", len(self.blocks), self.current))
        self._push(ANCHOR)

    def _end_link(self, number: int) -> None:
        first = self.first_texts[number]
        text = line_of(self.texts[first:])
        self.linked += len(text) if self.link_from == first else len(line_of(self.texts[self.link_from :]))
        self.in_link = False
        anchor = self.anchors[-1]
        anchor.text, anchor.end = text or self.attributes[number].get("title", "").strip(), len(self.blocks)

    def _skip(self) -> None:
        """Make no block of the content of the element that begins."""
        self.held += self.texts[self.run :]
        if self.in_link:
            self.linked += len(line_of(self.texts[self.link_from :]))
        self.skipped = True
        self._push(SKIP)

    def _leaves_head(self, kind: int) -> bool:
        """Whether an element is a block that begins in the page's head, and so ends the head. Pages may
        leave out ``</head><body>``; the parser then takes an ``article`` for a part of the head."""
        if kind < LEAF or self.tags[self.top] != "head":
            return False
        self._leave()
        return True

    def _pass_over(self, tag: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element that is not read, or of one inside such an element."""
        if not self.silent:
            self._silence(script=attributes if tag == "script" else None)
            return
        self.silent += 1
        if self.menu is not None:
            note_start(self.menu, tag, attributes, self.silent, len(self.texts) - self.silent_from)

    def _silence(self, *, script: dict[str, str] | None = None, menu: Menu | None = None) -> None:
        """Stop reading the content of the element that begins."""
        self.silent, self.silent_from = 1, len(self.texts)
        self.script, self.menu = script, menu

    def _unsilence(self, tag: str) -> bool:
        """End the element that is not read; return whether it has a place in the tree."""
        unread = self.texts[self.silent_from :]
        del self.texts[self.silent_from :]
        if self.script is not None:
            self.tree.scripts.append((self.script, "".join(unread)))
        elif self.menu is not None or tag == "noscript":
            if self.menu is not None and self.menu.hrefs:
                self._keep_menu(self.menu, unread)
            self.page.passed_over += sum(len(text) for text in unread if len(text) > _LONG_PIECE)
        elif tag == "iframe" and unread:
            self.page.frames.append(line_of(unread))
        return self.menu is not None

    def _keep_menu(self, menu: Menu, texts: list[str]) -> None:
        """Keep a menu with links that has ended, as a trail or as a menu in which to look up a rubric."""
        menu.texts = texts
        if menu.latest:
            links = list(menu.links())
            told = (links[number] for number in menu.latest if number < len(links))
            here = len(self.blocks)
            self.page.ticker += (Anchor(href, text, here, self.current, here) for href, text in told)
        if not menu.is_trail:
            self.tree.menus.append(menu)
        elif names := [text for _, text in menu.links() if text]:
            self.tree.trails[self.current] = names

    def _take_back(self, number: int) -> None:
        """Forget the element that has begun, and all its content."""
        self.current = self.parents[number]
        for column in (self.tags, self.attributes, self.parents, self.ends, self.first_texts, self.last_texts):
            del column[number:]
        self._silence()
