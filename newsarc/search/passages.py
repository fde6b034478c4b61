"""Where a text answers a query: highlights and the best passage, in the text as printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsarc.arabic.analyze import WORD, Token, forms, printed_form, tokens
from newsarc.arabic.letters import fold_word
from newsarc.arabic.lexicon import plurals
from newsarc.arabic.proclitics import readings
from newsarc.search.query import Group, Node, Not, Phrase, Query, Word, with_narrow_exclusions
from newsarc.search.sources import begins_with

_STEM, _BASE, _PRINTED = 1, 2, 3
_PHRASE = 4


class Passage(NamedTuple):
    """A piece of a text: ``source[start : start + len(text)] == text``; highlights are (start, end) into ``text``."""

    text: str
    start: int
    highlights: tuple[tuple[int, int], ...]


_forms = lru_cache(maxsize=20_000)(forms)
"""Cached, since snippets of one page of results share most of their words."""


class _Hit(NamedTuple):
    start: int
    end: int
    wanted: int
    """Number of the query's word."""
    strength: int


def highlight(text: str, query: Query) -> list[tuple[int, int]]:
    """Return the parts of ``text`` that match, as (start, end) in code points, ascending, not overlapping."""
    return [(hit.start, hit.end) for hit in _hits(text, query)]


def matches(text: str, query: Query) -> bool:
    """Whether ``text`` satisfies every clause of ``query``, with words of phrases adjacent. Fields and filters do not
    count."""
    return all(_satisfies(text, with_narrow_exclusions(node)) for node in query.nodes)


def _satisfies(text: str, node: Node) -> bool:
    if isinstance(node, Not):
        return not _satisfies(text, node.node)
    if isinstance(node, Group):
        return (any if node.any else all)(_satisfies(text, inner) for inner in node.nodes)
    if isinstance(node, Phrase):
        return bool(_phrase_hits(_matcher(node.apart()).candidates(text), node, 0))
    matcher = _matcher((node,))
    return any(matcher.match(token.word) for token in matcher.candidates(text).values())


def best_passage(text: str, query: Query, *, width: int = 240) -> Passage:
    """Return about ``width`` code points of ``text``, cut between words, with the most and strongest matches.

    Different words of the query count more than one repeated word. Of equal passages, the first is returned. Without a
    match, the beginning is returned.
    """
    hits = _hits(text, query)
    start, end = _window(hits, width)
    lead = max(0, (width - (end - start)) // 3)
    start = _word_start(text, max(0, start - lead)) if start else 0
    end = _word_end(text, max(min(len(text), start + width), end))
    piece = text[start:end]
    stripped = piece.lstrip()
    start, piece = start + len(piece) - len(stripped), stripped.rstrip()
    inside = [(h.start - start, h.end - start) for h in hits if h.start >= start and h.end <= start + len(piece)]
    return Passage(piece, start, tuple(inside))


def _hits(text: str, query: Query) -> list[_Hit]:
    """Return the matches of the query's words. A phrase's words count where they are adjacent; if nowhere, singly."""
    singles: list[Word] = []
    phrases: list[Phrase] = []
    for leaf in query.positive():
        if isinstance(leaf, Phrase):
            phrases.append(leaf)
        else:
            singles.append(leaf)
    if not singles and not phrases:
        return []
    words = [word for phrase in phrases for word in phrase.apart()]
    found = _matcher((*singles, *words)).candidates(text)
    hits: dict[int, _Hit] = {}
    number = len(singles)
    for phrase in phrases:
        together = _phrase_hits(found, phrase, number)
        if together:
            hits.update(together)
        else:
            singles += phrase.apart()
        number += 1
    matcher = _matcher(tuple(singles))
    for at, token in found.items():
        match = matcher.match(token.word) if at not in hits else None
        if match:
            hits[at] = _Hit(token.start, token.end, *match)
    return [hits[at] for at in sorted(hits)]


def _phrase_hits(found: Mapping[int, Token], phrase: Phrase, number: int) -> dict[int, _Hit]:
    """Return the hits where the words of ``phrase`` are adjacent.

    ``found`` holds at least the words that may be among them, keyed by their rank in the text.
    """
    wanted = phrase.apart()
    bases = {word: _bases(word) for word in wanted}

    def stands(word: Word, token: Token | None) -> bool:
        if token is None:
            return False
        if word.prefix:
            return begins_with(token.word, fold_word(word.word))
        if word.exact:
            return fold_word(token.word) == fold_word(word.word)
        return _forms(token.word).base in bases[word]

    hits = {}
    for at in found:
        if all(stands(word, found.get(at + i)) for i, word in enumerate(wanted)):
            for i in range(at, at + len(wanted)):
                hits[i] = _Hit(found[i].start, found[i].end, number, _PHRASE)
    return hits


def _bases(word: Word) -> set[str]:
    """Return the bases of a word that count as its own."""
    return {forms(each).base for each in (word.word, *readings(fold_word(word.word)))}


def _possible_words(wanted: Sequence[Word]) -> re.Pattern[str]:
    """Return a pattern that matches every folded word that may be a form of one of ``wanted``, and few others.

    Forms of a word keep the first two consonants of its stem in order (صاروخ، صواريخ), except irregular plurals, which
    the table lists. Searching for those is thirty times cheaper than analysing each word of a text.
    """
    skeletons = set()
    for word in wanted:
        stem = forms(word.word).stem
        irregular = [plural for plural, singular in plurals().items() if singular == stem]
        for form in (fold_word(word.word) if word.exact else stem, *irregular):
            skeletons.add(_ANY_LETTERS.join(_CONSONANT.findall(form)[:2]) or ".")
    return re.compile("|".join(sorted(skeletons)) or ".", re.IGNORECASE)


_CONSONANT = re.compile("[^\\Wاويءه]")
_ANY_LETTERS = "[اويءهأإآؤئىة,٬.٫]{0,4}"
"""What may stand between two consonants of a word, or two digits of a number."""
_UNUSUAL = re.compile("[^\x00-\x7f\u0621-\u063a\u0641-\u064a«»،؛؟…–—“”‘’\u00a0•٪٫٬]")
"""All characters except letters and digits that stand for themselves, and signs that are in no word.

They are marks, digits and letters, in any script, that the printed form of a word drops or replaces.
"""


_REMEMBERED = 20_000
"""Maximum number of words whose match a matcher caches."""


class _Matcher:
    """Which word of a query a word of a text matches, and how exactly."""

    def __init__(self, wanted: Sequence[Word]) -> None:
        self._possible = _possible_words(wanted)
        self._prefixes = [(fold_word(word.word), n) for n, word in enumerate(wanted) if word.prefix]
        self._by_form: dict[tuple[int, str], int] = {}
        for number, word in enumerate(wanted):
            if word.prefix:
                continue
            _, folded, _, stem = forms(word.word)
            self._by_form.setdefault((_PRINTED, folded), number)
            if not word.exact:
                for form in _bases(word):
                    self._by_form.setdefault((_BASE, form), number)
                if not word.narrow:
                    self._by_form.setdefault((_STEM, stem), number)
        self._seen: dict[str, tuple[int, int] | None] = {}

    def candidates(self, text: str) -> dict[int, Token]:
        """Return the words of ``text`` that may match, keyed by their rank in the text; all words if there are
        prefixes.

        Words with marks or unusual characters are always included, since their printed letters do not show what they
        stand for.
        """
        if self._prefixes:
            return dict(enumerate(tokens(text)))
        possible, unusual = self._possible.search, _UNUSUAL.search
        marked = unusual(text)
        return {
            at: Token(printed_form(match[0]), match.start(), match.end())
            for at, match in enumerate(WORD.finditer(text))
            if possible(match[0]) or (marked and unusual(match[0]))
        }

    def match(self, printed: str) -> tuple[int, int] | None:
        """Return (number of the query's word, strength), or None."""
        if printed not in self._seen:
            if len(self._seen) >= _REMEMBERED:
                self._seen = {}
            found = self._seen[printed] = self._match(printed)
            return found
        return self._seen[printed]

    def _match(self, printed: str) -> tuple[int, int] | None:
        folded = fold_word(printed)
        for prefix, number in self._prefixes:
            if begins_with(printed, prefix):
                return number, _PRINTED
        if not self._by_form or not self._possible.search(folded):
            return None
        _, _, base, stem = _forms(printed)
        for strength, form in ((_PRINTED, folded), (_BASE, base), (_STEM, stem)):
            number_found = self._by_form.get((strength, form))
            if number_found is not None:
                return number_found, strength
        return None


@lru_cache(maxsize=32)
def _matcher(wanted: tuple[Word, ...]) -> _Matcher:
    """Return one matcher for all texts that are checked against a query: making it costs more than reading a short
    text."""
    return _Matcher(wanted)


def _window(hits: Sequence[_Hit], width: int) -> tuple[int, int]:
    """Return the stretch of at most ``width`` code points with the most worth: (start, end)."""
    best, stretch = 0.0, (0, 0)
    last = 0
    for first in range(len(hits)):
        last = max(last, first)
        while last + 1 < len(hits) and hits[last + 1].end - hits[first].start <= width:
            last += 1
        worth = _worth(hits[first : min(last + 1, first + 50)])
        if worth > best:
            best, stretch = worth, (hits[first].start, hits[last].end)
    return stretch


def _worth(hits: Sequence[_Hit]) -> float:
    strongest: dict[int, int] = {}
    for hit in hits:
        strongest[hit.wanted] = max(strongest.get(hit.wanted, 0), hit.strength)
    return 10 * len(strongest) + sum(strongest.values()) + 0.1 * len(hits)


def _word_start(text: str, at: int) -> int:
    """Return the first place from ``at`` on where a word begins, if one is near."""
    if at == 0 or text[at - 1].isspace():
        return at
    for i in range(at, min(at + 30, len(text))):
        if text[i].isspace():
            return i + 1
    return at


def _word_end(text: str, at: int) -> int:
    """Return the last place up to ``at`` where a word ends, if one is near."""
    if at >= len(text):
        return len(text)
    for i in range(at, max(at - 30, 0), -1):
        if text[i].isspace():
            return i
    return at
