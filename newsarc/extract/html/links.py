"""The links of a page that a reader of the article may want: links in the text, related stories, latest news."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set
from typing import NamedTuple

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.arabic.levels import clean
from newsarc.extract.html.blocks import Anchor, Blocks
from newsarc.extract.html.body import Body
from newsarc.extract.html.column import below_text, is_neighbour
from newsarc.extract.html.labelled_links import labelled_blocks, without_label
from newsarc.extract.html.labels import zone_kinds
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
    looks_like_headline,
)
from newsarc.extract.urls import url_key
from newsarc.model import Link, LinkKind

MAX_LINKS = 500
_LONGEST_BESIDE, _BESIDE = 40, 4
"""_LONGEST_BESIDE: characters of a line near a headline that leads to the same story (rubric, writer) stay below this.
_BESIDE: maximum number of links from one to the other."""
_MIN_SHORT = 8
"""Minimum headline length in a list chosen for the story, if the address has a story's number: «فوز الزوراء»."""
_OF_STORY, _WORDS_OF_STORY = r"/(?:19|20)\d\d/\d{1,2}/\d{1,2}/", 3
"""_OF_STORY: the date in a story's address. _WORDS_OF_STORY: minimum words of a link's text with such an address."""
_NUMBERS = re.compile(r"\d+")
_ENDS_IN_NUMBER = re.compile(r"(?:\d{3}|\d{4}-\d\d-\d\d)(?:\.\w{2,5})?/?$")
_LONG_NUMBER = re.compile(r"(?<!\d)\d{6,10}(?!\d)")


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
            title = without_label(headline_in(page, anchor))
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
    labelled = labelled_blocks(page, named, is_below)

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
