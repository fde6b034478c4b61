"""Captions that editors set as paragraphs: after the picture's line break, or in italics or centred under it."""

from __future__ import annotations

import re

from newsarc.extract.html.blocks import Blocks
from newsarc.extract.tree import Tree

_LONGEST_CAPTION = 150
_AROUND_PICTURE = frozenset({"a", "span", "strong", "b", "em", "center"})
_SLANTED = frozenset({"em", "i", "small"})
_SENTENCE = re.compile(r"[.!?؟…۔:][\"”»’]*$")
_AGENCY_AT_END = re.compile(r"\([^()]{2,40}\)$")


def picture_captions(page: Blocks, container: int) -> frozenset[str]:
    """The captions in the zone ``container`` that no mark-up tells from paragraphs, each on one line."""
    tree = page.tree
    element = page.zones[container].element
    found: set[str] = set()
    position = element
    while True:
        try:
            position = tree.tags.index("img", position + 1, tree.ends[element])
        except ValueError:
            return frozenset(found)
        if caption := _caption_of(tree, position):
            found.add(caption)


def _caption_of(tree: Tree, picture: int) -> str | None:
    """The caption of an ``img``: what follows its line break in its paragraph, or the next paragraph."""
    around = tree.parents[picture]
    while around > 0 and tree.tags[around] in _AROUND_PICTURE:
        around = tree.parents[around]
    if around < 0 or tree.tags[around] not in ("p", "div"):
        return None
    text = tree.line(around) if tree.ends[around] - around < 12 else ""
    if text:
        has_break = "br" in tree.tags[picture + 1 : tree.ends[around]]
        is_first = not "".join(tree.texts[tree.first_texts[around] : tree.first_texts[picture]]).strip()
        return text if has_break and is_first and _may_be_caption(text) else None
    below = tree.ends[around]
    if below >= len(tree.tags) or tree.parents[below] != tree.parents[around] or tree.tags[below] != "p":
        return None
    text = tree.line(below)
    inner = below + 1
    is_slanted = inner < tree.ends[below] and tree.tags[inner] in _SLANTED and tree.line(inner) == text
    is_centred = "center" in (tree.get(below, "style") or "") or tree.get(below, "align") == "center"
    is_credited = bool(_AGENCY_AT_END.search(text))
    return text if is_slanted + is_centred + is_credited >= 2 and _may_be_caption(text) else None


def _may_be_caption(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_CAPTION and not _SENTENCE.search(text)
