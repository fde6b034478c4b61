"""The parts of one copied page, as they are found step by step."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsarc.extract.dump.kinds import Mark
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.lists import Listing
from newsarc.extract.dump.title import content_words
from newsarc.extract.labels import key
from newsarc.extract.metadata.rights import holders_of_rights

_QUOTED_LENGTH = 160
_DIGITS = "0123456789"


@dataclass(slots=True)
class Layout:
    """The parts of one page, as indexes into its lines."""

    lines: list[Line]
    marks: list[Mark]
    title: int | None = None
    above: frozenset[str] = frozenset()
    """Keys of the lines above the headline: the menu, the outlet's name, the head of a printed sheet; and of who holds the rights."""
    numberless: frozenset[str] = frozenset()
    """The same without the numbers at their ends."""
    body: list[int] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)
    listed_inline: list[int] = field(default_factory=list)
    tags: list[int] = field(default_factory=list)
    head: list[int] = field(default_factory=list)
    """Lines about the article that stand above its text."""
    tail: list[int] = field(default_factory=list)
    """The same, below its text."""
    review: list[str] = field(default_factory=list)
    reasons: tuple[str, ...] = ()

    @property
    def title_key(self) -> str:
        """Folded words of the headline; empty without one."""
        return self.lines[self.title].key if self.title is not None else ""

    def words_told(self) -> set[str]:
        """The content words of headline and text."""
        return content_words(" ".join([self.title_key, *(self.lines[index].key for index in self.body)]))

    def set_above(self, lines: list[Line]) -> None:
        """Keep what stands above the headline."""
        owners = (name for line in self.lines for name in holders_of_rights(line.text))
        self.above = frozenset(line.key for line in lines) | frozenset(map(key, owners))
        self.numberless = frozenset(words.rstrip(_DIGITS) for words in self.above)

    def stands_above(self, line: Line) -> bool:
        """Whether a line stands above the headline as well, be it with the number of another page."""
        if line.key in self.above:
            return True
        return line.key[-1:].isdecimal() and line.key.rstrip(_DIGITS) in self.numberless

    def beside(self, index: int) -> list[str]:
        """The text of a line, and those of the next one and of the one above, where there are such."""
        return [self.lines[i].text for i in (index, index + 1, index - 1) if 0 <= i < len(self.lines)]

    def note(self, what: str, indexes: list[int]) -> None:
        """Add a review note that quotes the lines it is about."""
        self.review += [self._noted(what, index) for index in indexes]

    def withdraw(self, what: str, index: int) -> None:
        """Take a review note back that was added of a line, if it was: a later step has found otherwise."""
        if (note := self._noted(what, index)) in self.review:
            self.review.remove(note)

    def _noted(self, what: str, index: int) -> str:
        text = self.lines[index].text
        cut = text if len(text) <= _QUOTED_LENGTH else text[:_QUOTED_LENGTH] + "…"
        return f"{what}: «{cut}»"
