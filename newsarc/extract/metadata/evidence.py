"""Printed evidence for author and date, gathered only when a rule asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import islice

from lxml.html import HtmlElement

from newsarc.extract.metadata.title import printed_text
from newsarc.extract.metadata.zone import Context, Piece, headline_zone

_BYLINE = re.compile(
    r"author|by-?line|\bby\b|writer|autor|auteur|redakteur|reporter|journalist|\bvcard\b|\bfn\b|contributor|wrote|katib|kateb|كاتب|"
    r"credits?\b|nevisande|editor(?!ial)",
    re.IGNORECASE,
)
_NO_BYLINE = re.compile(
    r"image|avatar|photo|picture|comment|social|twitter|follow|\bbio\b|description|job|position|role|label|title-?by|count|"
    r"icon|share|caption|email|authority",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:^|[\s_\-])(?:date|time|datum|fecha|pub)|date(?:$|[\s_\-])|publish|posted|created|stamp|byline|meta|tarikh|تاريخ|"
    r"(?:Date|Time)(?:$|[\s_\-A-Z])|info"
)
_TAGS = (
    "a", "span", "p", "div", "li", "address", "strong", "b", "em", "i", "small", "time", "td", "dd", "h2", "h3", "h4", "h5", "h6", "cite",
    "font", "header", "footer", "section", "ul", "label", "figcaption",
)  # fmt: skip
_MAX_SCANNED = 20_000
_MAX_FOUND = 60


class Evidence:
    """What is printed around the headline and in the body; each part is computed once, on first use."""

    def __init__(self, root: HtmlElement, headline: HtmlElement | None, body: HtmlElement | None) -> None:
        self._root, self._headline, self._body = root, headline, body

    @cached_property
    def zone(self) -> list[Piece]:
        """The printed text around the headline (or from the body's start when there is no headline element)."""
        anchor = self._headline if self._headline is not None else self._body
        if anchor is None:
            return []
        return [Piece(anchor, printed_text(anchor)[:300], 0), *headline_zone(anchor)]

    @cached_property
    def context(self) -> Context:
        """Tells which parts of the page belong to other articles."""
        return Context(self._headline if self._headline is not None else self._body)

    def near_bylines(self) -> list[HtmlElement]:
        """Elements around the headline whose mark-up says byline, the nearest first, with others of the same kind."""
        found: list[HtmlElement] = []
        for piece in sorted(self.zone, key=lambda piece: abs(piece.distance)):
            element = _signalled(piece.element, self._headline)
            if element is not None and element not in found:
                found.append(element)
        return _of_one_kind(found)

    def near_texts(self) -> list[str]:
        """Text runs that may be an unmarked byline: around the headline, then the body's first and last lines."""
        texts = [piece.text for piece in self.zone if piece.text]
        if self._body is not None:
            lines = [" ".join(text.split()) for text in self._body.itertext() if not text.isspace()]
            texts += lines[:6] + lines[-8:]
        return texts

    def far_bylines(self) -> list[HtmlElement]:
        """Elements anywhere on the page whose mark-up says byline, other articles' and comments' aside."""
        found = []
        for element in islice(self._root.iter(*_TAGS), _MAX_SCANNED):
            if _is_byline(element):
                found.append(element)
                if len(found) >= _MAX_FOUND:
                    break
        return _of_one_kind([element for element in found if not self.context.is_elsewhere(element)])

    def far_dates(self) -> list[Piece]:
        """Short texts with digits anywhere on the page, and what its mark-up calls a date; other articles' aside."""
        found: list[Piece] = []
        for number, element in enumerate(islice(self._root.iter(*_TAGS), _MAX_SCANNED)):
            text = element.text or ""
            is_short = 5 < len(text) < 60 and any(character.isdigit() for character in text)
            if (is_short or _is_dated(element)) and not self.context.is_elsewhere(element):
                text = " ".join(" ".join(islice(element.itertext(), 20)).split())
                found.append(Piece(element, text[:200], number // 20))
                if len(found) >= _MAX_FOUND:
                    break
        return found


def _is_dated(element: HtmlElement) -> bool:
    if element.tag == "time":
        return True
    label = f"{element.get('class') or ''} {element.get('itemprop') or ''} {element.get('id') or ''}"
    return len(label) > 2 and _DATED.search(label) is not None


def _is_byline(element: HtmlElement) -> bool:
    rel = element.get("rel")
    if rel and "author" in rel.lower().split():
        return True
    prop = element.get("itemprop")
    if prop and "author" in prop.lower():
        return True
    label = element.get("class")
    return bool(label) and _BYLINE.search(label) is not None and not _NO_BYLINE.search(label)


def _signalled(element: HtmlElement, headline: HtmlElement | None) -> HtmlElement | None:
    node: HtmlElement | None = element
    for _ in range(3):
        if node is None or node is headline:
            return None
        if _is_byline(node):
            return node
        node = node.getparent()
    return None


def _of_one_kind(elements: Iterable[HtmlElement]) -> list[HtmlElement]:
    """The first element and those marked up like it: co-authors, but not the author box at the page's end."""
    chosen: list[HtmlElement] = []
    kind = None
    for element in elements:
        own = (element.tag, element.get("class"), element.get("rel"), element.get("itemprop"))
        kind = kind or own
        if own == kind:
            chosen.append(element)
    return chosen
