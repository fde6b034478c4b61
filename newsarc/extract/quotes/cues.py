"""Is this word really a reporting verb here?

Unvowelled, many are nouns or prepositions as well (نقل، بين، عبر، مدينة); negated or passive ones report
nothing.
"""

from __future__ import annotations

from newsarc.extract.quotes.events import Event
from newsarc.extract.quotes.homographs import Homographs
from newsarc.extract.quotes.lexicon import (
    COMP,
    FUNC,
    GIVEN,
    PREP,
    VerbForm,
    word_set,
)
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.other_senses import THAT_WITHIN
from newsarc.extract.quotes.speech_or_not import lacks_object
from newsarc.extract.quotes.words import (
    COLON,
    COMMA,
    NUMBER,
    PUNCTUATION,
    QUOTE,
    is_by_that,
)

_NEGATIONS = word_set("negations")
_NOT_SAID = _NEGATIONS | {"عدم", "بلا", "دون", "بدون"}
_AUXILIARIES = word_set("auxiliaries")
_OPENERS = word_set("openers")
_WHEN = frozenset({"عندما", "حينما", "لما"})
"""Of the openers those behind which a clause is part of what is said."""
_HOWEVER = frozenset({"لكنه", "لكنها"})
_BEFORE_THAT = frozenset({"إلا", "غير", "بيد", "قبل", "بعد", "دون"})
"""With أن they open a clause of the reporter (غير أن، قبل أن تضيف)."""
_WITH_OBJECT = word_set("with_object")
_IMPERSONAL = word_set("impersonal")
_AS_SAID = word_set("as_said")
_TAKING_WHAT = frozenset({"say", "content", "describe"})
"""Groups of verbs whose pronoun takes up ما: ما قاله الوزير، ما سمته «…»."""
_BEFORE_NOUNS = frozenset({"عن", "إلى", "الى", "على", "مع"})
"""Prepositions behind which no verb stands."""
_DAMMA = "\u064f"
"""On the first letter of a past verb it marks the passive (كُتب): nobody is named as writing."""
_GOVERNING = word_set("governing")
_OF_WHAT = word_set("of_what")
_PARTIES = word_set("parties")
_BUT = frozenset({"سوى", "إلا"})
_IN_NAMES = word_set("name_endings")


class CueReader(Homographs):
    """Judges the possible cues of one narration by the words around them."""

    def __init__(self, narration: Narration) -> None:
        super().__init__(narration)
        self._vowelled = _DAMMA in narration.text

    def is_cue(self, index: int, last: int, verb: VerbForm) -> bool:
        """Rule out negated verbs and words that only look like the verb."""
        before = self.words[index - 1] if index else None
        word = self.words[index]
        if before is not None and before.text in _OF_WHAT and verb.group in _TAKING_WHAT:
            if word.pronoun:
                return verb.tense in ("past", "present")
            if verb.tense == "noun" and word.text.startswith(verb.lemma) and word.text.endswith(("ه", "ها", "هم")):
                return True  # وهو ما وصفه الوزير بأنه «كذا»
        if (
            before is not None
            and before.text in _NOT_SAID
            and not (self._as_said(index) or self._but_this(index, last))
        ):
            return False
        if verb.tense == "noun" and word.text.startswith("باعتبار"):
            return False
        if before is not None and before.text in _PARTIES and not word.conj:
            return False  # حزب تواصل
        if self.is_another_word(index, last, verb):
            return False
        if word.pronoun and verb.tense in ("past", "present") and verb.group in ("say", "relay", "content"):
            behind = before is not None and before.kinds & (COMMA | QUOTE) and word.text.endswith("ها")
            return verb.lemma in _WITH_OBJECT or (verb.lemma == "قال" and bool(behind))  # «…»، تقولها وتمضي
        if word.kinds & GIVEN and self._is_part_of_name(index, last):
            return False
        if self.is_spelled_out(index):
            return True
        if before is not None and verb.tense in ("past", "present") and before.text in _BEFORE_NOUNS and not word.conj:
            return False  # معربا عن تطلعه
        if word.kinds & (PREP | FUNC) and not word.conj and before is not None and not before.kinds & PUNCTUATION:
            return self.expresses(index, last)
        governed = before is not None and before.text in _GOVERNING and not word.conj and before.text != "من"
        if self._impersonal(index, last, verb) or (governed and verb.tense == "past" and len(word.text) < 4):
            return False
        return self.is_verb(index, last, verb)

    def _is_part_of_name(self, index: int, last: int) -> bool:
        """فضل الله، بكر عزت بيغوفيتش: whether a given name that is a verb too stands with another part of a name."""
        word, before = self.words[index], self.words[index - 1] if index else None
        after = self.words[index + 1] if index + 1 < last else None
        if after is not None and after.text in _IN_NAMES:
            return True
        if before is None or word.conj:
            return False
        if before.kinds == GIVEN and not before.prep:
            return True
        return bool(before.kinds & COMMA) and after is not None and after.is_name

    def _as_said(self, index: int) -> bool:
        """على ما يقول فلان، إلى ما ذكر: here ما is "what", not "not"."""
        return index > 1 and self.words[index - 1].text == "ما" and self.words[index - 2].text in _AS_SAID

    def _but_this(self, index: int, last: int) -> bool:
        """لم يقل الرجل سوى إن: nothing was said but what follows."""
        for place in range(index + 1, min(index + THAT_WITHIN, last - 1)):
            if self.words[place].text in _BUT:
                return bool(self.words[place + 1].kinds & (COMP | COLON | QUOTE))
        return False

    def _impersonal(self, index: int, last: int, verb: VerbForm) -> bool:
        """Nobody speaks: a passive (كُتب), يمكن وصفه, يذكر أن, or an accusative noun that looks like a dual (فضلاً)."""
        word, before = self.words[index], self.words[index - 1] if index else None
        if self._vowelled and verb.tense == "past":
            second = len(word.conj) + 1
            if self.narration.surface(index, index + 1)[second : second + 1] == _DAMMA:
                relayed = verb.group == "relay" and index + 1 < last and self.words[index + 1].text == "عن"
                return not relayed
        if verb.tense == "past" and verb.number == 2 and (len(word.text) <= 4 or word.kinds & PREP):
            said = index + 1 < len(self.words) and self.words[index + 1].kinds & (COLON | COMP | QUOTE)
            return word.text != "قالا" and not (said and word.text[0] in "أا")  # أكدا: «…», not فضلاً
        after = self.words[index + 1] if index + 1 < last else None
        if after is not None and lacks_object(word) and (after.prep == "ب" or is_by_that(after)):
            return True  # عملية أثارت احتجاجا ووصفت بأنها «…»، وصفت بالكبيرة
        if verb.tense == "noun" and before is not None and before.text in _IMPERSONAL:
            return True
        if verb.lemma == "أبلغ" and after is not None and (after.text == "من" or after.kinds & NUMBER):
            return True  # يبلغ من العمر
        return word.text == "يذكر" and index + 1 < last and bool(self.words[index + 1].kinds & COMP)

    def governed(self, index: int) -> bool:
        """أوضح في سؤاله أن، أعرب عن أمله في أن، إصلاح ما فيه وصفها بأنه: the verb before is the cue, not the noun."""
        before, verb = self.words[index - 1] if index else None, self.words[index].verb
        if before is None or verb is None:
            return False
        described = verb.group == "describe" and before.kinds & PREP and not before.prep
        return bool(described) or before.text in _GOVERNING

    def heads_clause(self, index: int) -> bool:
        """The word opens its sentence or clause, so that ورد may be و + رد."""
        return index == 0 or bool(self.words[index - 1].kinds & PUNCTUATION)

    def meanwhile(self, index: int, verb: VerbForm, cue: Event) -> bool:
        """قالت وهي تحمل رضيعها، قالت فلانة، وقد لفت رأسها: what somebody did while speaking."""
        before = self.words[index - 1]
        if verb.tense == "past":
            return before.text == "وقد" and cue.content == index - 2
        return verb.tense == "present" and before.text in ("وهو", "وهي", "وهم")

    def subjunctive(self, index: int) -> bool:
        """توقع فلان أن تعلن الشركة «…»: what is to happen, no second report; not قبل أن يضيف, إلى أن قال."""
        if index < 2 or self.words[index - 1].text not in ("أن", "بأن") or self.words[index - 1].conj:
            return False
        return self.words[index - 2].text not in _BEFORE_THAT and not self.words[index - 2].kinds & PREP

    def asks_anew(self, index: int) -> bool:
        """واذ رد على القول إنه كذا، سأل: «…»: between a comma and a colon the reporter's verb, inside nothing."""
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        return after is not None and bool(after.kinds & COLON) and bool(index and self.words[index - 1].kinds & COMMA)

    def after_opener(self, index: int) -> bool:
        """A clause of the reporter again: فيما قال، في حين أكد، كما أضاف."""
        before = self.words[index - 1] if index else None
        if before is None:
            return False
        that = before.kinds & COMP and self.opens_with_that(index)
        return before.text in _OPENERS - _WHEN or before.text in _HOWEVER or bool(that)

    def opens_with_that(self, index: int) -> bool:
        """غير أن، بعد أن نشر: behind them stands a clause of the reporter."""
        return index > 1 and bool(self.words[index - 1].kinds & COMP) and self.words[index - 2].text in _BEFORE_THAT

    def after_however(self, index: int) -> bool:
        """لم ترد الوزارة، لكنها كانت قد قالت: the pronoun means who the sentence has been about."""
        while index and self.words[index - 1].text in _AUXILIARIES - _HOWEVER:
            index -= 1
        return index > 0 and self.words[index - 1].text in _HOWEVER
