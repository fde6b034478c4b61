"""Under which address the article of a page is stored: the one it declares, but where another story stands there.

Templates declare one address on every page of a site. The rules of ``newsarc.extract.canonical`` see that of many by the address;
the rest shows only here, beside what the address has brought before.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from newsarc.archive.changes import is_another_story
from newsarc.extract.canonical import is_of_one_story
from newsarc.extract.urls import clean_url, url_key
from newsarc.model import Article

_MET = "the address is the one that the page declares; the page was met at "
_DECLARED = "the page declares an address under which another story is kept: "
_TAKEN = "under the page's own address another story is kept, whose page declares it: "
"""Notes, each before an address. The first is also how the archive knows later where an article was met."""


class Settled(NamedTuple):
    """An article under the address it is stored with, and the document that it is of, where neither that nor its text tells."""

    article: Article
    document_id: int | None = None


class Addresses:
    """Settles addresses by what one archive holds; writes nothing."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def settle(self, article: Article, met_at: str | None, capture_id: int | None) -> Settled:
        """The ``article`` of a page that was met at ``met_at`` (None: nobody knows) and has the bytes of a capture.

        It keeps its address where what stands there is of the same story: has the same bytes, was met at the same place, or is not
        plainly another story. Else it gets that of its page, or none where the page has no other. Where the address does not tell
        by itself that it is the page's, a note for review does.
        """
        own = clean_url(met_at) if met_at else None
        if not article.url or (own and url_key(own) != url_key(article.url) and is_of_one_story(article.url, own)):
            return Settled(article)
        is_own = own is not None and url_key(own) == url_key(article.url)
        if not self._is_taken(article, own, is_own, capture_id):
            return Settled(_noted(article, _MET + own) if own and not is_own else article)
        note = (_TAKEN if is_own else _DECLARED) + article.url
        apart = replace(_noted(article, note), url=None if is_own else own)
        return Settled(apart, self._without_address(url_key(article.url)) if is_own else None)

    def _is_taken(self, article: Article, own: str | None, is_own: bool, capture_id: int | None) -> bool:
        """Whether another story stands under the address of ``article``, which was met at ``own``."""
        row = self._db.execute(
            "SELECT d.id, d.revision_id, r.capture_id FROM documents d JOIN revisions r ON r.id = d.revision_id WHERE d.key = ?",
            (url_key(article.url or ""),),
        ).fetchone()
        if row is None or (capture_id is not None and row["capture_id"] == capture_id):
            return False
        origins = self._origins(row["id"], row["revision_id"])
        if own and url_key(own) in map(url_key, origins):
            return False
        if is_own and not (origins and not any(is_of_one_story(own or "", origin) for origin in origins)):
            return False
        return is_another_story(self._standing(row["revision_id"]), article)

    def _origins(self, document_id: int, revision_id: int) -> list[str]:
        """Where an article was met, as far as is known: the addresses whose fetch gave the revision, or found it as it was, and those
        that notes tell."""
        fetches = self._db.execute(
            "SELECT url, final_url FROM fetches WHERE document_id = ? AND revision_id = ?", (document_id, revision_id)
        )
        notes = self._db.execute("SELECT DISTINCT review FROM revisions WHERE document_id = ?", (document_id,))
        noted = [note for row in notes for note in json.loads(row["review"]) if note.startswith(_MET)]
        return [url for row in fetches for url in row if url] + [note.removeprefix(_MET) for note in noted]

    def _without_address(self, key: str) -> int | None:
        """The article that an address gave last when it was fetched, if that had to do without it."""
        row = self._db.execute(
            "SELECT d.id, d.url FROM fetches f JOIN documents d ON d.id = f.document_id WHERE f.key = ? ORDER BY f.id DESC LIMIT 1",
            (key,),
        ).fetchone()
        return int(row["id"]) if row and row["url"] is None else None

    def _standing(self, revision_id: int) -> Article:
        """Of a revision, what stories are told apart by."""
        row = self._db.execute("SELECT title, body, published FROM revisions WHERE id = ?", (revision_id,)).fetchone()
        return Article(title=row["title"], body=row["body"], published=row["published"])


def notes_on_addresses(review: Sequence[str]) -> list[str]:
    """Those among the notes on an article that :meth:`Addresses.settle` gave it."""
    return [note for note in review if note.startswith((_MET, _DECLARED, _TAKEN))]


def _noted(article: Article, note: str) -> Article:
    return replace(article, review=[*article.review, note])
