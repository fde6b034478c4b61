"""What a page says of itself in machine-readable form, read in one pass over its tree."""

from __future__ import annotations

import re
from itertools import islice

from newsarc.extract.metadata.jsonld import choose_article, load_nodes
from newsarc.extract.metadata.record import StructuredData
from newsarc.extract.tree import Tree

_META_KEYS = ("property", "name", "itemprop", "http-equiv")
_STYLE_RELS = frozenset(
    {"stylesheet", "preload", "dns-prefetch", "preconnect", "icon", "apple-touch-icon", "shortcut icon", "prefetch"}
)
_DECLARING = frozenset({"meta", "link", "title", "h1", "base"})
_THREAD = r"^(.{2,80}?) (?:::|•|-) (?:مشاهدة الموضوع|عرض الموضوع|View topic) - (.+)$"
"""How phpBB titles the page of a thread: «منتدى الحي :: مشاهدة الموضوع - ...»."""
_LIST_DEPTH = 4
_MAX_ELEMENTS = 5_000
"""Maximum metas, links and headings read from one page: more than any real page has."""


def parse_structured(tree: Tree) -> StructuredData:
    """Return the meta tags, ``<link>`` elements, JSON-LD, ``<title>`` and ``<h1>`` elements of a page.

    Never raises; broken JSON-LD is repaired where possible (see :mod:`newsarc.extract.metadata.jsonld`).
    """
    root = tree.attributes[0] if tree.attributes else {}
    data = StructuredData(language=root.get("lang") or root.get("xml:lang") or "")
    for number in tree.named(_DECLARING)[:_MAX_ELEMENTS]:
        tag, attributes = tree.tags[number], tree.attributes[number]
        if tag == "meta":
            if "itemprop" not in attributes or not _is_of_list(tree, number):
                _read_meta(attributes, data)
        elif tag == "link":
            _read_link(attributes, data)
        elif tag == "h1":
            data.headings[number] = tree.line(number)
        elif tag == "base":
            data.base = data.base or attributes.get("href", "").strip()
        elif not data.title:
            data.title = tree.line(number)
    scripts = [text for attributes, text in tree.scripts if text and "ld+json" in attributes.get("type", "").lower()]
    if scripts:
        data.nodes = load_nodes(scripts)
        data.by_id = {node["@id"]: node for node in reversed(data.nodes) if isinstance(node.get("@id"), str)}
        data.article = choose_article(data.nodes, data)
    if " - " in data.title and (thread := re.match(_THREAD, data.title)):
        data.title = thread[2]
        data.meta.setdefault("application-name", [thread[1]])
    return data


def _is_of_list(tree: Tree, meta: int) -> bool:
    """Whether microdata belong to an entry in a list: of another story, a crumb or a comment."""
    return any(tree.tags[around] == "li" for around in islice(tree.ancestors(meta), _LIST_DEPTH))


def _read_meta(attributes: dict[str, str], data: StructuredData) -> None:
    content = attributes.get("content") or attributes.get("value")
    if content:
        for key in _META_KEYS:
            if key in attributes:
                data.meta.setdefault(attributes[key].strip().lower(), []).append(content)


def _read_link(attributes: dict[str, str], data: StructuredData) -> None:
    rel = attributes.get("rel")
    if rel and rel not in _STYLE_RELS:
        for token in rel.lower().split():
            data.links.setdefault(token, []).append(attributes.get("href", "").strip())
