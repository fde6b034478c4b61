"""The reporter's own words as one list of tokens, with each quotation as a single token.

Names in quotation marks (صحيفة «كذا») are read through: they are part of the reporter's sentence. Whether a marked run is
such a name is decided here from what stands before it; everything else is a candidate for attribution.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from .lexicon import AUDIENCE, BODY, CLOSED, COMP, GIVEN, LABEL, NAMING
from .marks import Span
from .words import BREAK, COLON, PUNCTUATION, QUOTE, STOP, Word, analyse

_TOKEN = re.compile(
    "\\d+|(?:[^\\W\\d_]|[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d])+|[^\\s\\w#\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\n"
)
_QUOTE_WORD = Word("", QUOTE)
_BREAK_WORD = Word("", BREAK)
_INDEXED_QUOTE = 4000
_ENDS_CLAUSE = re.compile(r"[ \t]*(?:[.؟!\n]|،? *و[^\s]|$)")
_UNINDEXED = CLOSED | PUNCTUATION | QUOTE
SHORT = 3
"""A marked run of at most this many words is a name or a term unless the clause before it clearly announces speech."""
_NAME_WORDS = 6


@dataclass(slots=True)
class Narration:
    """Parallel lists: one entry per token of the narration."""

    text: str
    words: list[Word] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    quotes: dict[int, Span] = field(default_factory=dict)
    """Token index -> the marked run that the token stands for."""
    marked: dict[int, int] = field(default_factory=dict)
    """Token index of the first word of a name in marks -> index after its last word."""
    sentences: list[tuple[int, int]] = field(default_factory=list)
    """Token ranges; a sentence ends at a full stop or at the end of its paragraph."""
    length: int = 0
    """Number of tokens of the narration; the words of the quotations follow, for looking up names."""
    positions: dict[str, list[int]] = field(default_factory=dict)
    """Normal form (without conjunction) -> token indices, for every word that is not of a closed class."""

    def surface(self, first: int, last: int) -> str:
        """The text as printed from token ``first`` up to, not including, token ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""


def _tokens(narration: Narration, start: int, end: int) -> None:
    found = list(_TOKEN.finditer(narration.text, start, end))
    narration.words += [analyse(match[0]) for match in found]
    narration.starts += [match.start() for match in found]
    narration.ends += [match.end() for match in found]


def _name_like(narration: Narration, span: Span, names: set[str]) -> bool:
    """The marked run is a name, a title or a term inside the reporter's sentence."""
    inner = narration.text[span.start : span.end]
    count = inner.count(" ") + 1
    if count > _NAME_WORDS or not span.closed:
        return False
    words = narration.words
    before = words[-1] if words else None
    if before is None or before.kinds & (BREAK | STOP):
        return count <= SHORT
    if inner in names:
        return True
    if (
        before.verb is not None
        and before.verb.group
        and analyse(inner.split()[0]).kinds & (BODY | NAMING)
        and not _has_verb(inner)
    ):
        return True
    if any(word.kinds & LABEL for word in words[-3:]) and not before.kinds & (COLON | COMP):
        return True
    if before.kinds & NAMING and not before.verb:
        return count <= SHORT or not _has_verb(inner)
    if before.text in ("ل", "ال", "لل") or (before.kinds & AUDIENCE and before.prep):
        return count <= SHORT + 1
    if count > SHORT:
        return False
    return not _announces_short(words, inner, narration.text, span.outer_end)


def _has_verb(inner: str) -> bool:
    return any(analyse(word).verb is not None or analyse(word).kinds & COMP for word in inner.split())


def _announces_short(words: Sequence[Word], inner: str, text: str, end: int) -> bool:
    """A run of few words is speech after a colon, after أن, or where a verb says that it is said (وصفه بـ)."""
    before = words[-1]
    if before.kinds & COLON:
        return True
    if before.kinds & COMP:
        return not inner.startswith("ال")
    if before.verb is not None and before.verb.group:
        return before.verb.group == "say" and _ENDS_CLAUSE.match(text, end) is not None
    if before.text in ("ب", "بال"):
        return any(word.verb is not None and word.verb.group == "describe" for word in words[-12:])
    return False


def _names_in_marks(text: str, spans: Sequence[Span]) -> set[str]:
    """Marked runs that stand after a naming noun somewhere, or that keep coming back: names everywhere in the text."""
    counts: dict[str, int] = {}
    names = set()
    for span in spans:
        if span.end - span.start > 60:
            continue
        inner = text[span.start : span.end]
        counts[inner] = counts.get(inner, 0) + 1
        before = text[max(0, span.outer_start - 24) : span.outer_start].split()
        if before and analyse(before[-1]).kinds & NAMING and inner.count(" ") < SHORT + 1:
            names.add(inner)
    names.update(inner for inner, count in counts.items() if count > 1 and inner.count(" ") < SHORT + 1)
    return names


def narrate(text: str, spans: Sequence[Span]) -> Narration:
    """Tokenise ``text`` outside ``spans`` (in order, disjoint), reading through the spans that are names."""
    narration = Narration(text)
    names = _names_in_marks(text, spans)
    position = 0
    for span in spans:
        _tokens(narration, position, span.outer_start)
        position = span.outer_end
        if _name_like(narration, span, names):
            first = len(narration.words)
            _tokens(narration, span.start, span.end)
            narration.marked[first] = len(narration.words)
        else:
            narration.quotes[len(narration.words)] = span
            narration.words.append(_QUOTE_WORD)
            narration.starts.append(span.start)
            narration.ends.append(span.end)
    _tokens(narration, position, len(text))
    _mark_sentences(narration)
    narration.length = len(narration.words)
    for span in list(narration.quotes.values()):
        _append_quoted(narration, span)
    _index(narration)
    return narration


def _append_quoted(narration: Narration, span: Span) -> None:
    """Names said inside quotations are looked up like any other, so their words follow the narration."""
    if span.end - span.start > _INDEXED_QUOTE:
        return
    narration.words.append(_BREAK_WORD)
    narration.starts.append(span.start)
    narration.ends.append(span.start)
    _tokens(narration, span.start, span.end)


def _mark_sentences(narration: Narration) -> None:
    words = narration.words
    first = 0
    for index, word in enumerate(words):
        if word.kinds & (STOP | BREAK) and not _abbreviation(narration, index):
            if index > first:
                narration.sentences.append((first, index))
            first = index + 1
    if len(words) > first:
        narration.sentences.append((first, len(words)))


def _index(narration: Narration) -> None:
    positions: dict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(narration.words):
        if not word.kinds & _UNINDEXED or word.kinds & GIVEN:
            positions[word.text].append(index)
    narration.positions = dict(positions)


def _abbreviation(narration: Narration, index: int) -> bool:
    """The full stop of د. or of 2.5, which ends no sentence."""
    if narration.words[index].text != "." or index == 0:
        return False
    before = narration.words[index - 1].text
    if (len(before) == 1 and before not in ")") or before.isdigit():
        following = index + 1
        return following < len(narration.words) and narration.starts[following] - narration.ends[index] <= 1
    return False
