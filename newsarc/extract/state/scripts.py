"""Which scripts and attributes of a page hold data, and what they say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import Any
from urllib.parse import unquote

from newsarc.extract.state.flat import is_stream, revived, unpacked, untupled
from newsarc.extract.state.flight import drawn, pushed, rows_of
from newsarc.extract.state.values import json_value
from newsarc.extract.tree import Tree

MAX_SCRIPT = 4_000_000
"""Characters of a script that is read: whole states are smaller, and what is larger would hold up all other pages."""
_MIN_SCRIPT = 40
"""What is shorter holds neither a text nor a title with its date."""
_VALUE = r"(?=[{\[])"
_BEFORE_OBJECT = (
    rf"\s{{0,9}}=\s{{0,9}}(?:{_VALUE}|(?:(?:JSON\.parse|decodeURIComponent)\(\s{{0,9}}){{1,2}}(?=[\"'`])"
    r"|(?=\(function))"
)
_ENQUEUE = "streamController.enqueue("
_DEFERRED = r"P(\d{1,9}):"
_ANGULAR = (("&q;", '"'), ("&s;", "'"), ("&l;", "<"), ("&g;", ">"), ("&a;", "&"))
"""How Angular up to version 15 escapes the JSON that its server hands to the browser."""
_SNAPSHOT = "wire:snapshot"
_MOST_VARIABLES = 8
_MOST_MOUNTS = 200
"""Attributes with JSON that are read: the state of what is mounted on an element (Inertia, Livewire, Astro, Vue)."""


def states(tree: Tree) -> list[Any]:
    """The values in the scripts of a page, in its order, and in the attributes of what is mounted on its elements. JSON-LD,
    which has a reader of its own, and Drupal's settings are passed over."""
    return tree.once(_all_states)


def _all_states(tree: Tree) -> list[Any]:
    return list(_states(tree))


def _states(tree: Tree) -> Iterator[Any]:
    streamed: list[str] = []
    for attributes, text in tree.scripts:
        if not _MIN_SCRIPT < len(text) < MAX_SCRIPT or "ld+json" in attributes.get("type", "").lower():
            continue
        if "data-drupal-selector" in attributes:
            continue
        if _ENQUEUE in text:
            streamed.append(str(json_value(text.partition(_ENQUEUE)[2]) or ""))
            continue
        if text.lstrip()[:4] == "{&q;":
            for escaped, plain in _ANGULAR:
                text = text.replace(escaped, plain)
        for start in _starts(text):
            value = json_value(text, start)
            if isinstance(value, str) and value[:3] == "%7B":
                value = unquote(value)
            if value is not None:
                value = unwrapped(value)
                yield revived(value) if attributes.get("id") == "__NUXT_DATA__" else value
    if streamed:
        yield _of_stream("".join(streamed))
    if rows := tree.once(_flight):
        yield [{"html": row} if isinstance(row, str) and row[:1] == "<" else row for row in rows.values()]
    yield from islice(_mounted(tree), _MOST_MOUNTS)


def flight_markup(tree: Tree) -> str:
    """The mark-up of the elements that the page sends to the browser as data only; "" without any."""
    return drawn(tree.once(_flight))


def unwrapped(value: Any) -> Any:
    """``value``; where it is a long string that is JSON itself, as answers of the outlet's server are kept, what is in it."""
    if isinstance(value, str) and len(value) > _MIN_SCRIPT and value[0] in "{[":
        inner = json_value(value)
        return value if inner is None else inner
    return value


def _flight(tree: Tree) -> dict[str, Any]:
    """The rows of Next's stream."""
    scripts = (text[:MAX_SCRIPT] for _, text in tree.scripts if "__next_f" in text[:_MIN_SCRIPT])
    stream = "".join(piece for script in scripts for piece in pushed(script))[:MAX_SCRIPT]
    return rows_of(stream) if stream else {}


def _of_stream(text: str) -> Any:
    """The value of a stream of Remix: a line for the state, and one for each promise that was kept later."""
    flat: list[Any] = []
    deferred: dict[int, int] = {}
    for line in text.split("\n"):
        promise = re.match(_DEFERRED, line)
        value = json_value(line, promise.end() if promise else 0)
        if promise:
            deferred[int(promise[1])] = value if isinstance(value, int) else len(flat)
        if isinstance(value, list):
            flat += value
    return revived(flat, deferred) if is_stream(flat) else None


def _mounted(tree: Tree) -> Iterator[Any]:
    """The JSON in attributes."""
    for tag, attributes in zip(tree.tags, tree.attributes, strict=False):
        for name, value in attributes.items():
            if value[:1] in ("{", "[") and len(value) > _MIN_SCRIPT and (found := json_value(value)) is not None:
                yield unpacked(found) if tag == "astro-island" else untupled(found) if name == _SNAPSHOT else found


@cache
def _assigned() -> tuple[Callable[[str], re.Match[str] | None], ...]:
    """What finds a state that is given to a variable, as JSON or as JSON in a string: any so named, or named
    after the story (``storyData``), at the head of a script; further on the common ones, that of Fusion, which serves Arc's
    pages, and SvelteKit's. Each of these begins with letters, by which ``re`` skips the rest of a long script. Compiled when
    first asked for."""
    return (
        re.compile(r"\s{0,99}(?:window\.)?__?[A-Z_]{4,40}__?" + _BEFORE_OBJECT).match,
        re.compile(
            r"\s{0,99}(?:(?:var|let|const)\s{1,9})?(?:[\w$]{1,40}\.){0,3}[a-z]{0,20}"
            r"(?:[sS]tory|[aA]rticle|[nN]ews|[pP]ost|[pP]age)(?:[A-Z]\w{1,20}|(?=\s{0,9}=))" + _BEFORE_OBJECT
        ).match,
        re.compile(
            r"window\.__(?:(?:NUXT|INITIAL_STATE|PRELOADED_STATE|APOLLO_STATE)__|remixContext"
            "|staticRouterHydrationData)" + _BEFORE_OBJECT
        ).search,
        re.compile(r"globalContent" + _BEFORE_OBJECT).search,
        re.compile(rf"(?<=[{{,\s])data\s{{0,9}}[:=]\s{{0,9}}(?:{_VALUE}|(?=\(function))").search,
    )


@cache
def _variables() -> tuple[re.Pattern[str], ...]:
    """What finds the data that is given to variables anywhere in a script, told to who counts visits, or parsed. Each begins with
    letters, by which ``re`` skips the rest of a long script."""
    named = r"(?:__?[A-Za-z_]{4,40}__?|[a-z]{0,20}(?:[sS]tory|[aA]rticle|[nN]ews|[pP]ost|[pP]age)(?:[A-Z]\w{1,20})?)"
    return (
        re.compile(rf"window\.{named}{_BEFORE_OBJECT}"),
        re.compile(rf"var\s{{1,9}}{named}{_BEFORE_OBJECT}"),
        re.compile(rf"(?:let|const)\s{{1,9}}{named}{_BEFORE_OBJECT}"),
        re.compile(rf"dataLayer(?:\.push\(|\s{{0,9}}=)\s{{0,9}}{_VALUE}"),
        re.compile(r"JSON\.parse\(\s{0,9}(?=[\"'`])"),
    )


def _starts(text: str) -> Iterator[int]:
    """Where the values of a script begin: its JSON, or that of a variable and of others that it gives a state to after it."""
    if (head := text.lstrip()[:1]) and head in "{[" and "__sveltekit" not in text[:_MIN_SCRIPT]:
        yield text.index(head)
        return
    patterns = _assigned() if "__sveltekit" in text else _assigned()[:-1]
    first = next((found.end() for assigned in patterns if (found := assigned(text))), -1)
    if first >= 0:
        yield first
    others = {found.end() for variable in _variables() for found in islice(variable.finditer(text), _MOST_VARIABLES)}
    yield from sorted(others - {first})[:_MOST_VARIABLES]
