"""Which word behind a first name belongs to it no more: قطف محمود | عنقودًا، قال كريم | ضاحكا، أبدى سامر هويدي | إعجابه.

What follows the name of a subject is an object, a manner or a time, and looks like a surname where no list has it.
"""

from __future__ import annotations

from newsarc.extract.quotes.frequency import (
    is_common,
    is_common_accusative,
    is_common_behind,
    is_common_stem,
    is_unheard,
    is_whole_name,
)
from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    BODY,
    CLOSED,
    COMP,
    EVENT,
    FUNC,
    GIVEN,
    NAMING,
    PLACE,
    PREP,
    ROLE,
    TIME,
    TITLE,
    VerbForm,
    word_set,
)
from newsarc.extract.quotes.name_beginnings import NameBeginnings
from newsarc.extract.quotes.name_evidence import IN_NAMES, PARTICLES, is_foreign, is_manner
from newsarc.extract.quotes.surname_evidence import OF_OBJECTS
from newsarc.extract.quotes.words import COLON, COMMA, PUNCTUATION, QUOTE, Word, analyse, without_pronoun

_LEAST_OWNED_BEHIND = 5
"""Letters of ل, a noun and its pronoun."""
_GLUED_ENDINGS = ("الله", "الدين")
"""هدى نصرالله: of names in two words that are written as one."""
_ABOUT = frozenset({"عن", "في", "فى", "ب"})
"""Behind what somebody feels of something."""
_OWNING = frozenset({"ذو", "ذي", "ذات"})
_KOREAN_FAMILIES = frozenset({"كيم", "بارك", "تشوي", "مون", "ري"})
"""Before two syllables that no other name goes on behind."""
_SEVERAL = 3
_AS_SURNAMES = ROLE | BODY | ABSTRACT | TITLE | NAMING
_BEHIND_SURNAMES = COMP | PREP | TIME | QUOTE | PUNCTUATION
_CALLED_TO = frozenset({"الانتباه", "النظر", "الأنظار"})
"""What one draws to something with a verb of saying: لفت محافظة الانتباه إلى أن."""
_ITS_SAYING = frozenset({"قوله", "قولها", "قولهم"})
_ONE_OF = word_set("one_of")


class NameEnds(NameBeginnings):
    """Judges the words of one narration behind which, or before which, a name ends; every index is a token index."""

    def name_end(self, index: int, limit: int) -> int:
        """End of the run of name words from ``index``, which ``names`` measures."""
        raise NotImplementedError

    def is_surname_again(self, index: int) -> bool:
        """قال المدير سامر نجم …. وأضاف نجم أن: behind a verb of saying and before what was said a word that the text has had as the surname
        of somebody, and that would be an office or a thing without its article."""
        word, verb = self.words[index], self.words[index - 1].verb if index else None
        if verb is None or not verb.group or verb.tense not in ("past", "present"):
            return False
        several = word.al and word.number == _SEVERAL and word.gender == "f" and verb.gender == "m"  # وبين الفلاحات أن
        if word.prep or word.conj or word.pronoun or (not several and (word.al or word.number != 1)):
            return False
        of_other_gender = word.kinds & GIVEN and verb.gender and word.gender != verb.gender  # سعيد فرح … وأضاف فرح
        if not (word.kinds & _AS_SURNAMES or of_other_gender):
            return False
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        if after is not None and not (after.kinds & _BEHIND_SURNAMES or after.prep or after.text in _CALLED_TO):
            return False
        for place in self.narration.positions.get(word.text, ())[:12]:
            if not 0 < place < index:
                continue
            given = self.words[place - 1]
            office = place > 1 and (self.words[place - 2].al or self.words[place - 2].kinds & PLACE)
            introduced = (office and self.closes(place)) or self.ends_subject(place - 1, place)
            named = given.kinds & GIVEN and not given.conj and introduced
            if named and self.name_end(place - 1, len(self.words)) == place + 1:
                return True
        return False

    def name_stops(self, index: int, place: int) -> bool:
        """Whether the word at ``place`` is no part of the name that began at ``index``."""
        word = self.words[place]
        if self._tells_of_name(place) or self._is_of_sentence(index, place):
            return True
        if not word.known and not word.al and self._is_unlisted_thing(index, place):
            return True
        if self._is_to_thing(place):
            return True
        if word.text.endswith("ة") and place > index + 1 and not word.kinds & GIVEN and not self.pair_repeated(place):
            return self._is_feminine_thing(index, place)
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        if word.kinds & ROLE and after is not None and not after.kinds & (PUNCTUATION | QUOTE | COMP | PREP):
            named = (after.is_name and not (after.al or is_common(after.text))) or after.text in ("قد", "كان")
            as_name = word.kinds & GIVEN and named
            return not as_name  # كاديتا مالك جالو
        if word.verb is not None and not self._is_verb_as_name(word, word.verb, after):
            return not (word.kinds & GIVEN and self.ends_subject(index, place))  # قال كرمانج عزت إن
        noun = word.kinds & (CLOSED | ABSTRACT | EVENT | ROLE | BODY) and not word.kinds & GIVEN
        return bool(noun) or (word.pronoun and word.known)

    def _tells_of_name(self, place: int) -> bool:
        """Whether the word says in whose name, which of several, of what age or when: no name goes on with such a one."""
        word = self.words[place]
        if word.text == "باسم" and self.speaks_for(place):
            return True
        if word.text in _ONE_OF or (word.text == "علي" and self.is_upon(place)):
            return True  # كريم فال أحد السكان، كتب كريم علي تويتر
        if word.text in _OWNING:
            return True  # يوسف ذو العشرة أعوام
        return bool(word.kinds & TIME) and self.is_when(place)

    def _is_of_sentence(self, index: int, place: int) -> bool:
        """Whether the word is by its form an object, a manner, or what a preposition on it governs."""
        word = self.words[place]
        if not word.kinds & GIVEN and (self.narration.in_accusative(place) or is_manner(word.text)):
            return True  # قطف محمود عنقودًا، قال محمود ضاحكا
        if word.al and word.text.endswith("يين"):
            return True  # إسلام اليمنيين: of several, who give nobody a name
        if (word.prep and (word.prep == "ل" or not word.kinds & GIVEN)) or self.is_detached(place):
            return True
        if place > index + 1 and self._is_pair(word):
            return True  # محمد صلاح هدفين
        if (place > index + 1 or self.words[index].al) and self._for_his(word):
            return True  # نجيب عبد الرزاق لقبوله رشاوى، قال الأب لابنته
        # زار كريم الحداد بنكا، اضطر كريم مرات عدة
        return self.is_somebody(word) or (self._is_plural(place) and not self._may_end_name(place))

    def _is_unlisted_thing(self, index: int, place: int) -> bool:
        """Whether a word in no list is a noun of the language with what hangs on it, rather than a surname."""
        word = self.words[place]
        ends = self.closes(place) or self._before_saying(place)
        if (is_common_behind(word.text) or self._with_two(word)) and not (
            ends or self.words[place - 1].text in PARTICLES
        ):
            return True  # قامت دنيا سمير بنشر الصور
        # توقع سامر الحداد حربا
        return (place > index + 1 and is_common_accusative(word.text)) or self._is_doubtful(index, place)

    def _is_to_thing(self, place: int) -> bool:
        """سافر الحداد لبحث الملف: a word that begins like a preposition, before the article, behind no given name."""
        word = self.words[place]
        return (
            word.text[0] in "لبك"
            and len(word.text) > 3
            and not self.words[place - 1].kinds & GIVEN
            and self.words[place - 1].text not in IN_NAMES | PARTICLES
            and not word.kinds
            and self.article_next(place)
            and not is_foreign(word.text)
        )

    def _is_feminine_thing(self, index: int, place: int) -> bool:
        """زار سامر الحداد مدرسة: a third word in ة, which few surnames end in."""
        word = self.words[place]
        foreign = not (self.words[index].known or self.words[place - 1].known)  # بيجان نمدار زنقنة
        man = self.words[index].gender == "m"
        named = is_unheard(word.text) and (foreign or man)  # سمير عون جعجعة, no manner
        if man and not word.known and self.words[place - 1].kinds & GIVEN and self.ends_subject(index, place):
            named = True  # نوري كامل لفتة إن
        return not (named or self.words[place - 1].text in PARTICLES or self.is_compound(index, place - 1))

    def _is_verb_as_name(self, word: Word, verb: VerbForm, after: Word | None) -> bool:
        """عزت، فضل: a given name that is a verb too, where the verb would report nothing, the name is closed, or another part of it follows."""
        if not word.kinds & GIVEN:
            return False
        of_god = after is not None and after.text in IN_NAMES  # حسن فضل الله
        closed = after is not None and (after.kinds & (COLON | COMMA) or after.text == "ل")  # قال كريم عزت: «…»
        goes_on = after is not None and after.is_name and not after.al and is_foreign(after.text)  # بكر عزت بيغوفيتش
        return bool(verb.group == "" or of_god or closed or goes_on)

    def _is_doubtful(self, index: int, place: int) -> bool:
        """An unknown word after a name that is complete without it: no further part of the name."""
        word, after = self.words[place], self.words[place + 1] if place + 1 < len(self.words) else None
        if self.pair_repeated(place) or word.text.endswith(_GLUED_ENDINGS):
            return False
        if self.words[index].text in _KOREAN_FAMILIES and place == index + 2:
            return False  # وصف كيم جونغ أون محادثاته
        if len(word.text) == 4 and word.text[0] == "ي" and word.text[1] not in "اوي":
            named = place == index + 1 and self.followed_by_name(place, len(self.words))  # علي يرلي كايا
            said = after is not None and after.verb is not None and after.verb.group == "say"  # فاتح يلدز قال
            return not ((named or said or self.follows_verb(place)) and is_foreign(word.text))
        if place - index >= 2 and self._begins_with_lam(place):
            return self.words[place - 1].text not in PARTICLES  # أورسولا فون دير لاين
        if self._is_his_thing(word, after):
            return True
        if len(word.text) > 4 and word.text.endswith(("ه", "ها", "هم")):
            closing = PUNCTUATION | QUOTE | COMP | ROLE | (PREP if is_foreign(word.text) else 0)
            return after is None or not after.kinds & closing
        earlier = self.narration.positions.get(self.words[place - 1].text, (place,))[0] < place - 1
        behind = word.text[0] in "لب" or (word.text[0] == "ك" and len(word.text) > 3)  # not كيم كاي جوان
        if earlier and (behind or word.text.endswith(("ا", "ة"))) and not self.is_outlandish(place):
            return True
        before = self.words[place - 1]
        if before.al and before.text not in IN_NAMES and not before.kinds & GIVEN:
            return self.words[place - 2].text not in PARTICLES and not self.last_part(place)
        return place - index >= 2 and after is not None and self._is_third_too_many(place, after)

    def _begins_with_lam(self, place: int) -> bool:
        """لاغارد لبلومبرغ، فلان لناخبيه: ل before what the language has or has not; no لوبيز, nor هيرمان غان لاندغيم، before a comma."""
        word = self.words[place]
        if word.text[0] != "ل" or (is_unheard(word.text[1:]) and not is_unheard(word.text)):
            return False
        nobody = is_unheard(word.text[1:]) and not word.text.endswith(("ه", "ها", "هم"))
        whole = is_whole_name(word.text) or (nobody and self.closes(place) and is_foreign(word.text))
        return not (self.is_hyphen(place - 2) or whole)

    def _is_his_thing(self, word: Word, after: Word | None) -> bool:
        """Whether a word is a noun with the pronoun of the one before it."""
        if word.text.endswith(("تها", "تهم")):
            return True  # بدأت نعيمة حكايتها
        if after is not None and after.text in _ABOUT and not is_whole_name(word.text):
            stem = word.text.removesuffix("ها") if word.text.endswith("ها") else word.text[:-1]
            if word.text[-1] in "ها" and stem != word.text and analyse(stem).kinds & (GIVEN | ABSTRACT):
                return True  # أبدى ليونيل سكالوني رضاه عن
        # أبدى سامر هويدي إعجابه
        return word.text.endswith("ه") and bool(analyse(word.text[:-1]).kinds & ABSTRACT)

    def _is_third_too_many(self, place: int, after: Word) -> bool:
        """دعا سامر حداد صحف: a third word behind a surname in no list, which neither the end of the phrase nor its look makes a name."""
        word, before = self.words[place], self.words[place - 1]
        compound = before.text in IN_NAMES or self.words[place - 2].text in PARTICLES
        if before.kinds & GIVEN or before.text in PARTICLES or compound:
            return False
        closed = after.kinds & (PUNCTUATION | QUOTE | COMP | PREP | TIME | FUNC) or after.prep
        closed = closed or self._before_saying(place)
        object_follows = bool(after.al or after.kinds & PLACE or after.pronoun) and not word.text.endswith(
            (*OF_OBJECTS, "ي")
        )
        rare = is_foreign(word.text) or (object_follows and is_foreign(before.text) and not is_common(word.text))
        named = (after.verb or object_follows) and rare
        return not (closed or named)  # دعا كمال كليتشدار أوغلو الحكومة

    def _before_saying(self, place: int) -> bool:
        """نقلت الوكالة عن كيم كاي جوان قوله: the verbal noun of a relay, which closes the name before it."""
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        return after is not None and after.text in _ITS_SAYING

    def _with_two(self, word: Word) -> bool:
        """تقدم سامر بتصميمين: ب and two or more of something; not بوليسين, whose rest is no noun."""
        noun = word.text[1:-2]
        several = word.text[0] == "ب" and word.text.endswith(("ين", "ات"))
        return several and is_common(noun) and not analyse(noun).kinds & CLOSED

    def _is_pair(self, word: Word) -> bool:
        """هدفين، بطاقتين: two of what the language often has one of."""
        if not word.text.endswith("ين") or word.al or word.kinds or is_whole_name(word.text):
            return False
        one = word.text[:-2]
        return len(one) > 2 and is_common_stem(one)

    def _for_his(self, word: Word) -> bool:
        """لقبوله، لاتهامها: ل, a noun of the language and a pronoun."""
        text = word.text
        if text[0] != "ل" or len(text) < _LEAST_OWNED_BEHIND or word.kinds & GIVEN:
            return False
        noun = without_pronoun(text)[1:]
        return bool(noun) and not is_unheard(noun) and not is_whole_name(text)

    def _is_plural(self, place: int) -> bool:
        """مرات، دعوات: by its ending and its use in the language several things; not بركات, عويدات."""
        word = self.words[place]
        return word.text.endswith("ات") and not word.kinds and is_common(word.text) and not self.follows_verb(place)

    def _may_end_name(self, place: int) -> bool:
        """Whether the phrase ends behind the word, or the same two words stand together elsewhere."""
        return self.closes(place) or self.pair_repeated(place)
