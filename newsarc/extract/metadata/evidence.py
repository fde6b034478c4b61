"""Printed evidence for author and date, gathered only when a rule asks for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import islice, pairwise
from typing import Any, TypeVar

from newsarc.extract.metadata.byline_markup import byline_strength
from newsarc.extract.metadata.record import JsonNode
from newsarc.extract.metadata.state_article import find_state_article
from newsarc.extract.metadata.zone import (
    BEFORE,
    PARAGRAPH,
    Context,
    Piece,
    body_end_zone,
    headline_zone,
    opening_zone,
    text_start,
)
from newsarc.extract.tree import SUB_HEADING_TAGS, Tree

_T = TypeVar("_T")

_TAGS = SUB_HEADING_TAGS | frozenset(
    "a span p div li address strong b em i small time td dd cite font header footer section ul label figcaption".split()
)
MAYBE_DATE = re.compile(r"\d(?:\d{3}|\s?[./\-]\s?\d|\.?[\s\-][^\W\d]{3,9}\.?[\s\-][’']?\d\d\b|\s?年)")
"""What every full date has: four digits in a row, two joined numbers, a word between two numbers, or the year of an
era."""
_PARTS_OF_HEADLINE = frozenset({"span", "small", "time", "em", "i", "div"})
_MAX_SCANNED = 20_000
_MAX_FOUND = 60
LONG_TEXT = 240
"""Maximum characters of text, with white space, that may stand in a byline."""
_STATES = frozenset({"has-bio", "is-first", "is-last"})
_TELLING = 12
"""Minimum characters of a piece that identify it as part of a paragraph."""
_TOGETHER = 25
"""Maximum runs of text between co-authors."""


class Evidence:
    """Text printed around the headline and in the body; each part is computed once, on first use."""

    def __init__(
        self,
        tree: Tree,
        headline: int | None,
        body: int | None,
        title: str | None = None,
        visit: str = "",
        last_paragraph: str = "",
    ) -> None:
        self.tree, self.title = tree, title
        self.visit = visit
        """The day on which the page was fetched (``YYYY-MM-DD``); empty if unknown."""
        self.last_paragraph = last_paragraph
        """The last paragraph of the text, on one line."""
        self.state: JsonNode = {}
        self._has_read_state = False
        self.headline, self.body = headline, body
        """Numbers of the elements of the headline and of the text's container; None if unknown."""

        self._found: dict[Callable[[Evidence], Any], Any] = {}

    def once(self, find: Callable[[Evidence], _T]) -> _T:
        """Return what ``find`` finds on the page, cached for later calls."""
        if find not in self._found:
            self._found[find] = find(self)
        found: _T = self._found[find]
        return found

    @cached_property
    def zone(self) -> list[Piece]:
        """The printed text around the headline, or from the body's start if there is no headline element."""
        tree, anchor = self.tree, self.headline
        if anchor is None:
            body = self.body
            return [] if body is None else [*headline_zone(tree, body)[:BEFORE], *self.body_start]
        own = [Piece(anchor, tree.line(anchor)[:300], 0)]
        parts = [n for n in range(anchor + 1, tree.ends[anchor]) if tree.tags[n] in _PARTS_OF_HEADLINE]
        for child in parts[:6]:
            own.append(Piece(child, tree.own_text(child), 0))
            own.append(Piece(anchor, tree.tail(child), 0))
        return [*own, *headline_zone(tree, anchor)]

    def read_state(self, address: str | None) -> JsonNode:
        """Return the record of the article at ``address`` in the page's state, and set ``state`` to it.

        The state is slow to read, so it is read once.
        """
        if not self._has_read_state:
            self._has_read_state = True
            self.state = find_state_article(self.tree, self.title, address)
            # the title may still end with the outlet's name
            self.state = self.state or find_state_article(self.tree, self.title, address, is_part=True)
        return self.state

    @cached_property
    def context(self) -> Context:
        """Tells which parts of the page belong to other articles."""
        return Context(self.tree, self.headline, self.body)

    @cached_property
    def body_start(self) -> list[Piece]:
        """The first printed text inside the body."""
        return [] if self.body is None else opening_zone(self.tree, self.body)

    @cached_property
    def end_parts(self) -> tuple[list[Piece], list[Piece]]:
        """The printed text at the end of the body, read backwards, and the text after the body."""
        return ([], []) if self.body is None else body_end_zone(self.tree, self.body, self.text_end)

    @cached_property
    def body_end(self) -> list[Piece]:
        """The printed text at the end of the body and after it; the first part is read backwards."""
        inside, after = self.end_parts
        return [*inside, *after]

    @property
    def end_in_order(self) -> list[Piece]:
        """The printed text at the end of the body and after it, in printed order."""
        inside, after = self.end_parts
        return [*reversed(inside), *after]

    @cached_property
    def text_end(self) -> int | None:
        """The first piece of text after the last paragraph, if the container holds more than the text; else None."""
        tree, body, last = self.tree, self.body, self.last_paragraph
        if body is None or self.headline is None or not body <= self.headline < tree.ends[body] or not last:
            return None
        for number in range(tree.last_texts[body] - 1, tree.last_texts[self.headline], -1):
            line = " ".join(tree.texts[number].split())
            if line and line in last and (len(line) >= _TELLING or line == last):
                return number + 1
        return None

    @cached_property
    def body_text(self) -> str:
        """All text inside the body, as in the source."""
        return "" if self.body is None else self.tree.text(self.body)

    @cached_property
    def text_start(self) -> str:
        """The beginning of the text, with white space collapsed: enough to tell its language and subject."""
        return text_start(self.tree, self.body)

    @cached_property
    def near_bylines(self) -> list[list[int]]:
        """Groups of elements around the headline with byline mark-up: first those that name a person, then the nearest.

        A group holds elements with the same mark-up: co-authors.
        """
        text = self.text_in_zone
        return self._bylines_in(self.zone[:text]) or self._bylines_in(self.zone[text:])

    @cached_property
    def text_in_zone(self) -> int:
        """The position in ``zone`` of the first of two adjacent paragraphs below the headline.

        Names after them are of persons who reply. A single paragraph may be a standfirst.
        """
        are_long = [piece.distance > 0 and len(piece.text) >= PARAGRAPH for piece in self.zone]
        pairs = enumerate(pairwise(are_long))
        return next((number for number, pair in pairs if all(pair)), len(are_long))

    def end_bylines(self) -> list[list[int]]:
        """Return groups of elements at the body's end with byline mark-up; from the whole page if the body is
        unknown."""
        if self.body is not None:
            near = {self._kind(group[0]) for group in self.near_bylines}  # in forums, other posts have the same mark-up
            return [group for group in self._bylines_in(self.body_end) if self._kind(group[0]) not in near]
        tree = self.tree
        strengths = {n: strength for n in tree.named(_TAGS)[:_MAX_SCANNED] if (strength := byline_strength(tree, n))}
        found = [n for n in list(strengths)[:_MAX_FOUND] if not self.context.is_elsewhere(n)]
        return self._groups(sorted(found, key=strengths.__getitem__, reverse=True))

    def _bylines_in(self, zone: list[Piece]) -> list[list[int]]:
        found: dict[int, tuple[int, int]] = {}
        strengths: dict[int, int] = {}
        for piece in zone:
            if len(piece.text) > LONG_TEXT:
                continue
            element, strength = self._signalled(piece.element, strengths)
            if element >= 0 and element not in found and not self.context.is_elsewhere(element):
                found[element] = (-strength, abs(piece.distance))
        first = min((distance for _, distance in found.values()), default=0)
        close = [element for element, (_, distance) in found.items() if distance <= first + _TOGETHER]
        return self._groups(sorted(close, key=found.__getitem__))

    def _signalled(self, element: int, strengths: dict[int, int]) -> tuple[int, int]:
        """Return the element or near ancestor with the strongest byline mark-up, and its strength; -1 for none.

        ``strengths`` is a cache.
        """
        best, strength = -1, 0
        for _ in range(3):
            if element < 0 or element == self.headline:
                break
            own = strengths.get(element)
            if own is None:
                own = strengths[element] = byline_strength(self.tree, element)
            if own > strength:
                best, strength = element, own
            element = self.tree.parents[element]
        return best, strength

    def _groups(self, elements: Iterable[int]) -> list[list[int]]:
        groups: dict[tuple[str | None, ...], list[int]] = {}
        for element in elements:
            groups.setdefault(self._kind(element), []).append(element)
        return list(groups.values())

    def _kind(self, element: int) -> tuple[str | None, ...]:
        """Return what elements of the same mark-up share; ``has-bio`` and ``is-first`` are only states."""
        attributes = self.tree.attributes[element]
        names = " ".join(name for name in (attributes.get("class") or "").split() if name not in _STATES)
        return (self.tree.tags[element], names, *map(attributes.get, ("rel", "itemprop")))

    @cached_property
    def end_links(self) -> dict[int, str]:
        """The links at the body's end and after it, including those in the last paragraphs of a short body."""
        body = -1 if self.body is None else self.body
        return {link: text for link, text in self.links_in(self.body_end).items() if link > body}

    def links_in(self, pieces: list[Piece]) -> dict[int, str]:
        """Return the links among ``pieces``, each with the first text in it or in a child of it."""
        tags, parents = self.tree.tags, self.tree.parents
        found: dict[int, str] = {}
        for piece in sorted(pieces):
            link = piece.element if tags[piece.element] == "a" else parents[piece.element]
            if link >= 0 and tags[link] == "a":
                found.setdefault(link, piece.text)
        return found

    def far_dates(self) -> list[Piece]:
        """Return short texts with a date anywhere on the page, and ``<time>`` elements, except those of other
        articles."""
        tree = self.tree
        found = [Piece(n, element_text(tree, n), n // 30) for n in tree.named({"time"})[:_MAX_FOUND]]
        for number, text in enumerate(tree.texts):
            if _has_date(text) and len(found) < _MAX_SCANNED:
                owner, start, _ = tree.run_at(number)
                if tree.tags[owner] in _TAGS and tree.tags[owner] != "time":
                    whole = element_text(tree, owner) if start == tree.first_texts[owner] else text
                    whole = whole if len(whole) < LONG_TEXT / 3 else text
                    found.append(Piece(owner, " ".join(whole.split()), owner // 30))
        found.sort(key=lambda piece: piece.element)
        return list(islice((piece for piece in found if not self.context.is_elsewhere(piece.element)), _MAX_FOUND))


def _has_date(text: str) -> bool:
    return 5 < len(text) < 80 and MAYBE_DATE.search(text) is not None


def element_text(tree: Tree, element: int) -> str:
    """Return the text of ``element`` with spaces between the texts of its children."""
    if tree.ends[element] == element + 1:
        return tree.line(element)
    runs = tree.runs_from(tree.first_texts[element], tree.last_texts[element])
    return " ".join(" ".join(text for _, text in islice(runs, 60)).split())
