"""Words that one passes on of another: نقلت الوكالة عن فلان قوله, and the verbal nouns قوله, قول فلان, القول."""

from __future__ import annotations

from dataclasses import replace

from newsarc.extract.quotes.discourse import agrees
from newsarc.extract.quotes.events import Event
from newsarc.extract.quotes.lexicon import BODY, COMP, EVENT, GIVEN, MEDIA, PREP, ROLE, TITLE, VerbForm, word_set
from newsarc.extract.quotes.mentions import BODY_KIND, PERSON, Mention, Speaker
from newsarc.extract.quotes.subjectless import SubjectlessReader
from newsarc.extract.quotes.words import BREAK, COLON, COMMA, QUOTE, STOP

_STANDS_FOR = word_set("stands_for")
_OF_WHOM = {"عنه": "m", "عنها": "f"}
_WORDS_OF = frozenset({"تصريح", "تصريحات", "كلام", "أقوال"})
_LEAST_VISITED = 3
"""Words before «of him» at least: a verb, the visitors, whose they are."""
_SKIP = 12
"""Words after a verb of relaying in which عن and the one relayed stand."""


class RelayReader(SubjectlessReader):
    """Reads verbs of relaying and verbal nouns of saying in one narration."""

    def relayed(self, index: int, last: int, events: list[Event], verb: VerbForm) -> Event | None:
        """نقلت الوكالة عن فلان، نسبت الصحيفة إلى فلان: the one behind the preposition has spoken."""
        if (of_whom := self._relayed_of_whom(index, last, events, verb)) is not None:
            return of_whom
        for place in range(index + 1, min(index + 1 + _SKIP, last - 1)):
            word = self.words[place]
            if word.kinds & (COMP | QUOTE | COLON):
                return None
            if (
                word.text in _WORDS_OF
                and place > index + 1
                and (owner := self._whose_words(place + 1, last)) is not None
            ):
                return Event(index, verb, index + 1, owner, "relayed", 0.85)
            if word.text in (("من",) if verb.lemma == "علم" else ("عن", "إلى", "الى", "إلي", "لسان")):
                mention = self._source_behind(place + 1, last)
                if mention is None:
                    return None
                speaker = self.resolve(mention, None)
                self._note_relayer(index, place)
                self.discourse.subject(speaker)
                return Event(index, verb, index + 1, speaker, "relayed", 0.9)
        return None

    def _whose_words(self, place: int, last: int) -> Speaker | None:
        """نقلت الوكالة تصريح الوزير: «…»: whose words they are."""
        mention = self.reader.read(place, last)
        if mention is None or mention.kind == BODY_KIND or not self.subjects.is_sure(mention):
            return None
        speaker = self.resolve(mention, None)
        self.discourse.subject(speaker)
        return speaker

    def _note_relayer(self, index: int, limit: int) -> None:
        """نقلت المحامية فلانة عن الأسير قوله: «…». وتابعت: a person who tells what another has said goes on herself; media do not."""
        mention = self.reader.read(index + 1, limit)
        if mention is not None and mention.kind == PERSON and not self.words[mention.first].kinds & MEDIA:
            self.discourse.subject(self.resolve(mention, self.words[index].verb))

    def _source_behind(self, place: int, last: int) -> Mention | None:
        """نقلت عن فلان, عن تصريح للوزارة, عن بيان للوزارة: who has spoken, not the statement."""
        mention = self.reader.read(place, last)
        if mention is None and self.words[place].kinds & EVENT and place + 1 < last:
            after = self.words[place + 1]
            owned = after.prep == "ل" and after.kinds & (ROLE | BODY)
            return self.subjects.after_preposition(place + 1, last) if owned else None
        return (self.statements.issuer(mention) if mention is not None else None) or mention

    def _relayed_of_whom(self, index: int, last: int, events: list[Event], verb: VerbForm) -> Event | None:
        """نقلت عنه الوكالة: a medium passes on the words of whoever spoke or acted before, in the clause around it first."""
        gender = _OF_WHOM.get(self.words[index + 1].text) if index + 1 < last else None
        if gender is None:
            return None
        outer = events[-1].speaker if events and not self.words[index].conj else None
        if outer is not None and agrees(outer, gender, 1):
            return Event(index, verb, index + 2, outer, "relayed", 0.85, True)
        return self.dependent(index, "relayed", 0.8, verb=replace(verb, gender=gender, number=1))

    def verbal_noun(self, index: int, events: list[Event]) -> Event | None:
        """قوله، بقولها: after «عن فلان» the person relayed, otherwise the current subject."""
        for place in range(index - 1, max(index - 14, -1), -1):
            word = self.words[place]
            if word.kinds & (STOP | BREAK | QUOTE):
                break
            if word.text in ("عن", "لسان", "إلى", "الى") and place + 1 < index:
                if word.text[0] in "إا" and not any(e.verb is not None and e.verb.lemma == "نسب" for e in events[-6:]):
                    continue  # نقلت الوكالة عن فلانة، وكانت متوجهة إلى الصلاة، قولها
                if self.words[place - 1].text.removeprefix("ال") in _STANDS_FOR:
                    continue  # نقلت عن النائب عن الكتلة قوله
                mention = self.reader.read(place + 1, index)
                if mention is not None and any(e.verb is not None and e.verb.group == "relay" for e in events[-6:]):
                    speaker = self.resolve(mention, self.words[index].verb)
                    self.discourse.subject(speaker)
                    return Event(index, self.words[index].verb, index + 1, speaker, "relayed", 0.9)
        if (visited := self._visited(index)) is not None:
            return visited
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        if after is None or not after.kinds & (COMP | QUOTE | COLON | PREP | COMMA):
            return None
        if self.words[index - 1].kinds & COMP and (events or self.words[index - 1].conj):
            return None  # حذر من أن إقراره «…»: what is said of it, no second report
        if events and events[-1].verb and not events[-1].relative and self.cues.governed(index):
            return None
        before = self.words[index - 1].verb if index else None
        if before is not None and before.group == "describe":
            return None  # وصفت كلامه بأنه «…»: what is described
        if (teller := self._tells_of(index, events)) is not None:
            return Event(index, self.words[index].verb, index + 1, teller, "verbal-noun", 0.75, True)
        event = self.dependent(index, "verbal-noun", 0.75)
        self.discourse.asked = self._asked_by_noun(index) or self.discourse.asked
        return event

    def _tells_of(self, index: int, events: list[Event]) -> Speaker | None:
        """ترى فلانة أن الحكومة تتعامل معه بوصفه «…»: in what somebody tells, she says as what something is taken."""
        outer, verb = events[-1] if events else None, self.words[index].verb
        if outer is None or outer.speaker is None or verb is None or verb.group != "describe":
            return None
        inside = any(word.kinds & COMP for word in self.words[outer.content : index])
        return outer.speaker if inside else None

    def _asked_by_noun(self, index: int) -> Speaker | None:
        """وجه القاضي سؤاله إلى المدعى عليه: «…»، فأجاب: to whom the question goes."""
        verb, to = self.words[index].verb, self.words[index + 1]
        if verb is None or verb.lemma != "سأل" or to.text not in ("إلى", "الى"):
            return None
        mention = self.reader.read(index + 2, len(self.words))
        return self.resolve(mention, None) if mention is not None else None

    def _visited(self, index: int) -> Event | None:
        """ينقل زوار الحاكم عنه قوله: whose visitors they are, behind whose name «of him» stands right before the noun."""
        of_whom = index - 1
        if of_whom < _LEAST_VISITED or self.words[of_whom].text not in _OF_WHOM:
            return None
        for start in range(of_whom - 1, max(of_whom - _SKIP, 0), -1):
            verb = self.words[start - 1].verb
            mention = self.reader.read(start, of_whom) if verb is None or verb.group != "relay" else None
            if mention is not None and mention.last == of_whom and self.words[start].kinds & (ROLE | TITLE | GIVEN):
                speaker = self.resolve(mention, None)
                self.discourse.subject(speaker)
                return Event(index, self.words[index].verb, index + 1, speaker, "relayed", 0.85)
            if verb is not None and verb.group == "relay":
                return None
        return None

    def saying_of(self, index: int, last: int) -> Event | None:
        """قول الوزير إن، قول فلان: «…»: a verbal noun with its subject, and what was said right behind."""
        mention = self.reader.read(index + 1, last)
        if mention is None or not self.subjects.is_sure(mention) or mention.last >= self.narration.length:
            return None
        if not self.words[mention.last].kinds & (COMP | COLON | QUOTE):
            return None
        verb = VerbForm("قال", "say", "noun", mention.gender, mention.number)
        return Event(index, verb, mention.last, self.resolve(mention, None), "verbal-noun", 0.85)

    def the_saying(self, index: int, events: list[Event]) -> Event | None:
        """ذهب فلان إلى القول إن، نقلت الوكالة عن فلان القول إن: what was said right behind; not يمكن القول إن."""
        behind = index + 1
        behind += behind < len(self.words) - 1 and bool(self.words[behind].kinds & COMMA)  # القول، إن
        said = behind < len(self.words) and self.words[behind].kinds & (COMP | COLON | QUOTE)
        source = events[-1] if events and events[-1].verb is not None else None
        relayed = source is not None and source.why == "relayed"
        if not said or not (relayed or (index and self.words[index - 1].text in ("إلى", "الى", "في"))):
            return None
        verb = VerbForm("قال", "say", "noun", "", 1)
        if source is not None and source.speaker is not None:
            return Event(index, verb, index + 1, source.speaker, source.why, source.confidence)
        return self.dependent(index, "verbal-noun", 0.75, verb=verb)
