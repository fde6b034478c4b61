"""Which word behind a first name is the surname of somebody: by its look, by what stands around it, and by the rest of the text."""

from __future__ import annotations

from newsarc.extract.quotes.frequency import is_common, is_unheard
from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    BODY,
    CLOSED,
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
from newsarc.extract.quotes.name_evidence import FAMILIES, PARTICLES, PREFIXES, NameEvidence, acts_by_look, is_foreign
from newsarc.extract.quotes.words import COLON, COMMA, PUNCTUATION, QUOTE

_KINSHIP = word_set("kinship")
_WHO = word_set("who")
_NOUNS = ABSTRACT | EVENT | BODY | PLACE | NAMING
"""Kinds of nouns that are surnames as well: أيمن عودة، ميشال سماحة، إسحاق دار."""
_OFFICE = 8
"""Words between a verb and the name of its subject."""
_OCCASIONAL = frozenset({"في", "فى", "خلال", "أثناء", "عقب"})
"""Prepositions of where and when something was said."""
OF_OBJECTS = ("ة", "ا", "ى", "ء", "ات", "ين", "ه", "هم")
"""Endings of a noun that may be an object without an article."""
_OF_PLURALS = ("ة", "ات", "ين", "ون", "نا", "وا")
"""Endings that hardly any foreign name has, but nouns, adjectives and verbs of the language."""
_OF_DESCRIPTIONS = ("ة", "ات", "ين", "ون")
"""Endings of words with the article that say something of a person before them (كريمة الحداد المتحولة), and of no family."""


class SurnameEvidence(NameEvidence):
    """Judges surnames in one narration; every index is a token index."""

    def is_upon(self, place: int) -> bool:
        """علي behind a name where the outlet writes على so: the preposition, unless the name ends or goes on with it."""
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        if not self.prepositional_ali or after is None or after.kinds & (PUNCTUATION | GIVEN):
            return False
        if after.text == "إن" or after.prep == "ل":
            return False  # neither stands behind a preposition: قال رزكار علي إن، يقول رزكار علي لوكالة
        if not self._is_dotted:  # a short report may have no word that ends in ى; علي is one of the commonest names
            return bool(after.kinds & COMP) or (after.known and not after.kinds & (ROLE | TITLE))
        if after.al:
            return after.known or not self.is_family(place + 1)
        return not (after.text in PARTICLES or (after.is_name and is_foreign(after.text)))

    def introduced(self, first: int, place: int) -> bool:
        """An unlisted first name at its first appearance, with a surname the lexicon does not know: سامر الحداد."""
        word = self.words[first]
        new = not word.known and self.narration.positions.get(word.text, (first,))[0] == first
        return new and place == first + 1 and not self.words[place].known and not self.is_thing(place)

    def said_by(self, index: int) -> bool:
        """The word stands right behind a verb of saying, which takes no object; behind another an office must follow."""
        verb = self.words[index - 1].verb if index else None
        if verb is None or verb.tense not in ("past", "present"):
            return False
        if verb.group == "content" and index + 2 < len(self.words):  # أعلن أشرف القدرة المتحدث باسم
            return self.words[index + 1].al and self.words[index + 2].al and bool(self.words[index + 2].kinds & ROLE)
        return verb.group == "say"

    def behind_verb(self, first: int, place: int) -> bool:
        """قال أيوب قرا، أعلن الأمين العام للحلف مارك روته أن: behind a verb and its subject a second past verb is the surname."""
        word, end = self.words[place], place + 1
        if self.words[first].kinds != GIVEN or word.kinds or word.verb is None or word.verb.tense != "past":
            return False
        if word.conj or not (end >= len(self.words) or self.closes(end - 1) or self.words[end].kinds & (PREP | TIME)):
            return False
        for index in range(first - 1, max(first - _OFFICE, -1), -1):
            before = self.words[index]
            if before.verb is not None and before.verb.group and not before.al:
                told = before.verb.group == "say" or not word.pronoun  # not أبدى سيزار خشيته
                return before.verb.tense in ("past", "present") and told and not before.pronoun
            if before.kinds & (PUNCTUATION | QUOTE | COMP | REL) or before.conj:
                return False
        return False

    def ends_said(self, first: int, place: int) -> bool:
        """قال السائق كمال فراج: «…»، المؤرخ عبد الكريم رافق: «…»: between a first name in the subject of a verb of saying and the colon or أن,
        or where and to whom it was said, stands its surname, were it a verb or a noun elsewhere or a word behind ف."""
        given = self.words[first].kinds & GIVEN and not self.words[first].verb
        if not given or not (place == first + 1 or (place == first + 2 and self.is_compound(first, first + 1))):
            return False
        word = self.words[place]
        occasion = self.before_occasion(place)
        if word.kinds & (TIME | PREP | COMP | REL) or word.al or not (occasion or self._before_speech(place)):
            return False
        as_verb = word.verb is not None and word.verb.tense == "past" and not (word.conj or word.pronoun)
        as_noun = word.verb is None and word.kinds & _NOUNS and not (word.kinds & ~_NOUNS or word.conj or word.prep)
        as_noun = as_noun and not (word.pronoun or self.words[place + 1].kinds & QUOTE)  # أكد سامر أهمية «كذا»
        behind_f = word.conj == "ف" and word.verb is None and word.kinds in (0, GIVEN) and not word.text.endswith("ا")
        as_verb = as_verb and not (occasion or word.kinds & GIVEN)
        return bool(as_verb or as_noun or behind_f) and self.in_saying(first)

    def ends_subject(self, first: int, place: int) -> bool:
        """Whether the name that begins at ``first`` is the subject of a verb of saying, and what was said, where or to whom stands behind ``place``."""
        return (self.before_occasion(place) or self._before_speech(place)) and self.in_saying(first)

    def before_occasion(self, place: int) -> bool:
        """محمد عودة في مؤتمر صحفي، خلال جلسة، لوكالة الأنباء: where or to whom something was said, which no noun governs."""
        after, noun = [*self.words[place + 1 : place + 3], None, None][:2]
        if after is None or noun is None or self.before_audience(place):
            return after is not None and noun is not None
        return after.text in _OCCASIONAL and bool(noun.kinds & EVENT) and not noun.al

    def _before_speech(self, place: int) -> bool:
        """Whether a colon, a quotation or أن follows the word, or a preposition with أن."""
        behind = [word.kinds for word in self.words[place + 1 : place + 3]]
        said = bool(behind) and bool(behind[0] & (COLON | COMP | QUOTE))
        return said or (len(behind) == 2 and bool(behind[0] & PREP and behind[1] & COMP))

    def in_saying(self, first: int) -> bool:
        """Whether the phrase in which a name begins at ``first`` is the subject of a verb of saying before it."""
        for index in range(first - 1, max(first - _OFFICE, -1), -1):
            before = self.words[index]
            if before.verb is not None and before.verb.group in ("say", "content") and not before.al:
                return before.verb.tense in ("past", "present") and not before.pronoun
            joined = before.conj and not (before.al and before.verb is None)  # وزير الطاقة والثروة المعدنية
            if before.kinds & (PUNCTUATION | QUOTE | COMP | REL) or joined:
                return False
        return False

    def is_word_and_family(self, index: int) -> bool:
        """قالت عضو مجلس النواب نيسان الزاير إن: in the subject of a verb of saying, behind a closed office, a word that is no name elsewhere,
        and a family in no list before what was said, where or to whom."""
        word, family = self.words[index], self.words[index + 1] if index + 1 < len(self.words) else None
        comma = index > 1 and bool(self.words[index - 1].kinds & COMMA)
        office = self.words[index - 1 - comma] if index else None
        if family is None or office is None or not (office.al or office.kinds & PLACE) or office.conj:
            return False
        bare = not (word.al or word.conj or word.prep or word.pronoun or word.verb) and word.kinds & (_NOUNS | TIME)
        if not bare or word.kinds & (GIVEN | ROLE | TITLE | PREP | COMP | REL) or family.conj or family.prep:
            return False
        is_name = self.is_family(index + 1) or not is_common(family.text)
        if not family.al or family.known or not is_name:
            return False
        if not comma:
            return self.ends_subject(index, index + 1)
        behind = [word.kinds for word in self.words[index + 2 : index + 4]]  # قالت عضو اللجنة، نيسان الزاير، إن
        return len(behind) == 2 and bool(behind[0] & COMMA and behind[1] & COMP) and self.in_saying(index - 1)

    def foreign_third(self, place: int) -> bool:
        """قال تشوي جونغ هون المنشق: behind a verb and two words that the language has not, and before a comma, an office or what was
        said, no second verb."""
        before, after = self.words[place - 2 : place], self.words[place + 1] if place + 1 < len(self.words) else None
        foreign = place > 2 and self.words[place - 3].verb and all(is_foreign(w.text) and not w.known for w in before)
        apposed = after is not None and after.al and (after.kinds & ROLE or not after.known)
        return bool(foreign) and (after is None or bool(apposed) or bool(after.kinds & (COMMA | COLON | COMP | QUOTE)))

    def is_foreign_name(self, first: int, last: int) -> bool:
        """سافيتش مانديتش قال: a word that the language has not, and behind it one in no list."""
        head, behind = self.words[first], self.words[first + 1] if last - first > 1 else None
        if behind is None or head.known or head.al or head.conj or head.text.endswith(_OF_PLURALS):
            return False
        if not all("ء" <= letter <= "ي" for letter in head.text):
            return False  # Latin, or Kurdish and Persian
        if not behind.is_name or behind.al or behind.pronoun or behind.text[0] == "و" or acts_by_look(head.text):
            return False
        if behind.text[0] in PREFIXES and not is_foreign(behind.text):
            return False  # عوارض تواكب
        described = head.text[-1] == behind.text[-1] == "ا" or behind.text.endswith(_OF_PLURALS)  # انتقادا قاسيا
        return is_foreign(head.text) and not (described or is_common(behind.text))

    def is_family(self, place: int) -> bool:
        """كريم شنيشل الأسدي: a third name by its ending, or a word that the language hardly has."""
        word = self.words[place]
        if not word.al or word.known:
            return False
        by_look = is_unheard(word.text) and not word.text.endswith(_OF_DESCRIPTIONS)
        by_look = by_look or (word.text.endswith("ي") and not is_common(word.text))
        return by_look or word.text in FAMILIES or self._before_relative(place + 1)

    def several(self, place: int) -> bool:
        """انتقد سامر الطرفين: two or more of something, a word of the language that is nobody's surname here."""
        text = self.words[place].text
        known = text.endswith("ين") and (is_common(text) or is_common(text[2:-2]))
        return known and not (self.follows_verb(place) or self.pair_repeated(place))

    def last_part(self, place: int) -> bool:
        """سامر الوليدي باوزير أن: none of the language's words, and behind it the phrase ends or its object stands."""
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        ends = after is None or after.al or after.pronoun or bool(after.kinds & (PUNCTUATION | QUOTE | CLOSED))
        text = self.words[place].text
        is_manner = len(text) == 5 and text[1] == text[-1] == "ا"  # علّق سامر الحداد ضاحكا
        return ends and text[0] not in "وف" and not is_manner and is_foreign(text)

    def bare_third(self, first: int, place: int) -> bool:
        """سامر طليوس حرب، أعلن: a noun that ends the phrase, behind a given name and a word in no list."""
        before = self.words[place - 1]
        named = place == first + 2 and self.words[first].kinds & GIVEN and not (before.known or before.al)
        return bool(named) and self.bare_last(place)

    def bare_last(self, place: int) -> bool:
        """حرب before a comma, أن or what is said: a noun that could be no object, which would have its ا or an article."""
        word = self.words[place]
        if word.verb or word.al or word.prep or word.conj or word.pronoun or word.kinds & CLOSED:
            return False
        return self.closes(place) and not word.text.endswith(OF_OBJECTS)

    def titled(self, first: int) -> bool:
        """الرئيس التونسي باجي قايد السبسي: an unlisted first name right behind a definite office."""
        before = self.words[first - 1] if first else None
        return before is not None and before.al and not before.prep and not self.words[first].known

    def goes_on_with_given(self, place: int, limit: int) -> bool:
        """حسن شيخ محمود، حسين أمير عبد اللهيان: an office between two parts of a name."""
        after = self.words[place + 1] if place + 1 < limit else None
        return after is not None and not after.conj and bool(after.kinds & GIVEN or after.text in _KINSHIP)

    def goes_on(self, place: int) -> bool:
        """The word can only be a further part of the name before it: a family by its look, or none of the language."""
        word = self.words[place] if place < len(self.words) else None
        if word is None or word.known or word.conj or not word.text.isalpha():
            return False
        return (is_unheard(word.text) or self.is_family(place)) if word.al else is_foreign(word.text)

    def _before_relative(self, place: int) -> bool:
        """سلمى عاهد الفايز، التي: the comma and the pronoun show that the name ends right before them."""
        if place + 1 >= len(self.words) or not self.words[place].kinds & COMMA:
            return False
        return self.words[place + 1].text in _WHO

    def second_surname(self, place: int) -> bool:
        """كريم الحمد الوردي: no object of the verb, since أن or speech follows, or since he is called so elsewhere."""
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        if after is not None and after.kinds & COMMA and place + 2 < len(self.words):
            after = self.words[place + 2] if self.words[place + 2].kinds & COMP else None  # سامر الحمد العدوان، إن
        said = after is not None and bool(after.kinds & (COLON | QUOTE | COMP)) and after.text[:1] != "ب"
        apposed = after is not None and after.al and bool(after.kinds & ROLE) and not (after.conj or after.prep)
        return said or apposed or self.follows_verb(place)
