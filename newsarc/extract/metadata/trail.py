"""The rubric in a line of links right above the headline, whatever its element is called: «الرئيسية » رياضة»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING
from urllib.parse import unquote

from newsarc.extract.labels import key, match_whole
from newsarc.extract.metadata.byline_markup import byline_strength
from newsarc.extract.metadata.zone import Piece
from newsarc.extract.tree import Tree

if TYPE_CHECKING:
    from newsarc.extract.metadata.evidence import Evidence

_HOMES = frozenset(map(key, ("الرئيسية", "الرئيسة", "الصفحة الرئيسية", "الصفحه الرئيسيه", "Home")))
_NO_RUBRICS = frozenset(map(key, (
    "من نحن", "اتصل بنا", "تواصل معنا", "أعلن معنا", "الأرشيف", "سياسة الخصوصية", "تسجيل الدخول", "اشترك", "اشترك الآن", "بحث", "عاجل",
    "مباشر", "بث مباشر", "البث المباشر", "النسخة الورقية", "رجوع", "العودة", "English", "About", "Contact", "Archive", "Archives",
)))  # fmt: skip
_LONGEST = 25
_MOST_SPACES = 2
_LONGEST_PART = 25
_MOST = 4
"""Links of a line; a row of more is a menu."""
_ARROWS = (">", "›", "»", "«", "‹", "<", "/", "\\")
"""What stands between the links of a trail and of no menu."""
_AROUND = "".join(_ARROWS) + " "
_STEP = r"\s[>›»«‹</\\]+\s"
_MOST_BETWEEN = 2
_OTHER = r"\d|/(?:authors?|writers?|editors?|tags?|topics?|users?|login|live\w{0,8}|search|pdf|archives?|كاتب|كتاب|وسم)(?:/|$)|/(?:[a-z]{2}|english|arabic)$"
"""What addresses of no rubric hold; those of stories have numbers, those of languages two letters."""
_OF_RUBRIC = r"/(?:sections?|categor(?:y|ies)|rubri[ck]s?)/"
_SMALL_NUMBER = r"[/-]\d{1,3}(?=[/.]|$)|[?&][a-z]{1,8}=\d{1,3}$"


def linked_above(evidence: Evidence) -> list[str]:
    """Texts of the short links to rubrics in the line right above the headline, the front page's first where it is one; of
    a trail also where the writer's name stands between. Nothing where more links stand there than a trail has."""
    if evidence.headline is None:
        return []
    tree = evidence.tree
    above = sorted((piece for piece in evidence.zone if piece.distance < 0), key=lambda piece: -piece.distance)
    between = list(takewhile(lambda piece: _link_of(tree, piece) < 0, above))
    texts = [text for text in map(_text_of, between) if not _is_sign(text) and text.lstrip(_AROUND) != evidence.title]
    for text in texts[:_MOST_BETWEEN]:
        parts = re.split(_STEP, text) if any(map(text.__contains__, _ARROWS)) else []
        if len(parts) > 1 and key(parts[0]) in _HOMES:
            return parts  # a trail without links
    if len(texts) > _MOST_BETWEEN or any(len(text) > _LONGEST for text in texts):
        return []
    found, is_trail = _line_above(evidence, above[len(between) :])
    if texts and not (found and key(found[0][1]) in _HOMES):
        return []
    is_menu = len(found) > _MOST or any(_is_none(evidence, link) for link, _ in found)
    cells = {tree.parents[link] for link, _ in found if tree.tags[tree.parents[link]] == "td"}
    is_menu |= len(cells) > 1  # side by side
    is_other = any(text.isascii() and not _is_in_menu(tree, link) for link, text in found)  # buttons, names of topics
    return [] if (is_menu or is_other) and not is_trail else [text for _, text in found]


def _is_none(evidence: Evidence, link: int) -> bool:
    """Whether a link stands in no part of the article, or is a byline."""
    tree = evidence.tree
    return evidence.context.is_elsewhere(link) or any(byline_strength(tree, n) for n in (link, tree.parents[link]))


def _is_in_menu(tree: Tree, link: int) -> bool:
    """Whether a link before ``link`` has its words and leads to the same place: menus name the rubrics."""
    href, text = tree.get(link, "href"), tree.line(link)
    return any(
        tree.get(other, "href") == href and tree.line(other) == text for other in tree.named({"a"}) if other < link
    )


def _line_above(evidence: Evidence, above: Sequence[Piece]) -> tuple[list[tuple[int, str]], bool]:
    """The links to rubrics that the line of the first piece of ``above`` begins with, up to the front page's, each with its
    text, and whether arrows part them; the pieces come in the order of their distance from the headline."""
    tree = evidence.tree
    found: list[tuple[int, str]] = []
    line = range(0)
    is_trail = False
    for piece in above:
        text, link = _text_of(piece), _link_of(tree, piece)
        if _is_sign(text):
            is_trail |= text in _ARROWS
            continue
        words = key(text)
        is_other = words in _NO_RUBRICS or match_whole(words) == "share"
        if link < 0 or len(text) > _LONGEST or text.count(" ") > _MOST_SPACES or is_other:
            if found and link in line and not is_trail:
                return [], False  # the end of a menu
            break
        line = line or _line_of(tree, link)
        if link not in line or (words not in _HOMES and not _leads_to_rubric(tree.get(link, "href") or "")):
            break
        found.insert(0, (link, text))
        if words in _HOMES:
            break
    return found, is_trail


def _text_of(piece: Piece) -> str:
    return " ".join(piece.text.split())


def _is_sign(text: str) -> bool:
    return not any(map(str.isalnum, text))


def _link_of(tree: Tree, piece: Piece) -> int:
    """The link that a piece of text stands in, or its parent does; -1 without one."""
    link = piece.element if tree.tags[piece.element] == "a" else tree.parents[piece.element]
    return link if link >= 0 and tree.tags[link] == "a" else -1


def _line_of(tree: Tree, link: int) -> range:
    """The elements of the line that a link stands in: of what is around it, and around an item of a list."""
    around = tree.parents[link]
    if tree.tags[around] in ("li", "span", "td"):
        around = tree.parents[around]
    return range(around, tree.ends[around])


def _leads_to_rubric(href: str) -> bool:
    """Whether an address may be that of a rubric: a few short words, or a small number."""
    address = unquote(href[:300]).lower()
    if re.search(_OF_RUBRIC, address):
        return True
    path = re.sub(_SMALL_NUMBER, "", address.partition("://")[2] or f"/{address}").rstrip("/")
    return "/" in path and len(path) - path.rfind("/") <= _LONGEST_PART and re.search(_OTHER, path) is None
