"""The state that script-built pages (Next, Nuxt, Fusion, Shopify ...) carry as JSON in their scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from newsarc.extract.tree import Tree

MAX_SCRIPT = 4_000_000
"""Characters of a script that is read: whole states are smaller, and what is larger would hold up all other pages."""
_MIN_SCRIPT = 40
"""What is shorter holds neither a text nor a title with its date."""
_BEFORE_OBJECT = r"\s{0,9}=\s{0,9}(?:(?=\{)|JSON\.parse\(\s{0,9}(?=\"))"
_ASSIGNED = (
    re.compile(r"\s{0,99}(?:window\.)?__?[A-Z_]{4,40}__?" + _BEFORE_OBJECT).match,
    re.compile(r"window\.__(?:NUXT|INITIAL_STATE|PRELOADED_STATE|APOLLO_STATE)__" + _BEFORE_OBJECT).search,
    re.compile(r"globalContent" + _BEFORE_OBJECT).search,
)
"""A state given to a variable, as JSON or as JSON in a string: any so named at the head of a script; further on the common
ones, and that of Fusion, which serves Arc's pages. Each pattern but the first begins with letters, by which ``re`` skips
the rest of a long script."""


def states(tree: Tree) -> Iterator[Any]:
    """The JSON values in the scripts of a page, in its order. JSON-LD, which has a reader of its own, is passed over."""
    for attributes, text in tree.scripts:
        if not _MIN_SCRIPT < len(text) < MAX_SCRIPT or "ld+json" in attributes.get("type", "").lower():
            continue
        start = _start(text)
        value = None if start is None else json_value(text, start)
        if value is not None:
            yield revived(value) if attributes.get("id") == "__NUXT_DATA__" else unwrapped(value)


def _start(text: str) -> int | None:
    """Where the JSON of a script begins; None when it has none."""
    if (head := text.lstrip()[:1]) and head in "{[":
        return text.index(head)
    found = next((found for assigned in _ASSIGNED if (found := assigned(text))), None)
    return found.end() if found else None


def json_value(text: str, start: int = 0) -> Any:
    """The JSON value that begins at ``start``, whatever follows it; None when there is none."""
    try:
        return json.JSONDecoder(strict=False).raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return None


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
    Nuxt uses; tags such as ``["Reactive", 7]`` become lists of what they wrap.
    """
    if not isinstance(flat, list) or not flat:
        return flat
    values: list[Any] = [type(each)() if isinstance(each, (dict, list)) else each for each in flat]

    def at(place: Any) -> Any:
        is_place = type(place) is int and 0 <= place < len(values)
        return values[place] if is_place else None

    for each, value in zip(flat, values, strict=True):
        if isinstance(each, dict):
            value.update((name, at(place)) for name, place in each.items())
        elif isinstance(each, list):
            value.extend(at(place) for place in each if type(place) is int)
    return values[0]
