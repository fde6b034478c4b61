"""Links to tags stand in a row; the zone at the text's end may hold only the near end of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsarc.extract.tree import Tree

_MORE = ("»", "›", "…", "...")
"""How a button for more stories ends."""
_ITEMS = frozenset({"li", "span"})


def is_marked_tag(tree: Tree, link: int) -> bool:
    """Whether a link is marked ``rel=tag``, but not ``rel="category tag"``."""
    rel = (tree.get(link, "rel") or "").lower().split()
    return "tag" in rel and "category" not in rel


def texts_of_row(tree: Tree, links: Mapping[int, str], is_tag: Callable[[int], bool]) -> list[str]:
    """Return the texts of ``links`` without buttons, and of further tags in the row if all ``links`` stand in one
    row."""
    shown = {link: text for link, text in links.items() if not text.rstrip().endswith(_MORE)}
    if not shown:
        return []
    around = tree.parents[min(shown)]
    around = tree.parents[around] if tree.tags[around] in _ITEMS else around
    row = [n for n in range(around + 1, tree.ends[around]) if tree.tags[n] == "a" and is_tag(n)]
    is_one_row = set(shown) <= set(row)
    return [tree.own_text(n).strip() or tree.line(n) for n in row] if is_one_row else list(shown.values())
