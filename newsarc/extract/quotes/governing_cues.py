"""Which of the cues around a quotation governs it: the nearest before it, but for those that only interrupt, or one right behind."""

from __future__ import annotations

from newsarc.extract.quotes.events import Event, describes, provides
from newsarc.extract.quotes.lexicon import COMP, MEDIA, SOURCE, word_set
from newsarc.extract.quotes.mentions import BODY_KIND
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.said import NEAR, SpeechJudge
from newsarc.extract.quotes.words import COLON, COMMA, DASH, QUOTE, STOP

_CONTRAST = word_set("contrast")
_LEADS = word_set("leads_after")
_OF_WHAT, _ASIDE = word_set("of_what"), word_set("aside")
_LIKEWISE = _OF_WHAT | {"كما"}
_MEANWHILE = frozenset({"فيما", "بينما"})
_OF_IT = frozenset({"به", "بها"})
_CONTINUING = word_set("continuing")


class GoverningCues:
    """Chooses among the cues of a sentence of one narration; ``position`` is the token that stands for the quotation."""

    def __init__(self, narration: Narration, said: SpeechJudge) -> None:
        self.words = narration.words
        self.said = said

    def nearest_before(self, before: list[Event], position: int) -> Event | None:
        """The nearest cue on the left, past source notes and relative clauses that only interrupt."""
        for index in range(len(before) - 1, -1, -1):
            event = before[index]
            aside = event.verb is None and any(earlier.verb is not None for earlier in before[:index])
            if aside and not self._introduces(event, position):
                continue
            if event.why == "relayed" and event.implicit and index and self._interrupts(before[index - 1], event):
                continue  # وأكد فلان، بحسب ما نقلت عنه الوكالة، أن
            if event.verb is not None and event.verb.lemma == "أدلى" and index and self._is_of_it(event.index + 1):
                continue  # قالت في تصريحات أدلت بها: the cue before reports what was said in them
            inner = event.relative and index
            if inner and self._ends_before_that(before[index - 1], position):
                continue
            if inner and self._interrupts(before[index - 1], event):
                continue
            far = position - event.content > NEAR and not provides(event)
            likewise = self.words[event.index - 1].text in _LIKEWISE  # كما وصف فلان سامرا بأنه
            if inner and not likewise and (far or describes(before[:index], self.words[position - 1])):
                continue
            if event.embedded and event.implicit and index and not self._names_here(event, position):
                continue
            if event.speaker is None and index and self._may_be_inner(event, position):
                continue
            if index and (
                self._is_told(before[index - 1], event, position) or self._is_counted(before, index, position)
            ):
                continue
            return event
        return None

    def right_behind(self, position: int, last: int, behind: list[Event]) -> Event | None:
        """A cue right behind the quotation: «…»، قال فلان؛ «…» بحسب فلان."""
        place = position + 1
        while place < last and self.words[place].kinds & (COMMA | STOP) and place < position + 3:
            place += 1
        lead = place
        while lead < min(place + 3, last) and self.words[lead].text in _LEADS:
            lead += 1
        for event in behind:
            if event.index in (place, place + 1, lead):
                if event.verb is None:
                    return event
                if self.words[event.index - 1].text in _MEANWHILE:
                    continue  # «…»، فيما ندد ناشطون بالحملة
                if event.verb.tense in ("past", "present") and not self.words[event.index].conj:
                    following = self.words[event.content] if event.content < last else None
                    if following is None or not following.kinds & (COMP | COLON | QUOTE):
                        return event
                if event.verb.tense == "noun" and not self.words[event.index].text.startswith("لل"):
                    return event  # not في «أجمل جادة»، للترحيب بالأبطال
        return None

    def reports(self, chosen: Event | None, position: int) -> bool:
        """A verb of saying, or one of content with أن, stands before the quotation, however far."""
        if (
            chosen is None
            or chosen.speaker is None
            or chosen.verb is None
            or chosen.verb.group not in ("say", "content")
        ):
            return False
        between = self.words[chosen.content : position]
        says_that = chosen.verb.lemma == "قال" and between and between[0].text == "إن"
        if chosen.verb.tense != "participle" and chosen.speaker.kind == BODY_KIND and not says_that:
            return False
        if any(word.text in _CONTRAST for word in between):
            return False  # قال الوزير إن الأمر سهل، لكن «…»، وفق الصحيفة
        return chosen.verb.group == "say" or any(word.kinds & COMP for word in between)

    def passes_on(self, after: Event) -> bool:
        """لافتاً إلى أنه لن يخدم «…»، وفق وكالة الأنباء: a medium behind the quotation has only passed on what another has said."""
        if after.verb is not None:
            return False
        source = self.words[after.index + 1 : after.content]
        return any(word.kinds & MEDIA for word in source[:2])

    def added(self, position: int, behind: list[Event]) -> Event | None:
        """«…»، وأضاف فلان؛ «…»، مضيفا أن: who adds something has said what stands before."""
        event = behind[0] if behind else None
        if event is None or event.verb is None or event.speaker is None:
            return None
        goes_on = event.verb.tense == "participle" and event.verb.group in ("say", "content")
        if not goes_on and (event.implicit or event.verb.lemma not in _CONTINUING):
            return None
        return event if all(word.kinds & (COMMA | STOP) for word in self.words[position + 1 : event.index]) else None

    def _is_of_it(self, place: int) -> bool:
        return self.words[place].text in _OF_IT

    def _is_told(self, outer: Event, event: Event, position: int) -> bool:
        """قال الأمين العام إن بيونغيانغ أظهرت «…»: the words are the object of what is told, and the teller's."""
        verb = event.verb
        if not event.embedded or event.implicit or verb is None or outer.speaker is None or event.relative:
            return False
        decide = (
            verb.lemma == "قرر" and event.speaker is not None and event.speaker.number == 3
        )  # إن العمال قرروا منح الإدارة «…»
        decide |= verb.lemma == "أظهر"  # إن فلانة أظهرت «شجاعة نادرة»
        if event.speaker is None or not (decide or event.speaker.kind == BODY_KIND):
            return False  # قال المتحدث إن الرئيس أكد «…»
        between = self.words[event.content : position]
        return (
            verb.group == "content"
            and event.why == "subject-verb"
            and not any(w.kinds & (COMP | COLON) for w in between)
        )

    def _is_counted(self, before: list[Event], index: int, position: int) -> bool:
        """قالت فلانة إن الأمر تكرر، حيث سجل الفرع «سبع حالات»: without أن the verb has counted what stands in the marks, in her words."""
        verb, outer = before[index].verb, before[index - 1]
        if verb is None or verb.lemma != "سجل" or outer.speaker is None:
            return False
        return not any(word.kinds & (COMP | COLON) for word in self.words[before[index].content : position])

    def _ends_before_that(self, outer: Event, position: int) -> bool:
        """قال الوزير الذي انتقد المشروع إن «…»: إن goes with قال, behind the clause."""
        that = self.words[position - 1]
        return (
            that.kinds & COMP > 0
            and that.text.startswith("إن")
            and outer.verb is not None
            and outer.verb.lemma == "قال"
        )

    def _interrupts(self, outer: Event, event: Event) -> bool:
        """قال الوزير، بحسب ما نقلت عنه الوكالة، إن: what the outer verb reports has not begun when the clause is inserted."""
        return outer.verb is not None and all(
            word.kinds & (COMMA | DASH | SOURCE) or word.text in _OF_WHAT | _ASIDE
            for word in self.words[outer.content : event.index]
        )

    def _names_here(self, event: Event, position: int) -> bool:
        """بسبب ما أسماه «…»: a verb of naming with its pronoun, right before the words."""
        verb, what = event.verb, self.words[event.index - 1].text.endswith("ما")
        return what and verb is not None and verb.group == "describe" and position == event.index + 1

    def _may_be_inner(self, event: Event, position: int) -> bool:
        """A verb without subject far from the quotation, or one of the present (ما إذا كانت روسيا سترد على ذلك: «…»)."""
        if not self.said.tight(event, position):
            return True
        present = event.verb is not None and event.verb.tense == "present" and not self.words[event.index].conj
        return present and not self.said.near(event, position)

    def _introduces(self, event: Event, position: int) -> bool:
        """A source noun governs with فإن after its noun (بحسب فلان فإن «…»), نقلاً عن فلان also right before the quotation."""
        if self.words[event.index].text == "لسان" and self.said.tight(event, position):
            return True  # رد الحزب على لسان فلان: «…»
        relays = self.words[event.index].text == "نقلا" and self.words[event.index + 1].text == "عن"
        if relays and self.said.tight(event, position):
            return True
        if event.content == position and event.index and self._is_interrupted(event.index - 1):
            return True
        return any(self.words[i].kinds & COMP and self.words[i].conj == "ف" for i in range(event.content, position))

    def _is_interrupted(self, place: int) -> bool:
        """المواجهات التي افتعلها بحسب الشرطة «مشجعو نادٍ»: a verb with its object, which has its subject behind the source, in marks."""
        word = self.words[place]
        return word.text.endswith("ها") and not (word.al or word.kinds) and (word.verb is None or not word.verb.group)
