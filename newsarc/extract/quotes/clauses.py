"""The clauses of the narration: each reporting verb or noun with its grammatical subject.

Verb-subject order is the rule (قال الوزير); subject-verb order follows a clause opener (لكن الوزير قال), a
relative clause takes its antecedent (الوزير الذي وصف), and a verb without subject takes up an earlier one.
After the verb a noun may as well be the object (أكد ضرورة، طالب السلطة): gender, the kind of noun and what
follows it decide.
"""

from __future__ import annotations

from newsarc.extract.quotes.events import Event
from newsarc.extract.quotes.leading_phrases import CLAUSE, MARKS, VERB_WITHIN, LeadingPhrases
from newsarc.extract.quotes.lexicon import (
    CLOSED,
    COMP,
    EVENT,
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
from newsarc.extract.quotes.reports import WITH_YEH
from newsarc.extract.quotes.unlisted_verbs import MEETING
from newsarc.extract.quotes.words import COLON, COMMA, DASH, OPEN, PUNCTUATION, QUOTE

_STARTING = COMMA | COLON | QUOTE | DASH
"""A clause may begin behind them."""
_WE_MET = word_set("we_met")
_ONE_OF = word_set("one_of")
_WHO = word_set("who")
_NEGATED = frozenset({"لم", "ولم", "فلم", "لا", "ولا"})
"""A verb stands behind them; a jussive is in no list where the last letter falls (لم يخف، لم تبد)."""
_ISSUING = word_set("issuing")
_BEING = frozenset({"كان", "زال", "ظل"})
"""Verbs whose subject a verb behind it shares: كان الوزير قد قال، ما زال الوزير يقول."""
_TURNED = VerbForm("توجه", "", "past", "m", 1)


class ClauseReader(LeadingPhrases):
    """Walks the sentences of one narration and keeps the discourse up to date."""

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
        if kinds & MARKS:
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
            return negated or self.take_leading(index, last)
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
        return self.take_leading(index, last)

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
        for index in range(first + 1, min(first + VERB_WITHIN, last - 1)):
            word = self.words[index]
            if word.idle and (word.known or word.al):
                continue
            after = self.words[index + 1]
            if word.kinds & (MARKS | COMP) & ~COMMA or (word.verb is not None and word.verb.group):
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

    def _antecedent_acts(self, relative: int) -> None:
        """كرّم المهرجان الفنانة فلانة، التي صعدت وقالت: she is meant where no subject agrees."""
        mention = self.subjects.before_relative(relative) if self.words[relative - 1].kinds & COMMA else None
        if mention is not None and mention.kind == PERSON:
            self.discourse.addressee(self.reports.resolve(mention, None))

    def _is_second_of_clause(self, index: int) -> bool:
        """لاعبه الذي تألق وأحرز: joined to a verb right behind a relative pronoun, it tells of the same one."""
        for place in range(index - 1, max(index - CLAUSE, 0), -1):
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
