"""What is printed around the headline: the place where news pages put byline and date.

Walking outwards from the headline visits a few dozen elements, where a search of the whole page would visit thousands
and find the dates and names of other articles.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from lxml.etree import XPath
from lxml.html import HtmlElement

AFTER = 60
"""Runs of text looked at after the headline: enough for share bars and a lead picture before the date."""
BEFORE = 30
"""Runs of text looked at before the headline: dates above headlines stand close to them."""

_FOLLOWING = XPath("following::text()[normalize-space()][position() <= $n]")
_PRECEDING = XPath("preceding::text()[normalize-space()][position() <= $n]")
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


def headline_zone(headline: HtmlElement, before: int = BEFORE, after: int = AFTER) -> list[Piece]:
    """The runs of text around ``headline`` in reading order; :class:`Context` tells what of it belongs elsewhere."""
    preceding = _PRECEDING(headline, n=before)
    following = _FOLLOWING(headline, n=after)
    ranked = (*enumerate(preceding, -len(preceding)), *enumerate(following, 1))
    return [piece for rank, text in ranked if (piece := _piece(text, rank)) is not None]


def _piece(text: Any, distance: int) -> Piece | None:
    element = text.getparent()
    if text.is_tail:
        element = element.getparent()
    if element is None or element.tag in _SILENT:
        return None
    return Piece(element, " ".join(text.split()), distance)


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
    label, identifier = node.get("class"), node.get("id")
    return bool(label and _names_elsewhere(label)) or bool(identifier and _names_elsewhere(identifier))


@lru_cache(maxsize=4096)
def _names_elsewhere(label: str) -> bool:
    return _ELSEWHERE.search(label[:500]) is not None
