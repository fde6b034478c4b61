"""The part of CSS that outlet rules are written in; a full selector engine would be a dependency more."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newsarc.extract.tree import Tree

_PART = re.compile(
    r"\.(?P<name>[\w-]+)|#(?P<id>[\w-]+)|\[(?P<attribute>[\w:-]+)"
    r"(?:(?P<how>[*^$]?=)(?P<quote>[\"']?)(?P<value>[^\"'\]]*)(?P=quote))?\]"
)
_TAG = re.compile(r"[a-zA-Z][\w-]*|\*")


class _Condition(NamedTuple):
    attribute: str
    how: str
    """``.`` (one of its names), ``=``, ``*=``, ``^=``, ``$=``, or "" (it is there)."""
    value: str

    def holds(self, given: str | None) -> bool:
        """Whether an attribute's value, None for an absent one, meets the condition."""
        if given is None or not self.how:
            return given is not None
        if self.how == ".":
            return self.value in given.split()
        if self.how == "*=":
            return self.value in given
        if self.how == "$=":
            return given.endswith(self.value)
        return given.startswith(self.value) if self.how == "^=" else given == self.value


class _Step(NamedTuple):
    """One element of a selector's path."""

    tag: str
    """"" for any."""
    conditions: tuple[_Condition, ...]
    is_child: bool
    """Whether it must stand directly in the element of the step before."""

    def matches(self, tree: Tree, number: int) -> bool:
        """Whether an element is one that this step describes."""
        if self.tag and tree.tags[number] != self.tag:
            return False
        attributes = tree.attributes[number]
        return all(condition.holds(attributes.get(condition.attribute)) for condition in self.conditions)


class Selector:
    """A selector that was understood."""

    def __init__(self, paths: tuple[tuple[_Step, ...], ...]) -> None:
        self._paths = paths

    def __bool__(self) -> bool:
        return bool(self._paths)

    def matches(self, tree: Tree, number: int) -> bool:
        """Whether it selects an element; what stands after the element and in it does not matter."""
        for path in self._paths:
            if path[-1].matches(tree, number) and _stands_in(path[:-1], path[-1], tree, number):
                return True
        return False

    def select(self, tree: Tree) -> list[int]:
        """The elements it selects, in document order."""
        return [number for number in range(len(tree.tags)) if self.matches(tree, number)] if self._paths else []


def _stands_in(path: tuple[_Step, ...], step: _Step, tree: Tree, number: int) -> bool:
    """Whether the elements around one that is what ``step`` describes are what the steps before it do."""
    if not path:
        return True
    for above in tree.ancestors(number):
        if path[-1].matches(tree, above) and _stands_in(path[:-1], path[-1], tree, above):
            return True
        if step.is_child:
            return False
    return False


@lru_cache(maxsize=1024)
def parse_selector(selector: str) -> Selector:
    """``selector`` as something that elements can be held against; an empty one selects nothing.

    Read are tags, ``.class``, ``#id``, ``[name]``, ``[name=value]``, ``[name*=part]``, ``[name^=start]``,
    ``[name$=end]``, white space (inside), ``>`` (child) and commas (or).

    Raises ``ValueError`` for anything else.
    """
    if not selector.strip():
        return Selector(())
    return Selector(tuple(_path(alternative, selector) for alternative in selector.split(",")))


def _path(alternative: str, selector: str) -> tuple[_Step, ...]:
    steps: list[_Step] = []
    is_child = False
    for token in alternative.replace(">", " > ").split():
        if token == ">" and steps and not is_child:
            is_child = True
            continue
        if token == ">":
            break
        steps.append(_step(token, selector, is_child))
        is_child = False
    if not steps or is_child or token == ">":
        raise ValueError(f"selector {selector!r} is incomplete")
    return tuple(steps)


def _step(token: str, selector: str, is_child: bool) -> _Step:
    tag = _TAG.match(token)
    position = tag.end() if tag else 0
    conditions: list[_Condition] = []
    while position < len(token):
        part = _PART.match(token, position)
        if part is None:
            raise ValueError(f"selector {selector!r} has {token[position:]!r}, which is not understood")
        conditions.append(_condition(part))
        position = part.end()
    return _Step("" if tag is None or tag[0] == "*" else tag[0].lower(), tuple(conditions), is_child)


def _condition(part: re.Match[str]) -> _Condition:
    if part["name"]:
        return _Condition("class", ".", part["name"])
    if part["id"]:
        return _Condition("id", "=", part["id"])
    return _Condition(part["attribute"].lower(), part["how"] or "", part["value"] or "")
