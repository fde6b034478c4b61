"""The nouns of newsarc: plain typed records that every layer passes on.

This module imports nothing of ours, so that any layer may import it. All text offsets in newsarc are counted in
Unicode code points, end-exclusive, into the text they are documented against. Dates are ISO 8601 strings: a full
timestamp keeps the offset the page gave; a date alone stays a date alone, never padded with an invented time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

LinkKind = Literal["related", "latest", "inline"]
QuoteKind = Literal["direct", "partial"]
Verdict = Literal["article", "index", "challenge", "consent", "paywall", "soft-404", "empty"]

AUTHOR_SEPARATOR = "، "


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that the article reports as somebody's.

    ``body[start:end] == text`` holds for the body the quote was taken from; the quotation marks are outside the span.
    """

    start: int
    end: int
    text: str
    speaker: str | None = None
    """The fullest name (or noun phrase) of the speaker in the article; None when it cannot be decided."""
    speaker_role: str | None = None
    cue: str | None = None
    """The reporting verb, participle or noun as printed, without a leading و or ف."""
    implicit: bool = False
    """True when the clause that holds the cue states no subject of its own (وأضاف، مشدداً)."""
    kind: QuoteKind = "direct"
    confidence: float = 1.0
    """0 to 1; a quote without a speaker is always below .5."""
    why: str = ""
    """Name of the rule that decided the speaker."""


@dataclass(frozen=True, slots=True)
class Link:
    """One link (or, in a copied dump, one linked headline without an address) that the page printed."""

    kind: LinkKind
    title: str
    url: str | None = None
    teaser: str | None = None
    position: int = 0
    """Rank within the page, from 0, in reading order."""


@dataclass(slots=True)
class Article:
    """What was read out of one page. ``body`` is clean text as printed: paragraphs joined by one newline each."""

    title: str | None = None
    body: str = ""
    url: str | None = None
    """Canonical URL, when the page or the caller gave one."""
    author: str | None = None
    """Names as printed; several are joined by ``AUTHOR_SEPARATOR``, or by ", " when they are in Latin letters."""
    published: str | None = None
    modified: str | None = None
    published_text: str | None = None
    """The publication date as the page printed it, when it was read from print."""
    source: str | None = None
    """Name of the outlet."""
    section: str | None = None
    image: str | None = None
    language: str | None = None
    """BCP 47 primary tag, such as ``ar``, ``fa``, ``ckb``."""
    tags: list[str] = field(default_factory=list)
    quotes: Sequence[Quote] = ()
    """Offsets point into ``body``. Extractors may compute these on first access."""
    links: list[Link] = field(default_factory=list)
    verdict: Verdict = "article"
    verdict_reason: str | None = None
    review: list[str] = field(default_factory=list)
    """Why a person should look at this: weak guesses, one line each."""
    provenance: dict[str, str] = field(default_factory=dict)
    """Field name -> the rule that gave it, for ``--explain``."""

    @property
    def paragraphs(self) -> list[str]:
        """The non-blank lines of ``body``."""
        return [line for line in self.body.split("\n") if line.strip()]

    @property
    def authors(self) -> list[str]:
        """``author`` as separate names."""
        return author_names(self.author)


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes as they came, with what the carrier said of them. Nothing here has been interpreted yet."""

    raw: bytes
    url: str | None = None
    """Address after redirects."""
    content_type: str | None = None
    """The Content-Type header or a guess from the file name, parameters included."""
    captured_at: str | None = None
    """When the bytes were had: ISO 8601, UTC."""
    headers: Mapping[str, str] = field(default_factory=dict)


class Redirect(NamedTuple):
    """An answer that led elsewhere."""

    url: str
    """Address that was asked for."""
    status: int
    target: str
    """Address that it led to."""
    at: str
    """When: ISO 8601, UTC."""


def author_names(author: str | None) -> list[str]:
    """The names that stand in one line as :attr:`Article.author` has them."""
    return author.replace(", ", AUTHOR_SEPARATOR).split(AUTHOR_SEPARATOR) if author else []
