"""The clauses of the narration: each reporting verb or noun with its grammatical subject.

Verb-subject order is the rule (قال الوزير); subject-verb order follows a clause opener (لكن الوزير قال), a relative clause takes
its antecedent (الوزير الذي وصف), and a verb without subject takes up an earlier one. After the verb a noun may as well be the object
(أكد ضرورة، طالب السلطة): gender, the kind of noun and what follows it decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .discourse import Discourse
from .lexicon import (
    ABSTRACT,
    AUDIENCE,
    BODY,
    CLOSED,
    COMP,
    DISCOURSE,
    EVENT,
    FUNC,
    GIVEN,
    PLACE,
    PREP,
    REL,
    ROLE,
    SOURCE,
    TIME,
    TITLE,
    VerbForm,
    word_set,
)
from .narration import Narration
from .people import People, Speaker
from .phrases import BODY_KIND, PERSON, UNNAMED, Mention, PhraseReader
from .words import BREAK, CLOSE, COLON, COMMA, DASH, NUMBER, OPEN, PUNCTUATION, QUOTE, STOP, normal_form

_NEGATIONS = word_set("negations")
_AUXILIARIES = word_set("auxiliaries")
_OPENERS = word_set("openers")
_IMPERSONAL = word_set("impersonal")
_ASIDE = word_set("aside")
_DAMMA = "\u064f"
"""On the first letter of a past verb it marks the passive (كُتب): nobody is named as writing."""
_SAID_OF = word_set("said_of")
_WHOM = word_set("whom")
_CONTINUING = word_set("continuing")
_PLAIN_VERBS = word_set("plain_verbs")
_SKIP = 12


@dataclass(slots=True)
class Event:
    """A cue with its subject."""

    index: int
    """Token of the cue."""
    verb: VerbForm | None
    """None for a source noun (بحسب)."""
    content: int
    """Token after the cue and its subject: what was said begins here or later."""
    speaker: Speaker | None
    why: str
    confidence: float
    implicit: bool = False
    relative: bool = False
    embedded: bool = False


class ClauseReader:
    """Walks the sentences of one narration and keeps the discourse up to date."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self.words = narration.words
        self.reader = PhraseReader(narration)
        self.people = People(narration, self.reader)
        self.discourse = Discourse()
        self._named: set[str] = set()
        """Words of the names of those who have spoken."""

    # -- one sentence -------------------------------------------------------------------------------------------

    def events(self, first: int, last: int, earlier: Sequence[Event] = ()) -> list[Event]:
        """The reporting events in ``[first, last)``, in order; subjects enter the discourse.

        ``earlier`` are the events of the same sentence before ``first``.
        """
        events = list(earlier)
        if not earlier:
            self.discourse.new_sentence()
        depth = False
        before: Mention | None = None
        index = first
        clause_start = True
        while index < last:
            word = self.words[index]
            kinds = word.kinds
            if kinds & COMP and events and not word.conj:
                depth = True
            if kinds & (PUNCTUATION | QUOTE):
                clause_start = clause_start or bool(kinds & (COMMA | COLON | QUOTE | DASH))
                index += 1
                continue
            if index == first and not earlier:
                unlisted = self._unlisted(index, last)
                if unlisted is not None:
                    events.append(unlisted)
                    index = max(index + 1, unlisted.content)
                    clause_start = False
                    continue
            event = (
                self._event_at(index, last, before, depth, events) if word.verb is not None or kinds & SOURCE else None
            )
            if event is not None:
                events.append(event)
                index = max(index + 1, min(event.content, last))
                before, clause_start = None, False
                if not event.embedded:
                    depth = False
                continue
            if word.verb is not None and not word.al:
                if clause_start or word.conj or before is not None:
                    before = self._plain_verb(index, last, before, depth) or before
                index += 1
                clause_start = False
                continue
            if (clause_start or word.text in _OPENERS or kinds & COMP) and self._opens_clause(word):
                mention = self._leading(index if not self._is_opener(index) else index + 1, last)
                if mention is not None:
                    if before is None or self.words[index - 1].text not in ("هو", "هي"):
                        before = mention
                    index = mention.last
                    clause_start = False
                    continue
            if not kinds & (DISCOURSE | FUNC | TIME | PREP):
                clause_start = False
            index += 1
        return events[len(earlier) :]

    def _is_opener(self, index: int) -> bool:
        word = self.words[index]
        return word.text in _OPENERS or bool(word.kinds & COMP)

    def _opens_clause(self, word: object) -> bool:
        return True

    def _leading(self, index: int, last: int) -> Mention | None:
        """A phrase before its verb: «الوزير قال»، «أما فلان، فقال»."""
        if index >= last:
            return None
        mention = self.reader.read(index, last)
        if mention is None or (mention.role is None and mention.titles is None and not self._sure_name(mention)):
            return None
        after = mention.last
        if after < last and self.words[after].kinds & COMMA:
            after += 1
        for place in range(after, min(after + _SKIP, last)):
            word = self.words[place]
            if word.verb is not None and not word.al:
                return mention
            if word.kinds & (STOP | BREAK | QUOTE | COLON):
                return None
        return None

    # -- events -------------------------------------------------------------------------------------------------

    def _event_at(
        self, index: int, last: int, before: Mention | None, depth: bool, events: list[Event]
    ) -> Event | None:
        word = self.words[index]
        if word.kinds & SOURCE and (word.verb is None or word.verb.number == 2):
            return self._source(index, last, depth)
        verb = word.verb
        if verb is None or not verb.group or word.al or not self._is_cue(index, last, verb):
            return None
        if verb.group == "stated":
            stated = self._stated(index, last)
            if stated is None and verb.lemma == "ورد" and self._heads(index):
                replied = VerbForm("رد", "say", "past", verb.gender, 1)
                return self._finite(index, last, before, depth, events, replied)
            return stated
        if verb.tense == "participle":
            return self._dependent(index, events, "participle", 0.85)
        if verb.tense == "noun":
            return self._described(index, last, before, depth, events) or self._verbal_noun(index, events)
        return self._finite(index, last, before, depth, events)

    def _unlisted(self, index: int, last: int) -> Event | None:
        """A verb that no list has, at the head of its sentence, with a speaker and then أن or a quotation: it reports too."""
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
            return None
        mention = self.reader.read(index + 1, last)
        if mention is None or (mention.role is None and mention.titles is None and not self._sure_name(mention)):
            return None
        if mention.last >= last or not self.words[mention.last].kinds & (COMP | QUOTE | COLON):
            if mention.kind == PERSON:
                self.discourse.subject(self._resolve(mention, None), spoke=False)
            return None
        speaker = self._resolve(mention, None)
        self.discourse.subject(speaker)
        verb = VerbForm(word.text, "say", "past", "", 1)
        return Event(index, verb, mention.last, speaker, "unlisted-verb", 0.7)

    def _heads(self, index: int) -> bool:
        """The word opens its sentence or clause, so that ورد may be و + رد."""
        return index == 0 or bool(self.words[index - 1].kinds & PUNCTUATION)

    def _is_cue(self, index: int, last: int, verb: VerbForm) -> bool:
        """Rule out negated verbs and words that only look like the verb."""
        before = self.words[index - 1] if index else None
        if before is not None and before.text in _NEGATIONS:
            return False
        word = self.words[index]
        if word.pronoun and verb.tense in ("past", "present") and verb.group in ("say", "relay", "content"):
            return False
        if word.kinds & (PREP | FUNC) and not word.conj and before is not None and not before.kinds & PUNCTUATION:
            return word.text == "عبر" and self._expresses(index, last)
        if self.narration.surface(index, index + 1)[1:2] == _DAMMA and verb.tense == "past":
            return False
        if (word.kinds & PREP and verb.number == 2) or (
            verb.tense == "noun" and before is not None and before.text in _IMPERSONAL
        ):
            return False
        if word.text == "يذكر" and index + 1 < last and self.words[index + 1].kinds & COMP:
            return False
        if word.text == "عبر":
            return self._expresses(index, last)
        if (
            verb.tense == "past"
            and len(word.text) == 3
            and word.text not in _PLAIN_VERBS
            and not self._clause_initial(index)
        ):
            return False
        if word.text == "بين":
            return self._is_explained(index, last)
        if verb.tense == "participle" and not word.text.endswith("ا"):
            return self._participle_initial(index, last)
        if word.kinds & (TITLE | ROLE):
            return verb.tense in ("past", "present") or bool(before and before.kinds & (COMMA | QUOTE | OPEN))
        return True

    def _participle_initial(self, index: int, last: int) -> bool:
        """مضيفة، مؤكدين are adjectives and nouns too: as a cue they head their clause or are followed by what was said."""
        before = self.words[index - 1] if index else None
        after = self.words[index + 1] if index + 1 < last else None
        if before is not None and (
            before.kinds & PREP or (before.verb is None and not before.al and not before.kinds & PUNCTUATION)
        ):
            return bool(self.words[index].conj) and after is not None and bool(after.kinds & (COMP | COLON | QUOTE))
        if before is not None and before.kinds & (COMMA | QUOTE | CLOSE):
            return True
        return (after is not None and bool(after.kinds & (COMP | COLON | QUOTE))) or (
            after is not None and after.text in _SAID_OF
        )

    def _expresses(self, index: int, last: int) -> bool:
        """عبّر عن, not the preposition "via"."""
        return any(self.words[i].text == "عن" for i in range(index + 1, min(index + 12, last)))

    def _clause_initial(self, index: int) -> bool:
        """A three-letter past is also a noun (نسب، نقل، رد): it is a verb at the head of its clause or after its subject."""
        if self.words[index].conj or index == 0:
            return True
        before = self.words[index - 1]
        if (
            before.kinds & (PUNCTUATION | QUOTE | COMP | REL | TIME)
            or before.text in _AUXILIARIES
            or before.text in _OPENERS
        ):
            return True
        return bool(before.kinds & GIVEN) or (before.al and not before.prep)

    def _is_explained(self, index: int, last: int) -> bool:
        """بين is a verb (بيّن) before أن or before a speaker, and the preposition "between" elsewhere."""
        surface = self.narration.surface(index, index + 1)
        if "\u0651" in surface:
            return True
        after = self.words[index + 1] if index + 1 < last else None
        if after is None or not self.words[index].conj:
            return False
        if after.kinds & COMP:
            return True
        return any(self.words[i].kinds & COMP for i in range(index + 1, min(index + 8, last)))

    def _finite(
        self,
        index: int,
        last: int,
        before: Mention | None,
        depth: bool,
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
        embedded = depth and not word.conj and not self._after_opener(index)
        relative = self._relative(index)
        mention = self.subject_after(index, last, verb)
        why, confidence = "verb-subject", 0.95
        if mention is None and relative >= 0:
            mention, why, confidence = self._before_relative(relative), "relative-clause", 0.85
            content = index + 1
        elif mention is None and before is not None and word.conj != "و" and self._may_precede(before, index, verb):
            mention, why = before, "subject-verb"
            content = index + 1
        elif mention is not None:
            content = mention.last
        else:
            return self._dependent(
                index, events, "dropped-subject", 0.8, relative=relative >= 0, embedded=embedded, verb=verb
            )
        if mention is None:
            return self._dependent(index, events, "dropped-subject", 0.5, relative=True, embedded=embedded)
        speaker = self._resolve(mention, verb)
        aside = not word.conj and events and self.words[index - 1].text in _ASIDE
        if not embedded and relative < 0 and not aside:
            self.discourse.subject(speaker)
            self._note_object(mention.last, last, verb)
        return Event(index, verb, content, speaker, why, confidence, False, relative >= 0 or bool(aside), embedded)

    def _relayed(self, place: int, last: int) -> Speaker | None:
        """نقلت الوكالة عن فلان، نسبت الصحيفة إلى فلان: the one behind the preposition has spoken."""
        for index in range(place, min(place + _SKIP, last - 1)):
            word = self.words[index]
            if word.kinds & (COMP | QUOTE | COLON):
                return None
            if word.text in ("عن", "إلى", "الى", "إلي"):
                mention = self.reader.read(index + 1, last)
                return self._resolve(mention, None) if mention is not None else None
        return None

    def _resolve(self, mention: Mention, verb: VerbForm | None) -> Speaker:
        speaker = self._resolved(mention, verb)
        if speaker.kind == PERSON:
            self._named.update(normal_form(token) for token in speaker.name.split())
        return speaker

    def _resolved(self, mention: Mention, verb: VerbForm | None) -> Speaker:
        gender = verb.gender if verb is not None and verb.number == 1 and mention.number == 1 else ""
        if gender == "f" and mention.kind != BODY_KIND:
            mention.gender = gender
        if mention.kind == UNNAMED and self.people.is_generic(mention):
            speaker = self.people.resolve(mention, gender)
            if speaker.kind == UNNAMED and not speaker.certain:
                for candidate, _ in self.discourse.candidates(gender, 1):
                    if candidate.kind == PERSON:
                        return candidate
            return speaker
        return self.people.resolve(mention, gender)

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
        self, index: int, last: int, before: Mention | None, depth: bool, events: list[Event]
    ) -> Event | None:
        """وصفها الوزير، من وصفهم: written like the verbal noun with its pronoun, but a verb with its object here."""
        previous = self.words[index - 1] if index else None
        verb = self.words[index].verb
        if verb is None or not self.words[index].text.startswith(verb.lemma):
            return None
        finite = VerbForm(verb.lemma, verb.group, "past", "m", 1)
        if previous is not None and previous.text in _WHOM:
            return self._finite(index, last, before, depth, events, finite)
        if previous is not None and previous.kinds & PREP:
            return None
        mention = self.subject_after(index, last, finite)
        if mention is None or (mention.role is None and mention.titles is None and not self._sure_name(mention)):
            return None
        return self._finite(index, last, before, depth, events, finite)

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
                    return self._resolve(mention, None)
        return None

    def _verbal_noun(self, index: int, events: list[Event]) -> Event | None:
        """قوله، بقولها: after «عن فلان» the person relayed, otherwise the current subject."""
        for place in range(index - 1, max(index - 14, -1), -1):
            word = self.words[place]
            if word.kinds & (STOP | BREAK | QUOTE):
                break
            if word.text in ("عن", "لسان", "إلى", "الى") and place + 1 < index:
                mention = self.reader.read(place + 1, index)
                if mention is not None and any(e.verb is not None and e.verb.group == "relay" for e in events):
                    speaker = self._resolve(mention, self.words[index].verb)
                    self.discourse.subject(speaker)
                    return Event(index, self.words[index].verb, index + 1, speaker, "relayed", 0.9)
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        if after is None or not after.kinds & (COMP | QUOTE | COLON | PREP | COMMA):
            return None
        return self._dependent(index, events, "verbal-noun", 0.75)

    def _source(self, index: int, last: int, depth: bool) -> Event | None:
        """بحسب فلان، وفقاً لبيان كذا، نقلاً عن."""
        place = index + 1
        while place < last and self.words[place].text in ("ل", "عن", "إلى", "الى", "ما"):
            place += 1
        if place >= last:
            return None
        word = self.words[place]
        mention = self.reader.read(place, last)
        if mention is None and word.prep == "ل" and word.kinds & (ROLE | BODY | TITLE):
            mention = self._after_preposition(place, last)
        if mention is None:
            if word.verb is not None and word.verb.group and place == index + 2:
                return None
            return None
        if mention.kind == BODY_KIND and self.words[mention.first].kinds & EVENT:
            return None
        return Event(index, None, mention.last, self._resolve(mention, None), "source-noun", 0.85, embedded=depth)

    def _after_preposition(self, place: int, last: int) -> Mention | None:
        """للوزير، لوزارة: a phrase whose first word carries the preposition ل."""
        word = self.words[place]
        end = self.reader._chain(place, last)
        kind = BODY_KIND if word.kinds & BODY else UNNAMED
        return Mention(place, end, kind, role=(place, end), gender=word.gender, number=word.number)

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
                    index, self.words[index].verb, mention.last, self._resolve(mention, None), "on-the-lips-of", 0.9
                )
            return None
        if not after.kinds & EVENT:
            return None
        owner = self.reader.read(place + 2, last) if place + 2 < last else None
        if owner is not None and not after.al and not after.pronoun:
            return Event(index, self.words[index].verb, owner.last, self._resolve(owner, None), "statement-of", 0.85)
        return self._dependent_any(index, place + 2)

    def _dependent_any(self, index: int, content: int) -> Event:
        verb = self.words[index].verb
        for speaker, distance in self.discourse.candidates("", 1):
            return Event(index, verb, content, speaker, "statement-of-current", max(0.7 - 0.1 * distance, 0.5), True)
        return Event(index, verb, content, None, "no-subject", 0.3, True)

    # -- subjects -----------------------------------------------------------------------------------------------

    def subject_after(self, index: int, last: int, verb: VerbForm) -> Mention | None:
        """The subject of the verb at ``index`` in verb-subject order, or None when it states none."""
        if verb.number > 1 and verb.tense in ("past", "present"):
            return None
        place = self._skip_adverbials(index + 1, last)
        if place >= last:
            return None
        mention = self.reader.read(place, last)
        if mention is None or not self._accepts(index, place, mention, verb, last):
            return None
        return mention

    def _skip_adverbials(self, place: int, last: int) -> int:
        """Past the time and place between a verb and its subject: قال، أمس، في بيان، الوزير."""
        start = place
        while place < last and place - start < _SKIP:
            word = self.words[place]
            if word.kinds & (TIME | NUMBER) and not word.kinds & (ROLE | TITLE) and not word.verb:
                place += 1
            elif word.kinds & (COMMA | DASH) and place + 1 < last and not self.words[place + 1].conj:
                if self.words[place + 1].verb is not None and self.words[place + 1].verb.tense == "participle":
                    return last
                place += 1
            elif word.text in (
                "به",
                "بها",
                "له",
                "لها",
                "لهم",
                "عنه",
                "عنها",
                "لي",
                "لنا",
                "أيضا",
                "كذلك",
                "من",
                "جانبه",
                "جانبها",
                "جهته",
                "بدوره",
                "بدورها",
                "فيه",
                "فيها",
            ):
                place += 1
            elif (
                word.text in ("في", "فى", "خلال", "عبر", "عقب", "أمام", "على") and self._adverbial_end(place, last) > 0
            ):
                place = self._adverbial_end(place, last)
            elif (
                word.pronoun
                and word.kinds & ABSTRACT
                and place + 1 < last
                and self.words[place + 1].kinds & (ROLE | TITLE | GIVEN)
            ):
                place += 1
            elif word.kinds & OPEN:
                close = next((i for i in range(place, min(place + 8, last)) if self.words[i].kinds & CLOSE), -1)
                if close < 0:
                    return place
                place = close + 1
            elif word.prep == "ل" and word.kinds & AUDIENCE:
                place += 1
                while (
                    place < last
                    and (self.words[place].al or place in self.narration.marked)
                    and not self.words[place].kinds & (ROLE | TITLE)
                ):
                    place = self.narration.marked.get(place, place + 1)
            else:
                return place
        return place

    def _adverbial_end(self, place: int, last: int) -> int:
        """End of «في بيان صحافي»، «خلال مؤتمر» when a person follows it; -1 otherwise."""
        after = place + 1
        if after >= last or not self.words[after].kinds & (EVENT | TIME):
            return -1
        after += 1
        while after < last and after < place + 8:
            word = self.words[after]
            if word.kinds & TITLE or (word.kinds & ROLE and not word.prep and not word.conj and not word.pronoun):
                return after
            if word.kinds & (PUNCTUATION & ~COMMA | QUOTE | COMP):
                return -1
            after += 1
        return -1

    def _accepts(self, index: int, place: int, mention: Mention, verb: VerbForm, last: int) -> bool:
        word = self.words[place]
        if verb.gender and mention.number == 1 and mention.gender and mention.gender != verb.gender:
            if not (
                mention.kind == PERSON
                and word.text.removeprefix("ال") in ("رئيس", "نائب", "عضو", "وزير", "مدير", "أمين")
            ):
                return False
        if word.kinds & EVENT and not word.kinds & (ROLE | GIVEN) and verb.group != "say":
            return False
        if mention.role is None and mention.titles is None and mention.kind == PERSON:
            return self._accepts_bare(index, place, mention, verb, last)
        if self.words[index].pronoun and verb.group in ("address", "describe") and mention.kind != PERSON:
            return True
        if verb.group in ("address", "content", "describe", "") and mention.kind == BODY_KIND:
            return self._body_is_subject(mention, verb, last)
        if mention.kind == UNNAMED and verb.group == "address" and mention.number == 3:
            after = self.words[mention.last] if mention.last < last else None
            return after is None or not after.kinds & PREP or not self._has_subject(verb)
        return True

    def _body_is_subject(self, mention: Mention, verb: VerbForm, last: int) -> bool:
        """A body after a transitive verb is its subject unless the verb has one already and goes on with the object's claim."""
        if verb.group == "address" and mention.last < last:
            after = self.words[mention.last]
            if (after.kinds & PREP or after.prep) and self._has_subject(verb) and self.words[mention.first].al:
                return False
        return True

    def _has_subject(self, verb: VerbForm) -> bool:
        return any(distance == 0 for _, distance in self.discourse.candidates(verb.gender, verb.number))

    def _accepts_bare(self, index: int, place: int, mention: Mention, verb: VerbForm, last: int) -> bool:
        """A bare name after the verb: easy to take for a noun that the lexicon does not know."""
        word = self.words[place]
        if word.kinds & GIVEN or (word.kinds & PLACE and not word.al) or place in self.narration.marked:
            return True
        if self.reader._is_surname(place):
            return True
        after = self.words[mention.last] if mention.last < last else None
        closed = (
            after is None
            or bool(after.kinds & (COMP | QUOTE | COLON | COMMA | STOP | OPEN))
            or after.text in ("في", "إن", "أن")
        )
        if word.text.endswith(("ه", "ها", "هم", "ا")) and not word.al and not self._seen_as_name(place):
            return False
        if verb.group == "say":
            return closed or not word.al or (after is not None and bool(after.kinds & (PREP | TIME) or after.prep))
        if word.al:
            spoken = after is not None and after.kinds & (COMP | COLON | QUOTE)
            return bool(spoken) and verb.group not in ("describe", "address")
        opens = verb.tense == "past" and bool(self.words[index].conj) and place == index + 1
        if opens and after is not None and after.kinds & COMMA and mention.last - mention.first >= 2:
            return True
        return self._seen_as_name(place) or bool(after is not None and after.kinds & (COMP | COLON | QUOTE))

    def _seen_as_name(self, place: int) -> bool:
        """The word also stands after a given name, a title or a role, or at least three times in the article."""
        places = self.narration.positions.get(self.words[place].text, ())
        for other in places[:12]:
            before = self.words[other - 1] if other else None
            if other != place and before is not None and before.kinds & (GIVEN | TITLE):
                return True
        return len(places) >= 3 or self.words[place].text in self._named

    def _relative(self, index: int) -> int:
        """Index of the relative pronoun whose clause the verb opens; -1 elsewhere."""
        place = index - 1
        while (
            place >= 0
            and index - place <= 3
            and (self.words[place].text in _AUXILIARIES or self.words[place].kinds & TIME)
        ):
            place -= 1
        if place >= 0 and self.words[place].text in ("الذي", "التي", "الذين", "الذى", "التى", "اللذين", "اللذان"):
            return place
        return -1

    def _bridges(self, last: int, relative: int) -> bool:
        """Nothing but a phrase of place stands between the antecedent and its relative pronoun."""
        return relative - last <= 4 and not any(
            self.words[i].verb is not None or self.words[i].conj for i in range(last, relative)
        )

    def _before_relative(self, relative: int) -> Mention | None:
        """The antecedent of a relative pronoun: the longest phrase that ends right before it."""
        best = None
        for start in range(relative - 1, max(-1, relative - 16), -1):
            word = self.words[start]
            if word.kinds & (STOP | BREAK | QUOTE):
                break
            if not word.kinds & (ROLE | TITLE | GIVEN | BODY | PLACE) and word.known:
                continue
            mention = self._from(start, relative)
            if mention is not None and self._bridges(mention.last, relative):
                best = mention
        return best

    def _from(self, start: int, limit: int) -> Mention | None:
        if self.words[start].prep:
            word = self.words[start]
            if not word.kinds & (ROLE | BODY):
                return None
            return self._after_preposition(start, limit)
        return self.reader.read(start, limit)

    def _may_precede(self, before: Mention, index: int, verb: VerbForm) -> bool:
        if before.number == 1 and before.gender and verb.gender and before.gender != verb.gender:
            return False
        return index - before.last <= _SKIP + 8

    # -- verbs that report nothing ------------------------------------------------------------------------------

    def _plain_verb(self, index: int, last: int, before: Mention | None, depth: bool) -> Mention | None:
        """Take note of who does something; returns a subject that a following verb may share (كانت ماي قد قالت)."""
        verb = self.words[index].verb
        assert verb is not None
        if verb.tense not in ("past", "present") or self._relative(index) >= 0:
            return None
        mention = self.subject_after(index, last, verb)
        if mention is None and before is not None and self._may_precede(before, index, verb):
            mention = before
        if mention is None or (mention.role is None and mention.titles is None and not self._sure_name(mention)):
            return None
        if depth:
            return None
        if mention.kind != BODY_KIND:
            self.discourse.subject(self._resolve(mention, verb), spoke=False)
        else:
            self.discourse.actor(self._resolve(mention, verb))
        return mention if verb.lemma == "كان" else None

    def _sure_name(self, mention: Mention) -> bool:
        """A bare name that nothing else could be: given, known from elsewhere, a place or in marks."""
        word = self.words[mention.first]
        return (
            bool(word.kinds & (GIVEN | PLACE))
            or self.reader._is_surname(mention.first)
            or self._seen_as_name(mention.first)
        )

    def _note_object(self, place: int, last: int, verb: VerbForm) -> None:
        if verb.group != "address" or place >= last:
            return
        mention = self.reader.read(place, last)
        if mention is not None and mention.kind == PERSON:
            self.discourse.addressee(self.people.resolve(mention))


__all__ = ["ABSTRACT", "CLOSED", "ClauseReader", "Event"]
