"""From an address to the archive: fetch, keep the bytes, read them, store what they hold, record how it went."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.archive.ingest import Ingest, ItemReport, transaction
from newsarc.archive.prepare import Material, Prepared, prepare
from newsarc.extract.urls import url_key
from newsarc.sources.web import Fetcher, FetchPolicy

if TYPE_CHECKING:
    from newsarc.sources.web import FetchResult


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What became of one address."""

    url: str
    outcome: str
    """An outcome of the fetch, or the verdict that made the page none of our articles."""
    reason: str | None
    item: ItemReport | None = None

    @property
    def ok(self) -> bool:
        """Whether the archive now holds the page's article, new or as it was."""
        return self.outcome in ("ok", "not-modified", "worse")


def fetch_all(
    connection: sqlite3.Connection,
    urls: Iterable[str],
    policy: FetchPolicy | None,
    *,
    force: bool,
    tags: tuple[str, ...],
) -> Iterator[FetchReport]:
    """Fetch each address in turn; each is stored in a transaction of its own."""
    with Fetcher(policy or FetchPolicy()) as fetcher:
        recorder = _Recorder(connection, fetcher.policy, tags)
        for url in urls:
            etag, last_modified = (None, None) if force else recorder.validators(url)
            yield recorder.record(fetcher.fetch(url, etag=etag, last_modified=last_modified))


class _Recorder:
    def __init__(self, connection: sqlite3.Connection, policy: FetchPolicy, tags: tuple[str, ...]) -> None:
        self._db = connection
        self._ingest = Ingest(connection)
        self._policy = policy
        self._tags = tags

    def validators(self, url: str) -> tuple[str | None, str | None]:
        """ETag and Last-Modified of the last time this address gave an article that still stands."""
        row = self._db.execute(
            "SELECT etag, last_modified FROM fetches WHERE key = ? AND outcome = 'ok' AND document_id IS NOT NULL "
            "ORDER BY id DESC LIMIT 1",
            (url_key(url),),
        ).fetchone()
        return (row["etag"], row["last_modified"]) if row else (None, None)

    def record(self, result: FetchResult) -> FetchReport:
        """Store what was fetched and how it went, together or not at all."""
        prepared = prepare(self._material(result)) if result.page else None
        with transaction(self._db):
            if prepared is None:
                self._log(result, result.outcome, result.reason or None)
                return FetchReport(result.url, result.outcome, result.reason or None)
            return self._store(result, prepared)

    def _material(self, result: FetchResult) -> Material:
        page = result.page
        assert page is not None, "only asked for when there is one"
        return Material(
            result.url, "html", page.raw, page.url or result.final_url, page.content_type, page.captured_at,
            tags=self._tags, strict=True,
        )  # fmt: skip

    def _store(self, result: FetchResult, prepared: Prepared) -> FetchReport:
        captures: list[int] = []
        reports = self._ingest.write(prepared, lambda report, capture_id: captures.append(capture_id))
        self._ingest.flush()
        item = reports[0]
        if item.outcome in ("refused", "failed"):
            outcome, reason = prepared.verdict, prepared.reason
        else:
            outcome, reason = ("worse" if item.outcome == "worse" else "ok"), None
        if item.outcome == "worse":
            reason = item.reason
        self._log(result, outcome, reason, captures[0], item)
        return FetchReport(result.url, outcome, reason, item)

    def _log(
        self,
        result: FetchResult,
        outcome: str,
        reason: str | None,
        capture_id: int | None = None,
        item: ItemReport | None = None,
    ) -> None:
        self._db.execute(
            "INSERT INTO fetches (url, key, final_url, redirects, fetched_at, outcome, reason, status, etag, "
            "last_modified, elapsed, robots, capture_id, document_id, revision_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                result.url, url_key(result.url), result.final_url, json.dumps(result.redirects), result.fetched_at,
                outcome, reason, result.status, result.etag, result.last_modified, round(result.elapsed, 3),
                None if self._policy.respect_robots else "ignored", capture_id,
                item.article_id if item else None, item.revision_id if item else None,
            ),
        )  # fmt: skip
