"""How systems keep records in a page's data, as plain objects: Apollo, JSON:API, WordPress, Arc, Contentful, Prismic,
Storyblok.

They separate a record from its metadata, refer to other records by name, or embed these. Here each becomes one object.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from functools import cached_property
from itertools import islice
from typing import Any

from newsarc.extract.metadata.record import JsonNode
from newsarc.extract.metadata.state_fields import AROUND, MODIFIED_KEYS, PUBLISHED_KEYS, items_in
from newsarc.extract.metadata.state_names import with_common_names
from newsarc.extract.state import unwrapped

_PARTS = (
    ("author", "credits", "by"), ("section", "taxonomy", "primary_section"), ("tags", "taxonomy", "tags"), ("tags", "contentfulMetadata", "tags"),
    ("image", "promo_items", "basic"), ("image", "promo_items", "lead_art"),
)  # fmt: skip
"""Fields of Arc's stories, with the object and name under which each stands."""
_OF_DATES = ("dates", "timestamps")
_MOST_OFFSET = timedelta(hours=15)
_HOLDERS = frozenset({"data", "fields", "attributes", "content"})
"""Names under which Prismic, Contentful, Strapi, Drupal and Storyblok keep an article's fields apart from its
metadata."""
_KEPT = frozenset({"tags", "tag_list", "relationships"})
_MAX_NODES = 100_000
_MOST_OF_REFERENCE, _DEEPEST = 4, 4
_MOST_ITEMS = 30


def objects_in(value: Any) -> Iterator[JsonNode]:
    """Yield the objects inside ``value``, outer ones first, in page order.

    An object that holds only the fields of another gets the metadata of that one too.
    """
    queue = [value] if isinstance(value, (dict, list)) else []
    seen: set[int] = set()
    for item in queue:
        if id(item) in seen:
            continue
        seen.add(id(item))
        if isinstance(item, dict):
            yield _without_arguments(item) if "__typename" in item else item
        if len(queue) < _MAX_NODES:
            values = _fields_of(item, seen) if isinstance(item, dict) else item
            inner = (unwrapped(value) if type(value) is str else value for value in values)
            queue += [value for value in inner if isinstance(value, (dict, list))]


def _fields_of(item: JsonNode, seen: set[int]) -> Iterator[Any]:
    """Yield the values of an object; the one under ``_HOLDERS`` gets the object's own strings, tags and references."""
    for name, value in item.items():
        if (
            name in _HOLDERS
            and isinstance(value, dict)
            and id(value) not in seen
            and "title" in with_common_names(value)
        ):
            seen.add(id(value))
            system = item.get("sys") or item.get("meta")
            told = {**system, **item} if isinstance(system, dict) else item
            yield {**{name: each for name, each in told.items() if name in _KEPT or isinstance(each, str)}, **value}
        else:
            yield value


def _without_arguments(node: JsonNode) -> JsonNode:
    """Return ``node`` without the arguments that Apollo adds to names of values: ``content({"format":"RAW"})``."""
    return {name.partition("(")[0]: value for name, value in node.items()}


class References:
    """The records that one state refers to by name or number; looked up on first use."""

    def __init__(self, value: Any) -> None:
        self._value = value

    def resolved(self, node: JsonNode) -> JsonNode:
        """Return ``node`` with references replaced by their records: objects of Apollo's cache, resources of a JSON:API
        response."""
        if "__typename" in node:
            node = {name: self._referred(each) for name, each in node.items()}
        if isinstance(relationships := node.get("relationships"), dict):
            related = {_field_of(name): self._resources(each) for name, each in relationships.items()}
            node = {**related, **node}
        return node

    @cached_property
    def _entities(self) -> dict[str, Any]:
        """The objects of a normalised cache by name, such as Apollo's ``Author:3``."""
        return {
            name: each
            for node in islice(objects_in(self._value), _MAX_NODES)
            for name, each in node.items()
            if ":" in name and isinstance(each, dict)
        }

    @cached_property
    def _included(self) -> dict[tuple[str, str], JsonNode]:
        """The attributes of resources, as in Drupal, by type and id."""
        return {
            (str(node["type"]), str(node["id"])): node["attributes"]
            for node in islice(objects_in(self._value), _MAX_NODES)
            if "type" in node and "id" in node and isinstance(node.get("attributes"), dict)
        }

    def _referred(self, value: Any, depth: int = 0) -> Any:
        if isinstance(value, list) and depth < _DEEPEST:
            return [self._referred(each, depth + 1) if isinstance(each, dict) else each for each in value]
        if not isinstance(value, dict) or len(value) > _MOST_OF_REFERENCE or depth == _DEEPEST:
            return value
        name = value.get("__ref") or value.get("id")
        if isinstance(name, str):
            return self._entities.get(name, value)
        return {
            key: self._referred(each, depth + 1) if key in AROUND or isinstance(each, list) else each
            for key, each in value.items()
        }

    def _resources(self, relation: Any) -> list[JsonNode]:
        data = relation.get("data") if isinstance(relation, dict) else None
        references = [each for each in (data if isinstance(data, list) else [data]) if isinstance(each, dict)]
        names = ((str(each.get("type")), str(each.get("id"))) for each in references[:_MOST_ITEMS])
        return [resource for name in names if (resource := self._included.get(name))]


def _field_of(relationship: str) -> str:
    """Return the field's name that Drupal's editors chose: ``tags`` for ``field_tags``."""
    return "author" if relationship == "uid" else relationship.removeprefix("field_")


def whole(node: JsonNode) -> JsonNode:
    """Return a record with what it embeds, and with its dates under the usual names."""
    return _with_dates(_with_embedded(node))


def _with_embedded(node: JsonNode) -> JsonNode:
    """Return ``node`` with the author, picture and terms that WordPress' REST API embeds, or that Arc keeps in
    parts."""
    told = ((field, outer, inner) for field, outer, inner in _PARTS if isinstance(node.get(outer), dict))
    parts = {field: part for field, outer, inner in told if not node.get(field) and (part := node[outer].get(inner))}
    embedded = node.get("_embedded")
    if not isinstance(embedded, dict):
        return {**node, **parts} if parts else node
    terms = [term for term in items_in(embedded.get("wp:term")) if isinstance(term, dict)]
    return {
        **node,
        "author": embedded.get("author"),
        "image": embedded.get("wp:featuredmedia"),
        "category": [term for term in terms if term.get("taxonomy") == "category"],
        "tags": [term for term in terms if term.get("taxonomy") == "post_tag"],
    }


def _with_dates(node: JsonNode) -> JsonNode:
    """Return ``node`` with the dates that it keeps in an object of its own.

    Local times of WordPress get their offset from its times in UTC.
    """
    inner: JsonNode = next((node[name] for name in _OF_DATES if isinstance(node.get(name), dict)), {})
    node = {**{name: inner[name] for name in (*PUBLISHED_KEYS, *MODIFIED_KEYS) if name in inner}, **node}
    for name in ("date", "modified"):
        greenwich = node.get(f"{name}_gmt") or node.get(f"{name}Gmt")
        if isinstance(greenwich, str) and (zoned := _in_zone(node.get(name), greenwich)):
            node = {**node, name: zoned}
    return node


def _in_zone(local: Any, greenwich: str) -> str:
    """Return the ``local`` time with its offset from the UTC time ``greenwich``, or that time alone; "" if it is no
    time."""
    try:
        instant = datetime.fromisoformat(greenwich.removesuffix("Z")).replace(tzinfo=timezone.utc)
        there = datetime.fromisoformat(local).replace(tzinfo=timezone.utc) if isinstance(local, str) else instant
    except ValueError:
        return ""
    offset = there - instant
    return instant.astimezone(timezone(offset)).isoformat() if abs(offset) < _MOST_OFFSET else ""
