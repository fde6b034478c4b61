"""Corrections for words that find nothing, and completions of words while typing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsarc.arabic.analyze import WORD, forms, printed_form, words
from newsarc.arabic.letters import fold_word
from newsarc.search.lookup import Reader
from newsarc.search.query import Word, typed_words
from newsarc.search.sources import variants
from newsarc.search.terms import Terms

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_LATIN = "qwertyuiop[]asdfghjkl;'zxcvnm,./`"
_ARABIC = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ"
"""The same keys on an Arabic 101 keyboard; b gives لا."""
_TO_ARABIC = {**dict(zip(_LATIN, _ARABIC, strict=True)), "b": "لا"}
_TO_LATIN = {**{arabic: latin for latin, arabic in _TO_ARABIC.items()}, "لا": "b"}
_SHIFTED = {"H": "أ", "Y": "إ", "N": "آ", "G": "لأ", "T": "لإ", "B": "لآ"}

_LONGEST = 30
"""Maximum letters of a word that is corrected: the edits of a word take quadratic time."""
_MOST = 40
"""Maximum words of a query that is corrected: a pasted text was not mistyped."""


RARE = 5
"""Maximum articles with a word that may still be a misspelling of one in far more articles."""


def suggest(terms: Terms, text: str, finds: Callable[[str], bool], rare: int = 0) -> str | None:
    """Return ``text`` with its unknown words retyped on the other keyboard layout or corrected.

    Return None if ``finds`` says that the result finds nothing. Operators, names of fields and values of filters stay.
    With ``rare``, words in up to so many articles are also corrected, to far commoner ones.
    """
    typed, spans = typed_words(text)
    if len(spans) > _MOST:
        return None
    pieces, at = [], 0
    for start, end in spans:
        pieces += [typed[at:start], _better(terms, typed[start:end], rare)]
        at = end
    better = "".join([*pieces, typed[at:]])
    return better if better != typed and finds(better) else None


def complete(reader: Reader, prefix: str, limit: int) -> list[str]:
    """Return the commonest printed forms that begin with ``prefix``, in any spelling of its hamza.

    Words whose first letters are proclitics come after the others (بغداد before بغاز).
    """
    found: dict[str, int] = {}
    start = printed_form(prefix.strip()) if prefix.strip() else ""
    for variant in variants(start) if start else ():
        found.update(reader.with_prefix(variant))
    commonest = sorted(found, key=lambda word: (-found[word], word))[: _MOST * limit]
    bare = fold_word(start).removeprefix("ال")
    return sorted(commonest, key=lambda word: not forms(word).base.startswith(bare))[:limit]


def _retyped_in_arabic(text: str) -> str:
    return "".join(_SHIFTED.get(c) or _TO_ARABIC.get(c.lower(), c) for c in text)


def _retyped_in_latin(text: str) -> str:
    """Return ``text`` as typed on the Latin keys; unchanged if that gives no words (بقداد is fr]h])."""
    retyped = "".join(_TO_LATIN.get(c, c) for c in text.replace("لا", "b"))
    return retyped if all(c.isalnum() or c.isspace() for c in retyped) else text


def _better(terms: Terms, piece: str, rare: int) -> str:
    """Return a word or phrase as it was perhaps meant."""
    found = words(piece)
    if not found:
        return piece
    if _known(terms, found):
        return WORD.sub(lambda match: _corrected(terms, match[0], rare), piece) if rare else piece
    for retyped in (_retyped_in_arabic(piece), _retyped_in_latin(piece)):
        if retyped != piece and _known(terms, words(retyped)):
            return WORD.sub(lambda match: _as_printed(terms.reader, match[0]), retyped)
    return WORD.sub(lambda match: _corrected(terms, match[0], rare), piece)


def _known(terms: Terms, found: list[str]) -> bool:
    """Whether there are words and each is in a text in some form."""
    return bool(found) and all(terms.of(Word(word)).documents for word in found)


def _as_printed(reader: Reader, raw: str) -> str:
    """Return ``raw`` with the hamza that the archive prints it with: the shift key gives أ at the beginning of
    الوزير."""
    word = printed_form(raw)
    best = max(variants(word), key=reader.frequency)
    return best if reader.frequency(best) and not reader.frequency(word) else raw


def _corrected(terms: Terms, raw: str, rare: int) -> str:
    """Return the archive's commonest word one edit away from an unknown one, likely edits before others.

    If there is none, return a form of such a word. With ``rare``, words in up to so many articles are also corrected,
    to words in far more.
    """
    word = printed_form(raw)
    if not 3 <= len(word) <= _LONGEST or word.isdecimal():
        return raw
    known = terms.of(Word(word)).documents
    if known > rare:
        return raw
    edits = {edited: likely for edited, likely in _edits(word) if not known or likely < _UNLIKELY}
    for known_by in (variants, _without_proclitics) if not known else (variants,):
        counts = {edited: sum(map(terms.reader.frequency, known_by(edited))) for edited in edits}
        best = max(counts, key=lambda edited: (counts[edited] / edits[edited], edited), default=raw)
        if counts.get(best, 0) > _FAR_MORE * known:
            return max(variants(best), key=terms.reader.frequency) if known_by is variants else best
    return raw


def _without_proclitics(word: str) -> tuple[str, ...]:
    base = forms(word).base
    return base, "ال" + base


_ALIKE = (
    "قغكج",
    "صسثش",
    "ضظدذز",
    "طتث",
    "هحخ",
    "اعأإآءى",
    "بتثني",
    "جحخ",
    "رز",
    "عغ",
    "فق",
    "وؤ",
    "ئيى",
    "ةهت",
    "سش",
    "صض",
    "طظ",
)
"""Letters that sound or look alike: one may be typed for another."""
_LIKE = {letter: {other for group in _ALIKE if letter in group for other in group} for letter in "".join(_ALIKE)}
_LONG = "اوي"
"""Letters of long vowels, which foreign names are spelled with or without."""
_LIKELY, _UNLIKELY = 4, 16
"""How much commoner a word must be if it is reached by another edit than that of a vowel: _LIKELY for swapping letters
or replacing one by a similar one, _UNLIKELY for any other."""
_FAR_MORE = 20
"""How many times as many articles must have another spelling of a word that is itself in some."""


def _edits(word: str) -> Iterator[tuple[str, int]]:
    """Yield everything one deletion, swap, replacement or insertion away, the least likely first, with how unlikely it
    is."""
    letters = _LETTERS if not word.isascii() else "abcdefghijklmnopqrstuvwxyz"
    letters += "أإآةىئؤء" if not word.isascii() else ""
    likely: list[tuple[str, int]] = []
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        if tail:
            likely.append((head + tail[1:], 1 if tail[0] in _LONG or tail[0] == head[-1:] else _UNLIKELY))
        if len(tail) > 1:
            likely.append((head + tail[1] + tail[0] + tail[2:], _LIKELY))
        for letter in letters:
            likely.append((head + letter + tail, 1 if letter in _LONG else _UNLIKELY))
            if tail:
                alike = letter in _LIKE.get(tail[0], ())
                likely.append((head + letter + tail[1:], _LIKELY if alike else _UNLIKELY))
    yield from sorted(likely, key=lambda edit: -edit[1])
