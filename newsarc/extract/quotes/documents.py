"""Texts that speak for themselves: ينص القانون على أن «…»، ويدعو القرار إلى «…».

Laws, resolutions and agreements are no bodies and no persons, and as objects of most verbs they say nothing (رفض القرار).
Only the verbs that tell what a text provides for have them as subjects.
"""

from __future__ import annotations

from newsarc.extract.quotes.events import PROVIDES
from newsarc.extract.quotes.lexicon import COMP, PREP, TIME, VerbForm, word_set
from newsarc.extract.quotes.mentions import BODY_KIND, Mention
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.phrases import PhraseReader
from newsarc.extract.quotes.words import BREAK, COLON, QUOTE, STOP

_DOCUMENTS = word_set("documents")
_PROVIDING = word_set("providing")
_WHO = word_set("who")
_STATEMENTS = frozenset({"بيان", "عقد", "حكم", "عريضة", "تقرير", "رسالة", "ملحق"})
_REACH = 8
"""Words before a relative pronoun in which the text begins that it takes up."""


class DocumentReader:
    """Finds the texts that are subjects in one narration; every index is a token index."""

    def __init__(self, narration: Narration, reader: PhraseReader) -> None:
        self.words = narration.words
        self._reader = reader

    def behind(self, place: int, last: int, verb: VerbForm) -> Mention | None:
        """The text at ``place`` behind ``verb``: it agrees with it, and what it provides for follows (إلى، على أن، «…»)."""
        if verb.lemma not in _PROVIDING or verb.tense not in ("past", "present") or not self._agrees(place, verb):
            return None
        mention = self._text(place, last)
        end = mention.last + (mention.last < last and bool(self.words[mention.last].kinds & TIME))  # الموقعة أمس على أن
        behind = self.words[end] if end < last else None
        follows = behind is not None and (behind.prep or behind.kinds & (PREP | COMP | COLON | QUOTE))
        return mention if follows else None

    def antecedent(self, relative: int, verb: VerbForm) -> Mention | None:
        """القانون المثير للجدل الذي ينص على أن: the text that the pronoun at ``relative`` takes up."""
        if self.words[relative].text not in _WHO:
            return None
        for place in range(relative - 1, max(relative - _REACH, -1), -1):
            if self.words[place].kinds & (STOP | BREAK | QUOTE):
                return None
            if self._agrees(place, verb):
                return self._text(place, relative)
        return None

    def is_text(self, place: int) -> bool:
        """Whether the word at ``place`` is a text's name that may begin a subject."""
        word = self.words[place]
        return not (word.conj or word.prep) and word.text.removeprefix("ال") in _DOCUMENTS

    def _agrees(self, place: int, verb: VerbForm) -> bool:
        """Whether a text of the verb's gender stands at ``place``."""
        there = place < len(self.words) and (self.is_text(place) or self._is_statement(place, verb))
        return there and self.words[place].text.endswith("ة") == (verb.gender == "f")

    def _is_statement(self, place: int, verb: VerbForm) -> bool:
        """ونص البيان الختامي على أن: what people issue speaks for them with other verbs, and for itself with this one."""
        return verb.lemma == PROVIDES and self.words[place].text.removeprefix("ال") in _STATEMENTS

    def _describes(self, place: int, gender: str) -> bool:
        word = self.words[place]
        return word.al and not (word.conj or word.prep or word.kinds) and word.text.endswith("ة") == (gender == "f")

    def _text(self, place: int, last: int) -> Mention:
        end = self._reader.chains.chain(place, last)
        gender = "f" if self.words[place].text.endswith("ة") else "m"
        while end < last and self._describes(end, gender):
            end += 1  # المادة | الثامنة
        return Mention(place, end, BODY_KIND, role=(place, end), gender=gender)
