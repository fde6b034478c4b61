"""A parsed page as columns: its elements in document order, and the runs of text between them.

An element is a number; each column holds one fact about it at that index. The content of an element is a range of
elements and a range of texts. Python reads a list several times faster than it asks libxml2 for a parent or an
attribute. The ranges make "the text inside", "the text after" and "the ancestors" a slice or a short loop.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Any, TypeVar

_T = TypeVar("_T")


@dataclass(slots=True)
class Menu:
    """What is kept of a ``<nav>``: its texts and its links, whose elements are not in the tree."""

    texts: list[str] = field(default_factory=list)
    bounds: list[int] = field(default_factory=list)
    """Where the links begin and end among the texts, in turn."""
    hrefs: list[str] = field(default_factory=list)
    here: list[int] = field(default_factory=list)
    """Numbers of the links that are marked as where the reader is."""
    is_trail: bool = False
    """Whether it is named a breadcrumb trail."""
    ticker: int = 0
    """Depth of the open list of latest news in it, such as tickers at the head of a page; 0 for none."""
    latest: list[int] = field(default_factory=list)
    """Numbers of the links in such lists."""

    def links(self) -> Iterator[tuple[str, str]]:
        """Yield address and text of each link, in document order."""
        bounds = self.bounds
        for href, first, last in zip(self.hrefs, bounds[::2], bounds[1::2], strict=False):
            yield href, line_of(self.texts[first:last])

    def links_here(self) -> list[tuple[str, str]]:
        """Return those of :meth:`links` that are marked as where the reader is."""
        links = list(self.links()) if self.here else []
        return [links[number] for number in self.here if number < len(links)]


@dataclass(slots=True)
class Tree:
    """The elements and texts of one page. Scripts, styles and other elements that print nothing are left out."""

    tags: list[str] = field(default_factory=list)
    """Names in lower case; element 0 is the root."""
    attributes: list[dict[str, str]] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    """The number of each element's parent; -1 for the root."""
    ends: list[int] = field(default_factory=list)
    """The number after the last element inside each."""
    first_texts: list[int] = field(default_factory=list)
    last_texts: list[int] = field(default_factory=list)
    """The texts inside element n are ``texts[first_texts[n]:last_texts[n]]``."""
    texts: list[str] = field(default_factory=list)
    """Pieces of printed text as the parser gave them: a run of text is split at character references."""
    scripts: list[tuple[dict[str, str], str]] = field(default_factory=list)
    """Attributes and contents of the ``<script>`` elements."""
    trails: dict[int, list[str]] = field(default_factory=dict)
    """The texts of the links in each ``<nav>`` that is a breadcrumb trail. As with all menus, they are not texts of the
    page."""
    menus: list[Menu] = field(default_factory=list)
    """Each other ``<nav>`` that has links."""
    found: dict[Callable[[Tree], Any], Any] = field(default_factory=dict)
    """Results found in the page, by the function that found them: see :meth:`once`."""

    def get(self, number: int, name: str) -> str | None:
        """Return an attribute of an element; "" if it has no value, None if it is missing."""
        return self.attributes[number].get(name)

    def text(self, number: int) -> str:
        """Return all text inside an element, as in the source."""
        return "".join(self.texts[self.first_texts[number] : self.last_texts[number]])

    def line(self, number: int) -> str:
        """Return all text inside an element on one line."""
        return line_of(self.texts[self.first_texts[number] : self.last_texts[number]])

    def own_text(self, number: int) -> str:
        """Return the text of an element before the first element inside it."""
        following = number + 1
        stop = self.first_texts[following] if following < self.ends[number] else self.last_texts[number]
        return "".join(self.texts[self.first_texts[number] : stop])

    def tail(self, number: int) -> str:
        """Return the text between the end of an element and the next tag."""
        following, parent = self.ends[number], self.parents[number]
        if parent < 0:
            return ""
        stop = self.first_texts[following] if following < self.ends[parent] else self.last_texts[parent]
        return "".join(self.texts[self.last_texts[number] : stop])

    def children(self, number: int) -> Iterator[int]:
        """Yield the elements directly inside an element."""
        child, end = number + 1, self.ends[number]
        while child < end:
            yield child
            child = self.ends[child]

    def ancestors(self, number: int) -> Iterator[int]:
        """Yield the elements around an element, from the innermost."""
        number = self.parents[number]
        while number >= 0:
            yield number
            number = self.parents[number]

    def menu_links(self) -> dict[tuple[str, str], None]:
        """Return address and text of each link in the menus that are no part of the page, in document order."""
        return self.once(_links_of_menus)

    def once(self, find: Callable[[Tree], _T]) -> _T:
        """Return what ``find`` finds in the page, cached for later calls."""
        if find not in self.found:
            self.found[find] = find(self)
        found: _T = self.found[find]
        return found

    def named(self, tags: Collection[str]) -> list[int]:
        """Return all elements of one of ``tags``, in document order."""
        numbers = self.once(_numbers_by_tag)
        found = [numbers[tag] for tag in tags if tag in numbers]
        return list(found[0]) if len(found) == 1 else sorted(chain.from_iterable(found))

    def holds(self, number: int, tags: Collection[str]) -> bool:
        """Whether an element of one of ``tags`` stands inside another."""
        numbers = self.once(_numbers_by_tag)
        end = self.ends[number]
        for tag in tags:
            found = numbers.get(tag, ())
            after = bisect_right(found, number)
            if after < len(found) and found[after] < end:
                return True
        return False

    def run_at(self, text: int) -> tuple[int, int, int]:
        """Return the run of text around piece ``text``: the element it stands in directly, its first piece, and the one
        after its last.

        A run ends where an element begins or ends.
        """
        bounds = self.once(_bounds_of_runs)
        place = bisect_right(bounds, text)
        return self._owner_of(text), bounds[place - 1], bounds[place]

    def _owner_of(self, text: int) -> int:
        """Return the element that piece ``text`` stands in directly."""
        owner = bisect_right(self.first_texts, text) - 1
        while self.last_texts[owner] <= text:
            owner = self.parents[owner]
        return owner

    def runs_from(self, text: int, stop: int | None = None) -> Iterator[tuple[int, str]]:
        """Yield the runs of text from piece ``text`` on, without runs of white space, each with the element it stands
        in."""
        stop = len(self.texts) if stop is None else stop
        bounds = self.once(_bounds_of_runs)
        place = bisect_right(bounds, text)
        while text < stop:
            after = bounds[place]
            run = "".join(self.texts[text:after])
            if run and not run.isspace():
                yield self._owner_of(text), run
            text, place = after, place + 1

    def runs_back(self, text: int, stop: int = 0) -> Iterator[tuple[int, str]]:
        """Yield runs like :meth:`runs_from`, from the piece before ``text`` back to ``stop``, the nearest first."""
        bounds = self.once(_bounds_of_runs)
        place = bisect_left(bounds, text)
        while text > stop:
            place -= 1
            start = bounds[place]
            run = "".join(self.texts[start:text])
            if run and not run.isspace():
                yield self._owner_of(start), run
            text = start


def _numbers_by_tag(tree: Tree) -> dict[str, list[int]]:
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for number, tag in enumerate(tree.tags):
        numbers[tag].append(number)
    return numbers


def _bounds_of_runs(tree: Tree) -> list[int]:
    """Return the pieces of text before which an element begins or ends, and the place after the last piece."""
    return sorted({*tree.first_texts, *tree.last_texts})


def _links_of_menus(tree: Tree) -> dict[tuple[str, str], None]:
    return {link: None for menu in tree.menus for link in menu.links()}


@lru_cache(maxsize=4096)
def is_marked_here(names: str) -> bool:
    """Whether the ``class`` of a menu's entry says that the page stands below it."""
    return not _HERE.isdisjoint(names.split())


def line_of(texts: list[str]) -> str:
    """Return pieces of text on one line, with white space collapsed."""
    return " ".join("".join(texts).split())


_HERE = frozenset(
    "active current selected sel act on here is-active menu-item-active current-menu-item current_page_item current-menu-parent"
    " current-menu-ancestor current-post-ancestor current-category-ancestor current_page_parent current-cat".split()
)
HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
SUB_HEADING_TAGS = HEADING_TAGS - {"h1"}
"""Tags of headings of parts of a text, boxes and lists. The headline of a page is an ``h1``, and so are names of
outlets."""
PICTURE_TAGS = frozenset({"img", "amp-img"})

LONGEST_LABEL = 500
"""Maximum characters of a ``class`` or ``id`` that are read and cached."""
REMOVED, ZONE = 1, 2
Mark = Callable[[Tree, int], int]
"""Says of an element that has begun whether it is ``REMOVED`` from the page, a ``ZONE`` whatever its tag, or neither
(0)."""
