"""Read everything anew from the captures: what a better extractor finds, without asking the network.

Each document's standing revision is read again from its own capture. Where the reading differs, a revision is added
whose change is ``reread``; documents keep their ids, earlier revisions their quotations, and what humans said of speakers
stands. A run that was killed is simply run again: what has been read anew differs no more.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, nullcontext
from itertools import islice

from newsarc.archive.captures import unpack
from newsarc.archive.changes import content_key
from newsarc.archive.connection import transaction
from newsarc.archive.contexts import has_contexts
from newsarc.archive.errors import DamagedCapture
from newsarc.archive.importing.ingest import ImportSummary, ItemReport, Unreadable, prepare_all
from newsarc.archive.importing.prepare import Material, MaterialKind, Prepared, Reading
from newsarc.archive.numbers import AMONG, listed
from newsarc.archive.revision_rows import Stored
from newsarc.archive.store import Store
from newsarc.extract.urls import url_key
from newsarc.model import Article

BATCH = 500
"""Articles read again between two transactions."""


def reread(
    connection: sqlite3.Connection,
    *,
    dry_run: bool = False,
    jobs: int = 1,
    on_item: Callable[[ItemReport], None] | None = None,
) -> ImportSummary:
    """Read every article that has a capture again, and store what differs.

    The summary counts ``revised``, ``unchanged``, ``worse`` (a poorer reading, not stored) and ``failed`` (nothing
    could be read any more; the article stays). With ``dry_run`` nothing is written, and the connection may be one to read.
    """
    store = Store(connection)
    summary = ImportSummary()
    with closing(prepare_all(_materials(connection), jobs)) as stream:
        while batch := list(islice(stream, BATCH)):
            reports: list[ItemReport] = []
            with nullcontext() if dry_run else transaction(connection, store.discard):
                for prepared in batch:
                    if isinstance(prepared, Prepared):
                        reports += _store(connection, store, prepared, dry_run)
                    elif isinstance(prepared, Unreadable):
                        reports += _lost(connection, prepared)
                store.flush()
            for report in reports:
                summary.add(report)
                if on_item:
                    on_item(report)
    if not dry_run:
        with transaction(connection, store.discard):
            store.regroup_speakers()
    return summary


def _materials(connection: sqlite3.Connection) -> Iterator[Material | Unreadable | ItemReport]:
    """Each capture once for all articles that were read from it in one context."""
    for number, url, captured_at, encoding, documents in connection.execute(_contexts(connection)).fetchall():
        together = tuple(json.loads(documents))
        data, content_type = connection.execute(
            "SELECT data, content_type FROM captures WHERE id = ?", (number,)
        ).fetchone()
        try:
            raw = unpack(data)
        except DamagedCapture:
            reason = f"capture {number} is not the bytes that were captured"
            yield Unreadable(f"capture {number}", reason, documents=together)
            continue
        kind = _kind(raw, content_type)
        yield Material(
            f"capture {number}", kind, raw, url, content_type, captured_at, encoding=encoding, documents=together
        )


def _contexts(connection: sqlite3.Connection) -> str:
    """A query for the captures behind standing revisions, each with the contexts in which it was read and their documents. An
    archive of an older newsarc, opened to read, has none but addresses and times."""
    url, captured_at, encoding, kept = "min(d.url)", "max(r.captured_at)", "NULL", ""
    context = ""
    if has_contexts(connection):
        url, captured_at = (
            f"iif(x.revision_id IS NULL, {known}, x.{name})"
            for name, known in (("url", "d.url"), ("captured_at", "r.captured_at"))
        )
        encoding, kept, context = "x.encoding", "LEFT JOIN reading_contexts x ON x.revision_id = r.id", ", 2, 3, 4"
    return (
        f"SELECT r.capture_id, {url}, {captured_at}, {encoding}, json_group_array(d.id) FROM documents d "
        f"JOIN revisions r ON r.id = d.revision_id {kept} WHERE r.capture_id IS NOT NULL GROUP BY 1{context} "
        "ORDER BY 1, min(r.id)"
    )


def _kind(raw: bytes, content_type: str | None) -> MaterialKind:
    from newsarc.archive.importing.material import sniff_kind

    kind = (content_type or "").partition(";")[0].strip().lower()
    if kind == "application/json":
        return "row"
    if "html" in kind or kind == "application/xml":
        return "html"
    return "txt" if kind == "text/plain" else sniff_kind(raw, "")


def _documents(connection: sqlite3.Connection, ids: Sequence[int]) -> list[sqlite3.Row]:
    """What stands of these documents, in the order in which it was read."""
    return connection.execute(
        "SELECT d.id, d.key, d.url, r.title, r.body FROM documents d JOIN revisions r ON r.id = d.revision_id "
        f"WHERE d.id IN {AMONG} ORDER BY r.id",
        (listed(ids),),
    ).fetchall()


def _lost(connection: sqlite3.Connection, capture: Unreadable) -> Iterator[ItemReport]:
    for document in _documents(connection, capture.documents):
        name = document["url"] or f"article {document['id']}"
        yield ItemReport(name, "failed", capture.reason, document["id"], None, document["title"])


def _store(connection: sqlite3.Connection, store: Store, prepared: Prepared, dry_run: bool) -> Iterator[ItemReport]:
    documents = _documents(connection, prepared.documents)
    readings = _matched(documents, prepared.readings)
    for document in documents:
        name = document["url"] or f"article {document['id']}"
        reading = readings.get(document["id"])
        if reading is None:
            missing = f"{prepared.verdict}: {prepared.reason}" if prepared.reason else "not found in its capture"
            yield ItemReport(name, "failed", missing, document["id"], None, document["title"])
            continue
        stored: Stored = store.reread(document["id"], reading.article, reading.analyzed, dry_run=dry_run)
        yield ItemReport(name, stored.outcome, stored.reason, document["id"], stored.revision_id, reading.article.title)


def _matched(documents: Sequence[sqlite3.Row], readings: Sequence[Reading]) -> dict[int, Reading]:
    """Which reading of a capture is which document: by order where their numbers agree, else by address or by content,
    which the same bytes have in common however often they were met."""
    if len(documents) == len(readings):
        return {document["id"]: reading for document, reading in zip(documents, readings, strict=True)}
    by_key: dict[str, Reading] = {}
    for reading in readings:
        article = reading.article
        by_key.setdefault(content_key(article), reading)
        if article.url:
            by_key.setdefault(url_key(article.url), reading)
    found: dict[int, Reading] = {}
    for document in documents:
        content = content_key(Article(title=document["title"], body=document["body"]))
        if match := by_key.get(document["key"]) or by_key.get(content):
            found[document["id"]] = match
    if not found and len(readings) == 1:
        return {document["id"]: readings[0] for document in documents}
    return found
