"""What is looked through rather than searched, for users of ``Archive``: outlets, days, imports, failures, captures, one state of
it all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from newsarc.archive.captures import unpack
from newsarc.archive.errors import named_errors
from newsarc.archive.numbers import AMONG, listed
from newsarc.archive.opened import OpenArchive
from newsarc.archive.reading import Filter, Wanted, each_of

if TYPE_CHECKING:
    from newsarc.archive.addresses_now import AddressNow
    from newsarc.archive.changes import Change


class BrowsingArchive(OpenArchive):
    """Lists and counts over a whole archive, what was done to it, and the captures behind it."""

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all that is read inside be of one moment, whoever writes meanwhile."""
        self.connection.execute("BEGIN")
        try:
            yield
        finally:
            self.connection.execute("ROLLBACK")

    @property
    def state(self) -> int:
        """A number that is another one once somebody else has written to the archive; of this ``Archive`` alone."""
        with named_errors(self.path):
            return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    def how_many(self, where: Filter | None = None) -> int:
        """How many articles fulfil ``where``."""
        with named_errors(self.path):
            return len(self._reader.ids(where or Filter()))

    def beginnings(self, ids: Sequence[int], letters: int) -> dict[int, str]:
        """The first ``letters`` letters of the bodies of articles, by id."""
        sql = f"SELECT id, substr(body, 1, ?) FROM articles WHERE id IN {AMONG}"
        with named_errors(self.path):
            return dict(self.connection.execute(sql, (letters, listed(ids))).fetchall())

    def change_between(self, article_id: int, older: int, newer: int) -> Change | None:
        """What leads from one revision of an article, by number, to another; None where they say the same. Both exist."""
        from newsarc.archive.history import History

        with named_errors(self.path):
            return History(self.connection).change_between(article_id, older, newer)

    def outlets(self) -> list[str]:
        """The names of all outlets."""
        return [row["name"] for row in self._rows("SELECT name FROM sources ORDER BY name")]

    def top_outlets(self, limit: int) -> list[dict[str, Any]]:
        """Outlets (``name``; None for articles without) by how many ``articles`` they have."""
        return self._rows(
            "SELECT s.name, count(*) AS articles FROM documents d JOIN revisions r ON r.id = d.revision_id "
            "LEFT JOIN sources s ON s.id = r.source_id GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?",
            limit,
        )

    def most_changed(self, limit: int) -> list[dict[str, Any]]:
        """Articles by how often their text was changed: id, changes, words added and taken out, title, source."""
        return self._rows(
            "SELECT c.article_id AS id, count(*) AS changes, sum(words_added + words_removed) AS words, a.title, a.source "
            "FROM changes c JOIN articles a ON a.id = c.article_id WHERE c.change NOT IN ('reread', 'metadata') "
            "GROUP BY 1 ORDER BY 2 DESC, 3 DESC LIMIT ?",
            limit,
        )

    def newest_day(self) -> str | None:
        """The last day that an article prints as its date."""
        (row,) = self._rows("SELECT max(substr(published, 1, 10)) AS day FROM articles")
        return row["day"]  # type: ignore[no-any-return]

    def days(self, since: str) -> list[dict[str, Any]]:
        """How many ``articles`` each outlet (``source``; None where there is none) has on each ``day`` from ``since`` on."""
        return self._rows(
            "SELECT substr(published, 1, 10) AS day, source, count(*) AS articles FROM articles "
            "WHERE published >= ? GROUP BY 1, 2",
            since,
        )

    def imports(self, failed_only: bool = False) -> Iterator[dict[str, Any]]:
        """What every import made of each of its items, newest import first."""
        condition = "i.outcome IN ('failed', 'refused', 'worse')" if failed_only else "1"
        with named_errors(self.path):
            yield from map(dict, self.connection.execute(
                "SELECT m.id AS import_id, m.started_at, m.finished_at, i.name, i.outcome, i.reason, "
                "i.document_id AS article_id FROM imports m JOIN import_items i ON i.import_id = m.id "
                f"WHERE {condition} ORDER BY m.id DESC, i.id"))  # fmt: skip

    def failures(self, limit: int | None = None, outcome: Wanted = None) -> list[dict[str, Any]]:
        """Addresses whose last fetch failed, feeds whose last look did, and import items that could not be read, with
        reasons; the last first. An address by which an article goes has its ``article_id``."""
        with named_errors(self.path):
            return list(self._reader.failures(-1 if limit is None else limit, each_of(outcome)))

    def address_now(self, article_id: int) -> AddressNow | None:
        """What has taken an article's place at its address; None while it stands there, as far as was asked."""
        from newsarc.archive.addresses_now import AddressesNow

        with named_errors(self.path):
            return AddressesNow(self.connection).of(article_id)

    def revision_row(self, article_id: int, number: int) -> dict[str, Any] | None:
        """One revision: number, capture_id, title and the ``length`` of its body."""
        rows = self._rows(
            "SELECT number, capture_id, title, length(body) AS length FROM revisions WHERE document_id = ? AND number = ?",
            article_id, number,
        )  # fmt: skip
        return rows[0] if rows else None

    def capture_facts(self, capture_id: int | None) -> dict[str, Any] | None:
        """Digest, size, type and origin of a capture: the address it was fetched from or the item it was imported as."""
        rows = self._rows(
            "SELECT c.sha256, c.size, c.content_type, c.first_captured_at, coalesce("
            "(SELECT coalesce(final_url, url) FROM fetches WHERE capture_id = c.id ORDER BY id LIMIT 1), "
            "(SELECT name FROM import_items WHERE capture_id = c.id ORDER BY id LIMIT 1)) AS origin "
            "FROM captures c WHERE c.id = ?",
            capture_id,
        )
        return rows[0] if rows else None

    def origin(self, article_id: int, number: int) -> str | None:
        """Where the bytes of an article's revision came from: the address that they were fetched from, or the file that they were
        imported from; None where that is not known."""
        of_it = "capture_id = r.capture_id AND document_id = r.document_id ORDER BY id LIMIT 1"
        rows = self._rows(
            f"SELECT coalesce((SELECT coalesce(final_url, url) FROM fetches WHERE {of_it}), "
            f"(SELECT name FROM import_items WHERE {of_it})) AS origin FROM revisions r WHERE r.document_id = ? AND r.number = ?",
            article_id,
            number,
        )
        return rows[0]["origin"] if rows else None

    def capture(self, sha256: str) -> tuple[bytes, str | None] | None:
        """Captured bytes by their digest, and the type that was declared of them."""
        rows = self._rows("SELECT data, content_type FROM captures WHERE sha256 = ?", sha256)
        return (unpack(rows[0]["data"]), rows[0]["content_type"]) if rows else None

    def _rows(self, sql: str, *values: object) -> list[dict[str, Any]]:
        with named_errors(self.path):
            return [dict(row) for row in self.connection.execute(sql, values)]
