"""Articles as they leave the archive and come back: one record a revision, with all that must not be lost on the way."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, TypeGuard, get_args

from newsarc.archive.addresses import article_at
from newsarc.archive.captures import unpack
from newsarc.archive.changes import ChangeKind
from newsarc.archive.clock import as_moment
from newsarc.archive.contexts import ReadingContext, context_of
from newsarc.archive.errors import SAYS_WHERE, ArchiveDamaged
from newsarc.archive.records import storable
from newsarc.model import Article, Link, LinkKind, Page, Quote, QuoteKind, Redirect


class Record(dict[str, Any]):
    """One revision of an article as plain JSON-ready fields; ``load_page`` gives the capture behind it, if there is one, and
    ``load_redirects`` the answers that led to it when it was fetched."""

    stands: bool = True
    """Whether it is the article as it stands now."""
    load_page: Callable[[], Page | None]
    load_redirects: Callable[[], list[Redirect]]


@dataclass(frozen=True, slots=True)
class RevisionFacts:
    """The archive's own facts of a revision that comes back from an export."""

    number: int
    captured_at: str
    change: str
    words_added: int
    words_removed: int
    extractor: str
    first_seen: str
    last_seen: str
    capture_sha256: str | None
    labels: Mapping[str, Any]
    key: str | None = None
    """What the article goes by that has no address: a digest of its first text, which a later revision may not have."""
    context: ReadingContext | None = None


def records(connection: sqlite3.Connection, ids: Iterable[int], *, all_revisions: bool = False) -> Iterator[Record]:
    """The standing revision of each article, or every one, oldest first; nothing is held in memory but one."""
    which = "r.document_id = d.id" if all_revisions else "r.id = d.revision_id"
    for article_id in ids:
        numbers = connection.execute(
            f"SELECT r.id FROM documents d JOIN revisions r ON {which} WHERE d.id = ? ORDER BY r.number", (article_id,)
        ).fetchall()
        for (revision_id,) in numbers:
            yield _record(connection, revision_id)


def record_of(connection: sqlite3.Connection, article_id: int, number: int | None = None) -> Record:
    """The revision of an article that has this number, or the standing one.

    Raises:
        LookupError: it has none of this number.
        ArchiveDamaged: none of its own stands.
    """
    which = "r.id = d.revision_id" if number is None else "r.number = :number"
    row = connection.execute(
        f"SELECT r.id FROM documents d JOIN revisions r ON r.document_id = d.id AND {which} WHERE d.id = :article",
        {"article": article_id, "number": number},
    ).fetchone()
    if row is None and number is None:
        raise ArchiveDamaged(f"article {article_id} shows no revision of its own{SAYS_WHERE}; restore a backup")
    if row is None:
        raise LookupError(f"article {article_id} has no such revision")
    return _record(connection, row[0])


def _record(connection: sqlite3.Connection, revision_id: int) -> Record:
    row = connection.execute(
        "SELECT d.id, d.url, d.key, r.title, r.body, r.author, r.published, r.published_text, r.modified, s.name AS source, "
        "r.section, r.image, r.language, r.tags, r.review, r.number AS revision, r.captured_at, r.change, r.words_added, "
        "r.words_removed, r.extractor, d.first_seen, d.last_seen, c.sha256 AS capture_sha256, "
        "d.revision_id = r.id AS current, r.capture_id "
        "FROM revisions r JOIN documents d ON d.id = r.document_id LEFT JOIN sources s ON s.id = r.source_id "
        "LEFT JOIN captures c ON c.id = r.capture_id WHERE r.id = ?",
        (revision_id,),
    ).fetchone()
    record = Record(row)
    record["tags"], record["review"] = json.loads(row["tags"]), json.loads(row["review"])
    record["quotes"] = _quotes(connection, revision_id)
    record["links"] = _links(connection, revision_id)
    capture_id, key, record.stands = record.pop("capture_id"), record.pop("key"), bool(record.pop("current"))
    labels = _labels(connection, row["id"]) if record.stands else {}
    if labels:
        record["labels"] = labels
    if row["url"] is None:
        record["key"] = key
    if context := context_of(connection, revision_id):
        record["context"] = asdict(context)
    record.load_page = lambda: load_page(connection, capture_id, row["url"], row["captured_at"])
    record.load_redirects = lambda: _redirects(connection, capture_id, row["id"])
    return record


def _quotes(connection: sqlite3.Connection, revision_id: int) -> list[dict[str, Any]]:
    rows = connection.execute(
        'SELECT start, "end", text, speaker_as_printed AS speaker, speaker_role, cue, implicit, kind, confidence, why '
        "FROM quotations WHERE revision_id = ? ORDER BY position",
        (revision_id,),
    )
    return [{**dict(row), "implicit": bool(row["implicit"])} for row in rows]


def _links(connection: sqlite3.Connection, revision_id: int) -> list[dict[str, Any]]:
    rows = connection.execute(
        f"SELECT kind, position, title, url, teaser, {article_at(connection, 'links.key')} AS target_id FROM links "
        "WHERE revision_id = ? ORDER BY id",
        (revision_id,),
    )
    return [dict(row) for row in rows]


def _labels(connection: sqlite3.Connection, article_id: int) -> dict[str, Any]:
    """Tags, notes and highlights that readers gave the article, without the archive's own numbers."""
    tags = [row[0] for row in connection.execute(
        "SELECT tag FROM document_tags WHERE document_id = ? ORDER BY tag", (article_id,))]  # fmt: skip
    notes = connection.execute("SELECT text, created_at FROM notes WHERE document_id = ? ORDER BY id", (article_id,))
    highlights = connection.execute(
        'SELECT revision, start, "end", created_at FROM highlighted_passages WHERE article_id = ? ORDER BY id',
        (article_id,),
    )
    found = {"tags": tags, "notes": [dict(row) for row in notes], "highlights": [dict(row) for row in highlights]}
    return {name: values for name, values in found.items() if values}


def load_page(connection: sqlite3.Connection, capture_id: int | None, url: str | None, captured_at: str) -> Page | None:
    """The bytes behind a revision, with the headers that are known of their fetch; none for bytes from a file."""
    if capture_id is None:
        return None
    row = connection.execute("SELECT data, content_type FROM captures WHERE id = ?", (capture_id,)).fetchone()
    fetch = connection.execute(
        "SELECT etag, last_modified FROM fetches WHERE capture_id = ? AND outcome = 'ok' ORDER BY id LIMIT 1",
        (capture_id,),
    ).fetchone()
    headers = {}
    if fetch is not None:
        known = {"Content-Type": row["content_type"], "ETag": fetch["etag"], "Last-Modified": fetch["last_modified"]}
        headers = {name: value for name, value in known.items() if value}
    return Page(unpack(row["data"]), url, row["content_type"], captured_at, headers)


def _redirects(connection: sqlite3.Connection, capture_id: int | None, document_id: int) -> list[Redirect]:
    """Each answer that led on to a capture of an article, as first met."""
    found: dict[tuple[str, str], Redirect] = {}
    for url, redirects, fetched_at in connection.execute(
        "SELECT url, redirects, fetched_at FROM fetches WHERE capture_id = ? AND document_id = ? AND redirects <> '[]' "
        "ORDER BY id",
        (capture_id, document_id),
    ):
        for status, target in json.loads(redirects):
            found.setdefault((url, target), Redirect(url, status, target, fetched_at))
            url = target
    return list(found.values())


# Coming back.

_COLUMNS = {"number": "revision"}
"""Fact -> its name in a record, where they differ."""
_TEXT_KEY = re.compile("sha256:[0-9a-f]{64}", re.ASCII)
"""The key of an article without an address."""
_LARGEST = 1_000_000_000
"""More than any text has words, or revisions: a column of SQLite holds its successor, and the sum of any number of such."""


def facts_of(row: Mapping[str, Any]) -> RevisionFacts | None:
    """The archive's facts in a row of ours; None for anybody else's, and for a row that no export of ours can have
    written: whoever made it, one row must not cost a whole import."""
    facts: dict[str, Any] = {
        field.name: row.get(_COLUMNS.get(field.name, field.name)) for field in fields(RevisionFacts)
    }
    sound = (
        all(_is_count(facts[name]) for name in ("number", "words_added", "words_removed"))
        and all(_is_time(facts[name]) for name in ("captured_at", "first_seen", "last_seen"))
        and facts["change"] in get_args(ChangeKind)
        and isinstance(facts["extractor"], str)
        and isinstance(facts["capture_sha256"], (str, type(None)))
    )
    facts["labels"] = _labels_of(row)
    facts["key"] = _key_of(row)
    facts["context"] = _context_of(row)
    return storable(RevisionFacts(**facts)) if sound else None


def article_of(row: Mapping[str, Any]) -> Article | None:
    """The article of a row with our facts, to the letter; None when a field is not the text that we write there."""
    texts: dict[str, Any] = {name: row.get(name) for name in TEXTS}
    if not isinstance(texts["body"], str) or not all(isinstance(value, (str, type(None))) for value in texts.values()):
        return None
    return Article(
        **texts,
        tags=_strings(row, "tags"),
        review=_strings(row, "review"),
        quotes=quotes_of(row, row["body"]),
        links=links_of(row),
    )


TEXTS = ("title", "body", "url", "author", "published", "published_text", "modified", "source", "section", "image",
          "language")  # fmt: skip
"""The fields of an article that are a text each."""


def quotes_of(row: Mapping[str, Any], body: str) -> list[Quote]:
    """The quotations of a row, those whose offsets hold in ``body``; other tools' rows may have anything there."""
    return [quote for item in _items(row, "quotes") if (quote := _quote(item, body)) is not None]


def _quote(item: Mapping[str, Any], body: str) -> Quote | None:
    known = {name: item[name] for name in (field.name for field in fields(Quote)) if name in item}
    start, end = known.get("start"), known.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(body):
        return None
    if known.get("text") != body[start:end] or known.get("kind", "direct") not in get_args(QuoteKind):
        return None
    if not all(isinstance(known.get(name), (str, type(None))) for name in ("speaker", "speaker_role", "cue")):
        return None
    confidence = known.get("confidence")
    known["confidence"] = confidence if isinstance(confidence, (int, float)) and 0 <= confidence <= 1 else 1.0
    known["implicit"], known["why"] = bool(known.get("implicit")), str(known.get("why") or "")
    return Quote(**known)


def links_of(row: Mapping[str, Any]) -> list[Link]:
    """The links of a row, those of a kind we know."""
    found = []
    for place, item in enumerate(_items(row, "links")):
        kind: Any = item.get("kind")
        title, url, teaser, position = (item.get(name) for name in ("title", "url", "teaser", "position"))
        if kind in get_args(LinkKind) and isinstance(title, str):
            found.append(
                Link(kind, title, url if isinstance(url, str) else None, teaser if isinstance(teaser, str) else None,
                     position if _is_count(position) else place)
            )  # fmt: skip
    return found


def _labels_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """The labels of a row, those that :class:`newsarc.archive.labels.Labels` can have written."""
    labels = row.get("labels")
    labels = labels if isinstance(labels, dict) else {}
    return {
        "tags": _strings(labels, "tags"),
        "notes": [note for note in _items(labels, "notes") if isinstance(note.get("text"), str) and _is_made(note)],
        "highlights": [
            mark for mark in _items(labels, "highlights")
            if all(_is_count(mark.get(name)) for name in ("revision", "start", "end")) and _is_made(mark)
        ],
    }  # fmt: skip


def _key_of(row: Mapping[str, Any]) -> str | None:
    key = row.get("key")
    return key if isinstance(key, str) and _TEXT_KEY.fullmatch(key) else None


def _context_of(row: Mapping[str, Any]) -> ReadingContext | None:
    """The context of a row, if it is one that we can have written."""
    kept = row.get("context")
    if not isinstance(kept, dict):
        return None
    values = {field.name: kept.get(field.name) for field in fields(ReadingContext)}
    is_sound = all(isinstance(value, (str, type(None))) for value in values.values())
    at = values["captured_at"]
    return ReadingContext(**values) if is_sound and (at is None or _is_time(at)) else None


def _is_made(label: Mapping[str, Any]) -> bool:
    return _is_time(label.get("created_at"))


def _is_time(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(as_moment(value))
    except ValueError:
        return False


def _is_count(value: object) -> TypeGuard[int]:
    return type(value) is int and 0 <= value <= _LARGEST


def _items(row: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    value = row.get(name)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _strings(row: Mapping[str, Any], name: str) -> list[str]:
    value = row.get(name)
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
