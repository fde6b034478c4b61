"""Noun phrases that stand before their verb: الوزير قال، أما فلان فقال، يقف سامر الحداد، وهو سائق شاحنة ينقل الدقيق."""

from __future__ import annotations

from dataclasses import replace

from newsarc.extract.quotes.events import Event
from newsarc.extract.quotes.frequency import is_unheard
from newsarc.extract.quotes.lexicon import (
    COMP,
    DISCOURSE,
    EVENT,
    FUNC,
    PREP,
    ROLE,
    TIME,
    word_set,
)
from newsarc.extract.quotes.mentions import PERSON, UNNAMED, Mention
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.reports import ReportReader
from newsarc.extract.quotes.subjects import BY_IT
from newsarc.extract.quotes.words import BREAK, COLON, COMMA, OPEN, PUNCTUATION, QUOTE, STOP, analyse

_OPENERS = word_set("openers")
_NEGATIONS = word_set("negations")
_APPOSED = word_set("apposed")
MARKS = PUNCTUATION | QUOTE
_WHO = word_set("who")
_AND_IS = frozenset({"وهو", "وهي"})
_APPOSITION = 6
"""Words between who somebody is and the comma behind it."""
VERB_WITHIN = 12
"""Words after a subject in which its verb stands."""
CLAUSE = 8
"""Words of a relative clause that may stand between them."""


class LeadingPhrases:
    """Takes up the phrases before verbs in one narration, with what has been read of the sentence so far."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self.words = narration.words
        self.reports = ReportReader(narration)
        self.subjects = self.reports.subjects
        self.reader = self.reports.reader
        self.people = self.reports.people
        self.discourse = self.reports.discourse
        self.events: list[Event] = []
        """The events of the sentence being read."""
        self._before: Mention | None = None
        """A phrase read before its verb."""
        self._inside = False
        """Inside what somebody is reported to have said."""
        self._at_start = True
        """A clause may begin here."""
        self._read_to = 0
        """Tokens before this one belong to a subject that has been read."""
        self._last_verb = -1
        """The last verb of what is being read: no phrase behind it stands before its verb."""

    def take_leading(self, index: int, last: int) -> int:
        """Take up a phrase that stands before its verb; returns the index behind it, or the next one."""
        word = self.words[index]
        opener = word.text in _OPENERS or bool(word.kinds & COMP)
        if index < self._last_verb and (opener or self._may_lead(index)):
            mention = self._leading(index + 1 if opener else index, last)
            if mention is not None and self._before is not None and self._says_who(self._before, mention):
                return mention.last
            if mention is not None and self._is_beside_subject(mention):
                return mention.last
            if mention is not None and mention.kind == UNNAMED and self.words[index - 1].kinds & COMMA:
                mention = self.people.named_by(mention.first) or mention  # والتقى «الأفق» فلانا، عامل بالمصنع، قال
            if mention is not None and self._before is None and self.words[index - 1].text in _AND_IS:
                mention = self._named_before(index - 1, mention)
            if mention is not None:
                if self.words[index - 1].text not in _APPOSED or not (self._before or self.events):
                    self._before = mention
                if opener and mention.kind == PERSON and not self._inside:
                    self.discourse.subject(self.reports.resolve(mention, None), spoke=False)
                self._at_start = False
                return mention.last
        if self._at_start and not word.kinds & (DISCOURSE | FUNC | TIME | PREP):
            after = self.words[index + 1] if word.text in _OPENERS and index + 1 < last else word
            acts = after is not word and not after.al and (after.verb is not None or not after.known)
            self._at_start = acts  # stays before a verb: بينما يدافع
        return index + 1

    def _may_lead(self, index: int) -> bool:
        """Whether a phrase that stands before its verb may begin at ``index``."""
        if not self._at_start or index < self._read_to or self._governed(index):
            return False
        if index and index in self.narration.marked and self.words[index - 1].kinds & EVENT:
            return False  # في ختام مؤتمر «كذا»، قال
        if index and self.words[index - 1].text in _NEGATIONS:
            return False  # ليست صحفية ولم تدرس
        if index and self.words[index].al and self.words[index - 1].pronoun and self.words[index - 1].verb is None:
            return False  # بالنسبة لمستقبله المهني، يملك فلان
        return not ((self.events and self._behind_subject(index)) or self._ends_clause(index))

    def _ends_clause(self, index: int) -> bool:
        """الزيارة التي قام بها مدير الوكالة، مايك بومبيو، أوضح: the name of who did it, in the clause that takes the visit up."""
        if not index or not self.words[index - 1].kinds & COMMA:
            return False
        holder = self.people.mention_ending_with(index, 1)
        return holder is not None and 0 < holder.first < index and self.words[holder.first - 1].text in BY_IT

    def _says_who(self, before: Mention, mention: Mention) -> bool:
        """فلانة (67 عاما)، وهي صاحبة الأرض، قالت: what the person is who stands before the verb already."""
        is_told = before.kind == PERSON and self.words[mention.first - 1].text in _AND_IS
        return is_told or self._apposed(before, mention)

    def _is_beside_subject(self, mention: Mention) -> bool:
        """وصف الشيخ فلان، أحد شيوخ المخيم، ما يجري: between commas right behind the subject of the verb before."""
        event = self.events[-1] if self.events else None
        if (
            event is None
            or event.why != "verb-subject"
            or event.content != mention.first - 1
            or mention.kind != UNNAMED
        ):
            return False
        return bool(self.words[event.content].kinds & COMMA and self.words[mention.last].kinds & COMMA)

    def _named_before(self, pronoun: int, mention: Mention) -> Mention:
        """يقف سامر الحداد، وهو سائق شاحنة ينقل الدقيق: the person behind whose name the clause at ``pronoun`` tells who he is."""
        named = None
        if pronoun > 1 and self.words[pronoun - 1].kinds & COMMA:
            named = self.people.mention_ending_with(pronoun - 2, 1)
        if named is None or named.name is None or named.name[1] != pronoun - 1 or not self.subjects.is_sure(named):
            return mention
        return replace(named, last=mention.last)

    def _apposed(self, before: Mention, mention: Mention) -> bool:
        """سامر قدري، أحد سكان الحي، قال: between commas behind a name it says who he is."""
        if before.kind != PERSON or mention.kind != UNNAMED or before.last != mention.first - 1:
            return False
        if not self.words[before.last].kinds & COMMA:
            return False
        for word in self.words[mention.last : mention.last + _APPOSITION]:  # أحد القائمين على المبادرة،
            if word.kinds & COMMA:
                return True
            if word.verb is not None or word.kinds & MARKS or word.conj:
                return False
        return False

    def _behind_subject(self, index: int) -> bool:
        """حمّل مدرب الضيوف، سامر الحداد، الحكم المسؤولية: behind the comma that closes the subject stands the object."""
        last = self.events[-1]
        if last.why != "verb-subject" or last.content != index - 1:
            return False
        return any(self.words[place].kinds & COMMA for place in range(last.index + 1, last.content))

    def _governed(self, index: int) -> bool:
        """The object of a preposition (خلال مؤتمر، عن زميله) is no subject of the verb that follows."""
        before = self.words[index - 1] if index else None
        if before is None or not before.kinds & PREP or before.prep or before.text in _OPENERS:
            return False
        return not before.text.endswith(("ه", "ها", "هم"))

    def _leading(self, index: int, last: int) -> Mention | None:
        """A phrase before its verb: «الوزير قال»، «أما فلان، فقال»."""
        if index >= self._last_verb:
            return None
        mention = self.reader.read(index, last)
        if mention is None or not self.subjects.is_sure(mention) or self._opened(index):
            return None
        if self.words[index].text.endswith("يا") and self._adverb(mention):
            return None
        after = mention.last
        if after < last and self.words[after].kinds & OPEN:
            after = self.narration.past_brackets(after, last)
        if after < last and self.words[after].kinds & COMMA:
            after += 1
        reach = VERB_WITHIN + (after < last and self.words[after].text in _WHO) * CLAUSE
        for place in range(after, min(after + reach, last)):
            word = self.words[place]
            if word.verb is not None and not word.al:
                return mention
            if word.kinds & (STOP | BREAK | QUOTE | COLON):
                return None
        return None

    def _opened(self, index: int) -> bool:
        """فتح القضاء تحقيقا: the verb, not the movement."""
        return self.words[index].text == "فتح" and index + 1 < len(self.words) and self.words[index + 1].al

    def _adverb(self, mention: Mention) -> bool:
        """أما نقابياً، ميدانيا: a lone adjective in the accusative, in no list, that the language has without its ا."""
        text, kinds = self.words[mention.first].text, self.words[mention.first].kinds
        if mention.last - mention.first > 1 or kinds & ~ROLE:
            return False
        return not is_unheard(text[:-1]) or bool(analyse(text[:-1]).kinds)
