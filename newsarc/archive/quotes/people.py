"""Who stands behind each spelling of a speaker's name: settled by rule as articles come in, or by a human for good.

The writing side. Always inside the caller's transaction; see ``naming`` for the rules themselves.
"""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsarc.arabic.levels import fold
from newsarc.archive.errors import ArchiveError
from newsarc.archive.numbers import AMONG, listed
from newsarc.archive.quotes.naming import Name, ends_of, fullest_forms, is_person, name_of, without_titles
from newsarc.archive.quotes.offices import Behind, behind_office, office_of, places_in, same_office
from newsarc.archive.quotes.unnamed import is_unnamed

_folded = lru_cache(maxsize=50_000)(fold)
"""For names and offices, which come again and again."""
_SPELT_ANYHOW = re.compile("[اءيه]")


class UnknownSpeaker(ArchiveError):
    """A name or number that names no speaker, or more than one."""


class NoName(ValueError):
    """What was given as a name has no letters in it."""


class Spelling(NamedTuple):
    """A row of ``speakers``: its id and, for a person's name, by which words the rules find its like."""

    id: int
    ends: str | None
    family: str | None
    is_unnamed: bool = False
    """It means somebody else in each article."""


class People:
    """Keeps ``speakers``, ``people`` and ``article_people`` in step with the quotations."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._spellings: dict[str, Spelling] = {}
        self._touched_ends: set[str] = set()
        self._touched_families: set[str] = set()
        self._unnamed: set[tuple[int, int]] = set()
        """Articles with spellings that are no names, to be settled."""

    # By rule, as quotations come in.

    def spelling(self, printed: str) -> Spelling:
        """The spelling ``printed``, which gets a row, and a person, when it is new."""
        key = _folded(printed)
        known = self._spellings.get(key)
        if known is None:
            row = self._db.execute("SELECT id, ends, family FROM speakers WHERE key = ?", (key,)).fetchone()
            known = self._spellings[key] = (
                Spelling(row["id"], row["ends"], row["family"], is_unnamed(printed))
                if row
                else self._add_spelling(key, printed)
            )
        return known

    def quoted(self, document_id: int, spellings: Iterable[Spelling], roles: Iterable[str]) -> None:
        """Take note that these were quoted again, in these offices: what a role or a context decides is looked at anew."""
        for role in roles:
            self._touched_families.update(places_in(role))  # which shows that it is no name behind this office
        for spelling in spellings:
            if spelling.is_unnamed:
                self._unnamed.add((document_id, spelling.id))
            if spelling.family:
                self._touched_families.add(spelling.family)
                if spelling.ends and spelling.ends != spelling.family:
                    self._touched_ends.add(spelling.ends)

    def flush(self) -> None:
        """Apply the rules to what came in since the last call."""
        ends, self._touched_ends = self._touched_ends, set()
        families, self._touched_families = self._touched_families, set()
        unnamed, self._unnamed = self._unnamed, set()
        self._regroup(sorted(ends))
        self._settle_unnamed(sorted(unnamed))
        for family in sorted(families):
            self._settle_short_names(family)

    def discard(self) -> None:
        """Forget what a rolled-back transaction had added."""
        self._spellings.clear()
        self._touched_ends.clear()
        self._touched_families.clear()
        self._unnamed.clear()

    def regroup_everything(self) -> None:
        """Apply the rules of this version to every spelling; the human word stays."""
        for row in self._db.execute("SELECT id, name, name_key, decided_by FROM speakers").fetchall():
            name = name_of(row["name"])
            self._db.execute(
                "UPDATE speakers SET name_key = ?, ends = ?, family = ? WHERE id = ?",
                (*self._columns(name, row["name"]), row["id"]),
            )
            if row["decided_by"] == "human":
                continue
            self._db.execute(
                "UPDATE speakers SET person_id = ? WHERE id = ?", (self._own_person(name, row["name"]), row["id"])
            )
            if is_unnamed(row["name"]):
                articles = self._db.execute(
                    "SELECT DISTINCT r.document_id FROM quotes q JOIN revisions r ON r.id = q.revision_id "
                    "WHERE q.speaker_id = ?",
                    (row["id"],),
                )
                self._unnamed.update((article, row["id"]) for (article,) in articles)
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
        return Spelling(int(cursor.lastrowid or 0), ends, family, is_unnamed(printed))

    @staticmethod
    def _columns(name: Name, printed: str) -> tuple[str, str | None, str | None]:
        """name_key, ends and family of a spelling; only persons' names have the last two, one behind an office among them."""
        key = " ".join(name) or fold(printed)
        if is_unnamed(printed):
            return key, None, None
        if not is_person(printed):
            behind = behind_office(printed)
            return key, *((behind.family, behind.family) if behind else (None, None))
        return key, ends_of(name) or key, name[-1]

    def _own_person(self, name: Name, printed: str) -> int | None:
        """The person with exactly this name, shown as it was first printed, without titles; None for what is no name."""
        if is_unnamed(printed):
            return None
        key = " ".join(name) or fold(printed)
        row = self._db.execute("SELECT id FROM people WHERE key = ?", (key,)).fetchone()
        if row is None:
            shown = without_titles(printed)
            return int(self._db.execute("INSERT INTO people (key, name) VALUES (?, ?)", (key, shown)).lastrowid or 0)
        return standing(self._db, int(row["id"]))

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

    def _settle_unnamed(self, quoted: Iterable[tuple[int, int]]) -> None:
        """Give what is no name, article by article, to somebody of its own: one source is not another's. A human word stands."""
        for document_id, speaker_id in quoted:
            row = self._db.execute(
                "SELECT name, name_key FROM speakers WHERE id = ? AND decided_by = 'rule' AND NOT EXISTS "
                "(SELECT 1 FROM article_people WHERE document_id = ? AND speaker_id = id)",
                (speaker_id, document_id),
            ).fetchone()
            if row is None:
                continue
            key = f"{row['name_key']} @{document_id}"
            self._db.execute(
                "INSERT OR IGNORE INTO people (key, name, named_by) VALUES (?, ?, 'article')", (key, row["name"])
            )
            self._db.execute(
                "INSERT INTO article_people SELECT ?, ?, id, 'rule' FROM people WHERE key = ?",
                (document_id, speaker_id, key),
            )

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
        short = {
            int(row["id"]): behind_office(row["name"])
            for row in self._db.execute(
                "SELECT id, name FROM speakers WHERE ends = ? AND family = ends AND decided_by = 'rule'", (family,)
            )
        }
        if not short:
            return
        in_office: dict[str, set[int]] = defaultdict(set)
        by_article: dict[int, set[int]] = defaultdict(set)
        for row in self._db.execute(
            "SELECT DISTINCT r.document_id, q.speaker_role, s.person_id FROM speakers s "
            "JOIN quotes q ON q.speaker_id = s.id JOIN revisions r ON r.id = q.revision_id "
            "WHERE s.family = ? AND s.ends <> s.family",
            (family,),
        ):
            by_article[row["document_id"]].add(row["person_id"])
            if row["speaker_role"]:
                in_office[row["speaker_role"]].add(row["person_id"])
        behind = {number: self._holders(name, in_office) for number, name in short.items() if name}
        marks = ", ".join("?" * len(short))
        self._db.execute(
            f"DELETE FROM article_people WHERE speaker_id IN ({marks}) AND decided_by = 'rule'", tuple(short)
        )
        settled = []
        for row in self._db.execute(
            "SELECT DISTINCT r.document_id, q.speaker_id, q.speaker_role FROM quotes q "
            f"JOIN revisions r ON r.id = q.revision_id WHERE q.speaker_id IN ({marks})",
            tuple(short),
        ):
            here = by_article.get(row["document_id"], set())
            if row["speaker_id"] in behind:
                holders = behind[row["speaker_id"]]
                candidates = (holders & here) or holders
            else:
                candidates = here or _in_office(row["speaker_role"] or "", in_office)
            if len(candidates) == 1:
                settled.append((row["document_id"], row["speaker_id"], next(iter(candidates))))
        self._db.executemany("INSERT OR IGNORE INTO article_people VALUES (?, ?, ?, 'rule')", settled)

    def _holders(self, name: Behind, in_office: Mapping[str, set[int]]) -> set[int]:
        """Who of ``in_office`` the name behind an office may be of. Where it may be an adjective instead («رئيس الوزراء
        السوداني»), the office must be theirs without another country, and nobody's with this one."""
        if name.place is None:
            return _in_office(name.office, in_office)
        office = office_of(name.office)
        roles = [
            role for role in in_office if same_office(role, name.office) and office_of(role).places <= office.places
        ]
        holders = set[int]().union(*(in_office[role] for role in roles))
        return set() if holders and self._is_of(office.words, name.place) else holders

    def _is_of(self, office: Sequence[str], place: str) -> bool:
        """Whether somebody was quoted in the ``office`` of this country or town."""
        rows = self._db.execute(
            "SELECT DISTINCT speaker_role FROM quotes WHERE speaker_role LIKE ?",
            (f"%{_SPELT_ANYHOW.sub('_', place)}%",),
        )
        found = (office_of(row["speaker_role"]) for row in rows)
        return any(each.words == office and place in each.places for each in found)

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


def _in_office(office: str, in_office: Mapping[str, set[int]]) -> set[int]:
    """Who holds just this office, else who holds one that is the same in other words."""
    exactly = (people for role, people in in_office.items() if _folded(role) == _folded(office))
    return set[int]().union(*exactly) or set[int]().union(
        *(people for role, people in in_office.items() if same_office(role, office))
    )


def standing(connection: sqlite3.Connection, person: int) -> int:
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
