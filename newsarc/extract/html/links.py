"""The links of a page that a reader of the article may want: inline ones, related stories, the latest news."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from newsarc.arabic.levels import clean
from newsarc.extract.html.blocks import Block, Blocks
from newsarc.extract.html.body import Body, label_of, zone_kind
from newsarc.extract.urls import join_url, url_key
from newsarc.model import Link, LinkKind

MAX_LINKS = 500
_LABEL_REACH = 40
"""A heading such as «ذات صلة» speaks for the links of at most this many blocks after it."""
_MIN_TITLE = 15
"""Characters of a headline; shorter link texts in a list are sections, tags or buttons."""
_MIN_STORY = 20
_MAX_TITLE = 250
_NUMBER = re.compile(r"\d{3}")
_SHARE_HOSTS = ("facebook.com", "twitter.com", "x.com", "t.me", "wa.me", "whatsapp.com", "linkedin.com", "pinterest.com",
                "telegram.me", "plus.google.com", "instagram.com", "youtube.com", "reddit.com")  # fmt: skip
_TAG_PATHS = ("/tag/", "/tags/", "/topic/", "/topics/", "/category/", "/author/", "/writers/", "/search", "/hashtag/", "/keyword/", "/section/")  # fmt: skip


def find_links(page: Blocks, body: Body, base: str | None, page_url: str | None) -> list[Link]:
    """Links in reading order, once each; ``base`` resolves relative addresses, ``page_url`` is left out."""
    kept = set(body.kept)
    seen = {url_key(page_url)} if page_url else set()
    labelled = _labelled_blocks(page)
    links: list[Link] = []
    best: dict[str, int] = {}
    for element, number in page.anchors:
        if len(links) >= MAX_LINKS:
            break
        kind = _kind(page, number, kept, labelled)
        url = _address(element, base)
        if url is None or url_key(url) in seen:
            continue
        title = _text(element) or ("" if kind == "inline" else _beside(page, number))
        if kind is None and _is_story(url, title, base):
            kind = "latest"
        if kind is None:
            continue
        if not title or (kind != "inline" and (len(title) < _MIN_TITLE or _is_tag(url))):
            continue
        slot = url_key(url)
        if slot in best:
            continue
        best[slot] = len(links)
        links.append(Link(kind, title, url, None, len(links)))
    return links


def _kind(page: Blocks, number: int, kept: set[int], labelled: dict[int, LinkKind]) -> LinkKind | None:
    if number >= len(page.blocks):
        return None
    if number in kept:
        return "inline"
    if number in labelled:
        return labelled[number]
    named = zone_kind(page, page.blocks[number].zone)
    return "related" if named == "related" else "latest" if named == "latest" else None


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
    return clean(text) if _MIN_TITLE <= len(text) <= _MAX_TITLE else ""


def _is_story(url: str, title: str, base: str | None) -> bool:
    """Whether an unlabelled link outside the text leads to another story of the outlet, and not to a section.

    By how outlets build addresses: a story's last part has a number or is a long slug; a section's is a word.
    """
    if not (_MIN_STORY <= len(title) <= _MAX_TITLE and title.count(" ") >= 3) or _is_tag(url):
        return False
    parts, here = urlsplit(url), urlsplit(base or "")
    if here.hostname and parts.hostname != here.hostname:
        return False
    path = parts.path.rstrip("/")
    slug = path.rsplit("/", 1)[-1]
    return bool(_NUMBER.search(path) or _NUMBER.search(parts.query)) or len(slug) >= 25


def _address(element: HtmlElement, base: str | None) -> str | None:
    href = (element.get("href") or "").strip()
    if not href or href.startswith(("#", "javascript:", "mailto:", "tel:", "data:", "whatsapp:")):
        return None
    url = join_url(base or "", href)
    if not url or not url.startswith(("http://", "https://")):
        return None
    host = (urlsplit(url).hostname or "").removeprefix("www.").removeprefix("m.")
    if host in _SHARE_HOSTS and ("share" in url or "intent" in url or url.count("/") <= 3):
        return None
    return url


def _is_tag(url: str) -> bool:
    path = urlsplit(url).path.lower()
    return path in ("", "/") or any(part in path for part in _TAG_PATHS)


def _text(element: HtmlElement) -> str:
    text = " ".join("".join(element.itertext()).split()) or (element.get("title") or "").strip()
    return clean(text)
