"""The state that script-built pages (Next, Nuxt, Fusion, Shopify ...) carry as JSON in their scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from newsarc.extract.tree import Tree

MAX_SCRIPT = 4_000_000
"""Characters of a script that is read: whole states are smaller, and what is larger would hold up all other pages."""
_MIN_SCRIPT = 40
"""What is shorter holds neither a text nor a title with its date."""
_BEFORE_OBJECT = r"\s{0,9}=\s{0,9}(?:(?=\{)|(?:(?:JSON\.parse|decodeURIComponent)\(\s{0,9}){1,2}(?=[\"']))"
_ASSIGNED = (
    re.compile(r"\s{0,99}(?:window\.)?__?[A-Z_]{4,40}__?" + _BEFORE_OBJECT).match,
    re.compile(
        r"\s{0,99}(?:(?:var|let|const)\s{1,9})?(?:[\w$]{1,40}\.){0,3}[a-z]{0,20}(?:[sS]tory|[aA]rticle|[nN]ews|[pP]ost)[A-Z]\w{1,20}"
        + _BEFORE_OBJECT
    ).match,
    re.compile(
        r"window\.__(?:(?:NUXT|INITIAL_STATE|PRELOADED_STATE|APOLLO_STATE)__|remixContext|staticRouterHydrationData)"
        + _BEFORE_OBJECT
    ).search,
    re.compile(r"globalContent" + _BEFORE_OBJECT).search,
    re.compile(r"streamController\.enqueue\((?=\")").search,
)
"""A state given to a variable, as JSON or as JSON in a string: any so named, or named after the story (``storyData``), at the
head of a script; further on the common ones, that of Fusion, which serves Arc's pages, and the stream of Remix. Each pattern
but the first two begins with letters, by which ``re`` skips the rest of a long script."""
_ANGULAR = (("&q;", '"'), ("&s;", "'"), ("&l;", "<"), ("&g;", ">"), ("&a;", "&"))
"""How Angular up to version 15 escapes the JSON that its server hands to the browser."""
_SINGLE_QUOTED = re.compile(r"'([^'\\]*(?:\\.[^'\\]*)*)'", re.DOTALL)
_IN_SINGLE_QUOTES = re.compile(r"\\(?:x([0-9a-fA-F]{2})|(['\"\\/bfnrtu])|(.))|\"", re.DOTALL)
_NO_JSON = re.compile(r"([:,\[]\s{0,9})undefined\b")
_MAX_MOUNTS = 200
"""Elements among which one holds an application and, in ``data-page``, its state: Inertia's way."""


def states(tree: Tree) -> Iterator[Any]:
    """The JSON values in the scripts of a page, in its order, and in the element an application is mounted on. JSON-LD, which
    has a reader of its own, and Drupal's settings are passed over."""
    for attributes, text in tree.scripts:
        if not _MIN_SCRIPT < len(text) < MAX_SCRIPT or "ld+json" in attributes.get("type", "").lower():
            continue
        if "data-drupal-selector" in attributes:
            continue
        if text.lstrip()[:4] == "{&q;":
            for escaped, plain in _ANGULAR:
                text = text.replace(escaped, plain)
        start = _start(text)
        value = None if start is None else json_value(text, start)
        if isinstance(value, str) and value[:3] == "%7B":
            value = unquote(value)
        if value is not None:
            value = unwrapped(value)
            yield revived(value) if attributes.get("id") == "__NUXT_DATA__" or _is_stream(value) else value
    for attributes in tree.attributes[:_MAX_MOUNTS]:
        if (page := attributes.get("data-page", ""))[:1] == "{" and (value := json_value(page)) is not None:
            yield value


def _start(text: str) -> int | None:
    """Where the JSON of a script begins; None when it has none."""
    if (head := text.lstrip()[:1]) and head in "{[":
        return text.index(head)
    found = next((found for assigned in _ASSIGNED if (found := assigned(text))), None)
    return found.end() if found else None


def json_value(text: str, start: int = 0) -> Any:
    """The JSON value, or the string of JavaScript, that begins at ``start``, whatever follows it; None when there is none."""
    if text[start : start + 1] == "'":
        literal = _SINGLE_QUOTED.match(text, start)
        return json_value(f'"{_IN_SINGLE_QUOTES.sub(_json_escape, literal[1])}"') if literal else None
    try:
        return json.JSONDecoder(strict=False).raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        mended, slips = _NO_JSON.subn(r"\1null", text[start:])
        return json_value(mended) if slips else None


def _json_escape(found: re.Match[str]) -> str:
    """The escape of JSON for one of JavaScript, or for a bare quotation mark."""
    if found[1]:
        return f"\\u00{found[1]}"
    if found[2]:
        return "'" if found[2] == "'" else found[0]
    return found[3] or '\\"'


def _is_stream(value: Any) -> bool:
    """Whether a value is written flat in the way of Remix: the keys of its objects are places too (``_7``)."""
    return (
        isinstance(value, list)
        and bool(value)
        and isinstance(value[0], dict)
        and any(key[:1] == "_" for key in value[0])
    )


def unwrapped(value: Any) -> Any:
    """``value``; where it is a long string that is JSON itself, as answers of the outlet's server are kept, what is in it."""
    if isinstance(value, str) and len(value) > _MIN_SCRIPT and value[0] in "{[":
        inner = json_value(value)
        return value if inner is None else inner
    return value


def revived(flat: Any) -> Any:
    """``flat`` (a decoded ``__NUXT_DATA__``) with places replaced by the values there; anything else as it is.

    Nuxt 3 writes its state flat: one array in which each object and list holds the places of its values. In time linear
    in ``flat``: values that are shared stay shared, and may hold themselves. Source: the serialisation of devalue, which
    Nuxt uses, and turbo-stream of Remix, whose keys are places too (``_7``); tags such as ``["Reactive", 7]`` become lists of what they wrap.
    """
    if not isinstance(flat, list) or not flat:
        return flat
    values: list[Any] = [type(each)() if isinstance(each, (dict, list)) else each for each in flat]

    def at(place: Any) -> Any:
        is_place = type(place) is int and 0 <= place < len(values)
        return values[place] if is_place else None

    def called(name: str) -> str:
        given = at(int(name[1:])) if name[:1] == "_" and name[1:].isdecimal() else None
        return given if isinstance(given, str) else name

    for each, value in zip(flat, values, strict=True):
        if isinstance(each, dict):
            value.update((called(name), at(place)) for name, place in each.items())
        elif isinstance(each, list):
            value.extend(at(place) for place in each if type(place) is int)
    return values[0]
