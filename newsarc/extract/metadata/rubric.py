"""The rubric of an article, where no element's name and no trail tells it.

It is a word above the headline that menus also have, a marked link below the text, or a part of ``<title>``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from urllib.parse import unquote

from newsarc.arabic.relative_dates import holds_relative_date
from newsarc.extract.labels import groups, key, match_whole, places
from newsarc.extract.metadata.arabic_names import is_persons_name
from newsarc.extract.metadata.byline_markup import is_byline_link, leads_to_author
from newsarc.extract.metadata.evidence import LONG_TEXT, MAYBE_DATE, Evidence
from newsarc.extract.metadata.rubric_markup import is_called_rubric
from newsarc.extract.metadata.trail import (
    NO_RUBRICS,
    is_in_menu,
    is_in_site_head,
    leads_to_category,
    line_of,
    link_of,
    may_lead_to_rubric,
)
from newsarc.extract.metadata.zone import PARAGRAPH, Piece
from newsarc.extract.tree import LONGEST_LABEL, Tree, is_marked_here
from newsarc.extract.urls import leads_to_front_page

_NOTHING = Piece(0, "", 0)
_MENU_REACH = 600
"""How many elements above the headline are searched for the menu."""
_LONGEST_ENTRY, _MOST_SPACES = 30, 3
_MOST_OF_BOX = 8
"""Maximum elements of a box on the writer."""
_BADGE = re.compile(r"(?:^|[\s_-])(?:badge|pill|chip|rounded-full)(?:$|[\s_-])", re.IGNORECASE)
_LEAST_FOLDER = 4
"""Minimum letters of a rubric's folder; folders of languages have two or three."""
_YEAR_ABOVE = r"^(?:19|20)\d\d/(?=[^/\d]+/)"
"""The year above the rubric's folder: «2009/business/11/30/»."""
_REACH_ABOVE = -3
"""How many pieces of text above the headline are searched for its date, as a negative distance."""
_CLOCK = r"(?<!\d)\d{1,2}:\d{2}(?!\d)"
_BESIDE_DATE = r"\s[-–—|•·/]\s|[،,]\s"

NO_CATEGORY = (
    "uncategori[sz]ed|sin categor[ií]a|sem categoria|non classé|unkategorisiert|без рубрики|غير مصنفة?|بدون تصنيف"
)
"""What WordPress calls a missing category, as alternatives of an expression."""


def rubric_word(evidence: Evidence) -> str:
    """Return the text right above the headline, skipping date and signs, if menus call a rubric so and it is no menu
    itself."""
    before, last = [_NOTHING, _NOTHING, *_above(evidence)][-2:]
    text, text_before = (" ".join(piece.text.split()) for piece in (last, before))
    link, link_before = (link_of(evidence.tree, piece) for piece in (last, before))
    if key(text) in groups("languages"):
        return ""
    if match_whole(key(text)) != "nav":
        may_be_one = link < 0 and bool(text) and not text.isascii() and text != text_before
        is_rubric = may_be_one and (
            _is_in_menu(evidence, last.element, text) or _is_badge(evidence, last.element, text)
        )
        return text if is_rubric else ""
    tags, kind_before = evidence.tree.tags, match_whole(key(text_before))
    is_set_alike = tags[last.element] == tags[before.element]  # as entries of one menu are
    is_after_another = kind_before == "home" or (kind_before == "nav" and is_set_alike)
    is_after_another = is_after_another and key(text_before) not in NO_RUBRICS
    if is_after_another or key(text) in NO_RUBRICS:
        return ""
    is_menu = min(link, link_before) >= 0 and link_before in line_of(evidence.tree, link)
    return "" if is_menu or is_in_site_head(evidence, last.element) else text


def _is_badge(evidence: Evidence, element: int, text: str) -> bool:
    """Whether a text is set off as a badge, and is no other label, no name and no time."""
    if (
        not _may_be_entry(text)
        or match_whole(key(text))
        or key(text) in NO_RUBRICS
        or evidence.context.is_elsewhere(element)
    ):
        return False
    if is_persons_name(text.removeprefix("✍ ")) or holds_relative_date(text):
        return False
    around = (element, evidence.tree.parents[element])
    return any(_BADGE.search(evidence.tree.get(n, "class") or "") for n in around)


def rubric_beside_date(evidence: Evidence) -> str:
    """Return the rubric among the lines right above the headline, or between headline and text.

    It is the only short link that the page's menu also has, or the second of two side by side. Or it is a part of the
    line of a date that menus call so: «محليات - 15 يونيو 2024».
    """
    near = _around_headline(evidence)
    links = (link for link in dict.fromkeys(link_of(evidence.tree, piece) for piece in near) if link >= 0)
    in_menus: dict[int, str] = {}
    by_address: dict[int, str] = {}
    for link in links:
        name, href = _entry(evidence.tree, link), evidence.tree.get(link, "href") or "#"
        if not name or not _may_be_rubric(evidence, link, name, href):
            continue
        if _is_of_menus(evidence, link, name):
            in_menus[link] = name
        elif link > (evidence.headline or 0) and leads_to_category(href):
            by_address[link] = name
    if found := in_menus or by_address:
        return list(found.values())[-1] if len(found) == 1 or _are_side_by_side(evidence.tree, list(found)) else ""
    below = (piece for piece in near if piece.distance > 0 and not piece.text.isascii())
    badges = (text for piece in below if _is_badge(evidence, piece.element, text := " ".join(piece.text.split())))
    found_in_line = next(iter(rubrics_among(_parts_of_date_lines(near))), "")
    return found_in_line or next(badges, "") or _entry_below_date(evidence, near)


def _entry_below_date(evidence: Evidence, near: Sequence[Piece]) -> str:
    """Return the menu entry, without a link, right after the date below the headline in an element of the same tag.

    It is the next item of a list.
    """
    tree = evidence.tree
    for date, piece in pairwise(piece for piece in near if piece.distance > 0):
        text = " ".join(piece.text.split())
        is_item = tree.tags[date.element] == tree.tags[piece.element] and link_of(tree, piece) < 0
        is_date = MAYBE_DATE.search(date.text) or holds_relative_date(date.text) or re.search(_CLOCK, date.text)
        if not (is_item and is_date) or not _may_be_entry(text) or key(text) in NO_RUBRICS:
            continue
        if _is_in_menu(evidence, piece.element, text) and not evidence.context.is_elsewhere(piece.element):
            return text
    return ""


def _are_side_by_side(tree: Tree, links: Sequence[int]) -> bool:
    """Whether links are two, in similar adjacent items: a rubric and one within it."""
    items = [tree.parents[link] for link in links]
    names = {(tree.tags[item], tree.get(item, "class")) for item in items}
    return len(links) == 2 and len(names) == 1 and tree.ends[items[0]] == items[-1]


def up_to_dated(rubrics: list[str], evidence: Evidence) -> list[str]:
    """Return the linked ``rubrics`` above the headline up to the one that the line of the date also names: the rest is
    a menu."""
    named = set(_parts_of_date_lines(_around_headline(evidence))) if len(rubrics) > 1 else ()
    last = next((n for n, name in enumerate(rubrics, 1) if name in named), len(rubrics))
    return rubrics[:last]


def _around_headline(evidence: Evidence) -> list[Piece]:
    """Return the pieces right above the headline, and between it and the text."""
    text = _first_long(evidence)
    return [piece for piece in evidence.zone if 0 < piece.distance < text or _REACH_ABOVE <= piece.distance < 0]


def _parts_of_date_lines(pieces: list[Piece]) -> list[str]:
    """Return the parts of those lines of ``pieces`` that hold a date, and of the element before it below the
    headline."""
    dated = [n for n, piece in enumerate(pieces) if MAYBE_DATE.search(piece.text) and len(piece.text) <= LONG_TEXT]
    lines = [pieces[n].text for n in dated]
    cells = [pieces[n - 1].text for n in dated if n and pieces[n - 1].distance > 0]
    parted = (re.split(_BESIDE_DATE, line) for line in (*lines, *cells))
    # next to an agency stands the place it reports from: «بي بي سي - عمّان»
    return [
        part.strip() for parts in parted if not any(key(part) in places("agency") for part in parts) for part in parts
    ]


def _first_long(evidence: Evidence) -> int:
    """Return the distance from the headline to the first paragraph, or to the text if no paragraph is as long; 0
    without a text."""
    below = [piece for piece in evidence.zone if piece.distance > 0]
    body = evidence.tree.ends[evidence.body] if evidence.body is not None else 0
    inside = (piece.distance for piece in below if (evidence.body or 0) <= piece.element < body)
    return next((piece.distance for piece in below if len(piece.text) >= PARAGRAPH), next(inside, 0))


def _may_be_rubric(evidence: Evidence, link: int, name: str, href: str) -> bool:
    """Whether a link may lead to a rubric, has no other name, and belongs to the article."""
    words = key(name)
    if "#" in href or href.startswith("javascript") or not may_lead_to_rubric(href):
        return False
    return (
        match_whole(words) != "share"
        and words not in NO_RUBRICS | groups("home") | groups("languages")
        and not evidence.context.is_elsewhere(link)
    )


def _is_of_menus(evidence: Evidence, link: int, name: str) -> bool:
    """Whether a link has the name of a rubric in a menu: in this page's or, below the headline, in any."""
    is_below = link > (evidence.headline or 0)
    return (is_below and match_whole(key(name)) == "nav") or is_in_menu(evidence.tree, link)


def _links_above(evidence: Evidence) -> Iterator[int]:
    """Yield the links above the headline, including the menu's."""
    return (n for n in _above_headline(evidence) if evidence.tree.tags[n] == "a")


def _above_headline(evidence: Evidence) -> range:
    """Return the elements above the headline that are searched for menus."""
    end = evidence.headline or evidence.body or 0
    return range(max(0, end - _MENU_REACH), end)


def _entry(tree: Tree, link: int) -> str:
    """Return the text of a link if it is short enough for a menu and no byline; else ""."""
    text = tree.line(link)
    return text if _may_be_entry(text) and not is_byline_link(tree, link) else ""


def _may_be_entry(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_ENTRY and text.count(" ") <= _MOST_SPACES


def _is_in_menu(evidence: Evidence, element: int, text: str) -> bool:
    """Whether an entry of a menu above the headline, linked or not, has the ``text`` of an ``element``."""
    tree = evidence.tree
    items = (n for n in _above_headline(evidence) if tree.tags[n] == "li" and not n <= element < tree.ends[n])
    return (
        any(tree.get(link, "href") and _entry(tree, link) == text for link in _links_above(evidence))
        or any(name == text for _, name in tree.menu_links())
        or any(tree.line(item) == text for item in items)
    )


def rubric_marked(evidence: Evidence, url: str | None) -> str:
    """Return the only menu entry that is marked as where the reader is; "" if there is none.

    Of two marked entries it is the second, if that is in the folder of the first. An entry that leads to the page
    itself at ``url`` does not count.
    """
    tree = evidence.tree
    marked = [link for menu in tree.menus for link in menu.links_here()]
    for link in _links_above(evidence):
        item = tree.parents[link]
        names = (tree.get(link, "class"), tree.get(item, "class") if tree.tags[item] == "li" else None)
        if any(is_marked_here(name[:LONGEST_LABEL]) for name in names if name):
            marked.append((tree.get(link, "href") or "", tree.line(link)))
    rubrics = {
        text: href
        for href, text in marked
        if _may_be_entry(text)
        and key(text) not in NO_RUBRICS | groups("home") | groups("languages")
        and href[:1] not in ("", "#")
        and not href.startswith("javascript")
        and not leads_to_front_page(href)
        and not (url or "").rstrip("/").endswith(href.strip("./"))
    }
    if len(rubrics) > 1:
        (_, above), (name, below), *more = rubrics.items()
        return name if not more and below.startswith(above.rstrip("/") + "/") else ""
    return next(iter(rubrics), "")


def rubric_of_address(evidence: Evidence, url: str | None) -> str:
    """Return the menu entry that leads to the innermost folder of the page's address; "" if there is none."""
    path = unquote((url or "").partition("://")[2].partition("/")[2])
    if not any(len(name) >= _LEAST_FOLDER and not any(map(str.isdigit, name)) for name in path.split("/")[:-1]):
        return ""
    tree, path = evidence.tree, re.sub(_YEAR_ABOVE, "", path)
    above = ((_folder_around(path, tree.get(link, "href") or ""), link) for link in _links_above(evidence))
    in_menus = ((_folder_around(path, href), entry) for href, entry in tree.menu_links())
    entries = [(folder, _entry(tree, link)) for folder, link in above if folder]
    entries += [(folder, entry) for folder, entry in in_menus if folder]
    found: dict[int, str] = {}
    for folder, entry in entries:
        if _may_be_entry(entry) and key(entry) not in NO_RUBRICS:
            found.setdefault(folder, entry)
    return found[max(found)] if found else ""


def _folder_around(path: str, href: str) -> int:
    """Return the length of the folder that a link leads to, if ``path`` is inside it and it may be a rubric's; else
    0."""
    folder = unquote(href.partition("://")[2].partition("/")[2] if "://" in href else href).strip("/")
    is_around = path.startswith(f"{folder}/") and len(path) > len(folder) + 1
    return len(folder) if is_around and len(folder) >= _LEAST_FOLDER and not any(map(str.isdigit, folder)) else 0


def _above(evidence: Evidence) -> list[Piece]:
    """Return the pieces with letters and no digits above a headline in Arabic script; in other scripts the words are
    not known."""
    if (evidence.title or "")[-9:].isascii():
        return []
    above = [piece for piece in evidence.zone if piece.distance < 0 and not _is_beside_writer(evidence, piece)]
    return [piece for piece in above if any(map(str.isalpha, piece.text)) and not any(map(str.isdigit, piece.text))]


def _is_beside_writer(evidence: Evidence, piece: Piece) -> bool:
    """Whether a piece stands in a box above the headline with a link to its writer's page: the name or job of the
    writer."""
    tree, box = evidence.tree, evidence.tree.parents[piece.element]
    is_box = box >= 0 and tree.ends[box] <= (evidence.headline or 0) and tree.ends[box] - box <= _MOST_OF_BOX
    return is_box and any(
        leads_to_author(tree.get(n, "href")) for n in range(box, tree.ends[box]) if tree.tags[n] == "a"
    )


def rubric_below(evidence: Evidence) -> str:
    """Return the first link below the text that is marked ``rel=category`` or named a rubric."""
    links = (link for link in evidence.end_links if is_called_rubric(evidence, link))
    return next((evidence.tree.line(link) for link in links if not evidence.context.is_elsewhere(link)), "")


def rubrics_among(parts: list[str]) -> list[str]:
    """Return those parts of ``<title>`` that menus call a rubric."""
    return [part.strip() for part in parts if match_whole(key(part)) == "nav" and key(part) not in NO_RUBRICS]
