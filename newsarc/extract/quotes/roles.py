"""Phrases in which a role stands, with the name of its holder before it, behind it, or behind what is told of him.

رئيس الوزراء محمد شياع السوداني، وزير المالية، رئيس الوفد، سامر الحداد؛ سامر الحداد، رئيس الوفد.
"""

from __future__ import annotations

from newsarc.extract.quotes.lexicon import (
    BODY,
    COMP,
    GIVEN,
    PLACE,
    ROLE,
    TITLE,
    word_set,
)
from newsarc.extract.quotes.mentions import PERSON, UNNAMED, Mention
from newsarc.extract.quotes.seams import SeamReader
from newsarc.extract.quotes.words import (
    COLON,
    COMMA,
    PUNCTUATION,
    QUOTE,
)

DESCRIPTION = 10
"""Words between commas that describe an office before its holder's name."""
FULL = 2
"""Tokens of a comma and a single name."""
_CLAUSE = 8
"""Words of a clause between an office and its holder's name."""
_BOTH_GENDERS = word_set("both_genders")
_WORKING = frozenset({"يعمل", "تعمل", "يقيم", "تقيم", "يعيش", "تعيش", "يسكن", "تسكن", "يدير", "تدير"})
"""Where somebody works or lives, told behind a noun without article."""
_WHO = word_set("who")


class RoleReader(SeamReader):
    """Reads roles and their holders in one narration; every index is a token index."""

    def role_first(self, index: int, limit: int) -> Mention:
        word = self.words[index]
        role_end = self.chains.chain(index, limit)
        gender, number = word.gender, word.number
        closed = self.closed_role(index, role_end)
        name_at = self.skip_to_name(role_end, limit) if closed else -1
        name_at = self.chains.called(role_end, limit) if name_at < 0 else name_at
        name_at = self._behind_clause(role_end, limit) if name_at < 0 else name_at
        if name_at >= 0 and number != 3:
            titles_end = self.titles_end(name_at, limit)
            last = self.names.name_end(titles_end, limit)
            if last > titles_end and titles_end == role_end and self.names_inner_role(index, role_end, last):
                own = self._own_name(index, last, limit)
                if own is not None:
                    return own
                return Mention(index, last, UNNAMED, role=(index, last), gender=gender, number=number)
            if last > titles_end == role_end and (own := self._beside_chief(index, role_end, last, limit)) is not None:
                return own
            if last > titles_end:
                holder = self.words[titles_end]
                unlike = holder.kinds == GIVEN and holder.gender != gender
                if word.text in _BOTH_GENDERS and (unlike or self.names.is_word_and_family(titles_end)):
                    gender = ""  # عضو المكتب سلوى القروي انتقدت; رئيس الأركان فاليري غيراسيموف; عضو المجلس نيسان الزاير
                mention = Mention(index, last, PERSON, (titles_end, last), (index, role_end), gender=gender)
                if titles_end > name_at:
                    mention.titles = (name_at, titles_end)
                    mention.gender = self.title_gender(*mention.titles) or mention.gender
                return mention
        if number == 3 and word.kinds & BODY:
            gender, number = "f", 1  # قالت مصادر … وأضافت: no persons, so the verb is of one woman
            return Mention(index, role_end, UNNAMED, role=(index, role_end), gender=gender, number=number)
        apposed = name_at < 0 and number == 1 and role_end < limit and self.words[role_end].kinds & COMMA
        second = None
        if apposed:
            second = (
                self._second_role(index, role_end, limit)
                or self._described(index, role_end, limit)
                or self._second_in_no_list(index, role_end, limit)
            )
        return second or Mention(index, role_end, UNNAMED, role=(index, role_end), gender=gender, number=number)

    def _beside_chief(self, index: int, role_end: int, last: int, limit: int) -> Mention | None:
        """مستشار الرئيس دونالد ترامب، توم باراك، إن: two names behind an office of somebody's, of which the first is the chief's."""
        within = self.words[index + 1 : role_end]
        if self.words[index].al or not any(word.al and word.kinds & ROLE and word.number == 1 for word in within):
            return None
        own = self._own_name(index, last, limit) if last < limit and self.words[last].kinds & COMMA else None
        if own is None or own.name is None or own.name[1] - own.name[0] < FULL:
            return None
        behind = self.words[own.last] if own.last < len(self.words) else None
        return own if behind is None or behind.kinds & (COMMA | COLON | COMP | QUOTE) else None

    def _own_name(self, index: int, last: int, limit: int) -> Mention | None:
        """محامي الرئيس سامي عواد، نزار جاد، إن: whom the office at ``index`` of another, named before token ``last``, is of."""
        titles = self.skip_to_name(last, limit)
        named = self.titles_end(titles, limit) if titles > last else last
        end = self.names.name_end(named, limit) if named > last else last
        if end <= max(named, last):
            return None
        own_titles = (titles, named) if named > titles else None
        return Mention(index, end, PERSON, (named, end), (index, last), own_titles, gender=self.words[index].gender)

    def _behind_clause(self, role_end: int, limit: int) -> int:
        """رئيسة اللجنة التي تمنح الجائزة ماريا ريسا إن، مدير منظمة تعمل في المدينة وائل أبو ليلة إن: where the name begins behind a short clause
        about the office; -1 without one."""
        if self.words[role_end - 1].kinds & COMMA or role_end >= limit:
            return -1
        clause = self.words[role_end]
        if clause.text not in _WHO and not (clause.text in _WORKING and not self.words[role_end - 1].al):
            return -1
        for place in range(role_end + 2, min(role_end + _CLAUSE, limit - 1)):
            word = self.words[place]
            if word.kinds & (PUNCTUATION | QUOTE | COMP):
                return -1
            if word.kinds & GIVEN and not (word.al or word.conj or word.prep):
                before = self.words[place - 1]
                somebody = before.kinds & (ROLE | TITLE) and before.number == 1
                if somebody or not ((before.al and before.known) or before.kinds & PLACE):
                    return -1  # الذي رافق الرئيس فلان، التي تحمل اسم الشهيد فلان: who is named is the object
                end = self.names.name_end(place, limit)
                behind = self.words[end] if end < limit else None
                said = behind is not None and (behind.kinds & (COMP | QUOTE | PUNCTUATION) or behind.prep == "ل")
                return place if end - place > 1 and said else -1
        return -1

    def _second_role(self, index: int, role_end: int, limit: int) -> Mention | None:
        """وزير المالية، رئيس الوفد، سامر الحداد: a second role in apposition, and only then the name."""
        place = role_end + 1
        if place >= limit:
            return None
        word = self.words[place]
        if not word.kinds & ROLE or word.number != 1 or word.conj or word.prep:
            return None
        mention = self.role_first(place, limit)
        if mention.kind != PERSON or mention.role is None or mention.role[0] != place:
            return None
        mention.first, mention.role = index, (index, mention.role[1])
        mention.gender = self.words[index].gender or mention.gender
        return mention

    def _second_in_no_list(self, index: int, role_end: int, limit: int) -> Mention | None:
        """بطلة السباق، الفارسة دانة بوجيري، فوزها: what else the person is, in no list, and then the name, closed by a comma."""
        place = role_end + 1
        word = self.words[place] if place < limit else None
        if word is None or word.conj or word.known or word.text.endswith("ة") != (self.words[index].gender == "f"):
            return None
        name_at = self.unlisted_role(place, limit)
        last = self.names.name_end(name_at, limit) if name_at else 0
        if last - name_at < 2 or last >= limit or not self.words[last].kinds & COMMA:
            return None
        gender = self.words[index].gender
        return Mention(index, last, PERSON, (name_at, last), (index, name_at), gender=gender)

    def _described(self, index: int, role_end: int, limit: int) -> Mention | None:
        """الصحافي البارز، المقرب من الحكومة، سامر الحداد، في تغريدة: a description between commas, and only then the name."""
        place = role_end + 1
        if place >= limit or not self.words[place].al or self.words[place].conj or self.words[index].number != 1:
            return None
        while place < min(limit, role_end + DESCRIPTION) and not self.words[place].kinds & (PUNCTUATION | QUOTE | COMP):
            place += 1
        name_at, closed = place + 1, place + 1 < limit and self.words[place].kinds & COMMA
        end = self.names.name_end(name_at, limit) if closed else name_at
        behind = self.words[end] if end < len(self.words) else None
        given = end - name_at > 1 and behind is not None and behind.kinds & (COMMA | COLON | COMP | QUOTE)
        if not given or not (self.words[name_at].kinds & GIVEN or self.names.is_foreign_name(name_at, end)):
            return None
        return Mention(index, end, PERSON, (name_at, end), (index, role_end), gender=self.words[index].gender)

    def with_following_role(self, mention: Mention, limit: int) -> Mention:
        """«فلان، رئيس كذا،» and «فلان رئيس كذا»."""
        words, index = self.words, mention.last
        if index < limit and words[index].kinds & COMMA:
            index += 1
            index += index < limit and words[index].text in ("وهو", "وهي")
        if index >= limit or words[index].conj or words[index].prep or not words[index].kinds & ROLE:
            return mention
        if index == mention.last and self.role_first(index, limit).kind == PERSON:
            return mention
        role = words[index]
        studies = (
            index > mention.last and index + 1 < limit and words[index + 1].text in ("في", "فى")
        )  # هدى سالم، معلمة في مدرسة
        if (
            role.verb is not None
            and role.verb.tense == "participle"
            and role.text.endswith(("ا", "ة", "ين"))
            and not studies
        ):
            return mention  # قالت ليلى متحدثة
        if role.number == 3 or (
            mention.gender and role.gender and mention.gender != role.gender and role.text != "رئيس"
        ):
            return mention
        described = self.role_first(index, limit)
        of_another = described.kind == UNNAMED  # سعاد الراوي، زوجة الوزير سامي عواد
        mention.role = (index, described.last if of_another else self.chains.chain(index, limit))
        mention.last = mention.role[1]
        if role.text not in _BOTH_GENDERS:
            mention.gender = mention.gender or role.gender
        return mention
