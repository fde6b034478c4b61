"""What one article gives to the index: its words in three fields and a signature. Pure; runs in worker processes."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from typing import NamedTuple

from newsarc.arabic.analyze import words

LEAD_LETTERS, LEAD_SHARE = 300, 5
"""The head of the body whose words count more, since a news story says first what it is about: so many letters, but
no more than a fifth of the text. In a text of two sentences, the first is not the lead."""
SIGNATURE_SIZE = 8
_SPACE = re.compile(r"\s")
_HASHES_KEPT = 300_000
_MIX = (2654435761, 2246822519, 3266489917)
"""Odd multipliers of a 32-bit multiplicative hash (Knuth's, and two of xxHash's)."""


class AnalyzedDocument(NamedTuple):
    """The printed forms of an article's words, each field as one string with a space between words."""

    title: str
    body: str
    lead: int
    """How many words of ``body`` stand in its lead."""
    quotes: str
    signature: bytes
    """``SIGNATURE_SIZE`` little-endian uint32: the smallest hashes of its three-word shingles, ascending."""


def analyze_document(title: str | None, body: str, quotes: Sequence[tuple[str, str | None]] = ()) -> AnalyzedDocument:
    """Analyse an article; ``quotes`` are (text, speaker) pairs, of which the index keeps the words of the text."""
    cut = _end_of_lead(body)
    lead, rest = words(body[:cut]), words(body[cut:])
    everything = lead + rest
    return AnalyzedDocument(
        title=" ".join(words(title or "")),
        body=" ".join(everything),
        lead=len(lead),
        quotes=" ".join(word for text, _ in quotes for word in words(text)),
        signature=_signature(everything),
    )


def _end_of_lead(body: str) -> int:
    """Where the lead ends, between words; 0 for a text without spaces there."""
    space = _SPACE.search(body, min(LEAD_LETTERS, len(body) // LEAD_SHARE), 2 * LEAD_LETTERS)
    return space.start() if space else 0


class _WordHashes(dict[str, int]):
    """Word -> 32-bit hash, each worked out once."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _HASHES_KEPT:
            self.clear()
        found = self[word] = zlib.crc32(word.encode())
        return found


_hashes = _WordHashes()


def _signature(sequence: list[str]) -> bytes:
    """Bottom-k sketch (Broder 1997): of two texts, the share of common values estimates that of common shingles."""
    import numpy as np

    found = np.fromiter(map(_hashes.__getitem__, sequence), np.uint32, len(sequence))
    mixed = (found[:-2] * _MIX[0] + found[1:-1]) * _MIX[1] + found[2:] if len(found) > 2 else found[:0]
    mixed = (mixed ^ (mixed >> np.uint32(15))) * _MIX[2]
    smallest = np.full(SIGNATURE_SIZE, 0xFFFFFFFF, "<u4")
    distinct = np.unique(mixed)[:SIGNATURE_SIZE]
    smallest[: len(distinct)] = distinct
    return smallest.tobytes()
