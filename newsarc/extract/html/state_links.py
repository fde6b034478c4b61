"""Links to other stories that a page carries only as data: lists next to the article in an application's state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from newsarc.arabic.levels import clean
from newsarc.extract.html.link_titles import MAX_TITLE
from newsarc.extract.metadata.state_fields import TITLE_KEYS, first_text, title_of
from newsarc.extract.state import states
from newsarc.extract.tree import Tree
from newsarc.extract.urls import join_url, url_key
from newsarc.model import Link, LinkKind

_RELATED = re.compile(r"related|read_?(?:also|more|next)|see_?also|recommend|more_?(?:on|from)|similar", re.IGNORECASE)
_LATEST = re.compile(r"latest|recent|most_?(?:read|viewed|popular)|popular|trending|newest", re.IGNORECASE)
_ADDRESS_KEYS = ("url", "link", "href", "permalink", "canonicalUrl", "canonical_url", "path")
_TYPE_KEYS = ("type", "kind", "blockName", "_type")
_LIST_KEYS = frozenset("items stories articles posts links news list data content children".split())
"""Names of the list in a block of such a type."""
_MAX_NODES, _MOST_LINKS, _MOST_ITEMS = 50_000, 60, 40
_LEAST_TITLE = 8


def links_in_state(tree: Tree, base: str | None, own: str | None) -> list[Link]:
    """Return the stories in lists whose name or block type says related or latest, each once.

    Addresses are resolved against ``base``; the page's ``own`` address is left out. Takes time linear in the state,
    whatever it holds.
    """
    known = {url_key(own)} if own else set()
    links: list[Link] = []
    for kind, item in islice(_listed(tree), _MAX_NODES):
        title = clean(next(filter(None, (title_of(item[name]) for name in TITLE_KEYS if name in item)), ""))
        url = join_url(base or "", first_text(item, _ADDRESS_KEYS)) if first_text(item, _ADDRESS_KEYS) else None
        if (
            not url
            or not url.startswith("http")
            or not _LEAST_TITLE <= len(title) <= MAX_TITLE
            or url_key(url) in known
        ):
            continue
        known.add(url_key(url))
        links.append(Link(kind, title, url, None, len(links)))
        if len(links) == _MOST_LINKS:
            break
    return links


def _listed(tree: Tree) -> Iterator[tuple[LinkKind, dict[str, Any]]]:
    """Yield the objects in lists of stories, each with the kind that the list's name or its block's type gives."""
    for state in states(tree):
        stack: list[tuple[LinkKind | None, Any]] = [(None, state)]
        seen: set[int] = set()
        for _ in range(_MAX_NODES):
            if not stack:
                break
            kind, value = stack.pop()
            if not isinstance(value, (dict, list)) or id(value) in seen:
                continue
            seen.add(id(value))
            if isinstance(value, list):
                if kind:
                    yield from ((kind, item) for item in value[:_MOST_ITEMS] if isinstance(item, dict))
                stack += ((None, item) for item in reversed(value) if isinstance(item, (dict, list)))
                continue
            own = _kind_of(first_text(value, _TYPE_KEYS))
            stack += (
                (_kind_of(name) or ((own or kind) if name in _LIST_KEYS else None), inner)
                for name, inner in reversed(value.items())
            )


def _kind_of(name: str) -> LinkKind | None:
    if _RELATED.search(name):
        return "related"
    return "latest" if _LATEST.search(name) else None
