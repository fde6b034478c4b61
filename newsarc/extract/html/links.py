"""The links of a page that a reader of the article may want: inline ones, related stories, the latest news."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from newsarc.arabic.levels import clean
from newsarc.extract.html.blocks import Block, Blocks
from newsarc.extract.html.body import Body
from newsarc.extract.html.labels import label_of, zone_kinds
from newsarc.extract.urls import join_url, url_key
from newsarc.model import Link, LinkKind

MAX_LINKS = 500
_LABEL_REACH = 40
"""A heading such as «ذات صلة» speaks for the links of at most this many blocks after it."""
_MIN_TITLE = 15
"""Characters of a headline; shorter link texts in a list are sections, tags or buttons."""
_MIN_STORY = 20
_MAX_TITLE = 250
_SHORT_SLUG = 25
"""An address whose last part is shorter and that has no number leads to a section."""
_NUMBER = re.compile(r"\d{3}")
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
    labelled = _labelled_blocks(page)
    named = zone_kinds(page)

    def kind(number: int) -> LinkKind | None:
        if number >= len(page.blocks):
            return None
        return labelled.get(number) or named[page.blocks[number].zone]

    return kind


def _labelled_blocks(page: Blocks) -> dict[int, LinkKind]:
    """Blocks that follow a label, within the smallest zone around label and list that holds any link."""
    found: dict[int, LinkKind] = {}
    for number, block in enumerate(page.blocks):
        if block.length > 60:
            continue
        label = label_of(block.text)
        if label not in ("related", "latest"):
            continue
        kind: LinkKind = "related" if label == "related" else "latest"
        for follower in _followers(page, number, block):
            found.setdefault(follower, kind)
    return found


def _followers(page: Blocks, number: int, block: Block) -> Iterator[int]:
    zone = block.zone
    while zone >= 0 and not any(
        page.blocks[n].link_length for n in range(number + 1, min(page.zones[zone].end, number + 4))
    ):
        zone = page.zones[zone].parent
    end = page.zones[zone].end if zone > 0 else number + 1
    if block.link_length:
        yield number
    for follower in range(number + 1, min(end, number + _LABEL_REACH)):
        current = page.blocks[follower]
        if (
            current.tag in ("h1", "h2", "h3", "h4")
            and not current.link_length
            and current.length <= 60
            and (follower > number + 1)
        ):
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
    parts = urlsplit(url)
    path, query = parts.path.rstrip("/"), parts.query
    if (not path and not query) or _TAG_PATH.search(parts.path.lower()):
        return False
    if is_labelled:
        return True
    if own_host and parts.hostname != own_host:
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
