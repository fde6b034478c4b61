"""What is printed around the headline: the place where news pages put byline and date.

Walking outwards from the headline visits a few dozen elements, where a search of the whole page would visit thousands
and find the dates and names of other articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

AFTER = 110
"""Elements looked at after the headline: enough for share bars and a lead picture before the date."""
BEFORE = 30
"""Elements looked at before the headline: dates above headlines stand close to them."""

_SILENT = frozenset({"script", "style", "noscript", "template", "svg", "select", "option", "textarea", "iframe"})
_ELSEWHERE = re.compile(
    r"comment|sidebar|side-bar|widget|related|teaser|popular|latest|trending|most-?(?:read|view)|recommend|recent|"
    r"carousel|slider|swiper|ticker|newsletter|breadcrumb|copyright|\bnav|menu|(?:site|page|main|global)[-_]?footer|\bfooter\b|see-?also|read-?(?:more|also|next)|"
    r"more-?(?:news|stories|from)|(?<![vh])(?<!h-)card|calendar|weather|poll",
    re.IGNORECASE,
)
_ELSEWHERE_TAGS = frozenset({"nav", "aside", "figure", "figcaption"})


@dataclass(frozen=True, slots=True)
class Piece:
    """One run of printed text."""

    element: HtmlElement
    """The element whose text (not whose child's) it is."""
    text: str
    distance: int
    """Rank counted from the headline; negative before it."""


def headline_zone(headline: HtmlElement) -> list[Piece]:
    """The printed text around ``headline``, in reading order, without what belongs to other articles."""
    before = [Piece(e, text, -n) for n, (e, text) in enumerate(islice(_texts_before(headline), BEFORE), 1)]
    after = [Piece(e, text, n) for n, (e, text) in enumerate(islice(_texts_after(headline), AFTER), 1)]
    context = Context(headline)
    return [piece for piece in (*reversed(before), *after) if not context.is_elsewhere(piece.element)]


def _texts_after(start: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    node = start
    for _ in range(6 * AFTER):
        parent = node.getparent()
        if parent is None:
            return
        tail = node.tail
        if tail and not tail.isspace():
            yield parent, " ".join(tail.split())
        following = node.getnext()
        node = parent if following is None else following
        if following is not None:
            yield from _own_text(node)
            while len(node) and node.tag not in _SILENT:
                node = node[0]
                yield from _own_text(node)


def _texts_before(start: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    node, entered = start, False
    for _ in range(6 * BEFORE):
        previous = node.getprevious()
        if previous is None:
            parent = node.getparent()
            if parent is None:
                return
            if entered:
                yield from _own_text(parent)
            node, entered = parent, False
            continue
        node, entered = previous, True
        if node.tail and not node.tail.isspace():
            yield node.getparent(), " ".join(node.tail.split())
        while len(node) and node.tag not in _SILENT:
            node = node[-1]
        yield from _own_text(node)


def _own_text(node: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    if isinstance(node.tag, str) and node.tag not in _SILENT:
        text = node.text
        if text and not text.isspace():
            yield node, " ".join(text.split())
        elif node.tag == "time" and node.get("datetime"):
            yield node, ""


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
            if _marks_elsewhere(node):
                answer = True
                break
            node = node.getparent()
        for visited in path:
            self._known[visited] = answer
        return answer


def _marks_elsewhere(node: HtmlElement) -> bool:
    if node.tag in _ELSEWHERE_TAGS:
        return True
    if node.tag == "footer" and (parent := node.getparent()) is not None and parent.tag == "body":
        return True
    label = f"{node.get('class') or ''} {node.get('id') or ''}"
    return len(label) > 1 and _ELSEWHERE.search(label) is not None
