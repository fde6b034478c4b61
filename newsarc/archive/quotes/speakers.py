"""Speakers as people: who is quoted, how often and how, and what two of them said on one subject. The reading side."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from typing import Any

from newsarc.archive.quotes.asking import meant, said_by
from newsarc.archive.quotes.quotations import SHOWN, Quotations, QuoteFilter
from newsarc.archive.reading import Wanted, any_of, each_of

TOPICS = 12
"""Subjects shown of a speaker: a line or two of them."""
_COMMON = 5.2
"""Zipf level from which a word is too common to be a subject (بعد is 6.1, اتفاق 4.9)."""


class Speakers:
    """Reads through one connection; writes nothing."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def ranking(self, name: Wanted = None, limit: int | None = None) -> list[dict[str, Any]]:
        """One row a person or body, the most quoted first: id, name, counts, first and last day as printed; for an office those
        quoted in it."""
        condition, values = "person_id IS NOT NULL", list[Any]()
        if names := each_of(name):
            named, values = any_of(said_by(meant(self._db, each, bodies_too=True)) for each in names)
            condition = f"{condition} AND {named}"
        rows = self._db.execute(
            "SELECT person_id AS id, speaker AS name, count(*) AS quotes, count(DISTINCT article_id) AS articles, "
            "count(DISTINCT source) AS sources, min(published) AS first, max(published) AS last "
            f"FROM quotations WHERE status IN ({', '.join('?' * len(SHOWN))}) AND {condition} "
            "GROUP BY person_id ORDER BY quotes DESC, name LIMIT ?",
            (*SHOWN, *values, -1 if limit is None else limit),
        )
        return [dict(row) for row in rows]

    def profile(self, person: int) -> dict[str, Any]:
        """Everything about one person: names, offices, verbs, outlets, topics and quotations by month."""
        rows = list(Quotations(self._db).find(QuoteFilter(person=person), oldest_first=True))
        dates = [row["published"] for row in rows if row["published"]]  # the day as printed, not as it was in UTC
        return {
            "id": person,
            "name": self._name(person),
            "quotes": len(rows),
            "articles": len({row["article_id"] for row in rows}),
            "first": min(dates, default=None),
            "last": max(dates, default=None),
            "names": self._names(person, rows),
            "roles": _counted(row["speaker_role"] for row in rows),
            "verbs": _counted(row["cue"] for row in rows),
            "sources": _counted(row["source"] for row in rows),
            "topics": topics([row["text"] for row in rows], [row["speaker_as_printed"] or "" for row in rows]),
            "months": _months(dates),
        }

    def compare(self, people: Sequence[int], about: str | None = None) -> list[dict[str, Any]]:
        """For each person the profile's head and the quotations, newest first, on one subject."""
        found = []
        for person in people:
            quotes = [dict(row) for row in Quotations(self._db).find(QuoteFilter(person=person, about=about))]
            found.append({"id": person, "name": self._name(person), "quotes": quotes})
        return found

    def _name(self, person: int) -> str | None:
        row = self._db.execute("SELECT name FROM people WHERE id = ?", (person,)).fetchone()
        return row[0] if row else None

    def _names(self, person: int, rows: Sequence[sqlite3.Row]) -> list[dict[str, Any]]:
        """Every spelling, also one that only the human word gave, with how often it was printed."""
        printed = Counter(row["speaker_as_printed"] for row in rows)
        known = [row[0] for row in self._db.execute("SELECT name FROM speakers WHERE person_id = ?", (person,))]
        return _counted_items(Counter({**dict.fromkeys(known, 0), **printed}))


def topics(texts: Sequence[str], names: Sequence[str] = ()) -> list[dict[str, Any]]:
    """The words that tell what ``texts`` are about: frequent here, uncommon elsewhere; each as most often printed.

    ``names`` are left out. Evidence of how common a word is: the analyser's own word frequencies.
    """
    from newsarc.arabic.analyze import forms, words
    from newsarc.arabic.lexicon import zipf

    own = {forms(word).base for name in names for word in words(name)}
    spellings: dict[str, Counter[str]] = {}
    for text in texts:
        for base, printed in {(form.base, form.printed) for form in map(forms, words(text))}:
            if len(base) > 2 and base not in own and not base.isdigit():
                spellings.setdefault(base, Counter())[printed] += 1
    scored = []
    for base, counts in spellings.items():
        common = max(zipf(base), zipf("ال" + base))
        count = counts.total()
        if count > 1 and 0 < common < _COMMON:
            scored.append((count * (7.0 - common), counts.most_common(1)[0][0], count))
    best = sorted(scored, key=lambda item: (-item[0], item[1]))[:TOPICS]
    return [{"name": word, "count": count} for _, word, count in best]


def _months(dates: Sequence[str]) -> list[dict[str, Any]]:
    """Quotations a month, from the first to the last, months without any included."""
    counts = Counter(date[:7] for date in dates if len(date) >= 7)
    if not counts:
        return []
    year, month = map(int, min(counts).split("-"))
    months = []
    while (label := f"{year:04d}-{month:02d}") <= max(counts):
        months.append({"month": label, "count": counts[label]})
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return months


def _counted(values: Any) -> list[dict[str, Any]]:
    return _counted_items(Counter(value for value in values if value))


def _counted_items(counts: Counter[str]) -> list[dict[str, Any]]:
    return [{"name": name, "count": count} for name, count in sorted(counts.items(), key=lambda i: (-i[1], i[0]))]
