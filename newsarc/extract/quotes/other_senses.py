"""What single verbs mean beside certain words, where they report nothing: تعرض لضربة، يحمل اسمها، الذي لفت الأنظار."""

from __future__ import annotations

from collections.abc import Callable

from newsarc.extract.quotes.lexicon import (
    BODY,
    COMP,
    EVENT,
    GIVEN,
    PREP,
    ROLE,
    TITLE,
    VerbForm,
    word_set,
)
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.words import (
    BREAK,
    COLON,
    NUMBER,
    PUNCTUATION,
    QUOTE,
    STOP,
    Word,
)

_ATTENTION = frozenset({"الأنظار", "أنظار", "الانتباه", "انتباه", "النظر", "نظر"})
_IN_IT = word_set("in_it")
SPEAKERS = ROLE | TITLE | GIVEN | BODY
_ON_CONDITION = frozenset({"اشترط", "طلب", "فضل"})
_EVER_SINCE = frozenset({"منذ", "مذ"})
_LIABLE = ("مسؤول", "المسؤول", "مسئول", "المسئول", "تبع", "وزر")
_BLAMED = 8
"""Words behind «حمّل» in which stands what somebody is held to."""
THAT_WITHIN = 7
"""Words behind a verb of the future in which أن stands."""
_WISHING = word_set("wishing")
_NOTHING = Word("")


class OtherSenses:
    """Judges the verbs of one narration by the words beside them; every index is a token index."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self.words = narration.words

    def is_another_word(self, index: int, last: int, verb: VerbForm) -> bool:
        """Whether the word at ``index`` is written like a form of ``verb`` and is another, or means something else here."""
        word, before = self.words[index], self.words[index - 1] if index else None
        after = self._after(index, last)
        if verb.tense == "present" and word.text[0] == "س" and not _plainly_says(verb):
            # ستعلق التجارب، ستطرح الوثيقة: to come; not سيؤكد الرئيس أن
            return verb.lemma in _WISHING or not self._that_behind(index, last)
        if word.text == "تحدث" and before is not None and before.text == "كانت":
            return True  # موجة كانت تحدث: it happens; a man who spoke would stand behind «كان»
        if word.text == "طالب" and before is not None and before.text in ("وهو", "هو"):
            return True  # كتبه وهو طالب في الجامعة
        if word.text == "توجه" and after.kinds & SPEAKERS and not after.prep:
            return after.gender == "m"  # توجه الوزير إلى: he turned to somebody
        if before is not None and before.text in _EVER_SINCE and verb.tense == "past":
            return True  # منذ أعلن الرئيس: when it was
        if word.text == "شبه" and before is not None and before.al and after.al:
            return not word.conj  # الوكالة الإيرانية شبه الرسمية
        sense = _BY_WORD.get(word.text) or _BY_LEMMA.get(verb.lemma)
        return sense is not None and sense(self, index, last, verb)

    def _after(self, index: int, last: int) -> Word:
        """The word behind the one at ``index``; one without letters where the sentence ends."""
        return self.words[index + 1] if index + 1 < last else _NOTHING

    def _resumes(self, index: int, last: int, verb: VerbForm) -> bool:
        """حركة المرور ستستأنف; not ويستأنف: «…»."""
        return verb.tense == "present" and not self._after(index, last).kinds & (COLON | QUOTE)

    def _is_memorandum(self, index: int, last: int, verb: VerbForm) -> bool:
        """مذكرة تفاهم; not مذكرة بأن."""
        after = self._after(index, last)
        return not (after.kinds & (COMP | COLON | QUOTE) or after.prep == "ب" or self._that_behind(index, last))

    def _is_seat(self, index: int, last: int, verb: VerbForm) -> bool:
        """اتخذ المدينة مقرا لها; not مقرا بأن."""
        if verb.tense != "participle":
            return False
        after, behind = self._after(index, last), self.words[index + 1 : min(index + THAT_WITHIN, last)]
        admits = after.kinds & (COLON | QUOTE) or any(word.kinds & COMP or word.prep == "ب" for word in behind)
        seat = after.text.startswith("ل") and bool(after.kinds & PREP)
        return seat or not admits

    def _is_number(self, index: int, last: int, verb: VerbForm) -> bool:
        """والصين، وعدد كبير من الدول."""
        after = self._after(index, last)
        of = self.words[index + 2].text if index + 2 < last else ""
        return bool(after.kinds & NUMBER) or after.text == "من" or of == "من"

    def _is_besides(self, index: int, last: int, verb: VerbForm) -> bool:
        """هذا بالإضافة إلى ذلك."""
        if verb.tense != "noun" or self._after(index, last).text not in ("إلى", "الى"):
            return False
        before = self.words[index - 1] if index else None
        return before is None or before.kinds & (STOP | BREAK) > 0 or before.text == "هذا"

    def _befalls(self, index: int, last: int, verb: VerbForm) -> bool:
        """تعرض «لكدمات»، تعرضت لضربة: it happened to somebody."""
        after = self._after(index, last)
        return bool(after.kinds & QUOTE) or after.text[:1] == "ل"

    def _appears(self, index: int, last: int, verb: VerbForm) -> bool:
        """صورة يظهر فيها."""
        return verb.tense == "present" and self._after(index, last).text in _IN_IT

    def _is_wording(self, index: int, last: int, verb: VerbForm) -> bool:
        """نص القرار; not نص القرار على أن."""
        upon = any(word.text == "على" for word in self.words[index + 2 : min(index + THAT_WITHIN, last)])
        return not (self._after(index, last).al and upon)

    def _makes_condition(self, index: int, last: int, verb: VerbForm) -> bool:
        """مشترطا عدم كشف هويته."""
        return self._after(index, last).text == "عدم"

    def _has_seen(self, index: int, last: int, verb: VerbForm) -> bool:
        """اطلعت «الشرق الأوسط» على محضرها: who had a look at it, written like who informed somebody."""
        if self.words[index].text[0] != "ا":
            return False
        place = self.narration.marked.get(index + 1, index + 2)
        after = self.words[index + 1] if index + 1 < last else None
        return (
            after is None or after.text.startswith("علي") or (place < last and self.words[place].text.startswith("عل"))
        )

    def _carries(self, index: int, last: int, verb: VerbForm) -> bool:
        """يحمل اسمها; not يحمل الحكومة مسؤولية ذلك."""
        blamed = self.words[index + 1 : min(index + _BLAMED, last)]
        return verb.tense == "present" and not any(word.text.startswith(_LIABLE) for word in blamed)

    def _comes_after(self, index: int, last: int, verb: VerbForm) -> bool:
        """في تغريدة عقبت تغريدة المدرب: it came after."""
        return bool(self._after(index, last).kinds & EVENT)

    def _draws_attention(self, index: int, last: int, verb: VerbForm) -> bool:
        """الذي لفت الأنظار."""
        return self._after(index, last).text in _ATTENTION

    def _that_behind(self, index: int, last: int) -> bool:
        """سيؤكد الرئيس في خطابه أن: what is said stands in a clause of its own behind the verb."""
        for word in self.words[index + 1 : min(index + THAT_WITHIN, last)]:
            if word.kinds & (COMP | COLON) and not word.text.startswith("ب"):
                return True
            if word.kinds & PUNCTUATION or (word.verb is not None and word.verb.group and not word.al):
                return False
        return False


_Sense = Callable[[OtherSenses, int, int, VerbForm], bool]
_BY_WORD: dict[str, _Sense] = {
    "مذكرة": OtherSenses._is_memorandum,
    "تعرض": OtherSenses._befalls,
    "نص": OtherSenses._is_wording,
}
"""Of single forms: whether a word so written reports nothing."""
_BY_LEMMA: dict[str, _Sense] = {
    "استأنف": OtherSenses._resumes,
    "أقر": OtherSenses._is_seat,
    "عدد": OtherSenses._is_number,
    "أضاف": OtherSenses._is_besides,
    "أظهر": OtherSenses._appears,
    "أطلع": OtherSenses._has_seen,
    "حمل": OtherSenses._carries,
    "عقب": OtherSenses._comes_after,
    "لفت": OtherSenses._draws_attention,
    **dict.fromkeys(_ON_CONDITION, OtherSenses._makes_condition),
}
"""Of all forms of a verb."""


def _plainly_says(verb: VerbForm) -> bool:
    return verb.group in ("say", "address") and verb.lemma != "علق"
