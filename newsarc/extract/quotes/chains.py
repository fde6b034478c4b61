"""Construct chains: how far a role or the name of a body goes on (وزير الخارجية الروسي | سيرغي لافروف).

The article decides most of it: a chain is open until a definite word closes it, after that only adjectives
belong to it. What stands behind a preposition is judged in ``complements``.
"""

from __future__ import annotations

from newsarc.extract.quotes.complements import ComplementReader
from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    AUDIENCE,
    BODY,
    COMP,
    EVENT,
    FUNC,
    GIVEN,
    LEXICON,
    MEDIA,
    NAMING,
    PLACE,
    PREP,
    REL,
    ROLE,
    SOURCE,
    TIME,
    TITLE,
    word_set,
)
from newsarc.extract.quotes.mentions import words_named_after
from newsarc.extract.quotes.name_evidence import is_foreign
from newsarc.extract.quotes.names import NameReader
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.office_keys import of_country
from newsarc.extract.quotes.words import (
    COMMA,
    NUMBER,
    PUNCTUATION,
    QUOTE,
    Word,
    is_common,
    is_common_accusative,
    is_unheard,
)

_ASSUMED = frozenset({"مستعار", "وهمي", "مزيف", "مجهول"})
"""Of names that are nobody's."""
_PLAIN = frozenset({"كبير", "كبيرة", "بارز", "بارزة", "رفيع", "رفيعة", "مطلع", "مطلعة"})
"""Adjectives of an office without article."""
_MAX_TOKENS, _LEAST_TOWN = 24, 3
_ORIGIN = frozenset({"أصل", "أصول"})
_OF_ORIGIN = 3
"""Words of من, أصل and the adjective of a country."""
_ROLE_PREPOSITIONS = word_set("role_prepositions")
_POSSESSED = word_set("kin") | word_set("possessed")
_OF_PARTICIPLE = word_set("of_participle")
_WITH_PREPOSITION = word_set("with_preposition")
_OF_FRIDAY = word_set("of_friday")
_CHARGED = word_set("charged")
_NAMED_BODIES = word_set("named_bodies")


class ChainReader(ComplementReader):
    """Measures construct chains in one narration."""

    def __init__(self, narration: Narration, names: NameReader) -> None:
        super().__init__(narration, names)
        self._ends: dict[tuple[int, int], int] = {}

    def chain(self, index: int, limit: int) -> int:
        """End of the construct chain with its adjectives and complements that begins at ``index``."""
        end = self._ends.get((index, limit))
        if end is None:
            end = self._ends[index, limit] = self._measured(index, limit)
        return end

    def _measured(self, index: int, limit: int) -> int:
        words = self.words
        definite = self.is_definite(index)
        place, named = index + 1, 0
        while place < limit:
            word = words[place]
            kinds = word.kinds
            if place in self.narration.marked:
                apposed = definite and self.words[index].kinds & ROLE and not words[place - 1].kinds & (NAMING | BODY)
                if kinds & (PREP | COMP | FUNC | TIME) or (apposed and kinds & GIVEN):
                    break  # نائب المتحدث «فلان»
                place = named = self.narration.marked[place]
                definite = True
                continue
            if place == named and word.al and not (word.conj or word.prep or self.plain_adjective(word)):
                break  # وصفت صحيفة «كذا» الفيلم
            if kinds & NUMBER and place == index + 1 and words[index].text.removeprefix("ال") == "قناة":
                place += 1  # القناة 12 الإسرائيلية
                continue
            if kinds & (PUNCTUATION | QUOTE | NUMBER):
                break
            step = self._chain_step(index, place, limit, definite)
            if step == 0:
                break
            if word.conj:
                definite = word.al
            elif not definite:
                definite = any(map(self.closed_by, range(place, place + step)))
            ends = step > 1 and self.words[place + step - 1].kinds & PLACE and word.kinds & PREP and not word.prep
            place += step
            if ends:
                break
        return min(place, limit)

    def called(self, place: int, limit: int) -> int:
        """ناشطة تدعى منى، أحدهم ويدعى سامر، موظف متقاعد هو سامر، حساب باسم سامر: where the name begins behind the word at ``place``; -1
        without one."""
        if place + 1 >= limit:
            return -1
        if self.words[place].kinds & COMMA and self.names.is_called(place + 1):
            place += 1  # أحد الناجين، ويدعى سامر
            if place + 1 >= limit:
                return -1
        text = self.words[place].text
        is_he = text in ("هو", "هي") and self.words[place + 1].kinds & GIVEN
        if text == "باسم":
            return self._account_holder(place, limit)
        if not (is_he or self.names.is_called(place)):
            return -1
        name_at = place + 1 + bool(self.words[place + 1].kinds & COMMA and place + 2 < limit)
        return name_at if self.names.can_be_name(name_at) else -1

    def _account_holder(self, place: int, limit: int) -> int:
        """حساب باسم سامر الحداد: where the name begins by which an account goes; -1 where it is a body's (باسم السفارة), or false."""
        named = self.words[place + 1]
        if not self.names.is_called(place):
            return -1
        if (
            named.text in _ASSUMED
            or named.kinds & (BODY | PLACE | ROLE)
            or (named.al and not named.kinds & (GIVEN | TITLE))
        ):
            return -1
        name_at = place + 1 + bool(named.kinds & TITLE and place + 2 < limit)
        return name_at if self.names.name_end(name_at, limit) > name_at else -1

    def _chain_step(self, head: int, place: int, limit: int, definite: bool) -> int:
        """Number of words from ``place`` that still belong to the chain; 0 ends it."""
        word = self.words[place]
        if self.names.is_called(place) and self.called(place, limit) >= 0:
            return 0
        if definite and (self._in_town(head, place, limit) or self._of_town(head, place, limit)):
            return 1
        if word.rest and self.names.is_detached(place):
            return int(word.text[0] == "ل" or not definite)
        if not word.known and word.text[0] == "ل" and self._for_what(head, place, limit):
            return 2
        if not word.known and definite and self._of_known_body(place, limit):
            return 1
        if not word.known and word.text[0] == "ل" and definite and self._before_holder(head, place, limit):
            return 2
        if word.text[0] == "ب" and self.words[place - 1].text.removeprefix("ال") in _CHARGED and not word.known:
            return int(not is_unheard(word.text[1:]))  # الطبيب المختص بأمراض القلب
        if word.text == "الله" and self.names.is_before_god(place - 1):
            return 1
        if word.text == "بلا":  # منظمة أطباء بلا حدود
            several = not definite and (self.words[head].kinds & BODY or self.words[head].number == 3)
            return 2 if place + 1 < limit and (several or self.words[place + 1].text == "حدود") else 0
        if word.text == "باسم" and self.names.is_basim(head, place, limit):
            return 0
        if word.text in ("باسم", "بإسم", "بالنيابة", "بأعمال"):
            # باسم الحكومة | باسم العوادي
            named = any(before.text.startswith(word.text) for before in self.words[head:place])
            return 0 if named else self.complement(place, limit)
        if word.text == "من" and place + 2 < limit and self.words[place + 1].text in _ORIGIN:
            return _OF_ORIGIN  # الناشطة الأمريكية من أصول سعودية نورا
        if word.prep or word.text in _ROLE_PREPOSITIONS:
            return self.prepositional(head, place, limit, definite)
        if word.kinds & (COMP | REL | TIME | SOURCE):
            if word.text == "الجمعة" and self.words[place - 1].text in _OF_FRIDAY:
                return 1
            former = word.text in ("سابق", "سابقا", "عام")
            office = former and not definite and self.words[head].kinds & ROLE
            of_it = office and (self.words[place - 1].kinds & BODY or of_country(self.words[place - 1].text))
            return int(former and bool(self.words[place - 1].kinds & ROLE or of_it))  # وزير لبناني سابق
        if word.verb is not None and not word.al:
            if self.qualifies(head, place) or self.of_town(place):
                return 1
            noun = word.kinds & (ABSTRACT | ROLE | BODY | EVENT) and not definite and self.names.article_next(place)
            noun = noun or (word.kinds & NAMING and not definite and self._before_place(place, limit))
            if not noun or self.looks_adjective(self.words[place - 1]):
                return 0
        if word.al:
            return self._definite_step(head, place, limit, definite)
        if word.conj and self._befriends(place, limit):
            return 2
        if word.conj:
            return 1 if self._coordinated(head, place) else 0
        if word.kinds & FUNC:
            return 1 if word.text in ("أول", "غير", "سابق", "آخر", "اخر") and not definite else 0
        if word.kinds & PREP and word.text in _OF_PARTICIPLE:  # المشتبه فيه، المجني عليه
            before_name = place + 1 < limit and self.words[place + 1].kinds & GIVEN  # مدير المكتب فيه كريم
            return int(bool(before_name) or self.words[place - 1].text.removeprefix("ال") in _WITH_PREPOSITION)
        named = word.text.replace("إ", "ا") in ("باسمه", "باسمها", "باسمهم")
        return int(named) if definite else self._indefinite_step(head, place, limit)

    def _for_what(self, head: int, place: int, limit: int) -> bool:
        """المركز الأوروبي لرصد المناخ: behind a body with its adjective a noun in no list with ل, and what it governs."""
        after = self.words[place + 1] if place + 1 < limit else None
        if after is None or not after.al or after.conj or not self.words[head].al or place == head + 1:
            return False
        return self.words[head].text[2:] in _NAMED_BODIES

    def _in_town(self, head: int, place: int, limit: int) -> bool:
        """رئيس المكتب بنواذيبو | سيدي محمد: behind a closed office a place in no list with ب, before a title or a given name."""
        word, holder = self.words[place], self.words[place + 1] if place + 1 < limit else None
        if word.known or not word.text.startswith("ب") or holder is None or not self.words[head].kinds & ROLE:
            return False
        if len(word.text) <= _LEAST_TOWN or is_common(word.text[1:]) or holder.conj or holder.prep or holder.al:
            return False
        return bool(holder.kinds & GIVEN) or (bool(holder.kinds & TITLE) and self.names.title_here(place + 1, limit))

    def _of_town(self, head: int, place: int, limit: int) -> bool:
        """عضو المجلس البلدي سبها | إدريس الحضيري: behind a closed office the town of its body, before a given name."""
        word, holder = self.words[place], self.words[place + 1] if place + 1 < limit else None
        if not word.kinds & PLACE or word.al or word.conj or word.prep or self.words[place - 1].text != "البلدي":
            return False
        if holder is None:
            return False
        return bool(
            self.words[head].kinds & ROLE and holder.kinds & GIVEN and not (holder.al or holder.prep or holder.conj)
        )

    def _of_known_body(self, place: int, limit: int) -> bool:
        """القائد العام لقسد | مظلوم عبدي: a body in no list of which the text speaks without ل too, before a given name."""
        named = self.names.stands_without_lam(place) and place + 1 < limit
        return named and not self.words[place + 1].al and self.names.can_be_name(place + 1)

    def _before_holder(self, head: int, place: int, limit: int) -> bool:
        """مدير عام الشركة العامة لكهرباء السويداء | ثائر الأطرش: a noun in no list with ل and what it governs, before a given name or a title."""
        if place + 2 >= limit or not self.words[head].kinds & ROLE or is_unheard(self.words[place].text[1:]):
            return False
        governed, holder = self.words[place + 1], self.words[place + 2]
        named = holder.kinds & GIVEN and not (holder.conj or holder.prep or holder.al)
        return (governed.al or bool(governed.kinds & PLACE)) and bool(named or self.names.title_here(place + 2, limit))

    def _definite_step(self, head: int, place: int, limit: int, definite: bool) -> int:
        """Number of words from ``place``, which has the article, that still belong to the chain."""
        word = self.words[place]
        if word.conj:
            return 1 if definite and word.conj == "و" and not self._is_another_thing(head, place) else 0
        if place == head + 1 and self.words[head].pronoun and word.kinds & ABSTRACT:
            return 0  # رفض حزبها | التعاون
        if place > head + 1 and self.words[place - 1].pronoun and not word.kinds and self._is_noun(word):
            return 0  # وصفت وزارة خارجيتها | الطلب
        if word.gender == "f" and self._said_of_its_own(head, place, limit):
            return 2  # رئيس المجلس المنتهية ولايته
        if self.words[place - 1].text == "أهل":
            return 1  # عصائب أهل الحق | قيس الخزعلي
        if word.text == "المستوى" and self.words[place - 1].text.startswith("رفيع"):
            return 1
        if word.text == "القول" or (not definite and (self.never_governs(head) or self.described(head, place))):
            return 0  # نسب إلى مسؤول القول إن، نفى مصدر أمني | الأنباء، طالب خبراء | الحكومة
        if word.kinds & AUDIENCE and not definite and place - head > 2 and self.ends_description(place - 2):
            return int(bool(self.words[place - 1].kinds))  # أبلغ مصدر عسكري رفيع الصحيفة
        named = self.names.followed_by_name(place, limit) or (
            definite and self.words[head].kinds & ROLE and self.names.article_follows(place, limit)
        )
        if word.kinds & GIVEN and not word.kinds & (ROLE | TITLE) and named:
            holder = self.words[place + 1]
            club = not definite and place == head + 1 and self.words[head].text not in _POSSESSED
            return int(club and not holder.al and bool(holder.kinds & GIVEN))  # مدرب الحسين | جواو موتا
        if definite and (between := self._between(place, limit)):
            return int(between == "adjective")
        if word.kinds & TITLE and not definite and words_named_after(self.words, place):
            return 2
        if (
            word.kinds & TITLE
            and definite
            and self.names.title_here(place, limit)
            and self.names.personal_title(place, limit)
        ):
            return 0
        nation = place > head + 1 and self.words[place - 1].al and of_country(word.text)  # الجيش الوطني الليبي
        if not nation and self.names.is_surname(place) and self.names.ends_role(place, limit):
            of_it = self.words[place - 1].kinds & BODY > 0 or self.words[place - 1].text in _POSSESSED
            return int(not definite and of_it)  # باسم حملة السيسي، زوجة الحداد
        return 1 if self.still_role(head, place) else 0

    def _is_another_thing(self, head: int, place: int) -> bool:
        """الأب المفجوع | والدموع في عينيه: behind a person with the article and an adjective what is neither."""
        office, word = self.words[head], self.words[place]
        person = office.al and office.kinds & ROLE and office.number == 1 and place > head + 1
        return bool(person) and not word.kinds and self._is_noun(word)

    def _is_noun(self, word: Word) -> bool:
        """Whether a definite word of the language is no adjective by its ending or by the list of those that roles have."""
        return is_common(word.text[2:]) and not (word.text.endswith("ة") or self.plain_adjective(word))

    def family_first(self, place: int, limit: int) -> bool:
        """وزير الخارجية السوداني الدرديري محمد أحمد: between a nation and a given name a word that the language hardly has."""
        return self._between(place, limit) == "name"

    def _between(self, place: int, limit: int) -> str:
        """What a word in no list is between a nation and a given name: an "adjective" (اللبناني المستقيل جورج قرداحي), a "name" or ""."""
        word, behind = self.words[place], self.words[place + 1] if place + 1 < limit else None
        if word.known or behind is None or not behind.kinds & GIVEN or behind.conj or behind.prep:
            return ""
        if not of_country(self.words[place - 1].text) or of_country(word.text):
            return ""
        if word.text.endswith("ة") and self.words[place - 1].text.endswith("ة"):
            return "adjective"  # المملكة الأردنية الهاشمية | عمر البرزنجي
        heard = word.text.startswith("الم") or not is_unheard(word.text.removeprefix("ال"))
        if heard and place + 2 < limit and self.words[place + 2].is_name:
            return "adjective"
        return "" if is_common(word.text) else "name"

    def _said_of_its_own(self, head: int, place: int, limit: int) -> bool:
        """An adjective of another gender than the office, with a noun that points back to it, says something of that noun."""
        office, behind = self.words[head], self.words[place + 1] if place + 1 < limit else None
        apart = office.kinds & ROLE and office.number == 1 and office.gender == "m"
        return bool(apart) and behind is not None and behind.pronoun and not behind.verb

    def _coordinated(self, head: int, place: int) -> bool:
        """«رئيس كذا ومدير كذا»: a second role of the same person, not a second person."""
        word = self.words[place]
        if place + 1 >= len(self.words):
            return False
        if word.kinds & ABSTRACT and self.words[head].kinds & ROLE and self.words[place - 1].al:
            return self.words[place + 1].al
        before = self.words[place - 1]
        of_several = before.kinds & ROLE and before.number == 3 and not before.al and place - 1 > head
        if of_several and word.kinds & ROLE and word.text.endswith(("ي", "و")):
            return True  # نقيب عمال ومستخدمي مرفأ بيروت
        if not word.kinds & ROLE or word.number == 3:
            return False
        described = self.words[place + 1].al and not self.words[place + 1].kinds  # ومندوبها الدائم
        own = word.pronoun and not described
        return self.words[head].number == 1 and not self.names.can_be_name(place + 1) and not own

    def _is_of_nation(self, head: int, place: int, limit: int) -> bool:
        """مصدر تركي قوله إن: the adjective of a country that is a first name too, behind which no name goes on."""
        office = self.words[head].kinds & ROLE and not (self.words[head].al or self.words[head].pronoun)
        after = self.words[place + 1] if place + 1 < limit else None
        goes_on = after is not None and (after.is_name or after.al) and not after.kinds & ~(GIVEN | BODY)
        return bool(office) and of_country(self.words[place].text) and not goes_on

    def _befriends(self, place: int, limit: int) -> bool:
        """رئيس الجمعية وصديق خاشقجي، توران كيسلسيكي: a second thing told of him, with another man's name, and his own behind the comma."""
        if self.words[place].text not in _POSSESSED or place + 3 >= limit:
            return False
        named = self.names.can_be_name(place + 1) and self.words[place + 2].kinds & COMMA
        return bool(named) and self.names.several_names(place + 3, limit)

    def _indefinite_step(self, head: int, place: int, limit: int) -> int:
        word = self.words[place]
        if self.never_governs(head) and word.known and not self.looks_adjective(word):
            return 0
        if word.kinds & PLACE and place - 1 > head and self._describes_nobody_else(head, place - 1):
            return 0  # اتهم جنرال أمريكي كبير | موسكو
        if word.kinds & PLACE and place - 1 > head and self.words[place - 1].text == "سابق":
            return 0  # حذر مسؤول أميركي سابق | قطر
        if word.kinds & PLACE or word.text == "ذي":
            return 1
        if word.kinds & GIVEN and place == head + 1 and self._is_of_nation(head, place, limit):
            return 1  # مصدر تركي
        if word.kinds & GIVEN and self.names.given_here(place, limit):
            if self.words[head].kinds & BODY and place == head + 1:
                return self.names.name_end(place, limit) - place
            behind_noun = place == head + 1 or is_common(
                self.words[place - 1].text
            )  # وكيل أعمال صلاح، not محامي ترامب | رودي
            return self._owner_step(place, limit) if behind_noun and self.words[head].text in _POSSESSED else 0
        former = self.words[place - 1].text == "سابق" and not self.looks_adjective(word)
        if word.kinds & EVENT and word.text.endswith("ا") and word.text not in LEXICON:
            return 0  # أصدر مكتب الوزير | بيانا
        owned = word.kinds & ABSTRACT and place - 1 > head and self.words[head].text in _NAMED_BODIES
        if owned and not self.words[place - 1].known and is_foreign(self.words[place - 1].text):
            return 0  # لدى شركة مكدونالدز | سياسة
        if former or (word.kinds & ABSTRACT and place - 1 > head and self.ends_description(place - 1)):
            return 0
        if word.kinds & (ROLE | BODY | ABSTRACT | EVENT | TITLE | NAMING | AUDIENCE) or word.pronoun:
            return 1
        if self.is_object(place):
            return 0
        if not word.known and self.looks_adjective(word):
            return 1
        if word.known:
            return 0
        after = self.words[place + 1] if place + 1 < limit else None
        if after is None or after.known or after.al:
            return 1
        is_office = self.words[head].kinds & ROLE > 0
        is_trade = is_office and place == head + 1 and not self.words[head].kinds & GIVEN
        if is_trade and is_common(word.text) and self.looks_adjective(after):
            return 1  # بائع سمك ستيني
        if is_office and place == head + 1 and self.names.possessed(place):
            return 1  # وكيل أعماله | ستيفانو برونيتي
        if is_office and place == head + 1 and is_common(word.text) and self._closes_name(place + 2, limit):
            return 2  # قائد محور بيحان،
        return int(is_office and self.before_given(place + 1, limit))

    def _owner_step(self, place: int, limit: int) -> int:
        """شقيق كريم الحداد، زوجة سامر | سعاد الحداد: words of the name at ``place`` of whom somebody is a relative or a lawyer, up to the name
        of that one."""
        end = self.names.name_end(place, limit)
        for at in range(place + 1, end):
            word, before = self.words[at], self.words[at - 1]
            woman = word.gender == "f" and before.gender == "m"
            if (
                word.kinds & GIVEN
                and not word.al
                and (woman or not before.kinds & GIVEN or self.names.is_surname(at - 1))
            ):
                return at - place
        return max(end - place, 1)

    def _describes_nobody_else(self, head: int, place: int) -> bool:
        """أمريكي كبير: only adjectives stand between an indefinite office and ``place``, itself one, so that nothing hangs on it."""
        office = self.words[head].kinds & ROLE and self.words[head].number == 1
        between = range(head + 1, place + 1)
        return bool(office) and all(self.ends_description(i) or self.words[i].text in _PLAIN for i in between)

    def _before_place(self, place: int, limit: int) -> bool:
        """رئيس مجلس مدينة حلب: a place stands behind, which is the object of no verb here."""
        return place + 1 < limit and bool(self.words[place + 1].kinds & PLACE)

    def is_object(self, place: int) -> bool:
        """أشعلت شركة تويتر | جدلا: a noun with the ending of an object behind the name that a body has."""
        if place < 2 or not self.words[place - 2].kinds & BODY:
            return False
        named, word = self.words[place - 1], self.words[place]
        if named.kinds & (MEDIA | PLACE):
            return word.text.endswith("ا") and word.text[0] != "ل" and is_common(word.text)
        return not named.known and is_foreign(named.text) and is_common_accusative(word.text)

    def _closes_name(self, place: int, limit: int) -> bool:
        """Whether a comma stands at ``place``, and behind it a title or a given name."""
        after = self.words[place + 1] if place + 1 < limit else None
        return after is not None and bool(self.words[place].kinds & COMMA and after.kinds & (TITLE | GIVEN))
