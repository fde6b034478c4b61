"""Who a noun phrase means: the fullest name in the article for a short name, a title or a body."""

from __future__ import annotations

from dataclasses import replace

from newsarc.extract.quotes.bodies import Bodies
from newsarc.extract.quotes.full_names import FullNames
from newsarc.extract.quotes.lexicon import BODY, GIVEN, NAMING, PREP, ROLE, TITLE, word_set
from newsarc.extract.quotes.mentions import BODY_KIND, PERSON, UNNAMED, Mention, Speaker
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.office_keys import bare_noun, of_country, office_keys, word_keys
from newsarc.extract.quotes.phrases import PhraseReader
from newsarc.extract.quotes.words import BREAK, COLON, COMMA, QUOTE, analyse

_BACK = 14
"""Words before a name at which the phrase that ends with it may begin."""
_BODY_WITHIN = 10
"""Words before «presided by» in which the body stands."""
_LATTER = 40
"""Words before الأخير in which the one it means stands."""

_FORMER = word_set("former")
_AGED = word_set("aged")
_RELATIVES = word_set("kin") | word_set("relatives")
HONORIFICS = word_set("honorifics")
"""معاليه، سموه: whoever of this rank is being talked about."""
GENERIC = word_set("generic") | HONORIFICS
"""Definite nouns that take up a person introduced under another description."""
_OF_STATE = word_set("of_state")
_SOURCES = frozenset({"مصدر", "مصادر"})
_ACCUSED = frozenset({"متهم", "متهمة", "موقوف", "موقوفة"})
_TRIALS = ("محاكمة", "الإفراج", "إفراج", "توقيف", "إدانة")
"""Nouns of what is done to one who is on trial."""
_COUNTERPARTS = ("نظيره", "نظيرها", "لنظيره", "لنظيرها")  # نظيره الإيطالي فلان, whom الوزير الإيطالي takes up


class People:
    """Resolves mentions within one article."""

    def __init__(self, narration: Narration, reader: PhraseReader) -> None:
        self.narration = narration
        self.words = narration.words
        self.reader = reader
        self.full_names = FullNames(narration, reader.names)
        self.bodies = Bodies(narration, reader, self.full_names)
        self._roles: dict[str, str | None] = {}
        self._names: dict[tuple[str, str], str] = {}

    def latter(self, index: int, gender: str = "") -> Mention | None:
        """«الأخير»: the person named last before token ``index``; of this gender for sure where one is given."""
        for start in range(index - 1, max(-1, index - _LATTER), -1):
            word = self.words[start]
            of_body = start and self.words[start - 1].kinds & BODY and not self.words[start - 1].al  # دار رياض الريس
            if word.kinds & (GIVEN | TITLE) and not (word.conj or of_body):
                end = self.reader.names.name_end(start, index) if word.prep == "ل" else start
                if end > start:
                    return Mention(start, end, PERSON, (start, end), gender=word.gender)  # مقال لكريم الحداد
                mention = self.mention_ending_with(start, 1)
                if mention is not None and mention.last <= index and gender in ("", mention.gender):
                    return mention
        return None

    def titled(self, index: int) -> Mention | None:
        """«سعادته»: the person before token ``index`` whom the text gives this title."""
        stem = self.words[index].text.removesuffix("ها").removesuffix("ه")
        for place in sorted(self.narration.places(stem) + self.narration.places(stem[:-1] + "ة"), reverse=True):
            mention = self.reader.read(place, len(self.words)) if place < index else None
            if mention is not None and mention.kind == PERSON:
                return mention
        return None

    def resolve(self, mention: Mention, gender: str = "") -> Speaker:
        """The speaker ``mention`` stands for; ``gender`` is what the verb says of the subject."""
        gender = mention.gender or gender
        if mention.kind == PERSON and mention.name:
            return self._person(mention, gender)
        if mention.kind == BODY_KIND:
            return self.bodies.resolve(mention, gender)
        return self._by_role(mention, gender)

    # -- persons ------------------------------------------------------------------------------------------------

    def _person(self, mention: Mention, gender: str) -> Speaker:
        assert mention.name is not None
        first, last = mention.name
        body = self.bodies.called(first, last) if mention.role is None and mention.titles is None else None
        if body is not None:
            return self.bodies.resolve(body, gender)
        if last - first == 1 and mention.role is None and (named := self._countryman(first)) is not None:
            return self._person(named, gender)
        key = (" ".join([word.text for word in self.words[first:last]]), gender)
        if key not in self._names:
            self._names[key] = self.full_names.fullest(first, last, gender)
            if last - first == 1 and self._names[key] == self.narration.printed(first, last):
                self._names[key] = self._introduced(first, gender) or self._names[key]
        name = self._names[key]
        role = self.role_text(mention) or self._role_of(name)
        if not gender:  # نقل البيان عن الحداد: the surname alone does not tell
            given = analyse(name.split(" ", 1)[0])
            gender = given.gender if given.kinds & GIVEN else ""
        return Speaker(name, role, gender, mention.number, PERSON)

    def _introduced(self, index: int, gender: str) -> str | None:
        """وزير التجارة تشونغ شان … قال تشونغ, الراهب أنطون المقدسي … قال أنطون: the one of this gender whom a role or title introduces by
        a longer name that begins or ends with this word; of several the last one before it."""
        names: dict[str, int] = {}
        for place in self.narration.places(self.words[index].text):
            mention = self._set_off(place) or self.mention_ending_with(place, 1)
            if mention is None or mention.name is None or not (mention.role or mention.titles):
                continue
            first, last = mention.name
            is_other = gender and mention.gender and mention.gender != gender
            if last - first == 1 or place not in (first, last - 1) or is_other:
                continue
            if not any(word.al and of_country(word.text) for word in self.words[first:last]):
                names[self.narration.printed(first, last)] = first
        before = [name for name, place in names.items() if place < index]
        return next(iter(names)) if len(names) == 1 else max(before, key=names.__getitem__, default=None)

    def _set_off(self, place: int) -> Mention | None:
        """كافحت الأميركية المخضرمة، سيرينا وليامز، وقلبت: a name between commas behind a nation, with at most an adjective in between."""
        if place < 2 or not self.words[place - 1].kinds & COMMA or not self.words[place - 2].al:
            return None
        nation = next((i for i in (place - 2, place - 3) if i >= 0 and of_country(self.words[i].text)), -1)
        end = self.reader.names.name_end(place, len(self.words)) if nation >= 0 else place
        if end - place < 2 or end >= len(self.words) or not self.words[end].kinds & COMMA:
            return None
        gender = "f" if self.words[nation].text.endswith("ة") else "m"
        return Mention(nation, end, PERSON, (place, end), (nation, place - 1), gender=gender)

    def _countryman(self, index: int) -> Mention | None:
        """وقال الإسباني: the one called so last whose name stands behind it, الإسباني رافايل نادال; not who is named so."""
        word = self.words[index]
        if not word.al or not of_country(word.text) or self._known_surname(index):
            return None
        for place in reversed(self.narration.places(word.text)):
            mention = self.reader.read(place, len(self.words)) if place < index else None
            if mention is not None and mention.kind == PERSON and mention.name and mention.name[0] == place + 1:
                return mention
        return None

    def _accused(self, first: int, last: int) -> Mention | None:
        """الإفراج عن فلان … وأنكر المتهم: who is on trial, if the text named but one before whom the word fits."""
        bare = bare_noun(self.words[first])
        if last - first > 1 or bare not in _ACCUSED:
            return None
        found: dict[str, Mention] = {}
        places = (place for text in _TRIALS for place in self.narration.places(text) if place < first)
        for place in places:
            mention = self.reader.read(place + 1 + (self.words[place + 1].text == "عن"), len(self.words))
            if mention is not None and mention.kind == PERSON and mention.name is not None:
                found[self.narration.printed(*mention.name)] = mention
        only = next(iter(found.values())) if len(found) == 1 else None
        return only if only is not None and only.gender in ("", "f" if bare.endswith("ة") else "m") else None

    def _named_countryman(self, first: int, last: int) -> Mention | None:
        """يشعر البلجيكي فلان بإحباط … قال اللاعب البلجيكي: an office that no one state has one of."""
        if last - first != 2 or self.words[first].text not in GENERIC - _OF_STATE or not self.words[last - 1].al:
            return None
        return self._countryman(last - 1)

    def _officer_of_nation(self, first: int, last: int) -> Mention | None:
        """الألماني يورغن كلوب، مدرب الفريق … وقال المدرب الألماني: whom the text calls by his nation, in this very office."""
        if last - first < 2 or not self.words[last - 1].al:
            return None
        named = self._countryman(last - 1)
        if named is None or named.name is None:
            return None
        role = (self._role_of(self.full_names.fullest(*named.name, named.gender)) or "").split(" ", 1)[0]
        return named if role.removeprefix("ال") == bare_noun(self.words[first]) else None

    def role_text(self, mention: Mention) -> str | None:
        """Role and titles of a named mention, as printed."""
        parts = [self.narration.printed(*bounds) for bounds in (mention.role, mention.titles) if bounds]
        return " ".join(part for part in parts if part) or None

    def _role_of(self, name: str) -> str | None:
        """The role some other mention gives the person."""
        if name in self._roles:
            return self._roles[name]
        self._roles[name] = None
        tokens = name.split() or [""]
        for place in self.narration.places(tokens[-1]):
            mention = self.mention_ending_with(place, len(tokens))
            if mention is not None and (mention.role or mention.titles):
                self._roles[name] = self.role_text(mention)
                break
        return self._roles[name]

    def mention_ending_with(self, place: int, length: int) -> Mention | None:
        """The longest phrase whose name covers token ``place``."""
        best = None
        for start in range(place, max(-1, place - length - _BACK), -1):
            word = self.words[start]
            if word.kinds & (QUOTE | COLON | BREAK):
                break  # no phrase goes on behind them
            if not word.kinds & (ROLE | TITLE | GIVEN) or word.prep:
                continue
            mention = self.reader.read(start, len(self.words))
            if mention is not None and mention.name and mention.name[0] <= place < mention.name[1]:
                best = mention if best is None or mention.role or mention.titles else best
        return best

    # -- roles --------------------------------------------------------------------------------------------------

    def _by_role(self, mention: Mention, gender: str) -> Speaker:
        assert mention.role is not None
        first, last = mention.role
        own = Speaker(self.narration.printed(first, last), None, gender, mention.number, UNNAMED)
        if self.words[first].text in HONORIFICS:
            return replace(own, certain=False)
        of_named = self._is_of_named(first, last)
        if not (of_named or self._definite(first, last)):
            return own
        if last - first == 1 and self._known_surname(first):
            return self._person(Mention(first, last, PERSON, (first, last), gender=gender), gender)
        surname = None if of_named else self._surname_in(first, last)
        if surname is not None:
            return self._person(Mention(first, last, PERSON, (surname, last), (first, surname), gender=gender), gender)
        found = (
            self._antecedent(first, last)
            or self._presiding(first, last)
            or self._named_countryman(first, last)
            or self._officer_of_nation(first, last)
            or self._accused(first, last)
        )
        if found is None:
            return Speaker(own.name, None, gender, mention.number, UNNAMED, certain=not self.is_generic(mention))
        if found.kind == PERSON:
            return self._person(found, gender)
        assert found.role is not None
        if not self.words[first].al and any(word.text == "في" for word in self.words[first:last]):
            return own  # مسؤول في الحكومة: not the one called مسؤول حكومي
        return Speaker(self.narration.printed(*found.role), None, gender, found.number, UNNAMED)

    def is_definite(self, mention: Mention) -> bool:
        """Whether an office has the article or is one's of something definite."""
        return self._definite(mention.first, mention.last) or self._is_of_named(mention.first, mention.last)

    def is_generic(self, mention: Mention) -> bool:
        """«المسؤول»، «الأخير»، «الكاتب الموريتاني»: takes up somebody described otherwise."""
        return (
            mention.kind == UNNAMED and self.words[mention.first].text in GENERIC and mention.last - mention.first <= 2
        )

    def _definite(self, first: int, last: int) -> bool:
        return any(self.reader.chains.is_definite(place) for place in range(first, last))

    def _known_surname(self, index: int) -> bool:
        """المعلم: a role by its look, but the surname of somebody named in the article."""
        for place in self.narration.places(self.words[index].text):
            before = self.words[place - 1] if place else None
            if before is not None and before.is_name and not before.al:
                mention = self.mention_ending_with(place, 3)
                if mention is not None and mention.name is not None and mention.name[1] == place + 1:
                    return True
        return False

    def _is_of_named(self, first: int, last: int) -> bool:
        """خطيبة خاشقجي، محامي ترامب: a relative or the like of somebody whom the text names."""
        owner = self.words[last - 1]
        named = (owner.is_name or owner.al) and self._known_surname(last - 1)
        return last - first == 2 and bare_noun(self.words[first]) in _RELATIVES and named

    def _surname_in(self, first: int, last: int) -> int | None:
        """الوزير الجبير: the last word of the role is a surname the text knows."""
        if any(word.kinds & GIVEN for word in self.words[first + 1 : last - 1]):
            return None  # زوجة الوزير سامر الحداد: the name is not hers
        if not self._definite(last - 2, last - 1) and self.words[last - 2].kinds & (BODY | NAMING):
            return None  # متحدثة باسم حملة السيسي
        text, before = self.words[last - 1].text, self.words[last - 2]
        if text.endswith("ية") or (last - first > 2 and before.al and of_country(text)):
            return None  # المتحدث باسم الجيش الوطني الليبي
        if last - first >= 2 and self.reader.names.is_surname(last - 1) and not self.words[last - 1].kinds:
            return last - 1
        return None

    def _antecedent(self, first: int, last: int) -> Mention | None:
        """The named or fuller mention that a definite role takes up: the nearest before it, else the first after it."""
        bare = bare_noun(self.words[first])
        last -= last - first > 1 and self.words[last - 1].text in _AGED  # المدرب البالغ 46 عاما
        modifiers = word_keys(word for word in self.words[first + 1 : last] if not word.kinds & PREP or word.prep)
        forms = [bare, "ال" + bare, "لل" + bare, "ل" + bare, "بال" + bare]
        if self.words[first].text == "الناخب" and last - first > 1 and self.words[first + 1].text == "الوطني":
            forms += ["مدرب", "المدرب"]  # what the Maghreb calls the coach of the nation's team
        if len(modifiers) == 1:
            forms += _COUNTERPARTS
        owned = self._owned_forms(bare) if bare in _RELATIVES and not modifiers else []
        forms += owned
        places = sorted(place for form in forms for place in self.narration.places(form))
        before = [place for place in reversed(places) if place < first]
        after = [place for place in places if place >= last]
        unnamed = former = None
        for place in before + after:
            named = None if self.words[place].text in (*_COUNTERPARTS, *owned) else self.named_by(place)
            mention = named or self.reader.read(place, len(self.words), prefixed=True)
            if mention is None or mention.first == first or not self._compatible(mention, modifiers, bare):
                continue
            if mention.kind == PERSON and not modifiers & _FORMER and self._is_former(mention):
                former = former or mention
                continue
            if mention.kind == PERSON:
                return mention
            is_own = self.words[place].text in owned
            if mention.kind == UNNAMED and place < first and not (is_own or self._definite(place, place + 1)):
                unnamed = mention if unnamed is None or not self._is_other_source(unnamed, mention) else unnamed
        return former or unnamed

    def _owned_forms(self, bare: str) -> list[str]:
        """ابنتها، ابنته …: a relative by whose it is, as whom a name follows may be introduced (ابنتها هاجر … وتضيف الابنة)."""
        stem = bare[:-1] + "ت" if bare.endswith("ة") else bare
        return [stem + pronoun for pronoun in ("ه", "ها", "هم", "هما")]

    def _is_other_source(self, near: Mention, mention: Mention) -> bool:
        """كشفت مصادر عراقية …. قالت مصادر من الحزب …. واعتبرت المصادر: others than those named last; not مصدر رسمي of مصدر رسمي سوري."""
        if bare_noun(self.words[near.first]) not in _SOURCES:
            return False
        theirs = [word.text for word in self.words[mention.first : mention.last]]
        own = [word.text for word in self.words[near.first : near.last]]
        return theirs[: len(own)] != own

    def _presiding(self, first: int, last: int) -> Mention | None:
        """محكمة الجنايات برئاسة المستشار فلان … ورد رئيس المحكمة: who presides over the body that stands before it."""
        if last - first != 2 or bare_noun(self.words[first]) not in ("رئيس", "رئيسة"):
            return None
        body = bare_noun(self.words[first + 1])
        for place in self.narration.places("برئاسة"):
            if place < first and any(
                bare_noun(self.words[i]) == body for i in range(max(0, place - _BODY_WITHIN), place)
            ):
                mention = self.reader.read(place + 1, len(self.words))
                if mention is not None and mention.kind == PERSON and mention.name:
                    return mention
        return None

    def _is_former(self, mention: Mention) -> bool:
        """الرئيس الأميركي السابق فلان, whom الرئيس الأميركي hardly means."""
        bounds = mention.role or mention.titles
        return bounds is not None and any(word.text in _FORMER for word in self.words[bounds[0] : bounds[1]])

    def named_by(self, place: int) -> Mention | None:
        """«فلان، سفير كذا»: the phrase whose role follows its name and begins at ``place``."""
        second = self.words[place].conj == "و"  # فلان، مستشار الرئيس والمتحدث باسمه
        if self.words[place].al and not second and not (place and self.words[place - 1].kinds & COMMA):
            return None
        for start in range(place - 1, max(-1, place - (_BACK if second else 8)), -1):
            word = self.words[start]
            if word.kinds & (GIVEN | TITLE) or not word.known or start in self.narration.marked:
                mention = self.reader.read(start, len(self.words))
                if mention is not None and mention.name and mention.role and mention.role[0] <= place < mention.role[1]:
                    return mention
        return None

    def _compatible(self, mention: Mention, modifiers: set[str], bare: str) -> bool:
        bounds = mention.role or mention.titles
        if bounds is None:
            return False
        theirs = word_keys(self.words[bounds[0] : bounds[1]])
        if modifiers <= theirs or (bare == "رئيس" and office_keys(modifiers) <= office_keys(theirs)):
            return True
        return mention.kind == PERSON and len(theirs) == 1 and len(modifiers) <= 1
