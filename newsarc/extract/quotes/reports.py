"""Reporting events: a cue with whoever is responsible for the words it reports."""

from __future__ import annotations

from dataclasses import replace

from newsarc.extract.quotes.cues import CueReader
from newsarc.extract.quotes.discourse import Discourse
from newsarc.extract.quotes.events import Event
from newsarc.extract.quotes.lexicon import (
    BODY,
    COMP,
    EVENT,
    GIVEN,
    MEDIA,
    PLACE,
    PREP,
    ROLE,
    SOURCE,
    TITLE,
    VerbForm,
    word_set,
)
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.people import People, Speaker
from newsarc.extract.quotes.phrases import BODY_KIND, PERSON, UNNAMED, Mention, PhraseReader
from newsarc.extract.quotes.subjects import SubjectReader
from newsarc.extract.quotes.words import BREAK, COLON, COMMA, QUOTE, STOP, normal_form

_OPENERS = word_set("openers")
_ASIDE = word_set("aside")
_OF_WHAT = word_set("of_what")
_WHOM = word_set("whom")
_CONTINUING = word_set("continuing")
_POSTING = word_set("posting")
_POSTED = word_set("posted")
_SKIP = 12
"""Words after a verb of relaying in which عن and the one relayed stand."""
_NEAR_POST = 4
"""Between who posted and where: نشر فلان أمس على صفحته."""

_LATTER = word_set("latter")
_OPINIONS = word_set("opinions")
_SOURCE_SKIPPED = word_set("source_skipped")


_SOURCES = ROLE | BODY | TITLE | GIVEN | PLACE
"""What may follow ل after وفقاً."""


class ReportReader:
    """Reads the reporting events of one narration and tells the discourse who has spoken."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self.words = narration.words
        self.reader = PhraseReader(narration)
        self.people = People(narration, self.reader)
        self.discourse = Discourse()
        self.subjects = SubjectReader(narration, self.reader, self.discourse)
        self.cues = CueReader(narration)

    def event_at(
        self, index: int, last: int, before: Mention | None, inside: bool, events: list[Event]
    ) -> Event | None:
        """What the word at ``index`` reports, with its speaker; None when it is no cue.

        The sentence ends at ``last``; ``before`` is the noun phrase that may be its subject, ``events`` are those before
        it in the sentence; ``inside`` says that it stands inside reported speech.
        """
        word = self.words[index]
        if word.text == "قول" and not word.al:
            return self._saying_of(index, last)
        if word.kinds & SOURCE and (word.verb is None or word.verb.number == 2):
            return self._source(index, last, inside)
        verb = word.verb
        if verb is None or not verb.group or word.al or not self.cues.is_cue(index, last, verb):
            return None
        if verb.group == "stated":
            stated = self._stated(index, last)
            if stated is None and verb.lemma == "ورد" and self.cues.heads_clause(index):
                replied = VerbForm("رد", "say", "past", verb.gender, 1)
                return self._finite(index, last, before, inside, events, replied)
            return stated
        if verb.tense == "participle":
            return self._dependent(index, events, "participle", 0.85)
        if verb.tense == "noun":
            return self._described(index, last, before, inside, events) or self._verbal_noun(index, events)
        return self._finite(index, last, before, inside, events)

    def unlisted(self, index: int, last: int) -> Event | None:
        """A verb that no list has, heading its sentence, with a speaker and then أن or a quotation."""
        word = self.words[index]
        if (
            word.kinds
            or word.al
            or word.prep
            or (word.verb is not None and word.verb.group)
            or (word.text[0] == "و" and not word.verb and len(word.text) < 4)
        ):
            return None
        if index + 1 >= last:
            return self._heads_quotation(index)
        if word.text in _POSTING:
            return self._posted(index, last)
        mention = self.reader.read(index + 1, last)
        if mention is None or not self.subjects.is_sure(mention):
            return None
        if mention.last >= last or not self.words[mention.last].kinds & (COMP | QUOTE | COLON):
            if mention.kind == PERSON:
                self.discourse.subject(self.resolve(mention, None), spoke=False)
            return None
        speaker = self.resolve(mention, None)
        self.discourse.subject(speaker)
        verb = VerbForm(word.text, "say", "past", "", 1)
        return Event(index, verb, mention.last, speaker, "unlisted-verb", 0.7)

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

    def _finite(
        self,
        index: int,
        last: int,
        before: Mention | None,
        inside: bool,
        events: list[Event],
        verb: VerbForm | None = None,
    ) -> Event:
        word = self.words[index]
        verb = verb or word.verb
        assert verb is not None
        relayed = self._relayed(index + 1, last) if verb.group == "relay" else None
        if relayed is not None:
            self.discourse.subject(relayed)
            return Event(index, verb, index + 1, relayed, "relayed", 0.9)
        embedded = inside and not word.conj and not self._after_opener(index)
        relative = self.subjects.relative_pronoun(index)
        mention, why = self._stated_subject(index, last, before, relative, verb)
        if mention is None:
            sure = 0.8 if relative < 0 else 0.5
            return self._dependent(
                index, events, "dropped-subject", sure, relative=relative >= 0, embedded=embedded, verb=verb
            )
        content = mention.last if why == "verb-subject" else index + 1
        confidence = 0.85 if why == "relative-clause" else 0.95
        issuer = self.reader.issuer(mention)
        relays = events and events[-1].verb is None and self.words[events[-1].index].text == "نقلا"
        if relays and self.words[mention.first].kinds & MEDIA and events[-1].speaker is not None:
            return Event(index, verb, content, events[-1].speaker, "relayed", 0.85)
        speaker = self.resolve(mention, verb) if issuer is None else replace(self.resolve(issuer, None), gender="")
        leads = self.words[index - 1].text if index else ""
        aside = (word.pronoun and leads in _OF_WHAT) or (not word.conj and events and leads in _ASIDE)
        if not embedded and relative < 0 and not aside:
            self.discourse.subject(speaker)
            self._note_object(mention.last, last, verb)
        return Event(index, verb, content, speaker, why, confidence, False, relative >= 0 or bool(aside), embedded)

    def _stated_subject(
        self, index: int, last: int, before: Mention | None, relative: int, verb: VerbForm
    ) -> tuple[Mention | None, str]:
        """The subject the clause itself names, and the rule that found it."""
        mention = self.subjects.subject_after(index, last, verb)
        if (
            mention is not None
            and verb.group == "describe"
            and before
            and self.subjects.right_before(before, index, verb)
        ):
            return before, "subject-verb"
        if mention is not None:
            return mention, "verb-subject"
        if relative >= 0:
            return self.subjects.before_relative(relative), "relative-clause"
        if before is not None and self.words[index].conj != "و" and self.subjects.may_precede(before, index, verb):
            return before, "subject-verb"
        return None, ""

    def _relayed(self, place: int, last: int) -> Speaker | None:
        """نقلت الوكالة عن فلان، نسبت الصحيفة إلى فلان: the one behind the preposition has spoken."""
        for index in range(place, min(place + _SKIP, last - 1)):
            word = self.words[index]
            if word.kinds & (COMP | QUOTE | COLON):
                return None
            if word.text in ("عن", "إلى", "الى", "إلي"):
                mention = self.reader.read(index + 1, last)
                return self.resolve(mention, None) if mention is not None else None
        return None

    def resolve(self, mention: Mention, verb: VerbForm | None) -> Speaker:
        """Whom a noun phrase means, with the gender of its verb as evidence; a person so met is known from here on."""
        speaker = self._resolved(mention, verb)
        if speaker.kind == PERSON:
            self.subjects.named.update(normal_form(token) for token in speaker.name.split())
        return speaker

    def _resolved(self, mention: Mention, verb: VerbForm | None) -> Speaker:
        gender = verb.gender if verb is not None and verb.number == 1 and mention.number == 1 else ""
        if gender == "f" and mention.kind != BODY_KIND:
            mention.gender = gender
        if self.words[mention.first].text in _LATTER:
            latter = self.people.latter(mention.first)
            return self.people.resolve(latter or mention, gender)
        if mention.kind == UNNAMED and self.people.is_generic(mention):
            speaker = self.people.resolve(mention, gender)
            if speaker.kind == UNNAMED and not speaker.certain:
                for candidate, _ in self.discourse.candidates(gender, 1):
                    if candidate.kind == PERSON:
                        return candidate
            return speaker
        return self.people.resolve(mention, gender)

    def _heads_quotation(self, index: int) -> Event | None:
        """Any verb alone before a colon and a quotation: وختم: «…»."""
        verb, colon = self.words[index].verb, index + 1
        if verb is None or colon + 1 >= self.narration.length or not self.words[colon].kinds & COLON:
            return None
        if not self.words[colon + 1].kinds & QUOTE:
            return None
        return self._dependent(index, [], "unlisted-verb", 0.65)

    def _after_opener(self, index: int) -> bool:
        """A clause of the reporter again: فيما قال، في حين أكد، كما أضاف."""
        before = self.words[index - 1] if index else None
        return before is not None and before.text in _OPENERS

    def _dependent(
        self,
        index: int,
        events: list[Event],
        why: str,
        confidence: float,
        *,
        relative: bool = False,
        embedded: bool = False,
        verb: VerbForm | None = None,
    ) -> Event:
        """A participle or a verb without subject: the subject of the clause it hangs on, or an earlier one."""
        verb = verb or self.words[index].verb
        assert verb is not None
        owner = self._owner(index)
        if owner is not None:
            self.discourse.subject(owner)
            return Event(index, verb, index + 1, owner, "owner-of-statement", 0.8, True, relative, embedded)
        for speaker, distance in self.discourse.candidates(
            verb.gender, verb.number, continues=verb.lemma in _CONTINUING, here=verb.tense == "participle" or embedded
        ):
            lowered = max(confidence - 0.08 * distance, 0.5)
            if not embedded and not relative:
                self.discourse.subject(speaker)
            return Event(index, verb, index + 1, speaker, why, lowered, True, relative, embedded)
        return Event(index, verb, index + 1, None, "no-subject", 0.3, True, relative, embedded)

    def _described(
        self, index: int, last: int, before: Mention | None, inside: bool, events: list[Event]
    ) -> Event | None:
        """وصفها الوزير، من وصفهم: written like the verbal noun with its pronoun, but a verb with its object here."""
        previous = self.words[index - 1] if index else None
        verb = self.words[index].verb
        if verb is None or not self.words[index].text.startswith(verb.lemma):
            return None
        finite = VerbForm(verb.lemma, verb.group, "past", "m", 1)
        after = self.words[index + 1] if index + 1 < last else None
        goes_on = self.words[index].conj and after is not None and after.kinds & (PREP | COMP)
        if goes_on or (previous is not None and previous.text in _WHOM):
            return self._finite(index, last, before, inside, events, finite)
        if previous is not None and previous.kinds & PREP:
            return None
        mention = self.subjects.subject_after(index, last, finite)
        if mention is None or not self.subjects.is_sure(mention):
            if after is None or not (after.kinds & COMP or after.text in ("ب", "بال")):
                return None
            return self._dependent(index, events, "dropped-subject", 0.75, relative=True, embedded=inside, verb=finite)
        return self._finite(index, last, before, inside, events, finite)

    def _owner(self, index: int) -> Speaker | None:
        """تغريدة للغفيلي قال فيها، تصريحات لروحاني الأحد قال خلالها: the statement names its owner with ل."""
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        if after is None or after.text not in ("فيها", "فيه", "خلالها", "خلاله"):
            return None
        for place in range(index - 1, max(index - 8, -1), -1):
            word = self.words[place]
            if word.kinds & (STOP | BREAK | QUOTE | COLON) or word.verb is not None:
                return None
            bare = "ال" + word.text[2:] if word.text.startswith("لل") else word.text[1:]
            if word.text.startswith("ل") and (word.prep or not word.known) and bare in self.narration.positions:
                occurrence = self.narration.positions[bare][0]
                mention = self.people.mention_ending_with(occurrence, 3) or self.reader.read(
                    occurrence, len(self.words)
                )
                if mention is not None:
                    return self.resolve(mention, None)
            elif word.text in self.subjects.named and not word.conj:
                return self.resolve(Mention(place, place + 1, PERSON, name=(place, place + 1)), None)
        return None

    def _verbal_noun(self, index: int, events: list[Event]) -> Event | None:
        """قوله، بقولها: after «عن فلان» the person relayed, otherwise the current subject."""
        for place in range(index - 1, max(index - 14, -1), -1):
            word = self.words[place]
            if word.kinds & (STOP | BREAK | QUOTE):
                break
            if word.text in ("عن", "لسان", "إلى", "الى") and place + 1 < index:
                mention = self.reader.read(place + 1, index)
                if mention is not None and any(e.verb is not None and e.verb.group == "relay" for e in events[-6:]):
                    speaker = self.resolve(mention, self.words[index].verb)
                    self.discourse.subject(speaker)
                    return Event(index, self.words[index].verb, index + 1, speaker, "relayed", 0.9)
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        if after is None or not after.kinds & (COMP | QUOTE | COLON | PREP | COMMA):
            return None
        if events and events[-1].verb and not events[-1].relative and self.cues.governed(index):
            return None
        return self._dependent(index, events, "verbal-noun", 0.75)

    def _saying_of(self, index: int, last: int) -> Event | None:
        """قول الوزير إن، قول فلان: «…»: a verbal noun with its subject, and what was said right behind."""
        mention = self.reader.read(index + 1, last)
        if mention is None or not self.subjects.is_sure(mention) or mention.last >= self.narration.length:
            return None
        if not self.words[mention.last].kinds & (COMP | COLON | QUOTE):
            return None
        verb = VerbForm("قال", "say", "noun", mention.gender, mention.number)
        return Event(index, verb, mention.last, self.resolve(mention, None), "verbal-noun", 0.85)

    def _source(self, index: int, last: int, inside: bool) -> Event | None:
        """بحسب فلان، وفقاً لبيان كذا، نقلاً عن."""
        place = index + 1
        if self.words[index].text == "حد":
            if place >= last or self.words[place].text not in _OPINIONS:
                return None
            index = place
        while place < last and self.words[place].text in _SOURCE_SKIPPED:
            place += 1
        if place >= last:
            return None
        word = self.words[place]
        if word.kinds & EVENT and not word.al and place + 1 < last and self.reader.read(place + 1, last) is not None:
            place += 1
        mention = self.reader.read(place, last, prefixed=word.prep == "ل" and bool(word.kinds & _SOURCES))
        if mention is not None and mention.kind == BODY_KIND and self.words[mention.first].kinds & EVENT:
            issuer = self.reader.issuer(mention)
            mention = issuer and replace(issuer, last=mention.last)
        if mention is None:
            return None
        return Event(index, None, mention.last, self.resolve(mention, None), "source-noun", 0.85, embedded=inside)

    def _stated(self, index: int, last: int) -> Event | None:
        """جاء في بيان الوزارة، جاء فيه، جاء على لسان فلان."""
        place = index + 1
        if place >= last:
            return None
        word = self.words[place]
        if word.text in ("فيه", "فيها"):
            return self._dependent_any(index, place + 1)
        if word.text not in ("في", "فى", "على", "ضمن", "عن") or place + 1 >= last:
            return None
        after = self.words[place + 1]
        if after.text == "لسان" and place + 2 < last:
            mention = self.reader.read(place + 2, last)
            if mention is not None:
                return Event(
                    index, self.words[index].verb, mention.last, self.resolve(mention, None), "on-the-lips-of", 0.9
                )
            return None
        if not after.kinds & EVENT:
            return None
        owner = None
        if place + 2 < last:
            owner = self.reader.read(place + 2, last, prefixed=self.words[place + 2].prep == "ل")
        if owner is not None and not after.al and not after.pronoun:
            return Event(index, self.words[index].verb, owner.last, self.resolve(owner, None), "statement-of", 0.85)
        return self._dependent_any(index, place + 2)

    def _dependent_any(self, index: int, content: int) -> Event:
        verb = self.words[index].verb
        for speaker, distance in self.discourse.candidates("", 1):
            return Event(index, verb, content, speaker, "statement-of-current", max(0.7 - 0.1 * distance, 0.5), True)
        return Event(index, verb, content, None, "no-subject", 0.3, True)

    def _note_object(self, place: int, last: int, verb: VerbForm) -> None:
        if verb.group != "address" or place >= last:
            return
        mention = self.reader.read(place, last)
        if mention is not None and mention.kind == PERSON:
            self.discourse.addressee(self.people.resolve(mention))
