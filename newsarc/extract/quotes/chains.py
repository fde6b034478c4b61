"""Construct chains: how far a role or the name of a body goes on (وزير الخارجية الروسي | سيرغي لافروف).

The article decides most of it: a chain is open until a definite word closes it, after that only adjectives
belong to it. What stands behind a preposition is judged in ``complements``.
"""

from __future__ import annotations

from newsarc.extract.quotes.chain_articles import POSSESSED, ChainArticles
from newsarc.extract.quotes.frequency import is_common, is_common_accusative
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
from newsarc.extract.quotes.name_evidence import is_foreign
from newsarc.extract.quotes.names import NameReader
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.office_keys import of_country
from newsarc.extract.quotes.words import COMMA, NUMBER, PUNCTUATION, QUOTE

_ASSUMED = frozenset({"مستعار", "وهمي", "مزيف", "مجهول"})
"""Of names that are nobody's."""
_PLAIN = frozenset({"كبير", "كبيرة", "بارز", "بارزة", "رفيع", "رفيعة", "مطلع", "مطلعة"})
"""Adjectives of an office without article."""
_ORIGIN = frozenset({"أصل", "أصول"})
_OF_ORIGIN = 3
"""Words of من, أصل and the adjective of a country."""
_STREETS = frozenset({"سوق", "شارع", "حي", "ساحة"})
"""What is called like a person: تاجر في سوق جميلة."""
_OWNERS = frozenset({"صاحب", "صاحبة", "مالك", "مالكة"})
_ROLE_PREPOSITIONS = word_set("role_prepositions")
_OF_PARTICIPLE = word_set("of_participle")
_WITH_PREPOSITION = word_set("with_preposition")
_OF_FRIDAY = word_set("of_friday")
_SET_PHRASES = frozenset({"الله", "بلا", "من", "باسم", "بإسم", "بالنيابة", "بأعمال"})
_NAMED_BODIES = word_set("named_bodies")


class ChainReader(ChainArticles):
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
        if definite and (self.in_town(head, place, limit) or self._of_town(head, place, limit)):
            return 1
        if definite and (firm := self.of_firm(head, place, limit)):
            return firm
        if not word.known and (step := self.unlisted_step(head, place, limit, definite)) is not None:
            return step
        if word.text in _SET_PHRASES and (step := self._set_phrase_step(head, place, limit, definite)) is not None:
            return step
        if word.prep or word.text in _ROLE_PREPOSITIONS:
            return self.prepositional(head, place, limit, definite)
        if word.kinds & (COMP | REL | TIME | SOURCE):
            friday = word.text == "الجمعة" and self.words[place - 1].text in _OF_FRIDAY
            return int(friday or self._is_former(head, place, definite))
        if word.verb is not None and not word.al:
            if self.qualifies(head, place) or self.of_town(place):
                return 1
            if not self._is_verb_as_noun(place, limit, definite) or self.looks_adjective(self.words[place - 1]):
                return 0
        if word.al:
            return self.article_step(head, place, limit, definite)
        if word.conj:
            return 2 if self._befriends(place, limit) else int(self._coordinated(head, place))
        if word.kinds & FUNC:
            return 1 if word.text in ("أول", "غير", "سابق", "آخر", "اخر") and not definite else 0
        if word.kinds & PREP and word.text in _OF_PARTICIPLE:  # المشتبه فيه، المجني عليه
            before_name = place + 1 < limit and self.words[place + 1].kinds & GIVEN  # مدير المكتب فيه كريم
            return int(bool(before_name) or self.words[place - 1].text.removeprefix("ال") in _WITH_PREPOSITION)
        if definite:
            return int(word.text.replace("إ", "ا") in ("باسمه", "باسمها", "باسمهم"))
        return self._indefinite_step(head, place, limit)

    def _set_phrase_step(self, head: int, place: int, limit: int, definite: bool) -> int | None:
        """The step from one of the words of set phrases; None where it stands in none of them here."""
        word = self.words[place]
        if word.text == "الله":
            return 1 if self.names.is_before_god(place - 1) else None
        if word.text == "بلا":  # منظمة أطباء بلا حدود
            several = not definite and (self.words[head].kinds & BODY or self.words[head].number == 3)
            return 2 if place + 1 < limit and (several or self.words[place + 1].text == "حدود") else 0
        if word.text == "من":  # الناشطة الأمريكية من أصول سعودية نورا
            return _OF_ORIGIN if place + 2 < limit and self.words[place + 1].text in _ORIGIN else None
        if word.text == "باسم" and self.names.is_basim(head, place, limit):
            return 0
        # باسم الحكومة | باسم العوادي
        named = any(before.text.startswith(word.text) for before in self.words[head:place])
        return 0 if named else self.complement(place, limit)

    def _is_former(self, head: int, place: int, definite: bool) -> bool:
        """وزير سابق، وزير لبناني سابق، مدير عام: of the words of time those that go with an office."""
        word, before = self.words[place], self.words[place - 1]
        if word.text == "أول":
            return bool(before.kinds & TITLE) and before.al  # الملازم أول بالدرك الوطني
        if word.text not in ("سابق", "سابقا", "عام"):
            return False
        office = not definite and self.words[head].kinds & ROLE
        return bool(before.kinds & ROLE or (office and (before.kinds & BODY or of_country(before.text))))

    def _is_verb_as_noun(self, place: int, limit: int, definite: bool) -> bool:
        """رئيس مجلس مدينة حلب: a noun that is written like a verb, in an open chain and before what it governs."""
        word = self.words[place]
        if definite:
            return False
        if word.kinds & (ABSTRACT | ROLE | BODY | EVENT) and self.names.article_next(place):
            return True
        return bool(word.kinds & NAMING) and self._before_place(place, limit)

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
        if self.words[place].text not in POSSESSED or place + 3 >= limit:
            return False
        named = self.names.can_be_name(place + 1) and self.words[place + 2].kinds & COMMA
        return bool(named) and self.names.several_names(place + 3, limit)

    def _indefinite_step(self, head: int, place: int, limit: int) -> int:
        """Number of words from ``place``, which has no article, that still belong to the open chain."""
        word = self.words[place]
        if self.never_governs(head) and word.known and not self.looks_adjective(word):
            return 0
        if self.names.is_town(place):
            return 1
        if word.kinds & PLACE:
            return int(place - 1 == head or not self._is_beside_place(head, place - 1))
        if word.text == "ذي":
            return 1
        if word.kinds & GIVEN and place == head + 1 and self._is_of_nation(head, place, limit):
            return 1  # مصدر تركي
        if word.kinds & GIVEN and self.names.given_here(place, limit):
            return self._given_step(head, place, limit)
        if self._is_acted_on(head, place):
            return 0
        if word.kinds & (ROLE | BODY | ABSTRACT | EVENT | TITLE | NAMING | AUDIENCE) or word.pronoun:
            return 1
        if self.is_object(place):
            return 0
        if word.known:
            return 0
        return 1 if self.looks_adjective(word) else self._trade_step(head, place, limit)

    def _is_beside_place(self, head: int, place: int) -> bool:
        """اتهم جنرال أمريكي كبير | موسكو، حذر مسؤول أميركي سابق | قطر: the word at ``place`` describes an office, and the town behind it
        is no part of it."""
        return self._describes_nobody_else(head, place) or self.words[place].text == "سابق"

    def _given_step(self, head: int, place: int, limit: int) -> int:
        """Number of words of the name at ``place`` after which a body is called, or of which somebody is a relative or the like."""
        street = self.words[head].text in _STREETS and head > 0 and self.words[head - 1].kinds & PREP
        if place == head + 1 and (self.words[head].kinds & BODY or street):
            return self.names.name_end(place, limit) - place
        # وكيل أعمال صلاح، not محامي ترامب | رودي
        behind_noun = place == head + 1 or is_common(self.words[place - 1].text)
        return self._owner_step(place, limit) if behind_noun and self.words[head].text in POSSESSED else 0

    def _is_acted_on(self, head: int, place: int) -> bool:
        """Whether a noun stands behind a complete office or body as what the verb does something to."""
        word, before = self.words[place], self.words[place - 1]
        if word.kinds & EVENT and word.text.endswith("ا") and word.text not in LEXICON:
            return True  # أصدر مكتب الوزير | بيانا
        noun = word.kinds & ABSTRACT and place - 1 > head
        if noun and self.words[head].text in _NAMED_BODIES and not before.known and is_foreign(before.text):
            return True  # لدى شركة مكدونالدز | سياسة
        if before.text == "سابق" and not self.looks_adjective(word):
            return True
        return bool(noun) and self.ends_description(place - 1)

    def _trade_step(self, head: int, place: int, limit: int) -> int:
        """Number of words from ``place``, the first of them in no list, that say of what somebody is the head, the seller or the like."""
        word, after = self.words[place], self.words[place + 1] if place + 1 < limit else None
        if after is None or after.known or after.al:
            return 1
        is_office = self.words[head].kinds & ROLE > 0
        behind = self.words[place + 2] if place + 2 < limit else None
        ends = behind is not None and behind.kinds & (PREP | PUNCTUATION | QUOTE | COMP)
        if self.words[head].text in _OWNERS and place == head + 1 and is_common(word.text) and ends:
            return 2  # صاحب محل صيرفة في شارع كذا
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
