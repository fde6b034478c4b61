"""Is this word really a reporting verb here?

Unvowelled, many are nouns or prepositions as well (نقل، بين، عبر، مدينة); negated or passive ones report
nothing.
"""

from __future__ import annotations

from newsarc.extract.quotes.events import Event
from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    BODY,
    CLOSED,
    COMP,
    DISCOURSE,
    EVENT,
    FUNC,
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
from newsarc.extract.quotes.speech_or_not import lacks_object
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

_NEGATIONS = word_set("negations")
_NOT_SAID = _NEGATIONS | {"عدم", "بلا", "دون", "بدون"}
_ATTENTION = frozenset({"الأنظار", "أنظار", "الانتباه", "انتباه", "النظر", "نظر"})
_AUXILIARIES = word_set("auxiliaries")
_OPENERS = word_set("openers")
_WHEN = frozenset({"عندما", "حينما", "لما"})
"""Of the openers those behind which a clause is part of what is said."""
_HOWEVER = frozenset({"لكنه", "لكنها"})
_BEFORE_THAT = frozenset({"إلا", "غير", "بيد", "قبل", "بعد", "دون"})
"""With أن they open a clause of the reporter (غير أن، قبل أن تضيف)."""
_WITH_OBJECT = word_set("with_object")
_SKIPPED = word_set("skipped")
_IMPERSONAL = word_set("impersonal")
_IN_IT = word_set("in_it")
_POSTED = word_set("posted")
_PREPOSITIONS = {"عبر": "عن", "عقب": "على"}
"""Verbs that are prepositions too, each with the preposition that goes with the verb."""
_HOMOGRAPHS = {*_PREPOSITIONS, "بين"}
_SPEAKERS = ROLE | TITLE | GIVEN | BODY
_AS_SAID = word_set("as_said")
_TAKING_WHAT = frozenset({"say", "content", "describe"})
"""Groups of verbs whose pronoun takes up ما: ما قاله الوزير، ما سمته «…»."""
_SHADDA = "\u0651"
_BEFORE_NOUNS = frozenset({"عن", "إلى", "الى", "على", "مع"})
"""Prepositions behind which no verb stands."""
_DAMMA = "\u064f"
"""On the first letter of a past verb it marks the passive (كُتب): nobody is named as writing."""
_GOVERNING = word_set("governing")
_OF_WHAT = word_set("of_what")
_SAID_OF = word_set("said_of")
_PARTIES = word_set("parties")
_ON_CONDITION = frozenset({"اشترط", "طلب", "فضل"})
_OBJECTS = frozenset({"إياه", "إياها", "إياهم", "اياه", "اياها", "اياهم"})
_EVER_SINCE = frozenset({"منذ", "مذ"})
_LIABLE = ("مسؤول", "المسؤول", "مسئول", "المسئول", "تبع", "وزر")
_BLAMED = 8
"""Words behind «حمّل» in which stands what somebody is held to."""
_THAT = 7
"""Words behind a verb of the future in which أن stands."""
_BUT = frozenset({"سوى", "إلا"})
_PLAIN_VERBS = word_set("plain_verbs")
_WISHING = word_set("wishing")
_IN_NAMES = word_set("name_endings")


class CueReader:
    """Judges the possible cues of one narration by the words around them."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self.words = narration.words
        self._vowelled = _DAMMA in narration.text
        self._plain = _PLAIN_VERBS if " على " in narration.text else _PLAIN_VERBS | {"نفي"}

    def is_cue(self, index: int, last: int, verb: VerbForm) -> bool:
        """Rule out negated verbs and words that only look like the verb."""
        before = self.words[index - 1] if index else None
        word = self.words[index]
        if before is not None and before.text in _OF_WHAT and verb.group in _TAKING_WHAT:
            if word.pronoun:
                return verb.tense in ("past", "present")
            if verb.tense == "noun" and word.text.startswith(verb.lemma) and word.text.endswith(("ه", "ها", "هم")):
                return True  # وهو ما وصفه الوزير بأنه «كذا»
        if (
            before is not None
            and before.text in _NOT_SAID
            and not (self._as_said(index) or self._but_this(index, last))
        ):
            return False
        if verb.tense == "noun" and word.text.startswith("باعتبار"):
            return False
        if before is not None and before.text in _PARTIES and not word.conj:
            return False  # حزب تواصل
        if self._another_word(index, last, verb):
            return False
        if word.pronoun and verb.tense in ("past", "present") and verb.group in ("say", "relay", "content"):
            behind = before is not None and before.kinds & (COMMA | QUOTE) and word.text.endswith("ها")
            return verb.lemma in _WITH_OBJECT or (verb.lemma == "قال" and bool(behind))  # «…»، تقولها وتمضي
        if word.kinds & GIVEN and index + 1 < last and self.words[index + 1].text in _IN_NAMES:
            return False
        if word.kinds & GIVEN and before is not None and before.kinds == GIVEN and not (word.conj or before.prep):
            return False  # بكر عزت بيغوفيتش
        apposed = before is not None and bool(before.kinds & COMMA) and not word.conj
        if apposed and word.kinds & GIVEN and index + 1 < last and self.words[index + 1].is_name:
            return False
        explained = word.text == "بين" and _SHADDA in self.narration.surface(index, index + 1)
        colon = word.text in _HOMOGRAPHS and index + 1 < len(self.words) and self.words[index + 1].kinds & COLON
        if explained or colon:
            return True  # كما بيّن أن، وعقب: «…»
        if before is not None and verb.tense in ("past", "present") and before.text in _BEFORE_NOUNS and not word.conj:
            return False  # معربا عن تطلعه
        if word.kinds & (PREP | FUNC) and not word.conj and before is not None and not before.kinds & PUNCTUATION:
            return word.text in _PREPOSITIONS and self._expresses(index, last)
        governed = before is not None and before.text in _GOVERNING and not word.conj and before.text != "من"
        if self._impersonal(index, last, verb) or (governed and verb.tense == "past" and len(word.text) < 4):
            return False
        return self._homograph(index, last, verb)

    def _another_word(self, index: int, last: int, verb: VerbForm) -> bool:
        """Words that are written like a single verb's forms, and what single verbs mean beside certain words."""
        word, before = self.words[index], self.words[index - 1] if index else None
        after = self.words[index + 1] if index + 1 < last else None
        text, kinds = (after.text, after.kinds) if after is not None else ("", 0)
        with_b = after is not None and after.prep == "ب"
        if verb.tense == "present" and word.text[0] == "س" and not _plainly_says(verb):
            # ستعلق التجارب، ستطرح الوثيقة: to come; not سيؤكد الرئيس أن
            return verb.lemma in _WISHING or not self._that_behind(index, last)
        if word.text == "تحدث" and before is not None and before.text == "كانت":
            return True  # موجة كانت تحدث: it happens; a man who spoke would stand behind «كان»
        if word.text == "طالب" and before is not None and before.text in ("وهو", "هو"):
            return True  # كتبه وهو طالب في الجامعة
        if word.text == "توجه" and after is not None and kinds & _SPEAKERS and not after.prep:
            return after.gender == "m"  # توجه الوزير إلى: he turned to somebody
        if before is not None and before.text in _EVER_SINCE and verb.tense == "past":
            return True  # منذ أعلن الرئيس: when it was
        if word.text == "شبه" and before is not None and before.al and after is not None and after.al:
            return not word.conj  # الوكالة الإيرانية شبه الرسمية
        if verb.lemma == "استأنف" and verb.tense == "present":
            return not kinds & (COLON | QUOTE)  # حركة المرور ستستأنف; ويستأنف: «…»
        if word.text == "مذكرة":
            return not (kinds & (COMP | COLON | QUOTE) or with_b or self._that_behind(index, last))  # مذكرة تفاهم
        if verb.lemma == "أقر" and verb.tense == "participle":
            behind = self.words[index + 1 : min(index + _THAT, last)]
            admits = kinds & (COLON | QUOTE) or any(word.kinds & COMP or word.prep == "ب" for word in behind)
            seat = text.startswith("ل") and after is not None and bool(after.kinds & PREP)
            return seat or not admits  # اتخذ المدينة مقرا لها
        if verb.lemma == "عدد":
            of = self.words[index + 2].text if index + 2 < last else ""
            return bool(kinds & NUMBER) or text == "من" or of == "من"  # والصين، وعدد كبير من الدول
        if verb.lemma == "أضاف" and verb.tense == "noun" and text in ("إلى", "الى"):
            return before is None or before.kinds & (STOP | BREAK) > 0 or before.text == "هذا"  # هذا بالإضافة إلى ذلك
        if word.text == "تعرض":
            return bool(kinds & QUOTE) or text[:1] == "ل"  # تعرض «لكدمات»، تعرضت لضربة: it happened to somebody
        if verb.lemma == "أظهر" and verb.tense == "present" and text in _IN_IT:
            return True  # صورة يظهر فيها
        if word.text == "نص":
            return not (after is not None and after.al and self._upon_behind(index, last))  # نص القرار على أن
        if verb.lemma in _ON_CONDITION:
            return text == "عدم"  # مشترطا عدم كشف هويته
        if verb.lemma == "أطلع":
            return word.text[0] == "ا" and self._saw(index, last)
        if verb.lemma == "حمل":
            blamed = self.words[index + 1 : min(index + _BLAMED, last)]
            return verb.tense == "present" and not any(word.text.startswith(_LIABLE) for word in blamed)  # يحمل اسمها
        if verb.lemma == "عقب":
            return bool(kinds & EVENT)  # في تغريدة عقبت تغريدة المدرب: it came after
        return verb.lemma == "لفت" and text in _ATTENTION  # الذي لفت الأنظار

    def _that_behind(self, index: int, last: int) -> bool:
        """سيؤكد الرئيس في خطابه أن: what is said stands in a clause of its own behind the verb."""
        for word in self.words[index + 1 : min(index + _THAT, last)]:
            if word.kinds & (COMP | COLON) and not word.text.startswith("ب"):
                return True
            if word.kinds & PUNCTUATION or (word.verb is not None and word.verb.group and not word.al):
                return False
        return False

    def _upon_behind(self, index: int, last: int) -> bool:
        return any(word.text == "على" for word in self.words[index + 2 : min(index + _THAT, last)])

    def _saw(self, index: int, last: int) -> bool:
        """اطلعت «الشرق الأوسط» على محضرها: who had a look at it, written like who informed somebody."""
        place = self.narration.marked.get(index + 1, index + 2)
        after = self.words[index + 1] if index + 1 < last else None
        return (
            after is None or after.text.startswith("علي") or (place < last and self.words[place].text.startswith("عل"))
        )

    def _as_said(self, index: int) -> bool:
        """على ما يقول فلان، إلى ما ذكر: here ما is "what", not "not"."""
        return index > 1 and self.words[index - 1].text == "ما" and self.words[index - 2].text in _AS_SAID

    def _but_this(self, index: int, last: int) -> bool:
        """لم يقل الرجل سوى إن: nothing was said but what follows."""
        for place in range(index + 1, min(index + _THAT, last - 1)):
            if self.words[place].text in _BUT:
                return bool(self.words[place + 1].kinds & (COMP | COLON | QUOTE))
        return False

    def _impersonal(self, index: int, last: int, verb: VerbForm) -> bool:
        """Nobody speaks: a passive (كُتب), يمكن وصفه, يذكر أن, or an accusative noun that looks like a dual (فضلاً)."""
        word, before = self.words[index], self.words[index - 1] if index else None
        if self._vowelled and verb.tense == "past":
            second = len(word.conj) + 1
            if self.narration.surface(index, index + 1)[second : second + 1] == _DAMMA:
                relayed = verb.group == "relay" and index + 1 < last and self.words[index + 1].text == "عن"
                return not relayed
        if verb.tense == "past" and verb.number == 2 and (len(word.text) <= 4 or word.kinds & PREP):
            said = index + 1 < len(self.words) and self.words[index + 1].kinds & (COLON | COMP | QUOTE)
            return word.text != "قالا" and not (said and word.text[0] in "أا")  # أكدا: «…», not فضلاً
        after = self.words[index + 1] if index + 1 < last else None
        if after is not None and lacks_object(word) and (after.prep == "ب" or is_by_that(after)):
            return True  # عملية أثارت احتجاجا ووصفت بأنها «…»، وصفت بالكبيرة
        if verb.tense == "noun" and before is not None and before.text in _IMPERSONAL:
            return True
        if verb.lemma == "أبلغ" and after is not None and (after.text == "من" or after.kinds & NUMBER):
            return True  # يبلغ من العمر
        return word.text == "يذكر" and index + 1 < last and bool(self.words[index + 1].kinds & COMP)

    def _homograph(self, index: int, last: int, verb: VerbForm) -> bool:
        """Whether a word that may also be a noun, an adverb or a preposition is the verb here."""
        word, before = self.words[index], self.words[index - 1] if index else None
        if word.text in _PREPOSITIONS:
            return self._expresses(index, last)
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

    def governed(self, index: int) -> bool:
        """أوضح في سؤاله أن، أعرب عن أمله في أن، إصلاح ما فيه وصفها بأنه: the verb before is the cue, not the noun."""
        before, verb = self.words[index - 1] if index else None, self.words[index].verb
        if before is None or verb is None:
            return False
        described = verb.group == "describe" and before.kinds & PREP and not before.prep
        return bool(described) or before.text in _GOVERNING

    def _expresses(self, index: int, last: int) -> bool:
        """عبّر عن, not the preposition "via"; عقّب الوزير على, not "after"."""
        word, after = self.words[index], self.words[index + 1] if index + 1 < last else None
        if word.text == "عبر" and after is not None and (after.text in _POSTED or after.text == "موقع"):
            return False
        if word.text == "عقب" and (after is None or after.kinds & EVENT or not after.kinds & _SPEAKERS):
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

    def heads_clause(self, index: int) -> bool:
        """The word opens its sentence or clause, so that ورد may be و + رد."""
        return index == 0 or bool(self.words[index - 1].kinds & PUNCTUATION)

    def meanwhile(self, index: int, verb: VerbForm, cue: Event) -> bool:
        """قالت وهي تحمل رضيعها، قالت فلانة، وقد لفت رأسها: what somebody did while speaking."""
        before = self.words[index - 1]
        if verb.tense == "past":
            return before.text == "وقد" and cue.content == index - 2
        return verb.tense == "present" and before.text in ("وهو", "وهي", "وهم")

    def subjunctive(self, index: int) -> bool:
        """توقع فلان أن تعلن الشركة «…»: what is to happen, no second report; not قبل أن يضيف, إلى أن قال."""
        if index < 2 or self.words[index - 1].text not in ("أن", "بأن") or self.words[index - 1].conj:
            return False
        return self.words[index - 2].text not in _BEFORE_THAT and not self.words[index - 2].kinds & PREP

    def asks_anew(self, index: int) -> bool:
        """واذ رد على القول إنه كذا، سأل: «…»: between a comma and a colon the reporter's verb, inside nothing."""
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        return after is not None and bool(after.kinds & COLON) and bool(index and self.words[index - 1].kinds & COMMA)

    def after_opener(self, index: int) -> bool:
        """A clause of the reporter again: فيما قال، في حين أكد، كما أضاف."""
        before = self.words[index - 1] if index else None
        if before is None:
            return False
        that = before.kinds & COMP and self.opens_with_that(index)
        return before.text in _OPENERS - _WHEN or before.text in _HOWEVER or bool(that)

    def opens_with_that(self, index: int) -> bool:
        """غير أن، بعد أن نشر: behind them stands a clause of the reporter."""
        return index > 1 and bool(self.words[index - 1].kinds & COMP) and self.words[index - 2].text in _BEFORE_THAT

    def after_however(self, index: int) -> bool:
        """لم ترد الوزارة، لكنها كانت قد قالت: the pronoun means who the sentence has been about."""
        while index and self.words[index - 1].text in _AUXILIARIES - _HOWEVER:
            index -= 1
        return index > 0 and self.words[index - 1].text in _HOWEVER


def _plainly_says(verb: VerbForm) -> bool:
    return verb.group in ("say", "address") and verb.lemma != "علق"
