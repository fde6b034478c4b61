"""Noun phrases that can speak: a person with role and name in either order, a body, an unnamed source."""

from __future__ import annotations

from newsarc.extract.quotes.frequency import is_common, is_unheard, is_whole_name
from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    BODY,
    CLOSED,
    COMP,
    GIVEN,
    MEDIA,
    PLACE,
    ROLE,
    TITLE,
    word_set,
)
from newsarc.extract.quotes.mentions import BODY_KIND, PERSON, UNNAMED, Mention, is_another
from newsarc.extract.quotes.name_evidence import MOTHER, PARTICLES, is_foreign, verb_shape
from newsarc.extract.quotes.roles import DESCRIPTION, FULL, RoleReader
from newsarc.extract.quotes.words import BREAK, CLOSE, COLON, COMMA, OPEN, PUNCTUATION, QUOTE, STOP, analyse

_MAX_TOKENS = 24
"""Words of a noun phrase with role, body and name."""
_OTHERS = word_set("others")
_SAME = word_set("same")
_ONE_OF = word_set("one_of")
_QUANTIFIERS = _ONE_OF | word_set("quantifiers")

_THESE = frozenset({"هذه", "هؤلاء", "تلك"})
_NOT = frozenset({"لا", "لم", "لن"})
"""A verb follows them, in a list or not: لا تنزعج الروائية."""
_MOVING = word_set("moving")
_TRIBES = frozenset({"شمل", "قبيلة", "قبائل", "عشيرة", "عشائر", "مشايخ", "القبيلة", "العشيرة"})
_LEAST_REFLEXIVE = 4
"""Letters of the shortest of such verbs but one."""
_LEAST_INITIALS = 2
_NAMED_BODIES = word_set("named_bodies")
_HONORIFICS = word_set("honorifics")

_SPEAKING = TITLE | GIVEN | BODY | ROLE | PLACE
_STANDING_FOR = _OTHERS | _SAME | _QUANTIFIERS | _HONORIFICS
"""Words that begin a phrase though they are particles, or in no list."""


class PhraseReader(RoleReader):
    """Reads noun phrases of one narration."""

    def read(self, index: int, limit: int, *, prefixed: bool = False) -> Mention | None:
        """The phrase that begins at token ``index``, or None when no speaker can begin there.

        A first word with a preposition on it (للرئيس) is read only when ``prefixed`` says so.
        """
        if index >= limit:
            return None
        word = self.words[index]
        kinds = word.kinds
        if (kinds & OPEN or len(word.text) == 1) and (hidden := self.hidden_name(index, limit)) is not None:
            return hidden
        if (word.prep and not prefixed) or self._begins_none(index, limit):
            return None
        limit = min(limit, index + _MAX_TOKENS)
        after = self.words[index + 1] if index + 1 < limit else None
        if word.text == "شيخ" and after is not None and after.text in _TRIBES:
            return self._of_tribe(index, limit)
        if kinds & TITLE and (titled := self._by_title(index, limit)) is not None:
            return titled
        if self.names.is_surname_again(index):
            return Mention(index, index + 1, PERSON, name=(index, index + 1))
        if kinds & GIVEN and self.begins_name(index, limit):
            return self._named(index, index, limit)
        if word.text in MOTHER and after is not None and after.kinds & GIVEN:
            return self._mother(index, limit)
        if kinds & BODY and not (kinds & ROLE and word.gender == "m"):
            return (self._woman(index, limit) if kinds & ROLE else None) or self._body(index, limit)
        if kinds & ROLE:
            return self.role_first(index, limit)
        if kinds & PLACE:
            return Mention(index, index + 1, BODY_KIND, name=(index, index + 1), gender=self.words[index].gender)
        if word.text in _STANDING_FOR:
            if word.text not in _SAME:
                return self._standing_for(index, limit)
            if after is not None and after.al and (word.text in ("ذات", "نفس") or after.kinds & (ROLE | TITLE | BODY)):
                return self.read(index + 1, limit)
        if kinds & CLOSED and not kinds & GIVEN:
            return None
        return self._marked_name(index, limit) or self._bare_name(index, limit)

    def _begins_none(self, index: int, limit: int) -> bool:
        """Whether no phrase can begin with the word: a sign, a particle, or something that moves."""
        word = self.words[index]
        if word.kinds & (PUNCTUATION | QUOTE) or word.text == "الله":
            return True  # صرخت «الله أكبر»
        if word.kinds & CLOSED and not word.kinds & _SPEAKING and word.text not in _STANDING_FOR:
            return True
        # تشجع حركة انتقال الناس: nobody acts in common
        moves = word.text.removeprefix("ال") == "حركة" and index + 1 < limit
        return moves and self.words[index + 1].text in _MOVING

    def _by_title(self, index: int, limit: int) -> Mention | None:
        """The phrase that begins with a title, which is that of a name, of an office, or of one who serves somewhere; None where it is an office."""
        word, after = self.words[index], self.words[index + 1] if index + 1 < limit else None
        if self.names.title_here(index, limit):
            return self._titled(index, limit)
        if word.kinds & ROLE:
            return None
        if after is not None and after.al and after.kinds & ROLE and not word.al:
            return self.role_first(index + 1, limit)  # سعادة السفير الصيني
        if not word.al or self.chains.chain(index, limit) == index + 1:
            return None
        officer = self.role_first(index, limit)  # اللواء بالدرك الوطني سامر الحداد
        return officer if officer.kind == PERSON else None

    def hidden_name(self, index: int, limit: int) -> Mention | None:
        """وقالت (ن.ع)، وتقول ر. ك. إن، وتقول (أم سارة): behind a verb the first letters of a name, or a name in brackets, of whom the paper does
        not name."""
        words = self.words
        verb = words[index - 1].verb if index else None
        if verb is None or not verb.group:
            return None
        if words[index].kinds & OPEN and self.name_in_brackets(index):
            close = self.narration.past_brackets(index, limit)
            return Mention(index, close, PERSON, name=(index + 1, close - 1))
        first = place = index + bool(words[index].kinds & OPEN)
        letters = 0
        while place < limit and len(words[place].text) == 1 and words[place].text.isalpha():
            letters += 1
            place += 1 + (place + 1 < limit and words[place + 1].text == ".")
        after = words[place] if place < limit else None
        if letters < _LEAST_INITIALS or (first > index and not (after is not None and after.kinds & CLOSE)):
            return None
        if first == index and after is not None and (after.is_name or after.al):
            return None  # قال أ. د. سامر الحداد
        return Mention(index, place + (first > index), PERSON, name=(first, place))

    def _marked_name(self, index: int, limit: int) -> Mention | None:
        """«لوموند» الفرنسية: a name in marks of quotation, with what describes it."""
        last = self.narration.marked.get(index)
        if last is None:
            return None
        end = last
        while end < limit and self.words[end].al and self.words[end].text.endswith("ية"):
            end += 1
        return Mention(index, end, PERSON, name=(index, last))

    def _standing_for(self, index: int, limit: int) -> Mention | None:
        """آخر، أحدهم، معاليه، بعض السكان."""
        text = self.words[index].text
        if text in _QUANTIFIERS:
            return self._quantified(index, limit)
        if not is_another(text, self.words[index + 1] if index + 1 < limit else None):
            return None
        before = self.words[index - 1] if index else None
        noun = before is not None and not (before.verb or before.kinds & (CLOSED | PUNCTUATION | QUOTE))
        if text in ("آخر", "أخرى") and noun and not self.words[index].conj:
            return None  # من جهة أخرى
        number, gender = 1, ""
        if text in _HONORIFICS:
            gender = "f" if text.endswith("ها") else "m"
        elif text in ("أحدهم", "إحداهن"):
            gender = "m" if text == "أحدهم" else "f"
        elif text not in ("آخر", "أخرى", "أحدها"):
            number = 3
        name_at = self.chains.called(index + 1, limit)
        if name_at > 0:
            last = self.names.name_end(name_at, limit)
            return Mention(index, last, PERSON, (name_at, last), (index, index + 1), gender=gender)
        return Mention(index, index + 1, UNNAMED, role=(index, index + 1), gender=gender, number=number)

    def _of_tribe(self, index: int, limit: int) -> Mention | None:
        """شيخ شمل قبائل كذا فلان: of which tribes he is, in no list, up to a given name."""
        name_at = index + 2
        while name_at < min(limit, index + DESCRIPTION) and not self.words[name_at].kinds & (
            GIVEN | PUNCTUATION | QUOTE
        ):
            name_at += 1
        last = self.names.name_end(name_at, limit)
        if last == name_at:
            return self.role_first(index, limit)
        return Mention(index, last, PERSON, (name_at, last), (index, name_at), gender="m")

    def _mother(self, index: int, limit: int) -> Mention | None:
        """أم سامر: she is called after her child."""
        mention = self._named(index, index, limit)
        if mention is not None:
            mention.gender = "f"
        return mention

    def _titled(self, index: int, limit: int) -> Mention | None:
        after = self.titles_end(index, limit)
        after += after < limit and bool(self.words[after].kinds & OPEN) and self.name_in_brackets(after)
        role_follows = after < limit and self.words[after].kinds & ROLE and not self.names.can_be_name(after)
        mention = self.role_first(after, limit) if role_follows else self._named(index, after, limit)
        if mention is None:
            return None
        mention.first, mention.titles = index, (index, after)
        mention.gender, mention.number = self.title_gender(index, after) or mention.gender, 1
        return mention

    def _quantified(self, index: int, limit: int) -> Mention | None:
        """«بعض السكان»، «عدد من النواب»، «أحد المتظاهرين»."""
        word = self.words[index]
        after = index + 1
        if after < limit and self.words[after].text == "من":
            after += 1
            if word.text == "كل" and after < limit:
                return self.read(after, limit)
        after += after + 1 < limit and self.words[after].text in _THESE  # إحدى هذه الحملات
        if after >= limit or (word.conj and word.verb):
            return None
        person = self.words[after].kinds & (ROLE | BODY) or (word.text in _ONE_OF and self.words[after].al)
        if not person:
            return None
        last = self.chains.chain(after, limit)
        number = 1 if word.text in _ONE_OF else 3
        if number == 1 and (name_at := self.chains.called(last, limit)) > 0:
            end = self.names.name_end(name_at, limit)
            return Mention(index, end, PERSON, (name_at, end), (index, last))  # أحد سكان الحي ويدعى سامر
        of_one = any(part.al and part.kinds & ROLE and part.number == 1 for part in self.words[after + 1 : last])
        if number == 1 and not of_one and (end := self._name_between_commas(last, limit)):
            return Mention(index, end, PERSON, (last + 1, end), (index, last))  # أحد الجيران، خالد الشامي، أن
        gender = "f" if word.text in ("إحدى", "احدى") else "m" if number == 1 else ""
        if self.words[after].kinds & BODY and self.words[after].gender == "f":
            gender, number = "f", 1  # قررت خمس نقابات … وقالت: bodies take the verb of one woman
        return Mention(index, last, UNNAMED, role=(index, last), gender=gender, number=number)

    def _name_between_commas(self, comma: int, limit: int) -> int:
        """Where a first name and a surname end that stand behind the comma at token ``comma`` and before a second or أن; 0 without them."""
        if comma + 1 >= limit or not self.words[comma].kinds & COMMA or not self.words[comma + 1].kinds & GIVEN:
            return 0
        end = self.names.name_end(comma + 1, limit)
        behind = self.words[end] if end < len(self.words) else None
        closed = behind is None or bool(behind.kinds & (COMMA | COLON | COMP))
        return end if end - comma > FULL and closed and not self.words[comma + 1].conj else 0

    def _named(self, first: int, index: int, limit: int) -> Mention | None:
        last = self.names.name_end(index, limit)
        if last == index:
            return None
        word = self.words[index]
        gender = word.gender if word.kinds & GIVEN and word.text != "بن" else ""  # قالت بن هنية
        mention = Mention(first, last, PERSON, name=(index, last), gender=gender)
        return self.with_following_role(mention, limit)

    def _bare_name(self, index: int, limit: int) -> Mention | None:
        word = self.words[index]
        if word.known or word.verb is not None:
            if word.kinds == ABSTRACT and word.text.endswith("ات") and self.names.after_given(index):
                return Mention(index, index + 1, PERSON, name=(index, index + 1))  # عويدات، عريقات
            return None
        if (index and self.words[index - 1].text in _NOT) or (word.text[0] in "يت" and self.names.acts(index)):
            return None
        waw = word.text[0] == "و" and not (
            self.names.after_given(index) or is_whole_name(word.text) or self._speaks_alone(index)
        )
        if waw and not self.names.aged(index + 2):  # قالت وطن دحلة (32 عاما)
            return None
        if self.names.purpose(index) or self.names.owned(index):
            return None
        if word.text[0] in "بل" and self.names.behind_particle(index):
            return None
        verbal = (verb_shape(word.text) and not is_foreign(word.text)) or self._is_reflexive(word.text)
        acts = not word.al and (verbal or self._does_something(index, limit))
        if acts and not self.names.after_given(index):
            return None
        if word.al and word.text.endswith("ون") and len(word.text) > 5 and not self.names.after_given(index):
            last = self.chains.chain(index, limit)
            return Mention(index, last, UNNAMED, role=(index, last), gender="m", number=3)
        role_end = self.unlisted_role(index, limit) or self._unlisted_office(index, limit)
        if role_end == index + 1 and (end := self._first_name_end(index, limit)):
            return self.with_following_role(Mention(index, end, PERSON, name=(index, end)), limit)
        named = self.titles_end(role_end, limit) if role_end else 0
        last = self.names.name_end(named, limit) if named else 0
        if last > named:
            titles = (role_end, named) if named > role_end else None
            gender = self.title_gender(*titles) if titles else ""
            return Mention(index, last, PERSON, (named, last), (index, role_end), titles, gender=gender)
        last = self.names.name_end(index, limit)
        if last == index:
            return None
        mention = Mention(index, last, PERSON, name=(index, last))
        return self.with_following_role(mention, limit)

    def _is_reflexive(self, text: str) -> bool:
        """يتآكل، يتقاطع: ي before a verbal noun with ت that the language has."""
        return text.startswith("يت") and len(text) > _LEAST_REFLEXIVE and not is_unheard(text[1:])

    def _first_name_end(self, index: int, limit: int) -> int:
        """الفاضل عبد الرحيم، الناصر عزام: where a name ends whose first is a given name behind its article; 0 unless a single further name
        stands behind it."""
        if not analyse(self.words[index].text[2:]).kinds & GIVEN:
            return 0
        end = self.names.name_end(index + 1, limit)
        of_two = end == index + 3 and (
            self.names.is_compound(index + 1, index + 2) or self.words[index + 1].text in PARTICLES
        )
        single = end == index + 2 or of_two
        return end if single else 0

    def _speaks_alone(self, index: int) -> bool:
        """تقول ويتاكر: «…»، يقول ويتلي إن: nothing but a word that the language has not, without its و neither, between a verb of saying and
        its colon or إن."""
        verb = self.words[index - 1].verb if index else None
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        told = verb is not None and verb.group == "say" and after is not None and after.kinds & (COLON | COMP)
        return bool(told) and is_foreign(self.words[index].text)

    def _does_something(self, index: int, limit: int) -> bool:
        """أغلق سامر الحداد الباب: at the head of a sentence a word of the language, in no list, before a given name."""
        opens = index == 0 or bool(self.words[index - 1].kinds & (STOP | BREAK))
        after = self.words[index + 1] if index + 1 < limit else None
        if not opens or after is None or not is_common(self.words[index].text):
            return False
        return bool(after.kinds & GIVEN) and not (after.al or after.conj or after.prep)

    def _unlisted_office(self, index: int, limit: int) -> int:
        """خادم الرعية | الأب جرجس عساف: where the titles begin behind a noun of the language and what it governs; 0 without such."""
        place = index + 2
        if place >= limit or not self.names.common_noun(index) or not self.words[index + 1].al:
            return 0
        if self.words[index + 1].kinds & (GIVEN | CLOSED) or not self.words[place].kinds & TITLE:
            return 0
        return place if self.words[place].al and self.names.title_here(place, limit) else 0

    def _woman(self, index: int, limit: int) -> Mention | None:
        """المؤسسة المشاركة، سارة العلي، محافظة نابل سلمى الحداد: a word for a body that is a woman's office before her name."""
        mention = self.role_first(index, limit)
        first = self.words[mention.name[0]] if mention.kind == PERSON and mention.name is not None else None
        if first is None or mention.name is None or mention.gender != "f":
            return None
        if not first.kinds & GIVEN:  # ديهيا أيت مقران
            start, end = mention.name
            is_her = not first.known and end - start > 1 and self.words[start + 1].kinds & GIVEN
            return mention if is_her else None
        return mention if self.words[index].al or first.gender == "f" else None

    def _body(self, index: int, limit: int) -> Mention:
        word = self.words[index]
        last = self.chains.chain(index, limit)
        name_at = self.chains.called(last, limit) if last < limit and self.words[last].text == "باسم" else -1
        if name_at >= 0:
            end = self.names.name_end(name_at, limit)
            return Mention(index, end, PERSON, (name_at, end), (index, last))  # حساب باسم أبو راكان
        if word.kinds & MEDIA or word.text in _NAMED_BODIES:
            last = self._unquoted_body_name(index, last, limit)
        return Mention(index, last, BODY_KIND, role=(index, last), gender=word.gender, number=1)

    def _unquoted_body_name(self, index: int, last: int, limit: int) -> int:
        """صحيفة نيويورك تايمز، شركة أمازون: unknown words after the noun are its name."""
        if self.words[last - 1].al and last - 1 > index:
            return last
        while last < limit and not (self.words[last].known or self.words[last].conj or self.chains.is_object(last)):
            last += 1
        return last
