"""Read everything anew from the captures: what a better extractor finds, without asking the network.

Each document's standing revision is read again from its own capture. Where the reading differs, a revision is added
whose change is ``reread``; documents keep their ids, earlier revisions their quotations, and what humans said of speakers
stands. A run that was killed is simply run again: what has been read anew differs no more.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, nullcontext
from itertools import islice

from newsarc.archive.captures import unpack
from newsarc.archive.changes import content_key
from newsarc.archive.connection import transaction
from newsarc.archive.errors import DamagedCapture
from newsarc.archive.importing.ingest import ImportSummary, ItemReport, Unreadable, prepare_all
from newsarc.archive.importing.prepare import Material, MaterialKind, Prepared, Reading
from newsarc.archive.revision_rows import Stored
from newsarc.archive.store import Store
from newsarc.extract.urls import url_key
from newsarc.model import Article

_STANDING = "JOIN documents d ON d.id = r.document_id AND d.revision_id = r.id"
"""By the number of the document, which finds it at once; no index leads from a revision to the document it stands for."""
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
    numbers = connection.execute(
        "SELECT DISTINCT r.capture_id FROM documents d JOIN revisions r ON r.id = d.revision_id "
        "WHERE r.capture_id IS NOT NULL ORDER BY 1"
    ).fetchall()
    for (number,) in numbers:
        row = connection.execute(
            "SELECT c.data, c.content_type, d.url, r.captured_at FROM captures c "
            f"JOIN revisions r ON r.capture_id = c.id {_STANDING} WHERE c.id = ?",
            (number,),
        ).fetchone()
        content_type = row["content_type"]
        try:
            raw = unpack(row["data"])
        except DamagedCapture:
            reason = f"capture {number} is not the bytes that were captured"
            yield Unreadable(f"capture {number}", reason, capture_id=number)
            continue
        kind = _kind(raw, content_type)
        yield Material(f"capture {number}", kind, raw, row["url"], content_type, row["captured_at"], capture_id=number)


def _kind(raw: bytes, content_type: str | None) -> MaterialKind:
    from newsarc.archive.importing.material import sniff_kind

    kind = (content_type or "").partition(";")[0].strip().lower()
    if kind == "application/json":
        return "row"
    if "html" in kind or kind == "application/xml":
        return "html"
    return "txt" if kind == "text/plain" else sniff_kind(raw, "")


def _documents(connection: sqlite3.Connection, capture_id: int | None) -> list[sqlite3.Row]:
    """The documents whose standing revision was read from this capture."""
    return connection.execute(
        f"SELECT d.id, d.key, d.url, r.title, r.body FROM revisions r {_STANDING} WHERE r.capture_id = ? ORDER BY r.id",
        (capture_id,),
    ).fetchall()


def _lost(connection: sqlite3.Connection, capture: Unreadable) -> Iterator[ItemReport]:
    for document in _documents(connection, capture.capture_id):
        name = document["url"] or f"article {document['id']}"
        yield ItemReport(name, "failed", capture.reason, document["id"], None, document["title"])


def _store(connection: sqlite3.Connection, store: Store, prepared: Prepared, dry_run: bool) -> Iterator[ItemReport]:
    documents = _documents(connection, prepared.capture_id)
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
