"""Each quotation to the clause that reports it.

The governing cue is looked for in this order: a clause before the quotation in its sentence, a clause right
after it («…»، قال فلان), the sentence before when it ended in a colon, and last the quotation that ended right
before. What is governed by nothing is a name, a slogan or irony when it is short; otherwise it is reported
without a speaker.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from newsarc.extract.quotes.clauses import ClauseReader
from newsarc.extract.quotes.events import Event
from newsarc.extract.quotes.governing_cues import GoverningCues
from newsarc.extract.quotes.lexicon import COMP, word_set
from newsarc.extract.quotes.marks import Span
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.said import SpeechJudge
from newsarc.extract.quotes.speech_or_not import BY_THIS, THUS
from newsarc.extract.quotes.uncued import LONG, WITHOUT_CUE, Uncued
from newsarc.extract.quotes.unmarked import UnmarkedSpeech
from newsarc.extract.quotes.words import COLON, QUOTE
from newsarc.model import Quote, QuoteKind

UNDECIDED = 0.3
"""Confidence of a quotation without a speaker: below .5, as docs/quotes.md says of them."""
_LOOK_BACK = 12
"""How many cues before the quotation are considered."""
_CLOSE_BY = 300
"""Characters between a quotation and the next that goes on with it."""
_TAKING_UP = BY_THIS | {THUS}
_WHAT = frozenset({"هذا", "ذلك"})
_CONTINUING = word_set("continuing")


@dataclass(slots=True)
class _Attributed:
    span: Span
    event: Event | None
    why: str
    confidence: float
    kind: QuoteKind = "direct"


class Attributor:
    """Attributes the quotations of one narration, sentence by sentence."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self.words = narration.words
        self.clauses = ClauseReader(narration)
        self._uncued = Uncued(self.clauses)
        self._unmarked = UnmarkedSpeech(narration)
        self._said = SpeechJudge(narration)
        self._cues = GoverningCues(narration, self._said)
        self._places = list(narration.quotes)
        self.found: list[_Attributed] = []
        self._last: Event | None = None
        self._colon: Event | None = None
        self._consumed = 0
        """Tokens before this one belong to speech without marks."""

    def run(self) -> list[Quote]:
        """Every quotation with its speaker, in order."""
        end = self._last_of_interest()
        for first, last in self.narration.sentences:
            if first > end and not (last > end and self._takes_up(first)):
                break
            if last > self._consumed:
                self._sentence(max(first, self._consumed), last)
        return [self._quote(item) for item in self.found]

    def _last_of_interest(self) -> int:
        """The last token that is a quotation or a colon: nothing after it needs reading."""
        return max([*self.narration.quotes, *self.narration.colons[-1:]], default=-1)

    def _sentence(self, first: int, last: int) -> None:
        """Read one sentence clause by clause, up to each colon: behind one the speech may have no marks."""
        begin, speech = first, None
        colons = self.narration.colons
        for colon in colons[bisect_left(colons, first) : bisect_left(colons, last)]:
            events = self.clauses.read(begin, colon, continues=begin > first)
            begin = colon
            speech = self._colon_speech(colon, last, events)
            if speech is not None:
                break
        else:
            events = self.clauses.read(begin, last, continues=begin > first)
        if self.found and self.found[-1].event is None and self._takes_up(first):
            self._take_up(first, last, events)
        end = min(last, begin) if speech is not None else last
        carried, self._colon = self._colon, None
        for position in self._quotes_between(first, end):
            self._attribute(position, first, end, events, carried)
        if speech is not None:
            self.found.append(speech)
            self._last = speech.event
        elif self.words[last - 1].kinds & COLON:
            self._colon = events[-1] if events else self._uncued.announced_text(first, last - 1)

    def _takes_up(self, first: int) -> bool:
        """«…». هكذا وصف فلان ما جرى: the sentence says whose the quotation right before it is, when nothing else did."""
        if not self.found or self.found[-1].event is not None:
            return False
        end = self.found[-1].span.outer_end
        gap = self.narration.text[end : min(self.narration.starts[first], end + _CLOSE_BY)]
        return not gap.strip(" .،؟!…\n")

    def _take_up(self, first: int, last: int, events: list[Event]) -> None:
        quoted = self.found[-1]
        if events and self._said_before(first, last, events[0]):
            quoted.event, quoted.why, quoted.confidence = (
                events[0],
                events[0].why + "-after",
                events[0].confidence * 0.9,
            )
        elif not events and (signed := self._uncued.signature(first, last)) is not None:
            quoted.event, quoted.why, quoted.confidence = signed, signed.why, signed.confidence

    def _said_before(self, first: int, last: int, event: Event) -> bool:
        """هكذا وصف فلان، هذا ما قاله فلان، قال فلان. وأضاف فلان: the sentence speaks of what has been quoted."""
        word, after = self.words[first], self.words[first + 1] if first + 1 < last else None
        if word.text in _TAKING_UP or (word.text in _WHAT and after is not None and after.text == "ما"):
            return True
        if event.index != first or event.implicit or event.verb is None or event.verb.tense not in ("past", "present"):
            return False
        if word.conj:
            return event.verb.lemma in _CONTINUING
        said = COMP | COLON | QUOTE
        return event.verb.group == "say" and not any(word.kinds & said for word in self.words[event.content : last])

    def _quotes_between(self, first: int, end: int) -> list[int]:
        return self._places[bisect_left(self._places, first) : bisect_left(self._places, end)]

    # -- quotations in marks ------------------------------------------------------------------------------------

    def _attribute(self, position: int, first: int, last: int, events: list[Event], carried: Event | None) -> None:
        span = self.narration.quotes[position]
        split = bisect_left(events, position, key=lambda event: event.index)
        before, behind = events[max(0, split - _LOOK_BACK) : split], events[split : split + 2]
        if self._said.is_scripture(position) or self._said.is_shown(position):
            return
        event, why, factor = self._governing(position, first, last, before, behind, carried)
        if not (
            self._said.is_speech(span, position, event) if event else self._said.stands_alone(span, position, first)
        ):
            return
        confidence = event.confidence * factor if event is not None else UNDECIDED
        self.found.append(_Attributed(span, event, why, confidence, self._said.kind(span, position, event)))
        if event is not None:
            self._last = event
            if event.speaker and event.relative and why.endswith("-after"):
                self.clauses.discourse.subject(event.speaker)  # «…»، هذا ما قاله أبو سامر. وأردف الرجل

    def _governing(
        self, position: int, first: int, last: int, before: list[Event], behind: list[Event], carried: Event | None
    ) -> tuple[Event | None, str, float]:
        """The cue that governs the quotation at ``position``, the rule that found it, and by how much it is less sure than the cue."""
        chosen = self._cues.nearest_before(before, position)
        after = self._cues.right_behind(position, last, behind)
        if (
            chosen is not None
            and chosen.speaker is None
            and after is not None
            and (after.speaker or after.verb is None)
        ):
            chosen = None
        if chosen is not None and (after is None or self._said.tight(chosen, position) or after.verb or after.implicit):
            return chosen, chosen.why, 1.0
        if after is not None and not (self._cues.reports(chosen, position) and self._cues.passes_on(after)):
            return after, after.why + "-after", 0.95
        if chosen is not None:
            return chosen, chosen.why, 0.9
        if position == first and carried is not None:
            return carried, "colon-before", 0.9
        if self._last is not None and self._continues(position, first) and not self._is_heading(position):
            return self._last, "continued", 0.6
        if self._last is not None and self._goes_on(position, first):
            return self._last, "continued", 0.7
        named = self._uncued.governing(position, first, last)
        span = self.narration.quotes[position]
        long = self.narration.text.count(" ", span.start, span.end) >= LONG
        added = self._cues.added(position, behind) if named is None and long else None
        if added is not None:
            return added, added.why + "-after", 0.9
        return named, named.why if named is not None else "no-cue", UNDECIDED if named is None else 1.0

    def _continues(self, position: int, first: int) -> bool:
        """The quotation opens its paragraph, right after a paragraph that was itself quoted."""
        if position != first or not self.found:
            return False
        gap = self.narration.text[self.found[-1].span.outer_end : self.narration.quotes[position].outer_start]
        return not gap.strip(" .،\n\u200f")

    def _is_heading(self, position: int) -> bool:
        """«قطارات لا تصل أبدا»: few words in marks, without a stop, that are a paragraph of their own."""
        span, text = self.narration.quotes[position], self.narration.text
        alone = text[: span.outer_start].rstrip(" ")[-1:] == "\n" and text[span.outer_end :].lstrip(" ")[:1] in (
            "",
            "\n",
        )
        return alone and text.count(" ", span.start, span.end) < LONG and text[span.end - 1] not in ".؟?!…"

    def _goes_on(self, position: int, first: int) -> bool:
        """«…»، تقول فلانة وهي تبكي. «…»: a sentence that is a quotation, right behind one whose speaker stands after it."""
        if position != first or not self.found or not self.found[-1].why.endswith("-after"):
            return False
        start, end = self.found[-1].span.outer_end, self.narration.quotes[position].outer_start
        if end - start > _CLOSE_BY:
            return False
        gap = self.narration.text[start:end]
        return "\n" not in gap and sum(map(gap.count, ".؟!")) == 1

    # -- speech without marks -----------------------------------------------------------------------------------

    def _colon_speech(self, colon: int, last: int, events: list[Event]) -> _Attributed | None:
        """وقال فلان: نص بلا علامات."""
        event = events[-1] if events else self._uncued.answer(colon)
        if event is None:
            return None
        end = self._unmarked.end(event, colon, last) if events else self._unmarked.paragraph_end(colon)
        if end == 0:
            return None
        start_at, end_at = self.narration.starts[colon + 1], self.narration.ends[end - 1]
        self._consumed = end
        return _Attributed(Span(start_at, end_at, ":", start_at, end_at), event, event.why, event.confidence * 0.95)

    # -- results ------------------------------------------------------------------------------------------------

    def _quote(self, item: _Attributed) -> Quote:
        span, event = item.span, item.event
        text = self.narration.text[span.start : span.end]
        speaker = event.speaker if event is not None else None
        confidence = item.confidence if speaker is not None else min(item.confidence, UNDECIDED)
        return Quote(
            start=span.start,
            end=span.end,
            text=text,
            speaker=speaker.name if speaker is not None else None,
            speaker_role=speaker.role if speaker is not None else None,
            cue=self._cue(event),
            implicit=event is not None and event.implicit,
            kind=item.kind,
            confidence=round(confidence, 2),
            why=item.why,
        )

    def _cue(self, event: Event | None) -> str | None:
        if event is None or event.why in WITHOUT_CUE:
            return None
        surface = self.narration.surface(event.index, event.index + 1)
        conj = self.words[event.index].conj
        return surface[1:] if conj and surface.startswith(conj) else surface
