"""What readers add to articles: tags, notes, and highlighted passages of one revision's body."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from newsarc.arabic.analyze import tokens, words
from newsarc.arabic.letters import fold_word
from newsarc.arabic.levels import clean
from newsarc.archive.clock import utc_now
from newsarc.archive.records import storable

LONGEST_TAG = 80
LONGEST_NOTE = 20_000
"""In characters: a tag is a word or a few, a note may be an essay."""

_SPACES = re.compile(r"\s+")
_GONE = {"notes": "DELETE FROM notes WHERE id = ?", "highlights": "DELETE FROM highlights WHERE id = ?"}


class WrongLength(ValueError):
    """A tag or a note is empty or too long; ``longest`` is how many characters it may have."""

    def __init__(self, longest: int) -> None:
        super().__init__(f"between 1 and {longest} characters")
        self.longest = longest


class NoSuchPassage(ValueError):
    """What is to be highlighted, ``passage``, does not stand in the text."""

    def __init__(self, passage: str) -> None:
        super().__init__("the passage does not stand in the article")
        self.passage = passage


class Labels:
    """Reads and writes labels through one connection; the caller holds the transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def of(self, article_id: int) -> dict[str, list[dict[str, Any]]]:
        """``tags``, ``notes`` and ``highlights`` of one article, oldest first; highlights of older revisions too."""
        tables = {
            "tags": "SELECT tag, created_at FROM document_tags WHERE document_id = ? ORDER BY tag",
            "notes": "SELECT id, text, created_at FROM notes WHERE document_id = ? ORDER BY id",
            "highlights": "SELECT * FROM highlighted_passages WHERE article_id = ? ORDER BY start, id",
        }
        return {name: [dict(row) for row in self._db.execute(sql, (article_id,))] for name, sql in tables.items()}

    def tags(self) -> list[dict[str, Any]]:
        """Every tag with how many articles have it: tag, articles."""
        rows = self._db.execute("SELECT tag, count(*) AS articles FROM document_tags GROUP BY tag ORDER BY 2 DESC, tag")
        return [dict(row) for row in rows]

    def recent(self, table: str, limit: int) -> list[dict[str, Any]]:
        """The newest ``notes`` or ``highlights``, each with the title of its article."""
        sql = {
            "notes": "SELECT n.*, n.document_id AS article_id, r.title AS article FROM notes n "
            "JOIN documents d ON d.id = n.document_id JOIN revisions r ON r.id = d.revision_id",
            "highlights": "SELECT * FROM highlighted_passages",
        }[table]
        return [dict(row) for row in self._db.execute(f"{sql} ORDER BY created_at DESC, 1 DESC LIMIT ?", (limit,))]

    def tag(self, article_id: int, tag: str) -> str:
        """Tag an article and return the tag as stored: clean, on one line.

        Raises:
            WrongLength: the tag is empty or longer than ``LONGEST_TAG``.
        """
        name = checked_tag(tag)
        self.give(article_id, [name])
        return name

    def give(self, article_id: int, tags: Iterable[str]) -> None:
        """Tag an article as an import, a fetch or a feed asks for; what is empty once it is clean is no tag."""
        for name in filter(None, (tag_name(storable(tag)) for tag in tags)):
            self._db.execute("INSERT OR IGNORE INTO document_tags VALUES (?, ?, ?)", (name, article_id, utc_now()))

    def untag(self, article_id: int, tag: str) -> bool:
        """Take a tag away; returns whether it was there."""
        sql = "DELETE FROM document_tags WHERE tag = ? AND document_id = ?"
        return self._db.execute(sql, (tag_name(tag), article_id)).rowcount > 0

    def note(self, article_id: int, text: str) -> int:
        """Add a note to an article; returns its id. ``WrongLength`` when it is empty or too long."""
        text = _checked(text.replace("\r\n", "\n").strip(), LONGEST_NOTE)
        added = self._db.execute(
            "INSERT INTO notes (document_id, text, created_at) VALUES (?, ?, ?)", (article_id, text, utc_now())
        )
        return int(added.lastrowid or 0)

    def highlight(self, article_id: int, text: str, start: int | None = None) -> int:
        """Highlight ``text`` in the standing revision; returns the highlight's id.

        ``start`` is the offset of the passage in the body, in code points; without it, or when something else stands
        there, the first place that holds the text counts, or else its words with other marks, hamzas or punctuation.

        Raises:
            NoSuchPassage: the text is empty or does not stand in the body.
        """
        row = self._db.execute("SELECT body, revision_id FROM articles WHERE id = ?", (article_id,)).fetchone()
        body, wanted = (row["body"] if row else ""), text.replace("\r\n", "\n").strip()
        at = start if start is not None and start >= 0 and body.startswith(wanted, start) else body.find(wanted)
        found = (at, at + len(wanted)) if wanted and at >= 0 else _passage_of_words(body, wanted)
        if found is None:
            raise NoSuchPassage(wanted)
        span = (row["revision_id"], *found)
        self._db.execute(
            'INSERT OR IGNORE INTO highlights (revision_id, start, "end", created_at) VALUES (?, ?, ?, ?)',
            (*span, utc_now()),
        )
        row = self._db.execute(
            'SELECT id FROM highlights WHERE (revision_id, start, "end") = (?, ?, ?)', span
        ).fetchone()
        return int(row[0])

    def restore(self, article_id: int, labels: Mapping[str, Any]) -> None:
        """The labels that come with an article from an export; highlights of revisions that did not come are left out."""
        self._db.executemany(
            "INSERT OR IGNORE INTO document_tags VALUES (?, ?, ?)",
            [(storable(tag), article_id, utc_now()) for tag in labels["tags"]],
        )
        self._db.executemany(
            "INSERT INTO notes (document_id, text, created_at) VALUES (?, ?, ?)",
            [(article_id, storable(note["text"]), note["created_at"]) for note in labels["notes"]],
        )
        self._db.executemany(
            'INSERT OR IGNORE INTO highlights (revision_id, start, "end", created_at) '
            "SELECT id, ?, ?, ? FROM revisions WHERE document_id = ? AND number = ?",
            [
                (mark["start"], mark["end"], mark["created_at"], article_id, mark["revision"])
                for mark in labels["highlights"]
            ],
        )

    def remove(self, table: str, number: int) -> None:
        """Take a note (``notes``) or a highlight (``highlights``) away by its id."""
        self._db.execute(_GONE[table], (number,))


def _passage_of_words(body: str, passage: str) -> tuple[int, int] | None:
    """Where the words of ``passage`` stand in ``body``, however they and what is between them are written; None: nowhere."""
    wanted = [fold_word(word) for word in words(passage)]
    there = list(tokens(body))
    folded = [fold_word(token.word) for token in there]
    for at in range(len(there) - len(wanted) + 1) if wanted else ():
        if folded[at : at + len(wanted)] == wanted:
            return there[at].start, there[at + len(wanted) - 1].end
    return None


def tag_name(tag: str) -> str:
    """``tag`` as it is stored: clean, on one line."""
    return _SPACES.sub(" ", clean(tag)).strip()


def checked_tag(tag: str) -> str:
    """``tag`` as it is stored.

    Raises:
        WrongLength: the tag is empty or longer than ``LONGEST_TAG``.
    """
    return _checked(tag_name(tag), LONGEST_TAG)


def _checked(text: str, longest: int) -> str:
    if not 0 < len(text) <= longest:
        raise WrongLength(longest)
    return text
