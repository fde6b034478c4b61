"""Bodies that a page carries as data: JSON-LD ``articleBody``, the state of Next, Nuxt and Fusion, other JSON scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from newsarc.extract.html.state_blocks import BlockReader
from newsarc.extract.metadata.flat_json import revived
from newsarc.extract.tree import Tree

MIN_BODY = 200
_MAX_SCRIPT = 4_000_000
_MAX_NODES = 200_000
_BODY_NAME = r"(?:article)?_?(?:body|content|text|html|full_?text|details?|story|description)(?:_?html|_?text)?"
_BODY_KEYS = re.compile(rf"^{_BODY_NAME}$", re.I)
_TAG = re.compile(r"<[a-zA-Z/][^<>]{0,2000}>")
_ASSIGNED = re.compile(
    r"(?:window\.__(?:NUXT|INITIAL_STATE|PRELOADED_STATE|APOLLO_STATE)__|\bglobalContent)\s{0,9}=\s{0,9}"
    r"(?:(?=\{)|JSON\.parse\(\s{0,9}(?=\"))"
)
"""A state given as JSON, or as JSON in a string; Fusion, which serves Arc's pages, calls it globalContent."""
_CALLED = re.compile(r"window\.__NUXT__\s{0,9}=\s{0,9}\(function")
"""Nuxt 2 writes a call whose arguments are the values that occur often; long texts stand in it as they are."""
_LITERAL = re.compile(
    rf'[{{,]\s{{0,9}}"?_{{0,2}}(?:{_BODY_NAME})"?\s{{0,9}}:\s{{0,9}}"([^"\\]*(?:\\.[^"\\]*)*)"', re.I | re.S
)
_JS_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|([^\"\\/bfnrtu]))")
_FLIGHT = re.compile(r'__next_f\.push\(\[1,\s{0,9}("[^"\\]*(?:\\.[^"\\]*)*")\]\)', re.S)
_FLIGHT_TEXT = re.compile(r"(?:^|\n)[0-9a-f]{1,6}:T([0-9a-f]{1,7}),(?=<)")
"""A long text of its own in the stream of Next's App Router: its length in bytes, then its letters."""


def bodies_in_scripts(tree: Tree) -> Iterator[str]:
    """Texts or mark-up under a key such as ``body`` in the page's JSON scripts, longest first.

    In time linear in the scripts, whatever is in them.
    """
    found: list[str] = []
    blocks = BlockReader(_MAX_NODES, _MAX_SCRIPT)
    streamed: list[str] = []
    for attributes, contents in tree.scripts:
        text = contents.strip()
        if "__next_f" in text[:40]:
            streamed += (_decoded(match[1][1:-1]) for match in _FLIGHT.finditer(text[:_MAX_SCRIPT]))
        elif MIN_BODY < len(text) < _MAX_SCRIPT:
            found += _in_script(attributes, text, blocks)
    if streamed:
        found += _in_stream("".join(streamed)[:_MAX_SCRIPT])
    yield from sorted(set(found), key=len, reverse=True)


def is_markup(text: str) -> bool:
    """Whether a string has HTML tags in it."""
    return bool(_TAG.search(text))


def _in_script(attributes: dict[str, str], text: str, blocks: BlockReader) -> Iterator[str]:
    kind, identifier = attributes.get("type", "").lower(), attributes.get("id")
    if identifier == "__NUXT_DATA__":
        yield from _strings(revived(_value(text)), blocks)
    elif identifier == "__NEXT_DATA__" or kind == "application/json":
        yield from _strings(_value(text), blocks)
    elif match := _ASSIGNED.search(text):
        state = _value(text[match.end() :])
        yield from _strings(_value(state) if isinstance(state, str) else state, blocks)
    elif _CALLED.match(text):
        yield from _literals(text)


def _value(text: str) -> Any:
    """The JSON value that ``text`` begins with; None when it begins with none."""
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _strings(value: Any, blocks: BlockReader) -> list[str]:
    found: list[str] = []
    seen: dict[int, Any] = {}  # holds what it names, so that no later value takes its number
    stack: list[tuple[str, Any]] = [("", value)]
    for _ in range(_MAX_NODES):
        if not stack:
            break
        name, value = stack.pop()
        if isinstance(value, str):
            if len(value) >= MIN_BODY and value[0] in "{[" and (answer := _value(value)) is not None:
                stack.append((name, answer))  # an answer of the outlet's server, kept as it came
            elif len(value) >= MIN_BODY and _BODY_KEYS.match(name):
                found.append(value)
            continue
        if not isinstance(value, (dict, list)) or id(value) in seen:
            continue
        seen[id(value)] = value
        if isinstance(value, dict):
            stack += value.items()
            continue
        if _BODY_KEYS.match(name) and value and all(isinstance(item, str) for item in value):
            found.append("\n".join(value))
        elif len(text := blocks.text(name, value)) >= MIN_BODY:
            found.append(text)
            continue
        stack += ((name, item) for item in value if isinstance(item, (dict, list)))
    return found


def _literals(text: str) -> Iterator[str]:
    """The long string literals of a script under the names of bodies."""
    for match in _LITERAL.finditer(text):
        if len(match[1]) >= MIN_BODY and len(literal := _decoded(match[1])) >= MIN_BODY:
            yield literal


def _decoded(literal: str) -> str:
    """What a string literal of JavaScript, given without its quotes, stands for; "" when it is not understood."""
    plain = _JS_ESCAPE.sub(lambda match: f"\\u00{match[1]}" if match[1] else match[2], literal)
    value = _value(f'"{plain}"')
    return value if isinstance(value, str) else ""


def _in_stream(text: str) -> Iterator[str]:
    """The long texts of a stream of Next's App Router, and the long string literals in its JSON."""
    position = 0
    while match := _FLIGHT_TEXT.search(text, position):
        length = int(match[1], 16)
        long = text[match.end() : match.end() + length].encode("utf-8", "replace")[:length].decode("utf-8", "ignore")
        position = match.end() + len(long)
        yield long
    yield from _literals(text)
