"""What may stand between a verb and its subject: when, where, in what and to whom it was said (قال، أمس، في بيان، الوزير)."""

from __future__ import annotations

from newsarc.extract.quotes.lexicon import (
    AUDIENCE,
    BODY,
    COMP,
    EVENT,
    GIVEN,
    MEDIA,
    PREP,
    ROLE,
    TIME,
    TITLE,
    word_set,
)
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.phrases import PhraseReader
from newsarc.extract.quotes.words import COLON, COMMA, DASH, NUMBER, OPEN, PUNCTUATION, QUOTE

SKIP = 12
"""Words between a verb and its subject."""
_SKIPPED = word_set("skipped")
_PERIODS = word_set("periods")
ADVERBIAL_PREPOSITIONS = word_set("adverbial_prepositions")


class AdverbialReader:
    """Skips adverbials in one narration; every index is a token index."""

    def __init__(self, narration: Narration, reader: PhraseReader) -> None:
        self.narration = narration
        self.words = narration.words
        self.reader = reader

    def skip_adverbials(self, place: int, last: int) -> int:
        """Past what may stand between a verb and its subject: قال، أمس، في بيان، الوزير. ``last`` when it has none."""
        start = place
        while place < last and place - start < SKIP:
            step = self._adverbial(place, last)
            if step == 0:
                return place
            place += step
        return min(place, last)

    def _adverbial(self, place: int, last: int) -> int:
        """Number of tokens from ``place`` that only say when, where or to whom; 0 when the subject may begin here."""
        word = self.words[place]
        after = self.words[place + 1] if place + 1 < last else None
        if word.kinds & (TIME | NUMBER) and not word.kinds & (ROLE | TITLE) and not word.verb:
            named = word.kinds & GIVEN and self.reader.names.given_here(place, last)
            return int(word.text != "ثم" and not named)  # تقول ثم تصمت، قال صباح النعمان إن
        if word.kinds & (COMMA | DASH) and after is not None and not after.conj:
            dependent = after.verb is not None and after.verb.tense == "participle"
            return last - place if dependent else 1
        if word.text in _SKIPPED:
            return 1
        if word.al and after is not None and after.kinds & TIME and word.text in _PERIODS:
            return 2  # تعهد الشهر الماضي
        if word.text == "من" and after is not None and after.text in _SKIPPED:
            return 2  # قال من جهته الوزير
        if word.text in ADVERBIAL_PREPOSITIONS:
            return max(self._adverbial_end(place, last) - place, 0)
        if word.kinds & OPEN:
            if self.reader.hidden_name(place, last) is not None:
                return 0  # وقالت (ن.ع)
            return self.narration.past_brackets(place, last) - place
        if word.prep == "ل" and word.kinds & AUDIENCE:
            return self._audience_end(place, last) - place
        return 0

    def _adverbial_end(self, place: int, last: int) -> int:
        """End of «في بيان صحافي»، «خلال مؤتمر» when a person follows it; -1 otherwise."""
        after = place + 1
        if after >= last or not self.words[after].kinds & (EVENT | TIME):
            return -1
        after += 1
        own = self.words[after - 1].pronoun  # في ختامها والي قفصة
        if after < last and not (own or self.words[after - 1].al) and self._qualifies_statement(after, last):
            after += not self.words[after].al  # في تصريح صحفي: what kind of statement, not a journalist
        elif after < last and self.words[after - 1].al and self.reader.names.describes_occasion(after, last):
            after += 1
        while after < last and after < place + 8:
            word = self.words[after]
            if self.words[after - 1].kinds & PREP and not self.words[after - 1].prep:
                return -1  # مؤتمر مشترك مع الوزير: he is not the subject
            own = self.words[after - 1].text.endswith(("ه", "ها")) and word.kinds == GIVEN  # في كلمته سامر الحداد
            if word.kinds & TITLE or ((word.kinds & ROLE or own) and not (word.prep or word.conj or word.pronoun)):
                return after
            if word.kinds & (PUNCTUATION & ~COMMA | QUOTE | COMP):
                return -1
            after += 1
        return -1

    def _audience_end(self, place: int, last: int) -> int:
        """Past «لوكالة الأنباء الفرنسية»، «للصحافيين»."""
        end = place + 1
        head = self.words[place]
        named = head.kinds & BODY and not head.al and end < last and not self.words[end].kinds & GIVEN
        if named and not self.words[end].known and end not in self.narration.marked:
            end += 1  # لتلفزيون بلومبرغ
        elif named and self.words[end].text == "أنباء" and end + 1 < last:
            end += 2  # لوكالة أنباء الإمارات
        first = end
        while head.kinds & BODY and not head.al and end < last and self._goes_on_as_outlet(end):
            end += 1  # لوكالة فرانس برس
        if end > first and end < last and not (self.words[end].known or self.words[end].al or self.words[end].conj):
            end += 1  # لإذاعة فرانس إنفو
        end += end < last and self.words[end].text in ("أخرى", "آخر")  # لقناة أخرى
        while end < last and (self.words[end].al or end in self.narration.marked):
            if self.words[end].kinds & (ROLE | TITLE) and end not in self.narration.marked:
                break
            end = self.narration.marked.get(end, end + 1)
        return end

    def _goes_on_as_outlet(self, place: int) -> bool:
        """Whether a word is one of an outlet's name and of nothing else."""
        word = self.words[place]
        is_named = bool(word.kinds & (MEDIA | AUDIENCE)) and not (word.al or word.conj or word.prep)
        return is_named and not word.kinds & (ROLE | TITLE | GIVEN)

    def _qualifies_statement(self, place: int, last: int) -> bool:
        """في تصريح صحفي، في رسالة مصورة: an adjective, or a noun of persons with nothing that it could govern."""
        word, after = self.words[place], self.words[place + 1] if place + 1 < last else None
        alone = after is None or after.kinds & (COLON | COMMA | QUOTE | COMP) or after.verb is not None
        return self.reader.chains.looks_adjective(word) or bool(alone and word.kinds & ROLE and not word.al)
