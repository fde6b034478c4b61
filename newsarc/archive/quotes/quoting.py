"""Who said what, for users of ``Archive``: quotations, and the people they are of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from newsarc.archive.connection import transaction
from newsarc.archive.errors import named_errors
from newsarc.archive.opened import OpenArchive
from newsarc.archive.reading import Filter

if TYPE_CHECKING:
    from newsarc.archive.quotes.people import People

Decided = TypeVar("Decided")


class QuotingArchive(OpenArchive):
    """The quotations of an archive and the decisions on who is who."""

    def quotes(
        self,
        query: str | None = None,
        *,
        limit: int | None = None,
        where: Filter | None = None,
        speaker: str | None = None,
        oldest_first: bool = False,
    ) -> list[dict[str, Any]]:
        """Quotations in order of time, newest first: rows of the ``quotations`` view.

        ``query``, as for ``search``, keeps those whose own words satisfy it; ``speaker`` those of a person, by any part of the name;
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

    def speakers(self, name: str | None = None, limit: int | None = None) -> list[dict[str, Any]]:
        """People and bodies by how often they are quoted: id, name, quotes, articles, sources, first, last."""
        from newsarc.archive.quotes.speakers import Speakers

        with named_errors(self.path):
            return Speakers(self.connection).ranking(name, limit)

    def person(self, key: int | str) -> int:
        """The number of the one speaker that a number or a name means.

        Raises:
            UnknownSpeaker: nobody, or several.
        """
        from newsarc.archive.quotes.people import one_person

        with named_errors(self.path):
            return one_person(self.connection, str(key))

    def people_named(self, name: str) -> list[int]:
        """The numbers of the speakers that a number or any part of a name may mean."""
        from newsarc.archive.quotes.people import find_people

        with named_errors(self.path):
            return find_people(self.connection, name)

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
        person = self.person(into)
        numbers = [self.person(other) for other in others]
        self._decide(lambda people: people.merge(person, numbers))
        return person

    def split_speaker(
        self, key: int | str, spelling: str, *, name: str | None = None, article: int | None = None
    ) -> int:
        """One spelling of a speaker, everywhere or in one article, is somebody else; returns whose number."""
        person = self.person(key)
        if article is not None:
            self._require(article)
        return self._decide(lambda people: people.split(person, spelling, name=name, article=article))

    def alias_speaker(self, key: int | str, spelling: str) -> int:
        """This spelling means that speaker, from now on; returns the speaker's number."""
        person = self.person(key)
        self._decide(lambda people: people.alias(person, spelling))
        return person

    def rename_speaker(self, key: int | str, name: str) -> int:
        """Show a speaker under this name; returns the speaker's number."""
        person = self.person(key)
        self._decide(lambda people: people.rename(person, name))
        return person

    def _decide(self, decision: Callable[[People], Decided]) -> Decided:
        from newsarc.archive.quotes.people import People

        people = People(self.connection)
        with named_errors(self.path), transaction(self.connection):
            result = decision(people)
            people.flush()
        return result
