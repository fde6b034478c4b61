"""Who the reporter is talking about: the subjects of the sentences read so far, newest last.

Arabic drops the subject of a verb that goes on with the same person (وأضاف), so that half of all quotations
name nobody. The verb still shows gender and number; the newest subject that agrees is meant. Bystanders
(objects, people in prepositional phrases, people inside reported speech) never enter the list of subjects. A
verb that continues a statement (أضاف، تابع) looks first among those who have already been reported to speak.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsarc.extract.quotes.mentions import UNNAMED, Speaker

_PRIVATE = ("مصدر", "مصادر", "شاهد", "شهود", "أحد")
_KEPT = 12
"""Speakers remembered of a kind, the newest ones."""


class Discourse:
    """The speakers a verb without subject may mean."""

    def __init__(self) -> None:
        self._subjects: list[Speaker] = []
        self._objects: list[Speaker] = []
        self._spoke: list[Speaker] = []
        self._here: list[Speaker] = []
        """Subjects of the sentence being read, bodies that merely act included."""
        self.before: Speaker | None = None
        """The last subject of the sentence before."""
        self.issuer: Speaker | None = None
        """Who was last said to speak in a statement: meant by البيان."""
        self.asked: Speaker | None = None
        """Who was asked last, until somebody else is a subject: meant by فأجاب، فرد."""

    def new_sentence(self) -> None:
        """Forget what only the sentence before could refer to."""
        self.before = self._here[-1] if self._here else None
        self._here.clear()

    def subject(self, speaker: Speaker, *, spoke: bool = True) -> None:
        """``speaker`` was the subject of a clause of the reporter; ``spoke`` when the verb reports speech."""
        self.asked = None
        self._push(self._subjects, speaker)
        self._push(self._here, speaker)
        if spoke:
            self._push(self._spoke, speaker)

    def spoke_last(self, *, published: bool = False) -> Speaker | None:
        """Whoever was last reported to speak; with ``published`` no source or witness, who publish nothing."""
        for speaker in reversed(self._spoke):
            if not (published and speaker.name.startswith(_PRIVATE)):
                return speaker
        return None

    def spoke_as(self, noun: str) -> Speaker | None:
        """Whoever was last reported to speak under this ``noun``, without a name."""
        spoke = (one for one in reversed(self._spoke) if one.kind == UNNAMED and one.name.partition(" ")[0] == noun)
        return next(spoke, None)

    def here_last(self) -> Speaker | None:
        """The newest subject of the sentence being read."""
        return self._here[-1] if self._here else None

    def actor(self, speaker: Speaker) -> None:
        """A body that did something: meant by a participle nearby, elsewhere only if nobody else agrees."""
        self._push(self._here, speaker)
        self._push(self._objects, speaker)

    def addressee(self, speaker: Speaker) -> None:
        """``speaker`` was asked, accused or called upon: next in line when no subject agrees."""
        self._push(self._objects, speaker)

    def candidates(
        self, gender: str, number: int, *, continues: bool = False, here: bool = False
    ) -> Iterator[tuple[Speaker, int]]:
        """Speakers that agree with a verb form, best first, each with its distance in subjects."""
        pools: list[tuple[list[Speaker], int]] = [(self._subjects, 0), (self._objects, 3)]
        if continues:
            pools.insert(0, (self._spoke, 0))
            if not self._here and self.before is not None and self._has_spoken(self.before):
                pools.insert(0, ([self.before], 0))
        if here:
            pools.insert(0, (self._here, 0))
        for pool, penalty in pools:
            for distance, speaker in enumerate(reversed(pool)):
                if agrees(speaker, gender, number):
                    yield speaker, distance + penalty

    def _has_spoken(self, speaker: Speaker) -> bool:
        """Whether whom the sentence before was about is one of those who have been reported to speak."""
        return any(one.name == speaker.name for one in self._spoke)

    @staticmethod
    def _push(pool: list[Speaker], speaker: Speaker) -> None:
        if pool and pool[-1].name == speaker.name:
            pool[-1] = speaker
            return
        pool[:] = [other for other in pool if other.name != speaker.name][-_KEPT:]
        pool.append(speaker)


def agrees(speaker: Speaker, gender: str, number: int) -> bool:
    """Whether a verb of this gender and number, standing without subject, can mean ``speaker``."""
    if (number == 1 and speaker.number == 3) or (number == 3 and speaker.number == 1 and speaker.kind == "person"):
        return False
    if number == 3:
        return speaker.number != 1
    return not gender or not speaker.gender or speaker.gender == gender
