"""The clauses of the narration: each reporting verb or noun with its grammatical subject.

Verb-subject order is the rule (قال الوزير); subject-verb order follows a clause opener (لكن الوزير قال), a
relative clause takes its antecedent (الوزير الذي وصف), and a verb without subject takes up an earlier one.
After the verb a noun may as well be the object (أكد ضرورة، طالب السلطة): gender, the kind of noun and what
follows it decide.
"""

from __future__ import annotations

from dataclasses import replace

from newsarc.extract.quotes.events import Event
from newsarc.extract.quotes.lexicon import (
    CLOSED,
    COMP,
    DISCOURSE,
    EVENT,
    FUNC,
    GIVEN,
    MEDIA,
    PREP,
    ROLE,
    TIME,
    TITLE,
    VerbForm,
    word_set,
)
from newsarc.extract.quotes.mentions import BODY_KIND, PERSON, UNNAMED, Mention
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.reports import WITH_YEH, ReportReader
from newsarc.extract.quotes.subjects import BY_IT
from newsarc.extract.quotes.unlisted_verbs import MEETING
from newsarc.extract.quotes.words import BREAK, COLON, COMMA, DASH, OPEN, PUNCTUATION, QUOTE, STOP, analyse, is_unheard

_OPENERS = word_set("openers")
_NEGATIONS = word_set("negations")
_APPOSED = word_set("apposed")
_MARKS = PUNCTUATION | QUOTE
_STARTING = COMMA | COLON | QUOTE | DASH
"""A clause may begin behind them."""
_WE_MET = word_set("we_met")
_ONE_OF = word_set("one_of")
_WHO = word_set("who")
_AND_IS = frozenset({"وهو", "وهي"})
_NEGATED = frozenset({"لم", "ولم", "فلم", "لا", "ولا"})
"""A verb stands behind them; a jussive is in no list where the last letter falls (لم يخف، لم تبد)."""
_ISSUING = word_set("issuing")
_APPOSITION = 6
"""Words between who somebody is and the comma behind it."""
_SKIP = 12
"""Words after a subject in which its verb stands."""
_CLAUSE = 8
"""Words of a relative clause that may stand between them."""
_BEING = frozenset({"كان", "زال", "ظل"})
"""Verbs whose subject a verb behind it shares: كان الوزير قد قال، ما زال الوزير يقول."""
_TURNED = VerbForm("توجه", "", "past", "m", 1)


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

    def read(self, first: int, last: int, *, continues: bool = False) -> list[Event]:
        """The reporting events of the sentence up to token ``last``, in order; subjects enter the discourse.

        With ``continues`` the sentence has been read up to ``first`` already.
        """
        if not continues:
            self.events = []
            self._before, self._inside = None, False
            self.discourse.new_sentence()
            if self.words[first].kinds & (PREP | TIME):
                self._behind_adverbial(first, last)
        self._at_start = True
        self._last_verb = self._verb_before(last, first)
        index, words = first, self.words
        while index < last:
            if not self._at_start:
                while index < last and words[index].idle:
                    index += 1
            if index < last:
                index = self._step(index, last, opens=index == first and not continues)
        if not continues:
            self._topic(first, last)
        return self.events

    def _topic(self, first: int, last: int) -> None:
        """هدى سالم، طالبة، واحدة من ست فتيات: in a sentence where nobody else says or does anything, whom it opens with and says who it is."""
        mention = self.reader.read(first, last) if self.words[first].kinds & (GIVEN | TITLE) else None
        if mention is None or mention.kind != PERSON or mention.name is None or not self.subjects.is_sure(mention):
            return
        acts = self.discourse.here_last() is not None and not self.events
        if acts or any(event.index >= mention.last for event in self.events):
            return
        behind = self.words[mention.name[1]] if mention.name[1] < last else None
        if mention.name[1] - mention.name[0] > 1 and behind is not None and behind.kinds & (COMMA | OPEN):
            self.discourse.subject(self.reports.resolve(mention, None), spoke=False)

    def _verb_before(self, last: int, first: int) -> int:
        """The last verb among the tokens from ``first`` to ``last``; ``first - 1`` without one."""
        place = last - 1
        while place >= first and self.words[place].verb is None:
            place -= 1
        return place

    def _step(self, index: int, last: int, *, opens: bool) -> int:
        """Read the token at ``index``; returns the index at which to go on."""
        word = self.words[index]
        kinds, verb = word.kinds, word.verb
        if kinds & _MARKS:
            self._at_start = self._at_start or bool(kinds & _STARTING)
            return index + 1
        if kinds & CLOSED and index in self.narration.marked:
            return self.narration.marked[index]  # رواية «عندما يأتي الليل»
        if kinds & COMP and self.events and not word.conj:
            self._inside = True
        if not kinds and word.text in _WE_MET:
            return self._met(index, last)
        asked = word.is_cue or not kinds or word.text in WITH_YEH
        event = self._event(index, last, opens=opens) if asked else None
        if event is not None:
            return self._take(event, index, last)
        if verb is None:
            negated = 0 if kinds or word.known else self._negated(index, last)
            return negated or self._take_leading(index, last)
        noun = word.text == "نص" and index and self.words[index - 1].kinds & PREP  # في نص آخر
        if not word.al and (word.conj or not kinds & PREP) and not noun:
            if word.text == "سبق" and index + 1 < last and self.words[index + 1].prep == "ل":
                statements = self.reports.statements  # سبق للوزير أن أكد
                self._before = statements.name_with_lam(index + 1, last) or statements.with_lam(index + 1, last)
                if self._before is not None and not index < self._before.first <= self._before.last <= last:
                    self._before.first, self._before.last = index + 1, index + 2  # its name stands elsewhere
                return self._before.last if self._before is not None else index + 1
            that = self.words[index - 1].kinds & COMP and self.reports.cues.opens_with_that(index)
            # وفي وقت سابق كان فلان قال
            was = word.text in ("كان", "كانت") and self.words[index - 1].kinds & TIME and not self.events
            if self._at_start or word.conj or self._before is not None or that or was:
                self._before = self._plain_verb(index, last) or self._before
            elif self.words[index - 1].text in _NEGATED and self._is_bare_name(index + 1):
                self._plain_verb(index, last)  # في حديث إلى الصحيفة لا يخفي عازوري
            elif self.words[index - 1].text in _WHO:
                self._antecedent_acts(index - 1)
            self._at_start = False
            return index + 1
        return self._take_leading(index, last)

    def _is_bare_name(self, place: int) -> bool:
        """Whether a word is no verb, and the text has it behind a given name."""
        return place < len(self.words) and self.words[place].verb is None and self.reader.names.after_given(place)

    def _event(self, index: int, last: int, *, opens: bool) -> Event | None:
        """What the word at ``index`` reports, in a list of verbs or not."""
        word, event = self.words[index], None
        if not (word.kinds or word.al) and (opens or (self._at_start and not self.events)):
            event = self.reports.unlisted(index, last)
        if event is not None:
            return event
        if word.is_cue or (word.text in WITH_YEH and self._may_open(index)):
            return self.reports.event_at(index, last, self._before, self._inside, self.events)
        return None

    def _may_open(self, index: int) -> bool:
        """وفي سياق متصل نفي المتحدث: no preposition, verb or أن stands before it, and somebody behind it."""
        before = self.words[index - 1] if index else None
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        governed = before is not None and not self.words[index].conj and (before.kinds & (PREP | COMP) or before.verb)
        return self._at_start or not (governed or after is None or not after.kinds & (ROLE | TITLE | GIVEN))

    def _behind_adverbial(self, first: int, last: int) -> None:
        """في السادسة صباحاً تمسح فلانة الزجاج: who does something behind the time or place that opens the sentence."""
        for index in range(first + 1, min(first + _SKIP, last - 1)):
            word = self.words[index]
            if word.idle and (word.known or word.al):
                continue
            after = self.words[index + 1]
            if word.kinds & (_MARKS | COMP) & ~COMMA or (word.verb is not None and word.verb.group):
                return
            verbal = word.verb is not None or (not word.known and word.text[0] in "يت")
            if not verbal or word.al or not (after.kinds & (GIVEN | TITLE | ROLE) or after.text in _ONE_OF):
                continue
            mention = self.reader.read(index + 1, last)
            if mention is None or mention.kind == BODY_KIND or not self.subjects.is_sure(mention):
                continue
            if mention.kind == PERSON or word.verb is not None:  # not تلة قريبة
                self.discourse.subject(self.reports.resolve(mention, None), spoke=False)
                return

    def _met(self, index: int, last: int) -> int:
        """التقينا الفنانة فلانة، سألنا الوزير: whom the reporter met, meant where no subject agrees; the index behind."""
        mention = self.reader.read(index + 1, last)
        if mention is None or not self.subjects.is_sure(mention):
            return index + 1
        self.discourse.subject(self.reports.resolve(mention, None), spoke=False)
        return mention.last

    def _negated(self, index: int, last: int) -> int:
        """لم تخف فلانة قلقها، لا يخفي فلان: note the subject of a verb in no list; returns the index behind it, 0 without one."""
        if not index or self.words[index - 1].text not in _NEGATED or self._inside:
            return 0
        verb = VerbForm(self.words[index].text, "", "present", "", 1)
        mention = self.subjects.subject_after(index, last, verb)
        if mention is None or mention.kind != PERSON or not self.subjects.is_sure(mention):
            return 0
        self.discourse.subject(self.reports.resolve(mention, None), spoke=False)
        return mention.last

    def _take(self, event: Event, index: int, last: int) -> int:
        self.events.append(event)
        medium = index + 1 < last and self.words[index + 1].kinds & MEDIA
        issues = event.verb is not None and event.speaker is not None and not medium
        if issues and self.reports.statements.is_issued(index, event.content, last):
            self.discourse.issuer = event.speaker
        aside = event.relative or event.verb is None  # الوزارة، على لسان متحدثها، أعلنت
        self._before, self._at_start = self._before if aside else None, False
        if not event.embedded:
            self._inside = False
        return max(index + 1, min(event.content, last))

    def _take_leading(self, index: int, last: int) -> int:
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
            if word.verb is not None or word.kinds & _MARKS or word.conj:
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
        reach = _SKIP + (after < last and self.words[after].text in _WHO) * _CLAUSE
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

    def _antecedent_acts(self, relative: int) -> None:
        """كرّم المهرجان الفنانة فلانة، التي صعدت وقالت: she is meant where no subject agrees."""
        mention = self.subjects.before_relative(relative) if self.words[relative - 1].kinds & COMMA else None
        if mention is not None and mention.kind == PERSON:
            self.discourse.addressee(self.reports.resolve(mention, None))

    def _is_second_of_clause(self, index: int) -> bool:
        """لاعبه الذي تألق وأحرز: joined to a verb right behind a relative pronoun, it tells of the same one."""
        for place in range(index - 1, max(index - _CLAUSE, 0), -1):
            if self.words[place].kinds & PUNCTUATION:
                return False
            if self.words[place].text in _WHO:
                return self.words[place + 1].verb is not None or not self.words[place + 1].known
        return False

    def _plain_verb(self, index: int, last: int) -> Mention | None:
        """Take note of who does something; returns a subject that a following verb may share (كانت ماي قد قالت)."""
        verb = self.words[index].verb
        assert verb is not None
        if verb.tense not in ("past", "present") or self.subjects.relative_pronoun(index) >= 0:
            return None
        if self.words[index].conj == "و" and self._is_second_of_clause(index):
            return None
        if self.words[index].text == "توجه":  # the past of one verb, and the present of another
            verb = _TURNED
        topic = self._before is not None and self.subjects.is_topic(self._before, index)
        stated = topic or (self._before is not None and self.subjects.right_before(self._before, index, verb))
        mention = self._before if stated else self.subjects.subject_after(index, last, verb)
        if mention is None and self._before is not None and self.subjects.may_precede(self._before, index, verb):
            mention = self._before
        if mention is None or not self.subjects.is_sure(mention):
            return None
        several = mention.kind == UNNAMED and mention.number == 3
        if self._inside or (several and self.reports.cues.opens_with_that(index)):
            return None  # قبل أن تنهار المفاوضات
        self._read_to = mention.last
        if self.narration.is_work(mention.first):
            return None  # ويتناول «كذا» حكاية بحار
        is_medium = mention.first in self.narration.marked or self.words[mention.first].kinds & MEDIA
        if is_medium and verb.lemma in MEETING and self.reports.note_guest(mention.last, last):
            return None
        if mention.kind == PERSON and not stated and self.reports.has_met(index):
            self.discourse.addressee(self.reports.resolve(mention, None))
            return None
        if mention.kind != BODY_KIND or topic:
            self.discourse.subject(self.reports.resolve(mention, verb), spoke=False)
        else:
            body = self.reports.resolve(mention, verb)
            self.discourse.actor(body)
            issues = verb.lemma in _ISSUING and not self.words[mention.first].kinds & (MEDIA | EVENT)
            if issues and self.reports.statements.is_issued(index, mention.last, last):
                self.discourse.issuer = body  # وأصدر الحزب بلاغا
        return mention if verb.lemma in _BEING else None
