"""Whether marked words under a cue are what somebody has said, and as a sentence of their own or as a piece of the reporter's."""

from __future__ import annotations

from newsarc.extract.quotes.events import Event
from newsarc.extract.quotes.lexicon import ABSTRACT, AUDIENCE, BODY, COMP, LABEL, NAMING, PREP, word_set
from newsarc.extract.quotes.marked_words import (
    SHORT,
    begins_with_verb,
    first_word,
    has_clause,
    is_accusative,
    is_finite,
    opens_clause,
)
from newsarc.extract.quotes.marks import Span
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.speech_or_not import is_predicate, is_said_of, taken_up_by
from newsarc.extract.quotes.uncued import LONG
from newsarc.extract.quotes.words import COLON, COMMA, PUNCTUATION, QUOTE, Word, analyse
from newsarc.model import QuoteKind

NEAR = 3
"""Words between a cue and its quotation."""
_OF_SCRIPTURE = word_set("of_scripture")
_NOTHING = Word("")
_ON_IT, _ON_SOME = frozenset({"عليها", "عليه"}), frozenset({"بعضها", "إحداها", "أحدها"})
_WRITTEN = frozenset({"كتب", "كتبت", "كتبوا", "خط", "خطت", "نقش", "دون"})
_SUCH_AS, _SHOUTED = frozenset({"منها", "مثل"}), frozenset({"هتافات", "شعارات", "لافتات", "الهتافات", "الشعارات"})


class SpeechJudge:
    """Judges the marked words of one narration by the words around them; ``position`` is the token that stands for them."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self.words = narration.words

    def is_speech(self, span: Span, position: int, event: Event) -> bool:
        """Whether marked words under a cue are said, rather than named or ironic, in the reported sentence."""
        text = self.narration.text[span.start : span.end]
        count = len(text.split(None, LONG + 1))
        if count > LONG or (event.index > position and count > SHORT):
            return True
        before = self.words[position - 1] if position else _NOTHING
        if before.kinds & (COLON | COMP):
            return not self._is_subject(before, text, position, count)
        told = before.kinds & AUDIENCE and before.al and before.prep  # قالت للوكالة «…»
        if before.kinds & (NAMING | LABEL) and not (before.verb or told):
            topic = position > 1 and is_predicate(self.words[position - 2], self.narration.text, span.outer_end)
            return (before.al or before.pronoun) and (topic or is_said_of(before, self.narration.text, span))
        if count <= SHORT:
            predicate = count > 1 and is_finite(first_word(text))  # بأن الطلب «سيتباطأ بشكل تدريجي» لعدة أسباب
            return predicate or self.tight(event, position) or before.text in ("ب", "بال")
        if self.tight(event, position) or has_clause(text) or begins_with_verb(text) or before.kinds & PREP:
            return True
        if opens_clause(text):
            return True
        if is_accusative(first_word(text)) and self._takes_two(event, position):
            return True  # معتبرا ما يشاع عن ذلك «كلاما فارغا يروجه التجار»
        if event.verb is not None and event.verb.group == "address" and self._governs(position):
            return True
        return any(self.words[i].kinds & COMP for i in range(event.content, position))

    def _is_subject(self, before: Word, text: str, position: int, count: int) -> bool:
        """قال إن «حماس» رفضت: a word or the name of a body, which the reporter's own clause goes on with."""
        after = self.words[position + 1] if position + 1 < self.narration.length else _NOTHING
        plain = before.kinds & COMP and not before.kinds & COLON and not before.text.endswith(("ه", "ها", "هم", "هما"))
        if not plain or after is _NOTHING or after.conj or after.kinds & (PUNCTUATION | QUOTE):
            return False
        if count == 1:
            return True
        body = analyse(first_word(text)).kinds & BODY
        return bool(body) and count <= SHORT and after.verb is not None and not has_clause(text)

    def _takes_two(self, event: Event, position: int) -> bool:
        """Whether the words may be the second object of a verb that describes, or of its noun: داعيا إلى اعتبار الأسبوع «…»."""
        if event.verb is not None and event.verb.group == "describe":
            return True
        return any(word.text == "اعتبار" for word in self.words[event.content : position])

    def _governs(self, position: int) -> bool:
        """متهمة إياها بممارسة «…»، داعية القادة إلى إظهار «…»: what somebody is accused of or called upon to do stands before the words."""
        before = self.words[position - 1] if position else _NOTHING
        if before.al or before.kinds & (NAMING | LABEL | PUNCTUATION):
            return False
        behind = self.words[position - 2] if position > 1 else _NOTHING
        return before.prep == "ب" or (bool(behind.kinds & PREP) and not behind.prep)

    def is_scripture(self, position: int) -> bool:
        """قوله تعالى: «…»، قال عز وجل «…»: a verse, which nobody in the article has said."""
        place = position - 1
        while place >= 0 and self.words[place].kinds & (COLON | COMMA):
            place -= 1
        return place >= 0 and self.words[place].text in _OF_SCRIPTURE

    def is_shown(self, position: int) -> bool:
        """لافتة كتب عليها: «…»، هتافات منها «…»: what is written on something or shouted by many, which no speaker says."""
        place = position - 1
        while place > 0 and self.words[place].kinds & COLON:
            place -= 1
        text, before = self.words[place].text, self.words[max(place - 2, 0) : place]
        if text in _ON_IT or (text in _ON_SOME and before and before[-1].text == "على"):
            return any(word.text in _WRITTEN for word in before)
        return text in _SUCH_AS and any(word.text in _SHOUTED for word in self.words[max(place - NEAR, 0) : place])

    def stands_alone(self, span: Span, position: int, first: int) -> bool:
        """A quotation without any cue is still one when it is a whole sentence of its own."""
        text = self.narration.text[span.start : span.end]
        count = len(text.split(None, LONG + 1))
        if position > first and self.words[position - 1].kinds & (COLON | COMP):
            return count > SHORT or has_clause(text)  # التقييم: «مضلل»
        if count <= LONG:
            return position == first and count > SHORT and self._is_taken_up(position)
        return position == first or has_clause(text)

    def _is_taken_up(self, position: int) -> bool:
        """«…». بهذه الكلمات وصف فلان حاله: the next sentence calls what stands alone somebody's words."""
        place = position + 1
        while place < len(self.words) and self.words[place].kinds & PUNCTUATION:
            place += 1
        return taken_up_by(self.words[place : place + 2]) > 0

    def kind(self, span: Span, position: int, event: Event | None) -> QuoteKind:
        """Direct when the words could stand as a sentence of their own, partial when they complete the reporter's."""
        before = self.words[position - 1] if position else _NOTHING
        if before.kinds & COLON:
            return "direct"
        if before.kinds & COMP:
            return "partial" if before.text.endswith(("ه", "ها", "هم", "هما")) else "direct"
        if before.kinds & PREP:
            return "partial"
        text = self.narration.text[span.start : span.end]
        first = analyse(first_word(text).strip("\"'«“"))
        takes_object = event is not None and event.verb is not None and event.verb.group in ("content", "address")
        noun = not first.verb and bool(first.al or first.kinds & ABSTRACT)
        return "partial" if (takes_object and noun) or not has_clause(text) else "direct"

    def tight(self, event: Event, position: int) -> bool:
        return self.near(event, position) or bool(self.words[position - 1].kinds & (COLON | COMP))

    def near(self, event: Event, position: int) -> bool:
        return sum(not self.words[i].kinds & PUNCTUATION for i in range(event.content, position)) <= NEAR
