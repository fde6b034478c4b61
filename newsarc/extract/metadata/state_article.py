"""The article's record in the state of a script-built page, which often has its date where nothing else has.

Reading the state costs more than everything else here together, so it is done only where no date is found without it, or
where the mark-up holds no text. Then it gives what other fields miss too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, timezone
from itertools import islice
from typing import Any
from urllib.parse import unquote

from newsarc.extract.metadata.jsonld import text_of
from newsarc.extract.metadata.record import JsonNode
from newsarc.extract.metadata.state_names import with_common_names
from newsarc.extract.metadata.title_parts import squeeze
from newsarc.extract.state import states, unwrapped
from newsarc.extract.tree import Tree
from newsarc.extract.urls import is_front_page

TITLE_KEYS = ("title", "headline", "headlines", "name", "heading")
"""Names under which applications keep the headline."""
_DATED_KEYS = (
    "datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publishedDate", "published_date",
    "publicationDate", "publication_date", "publishTime", "publish_time", "firstPublished", "pubDate", "published",
    "display_date",
)  # fmt: skip
"""Names that say publication: an object that has one of them is an article, or a piece of news of some kind."""
PUBLISHED_KEYS = (*_DATED_KEYS, "date", "createdAt", "created_at")
"""Names under which applications keep the date of publication, the most telling first."""
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
_IMAGE_KEYS = (
    "image", "featuredImage", "featured_image", "mainImage", "main_image", "leadImage", "lead_image", "coverImage",
    "cover_image", "cover", "imageUrl", "image_url", "thumbnail", "photo", "picture", "images", "hero", "heroImage",
    "hero_image", "leadMedia", "lead_media", "mainMedia", "main_media",
)  # fmt: skip
_BODY_KEYS = ("articleBody", "body", "content", "text", "html")
_TELLING = frozenset((*PUBLISHED_KEYS, *_BODY_KEYS))
_NAMES = (
    "name", "title", "headline", "rendered", "basic", "fullName", "full_name", "displayName", "display_name", "label", "text",
    "nom", "nombre", "nome", "ad",
)  # fmt: skip
"""Names under which an object keeps what it is called."""
_AROUND = ("node", "nodes", "edges", "data", "attributes", "fields")
"""What GraphQL and content management systems put around an object or a list: WPGraphQL, Strapi, Contentful."""
_ADDRESSES = (
    "url", "src", "sourceUrl", "source_url", "href", "contentUrl", "filename", "original", "large", "file", "uri", "asset", "basic", "responsiveImage", *_AROUND,
)  # fmt: skip
_PLACES = ("slug", "id", "url", "path", "link", "href", "canonical_url")
_IS_ADDRESS = re.compile(r"(?:https?:/)?/[^\s\"<>]{3,1000}$")
_PARTS = (
    ("author", "credits", "by"), ("section", "taxonomy", "primary_section"), ("tags", "taxonomy", "tags"),
    ("image", "promo_items", "basic"), ("image", "promo_items", "lead_art"),
)  # fmt: skip
"""Fields of Arc's stories, and the objects and names that they stand under."""
_OF_DATES = ("dates", "timestamps")
_MOST_OFFSET = timedelta(hours=15)
_HOLDERS = frozenset({"data", "fields", "attributes", "content"})
"""Names under which Prismic, Contentful, Strapi, Drupal and Storyblok keep an article's fields apart from what they know of it."""
_KEPT = frozenset({"tags", "tag_list", "relationships"})
_MAX_NODES = 100_000
_DEEPEST = 4
_CALLED_IN_DRUPAL = {"uid": "author"}
_MOST_OF_REFERENCE = 4
_LEAST_FIELDS = 2
_MOST_RECORDS = 4
_MOST_ITEMS = 30
_LEAST_TITLE, _LEAST_PLACE = 12, 3


def find_state_article(tree: Tree, title: str | None, address: str | None = None, *, is_part: bool = False) -> JsonNode:
    """The JSON object in the page's scripts that bears the article's title and a date; ``{}`` when there is none.

    ``title`` is the headline as printed: objects that bear it say the same article, the fullest first. Without one of that
    title the only dated one is taken; where there is no title, the only one of the page's ``address`` or with a text, and on
    a front page none. With ``is_part`` the headline may be a part of ``title``, beside the outlet's name.
    """
    key = squeeze(title or "")
    titled: list[JsonNode] = []
    dated: list[JsonNode] = []
    bare: list[JsonNode] = []
    for value in states(tree):
        known: dict[str, Any] | None = None
        for node in _objects(value):
            node = with_common_names(_without_arguments(node) if "__typename" in node else node)
            if _is_bare(node):
                bare.append(node)
            if _TELLING.isdisjoint(node):
                continue
            titles = (squeeze(title_of(node[name])[:400]) for name in TITLE_KEYS if name in node)
            is_own = key and any(own == key or (is_part and _is_part(own, key)) for own in titles)
            if is_own and any(map(node.get, _TELLING)):
                if "__typename" in node:
                    known = _entities(value) if known is None else known
                    node = {name: _referred(each, known) for name, each in node.items()}
                if "relationships" in node:
                    node = with_common_names(_with_relationships(node, _included(value)))
                titled.append(node)
            elif _is_dated(node) or (not key and _is_at(node, address) and any(map(node.get, _BODY_KEYS))):
                dated.append(node)
    here = [node for node in bare if _is_at(node, address)] or (bare if len(bare) == 1 else [])
    if titled:
        return _merged(titled + here[:1])
    groups = [dated]
    if not key and address and is_front_page(address):
        return {}
    if not key and len(dated) > 1:
        groups = [[n for n in dated if _is_at(n, address)], [n for n in dated if any(map(n.get, _BODY_KEYS))]]
    return next((_with_dates(_with_embedded(group[0])) for group in groups if len(group) == 1), here[0] if here else {})


def _is_bare(node: JsonNode) -> bool:
    """Whether an object tells an article's fields without its title and text, as pages tell those who count visits."""
    if any(node.get(name) for name in (*TITLE_KEYS, *_BODY_KEYS)):
        return False
    return sum(bool(node.get(field)) for field in ("author", "section", "datePublished", "tags")) >= _LEAST_FIELDS


def _without_arguments(node: JsonNode) -> JsonNode:
    """``node`` with the names of its values without what was asked of them, as Apollo keeps it: ``content({"format":"RAW"})``."""
    return {name.partition("(")[0]: value for name, value in node.items()}


def first_text(node: JsonNode, keys: tuple[str, ...]) -> str:
    """The first non-empty string or number of ``node`` under ``keys``, as text."""
    for key in keys:
        value = node.get(key)
        if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip():
            return str(value)
    return ""


def title_of(value: Any) -> str:
    """A title of the state on one line, also out of the forms that WordPress and Arc keep of it."""
    if isinstance(value, list) and value and isinstance(value[0], dict):  # a rich text of one block
        value = value[0]
    if isinstance(value, dict):
        value = next((value[form] for form in ("rendered", "basic", "text") if form in value), value)
    return text_of(value)


def _called(value: Any, seen: dict[int, int], depth: int = 0) -> str:
    """What a value of the state calls itself, on one line; "" when it does not. Objects ``seen`` already are passed over."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if not isinstance(value, dict):
        return text_of(value)
    if _is_done(value, seen, depth):
        return ""
    first, last = (text_of(value.get(f"{which}Name") or value.get(f"{which}_name")) for which in ("first", "last"))
    if first and last:
        return f"{first} {last}"
    named = (_called(value[name], seen, depth + 1) for name in (*_NAMES, *_AROUND) if name in value)
    return next(filter(None, named), "")


def _is_done(value: JsonNode, seen: dict[int, int], depth: int) -> bool:
    """Whether an object lies too deep, or was looked into at this depth or above it: states hold themselves."""
    if depth > _DEEPEST or seen.get(id(value), depth + 1) <= depth:
        return True
    seen[id(value)] = depth
    return False


def names_in(node: JsonNode, keys: Iterable[str]) -> list[str]:
    """What the objects or strings are called that ``node`` has under the first of ``keys`` that has any."""
    for key in keys:
        called = (_called(each, {}) for each in islice(_items(node.get(key)), _MOST_ITEMS))
        names = [name for name in called if name and not _IS_ADDRESS.match(name)]
        if names:
            return list(dict.fromkeys(names))
    return []


def image_of(node: JsonNode) -> str:
    """The address of the picture of an article's record; "" without one."""
    seen: dict[int, int] = {}
    found = (_address(node[key], seen) for key in _IMAGE_KEYS if key in node)
    return next(filter(None, found), "")


def _address(value: Any, seen: dict[int, int], depth: int = 0) -> str:
    if isinstance(value, str):
        return value if _IS_ADDRESS.match(value) else ""
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, dict) or _is_done(value, seen, depth):
        return ""
    return next(filter(None, (_address(value[key], seen, depth + 1) for key in _ADDRESSES if key in value)), "")


def _items(value: Any, depth: int = 0) -> Iterator[Any]:
    """The objects or strings in a value, out of what is put around them."""
    if isinstance(value, list):
        for each in value[:_MOST_ITEMS] if depth < _DEEPEST else ():
            yield from _items(each, depth + 1)
    elif isinstance(value, dict) and not any(name in value for name in _NAMES) and depth < _DEEPEST:
        around = next((value[name] for name in _AROUND if name in value), None)
        yield from [value] if around is None else _items(around, depth + 1)
    elif value:
        yield value


def _merged(records: list[JsonNode]) -> JsonNode:
    """The fullest of some records of one article, with what the others say besides."""
    fields = (*PUBLISHED_KEYS, *_BODY_KEYS, *AUTHOR_KEYS, *SECTION_KEYS, *_IMAGE_KEYS)
    ranked = sorted(
        map(_with_dates, map(_with_embedded, records)), key=lambda node: -sum(map(bool, map(node.get, fields)))
    )
    merged: JsonNode = {}
    for record in ranked[:_MOST_RECORDS]:
        merged = {**record, **{name: value for name, value in merged.items() if value}}
    return merged


def _with_embedded(node: JsonNode) -> JsonNode:
    """``node`` with what WordPress' REST API embeds in it: author, picture and terms; or what Arc keeps of these in parts."""
    told = ((field, outer, inner) for field, outer, inner in _PARTS if isinstance(node.get(outer), dict))
    parts = {field: part for field, outer, inner in told if not node.get(field) and (part := node[outer].get(inner))}
    embedded = node.get("_embedded")
    if not isinstance(embedded, dict):
        return {**node, **parts} if parts else node
    terms = [term for term in _items(embedded.get("wp:term")) if isinstance(term, dict)]
    return {
        **node,
        "author": embedded.get("author"),
        "image": embedded.get("wp:featuredmedia"),
        "category": [term for term in terms if term.get("taxonomy") == "category"],
        "tags": [term for term in terms if term.get("taxonomy") == "post_tag"],
    }


def _with_dates(node: JsonNode) -> JsonNode:
    """``node`` with the dates that it keeps in an object of its own, and with the offset that WordPress' times in Greenwich give
    the local ones."""
    inner: JsonNode = next((node[name] for name in _OF_DATES if isinstance(node.get(name), dict)), {})
    node = {**{name: inner[name] for name in (*PUBLISHED_KEYS, *MODIFIED_KEYS) if name in inner}, **node}
    for name in ("date", "modified"):
        greenwich = node.get(f"{name}_gmt") or node.get(f"{name}Gmt")
        if isinstance(greenwich, str) and (zoned := _in_zone(node.get(name), greenwich)):
            node = {**node, name: zoned}
    return node


def _in_zone(local: Any, greenwich: str) -> str:
    """The ``local`` time with its offset from ``greenwich``, or that with its own; "" where that is no time."""
    try:
        instant = datetime.fromisoformat(greenwich.removesuffix("Z")).replace(tzinfo=timezone.utc)
        there = datetime.fromisoformat(local).replace(tzinfo=timezone.utc) if isinstance(local, str) else instant
    except ValueError:
        return ""
    offset = there - instant
    return instant.astimezone(timezone(offset)).isoformat() if abs(offset) < _MOST_OFFSET else ""


def _is_at(node: JsonNode, address: str | None) -> bool:
    """Whether a record is that of the page at ``address``, by its path, its last part or the number it ends with."""
    path = unquote((address or "").split("?")[0].split("#")[0]).rstrip("/")
    values = (node.get(name) for name in _PLACES)
    places = (unquote(str(value)).rstrip("/") for value in values if isinstance(value, (str, int)))
    return any(
        len(place) >= _LEAST_PLACE and f"{path}/".endswith((f"/{place.lstrip('/')}/", f"-{place}/")) for place in places
    )


def _entities(value: Any) -> dict[str, Any]:
    """The objects of a normalised cache by their names, as Apollo's ``Author:3``."""
    return {
        name: each
        for node in islice(_objects(value), _MAX_NODES)
        for name, each in node.items()
        if ":" in name and isinstance(each, dict)
    }


def _included(value: Any) -> dict[tuple[str, str], JsonNode]:
    """The resources of an answer in JSON:API, as Drupal gives it, by their type and id."""
    return {
        (str(node["type"]), str(node["id"])): node["attributes"]
        for node in islice(_objects(value), _MAX_NODES)
        if "type" in node and "id" in node and isinstance(node.get("attributes"), dict)
    }


def _with_relationships(node: JsonNode, known: dict[tuple[str, str], JsonNode]) -> JsonNode:
    """``node`` with the resources that it refers to, under the names of its fields."""
    found: JsonNode = {}
    for name, relation in node["relationships"].items() if isinstance(node["relationships"], dict) else ():
        data = relation.get("data") if isinstance(relation, dict) else None
        references = [each for each in (data if isinstance(data, list) else [data]) if isinstance(each, dict)]
        resources = [known.get((str(each.get("type")), str(each.get("id")))) for each in references[:_MOST_ITEMS]]
        found[_CALLED_IN_DRUPAL.get(name, name.removeprefix("field_"))] = [
            resource for resource in resources if resource
        ]
    return {**found, **node}


def _is_part(title: str, whole: str) -> bool:
    return len(title) >= _LEAST_TITLE and (whole.startswith(title) or whole.endswith(title))


def _is_dated(node: JsonNode) -> bool:
    """Whether an object is some article: it says when it was published, or has a text and a date."""
    is_published = any(isinstance(node.get(name), (str, int)) for name in _DATED_KEYS)
    return is_published or (any(map(node.get, _BODY_KEYS)) and any(map(node.get, PUBLISHED_KEYS)))


def _referred(value: Any, known: dict[str, Any]) -> Any:
    """``value``, or the object of a cache that it refers to."""
    if isinstance(value, list):
        return [_referred(each, known) if isinstance(each, dict) else each for each in value]
    if not isinstance(value, dict) or len(value) > _MOST_OF_REFERENCE:
        return value
    name = value.get("__ref") or value.get("id")
    if isinstance(name, str):
        return known.get(name, value)
    return {key: _referred(each, known) if key in _AROUND else each for key, each in value.items()}


def _objects(value: Any) -> Iterator[JsonNode]:
    """The objects inside ``value``, outer ones first and in the order of the page; those that hold the fields of another, as
    systems part a record from what they know of it, with what that says besides."""
    queue = [value] if isinstance(value, (dict, list)) else []
    seen: set[int] = set()
    for item in queue:
        if id(item) in seen:
            continue
        seen.add(id(item))
        if isinstance(item, dict):
            yield item
        if len(queue) < _MAX_NODES:
            values = _fields_of(item, seen) if isinstance(item, dict) else item
            inner = (unwrapped(value) if type(value) is str else value for value in values)
            queue += [value for value in inner if isinstance(value, (dict, list))]


def _fields_of(item: JsonNode, seen: set[int]) -> Iterator[Any]:
    """The values of an object; that under one of ``_HOLDERS`` with the object's own strings, dates and references."""
    for name, value in item.items():
        if name in _HOLDERS and isinstance(value, dict) and value and id(value) not in seen:
            seen.add(id(value))
            system = item.get("sys") or item.get("meta")
            told = {**system, **item} if isinstance(system, dict) else item
            yield {**{name: each for name, each in told.items() if name in _KEPT or isinstance(each, str)}, **value}
        else:
            yield value
