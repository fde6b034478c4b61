"""What is kept of a menu while its content is passed over: its links, its tickers of latest news, where the reader is."""

from __future__ import annotations

from newsarc.extract.tree import LONGEST_LABEL, Menu, is_marked_here
from newsarc.extract.vocabulary import LATEST, attribute_flags

_NAMES = ("class", "id", "aria-label")
_ENTRIES = frozenset({"a", "li"})
"""Tags of the entries of menus."""
_LISTS = frozenset({"ul", "ol", "div", "section"})
_CHILD = 2
"""Depth of an element whose parent is the menu."""


def note_start(menu: Menu, tag: str, attributes: dict[str, str], depth: int, printed: int) -> None:
    """Take down what the start tag of an element inside ``menu`` tells.

    ``depth`` is the element's, the menu itself being at 1; ``printed`` counts the pieces of text before it in the menu.
    """
    if tag == "a":
        menu.bounds.append(printed)
        if menu.ticker:
            menu.latest.append(len(menu.hrefs))
        menu.hrefs.append(attributes.get("href", ""))
    if not attributes:
        return
    if tag in _LISTS and attribute_flags(attributes) & LATEST and not menu.ticker:
        menu.ticker = depth
    names = attributes.get("class") if tag in _ENTRIES else None
    if names and is_marked_here(names[:LONGEST_LABEL]):
        menu.here.append(len(menu.hrefs) - (tag == "a"))
    if depth == _CHILD and is_trail(attributes):
        menu.is_trail = True


def note_end(menu: Menu, tag: str, depth: int, printed: int) -> None:
    """Take down the end of an element inside ``menu``; ``depth`` is that of the element around it."""
    if tag == "a":
        menu.bounds.append(printed)
    if depth < menu.ticker:
        menu.ticker = 0


def is_trail(attributes: dict[str, str]) -> bool:
    """Whether attributes of a menu, of the element around it or of one directly inside say breadcrumb trail."""
    return any("rumb" in attributes.get(name, "") or "مسار" in attributes.get(name, "") for name in _NAMES)
