"""The rubric in a line of links right above the headline, whatever its element is named: «الرئيسية » رياضة»."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING
from urllib.parse import unquote

from newsarc.extract.expressions import holds_any
from newsarc.extract.labels import groups, key, match_whole
from newsarc.extract.metadata.byline_markup import is_byline_link, leads_to_author
from newsarc.extract.metadata.zone import Piece
from newsarc.extract.tree import Tree
from newsarc.extract.urls import leads_to_front_page

if TYPE_CHECKING:
    from newsarc.extract.metadata.evidence import Evidence

NO_RUBRICS = frozenset(map(key, (
    "من نحن", "اتصل بنا", "تواصل معنا", "أعلن معنا", "الأرشيف", "سياسة الخصوصية", "تسجيل الدخول", "اشترك",
    "اشترك الآن", "بحث", "عاجل",
    "مباشر", "بث مباشر", "البث المباشر", "النسخة الورقية", "رجوع", "العودة", "English", "About", "About us",
    "Über uns", "All", "الكل", "Link", "Sign up", "Contact", "Archive", "Archives",
    "جديد", "حصري", "حصريا", "خاص", "مميز", "مدفوع", "مجاني", "للمشتركين", "محدث", "تحديث", "تم التحديث", "موثق",
    "تم التحقق", "متابعة", "مترجم", "ممول",
)))  # fmt: skip
_LONGEST = 25
_MOST_SPACES = 2
_LONGEST_PART = 25
_MOST = 4
"""Maximum links of a line; a longer row is a menu."""
_MOST_STEPS = 3
STEP_SIGNS = (">", "›", "»", "«", "‹", "<", "/", "\\", "←", "→", "⟵", "◄", "►")
"""Signs between the links of a trail, but not of a menu."""
OF_ALL_NEWS = frozenset(map(key, ("الأخبار", "أخبار", "المدونة", "مدونة", "خبریں", "هەواڵ", "News", "Blog")))
"""Rubrics that hold all stories: another printed rubric is more specific."""
_AROUND = "".join(STEP_SIGNS) + " "
_STEP = r"\s[>›»«‹</\\←→⟵◄►]+\s"
_MOST_BETWEEN = 2
_OTHER = (
    r"\d|/(?:authors?|writers?|editors?|tags?|topics?|users?|login|live\w{0,8}|search|pdf|archives?|كاتب|كتاب|وسم)"
    "(?:/|$)|/(?:[a-z]{2}|english|arabic)$"
)
"""Parts of addresses that are no rubric's: those of stories have numbers, those of languages two letters."""
_OF_RUBRIC = r"/(?:sections?|categor(?:y|ies)|rubri[ck]s?)/"
_SMALL_NUMBER = r"(?:[/=-]|(?<=/f))\d{1,3}(?=[/.]|$)|[?&][a-z]{1,8}=\d{1,3}$"
"""A small number in a rubric's address, «/sec/12», or a forum's, «f12.html»."""


def linked_above(evidence: Evidence) -> list[str]:
    """Return the texts of the short links to rubrics in the line right above the headline, a front page's first.

    The writer's name may stand between a trail and the headline. Return none if there are more links than a trail has.
    """
    if evidence.headline is None:
        return []
    tree = evidence.tree
    above = sorted((piece for piece in evidence.zone if piece.distance < 0), key=lambda piece: -piece.distance)
    between = list(takewhile(lambda piece: not _may_be_step(tree, link_of(tree, piece)), above))
    texts = [_text_of(piece) for piece in between if link_of(tree, piece) < 0 and not _is_sign(_text_of(piece))]
    texts = [text for text in texts if text.lstrip(_AROUND) != evidence.title]
    for text in texts[:_MOST_BETWEEN]:
        parts = re.split(_STEP, text) if holds_any(text, STEP_SIGNS) else []
        if len(parts) > 1 and key(parts[0]) in groups("home"):
            return parts  # a trail without links
    if len(texts) > _MOST_BETWEEN or any(len(text) > _LONGEST and not any(map(str.isdigit, text)) for text in texts):
        return []
    found, signs = _line_above(evidence, above[len(between) :])
    is_trail = not signs.isdisjoint(STEP_SIGNS)
    if texts and not (found and (key(found[0][1]) in groups("home") or _leads_to_rubric_alone(tree, found))):
        return []
    is_menu = len(found) > _MOST or any(_is_none(evidence, link) for link, _ in found)
    cells = {tree.parents[link] for link, _ in found if tree.tags[tree.parents[link]] == "td"}
    is_menu |= len(cells) > 1  # side by side
    is_other = any(text.isascii() and not is_in_menu(tree, link) for link, text in found)  # buttons, names of topics
    if found and not is_trail:
        is_menu |= key(found[0][1]) not in groups("home") and is_in_site_head(evidence, found[0][0])
        is_menu |= _are_beside_home(tree, found, has_signs=bool(signs))
    if (is_menu or is_other) and not is_trail:
        return []
    if signs == {"|"} and are_topics(tree, [link for link, _ in found]):
        found = found[:1]
    return [text for _, text in found] + (_step_without_link(evidence, found, texts) if texts else [])


def _step_without_link(evidence: Evidence, found: Sequence[tuple[int, str]], texts: Sequence[str]) -> list[str]:
    """Return the only one of ``texts`` below a link to the front page, if a menu above has an entry of that name."""
    steps = [text for text in texts if not any(map(str.isdigit, text))]
    if len(found) != 1 or len(steps) != 1 or key(found[0][1]) not in groups("home"):
        return []
    tree = evidence.tree
    in_page = (tree.line(link) for link in tree.named({"a"}) if link < found[0][0])
    return steps if steps[0] in in_page or any(steps[0] == entry for _, entry in tree.menu_links()) else []


def _leads_to_rubric_alone(tree: Tree, found: Sequence[tuple[int, str]]) -> bool:
    """Whether the line above writer and date is one link, by its address or by the menu a rubric's."""
    link = found[0][0]
    return len(found) == 1 and (leads_to_category(tree.get(link, "href") or "") or is_in_menu(tree, link))


def _is_none(evidence: Evidence, link: int) -> bool:
    """Whether a link stands in no part of the article, or is a byline."""
    tree = evidence.tree
    return evidence.context.is_elsewhere(link) or is_byline_link(tree, link)


def is_in_menu(tree: Tree, link: int) -> bool:
    """Whether a menu, or a link before ``link``, has its words and address: menus name the rubrics."""
    href, text = tree.get(link, "href"), tree.line(link)
    return (href or "", text) in tree.menu_links() or any(
        tree.get(other, "href") == href and tree.line(other) == text for other in tree.named({"a"}) if other < link
    )


def _may_be_step(tree: Tree, link: int) -> bool:
    """Whether a link may be part of a trail: it does not lead to a writer's page."""
    return link >= 0 and not leads_to_author(tree.get(link, "href"))


def is_in_site_head(evidence: Evidence, element: int) -> bool:
    """Whether an element stands in the site's head, above the article's."""
    tree = evidence.tree
    return any(tree.tags[n] == "header" and tree.ends[n] <= (evidence.headline or 0) for n in tree.ancestors(element))


def _are_beside_home(tree: Tree, links: Sequence[tuple[int, str]], *, has_signs: bool) -> bool:
    """Whether several links stand after the front page's like a menu: none leads to a part of what the one before leads
    to.

    If the front page's link is one of ``links``, signs must separate them, or there must be more than a trail's steps.
    """
    if key(links[0][1]) in groups("home") or leads_to_front_page(tree.get(links[0][0], "href") or ""):
        links = links[1:] if has_signs or len(links) > _MOST_STEPS else ()
    else:
        line = line_of(tree, links[0][0])
        before = [tree.get(n, "href") or "" for n in range(line.start, links[0][0]) if tree.tags[n] == "a"]
        links = links if before and leads_to_front_page(before[-1]) else ()
    return len(links) > 1 and not _leads_down(tree, [link for link, _ in links])


def _leads_down(tree: Tree, links: Sequence[int]) -> bool:
    """Whether one of ``links`` leads to a part of what the one before leads to."""
    addresses = [(tree.get(link, "href") or "").rstrip("/") for link in links]
    return any(below.startswith(f"{above}/") for above, below in pairwise(addresses))


def are_topics(tree: Tree, links: Sequence[int]) -> bool:
    """Whether links in a row are topics, the first of which is the rubric: «ثقافة | أفريقيا».

    The first leads neither to the front page nor to all news, and none leads to a part of another.
    """
    first = key(tree.line(links[0]))
    return first not in groups("home") and first not in OF_ALL_NEWS and not _leads_down(tree, links)


def _line_above(evidence: Evidence, above: Sequence[Piece]) -> tuple[list[tuple[int, str]], set[str]]:
    """Return the links to rubrics at the start of the line of ``above``, each with its text, and the signs between
    them.

    The line ends with the front page's link. The pieces come in the order of their distance from the headline.
    """
    tree = evidence.tree
    found: list[tuple[int, str]] = []
    line = range(0)
    signs: set[str] = set()
    for piece in above:
        text, link = _text_of(piece), link_of(tree, piece)
        if _is_sign(text):
            signs.add(text[:1])  # of ">>" too
            continue
        signs.update(sign for sign in text[:1] if sign in STEP_SIGNS)
        words = key(text)
        is_other = words in NO_RUBRICS or match_whole(words) == "share"
        if link < 0 or len(text) > _LONGEST or text.count(" ") > _MOST_SPACES or is_other:
            if found and link in line and signs.isdisjoint(STEP_SIGNS):
                return [], set()  # the end of a menu
            break
        line = line or line_of(tree, link)
        is_step = words in groups("home") or may_lead_to_rubric(tree.get(link, "href") or "") or is_in_menu(tree, link)
        if link not in line or not is_step:
            break
        found.insert(0, (link, text))
    return found, signs


def _text_of(piece: Piece) -> str:
    return " ".join(piece.text.split())


def _is_sign(text: str) -> bool:
    return not any(map(str.isalnum, text))


def link_of(tree: Tree, piece: Piece) -> int:
    """Return the link around a piece of text, its own element or the parent; -1 if there is none."""
    link = piece.element if tree.tags[piece.element] == "a" else tree.parents[piece.element]
    return link if link >= 0 and tree.tags[link] == "a" else -1


def line_of(tree: Tree, link: int) -> range:
    """Return the elements of the line that a link stands in: of its parent or, in an item of a list, of the list."""
    around = tree.parents[link]
    if tree.tags[around] in ("li", "span", "td") or _follows_its_like(tree, around):
        around = tree.parents[around]
    return range(around, tree.ends[around])


def _follows_its_like(tree: Tree, element: int) -> bool:
    """Whether an element that begins with a link stands right after another of its tag and class: a ``div`` for each
    menu entry."""
    before = deque(takewhile(lambda child: child < element, tree.children(tree.parents[element])), maxlen=1)
    return any(
        tree.tags[other] == tree.tags[element]
        and tree.get(other, "class") == tree.get(element, "class")
        and tree.tags[other + 1] == "a"
        for other in before
    )


def leads_to_category(href: str) -> bool:
    """Whether an address is in the folder of rubrics."""
    return re.search(_OF_RUBRIC, _readable(href)) is not None


def may_lead_to_rubric(href: str) -> bool:
    """Whether an address may be a rubric's: a few short words, or a small number."""
    address = _readable(href)
    if re.search(_OF_RUBRIC, address):
        return True
    path = re.sub(_SMALL_NUMBER, "", address.partition("://")[2] or f"/{address}").rstrip("/")
    return "/" in path and len(path) - path.rfind("/") <= _LONGEST_PART and re.search(_OTHER, path) is None


def _readable(href: str) -> str:
    """Return the beginning of an address in lower case, without percent-encoding."""
    return unquote(href[:300]).lower()
