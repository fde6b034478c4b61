"""The article's record in the state that script-built pages (Next, Nuxt, Shopify ...) carry as JSON.

Such pages often state date and author nowhere else. Reading the state costs more than everything else here together,
so it is done only when a field is still missing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from newsarc.extract.metadata.flat_json import revived
from newsarc.extract.metadata.jsonld import text_of
from newsarc.extract.metadata.record import JsonNode
from newsarc.extract.metadata.title import squeeze
from newsarc.extract.tree import Tree

TITLE_KEYS = ("title", "headline", "name", "heading")
"""Names under which applications keep the headline."""
PUBLISHED_KEYS = (
    "datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publishedDate", "published_date",
    "publicationDate", "publication_date", "publishTime", "publish_time", "firstPublished", "pubDate", "published", "date",
    "createdAt", "created_at",
)  # fmt: skip
"""Names under which applications keep the date of publication, the most telling first."""
MODIFIED_KEYS = ("dateModified", "modifiedAt", "modified_at", "updatedAt", "updated_at", "lastModified", "modified")
_ASSIGNED = re.compile(r"^\s{0,99}(?:window\.)?__?[A-Z_]{4,40}__?\s{0,9}=\s{0,9}(?:(?=\{)|JSON\.parse\(\s{0,9}(?=\"))")
_MIN_SCRIPT = 40
_MAX_SCRIPT = 4_000_000
_MAX_NODES = 100_000


def find_state_article(tree: Tree, title: str | None) -> JsonNode:
    """The JSON object in the page's scripts that bears the article's title and a date; ``{}`` when there is none.

    ``title`` is the headline as printed. Without an object of that title, the only dated one is taken.
    """
    key = squeeze(title or "")
    dated: list[JsonNode] = []
    for value in _states(tree):
        for node in _objects(value):
            if not any(isinstance(node.get(name), (str, int)) for name in PUBLISHED_KEYS[:14]):
                continue
            if key and any(squeeze(text_of(node.get(name))[:400]) == key for name in TITLE_KEYS):
                return node
            dated.append(node)
    return dated[0] if len(dated) == 1 else {}


def first_text(node: JsonNode, keys: tuple[str, ...]) -> str:
    """The first non-empty string or number of ``node`` under ``keys``, as text."""
    for key in keys:
        value = node.get(key)
        if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip():
            return str(value)
    return ""


def _states(tree: Tree) -> Iterator[Any]:
    for attributes, text in tree.scripts:
        if not _MIN_SCRIPT < len(text) < _MAX_SCRIPT or "ld+json" in attributes.get("type", ""):
            continue
        start = text.lstrip()[:1]
        assigned = None if start in "{[" else _ASSIGNED.match(text)
        if start not in "{[" and assigned is None:
            continue
        try:
            value = json.JSONDecoder(strict=False).raw_decode(text, assigned.end() if assigned else text.index(start))[
                0
            ]
        except (ValueError, RecursionError):
            continue
        yield revived(value) if attributes.get("id") == "__NUXT_DATA__" else _unwrapped(value)


def _objects(value: Any) -> Iterator[JsonNode]:
    """The objects inside ``value``, outer ones first and in the order of the page."""
    queue = [value]
    for item in queue:
        if isinstance(item, dict):
            yield item
        if len(queue) < _MAX_NODES and isinstance(item, (dict, list)):
            values = map(_unwrapped, item.values() if isinstance(item, dict) else item)
            queue += [value for value in values if isinstance(value, (dict, list))]


def _unwrapped(value: Any) -> Any:
    """A value of the state; where an answer of the outlet's server is kept as it came, what is in it."""
    if isinstance(value, str) and len(value) > _MIN_SCRIPT and value[0] in "{[":
        with suppress(ValueError, RecursionError):
            return json.loads(value)
    return value
