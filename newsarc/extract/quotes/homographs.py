"""Words that are written like a reporting verb and are a noun, an adjective or a preposition as well: نقل، بين، عبر، مضيفة."""

from __future__ import annotations

from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    CLOSED,
    COMP,
    DISCOURSE,
    EVENT,
    GIVEN,
    NAMING,
    PREP,
    REL,
    ROLE,
    TIME,
    TITLE,
    VerbForm,
    word_set,
)
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.other_senses import SPEAKERS, OtherSenses
from newsarc.extract.quotes.words import (
    BREAK,
    CLOSE,
    COLON,
    COMMA,
    NUMBER,
    OPEN,
    PUNCTUATION,
    QUOTE,
    STOP,
    Word,
    is_by_that,
)

_AUXILIARIES = word_set("auxiliaries")
_OPENERS = word_set("openers")
_SKIPPED = word_set("skipped")
_IN_IT = word_set("in_it")
_POSTED = word_set("posted")
_PREPOSITIONS = {"عبر": "عن", "عقب": "على"}
"""Verbs that are prepositions too, each with the preposition that goes with the verb."""
_HOMOGRAPHS = {*_PREPOSITIONS, "بين"}
_SHADDA = "\u0651"
_OBJECTS = frozenset({"إياه", "إياها", "إياهم", "اياه", "اياها", "اياهم"})
_PLAIN_VERBS = word_set("plain_verbs")
_SAID_OF = word_set("said_of")


class Homographs(OtherSenses):
    """Tells verbs from the words written like them in one narration; every index is a token index."""

    def __init__(self, narration: Narration) -> None:
        super().__init__(narration)
        self._plain = _PLAIN_VERBS if " على " in narration.text else _PLAIN_VERBS | {"نفي"}

    def is_spelled_out(self, index: int) -> bool:
        """كما بيّن أن، وعقب: «…»: a homograph that its shadda or the colon behind it shows to be the verb."""
        word = self.words[index]
        if word.text == "بين" and _SHADDA in self.narration.surface(index, index + 1):
            return True
        colon = index + 1 < len(self.words) and self.words[index + 1].kinds & COLON
        return bool(colon) and word.text in _HOMOGRAPHS

    def is_verb(self, index: int, last: int, verb: VerbForm) -> bool:
        """Whether a word that may also be a noun, an adverb or a preposition is the verb here."""
        word, before = self.words[index], self.words[index - 1] if index else None
        if word.text in _PREPOSITIONS:
            return self.expresses(index, last)
        if word.text == "مجددا":
            after = self.words[index + 1] if index + 1 < last else None
            return after is not None and (after.al or bool(after.kinds & ABSTRACT))
        short = verb.tense == "past" and len(word.text) == 3 and word.text not in self._plain
        if short and not self._clause_initial(index):
            return False
        if word.text == "عدد" and index + 1 < last and self.words[index + 1].kinds & NUMBER:
            return False  # المنشور عدد 20
        if word.text == "بين":
            return self._is_explained(index, last)
        if verb.tense == "participle" and not word.text.endswith("ا"):
            return self._participle_initial(index)
        if verb.tense == "participle" and before is not None and self._qualifies(before, index, last):
            return False
        if verb.tense == "participle" and before is not None and self._is_counted(before, index):
            return False
        if word.kinds & (TITLE | ROLE):
            return verb.tense in ("past", "present") or bool(before and before.kinds & (COMMA | QUOTE | OPEN))
        return True

    def _qualifies(self, before: Word, index: int, last: int) -> bool:
        """وصفت قانوناً مقترحاً في المجر بأنه: an adjective of an indefinite object, behind which nothing is said."""
        noun = before.text.endswith("ا") and not (before.kinds or before.verb or before.al or before.prep)
        after = self.words[index + 1] if index + 1 < last else None
        said = after is None or after.kinds & (COMP | COLON | QUOTE) or after.text in _SAID_OF or after.prep == "ب"
        return noun and not self.words[index].conj and not said

    def _is_counted(self, before: Word, index: int) -> bool:
        """60 طالبا، ستطرح مقترحا: a noun behind a number, or an object that nothing parts from what is before it."""
        word = self.words[index]
        if before.kinds & NUMBER and not word.conj:
            return True
        return word.text == "مقترحا" and not (word.conj or before.kinds & (PUNCTUATION | QUOTE))

    def _participle_initial(self, index: int) -> bool:
        """مضيفة، مؤكدين are adjectives too: a cue heads its clause or is followed by what was said."""
        before = self.words[index - 1] if index else None
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        if before is not None and (before.kinds & NUMBER or (before.verb is not None and before.verb.lemma == "كان")):
            return False  # زيارة كانت مقررة إلى أنقرة، 86 طالبا
        if (before is None or before.kinds & (STOP | BREAK)) and after is not None and after.kinds & COLON:
            return False  # ملاحظة: a heading
        if self.words[index].kinds & ROLE and after is not None and after.text.endswith("ية") and not after.al:
            return False  # سعاد، طالبة جامعية
        if after is not None and after.text in _OBJECTS:
            return True  # متهمة إياها بممارسة
        if self.words[index].kinds & NAMING:
            return after is not None and bool(after.kinds & (COMP | COLON | QUOTE))  # وصف الوزير، أمس، مدينة كذا بأنها
        verb, said = self.words[index].verb, after is not None and after.kinds & (COMP | COLON | QUOTE)
        if said and before is not None and before.prep == "ل" and verb is not None and verb.lemma == "قال":
            return True  # قدمت شكرها للجنود قائلة إن
        if before is not None and (
            before.kinds & PREP
            or (
                before.verb is None
                and not before.al
                and not before.text.endswith(("ه", "ها", "هم"))
                and not before.kinds & (PUNCTUATION | QUOTE)
            )
        ):
            return bool(self.words[index].conj) and after is not None and bool(after.kinds & (COMP | COLON | QUOTE))
        if before is not None and before.kinds & (COMMA | QUOTE | CLOSE):
            return True
        return (after is not None and bool(after.kinds & (COMP | COLON | QUOTE))) or (
            after is not None and after.text in _SAID_OF
        )

    def expresses(self, index: int, last: int) -> bool:
        """عبّر عن, not the preposition "via"; عقّب الوزير على, not "after"."""
        word, after = self.words[index], self.words[index + 1] if index + 1 < last else None
        if word.text not in _PREPOSITIONS:
            return False
        if word.text == "عبر" and after is not None and (after.text in _POSTED or after.text == "موقع"):
            return False
        if word.text == "عقب" and (after is None or after.kinds & EVENT or not after.kinds & SPEAKERS):
            return False
        wanted, behind = _PREPOSITIONS[word.text], self.words[index + 1 : min(index + 12, last)]
        answers = word.text == "عقب" and any(map(is_by_that, behind))
        spans = (self.narration.quotes.get(place) for place in range(index + 1, min(index + 12, last)))
        if any(span is not None and self.narration.text.startswith(wanted + " ", span.start) for span in spans):
            return True  # عبر الزعيم فلان «عن قناعته بأن»
        return answers or any(other.text == wanted for other in behind)  # وعقب ممثل النيابة بأن

    def _clause_initial(self, index: int) -> bool:
        """A three-letter past is also a noun (نسب، نقل): a verb heads its clause or follows its subject."""
        if self.words[index].conj or index == 0:
            return True
        before = self.words[index - 1]
        if index + 1 < len(self.words) and self.words[index + 1].text in _IN_IT:
            return True  # بيان جاء فيه
        if (
            before.kinds & COMP
            and len(before.text.removeprefix("ب")) == 2
            and index > 1
            and not self.words[index - 2].kinds & CLOSED
        ):
            return self.words[index - 2].text == "سبق"  # ذكر أن ثمن الصهريج: a noun
        if (
            before.kinds & (PUNCTUATION | QUOTE | COMP | REL | TIME | DISCOURSE)
            or before.text == "الآخر"  # من الجانب الآخر صرح
            or before.text in _AUXILIARIES
            or before.text in _OPENERS
            or before.text in _SKIPPED
            or before.text in _POSTED
        ):
            return True
        if index > 1 and self.words[index - 2].text in _POSTED and not before.al:
            return True  # في تغريدة ثانية كتب
        if not before.known and not before.al and index > 1 and self.words[index - 2].kinds & GIVEN:
            return True  # علي لاريجاني وصف
        return bool(before.kinds & GIVEN) or (before.al and not before.prep)

    def _is_explained(self, index: int, last: int) -> bool:
        """بين is a verb (بيّن) before أن or before a speaker, and the preposition "between" elsewhere."""
        after = self.words[index + 1] if index + 1 < last else None
        if after is None or not self.words[index].conj:
            return False
        if after.kinds & COMP:
            return True
        if any(word.text.startswith("بين") for word in self.words[max(index - 3, 0) : index]):
            return False  # دار بينه وبين الرئيس
        aside = any(word.kinds & COMMA for word in self.words[index + 1 : min(index + 5, last)])
        reach = 14 if aside else 8  # وبين كريم الحداد، في بيان، أن
        return any(self.words[i].kinds & COMP for i in range(index + 1, min(index + reach, last)))
