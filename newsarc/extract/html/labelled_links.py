"""Which blocks stand under a label of other stories (ذات صلة, اقرأ أيضا), and of which kind it says they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence, Set
from operator import attrgetter

from newsarc.extract.html.blocks import Block, Blocks
from newsarc.extract.html.labels import announces_none, label_of
from newsarc.extract.html.link_titles import (
    MAX_TITLE,
    MIN_TITLE,
    is_button,
    label_in,
    leads_to_all,
    looks_like_headline,
)
from newsarc.extract.labels import key, match_label, may_hold_label
from newsarc.extract.tree import HEADING_TAGS
from newsarc.model import LinkKind

_LABEL_REACH = 40
"""A heading such as «ذات صلة» applies to the links in at most this many blocks after it."""
_ROOT_REACH = 12
"""The same for a label directly in the page, as in many hand-made pages."""
_LONGEST_LABEL = 60
"""Maximum characters of a label, not counting links in its line."""
_OWN_STORY = 30
"""Characters of link from which a label's line holds its own story: no list in another zone is searched for."""
_LONGEST_LINE = MAX_TITLE + _LONGEST_LABEL
_FIRST_WORD = re.compile(r"(?<!\S)\S*?[^\W_]\S*")
_OF_THE_STORY = frozenset(map(key, (
    "للمزيد", "لمزيد من التفاصيل", "للمزيد من التفاصيل", "في نفس السياق", "في السياق نفسه", "في السياق ذاته",
    "في هذا القسم", "قصص أخرى", "حكايات أخرى", "في نفس الصنف", "في الصنف نفسه", "في نفس القسم", "في نفس الملف",
    "في الملف نفسه", "من الملف نفسه", "من نفس الملف", "من القسم نفسه",
)))  # fmt: skip
"""Words that are a label only near links: in a text they open a sentence."""
_OF_STORY_STARTS = frozenset(words[0] for words in _OF_THE_STORY)
_LONGEST_OF_STORY = 20
_SHORTEST_LABEL = 4
_NEIGHBOURS = frozenset(map(key, (
    "مقال سابق", "مقال تالي", "المقال السابق", "المقال التالي", "الخبر السابق", "الخبر التالي", "المقالة السابقة",
    "المقالة التالية", "المادة السابقة", "المادة التالية", "الموضوع السابق", "الموضوع التالي", "السابق", "التالي", "Previous article", "Next article",
)))  # fmt: skip
"""Labels of the stories printed before and after, whatever their subject: not chosen for the story."""
_NEIGHBOUR_STARTS = frozenset(
    ("مقال", "المقال", "المقالة", "المادة", "الخبر", "الموضوع", "السابق", "التالي", "Previous", "Next")
)
_CHOSEN = frozenset(map(key, (
    "مختارات", "مختارات الموقع", "من اختياراتنا", "اختيارات المحرر", "اخترنا لك", "اخترنا لكم", "إخترنا لكم",
    "ننصح بقراءة", "ننصحك بقراءة", "نرشح لك", "نرشح لكم", "ترشيحاتنا", "ترشيحاتنا لك", "موضوعات مختارة",
    "مواضيع مختارة", "لا يفوتك", "لا تفوت",
)))  # fmt: skip
_SELECTED = frozenset(map(key, ("مختارة", "منتقاة")))
"""Headings over any list: the name of the list's zone says more."""


def labelled_blocks(
    page: Blocks, named: Sequence[LinkKind | None], is_below: Callable[[int], bool]
) -> dict[int, LinkKind]:
    """Return the blocks that follow a label, with their kind.

    The label applies within the smallest zone around it and its list that holds any link. ``named`` is what zones call
    themselves; ``is_below`` tells what stands below the text in its column.
    """
    found: dict[int, LinkKind] = {}
    leading: Set[int] | None = None
    for number, block in enumerate(page.blocks):
        length, linked = block.length, block.link_length
        kind: LinkKind | None = None
        if length <= _LONGEST_LABEL and (label := label_of(block.text)) in ("related", "latest"):
            kind = _label_kind(block.text, label, is_of_story=named[block.zone] == "related" or is_below(number))
        elif linked:
            plain = length - linked
            may_hold = plain >= _SHORTEST_LABEL or length > _LONGEST_LABEL or ":" in block.text[: _LONGEST_OF_STORY + 1]
            may_hold = may_hold and plain <= _LONGEST_LABEL
            is_labelled = (not plain and _has_label_in_link(page, number, block.text)) or (
                may_hold
                and (_has_label_beside_link(block.text, plain) or _has_label_above_links(page, number, block.text))
            )
            kind = "related" if is_labelled else None
        elif length <= _LONGEST_OF_STORY and block.text[0] in _OF_STORY_STARTS and key(block.text) in _OF_THE_STORY:
            kind = "related"
        if kind and not (linked == length and block.tag not in HEADING_TAGS and _speaks_for_itself(block)):
            if leading is None:
                leading = {
                    anchor.block
                    for anchor in page.anchors
                    if anchor.address and anchor.address[0] != "#" and not leads_to_all(anchor.text)
                }
            for follower in _followers(page, number, block, leading):
                found.setdefault(follower, kind)
    return found


def _speaks_for_itself(block: Block) -> bool:
    """Whether a linked block says only where it leads: to the rest of a story, or to the next story."""
    return is_button(block.text) or (block.length <= _LONGEST_OF_STORY and key(block.text) in _NEIGHBOURS)


def _label_kind(text: str, label: str, *, is_of_story: bool) -> LinkKind | None:
    """Return the kind of the links in or after a short line that is a label; None if it announces no stories.

    ``is_of_story``: the place of the list shows that it was chosen for the story.
    """
    if announces_none(text):
        return None
    words = key(text)
    is_chosen = words in _CHOSEN or not _SELECTED.isdisjoint(words.split())
    if label == "related" and not is_chosen:
        return "latest" if words in _NEIGHBOURS or _neighbour_label(text) else "related"
    return "related" if is_of_story and is_chosen else "latest"


def _has_label_above_links(page: Blocks, number: int, text: str) -> bool:
    """Whether a line of several links opens with a label; the spaces between links are not part of one."""
    if not _may_open_with_label(text):
        return False
    place = bisect_left(page.anchors, number, key=attrgetter("block"))
    first = page.anchors[place : place + 1]
    return bool(first) and _is_of_the_story(text[: max(text.find(first[0].text), 0)][: _LONGEST_LABEL + 1])


def _has_label_in_link(page: Blocks, number: int, text: str) -> bool:
    """Whether the link that fills a block opens with an element for its label, which only a style parts from the
    headline."""
    first = page.anchors_of.get(number, ())[:1]
    return any(label_in(page, anchor) for anchor in first) and _may_open_with_label(text)


def _has_label_beside_link(text: str, plain: int) -> bool:
    """Whether a line with ``plain`` characters outside of links has a label before, after or in its link."""
    if len(text) > _LONGEST_LINE:
        return False
    if plain < _SHORTEST_LABEL:
        label, colon, _ = text[: _LONGEST_OF_STORY + 1].partition(":")
        return _is_of_the_story(label if colon else text)
    # «اقرأ أيضا» is glued to its link if only a style parts them
    return _is_of_the_story(text[:plain]) or _is_of_the_story(text[-plain:])


def _is_of_the_story(text: str) -> bool:
    """Whether a text is, or opens with, a label of stories chosen for this one."""
    if not _may_open_with_label(text):
        return False
    words = key(text)
    label = match_label(words)
    return label is not None and label.group == "related" and words not in _NEIGHBOURS


def _may_open_with_label(text: str) -> bool:
    """Whether a line may open with a label: a fast first check. All such labels open their line, or follow a sign."""
    opening = _FIRST_WORD.search(text)
    return opening is not None and may_hold_label(opening[0])


def _neighbour_label(text: str) -> int:
    """Return the length of the words that mark a previous or next story: «السابق ...»; 0 without them."""
    if text.partition(" ")[0].rstrip(":") not in _NEIGHBOUR_STARTS:
        return 0
    words = text.split(" ", 2)
    lengths = (len(" ".join(words[:count])) for count in (2, 1) if len(words) > count)
    return next((length for length in lengths if key(text[:length]) in _NEIGHBOURS), 0)


def _followers(page: Blocks, number: int, block: Block, leading: Set[int]) -> Iterator[int]:
    """Yield the blocks that the label in block ``number`` applies to, including the block itself if it holds a link.

    ``leading`` are the blocks in which links to other pages begin.
    """
    if block.link_length:
        yield number
    zone = block.zone
    has_own_story = block.link_length >= _OWN_STORY and block.tag not in HEADING_TAGS
    is_list = zone > 0
    if not has_own_story:
        first = next((n for n in range(number + 1, number + 4) if n in leading), len(page.blocks))
        while page.zones[zone].end <= first < len(page.blocks):
            zone = page.zones[zone].parent
        is_list = first < len(page.blocks) and (zone > 0 or looks_like_headline(page.blocks[first].text))
    end = page.zones[zone].end if is_list else number + 1
    for follower in range(number + 1, min(end, number + (_LABEL_REACH if zone else _ROOT_REACH))):
        current = page.blocks[follower]
        is_heading = current.tag in HEADING_TAGS and not current.link_length and current.length <= _LONGEST_LABEL
        # a lesser heading is the headline of a story whose link covers its whole box
        is_below = block.tag in HEADING_TAGS and current.tag > block.tag
        if is_heading and (label_of(current.text) or (follower > number + 1 and not is_below)):
            return
        yield follower


def without_label(title: str) -> str:
    """Return ``title`` without the label that the link itself prints before it: «اقرأ أيضا: ...», «السابق ...»."""
    title = title[_neighbour_label(title) :].lstrip()
    label, colon, headline = title.partition(":")
    is_labelled = colon and len(label) <= _LONGEST_OF_STORY and len(headline) > MIN_TITLE and _is_of_the_story(label)
    return headline.lstrip() if is_labelled else title
