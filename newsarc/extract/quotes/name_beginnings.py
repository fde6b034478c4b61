"""Where the name of a person may begin: behind an office, a title or a verb.

Many given names are words as well (أمل، باسم، صباح), and behind an office stands, beside its holder, what he does or how.
"""

from __future__ import annotations

from newsarc.extract.quotes.frequency import is_common, is_unheard, is_whole_name
from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    BODY,
    CLOSED,
    COMP,
    EVENT,
    FUNC,
    GIVEN,
    LEXICON,
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
from newsarc.extract.quotes.name_articles import NameArticles
from newsarc.extract.quotes.name_evidence import FEASTS, IN_NAMES, LEAST_OWNED, PARTICLES, is_manner
from newsarc.extract.quotes.words import (
    COMMA,
    NUMBER,
    OPEN,
    PUNCTUATION,
    QUOTE,
    Word,
    analyse,
    without_pronoun,
)

_SPOKESMEN = frozenset("ال" + word for word in word_set("spokesmen"))
_FIRMS = frozenset({"لشركة", "لمجموعة", "لبنك", "لمصرف"})
_SHORTEST_BEHIND = 4
"""Letters of the shortest word with ب before it of which that is told."""
_SHORTEST_NAME = 2
"""Letters of جو، لي."""
_OFFICE, _TAKING_B = 4, frozenset({"وجه", "أمر", "طالب", "وعد", "أوصى", "تعهد", "سمح"})
"""Words of an office behind a verb, and verbs that take ب."""


class NameBeginnings(NameArticles):
    """Judges the words of one narration with which names may begin; every index is a token index."""

    def can_be_name(self, index: int) -> bool:
        """A word that may begin a person's name after a closed role."""
        word = self.words[index]
        if index in self.narration.marked:
            return True
        if word.text == "باسم" and self.speaks_for(index):
            return False
        if word.text == "علي" and self.is_upon(index):
            return False
        if word.kinds & GIVEN and not word.prep and self._name_after(index):
            return True
        if self.is_word_and_family(index):
            return True
        if self.of_religion(index) or self.is_pete(index):
            return True
        if self.is_detached(index):
            return False
        if word.prep or word.kinds & (PUNCTUATION | QUOTE | COMP | REL | TIME | SOURCE) or word.verb is not None:
            man = word.verb is not None and word.verb.gender == "f" and word.gender == "m" and index
            if man and word.kinds == GIVEN and self.words[index - 1].al and self.words[index - 1].gender != "f":
                return True  # الناشط الحقوقي عزت غنيم
            return bool(word.kinds & GIVEN and word.verb is not None and self._name_after(index))
        if word.text in PARTICLES:
            return True
        if word.al:
            length = len(self.words)
            followed = self.followed_by_name(index, length) or self.article_follows(index, length)
            return self.is_surname(index) or (bool(word.kinds & GIVEN) and followed)
        if not word.is_name or word.conj or word.pronoun or word.kinds & (PREP | FUNC):
            return False
        if is_manner(word.text) or self._is_demanded(index) or self._is_with(index) or self.is_somebody(word):
            return False
        manner = word.text.endswith("ة") and not self._named_behind(index)  # تقول الوزيرة ضاحكة
        manner = (manner or self._bends(index) or self._is_own(index)) and not word.kinds & GIVEN
        return not self.common_noun(index) and not (manner and not self.pair_repeated(index))

    def is_somebody(self, word: Word) -> bool:
        """التقى البطريرك وفدا: somebody in the accusative, whom the one before met or named."""
        return (
            word.text.endswith("ا") and not word.kinds & GIVEN and bool(analyse(word.text[:-1]).kinds & (BODY | ROLE))
        )

    def _is_demanded(self, index: int) -> bool:
        """وجه المحافظ بصرف إعانات، أمر الوزير بفتح تحقيق: what a verb with ب asks for, in so short a word that ب may as well be of a name."""
        text = self.words[index].text
        if text[0] != "ب" or len(text) != _SHORTEST_BEHIND or is_whole_name(text) or not is_common(text[1:]):
            return False
        if self.words[index].kinds & GIVEN or self.followed_by_name(index, len(self.words)):
            return False
        verbs = (word.verb for word in self.words[max(index - _OFFICE, 0) : index])
        return any(verb is not None and verb.lemma in _TAKING_B for verb in verbs)

    def _is_with(self, index: int) -> bool:
        """يهين محاميه بأقسى العبارات: ب before a word of the language and what it governs, together no word of it."""
        word, after = self.words[index], self.words[index + 1] if index + 1 < len(self.words) else None
        governs = after is not None and after.al and not (word.kinds & GIVEN or is_whole_name(word.text))
        return governs and word.text[0] == "ب" and is_unheard(word.text) and not is_unheard(word.text[1:])

    def _named_behind(self, index: int) -> bool:
        """Whether a name goes on behind its first word (الوزيرة صبيحة كمال), and no «with it» begins there (الأميرة ممسكة بمقود السيارة)."""
        within = (
            index + 1 < len(self.words) and self.words[index + 1].text.startswith("ب") and self.article_next(index + 1)
        )
        return not within and self.followed_by_name(index, len(self.words))

    def _is_own(self, index: int) -> bool:
        """صاحب المعمل تشغيله أطفالا: behind an office a noun of the language with a pronoun on it."""
        text = self.words[index].text
        stem = without_pronoun(text)
        return len(stem) > LEAST_OWNED and is_common(stem) and not self.after_given(index)

    def _bends(self, index: int) -> bool:
        """رد المتهم مطأطئا رأسه: behind an office a word with the ending of how somebody speaks, and something of his."""
        after = self.words[index + 1].text if index + 1 < len(self.words) else ""
        own = after.endswith(("ه", "ها")) and is_common(after.removesuffix("ها").removesuffix("ه"))
        worn = after.endswith("ا") and not is_unheard(after[:-1])  # توجه الأمير مرتديا ثيابا
        return (own or worn) and self.words[index].text.endswith("ا")

    def _name_after(self, index: int) -> bool:
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        if after is None:
            return False
        ends = after.al and not after.kinds & (CLOSED | TIME) and self.closes(index + 1)  # اللواء أشرف الجندي،
        alone = after.is_name and not (after.al or after.conj or after.text.endswith(("ا", "ة")))
        ends |= alone and self.closes(index + 1)  # الرئيس أشرف غني،
        set_off = alone and bool(index) and self.words[index - 1].kinds & COMMA
        ends |= bool(set_off) and self.follows_verb(index + 1)  # الوزير السابق، أشرف ريفي عبر تغريدة … وقال ريفي
        return bool(after.kinds & GIVEN) or (after.al and not after.known) or ends

    def given_here(self, index: int, limit: int) -> bool:
        """A word that is a given name among other things: is it one here?"""
        word = self.words[index]
        if word.text == "باسم" and self.speaks_for(index):
            return False
        if word.text == "علي" and self.prepositional_ali:
            follows = index + 1 < limit and not self.is_upon(index) and self.can_be_name(index + 1)
            return follows and not self.words[index + 1].kinds & ABSTRACT
        if word.kinds & (CLOSED | COMP):
            return bool(word.kinds & TIME) and index + 1 < limit and self._is_of_family(index + 1)
        if word.text in PARTICLES:
            return index + 1 < limit and (self.words[index + 1].is_name or self.words[index + 1].al)
        if word.verb is not None and self.said_by(index):
            return True  # قال أشرف القدرة
        if not word.kinds & (ROLE | ABSTRACT | EVENT | BODY) and word.verb is None:
            return True
        after = self.words[index + 1] if index + 1 < limit else None
        if after is None or after.kinds & (CLOSED | PUNCTUATION):
            return word.verb is None and not word.kinds & (ROLE | ABSTRACT | BODY)
        if word.kinds & ROLE and after.al and after.kinds & ROLE and self.words[min(index + 2, limit - 1)].al:
            return False  # مساعد الأمين العام
        return (
            bool(after.kinds & GIVEN)
            or (after.al and not after.known and not after.gender and not self.is_charge(index + 1))
            or (not after.known and not word.kinds & ROLE)
            or (after.is_name and not (after.al or is_common(after.text)) and self.said_by(index))  # وصرح خليفة حفتر
        )

    def governs_thing(self, index: int, limit: int) -> bool:
        """إن جو التعاون: a name as short as a noun before a definite noun that is frequent in the language, and no family."""
        short = len(self.words[index].text) == _SHORTEST_NAME and index + 1 < limit
        thing = self.words[index + 1] if short else None
        return thing is not None and thing.al and thing.text not in IN_NAMES and self.is_thing(index + 1)

    def _is_of_family(self, place: int) -> bool:
        """قال صباح النعمان إن: behind a given name that is a time of day a family or a father, not قال صباح الخميس."""
        word = self.words[place]
        if word.conj or word.prep or word.kinds & TIME or word.text in FEASTS:
            return False
        return bool(word.kinds & GIVEN) or (
            word.al and not word.known and not is_common(word.text) and self.is_family(place)
        )

    def speaks_for(self, index: int) -> bool:
        """تتحدث باسم، ناطق باسم: "in the name of", not the given name."""
        before = self.words[index - 1] if index else None
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        if before is not None and before.text in ("باسمه", "باسمها"):
            return False  # المتحدث باسمه | باسم العوادي
        if after is not None and (after.kinds & (BODY | NAMING | QUOTE) or index + 1 in self.narration.marked):
            return True  # قالت هدى سالم باسم «حملة الأهالي»
        if before is not None and before.al and {before.text, self.words[max(index - 2, 0)].text} & _SPOKESMEN:
            return True  # المتحدث باسم الحكومة، الناطق الإعلامي باسم الوزارة
        if before is None or before.kinds & (TITLE | GIVEN | PUNCTUATION) or before.al:
            return False
        if (before.kinds & PLACE or self.is_town(index - 1)) and after is not None and self.closes(index + 1):
            return after.known  # قائممقام سنجار باسم بلو إن
        return before.verb is None or before.verb.lemma == "تحدث"

    def title_here(self, index: int, limit: int) -> bool:
        """A title only when a name follows (الوزير بلينكن); otherwise it is a role on its own (الوزير)."""
        after = index
        while after < limit and (self.words[after].kinds & TITLE or self.words[after].text in "./"):
            after += 1
        if after >= limit or after == index:
            return False
        if self.words[after].kinds & OPEN:
            return after + 1 < limit and self.can_be_name(after + 1)  # الحاج (أبو علي)
        if len(self.words[index].text) == 1 and (
            (index + 1 == after and self.words[index].text != "د") or self._after_number(index)
        ):
            return False
        word = self.words[after]
        if word.kinds & ROLE and not self.words[index].kinds & ROLE:
            return True
        if self.is_word_and_family(after):
            return True  # النائبة نيسان الزاير
        if word.kinds & (PUNCTUATION | QUOTE | CLOSED) and not word.kinds & GIVEN:
            return False
        named = self.can_be_name(after) or self.noun_by_shape(after)  # السيد توجندهات
        return named or (word.al and not word.known and self.is_surname(after))

    def is_of_firm(self, index: int) -> bool:
        """المدير العام لمجموعة زين | ياسين حمدي: behind a closed office and a firm with ل a first name is the firm's, where another goes on."""
        if not 1 < index < len(self.words) - 2 or self.words[index - 1].text not in _FIRMS:
            return False
        given, family = self.words[index + 1], self.words[index + 2]
        office = self.words[index - 2].al
        return (
            office and bool(given.kinds & GIVEN) and not (given.al or given.conj) and family.is_name and not family.conj
        )

    def describes_occasion(self, place: int, last: int) -> bool:
        """في المؤتمر الصحافي عقب المباراة: an adjective of the occasion, where no name follows."""
        word = self.words[place]
        return word.al and word.text.endswith(("ي", "ية")) and not self.title_here(place, last)

    def personal_title(self, index: int, limit: int) -> bool:
        """A title that begins a name (الوزراء | الشيخ سلمان), not one that ends the role."""
        after = index + 1
        while after < limit and self.words[after].kinds & TITLE:
            after += 1
        return after < limit and self.can_be_name(after)

    def _after_number(self, index: int) -> bool:
        return index > 0 and bool(self.words[index - 1].kinds & NUMBER)

    def noun_by_shape(self, place: int) -> bool:
        """عويدات، توخيل: a noun by its shape only, in no list and hardly known to the language."""
        word = self.words[place]
        if word.kinds != ABSTRACT or word.prep or word.pronoun:
            return False
        return word.text not in LEXICON and is_unheard(word.text)
