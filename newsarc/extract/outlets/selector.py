"""The part of CSS that outlet rules are written in, as XPath; a full selector engine would be a dependency more."""

from __future__ import annotations

import re
from functools import lru_cache

_PART = re.compile(
    r"\.(?P<name>[\w-]+)|#(?P<id>[\w-]+)|\[(?P<attribute>[\w:-]+)(?:(?P<how>[*^]?=)(?P<quote>[\"']?)(?P<value>[^\"'\]]*)(?P=quote))?\]"
)
_TAG = re.compile(r"[a-zA-Z][\w-]*|\*")


@lru_cache(maxsize=1024)
def to_xpath(selector: str) -> str:
    """The XPath of ``selector``; "" for an empty one.

    Read are tags, ``.class``, ``#id``, ``[name]``, ``[name=value]``, ``[name*=part]``, ``[name^=start]``, white space
    (inside), ``>`` (child) and commas (or).

    Raises ``ValueError`` for anything else.

    >>> to_xpath("div.story > p")
    "//div[contains(concat(' ', normalize-space(@class), ' '), ' story ')]/p"
    """
    if not selector.strip():
        return ""
    return " | ".join(_path(alternative, selector) for alternative in selector.split(","))


def _path(alternative: str, selector: str) -> str:
    steps, axis = [], "//"
    for token in alternative.replace(">", " > ").split():
        if token == ">":
            axis = "/"
            continue
        steps.append(axis + _step(token, selector))
        axis = "//"
    if not steps or axis == "/" or not steps[0].startswith("//"):
        raise ValueError(f"selector {selector!r} is incomplete")
    return "".join(steps)


def _step(token: str, selector: str) -> str:
    tag = _TAG.match(token)
    position = tag.end() if tag else 0
    step = tag[0] if tag else "*"
    while position < len(token):
        part = _PART.match(token, position)
        if part is None:
            raise ValueError(f"selector {selector!r} has {token[position:]!r}, which is not understood")
        step += f"[{_condition(part)}]"
        position = part.end()
    return step


def _condition(part: re.Match[str]) -> str:
    if part["name"]:
        return f"contains(concat(' ', normalize-space(@class), ' '), ' {part['name']} ')"
    if part["id"]:
        return f"@id='{part['id']}'"
    attribute, value = part["attribute"], part["value"]
    if part["how"] == "*=":
        return f"contains(@{attribute}, '{value}')"
    if part["how"] == "^=":
        return f"starts-with(@{attribute}, '{value}')"
    return f"@{attribute}='{value}'" if part["how"] else f"@{attribute}"
