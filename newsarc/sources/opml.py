"""OPML 2.0: lists of feeds, as every feed reader exports and imports them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from newsarc.sources.address import pasted_address
from newsarc.sources.xmlsafe import NOT_XML, elements, local_name

_MAX_FEEDS: Final = 100_000
_NOT_XML = re.compile(f"[{NOT_XML}]")


@dataclass(frozen=True, slots=True)
class FeedListing:
    """One feed of a list."""

    url: str
    title: str | None = None
    home: str | None = None
    folder: str | None = None
    """Name of the outline it stands in."""
    tags: tuple[str, ...] = ()
    """For its articles: those of ``category`` that are no paths of a directory (OPML 2.0 tells them by the slash)."""


def feed_address(url: str) -> str:
    """``url`` as pasted, without the ``feed:`` that browsers put before what is for a feed reader; ``feed://`` stands for
    ``http://``."""
    url = pasted_address(url)
    scheme, colon, rest = url.partition(":")
    if not colon or scheme.lower() != "feed":
        return url
    return f"http:{rest}" if rest.startswith("//") else rest


def read_opml(raw: bytes) -> list[FeedListing]:
    """The feeds of an OPML document in order, each address once. Raises ``BadXml`` (see ``xmlsafe``)."""
    found: dict[str, FeedListing] = {}
    for outline in elements(raw, ("outline",), limit=_MAX_FEEDS):
        listing = _listing(outline)
        if listing is not None:
            found.setdefault(listing.url, listing)
    return list(found.values())


def _listing(outline: Any) -> FeedListing | None:
    attributes = {name.lower(): value.strip() for name, value in outline.attrib.items()}
    url = feed_address(attributes.get("xmlurl", ""))
    if not url:
        return None
    parent = outline.getparent()
    folder = None
    if parent is not None and local_name(parent) == "outline":
        folder = parent.get("title") or parent.get("text")
    title = attributes.get("title") or attributes.get("text")
    if title == url:
        title = None  # OPML wants a text: for a feed that nobody has named, it is the address
    categories = (" ".join(each.split()) for each in attributes.get("category", "").split(","))
    tags = tuple(dict.fromkeys(each for each in categories if each and not each.startswith("/")))
    return FeedListing(url, title or None, attributes.get("htmlurl") or None, folder or None, tags)


def write_opml(feeds: Iterable[FeedListing]) -> bytes:
    """An OPML 2.0 document in UTF-8, feeds grouped by folder in the order of their first appearance."""
    folders: dict[str | None, list[FeedListing]] = {}
    for feed in feeds:
        folders.setdefault(feed.folder, []).append(feed)
    out = BytesIO()
    xml = XMLGenerator(out, encoding="utf-8", short_empty_elements=True)
    xml.startDocument()
    xml.startElement("opml", AttributesImpl({"version": "2.0"}))
    _element(xml, "head", {}, lambda: _element(xml, "title", {}, lambda: xml.characters("newsarc")))
    _element(xml, "body", {}, lambda: _write_folders(xml, folders))
    xml.endElement("opml")
    xml.endDocument()
    return out.getvalue()


def _write_folders(xml: XMLGenerator, folders: dict[str | None, list[FeedListing]]) -> None:
    for folder, feeds in folders.items():
        if folder is None:
            _write_feeds(xml, feeds)
        else:
            _element(xml, "outline", {"text": folder}, lambda feeds=feeds: _write_feeds(xml, feeds))


def _write_feeds(xml: XMLGenerator, feeds: list[FeedListing]) -> None:
    for feed in feeds:
        attributes = {"type": "rss", "text": feed.title or feed.url, "xmlUrl": feed.url}
        if feed.home:
            attributes["htmlUrl"] = feed.home
        if feed.tags:
            attributes["category"] = ",".join(feed.tags)
        _element(xml, "outline", attributes, lambda: None)


def _element(xml: XMLGenerator, name: str, attributes: dict[str, str], content: Any) -> None:
    xml.startElement(name, AttributesImpl({key: _printable(value) for key, value in attributes.items()}))
    content()
    xml.endElement(name)


def _printable(text: str) -> str:
    """``text`` without what XML 1.0 cannot hold."""
    return _NOT_XML.sub("", text)
