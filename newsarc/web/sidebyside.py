"""Two versions of a text side by side: rows of corresponding paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsarc.archive.history import Edit


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that is the same on both sides, or only on this one."""

    text: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph of each side; more on the side where a paragraph was split or added."""

    older: Sequence[Piece]
    newer: Sequence[Piece]

    @property
    def changed(self) -> bool:
        """Whether anything differs in this row."""
        return any(piece.changed for piece in (*self.older, *self.newer))


def side_by_side(edits: Sequence[Edit]) -> list[Row]:
    """Return the rows for edits of :func:`newsarc.archive.history.diff_texts`; a row ends where both texts end a
    line."""
    rows: list[Row] = []
    older: list[Piece] = []
    newer: list[Piece] = []
    for edit in edits:
        if edit.operation != "equal":
            (older if edit.operation == "delete" else newer).append(Piece(edit.text, changed=True))
            continue
        first, *rest = edit.text.split("\n")
        _both(older, newer, first)
        for line in rest:
            rows.append(Row(older, newer))
            older, newer = [], []
            _both(older, newer, line)
    rows.append(Row(older, newer))
    return [row for row in rows if any(piece.text.strip() for piece in (*row.older, *row.newer))]


def _both(older: list[Piece], newer: list[Piece], text: str) -> None:
    if text:
        older.append(Piece(text, changed=False))
        newer.append(Piece(text, changed=False))
