"""Other words for those that find nothing, and words as one types."""

from __future__ import annotations

from collections.abc import Iterator

from newsarc.arabic.analyze import WORD, printed_form
from newsarc.search.lookup import Reader
from newsarc.search.sources import variants

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_LATIN = "qwertyuiop[]asdfghjkl;'zxcvnm,./`"
_ARABIC = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ"
"""The same keys on an Arabic 101 keyboard; b gives لا."""
_TO_ARABIC = {**dict(zip(_LATIN, _ARABIC, strict=True)), "b": "لا"}
_TO_LATIN = {**{arabic: latin for latin, arabic in _TO_ARABIC.items()}, "لا": "b"}
_SHIFTED = {"H": "أ", "Y": "إ", "N": "آ", "G": "لأ", "T": "لإ", "B": "لآ"}


def suggest(reader: Reader, text: str) -> str | None:
    """``text`` retyped on the other keyboard layout, or with its unknown words corrected; None if that is no better."""
    for retyped in (_retyped_in_arabic(text), _retyped_in_latin(text)):
        if retyped != text and _all_known(reader, retyped):
            return retyped
    corrected = WORD.sub(lambda match: _corrected(reader, match.group()), text)
    return corrected if corrected != text else None


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


def _all_known(reader: Reader, text: str) -> bool:
    found = [printed_form(raw) for raw in WORD.findall(text)]
    return bool(found) and all(reader.frequency(word) for word in found)


def _corrected(reader: Reader, raw: str) -> str:
    """The commonest word of the archive one edit away from an unknown one."""
    word = printed_form(raw)
    if len(word) < 3 or word.isdecimal() or any(reader.frequency(variant) for variant in variants(word)):
        return raw
    candidates = {edited: reader.frequency(edited) for edited in set(_edits(word))}
    best = max(candidates, key=lambda edited: (candidates[edited], edited), default=word)
    return best if candidates.get(best) else raw


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
