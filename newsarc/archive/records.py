"""Between rows of the archive and the records of ``model``."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from newsarc.arabic.surrogates import without_surrogates
from newsarc.model import Article, Link, Quote

Value = TypeVar("Value")


def storable(value: Value) -> Value:
    """``value`` (a string, a record or a list of them) with lone surrogates as U+FFFD: broken JSON and file names hold
    them, SQLite cannot. Offsets stay true."""
    if isinstance(value, str):
        return without_surrogates(value)  # type: ignore[return-value]
    if isinstance(value, (list, tuple)):
        return type(value)(map(storable, value)) if value else value
    if is_dataclass(value) and not isinstance(value, type):
        old = {field.name: item for field in fields(value) if (item := getattr(value, field.name))}
        new = {name: storable(item) for name, item in old.items()}
        changed = {name: item for name, item in new.items() if item is not old[name] and item != old[name]}
        return replace(value, **changed) if changed else value
    return value


def row_number(text: str) -> int | None:
    """The number of a row that ``text`` is, as people type it, in any digits; None for anything else, and for more than SQLite counts to."""
    return int(text) if text.isdecimal() and len(text) < 19 else None


def article_from_row(row: sqlite3.Row, quotes: Sequence[Quote] = (), links: Sequence[Link] = ()) -> Article:
    """An Article out of a row of ``revisions`` or ``articles`` that carries ``url`` and ``source`` too."""
    return Article(
        title=row["title"],
        body=row["body"],
        url=row["url"],
        author=row["author"],
        published=row["published"],
        modified=row["modified"],
        published_text=row["published_text"],
        source=row["source"],
        section=row["section"],
        image=row["image"],
        language=row["language"],
        tags=json.loads(row["tags"]),
        quotes=list(quotes),
        links=list(links),
        review=json.loads(row["review"]),
    )


def quote_from_row(row: sqlite3.Row) -> Quote:
    """A Quote out of a row of ``quotations``."""
    return Quote(
        start=row["start"],
        end=row["end"],
        text=row["text"],
        speaker=row["speaker_as_printed"],
        speaker_role=row["speaker_role"],
        cue=row["cue"],
        implicit=bool(row["implicit"]),
        kind=row["kind"],
        confidence=row["confidence"],
        why=row["why"],
    )


def link_from_row(row: sqlite3.Row) -> Link:
    """A Link out of a row of ``article_links``."""
    return Link(kind=row["kind"], title=row["title"], url=row["url"], teaser=row["teaser"], position=row["position"])
