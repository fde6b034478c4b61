"""Noun phrases that can speak: a person with role and name in either order, a body, an unnamed source.

Arabic marks the seam between role and name: once a construct chain is closed by a definite word (رئيس *الوزراء*), a
following noun without article cannot belong to it and begins the name (رئيس الوزراء | محمد شياع السوداني).
"""

from __future__ import annotations

from dataclasses import dataclass

from .lexicon import (
    ABSTRACT,
    AUDIENCE,
    BODY,
    CLOSED,
    COMP,
    EVENT,
    FUNC,
    GIVEN,
    MEDIA,
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
from .narration import Narration
from .words import CLOSE, COMMA, DASH, NUMBER, OPEN, PUNCTUATION, QUOTE, Word

PERSON = "person"
BODY_KIND = "body"
UNNAMED = "unnamed"

_MAX_TOKENS = 24
_MAX_NAME = 7
_OTHERS = word_set("others")
_ONE_OF = word_set("one_of")
_QUANTIFIERS = _ONE_OF | word_set("quantifiers")
_PARTICLES = word_set("name_particles")
_IN_NAMES = word_set("name_endings")
_AFTER_NAME_STOP = frozenset(["أمس", "اليوم"])
_ROLE_PREPOSITIONS = word_set("role_prepositions")


@dataclass(slots=True)
class Mention:
    """A noun phrase that can be a speaker; all numbers are token indices, ends exclusive."""

    first: int
    last: int
    kind: str
    name: tuple[int, int] | None = None
    role: tuple[int, int] | None = None
    titles: tuple[int, int] | None = None
    gender: str = ""
    number: int = 1

    @property
    def start(self) -> tuple[int, int]:
        """Range of the phrase to print when there is no name."""
        return self.role or self.name or (self.first, self.last)


class PhraseReader:
    """Reads noun phrases of one narration."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self.words = narration.words
        self.prepositional_ali = " على " not in narration.text

    def read(self, index: int, limit: int, *, prefixed: bool = False) -> Mention | None:
        """The phrase that begins at token ``index``, or None when no speaker can begin there.

        A first word with a preposition on it (للرئيس) is read only when ``prefixed`` says so.
        """
        limit = min(limit, index + _MAX_TOKENS)
        if index >= limit:
            return None
        word = self.words[index]
        kinds = word.kinds
        if kinds & (PUNCTUATION | QUOTE) or (word.prep and not prefixed):
            return None
        if kinds & TITLE and self._title_here(index, limit):
            return self._titled(index, limit)
        if (
            kinds & GIVEN
            and self._given_here(index, limit)
            and (not word.al or self._followed_by_name(index, limit) or self._article_follows(index, limit))
        ):
            return self._named(index, index, limit)
        if kinds & BODY and not (kinds & ROLE and word.gender == "m"):
            return self._body(index, limit)
        if kinds & ROLE:
            return self._role_first(index, limit)
        if kinds & PLACE:
            return self._place(index, limit)
        if word.text in _OTHERS:
            number = 1 if word.text in ("آخر", "أخرى") else 3
            return Mention(index, index + 1, UNNAMED, role=(index, index + 1), number=number)
        if word.text in _QUANTIFIERS:
            return self._quantified(index, limit)
        if kinds & CLOSED and not kinds & GIVEN:
            return None
        if index in self.narration.marked:
            last = self.narration.marked[index]
            return Mention(index, last, PERSON, name=(index, last))
        return self._bare_name(index, limit)

    # -- beginnings ---------------------------------------------------------------------------------------------

    def _title_here(self, index: int, limit: int) -> bool:
        """A title only when a name follows (الوزير بلينكن); otherwise it is a role on its own (الوزير)."""
        after = index
        while after < limit and (self.words[after].kinds & TITLE or self.words[after].text in ".\u200f"):
            after += 1
        if after >= limit or after == index:
            return False
        if len(self.words[index].text) == 1 and (
            (index + 1 == after and self.words[index].text != "د") or self._after_number(index)
        ):
            return False
        word = self.words[after]
        if word.kinds & ROLE and not self.words[index].kinds & ROLE:
            return True
        if word.kinds & (PUNCTUATION | QUOTE | CLOSED) and not word.kinds & GIVEN:
            return False
        return self.can_be_name(after) or (word.al and not word.known and self._is_surname(after))

    def _after_number(self, index: int) -> bool:
        return index > 0 and bool(self.words[index - 1].kinds & NUMBER)

    def _titled(self, index: int, limit: int) -> Mention | None:
        after = index
        while after < limit and (self.words[after].kinds & TITLE or self.words[after].text == "."):
            if after > index and self._given_here(after, limit) and not self.words[after].al:
                break
            after += 1
        gender, number = self.words[index].gender, 1
        if after < limit and self.words[after].kinds & ROLE and not self.can_be_name(after):
            mention = self._role_first(after, limit)
        else:
            mention = self._named(index, after, limit)
        if mention is None:
            return None
        mention.first, mention.titles = index, (index, after)
        mention.gender, mention.number = gender or mention.gender, number
        return mention

    def _given_here(self, index: int, limit: int) -> bool:
        """A word that is a given name among other things: is it one here?"""
        word = self.words[index]
        if word.text == "علي" and self.prepositional_ali:
            return index + 1 < limit and self.can_be_name(index + 1) and not self.words[index + 1].kinds & ABSTRACT
        if word.kinds & (CLOSED | COMP):
            return False
        if word.text in _PARTICLES:
            return index + 1 < limit and (self.words[index + 1].is_name or self.words[index + 1].al)
        if not word.kinds & (ROLE | ABSTRACT | EVENT | BODY) and word.verb is None:
            return True
        after = self.words[index + 1] if index + 1 < limit else None
        if after is None or after.kinds & (CLOSED | PUNCTUATION):
            return word.verb is None and not word.kinds & (ROLE | ABSTRACT | BODY)
        return (
            bool(after.kinds & GIVEN)
            or (after.al and not after.known and not after.gender)
            or (not after.known and not word.kinds & ROLE)
        )

    def _quantified(self, index: int, limit: int) -> Mention | None:
        """«بعض السكان»، «عدد من النواب»، «أحد المتظاهرين»."""
        word = self.words[index]
        after = index + 1
        if after < limit and self.words[after].text == "من":
            after += 1
            if word.text == "كل" and after < limit:
                return self.read(after, limit)
        if after >= limit or (word.conj and word.verb):
            return None
        person = self.words[after].kinds & (ROLE | BODY) or (word.text in _ONE_OF and self.words[after].al)
        if not person:
            return None
        last = self._chain(after, limit)
        number = 1 if word.text in _ONE_OF else 3
        gender = "f" if word.text in ("إحدى", "احدى") else "m" if number == 1 else ""
        return Mention(index, last, UNNAMED, role=(index, last), gender=gender, number=number)

    def _personal_title(self, index: int, limit: int) -> bool:
        """A title that begins a name here (الوزراء | الشيخ سلمان), not one that ends the role (إمام مسجد الشيخ زايد)."""
        after = index + 1
        while after < limit and self.words[after].kinds & TITLE:
            after += 1
        return after < limit and self.can_be_name(after)

    def _after_given(self, index: int) -> bool:
        """Somewhere in the text the word stands right after a given name or a title: a surname."""
        for place in self.narration.positions.get(self.words[index].text, ())[:12]:
            before = self.words[place - 1] if place else None
            if before is not None and before.kinds & GIVEN and not before.verb and not before.prep:
                return True
        return False

    def _named(self, first: int, index: int, limit: int) -> Mention | None:
        last = self._name_end(index, limit)
        if last == index:
            return None
        word = self.words[index]
        mention = Mention(first, last, PERSON, name=(index, last), gender=word.gender if word.kinds & GIVEN else "")
        return self._with_following_role(mention, limit)

    def _bare_name(self, index: int, limit: int) -> Mention | None:
        word = self.words[index]
        if word.known or word.verb is not None or (word.text[0] == "و" and not self._after_given(index)):
            return None
        if not word.al and _verb_shape(word.text) and not self._after_given(index):
            return None
        if word.al and word.text.endswith("ون") and len(word.text) > 5 and not self._after_given(index):
            last = self._chain(index, limit)
            return Mention(index, last, UNNAMED, role=(index, last), gender="m", number=3)
        last = self._name_end(index, limit)
        if last == index:
            return None
        mention = Mention(index, last, PERSON, name=(index, last))
        return self._with_following_role(mention, limit)

    # -- roles --------------------------------------------------------------------------------------------------

    def _role_first(self, index: int, limit: int) -> Mention | None:
        word = self.words[index]
        role_end = self._chain(index, limit)
        gender, number = word.gender, word.number
        name_at = self._skip_to_name(role_end, limit) if self._closed_role(index, role_end) else -1
        if name_at >= 0 and number != 3:
            titles_end = name_at
            while titles_end < limit and (self.words[titles_end].kinds & TITLE or self.words[titles_end].text == "."):
                if titles_end > name_at and self.words[titles_end].kinds & GIVEN and not self.words[titles_end].al:
                    break
                titles_end += 1
            last = self._name_end(titles_end, limit)
            if last > titles_end and titles_end == role_end and self._names_inner_role(index, role_end, last):
                return Mention(index, last, UNNAMED, role=(index, last), gender=gender, number=number)
            if last > titles_end:
                mention = Mention(index, last, PERSON, (titles_end, last), (index, role_end), gender=gender)
                if titles_end > name_at:
                    mention.titles = (name_at, titles_end)
                return mention
        return Mention(index, role_end, UNNAMED, role=(index, role_end), gender=gender, number=number)

    def _names_inner_role(self, index: int, role_end: int, last: int) -> bool:
        """محامي الرئيس الأميركي دونالد ترامب: the name belongs to the president, not to his lawyer."""
        words = self.words
        inner = next((i for i in range(role_end - 1, index, -1) if words[i].kinds & (ROLE | TITLE) and words[i].al), -1)
        if inner < 0:
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

    def _closed_role(self, index: int, role_end: int) -> bool:
        """Only a definite role takes a name: the article, a place, a name or a pronoun stands in it."""
        after = self.words[role_end] if role_end < len(self.words) else None
        if after is not None and role_end - index >= 2:
            if (
                after.kinds & COMMA
                and role_end + 1 < len(self.words)
                and self.words[role_end + 1].kinds & (GIVEN | TITLE)
            ):
                return True
            if (
                after.kinds & GIVEN
                and not self.words[role_end - 1].known
                and not self._looks_adjective(self.words[role_end - 1])
            ):
                return True
        return any(
            self._definite(i) or self.words[i].kinds & GIVEN or i in self.narration.marked
            for i in range(index, role_end)
        ) or (role_end - index >= 2 and self.words[role_end - 2].text in ("باسم", "بإسم"))

    def _skip_to_name(self, index: int, limit: int) -> int:
        """Index at which the name begins that stands in apposition to a role ending at ``index``; -1 without one."""
        words = self.words
        after_comma = False
        if index < limit and words[index].kinds & OPEN:
            close = next((i for i in range(index, min(index + 8, limit)) if words[i].kinds & CLOSE), -1)
            if close > 0:
                index = close + 1
        if index < limit and words[index].kinds & (COMMA | DASH):
            index, after_comma = index + 1, True
        if index >= limit:
            return -1
        word = words[index]
        if word.conj or (word.prep and not word.kinds & GIVEN):
            return -1
        if word.kinds & TITLE and self._title_here(index, limit):
            return index
        if word.kinds & ROLE and not self._given_here(index, limit):
            return -1
        if after_comma and not word.kinds & GIVEN and not self._several_names(index, limit):
            return -1
        return index if self.can_be_name(index) else -1

    def _several_names(self, index: int, limit: int) -> bool:
        """After a comma one unknown word may be anything; a name there is two words or closed by a mark."""
        end = self._name_end(index, limit)
        if end == index:
            return False
        return end - index >= 2 or end >= limit or bool(self.words[end].kinds & (PUNCTUATION | QUOTE | COMP))

    def _with_following_role(self, mention: Mention, limit: int) -> Mention:
        """«فلان، رئيس كذا،» and «فلان رئيس كذا»."""
        words, index = self.words, mention.last
        if index < limit and words[index].kinds & COMMA:
            index += 1
        if index >= limit or words[index].conj or words[index].prep or not words[index].kinds & ROLE:
            return mention
        role = words[index]
        if words[index].verb is not None and words[index].verb.tense == "participle":
            return mention
        if role.number == 3 or (
            mention.gender and role.gender and mention.gender != role.gender and role.text != "رئيس"
        ):
            return mention
        mention.role = (index, self._chain(index, limit))
        mention.last = mention.role[1]
        mention.gender = mention.gender or role.gender
        return mention

    # -- chains -------------------------------------------------------------------------------------------------

    def _chain(self, index: int, limit: int) -> int:
        """End of the construct chain with its adjectives and complements that begins at ``index``."""
        words = self.words
        definite = self._definite(index)
        place = index + 1
        while place < limit:
            word = words[place]
            kinds = word.kinds
            if place in self.narration.marked:
                if kinds & (PREP | COMP | FUNC | TIME):
                    break
                place, definite = self.narration.marked[place], True
                continue
            if kinds & (PUNCTUATION | QUOTE | NUMBER):
                break
            step = self._chain_step(index, place, limit, definite)
            if step == 0:
                break
            definite = word.al if word.conj else self._definite_at(place, step, definite)
            ends = step > 1 and self.words[place + step - 1].kinds & PLACE and word.kinds & PREP and not word.prep
            place += step
            if ends:
                break
        return min(place, limit)

    def _definite(self, index: int) -> bool:
        word = self.words[index]
        return word.al or word.pronoun or bool(word.kinds & PLACE)

    def _definite_at(self, place: int, step: int, definite: bool) -> bool:
        return definite or any(self._definite(i) or self.words[i].kinds & GIVEN for i in range(place, place + step))

    def _chain_step(self, head: int, place: int, limit: int, definite: bool) -> int:
        """Number of words from ``place`` that still belong to the chain; 0 ends it."""
        word = self.words[place]
        if self.is_detached(place):
            return 1
        if word.text in ("باسم", "بإسم") or (word.text in ("بالنيابة", "بأعمال")):
            return self._complement(place, limit)
        if word.prep or word.text in _ROLE_PREPOSITIONS:
            return self._prepositional(head, place, limit, definite)
        if word.kinds & (COMP | REL | TIME | SOURCE):
            return 1 if word.text in ("سابق", "عام") and self.words[place - 1].kinds & ROLE else 0
        if word.verb is not None and not word.al:
            noun = word.kinds & (ABSTRACT | ROLE | BODY | EVENT) and not definite and self._article_next(place)
            if not noun or self._looks_adjective(self.words[place - 1]):
                return 0
        if word.al:
            if word.conj:
                return 1 if definite and word.conj == "و" else 0
            if word.kinds & GIVEN and not word.kinds & (ROLE | TITLE) and self._followed_by_name(place, limit):
                return 0
            if word.kinds & TITLE and not definite and words_named_after(self.words, place):
                return 2
            if (
                word.kinds & TITLE
                and definite
                and self._title_here(place, limit)
                and self._personal_title(place, limit)
            ):
                return 0
            if self._is_surname(place) and self._ends_role(place, limit):
                return 0
            return 1 if self._still_role(head, place) else 0
        if word.conj:
            return 1 if self._coordinated(head, place) else 0
        if word.kinds & FUNC:
            return 1 if word.text in ("أول", "غير", "سابق", "آخر") and not definite else 0
        if definite:
            return 0
        return self._indefinite_step(head, place, limit)

    def _still_role(self, head: int, place: int) -> bool:
        """After a definite head or an adjective only another adjective goes on; a noun there is the object of the verb."""
        before, word = self.words[place - 1], self.words[place]
        noun = word.kinds & (TITLE | BODY | ABSTRACT | EVENT | ROLE) and not word.text.endswith(("ي", "ية"))
        if self.words[head].al and before.al and noun and word.text not in _ADJECTIVES:
            return False
        if (
            not before.al
            or not before.text.endswith(("ي", "ية"))
            or (before.kinds & (BODY | ROLE) and not before.known)
        ):
            return True
        if word.kinds & (ABSTRACT | EVENT):
            return False
        return word.text.endswith(("ي", "ية", "ى")) or word.text in _ADJECTIVES or bool(word.kinds & (ROLE | TITLE))

    def _coordinated(self, head: int, place: int) -> bool:
        """«رئيس كذا ومدير كذا»: a second role of the same person, not a second person."""
        word = self.words[place]
        if not word.kinds & ROLE or word.number == 3 or place + 1 >= len(self.words):
            return False
        return self.words[head].number == 1 and not self.can_be_name(place + 1) and not word.pronoun

    def _indefinite_step(self, head: int, place: int, limit: int) -> int:
        word = self.words[place]
        if word.kinds & PLACE:
            return 1
        if word.kinds & GIVEN and self._given_here(place, limit):
            if self.words[head].kinds & BODY:
                return self._name_end(place, limit) - place
            return 1 if self.words[head].text in _POSSESSED else 0
        if word.kinds & (ROLE | BODY | ABSTRACT | EVENT | TITLE | NAMING | AUDIENCE) or word.pronoun:
            return 1
        if not word.known and self._looks_adjective(word):
            return 1
        if word.known:
            return 0
        after = self.words[place + 1] if place + 1 < limit else None
        return 1 if after is None or after.known or after.al else 0

    def _looks_adjective(self, word: Word) -> bool:
        return word.text.endswith(("ي", "ية", "يون", "يين")) and len(word.text) > 3

    def _article_follows(self, place: int, limit: int) -> bool:
        """الحسين الوردي: a given name with the article, then an unknown word with it."""
        return place + 1 < limit and self.words[place + 1].al and not self.words[place + 1].known

    def _followed_by_name(self, place: int, limit: int) -> bool:
        return place + 1 < limit and self.words[place + 1].is_name and not self.words[place + 1].al

    def _complement(self, place: int, limit: int) -> int:
        """باسم + what one speaks for: one noun, with its own chain when it is not a name."""
        after = place + 1
        if after >= limit:
            return 1
        if after in self.narration.marked:
            return self.narration.marked[after] - place
        word = self.words[after]
        if word.kinds & (ROLE | BODY | ABSTRACT) and not word.al:
            return self._chain(after, limit) - place
        return 2 if not word.kinds & (PUNCTUATION | QUOTE | COMP) else 1

    def _prepositional(self, head: int, place: int, limit: int, definite: bool) -> int:
        """في، لـ، بـ with its object, when it belongs to the role and is not where or to whom the words were said."""
        word = self.words[place]
        object_at = place if word.prep else place + 1
        if object_at >= limit:
            return 0
        target = self.words[object_at]
        if target.kinds & (PUNCTUATION | QUOTE | EVENT | TIME | COMP | REL) and not target.kinds & (BODY | ROLE):
            return 0
        if target.kinds & EVENT or (target.kinds & AUDIENCE and (word.prep == "ل" or word.text in ("مع", "إلى"))):
            return 0
        if object_at in self.narration.marked and word.prep == "ل":
            return 0
        if not self._role_takes(head, word, target, definite) and not self._name_beyond(object_at, limit):
            return 0
        if object_at in self.narration.marked:
            return self.narration.marked[object_at] - place
        if target.al or target.kinds & PLACE:
            return object_at - place + 1
        return self._chain(object_at, limit) - place

    def _name_beyond(self, object_at: int, limit: int) -> bool:
        """رئيسة البعثة في الأراضي الفلسطينية ماري…: a given name behind the place shows that the phrase goes on."""
        after = object_at + 1
        while after < limit and self.words[after].al and not self.words[after].conj:
            after += 1
        word = self.words[after] if after < limit else None
        return (
            word is not None
            and bool(word.kinds & GIVEN)
            and not word.conj
            and not word.prep
            and self.words[object_at].al
        )

    def _role_takes(self, head: int, preposition: Word, target: Word, definite: bool) -> bool:
        text = preposition.prep or preposition.text
        if text in ("في", "فى", "لدى", "لدي", "ب"):
            if target.kinds & PLACE:
                if self.words[head].kinds & BODY and not self.words[head].al and not self.words[head].kinds & MEDIA:
                    return text != "ب"
                return not definite or self.words[head].text.removeprefix("ال") in _LOCATED
            if text == "ب":
                return bool(target.kinds & (BODY | ROLE))
            if target.kinds & (BODY | ROLE):
                return True
            at = next((i for i in range(head, min(head + _MAX_TOKENS, len(self.words))) if self.words[i] is target), -1)
            if at > 0 and not target.known and not target.al and at + 1 < len(self.words) and self.can_be_name(at + 1):
                return True
            return not definite or self.words[head].text.removeprefix("ال") in _TAKES_IN
        if text == "ل":
            return bool(target.kinds & (BODY | ROLE | ABSTRACT | PLACE)) or target.al
        if text in ("من", "عن"):
            return bool(target.kinds & (BODY | MEDIA | PLACE)) or (target.al and not definite)
        if text in ("إلى", "الى"):
            return self.words[head].text.removeprefix("ال") in ("مبعوث", "سفير", "موفد") and bool(target.kinds & PLACE)
        return text == "على" and self.words[head].text.removeprefix("ال") in ("مشرف", "مسؤول")

    # -- names --------------------------------------------------------------------------------------------------

    def can_be_name(self, index: int) -> bool:
        """A word that may begin a person's name after a closed role."""
        word = self.words[index]
        if index in self.narration.marked:
            return True
        if word.kinds & GIVEN and not word.prep and self._name_after(index):
            return True
        if self.is_detached(index):
            return False
        if word.prep or word.kinds & (PUNCTUATION | QUOTE | COMP | REL | TIME | SOURCE) or word.verb is not None:
            return bool(word.kinds & GIVEN and word.verb is not None and self._name_after(index))
        if word.text in _PARTICLES:
            return True
        if word.al:
            return self._is_surname(index) or (bool(word.kinds & GIVEN) and self._followed_by_name(index, index + 2))
        return word.is_name and not (word.conj or word.pronoun or word.kinds & (PREP | FUNC))

    def _name_after(self, index: int) -> bool:
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        return after is not None and (after.kinds & GIVEN > 0 or (after.al and not after.known))

    def _is_surname(self, index: int) -> bool:
        """الجبير: a word with the article that the text also uses right after a given or unknown name."""
        word = self.words[index]
        if not word.al or word.conj:
            return False
        if word.text in _IN_NAMES:
            return True
        if word.kinds & (ROLE | TITLE | TIME):
            return False
        return self._after_given(index)

    def _ends_role(self, place: int, limit: int) -> bool:
        """The word after ``place`` is no further adjective, so ``place`` may be a surname."""
        return place + 1 >= limit or not self.words[place + 1].al

    def _name_end(self, index: int, limit: int) -> int:
        """End of the run of name words from ``index``."""
        words = self.words
        if index >= limit:
            return index
        if index in self.narration.marked:
            return self.narration.marked[index]
        place = index
        limit = min(limit, index + _MAX_NAME)
        while place < limit:
            word = words[place]
            if word.kinds & (PUNCTUATION | QUOTE | NUMBER):
                break
            if place > index and word.conj:
                break
            if (
                word.text in _PARTICLES
                and place + 1 < limit
                and not words[place + 1].kinds & (PUNCTUATION | QUOTE | COMP)
            ):
                place += 1
                continue
            if word.al or word.text in _IN_NAMES:
                if not self._article_in_name(index, place, limit):
                    break
                place += 1
                continue
            if place > index and self._noun_as_surname(index, place):
                place += 1
                break
            if place > index and (self._name_stops(index, place) or not word.is_name):
                break
            if (
                place == index + 1
                and words[index].al
                and not words[index].kinds & GIVEN
                and not self._is_surname(index)
            ):
                break
            if place == index and not (word.is_name or word.kinds & GIVEN):
                break
            place += 1
        return place

    def _article_in_name(self, first: int, place: int, limit: int) -> bool:
        word = self.words[place]
        if place == first:
            return not word.known or bool(word.kinds & GIVEN)
        before = self.words[place - 1]
        if before.text in _PARTICLES or word.text in _IN_NAMES:
            return True
        if before.al and before.text not in _IN_NAMES and not before.kinds & GIVEN:
            return self._pair_repeated(place)
        if not before.kinds & GIVEN:
            return not word.kinds & (TIME | TITLE | ROLE) and (self._pair_repeated(place) or self._follows_verb(place))
        if not word.known:
            return True
        if word.kinds & ROLE and place == first + 1:
            after = self.words[place + 1] if place + 1 < limit else None
            return after is None or not (after.al or after.prep or after.text in _ROLE_PREPOSITIONS)
        if word.kinds & (ROLE | TITLE):
            after = self.words[place + 1] if place + 1 < limit else None
            return after is None or bool(after.kinds & (PUNCTUATION | QUOTE | COMP))
        if word.kinds & BODY and before.kinds & GIVEN and place == first + 1:
            after = self.words[place + 1] if place + 1 < limit else None
            return after is None or after.al or bool(after.kinds & (COMP | QUOTE | PUNCTUATION))
        return not word.kinds & (TIME | TITLE | ROLE | BODY | ABSTRACT | EVENT) or self._pair_repeated(place)

    def _pair_repeated(self, place: int) -> bool:
        """The word stands after the same word elsewhere in the text."""
        before = self.words[place - 1].text
        places = self.narration.positions.get(self.words[place].text, ())[:24]
        return any(other and other != place and self.words[other - 1].text == before for other in places)

    def _follows_verb(self, place: int) -> bool:
        """The word stands alone after a reporting verb elsewhere: وقال السوداني."""
        for other in self.narration.positions.get(self.words[place].text, ())[:24]:
            before = self.words[other - 1] if other else None
            if (
                other != place
                and before is not None
                and (before.kinds & TITLE or (before.verb is not None and before.verb.group))
            ):
                return True
        return False

    def _doubtful(self, index: int, place: int) -> bool:
        """An unknown word after a name that is complete without it: no further part of the name."""
        word, after = self.words[place], self.words[place + 1] if place + 1 < len(self.words) else None
        if self._pair_repeated(place):
            return False
        if len(word.text) > 4 and word.text.endswith(("ه", "ها", "هم")):
            return True
        earlier = self.narration.positions.get(self.words[place - 1].text, (place,))[0] < place - 1
        if earlier and (word.text[0] in "لبك" or word.text.endswith(("ا", "ة"))):
            return True
        before = self.words[place - 1]
        if place - index < 2 or before.kinds & GIVEN or before.text in _PARTICLES or after is None:
            return False
        return not after.kinds & (PUNCTUATION | QUOTE | COMP | PREP | TIME | FUNC) and not after.prep

    def _article_next(self, place: int) -> bool:
        return place + 1 < len(self.words) and self.words[place + 1].al and not self.words[place + 1].prep

    def is_detached(self, place: int) -> bool:
        """ليوروبول: an unknown word that is the preposition ل or ب and a word the text has on its own."""
        word = self.words[place]
        return (
            not word.known and word.text[0] in "لب" and len(word.text) > 4 and word.text[1:] in self.narration.positions
        )

    def _noun_as_surname(self, index: int, place: int) -> bool:
        """بطرس حرب: a common noun right after a given name, with nothing after it that it could govern."""
        word = self.words[place]
        if (
            not word.kinds & ABSTRACT
            or word.kinds & (CLOSED | GIVEN)
            or word.al
            or word.prep
            or word.pronoun
            or place > index + 1
        ):
            return False
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        if after is None or after.kinds & (PUNCTUATION | QUOTE | COMP):
            return True
        return self._pair_repeated(place) and not (after.al or after.pronoun)

    def _name_stops(self, index: int, place: int) -> bool:
        word = self.words[place]
        if (word.prep and not word.kinds & GIVEN) or self.is_detached(place):
            return True
        if not word.known and not word.al and self._doubtful(index, place):
            return True
        if (
            word.text[0] in "لبك"
            and len(word.text) > 3
            and not self.words[place - 1].kinds & GIVEN
            and not word.kinds
            and self._article_next(place)
        ):
            return True
        if word.text.endswith("ة") and place > index + 1 and not word.kinds & GIVEN and not self._pair_repeated(place):
            return True
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        if word.kinds & ROLE and after is not None and not after.kinds & (PUNCTUATION | QUOTE | COMP | PREP):
            return True
        if word.verb is not None and not (word.kinds & GIVEN and word.verb.group == ""):
            return True
        if word.kinds & (CLOSED | ABSTRACT | EVENT) and not word.kinds & GIVEN:
            return True
        return bool(word.kinds & (ROLE | BODY) and not word.kinds & GIVEN) or (word.pronoun and word.known)

    # -- bodies -------------------------------------------------------------------------------------------------

    def _body(self, index: int, limit: int) -> Mention:
        word = self.words[index]
        last = self._chain(index, limit)
        if word.kinds & MEDIA or word.text in _NAMED_BODIES:
            last = self._unquoted_body_name(index, last, limit)
        return Mention(index, last, BODY_KIND, role=(index, last), gender=word.gender, number=1)

    def _unquoted_body_name(self, index: int, last: int, limit: int) -> int:
        """صحيفة نيويورك تايمز، شركة أمازون: unknown words after the noun are its name."""
        if self.words[last - 1].al and last - 1 > index:
            return last
        while last < limit and not self.words[last].known and not self.words[last].conj:
            last += 1
        return last

    def _place(self, index: int, limit: int) -> Mention:
        word = self.words[index]
        return Mention(index, index + 1, BODY_KIND, name=(index, index + 1), gender=word.gender)


_TAKES_IN = word_set("takes_in")
_ADJECTIVES = word_set("role_adjectives")
_RELATIVES = word_set("relatives")
_POSSESSED = word_set("possessed")
_LOCATED = word_set("located")
_NAMED_BODIES = word_set("named_bodies")


def words_named_after(words: list[Word], place: int) -> bool:
    """مسجد الشيخ زايد: a place named after somebody, not a title before the speaker's name."""
    return bool(words[place - 1].kinds & NAMING) and place + 1 < len(words) and bool(words[place + 1].kinds & GIVEN)


def _verb_shape(text: str) -> bool:
    """Looks like a present-tense verb that the lexicon does not know."""
    return (
        len(text) > 3
        and (text[0] in "يت" or text[:2] in ("سي", "ست", "سن"))
        and text.endswith(("ون", "ان", "وا", "ها", "ه"))
    )
