"""The fields of an article's record in a page's data: title, author, dates, section, picture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from newsarc.extract.metadata.jsonld import text_of
from newsarc.extract.metadata.record import JsonNode
from newsarc.extract.metadata.state_names import plain_name

TITLE_KEYS = ("title", "headline", "headlines", "name", "heading")
"""Names under which applications keep the headline."""
DATED_KEYS = (
    "datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publishedDate", "published_date",
    "publicationDate", "publication_date", "publishTime", "publish_time", "firstPublished", "pubDate", "published",
    "display_date",
)  # fmt: skip
"""Names that mean publication: an object with one of them is an article, or news of some kind."""
PUBLISHED_KEYS = (*DATED_KEYS, "date", "createdAt", "created_at")
"""Names under which applications keep the date of publication, the most reliable first."""
MODIFIED_KEYS = ("dateModified", "modifiedAt", "modified_at", "updatedAt", "updated_at", "lastModified", "modified")
AUTHOR_KEYS = (
    "author",
    "authors",
    "byline",
    "writer",
    "writers",
    "authorName",
    "author_name",
    "writerName",
    "writer_name",
)
SECTION_KEYS = (
    "section", "category", "primaryCategory", "primary_category", "categories", "sections", "sectionName",
    "section_name",
    "categoryName", "category_name",
)  # fmt: skip
TAG_KEYS = ("tags", "keywords")
IMAGE_KEYS = (
    "image", "featuredImage", "featured_image", "mainImage", "main_image", "leadImage", "lead_image", "coverImage",
    "cover_image", "cover", "imageUrl", "image_url", "thumbnail", "photo", "picture", "images", "hero", "heroImage",
    "hero_image", "leadMedia", "lead_media", "mainMedia", "main_media",
)  # fmt: skip
BODY_KEYS = ("articleBody", "body", "content", "text", "html")
_NAMES = (
    "name", "title", "headline", "rendered", "basic", "fullname", "displayname", "label", "text", "nom", "nombre", "nome", "ad",
    "adsoyad", "isim", "ism", "esm", "naam", "namekamel", "onvan", "onwan", "unwan",
)  # fmt: skip
"""Plain names under which an object keeps its own name."""
AROUND = ("node", "nodes", "edges", "items", "data", "attributes", "fields")
"""Wrappers that GraphQL and content management systems put around an object or list: WPGraphQL, Strapi, Contentful."""
_ADDRESSES = (
    "url", "src", "sourceUrl", "source_url", "href", "contentUrl", "filename", "original", "large", "file", "uri", "asset", "basic", "responsiveImage", *AROUND,
)  # fmt: skip
_IS_ADDRESS = re.compile(r"(?:https?:/)?/[^\s\"<>]{3,1000}$")
_DEEPEST = 4
_MOST_ITEMS = 30


def first_text(node: JsonNode, keys: tuple[str, ...]) -> str:
    """Return the first non-empty string or number of ``node`` under ``keys``, as text."""
    for key in keys:
        value = node.get(key)
        if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip():
            return str(value)
    return ""


def title_of(value: Any) -> str:
    """Return a title of the state on one line, also from the forms that WordPress and Arc keep of it."""
    if isinstance(value, list) and value and isinstance(value[0], dict):  # a rich text of one block
        value = value[0]
    if isinstance(value, dict):
        value = next((value[form] for form in ("rendered", "basic", "text") if form in value), value)
    return text_of(value)


def names_in(node: JsonNode, keys: Iterable[str]) -> list[str]:
    """Return the names of the objects or strings that ``node`` has under the first of ``keys`` with any."""
    for key in keys:
        called = (_called(each, {}) for each in islice(items_in(node.get(key)), _MOST_ITEMS))
        names = [name for name in called if name and not _IS_ADDRESS.match(name)]
        if names:
            return list(dict.fromkeys(names))
    return []


def image_of(node: JsonNode) -> str:
    """Return the address of the picture in an article's record; "" if there is none."""
    seen: dict[int, int] = {}
    found = (_address(node[key], seen) for key in IMAGE_KEYS if key in node)
    return next(filter(None, found), "")


def _called(value: Any, seen: dict[int, int], depth: int = 0) -> str:
    """Return the name of a value of the state, on one line; "" if it has none. Objects already ``seen`` are skipped."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if not isinstance(value, dict):
        return text_of(value)
    if _is_done(value, seen, depth):
        return ""
    plain = {plain_name(name): each for name, each in value.items()}
    first, last = (text_of(plain.get(name)) for name in ("firstname", "lastname"))
    if first and last:
        return f"{first} {last}"
    named = (_called(plain[name], seen, depth + 1) for name in (*_NAMES, *AROUND) if name in plain)
    return next(filter(None, named), "")


def _is_done(value: JsonNode, seen: dict[int, int], depth: int) -> bool:
    """Whether an object is too deep, or was visited at this depth or above: states contain themselves."""
    if depth > _DEEPEST or seen.get(id(value), depth + 1) <= depth:
        return True
    seen[id(value)] = depth
    return False


def _address(value: Any, seen: dict[int, int], depth: int = 0) -> str:
    if isinstance(value, str):
        return value if _IS_ADDRESS.match(value) else ""
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, dict) or _is_done(value, seen, depth):
        return ""
    return next(filter(None, (_address(value[key], seen, depth + 1) for key in _ADDRESSES if key in value)), "")


def items_in(value: Any, depth: int = 0) -> Iterator[Any]:
    """Yield the objects or strings in a value, without the wrappers around them."""
    if isinstance(value, list):
        for each in value[:_MOST_ITEMS] if depth < _DEEPEST else ():
            yield from items_in(each, depth + 1)
    elif isinstance(value, dict) and not any(plain_name(name) in _NAMES for name in value) and depth < _DEEPEST:
        around = next((value[name] for name in AROUND if name in value), None)
        yield from [value] if around is None else items_in(around, depth + 1)
    elif value:
        yield value
