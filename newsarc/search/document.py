"""What one article gives to the index: its words in three fields and a signature. Pure; runs in worker processes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from newsarc.arabic.analyze import spaced_words
from newsarc.arabic.letters import WORD_LETTERS, seated_alike

if TYPE_CHECKING:
    import numpy as np

LEAD_LETTERS, LEAD_SHARE = 300, 5
"""LEAD_LETTERS: maximum characters of the lead, whose words count more, since a news story first says what it is
about. LEAD_SHARE: the lead is at most one part in so many of the text. In a text of two sentences, the first is not
the lead."""
SIGNATURE_SIZE = 8
"""Number of shingle hashes kept of each text, the smallest ones (bottom-k sketch)."""
_SPACE = re.compile(r"\s")
_BASE = 0x01000193
"""Odd, so that it has an inverse: the prime of the 32-bit FNV hash."""
_MIX = (2654435761, 2246822519, 3266489917)
"""Odd multipliers of a 32-bit multiplicative hash (Knuth's, and two of xxHash's)."""


class AnalyzedDocument(NamedTuple):
    """The printed forms of an article's words, each field as one string with spaces between words."""

    title: str
    body: str
    lead: int
    """Number of words of ``body`` in its lead."""
    quotes: str
    signature: bytes
    """``SIGNATURE_SIZE`` little-endian uint32: the smallest hashes of its three-word shingles, ascending."""


def analyze_document(title: str | None, body: str, quotes: Sequence[tuple[str, str | None]] = ()) -> AnalyzedDocument:
    """Analyse an article; ``quotes`` are (text, speaker) pairs, of which the index keeps the words of the text."""
    cut = _end_of_lead(body)
    lead, rest = spaced_words(body[:cut]), spaced_words(body[cut:])
    everything = f"{lead} {rest}" if lead and rest else lead or rest
    return AnalyzedDocument(
        title=spaced_words(title or ""),
        body=everything,
        lead=lead.count(" ") + 1 if lead else 0,
        quotes=" ".join(filter(None, (spaced_words(text) for text, _ in quotes))),
        signature=_signature(everything),
    )


def _end_of_lead(body: str) -> int:
    """Return where the lead ends, between words; 0 for a text without spaces there."""
    space = _SPACE.search(body, min(LEAD_LETTERS, len(body) // LEAD_SHARE), 2 * LEAD_LETTERS)
    return space.start() if space else 0


class _Powers:
    """Powers of ``_BASE`` modulo 2^32, and their inverses, as many as the longest text so far has characters."""

    def __init__(self) -> None:
        self._upward: np.ndarray[Any, Any] | None = None
        self._downward: np.ndarray[Any, Any] | None = None

    def up_to(self, length: int) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        """Return the first ``length`` powers and inverse powers, or more of them."""
        import numpy as np

        if self._upward is None or self._downward is None or len(self._upward) < length:
            count = max(2 * length, 4_096)
            self._upward = np.cumprod(np.full(count, _BASE, np.uint32), dtype=np.uint32)
            self._downward = np.cumprod(np.full(count, pow(_BASE, -1, 1 << 32), np.uint32), dtype=np.uint32)
        return self._upward, self._downward


_powers = _Powers()


@cache
def _folded() -> np.ndarray[Any, Any]:
    """Return for each UTF-16 code unit the one it is folded to, as ``fold_word`` does letter by letter."""
    import numpy as np

    table = np.arange(1 << 16, dtype=np.uint32)
    for letter, folded in WORD_LETTERS.items():
        table[ord(letter)] = ord(folded)
    return table


def _signature(body: str) -> bytes:
    """Return a bottom-k sketch (Broder 1997): the share of common values of two texts estimates that of common
    shingles.

    ``body`` is words with spaces between. They are hashed as folded, since sites reprint an agency's text without its
    hamzas, with ه for ة and ي for ى. The hash of a word is a polynomial of its letters (Karp and Rabin 1987), computed
    for all words at once.
    """
    import numpy as np

    letters = _folded()[np.frombuffer(seated_alike(body).encode("utf-16-le", "surrogatepass"), "<u2")]
    upward, downward = _powers.up_to(len(letters) + 1)
    sums = np.zeros(len(letters) + 1, np.uint32)
    np.cumsum(letters * upward[: len(letters)], dtype=np.uint32, out=sums[1:])
    spaces = np.flatnonzero(letters == ord(" "))
    starts = np.concatenate(([0], spaces + 1))
    found = (sums[np.append(spaces, len(letters))] - sums[starts]) * downward[starts]
    mixed = (found[:-2] * _MIX[0] + found[1:-1]) * _MIX[1] + found[2:] if len(found) > 2 else found[:0]
    mixed = (mixed ^ (mixed >> np.uint32(15))) * _MIX[2]
    smallest = np.full(SIGNATURE_SIZE, 0xFFFFFFFF, "<u4")
    distinct = _smallest(mixed)
    smallest[: len(distinct)] = distinct
    return smallest.tobytes()


def _smallest(values: np.ndarray[Any, Any]) -> list[int]:
    """Return the ``SIGNATURE_SIZE`` smallest different values, ascending; usually among a few of the smallest."""
    import numpy as np

    few = 4 * SIGNATURE_SIZE
    if len(values) > few:
        found = sorted(set(np.partition(values, few)[:few].tolist()))
        if len(found) >= SIGNATURE_SIZE:
            return found[:SIGNATURE_SIZE]
    return sorted(set(values.tolist()))[:SIGNATURE_SIZE]
