"""The links of a page that a reader of the article may want: inline ones, related stories, the latest news."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import urlsplit

from newsarc.arabic.levels import clean
from newsarc.extract.dump.labels import key, match_label, may_hold_label
from newsarc.extract.html.blocks import Block, Blocks
from newsarc.extract.html.body import Body
from newsarc.extract.html.labels import label_of, zone_kinds
from newsarc.extract.urls import join_url, url_key
from newsarc.model import Link, LinkKind

MAX_LINKS = 500
_LABEL_REACH = 40
"""A heading such as «ذات صلة» speaks for the links of at most this many blocks after it."""
_LONGEST_LABEL = 60
"""Characters of a label, without what is link in its line."""
_HEADINGS = ("h1", "h2", "h3", "h4")
_OWN_STORY = 30
"""Characters of link from which a label's line has a story of its own: no list in another zone is looked for."""
_MIN_TITLE = 15
"""Characters of a headline; shorter link texts in a list are sections, tags or buttons."""
_MIN_STORY = 20
_MAX_TITLE = 250
_LONGEST_LINE = _MAX_TITLE + _LONGEST_LABEL
_SHORT_SLUG = 25
"""An address whose last part is shorter and that has no number leads to a section."""
_FIRST_WORD = re.compile(r"\S*[^\W_]\S*")
_NUMBER = re.compile(r"\d{3}")
_OF_THE_STORY = frozenset(map(key, (
    "للمزيد", "لمزيد من التفاصيل", "للمزيد من التفاصيل", "في نفس السياق", "في السياق نفسه", "في السياق ذاته",
    "في نفس الصنف", "في الصنف نفسه", "في نفس القسم", "في نفس الملف",
)))  # fmt: skip
"""Words that are a label beside links only: in a text of their own they open a sentence."""
_OF_STORY_STARTS = frozenset(words[0] for words in _OF_THE_STORY)
_LONGEST_OF_STORY = 20
_SHORTEST_LABEL = 4
_NEIGHBOURS = frozenset(map(key, (
    "مقال سابق", "مقال تالي", "المقال السابق", "المقال التالي", "الخبر السابق", "الخبر التالي", "المقالة السابقة",
    "المقالة التالية", "الموضوع السابق", "الموضوع التالي", "Previous article", "Next article",
)))  # fmt: skip
"""What was printed before and after, whatever it is about: not chosen for the story."""
_CHOSEN = frozenset(map(key, (
    "مختارات", "مختارات الموقع", "من اختياراتنا", "اختيارات المحرر", "اخترنا لك", "اخترنا لكم", "إخترنا لكم",
    "ننصح بقراءة", "ننصحك بقراءة", "نرشح لك", "نرشح لكم", "موضوعات مختارة", "مواضيع مختارة", "لا يفوتك", "لا تفوت",
)))  # fmt: skip
"""Headings over any list: what the list's own zone calls itself says more."""
_SHARE_HOST = re.compile(
    r"https?://(?:www\.|m\.)?(?:facebook|twitter|x|whatsapp|linkedin|pinterest|instagram|youtube|reddit|plus\.google)\.com(?:[/:?#]|$)"
    r"|https?://(?:www\.|m\.)?(?:t\.me|wa\.me|telegram\.me)(?:[/:?#]|$)",
    re.IGNORECASE,
)
_TAG_PATH = re.compile("/(?:tags?|topics?|category|author|writers|hashtag|keyword|section)/|/search")


def find_links(page: Blocks, body: Body, base: str | None, page_url: str | None) -> list[Link]:
    """Links in reading order, once each; ``base`` resolves relative addresses, ``page_url`` is left out."""
    kept = set(body.kept)
    done = {url_key(page_url)} if page_url else set()
    done_with: set[str] = set()
    kinds = _kinds(page)
    own_host = _host_of(base)
    links: list[Link] = []
    for anchor in page.anchors:
        href, number = anchor.address, anchor.block
        if not href or href in done_with:
            continue
        kind: LinkKind | None = "inline" if number in kept else kinds(number)
        if not kind and href[0] in "/h" and len(href) < _SHORT_SLUG and not _NUMBER.search(href):
            continue
        title = anchor.text
        if kind != "inline":
            title = title or _beside(page, number)
            if len(title) < _MIN_TITLE or not (kind or _looks_like_headline(title)):
                continue
        elif not title:
            continue
        url = _address(href, base)
        if url is None or (kind != "inline" and not _may_be_story(url, own_host, bool(kind))):
            continue
        done_with.add(href)
        if (slot := url_key(url)) in done:
            continue
        done.add(slot)
        links.append(Link(kind or "latest", clean(title), url, None, len(links)))
        if len(links) == MAX_LINKS:
            break
    return links


def _kinds(page: Blocks) -> Callable[[int], LinkKind | None]:
    """What the label or the name of the zone around a block says of its links."""
    named = zone_kinds(page)
    labelled = _labelled_blocks(page, named)

    def kind(number: int) -> LinkKind | None:
        if number >= len(page.blocks):
            return None
        return labelled.get(number) or named[page.blocks[number].zone]

    return kind


def _labelled_blocks(page: Blocks, named: Sequence[LinkKind | None]) -> dict[int, LinkKind]:
    """Blocks that follow a label, within the smallest zone around label and list that holds any link; ``named`` is
    what the zones call themselves."""
    found: dict[int, LinkKind] = {}
    for number, block in enumerate(page.blocks):
        length, linked = block.length, block.link_length
        kind: LinkKind | None = None
        if length <= _LONGEST_LABEL and (label := label_of(block.text)) in ("related", "latest"):
            kind = _label_kind(block.text, label, named[block.zone])
        elif linked:
            plain = length - linked
            if (plain >= _SHORTEST_LABEL or length > _LONGEST_LABEL) and _has_label_beside_link(block.text, plain):
                kind = "related"
        elif length <= _LONGEST_OF_STORY and block.text[0] in _OF_STORY_STARTS and key(block.text) in _OF_THE_STORY:
            kind = "related"
        if kind:
            for follower in _followers(page, number, block):
                found.setdefault(follower, kind)
    return found


def _label_kind(text: str, label: str, zone_kind: LinkKind | None) -> LinkKind:
    """What a short line, which is a label, says of the links that it holds or that follow it."""
    words = key(text)
    if label == "related":
        return "latest" if words in _NEIGHBOURS else "related"
    return "related" if zone_kind == "related" and words in _CHOSEN else "latest"


def _has_label_beside_link(text: str, plain: int) -> bool:
    """Whether a line, of which ``plain`` characters are no link, has a label before its link, after it, or in it."""
    if plain > _LONGEST_LABEL or len(text) > _LONGEST_LINE:
        return False
    if plain < _SHORTEST_LABEL:
        return _is_of_the_story(text)
    # «اقرأ أيضا» runs into its link where only a style parts them
    return _is_of_the_story(text[:plain]) or _is_of_the_story(text[-plain:])


def _is_of_the_story(text: str) -> bool:
    """Whether a text is, or opens with, a label of stories chosen for this one."""
    opening = _FIRST_WORD.search(text)  # all such labels open their line, or follow a sign
    if opening is None or not may_hold_label(opening[0]):
        return False
    words = key(text)
    label = match_label(words)
    is_related = label is not None and label.group == "related" and words not in _NEIGHBOURS
    return is_related or words in _OF_THE_STORY


def _followers(page: Blocks, number: int, block: Block) -> Iterator[int]:
    """The blocks whose links the label in block ``number`` speaks for, itself included when it holds one."""
    if block.link_length:
        yield number
    zone = block.zone
    has_own_story = block.link_length >= _OWN_STORY and block.tag not in _HEADINGS
    while (
        not has_own_story
        and zone >= 0
        and not any(page.blocks[n].link_length for n in range(number + 1, min(page.zones[zone].end, number + 4)))
    ):
        zone = page.zones[zone].parent
    end = page.zones[zone].end if zone > 0 else number + 1
    for follower in range(number + 1, min(end, number + _LABEL_REACH)):
        current = page.blocks[follower]
        if current.tag in _HEADINGS and not current.link_length and current.length <= 60 and (follower > number + 1):
            return
        yield follower


def _beside(page: Blocks, number: int) -> str:
    """The headline next to a link that holds only a picture: the text of the block it begins in."""
    text = page.blocks[number].text if number < len(page.blocks) else ""
    return text if _MIN_TITLE <= len(text) <= _MAX_TITLE else ""


def _looks_like_headline(title: str) -> bool:
    return _MIN_STORY <= len(title) <= _MAX_TITLE and title.count(" ") >= 3


def _may_be_story(url: str, own_host: str | None, is_labelled: bool) -> bool:
    """Whether a link outside the text leads to another story, and not to a tag, a section or the front page.

    Without a label or a zone's name that says so, it must be one of the outlet, by how outlets build addresses: a story's
    last part has a number or is a long slug; a section's is a word.
    """
    before_query, _, query = url.partition("#")[0].partition("?")
    host, _, rest = before_query.partition("://")[2].partition("/")
    path = f"/{rest}".rstrip("/")
    if (not path and not query) or _TAG_PATH.search(f"/{rest}".lower()):
        return False
    if is_labelled:
        return True
    if own_host and host != own_host and urlsplit(url).hostname != own_host:  # a port, or capitals
        return False
    return len(path) - path.rfind("/") > _SHORT_SLUG or bool(_NUMBER.search(path) or _NUMBER.search(query))


def _address(href: str, base: str | None) -> str | None:
    href = href.strip()
    if not href or href.startswith(("#", "javascript:", "mailto:", "tel:", "data:", "whatsapp:")):
        return None
    url = join_url(base or "", href)
    if not url or not url.startswith(("http://", "https://")):
        return None
    if _SHARE_HOST.match(url) and ("share" in url or "intent" in url or url.count("/") <= 3):
        return None
    return url


def _host_of(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:  # "http://["
        return None
