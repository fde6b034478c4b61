"""What comes back that the archive has already: bytes, and rows of our own exports out of it."""

from __future__ import annotations

import sqlite3

from newsarc.archive.changes import document_key
from newsarc.archive.importing.prepare import Prepared
from newsarc.archive.portable import TEXTS, RevisionFacts, article_of, record_of
from newsarc.model import Article


def told_before(encoding: str | None) -> str:
    """What is said of bytes that were imported before, in this ``encoding`` if one was given: it may have been the wrong one, and
    without another nothing is read anew."""
    if encoding is None:
        return "imported before"
    return f"imported before as {encoding}, and so it is read; another --encoding, or --as alone, reads it anew"


def is_held(connection: sqlite3.Connection, prepared: Prepared) -> bool:
    """Whether material is a row that says nothing but what the archive says already of the same revision: it is no evidence of
    its own, and a capture of it would hold the article once more with every export that comes back."""
    if not prepared.is_record or len(prepared.readings) != 1:
        return False
    (reading,) = prepared.readings
    article, facts = reading.article, reading.facts
    captured_at = facts.captured_at if facts else prepared.captured_at
    row = (
        captured_at
        and connection.execute(
            "SELECT d.id, r.number FROM documents d JOIN revisions r ON r.document_id = d.id WHERE d.key = ? "
            "AND r.captured_at = ? AND r.number = coalesce(?, r.number) ORDER BY r.number DESC LIMIT 1",
            (document_key(article, facts.key if facts else None), captured_at, facts.number if facts else None),
        ).fetchone()
    )
    if not row:
        return False
    record = record_of(connection, row["id"], row["number"])
    held = article_of(record)
    labels = record.get("labels", {})
    return (
        held is not None
        and _says_no_more(article, held, labels)
        and (facts is None or _is_as_held(article, facts, held, labels))
    )


def _says_no_more(article: Article, held: Article, labels: dict[str, list[str]]) -> bool:
    """What a row leaves out, as tables do, it does not deny. Tables have the tags that readers gave among the page's."""
    tags = {*held.tags, *labels.get("tags", ())}
    return (
        all(getattr(article, name) in (None, getattr(held, name)) for name in TEXTS if name != "url")
        and tags.issuperset(article.tags)
        and set(held.review).issuperset(article.review)
        and set(held.links).issuperset(article.links)
    )


def _is_as_held(article: Article, facts: RevisionFacts, held: Article, labels: dict[str, list[str]]) -> bool:
    """Whether a row that has quotations and labels, as tables have not, has those of the archive."""
    return list(article.quotes) == held.quotes and {name: each for name, each in facts.labels.items() if each} == labels
