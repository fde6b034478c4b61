"""How a filter by speaker was understood, reported if it was not a plain name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from newsarc.cli.terminal import complain

if TYPE_CHECKING:
    from newsarc.archive.archive import Archive

_NAMED = 5
"""Maximum people that a line names."""


def tell_speakers(archive: Archive, names: Iterable[str]) -> None:
    """Report for each of ``names``, by which somebody is searched for, who is meant if it is an office or only close to
    a name."""
    for name in names:
        if (asked := archive.asked_for(name)) and asked.people:
            if asked.by == "office":
                complain(f"newsarc: {name}: what was said in this office, by {_names(asked.people)}")
            else:
                complain(f"newsarc: {name}: nobody has this name; taken for the beginning of {_names(asked.people)}")


def tell_namesakes(archive: Archive, name: str, person: int) -> None:
    """Report who else has the ``name`` by which ``person`` was searched for: «ترامب» is the whole name of nobody who is
    better known."""
    others = archive.speakers(name) if len(archive.people_named(name)) > 1 else []
    if others := [row for row in others if row["id"] != person]:
        complain(f"newsarc: {name}: also in the name of {_names(others)}; `newsarc speakers -n` has their numbers")


def speakers_in(query: str) -> Sequence[str]:
    """Return the speakers that a query lets through (speaker:)."""
    if ":" not in query:  # the parser is loaded only for queries that may have a filter
        return []
    from newsarc.search.query import parse_query

    return [each.value for each in parse_query(query).filters if each.field == "speaker" and not each.negated]


def _names(rows: Sequence[Mapping[str, Any]]) -> str:
    people = [f"{row['name']} ({row['quotes']})" for row in rows]
    more = f" and {len(people) - _NAMED} more" if len(people) > _NAMED else ""
    return f"{', '.join(people[:_NAMED])}{more}"
