"""Where the stages meet: material is prepared (here or in worker processes) and written in batches.

A batch is one transaction: articles, their index entries and the log of what happened to each item land together or not
at all, so a run that is killed has lost at most its last batch, and running it again picks up from there.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from newsarc.archive.addresses import Addresses, Settled
from newsarc.archive.clock import utc_now
from newsarc.archive.connection import transaction
from newsarc.archive.errors import ArchiveError
from newsarc.archive.importing.prepare import Material, Prepared, Reading, prepare
from newsarc.archive.importing.returned import is_held, told_before
from newsarc.archive.importing.workers import await_result, seldom_tidied, tidied, worker_pool
from newsarc.archive.labels import Labels
from newsarc.archive.records import storable
from newsarc.archive.store import Store, around
from newsarc.extract.urls import url_key

if TYPE_CHECKING:
    from concurrent.futures import Future

    from newsarc.model import Article

ItemOutcome = Literal["added", "revised", "unchanged", "worse", "refused", "skipped", "failed"]

BATCH_ITEMS = 2000
BATCH_SECONDS = 5.0
"""A batch ends at whichever comes first; the write lock is held only while it is being written."""
OPTIMIZE_FROM = 2000
"""An import of this many new articles ends by merging the index into its fastest form: 2 s for 28,000 articles."""


@dataclass(frozen=True, slots=True)
class ItemReport:
    """What happened to one item of an import, or to one fetched page."""

    name: str
    outcome: ItemOutcome
    reason: str | None = None
    article_id: int | None = None
    revision_id: int | None = None
    title: str | None = None
    quotes: int = 0
    links: int = 0
    review: Sequence[str] = ()


@dataclass(slots=True)
class ImportSummary:
    """The counts of one import by outcome, and every item that was not simply stored."""

    counts: Counter[str] = field(default_factory=Counter)
    problems: list[ItemReport] = field(default_factory=list)
    passed_over: Counter[str] = field(default_factory=Counter)
    """Files in folders and containers that are of no kind that is read, by their endings: they are no items."""

    @property
    def total(self) -> int:
        """How many items were met."""
        return self.counts.total()

    def add(self, report: ItemReport) -> None:
        """Count one item."""
        self.counts[report.outcome] += 1
        if report.outcome in ("failed", "refused", "worse"):
            self.problems.append(report)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An item that gave no bytes, with the reason."""

    name: str
    reason: str
    outcome: Literal["failed", "skipped"] = "failed"
    documents: tuple[int, ...] = ()
    """Whose capture was to be read again."""
    is_kept: bool = True
    """Whether it is recorded; what was never there would be a failure for ever."""


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file of no kind that is read, which nobody named."""

    ending: str


class Ingest:
    """Writes prepared material through one connection and logs each item under one import."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._store = Store(connection)
        self._addresses = Addresses(connection)
        self._labels = Labels(connection)
        self._known_tags: list[tuple[int, tuple[str, ...]]] = []
        """Articles that were in the archive already, with the tags they are still to be given."""

    def run(
        self,
        items: Iterable[Material | Unreadable | PassedOver],
        *,
        paths: Sequence[str] = (),
        jobs: int = 1,
        on_item: Callable[[ItemReport], None] | None = None,
    ) -> ImportSummary:
        """Import every item. An interruption leaves what was read so far written, and is passed on."""
        summary = ImportSummary()
        import_id = self._begin_import(paths)
        batch: list[Prepared | Unreadable | ItemReport] = []
        started, writable = time.monotonic(), True
        stream = prepare_all(self._unless_known(_counting(items, summary.passed_over)), jobs)
        try:
            with seldom_tidied(), closing(stream):
                for prepared in stream:
                    batch.append(prepared)
                    if len(batch) >= BATCH_ITEMS or time.monotonic() - started >= BATCH_SECONDS:
                        full, batch = batch, []
                        self._write_batch(import_id, full, summary, on_item)
                        started = time.monotonic()
        except sqlite3.Error:
            # What could not be written just now is not tried again, nor is the end of the import.
            writable = bool(batch)
            raise
        finally:
            if writable:
                self._write_batch(import_id, batch, summary, on_item)
                self._finish(import_id, summary)
        return summary

    def _finish(self, import_id: int, summary: ImportSummary) -> None:
        with transaction(self._db):
            self._db.execute("UPDATE imports SET finished_at = ? WHERE id = ?", (utc_now(), import_id))
            if summary.counts["added"] + summary.counts["revised"] >= OPTIMIZE_FROM:
                self._store.optimize()
        # As a script: `execute` would take one step, which frees one page.
        self._db.executescript("PRAGMA incremental_vacuum")

    def write(self, prepared: Prepared) -> tuple[int | None, list[ItemReport]]:
        """Write one prepared piece of material inside the caller's transaction; returns the id of its capture, None for one that is
        not kept, and a report on each article, or one on why there is none."""
        captured_at = prepared.captured_at or utc_now()
        if is_held(self._db, prepared):
            capture_id = self._store.capture_of(prepared.capture.sha256)
        else:
            capture_id = self._store.add_capture(prepared.capture, captured_at)
        return capture_id, list(self._store_readings(prepared, capture_id, captured_at))

    def flush(self) -> None:
        """Write pending index entries; call before the transaction ends."""
        self._store.flush()

    def discard(self) -> None:
        """Forget what a rolled-back transaction had added."""
        self._store.discard()

    def _store_readings(self, prepared: Prepared, capture_id: int | None, captured_at: str) -> Iterator[ItemReport]:
        if not prepared.readings:
            outcome: ItemOutcome = "failed" if prepared.verdict in ("unreadable", "empty") else "refused"
            yield ItemReport(prepared.material_name, outcome, f"{prepared.verdict}: {prepared.reason}")
        settled = [self._settled(reading, prepared, capture_id) for reading in prepared.readings]
        anew = self._read_before([each.article for each in settled], capture_id) if prepared.insisted else {}
        for number, (reading, (article, document_id, addresses)) in enumerate(
            zip(prepared.readings, settled, strict=True), 1
        ):
            name = prepared.material_name if len(prepared.readings) == 1 else f"{prepared.material_name}#{number}"
            stored = self._store.add(
                article,
                reading.analyzed,
                capture_id=capture_id,
                captured_at=captured_at,
                timed=prepared.captured_at is not None,
                facts=reading.facts,
                insisted=prepared.insisted,
                document_id=anew.get(number, document_id),
                context=reading.facts.context if reading.facts else prepared.context,
            )
            if stored.outcome != "worse":
                self._addresses.remember(stored.document_id, article, addresses)
            self._labels.give(stored.document_id, prepared.tags)
            yield ItemReport(
                name,
                stored.outcome,
                stored.reason or stored.change,
                stored.document_id,
                stored.revision_id,
                self._store.title(stored.revision_id) if stored.outcome == "worse" else article.title,
                len(article.quotes),
                len(article.links),
                article.review,
            )

    def _settled(self, reading: Reading, prepared: Prepared, capture_id: int | None) -> Settled:
        if reading.facts:
            return Settled(reading.article)
        if not prepared.is_page:
            return self._addresses.settle_row(reading.article)
        return self._addresses.settle(reading.article, prepared.url, prepared.asked_at, capture_id)

    def _read_before(self, articles: Sequence[Article], capture_id: int | None) -> dict[int, int]:
        """The articles without an address that were read of a capture before, by the numbers of the readings that take their
        places: in order, where there are as many. Their text was all that told them, and it is the text that is read anew."""
        before = self._store.without_address(capture_id)
        told = [number for number, article in enumerate(articles, 1) if not (article.url or self._store.find(article))]
        return dict(zip(told, before, strict=True)) if len(told) == len(before) else {}

    def _begin_import(self, paths: Sequence[str]) -> int:
        cursor = self._db.execute(
            "INSERT INTO imports (started_at, paths) VALUES (?, ?)",
            (utc_now(), storable(json.dumps(paths, ensure_ascii=False))),
        )
        return int(cursor.lastrowid or 0)

    def _unless_known(self, items: Iterable[Material | Unreadable]) -> Iterator[Material | Unreadable | ItemReport]:
        """Spare the work for bytes that an earlier import read without a failure."""
        for item in items:
            known = self._known(item) if isinstance(item, Material) and item.kind != "given" else None
            yield item if known is None else known

    def _known(self, material: Material) -> ItemReport | None:
        """What is to be said of bytes that need not be read again, once their articles have the tags of the material; None
        for others, for those of an article without the day that the user gives, and for those captured at a time of which no
        import has told yet: what their page said in between is not known here."""
        if material.insisted:
            return None
        rows = self._db.execute(
            "SELECT i.document_id, i.revision_id, d.key, r.title, "
            "r.published IS NULL AND r.id = d.revision_id AS undated, "
            ":at IS NULL OR :at IN (c.first_captured_at, r.captured_at) "
            f"OR (i.name = :name AND :at <= d.last_seen AND r.id IN ({around('d.id')})) AS recorded, "
            "(SELECT encoding FROM reading_contexts WHERE revision_id = d.revision_id) AS encoding, "
            "(SELECT count(*) FROM quotes WHERE revision_id = r.id) AS quotes, "
            "(SELECT count(*) FROM links WHERE revision_id = r.id) AS links FROM captures c "
            "JOIN import_items i ON i.capture_id = c.id JOIN revisions r ON r.id = i.revision_id "
            "JOIN documents d ON d.id = i.document_id WHERE c.sha256 = :sha256 "
            "AND i.outcome IN ('added','revised','unchanged') ORDER BY i.id",
            {"sha256": material.digest(), "at": material.captured_at, "name": storable(material.name)},
        ).fetchall()
        if material.url:
            key = url_key(material.url)
            rows = [row for row in rows if row["key"] == key]
        recorded = {row["document_id"] for row in rows if row["recorded"]}
        if not rows or any(row["document_id"] not in recorded for row in rows):
            return None
        if material.published and any(row["undated"] for row in rows):
            return None
        if material.tags:
            self._known_tags += [(row["document_id"], material.tags) for row in rows]
        first = next(row for row in reversed(rows) if row["document_id"] == rows[0]["document_id"])
        known = (first["document_id"], first["revision_id"], first["title"], first["quotes"], first["links"])
        return ItemReport(material.name, "unchanged", told_before(first["encoding"]), *known)

    def _write_batch(
        self,
        import_id: int,
        batch: Sequence[Prepared | Unreadable | ItemReport],
        summary: ImportSummary,
        on_item: Callable[[ItemReport], None] | None,
    ) -> None:
        if not batch:
            return
        reports: list[ItemReport] = []
        with transaction(self._db, self._store.discard):
            for item in batch:
                capture_id = None
                if isinstance(item, Prepared):
                    capture_id, written = self.write(item)
                elif isinstance(item, Unreadable):
                    written = [ItemReport(item.name, item.outcome, item.reason)]
                else:
                    written = [item]
                for report in written if not isinstance(item, Unreadable) or item.is_kept else ():
                    self._log(import_id, report, capture_id)
                reports += written
            for article_id, tags in self._known_tags:
                self._labels.give(article_id, tags)
            self.flush()
        self._known_tags.clear()
        for report in reports:
            summary.add(report)
            if on_item:
                on_item(report)

    def _log(self, import_id: int, report: ItemReport, capture_id: int | None) -> None:
        self._db.execute(
            "INSERT INTO import_items (import_id, name, outcome, reason, capture_id, document_id, revision_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                import_id,
                storable(report.name),
                report.outcome,
                storable(report.reason),
                capture_id,
                report.article_id,
                report.revision_id,
            ),
        )


def _counting(
    items: Iterable[Material | Unreadable | PassedOver], passed_over: Counter[str]
) -> Iterator[Material | Unreadable]:
    """``items`` without those that are ``passed_over``, which are counted there."""
    for item in items:
        if isinstance(item, PassedOver):
            passed_over[item.ending] += 1
        else:
            yield item


Feed = Iterable["Material | Unreadable | ItemReport"]
Done = Generator["Prepared | Unreadable | ItemReport", None, None]

POOL_THRESHOLD = 100
"""Worker processes start only when an import is longer than this: they cost about half a second."""
CHUNK_ITEMS = 32
CHUNK_BYTES = 1_000_000
"""A trip to a worker takes so many items or bytes, whichever comes first."""
CHUNKS_AHEAD = 64
"""Chunks waiting for each worker: more than it can read while a batch is being written."""
BYTES_AHEAD = 16_000_000
"""Bytes of material waiting for each worker, so that memory does not grow with the size of the pages."""


def prepare_all(items: Feed, jobs: int) -> Done:
    """Prepare every ``Material`` in order, passing the other items through, in ``jobs`` processes once it pays.
    Closing the generator ends them."""
    stream = iter(items)
    if jobs > 1:
        for number, item in enumerate(stream, 1):
            yield prepare(item) if isinstance(item, Material) else item
            if number >= POOL_THRESHOLD:
                break
        yield from _prepare_in_pool(stream, jobs)
        return
    for item in stream:
        yield prepare(item) if isinstance(item, Material) else item


def _prepare_in_pool(stream: Feed, jobs: int) -> Done:
    from collections import deque
    from concurrent.futures.process import BrokenProcessPool

    chunks = _chunks(stream)
    chunk = next(chunks, None)
    if chunk is None:
        return
    with worker_pool(jobs) as pool:
        waiting: deque[tuple[Future[list[Prepared | Unreadable | ItemReport]], int]] = deque()
        ahead = 0
        try:
            while chunk or waiting:
                while chunk and len(waiting) < jobs * CHUNKS_AHEAD and ahead < jobs * BYTES_AHEAD:
                    size = sum(map(_size, chunk))
                    waiting.append((pool.submit(_prepare_chunk, chunk), size))
                    ahead += size
                    chunk = next(chunks, None)
                done, size = waiting.popleft()
                ahead -= size
                yield from await_result(done, pool)
        except BrokenProcessPool:
            raise ArchiveError(
                "a worker process was ended from outside, perhaps for want of memory; run the import again with --jobs 1"
            ) from None


def _chunks(stream: Feed) -> Iterator[list[Material | Unreadable | ItemReport]]:
    """``stream`` in runs that are worth a trip to a worker each: many small items or a few large ones."""
    chunk: list[Material | Unreadable | ItemReport] = []
    size = 0
    for item in stream:
        chunk.append(item)
        size += _size(item)
        if len(chunk) >= CHUNK_ITEMS or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _size(item: Material | Unreadable | ItemReport) -> int:
    return len(item.raw) + len(item.given or "") if isinstance(item, Material) else 0


def _prepare_chunk(chunk: list[Material | Unreadable | ItemReport]) -> list[Prepared | Unreadable | ItemReport]:
    done = [prepare(item) if isinstance(item, Material) else item for item in chunk]
    tidied()
    return done
