"""What the words of a construct chain tell of it: which closes it, which only describes, which can govern no noun."""

from __future__ import annotations

from newsarc.extract.quotes.frequency import is_common
from newsarc.extract.quotes.lexicon import ABSTRACT, BODY, COMP, EVENT, GIVEN, NAMING, ROLE, TITLE, word_set
from newsarc.extract.quotes.mentions import adjective_agrees
from newsarc.extract.quotes.names import NameReader
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.words import COLON, QUOTE, Word, analyse

_ADJECTIVES = word_set("role_adjectives")
_SAID_OF = word_set("said_of")
_TOWNS = word_set("towns")
_PARTIES = word_set("parties")
_OF_MANY = frozenset(
    {"الكبار", "الشبان", "الشباب", "الجدد", "القدامى", "الأجانب", "العرب", "الأكراد", "الأتراك", "الروس", "الصغار"}
)
"""Adjectives of several men that end otherwise than they."""
_MANY_ENDINGS = ("ين", "ون", "ان", "ات", "ة", "ى", "اء", "يا")


class ChainEvidence:
    """Looks the words of chains up in one narration; every index is a token index, ``head`` that of a chain's first noun."""

    def __init__(self, narration: Narration, names: NameReader) -> None:
        self.narration = narration
        self.words = narration.words
        self.names = names

    def is_definite(self, index: int) -> bool:
        """Whether a word closes a construct chain: with the article, a pronoun, or the name of a place."""
        word = self.words[index]
        if word.definite or self.names.possessed(index):
            return True
        before = self.words[index - 1].text
        if self.names.is_town(index):
            return True
        return self.of_town(index) if before in _TOWNS else before in _PARTIES and word.verb is not None

    def closed_by(self, place: int) -> bool:
        """Whether the word at ``place`` closes an open chain: a definite one, or a given name."""
        return bool(self.words[place].kinds & GIVEN) or self.is_definite(place)

    def of_town(self, place: int) -> bool:
        """بلدية عين الحمام، مدينة بيت أمر: no verb stands in the name of a town."""
        word, before = self.words[place], self.words[place - 1]
        town = before.text in _TOWNS and place >= 2 and self.words[place - 2].kinds & (BODY | NAMING | ROLE)
        named = town or (before.text in _PARTIES and not word.conj)
        return bool(named) or (word.text == "عين" and before.kinds & (BODY | NAMING) > 0 and not before.al)

    def looks_adjective(self, word: Word) -> bool:
        """Whether a word has the ending of a nisba: عراقي، عراقية."""
        return word.text.endswith(("ي", "ية", "يا", "يون", "يين")) and len(word.text) > 3

    def plain_adjective(self, word: Word) -> bool:
        """Whether a word is an adjective by its ending or by the list of those that roles have (العام، السابق)."""
        return self.looks_adjective(word) or word.text in _ADJECTIVES

    def ends_description(self, place: int) -> bool:
        """يستعيد مسؤول حكومي سابق | تجربة: no noun hangs on an indefinite adjective."""
        word = self.words[place]
        return self.looks_adjective(word) and not word.kinds & (BODY | ABSTRACT)

    def described(self, head: int, place: int) -> bool:
        """مصدر أمني، مسؤول حكومي رفيع، مصادر مطلعة: one or two adjectives before ``place`` make no construct chain."""
        if place == head + 2:
            return self._described_once(head)
        word, second = self.words[head], self.words[place - 1]
        twice = place == head + 3 and word.kinds & ROLE and word.number == 1 and self.ends_description(head + 1)
        return bool(twice) and not (second.kinds or second.al or second.known)

    def _described_once(self, head: int) -> bool:
        """مصدر أمني، مسؤول أميركي: an indefinite noun with its adjective, behind which no word has the article."""
        word, after = self.words[head], self.words[head + 1]
        source = word.text in ("مصدر", "مصادر")
        if source and after.verb is not None and after.verb.tense == "participle":
            return True  # نفت مصادر مطلعة | الأنباء
        if not word.kinds & ROLE or (word.number != 1 and not source) or not self.ends_description(head + 1):
            return after.text == "عيان"
        several = analyse(after.text[:-1]).kinds & ROLE  # كبير مستشاري الرئيس
        return not after.kinds or source or (after.kinds == ROLE and not several)

    def qualifies(self, head: int, place: int) -> bool:
        """مصادر مطلعة، مسؤولين متابعين: a participle right after its indefinite noun, and nothing that it reports."""
        word, after = self.words[place], self.words[place + 1] if place + 1 < len(self.words) else None
        adjective = (
            not word.kinds & ~ABSTRACT
            and word.verb is not None
            and word.verb.tense == "participle"
            and word.text.endswith(("ة", "ين"))
        )
        if not adjective or place != head + 1 or word.conj or self.is_definite(head) or after is None:
            return False
        cue = self.words[head - 1].verb if head and not self.words[head - 1].al else None
        if self.words[head].text in ("مصدر", "مصادر") or (cue is not None and cue.group):
            return True  # رأت أوساط متابعة أن
        return not (after.kinds & (COMP | COLON | QUOTE) or after.text in _SAID_OF)

    def still_role(self, head: int, place: int) -> bool:
        """After a definite head or an adjective only an adjective goes on; a noun there is an object."""
        before, word = self.words[place - 1], self.words[place]
        if place == head + 1 and self._hangs_on_no_sound_plural(head, place):
            return False
        if (
            place == head + 1
            and self.words[head].al
            and not word.known
            and not adjective_agrees(self.words[head], word)
        ):
            return False
        if (
            before.al
            and before.kinds & BODY
            and word.kinds & ROLE
            and word.number == 3
            and self.words[head].number == 1
        ):
            return False  # دعا مدير المؤسسة | الأهالي إلى
        office = self.words[head].kinds & ROLE and self.words[head].number == 1 and self.words[head].gender == "m"
        if office and place == head + 2 and before.kinds & ROLE and before.number == 3 and not word.kinds:
            return not word.text.endswith("ة") or word.text.endswith("ية")  # ضرب رئيس الوزراء | الطاولة
        if word.text == "المنظمة" and before.kinds & BODY and before.gender == "f":
            return True  # رئيس اللجنة المنظمة
        if before.al and before.kinds & word.kinds & ROLE and before.number == word.number == 3 and not word.conj:
            return True  # المنظمة التونسية للأطباء الشبان
        noun = word.kinds & (TITLE | BODY | ABSTRACT | EVENT | ROLE | NAMING) and not word.text.endswith(("ي", "ية"))
        if before.al and noun and word.text not in _ADJECTIVES:
            return word.text == "المدير" and before.text == "الرئيس"  # one office of Maghrebi companies
        if (
            not before.al
            or not before.text.endswith(("ي", "ية"))
            or (before.kinds & (BODY | ROLE) and not before.known)
        ):
            return True
        if word.kinds & (ABSTRACT | EVENT):
            return False
        return word.text.endswith(("ي", "ية", "ى")) or word.text in _ADJECTIVES or bool(word.kinds & (ROLE | TITLE))

    def _hangs_on_no_sound_plural(self, head: int, place: int) -> bool:
        """وصف أحد المصدرين | النقاش: adjectives of two or more men end like them, but for a few."""
        office, word = self.words[head], self.words[place]
        several = office.al and office.kinds & ROLE and office.number > 1 and office.text.endswith(("ين", "ون", "ان"))
        if not several or word.kinds or word.text in _OF_MANY or word.text.endswith(_MANY_ENDINGS):
            return False
        return is_common(word.text[2:])

    def never_governs(self, head: int) -> bool:
        """مسؤولان، مسؤولون: with its ن the noun stands in no construct; only adjectives go on."""
        word = self.words[head]
        if word.al or word.pronoun:
            return False
        return word.text.endswith("ون") if word.number == 3 else word.number == 2 and word.text.endswith("ان")

    def before_given(self, place: int, limit: int) -> bool:
        """مدرب مانشستر سيتي بيب…: one more unknown word, then a given name; an open role takes no name before that."""
        after = self.words[place + 1] if place + 1 < limit else None
        return after is not None and bool(after.kinds & GIVEN) and not after.conj and not after.prep
