"""Search results. Apart from ``model``, so that a search does not pay at start-up for records it has no use for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import InitVar, dataclass, replace
from functools import cached_property
from typing import Any


@dataclass(frozen=True, slots=True)
class Marked:
    """Where a query matches in one article: a passage of its body, and its title."""

    snippet: str = ""
    highlights: Sequence[tuple[int, int]] = ()
    title_highlights: Sequence[tuple[int, int]] = ()


@dataclass(frozen=True)
class Hit:
    """One search result. The passage and the highlights are looked for when first asked for."""

    id: int
    url: str | None
    title: str | None
    source: str | None
    author: str | None
    published: str | None
    score: float
    revision: int
    """Number of the revision that was searched."""
    alike: int = 0
    """How many articles with nearly the same text this one stands for, which are not listed."""
    explanation: str | None = None
    find_marks: InitVar[Callable[[], Marked]] = Marked
    """No field: it holds the archive, which ``asdict`` and pandas could not copy."""

    def __post_init__(self, find_marks: Callable[[], Marked]) -> None:
        vars(self)["find_marks"] = find_marks

    @cached_property
    def marked(self) -> Marked:
        """The passage and all highlights."""
        found: Marked = vars(self)["find_marks"]()
        return found

    def explained(self, explanation: str) -> Hit:
        """The same hit with an explanation of its score."""
        return replace(self, explanation=explanation, find_marks=vars(self)["find_marks"])

    def row(self) -> dict[str, Any]:
        """The hit as a row of ``newsarc search --json``."""
        return {
            "id": self.id,
            "url": self.url,
            "title": self.title,
            "source": self.source,
            "author": self.author,
            "published": self.published,
            "score": self.score,
            "snippet": self.snippet,
            "highlights": self.highlights,
            "title_highlights": self.title_highlights,
            "revision": self.revision,
            "alike": self.alike,
            "explanation": self.explanation,
        }

    @property
    def snippet(self) -> str:
        """A passage of the body as printed, the one that answers the query best."""
        return self.marked.snippet

    @property
    def highlights(self) -> Sequence[tuple[int, int]]:
        """Matches as (start, end) into ``snippet``."""
        return self.marked.highlights

    @property
    def title_highlights(self) -> Sequence[tuple[int, int]]:
        """Matches as (start, end) into ``title``."""
        return self.marked.title_highlights
