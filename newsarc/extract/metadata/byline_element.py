"""The names in an element with byline mark-up: its links to authors' pages, or its text without jobs and buttons."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from itertools import islice

from newsarc.extract.metadata.byline import names_in_byline
from newsarc.extract.metadata.byline_markup import leads_to_author
from newsarc.extract.metadata.byline_names import is_other_credit, looks_like_name
from newsarc.extract.tree import HEADING_TAGS, Tree

_BLOCKS = HEADING_TAGS | {"div", "p", "li", "br", "td", "dd", "dt", "section", "time"}
_NOT_THE_NAME = re.compile(
    r"categor|rubri[ck]|kicker|breadcrumb|(?:^|[\s_-])(?:job|role|position|occupation)s?(?:[\s_-]?title)?(?:$|\s)",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?:^|\s)(?:author-)?title(?:$|\s)", re.IGNORECASE)
_JOB = re.compile(
    r"(?:ال)?(?:محررة?|مراسلة?|صحفية?|صحافية?|كاتبة?|إعلامية?|باحثة?|رئيسة?|مديرة?|نائبة?)\s?(?!\S*[:：/])[^:：/|]{0,40}$"
)
"""A person's job, in an element of its own next to the name."""
_INLINE = frozenset({"span", "small", "em", "i", "b", "strong", "label"})
_EDITOR_PAGE = re.compile(r"/editors?/", re.IGNORECASE)
_LABEL = 40
_MOST_LINKS = 20


def names_in_element(tree: Tree, element: int, outlet: Callable[[], Collection[str]] = frozenset) -> list[str]:
    """Return the names in ``element``, in order; those in links to authors' pages if they cover all names of its text.

    ``outlet`` gives squeezed names of the outlet, which often stand next to the person's.
    """
    line = tree.first_texts[tree.parents[element]]
    if any(is_other_credit(text[:_LABEL]) for text in tree.texts[line : line + 1]):
        return []
    printed = _linked_names(tree, element) or names_in_byline(byline_text(tree, element), outlet=outlet)
    linked: dict[str, None] = {}
    for link in islice(_author_links(tree, element), _MOST_LINKS):
        linked.update((name, None) for name in names_in_byline(byline_text(tree, link)) if looks_like_name(name))
    is_cut = len(linked) >= len(printed) and all(any(name in whole for name in linked) for whole in printed)
    return list(linked) if linked and printed and is_cut else printed


def _linked_names(tree: Tree, element: int) -> list[str]:
    """Return the names in adjacent links that fill ``element``: each is one author's."""
    links = [n for n in tree.children(element) if tree.tags[n] == "a"]
    texts = [tree.line(n) for n in links[:_MOST_LINKS]]
    if not 1 < len(links) <= _MOST_LINKS or "".join(texts).replace(" ", "") != tree.line(element).replace(" ", ""):
        return []
    return texts if all(" " in text and looks_like_name(text) for text in texts) else []


def _author_links(tree: Tree, element: int) -> Iterator[int]:
    for link in range(element + 1, tree.ends[element]):
        if tree.tags[link] == "a":
            href = tree.get(link, "href") or ""
            if "author" in (tree.get(link, "rel") or "") or leads_to_author(href) or _EDITOR_PAGE.search(href[:300]):
                yield link


def byline_text(tree: Tree, element: int) -> str:
    """Return the text of ``element`` with bars where blocks begin or end: a block of its own is not part of a name."""
    return " ".join(" ".join(islice(_runs(tree, element, 0), 80)).split())


def _runs(tree: Tree, element: int, depth: int) -> Iterator[str]:
    if depth > 20 or tree.tags[element] == "button" or _NOT_THE_NAME.search(tree.get(element, "class") or ""):
        return
    bar = "|" if depth and tree.tags[element] in _BLOCKS else " "
    yield bar
    yield tree.own_text(element)
    for child in tree.children(element):
        if not _is_job(tree, element, child):
            yield from _runs(tree, child, depth + 1)
        yield tree.tail(child)
    yield bar


def _is_job(tree: Tree, around: int, element: int) -> bool:
    """Whether an element that follows other text says what the person is."""
    if tree.tags[element] not in _INLINE:
        return False
    before = tree.texts[tree.first_texts[around] : tree.first_texts[element]]
    if not "".join(before).strip():
        return False
    return _TITLE.search(tree.get(element, "class") or "") is not None or _JOB.match(tree.line(element)) is not None
