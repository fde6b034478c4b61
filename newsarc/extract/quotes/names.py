"""Where the name of a person ends.

A name is not marked in Arabic script: no capitals, and most surnames are ordinary words. Given names are
listed; every other part is inferred from what the lexicon does not know, from where the word stands, and from
how the same article uses it elsewhere (after a title, after a given name, alone after a verb of saying).
"""

from __future__ import annotations

from newsarc.extract.quotes.frequency import is_common, is_unheard
from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    AUDIENCE,
    CLOSED,
    COMP,
    EVENT,
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
from newsarc.extract.quotes.name_ends import NameEnds
from newsarc.extract.quotes.name_evidence import IN_NAMES, PARTICLES, is_foreign
from newsarc.extract.quotes.narration import INITIALS, Narration
from newsarc.extract.quotes.office_keys import of_country
from newsarc.extract.quotes.words import COLON, COMMA, NUMBER, PUNCTUATION, QUOTE, Word, analyse

_MAX_NAME = 7
"""Words of a name, with بن and the like."""
_MOST_BEFORE_APPOSITION = 5
"""Words of a name before the comma and the office behind it."""
_SPOKESMEN = frozenset("ال" + word for word in word_set("spokesmen"))
_KINSHIP = word_set("kinship")
_SONS = frozenset({"زاده", "زادة"})
"""What Persian and Afghan families end in."""
_SYLLABLES = frozenset({"لي", "كي"})
"""Parts of names in East Asia that are particles here."""
_INNER = PARTICLES | _SYLLABLES
_WHO = word_set("who")
_NAME_OFFICES = word_set("name_offices")


class NameReader(NameEnds):
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
        if index + 1 < limit and self.is_word_and_family(index):
            return index + 2
        if self.is_of_firm(index):
            return index + 1
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
        word = self.words[place]
        if word.kinds & (PUNCTUATION | QUOTE | NUMBER) and not self._is_dotted_initial(index, place, limit):
            return 2 if index < place < limit - 1 and self.is_hyphen(place) else 0
        return self._first_step(index, limit) if place == index else self._further_step(index, place, limit)

    def _first_step(self, index: int, limit: int) -> int:
        """Number of words from ``index`` with which a name begins; 0 where none does."""
        words, word, second = self.words, self.words[index], index + 1
        if word.text in _INNER and second < limit and (step := self._inner_step(index, index)) is not None:
            return step
        if word.al or word.text in IN_NAMES:
            return int(self.article_in_name(index, index, limit))
        if word.text == "لي" and second < limit and words[second].is_name:
            third = second + 1 < limit and words[second + 1].is_name and is_foreign(words[second + 1].text)
            if words[second].kinds & GIVEN and third and index and words[index - 1].verb is None:
                return 3  # الرئيس الكوري لي جاي ميونغ
            return 2 * is_foreign(words[second].text)  # رئيس الوزراء الصيني لي كيكيانغ
        named = word.is_name or self.of_religion(index) or self.is_sidi(index) or self.is_pete(index)
        letter = len(word.text) == 1 and not (second < limit and len(words[second].text) > 1)  # 00,22 ت غ
        return int(named and not (letter or self.governs_thing(index, limit)))

    def _further_step(self, index: int, place: int, limit: int) -> int:
        """Number of words from ``place``, behind the first word of the name, that belong to it; 0 ends it."""
        word, is_second = self.words[place], place == index + 1
        if self._is_dotted_initial(index, place, limit):
            return 3 * (self.words[place + 2].is_name and not self.words[place + 2].conj)  # جون سي. ديمرز
        if is_second and (step := self._second_step(index, place, limit)) is not None:
            return step
        if self.ends_said(index, place):
            return 1
        if self._has_preposition(place):
            return 0
        if is_second and word.prep == "ب" and word.al and self.closes(place):
            return 1  # ريناتا بالكاو
        if word.text in _INNER and place + 1 < limit and (step := self._inner_step(index, place)) is not None:
            return step
        if is_second and word.kinds & PLACE and self._is_town_as_surname(place, limit):
            return 1
        if self._is_number_or_month(place):
            return 1
        if word.al or word.text in IN_NAMES:
            return int(self.article_in_name(index, place, limit))
        if self._are_two(index, place) if is_second else (word.kinds & GIVEN and self._begins_another(place)):
            return 0
        if place + 1 < limit and self.words[place + 1].text == "الدين" and self.of_religion(place):
            return 2  # عبد الله نجم الدين
        if self._is_word_as_surname(index, place):
            return 1
        if self.name_stops(index, place) or not word.is_name or (not is_second and self.is_needless(place)):
            return 0
        alone = is_second and self.words[index].al and not self.words[index].kinds & GIVEN
        nation = alone and word.kinds & GIVEN and index and of_country(self.words[index - 1].text)
        return int(bool(not alone or nation or self.is_surname(index)))  # السوداني الدرديري محمد

    def _is_dotted_initial(self, index: int, place: int, limit: int) -> bool:
        """جون سي. ديمرز: a letter, or the name of one, with its full stop and a word behind it."""
        if not index < place < limit - 2 or self.words[place + 1].text != ".":
            return False
        return len(self.words[place].text) == 1 or self.words[place].text in INITIALS

    def _second_step(self, index: int, place: int, limit: int) -> int | None:
        """The step from the word right behind the first, where its spelling alone tells; None where more must be asked."""
        word = self.words[place]
        if word.conj == "ف" and self.is_dutch(place, limit):
            return 1
        if word.text == "بالله" and self.words[index].al:
            return 1  # المعتز بالله
        if place + 2 < limit and word.is_name and self.is_hyphen(place + 1):
            return 3  # باك سو-جين
        if word.al and self._is_waw_of_name(place):
            return 1  # مارغو والستروم
        return 0 if self._is_surname_alone(index) else None

    def _has_preposition(self, place: int) -> bool:
        """Whether the word is joined to the name by و or ف, or has a preposition on it with the article or of a name in the text."""
        word = self.words[place]
        if word.conj or (word.prep and word.al and self._prepositional(word)):
            return True
        # قال كريم صالح لعنب بلدي، of whom the text speaks without ل too
        return not word.known and self.stands_without_lam(place)

    def _is_number_or_month(self, place: int) -> bool:
        """البابا لاوون الرابع عشر، شارون ستون، لويجي دي مايو: parts of names that are numbers and a month elsewhere."""
        word, before = self.words[place], self.words[place - 1]
        if word.text == "عشر" and before.text in ORDINALS:
            return True
        return word.text == "ستون" or (bool(word.kinds & TIME) and before.text in PARTICLES)

    def _is_word_as_surname(self, index: int, place: int) -> bool:
        """كريم صالح دويكات، قال أيوب قرا، هيبت الله أخوند زاده: a noun or a verb by its look that is a surname in its place."""
        word = self.words[place]
        if word.kinds == ABSTRACT and self.words[place - 1].kinds & GIVEN and self.noun_by_shape(place):
            return True
        if word.verb is not None and place == index + 1 and (self.behind_verb(index, place) or self._is_talib(place)):
            return True
        if word.verb is not None and word.verb.tense == "past" and place == index + 2 and self.foreign_third(place):
            return True
        return word.text in _SONS

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

    def _is_thing(self, place: int) -> bool:
        """أبرز الملك عبد الله أهمية «…»، أصدر البابا فرانسيس تعليمات: by its ending and its use in the language something told of, by
        which nobody is called alone in the text."""
        text = self.words[place].text
        return text.endswith(("ية", "ات")) and is_common(text) and not self.follows_verb(place)
