"""Parse a page as the extractor does, and read its metadata."""

from datetime import datetime, timezone

from lxml import etree

from newsarc.extract.metadata import Metadata, extract_metadata, parse_structured

FETCHED_AT = datetime(2025, 3, 10, 12, 0, tzinfo=timezone.utc)
URL = "https://www.almidan.example/news/123"


def tree(html: str) -> etree._Element:
    """The page as the extractor parses it."""
    return etree.fromstring(html.encode("utf-8", "replace"), etree.HTMLParser(encoding="utf-8", huge_tree=True))


def read(html: str, url: str | None = URL, body: str | None = None) -> Metadata:
    """Metadata of ``html``; ``body`` is the id of the element the body was found in."""
    root = tree(html)
    container = root.xpath(f"//*[@id='{body}']")[0] if body else None
    return extract_metadata(root, url, FETCHED_AT, parse_structured(root), body_element=container)
