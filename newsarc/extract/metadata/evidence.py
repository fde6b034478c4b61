"""Printed evidence for author and date, gathered only when a rule asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import islice
from urllib.parse import unquote

from lxml.html import HtmlElement

from newsarc.extract.metadata.byline import may_be_byline
from newsarc.extract.metadata.title import printed_text
from newsarc.extract.metadata.zone import BEFORE, Context, Piece, body_end_zone, headline_zone, opening_zone

_BYLINE = re.compile(
    r"author|by-?line|\bby\b|writer|autor|auteur|redakteur|reporter|journalist|\bvcard\b|\bfn\b|contributor|"
    r"wrote|katib|kateb|كاتب|"
    r"nevisande|\bh-card\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\bfn\b|author[-_]?(?:name|link)|name[-_]author|\bp-author\b|(?:^|\s)author(?:$|\s)", re.IGNORECASE)
_NO_BYLINE = re.compile(
    r"image|avatar|photo|picture|comment|social|twitter|follow|\bbio\b|description|(?:author|"
    r"by-?line)[-_]{0,2}(?:label|job|position|role|"
    r"title|count|icon|share|email|info-title)|caption|authority|authors?-?(?:articles|posts)",
    re.IGNORECASE,
)
_RUBRIC = re.compile(r"categor|rubri[ck]|kicker|breadcrumb", re.IGNORECASE)
_BLOCKS = frozenset({"div", "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br", "td", "dd", "dt", "section", "time"})
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|writers?|autor(?:en|es)?|auteurs?|reporters?|columnists?|journalists?|katib|kateb|كاتب|"
    r"الكاتب|كتاب|كتّاب)[/?=]|[?&](?:author|writer)(?:_?id)?=",
    re.IGNORECASE,
)
_BARE_LABEL = re.compile(
    r"(?:(?:written\s|reported\s)?by|authors?|autor(?:in|en)?|auteurs?|بقلم|كتبت?|الكاتبة?|إعداد|اعداد|المحررة?)\s?[,،:]?$",
    re.IGNORECASE,
)
"""A byline word in an element of its own: the name stands in the next."""
_FOLDER_ENDS = re.compile(r"[/?&=]|_?id=")
_AUTHOR_FOLDERS = frozenset(
    "author authors writer writers autor autoren autores auteur auteurs reporter reporters columnist columnists "
    "journalist journalists katib kateb كاتب الكاتب كتاب كتّاب".split()
)
"""The folders that :data:`_AUTHOR_PAGE` looks for: a first look at a set costs a tenth of the expression."""
_TAGS = (
    "a", "span", "p", "div", "li", "address", "strong", "b", "em", "i", "small", "time", "td", "dd", "h2", "h3",
    "h4", "h5", "h6", "cite",
    "font", "header", "footer", "section", "ul", "label", "figcaption",
)  # fmt: skip
MAYBE_DATE = re.compile(r"\d{4}|\d\s?[./\-]\s?\d|\d\s[^\W\d]{3,9}\s\d\d\b")
"""What every full date has: four digits together, two numbers joined, or a word between two numbers."""
_MAX_SCANNED = 20_000
_MAX_FOUND = 60
_LONG_TEXT = 240
"""Longest run of text, white space included, that may stand in a byline."""
_TOGETHER = 25
"""Runs of text within which co-authors stand."""


class Evidence:
    """What is printed around the headline and in the body; each part is computed once, on first use."""

    def __init__(
        self, root: HtmlElement, headline: HtmlElement | None, body: HtmlElement | None, title: str | None = None
    ) -> None:
        self.root, self.title = root, title
        self._headline, self._body = headline, body

    @cached_property
    def zone(self) -> list[Piece]:
        """The printed text around the headline (or from the body's start when there is no headline element)."""
        anchor = self._headline
        if anchor is None:
            return [] if self._body is None else [*headline_zone(self._body)[:BEFORE], *opening_zone(self._body)]
        own = [Piece(anchor, printed_text(anchor)[:300], 0)]
        for child in islice(anchor.iterdescendants("span", "small", "time", "em", "i", "div"), 6):
            own.append(Piece(child, child.text or "", 0))
            own.append(Piece(anchor, child.tail or "", 0))
        return [*own, *headline_zone(anchor)]

    @cached_property
    def context(self) -> Context:
        """Tells which parts of the page belong to other articles."""
        return Context(self._headline if self._headline is not None else self._body)

    @cached_property
    def body_end(self) -> list[Piece]:
        """The printed text at the end of the body and after it."""
        return [] if self._body is None else body_end_zone(self._body)

    @cached_property
    def near_bylines(self) -> list[list[HtmlElement]]:
        """Groups of elements around the headline whose mark-up says byline: those that name a person first, then the
        nearest.

        A group holds the elements marked up alike: co-authors.
        """
        return self._bylines_in(self.zone)

    def end_bylines(self) -> list[list[HtmlElement]]:
        """Groups of elements at the body's end whose mark-up says byline; from the whole page when the body is
        unknown."""
        if self._body is not None:
            return self._bylines_in(self.body_end)
        found = [e for e in islice(self.root.iter(*_TAGS), _MAX_SCANNED) if _byline_strength(e)][:_MAX_FOUND]
        found = [element for element in found if not self.context.is_elsewhere(element)]
        return _groups(sorted(found, key=_byline_strength, reverse=True))

    def _bylines_in(self, zone: list[Piece]) -> list[list[HtmlElement]]:
        found: dict[HtmlElement, tuple[int, int]] = {}
        strengths: dict[HtmlElement, int] = {}
        for piece in zone:
            if len(piece.text) > _LONG_TEXT:
                continue
            element, strength = _signalled(piece.element, self._headline, strengths)
            if element is not None and element not in found and not self.context.is_elsewhere(element):
                found[element] = (-strength, abs(piece.distance))
        first = min((distance for _, distance in found.values()), default=0)
        close = [element for element, (_, distance) in found.items() if distance <= first + _TOGETHER]
        return _groups(sorted(close, key=found.__getitem__))

    def near_texts(self) -> Iterator[str]:
        """Text runs that may be an unmarked byline: around the headline, then at the body's end."""
        for zone in (self.zone, self.body_end):
            for number, piece in enumerate(zone):
                if may_be_byline(piece.text) and not self.context.is_elsewhere(piece.element):
                    text = " ".join(piece.text.split())
                    is_label = number + 1 < len(zone) and _BARE_LABEL.match(text)
                    yield f"{text.rstrip(' ,،:')}: {' '.join(zone[number + 1].text.split())}" if is_label else text

    def tag_links(self) -> list[str]:
        """Texts of the tag links (``rel=tag``) at the body's end."""
        links = [piece for piece in self.body_end if piece.element.tag == "a"]
        return [piece.text for piece in links if "tag" in (piece.element.get("rel") or "").lower().split()]

    def far_dates(self) -> list[Piece]:
        """Short texts with a date anywhere on the page and ``<time>`` elements; other articles' aside."""
        found: list[Piece] = []
        for number, element in enumerate(islice(self.root.iter(*_TAGS, "br"), _MAX_SCANNED)):
            if element.tag == "time" or _has_date(element.text):
                text = element_text(element)
                text = text if len(text) < _LONG_TEXT / 3 else " ".join((element.text or "").split())
                piece = Piece(element, text, number // 20)
            elif _has_date(element.tail) and (parent := element.getparent()) is not None:
                piece = Piece(parent, " ".join((element.tail or "").split()), number // 20)
            else:
                continue
            if not self.context.is_elsewhere(piece.element):
                found.append(piece)
                if len(found) >= _MAX_FOUND:
                    break
        return found


def _has_date(text: str | None) -> bool:
    return text is not None and 5 < len(text) < 80 and MAYBE_DATE.search(text) is not None


def element_text(element: HtmlElement) -> str:
    """Text of ``element`` with a space between the texts of its children."""
    return " ".join(" ".join(islice(element.itertext(), 60)).split())


def byline_text(element: HtmlElement) -> str:
    """Text of ``element`` with a bar where a block begins or ends: what has a block of its own is no name."""
    return " ".join(" ".join(islice(_runs(element, 0), 80)).split())


def _runs(element: HtmlElement, depth: int) -> Iterator[str]:
    if not isinstance(element.tag, str) or depth > 20:
        return
    if _RUBRIC.search(element.get("class") or ""):
        return
    bar = "|" if depth and element.tag in _BLOCKS else " "
    yield bar
    if element.text:
        yield element.text
    for child in element:
        yield from _runs(child, depth + 1)
        if child.tail:
            yield child.tail
    yield bar


def _byline_strength(element: HtmlElement) -> int:
    """2 when the mark-up says that this is an author's name, 1 when it says byline, 0 otherwise."""
    label = element.get("class")
    strength = _label_strength(label) if label else 0
    if strength < 2:
        prop = element.get("itemprop")
        if prop and "author" in prop.lower():
            return 2
        if element.tag == "a":
            if "author" in (element.get("rel") or ""):
                return 2
            return max(strength, int(_leads_to_author(element.get("href"))))
    return strength


def _leads_to_author(href: str | None) -> bool:
    if href is None or _AUTHOR_FOLDERS.isdisjoint(_FOLDER_ENDS.split(unquote(href[:300]).lower())):
        return False
    return _AUTHOR_PAGE.search(unquote(href[:300])) is not None


def _label_strength(label: str) -> int:
    """Strength of a ``class``, name by name: single names recur from page to page, whole labels do not."""
    strongest = 0
    for name in label[:500].split():
        strength = _name_strength(name)
        if strength < 0:
            return 0
        strongest = max(strongest, strength)
    return strongest


@lru_cache(maxsize=20_000)
def _name_strength(name: str) -> int:
    """As :func:`_byline_strength`; -1 when the name says that this is something around a byline."""
    if _NO_BYLINE.search(name):
        return -1
    if not _BYLINE.search(name):
        return 0
    return 2 if _NAME.search(name) else 1


def _signalled(
    element: HtmlElement, headline: HtmlElement | None, strengths: dict[HtmlElement, int]
) -> tuple[HtmlElement | None, int]:
    """The element or near ancestor with the strongest byline mark-up, and its strength; ``strengths`` remembers."""
    node: HtmlElement | None = element
    best, strength = None, 0
    for _ in range(3):
        if node is None or node is headline:
            break
        own = strengths.get(node)
        if own is None:
            own = strengths[node] = _byline_strength(node)
        if own > strength:
            best, strength = node, own
        node = node.getparent()
    return best, strength


def _groups(elements: Iterable[HtmlElement]) -> list[list[HtmlElement]]:
    groups: dict[tuple[str | None, ...], list[HtmlElement]] = {}
    for element in elements:
        kind = (element.tag, element.get("class"), element.get("rel"), element.get("itemprop"))
        groups.setdefault(kind, []).append(element)
    return list(groups.values())
