"""What a page says of itself in machine-readable form, read in one pass over its tree."""

from __future__ import annotations

from lxml.html import HtmlElement

from newsarc.extract.metadata.jsonld import choose_article, load_nodes
from newsarc.extract.metadata.record import StructuredData

_META_KEYS = ("property", "name", "itemprop", "http-equiv")
_MAX_ELEMENTS = 5_000
"""Metas, headings and times kept of one page: more than any real page has."""


def parse_structured(root: HtmlElement) -> StructuredData:
    """Meta tags, ``<link>``s, JSON-LD, ``<title>``, ``<h1>``s and ``<time>``s of the tree under ``root``.

    Never raises; broken JSON-LD is repaired where it can be (see :mod:`newsarc.extract.metadata.jsonld`).
    """
    data = StructuredData()
    scripts: list[str] = []
    data.language = root.get("lang") or root.get("xml:lang") or ""
    for number, element in enumerate(root.iter("meta", "link", "title", "script", "h1", "time", "base")):
        if number > _MAX_ELEMENTS:
            break
        _collect(element, data, scripts)
    data.nodes = load_nodes(scripts)
    for node in data.nodes:
        identifier = node.get("@id")
        if isinstance(identifier, str):
            data.by_id.setdefault(identifier, node)
    data.article = choose_article(data.nodes, _addresses(data), _headlines(data))
    return data


def _collect(element: HtmlElement, data: StructuredData, scripts: list[str]) -> None:
    tag = element.tag
    if tag == "meta":
        _collect_meta(element, data)
    elif tag == "link":
        href = (element.get("href") or "").strip()
        for rel in (element.get("rel") or "").lower().split():
            data.links.setdefault(rel, []).append(href)
    elif tag == "script":
        if "ld+json" in (element.get("type") or "").lower() and element.text:
            scripts.append(element.text)
    elif tag == "h1":
        data.headings.append(element)
    elif tag == "time":
        data.times.append(element)
    elif tag == "title":
        if not data.title and element.text:  # only the first: <svg> has titles too
            data.title = " ".join(element.text.split())
    elif not data.base:
        data.base = (element.get("href") or "").strip()


def _collect_meta(element: HtmlElement, data: StructuredData) -> None:
    content = element.get("content") or element.get("value")
    if not content:
        return
    content = " ".join(content.split())
    for key in _META_KEYS:
        name = element.get(key)
        if name:
            data.meta.setdefault(name.strip().lower(), []).append(content)


def _addresses(data: StructuredData) -> frozenset[str]:
    found = [*data.links.get("canonical", ()), *data.meta.get("og:url", ())]
    return frozenset(url.split("#")[0].rstrip("/") for url in found if url)


def _headlines(data: StructuredData) -> frozenset[str]:
    found = [" ".join("".join(h.itertext()).split()) for h in data.headings[:5]]
    return frozenset(text for text in (*found, *data.meta.get("og:title", ()), data.title) if text)
