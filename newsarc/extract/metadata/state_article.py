"""The article's record in the state of a script-built page, which often has its date where nothing else has.

Reading the state costs more than everything else here together, so it is done only when no date is found without it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsarc.extract.metadata.jsonld import text_of
from newsarc.extract.metadata.record import JsonNode
from newsarc.extract.metadata.title_parts import squeeze
from newsarc.extract.state import states, unwrapped
from newsarc.extract.tree import Tree

TITLE_KEYS = ("title", "headline", "name", "heading")
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
_MAX_NODES = 100_000


def find_state_article(tree: Tree, title: str | None) -> JsonNode:
    """The JSON object in the page's scripts that bears the article's title and a date; ``{}`` when there is none.

    ``title`` is the headline as printed. Without an object of that title, the only dated one is taken.
    """
    key = squeeze(title or "")
    dated: list[JsonNode] = []
    for value in states(tree):
        for node in _objects(value):
            if not any(isinstance(node.get(name), (str, int)) for name in _DATED_KEYS):
                continue
            if isinstance(arc := node.get("headlines"), dict) and "headline" not in node:
                node = {**node, "headline": arc.get("basic")}
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


def _objects(value: Any) -> Iterator[JsonNode]:
    """The objects inside ``value``, outer ones first and in the order of the page."""
    queue = [value]
    for item in queue:
        if isinstance(item, dict):
            yield item
        if len(queue) < _MAX_NODES and isinstance(item, (dict, list)):
            values = map(unwrapped, item.values() if isinstance(item, dict) else item)
            queue += [value for value in values if isinstance(value, (dict, list))]
