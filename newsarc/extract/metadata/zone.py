"""What is printed around the headline: the place where news pages put byline and date.

Walking outwards from the headline visits a few dozen elements, where a search of the whole page would visit thousands
and find the dates and names of other articles.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

AFTER = 28
"""Runs of text looked at after the headline: enough for share bars and a lead picture before the date."""
BEFORE = 12
"""Runs of text looked at before the headline: dates above headlines stand close to them."""

OPENING = 12
_PARAGRAPH = 150
BODY_END = 8
AFTER_BODY = 16
_MAX_STEPS = 400

_SILENT = frozenset(
    {"script", "style", "noscript", "template", "svg", "select", "option", "textarea", "iframe"}
    | {etree.Comment, etree.ProcessingInstruction, etree.Entity}
)
_ELSEWHERE = re.compile(
    r"comment|sidebar|side-bar|widget|related|teaser|popular|latest|trending|most-?(?:read|view)|recommend|recent|"
    r"carousel|slider|swiper|ticker|newsletter|breadcrumb|copyright|^nav|navbar|navigation|(?:main|top|"
    r"site)-?nav|menu|(?:site|page|main|global)[-_]?footer|see-?also|read-?(?:more|also|next)|"
    r"more-?(?:news|stories|from)|(?<![vh])(?<!h-)card|calendar|weather|poll",
    re.IGNORECASE,
)
_HARMLESS = re.compile(
    # "has-sidebar" describes the page; "teaser-meta" is a line of the article's own head; Elementor calls everything
    # a widget.
    # "teaser-text" is a standfirst where no teaser is around it.
    r"^(?:has|no|with|without|is|not)[-_]|^elementor|teaser[-_]{0,2}(?:text|copy|lead)$|^(?=.*(?:meta|date|time|author|byline))(?=.*(?:teaser|card|"
    r"widget|recent|latest))",
    re.IGNORECASE,
)
_ARTICLE_PART = re.compile(r"article|entry|post|meta|info|byline|author|date", re.IGNORECASE)
"""Class of an ``<aside>`` or ``<figure>`` that belongs to the article: Joomla keeps byline and date in one."""
_MARGIN = re.compile(r"^\s*[\w-]{0,30}side-?bar(?:__[\w-]{1,40})?(?:\s[\w-]{1,40}){0,3}\s*$", re.IGNORECASE)
_PAGE_TAGS = frozenset({"html", "body"})
_ELSEWHERE_TAGS = frozenset({"nav", "aside", "figure", "figcaption"})


class Piece(NamedTuple):
    """One run of printed text."""

    element: HtmlElement
    """The element whose text (not whose child's) it is."""
    text: str
    """As in the source: white space is not collapsed."""
    distance: int
    """Rank counted from the headline; negative before it."""


def headline_zone(headline: HtmlElement) -> list[Piece]:
    """The runs of text around ``headline`` in reading order; :class:`Context` tells what of it belongs elsewhere."""
    before = islice(_texts_before(headline), BEFORE)
    after = islice(_until_prose(_texts_after(headline)), AFTER)
    return [
        *reversed([Piece(element, text, -rank) for rank, (element, text) in enumerate(before, 1)]),
        *(Piece(element, text, rank) for rank, (element, text) in enumerate(after, 1)),
    ]


def _until_prose(texts: Iterator[tuple[HtmlElement, str]]) -> Iterator[tuple[HtmlElement, str]]:
    """``texts`` up to the third paragraph: what stands around a headline ends where the story is well under way."""
    paragraphs = 0
    for element, text in texts:
        yield element, text
        paragraphs += len(text) > _PARAGRAPH and len(text.strip()) > _PARAGRAPH
        if paragraphs == 3:
            return


def opening_zone(body: HtmlElement) -> list[Piece]:
    """The first runs of text inside ``body``: where date and byline stand when the headline is not printed apart."""
    walk = islice(_texts_inside(body), OPENING)
    return [Piece(element, text, rank) for rank, (element, text) in enumerate(walk, 1)]


def body_end_zone(body: HtmlElement) -> list[Piece]:
    """The last runs of text inside ``body`` and the first after it: where signatures and author boxes stand."""
    inside = islice(_texts_before(body, from_end=True), BODY_END)
    after = islice(_texts_after(body), AFTER_BODY)
    return [Piece(element, text, rank) for rank, (element, text) in enumerate((*inside, *after), 1)]


def _texts_inside(start: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    for node in islice(start.iter(etree.Element), _MAX_STEPS):
        if node.tag not in _SILENT and (text := node.text) and not text.isspace():
            yield node, text
        if node is not start and (tail := node.tail) and not tail.isspace():
            yield node.getparent(), tail


def _texts_after(start: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Texts after the end of ``start``, in reading order, each with the element it belongs to."""
    node = start
    for _ in range(_MAX_STEPS):
        parent, following = node.getparent(), node.getnext()
        if parent is None:
            return
        if (tail := node.tail) and not tail.isspace():
            yield parent, tail
        node = following if following is not None else parent
        while following is not None and node.tag not in _SILENT:
            if (text := node.text) and not text.isspace():
                yield node, text
            if not len(node):
                break
            node = node[0]


def _texts_before(start: HtmlElement, *, from_end: bool = False) -> Iterator[tuple[HtmlElement, str]]:
    """Texts before the beginning of ``start`` (before its end with ``from_end``), the nearest first, with their
    elements."""
    node = start
    if from_end:
        node = yield from _texts_of_last_descendants(start)
    for _ in range(_MAX_STEPS):
        previous, parent = node.getprevious(), node.getparent()
        if parent is None:
            return
        if previous is None:
            node = parent
            if (text := parent.text) and not text.isspace():
                yield parent, text
        else:
            if (tail := previous.tail) and not tail.isspace():
                yield parent, tail
            if previous.tag == "nav":
                return  # above the menu is the site's head, with the day of the visit
            node = yield from _texts_of_last_descendants(previous)


def _texts_of_last_descendants(node: HtmlElement) -> Generator[tuple[HtmlElement, str], None, HtmlElement]:
    while len(node) and node.tag not in _SILENT:
        parent, node = node, node[-1]
        if (tail := node.tail) and not tail.isspace():
            yield parent, tail
    if node.tag not in _SILENT and (text := node.text) and not text.isspace():
        yield node, text
    return node


class Context:
    """Tells whether an element stands in a part of the page that is not about the article under ``headline``."""

    def __init__(self, headline: HtmlElement | None) -> None:
        self._own = set() if headline is None else {headline, *headline.iterancestors()}
        self._known: dict[HtmlElement, bool] = {}

    def is_elsewhere(self, element: HtmlElement) -> bool:
        """True inside sidebars, comments, teasers and the like, unless the headline is inside them too."""
        path: list[HtmlElement] = []
        node: HtmlElement | None = element
        answer = False
        while node is not None and node not in self._own and len(path) < 60:
            known = self._known.get(node)
            if known is not None:
                answer = known
                break
            path.append(node)
            if (_marks_elsewhere(node) and not self._is_own_margin(node)) or (
                _is_footer(node) and self._is_page_level(node)
            ):
                answer = True
                break
            node = node.getparent()
        for visited in path:
            self._known[visited] = answer
        return answer

    def _is_own_margin(self, node: HtmlElement) -> bool:
        """True for the margin column that stands inside the article's own element, beside headline and text."""
        label = node.get("class") or ""
        if not (node.tag == "aside" and not _names_elsewhere(label)) and not _MARGIN.match(label):
            return False
        around = next((above for above in islice(node.iterancestors(), 12) if above in self._own), None)
        return around is not None and any(
            above.tag == "article" for above in (around, *islice(around.iterancestors(), 3))
        )

    def _is_page_level(self, element: HtmlElement) -> bool:
        """True when what ``element`` shares with the headline is the page as a whole: its footer is not the
        article's."""
        shared = next((node for node in islice(element.iterancestors(), 100) if node in self._own), None)
        if shared is None or shared.tag in _PAGE_TAGS:
            return True
        parent = shared.getparent()
        return parent is None or parent.tag in _PAGE_TAGS


def _is_footer(node: HtmlElement) -> bool:
    return node.tag == "footer" or "footer" in (node.get("class") or "").split() or node.get("id") == "footer"


def _marks_elsewhere(node: HtmlElement) -> bool:
    label, identifier = node.get("class"), node.get("id")
    if node.tag in _ELSEWHERE_TAGS:
        return not (label and _ARTICLE_PART.search(label))
    if node.tag in _PAGE_TAGS or (label and label.startswith("widget ") and "Blog" in label.split()):
        return False  # Blogger keeps the posts themselves in class="widget Blog"
    return bool(label and _names_elsewhere(label)) or bool(identifier and _names_elsewhere(identifier))


@lru_cache(maxsize=4096)
def _names_elsewhere(label: str) -> bool:
    return any(_ELSEWHERE.search(name) and not _HARMLESS.search(name) for name in label[:500].split())
