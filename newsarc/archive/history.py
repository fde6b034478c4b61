"""The versions of an article, and what changed between two of them."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from heapq import merge
from typing import Any, Literal

from newsarc.arabic.levels import fold
from newsarc.archive.addresses_now import AddressesNow
from newsarc.archive.changes import ADDRESS_CHANGES, Change, FieldChange, align, changed_fields, classify_change
from newsarc.archive.numbers import AMONG, listed
from newsarc.archive.reading import Wanted, each_of, of_sources
from newsarc.archive.records import article_from_row
from newsarc.model import Article
from newsarc.search.days import UnreadableDay, read_day
from newsarc.sources.times import as_text, read_moment

_TOKEN = re.compile(r"\w+(?:[\u064b-\u0652]\w*)*|\s+|[^\w\s]")

_SENTENCE = re.compile(r"[^.!?؟…\n]+(?:[.!?؟…]+[»”\"')\]]*)?[^\S\n]*|[.!?؟…]+[^\S\n]*|\n")

Unit = Literal["word", "sentence"]
Operation = Literal["equal", "insert", "delete"]
Fields = dict[str, FieldChange]
"""Fields that changed beside the text, by name."""

_ARTICLES_REMEMBERED = 1000
"""Articles whose changes of fields are kept at hand; in order of time, those of several stand mixed."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One step from the older text to the newer; the texts of all but ``insert`` make the older one."""

    operation: Operation
    text: str


class History:
    """Reads the revisions of articles through one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def revisions(self, article_id: int) -> list[dict[str, Any]]:
        """Every revision, in the order of their captures, without bodies; with what it did to the quotations of the one
        before, and in ``fields`` to what stands beside the text."""
        rows = self._db.execute(
            "SELECT number, captured_at, change, words_added, words_removed, title, "
            "(SELECT count(*) FROM quotes q WHERE q.revision_id = r.id) AS quotes, "
            "(SELECT count(DISTINCT successor_id) FROM quote_fates f WHERE f.revision_id = r.id AND f.fate = 'kept') AS quotes_kept, "
            "(SELECT count(DISTINCT successor_id) FROM quote_fates f WHERE f.revision_id = r.id AND f.fate IN ('changed', 'restored')) AS quotes_changed, "
            "(SELECT count(*) FROM quote_fates f WHERE f.revision_id = r.id AND f.fate IN ('vanished', 'restored') AND f.successor_id IS NULL) AS quotes_vanished "
            "FROM revisions r WHERE document_id = ? ORDER BY captured_at, number",
            (article_id,),
        ).fetchall()
        fields = self._fields_by_revision(article_id)
        return [
            {
                **dict(row),
                "quotes_new": max(row["quotes"] - row["quotes_kept"] - row["quotes_changed"], 0),
                "fields": fields[row["number"]],
            }
            for row in rows
        ]

    def changes(self, since: str | None, until: str | None, kind: Wanted, source: Wanted) -> Iterator[dict[str, Any]]:
        """Revisions after the first across the archive, newest first: rows of the ``changes`` view, with ``fields`` as in
        :meth:`revisions`; among them rows of the kinds ``gone`` and ``moved`` for articles that are not to be had at their address any
        more, each with the standing revision and a ``note``.

        ``since`` and ``until`` are days or times (ISO 8601, UTC), inclusive, between which it was captured; ``kind`` is a kind
        of change, or several: ``metadata`` finds every revision that changed one of the fields, whatever its kind.

        Raises:
            UnreadableDay: ``since`` or ``until`` is neither.
        """
        kinds = each_of(kind)
        found = [self._revised(since, until, kinds, source)]
        if not kinds or set(kinds) & set(ADDRESS_CHANGES):
            pulled = self._pulled(since, until, kinds, source)
            found.append(iter(sorted(pulled, key=lambda row: row["captured_at"], reverse=True)))
        return merge(*found, key=lambda row: row["captured_at"], reverse=True)

    def _revised(
        self, since: str | None, until: str | None, kinds: Sequence[str], source: Wanted
    ) -> Iterator[dict[str, Any]]:
        condition, values = "1", list[Any]()
        if since:
            condition, values = "captured_at >= ?", [_bound(since, "since")]
        if until:
            until = _bound(until, "until")
            condition, values = f"{condition} AND substr(captured_at, 1, ?) <= ?", [*values, len(until), until]
        if kinds and "metadata" not in kinds:
            condition, values = f"{condition} AND change IN {AMONG}", [*values, listed(kinds)]
        if source:
            named, more = of_sources(source)
            condition, values = f"{condition} AND {named}", [*values, *more]
        rows = self._db.execute(
            f"SELECT * FROM changes WHERE {condition} ORDER BY captured_at DESC, revision_id DESC", values
        )
        fields_of = lru_cache(_ARTICLES_REMEMBERED)(self._fields_by_revision)
        for row in rows:
            fields = fields_of(row["article_id"])[row["number"]]
            if fields or not kinds or row["change"] in kinds:
                yield {**dict(row), "fields": fields, "note": None}

    def _pulled(
        self, since: str | None, until: str | None, kinds: Sequence[str], source: Wanted
    ) -> Iterator[dict[str, Any]]:
        """Of the articles whose address gives them no more, those that were found so between two days."""
        wanted = None
        if source:
            named, values = of_sources(source)
            wanted = {row["id"] for row in self._db.execute(f"SELECT id FROM articles WHERE {named}", values)}
        for row in AddressesNow(self._db).rows():
            at = row["captured_at"]
            is_between = (not since or at >= since) and (not until or at[: len(until)] <= until)
            is_wanted = wanted is None or row["article_id"] in wanted
            if is_between and is_wanted and (not kinds or row["change"] in kinds):
                yield row

    def field_changes(self, article_id: int, older: int, newer: int) -> Fields | None:
        """What one revision says otherwise than another beside its text; None when one does not exist."""
        found = {number: article for number, _, article in self._metadata(article_id)}
        return changed_fields(found[older], found[newer]) if older in found and newer in found else None

    def change_between(self, article_id: int, older: int, newer: int) -> Change | None:
        """What leads from one revision, by number, to another, whichever came in first; None where they say the same."""
        found = {
            row["number"]: article_from_row(row)
            for row in self._db.execute(
                "SELECT r.*, d.url, s.name AS source FROM revisions r JOIN documents d ON d.id = r.document_id "
                "LEFT JOIN sources s ON s.id = r.source_id WHERE r.document_id = ? AND r.number IN (?, ?)",
                (article_id, older, newer),
            )
        }
        return classify_change(found[older], found[newer])

    def _fields_by_revision(self, article_id: int) -> dict[int, Fields]:
        """For each revision by number what it changed in the one that stood when it came in; for one of the kind
        ``earlier``, as with its words, what the one that stood had changed."""
        found: dict[int, Fields] = {}
        standing: Article | None = None
        for number, change, article in self._metadata(article_id):
            if standing is None:
                found[number] = {}
            elif change == "earlier":
                found[number] = changed_fields(article, standing)
                continue
            else:
                found[number] = changed_fields(standing, article)
            standing = article
        return found

    def _metadata(self, article_id: int) -> Iterator[tuple[int, str, Article]]:
        """Number and kind of each revision, in order of their numbers, and an article of what it has beside the text."""
        rows = self._db.execute(
            "SELECT r.number, r.change, r.author, r.published, r.modified, s.name AS source, r.section, r.image, "
            "r.language, r.tags FROM revisions r LEFT JOIN sources s ON s.id = r.source_id WHERE r.document_id = ? "
            "ORDER BY r.number",
            (article_id,),
        )
        for number, change, *texts, tags in rows:
            author, published, modified, source, section, image, language = texts
            yield number, change, Article(
                author=author, published=published, modified=modified, source=source, section=section, image=image,
                language=language, tags=json.loads(tags),
            )  # fmt: skip

    def text(self, article_id: int, number: int) -> str | None:
        """Title and body of one revision, a line a paragraph; None when there is no such revision."""
        row = self._db.execute(
            "SELECT title, body FROM revisions WHERE document_id = ? AND number = ?", (article_id, number)
        ).fetchone()
        return None if row is None else f"{row['title'] or ''}\n{row['body']}"


def field_edits(fields: Fields) -> list[Edit]:
    """Fields that changed as edits of a text that has a line for each."""
    edits: list[Edit] = []
    for name, change in fields.items():
        edits.append(Edit("equal", f"{name}: "))
        edits += (Edit("delete", text),) if (text := _in_print(change["old"])) else ()
        edits += (Edit("insert", text),) if (text := _in_print(change["new"])) else ()
        edits.append(Edit("equal", "\n"))
    return edits


def _in_print(value: str | list[str] | None) -> str:
    return "، ".join(value) if isinstance(value, list) else value or ""


def revision_before(number: int, numbers: Sequence[int]) -> int:
    """The revision captured before ``number``, of ``numbers`` in the order of their captures; that itself where there is none,
    or where it is none of them."""
    return numbers[max(numbers.index(number) - 1, 0)] if number in numbers else number


def side_by_side(edits: Sequence[Edit]) -> list[tuple[str, str]]:
    """Paragraphs of the older and the newer text opposite each other; edits stand in ``[-`` ``-]`` and ``{+`` ``+}``.

    A paragraph that one side lacks has an empty text opposite it.
    """
    rows: list[tuple[list[str], list[str]]] = [([], [])]
    for edit in edits:
        for place, piece in enumerate(edit.text.split("\n")):
            if place:
                rows.append(([], []))
            if piece and edit.operation != "insert":
                rows[-1][0].append(f"[-{piece}-]" if edit.operation == "delete" else piece)
            if piece and edit.operation != "delete":
                rows[-1][1].append(f"{{+{piece}+}}" if edit.operation == "insert" else piece)
    return [("".join(old), "".join(new)) for old, new in rows if old or new]


def diff_texts(old: str, new: str, unit: Unit = "word") -> list[Edit]:
    """The edits from ``old`` to ``new``, word by word or sentence by sentence.

    Words (and sentences) are aligned by their folded form, so that a word whose spelling alone changed lines up with itself; it still
    shows as removed and put back, as the texts are quoted as printed.
    """
    pattern = _TOKEN if unit == "word" else _SENTENCE
    before, after = pattern.findall(old), pattern.findall(new)
    return _joined(_edits(before, after, align(list(map(fold, before)), list(map(fold, after)))))


def _edits(before: list[str], after: list[str], matcher: SequenceMatcher[str]) -> Iterator[Edit]:
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield Edit("delete", "".join(before[a:b]))
            yield Edit("insert", "".join(after[c:d]))
            continue
        for old, new in zip(before[a:b], after[c:d], strict=True):
            if old == new:
                yield Edit("equal", old)
            else:
                yield Edit("delete", old)
                yield Edit("insert", new)


def _joined(edits: Iterator[Edit]) -> list[Edit]:
    joined: list[Edit] = []
    for edit in edits:
        if not edit.text:
            continue
        if joined and joined[-1].operation == edit.operation:
            joined[-1] = Edit(edit.operation, joined[-1].text + edit.text)
        else:
            joined.append(edit)
    return joined


def _bound(text: str, name: str) -> str:
    """A day or time as ``captured_at`` is compared with it."""
    try:
        return read_day(text, name)
    except UnreadableDay:
        if moment := read_moment(text):
            return as_text(moment)
        raise
