"""Speech behind a colon without marks (وقال فلان: نص بلا علامات): whether a colon opens it, and where it ends."""

from __future__ import annotations

from newsarc.extract.quotes.events import Event
from newsarc.extract.quotes.lexicon import COMP, TIME
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.words import BREAK, CLOSE, COLON, COMMA, NUMBER, OPEN, PUNCTUATION, QUOTE, STOP

_REACH = 14
"""Tokens from where what a cue reports may begin to its colon."""
_LISTED = frozenset({"أسماء", "وهم", "وهي", "وهما", "التالية", "الآتية", "كالتالي", "كالآتي"})
"""Behind them a colon opens a list."""
_NEAR = 3
_LEAST_WORDS = 4


class UnmarkedSpeech:
    """Measures the speech without marks in one narration; every index is a token index."""

    def __init__(self, narration: Narration) -> None:
        self.words = narration.words

    def end(self, event: Event, colon: int, last: int) -> int:
        """End of the speech that the colon at ``colon`` opens under ``event``; 0 when it opens none.

        The sentence ends at ``last``; speech runs to the end of the paragraph or to where the reporter takes over.
        """
        if not self._opens(event, colon, last):
            return 0
        return self.paragraph_end(colon)

    def paragraph_end(self, colon: int) -> int:
        """End of the speech behind the colon at token ``colon``; 0 where it has too few words for speech."""
        end = self._end(colon + 1)
        return end if end - colon - 1 >= _LEAST_WORDS else 0

    def _opens(self, event: Event, colon: int, last: int) -> bool:
        """Whether the colon at token ``colon`` opens unmarked speech under ``event``."""
        if event.verb is None or event.verb.group in ("describe", "stated", "relay") or event.relative:
            return False
        if colon - event.content > _REACH or colon + 1 >= last or self._in_brackets(event.content, colon):
            return False
        if any(self.words[place].kinds & (COMP | QUOTE) for place in range(event.content, colon)):
            return False
        if any(word.text in _LISTED for word in self.words[event.index + 1 : colon]):
            return False  # ذكرت الوكالة أسماء المعتقلين: فلان وفلان
        after, before = self.words[colon + 1], self.words[colon - 1]
        if after.kinds & (COMP | QUOTE | PUNCTUATION):
            return False
        if colon - event.content > _NEAR and after.verb is not None and after.verb.group:
            return False
        return not (after.kinds & NUMBER and before.kinds & (NUMBER | TIME))

    def _in_brackets(self, first: int, colon: int) -> bool:
        """المدرجة في البورصة (رمزها: كذا)، عن نتائجها: a bracket is open at the colon."""
        kinds = [word.kinds & (OPEN | CLOSE) for word in self.words[first:colon]]
        return any(kinds) and next(kind for kind in reversed(kinds) if kind) == OPEN

    def _end(self, place: int) -> int:
        """End of unmarked speech from token ``place``."""
        words = self.words
        start = place
        while place < len(words):
            word = words[place]
            if word.kinds & BREAK:
                break
            if place > start and self._reporter_returns(place):
                break
            place += 1
        return place

    def _reporter_returns(self, place: int) -> bool:
        word, before = self.words[place], self.words[place - 1]
        if before.text in ("؟", "?") and (word.conj == "ف" or word.text.startswith("ف")):
            return not word.al  # هل حدث ذلك؟ فأجاب، فسكت
        if word.verb is None or not word.verb.group or word.al:
            return False
        if word.verb.tense == "participle":
            return bool(before.kinds & (COMMA | STOP)) and word.text.endswith(("ا", "ة", "ين"))
        goes_on = word.verb.tense in ("past", "present") and word.verb.group in ("say", "content")
        if goes_on and before.kinds & STOP and word.conj:
            return any(
                self.words[i].kinds & (COLON | COMP | QUOTE) for i in range(place, min(place + 10, len(self.words)))
            )
        return False
