"""Who said what, for users of ``Archive``: quotations, and the people they are of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

from newsarc.archive.connection import transaction
from newsarc.archive.errors import named_errors
from newsarc.archive.opened import OpenArchive
from newsarc.archive.reading import Filter, Wanted

if TYPE_CHECKING:
    from newsarc.archive.quotes.people import People

Decided = TypeVar("Decided")


class AskedFor(NamedTuple):
    """How what somebody asks for is taken."""

    by: Literal["name", "office", "beginning"]
    """``beginning``: nobody is called so; there are only names with words that begin so."""
    people: list[dict[str, Any]]
    """Unless by ``name``, whom that means (id, name, how many ``quotes`` of theirs), the most quoted first."""


class QuotingArchive(OpenArchive):
    """The quotations of an archive and the decisions on who is who."""

    def quotes(
        self,
        query: str | None = None,
        *,
        limit: int | None = None,
        where: Filter | None = None,
        speaker: Wanted = None,
        oldest_first: bool = False,
    ) -> list[dict[str, Any]]:
        """Quotations in order of time, newest first: rows of the ``quotations`` view.

        ``query``, as for ``search``, keeps those whose own words satisfy it; ``speaker`` those of a person, by any part of the name, or
        of all who held an office;
        ``where``, a ``Filter`` of articles or a ``QuoteFilter``, restricts further. One that a later revision changed or dropped is there too, with
        its ``status``.
        """
        from dataclasses import asdict, replace
        from itertools import islice

        from newsarc.archive.quotes.quotations import Quotations, QuoteFilter

        condition = where if isinstance(where, QuoteFilter) else QuoteFilter(**asdict(where or Filter()))
        if speaker:
            condition = replace(condition, speaker=speaker)
        with self._index_errors():
            if query or condition.about:
                self._refresh_index()
            rows = Quotations(self.connection).find(condition, query, oldest_first=oldest_first)
            return [dict(row) for row in islice(rows, limit)]

    def speakers(self, name: Wanted = None, limit: int | None = None) -> list[dict[str, Any]]:
        """People and bodies by how often they are quoted: id, name, quotes, articles, sources, first, last."""
        from newsarc.archive.quotes.speakers import Speakers

        with named_errors(self.path):
            return Speakers(self.connection).ranking(name, limit)

    def person(self, key: int | str) -> int:
        """The number of the one speaker that a number, a name or an office means.

        Raises:
            UnknownSpeaker: nobody, or several.
        """
        from newsarc.archive.quotes.asking import one_person

        with named_errors(self.path):
            return one_person(self.connection, str(key))

    def people_named(self, name: str) -> list[int]:
        """The numbers of the speakers that a number, any part of a name or an office may mean."""
        from newsarc.archive.quotes.asking import find_people

        with named_errors(self.path):
            return find_people(self.connection, name)

    def asked_for(self, name: str) -> AskedFor | None:
        """How a filter by speaker takes ``name``; None where it lets nothing through."""
        from newsarc.archive.quotes.asking import meant, speakers_meant

        with named_errors(self.path):
            found = meant(self.connection, name)
            if not found.office and not found.people:
                return None
            if not found.office and not found.closely:
                return AskedFor("name", [])
            people = [dict(row) for row in speakers_meant(self.connection, found)]
        return AskedFor("office" if found.office else "beginning", people)

    def nearest_speakers(self, name: str) -> list[str]:
        """One or two names of speakers that are written nearly as ``name``, which nobody has."""
        from newsarc.archive.quotes.asking import nearest

        with named_errors(self.path):
            return nearest(self.connection, name)

    def speaker(self, key: int | str) -> dict[str, Any]:
        """One speaker's profile: names, roles, verbs, sources and topics with counts, and quotations by month."""
        from newsarc.archive.quotes.speakers import Speakers

        person = self.person(key)
        with named_errors(self.path):
            return Speakers(self.connection).profile(person)

    def compare_speakers(self, keys: Sequence[int | str], about: str | None = None) -> list[dict[str, Any]]:
        """What each of several speakers said on a subject, side by side."""
        from newsarc.archive.quotes.speakers import Speakers

        people = [self.person(key) for key in keys]
        with self._index_errors():
            if about:
                self._refresh_index()
            return Speakers(self.connection).compare(people, about)

    def merge_speakers(self, into: int | str, others: Sequence[int | str]) -> int:
        """The others are the same person as the first, from now on; returns that person's number."""
        person = self._decided(into)
        numbers = [self._decided(other) for other in others]
        self._decide(lambda people: people.merge(person, numbers))
        return person

    def split_speaker(
        self, key: int | str, spelling: str, *, name: str | None = None, article: int | None = None
    ) -> int:
        """One spelling of a speaker, everywhere or in one article, is somebody else; returns whose number."""
        person = self._decided(key)
        if article is not None:
            self._require(article)
        return self._decide(lambda people: people.split(person, spelling, name=name, article=article))

    def alias_speaker(self, key: int | str, spelling: str) -> int:
        """This spelling means that speaker, from now on; returns the speaker's number."""
        person = self._decided(key)
        self._decide(lambda people: people.alias(person, spelling))
        return person

    def rename_speaker(self, key: int | str, name: str) -> int:
        """Show a speaker under this name; returns the speaker's number."""
        person = self._decided(key)
        self._decide(lambda people: people.rename(person, name))
        return person

    def _decided(self, key: int | str) -> int:
        from newsarc.archive.quotes.asking import decided_person

        with named_errors(self.path):
            return decided_person(self.connection, str(key))

    def _decide(self, decision: Callable[[People], Decided]) -> Decided:
        from newsarc.archive.quotes.people import People

        people = People(self.connection)
        with named_errors(self.path), transaction(self.connection):
            result = decision(people)
            people.flush()
        return result
