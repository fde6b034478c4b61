"""Bodies that a page carries as data: JSON-LD ``articleBody``, the state of Next and Nuxt, other JSON scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from newsarc.extract.tree import Tree

MIN_BODY = 200
_MAX_SCRIPT = 4_000_000
_MAX_NODES = 200_000
_BODY_KEYS = re.compile(
    r"^(?:article)?_?(?:body|content|text|html|full_?text|details?|story|description)(?:_?html|_?text)?$", re.I
)
_TAG = re.compile(r"<[a-zA-Z/][^<>]{0,2000}>")
_NUXT = re.compile(r"window\.__(?:NUXT|INITIAL_STATE|PRELOADED_STATE|APOLLO_STATE)__\s*=\s*(\{.*\})\s*;?\s*$", re.S)


def bodies_in_scripts(tree: Tree) -> Iterator[str]:
    """Texts or mark-up under a key such as ``body`` in the page's JSON scripts, longest first."""
    found: list[str] = []
    for attributes, contents in tree.scripts:
        text = contents.strip()
        if not MIN_BODY < len(text) < _MAX_SCRIPT:
            continue
        kind = attributes.get("type", "").lower()
        if attributes.get("id") == "__NEXT_DATA__" or kind == "application/json":
            found += _strings(text)
        elif match := _NUXT.search(text):
            found += _strings(match[1])
    yield from sorted(set(found), key=len, reverse=True)


def is_markup(text: str) -> bool:
    """Whether a string has HTML tags in it."""
    return bool(_TAG.search(text))


def _strings(text: str) -> list[str]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return []
    found: list[str] = []
    stack: list[tuple[str, Any]] = [("", value)]
    for _ in range(_MAX_NODES):
        if not stack:
            break
        name, value = stack.pop()
        if isinstance(value, dict):
            stack += value.items()
        elif isinstance(value, list):
            if _BODY_KEYS.match(name) and value and all(isinstance(item, str) for item in value):
                found.append("\n".join(value))
            stack += ((name, item) for item in value if isinstance(item, (dict, list)))
        elif isinstance(value, str) and len(value) >= MIN_BODY and _BODY_KEYS.match(name):
            found.append(value)
    return found
