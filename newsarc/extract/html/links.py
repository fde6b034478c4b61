"""The links of a page that a reader of the article may want: links in the text, related stories, latest news."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from operator import attrgetter
from typing import NamedTuple

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.arabic.levels import clean
from newsarc.extract.html.blocks import Anchor, Block, Blocks
from newsarc.extract.html.body import Body
from newsarc.extract.html.column import below_text, is_neighbour
from newsarc.extract.html.labels import announces_none, label_of, zone_kinds
from newsarc.extract.html.link_targets import (
    SHORT_SLUG,
    STORY_NUMBER,
    FoundKind,
    address_of,
    leads_to_no_story,
    site_of,
)
from newsarc.extract.html.link_titles import (
    FIRST_WIDE,
    MAX_TITLE,
    MIN_STORY,
    MIN_TITLE,
    has_words,
    headline_above,
    headline_beside,
    headline_in,
    is_as_long,
    is_button,
    is_in_heading,
    label_in,
    leads_to_all,
    looks_like_headline,
)
from newsarc.extract.labels import key, match_label, may_hold_label
from newsarc.extract.tree import HEADING_TAGS
from newsarc.extract.urls import url_key
from newsarc.model import Link, LinkKind

MAX_LINKS = 500
_LABEL_REACH = 40
"""A heading such as «ذات صلة» applies to the links in at most this many blocks after it."""
_ROOT_REACH = 12
"""The same for a label directly in the page, as in many hand-made pages."""
_LONGEST_LABEL = 60
"""Maximum characters of a label, not counting links in its line."""
_OWN_STORY = 30
"""Characters of link from which a label's line holds its own story: no list in another zone is searched for."""
_LONGEST_BESIDE, _BESIDE = 40, 4
"""_LONGEST_BESIDE: characters of a line near a headline that leads to the same story (rubric, writer) stay below this.
_BESIDE: maximum number of links from one to the other."""
_MIN_SHORT = 8
"""Minimum headline length in a list chosen for the story, if the address has a story's number: «فوز الزوراء»."""
_LONGEST_LINE = MAX_TITLE + _LONGEST_LABEL
_FIRST_WORD = re.compile(r"(?<!\S)\S*?[^\W_]\S*")
_OF_STORY, _WORDS_OF_STORY = r"/(?:19|20)\d\d/\d{1,2}/\d{1,2}/", 3
"""_OF_STORY: the date in a story's address. _WORDS_OF_STORY: minimum words of a link's text with such an address."""
_NUMBERS = re.compile(r"\d+")
_ENDS_IN_NUMBER = re.compile(r"(?:\d{3}|\d{4}-\d\d-\d\d)(?:\.\w{2,5})?/?$")
_LONG_NUMBER = re.compile(r"(?<!\d)\d{6,10}(?!\d)")
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


class FoundLinks(NamedTuple):
    """The links of a page, and of each the rule that gave it."""

    links: list[Link]
    rules: list[str]


def find_links(
    page: Blocks, body: Body, base: str | None, own: Iterable[str | None], headline: str | None
) -> FoundLinks:
    """Return the links in reading order, each address once.

    ``base`` resolves relative addresses. Links to ``own``, the page's addresses, are left out. So are links outside of
    the text with the page's ``headline`` as their title.
    """
    addresses = list(filter(None, own))
    done = set(map(url_key, addresses))
    done_with: set[str] = set()
    own_site = site_of(base, addresses)
    links: dict[str, Link] = {}
    rules: dict[str, str] = {}
    is_below = below_text(page, body, headline)
    kind_of, rule_of = _kinds(page, body, is_below)
    for anchor, kind, title, is_sure in _titled(page, kind_of, done_with, own_site.folders):
        url = address_of(anchor.address, base)
        if (
            url is None
            or leads_to_no_story(page, anchor, url, own_site, kind, title)
            or (title == headline and kind != "inline")
        ):
            continue
        slot = url_key(url)
        known = links.get(slot)
        if slot in done or (known and not is_sure):
            continue
        if is_sure and kind != "inline":
            title = _without_label(headline_in(page, anchor))
            if not is_as_long(title, MIN_TITLE) or (not kind and len(title) > MAX_TITLE):
                continue
        if is_sure:
            done.add(slot)
            done_with.add(anchor.address)
        is_under = not kind and is_below(anchor.block) and not is_neighbour(page, anchor)
        settled: LinkKind = "related" if is_under or kind == "within" else kind or "latest"
        links[slot] = Link(settled, clean(title), url, None, known.position if known else len(links))
        rules[slot] = "below the text" if is_under else rule_of(anchor.block) or ("ticker" if kind else "elsewhere")
        if len(links) == MAX_LINKS:
            break
    return FoundLinks(list(links.values()), list(rules.values()))


def _titled(
    page: Blocks, kinds: Callable[[int], FoundKind], done_with: Set[str], folders: Set[str]
) -> Iterator[tuple[Anchor, FoundKind, str, bool]]:
    """Yield the links that may lead to a story: link, kind, title, and whether the link itself prints a title of full
    length.

    Links to addresses of ``done_with`` are skipped. ``folders`` are the folders of the page's own addresses. Links of
    tickers in menus come last: lists with the same links say more of them.
    """
    told = {anchor.address for anchor in page.anchors if len(anchor.text) >= MIN_TITLE}
    for place, anchor in enumerate(page.anchors):
        href, title = anchor.address, anchor.text
        if not href or href in done_with or (not title and href in told):
            continue
        kind = kinds(anchor.block)
        if not kind and href[0] in "/h" and len(href) < SHORT_SLUG and not _may_be_of_story(page, anchor, folders):
            continue
        is_sure = kind == "inline" or len(title) >= MIN_TITLE
        if not is_sure and title[len(title) // 2 :][:1] >= FIRST_WIDE:
            is_sure = is_as_long(title, MIN_TITLE)
        if not is_sure:
            title = _title(page, place, kind) if kind or not title else ""
        elif kind and kind != "inline" and _is_beside_headline(page, place):
            continue
        is_told = kind or (is_as_long(title, MIN_STORY) and has_words(title)) or _is_beside_stories(page, place, title)
        if title and is_told:
            yield anchor, kind, title, is_sure
    yield from ((anchor, "latest", anchor.text, True) for anchor in page.ticker if looks_like_headline(anchor.text))


def _may_be_of_story(page: Blocks, anchor: Anchor, folders: Set[str]) -> bool:
    """Whether a short address may be a story's: it has a number, is in one of the page's ``folders``, or a heading
    links to it."""
    href = anchor.address
    return STORY_NUMBER.search(href) is not None or href[: href.rfind("/")] in folders or is_in_heading(page, anchor)


def _is_beside_stories(page: Blocks, place: int, title: str) -> bool:
    """Whether a link of four words or more stands next to a headline in a list whose addresses differ only in a
    number."""
    return (
        len(title) >= MIN_TITLE
        and title.count(" ") >= _WORDS_OF_STORY
        and any(map(looks_like_headline, _titles_beside(page, place)))
    )


def _is_between_stories(page: Blocks, place: int) -> bool:
    """Whether a link stands between two of a headline's length whose addresses differ from its own only in a number."""
    return sum(len(title) >= MIN_TITLE for title in _titles_beside(page, place)) > 1


def _titles_beside(page: Blocks, place: int) -> list[str]:
    """Return the texts of the links before and after a link whose addresses differ from its own only in a number."""
    own = page.anchors[place].address
    address = _NUMBERS.sub("0", own)
    beside = (page.anchors[n] for n in (place - 1, place + 1) if 0 <= n < len(page.anchors) and "0" in address)
    return [other.text for other in beside if other.address != own and _NUMBERS.sub("0", other.address) == address]


def _is_beside_headline(page: Blocks, place: int) -> bool:
    """Whether a link in a list of stories is the line above a headline, or the button below, that leads to the same
    story."""
    anchor = page.anchors[place]
    if len(anchor.text) >= _LONGEST_BESIDE or looks_like_headline(anchor.text) or is_in_heading(page, anchor):
        return False
    return any(
        other.address == anchor.address and looks_like_headline(other.text) and not other.text.endswith((".", "…"))
        for other in page.anchors[max(0, place - _BESIDE) : place + _BESIDE + 1]
    )


def _title(page: Blocks, place: int, kind: FoundKind) -> str:
    """Return the headline for a link outside the text that prints little or nothing; "" if there is none."""
    anchor = page.anchors[place]
    if not anchor.text:
        return headline_beside(page, place, is_listed=kind is not None)
    if is_button(anchor.text):
        return headline_above(page, anchor)
    if kind and re.search(_OF_STORY, anchor.address):
        words = sum(any(map(str.isalpha, word)) for word in anchor.text.split())
        if words >= _WORDS_OF_STORY:
            return anchor.text
    is_short = kind and len(anchor.text) >= _MIN_SHORT and " " in anchor.text
    is_numbered = kind != "latest" and _ENDS_IN_NUMBER.search(anchor.address)
    is_numbered = is_numbered or (ARABIC_LETTER.match(anchor.text) and _LONG_NUMBER.search(anchor.address))
    return anchor.text if is_short and (is_numbered or _is_between_stories(page, place)) else ""


def _within_text(page: Blocks, body: Body) -> range:
    """Return the blocks between the first and last paragraph of the container.

    A headline there was chosen for the story, with or without a label.
    """
    if not body.kept or body.zone <= 0:
        return range(0)
    first = next((n for n in body.kept if n >= page.zones[body.zone].start), body.kept[-1])
    return range(first, body.kept[-1])


def _kinds(
    page: Blocks, body: Body, is_below: Callable[[int], bool]
) -> tuple[Callable[[int], FoundKind], Callable[[int], str]]:
    """Return a function that gives the kind of the links in a block, and one that gives the rule behind it.

    The kind is ``inline`` in the text. Elsewhere it is the kind that a label, or the name of a zone around the block,
    says. Without either it is ``within`` between the paragraphs, else None. ``is_below`` tells what stands below the text
    in its column. The rule, "" for none, is asked only of the links that are kept.
    """
    kept, within = set(body.kept), _within_text(page, body)
    named = zone_kinds(page)
    labelled = _labelled_blocks(page, named, is_below)

    def kind(number: int) -> FoundKind:
        if number in kept:
            return "inline"
        said = (labelled.get(number) or named[page.blocks[number].zone]) if number < len(page.blocks) else None
        return said or ("within" if number in within else None)

    def rule(number: int) -> str:
        if number in kept:
            return "in the text"
        if labelled.get(number):
            return "label"
        if number < len(page.blocks) and named[page.blocks[number].zone]:
            return "named list"
        return "between paragraphs" if number in within else ""

    return kind, rule


def _labelled_blocks(
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


def _without_label(title: str) -> str:
    """Return ``title`` without the label that the link itself prints before it: «اقرأ أيضا: ...», «السابق ...»."""
    title = title[_neighbour_label(title) :].lstrip()
    label, colon, headline = title.partition(":")
    is_labelled = colon and len(label) <= _LONGEST_OF_STORY and len(headline) > MIN_TITLE and _is_of_the_story(label)
    return headline.lstrip() if is_labelled else title
