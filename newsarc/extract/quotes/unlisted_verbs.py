"""Verbs in no list that report, by what stands behind them: وختم فلان: «…»، نشر فلان على صفحته: «…»."""

from __future__ import annotations

from newsarc.extract.quotes.events import Event
from newsarc.extract.quotes.lexicon import (
    COMP,
    EVENT,
    VerbForm,
    word_set,
)
from newsarc.extract.quotes.mentions import BODY_KIND, PERSON
from newsarc.extract.quotes.relays import RelayReader
from newsarc.extract.quotes.words import BREAK, COLON, QUOTE, STOP

_POSTING = word_set("posting")
_POSTED = word_set("posted")
MEETING = frozenset({"التقى", "قابل", "حاور", "زار"})
_NEAR_POST = 4
"""Between who posted and where: نشر فلان أمس على صفحته."""


class UnlistedVerbReader(RelayReader):
    """Reads the verbs of one narration that only their surroundings make verbs of saying; every index is a token index."""

    def unlisted(self, index: int, last: int) -> Event | None:
        """A verb that no list has, heading its sentence, with a speaker and then أن or a quotation."""
        word = self.words[index]
        if (
            word.prep
            or (word.verb is not None and word.verb.group)
            or (word.text[0] == "و" and not word.verb and len(word.text) < 4)
        ):
            return None
        if index + 1 >= last:
            return self.heads_quotation(index)
        mention = self.reader.read(index + 1, last)
        if word.text in _POSTING and not (mention and self.that_behind(mention.last, last)):
            return self._posted(index, last)
        if mention is None or not self.subjects.is_sure(mention):
            return None
        if not self._tells(mention.last, last):
            if mention.kind == PERSON and not self.has_met(index):
                self.discourse.subject(self.resolve(mention, None), spoke=False)
            return None
        speaker = self.resolve(mention, None)
        self.discourse.subject(speaker)
        verb = VerbForm(word.text, "say", "past", "", 1)
        return Event(index, verb, mention.last, speaker, "unlisted-verb", 0.7)

    def has_met(self, index: int) -> bool:
        """زار كريم الموصل، والتقى المحافظ سامر: behind the second of two verbs, whom the subject of the first has met."""
        word = self.words[index]
        if word.verb is None or word.verb.lemma not in MEETING or not word.conj:
            return False
        here = self.discourse.here_last() if index and not self.words[index - 1].kinds & (STOP | BREAK) else None
        return here is not None and here.kind != BODY_KIND and here.gender == word.verb.gender

    def _tells(self, place: int, last: int) -> bool:
        """Behind a verb in no list and its subject stands أن or a colon, at most what the verb brings between: ألقى الوزير الضوء
        على أن، أصدر الحزب بيانا: «…». A quotation alone is its object (طردت السلطات «معلمين وقضاة»)."""
        word = self.words[place] if place < last else None
        if word is not None and word.kinds & EVENT:
            place += 1
            place += place < last - 1 and self.words[place].text == "على"
        if place + 1 < self.narration.length and self.words[place].kinds & COLON:
            return bool(self.words[place + 1].kinds & QUOTE)
        return self.said_behind(place, last) and not self.words[place].kinds & QUOTE

    def _posted(self, index: int, last: int) -> Event | None:
        """نشر فلان على صفحته: «…»، نشر فلان تغريدة جاء فيها: he speaks only where the sentence says it was a post."""
        mention = self.reader.read(index + 1, last)
        if mention is None:
            return None
        for place in range(mention.last, min(mention.last + _NEAR_POST, last)):
            word = self.words[place]
            if word.kinds & (COMP | QUOTE | COLON | STOP):
                return None
            if word.text in _POSTED:
                speaker = self.resolve(mention, None)
                self.discourse.subject(speaker)
                verb = VerbForm(self.words[index].text, "say", "past", "", 1)
                return Event(index, verb, mention.last, speaker, "verb-subject", 0.85)
        return None

    def heads_quotation(self, index: int) -> Event | None:
        """Any verb alone before a colon and a quotation: وختم: «…»."""
        verb, colon = self.words[index].verb, index + 1
        if verb is None or colon + 1 >= self.narration.length or not self.words[colon].kinds & COLON:
            return None
        if not self.words[colon + 1].kinds & QUOTE:
            return None
        return self.dependent(index, "unlisted-verb", 0.65)
