"""Which words with the article belong to a name: رحب مازن الخطيب is one, أبلغ مازن الصحافيين ends behind the first name.

Most surnames have the article, and so has what the named one does something to. What stands before the word
decides: a listed given name, another part of a name, or a word that only its place makes a name.
"""

from __future__ import annotations

from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    BODY,
    COMP,
    EVENT,
    GIVEN,
    NAMING,
    PLACE,
    PREP,
    REL,
    ROLE,
    TIME,
    TITLE,
    word_set,
)
from newsarc.extract.quotes.name_evidence import IN_NAMES, KUNYA, PARTICLES
from newsarc.extract.quotes.office_keys import of_country
from newsarc.extract.quotes.surname_evidence import SurnameEvidence
from newsarc.extract.quotes.words import PUNCTUATION, QUOTE

NOUNS = ABSTRACT | ROLE
"""Kinds of the common nouns that are surnames as well."""
_THINGS = ABSTRACT | EVENT | NAMING
_SURNAMES = word_set("surnames")
ORDINALS = word_set("ordinals")
_ROLE_PREPOSITIONS = word_set("role_prepositions")
_ADJECTIVES = word_set("role_adjectives")
_NO_FAMILIES = word_set("no_families")
_REIGNING = frozenset("البابا الملك الملكة القيصر الإمبراطور الإمبراطورة السلطان البطريرك".split())
"""Titles of those who are counted by their names."""
_SETTLED = ORDINALS | _SURNAMES
"""Words of the language that belong to the name before them: إليزابيث الثانية، سامر الخطيب."""


class NameArticles(SurnameEvidence):
    """Judges the words with article in the names of one narration; every index is a token index."""

    def article_in_name(self, first: int, place: int, limit: int) -> bool:
        """Whether the word with article, or الله and the like, at ``place`` belongs to the name that began at ``first``.

        Words from token ``limit`` on are not looked at.
        """
        word = self.words[place]
        if place == first:
            return word.text not in IN_NAMES and (not word.known or bool(word.kinds & GIVEN))
        if word.text in _NO_FAMILIES:
            return False  # يشرح كريم الحداد | الأمر
        before = self.words[place - 1]
        if word.text.endswith("يين"):
            return False  # اتهم عبد الملك الحوثي البهائيين
        if before.text in PARTICLES or word.text in IN_NAMES:
            office = before.text == "الله" and word.kinds & (NOUNS | TITLE | EVENT | BODY)  # حسن فضل الله | النائب
            return not office or word.text in _SURNAMES
        if word.kinds == GIVEN and word.verb is None and not self.followed_by_name(place, limit):
            return True  # كريم كوشيب الطاهر
        if word.text in _SURNAMES and self.goes_on(place + 1):
            return True  # حسين الشيخ البرغوثي
        if self.is_compound(first, place - 1) and (not word.known or (word.text in _SURNAMES and self.closes(place))):
            return True
        if place - first >= 2 and self.is_family(place) and (self.words[first].kinds & GIVEN or self.titled(first)):
            return True
        if place == first + 2 and self.words[first].text in KUNYA and not word.known and self.closes(place):
            return True  # أبو خير الأشقر
        if before.kinds & GIVEN:
            return self._article_after_given(first, place, limit)
        return self._article_after_unlisted(first, place)

    def _is_office_of_nation(self, place: int) -> bool:
        """هنأ ستولتنبرغ الرئيس التركي: an office with the adjective of a country behind a name is another man's."""
        behind = self.words[place + 1] if place + 1 < len(self.words) else None
        office = self.words[place].kinds & (ROLE | TITLE)
        return bool(office) and behind is not None and behind.al and of_country(behind.text)

    def _article_after_unlisted(self, first: int, place: int) -> bool:
        """Whether the word with article at ``place`` belongs to a name whose part before it is no given name."""
        word, before = self.words[place], self.words[place - 1]
        if self._is_office_of_nation(place):
            return False
        if word.text in ORDINALS and first and self.words[first - 1].text in _REIGNING:
            return True  # البابا لاوون الرابع عشر
        if before.al and before.text not in IN_NAMES:
            named = not word.known or word.text in _SURNAMES
            return self.pair_repeated(place) or (named and self.second_surname(place))
        if word.text in _SURNAMES and self.second_surname(place):
            return True
        if word.kinds & (TIME | TITLE | ROLE) or (word.kinds & (ABSTRACT | EVENT) and self.after_given(place - 1)):
            return False  # وصف الحداد الاتفاق
        return self.pair_repeated(place) or self.follows_verb(place) or self.introduced(first, place)

    def _is_thing_once(self, first: int, place: int) -> bool:
        """غادر أندرو المنزل: a frequent noun right behind one whom the text else names without it, and nowhere alone behind a verb."""
        text, own = self.words[place].text, self.narration.positions.get(self.words[place - 1].text, ())
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        office = after is not None and after.kinds & ROLE and not after.al  # الصديق السور رئيس لجنة
        if len(own) < 2 or text in _SETTLED or office or not self.is_thing(place):
            return False
        return not (self.pair_repeated(place) or self.follows_verb(place))

    def _article_after_given(self, first: int, place: int, limit: int) -> bool:
        """Whether the word with article at ``place`` belongs to a name, behind a given name."""
        word, after = self.words[place], self.words[place + 1] if place + 1 < limit else None
        if not word.known:
            return not (self.several(place) or self._is_thing_once(first, place))
        if place == first + 1 and word.kinds & _THINGS and not word.kinds & ~_THINGS and self.said_by(first):
            return True  # قال أشرف القدرة في بيان
        if word.text in _SURNAMES and after is not None and after.kinds & (PREP | REL | TIME):
            return after.text != "باسم"
        if word.text in ("السيد", "الحاج") and after is not None and after.kinds & GIVEN:
            return True  # كريم السيد علي
        if word.kinds & ROLE and word.number == 3:
            return (
                place == first + 1 and self.closes(place) and self.in_saying(first)
            )  # هالة القضاة أن، not أبلغ كريم الصحافيين
        if word.kinds & ROLE and place == first + 1:
            if after is not None and after.al and word.text in _SURNAMES:  # وصف مازن الخطيب القرار
                return not (after.kinds & ROLE or after.text.endswith(("ي", "ية")) or after.text in _ADJECTIVES)
            that = self.words[place + 2] if place + 2 < limit else None  # شدد كامل الوزير على أن
            said = that is not None and that.kinds & COMP > 0 and word.text in _SURNAMES
            return after is None or said or not (after.al or after.prep or after.text in _ROLE_PREPOSITIONS)
        if word.text in _SURNAMES and after is not None and after.kinds & ROLE and not (after.al or after.conj):
            return True  # قال كريم علي الحوثي رئيس اللجنة
        if word.kinds & (ROLE | TITLE):
            return after is None or bool(after.kinds & (PUNCTUATION | QUOTE | COMP))
        if word.kinds & BODY and place == first + 1:
            return after is None or after.al or bool(after.kinds & (COMP | QUOTE | PUNCTUATION))
        town = word.kinds & PLACE and word.text not in _SURNAMES  # زار محمود عباس القاهرة
        return not (town or word.kinds & (TIME | TITLE | ROLE | BODY | ABSTRACT | EVENT)) or self.pair_repeated(place)
