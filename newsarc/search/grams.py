"""The character 4-grams that a text shares with a query.

They match what no stemmer does: broken plurals, long chains of suffixes, foreign names in several spellings. So the
best few hits of a query are reordered by them. Indexed like a view of the words, they would gain little more and double
the index (docs/search.md has the figures).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newsarc.arabic.analyze import folded_text

if TYPE_CHECKING:
    import numpy as np

LETTERS = 1_000
"""Characters of a text that are read: a news story first says what it is about."""
_LEAD, _LEAD_WEIGHT = 300, 4
_SIZE = 4
"""Letters of a gram, counting word boundaries."""
_MARKS = '\n،.؛:«»"()“”!؟?-,'
_K1, _B = 1.6, 0.75
_WEIGHT = 0.69
"""Factor of the square root of a word's inverse document frequency, for each of its grams.

The occurrence of a word's grams says less of a text than that of the word, above all for rare words.
"""
_FOLDED_RANGES = (range(0x530), range(0x600, 0x900), range(0x2000, 0x2070), range(0xFB50, 0xFF00))
"""Ranges of the letters that folding knows; all others stay as they are."""
_MIX = 0x9E3779B1
"""Odd multiplier of a hash of four letters (Knuth's golden ratio)."""
_SPACE, _NONE = 32, 0


def gram_scores(weighted: Iterable[tuple[str, float]], texts: Sequence[str]) -> list[float]:
    """Return how much each text has of the grams of the query's words: BM25 of their counts.

    ``weighted`` are printed words, each with its inverse document frequency.
    """
    scale = [(word, _WEIGHT * weight**0.5) for word, weight in weighted]
    average = sum(map(len, texts)) / max(len(texts), 1) or 1.0
    norms = [_K1 * (1 - _B + _B * len(text) / average) for text in texts]
    scored = _scored_by_numpy if "numpy" in sys.modules else _scored_plainly
    return scored(scale, texts, norms)


# Plain Python, for when importing numpy would take longer than the search.


def _scored_plainly(weighted: Iterable[tuple[str, float]], texts: Sequence[str], norms: Sequence[float]) -> list[float]:
    wanted: dict[str, float] = {}
    for word, weight in weighted:
        (folded,) = _folded_plainly([word])
        for start in range(len(folded) - _SIZE + 1):
            gram = folded[start : start + _SIZE]
            wanted[gram] = wanted.get(gram, 0.0) + weight
    scores = []
    for text, norm in zip(_folded_plainly(texts), norms, strict=True):
        counts: dict[str, int] = {}
        for start in range(len(text) - _SIZE + 1):
            gram = text[start : start + _SIZE]
            if gram in wanted:
                counts[gram] = counts.get(gram, 0) + (_LEAD_WEIGHT if start <= _LEAD - _SIZE else 1)
        scores.append(sum(wanted[gram] * count / (count + norm) for gram, count in counts.items()))
    return scores


def _folded_plainly(texts: Sequence[str]) -> list[str]:
    """Return the same as ``_folded``, for all texts at once, which is twice as fast."""
    together = folded_text("\0".join(text.replace("\0", "") for text in texts))
    for mark in _MARKS:
        together = together.replace(mark, " ")
    return [f" {text} " for text in together.split("\0")] if texts else []


# numpy.


def _scored_by_numpy(
    weighted: Iterable[tuple[str, float]], texts: Sequence[str], norms: Sequence[float]
) -> list[float]:
    import numpy as np

    wanted: dict[int, float] = {}
    for word, weight in weighted:
        for gram in _grams_of(word):
            wanted[gram] = wanted.get(gram, 0.0) + weight
    if not texts or not wanted:
        return [0.0] * len(texts)
    grams = np.array(sorted(wanted), np.uint64)
    counts = _counts(grams, *_folded(texts))
    weights = np.array([wanted[gram] for gram in grams.tolist()])
    scores: list[float] = (counts / (counts + np.array(norms)[:, None]) @ weights).tolist()
    return scores


@lru_cache(maxsize=10_000)
def _grams_of(word: str) -> list[int]:
    """Return the grams of a word, including its boundaries; one letter has none."""

    letters, _ = _folded([word])
    return _packed(_shifted(letters)).tolist() if len(letters) >= _SIZE else []


def _counts(
    grams: np.ndarray[Any, Any], letters: np.ndarray[Any, Any], ends: np.ndarray[Any, Any]
) -> np.ndarray[Any, Any]:
    """Return how often each gram (ascending) occurs in each text (a row); in its lead each counts ``_LEAD_WEIGHT``
    times."""
    import numpy as np

    likely = np.zeros(1 << 16, bool)
    likely[_hashed(_letters_of(grams))] = True
    windows = _shifted(letters)
    places = np.flatnonzero(likely[_hashed(windows)])
    found = _packed([row[places] for row in windows])
    nth = np.searchsorted(grams, found)
    nth[nth == len(grams)] = 0
    text = np.searchsorted(ends, places, "right")
    whole = (grams[nth] == found) & (places + _SIZE <= ends[text])
    places, nth, text = places[whole], nth[whole], text[whole]
    begin = np.concatenate(([0], ends[:-1]))
    weights = np.where(places - begin[text] <= _LEAD - _SIZE, _LEAD_WEIGHT, 1)
    return np.bincount(text * len(grams) + nth, weights, len(ends) * len(grams)).reshape(len(ends), len(grams))


def _shifted(letters: np.ndarray[Any, Any]) -> list[np.ndarray[Any, Any]]:
    """Return the first, second, third and fourth letters of every four in a row."""
    return [letters[n : len(letters) - _SIZE + 1 + n] for n in range(_SIZE)]


def _packed(windows: Sequence[np.ndarray[Any, Any]]) -> np.ndarray[Any, Any]:
    """Return four rows of letters as one number for each column."""
    import numpy as np

    packed = windows[0].astype(np.uint64)
    for row in windows[1:]:
        packed = packed << np.uint64(16) | row
    return packed


def _letters_of(grams: np.ndarray[Any, Any]) -> list[np.ndarray[Any, Any]]:
    """Return the four rows that ``_packed`` combined."""
    import numpy as np

    return [(grams >> np.uint64(16 * n)).astype(np.uint16) for n in (3, 2, 1, 0)]


def _hashed(windows: Sequence[np.ndarray[Any, Any]]) -> np.ndarray[Any, Any]:
    """Return a 16-bit hash of each four letters."""
    import numpy as np

    mixed = windows[0].astype(np.uint32)
    for row in windows[1:]:
        mixed = mixed * np.uint32(31) + row
    hashed: np.ndarray[Any, Any] = mixed * np.uint32(_MIX) >> np.uint32(16)
    return hashed


def _folded(texts: Sequence[str]) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Return the letters of the texts, folded, each text between two spaces, and where each text ends.

    Marks that stand next to words become spaces.
    """
    import numpy as np

    encoded = [f" {text} ".encode("utf-16-le", "surrogatepass") for text in texts]
    folded = _table()[np.frombuffer(b"".join(encoded), np.uint16)]
    kept = folded != _NONE
    ends = np.cumsum([len(text) // 2 for text in encoded])
    return folded[kept], np.cumsum(kept)[ends - 1]


@lru_cache(maxsize=1)
def _table() -> np.ndarray[Any, Any]:
    """Return letter -> its folded form, or ``_NONE`` for what folding removes."""
    import numpy as np

    table = np.arange(1 << 16, dtype=np.uint16)
    letters = [code for codes in _FOLDED_RANGES for code in codes if code]
    for code, folded in zip(letters, folded_text("\0".join(map(chr, letters))).split("\0"), strict=True):
        table[code] = _NONE if not folded else ord(folded) if len(folded) == 1 else code
    table[[ord(mark) for mark in _MARKS]] = _SPACE
    return table
