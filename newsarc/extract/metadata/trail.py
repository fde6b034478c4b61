"""The rubric in a line of links right above the headline, whatever its element is called: «الرئيسية » رياضة»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from newsarc.extract.labels import key

if TYPE_CHECKING:
    from newsarc.extract.metadata.evidence import Evidence

_HOMES = frozenset(map(key, ("الرئيسية", "الرئيسة", "الصفحة الرئيسية", "الصفحه الرئيسيه", "Home")))
_LONGEST = 25
_MOST_SPACES = 2
_LONGEST_PART = 25
_MOST = 4
"""Links of a line; a row of more is a menu."""
_ARROWS = (">", "›", "»", "«", "‹", "<", "/", "\\")
"""What stands between the links of a trail and of no menu."""
_SIGNS = re.compile(r"[\W_]*")
_OTHER = re.compile(
    r"\d|/(?:authors?|writers?|editors?|tags?|topics?|users?|login|live\w{0,8}|search|pdf|archives?|كاتب|كتاب|وسم)(?:/|$)|/(?:[a-z]{2}|english|arabic)$"
)
"""What addresses of no rubric hold; those of stories have numbers, those of languages two letters."""
_SMALL_NUMBER = re.compile(r"/\d{1,3}(?=[/.]|$)")


def linked_above(evidence: Evidence) -> list[str]:
    """Texts of the short links to rubrics that stand right above the headline, with signs between them at most, the front
    page's first where it is one. Nothing where more links stand there than a trail has."""
    if evidence.headline is None:
        return []
    tree = evidence.tree
    found: list[tuple[int, str]] = []
    is_trail = False
    for piece in sorted((piece for piece in evidence.zone if piece.distance < 0), key=lambda piece: -piece.distance):
        text = " ".join(piece.text.split())
        if _SIGNS.fullmatch(text):
            is_trail |= text in _ARROWS
            continue
        link = piece.element if tree.tags[piece.element] == "a" else tree.parents[piece.element]
        if link < 0 or tree.tags[link] != "a" or len(text) > _LONGEST or text.count(" ") > _MOST_SPACES:
            break
        if key(text) in _HOMES:
            found.insert(0, (link, text))
            break
        if not _leads_to_rubric(tree.get(link, "href") or ""):
            break
        found.insert(0, (link, text))
    is_menu = len(found) > _MOST or any(evidence.context.is_elsewhere(link) for link, _ in found)
    return [] if is_menu and not is_trail else [text for _, text in found]


def _leads_to_rubric(href: str) -> bool:
    """Whether an address may be that of a rubric: a few short words, or a small number."""
    address = unquote(href[:300]).lower()
    path = _SMALL_NUMBER.sub("", address.partition("://")[2] or address).rstrip("/")
    return "/" in path and len(path) - path.rfind("/") <= _LONGEST_PART and _OTHER.search(path) is None
