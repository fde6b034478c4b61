"""What a cue reports: the record that ``reports`` makes and ``attribution`` joins quotations to."""

from __future__ import annotations

from dataclasses import dataclass

from newsarc.extract.quotes.lexicon import VerbForm
from newsarc.extract.quotes.mentions import Speaker
from newsarc.extract.quotes.words import Word, is_by_that

PROVIDES = "نص"
"""The verb that nothing but a text has as its subject."""


@dataclass(slots=True)
class Event:
    """A cue with its subject."""

    index: int
    """Token of the cue."""
    verb: VerbForm | None
    """None for a source noun (بحسب)."""
    content: int
    """Token after the cue and its subject: what was said begins here or later."""
    speaker: Speaker | None
    why: str
    confidence: float
    implicit: bool = False
    relative: bool = False
    embedded: bool = False


def provides(event: Event) -> bool:
    """القانون الذي ينص على أن البلاد هي «…»: nothing but a text has the verb, and what follows is in it."""
    return event.verb is not None and event.verb.lemma == PROVIDES


def describes(earlier: list[Event], by: Word) -> bool:
    """وصف القرار الذي أصدره فلان بأنه «…»: what stands behind بأنه or ب (``by``) belongs to a verb that describes."""
    describing = any(event.verb is not None and event.verb.group == "describe" for event in earlier)
    return describing and (by.text == "ب" or is_by_that(by))
