"""The reporter's own words as one list of tokens, with each quotation as a single token.

Names in quotation marks (صحيفة «كذا») are read through: they are part of the reporter's sentence. Whether a
marked run is such a name is decided here from what stands before it; everything else is a candidate for
attribution.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import accumulate

from newsarc.extract.quotes.lexicon import COMP, GIVEN, LEXICON, REL, SOURCE, word_set
from newsarc.extract.quotes.marks import Span
from newsarc.extract.quotes.speech_or_not import is_name, names_in_marks
from newsarc.extract.quotes.words import ANALYSES, BREAK, CLOSE, COLON, QUOTE, STOP, Word, has_tanwin

_MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d"
_TOKEN = re.compile(
    f"([\u0621-\u064a]+(?![\\w{_MARKS}])|\\d+|[^\\W\\d_]+(?:[{_MARKS}]+[^\\W\\d_]*)*|[{_MARKS}]+(?:[^\\W\\d_]+[{_MARKS}]*)*"
    "|[^\\s\\w#\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\n)"
)
"""A number, a word with the marks in it or a single sign. The first branch is the third for most words, but faster."""
_QUOTE_WORD = Word("", QUOTE)
_BREAK_WORD = Word("", BREAK)
_QUOTATION_MARKS = re.compile("[\"“”„‟«»‹›\u200b-\u200f\u202a-\u202e]|''")
_PLAIN = re.compile("[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*")
"""Words that are printed as they stand, as most are."""
_ANY_MARK = re.compile(f"[{_MARKS}]+")
_MARKS_FIRST = re.compile(f"^[{_MARKS}]+")
_POINTS_ELSEWHERE = re.compile("(?:[اإ]قر[أا]|قد يهمك|للمزيد|شاهد|طالع)(?: [أا]يضا?ً?ا?)? ?(?:[|:]|\\.\\.)")
"""«اقرأ أيضا| …»: how a line of another story begins that stands between the paragraphs."""
_TRIM = " \t\n\r\xa0،,.:؛-–"
_INDEXED_QUOTE = 4000
_OCCURRENCES = 40
"""How many occurrences of a word are looked at: enough for any article, a bound for hostile text."""
_BRACKETED = 8
"""Tokens from a bracket up to the one that closes it, both counted."""
_ENDS = STOP | BREAK
_OF_CLAUSES = COMP | REL | SOURCE | STOP | COLON
_WORKS, _BEFORE_TITLE = word_set("works"), 3
"""What is called by a title, and words before a title in which that stands."""
INITIALS = frozenset("اس إس اف إف ام إم إل ار آر بي تي جي دي سي جيه دبليو اتش إتش كيه".split())
"""Names of Latin letters: القاضي إس. جيمس فلان."""


def _joined_names() -> dict[str, list[list[str]]]:
    """First word of a name of several words -> the further words of every name that begins so, longest first."""
    names: dict[str, list[list[str]]] = {}
    for name in sorted((name for name in LEXICON if " " in name), key=len, reverse=True):
        first, *rest = name.split(" ")
        for clitic in ("", "و", "ف", "ل", "لـ", "ب", "ك"):
            names.setdefault(clitic + first, []).append(rest)
    return names


_JOINED = _joined_names()
"""هيومن رايتس ووتش، نيويورك تايمز: names that nothing but a list tells from the words beside them."""
_FIRST_WORDS = frozenset(_JOINED)
_SECOND_WORDS = {first: {rest[0] for rest in names} for first, names in _JOINED.items()}


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
    colons: list[int] = field(default_factory=list)
    """The tokens that are colons, quotations apart."""
    length: int = 0
    """Number of tokens of the narration; the words of the quotations follow, for looking up names."""
    positions: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """``Word.key`` -> token indices."""

    def surface(self, first: int, last: int) -> str:
        """The text as printed from token ``first`` up to, not including, token ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""

    def is_work(self, place: int) -> bool:
        """Whether the marked run at token ``place`` is called a film, a book or the like there or before: الفيلم الطويل «كذا»."""
        if place not in self.marked:
            return False
        title = [word.text for word in self.words[place : self.marked[place]]]
        places = (first for first in self.marked if first <= place and self.words[first].text == title[0])
        return any(
            word.text.removeprefix("ال") in _WORKS
            for first in places
            if [word.text for word in self.words[first : self.marked[first]]] == title
            for word in self.words[max(first - _BEFORE_TITLE, 0) : first]
        )

    def in_accusative(self, place: int) -> bool:
        """Whether token ``place`` is printed with the ending of an indefinite accusative (طبيباً)."""
        return has_tanwin(self.surface(place, place + 1))

    def printed(self, first: int, last: int) -> str:
        """The tokens as printed, without quotation marks and outer punctuation."""
        text = self.surface(first, last)
        if not _PLAIN.fullmatch(text):
            text = _QUOTATION_MARKS.sub("", text).replace("_", " ").replace("#", "")
            text = " ".join(text.split()).strip(_TRIM)
        word = self.words[first]
        if word.conj and text.startswith(word.conj) and first not in self.marked:  # «فيفتي سنت»
            text = _without_first(text)
        if word.prep and (word.prep != "ب" or word.al):  # not براين
            plain = _ANY_MARK.sub("", text)
            if plain.startswith(word.text):
                text = _without_first(text)
                if word.al and plain.startswith("لل"):
                    text = "ال" + _without_first(text)
        return text

    def places(self, text: str) -> list[int]:
        """The first tokens at which the word ``text`` stands."""
        return self.positions.get(text, [])[:_OCCURRENCES]

    def past_brackets(self, index: int, limit: int) -> int:
        """The token behind the bracket that closes the one at ``index``; ``index`` where none does soon or before ``limit``."""
        for place in range(index, min(index + _BRACKETED, limit)):
            if self.words[place].kinds & CLOSE:
                return place + 1
        return index


def _without_first(text: str) -> str:
    """``text`` without its first letter and the marks on it: «لـسامر» without ل."""
    return _MARKS_FIRST.sub("", text[1:])


def _tokens(narration: Narration, start: int, end: int) -> None:
    """Add the tokens of ``text[start:end]``: cut at them, their places are the running lengths of the pieces."""
    text = narration.text[start:end]
    pieces = _TOKEN.split(text)
    if first_words := _FIRST_WORDS.intersection(pieces):
        pieces = _joined(pieces, first_words)
    if ":" in text:
        first = len(narration.words)
        narration.colons += [first + at for at, token in enumerate(pieces[1::2]) if token == ":"]
    bounds = list(accumulate(map(len, pieces), initial=start))
    narration.words += map(ANALYSES.__getitem__, pieces[1::2])
    narration.starts += bounds[1:-1:2]
    narration.ends += bounds[2::2]


def _joined(pieces: list[str], first_words: Collection[str]) -> list[str]:
    """``pieces``, gaps and tokens in turn, with one token for every name in ``_JOINED`` that begins with one of ``first_words``."""
    begun = {first for first in first_words if any(second in pieces for second in _SECOND_WORDS[first])}
    if not begun:
        return pieces  # as a rule: أن بي سي begins like most clauses
    joined: list[str] = []
    done = 0
    for at in [at for at, piece in enumerate(pieces) if piece in begun]:
        if at < done:
            continue  # within another name
        for rest in _JOINED[pieces[at]]:
            last = at + 1 + 2 * len(rest)
            if pieces[at + 2 : last : 2] == rest and all(map(str.isspace, pieces[at + 1 : last : 2])):
                joined += pieces[done:at]
                joined.append("".join(pieces[at:last]))
                done = last
                break
    return joined + pieces[done:]


def narrate(text: str, spans: Sequence[Span]) -> Narration:
    """Tokenise ``text`` outside ``spans`` (in order, disjoint), reading through the spans that are names."""
    narration = Narration(text)
    names = names_in_marks(text, spans)
    position = 0
    for span in spans:
        _tokens(narration, position, span.outer_start)
        position = span.outer_end
        if is_name(text, span, narration.words, names):
            first, colons = len(narration.words), len(narration.colons)
            _tokens(narration, span.start, span.end)
            del narration.colons[colons:]
            if len(narration.words) > first:
                narration.marked[first] = len(narration.words)
                narration.words[first:] = map(_named, narration.words[first:])
        else:
            narration.quotes[len(narration.words)] = span
            narration.words.append(_QUOTE_WORD)
            narration.starts.append(span.start)
            narration.ends.append(span.end)
    if not (narration.quotes or narration.colons or ":" in text[position:]):
        return narration  # nobody is quoted: who reads on?
    _tokens(narration, position, len(text))
    narration.length = len(narration.words)
    _mark_sentences(narration)
    _append_quoted(narration)
    _index(narration)
    return narration


@lru_cache(maxsize=5_000)
def _named(word: Word) -> Word:
    """A word inside a name in marks, where it reports nothing and opens no clause: قناة «بي إن سبورتس»، فيلم «قالت لي»."""
    if word.verb is None and not word.kinds & _OF_CLAUSES:
        return word
    plain = replace(word, kinds=word.kinds & ~_OF_CLAUSES, verb=None)
    plain.complete()
    return plain


def _append_quoted(narration: Narration) -> None:
    """Names said inside quotations are looked up like any other, so their words follow the narration."""
    colons = narration.colons.copy()
    for span in narration.quotes.values():
        if span.end - span.start <= _INDEXED_QUOTE:
            _append_words(narration, span)
    narration.colons = colons


def _append_words(narration: Narration, span: Span) -> None:
    narration.words.append(_BREAK_WORD)
    narration.starts.append(span.start)
    narration.ends.append(span.start)
    _tokens(narration, span.start, span.end)


def _mark_sentences(narration: Narration) -> None:
    words, sentences = narration.words, narration.sentences
    first, line = 0, 0
    """Tokens with which the sentence and its line begin."""
    for index in [index for index, word in enumerate(words) if word.kinds & _ENDS]:
        if words[index].text != "." or not _abbreviation(narration, index):
            if index > first:
                sentences.append((first, index))
            first = index + 1
            if words[index].kinds & BREAK:
                _leave_out_link(narration, line)
                line = first
    if len(words) > first:
        sentences.append((first, len(words)))
    _leave_out_link(narration, line)


def _leave_out_link(narration: Narration, line: int) -> None:
    """Drop the sentences from token ``line`` on where they are the headline of another story: nobody in it goes on speaking here."""
    sentences = narration.sentences
    if sentences and sentences[-1][0] >= line and _POINTS_ELSEWHERE.match(narration.text, narration.starts[line]):
        while sentences and sentences[-1][0] >= line:
            sentences.pop()


def _index(narration: Narration) -> None:
    positions = narration.positions
    for index, word in enumerate(narration.words):
        if key := word.key:
            positions[key].append(index)


def _inside_name(narration: Narration, index: int) -> bool:
    """The full stop of نيلكو.كوم: no space around it and no new clause behind it."""
    following = index + 1
    if following >= len(narration.words) or narration.starts[following] != narration.ends[index]:
        return False
    word, before = narration.words[following], narration.words[index - 1]
    if len(word.text) <= 3 and len(before.text) <= 3 and not word.conj:
        return narration.ends[index - 1] == narration.starts[index]  # إيه.إن.زد
    glued = narration.ends[index - 1] == narration.starts[index]
    return glued and not word.known and not word.conj and not word.al


def _abbreviation(narration: Narration, index: int) -> bool:
    """The full stop of د. or of 2.5, which ends no sentence."""
    if index == 0:
        return False
    before = narration.words[index - 1].text
    if _inside_name(narration, index):
        return True
    following = index + 1
    if following < len(narration.words) and (
        (len(before) == 1 and before.isalpha()) or before.isdigit() or before in INITIALS
    ):
        gap = narration.starts[following] - narration.ends[index]
        word = narration.words[following]
        if before in INITIALS:
            return gap <= 1 and not (word.conj or word.al) and (not word.known or bool(word.kinds & GIVEN))
        listed = index < 2 or bool(narration.words[index - 2].kinds & BREAK)  # 1. at the head of a line
        return gap == 0 or (gap == 1 and (listed or not before.isdigit()))
    return False
