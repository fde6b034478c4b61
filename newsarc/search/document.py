"""What one article gives to the index: its words in three fields and a signature. Pure; runs in worker processes."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import NamedTuple

from newsarc.arabic.analyze import words

LEAD_LETTERS = 300
"""The head of the body whose words count more: a news story says first what it is about."""
SIGNATURE_SIZE = 8


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
    lead = words(body[:LEAD_LETTERS])
    rest = words(body[LEAD_LETTERS:])
    if lead and rest and body[LEAD_LETTERS - 1 : LEAD_LETTERS + 1].isalnum():
        lead, rest = _split_at_word(body)
    everything = lead + rest
    return AnalyzedDocument(
        title=" ".join(words(title or "")),
        body=" ".join(everything),
        lead=len(lead),
        quotes=" ".join(word for text, _ in quotes for word in words(text)),
        signature=_signature(everything),
    )


def _split_at_word(body: str) -> tuple[list[str], list[str]]:
    """Cut at the first space after the lead rather than inside a word."""
    cut = body.find(" ", LEAD_LETTERS)
    cut = len(body) if cut < 0 or cut > 2 * LEAD_LETTERS else cut
    return words(body[:cut]), words(body[cut:])


def _signature(sequence: list[str]) -> bytes:
    """Bottom-k sketch (Broder 1997): of two texts, the share of common values estimates that of common shingles."""
    crc = zlib.crc32
    hashes = {crc(f"{a} {b} {c}".encode()) for a, b, c in zip(sequence, sequence[1:], sequence[2:], strict=False)}
    smallest = sorted(hashes)[:SIGNATURE_SIZE]
    smallest += [0xFFFFFFFF] * (SIGNATURE_SIZE - len(smallest))
    return b"".join(value.to_bytes(4, "little") for value in smallest)
