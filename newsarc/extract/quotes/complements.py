"""What belongs to a role or a body behind a preposition: المتحدث باسم الحكومة, القيادي في حزب كذا, رئيسة البعثة في القدس | فلانة.

It belongs when it says what the role is about, not when it says where or to whom something was said (في بيان، للصحافيين).
"""

from __future__ import annotations

from newsarc.extract.quotes.chain_evidence import ChainEvidence
from newsarc.extract.quotes.frequency import is_common, is_unheard, is_whole_name
from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    AUDIENCE,
    BODY,
    COMP,
    EVENT,
    GIVEN,
    LEXICON,
    MEDIA,
    NAMING,
    PLACE,
    REL,
    ROLE,
    TIME,
    TITLE,
    word_set,
)
from newsarc.extract.quotes.name_evidence import is_foreign
from newsarc.extract.quotes.office_keys import of_country
from newsarc.extract.quotes.words import COLON, COMMA, PUNCTUATION, QUOTE, Word

_OF_OUTLETS = frozenset({"مراسل", "مراسلة", "تقرير", "تحقيق", "مقال", "استطلاع"})
"""Somebody or something that is an outlet's (مراسل لمحطة), to whom else an outlet is what they spoke to (مسؤول لقناة)."""
_UNIONS = frozenset({"نقابة", "اتحاد", "رابطة", "جمعية", "فيدرالية", "هيئة", "تنسيقية"})
"""Those of a trade stand behind them with ل."""
_IN_CHARGE = frozenset({"مشرف", "مشرفة", "قائم", "قائمة"})
"""Before على and what they are in charge of."""
_AUTHORS = frozenset({"باحث", "باحثة", "مؤلف", "مؤلفة", "معد", "معدة", "مشارك", "مشاركة"})
_STUDIES = frozenset({"الدراسة", "البحث", "التقرير", "الورقة", "المشروع"})
"""What they have worked on: الباحثة الرئيسية في الدراسة، فلانة."""
_COURTS = frozenset({"الابتدائية", "الاستئناف", "التجارية", "الإدارية", "الجنايات"})
"""What ends the name of a court before its town."""
_TAKING_B = frozenset({"ندد", "طالب", "رحب", "أشاد", "وعد", "هدد", "تعهد", "نادى", "اعترف", "أقر", "هتف"})
_TAKING_ON = frozenset({"أكد", "شدد", "علق", "رد", "حث", "وافق"})
"""Verbs whose prepositions are no part of their subject."""
_FORCES = frozenset({"بالحماية", "بالأمن", "بالدفاع", "بالجمارك"})
"""Where officers serve, in words that are no bodies by themselves: النقيب بالحماية المدنية."""
_LEADERS = frozenset({"قيادي", "قيادية"})
"""Who have nothing behind في but what they are leaders of."""
_QUARTERS = frozenset({"حي", "مدينة", "قرية", "بلدة"})
_KIN = word_set("kin")
_TAKES_IN = word_set("takes_in")
_STANDS_FOR = word_set("stands_for")
_TAKING_FROM = word_set("taking_from")
_LOCATED = word_set("located")
_CHARGED = word_set("charged")
_NAMED_BODIES = word_set("named_bodies")
_LEAST_FIRM = 5
"""Letters of ل and the name of a firm."""
_LEAST_TOWN = 3
"""Letters of ب and a word too short for the name of a town."""


class ComplementReader(ChainEvidence):
    """Judges the prepositions behind the heads of chains in one narration; every index is a token index."""

    def chain(self, index: int, limit: int) -> int:
        """End of the chain that begins at ``index``, which ``chains`` measures."""
        raise NotImplementedError

    def complement(self, place: int, limit: int) -> int:
        """باسم + what one speaks for: one noun, with its own chain when it is not a name."""
        after = place + 1
        if after >= limit:
            return 1
        if after in self.narration.marked:
            return self.narration.marked[after] - place
        word = self.words[after]
        if (word.kinds & (ROLE | BODY | ABSTRACT) or word.text.endswith("ات")) and not word.al:
            return self.chain(after, limit) - place
        end = self.names.name_end(after, limit)
        if end - after > 1 and not word.kinds & (BODY | PLACE) and self.names.pair_repeated(after + 1):
            return end - place  # متحدث باسم كريم الوليدي, whom the text names elsewhere
        return 2 if not word.kinds & (PUNCTUATION | QUOTE | COMP) else 1

    def prepositional(self, head: int, place: int, limit: int, definite: bool) -> int:
        """في، لـ، بـ with its object, when it belongs to the role and is not where or to whom the words were said."""
        word = self.words[place]
        object_at = place if word.prep else place + 1
        if object_at >= limit or (word.prep == "ل" and word.pronoun and word.kinds & ROLE):
            return 0  # قال الأب لابنته
        target = self.words[object_at]
        bare = self.words[head].text.removeprefix("ال")
        stands_for = (word.text == "عن" and bare in _STANDS_FOR) or (word.text == "على" and bare == "مشرف")
        before = self.words[place - 1].text.removeprefix("ال")
        charged = before in (_IN_CHARGE if word.text == "على" else _CHARGED if word.prep == "ب" else ())
        stands_for |= charged and word.text == "على"  # الباحثة المشرفة على الدراسة
        study = bare in _AUTHORS and target.text in _STUDIES
        framed = bare in _TAKES_IN and self._is_whole_holder(object_at + 1, limit)  # العضو في الإطار عدنان فيحان
        framed |= bare in _LEADERS  # القيادي في الإطار، رافضا ذكر اسمه
        event = (
            0 if stands_for or study or framed else EVENT
        )  # النائبة عن الإطار: a bloc, though في إطار is an occasion
        behind = self.words[object_at + 1] if object_at + 1 < limit else None
        if target.al and behind is not None and behind.kinds & TITLE and self.names.title_here(object_at + 1, limit):
            return object_at + 1 - place  # الباحثة الرئيسية في الدراسة | الدكتورة فلانة
        if target.kinds & (PUNCTUATION | QUOTE | event | TIME | COMP | REL) and not target.kinds & (BODY | ROLE):
            return 0
        told = target.kinds & AUDIENCE and (word.prep == "ل" or word.text in ("مع", "إلى")) and bare not in _OF_OUTLETS
        is_union = self.words[head].al and bare in _UNIONS  # نقابة الصحفيين has who they are already
        of_trade = is_union and behind is not None and behind.text.endswith("يين")  # النقابة الوطنية للصحفيين التونسيين
        told = told and not of_trade
        happening = target.kinds & event and not (word.prep == "ل" and target.kinds & (BODY | ROLE))
        if happening or ((told or target.kinds & event) and not self._body_before_name(place, limit)):
            return 0
        if object_at in self.narration.marked and word.prep == "ل":
            return 0
        if not (charged or self._role_takes(head, place, object_at, definite) or self._name_beyond(object_at, limit)):
            return 0
        if object_at in self.narration.marked:
            return self.narration.marked[object_at] - place
        if target.al or target.kinds & PLACE:
            return object_at - place + 1
        return self.chain(object_at, limit) - place

    def _body_before_name(self, place: int, limit: int) -> bool:
        """المدير العام للوكالة الوطنية للتشغيل، محمد…: a name behind it shows that the agency is not the audience."""
        body = self.words[place].kinds & BODY and not self.words[place].pronoun  # لبرنامج الأغذية العالمي | ليلى
        if not (self.words[place].al or self.words[place].kinds & PLACE or body):
            return False
        end = place + 1 if self.words[place].kinds & PLACE else self.chain(place, limit)
        if end < limit and self.words[end].kinds & COMMA:
            end += 1
        if end < limit and self.words[end].kinds & TITLE and self.names.title_here(end, limit):
            return True  # المعد الرئيسي للدراسة، الدكتور سامر
        return end < limit and bool(self.words[end].kinds & GIVEN) and not self.words[end].conj

    def _name_beyond(self, object_at: int, limit: int) -> bool:
        """رئيسة البعثة في الأراضي الفلسطينية ماري…: a given name behind the place shows that the phrase goes on."""
        after = object_at + 1
        while (
            after < limit and (self.words[after].al or self.words[after].kinds & PLACE) and not self.words[after].conj
        ):
            after += 1
        after = self.narration.marked.get(after, after)  # في مركز «كذا» فلان
        named = self.words[after - 1]
        club = self._is_club(object_at, named)
        place = club or bool(self.words[object_at].kinds & PLACE)
        comma = after < limit and bool(self.words[after].kinds & COMMA)
        after += comma
        word = self.words[after] if after < limit else None
        titled = word is not None and word.kinds & TITLE and self.names.title_here(after, limit)
        if word is None or word.conj or word.prep:
            return False
        foreign = place and not word.known and self.names.is_foreign_name(after, min(after + 2, limit))
        foreign |= (club and self._before_foreign(after, limit)) or (place and self._closed_pair(after, limit))
        foreign |= comma and self._set_off(after, limit)
        if not (word.kinds & GIVEN or titled or foreign):
            return False
        of_place = self.words[object_at - 1].text in ("في", "فى") and named.definite  # في شمال المدينة سامر
        return self.words[object_at].al or place or of_place

    def _is_club(self, object_at: int, last: Word) -> bool:
        """مدير الكرة في سيتي الإسباني | تشيكي بيغيرشتاين: a word in no list, and ``last`` the nation of whom the name is behind it."""
        word = self.words[object_at]
        return not (word.known or word.al or word.prep) and word is not last and of_country(last.text)

    def _before_foreign(self, place: int, limit: int) -> bool:
        """تشيكي بيغيرشتاين: any word before one that the language has not."""
        behind = self.words[place + 1] if place + 1 < limit else None
        return behind is not None and self.words[place].is_name and not behind.known and is_foreign(behind.text)

    def _set_off(self, place: int, limit: int) -> bool:
        """في حالات النزاع، براميلا باتن، التي: a name that the language has not between two commas."""
        end = self.names.name_end(place, limit)
        closed = end - place > 1 and end < limit and self.words[end].kinds & COMMA
        return bool(closed) and self.names.is_foreign_name(place, end)

    def _closed_pair(self, place: int, limit: int) -> bool:
        """المتحدثة باسم اللجنة في دمشق انجي صدقي: two words in no list that the language hardly has, and then what was said."""
        if (
            place + 2 > limit
            or place + 2 >= len(self.words)
            or not self.words[place + 2].kinds & (COLON | COMP | QUOTE)
        ):
            return False
        pair = self.words[place : place + 2]
        return all(word.is_name and not (word.al or word.conj or word.prep or is_common(word.text)) for word in pair)

    def _role_takes(self, head: int, place: int, object_at: int, definite: bool) -> bool:
        """Whether the preposition at ``place`` with its object goes with the role or body that begins at ``head``."""
        target, text = self.words[object_at], self.words[place].prep or self.words[place].text
        bare = self.words[head].text.removeprefix("ال")
        if text in ("في", "فى", "لدى", "لدي", "ب"):
            if target.kinds & PLACE:
                return self._takes_town(head, object_at, text, definite)
            if text == "ب":
                with_b = target.kinds & (BODY | ROLE) or (self.words[head].kinds & TITLE and target.text in _FORCES)
                return bool(with_b) and not self._behind_one_of(_TAKING_B, head)  # ندد ناشطون | بحملة قمع
            return self._takes_in(head, object_at, text, definite)
        if text == "ل":
            if self.words[head].al and not target.known and place == head + 1:
                return False
            if target.kinds & ROLE and target.number == 3 and place == head + 1:
                return False  # قال القاضي | للرجال الثلاثة
            return bool(target.kinds & (BODY | ROLE | ABSTRACT | PLACE | AUDIENCE)) or target.al
        if text in ("من", "عن"):
            return self._takes_from(head, target, text, definite)
        if text in ("إلى", "الى"):
            return bare in ("مبعوث", "سفير", "موفد") and bool(target.kinds & PLACE)
        charged = text == "على" and bare in ("مشرف", "مسؤول")
        return charged and not self._behind_one_of(_TAKING_ON, head)  # أكد المسؤول الأممي | على ضرورة

    def _takes_town(self, head: int, object_at: int, text: str, definite: bool) -> bool:
        """Whether في, لدى or ب (``text``) before a place tells where the role or body is, and not where something was said."""
        word = self.words[head]
        if text == "ب" and self.words[object_at - 1].text in _COURTS:
            return True  # الناطق باسم المحكمة الابتدائية بتونس
        if word.kinds & BODY and not word.al and not word.kinds & MEDIA:
            return text != "ب"
        return not definite or word.text.removeprefix("ال") in _LOCATED

    def _takes_in(self, head: int, object_at: int, text: str, definite: bool) -> bool:
        """Whether في or لدى (``text``) before anything but a place goes with the role: القيادي في حزب كذا، السفير لدى الأمم المتحدة."""
        word, target = self.words[head], self.words[object_at]
        bare = word.text.removeprefix("ال")
        if target.kinds & (BODY | ROLE):
            if text[:3] == "لدى" and word.kinds & BODY and definite:
                return bare in _LOCATED  # المملكة | لدى الأمم المتحدة
            return not (word.al and bare in _KIN)  # قالت الزوجة في صحيفة الدعوى
        unlisted = not (target.known or target.al)
        if unlisted and object_at + 1 < len(self.words) and self.names.can_be_name(object_at + 1):
            return True
        return not definite or bare in _TAKES_IN

    def _takes_from(self, head: int, target: Word, text: str, definite: bool) -> bool:
        """Whether من or عن (``text``) with its object says of what the role is, and not where the words or a demand come from."""
        word, verb = self.words[head], self.words[head - 1].verb if head else None
        if text == "من" and verb is not None and verb.lemma in _TAKING_FROM:
            return bool(target.kinds & (BODY | MEDIA | PLACE))  # حذر مصدر أمني | من الخطر
        bare = word.text.removeprefix("ال")
        if text == "عن" and (bare in ("مسؤول", "مسؤولة") or (target.kinds & NAMING and bare in _STANDS_FOR)):
            return True  # المسؤول عن الأمن، النائب عن مدينة كذا
        if text == "عن" and word.kinds & MEDIA:
            return False  # نقلت صحيفة كذا | عن المحكمة
        where = (target.kinds & ROLE and target.number == 3) or target.text in _QUARTERS
        if text == "من" and not definite and word.kinds & ROLE and where and not target.al:
            return True  # مواطن من سكان الحي, رب أسرة من حي كذا
        whole = text == "من" and definite and word.kinds & BODY  # طلبت المنظمة | من الحكومة
        return not whole and (bool(target.kinds & (BODY | MEDIA | PLACE)) or (target.al and not definite))

    def _behind_one_of(self, lemmas: frozenset[str], head: int) -> bool:
        """Whether a verb with one of the ``lemmas``, which takes the preposition for itself, stands right before the chain."""
        verb = self.words[head - 1].verb if head else None
        return verb is not None and verb.lemma in lemmas

    def unlisted_step(self, head: int, place: int, limit: int, definite: bool) -> int | None:
        """The step from a word in no list that may begin with a preposition; None where it does not tell."""
        word = self.words[place]
        if word.rest and self.names.is_detached(place):
            return int(word.text[0] == "ل" or not definite)
        if word.text[0] == "ل" and self._for_what(head, place, limit):
            return 2
        if definite and self._of_known_body(place, limit):
            return 1
        if word.text[0] == "ل" and definite and self._before_holder(head, place, limit):
            return 2
        if word.text[0] == "ب" and self.words[place - 1].text.removeprefix("ال") in _CHARGED:
            return int(not is_unheard(word.text[1:]))  # الطبيب المختص بأمراض القلب
        return None

    def in_town(self, head: int, place: int, limit: int) -> bool:
        """رئيس المكتب بنواذيبو | سيدي محمد: behind a closed office a place in no list with ب, before a title or a given name."""
        word, holder = self.words[place], self.words[place + 1] if place + 1 < limit else None
        if word.known or not word.text.startswith("ب") or holder is None or not self.words[head].kinds & ROLE:
            return False
        if len(word.text) <= _LEAST_TOWN or is_common(word.text[1:]) or holder.conj or holder.prep or holder.al:
            return False
        return bool(holder.kinds & GIVEN) or (bool(holder.kinds & TITLE) and self.names.title_here(place + 1, limit))

    def of_firm(self, head: int, place: int, limit: int) -> int:
        """المدير العام لسونلغاز | ياسين حمدي، المدير العام لاتصالات تونس | سامي بن عمر: behind a closed office a firm in one or two words, the
        first with ل and in no list, before a given name and another; the number of its words, 0 without it."""
        word = self.words[place]
        listed = word.known and not (word.kinds == ABSTRACT and word.text not in LEXICON)
        if (
            listed
            or word.al
            or word.text[0] != "ل"
            or len(word.text) < _LEAST_FIRM
            or not self.words[head].kinds & ROLE
        ):
            return 0
        if is_whole_name(word.text) or not self.words[head].al or place == head + 1:
            return 0
        second = self.words[place + 1] if place + 1 < limit else None
        if self._is_whole_holder(place + 1, limit):
            return 1
        goes_on = second is not None and (second.kinds & PLACE or not second.known) and not second.conj
        return 2 * (goes_on and self._is_whole_holder(place + 2, limit))

    def _is_whole_holder(self, place: int, limit: int) -> bool:
        """Whether a given name stands at ``place``, and the name goes on behind it."""
        word = self.words[place] if place < limit else None
        if word is None or not word.kinds & GIVEN or word.al or word.conj or word.prep:
            return False
        return self.names.name_end(place, limit) > place + 1

    def _for_what(self, head: int, place: int, limit: int) -> bool:
        """المركز الأوروبي لرصد المناخ: behind a body with its adjective a noun in no list with ل, and what it governs."""
        after = self.words[place + 1] if place + 1 < limit else None
        if after is None or not after.al or after.conj or not self.words[head].al or place == head + 1:
            return False
        return self.words[head].text[2:] in _NAMED_BODIES

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
