"""A body as printed, cut into paragraphs and these into runs, so that templates can mark quotes, matches and
highlights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from itertools import pairwise
from typing import Any
from unicodedata import bidirectional

from newsarc.extract.metadata.relative_dates import find_relative_date

Span = tuple[int, int]
_STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def minute(time: str | None) -> str:
    """Return an ISO 8601 time as day, hour and minute; a day unchanged, and None as ""."""
    return (time or "")[:16].replace("T", " ")


def printed_date(row: Mapping[str, Any]) -> str:
    """Return the date of an article as its page printed it; in figures if that was an age («منذ يومين»), which means
    nothing later."""
    printed = row["published_text"]
    is_age = printed and find_relative_date(printed, datetime.now(timezone.utc))
    return minute(row["published"]) if is_age or not printed else str(printed)


@dataclass(frozen=True, slots=True)
class Run:
    """Text with the same marks."""

    text: str
    match: bool = False
    """Whether it is a word of the query."""
    highlight: int | None = None
    """Id of the reader's highlight around it."""
    quote: int | None = None
    """Number of the quotation around it, from 0 in reading order."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of a body; ``start`` is its offset in the body, in code points."""

    start: int
    runs: Sequence[Run]
    quotes: Sequence[int]
    """Numbers of the quotations that begin here: their speakers go in the margin."""


def direction(text: str | None) -> str:
    """Return ``rtl`` or ``ltr`` by the first letter of ``text`` (UAX 9, P2 and P3), ``auto`` without any letter.

    It is for elements around the text that also hold words of the interface, whose direction a browser would take.
    """
    return next(filter(None, (_STRONG.get(bidirectional(letter)) for letter in text or "")), "auto")


def paragraphs(
    body: str,
    quotes: Sequence[Span] = (),
    matches: Sequence[Span] = (),
    highlights: Sequence[tuple[int, int, int]] = (),
) -> list[Paragraph]:
    """Return the non-blank lines of ``body`` with their marks.

    Args:
        body: clean text; all spans are code points into it, end-exclusive.
        quotes: in reading order.
        matches: words of the query.
        highlights: (id, start, end) of the reader's highlights; of overlapping ones the first given is shown.
    """
    found = []
    start = 0
    for line in body.split("\n"):
        end = start + len(line)
        if line.strip():
            begins = [number for number, quote in enumerate(quotes) if start <= quote[0] < end]
            found.append(Paragraph(start, list(_runs(body, start, end, quotes, matches, highlights)), begins))
        start = end + 1
    return found


def marked(text: str, spans: Sequence[Span]) -> list[Run]:
    """Return a short text (a title, a snippet) as runs, with ``spans`` as matches."""
    return list(_runs(text, 0, len(text), (), spans, ()))


def _runs(
    body: str,
    start: int,
    end: int,
    quotes: Sequence[Span],
    matches: Sequence[Span],
    highlights: Sequence[tuple[int, int, int]],
) -> Iterator[Run]:
    inside_quotes = [(n, a, b) for n, (a, b) in enumerate(quotes) if a < end and b > start]
    inside_matches = [(0, a, b) for a, b in matches if a < end and b > start]
    inside_highlights = [span for span in highlights if span[1] < end and span[2] > start]
    spans = [*inside_quotes, *inside_matches, *inside_highlights]
    edges = sorted({start, end, *(min(max(at, start), end) for _, a, b in spans for at in (a, b))})
    for a, b in pairwise(edges):
        yield Run(
            body[a:b],
            match=_covering(inside_matches, a) is not None,
            highlight=_covering(inside_highlights, a),
            quote=_covering(inside_quotes, a),
        )


def _covering(spans: Sequence[tuple[int, int, int]], at: int) -> int | None:
    return next((number for number, start, end in spans if start <= at < end), None)
