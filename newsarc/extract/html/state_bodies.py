"""Bodies that a page carries as data: in its state, or as mark-up in the stream of Next's App Router."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsarc.extract.html.state_blocks import BlockReader, delta_text
from newsarc.extract.metadata.record import JsonNode
from newsarc.extract.state import MAX_SCRIPT, json_value, states, unwrapped
from newsarc.extract.tree import Tree

MIN_BODY = 200
"""Minimum characters of a string in the state that may be the text; with less in the mark-up, the mark-up has next to
none."""
_LEAST_OWN = 40
"""The same minimum in the record with the article's title."""
_MAX_NODES = 200_000
_BODY_NAME = (
    r"(?:article)?_?(?:body|content|text|html|full_?text|rich_?text|details?|story|description)(?:_?html|_?text)?"
)
_BODY_KEYS = re.compile(rf"^(?:__)?{_BODY_NAME}$", re.I)
_PARAGRAPHS = re.compile(r"^(?:paragraphs?|paras|paragraphes|p[aá]rrafos|abs[aä]tze|fa?[qk]arat)$", re.I)
"""Names of lists of strings that are the article's paragraphs."""
_ABOUT = re.compile("(?:story|description)", re.I)
"""Those body names that also name summaries of a text."""
_FORMS = frozenset({"rendered", "processed", "value", "markup", "raw", "basic", "document"})
"""Names of the forms of one text: ``content.rendered``."""
_TAG = re.compile(r"<[a-zA-Z/][^<>]{0,2000}>")
_CALLED = re.compile(r"\s{0,99}(?:window\.__NUXT__\s{0,9}=\s{0,9}\(function|\{\s{0,99}__sveltekit_\w{1,20}\s{0,9}=)")
"""Nuxt 2 and SvelteKit write a function call. The call may not be understood, but long texts stand in it unchanged."""
_LITERAL = re.compile(rf'[{{,]\s{{0,9}}"?_{{0,2}}(?:{_BODY_NAME})"?\s{{0,9}}:\s{{0,9}}(?=")', re.I)


def bodies_in_scripts(tree: Tree, state: JsonNode) -> Iterator[str]:
    """Yield texts or mark-up under keys such as ``body``.

    Those of the article's record ``state`` come first, then those of all data in the page's scripts, longest first.
    Takes time linear in the scripts, whatever they hold.
    """
    yield from bodies_in_record(state)
    blocks = BlockReader(_MAX_NODES, MAX_SCRIPT)
    found = [text for value in states(tree) for text in _strings(value, blocks, MIN_BODY)]
    for _, text in tree.scripts:
        if len(text) < MAX_SCRIPT and _CALLED.match(text):
            found += _literals(text)
    yield from sorted(dict.fromkeys(found), key=len, reverse=True)


def bodies_in_record(state: JsonNode) -> Iterator[str]:
    """Yield the texts or mark-up of the article's record ``state`` alone."""
    blocks = BlockReader(_MAX_NODES, MAX_SCRIPT)
    named = {name: value for name, value in state.items() if _BODY_KEYS.match(name)}
    own = {name: value for name, value in named.items() if not _ABOUT.match(name)}
    for part, least in ((own, _LEAST_OWN), (named, MIN_BODY), (state, _LEAST_OWN)):
        yield from sorted(_strings(part, blocks, least), key=len, reverse=True)


def is_markup(text: str) -> bool:
    """Whether a string has HTML tags."""
    return bool(_TAG.search(text))


def _strings(value: Any, blocks: BlockReader, least: int) -> list[str]:
    found: list[str] = []
    seen: dict[int, Any] = {}  # it holds the values, so that no later value gets the same id
    stack: list[tuple[str, Any]] = [("", value)]
    for _ in range(_MAX_NODES):
        if not stack:
            break
        name, value = stack.pop()
        if isinstance(value, str):
            if len(value) >= least and (answer := unwrapped(value)) is not value:
                stack.append((name, answer))
            elif len(value) >= least and _BODY_KEYS.match(name):
                found.append(value)
            continue
        if not isinstance(value, (dict, list)) or id(value) in seen:
            continue
        seen[id(value)] = value
        if isinstance(value, dict):
            if len(text := delta_text(value.get("ops"))) >= least:
                found.append(text)
                continue
            stack += ((name if inner in _FORMS else inner.partition("(")[0], each) for inner, each in value.items())
            continue
        if (
            value
            and (_BODY_KEYS.match(name) or _PARAGRAPHS.match(name))
            and all(isinstance(item, str) for item in value)
        ):
            found.append("\n".join(value))
        elif len(text := blocks.text(name, value)) >= least:
            found.append(text)
            continue
        stack += ((name, item) for item in value if isinstance(item, (dict, list)))
    return found


def _literals(text: str) -> Iterator[str]:
    """Yield the long string literals of a script that are named as bodies."""
    for match in _LITERAL.finditer(text):
        literal = json_value(text, match.end())
        if not isinstance(literal, str):
            return  # a string without end
        if len(literal) >= MIN_BODY:
            yield literal
