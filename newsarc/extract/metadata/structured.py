"""What a page says of itself in machine-readable form, read in one pass over its tree."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from lxml.html import HtmlElement

from newsarc.extract.metadata.jsonld import choose_article, load_nodes
from newsarc.extract.metadata.record import StructuredData

_META_KEYS = ("property", "name", "itemprop", "http-equiv")
_STYLE_RELS = frozenset(
    {"stylesheet", "preload", "dns-prefetch", "preconnect", "icon", "apple-touch-icon", "shortcut icon", "prefetch"}
)
_MAX_ELEMENTS = 5_000
"""Metas, headings and times kept of one page: more than any real page has."""


def parse_structured(root: HtmlElement) -> StructuredData:
    """Meta tags, ``<link>``s, JSON-LD, ``<title>``, ``<h1>``s and ``<time>``s of the tree under ``root``.

    Never raises; broken JSON-LD is repaired where it can be (see :mod:`newsarc.extract.metadata.jsonld`).
    """
    data = StructuredData(language=root.get("lang") or root.get("xml:lang") or "")
    scripts: list[str] = []
    for element in islice(root.iter("meta", "link", "title", "script", "h1", "time", "base"), _MAX_ELEMENTS):
        _READERS[element.tag](element, data, scripts)
    if scripts:
        data.nodes = load_nodes(scripts)
        data.by_id = {node["@id"]: node for node in reversed(data.nodes) if isinstance(node.get("@id"), str)}
        data.article = choose_article(data.nodes, data)
    return data


def _read_meta(element: HtmlElement, data: StructuredData, scripts: list[str]) -> None:
    attributes = dict(element.items())
    content = attributes.get("content") or attributes.get("value")
    if content:
        for key in _META_KEYS:
            if key in attributes:
                data.meta.setdefault(attributes[key].strip().lower(), []).append(content)


def _read_link(element: HtmlElement, data: StructuredData, scripts: list[str]) -> None:
    rel = element.get("rel")
    if rel and rel not in _STYLE_RELS:
        for token in rel.lower().split():
            data.links.setdefault(token, []).append((element.get("href") or "").strip())


def _read_script(element: HtmlElement, data: StructuredData, scripts: list[str]) -> None:
    kind = element.get("type")
    if kind and "ld+json" in kind.lower() and element.text:
        scripts.append(element.text)


def _read_title(element: HtmlElement, data: StructuredData, scripts: list[str]) -> None:
    if not data.title and element.text:  # only the first: <svg> has titles too
        data.title = " ".join(element.text.split())


def _read_base(element: HtmlElement, data: StructuredData, scripts: list[str]) -> None:
    data.base = data.base or (element.get("href") or "").strip()


_READERS: dict[str, Callable[[HtmlElement, StructuredData, list[str]], None]] = {
    "meta": _read_meta,
    "link": _read_link,
    "script": _read_script,
    "title": _read_title,
    "base": _read_base,
    "h1": lambda element, data, scripts: data.headings.append(element),
    "time": lambda element, data, scripts: data.times.append(element),
}
