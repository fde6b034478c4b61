"""Which words with the article belong to a construct chain: وزير الخارجية الروسي is one, وزير الخارجية | السفير holds an office more.

A word with the article closes an open chain; behind a closed one it is an adjective, or begins what the verb does
something to (وصفت وزارة خارجيتها | الطلب), a title, or a name.
"""

from __future__ import annotations

from newsarc.extract.quotes.complements import ComplementReader
from newsarc.extract.quotes.frequency import is_common, is_unheard
from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    AUDIENCE,
    BODY,
    GIVEN,
    ROLE,
    TITLE,
    word_set,
)
from newsarc.extract.quotes.mentions import words_named_after
from newsarc.extract.quotes.office_keys import of_country
from newsarc.extract.quotes.words import Word

POSSESSED = word_set("kin") | word_set("possessed")
"""Somebody's relatives, lawyers and the like: whose they are stands behind them."""


class ChainArticles(ComplementReader):
    """Judges the words with article in the chains of one narration; every index is a token index."""

    def article_step(self, head: int, place: int, limit: int, definite: bool) -> int:
        """Number of words from ``place``, which has the article, that still belong to the chain from ``head``; 0 ends it."""
        word, before = self.words[place], self.words[place - 1]
        if word.conj:
            return 1 if definite and word.conj == "و" and not self._is_another_thing(head, place) else 0
        if self._is_behind_pronoun(head, place):
            return 0
        if word.gender == "f" and self._said_of_its_own(head, place, limit):
            return 2  # رئيس المجلس المنتهية ولايته
        if before.text == "أهل":
            return 1  # عصائب أهل الحق | قيس الخزعلي
        if word.text == "المستوى" and before.text.startswith("رفيع"):
            return 1
        if word.text == "القول" or (not definite and (self.never_governs(head) or self.described(head, place))):
            return 0  # نسب إلى مسؤول القول إن، نفى مصدر أمني | الأنباء، طالب خبراء | الحكومة
        if word.kinds & AUDIENCE and not definite and place - head > 2 and self.ends_description(place - 2):
            return int(bool(before.kinds))  # أبلغ مصدر عسكري رفيع الصحيفة
        if word.kinds & GIVEN and not word.kinds & (ROLE | TITLE) and self._name_goes_on(head, place, limit, definite):
            holder = self.words[place + 1]
            club = not definite and place == head + 1 and self.words[head].text not in POSSESSED
            return int(club and not holder.al and bool(holder.kinds & GIVEN))  # مدرب الحسين | جواو موتا
        if definite and (between := self._between(place, limit)):
            return int(between == "adjective")
        if word.kinds & TITLE and not definite and words_named_after(self.words, place):
            return 2
        if word.kinds & TITLE and definite and self._title_begins_name(place, limit):
            return 0
        nation = place > head + 1 and before.al and of_country(word.text)  # الجيش الوطني الليبي
        if not nation and self.names.is_surname(place) and self.names.ends_role(place, limit):
            of_it = before.kinds & BODY > 0 or before.text in POSSESSED
            return int(not definite and of_it)  # باسم حملة السيسي، زوجة الحداد
        return 1 if self.still_role(head, place) else 0

    def _is_behind_pronoun(self, head: int, place: int) -> bool:
        """رفض حزبها | التعاون، وصفت وزارة خارجيتها | الطلب: behind a noun with its pronoun another is what the verb does something to."""
        word = self.words[place]
        if place == head + 1 and self.words[head].pronoun and word.kinds & ABSTRACT:
            return True
        return place > head + 1 and self.words[place - 1].pronoun and not word.kinds and self._is_noun(word)

    def _name_goes_on(self, head: int, place: int, limit: int, definite: bool) -> bool:
        """Whether a further name stands behind the given name at ``place``; one with its article only behind a closed office."""
        if self.names.followed_by_name(place, limit):
            return True
        return definite and bool(self.words[head].kinds & ROLE) and self.names.article_follows(place, limit)

    def _title_begins_name(self, place: int, limit: int) -> bool:
        """مجلس الوزراء | الشيخ سلمان: a title with its name behind it, which is no part of the office."""
        return self.names.title_here(place, limit) and self.names.personal_title(place, limit)

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
