"""Bodies that a page carries as data: in its state, in Nuxt 2's call, in the stream of Next's App Router."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsarc.extract.html.state_blocks import BlockReader
from newsarc.extract.state import MAX_SCRIPT, json_value, states, unwrapped
from newsarc.extract.tree import Tree

MIN_BODY = 200
"""Characters from which a string of the state may be the article's text, and below which the mark-up has next to none."""
_MAX_NODES = 200_000
_BODY_NAME = (
    r"(?:article)?_?(?:body|content|text|html|full_?text|rich_?text|details?|story|description)(?:_?html|_?text)?"
)
_BODY_KEYS = re.compile(rf"^{_BODY_NAME}$", re.I)
_TAG = re.compile(r"<[a-zA-Z/][^<>]{0,2000}>")
_CALLED = re.compile(r"\s{0,99}(?:window\.__NUXT__\s{0,9}=\s{0,9}\(function|\{\s{0,99}__sveltekit_\w{1,20}\s{0,9}=)")
"""Nuxt 2 and SvelteKit write a call; long texts stand in its arguments as they are."""
_LITERAL = re.compile(
    rf'[{{,]\s{{0,9}}"?_{{0,2}}(?:{_BODY_NAME})"?\s{{0,9}}:\s{{0,9}}"([^"\\]*(?:\\.[^"\\]*)*)"', re.I | re.S
)
_JS_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|([^\"\\/bfnrtu]))")
_FLIGHT = re.compile(r'__next_f\.push\(\[1,\s{0,9}("[^"\\]*(?:\\.[^"\\]*)*")\]\)', re.S)
_FLIGHT_TEXT = re.compile(r"(?:^|\n)[0-9a-f]{1,6}:T([0-9a-f]{1,7}),(?=<)")
"""A long text of its own in the stream of Next's App Router: its length in bytes, then its letters."""


def bodies_in_scripts(tree: Tree) -> Iterator[str]:
    """Texts or mark-up under a key such as ``body`` in the data of the page's scripts, longest first.

    In time linear in the scripts, whatever is in them.
    """
    blocks = BlockReader(_MAX_NODES, MAX_SCRIPT)
    found = [text for value in states(tree) for text in _strings(value, blocks)]
    streamed: list[str] = []
    for _, text in tree.scripts:
        if "__next_f" in text.lstrip()[:40]:
            streamed += (_decoded(match[1][1:-1]) for match in _FLIGHT.finditer(text[:MAX_SCRIPT]))
        elif len(text) < MAX_SCRIPT and _CALLED.match(text):
            found += _literals(text)
    if streamed:
        found += _in_stream("".join(streamed)[:MAX_SCRIPT])
    yield from sorted(dict.fromkeys(found), key=len, reverse=True)


def is_markup(text: str) -> bool:
    """Whether a string has HTML tags in it."""
    return bool(_TAG.search(text))


def _strings(value: Any, blocks: BlockReader) -> list[str]:
    found: list[str] = []
    seen: dict[int, Any] = {}  # holds what it names, so that no later value takes its number
    stack: list[tuple[str, Any]] = [("", value)]
    for _ in range(_MAX_NODES):
        if not stack:
            break
        name, value = stack.pop()
        if isinstance(value, str):
            if len(value) >= MIN_BODY and (answer := unwrapped(value)) is not value:
                stack.append((name, answer))
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
    value = json_value(f'"{plain}"')
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
