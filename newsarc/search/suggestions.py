"""Other words for those that find nothing, and words as one types."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsarc.arabic.analyze import WORD, forms, printed_form, words
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
"""In letters, of a word that is corrected: the edits of a word take time by the square of its length."""
_MOST = 40
"""Words of a query that is looked at: whoever pastes a whole text has not mistyped it."""


def suggest(terms: Terms, text: str, finds: Callable[[str], bool]) -> str | None:
    """``text`` with its unknown words retyped on the other keyboard layout or corrected; None if ``finds`` says that this
    finds nothing. Operators, names of fields and values of filters stay."""
    typed, spans = typed_words(text)
    if len(spans) > _MOST:
        return None
    pieces, at = [], 0
    for start, end in spans:
        pieces += [typed[at:start], _better(terms, typed[start:end])]
        at = end
    better = "".join([*pieces, typed[at:]])
    return better if better != typed and finds(better) else None


def complete(reader: Reader, prefix: str, limit: int) -> list[str]:
    """The commonest printed forms that begin with ``prefix``, in any spelling of its hamza."""
    found: dict[str, int] = {}
    start = printed_form(prefix.strip()) if prefix.strip() else ""
    for variant in variants(start) if start else ():
        found.update(reader.with_prefix(variant))
    return sorted(found, key=lambda word: (-found[word], word))[:limit]


def _retyped_in_arabic(text: str) -> str:
    return "".join(_SHIFTED.get(c) or _TO_ARABIC.get(c.lower(), c) for c in text)


def _retyped_in_latin(text: str) -> str:
    return "".join(_TO_LATIN.get(c, c) for c in text.replace("لا", "b"))


def _better(terms: Terms, piece: str) -> str:
    """A word or phrase as it was perhaps meant."""
    found = words(piece)
    if not found or _known(terms, found):
        return piece
    for retyped in (_retyped_in_arabic(piece), _retyped_in_latin(piece)):
        if retyped != piece and _known(terms, words(retyped)):
            return WORD.sub(lambda match: _as_printed(terms.reader, match[0]), retyped)
    return WORD.sub(lambda match: _corrected(terms, match[0]), piece)


def _known(terms: Terms, found: list[str]) -> bool:
    """Whether each of the words, at least one, is in a text in any form."""
    return bool(found) and all(terms.of(Word(word)).documents for word in found)


def _as_printed(reader: Reader, raw: str) -> str:
    """``raw`` with the hamza that the archive prints it with: shift gives أ at the beginning of الوزير."""
    word = printed_form(raw)
    best = max(variants(word), key=reader.frequency)
    return best if reader.frequency(best) and not reader.frequency(word) else raw


def _corrected(terms: Terms, raw: str) -> str:
    """The commonest word of the archive one edit away from an unknown one; if none is, a form of such a word."""
    word = printed_form(raw)
    if not 3 <= len(word) <= _LONGEST or word.isdecimal() or _known(terms, [word]):
        return raw
    edits = set(_edits(word))
    for known_by in (_itself, _without_proclitics):
        counts = {edited: sum(map(terms.reader.frequency, known_by(edited))) for edited in edits}
        best = max(counts, key=lambda edited: (counts[edited], edited))
        if counts[best]:
            return best
    return raw


def _itself(word: str) -> tuple[str, ...]:
    return (word,)


def _without_proclitics(word: str) -> tuple[str, ...]:
    base = forms(word).base
    return base, "ال" + base


def _edits(word: str) -> Iterator[str]:
    """Everything one deletion, swap, replacement or insertion away."""
    letters = _LETTERS if not word.isascii() else "abcdefghijklmnopqrstuvwxyz"
    letters += "أإآةىئؤء" if not word.isascii() else ""
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in letters:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]
