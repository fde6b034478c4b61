"""The clauses of the narration: each reporting verb or noun with its grammatical subject.

Verb-subject order is the rule (قال الوزير); subject-verb order follows a clause opener (لكن الوزير قال), a
relative clause takes its antecedent (الوزير الذي وصف), and a verb without subject takes up an earlier one.
After the verb a noun may as well be the object (أكد ضرورة، طالب السلطة): gender, the kind of noun and what
follows it decide.
"""

from __future__ import annotations

from collections.abc import Sequence

from .lexicon import (
    COMP,
    DISCOURSE,
    FUNC,
    PREP,
    SOURCE,
    TIME,
    word_set,
)
from .narration import Narration
from .phrases import BODY_KIND, Mention
from .reports import Event, ReportReader
from .words import BREAK, COLON, COMMA, DASH, PUNCTUATION, QUOTE, STOP

_NEGATIONS = word_set("negations")
_AUXILIARIES = word_set("auxiliaries")
_OPENERS = word_set("openers")
_IMPERSONAL = word_set("impersonal")
_ASIDE = word_set("aside")
_DAMMA = "\u064f"
"""On the first letter of a past verb it marks the passive (كُتب): nobody is named as writing."""
_SAID_OF = word_set("said_of")
_WHOM = word_set("whom")
_CONTINUING = word_set("continuing")
_PLAIN_VERBS = word_set("plain_verbs")
_SKIP = 12

_OPENERS = word_set("openers")
_SKIP = 12


class ClauseReader:
    """Walks the sentences of one narration and keeps the discourse up to date."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self.words = narration.words
        self.reports = ReportReader(narration)
        self.subjects = self.reports.subjects
        self.reader = self.reports.reader
        self.people = self.reports.people
        self.discourse = self.reports.discourse

    def events(self, first: int, last: int, earlier: Sequence[Event] = ()) -> list[Event]:
        """The reporting events in ``[first, last)``, in order; subjects enter the discourse.

        ``earlier`` are the events of the same sentence before ``first``.
        """
        events = list(earlier)
        if not earlier:
            self.discourse.new_sentence()
        depth = False
        before: Mention | None = None
        index = first
        clause_start = True
        while index < last:
            word = self.words[index]
            kinds = word.kinds
            if kinds & COMP and events and not word.conj:
                depth = True
            if kinds & (PUNCTUATION | QUOTE):
                clause_start = clause_start or bool(kinds & (COMMA | COLON | QUOTE | DASH))
                index += 1
                continue
            if index == first and not earlier:
                unlisted = self.reports.unlisted(index, last)
                if unlisted is not None:
                    events.append(unlisted)
                    index = max(index + 1, unlisted.content)
                    clause_start = False
                    continue
            event = (
                self.reports.event_at(index, last, before, depth, events)
                if word.verb is not None or kinds & SOURCE
                else None
            )
            if event is not None:
                events.append(event)
                index = max(index + 1, min(event.content, last))
                before, clause_start = None, False
                if not event.embedded:
                    depth = False
                continue
            if word.verb is not None and not word.al:
                if clause_start or word.conj or before is not None:
                    before = self._plain_verb(index, last, before, depth) or before
                index += 1
                clause_start = False
                continue
            if (clause_start or word.text in _OPENERS or kinds & COMP) and self._opens_clause(word):
                mention = self._leading(index if not self._is_opener(index) else index + 1, last)
                if mention is not None:
                    if before is None or self.words[index - 1].text not in ("هو", "هي"):
                        before = mention
                    index = mention.last
                    clause_start = False
                    continue
            if not kinds & (DISCOURSE | FUNC | TIME | PREP):
                clause_start = False
            index += 1
        return events[len(earlier) :]

    def _is_opener(self, index: int) -> bool:
        word = self.words[index]
        return word.text in _OPENERS or bool(word.kinds & COMP)

    def _opens_clause(self, word: object) -> bool:
        return True

    def _leading(self, index: int, last: int) -> Mention | None:
        """A phrase before its verb: «الوزير قال»، «أما فلان، فقال»."""
        if index >= last:
            return None
        mention = self.reader.read(index, last)
        if mention is None or (
            mention.role is None and mention.titles is None and not self.subjects.sure_name(mention)
        ):
            return None
        after = mention.last
        if after < last and self.words[after].kinds & COMMA:
            after += 1
        for place in range(after, min(after + _SKIP, last)):
            word = self.words[place]
            if word.verb is not None and not word.al:
                return mention
            if word.kinds & (STOP | BREAK | QUOTE | COLON):
                return None
        return None

    def _plain_verb(self, index: int, last: int, before: Mention | None, depth: bool) -> Mention | None:
        """Take note of who does something; returns a subject that a following verb may share (كانت ماي قد قالت)."""
        verb = self.words[index].verb
        assert verb is not None
        if verb.tense not in ("past", "present") or self.subjects.relative_pronoun(index) >= 0:
            return None
        mention = self.subjects.subject_after(index, last, verb)
        if mention is None and before is not None and self.subjects.may_precede(before, index, verb):
            mention = before
        if mention is None or (
            mention.role is None and mention.titles is None and not self.subjects.sure_name(mention)
        ):
            return None
        if depth:
            return None
        if mention.kind != BODY_KIND:
            self.discourse.subject(self.reports.resolve(mention, verb), spoke=False)
        else:
            self.discourse.actor(self.reports.resolve(mention, verb))
        return mention if verb.lemma == "كان" else None
