"""The headline of the story that a link leads to: its text, a part of its text, or a text near a link without text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from newsarc.extract.html.blocks import Anchor, Blocks
from newsarc.extract.html.labels import label_of
from newsarc.extract.labels import key
from newsarc.extract.metadata.printed_dates import find_printed_dates
from newsarc.extract.tree import HEADING_TAGS, LONGEST_LABEL, line_of

MIN_TITLE = 15
"""Minimum characters of a headline; shorter link texts in a list are sections, tags or buttons."""
MAX_TITLE = 250
MIN_STORY, _LEAST_SPACES = 20, 3
"""MIN_STORY: minimum characters of a text that is a headline wherever it stands. _LEAST_SPACES: minimum spaces in
it."""
FIRST_WIDE, _FIRST_UNSPACED = "\u2e80", "\u0e00"
"""FIRST_WIDE: first code point of the East Asian scripts. _FIRST_UNSPACED: first code point of these and the South-East
Asian scripts, which put no spaces between words."""
_LEAST_UNSPACED = 10
_NAMED_TITLE = re.compile(r"(?<!sub)(?<!sub-)(?:title|headline)", re.IGNORECASE)
_RANK = re.compile(r"\W?\d{1,2}(?::\d{2})?\W?(?:[صم]|[AaPp][Mm])?")
"""What stands before a headline in a numbered list, or in a list by the hour."""
_BESIDE = 4
"""How many blocks after a link's picture, or before its button, are searched for the headline."""
_DIGIT = re.compile(r"\d")
_LONGEST_STAMP = 60
_BESIDE_DATE = 20
"""Maximum characters of weekday and time next to a date in its line."""
_TO_ALL = frozenset(map(key, (
    "مشاهدة المزيد", "شاهد المزيد", "عرض المزيد", "عرض الكل", "مشاهدة الكل", "شاهد الكل", "كل الأخبار", "جميع الأخبار",
    "View all", "See all", "See more",
)))  # fmt: skip
_BUTTONS = _TO_ALL | frozenset(map(key, (
    "اقرأ المزيد", "إقرأ المزيد", "قراءة المزيد", "لقراءة المزيد", "المزيد", "للمزيد", "التفاصيل", "تفاصيل",
    "اقرأ الخبر", "أكمل القراءة",
    "تابع القراءة", "اقرأ التفاصيل", "Read more", "More", "Continue reading", "Lire la suite",
)))  # fmt: skip


def is_as_long(text: str, least: int) -> bool:
    """Whether a text has at least ``least`` characters; an East Asian one counts as two."""
    length = len(text)
    may_be_wide = 2 * length >= least and max(text[length // 2 : length // 2 + 2]) >= FIRST_WIDE  # counting is slow
    return length >= least or (may_be_wide and length + sum(map(FIRST_WIDE.__le__, text)) >= least)


def has_words(text: str) -> bool:
    """Whether a text has several words, or enough characters in a script without spaces."""
    return text.count(" ") >= _LEAST_SPACES or sum(map(_FIRST_UNSPACED.__le__, text)) >= _LEAST_UNSPACED


def looks_like_headline(text: str) -> bool:
    """Whether a text is a headline by its length and words."""
    return is_as_long(text, MIN_STORY) and len(text) <= MAX_TITLE and has_words(text)


@lru_cache(maxsize=1024)
def is_button(text: str) -> bool:
    """Whether a link's text says only that there is more to read."""
    return len(text) <= MIN_STORY and key(text) in _BUTTONS


@lru_cache(maxsize=1024)
def leads_to_all(text: str) -> bool:
    """Whether a link's text says that it leads to the full list."""
    return len(text) <= MIN_STORY and key(text) in _TO_ALL


@lru_cache(maxsize=4096)
def _names_title(label: str) -> bool:
    return _NAMED_TITLE.search(label) is not None


def headline_in(page: Blocks, anchor: Anchor) -> str:
    """Return the headline in a link that may hold a story's whole box: rank, section, headline, excerpt, date."""
    tree, link = page.tree, anchor.element
    texts = tree.texts[tree.first_texts[link] : tree.last_texts[link]]
    if len(texts) == 1 or sum(map(bool, map(str.strip, texts))) == 1:
        return anchor.text
    inside = range(link + 1, tree.ends[link])
    for marked in (
        [n for n in inside if tree.tags[n] in HEADING_TAGS],
        [n for n in inside if (name := tree.attributes[n].get("class")) and _names_title(name[:LONGEST_LABEL])],
    ):
        innermost = [n for n, following in pairwise((*marked, tree.ends[link])) if following >= tree.ends[n]]
        title = max(map(tree.line, innermost), key=len, default="")
        if len(title) >= MIN_TITLE:
            return _without_rank(page, anchor, title)
    blocks = page.blocks[anchor.block : anchor.end]
    if len(blocks) > 1:
        return _first_headline(block.text for block in blocks if not _is_stamp(block.text)) or anchor.text
    if label := label_in(page, anchor):
        return anchor.text.removeprefix(label).lstrip(" :-–")
    paragraph = next((n for n in inside if tree.tags[n] == "p"), -1)
    if paragraph > 0 and _is_stamp(line_of(tree.texts[tree.last_texts[paragraph] : tree.last_texts[link]])):
        return tree.line(paragraph)
    return _without_rank(page, anchor, anchor.text)


def label_in(page: Blocks, anchor: Anchor) -> str:
    """Return the label of related stories that fills the first element in a link before its headline; "" if there is
    none."""
    tree, first = page.tree, anchor.element + 1
    if first >= tree.ends[anchor.element]:
        return ""
    label = tree.line(first)
    is_opening = (
        0 < len(label) <= MIN_STORY and anchor.text.startswith(label) and len(anchor.text) >= len(label) + MIN_TITLE
    )
    return label if is_opening and label_of(label) == "related" else ""


def headline_beside(page: Blocks, place: int, *, is_listed: bool) -> str:
    """Return the headline for link ``place``, which holds a picture or nothing, from the box around it; "" if there is
    none.

    It is a heading or the first line after the picture. In a list of stories (``is_listed``) it may also be the
    picture's ``alt``.
    """
    anchor = page.anchors[place]
    first = anchor.block
    following = (each.block for each in page.anchors[place + 1 : place + 6] if each.address != anchor.address)
    blocks = page.blocks[first : min(next(following, first + _BESIDE), first + _BESIDE)]
    lines = [block for block in blocks if MIN_TITLE <= block.length <= MAX_TITLE]
    if heading := next((block.text for block in lines if block.tag in HEADING_TAGS), ""):
        return heading
    if not is_listed:
        return next((block.text for block in lines[:1] if block is blocks[0] and not _is_stamp(block.text)), "")
    tree = page.tree
    pictures = (n for n in range(anchor.element + 1, tree.ends[anchor.element]) if tree.tags[n] in ("img", "amp-img"))
    texts = (" ".join((tree.get(n, "alt") or "").split()) for n in pictures)
    return next(filter(looks_like_headline, texts), "") or next(
        (block.text for block in lines if not _is_stamp(block.text) and not label_of(block.text)), ""
    )


def is_in_heading(page: Blocks, anchor: Anchor) -> bool:
    """Whether a link stands in a heading, or a heading in the link."""
    tree, link = page.tree, anchor.element
    around = tree.parents[link]
    inside = tree.tags[link + 1 : tree.ends[link]]
    return tree.tags[around] in HEADING_TAGS or not HEADING_TAGS.isdisjoint(inside)


def headline_above(page: Blocks, anchor: Anchor) -> str:
    """Return the heading, without a link, shortly above a button such as «اقرأ المزيد»; "" if there is none."""
    zone = page.blocks[anchor.block].zone if anchor.block < len(page.blocks) else -1
    for block in reversed(page.blocks[max(anchor.block - _BESIDE, 0) : anchor.block]):
        if block.link_length or block.zone != zone:
            break
        if block.tag in HEADING_TAGS:
            return block.text if MIN_TITLE <= block.length <= MAX_TITLE else ""
    return ""


def _is_stamp(text: str) -> bool:
    """Whether a line is a date, alone or with weekday and time."""
    return (
        len(text) <= _LONGEST_STAMP
        and _DIGIT.search(text) is not None
        and any(len(text) - (date.end - date.start) <= _BESIDE_DATE for date in find_printed_dates(text))
    )


def _first_headline(texts: Iterable[str]) -> str:
    lines = list(texts)
    return next(filter(looks_like_headline, lines), "") or max(lines, key=len, default="")


def _without_rank(page: Blocks, anchor: Anchor, title: str) -> str:
    """Return ``title`` without the number or hour before it, if that has an element of its own."""
    tree, link = page.tree, anchor.element
    if not title.lstrip("#(")[:1].isdecimal():
        return title
    owner, run = next(tree.runs_from(tree.first_texts[link], tree.last_texts[link]), (link, ""))
    rank = " ".join(run.split())
    return title.removeprefix(rank).lstrip() if owner != link and _RANK.fullmatch(rank) else title
