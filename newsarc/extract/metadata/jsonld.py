"""JSON-LD as pages really carry it: commented out, cut short, with raw line breaks, trailing commas and entities."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import pairwise
from typing import Any

from newsarc.extract.metadata.record import JsonNode, StructuredData
from newsarc.extract.state import json_value

MAX_BYTES = 4_000_000
"""A script longer than this is not metadata; 4 MB is ten times the longest live blog seen."""

_MAX_NODES = 2_000
_WRAPPERS = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|"
                       r"(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*;?\s*$")  # fmt: skip
_HEAD = 200
_START = re.compile(r"[{\[](?=\s{0,200}[{\[\"“/])")
"""Where the JSON begins: a server's warnings or a comment may stand before it."""
_SLIPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^\s{0,99}//.*$|/\*[^*]{0,999}\*/", re.MULTILINE), ""),  # comments
    (re.compile(r",(?=\s{0,200}[}\]])"), ""),  # a comma before the end
    (re.compile(r"([\"}\]])(?=\s{0,9}\n\s{0,99}\"[\w@]{1,40}\"\s{0,9}:)"), r"\1,"),  # a missing comma
    (re.compile(r"([{,:]\s{0,99})“([^“”]{1,99})”(?=\s{0,9}[:,}])"), r'\1"\2"'),  # curly quotes
    (re.compile(r"(:\s{0,9})undefined\b"), r"\1null"),
    (re.compile(r'((?<!\\)(?:\\\\)*)\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})'), r"\1\\\\"),  # a backslash that escapes nothing
)
_MISSING_ENDS = ("}", "]}", "}]", "}]}", "}}")
_FIELD = re.compile(
    r'"(headline|datePublished|dateModified|articleBody|articleSection|inLanguage|image)"\s{0,9}:\s{0,9}"((?:[^"\\]|\\.)*)"',
    re.DOTALL,
)
_AUTHOR = re.compile(
    r'"author"[^"]{0,20}(?:"(?!name")[^"]{0,200}"[^"]{0,20}){0,12}"name"\s{0,9}:\s{0,9}"([^"]{1,120})"'
)

# Types whose node describes one piece of text; compared in lower case, by suffix, because pages invent their own.
ARTICLE_TYPES = ("article", "blogposting", "liveblogposting", "report", "review", "recipe", "newsitem")
_PARTS_OF_ARTICLES = ("comment", "imageobject", "answer")


def load_nodes(scripts: Iterable[str]) -> list[JsonNode]:
    """Return the JSON-LD nodes of ``scripts`` in page order, with lists and ``@graph`` unpacked. Never raises."""
    nodes: list[JsonNode] = []
    for script in scripts:
        if len(script) <= MAX_BYTES:
            for value in _values(script):
                nodes.extend(_unpack(value))
        if len(nodes) > _MAX_NODES:
            break
    return nodes


def _values(script: str) -> Iterator[Any]:
    try:
        value = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        yield from _repaired(script)
        return
    yield json_value(value) if isinstance(value, str) else value  # encoded twice


def _repaired(script: str) -> Iterator[Any]:
    text = _WRAPPERS.sub("", script.strip("\ufeff \t\r\n"))
    if '"' not in text[:_HEAD]:
        text = unescape(text) if "&quot;" in text[:_HEAD] else text.replace("'", '"')
    start = _START.search(text)
    text = text[start.start() :] if start else ""
    for slip, mended in _SLIPS:
        text = slip.sub(mended, text)
    for attempt in (text, _with_escaped_quotes(text), *(text + ends for ends in _MISSING_ENDS)):
        values = list(_concatenated(attempt))
        if values:
            yield from values
            return
    yield from _salvaged(text)


def _concatenated(text: str) -> Iterator[Any]:
    """Yield the JSON values that follow each other in a text, up to the first that is none."""
    decoder = json.JSONDecoder(strict=False)
    position = 0
    while position < len(text):
        try:
            value, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            return
        yield value
        while position < len(text) and text[position] in " \t\r\n,;":
            position += 1


def _with_escaped_quotes(text: str) -> str:
    """Return ``text`` with a backslash before each quotation mark that neither opens nor closes a string, judged by its
    neighbours."""
    pieces = text.split('"')
    whole = [pieces[0]]
    for before, after in pairwise(pieces):
        is_structure = before.rstrip()[-1:] in "{[,:" or after.lstrip()[:1] in ",:}]"
        is_escaped = before.endswith("\\")
        whole += ('"' if is_structure or is_escaped else '\\"', after)
    return "".join(whole)


def _salvaged(text: str) -> Iterator[JsonNode]:
    """Yield the plain string fields of an article node that does not parse at all."""
    if '"headline"' not in text and '"datePublished"' not in text:
        return
    node: JsonNode = {"@type": "NewsArticle"}
    for name, raw in _FIELD.findall(text):
        if name not in node:
            node[name] = json.loads(f'"{raw}"', strict=False)
    author = _AUTHOR.search(text)
    if author:
        node["author"] = {"name": author.group(1)}
    yield node


def _unpack(value: Any) -> Iterator[JsonNode]:
    stack, seen = [value], 0
    while stack and seen < _MAX_NODES:
        item = stack.pop()
        seen += 1
        if isinstance(item, list):
            stack.extend(reversed(item))
        elif isinstance(item, dict):
            yield item
            stack.extend(item[key] for key in ("mainEntity", "@graph") if isinstance(item.get(key), (dict, list)))
            if isinstance(page := item.get("mainEntityOfPage"), dict) and "headline" in page:
                stack.append(page)


def types_of(node: JsonNode) -> list[str]:
    """Return the node's ``@type`` as a list of lower-case names without the address of their vocabulary."""
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return [kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower() for kind in kinds if isinstance(kind, str)]


def choose_article(nodes: list[JsonNode], data: StructuredData) -> JsonNode:
    """Return the node that describes the page's own article; ``{}`` if none does.

    If a page lists other articles in JSON-LD too, all have the same type. Then its own is the one with the page's
    address or heading.
    """
    scored = [(score, node) for node in nodes if (score := _type_score(node))]
    if len(scored) < 2:
        return scored[0][1] if scored else _video(nodes, data)
    addresses = {
        url.split("#")[0].rstrip("/") for url in (*data.links.get("canonical", ()), *data.meta.get("og:url", ()))
    }
    headlines = set(list(data.headings.values())[:5])
    headlines |= {data.title, data.first("og:title") or ""}
    best: JsonNode = {}
    best_score = 0
    for score, node in scored:
        score += 4 * (not addresses.isdisjoint(addresses_of(node)))
        score += 4 * (text_of(node.get("headline")) in headlines)
        score += ("datePublished" in node) + ("author" in node) + ("headline" in node)
        if score > best_score:
            best, best_score = node, score
    return best


def _video(nodes: list[JsonNode], data: StructuredData) -> JsonNode:
    """Return a page's only film as an article node if the page is named after it: the film is the page's subject."""
    films = [node for node in nodes if "videoobject" in types_of(node)]
    name = text_of(films[0].get("name")) if len(films) == 1 else ""
    if not name or name not in {*data.headings.values(), data.first("og:title"), data.title}:
        return {}
    return {"headline": name, "datePublished": films[0].get("uploadDate"), **films[0]}


def _type_score(node: JsonNode) -> int:
    kinds = types_of(node)
    if any(kind.endswith(ARTICLE_TYPES) for kind in kinds):
        return 6
    return int("datePublished" in node and not any(kind in _PARTS_OF_ARTICLES for kind in kinds))


def addresses_of(node: JsonNode) -> Iterator[str]:
    """Yield the addresses that a node gives for what it describes, without fragments and final slashes."""
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str):
            yield value.split("#")[0].rstrip("/")


def text_of(value: Any) -> str:
    """Return a JSON-LD value as one line of text: the first of a list, ``name``/``@value`` of a node, entities
    resolved."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else ""
        elif isinstance(value, dict):
            value = value.get("name") or value.get("@value") or value.get("headline") or ""
        else:
            break
    if not isinstance(value, str):
        return ""
    value = unescape(value) if "&amp;" in value else value  # escaped twice: "Aerospace &amp;amp; Defense"
    return " ".join((unescape(value) if "&" in value else value).split())
