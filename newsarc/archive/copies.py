"""Groups of articles with nearly the same text: one report in several outlets, or in one at several addresses."""

from __future__ import annotations

import sqlite3

from newsarc.arabic.analyze import spaced_words
from newsarc.archive.reading import Articles
from newsarc.search.index import SearchIndex


def find_copies(connection: sqlite3.Connection) -> list[list[int]]:
    """Every such group, ids ascending. Of what one outlet printed on two days, only the same words are a copy."""
    return SearchIndex(connection).copies(_FirstIssues(Articles(connection)).issue)


class _FirstIssues:
    """When each text first came out. A bulletin of another day has other figures; what an outlet prints again word for word
    counts as of the day of the first."""

    def __init__(self, reader: Articles) -> None:
        self._reader = reader
        self._first: dict[tuple[str, int], str] = {}
        """By outlet and hash of all words."""

    def issue(self, article_id: int) -> tuple[str, str]:
        """The outlet of an article and the day of the first with its words, in the order in which they are asked for."""
        outlet, day = self._reader.issue(article_id)
        words = hash(spaced_words(self._reader.body(article_id)))
        return outlet, self._first.setdefault((outlet, words), day)
