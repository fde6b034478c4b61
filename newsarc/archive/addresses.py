"""Under which address the article of a page is stored: the one it declares, but where another story stands there, or where the
article is known by another one already.

Templates declare one address on every page of a site. The rules of ``newsarc.extract.canonical`` see that of many by the address;
the rest shows only here, beside what the address has brought before. And outlets write the words of an address anew with the
headline: the page is met where it was met before, or led to from there, or has its number.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from newsarc.archive.changes import changed_fields, is_another_story
from newsarc.archive.clock import DAY_LENGTH
from newsarc.extract.canonical import is_of_one_story
from newsarc.extract.slugs import are_of_two_stories, have_one_number, key_without_words
from newsarc.extract.urls import clean_url, is_of_same_site, url_key
from newsarc.model import Article

_MET = "the address is the one that the page declares; the page was met at "
_DECLARED = "the page declares an address under which another story is kept: "
_TAKEN = "under the page's own address another story is kept, whose page declares it: "
_SINCE = "the address is the one that the article was first kept under; its page has since gone by "
"""Notes, each before an address. The first and the last are also how the archive knows later by which addresses an article goes."""


class Settled(NamedTuple):
    """An article under the address it is stored with, and the document that it is of, where neither that nor its text tells."""

    article: Article
    document_id: int | None = None
    addresses: tuple[str, ...] = ()
    """Others by which it goes, to be remembered."""


class Addresses:
    """Settles addresses by what one archive holds."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def settle(self, article: Article, met_at: str | None, asked_at: str | None, capture_id: int | None) -> Settled:
        """The ``article`` of a page that was met at ``met_at`` (None: nobody knows), to which the address ``asked_at`` may have
        led, and has the bytes of a capture.

        It keeps its address where what stands there is of the same story: has the same bytes, was met at the same place, or is not
        plainly another story. Else it gets that of its page, or none where the page has no other. Where nothing stands there and
        an article is known by its other addresses, it gets that one's. Where the address does not tell by itself that it is the
        page's, a note for review does.
        """
        own = clean_url(met_at) if met_at else None
        if not article.url:
            return Settled(article)
        others = tuple(filter(None, (own, clean_url(asked_at) if asked_at else None)))
        goes_by = (article.url, *others)
        if known := self._known(article, others):
            return self._moved(article, known, goes_by)
        if own and url_key(own) != url_key(article.url) and is_of_one_story(article.url, own):
            return Settled(article, addresses=goes_by)
        is_own = own is not None and url_key(own) == url_key(article.url)
        if not self._is_taken(article, own, is_own, capture_id):
            return Settled(_noted(article, _MET + own) if own and not is_own else article, addresses=goes_by)
        note = (_TAKEN if is_own else _DECLARED) + article.url
        apart = replace(_noted(article, note), url=None if is_own else own)
        return Settled(apart, self._without_address(url_key(article.url)) if is_own else None, others)

    def settle_row(self, article: Article) -> Settled:
        """The ``article`` of a row, whose address is the only one that there is: under that of an article that goes by it too, or has
        its number."""
        known = self._known(article, ()) if article.url else None
        return self._moved(article, known, (article.url or "",)) if known else Settled(article)

    def remember(self, document_id: int, article: Article, addresses: Sequence[str]) -> None:
        """Take down by which ``addresses`` beside its own an article goes, among them what its notes tell; of two articles that an
        address has brought, it is the later one's."""
        told = [*addresses, *_told(article.review)]
        keys = {url_key(url) for url in told}
        keys.update(filter(None, map(key_without_words, [article.url or "", *told])))
        self._db.executemany(
            "INSERT OR REPLACE INTO addresses SELECT :key, :document WHERE NOT EXISTS "
            "(SELECT 1 FROM documents WHERE key = :key)",
            [{"key": key, "document": document_id} for key in keys],
        )

    def _moved(self, article: Article, known: sqlite3.Row, goes_by: tuple[str, ...]) -> Settled:
        """An article under the address that it was first kept under."""
        tells = have_one_number(known["url"], article.url or "")
        moved = article if tells else _noted(article, f"{_SINCE}{article.url}")
        return Settled(replace(moved, url=known["url"]), known["id"], goes_by)

    def _documents(self, key: str) -> sqlite3.Row | None:
        """The article that is stored under a key."""
        row: sqlite3.Row | None = self._db.execute(
            "SELECT id, url, revision_id FROM documents WHERE key = ?", (key,)
        ).fetchone()
        return row

    def _by_other(self, key: str | None) -> sqlite3.Row | None:
        """The article that goes by another key than its own."""
        row: sqlite3.Row | None = self._db.execute(
            "SELECT d.id, d.url, d.revision_id FROM addresses a JOIN documents d ON d.id = a.document_id WHERE a.key = ?",
            (key,),
        ).fetchone()
        return row

    def _known(self, article: Article, met: Iterable[str]) -> sqlite3.Row | None:
        """The article that has been met at one of these addresses before, or goes by the one that its page declares, or has its
        number; None where that is plainly another story, and where one is stored under the declared address. Where a page
        shows one story after the other, numbers, days and texts tell."""
        declared = article.url or ""
        if self._documents(url_key(declared)):
            return None
        for key in map(url_key, met):
            row = self._documents(key) or self._by_other(key)
            if row and self._is_of(row, article, was_met=True):
                return row
        for other in (url_key(declared), key_without_words(declared)):
            row = self._by_other(other)
            if row and self._is_of(row, article, was_met=False):
                return row
        return None

    def _is_of(self, known: sqlite3.Row, article: Article, *, was_met: bool) -> bool:
        """Whether an ``article`` is a version of one that goes by another address; ``was_met`` where it was met there before."""
        url, declared = known["url"], article.url or ""
        if url is None or not is_of_same_site(url, declared) or are_of_two_stories(url, declared):
            return False
        standing = self._standing(known["revision_id"])
        has_number = have_one_number(url, declared)
        has_date = bool(standing.published and article.published)
        is_dated_so = has_date and "published" not in changed_fields(standing, article)
        if was_met and (has_number or is_dated_so):
            return True
        if has_date and not (has_number or is_dated_so) and not _are_of_one_day(standing, article):
            return False  # the rates of the day, under one headline every day
        return not is_another_story(standing, article)

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


def remember_all(connection: sqlite3.Connection) -> None:
    """Take down the other addresses of the articles of an older archive: where they were fetched, what notes tell, and their own
    without its words."""
    addresses = Addresses(connection)
    for number, url, review in connection.execute(
        "SELECT d.id, d.url, r.review FROM documents d JOIN revisions r ON r.id = d.revision_id ORDER BY d.id"
    ).fetchall():
        addresses.remember(number, Article(url=url, review=json.loads(review)), ())
    connection.execute(
        "INSERT OR REPLACE INTO addresses SELECT key, document_id FROM fetches WHERE document_id IS NOT NULL "
        "AND outcome = 'ok' AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.key = fetches.key) ORDER BY id"
    )


def article_at(connection: sqlite3.Connection, key: str) -> str:
    """An SQL expression for the id of the article that goes by the key that is the expression ``key``, NULL for none. An archive
    of an older newsarc, opened to read, knows of no other addresses than the articles' own."""
    own = f"(SELECT id FROM documents WHERE key = {key})"
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'addresses'").fetchone():
        return own
    return f"coalesce({own}, (SELECT document_id FROM addresses WHERE key = {key}))"


def notes_on_addresses(review: Sequence[str]) -> list[str]:
    """Those among the notes on an article that :meth:`Addresses.settle` gave it."""
    return [note for note in review if note.startswith((_MET, _DECLARED, _TAKEN, _SINCE))]


def _told(review: Sequence[str]) -> list[str]:
    """The addresses by which an article goes, as notes tell them."""
    return [note.removeprefix(told) for note in review for told in (_MET, _SINCE) if note.startswith(told)]


def _are_of_one_day(one: Article, other: Article) -> bool:
    return (one.published or "")[:DAY_LENGTH] == (other.published or "")[:DAY_LENGTH]


def _noted(article: Article, note: str) -> Article:
    return replace(article, review=[*article.review, note])
