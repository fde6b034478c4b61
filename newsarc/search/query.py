"""The query language. ``parse_query`` understands every string somehow and never raises.

words            all of them first (of more than two: preferred), then documents with fewer, ranked
"a phrase"       these words side by side; any kind of quotation marks, also single ones
-word, NOT word  not with this word, whatever clitics it has (also -"a phrase", -field:word; NOT in capitals)
a AND b          both, required (in capitals); binds closer than OR
a OR b           either (OR in capitals, or |); parentheses group
title: body: quote:                       the next word, phrase or group in that field (required)
speaker: source: author: from: to:        filters, resolved by the caller
prefix*  =word  exact:word                words that begin so; the word as printed, no other forms

A day, month or year follows from: and to:, with or without a space between. If anything else follows, as in
من:بغداد, the whole is searched for as words.

Filters of one field, wherever they stand, are alternatives, as are those of a group: source:(a OR b).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Union

from newsarc.arabic.analyze import MARKS, printed_form, words
from newsarc.arabic.letters import fold_word
from newsarc.search.days import UnreadableDay, read_day

_NAMES = {
    "title": "title", "العنوان": "title", "عنوان": "title",
    "body": "body", "النص": "body", "نص": "body",
    "quote": "quote", "اقتباس": "quote", "الاقتباس": "quote", "تصريح": "quote", "التصريح": "quote",
    "exact": "exact", "تماما": "exact", "تماماً": "exact",
    "speaker": "speaker", "المتحدث": "speaker", "متحدث": "speaker", "القائل": "speaker", "قائل": "speaker",
    "source": "source", "المصدر": "source", "مصدر": "source",
    "author": "author", "الكاتب": "author", "كاتب": "author",
    "from": "from", "من": "from", "منذ": "from",
    "to": "to", "الى": "to", "إلى": "to", "حتى": "to",
}  # fmt: skip
_FIELDS = {fold_word(printed_form(name)): field for name, field in _NAMES.items()}
"""Keyed by folded names: people leave out hamzas and may type diacritics."""
FILTERS = ("speaker", "source", "author", "from", "to")
WHERE = ("title", "body", "quote", *FILTERS)
"""All fields, for messages."""
WHERE_IN_ARABIC = ("العنوان", "النص", "اقتباس", "المتحدث", "المصدر", "الكاتب", "من", "إلى")
"""Their names in Arabic, in the same order."""
DATES = ("from", "to")
"""Fields whose values are days."""
_OPENING, _CLOSING = '"“”„‟«»‹›❝❞〝〞＂﴾﴿', '"“”«»‹›❝❞〝〞＂﴾﴿'
_SINGLE = re.compile("['‘’‚‛`]|,,")
"""Marks that may be apostrophes or commas: ``directed_marks`` judges them by their place."""
_PLAIN = re.compile("[ -~\u060c\u061b\u061f\u0621-\u0669«»–—“”„…]*")
"""Queries that the level ``clean`` leaves unchanged, as nearly all."""
_LEXEME = re.compile(
    rf"\s+|(?P<quote>[{_OPENING}])(?P<phrase>[^{_OPENING}]*)[{_CLOSING}]?|(?P<paren>[()])|(?P<or>\||OR(?=[\s(]|$))"
    rf"|(?P<and>AND(?=[\s(]|$))|(?P<not>[-−](?=[^\s\-])|NOT(?=[\s(]|$))|(?P<equals>=(?=[\w({_OPENING}]))|(?P<field>(?:[^\W\d_\u0640][{MARKS}]*){{2,12}}):(?=\S|\s+\d)|(?P<text>[^\s{_OPENING}()|]+)"
)
_JOINED_NUMBERS = re.compile(r"\W*\d+(?:[-–—−/.:]\d+)+\W*")
"""Scores, dates and times, whose numbers are adjacent: 2-1, 20/11/2022, 10:30."""
_DEEPEST = 20
"""Maximum nesting of groups; deeper parentheses are ignored."""


class Word(NamedTuple):
    """One word in its printed form; ``field`` is title, body, quote or None (title or body)."""

    word: str
    field: str | None = None
    exact: bool = False
    prefix: bool = False
    alone: bool = False
    """The only word of a query; its exact forms decide."""
    narrow: bool = False
    """Only the word itself, with any clitics, case and spelling, and no others of its stem."""

    @property
    def is_plain(self) -> bool:
        """Whether it is looked for in any form and field."""
        return self.field is None and not self.exact and not self.prefix


class Phrase(NamedTuple):
    """Adjacent words."""

    words: tuple[str, ...]
    field: str | None = None
    exact: bool = False
    prefix: bool = False
    """Whether the last word is only the beginning of a word."""

    def apart(self) -> tuple[Word, ...]:
        """Return the words as they are looked for one by one."""
        last = len(self.words) - 1
        return tuple(Word(word, self.field, self.exact, self.prefix and n == last) for n, word in enumerate(self.words))


class Not(NamedTuple):
    """A node that must not match. A parsed query has no ``Not`` inside another."""

    node: Node


class Group(NamedTuple):
    """``any``: one of the nodes must match; otherwise all."""

    nodes: tuple[Node, ...]
    any: bool
    needed: bool = False
    """Whether its nodes are joined by an explicit AND, so that nothing is found without them."""


Node = Union["Word", "Phrase", "Not", "Group"]


class Condition(NamedTuple):
    """``field`` is one of ``FILTERS``; ``value`` is as typed, without quotation marks."""

    field: str
    value: str
    negated: bool = False


class Query(NamedTuple):
    """A parsed query: what the text must match, and what the caller resolves into allowed documents."""

    text: str
    nodes: tuple[Node, ...] = ()
    filters: tuple[Condition, ...] = ()
    undated: tuple[str, ...] = ()
    """Text that begins like from: and to:, as typed, but names no day: it is looked for as words."""
    unknown: tuple[str, ...] = ()
    """Words with a colon and text right after it that name no field: they are looked for as words."""
    spaced: tuple[str, ...] = ()
    """Names of fields with a space after their colon: they are looked for as words."""

    def positive(self) -> Iterator[Word | Phrase]:
        """Yield the words and phrases that are looked for, in the order typed."""
        yield from _leaves(self.nodes)


def with_narrow_exclusions(node: Node, excluded: bool = False) -> Node:
    """Return ``node`` with its excluded words ``narrow``: a reader who excludes علماء still wants texts on the world
    (عالم)."""
    if isinstance(node, Not):
        return Not(with_narrow_exclusions(node.node, True))
    if isinstance(node, Group):
        return node._replace(nodes=tuple(with_narrow_exclusions(inner, excluded) for inner in node.nodes))
    return node._replace(narrow=True) if excluded and isinstance(node, Word) else node


def _leaves(nodes: tuple[Node, ...]) -> Iterator[Word | Phrase]:
    for node in nodes:
        if isinstance(node, Group):
            yield from _leaves(node.nodes)
        elif not isinstance(node, Not):
            yield node


def parse_query(text: str) -> Query:
    """Parse any string. Operators that are incomplete or stand alone are dropped; the words around them are kept."""
    parser = _Parser(_lexemes(_prepared(text)))
    return Query(
        text,
        tuple(parser.nodes(0)),
        tuple(parser.filters),
        tuple(parser.undated),
        tuple(parser.unknown),
        tuple(parser.spaced),
    )


def one_of_queries(queries: Sequence[str]) -> str:
    """Return the query that finds what any of ``queries`` finds."""
    return " OR ".join(f"({query})" for query in queries) if len(queries) > 1 else "".join(queries)


def typed_words(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return ``text`` as it is parsed, and the (start, end) in it of words and phrases, not operators, fields or
    filters."""
    prepared = _prepared(text)
    parser = _Parser(_lexemes(prepared))
    parser.nodes(0)
    return prepared, parser.spans


def _prepared(text: str) -> str:
    """Return ``text`` without invisible characters (a bidi mark would hide an operator), with all quotation marks
    double."""
    if not _PLAIN.fullmatch(text):
        from newsarc.arabic.levels import clean

        text = clean(text.encode("utf-8", "replace").decode())  # SQLite refuses lone surrogates
    if _SINGLE.search(text):
        from newsarc.arabic.quotation_marks import with_directed_marks

        text = with_directed_marks(text)
    return text


def _lexemes(text: str) -> list[re.Match[str]]:
    return [lexeme for lexeme in _LEXEME.finditer(text) if lexeme.lastgroup]


class _Parser:
    """One pass over the lexemes of a query."""

    def __init__(self, lexemes: list[re.Match[str]]) -> None:
        self._lexemes = lexemes
        self._at = 0
        self._inverted = False
        """Whether the current position is inside an odd number of negated groups."""
        self.filters: list[Condition] = []
        self.undated: list[str] = []
        self.unknown: list[str] = []
        self.spaced: list[str] = []
        self.spans: list[tuple[int, int]] = []
        """Places of words and phrases."""

    def nodes(self, depth: int) -> list[Node]:
        """Return the nodes up to the closing parenthesis, or the end."""
        found: list[Node] = []
        joined: str | None = None
        alternatives: list[Node] = []  # those before the last, to which AND belongs
        while (lexeme := self._next()) is not None:
            if lexeme["paren"] == ")":
                if depth:
                    break
            elif lexeme["or"] or lexeme["and"]:
                joined = lexeme.lastgroup if found else None
            elif operand := self._operand(lexeme, depth):
                if joined == "or":
                    alternatives.append(found.pop())
                elif joined == "and":
                    operand = [_both(found.pop(), _all(operand))]
                else:
                    found = _with_alternatives(found, alternatives)
                    alternatives = []
                found += [_all(operand)] if joined else operand
                joined = None
        return _with_alternatives(found, alternatives)

    def _next(self) -> re.Match[str] | None:
        if self._at == len(self._lexemes):
            return None
        self._at += 1
        return self._lexemes[self._at - 1]

    def _operand(self, lexeme: re.Match[str] | None, depth: int) -> list[Node]:
        """Return the operand that begins at ``lexeme``, with its prefix operators; empty if none follows."""
        negated, exact, field = False, False, None
        before: list[Node] = []  # words with a colon that name no field
        while lexeme is not None and (lexeme["not"] or lexeme["equals"] or lexeme["field"]):
            if lexeme["field"]:
                name = _FIELDS.get(fold_word(printed_form(lexeme["field"])))
                if name not in DATES and lexeme.string[lexeme.end()].isspace():
                    self._note_blank(lexeme["field"])
                    self.spans.append(lexeme.span("field"))
                    return self._finish([Word(word, field, exact) for word in words(lexeme["field"])], negated)
                if name in FILTERS and self._filter(name, negated != self._inverted):
                    return self._finish(before, negated)
                if name is None and not lexeme.string.startswith("//", lexeme.end()):
                    self.unknown.append(lexeme["field"])
                if name is None or name in FILTERS:
                    self.spans.append(lexeme.span("field"))
                    before += [Word(word, field, exact) for word in words(lexeme["field"])]
                else:
                    exact, field = (True, field) if name == "exact" else (exact, name)
            else:
                negated, exact = negated or bool(lexeme["not"]), exact or bool(lexeme["equals"])
            lexeme = self._next()
        if lexeme is None or lexeme["or"] or lexeme["and"] or lexeme["paren"] == ")":
            self._at -= lexeme is not None
            return self._finish(before, negated)
        if lexeme["paren"]:
            self._inverted = self._inverted != negated
            inside = self.nodes(depth + 1) if depth < _DEEPEST else []
            self._inverted = self._inverted != negated
            grouped = _within(_all(inside), field, exact) if inside else None
            return self._finish([*before, grouped] if grouped else before, negated)
        if lexeme["text"] and lexeme["text"].endswith(":"):
            self._note_blank(lexeme["text"][:-1])
        self.spans.append(lexeme.span("phrase" if lexeme["quote"] else "text"))
        return self._finish([*before, *_terms(lexeme, field, exact)], negated)

    def _note_blank(self, name: str) -> None:
        """Note a name before a colon and a space, if it is a field's."""
        if _FIELDS.get(fold_word(" ".join(words(name))), "from") not in DATES:
            self.spaced.append(name)

    @staticmethod
    def _finish(found: list[Node], negated: bool) -> list[Node]:
        return [_negated(node) for node in found] if negated else found

    def _filter(self, name: str, negated: bool) -> bool:
        """Take the text after a filter's name as its values; False, taking none, if they must be days and are not."""
        begin, known = self._at, len(self.filters)
        self._values(name, negated)
        if name not in DATES or all(map(_is_day, self.filters[known:])):
            return True
        start, end = self._lexemes[begin - 1].start(), self._lexemes[self._at - 1].end()
        self.undated.append(self._lexemes[begin].string[start:end])
        self._at = begin
        del self.filters[known:]
        return False

    def _values(self, name: str, negated: bool) -> None:
        following = self._next()
        if following is None:
            return
        if following["paren"] == "(":
            self._alternatives(name, negated)
            return
        value = following["phrase"] if following["quote"] else following["text"]
        if value is None:
            value = following.group() if following["field"] else ""
            self._at -= not following["field"]
        if value.strip():
            self.filters.append(Condition(name, value.strip(), negated))

    def _alternatives(self, name: str, negated: bool) -> None:
        """Read a filter's group of values, separated by OR or parentheses."""
        depth, value, without = 1, "", negated
        while depth:
            lexeme = self._next()
            if lexeme is None or lexeme["paren"] or lexeme["or"]:
                if value.strip():
                    self.filters.append(Condition(name, value.strip(), without))
                    if name in DATES and not _is_day(self.filters[-1]):
                        return  # the whole is words; nested groups would be read again and again
                value, without = "", negated
                depth = 0 if lexeme is None else depth + {"(": 1, ")": -1}.get(lexeme.group(), 0)
            elif lexeme["not"]:
                without = not negated
            elif not lexeme["equals"]:
                value += f" {lexeme['phrase'] if lexeme['quote'] else lexeme.group()}"


def _is_day(condition: Condition) -> bool:
    try:
        return bool(read_day(condition.value, ""))
    except UnreadableDay:
        return False


def _terms(lexeme: re.Match[str], field: str | None, exact: bool) -> Iterator[Node]:
    """Yield the nodes of a phrase or a run of text: text with punctuation inside (a/b) may be several words."""
    typed = (lexeme["phrase"] if lexeme["quote"] else lexeme["text"]) or ""
    found = words(typed)
    prefix = typed.rstrip().endswith("*")
    if lexeme["quote"]:
        exact = exact or typed.lstrip().startswith("=")
        if len(found) > 1:
            yield Phrase(tuple(found), field, exact, prefix)
            return
    elif len(found) > 1 and _JOINED_NUMBERS.fullmatch(typed):
        yield Phrase(tuple(found), field, exact)
        return
    for i, word in enumerate(found):
        yield Word(word, field, exact, prefix and i == len(found) - 1)


def _negated(node: Node) -> Node:
    """Return the negation of ``node``, by De Morgan's laws: -(-a b) is a OR -b, so that a is looked for."""
    if isinstance(node, Not):
        return node.node
    if isinstance(node, Group) and any(_has_not(inner) for inner in node.nodes):
        return Group(tuple(_negated(inner) for inner in node.nodes), not node.any)
    return Not(node)


def _has_not(node: Node) -> bool:
    return isinstance(node, Not) or (isinstance(node, Group) and any(_has_not(inner) for inner in node.nodes))


def _all(nodes: list[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else Group(tuple(nodes), any=False)


def _with_alternatives(found: list[Node], alternatives: list[Node]) -> list[Node]:
    """Return ``found`` with its last node as the last of ``alternatives``, if there are any."""
    if not alternatives:
        return found
    first, *others = alternatives
    before = first.nodes if isinstance(first, Group) and first.any else (first,)
    return [*found[:-1], Group((*before, *others, found[-1]), any=True)]


def _both(first: Node, second: Node) -> Node:
    before = first.nodes if isinstance(first, Group) and first.needed else (first,)
    return Group((*before, second), any=False, needed=True)


def _within(node: Node, field: str | None, exact: bool) -> Node:
    """Apply a field or exactness written before a group to what stands in it."""
    if isinstance(node, Group):
        return node._replace(nodes=tuple(_within(inner, field, exact) for inner in node.nodes))
    if isinstance(node, Not):
        return Not(_within(node.node, field, exact))
    return node._replace(field=node.field or field, exact=node.exact or exact)
