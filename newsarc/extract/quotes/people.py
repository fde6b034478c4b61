"""Who a noun phrase means: the fullest name in the article for a short name, a title or a body."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from newsarc.extract.quotes.lexicon import BODY, FUNC, GIVEN, MEDIA, NAMING, PREP, ROLE, TITLE, word_set
from newsarc.extract.quotes.mentions import BODY_KIND, PERSON, UNNAMED, Mention, Speaker
from newsarc.extract.quotes.name_evidence import is_foreign
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.office_keys import country_key, of_country, office_keys, spelling_key, word_key
from newsarc.extract.quotes.phrases import PhraseReader
from newsarc.extract.quotes.words import BREAK, COLON, COMMA, PUNCTUATION, QUOTE, analyse

_OCCURRENCES = 40
"""How many occurrences of a word are looked at: enough for any article, a bound for hostile text."""
_BACK = 14
"""Words before a name at which the phrase that ends with it may begin."""
_LATTER = 40
"""Words before الأخير in which the one it means stands."""

HONORIFICS = word_set("honorifics")
"""معاليه، سموه: whoever of this rank is being talked about."""
GENERIC = word_set("generic") | HONORIFICS
"""Definite nouns that take up a person introduced under another description."""
_BEFORE_VERBS = frozenset({"لا", "لم", "لن", "ما", "الذي", "التي"})
"""What follows them is a verb and no first name: ما قصده فليتشر."""
_OF_GOD = word_set("of_god")
_SURNAMES = word_set("surnames")
_COUNTERPARTS = ("نظيره", "نظيرها", "لنظيره", "لنظيرها")  # نظيره الإيطالي فلان, whom الوزير الإيطالي takes up
_KINSHIP = word_set("kinship")


class People:
    """Resolves mentions within one article."""

    def __init__(self, narration: Narration, reader: PhraseReader) -> None:
        self.narration = narration
        self.words = narration.words
        self.reader = reader
        self._roles: dict[str, str | None] = {}
        self._names: dict[tuple[str, str], str] = {}
        self._bodies: dict[str, list[tuple[Mention, set[str]]]] = {}

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
        for place in sorted(self._places(stem) + self._places(stem[:-1] + "ة"), reverse=True):
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
            return self._body(mention, gender)
        return self._by_role(mention, gender)

    # -- persons ------------------------------------------------------------------------------------------------

    def _person(self, mention: Mention, gender: str) -> Speaker:
        assert mention.name is not None
        first, last = mention.name
        body = self._short_body(first, last) if mention.role is None and mention.titles is None else None
        if body is not None:
            return self._body(body, gender)
        key = (" ".join([word.text for word in self.words[first:last]]), gender)
        if key not in self._names:
            self._names[key] = self._fullest(first, last, gender)
        name = self._names[key]
        role = self.role_text(mention) or self._role_of(name)
        if not gender:  # نقل البيان عن الحداد: the surname alone does not tell
            given = analyse(name.split(" ", 1)[0])
            gender = given.gender if given.kinds & GIVEN else ""
        return Speaker(name, role, gender, mention.number, PERSON)

    def _short_body(self, first: int, last: int) -> Mention | None:
        """«الخارجية» for a ministry named in full elsewhere: a lone word that ends the name of a body."""
        word = self.words[first]
        if last - first > 1 or not word.al or self.reader.names.is_surname(first):
            return None
        for place in self.narration.positions.get(word.text, ())[:_OCCURRENCES]:
            if place and self.words[place - 1].kinds & BODY and not self.words[place - 1].al:
                mention = self.reader.read(place - 1, len(self.words))
                if mention is not None and mention.kind == BODY_KIND:
                    return mention
        return None

    def role_text(self, mention: Mention) -> str | None:
        """Role and titles of a named mention, as printed."""
        parts = [self.narration.printed(*bounds) for bounds in (mention.role, mention.titles) if bounds]
        return " ".join(part for part in parts if part) or None

    def _fullest(self, first: int, last: int, gender: str) -> str:
        """The longest run of name words in the article that holds the name and agrees with ``gender``.

        When several people share the surname, the one named last before this mention is meant.
        """
        own = [word.text for word in self.words[first:last]]
        if len(own) == 1 and own[0].startswith("عبدال") and own[0][3:] in self.narration.positions:
            own = ["عبد", own[0][3:]]  # عبدالغفور، whom the text calls حسام عبد الغفور as well
        runs = []
        for place in self.narration.positions.get(own[-1], ())[:_OCCURRENCES]:
            run = self._name_run(place, len(own), own)
            if run is not None and run[1] - run[0] > len(own):
                runs.append(run)
        scores = [0 if self.words[run[0]].text == own[0] else self._gender_score(run[0], gender) for run in runs]
        best = max(scores, default=-1)  # 0 for her own first name: قالت رباح, a name of both
        if best < 0:
            return self.narration.printed(first, last)
        runs = [run for run, score in zip(runs, scores, strict=True) if score == best]
        left = [run for run in runs if self.words[run[1] - 1].text == own[-1]] or runs
        nearest = max((run for run in left if run[0] <= first), default=left[0])
        head = self.words[nearest[0]].text
        same = [run for run in left if self.words[run[0]].text == head or self._holds(run, nearest)]
        return self.narration.printed(*max(same, key=lambda run: min(run[1] - run[0], 6)))

    def _holds(self, outer: tuple[int, int], inner: tuple[int, int]) -> bool:
        """Whether the words of ``inner`` end the run ``outer``."""
        length = inner[1] - inner[0]
        return [w.text for w in self.words[outer[1] - length : outer[1]]] == [
            w.text for w in self.words[inner[0] : inner[1]]
        ]

    def _gender_score(self, first: int, gender: str) -> int:
        word = self.words[first]
        if not gender or not word.kinds & GIVEN or not word.gender:
            return 0
        return 1 if word.gender == gender else -1

    def _name_run(self, place: int, length: int, own: list[str]) -> tuple[int, int] | None:
        """The run of name words around an occurrence of a name that ends at token ``place``."""
        start = place - length + 1
        if start < 0 or (length > 1 and [word.text for word in self.words[start : place + 1]] != own):
            return None
        while start > 0 and place - start < 6 and self._joins_left(start - 1, start):
            start -= 1
            if self.words[start].conj:
                break
        end = place + 1
        house = end < len(self.words) and self.words[end].text in ("آل", "ال")  # فيصل بن تركي | آل مقرن
        first = house or bool(self.words[place].kinds & GIVEN and len(own) <= 2)
        middle = start < place - length + 1 and bool(self.words[start].kinds & GIVEN)
        if own and (first or middle):
            reach = self.reader.names.name_end(start, min(len(self.words), start + 7))
            if reach > end and (self._certain_surname(end) if first else self._third_name(end)):
                end = reach
        return start, end

    def _certain_surname(self, index: int) -> bool:
        """What follows a first name is its surname for sure: a name by its look, or the same two words elsewhere."""
        word = self.words[index]
        return word.al or bool(word.kinds & GIVEN) or word.text in _KINSHIP or self.reader.names.pair_repeated(index)

    def _third_name(self, index: int) -> bool:
        """كريم الوليدي قاسم: behind a surname a family by its look, a given name, an office with its article, or a bare noun."""
        word, names = self.words[index], self.reader.names
        if (word.kinds == GIVEN and not (word.verb or word.conj)) or (not word.known and names.last_part(index)):
            return True
        return names.is_family(index) or bool(word.al and word.kinds & ROLE) or names.bare_last(index)

    def _joins_left(self, index: int, right: int) -> bool:
        """Whether the word at ``index`` belongs to the name that goes on at ``right``."""
        word = self.words[index]
        if self.narration.starts[right] - self.narration.ends[index] > 1:
            return False
        if "-" in (word.text, self.words[right].text):
            return self.reader.names.is_hyphen(index) or self.reader.names.is_hyphen(right)
        before = self.words[index - 1] if index else None
        opens = before is None or bool(before.kinds & (PUNCTUATION | QUOTE))
        if (word.verb is not None and (not word.kinds & GIVEN or word.conj or opens)) or word.prep:
            return False
        if word.al and not word.kinds & GIVEN:
            of_body = before is not None and before.text in _OF_GOD
            return (word.text in ("الله", "الدين", "العبد") and not of_body) or (
                before is not None
                and (
                    before.text in ("عبد", "العبد")
                    or (self._family_before(index, right) and self._ends_first_name(index - 1))
                )
            )
        if word.kinds & GIVEN:
            return word.text != "علي" or not self.reader.names.prepositional_ali or self._joins_left(index - 1, index)
        apposed = opens and index >= 2 and bool(self.words[index - 1].kinds & COMMA) and self.words[index - 2].al
        between = before is not None and bool(before.kinds & GIVEN) and not before.prep
        if (
            word.known
            or word.conj
            or word.pronoun
            or word.text[0] == "و"
            or (self.words[right].kinds & GIVEN and not between)
        ):
            return False
        if before is not None and before.text in _BEFORE_VERBS:
            return False
        detached = (word.text[0] == "ل" and analyse(word.text[1:]).kinds & FUNC) or self.reader.names.is_detached(index)
        if (opens and not apposed) or word.text.endswith(("ات", "ها", "وا")) or detached:  # فيلم لأصغر فرهادي
            return False
        if word.text[0] == "ي" and len(word.text) <= 5 and word.text[1] not in "اوي":
            return False
        return not (before is not None and before.kinds & (BODY | NAMING) and not before.al)

    def _family_before(self, index: int, right: int) -> bool:
        """سامر الحمد الوردي, سامر الوالي باوزيق: a family before another, or before no word of the language."""
        word, behind = self.words[index], self.words[right]
        if behind.al:
            return not word.known
        return is_foreign(behind.text) and not behind.kinds and (not word.known or word.text in _SURNAMES)

    def _ends_first_name(self, index: int) -> bool:
        """كريم, or the second word of عبد الأمير."""
        return bool(self.words[index].kinds & GIVEN) or (index > 0 and self.words[index - 1].text == "عبد")

    def _role_of(self, name: str) -> str | None:
        """The role some other mention gives the person."""
        if name in self._roles:
            return self._roles[name]
        self._roles[name] = None
        tokens = name.split()
        for place in self.narration.positions.get(tokens[-1], ())[:_OCCURRENCES]:
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
        if not self._definite(first, last):
            return own
        if last - first == 1 and self._known_surname(first):
            return self._person(Mention(first, last, PERSON, (first, last), gender=gender), gender)
        surname = self._surname_in(first, last)
        if surname is not None:
            return self._person(Mention(first, last, PERSON, (surname, last), (first, surname), gender=gender), gender)
        found = self._antecedent(first, last)
        if found is None:
            return Speaker(own.name, None, gender, mention.number, UNNAMED, certain=not self.is_generic(mention))
        if found.kind == PERSON:
            return self._person(found, gender)
        assert found.role is not None
        if not self.words[first].al and any(word.text == "في" for word in self.words[first:last]):
            return own  # مسؤول في الحكومة: not the one called مسؤول حكومي
        return Speaker(self.narration.printed(*found.role), None, gender, found.number, UNNAMED)

    def is_generic(self, mention: Mention) -> bool:
        """«المسؤول»، «الأخير»، «الكاتب الموريتاني»: takes up somebody described otherwise."""
        return (
            mention.kind == UNNAMED and self.words[mention.first].text in GENERIC and mention.last - mention.first <= 2
        )

    def _definite(self, first: int, last: int) -> bool:
        return any(self.reader.chains.is_definite(place) for place in range(first, last))

    def _known_surname(self, index: int) -> bool:
        """المعلم: a role by its look, but the surname of somebody named in the article."""
        for place in self._places(self.words[index].text):
            before = self.words[place - 1] if place else None
            if before is not None and before.is_name and not before.al:
                mention = self.mention_ending_with(place, 3)
                if mention is not None and mention.name is not None and mention.name[1] == place + 1:
                    return True
        return False

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
        bare = self._bare(first)
        modifiers = {word_key(word) for word in self.words[first + 1 : last] if not word.kinds & PREP or word.prep}
        forms = [bare, "ال" + bare, "لل" + bare, "ل" + bare, "بال" + bare]
        if len(modifiers) == 1:
            forms += _COUNTERPARTS
        places = sorted(place for form in forms for place in self._places(form))
        before = [place for place in reversed(places) if place < first]
        after = [place for place in places if place >= last]
        unnamed = None
        for place in before + after:
            named = None if self.words[place].text in _COUNTERPARTS else self._named_by(place)
            mention = named or self.reader.read(place, len(self.words), prefixed=True)
            if mention is None or mention.first == first or not self._compatible(mention, modifiers, bare):
                continue
            if mention.kind == PERSON:
                return mention
            if mention.kind == UNNAMED and place < first and not self._definite(place, place + 1):
                unnamed = mention
        return unnamed

    def _named_by(self, place: int) -> Mention | None:
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

    def _bare(self, index: int) -> str:
        """The word without article and without ل before it: وزير of الوزير, للوزير, لوزير."""
        word = self.words[index]
        if word.prep == "ل":
            return word.text[2:] if word.text.startswith("لل") else word.text[1:]
        return word.text.removeprefix("ال")

    def _places(self, text: str) -> list[int]:
        return self.narration.positions.get(text, [])[:_OCCURRENCES]

    def _compatible(self, mention: Mention, modifiers: set[str], bare: str) -> bool:
        bounds = mention.role or mention.titles
        if bounds is None:
            return False
        theirs = {word_key(word) for word in self.words[bounds[0] : bounds[1]]}
        if modifiers <= theirs or (bare == "رئيس" and office_keys(modifiers) <= office_keys(theirs)):
            return True
        return mention.kind == PERSON and len(theirs) == 1 and len(modifiers) <= 1

    def _body(self, mention: Mention, gender: str) -> Speaker:
        first, last = mention.first, mention.last
        ministry = self._short_body(first, first + 1) if self.words[first].al else None
        if ministry is not None and last - first == 1 and self.words[ministry.first].text == "وزارة":
            return self._body(ministry, gender)
        own = self.narration.printed(first, last)
        if mention.role is None:
            return Speaker(own, None, gender, mention.number, BODY_KIND)
        bare = self._bare(first)
        key = spelling_key if self.words[first].kinds & MEDIA else country_key  # «العرب» is not «العربي»
        modifiers = {key(word.text) for word in self.words[first + 1 : last]}
        best = own
        for other, theirs in self._bodies_of(bare, key):
            if modifiers <= theirs and (modifiers or other.first < first) and len(theirs) <= 8:
                text = self.narration.printed(other.first, other.last)
                if (not modifiers and theirs) or len(text.split()) > len(best.split()):
                    best = text
        return Speaker(best, None, gender, mention.number, BODY_KIND)

    def _bodies_of(self, bare: str, key: Callable[[str], str]) -> list[tuple[Mention, set[str]]]:
        """The bodies of the text whose head noun is ``bare``, in order, each with its other words by ``key``."""
        found = self._bodies.get(bare)
        if found is None:
            found = self._bodies[bare] = []
            for place in sorted({*self._places(bare), *self._places("ال" + bare)}):
                other = self.reader.read(place, len(self.words))
                if other is not None and other.kind == BODY_KIND and other.role is not None:
                    words = self.words[other.first + 1 : other.last]
                    if self.words[other.first].al and words and words[0].conj:
                        continue  # المنظمة والجمعية: two bodies
                    found.append((other, {key(word.text) for word in words}))
        return found
