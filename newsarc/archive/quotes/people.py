"""Who stands behind each spelling of a speaker's name: settled by rule as articles come in, or by a human for good.

The writing side. Always inside the caller's transaction; see ``naming`` for the rules themselves.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from newsarc.arabic.levels import fold
from newsarc.archive.errors import ArchiveError
from newsarc.archive.likeness import likeness
from newsarc.archive.numbers import AMONG, listed
from newsarc.archive.quotes.naming import Name, ends_of, fullest_forms, is_person, name_of, without_titles
from newsarc.archive.records import row_number

_folded = lru_cache(maxsize=50_000)(fold)
"""For names and offices, which come again and again."""


class UnknownSpeaker(ArchiveError):
    """A name or number that names no speaker, or more than one."""


class NoName(ValueError):
    """What was given as a name has no letters in it."""


class Spelling(NamedTuple):
    """A row of ``speakers``: its id and, for a person's name, by which words the rules find its like."""

    id: int
    ends: str | None
    family: str | None


class People:
    """Keeps ``speakers``, ``people`` and ``article_people`` in step with the quotations."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._spellings: dict[str, Spelling] = {}
        self._touched_ends: set[str] = set()
        self._touched_families: set[str] = set()

    # By rule, as quotations come in.

    def spelling(self, printed: str) -> Spelling:
        """The spelling ``printed``, which gets a row, and a person, when it is new."""
        key = _folded(printed)
        known = self._spellings.get(key)
        if known is None:
            row = self._db.execute("SELECT id, ends, family FROM speakers WHERE key = ?", (key,)).fetchone()
            known = self._spellings[key] = Spelling(*row) if row else self._add_spelling(key, printed)
        return known

    def quoted(self, spellings: Iterable[Spelling]) -> None:
        """Take note that these were quoted again: what a role or a context decides is looked at anew."""
        for spelling in spellings:
            if spelling.family:
                self._touched_families.add(spelling.family)
                if spelling.ends and spelling.ends != spelling.family:
                    self._touched_ends.add(spelling.ends)

    def flush(self) -> None:
        """Apply the rules to what came in since the last call."""
        ends, self._touched_ends = self._touched_ends, set()
        families, self._touched_families = self._touched_families, set()
        self._regroup(sorted(ends))
        for family in sorted(families):
            self._settle_short_names(family)

    def discard(self) -> None:
        """Forget what a rolled-back transaction had added."""
        self._spellings.clear()
        self._touched_ends.clear()
        self._touched_families.clear()

    def regroup_everything(self) -> None:
        """Apply the rules of this version to every spelling; the human word stays."""
        for row in self._db.execute("SELECT id, name, name_key, decided_by FROM speakers").fetchall():
            name = name_of(row["name"])
            person_id = None if row["decided_by"] == "human" else self._own_person(name, row["name"])
            self._db.execute(
                "UPDATE speakers SET name_key = ?, ends = ?, family = ?, person_id = coalesce(?, person_id) WHERE id = ?",
                (*self._columns(name, row["name"]), person_id, row["id"]),
            )
        self._spellings.clear()
        rows = self._db.execute("SELECT ends, family FROM speakers WHERE family IS NOT NULL").fetchall()
        self._touched_ends |= {row["ends"] for row in rows if row["ends"] != row["family"]}
        self._touched_families |= {row["family"] for row in rows}
        self.flush()

    def _add_spelling(self, key: str, printed: str) -> Spelling:
        name = name_of(printed)
        name_key, ends, family = self._columns(name, printed)
        person_id = self._own_person(name, printed)
        cursor = self._db.execute(
            "INSERT INTO speakers (key, name, person_id, name_key, ends, family) VALUES (?, ?, ?, ?, ?, ?)",
            (key, printed, person_id, name_key, ends, family),
        )
        return Spelling(int(cursor.lastrowid or 0), ends, family)

    @staticmethod
    def _columns(name: Name, printed: str) -> tuple[str, str | None, str | None]:
        """name_key, ends and family of a spelling; only persons' names have the last two."""
        key = " ".join(name) or fold(printed)
        if not is_person(printed):
            return key, None, None
        return key, ends_of(name) or key, name[-1]

    def _own_person(self, name: Name, printed: str) -> int:
        """The person with exactly this name, shown as it was first printed, without titles."""
        key = " ".join(name) or fold(printed)
        row = self._db.execute("SELECT id FROM people WHERE key = ?", (key,)).fetchone()
        if row is None:
            shown = without_titles(printed)
            return int(self._db.execute("INSERT INTO people (key, name) VALUES (?, ?)", (key, shown)).lastrowid or 0)
        return _standing(self._db, int(row["id"]))

    def _regroup(self, ends: Iterable[str]) -> None:
        """Decide anew, for each of these first and last words, which of the names that have them are one person."""
        groups = []
        for each in ends:
            rows = self._db.execute(
                "SELECT id, name_key, person_id, decided_by FROM speakers WHERE ends = ?", (each,)
            ).fetchall()
            names = {row["name_key"] for row in rows}
            if len(names) > 1:
                groups.append((names, rows))
        roles = self._roles({name for names, _ in groups for name in names})
        for names, rows in groups:
            fullest = fullest_forms({tuple(name.split()): roles[name] for name in names})
            decided = {tuple(row["name_key"].split()): row["person_id"] for row in rows if row["decided_by"] == "human"}
            for row in rows:
                if row["decided_by"] == "human":
                    continue
                name = fullest[tuple(row["name_key"].split())]
                person_id = decided.get(name) or self._own_person(name, " ".join(name))
                if person_id != row["person_id"]:
                    self._db.execute("UPDATE speakers SET person_id = ? WHERE id = ?", (person_id, row["id"]))

    def _roles(self, name_keys: Collection[str]) -> Mapping[str, set[str]]:
        """The offices, folded, that each of these names was printed with.

        One statement for them all, since it goes through every spelling: names have no index. ``CROSS JOIN`` keeps SQLite from
        going through every quotation instead.
        """
        roles: dict[str, set[str]] = defaultdict(set)
        if name_keys:
            for name, role in self._db.execute(
                "SELECT DISTINCT s.name_key, q.speaker_role FROM speakers s CROSS JOIN quotes q ON q.speaker_id = s.id "
                f"WHERE s.name_key IN {AMONG} AND q.speaker_role IS NOT NULL",
                (listed(name_keys),),
            ):
                roles[name].add(_folded(role))
        return roles

    def _settle_short_names(self, family: str) -> None:
        """Give a lone last name, article by article, to the one person that the article or the office points to."""
        short = [
            int(row[0])
            for row in self._db.execute(
                "SELECT id FROM speakers WHERE ends = ? AND family = ends AND decided_by = 'rule'", (family,)
            )
        ]
        if not short:
            return
        marks = ", ".join("?" * len(short))
        by_office: dict[str, set[int]] = defaultdict(set)
        by_article: dict[int, set[int]] = defaultdict(set)
        for row in self._db.execute(
            "SELECT DISTINCT r.document_id, q.speaker_role, s.person_id FROM speakers s "
            "JOIN quotes q ON q.speaker_id = s.id JOIN revisions r ON r.id = q.revision_id "
            "WHERE s.family = ? AND s.ends <> s.family",
            (family,),
        ):
            by_article[row["document_id"]].add(row["person_id"])
            if row["speaker_role"]:
                by_office[_folded(row["speaker_role"])].add(row["person_id"])
        self._db.execute(
            f"DELETE FROM article_people WHERE speaker_id IN ({marks}) AND decided_by = 'rule'", tuple(short)
        )
        settled = []
        for row in self._db.execute(
            "SELECT DISTINCT r.document_id, q.speaker_id, q.speaker_role FROM quotes q "
            f"JOIN revisions r ON r.id = q.revision_id WHERE q.speaker_id IN ({marks})",
            tuple(short),
        ):
            candidates = by_article.get(row["document_id"]) or by_office.get(_folded(row["speaker_role"] or ""), set())
            if len(candidates) == 1:
                settled.append((row["document_id"], row["speaker_id"], next(iter(candidates))))
        self._db.executemany("INSERT OR IGNORE INTO article_people VALUES (?, ?, ?, 'rule')", settled)

    # By the human word.

    def merge(self, into: int, others: Sequence[int]) -> None:
        """``others`` are ``into``: their spellings, now and in later imports, are its own."""
        for other in others:
            if other == into:
                continue
            self._db.execute(
                "UPDATE speakers SET person_id = ?, decided_by = 'human' WHERE person_id = ?", (into, other)
            )
            self._db.execute(
                "UPDATE article_people SET person_id = ?, decided_by = 'human' WHERE person_id = ?", (into, other)
            )
            self._db.execute("UPDATE people SET merged_into = ? WHERE id = ?", (into, other))

    def split(self, person: int, spelling: str, *, name: str | None = None, article: int | None = None) -> int:
        """``spelling`` (in one article, or everywhere) is somebody else than ``person``; returns who.

        Raises:
            UnknownSpeaker: ``person`` is not spelled so.
        """
        rows = self._db.execute(
            "SELECT DISTINCT s.id, s.name FROM speakers s LEFT JOIN article_people a ON a.speaker_id = s.id "
            "WHERE (s.key = ? OR s.name_key = ?) AND (s.person_id = ? OR a.person_id = ?)",
            (fold(spelling), " ".join(name_of(spelling)), person, person),
        ).fetchall()
        if not rows:
            raise UnknownSpeaker(f"{spelling}: not a spelling of this speaker; `newsarc speaker {person}` lists them")
        other = self._parted(person, spelling) or self._new_person(name or spelling)
        if name:
            self.rename(other, name)
        for row in rows:
            if article is not None:
                self._db.execute(
                    "INSERT OR REPLACE INTO article_people VALUES (?, ?, ?, 'human')", (article, row["id"], other)
                )
                continue
            self._db.execute("DELETE FROM article_people WHERE speaker_id = ? AND person_id = ?", (row["id"], person))
            self._db.execute("UPDATE speakers SET person_id = ?, decided_by = 'human' WHERE id = ?", (other, row["id"]))
        return other

    def alias(self, person: int, spelling: str) -> None:
        """``spelling`` means ``person``, wherever it stands, now and in later imports.

        Raises:
            NoName: it has no letters.
        """
        number = self.spelling(_name(spelling)).id
        self._db.execute("UPDATE speakers SET person_id = ?, decided_by = 'human' WHERE id = ?", (person, number))
        self._db.execute("DELETE FROM article_people WHERE speaker_id = ? AND decided_by = 'rule'", (number,))

    def rename(self, person: int, name: str) -> None:
        """Show ``person`` under ``name``; raises :class:`NoName` when it has no letters."""
        self._db.execute("UPDATE people SET name = ?, named_by = 'human' WHERE id = ?", (_name(name), person))

    def _parted(self, person: int, spelling: str) -> int | None:
        """The person of this name who was merged into ``person`` earlier, on their own again."""
        row = self._db.execute(
            "SELECT id FROM people WHERE key = ? AND merged_into = ?", (" ".join(name_of(spelling)), person)
        ).fetchone()
        if row is None:
            return None
        self._db.execute("UPDATE people SET merged_into = NULL WHERE id = ?", (row["id"],))
        return int(row["id"])

    def _new_person(self, name: str) -> int:
        """A person of its own, also when another has the same name."""
        key, number = " ".join(name_of(name)) or fold(name), 1
        candidate = key
        while self._db.execute("SELECT 1 FROM people WHERE key = ?", (candidate,)).fetchone():
            number += 1
            candidate = f"{key} #{number}"
        cursor = self._db.execute("INSERT INTO people (key, name, named_by) VALUES (?, ?, 'human')", (candidate, name))
        return int(cursor.lastrowid or 0)


def _standing(connection: sqlite3.Connection, person: int) -> int:
    """``person``, or who it was merged into."""
    seen = set()
    while person not in seen:
        seen.add(person)
        row = connection.execute("SELECT merged_into FROM people WHERE id = ?", (person,)).fetchone()
        if row is None or row[0] is None:
            break
        person = int(row[0])
    return person


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not any(character.isalpha() for character in name):
        raise NoName(f"{text!r}: a name has letters")
    return name


_IN_USE = (
    "(EXISTS (SELECT 1 FROM speakers s WHERE s.person_id = people.id) "
    "OR EXISTS (SELECT 1 FROM article_people a WHERE a.person_id = people.id))"
)
"""Rules may leave a person without a spelling, when the name turns out to be a longer one's short form."""


def find_people(connection: sqlite3.Connection, wanted: str) -> list[int]:
    """The people a number or a name may mean: those with exactly this full name, else those whose name has its words in their
    order («محمد السوداني» of «محمد شياع السوداني»), else all with these letters in it."""
    text = wanted.strip()
    if (number := row_number(text)) is not None:
        exists = connection.execute("SELECT 1 FROM people WHERE id = ?", (number,)).fetchone()
        return [_standing(connection, number)] if exists else []
    name = name_of(text)
    if len(name) > 1:
        rows = connection.execute(
            "SELECT DISTINCT person_id FROM speakers WHERE name_key = ? "
            f"UNION SELECT id FROM people WHERE key = ? AND {_IN_USE}",
            (" ".join(name), " ".join(name)),
        ).fetchall()
        if rows:
            return sorted(int(row[0]) for row in rows)
    sought = fold(text).strip()
    names = connection.execute(
        # By `key`, the folded spelling: folding every name anew takes ten times as long. Names that a rule gave are spellings.
        "SELECT DISTINCT person_id, key FROM speakers "
        f"UNION SELECT id, fold(name) FROM people WHERE named_by <> 'rule' AND {_IN_USE}"
    )
    alike: dict[int, set[int]] = {}
    for person, name in names:
        alike.setdefault(likeness(name, sought), set()).add(int(person))
    closest = max(alike, default=0)
    if closest == 0:  # no name has these letters
        return []
    return sorted(alike[closest])


def of_people(people: Sequence[int]) -> tuple[str, list[Any]]:
    """A condition over ``quotations``: said by one of ``people``, by whatever name. By way of the indexes."""
    if not people:
        return "0", []
    condition = (
        f"id IN (SELECT q.id FROM speakers k JOIN quotes q ON q.speaker_id = k.id WHERE k.person_id IN {AMONG} "
        "UNION SELECT q.id FROM article_people a JOIN revisions r ON r.document_id = a.document_id "
        f"JOIN quotes q ON q.revision_id = r.id AND q.speaker_id = a.speaker_id WHERE a.person_id IN {AMONG}) "
        f"AND person_id IN {AMONG}"
    )
    return condition, [listed(people)] * 3


def quoting(people: Sequence[int]) -> tuple[str, list[Any]]:
    """A condition over ``articles`` and ``documents``: quotes one of ``people``, by whatever name. Reads no texts, as the
    view ``quotations`` would."""
    condition = (
        "revision_id IN (SELECT q.revision_id FROM speakers k JOIN quotes q ON q.speaker_id = k.id "
        f"WHERE k.person_id IN {AMONG} AND (NOT EXISTS (SELECT 1 FROM article_people WHERE speaker_id = k.id) "
        "OR NOT EXISTS (SELECT 1 FROM article_people a WHERE a.speaker_id = k.id "
        "AND a.document_id = (SELECT document_id FROM revisions WHERE id = q.revision_id))) "
        "UNION SELECT q.revision_id FROM article_people a JOIN revisions r ON r.document_id = a.document_id "
        f"JOIN quotes q ON q.revision_id = r.id AND q.speaker_id = a.speaker_id WHERE a.person_id IN {AMONG})"
    )
    return condition, [listed(people)] * 2


def one_person(connection: sqlite3.Connection, wanted: str) -> int:
    """The one person a number or a name means.

    Raises:
        UnknownSpeaker: nobody, or several; the message names the first of them.
    """
    found = find_people(connection, wanted)
    if len(found) > 1:
        found = _exactly_named(connection, found, wanted) or found
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownSpeaker(f"{wanted}: no such speaker; `newsarc speakers` lists them")
    marks = ", ".join("?" * len(found[:5]))
    names = connection.execute(f"SELECT id, name FROM people WHERE id IN ({marks})", found[:5])
    listed = ", ".join(f"{row['id']} {row['name']}" for row in names)
    raise UnknownSpeaker(f"{wanted}: {len(found)} speakers have this name; give a number: {listed}")


def _exactly_named(connection: sqlite3.Connection, people: Sequence[int], wanted: str) -> list[int]:
    return [
        number
        for number in people
        if fold(connection.execute("SELECT name FROM people WHERE id = ?", (number,)).fetchone()[0]) == fold(wanted)
    ]
