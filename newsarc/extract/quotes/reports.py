"""Reporting events: a cue with whoever is responsible for the words it reports."""

from __future__ import annotations

from dataclasses import replace

from newsarc.extract.quotes.events import PROVIDES, Event
from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    BODY,
    COMP,
    EVENT,
    GIVEN,
    MEDIA,
    PREP,
    ROLE,
    SOURCE,
    VerbForm,
    word_set,
)
from newsarc.extract.quotes.mentions import BODY_KIND, PERSON, Mention, Speaker
from newsarc.extract.quotes.resolution import is_somebody
from newsarc.extract.quotes.statements import IN_IT
from newsarc.extract.quotes.unlisted_verbs import UnlistedVerbReader
from newsarc.extract.quotes.words import COLON, COMMA, QUOTE, STOP, is_by_that

_ASIDE = word_set("aside")
_OF_WHAT = word_set("of_what")
_WHOM = word_set("whom")
WITH_YEH = word_set("with_yeh")
_AS = frozenset({"إذ", "حيث", "اذ"})
_TO_GUESTS = frozenset({"إلى", "الى", "مع"})
_CLAUSE = 7
"""Words of a relative clause in which the pronoun stands that takes the antecedent up."""


_MOURNED = frozenset({"نعته", "نعتها", "نعتهم"})
"""The past of نعى with its object, which is written like a noun of نعت."""


class ReportReader(UnlistedVerbReader):
    """Reads the reporting events of one narration and tells the discourse who has spoken."""

    def event_at(
        self, index: int, last: int, before: Mention | None, inside: bool, events: list[Event]
    ) -> Event | None:
        """What the word at ``index`` reports, with its speaker; None when it is no cue.

        The sentence ends at ``last``; ``before`` is the noun phrase that may be its subject, ``events`` are those before
        it in the sentence; ``inside`` says that it stands inside reported speech.
        """
        word = self.words[index]
        if word.text in ("قول", "بقول") and not word.al:
            return self.saying_of(index, last)
        if word.text == "القول":
            return self.the_saying(index, events)
        if word.kinds & SOURCE and (word.verb is None or word.verb.number == 2):
            return self.sources.source(index, last, inside)
        verb = word.verb
        if verb is None and word.text in WITH_YEH and self.reader.names.prepositional_ali:
            seen = VerbForm(word.text[:-1] + "ى", "content", "past", "m", 1)
            event = self._finite(index, last, before, inside, events, seen)
            return event if event is not None and event.why == "verb-subject" else None
        if word.text in _MOURNED and (event := self._mourned(index, last, before, inside, events)) is not None:
            return event
        if verb is None or not verb.group or word.al or not self.cues.is_cue(index, last, verb):
            return None
        if self._is_object(index, verb, events) or self._is_told_of(index, verb, events):
            return None
        if verb.group == "stated":
            return self._stated(index, last, before, events, verb)
        if (
            events
            and index > 1
            and self.words[index - 1].text[:1] == "و"
            and self.cues.meanwhile(index, verb, events[-1])
        ):
            return None
        if verb.tense == "participle":
            return self._participle(index, verb, before, events)
        if verb.tense == "noun":
            return self._described(index, last, before, inside, events) or self.verbal_noun(index, events)
        return self._finite(index, last, before, inside, events)

    def _mourned(
        self, index: int, last: int, before: Mention | None, inside: bool, events: list[Event]
    ) -> Event | None:
        """ونعته جمعية الخطاطين في بيان: only with a feminine subject behind it, for نعته فلان بكذا is another verb."""
        verb = VerbForm("نعى", "content", "past", "f", 1)
        mention = self.subjects.subject_after(index, last, verb)
        if mention is None or mention.gender != "f":
            return None
        return self._finite(index, last, before, inside, events, verb)

    def _stated(
        self, index: int, last: int, before: Mention | None, events: list[Event], verb: VerbForm
    ) -> Event | None:
        """صدر عن المكتب بيان جاء فيه; ورد الوزير is "and replied" where no statement follows."""
        stated = self.statements.stated(index, last)
        if stated is None and verb.lemma == "ورد" and self.cues.heads_clause(index):
            replied = VerbForm("رد", "say", "past", verb.gender, 1)
            return self._finite(index, last, before, False, events, replied)
        return stated

    def _is_object(self, index: int, verb: VerbForm, events: list[Event]) -> bool:
        """جدد الوزير رفض بلاده، وصف الوزير تذرع ترامب بأنه: what he renewed or called so, no second verb."""
        word, before = self.words[index], events[-1] if events else None
        if before is None or before.verb is None or before.content != index or word.conj:
            return False
        noun = word.kinds & ABSTRACT or (verb.tense == "noun" and word.kinds & EVENT)
        calls = before.verb.group == "describe" and before.why == "verb-subject" and verb.tense == "past"
        return bool(noun or calls)

    def _is_told_of(self, index: int, verb: VerbForm, events: list[Event]) -> bool:
        """وأضافت أن رد بلاده «لن يتأخر»: behind أن right after the cue stands a noun, written like a past verb."""
        that = self.words[index - 1].kinds & COMP and not self.words[index].conj
        return bool(that and verb.tense == "past" and events and events[-1].content == index - 1)

    def _participle(self, index: int, verb: VerbForm, before: Mention | None, events: list[Event]) -> Event:
        """قائلاً، مؤكداً: of the subject before it; النائب فلان مخاطباً الوزير: «…» is a line without a finite verb."""
        inner = events[-1].speaker if events and events[-1].embedded else None
        outer = events[0].speaker if events else None
        told = inner is not None and inner.kind != BODY_KIND and verb.gender and inner.gender == verb.gender
        if told and outer is not None and outer.gender not in ("", verb.gender):
            return Event(index, verb, index + 1, inner, "participle", 0.8, True)  # قالت الوزارة إن فلانا أكد …، محذرا
        if events or before is None or before.kind != PERSON or before.last != index:
            return self.dependent(index, "participle", 0.85)
        speaker = self.resolve(before, None)
        self.discourse.subject(speaker)
        return Event(index, verb, index + 1, speaker, "subject-verb", 0.85)

    def _finite(
        self,
        index: int,
        last: int,
        before: Mention | None,
        inside: bool,
        events: list[Event],
        verb: VerbForm | None = None,
    ) -> Event | None:
        """What a verb in the past or present reports, with its own subject or the one it takes up; ``verb`` where it is read as another."""
        verb = verb or self.words[index].verb
        assert verb is not None
        if verb.group == "relay" and (relayed := self.relayed(index, last, events, verb)) is not None:
            return relayed
        if verb.lemma == PROVIDES:
            return self._provided(index, last, verb)
        if verb.lemma == "علم" or (inside and verb.tense == "present" and events and self.cues.subjunctive(index)):
            return None  # without علمت الصحيفة من مصدر nobody speaks
        embedded = self._is_embedded(index, verb, inside)
        relative = self.subjects.relative_pronoun(index)
        mention, why = self._stated_subject(index, last, before, relative, verb, events)
        if mention is None and (joined := self._joined_clause(index)) is not None:
            mention, why = joined, "verb-subject-before"
        described = self._describes_source(index, events)
        bare = mention is None or not (mention.role or mention.titles or self.words[mention.first].kinds & GIVEN)
        if described is not None and bare:
            return Event(index, verb, index + 1, described, "relative-clause", 0.5, True, relative=True)
        if mention is None:
            sure = 0.8 if relative < 0 else 0.5
            return self.dependent(index, "dropped-subject", sure, relative=relative >= 0, embedded=embedded, verb=verb)
        return self._with_subject(index, last, mention, why, verb, relative, embedded, events)

    def _with_subject(
        self,
        index: int,
        last: int,
        mention: Mention,
        why: str,
        verb: VerbForm,
        relative: int,
        embedded: bool,
        events: list[Event],
    ) -> Event:
        """What the verb at ``index`` reports of the subject ``mention``, which the rule ``why`` found; the discourse hears of it."""
        content = mention.last if why == "verb-subject" else index + 1
        confidence = 0.85 if why == "relative-clause" else 0.95
        issuer = self.statements.issuer(mention) or self.statements.who_put_out(mention, last)
        relays = events and events[-1].verb is None and self.words[events[-1].index].text == "نقلا"
        if relays and self.words[mention.first].kinds & MEDIA and events[-1].speaker is not None:
            return Event(index, verb, content, events[-1].speaker, "relayed", 0.85)
        speaker = self.resolve(mention, verb) if issuer is None else replace(self.resolve(issuer, None), gender="")
        aside = self._is_aside(index, events)
        embedded = embedded and not (mention.kind == PERSON and verb.tense == "past" and self._by_media(events))
        if not (embedded or aside or (relative >= 0 and not self._goes_on_to_say(index, relative, speaker))):
            self._note(index, mention, last, verb, speaker)
        elif relative >= 0 and not embedded:
            self.discourse.addressee(speaker)  # كلمة رئيس البلدية الذي رحب بالحضور وقال: meant where no subject agrees
        return Event(index, verb, content, speaker, why, confidence, False, relative >= 0 or aside, embedded)

    def _provided(self, index: int, last: int, verb: VerbForm) -> Event | None:
        """ينص القانون على «…»، القانون الذي ينص على أن: only with the text that provides for it, which nobody goes on from."""
        texts = self.subjects.documents
        if (text := texts.behind(index + 1, last, verb)) is not None:
            return Event(index, verb, text.last, self.resolve(text, verb), "verb-subject", 0.85)
        text = texts.antecedent(index - 1, verb) if index else None
        if text is None:
            return None
        return Event(index, verb, index + 1, self.resolve(text, verb), "relative-clause", 0.7, relative=True)

    def _joined_clause(self, index: int) -> Mention | None:
        """اتهامات نفتها الرياض ووصفتها بأنها «…»: the subject right before, of a verb with the same pronoun."""
        if self.words[index].conj != "و" or not self.words[index].pronoun:
            return None
        for place in range(index - 2, max(index - _CLAUSE, -1), -1):
            verb = self.words[place].verb
            if verb is not None and self.words[place].pronoun and verb.tense in ("past", "present"):
                mention = self.subjects.subject_after(place, index, verb) or self.reader.read(place + 1, index)
                fits = mention is not None and mention.last == index and self.subjects.is_sure(mention)
                return mention if fits else None
            if self.words[place].kinds & (COMMA | STOP | QUOTE | COLON):
                return None
        return None

    def _is_embedded(self, index: int, verb: VerbForm, inside: bool) -> bool:
        """Whether the verb stands in what somebody else reports, or tells what might be said: يخشى أن يقول الناس."""
        if verb.tense == "present" and self.cues.subjunctive(index):
            return True
        return inside and not (self.words[index].conj or self.cues.after_opener(index) or self.cues.asks_anew(index))

    def _note(self, index: int, mention: Mention, last: int, verb: VerbForm, speaker: Speaker) -> None:
        """Tell the discourse who has spoken, and of whom or to whom."""
        is_law = self.subjects.documents.is_text(mention.first) and not self.words[mention.first].kinds & (BODY | EVENT)
        if is_law or self.narration.is_work(mention.first):
            return  # يتناول «كذا» حكاية بحار: what a film says, nobody goes on to say
        asked = self._asked(index, verb, speaker)
        self.discourse.subject(speaker)
        self.discourse.asked = asked
        self._note_object(mention.last, last, verb)
        to, is_medium = mention.last, self.words[mention.first].kinds & MEDIA
        if verb.lemma == "تحدث" and is_medium and to < last and self.words[to].text in _TO_GUESTS:
            self.note_guest(to + 1, last)

    def _by_media(self, events: list[Event]) -> bool:
        """ذكرت وكالة كذا أن الوزير قال: a medium only passes on what somebody has said, so that he goes on: وأضاف."""
        if not events or events[-1].why != "verb-subject":
            return False
        return bool(self.words[events[-1].index + 1].kinds & MEDIA)

    def _is_aside(self, index: int, events: list[Event]) -> bool:
        """ما قاله، كما قال: the verb tells of other words than those that the sentence goes on with."""
        word, leads = self.words[index], self.words[index - 1].text if index else ""
        # بحسب ما نقلت عنه الوكالة
        sourced = index > 1 and leads in _OF_WHAT and bool(self.words[index - 2].kinds & SOURCE)
        aside = bool(events) and (leads in _ASIDE or sourced)
        return (word.pronoun and leads in _OF_WHAT) or aside

    def _goes_on_to_say(self, index: int, relative: int, speaker: Speaker) -> bool:
        """تسلم الجائزة شقيقه يوسف، الذي قال إن: behind a comma the clause tells more, and what follows goes on with him."""
        said = index + 1 < len(self.words) and self.words[index + 1].kinds & (COMP | COLON | QUOTE)
        return bool(said) and speaker.kind == PERSON and bool(self.words[relative - 1].kinds & COMMA)

    def _describes_source(self, index: int, events: list[Event]) -> Speaker | None:
        """قال مصدر في الوزارة، فضّل عدم ذكر اسمه، إن: behind a noun without article the verb only describes it."""
        source = events[-1].speaker if events and events[-1].content == index - 1 else None
        if source is None or not is_somebody(source) or self.words[index].conj:
            return None
        return source if self.words[index - 1].kinds & COMMA else None

    def _stated_subject(
        self, index: int, last: int, before: Mention | None, relative: int, verb: VerbForm, events: list[Event]
    ) -> tuple[Mention | None, str]:
        """The subject the clause itself names, and the rule that found it."""
        if before is not None and self.subjects.is_topic(before, index):
            return before, "subject-verb"
        mention = self.subjects.subject_after(index, last, verb)
        if mention is not None and 0 <= relative == index - 1 and not self._resumes(index, mention.last, verb):
            antecedent = self.subjects.before_relative(relative)
            if antecedent is not None and antecedent.gender in ("", verb.gender):
                return antecedent, "relative-clause"  # ترامب الذي انتقد المشروع
        if (
            mention is not None
            and before
            and (
                verb.group in ("describe", "address")
                or verb.lemma == "قرر"
                or self._had(index, mention.last)
                or self.subjects.is_full(before)
            )
            and self.subjects.right_before(before, index, verb)
        ):
            return before, "subject-verb"
        if mention is not None:
            return mention, "verb-subject"
        if relative >= 0:
            return self.subjects.antecedent(relative, index, verb), "relative-clause"
        reported = bool(events) and events[-1].speaker is not None  # انتقد خطاب الوزير، إذ قال
        if before is not None and self.words[index].conj != "و":
            beside = before.kind == BODY_KIND and before.name and index - 1 - before.last <= 1  # على تويتر، حيث قالت
            apart = self.words[index - 1].text in _AS and (reported or beside)
            apart = apart or (reported and before.number == 3 and self._is_before_that(index))
            if not apart and self.subjects.may_precede(before, index, verb):
                return before, "subject-verb"
        described = self.subjects.described(index, verb) if verb.group == "say" and not self.words[index].conj else None
        return described, "relative-clause"

    def _is_before_that(self, index: int) -> bool:
        """يحكي أن بعض الأهالي اتصلوا به، قبل أن يضيف: the clause goes on with who tells."""
        return index > 1 and self.words[index - 1].text == "أن" and self.words[index - 2].text == "قبل"

    def _had(self, index: int, after: int) -> bool:
        """كان الوزير قد انتقد المجلس: قد stands before the verb, and no أن behind what would be its subject."""
        that = after < len(self.words) and self.words[after].kinds & COMP
        return self.words[index - 1].text == "قد" and not that

    def _resumes(self, index: int, after: int, verb: VerbForm) -> bool:
        """الذي انتقده الوزير، التي قالت الوزارة فيها: the antecedent is taken up by a pronoun, and what ends before ``after`` is
        the subject; so it is where its words follow (الذي اعتبر الوزير أن، الذي كتب الوزير «…»)."""
        behind = self.words[after] if after < len(self.words) else None
        if behind is not None and behind.kinds & COMP and behind.text.startswith("أن"):
            return True
        if behind is not None and behind.kinds & QUOTE and verb.group in ("say", "content"):
            return True
        clause = range(index, min(index + _CLAUSE, len(self.words)))
        return any((self.words[i].pronoun and not self._is_beside(i)) or self.words[i].text in IN_IT for i in clause)

    def _is_beside(self, place: int) -> bool:
        """مع نظيره، مع زميلها: with whom the antecedent does something, which leaves its verb without another subject."""
        return bool(self.words[place].kinds & ROLE) and self.words[place - 1].text == "مع"

    def _described(
        self, index: int, last: int, before: Mention | None, inside: bool, events: list[Event]
    ) -> Event | None:
        """وصفها الوزير، من وصفهم: written like the verbal noun with its pronoun, but a verb with its object here."""
        previous = self.words[index - 1] if index else None
        verb = self.words[index].verb
        if verb is None or (verb.group == "relay" and events) or not self.words[index].text.startswith(verb.lemma):
            return None
        finite = VerbForm(verb.lemma, verb.group, "past", "m", 1)
        after = self.words[index + 1] if index + 1 < last else None
        goes_on = self.words[index].conj and after is not None and after.kinds & (PREP | COMP)
        if goes_on or (previous is not None and previous.text in _WHOM | _OF_WHAT):
            return self._finite(index, last, before, inside, events, finite)
        if previous is not None and previous.kinds & PREP:
            return None
        mention = self.subjects.subject_after(index, last, finite)
        if mention is None or not (self.subjects.is_sure(mention) or self._described_as(mention.last, last)):
            if after is None or not (after.kinds & COMP or after.text in ("ب", "بال")):
                return None
            return self.dependent(index, "dropped-subject", 0.75, relative=True, embedded=inside, verb=finite)
        return self._finite(index, last, before, inside, events, finite)

    def _described_as(self, place: int, last: int) -> bool:
        """وصفها باباكوس بأنها: with the object on the verb, what stands before the description is the subject."""
        word = self.words[place] if place < last else None
        return word is not None and (word.text in ("ب", "بال") or is_by_that(word))

    def _asked(self, index: int, verb: VerbForm, speaker: Speaker) -> Speaker | None:
        """سألتها المذيعة …، فردت: whom the pronoun on the verb means, who is not the one that asks."""
        if verb.lemma != "سأل" or not self.words[index].pronoun:
            return None
        gender = "f" if self.words[index].text.endswith("ها") else "m"
        found = self.discourse.candidates(gender, 1)
        return next((other for other, _ in found if other.kind == PERSON and other.name != speaker.name), None)

    def note_guest(self, place: int, last: int) -> bool:
        """والتقى «الأفق» فلانا، وتحدثت بي بي سي إلى فلان: whom a medium met or spoke to, read at ``place``, is who is talked about from
        here on."""
        guest = self.reader.read(place, last)
        if guest is None or guest.kind != PERSON or not self.subjects.is_sure(guest):
            return False
        self.discourse.subject(self.resolve(guest, None), spoke=False)
        return True

    def _note_object(self, place: int, last: int, verb: VerbForm) -> None:
        if place >= last or (verb.group != "address" and verb.lemma != "سأل"):
            return
        mention = self.reader.read(place, last)
        if mention is None or mention.kind == BODY_KIND or not self.subjects.is_sure(mention):
            return
        addressed = self.people.resolve(mention)
        if mention.kind == PERSON:
            self.discourse.addressee(addressed)
        if verb.lemma == "سأل":
            self.discourse.asked = addressed
