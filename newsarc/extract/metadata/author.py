"""Who wrote an article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from newsarc.extract.metadata.jsonld import text_of
from newsarc.extract.metadata.record import StructuredData
from newsarc.extract.metadata.title import squeeze

AUTHOR_META = (
    "author",
    "article:author_name",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "parsely-author",
    "byl",
    "byline",
    "citation_author",
    "cxenseparse:author",
    "twitter:data1",
)


def find_authors(data: StructuredData, root: HtmlElement, site_names: set[str]) -> tuple[list[str], str]:
    """The authors' names as printed, and the rule that gave them."""
    names = list(_clean(_jsonld_names(data), site_names))
    if names:
        return names, "json-ld author"
    for key in AUTHOR_META[:-1]:
        names = list(_clean(iter(data.meta.get(key, ())), site_names))
        if names:
            return names, f"meta {key}"
    return [], ""


def _jsonld_names(data: StructuredData) -> Iterator[str]:
    author = data.article.get("author") or data.article.get("creator")
    entries: list[Any] = author if isinstance(author, list) else [author]
    for entry in entries:
        if isinstance(entry, dict) and not entry.get("name"):
            entry = data.by_id.get(str(entry.get("@id")), entry)
        yield text_of(entry)


def _clean(names: Iterator[str], site_names: set[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        name = " ".join(name.split())
        key = squeeze(name)
        if key and key not in seen and key not in site_names and "://" not in name and len(name) < 100:
            seen.add(key)
            yield name
