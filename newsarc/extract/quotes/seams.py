"""Where a role or title ends and the name begins: رئيس الوزراء | محمد شياع السوداني.

Once a definite word closes a construct chain, a following noun without article cannot belong to it and begins the
name; behind an open one stands no name.
"""

from __future__ import annotations

from newsarc.extract.quotes.chains import ChainReader
from newsarc.extract.quotes.frequency import is_common, is_unheard
from newsarc.extract.quotes.lexicon import BODY, COMP, GIVEN, PREP, ROLE, TIME, TITLE, word_set
from newsarc.extract.quotes.name_evidence import KUNYA, MOTHER
from newsarc.extract.quotes.names import NameReader
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.office_keys import of_country
from newsarc.extract.quotes.words import COMMA, DASH, OPEN, PUNCTUATION, QUOTE

_AFTER_TITLE = "./"
"""Marks after a title: د. سامر، المهندس/ سامر."""
_FORMER = word_set("former")
_ACTING = "وكالة"
"""How an office is held by whom stands in for another: وزير النفط وكالةً حيان عبد الغني."""
_RELATIVES = word_set("kin") | word_set("relatives")
_CHARGED = word_set("charged")


class SeamReader:
    """Finds the seams of the noun phrases in one narration; every index is a token index."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self.words = narration.words
        self.names = NameReader(narration)
        self.chains = ChainReader(narration, self.names)

    def begins_name(self, index: int, limit: int) -> bool:
        """Whether the given name at ``index`` is one here; with the article (السعيد) only before a further name, or where the
        text has it as a surname (عمر البشير … قال البشير)."""
        names, word = self.names, self.words[index]
        if not names.given_here(index, limit):
            return False
        if not word.al or (word.kinds == GIVEN and names.after_given(index)):
            return True
        return names.followed_by_name(index, limit) or names.article_follows(index, limit)

    def titles_end(self, index: int, limit: int) -> int:
        """End of the titles from ``index``: اللواء الركن | كريم صالح."""
        after = index
        while after < limit and (self.words[after].kinds & TITLE or self.words[after].text in _AFTER_TITLE):
            if self.names.is_sidi(after) or (after > index and self._given_after_title(after, limit)):
                break
            after += 1
        return after

    def _given_after_title(self, index: int, limit: int) -> bool:
        """A word that is both a title and a given name ends the titles when it is a given name here."""
        word = self.words[index]
        return bool(word.kinds & GIVEN) and not word.al and self.names.given_here(index, limit)

    def title_gender(self, first: int, last: int) -> str:
        """Of titles with the article; معالي، د. are said of both men and women."""
        return next((word.gender for word in self.words[first:last] if word.al or word.kinds & BODY), "")

    def closed_role(self, index: int, role_end: int) -> bool:
        """Only a definite role takes a name: the article, a place, a name or a pronoun stands in it."""
        after = self.words[role_end] if role_end < len(self.words) else None
        former = role_end - index > 2 and self.words[index + 1].text in _FORMER and not self.words[index].al
        inner = former and any(word.al and word.kinds & (ROLE | TITLE) for word in self.words[index + 1 : role_end])
        if former and (after is None or not after.kinds & (COMMA | GIVEN) or (inner and after.kinds & GIVEN)):
            return False  # موظف سابق في الشركة | سرب; مستشارة سابقة للرئيس | فلان
        if after is not None and role_end - index >= 2:
            if (
                after.kinds & COMMA
                and role_end + 1 < len(self.words)
                and (
                    self.words[role_end + 1].kinds & (GIVEN | TITLE)
                    or self.names.is_foreign_name(role_end + 1, min(role_end + 3, len(self.words)))
                )
            ):
                return True  # رئيس بلدية أوديسا، بافلو تيموشينكو
            if (
                after.kinds & GIVEN
                and not self.words[role_end - 1].known
                and not (
                    self.chains.looks_adjective(self.words[role_end - 1])
                    and self.words[role_end - 2].known
                    and not is_unheard(self.words[role_end - 1].text)  # رئيس بلدية ترمسعيا
                )
            ):
                return True
        return any(
            self.chains.is_definite(i) or self.words[i].kinds & GIVEN or i in self.narration.marked
            for i in range(index, role_end)
        ) or (role_end - index >= 2 and self._spoken_for(role_end - 1))

    def _spoken_for(self, place: int) -> bool:
        """باسم أمازون closes a role; باسم حملة does not, whose it is follows."""
        before, word = self.words[place - 1], self.words[place]
        return before.text in ("باسم", "بإسم") and not (word.kinds & BODY and not word.al)

    def skip_to_name(self, index: int, limit: int) -> int:
        """Index at which the name begins that stands in apposition to a role ending at ``index``; -1 without one."""
        words = self.words
        if index < limit and words[index].kinds & OPEN and self.name_in_brackets(index):
            return index + 1  # المزارع (كاظم عودة)
        index, after_comma = self._past_aside(index, limit)
        if index >= limit:
            return -1
        word = words[index]
        if word.conj or (word.prep and not word.kinds & GIVEN):
            return -1
        if self._surely_begins_name(index, limit):
            return index
        if (
            word.kinds & ROLE
            and not (index in self.narration.marked or self.names.given_here(index, limit))
            and not self._given_before_surname(index, limit)
        ):
            return -1
        if after_comma and self._is_another(index, limit):
            return -1
        if not word.known and word.text[0] == "و" and word.text[1:] and is_common(word.text[1:]):
            return -1  # مدير البحوث وكسب التأييد
        if self.names.can_be_name(index) or self._is_rare_pair(index, limit) or self._is_hyphened(index, limit):
            return index
        return -1

    def _past_aside(self, index: int, limit: int) -> tuple[int, bool]:
        """Past what may stand between a role and its holder's name, and whether a comma or dash is the last of it."""
        words = self.words
        if index < limit and words[index].kinds & OPEN:
            index = self.narration.past_brackets(index, limit)
            nation = index + 1 < limit and words[index].al and of_country(words[index].text)
            index += bool(nation and self.names.can_be_name(index + 1))  # (فيفا) السويسري جاني
        if index + 1 < limit and words[index].kinds & TIME and words[index + 1].kinds & COMMA:
            index += 1
        index += index + 1 < limit and words[index].text == _ACTING
        after_comma = index < limit and bool(words[index].kinds & (COMMA | DASH))
        return index + after_comma, after_comma

    def _surely_begins_name(self, index: int, limit: int) -> bool:
        """Whether behind a role nothing but its holder's name, with or without a title, begins so."""
        word, names = self.words[index], self.names
        if self.chains.family_first(index, limit):
            return True
        if word.text == "لي" and names.name_end(index, limit) > index:
            return True
        if word.kinds & TITLE and names.title_here(index, limit):
            return True
        return word.text in MOTHER and names.followed_by_name(index, limit)  # النازحة أم سامر

    def _is_another(self, index: int, limit: int) -> bool:
        """Whether what stands behind the comma of a role goes on with something else than its holder's name."""
        word = self.words[index]
        if not word.kinds & GIVEN and not self.names.several_names(index, limit):
            return True
        if not word.known and word.text[4:].endswith("ي") and is_common(word.text[:-1]):
            return True  # سيدي الوزير، سؤالي بسيط
        return self._joined_by_waw(index, limit)

    def name_in_brackets(self, index: int) -> bool:
        """Whether nothing but a person's name stands between the bracket at ``index`` and the one that closes it."""
        close = self.narration.past_brackets(index, len(self.words)) - 1
        if close <= index + 1 or not (self.words[index + 1].kinds & GIVEN or self.words[index + 1].text in KUNYA):
            return False
        return self.names.name_end(index + 1, close) == close

    def _is_hyphened(self, index: int, limit: int) -> bool:
        """باك سو-جين: behind a closed office a word, and two that a hyphen joins."""
        return index + 3 < limit and self.words[index].is_name and self.names.is_hyphen(index + 2)

    def _is_rare_pair(self, index: int, limit: int) -> bool:
        """رئيس المجلس القروي عائد الأقطش إلى أن: behind a closed office a noun without article, and a word with it that the language hardly
        has: a given name that is a word, and a family's."""
        word, family = self.words[index], self.words[index + 1] if index + 1 < limit else None
        after = self.words[index + 2] if index + 2 < limit else None
        if family is None or word.al or word.conj or word.prep or word.pronoun or word.kinds or word.verb is not None:
            return False
        is_rare = family.al and not (family.known or family.conj) and is_unheard(family.text.removeprefix("ال"))
        return is_rare and (after is None or bool(after.kinds & (PREP | COMP | QUOTE | PUNCTUATION)))

    def _joined_by_waw(self, index: int, limit: int) -> bool:
        """لاعب برشلونة، وماورو إيكاردي: somebody else; وينستون, and what a second comma closes (، ورن بافيت،), is a name as it stands."""
        word = self.words[index]
        if word.known or word.text[0] != "و" or word.text[1:2] in ("ا", "و", "ي"):
            return False
        end = self.names.name_end(index, limit)
        return not (end < limit and self.words[end].kinds & COMMA)

    def _given_before_surname(self, index: int, limit: int) -> bool:
        """المحلل السياسي أمين قمورية: behind a closed role a name that is an office too, and a word in no list."""
        after = self.words[index + 1] if index + 1 < limit else None
        office = index - 1 - bool(index > 1 and self.words[index - 1].kinds & COMMA)
        named = bool(self.words[index].kinds & GIVEN) and self.words[office].al
        if not named or after is None:
            return False
        return (after.is_name and not (after.al or after.conj)) or self._word_as_surname(index, office)

    def _word_as_surname(self, index: int, office: int) -> bool:
        """رئيس البلدية رائد عودة إن: the given name that is a rank too, and a family that is a word, in the subject of a verb of saying."""
        names = self.names
        return office == index - 1 and names.in_saying(index) and names.name_end(index, len(self.words)) == index + 2

    def names_inner_role(self, index: int, role_end: int, last: int) -> bool:
        """محامي الرئيس الأميركي دونالد ترامب: the name belongs to the president, not to his lawyer."""
        words = self.words
        if self._speaks_for_woman(index, role_end) or self._is_of_other_gender(index, role_end):
            return True
        chief = words[role_end - 1]
        if (
            role_end - index > 1
            and words[index].al
            and chief.prep == "ل"
            and chief.al
            and chief.kinds & (ROLE | TITLE)
            and not chief.kinds & BODY  # المدير العام للمؤسسة ياسين حمدي
            and chief.number == 1
        ):
            return True  # المستشار السياسي للرئيس جو بايدن
        inner = next((i for i in range(role_end - 1, index, -1) if words[i].kinds & (ROLE | TITLE) and words[i].al), -1)
        if inner >= 0 and words[inner].text.removeprefix("ال") in _CHARGED:
            return False  # الطبيب المختص بأمراض القلب رعد الجبوري
        if inner < 0:
            return False
        given = next((word for word in words[role_end:last] if word.kinds & GIVEN), None)
        if given is not None and given.gender == words[index].gender != words[inner].gender and given.gender:
            return False
        if words[index].text.removeprefix("ال") in _RELATIVES:
            return True
        bare = words[inner].text[-3:]
        for place in self.narration.positions.get(words[last - 1].text, ())[:24]:
            if place == last - 1:
                continue
            for before in words[max(0, place - 4) : place]:
                if before.kinds & TITLE and before.text.endswith(bare):
                    return True
        return False

    def _is_of_other_gender(self, index: int, role_end: int) -> bool:
        """زوجة المتوفى محمد عبد التواب: what she is of a man is told with his name."""
        relative, given = self.words[index], self.words[role_end]
        if (
            relative.text.removeprefix("ال") not in _RELATIVES
            or not given.kinds & GIVEN
            or not self.words[role_end - 1].al
        ):
            return False
        return {relative.gender, given.gender} == {"m", "f"}

    def _speaks_for_woman(self, index: int, role_end: int) -> bool:
        """أعلن المتحدث باسم رئيسة الوزراء تيريزا ماي: she is the prime minister, not her spokesman."""
        words = self.words
        spoken_for = next((i + 1 for i in range(index + 1, role_end - 1) if words[i].text in ("باسم", "بإسم")), -1)
        if spoken_for < 0 or not words[spoken_for].kinds & ROLE or words[index].gender != "m":
            return False
        return words[spoken_for].gender == "f" and words[role_end].gender == "f"

    def unlisted_role(self, index: int, limit: int) -> int:
        """Where the name begins behind a definite noun in no list (المعلق الرياضي | إيلي زوبكو); 0 without one."""
        if not self.words[index].al or self.names.is_surname(index):
            return 0
        after = index + 1
        while after < min(limit, index + 4) and self.words[after].al and not self.words[after].conj:
            after += 1
        nation = of_country(self.words[after - 1].text)
        after += nation and after < limit - 1 and bool(self.words[after].kinds & COMMA)  # الألماني، يورغن كلوب
        if after >= limit or self.words[after].conj or self.words[after].al:
            return 0
        if nation and self.names.is_foreign_name(after, min(after + 2, limit)):
            return after
        return after if self.words[after].kinds & GIVEN and self.names.given_here(after, limit) else 0
