"""Between rows of the archive and the records of ``model``."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from newsarc.model import Article, Link, Quote


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
