"""Who is meant by a number, a name or an office that somebody asks for. The reading side of ``people``."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from newsarc.arabic.levels import fold
from newsarc.archive.likeness import BEGINNINGS, WORDS, likeness
from newsarc.archive.numbers import AMONG, listed
from newsarc.archive.quotes.naming import after_courtesies, name_of, without_titles
from newsarc.archive.quotes.offices import holds, is_office, same_office
from newsarc.archive.quotes.people import UnknownSpeaker, standing
from newsarc.archive.records import row_number

_NEAR = 0.8
"""How alike the letters of a name are to one that is perhaps meant, by ``difflib``."""
LISTED = 5
"""Speakers that a message names at most."""

_IN_USE = (
    "(EXISTS (SELECT 1 FROM speakers s WHERE s.person_id = people.id) "
    "OR EXISTS (SELECT 1 FROM article_people a WHERE a.person_id = people.id))"
)
"""Rules may leave a person without a spelling, when the name turns out to be a longer one's short form."""


class Meant(NamedTuple):
    """Whose words are asked for: what ``people`` said, and what was said in an office by whoever held it."""

    people: Sequence[int] = ()
    roles: Sequence[str] = ()
    """The office as it is printed beside names."""
    spellings: Sequence[int] = ()
    """Rows of ``speakers`` that stand for an office, with a name behind it or none."""
    closely: bool = False
    """No name has the words asked for; those of ``people`` begin so."""

    @property
    def office(self) -> bool:
        """Whether an office was asked for."""
        return bool(self.roles or self.spellings)


class _Names:
    """All names of an archive, read once."""

    def __init__(self, connection: sqlite3.Connection, bodies_too: bool) -> None:
        self._bodies_too = bodies_too
        # By `key`, the folded spelling: folding every name anew takes ten times as long. Names that a rule gave are spellings.
        self.rows = connection.execute(
            "SELECT id, person_id, name, key, family IS NOT NULL FROM speakers UNION ALL "
            f"SELECT NULL, id, name, fold(name), named_by = 'human' FROM people WHERE named_by <> 'rule' AND {_IN_USE}"
        ).fetchall()

    def alike(self, wanted: str, least: int) -> list[int]:
        """The people whose names are at least so like the one ``wanted``; bodies only where no person's is: who asks for «ترامب»
        does not mean «إدارة ترامب»."""
        persons, others = self._alike(wanted, least)
        return sorted(persons | others if self._bodies_too else persons or others)

    def persons(self, wanted: str) -> list[int]:
        """The persons whose names have the words ``wanted``."""
        return sorted(self._alike(wanted, WORDS)[0])

    def _alike(self, wanted: str, least: int) -> tuple[set[int], set[int]]:
        sought = fold(wanted).strip()
        persons, others = set[int](), set[int]()
        for _, person, name, key, is_person in self.rows:
            if person is not None and likeness(key, sought) >= least:
                (persons if is_person and not is_office(name) else others).add(int(person))
        return persons, others

    def in_office(self, office: str) -> list[int]:
        """The spellings that begin with an office."""
        stem = _stem(office)
        return [number for number, _, name, key, _ in self.rows if number and stem in key and holds_alone(name, office)]


def holds_alone(name: str, office: str) -> bool:
    """Whether ``name`` is an office, maybe with a last name behind it, and has the one asked for."""
    return is_office(name) and name_of(name)[0] == fold(name.split()[0]) and holds(name, office)


def _stem(office: str) -> str:
    """The letters that the first word of an office has in whatever form."""
    return fold(office.split()[0]).removeprefix("ال").removesuffix("ه")


def meant(connection: sqlite3.Connection, wanted: str, *, bodies_too: bool = False) -> Meant:
    """Whom a number, an office or a name may mean: those with exactly this full name, else those whose name has its words in their
    order («محمد السوداني» of «محمد شياع السوداني»), without courtesies in front («السيد السوداني»), else those with words that
    begin so. An office means all that was said in it. ``bodies_too``: also bodies with these words, beside persons."""
    text = wanted.strip()
    if (number := row_number(text)) is not None:
        return Meant(_numbered(connection, number))
    names = _Names(connection, bodies_too)
    if is_office(text) and (found := _in_office(connection, names, text)):
        return found
    if people := _called(connection, names, text):
        return Meant(people)
    people = names.alike(after_courtesies(text), BEGINNINGS)
    return Meant(people, closely=bool(people))


def _numbered(connection: sqlite3.Connection, number: int) -> list[int]:
    exists = connection.execute("SELECT 1 FROM people WHERE id = ?", (number,)).fetchone()
    return [standing(connection, number)] if exists else []


def _called(connection: sqlite3.Connection, names: _Names, text: str) -> list[int]:
    forms = dict.fromkeys((without_titles(text), after_courtesies(text)))
    found = (_named(connection, form) or names.alike(form, WORDS) for form in forms)
    return next(filter(None, found), [])


def _named(connection: sqlite3.Connection, text: str) -> list[int]:
    """The people with exactly this full name; a single word is none."""
    name = name_of(text)
    if len(name) < 2:
        return []
    rows = connection.execute(
        "SELECT DISTINCT person_id FROM speakers WHERE name_key = ? AND person_id IS NOT NULL "
        f"UNION SELECT id FROM people WHERE key = ? AND {_IN_USE}",
        (" ".join(name), " ".join(name)),
    )
    return sorted(int(row[0]) for row in rows)


def _in_office(connection: sqlite3.Connection, names: _Names, text: str) -> Meant | None:
    """What an office stands for: all said in it and, where nobody is quoted in just this one, what the person said whose name
    stands behind it («رئيس الوزراء السوداني»). None where ``text`` is neither."""
    if name_of(text)[:1] != (fold(text.split()[0]),):
        return None  # a full name follows
    known = connection.execute("SELECT DISTINCT speaker_role FROM quotes WHERE speaker_role IS NOT NULL")
    stem = _stem(text)
    roles = [role for (role,) in known if stem in fold(role) and holds(role, text)]
    spellings = names.in_office(text)
    people = [] if roles else _behind(connection, names, text.split())
    if len(text.split()) == 1:
        people = names.persons(text)  # خليل الوزير
    return Meant(people, roles, spellings) if people or roles or spellings else None


def _behind(connection: sqlite3.Connection, names: _Names, words: Sequence[str]) -> list[int]:
    """Who has the name at the end of ``words`` and was quoted in the office before it."""
    for place in range(1, len(words)):
        office, name = " ".join(words[:place]), " ".join(words[place:])
        people = names.persons(name)
        rows = connection.execute(
            f"SELECT DISTINCT person_id, speaker_role FROM quotations WHERE person_id IN {AMONG} AND speaker_role IS NOT NULL",
            (listed(people),),
        )
        if held := {int(person) for person, role in rows if holds(role, office) or same_office(role, office)}:
            return sorted(held)
    return []


def said_by(found: Meant) -> tuple[str, list[Any]]:
    """A condition over ``quotations``: said by one of those meant, by whatever name. By way of the indexes."""
    condition, values = of_people(found.people)
    if not found.office:
        return condition, values
    in_office = f"id IN (SELECT id FROM quotes WHERE speaker_role IN {AMONG} OR speaker_id IN {AMONG})"
    return f"({condition} OR {in_office})", [*values, listed(found.roles), listed(found.spellings)]


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


def quoting(found: Meant) -> tuple[str, list[Any]]:
    """A condition over ``articles`` and ``documents``: quotes one of those meant, by whatever name. Reads no texts, as the
    view ``quotations`` would."""
    condition = (
        "revision_id IN (SELECT q.revision_id FROM speakers k JOIN quotes q ON q.speaker_id = k.id "
        f"WHERE k.person_id IN {AMONG} AND (NOT EXISTS (SELECT 1 FROM article_people WHERE speaker_id = k.id) "
        "OR NOT EXISTS (SELECT 1 FROM article_people a WHERE a.speaker_id = k.id "
        "AND a.document_id = (SELECT document_id FROM revisions WHERE id = q.revision_id))) "
        "UNION SELECT q.revision_id FROM article_people a JOIN revisions r ON r.document_id = a.document_id "
        f"JOIN quotes q ON q.revision_id = r.id AND q.speaker_id = a.speaker_id WHERE a.person_id IN {AMONG}"
    )
    values = [listed(found.people)] * 2
    if found.office:
        condition += f" UNION SELECT revision_id FROM quotes WHERE speaker_role IN {AMONG} OR speaker_id IN {AMONG}"
        values += [listed(found.roles), listed(found.spellings)]
    return f"{condition})", values


def speakers_meant(connection: sqlite3.Connection, found: Meant) -> list[sqlite3.Row]:
    """The people behind what is asked for (id, name, quotes: how many of it), the most quoted first."""
    condition, values = said_by(found)
    return connection.execute(
        "SELECT person_id AS id, speaker AS name, count(*) AS quotes FROM quotations "
        f"WHERE person_id IS NOT NULL AND current AND {condition} GROUP BY 1 ORDER BY 3 DESC, 2",
        values,
    ).fetchall()


def nearest(connection: sqlite3.Connection, wanted: str) -> list[str]:
    """The names of one or two people that are written nearly as the one ``wanted``, for whoever misspelt it."""
    from difflib import get_close_matches

    names = {fold(name): name for (name,) in connection.execute(f"SELECT name FROM people WHERE {_IN_USE}")}
    return [names[each] for each in get_close_matches(fold(wanted).strip(), names, 2, _NEAR)]


def find_people(connection: sqlite3.Connection, wanted: str) -> list[int]:
    """The people that a number, a name or an office may mean, those of an office in order of how often they are quoted in it."""
    found = meant(connection, wanted)
    return _numbers(speakers_meant(connection, found)) if found.office else list(found.people)


def one_person(connection: sqlite3.Connection, wanted: str) -> int:
    """The one person a number, a name or an office means.

    Raises:
        UnknownSpeaker: nobody, or several; the message names the most quoted of them.
    """
    found = meant(connection, wanted)
    people = _numbers(speakers_meant(connection, found)) if found.office else found.people
    what = (
        "were quoted in this office"
        if found.office
        else "have names that begin so"
        if found.closely
        else "have this name"
    )
    return _the_one(connection, wanted, people, what, ranked=bool(found.roles))


def decided_person(connection: sqlite3.Connection, wanted: str) -> int:
    """The one person a number or a name means to whoever says for good who is who: an office or a beginning is not enough.

    Raises:
        UnknownSpeaker: nobody, or several; the message names the most quoted of them.
    """
    text = wanted.strip()
    number = row_number(text)
    people = _called(connection, _Names(connection, True), text) if number is None else _numbered(connection, number)
    return _the_one(connection, wanted, people, "have this name")


def _the_one(
    connection: sqlite3.Connection, wanted: str, people: Sequence[int], what: str, *, ranked: bool = False
) -> int:
    """The only one of ``people``, or the only one who is called just so; ``ranked`` are in an order of their own."""
    if len(people) > 1 and not ranked:
        people = _exactly_named(connection, people, wanted) or _most_quoted_first(connection, people)
    if len(people) == 1:
        return people[0]
    if not people:
        near = nearest(connection, wanted)
        way_out = f"did you mean {' or '.join(near)}?" if near else "`newsarc speakers` lists them"
        raise UnknownSpeaker(f"{wanted}: no such speaker; {way_out}")
    names = dict(connection.execute(f"SELECT id, name FROM people WHERE id IN {AMONG}", (listed(people),)).fetchall())
    named = ", ".join(f"{number} {names[number]}" for number in people[:LISTED])
    raise UnknownSpeaker(f"{wanted}: {len(people)} speakers {what}; give a number: {named}")


def _most_quoted_first(connection: sqlite3.Connection, people: Sequence[int]) -> list[int]:
    quoted = _numbers(speakers_meant(connection, Meant(people)))
    return [*quoted, *sorted(set(people) - set(quoted))]


def _numbers(rows: Iterable[sqlite3.Row]) -> list[int]:
    return [int(row["id"]) for row in rows]


def _exactly_named(connection: sqlite3.Connection, people: Sequence[int], wanted: str) -> list[int]:
    rows = connection.execute(f"SELECT id, name FROM people WHERE id IN {AMONG}", (listed(people),))
    return [int(row["id"]) for row in rows if fold(row["name"]) == fold(wanted)]
