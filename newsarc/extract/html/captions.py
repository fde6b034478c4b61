"""Captions that editors set as paragraphs.

They follow the picture's line break, or stand under it in italics or centred, or repeat the picture's ``alt`` text.
"""

from __future__ import annotations

import re

from newsarc.extract.html.blocks import Blocks
from newsarc.extract.tree import HEADING_TAGS, Tree

_LONGEST_CAPTION = 150
_LEAST_DESCRIPTION = 50
_MOST_DESCRIBED = 0.25
"""Maximum share of the container's text in printed ``alt`` texts. In a recipe, the ``alt`` of each picture is a
step."""
_AROUND_PICTURE = frozenset({"a", "span", "strong", "b", "em", "center"})
_SLANTED = frozenset({"em", "i", "small"})
_LINE, _MOST = _SLANTED | {"p", "span", "font", "b", "strong"}, 2
"""_LINE: tags allowed beside the picture in a box that is a picture with its caption. _MOST: maximum number of such
elements."""
_LEAST_IN_GALLERY, _MOST_IN_GALLERY = 4, 60
_BOXES = frozenset({"div", "section"})
_SENTENCE = re.compile(r"[.!?؟…۔:][\"”»’]*$")
_OF_PICTURES, _LEAST_SIGNS = re.compile(r"img|image|photo|pic|caption", re.IGNORECASE), 2
"""_OF_PICTURES: what a caption's class contains. _LEAST_SIGNS: minimum signs of a caption; paragraphs may have one
too."""
_AGENCY_AT_END = re.compile(r"\([^()]{2,40}\)$|\s[-–/]\s?أرشيف$")


def picture_captions(page: Blocks, container: int) -> frozenset[str]:
    """Return the captions in zone ``container`` that have no mark-up to tell them from paragraphs, each on one line."""
    tree = page.tree
    element = page.zones[container].element
    found: set[str] = set()
    described: set[str] = set()
    position = element
    while True:
        try:
            position = tree.tags.index("img", position + 1, tree.ends[element])
        except ValueError:
            return frozenset(found | _descriptions_printed(page, container, described))
        if caption := _caption_of(tree, position):
            found.add(caption)
        description = tree.get(position, "alt")
        if description and len(description) >= _LEAST_DESCRIPTION:
            described.add(" ".join(description.split()))


def _descriptions_printed(page: Blocks, container: int, described: set[str]) -> set[str]:
    """Return the ``described`` texts that are printed as blocks of the container.

    Return none if they are much of its text. Leave out texts that the page's ``meta`` holds: a standfirst may also
    describe the picture.
    """
    if not described:
        return described
    blocks = page.blocks[page.zones[container].start : page.zones[container].end]
    printed = {block.text for block in blocks if block.text in described and block.tag not in HEADING_TAGS}
    if not printed or sum(map(len, printed)) > _MOST_DESCRIBED * sum(block.length for block in blocks):
        return set()
    declared = " ".join(page.tree.get(n, "content") or "" for n in page.tree.named({"meta"}))
    return {text for text in printed if text[:_LEAST_DESCRIPTION] not in declared}


def _caption_of(tree: Tree, picture: int) -> str | None:
    """Return the caption of an ``img``: the text after its line break in the same paragraph, or the next paragraph."""
    around = tree.parents[picture]
    while tree.tags[around] in _AROUND_PICTURE:
        around = tree.parents[around]
    if tree.tags[around] not in ("p", "div"):
        return None
    if tree.tags[around] == "div" and tree.parents[picture] == around and tree.ends[picture] < tree.ends[around]:
        below = tree.ends[picture]
        if tree.tags[below] in _LINE and _is_in_gallery(tree, picture):
            return tree.line(below)
    text = tree.line(around) if tree.ends[around] - around < 12 else ""
    if text:
        beside = tree.tags[picture + 1 : tree.ends[around]]
        is_box = tree.tags[around] == "div" and len(beside) <= _MOST and _LINE.issuperset(beside)
        has_break = is_box or "br" in beside
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
    is_described = text in [" ".join((tree.get(picture, name) or "").split()) for name in ("alt", "title")]
    is_named = _OF_PICTURES.search(tree.get(below, "class") or "") is not None
    signs = is_slanted + is_centred + is_credited + is_described + is_named
    is_caption = signs >= _LEAST_SIGNS or _is_in_gallery(tree, around)
    return text if is_caption and _may_be_caption(text) else None


def _is_in_gallery(tree: Tree, picture: int) -> bool:
    """Whether the box around a picture and the line below it holds at least one more such pair and nothing else.

    Picture and line each have an element of their own.
    """
    box = tree.parents[picture]
    inside = [
        n
        for n in range(box + 1, min(tree.ends[box], box + _MOST_IN_GALLERY))
        if tree.parents[n] == box and tree.tags[n] != "br"
    ]
    if (
        tree.tags[box] not in _BOXES
        or tree.ends[box] > box + _MOST_IN_GALLERY
        or len(inside) < _LEAST_IN_GALLERY
        or len(inside) % 2
    ):
        return False
    pictures, lines = inside[::2], inside[1::2]
    has_pictures = all("img" in tree.tags[n : tree.ends[n]] and not tree.line(n) for n in pictures)
    return has_pictures and all(_may_be_caption(tree.line(n)) for n in lines)


def _may_be_caption(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_CAPTION and not _SENTENCE.search(text)
