"""Where the name of a person ends.

A name is not marked in Arabic script: no capitals, and most surnames are ordinary words. Given names are
listed; every other part is inferred from what the lexicon does not know, from where the word stands, and from
how the same article uses it elsewhere (after a title, after a given name, alone after a verb of saying).
"""

from __future__ import annotations

from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    AUDIENCE,
    BODY,
    CLOSED,
    COMP,
    EVENT,
    FUNC,
    GIVEN,
    LEXICON,
    MEDIA,
    PLACE,
    PREP,
    ROLE,
    TIME,
    TITLE,
    word_set,
)
from newsarc.extract.quotes.name_articles import NOUNS, ORDINALS
from newsarc.extract.quotes.name_beginnings import NameBeginnings
from newsarc.extract.quotes.name_evidence import IN_NAMES, PARTICLES, is_foreign, is_manner
from newsarc.extract.quotes.narration import INITIALS, Narration
from newsarc.extract.quotes.office_keys import of_country
from newsarc.extract.quotes.surname_evidence import OF_OBJECTS
from newsarc.extract.quotes.words import (
    COLON,
    COMMA,
    NUMBER,
    PUNCTUATION,
    QUOTE,
    Word,
    analyse,
    is_common,
    is_common_accusative,
    is_common_behind,
    is_common_stem,
    is_unheard,
    is_whole_name,
    without_pronoun,
)

_MAX_NAME = 7
"""Words of a name, with بن and the like."""
_MOST_BEFORE_APPOSITION = 5
"""Words of a name before the comma and the office behind it."""
_SPOKESMEN = frozenset("ال" + word for word in word_set("spokesmen"))
_KINSHIP = word_set("kinship")
_LEAST_OWNED_BEHIND = 5
"""Letters of ل, a noun and its pronoun."""
_GLUED_ENDINGS = ("الله", "الدين")
"""هدى نصرالله: of names in two words that are written as one."""
_ABOUT = frozenset({"عن", "في", "فى", "ب"})
"""Behind what somebody feels of something."""
_SONS = frozenset({"زاده", "زادة"})
"""What Persian and Afghan families end in."""
_OWNING = frozenset({"ذو", "ذي", "ذات"})
_KOREAN_FAMILIES = frozenset({"كيم", "بارك", "تشوي", "مون", "ري"})
"""Before two syllables that no other name goes on behind."""
_SYLLABLES = frozenset({"لي", "كي"})
"""Parts of names in East Asia that are particles here."""
_INNER = PARTICLES | _SYLLABLES
_ITS_SAYING = frozenset({"قوله", "قولها", "قولهم"})
_ONE_OF = word_set("one_of")
_WHO = word_set("who")
_NAME_OFFICES = word_set("name_offices")


class NameReader(NameBeginnings):
    """Measures the names in one narration; every index is a token index."""

    def __init__(self, narration: Narration) -> None:
        super().__init__(narration)
        self._ends: dict[tuple[int, int], int] = {}

    def several_names(self, index: int, limit: int) -> bool:
        """After a comma one unknown word may be anything; a name there is two words or closed by a mark."""
        end = self.name_end(index, limit)
        if end == index:
            return False
        return end - index >= 2 or end >= limit or bool(self.words[end].kinds & (PUNCTUATION | QUOTE | COMP))

    def name_end(self, index: int, limit: int) -> int:
        """End of the run of name words from ``index``."""
        limit = min(limit, index + _MAX_NAME)
        end = self._ends.get((index, limit))
        if end is None:
            end = self._ends[index, limit] = self._measured(index, limit)
        return end

    def _measured(self, index: int, limit: int) -> int:
        words, place = self.words, index
        if index < limit and index in self.narration.marked:
            return self.narration.marked[index]
        while place < limit:
            if place == index + 1 and (family := self._before_family(index, place, limit)):
                return place + family
            if place == index + 1 and (apposed := self._before_apposition(index, limit)):
                return apposed
            if words[place].kinds & NOUNS and index < place <= index + 2:
                office = words[place].text in _NAME_OFFICES and self.goes_on_with_given(place, limit)
                if office or self._is_father(place, limit):
                    place += 1
                    continue
                first_ends = place == index + 1 or self.is_compound(index, place - 1)
                noun_ends = self._noun_as_surname if first_ends else self.bare_third
                if noun_ends(index, place):
                    return place + 1
            step = self._name_step(index, place, limit)
            if step == 0:
                break
            place += step
        return place

    def _name_step(self, index: int, place: int, limit: int) -> int:
        """Number of words from ``place`` that belong to the name which began at ``index``; 0 ends it."""
        words, word = self.words, self.words[place]
        dotted = index < place < limit - 2 and words[place + 1].text == "."
        if dotted and (len(word.text) == 1 or word.text in INITIALS):
            return 3 * (words[place + 2].is_name and not words[place + 2].conj)  # جون سي. ديمرز
        if word.kinds & (PUNCTUATION | QUOTE | NUMBER):
            return 2 if index < place < limit - 1 and self.is_hyphen(place) else 0
        if word.conj == "ف" and place == index + 1 and self.is_dutch(place, limit):
            return 1
        if word.text == "بالله" and place == index + 1 and words[index].al:
            return 1  # المعتز بالله
        if place == index + 1 and place + 2 < limit and word.is_name and self.is_hyphen(place + 1):
            return 3  # باك سو-جين
        if place == index + 1 and word.al and self._is_waw_of_name(place):
            return 1  # مارغو والستروم
        if place == index + 1 and self._is_surname_alone(index):
            return 0
        if self.ends_said(index, place):
            return 1
        if place > index and (word.conj or (word.prep and word.al and self._prepositional(word))):
            return 0
        if place > index and not word.known and self.stands_without_lam(place):
            return 0  # قال كريم صالح لعنب بلدي، of whom the text speaks without ل too
        if place == index + 1 and word.prep == "ب" and word.al and self.closes(place):
            return 1  # ريناتا بالكاو
        if word.text in _INNER and place + 1 < limit and (step := self._inner_step(index, place)) is not None:
            return step
        if place == index + 1 and word.kinds & PLACE and self._is_town_as_surname(place, limit):
            return 1
        if word.text == "عشر" and index < place and words[place - 1].text in ORDINALS:
            return 1  # البابا لاوون الرابع عشر
        if index < place and (word.text == "ستون" or (word.kinds & TIME and words[place - 1].text in PARTICLES)):
            return 1  # شارون ستون، لويجي دي مايو: a number and a month elsewhere
        if word.al or word.text in IN_NAMES:
            return int(self.article_in_name(index, place, limit))
        if word.text == "لي" and place == index and place + 1 < limit and words[place + 1].is_name:
            third = place + 2 < limit and words[place + 2].is_name and is_foreign(words[place + 2].text)
            if words[place + 1].kinds & GIVEN and third and index and words[index - 1].verb is None:
                return 3  # الرئيس الكوري لي جاي ميونغ
            return 2 * is_foreign(words[place + 1].text)  # رئيس الوزراء الصيني لي كيكيانغ
        if place == index + 1 and self._are_two(index, place):
            return 0
        if place > index + 1 and word.kinds & GIVEN and self._begins_another(place):
            return 0
        if place == index:
            named = word.is_name or self.of_religion(place) or self.is_sidi(place) or self.is_pete(place)
            letter = len(word.text) == 1 and not (place + 1 < limit and len(words[place + 1].text) > 1)  # 00,22 ت غ
            return int(named and not (letter or self.governs_thing(place, limit)))
        if place + 1 < limit and words[place + 1].text == "الدين" and place > index and self.of_religion(place):
            return 2  # عبد الله نجم الدين
        if place > index and word.kinds == ABSTRACT and words[place - 1].kinds & GIVEN and self.noun_by_shape(place):
            return 1  # كريم صالح دويكات
        if word.verb is not None and place == index + 1 and (self.behind_verb(index, place) or self._is_talib(place)):
            return 1
        if word.verb is not None and word.verb.tense == "past" and place == index + 2 and self.foreign_third(place):
            return 1
        if place > index and word.text in _SONS:
            return 1  # هيبت الله أخوند زاده
        if self._name_stops(index, place) or not word.is_name:
            return 0
        if place - index > 1 and self.is_needless(place):
            return 0
        alone = place == index + 1 and words[index].al and not words[index].kinds & GIVEN
        nation = alone and word.kinds & GIVEN and index and of_country(words[index - 1].text)  # السوداني الدرديري محمد
        return int(bool(not alone or nation or self.is_surname(index)))

    def _is_surname_alone(self, index: int) -> bool:
        """أبدى ترامب استعداده: a word in no list that the text has behind a first name elsewhere, and never before the one it has here."""
        word = self.words[index]
        return not (word.known or word.al) and self.after_given(index) and not self.pair_repeated(index + 1)

    def _begins_another(self, place: int) -> bool:
        """اتهم ستيفن منوشين حسن نصر الله بأنه: the text has these two words elsewhere behind another, so that a second name begins."""
        if (
            self.words[place - 1].kinds & GIVEN
            or self.words[place - 1].text in PARTICLES
            or place + 1 >= len(self.words)
        ):
            return False
        before, after = self.words[place - 1].text, self.words[place + 1].text
        for other in self.narration.positions.get(self.words[place].text, ())[:12]:
            if 0 < other != place and other + 1 < len(self.words) and self.words[other + 1].text == after:
                told = self.words[other - 1].al or self.words[other - 1].kinds & CLOSED
                return bool(told) and self.words[other - 1].text != before
        return False

    def _are_two(self, index: int, place: int) -> bool:
        """أبلغ بوتين نتنياهو أن: two families without an article, each of which the text has behind a first name elsewhere."""
        first, second = self.words[index], self.words[place]
        if first.kinds or second.kinds or first.al or second.al or self.pair_repeated(place):
            return False
        return self.after_given(index) and self.after_given(place)

    def _is_waw_of_name(self, place: int) -> bool:
        """والستروم: behind a given name a word that is none of the language's, neither with و and the article nor without."""
        word = self.words[place]
        rare = word.conj == "و" and not word.known and is_unheard(word.text) and is_unheard(word.text[2:])
        return rare and bool(self.words[place - 1].kinds & GIVEN) and self.closes(place)

    def _is_talib(self, place: int) -> bool:
        """الشيخ فهد طالب الشرفي، بدوره: behind a given name and before a family that a comma or أن closes, not طالب الوزير بأن."""
        word, family = self.words[place], self.words[place + 1] if place + 1 < len(self.words) else None
        if word.text != "طالب" or family is None or not self.words[place - 1].kinds & GIVEN:
            return False
        return family.al and not (family.known or family.conj or family.prep) and self.closes(place + 1)

    def _is_father(self, place: int, limit: int) -> bool:
        """قال عمر أمين الحداد إن: a given name that is an office too, behind one given name and before the family's."""
        word, family = self.words[place], self.words[place + 1] if place + 1 < limit else None
        if family is None or not word.kinds & GIVEN or word.al or word.conj or word.prep or self.is_charge(place + 1):
            return False
        if not family.is_name or family.conj or family.kinds or not self.words[place - 1].kinds & GIVEN:
            return False
        return self._may_end_at(place + 2, limit)

    def _before_apposition(self, index: int, limit: int) -> int:
        """حمّلت جميلة خيار بوزيد، رئيسة جمعية: behind a verb a given name and words of any kind up to the comma before who it is; where
        the name ends then, 0 where it is not so."""
        words, verb = self.words, self.words[index - 1].verb if index else None
        if verb is None or verb.tense not in ("past", "present") or not words[index].kinds & GIVEN:
            return 0
        end = index + 1
        while end < min(limit, index + _MOST_BEFORE_APPOSITION) and self._may_be_part(end):
            end += 1
        if not end - index > 1 or end + 1 >= limit or not words[end].kinds & COMMA:
            return 0
        office = words[end + 1]
        agrees = office.kinds & ROLE and office.number == 1 and office.gender == words[index].gender
        return end if agrees and not (office.conj or office.prep or office.verb) else 0

    def _may_be_part(self, place: int) -> bool:
        """Whether nothing in the look of a word keeps it from being part of a name."""
        word = self.words[place]
        if (
            word.conj
            or word.prep
            or word.pronoun
            or word.kinds & (PUNCTUATION | QUOTE | CLOSED | COMP | NUMBER | ROLE | EVENT)
        ):
            return False
        return (word.verb is None or bool(word.kinds & GIVEN)) and not (word.al and word.known)

    def _may_end_at(self, place: int, limit: int) -> bool:
        """Whether what stands at ``place`` may follow a whole name: nothing, a sign, أن or a preposition."""
        after = self.words[place] if place < limit else None
        return after is None or bool(after.kinds & (COMP | PREP | QUOTE | PUNCTUATION) or after.prep)

    def _before_family(self, index: int, place: int, limit: int) -> int:
        """المقدم رائد عقيد الجبوري لوكالة: behind a title or a closed office and a given name a word of any kind, and a family that is no
        word; the number of both words, 0 where it is not so."""
        words, word = self.words, self.words[place]
        family = words[place + 1] if place + 1 < limit else None
        before = words[index - 1] if index else None
        holds = (
            before is not None
            and (before.al or before.kinds & PLACE)
            and not before.conj
            and words[index].kinds & GIVEN
        )
        if not holds or family is None or word.al or word.conj or word.prep or word.pronoun or word.verb is not None:
            return 0
        if word.kinds & (PUNCTUATION | QUOTE | CLOSED | COMP | TIME | NUMBER | GIVEN):
            return 0
        if family.text == "الحاج" and place + 2 < limit and words[place + 2].is_name and not words[place + 2].al:
            return 3  # جهاد ملاك الحاج سليمان
        closed = self._may_end_at(place + 2, limit)
        is_word = family.known or is_common(family.text) or is_common(family.text[2:])  # عائشة ندياي | التأجيل بأنه
        return 2 * bool(closed and family.al and not (family.conj or is_word))

    def _is_town_as_surname(self, place: int, limit: int) -> bool:
        """قال جاك لندن إن: a town in one word behind a first name, and then what was said; not أبلغ كريم سكاي نيوز أن."""
        word = self.words[place]
        if word.kinds & MEDIA or " " in word.text or word.prep or word.conj or self.words[place - 1].kinds & PLACE:
            return False
        return place + 1 < limit and bool(self.words[place + 1].kinds & (COMP | COLON | QUOTE))

    def _inner_step(self, index: int, place: int) -> int | None:
        """The step from a particle or a syllable inside a name, فون بلاتن، كي غوان; None where the name does not need it."""
        words, word, after = self.words, self.words[place], self.words[place + 1]
        if word.text in _SYLLABLES and place == index + 1:
            office = after.kinds & ROLE and not (after.al or after.conj or after.prep) and not after.text.endswith("ا")
            if after.kinds & COMMA or office:
                return int(word.text != "كي")  # ميشيل لي، المتحدثة; سوزان لي كبيرة محللي البنك
            if is_foreign(after.text):
                return 2  # كيم كي غوان
        if word.text not in PARTICLES:
            return None
        if word.text == "لا" and place > index and words[place - 1].text not in PARTICLES:
            return 0  # نادين لا تقبل
        if after.kinds & (PUNCTUATION | QUOTE | COMP):
            return None
        return 2 if word.text in _KINSHIP and after.text not in PARTICLES else 1

    def _prepositional(self, word: Word) -> bool:
        """قالت نادية للصحيفة، رحب كريم بالتعاقد; not كريم بالانت, whose rest is no word."""
        rest = word.text[1:]
        named = word.prep == "ب" and (analyse(rest).kinds == GIVEN or rest == "الحاج")  # سامي بالطاهر، بالحاج
        return word.text.startswith("لل") or not (named or is_unheard(rest))

    def _noun_as_surname(self, index: int, place: int) -> bool:
        """بطرس حرب: a common noun right after a given name, with nothing after it that it could govern."""
        word = self.words[place]
        if word.kinds & (CLOSED | GIVEN) or word.al or word.prep or word.pronoun or word.conj:
            return False
        if (word.verb is not None and word.verb.group) or self._is_thing(place):
            return False
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        ends = after is None or after.kinds & (PUNCTUATION | QUOTE | COMP) or after.text in _WHO
        if after is None or ends or after.text in ("ل", "وهو", "وهي"):
            return True  # أفاد جهاد عودة لـ«وفا»
        if after.al and after.kinds & ROLE and index and self.words[index - 1].kinds & TITLE:
            return True  # السفير تميم خلاف المتحدث: with a title a single name would be odd
        if word.kinds & ROLE and after.kinds & PREP and not after.prep and index and self.words[index - 1].al:
            return True  # الفنان عادل إمام في حفله
        if word.kinds & ROLE and after.prep == "ل" and after.kinds & AUDIENCE:
            return True
        office = after.kinds & ROLE and (not after.al or after.text in _SPOKESMEN)
        if office and not self.words[index].al and self.said_by(index):
            return True  # قال فرحان حق مساعد الناطق
        if self.noun_by_shape(place) or (word.text not in LEXICON and (after.kinds & ROLE or self.follows_verb(place))):
            return True
        return self.pair_repeated(place) and not (after.al or after.pronoun)

    def _before_saying(self, place: int) -> bool:
        """نقلت الوكالة عن كيم كاي جوان قوله: the verbal noun of a relay, which closes the name before it."""
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        return after is not None and after.text in _ITS_SAYING

    def _is_thing(self, place: int) -> bool:
        """أبرز الملك عبد الله أهمية «…»، أصدر البابا فرانسيس تعليمات: by its ending and its use in the language something told of, by
        which nobody is called alone in the text."""
        text = self.words[place].text
        return text.endswith(("ية", "ات")) and is_common(text) and not self.follows_verb(place)

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

    def _name_stops(self, index: int, place: int) -> bool:
        word = self.words[place]
        if word.text == "باسم" and self.speaks_for(place):
            return True
        if word.text in _ONE_OF or (word.text == "علي" and self.is_upon(place)):
            return True  # كريم فال أحد السكان، كتب كريم علي تويتر
        if word.text in _OWNING:
            return True  # يوسف ذو العشرة أعوام
        if word.kinds & TIME and self.is_when(place):
            return True
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
        if self.is_somebody(word) or (self._is_plural(place) and not self._may_end_name(place)):
            return True  # زار كريم الحداد بنكا، اضطر كريم مرات عدة
        if not word.known and not word.al:
            ends = self.closes(place) or self._before_saying(place)
            if (is_common_behind(word.text) or self._with_two(word)) and not (
                ends or self.words[place - 1].text in PARTICLES
            ):
                return True  # قامت دنيا سمير بنشر الصور
            if (place > index + 1 and is_common_accusative(word.text)) or self._doubtful(index, place):
                return True  # توقع سامر الحداد حربا
        if (
            word.text[0] in "لبك"
            and len(word.text) > 3
            and not self.words[place - 1].kinds & GIVEN
            and self.words[place - 1].text not in IN_NAMES | PARTICLES
            and not word.kinds
            and self.article_next(place)
            and not is_foreign(word.text)
        ):
            return True
        if word.text.endswith("ة") and place > index + 1 and not word.kinds & GIVEN and not self.pair_repeated(place):
            foreign = not (self.words[index].known or self.words[place - 1].known)  # بيجان نمدار زنقنة
            named = is_unheard(word.text) and (foreign or self.words[index].gender == "m")  # سمير عون جعجعة, no manner
            return not (named or self.words[place - 1].text in PARTICLES or self.is_compound(index, place - 1))
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        if word.kinds & ROLE and after is not None and not after.kinds & (PUNCTUATION | QUOTE | COMP | PREP):
            named = (after.is_name and not (after.al or is_common(after.text))) or after.text in ("قد", "كان")
            as_name = word.kinds & GIVEN and named
            return not as_name  # كاديتا مالك جالو
        if word.verb is not None:
            of_god = after is not None and after.text in IN_NAMES  # حسن فضل الله
            closed = after is not None and (after.kinds & (COLON | COMMA) or after.text == "ل")  # قال كريم عزت: «…»
            goes_on = (
                after is not None and after.is_name and not after.al and is_foreign(after.text)
            )  # بكر عزت بيغوفيتش
            if not word.kinds & GIVEN or not (word.verb.group == "" or of_god or closed or goes_on):
                return True
        if word.kinds & (CLOSED | ABSTRACT | EVENT) and not word.kinds & GIVEN:
            return True
        return bool(word.kinds & (ROLE | BODY) and not word.kinds & GIVEN) or (word.pronoun and word.known)

    def _doubtful(self, index: int, place: int) -> bool:
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
        rest_only = word.text[0] == "ل" and not (is_unheard(word.text[1:]) and not is_unheard(word.text))  # not لوبيز
        # هيرمان غان لاندغيم، not لاغارد لبلومبرغ، فلان لناخبيه،
        nobody = is_unheard(word.text[1:]) and not word.text.endswith(("ه", "ها", "هم"))
        whole = is_whole_name(word.text) or (nobody and self.closes(place) and is_foreign(word.text))
        if rest_only and place - index >= 2 and not (self.is_hyphen(place - 2) or whole):
            return self.words[place - 1].text not in PARTICLES  # أورسولا فون دير لاين
        if word.text.endswith(("تها", "تهم")):
            return True  # بدأت نعيمة حكايتها
        if after is not None and after.text in _ABOUT and not is_whole_name(word.text):
            stem = word.text.removesuffix("ها") if word.text.endswith("ها") else word.text[:-1]
            if word.text[-1] in "ها" and stem != word.text and analyse(stem).kinds & (GIVEN | ABSTRACT):
                return True  # أبدى ليونيل سكالوني رضاه عن
        if word.text.endswith("ه") and analyse(word.text[:-1]).kinds & ABSTRACT:
            return True  # أبدى سامر هويدي إعجابه
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
        compound = before.text in IN_NAMES or self.words[place - 2].text in PARTICLES
        if place - index < 2 or before.kinds & GIVEN or before.text in PARTICLES or compound or after is None:
            return False
        closed = after.kinds & (PUNCTUATION | QUOTE | COMP | PREP | TIME | FUNC) or after.prep
        closed = closed or self._before_saying(place)
        object_follows = bool(after.al or after.kinds & PLACE or after.pronoun) and not word.text.endswith(
            (*OF_OBJECTS, "ي")
        )
        rare = is_foreign(word.text) or (object_follows and is_foreign(before.text) and not is_common(word.text))
        named = (after.verb or object_follows) and rare
        return not (closed or named)  # دعا كمال كليتشدار أوغلو الحكومة
