"""Parse a page as the extractor does, and read its metadata."""

from datetime import datetime, timezone

from newsarc.extract.html.reader import read_page
from newsarc.extract.metadata import Metadata, extract_metadata, parse_structured
from newsarc.extract.tree import Tree

FETCHED_AT = datetime(2025, 3, 10, 12, 0, tzinfo=timezone.utc)
URL = "https://www.almidan.example/news/123"


def tree(html: str) -> Tree:
    """The page as the extractor parses it."""
    return read_page(html.encode("utf-8", "replace")).tree


def read(html: str, url: str | None = URL, body: str | None = None) -> Metadata:
    """Metadata of ``html``; ``body`` is the id of the element the body was found in."""
    page = tree(html)
    container = next(n for n in range(len(page.tags)) if page.get(n, "id") == body) if body else None
    return extract_metadata(
        page, url, FETCHED_AT, parse_structured(page), title_element=None, body_element=container, has_text=True
    )
