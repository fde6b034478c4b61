"""Verbs, participles and verbal nouns that name no subject of their own: whose words they report."""

from __future__ import annotations

from newsarc.extract.quotes.cues import CueReader
from newsarc.extract.quotes.discourse import Discourse, agrees
from newsarc.extract.quotes.events import Event
from newsarc.extract.quotes.lexicon import COMP, GIVEN, VerbForm, word_set
from newsarc.extract.quotes.mentions import BODY_KIND, PERSON, Mention, Speaker
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.people import People
from newsarc.extract.quotes.phrases import PhraseReader
from newsarc.extract.quotes.resolution import Resolver
from newsarc.extract.quotes.sources import SourceReader
from newsarc.extract.quotes.statements import IN_IT, StatementReader
from newsarc.extract.quotes.subjects import SubjectReader
from newsarc.extract.quotes.words import BREAK, COLON, COMMA, QUOTE, STOP

_AUXILIARIES = word_set("auxiliaries")
_CONTINUING = word_set("continuing")
_WHO = word_set("who")
_ANSWERING = word_set("answering")
_NOMINAL = ("participle", "noun")
"""Tenses of the lexicon that are no finite verbs."""
_IN_CLAUSE = 6
"""Words before a participle or verbal noun in which the relative pronoun of its clause stands."""

_IN_REPORT = 30
"""Words before a cue in which the clause of a report begins in which somebody acts."""


class SubjectlessReader:
    """Finds the speaker of cues without a subject, with all that one narration is read by; every index is a token index."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self.words = narration.words
        self.reader = PhraseReader(narration)
        self.people = People(narration, self.reader)
        self.discourse = Discourse()
        self.subjects = SubjectReader(narration, self.reader, self.discourse)
        self.cues = CueReader(narration)
        self.resolve = Resolver(narration, self.people, self.discourse, self.subjects).resolve
        self.statements = StatementReader(narration, self.subjects, self.people, self.resolve)
        self.sources = SourceReader(narration, self.statements)

    def dependent(
        self,
        index: int,
        why: str,
        confidence: float,
        *,
        relative: bool = False,
        embedded: bool = False,
        verb: VerbForm | None = None,
    ) -> Event:
        """A participle or a verb without subject: the subject of the clause it hangs on, or an earlier one.

        ``why`` and ``confidence`` (0 to 1) are those of the event if it is found nearby; ``verb`` is what the word at
        ``index`` is here, where the lexicon has it as something else.
        """
        verb = verb or self.words[index].verb
        assert verb is not None
        of_statement = index + 1 < len(self.words) and self.words[index + 1].text in IN_IT
        owner = self.statements.owner(index) if of_statement else self.statements.in_the_statement(index)
        if index and self.words[index - 1].text == "حيث":
            owner = owner or self.statements.interviewed(index) or self._told_in_clause(index, verb)
        if owner is not None:
            self.discourse.subject(owner)
            return Event(index, verb, index + 1, owner, "owner-of-statement", 0.8, True, relative, embedded)
        meant = self._asked_before(verb) or self._relative_subject(index, verb)
        if meant is not None:
            return Event(index, verb, index + 1, meant, why, confidence, True, relative, embedded)
        however = self.words[index - 1].text in _AUXILIARIES and self.cues.after_however(index)
        joined = self.words[index].conj == "و" and self._is_of_body(verb)
        near = verb.tense in _NOMINAL or of_statement or however or joined
        for speaker, distance in self.discourse.candidates(
            verb.gender, verb.number, continues=verb.lemma in _CONTINUING, here=near or embedded
        ):
            lowered = max(confidence - 0.08 * distance, 0.5)
            if speaker.kind == BODY_KIND and verb.lemma not in _CONTINUING:
                speaker = self._told_of(index, verb) or speaker
            if not embedded and not relative:
                self.discourse.subject(speaker)
            return Event(index, verb, index + 1, speaker, why, lowered, True, relative, embedded)
        if (only := self._only_one(index, verb)) is not None:
            return Event(index, verb, index + 1, only, why, 0.5, True, relative, embedded)
        return Event(index, verb, index + 1, None, "no-subject", 0.3, True, relative, embedded)

    def _told_in_clause(self, index: int, verb: VerbForm) -> Speaker | None:
        """تصريحات فلان الذي أكد أن …، حيث قال: who is reported to speak in the clause about him goes on in the next."""
        for place in range(index - 2, max(index - _IN_REPORT, 0), -1):
            word = self.words[place]
            if word.kinds & (STOP | BREAK | QUOTE):
                return None
            told = self.words[place + 1].verb if word.text in _WHO else None
            if told is not None and told.group in ("say", "content"):
                mention = self.subjects.before_relative(place)
                speaker = self.resolve(mention, None) if mention is not None and mention.kind == PERSON else None
                return speaker if speaker is not None and agrees(speaker, verb.gender, verb.number or 1) else None
        return None

    def _told_of(self, index: int, verb: VerbForm) -> Speaker | None:
        """وذكر المكتب أن فلانا استقبل السفير وأكد أن: who acts in the report of a body and goes on there, as only a person speaks at a
        meeting."""
        for place in range(index - 1, max(index - _IN_REPORT, 0), -1):
            word = self.words[place]
            if word.kinds & (STOP | BREAK | QUOTE):
                return None
            if word.kinds & COMP and not word.conj:
                mention = self.reader.read(place + 1, index)
                if mention is None or mention.kind != PERSON or mention.last >= index or not self._is_known(mention):
                    return None
                acts = self.words[mention.last].verb
                finite = acts is not None and acts.tense in ("past", "present") and not acts.group
                speaker = self.resolve(mention, None) if finite else None
                return speaker if speaker is not None and agrees(speaker, verb.gender, verb.number or 1) else None
        return None

    def _is_known(self, mention: Mention) -> bool:
        """With an office, a title or a first name: no bare word, which is seldom a person."""
        first = mention.name[0] if mention.name is not None else -1
        named = first >= 0 and bool(self.words[first].kinds & GIVEN or self.reader.names.after_given(first))
        return bool(mention.role or mention.titles or named) and self.subjects.is_sure(mention)

    def _is_of_body(self, verb: VerbForm) -> bool:
        """كانت الوزارة قد أطلقت حملة، وأوضحت أن: the body that acts in the same sentence goes on, as its gender shows; men and bodies take
        the same verbs."""
        here = self.discourse.here_last()
        is_body = here is not None and here.kind == BODY_KIND and here.gender == verb.gender == "f"
        return is_body and verb.number == 1

    def _asked_before(self, verb: VerbForm) -> Speaker | None:
        """فأجاب، فرد، فاكتفى بالقول: whoever was asked last."""
        asked = self.discourse.asked
        answers = verb.lemma in _ANSWERING or verb.tense == "noun"
        if asked is None or not answers or not agrees(asked, verb.gender, verb.number):
            return None
        self.discourse.subject(asked)
        return asked

    def _only_one(self, index: int, verb: VerbForm) -> Speaker | None:
        """وقعت الوزيرة مع فلان …، وأثنى على كلامها قائلا: nobody else of that gender can be meant."""
        alone = verb.gender and verb.number == 1 and not self.words[index].pronoun
        says = alone and (verb.group == "say" or self.said_behind(index + 1, self.narration.length))
        only = self.people.latter(index, verb.gender) if says else None
        return None if only is None else self.resolve(only, None)

    def _relative_subject(self, index: int, verb: VerbForm) -> Speaker | None:
        """مدير المستشفى الذي اكتفى بالقول: the antecedent of the clause in which the verbal noun or participle stands."""
        if verb.tense not in _NOMINAL:
            return None
        for place in range(index - 1, max(index - _IN_CLAUSE, 0), -1):
            word = self.words[place]
            if word.kinds & (STOP | BREAK | QUOTE | COMMA | COLON | COMP):
                return None
            if word.text in _WHO:
                mention = self.subjects.before_relative(place)
                antecedent = self.resolve(mention, None) if mention is not None else None
                agreeing = antecedent is not None and agrees(antecedent, verb.gender, verb.number or 1)
                return antecedent if agreeing else None
        return None

    def said_behind(self, place: int, last: int) -> bool:
        """أن, a colon or a quotation; also ذهب فلان إلى أن."""
        if place < last - 1 and self.words[place].text in ("إلى", "الى"):
            place += 1
            return bool(self.words[place].kinds & COMP)
        said = place < last and bool(self.words[place].kinds & (COMP | QUOTE | COLON))
        return said or self.that_behind(place, last)

    def that_behind(self, place: int, last: int) -> bool:
        """نشرت وكالة الأنباء (وام) أن: at most a name in brackets stands before it."""
        place = self.subjects.skip_adverbials(place, last)
        return place < last and bool(self.words[place].kinds & COMP)
