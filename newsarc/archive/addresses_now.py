"""What stands at the addresses of stored articles now: a story that was taken down or replaced leaves its good copy as it is, but
not unseen."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

_GONE: Final = "(f.outcome = 'soft-404' OR (f.outcome = 'http-error' AND f.status IN (404, 410)))"
_LAST_GIVEN: Final = "SELECT document_id FROM fetches f WHERE f.key = d.key AND f.document_id IS NOT NULL ORDER BY fetched_at DESC, id DESC LIMIT 1"
_SUSPECTS: Final = (
    f"SELECT f.key FROM fetches f WHERE {_GONE} UNION SELECT d.key FROM documents d WHERE ({_LAST_GIVEN}) <> d.id"
)
"""Keys of addresses that have been found empty, or have brought another article than their own last: half a second among a million
fetches."""
_GIVES: Final = frozenset({"ok", "worse"})
_STATE_COLUMNS: Final = f"f.fetched_at, f.outcome, f.status, f.document_id, {_GONE} AS is_gone"


@dataclass(frozen=True, slots=True)
class AddressNow:
    """Why the article is not to be had at its address any more, as the last fetches say."""

    state: Literal["gone", "moved"]
    since: str
    """The first of the fetches in a row that say so."""
    told: str
    """For people: ``404``, ``soft-404``, ``leads to article 7``."""
    leads_to: int | None = None
    """The article that the address gives now."""


class AddressesNow:
    """Reads the fetches of an archive."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        has_others = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'addresses'").fetchone()
        self._others = (
            "SELECT key, document_id FROM addresses" if has_others else "SELECT key, NULL AS document_id WHERE 0"
        )

    def of(self, article_id: int) -> AddressNow | None:
        """What became of the addresses of one article; None where one of them gives it, or none was asked for since."""
        found: AddressNow | None = None
        for key in self._keys(article_id):
            state = self._state(key, article_id)
            if state == "there":
                return None
            if isinstance(state, AddressNow) and (found is None or state.since > found.since):
                found = state
        return found

    def rows(self) -> Iterator[dict[str, Any]]:
        """A row, as of a change, for each article that is not to be had at its address any more."""
        for row in self._db.execute(
            "SELECT d.id AS article_id, r.id AS revision_id, r.number, r.title, d.url, s.name AS source FROM documents d "
            "JOIN revisions r ON r.id = d.revision_id LEFT JOIN sources s ON s.id = r.source_id WHERE d.id IN ("
            f"SELECT id FROM documents WHERE key IN ({_SUSPECTS}) UNION "
            f"SELECT document_id FROM ({self._others}) WHERE key IN ({_SUSPECTS}))"
        ).fetchall():
            now = self.of(row["article_id"])
            if now is not None:
                facts = {"change": now.state, "words_added": 0, "words_removed": 0, "captured_at": now.since}
                yield {**dict(row), **facts, "fields": {}, "note": now.told}

    def _keys(self, article_id: int) -> list[str]:
        rows = self._db.execute(
            f"SELECT key FROM documents WHERE id = :id UNION SELECT key FROM ({self._others}) WHERE document_id = :id",
            {"id": article_id},
        )
        return [row["key"] for row in rows]

    def _state(self, key: str, article_id: int) -> AddressNow | Literal["there"] | None:
        """What the fetches of one address say of the article, in their order; None for nothing."""
        given: int | None = None
        state: AddressNow | Literal["there"] | None = None
        for row in self._db.execute(f"SELECT {_STATE_COLUMNS} FROM fetches f WHERE f.key = ? ORDER BY f.id", (key,)):
            if row["is_gone"]:
                if not (isinstance(state, AddressNow) and state.state == "gone"):
                    told = "soft-404" if row["outcome"] == "soft-404" else str(row["status"])
                    state = AddressNow("gone", row["fetched_at"], told)
                continue
            if row["outcome"] in _GIVES and row["document_id"] is not None:
                given = row["document_id"]
            elif row["outcome"] != "not-modified":
                continue  # a failure that may pass, or a page that shows nothing, says nothing of the story
            if given in (None, article_id):
                state = "there"
            elif not (isinstance(state, AddressNow) and state.leads_to == given):
                state = AddressNow("moved", row["fetched_at"], f"leads to article {given}", given)
        return state
