"""What readers add to articles, for users of ``Archive``: tags, notes and highlights."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from newsarc.archive.connection import transaction
from newsarc.archive.errors import named_errors
from newsarc.archive.opened import OpenArchive

if TYPE_CHECKING:
    from newsarc.archive.labels import Labels

Written = TypeVar("Written")


class LabellingArchive(OpenArchive):
    """The tags, notes and highlights of an archive."""

    def labels(self, article_id: int) -> dict[str, list[dict[str, Any]]]:
        """The ``tags``, ``notes`` and ``highlights`` that readers gave an article; ``UnknownArticle`` for none."""
        with named_errors(self.path):
            self._require(article_id)
            return self._labels.of(article_id)

    def tags(self) -> list[dict[str, Any]]:
        """Every tag that readers gave, with how many articles have it."""
        with named_errors(self.path):
            return self._labels.tags()

    def recent_labels(self, table: Literal["notes", "highlights"], limit: int) -> list[dict[str, Any]]:
        """The newest notes or highlights of all articles, each with its article's title."""
        with named_errors(self.path):
            return self._labels.recent(table, limit)

    def tag(self, article_id: int, tag: str) -> str:
        """Tag an article; returns the tag as stored. ``ValueError`` when it is empty or too long, ``UnknownArticle`` for none."""
        return self._label(lambda labels: labels.tag(article_id, tag), article_id)

    def untag(self, article_id: int, tag: str) -> bool:
        """Take a tag away from an article; returns whether it was there."""
        return self._label(lambda labels: labels.untag(article_id, tag))

    def add_note(self, article_id: int, text: str) -> int:
        """Add a note to an article; returns its id. ``ValueError`` when it is empty or too long, ``UnknownArticle`` for none."""
        return self._label(lambda labels: labels.note(article_id, text), article_id)

    def add_highlight(self, article_id: int, text: str, start: int | None = None) -> int:
        """Highlight a passage of an article's body, at ``start`` (code points) or where it first stands.

        Returns the highlight's id. ``ValueError`` when the passage does not stand in the body, ``UnknownArticle`` for none.
        """
        return self._label(lambda labels: labels.highlight(article_id, text, start), article_id)

    def remove_note(self, note_id: int) -> None:
        """Take a note away."""
        self._label(lambda labels: labels.remove("notes", note_id))

    def remove_highlight(self, highlight_id: int) -> None:
        """Take a highlight away; the text stays."""
        self._label(lambda labels: labels.remove("highlights", highlight_id))

    @property
    def _labels(self) -> Labels:
        from newsarc.archive.labels import Labels

        return Labels(self.connection)

    def _label(self, write: Callable[[Labels], Written], article_id: int | None = None) -> Written:
        with named_errors(self.path), transaction(self.connection):
            if article_id is not None:
                self._require(article_id)
            return write(self._labels)
