"""The query language. ``parse_query`` understands every string somehow and never raises.

words            all of them first, then documents with fewer, ranked
"a phrase"       these words side by side; any kind of quotation marks
-word            not with this word (also -"a phrase", -field:word)
a OR b           either (OR in capitals, or |); parentheses group
title: body: quote:                       the next word, phrase or group in that field (required)
speaker: source: author: from: to:        filters, resolved by the caller
prefix*  =word  exact:word                words that begin so; the word as printed, no other forms
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, Union

from newsarc.arabic.analyze import words

_FIELDS = {
    "title": "title", "العنوان": "title", "عنوان": "title",
    "body": "body", "النص": "body", "نص": "body",
    "quote": "quote", "اقتباس": "quote", "تصريح": "quote",
    "exact": "exact", "تماما": "exact",
    "speaker": "speaker", "المتحدث": "speaker", "القائل": "speaker",
    "source": "source", "المصدر": "source", "مصدر": "source",
    "author": "author", "الكاتب": "author", "كاتب": "author",
    "from": "from", "من": "from", "منذ": "from",
    "to": "to", "الى": "to", "إلى": "to", "حتى": "to",
}  # fmt: skip
FILTERS = ("speaker", "source", "author", "from", "to")
_OPENING, _CLOSING = '"“”„‟«»‹›❝❞〝〞＂', '"“”«»‹›❝❞〝〞＂'
_LEXEME = re.compile(
    rf"\s+|(?P<quote>[{_OPENING}])(?P<phrase>[^{_OPENING}]*)[{_CLOSING}]?|(?P<paren>[()])|(?P<or>\||OR(?=[\s(]|$))"
    rf"|(?P<not>[-−](?=[^\s\-]))|(?P<equals>=(?=\w))|(?P<field>[^\W\d_]{{2,12}}):(?=\S)|(?P<text>[^\s{_OPENING}()|]+)"
)
_DEEPEST = 20


class Word(NamedTuple):
    """One word in its printed form; ``field`` is title, body, quote or None (title or body)."""

    word: str
    field: str | None = None
    exact: bool = False
    prefix: bool = False


class Phrase(NamedTuple):
    """Words side by side."""

    words: tuple[str, ...]
    field: str | None = None
    exact: bool = False


class Not(NamedTuple):
    """What must not match. A parsed query has no ``Not`` inside another."""

    node: Node


class Group(NamedTuple):
    """``any``: one of the nodes must match; else all."""

    nodes: tuple[Node, ...]
    any: bool


Node = Union["Word", "Phrase", "Not", "Group"]


class Filter(NamedTuple):
    """``field`` is one of ``FILTERS``; ``value`` is as typed, without quotation marks."""

    field: str
    value: str
    negated: bool = False


class Query(NamedTuple):
    """A parsed query: what the text must match, and what the caller resolves into allowed documents."""

    text: str
    nodes: tuple[Node, ...] = ()
    filters: tuple[Filter, ...] = ()

    def positive(self) -> Iterator[Word | Phrase]:
        """The words and phrases that are looked for, in the order typed."""
        yield from _leaves(self.nodes)


def _leaves(nodes: tuple[Node, ...]) -> Iterator[Word | Phrase]:
    for node in nodes:
        if isinstance(node, Group):
            yield from _leaves(node.nodes)
        elif not isinstance(node, Not):
            yield node


def parse_query(text: str) -> Query:
    """Parse any string. Operators that are open or stand alone are dropped, the words around them kept."""
    parser = _Parser(text)
    return Query(text, tuple(parser.nodes(0)), tuple(parser.filters))


class _Parser:
    """One pass over the lexemes of a query."""

    def __init__(self, text: str) -> None:
        self._lexemes = list(_LEXEME.finditer(text))
        self._at = 0
        self.filters: list[Filter] = []

    def nodes(self, depth: int) -> list[Node]:
        """Nodes up to the closing parenthesis, or the end."""
        found: list[Node] = []
        either = False
        while (lexeme := self._next()) is not None:
            if lexeme["paren"] == ")":
                if depth:
                    break
            elif lexeme["or"]:
                either = bool(found)
            else:
                operand = self._operand(lexeme, depth)
                if operand and either:
                    found[-1] = _either(found[-1], _all(operand))
                else:
                    found.extend(operand)
                either = either and not operand
        return found

    def _next(self) -> re.Match[str] | None:
        while self._at < len(self._lexemes):
            lexeme = self._lexemes[self._at]
            self._at += 1
            if lexeme.lastgroup:
                return lexeme
        return None

    def _operand(self, lexeme: re.Match[str] | None, depth: int) -> list[Node]:
        """The operand that begins at ``lexeme``, with its prefix operators; empty for one that never came."""
        negated, exact, field = False, False, None
        while lexeme is not None and (lexeme["not"] or lexeme["equals"] or lexeme["field"]):
            if lexeme["field"]:
                name = _FIELDS.get(lexeme["field"].casefold())
                if name in FILTERS:
                    self._filter(name, negated)
                    return []
                if name is None:
                    return self._finish([Word(word) for word in words(lexeme["field"])], negated)
                exact, field = (True, field) if name == "exact" else (exact, name)
            else:
                negated, exact = negated or bool(lexeme["not"]), exact or bool(lexeme["equals"])
            lexeme = self._next()
        if lexeme is None or lexeme["or"] or lexeme["paren"] == ")":
            self._at -= lexeme is not None
            return []
        if lexeme["paren"]:
            inside = self.nodes(depth + 1) if depth < _DEEPEST else []
            grouped = _within(_all(inside), field, exact) if inside else None
            return self._finish([grouped] if grouped else [], negated)
        return self._finish(list(_terms(lexeme, field, exact)), negated)

    @staticmethod
    def _finish(found: list[Node], negated: bool) -> list[Node]:
        return [_negated(node) for node in found] if negated else found

    def _filter(self, name: str, negated: bool) -> None:
        following = self._next()
        if following is None:
            return
        value = following["phrase"] if following["quote"] else following["text"]
        if value is None:
            value = following.group() if following["field"] else ""
            self._at -= not following["field"]
        if value.strip():
            self.filters.append(Filter(name, value.strip(), negated))


def _terms(lexeme: re.Match[str], field: str | None, exact: bool) -> Iterator[Node]:
    """What a phrase or a run of text stands for: text with punctuation inside (١٠٫٥) may be several words."""
    if lexeme["quote"]:
        inside = words(lexeme["phrase"])
        if len(inside) > 1:
            yield Phrase(tuple(inside), field, exact)
        elif inside:
            yield Word(inside[0], field, exact)
        return
    found = words(lexeme["text"] or "")
    prefix = (lexeme["text"] or "").endswith("*")
    for i, word in enumerate(found):
        yield Word(word, field, exact, prefix and i == len(found) - 1)


def _negated(node: Node) -> Node:
    """What does not satisfy ``node``, by De Morgan's laws: -(-a b) is a OR -b, so that a is looked for."""
    if isinstance(node, Not):
        return node.node
    if isinstance(node, Group) and any(_has_not(inner) for inner in node.nodes):
        return Group(tuple(_negated(inner) for inner in node.nodes), not node.any)
    return Not(node)


def _has_not(node: Node) -> bool:
    return isinstance(node, Not) or (isinstance(node, Group) and any(_has_not(inner) for inner in node.nodes))


def _all(nodes: list[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else Group(tuple(nodes), any=False)


def _either(first: Node, second: Node) -> Node:
    if isinstance(first, Group) and first.any:
        return Group((*first.nodes, second), any=True)
    return Group((first, second), any=True)


def _within(node: Node, field: str | None, exact: bool) -> Node:
    """A field or exactness written before a group holds for what stands in it."""
    if isinstance(node, Group):
        return Group(tuple(_within(inner, field, exact) for inner in node.nodes), node.any)
    if isinstance(node, Not):
        return Not(_within(node.node, field, exact))
    return node._replace(field=node.field or field, exact=node.exact or exact)
