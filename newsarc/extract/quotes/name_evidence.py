"""What the text itself tells of a word that may be part of a name: where else it stands, and behind what."""

from __future__ import annotations

from functools import cached_property, lru_cache

from newsarc.extract.quotes.frequency import (
    is_common,
    is_common_accusative,
    is_common_behind,
    is_common_stem,
    is_unheard,
    is_whole_name,
)
from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    AUDIENCE,
    BODY,
    CLOSED,
    COMP,
    GIVEN,
    LEXICON,
    MEDIA,
    NAMING,
    PLACE,
    ROLE,
    TIME,
    TITLE,
    word_set,
)
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.words import (
    COLON,
    COMMA,
    NUMBER,
    OPEN,
    PUNCTUATION,
    QUOTE,
    analyse,
    without_pronoun,
)

PARTICLES = word_set("name_particles")
IN_NAMES = word_set("name_endings")
FEASTS = word_set("feasts")
LEAST_OWNED = 4
"""Letters of a noun on which a pronoun hangs; shorter names end like it (نزيه, عبده)."""
MOTHER = frozenset({"أم", "ام"})
"""Before anything but a given name it is "or"."""
KUNYA = MOTHER | {"أبو", "ابو"}
FAMILIES = word_set("families")
_CALLED, _ACCOUNTS = word_set("called"), word_set("accounts")
_SPOKESMEN = word_set("spokesmen")
_CHARGES = word_set("charges")
PREFIXES = {"ي": "m", "ت": "f"}
"""First letter of a verb of the present and the gender of its subject."""


_POSSESSIVES, _LEAST_POSSESSED = ("هما", "هم", "هن", "ها", "ه"), 4
"""Of a third person, and letters of a noun that one may hang on."""
_MANNERS, _MANNER_NOUNS = word_set("manners"), word_set("manner_nouns")
_DOTTED = word_set("dotted")
_SERVICES, _CHIEFS = frozenset({"شرطة", "مرور", "صحة", "تربية"}), frozenset({"مدير", "مديرة", "قائد", "رئيس", "مسؤول"})
"""What is said with its town only behind who is its head: مدير مرور سوران."""
_UNITS = frozenset({"بلدية", "قضاء", "ناحية", "قائممقام", "قائمقام"})
"""What is said of no office without its town."""
_TOWNS = word_set("towns")
_OF_GOD = word_set("of_god")


class NameEvidence:
    """Looks words up in one narration; every index is a token index."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self.words = narration.words
        self._after_given: dict[str, bool] = {}

    @cached_property
    def prepositional_ali(self) -> bool:
        """The outlet may write على as علي, so that علي is a name only before another name: no word ends in ى."""
        return not any(word.text.endswith("ى") for word in self.words)

    @cached_property
    def _is_dotted(self) -> bool:
        """It surely does so."""
        return any(word.text in _DOTTED for word in self.words)

    def ends_role(self, place: int, limit: int) -> bool:
        """The word after ``place`` is no further adjective, so ``place`` may be a surname."""
        return place + 1 >= limit or not self.words[place + 1].al

    def is_when(self, place: int) -> bool:
        """قال سامر صباح الأربعاء: a given name that is a time of day before the day."""
        word, after = self.words[place], self.words[place + 1] if place + 1 < len(self.words) else None
        return bool(word.kinds & TIME) and after is not None and bool(after.kinds & TIME)

    def is_outlandish(self, place: int) -> bool:
        """ماريا زاخاروفا: behind a first name no word of the language, without its last letter neither (هامشا، متخوفا)."""
        text = self.words[place].text
        if not self.words[place - 1].kinds & GIVEN or text[0] == "م" or text[-1] == "ة" or not is_foreign(text):
            return False
        return text[-1] != "ا" or (len(text) > 5 and is_foreign(text[:-1]))

    def is_needless(self, place: int) -> bool:
        """دعا طارق سلمي جماهير شعبنا: a frequent noun behind a name that is complete without it."""
        word, before = self.words[place], self.words[place - 1]
        complete = bool(before.kinds & GIVEN) or before.al
        ends = self.closes(place) or self.before_audience(place) or self.pair_repeated(place)
        return complete and not (word.kinds or ends) and is_common(word.text)

    def before_audience(self, place: int) -> bool:
        """حسن هادي زاير لوكالة الأنباء، لـ«كذا»: to whom something was said stands behind the word, which nothing hangs on then."""
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        return after is not None and (
            after.text == "ل" or (after.prep == "ل" and bool(after.kinds & (AUDIENCE | MEDIA)))
        )

    def possessed(self, place: int) -> bool:
        """وكيل أعماله: behind an office a noun that the language has without its pronoun, though no list does."""
        word, before = self.words[place], self.words[place - 1] if place else None
        if word.known or word.al or before is None or before.al or not before.kinds & ROLE:
            return False
        noun = without_pronoun(word.text, _POSSESSIVES)
        return len(noun) >= _LEAST_POSSESSED and is_common_stem(noun)

    def stands_without_lam(self, place: int) -> bool:
        """قال كريم لعنب بلدي: a word with ل that the text has without it too."""
        text = self.words[place].text
        return text[:1] == "ل" and text[1:] in self.narration.positions

    def is_before_god(self, place: int) -> bool:
        """حزب الله، لأنصار الله: a noun that makes a body's name with the word الله behind it."""
        text = self.words[place].text
        return text in _OF_GOD or (text[:1] in ("ل", "ب") and text[1:] in _OF_GOD)

    def is_hyphen(self, place: int) -> bool:
        """The hyphen of جان-لوك: no space on either side, and a word that can be a name behind it."""
        narration, after = self.narration, place + 1
        if self.words[place].text != "-" or not 0 < place < len(self.words) - 1:
            return False
        glued = (
            narration.ends[place - 1] == narration.starts[place] and narration.ends[place] == narration.starts[after]
        )
        return glued and self.words[after].is_name and not self.words[after].al

    def is_surname(self, index: int) -> bool:
        """الجبير: a word with the article that the text also uses right after a given or unknown name."""
        word = self.words[index]
        if not word.al or word.conj or word.text.endswith("ية"):
            return False
        if word.text in IN_NAMES:
            return True
        if word.kinds & (ROLE | TITLE | TIME):
            return False
        return self.after_given(index)

    def after_given(self, index: int) -> bool:
        """Somewhere in the text the word stands right after a given name or a title: a surname."""
        text = self.words[index].text
        found = self._after_given.get(text)
        if found is None:
            found = self._after_given[text] = self._stands_after_given(text)
        return found

    def _stands_after_given(self, text: str) -> bool:
        for place in self.narration.positions.get(text, ())[:12]:
            before = self.words[place - 1] if place else None
            named = before is not None and before.kinds & GIVEN and not (before.verb or before.prep)
            feast = text in FEASTS and before is not None and before.kinds & TIME  # صباح العيد
            if before is not None and named and not feast and not self.is_charge(place):
                return not (before.al and before.kinds & ROLE)  # الأمين العام: a role with its adjective
            if place > 1 and self.words[place - 1].al and self.words[place - 2].text in PARTICLES:
                return True
        return False

    def is_charge(self, place: int) -> bool:
        """أمين النقابة، أمين الفتوى، أمين السر: what one is in charge of, behind an office that is also a given name."""
        word, office = self.words[place], self.words[place - 1]
        if not word.al or office.al or not office.kinds & ROLE or not office.kinds & GIVEN:
            return False
        feminine = word.text.endswith(("ة", "ى", "ات"))
        return bool(word.kinds & (BODY | ABSTRACT | NAMING)) or feminine or word.text[2:] in _CHARGES

    def common_noun(self, index: int) -> bool:
        """A frequent word that the text never has after a given name or a title: وعدت برفع، وصف الوزير حال الحي."""
        word = self.words[index]
        if word.kinds & GIVEN or word.al or not is_common(word.text):
            return False
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        if after is not None and after.kinds & (GIVEN | TIME) and word.text in PARTICLES:
            return False  # منت محمد، دي مايو
        if self._surname_behind(index):
            return False
        accusative = is_common_accusative(word.text) and not (
            after is not None and after.is_name and is_foreign(after.text)
        )
        if after is not None and not (is_common_behind(word.text) or accusative):
            own = without_pronoun(after.text)
            owned = len(own) > LEAST_OWNED and not is_unheard(own)  # السفيرة الجديدة أوراق اعتمادها
            named = after.is_name and not (after.al or after.conj or owned or is_common(after.text))
            if named or after.text in PARTICLES:
                return False
        return not self.after_given(index)

    def _surname_behind(self, index: int) -> bool:
        """المتحدث باسم مجلس الوزراء أركان السعدون: behind an office, and before a surname that stands alone elsewhere."""
        before = self.words[index - 1] if index else None
        if before is None or not before.al or not before.kinds & (ROLE | TITLE | BODY):
            return False
        behind = index + 1
        named = self.article_follows(index, len(self.words)) and not is_common(self.words[behind].text)
        return named and self.follows_verb(behind)

    def acts(self, index: int) -> bool:
        """في الممر يتنقل طبيب: a verb of the present in no list, with its subject; not قالت تسيفريس متحدثة."""
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        if after is None or not after.kinds & ROLE or after.prep or (index and self.words[index - 1].verb):
            return False
        return PREFIXES.get(self.words[index].text[0]) == after.gender

    def followed_by_name(self, place: int, limit: int) -> bool:
        """Whether the next word is a name without article."""
        return place + 1 < limit and self.words[place + 1].is_name and not self.words[place + 1].al

    def article_follows(self, place: int, limit: int) -> bool:
        """الحسين الوردي: a given name with the article, then an unknown word with it."""
        return place + 1 < limit and self.words[place + 1].al and not self.words[place + 1].known

    def article_next(self, place: int) -> bool:
        """Whether the next word has the article and no preposition: كريم الجبوري, not كريم بالمدينة."""
        return place + 1 < len(self.words) and self.words[place + 1].al and not self.words[place + 1].prep

    def behind_particle(self, place: int) -> bool:
        """قالت لعنب بلدي، بلون البشرة: a frequent word, or one that the language has without its ل only."""
        text = self.words[place].text
        is_named = self.after_given(place) and text[1:] not in self.narration.positions
        if len(text) < 4 or is_whole_name(text) or is_named:
            return False
        to_somebody = text[0] in "بل" and is_unheard(text) and not is_unheard(text[1:])
        return to_somebody or is_common_behind(text)

    def purpose(self, place: int) -> bool:
        """ليعزز رقمه، لتصبح: ل and a verb of the present that the language has, which nobody is called alone."""
        text = self.words[place].text
        verb = len(text) > 4 and text[:2] in ("لي", "لت") and not is_unheard(text[1:]) and not is_whole_name(text)
        return verb and not self.after_given(place)

    def owned(self, place: int) -> bool:
        """رقمه القياسي: a noun of the language with a pronoun, which nobody is called."""
        text = self.words[place].text
        noun = len(text) >= _LEAST_POSSESSED and text[-1] == "ه" and is_common(text[:-1])
        return noun and not (is_whole_name(text) or self.after_given(place))

    def is_detached(self, place: int) -> bool:
        """ليوروبول: an unknown word that is the preposition ل or ب and a word the text has on its own."""
        return self.words[place].rest in self.narration.positions

    def pair_repeated(self, place: int) -> bool:
        """The word stands after the same word elsewhere in the text."""
        before = self.words[place - 1].text
        places = self.narration.positions.get(self.words[place].text, ())[:24]
        return any(other and other != place and self.words[other - 1].text == before for other in places)

    def follows_verb(self, place: int) -> bool:
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

    def closes(self, place: int) -> bool:
        """Nothing follows that the word could govern or be qualified by."""
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        return after is None or bool(after.kinds & (PUNCTUATION | QUOTE | COMP))

    def is_dutch(self, place: int, limit: int) -> bool:
        """مارك فان دير ليندن: behind a first name فان is none of the reporter's فإن, where no known word follows."""
        before, after = self.words[place - 1], self.words[place + 1] if place + 1 < limit else None
        if self.words[place].text != "ان" or not before.kinds & GIVEN or before.al or after is None:
            return False
        if after.known or after.al or after.conj:
            return False
        closed = place + 2 < limit and self.words[place + 2].kinds & (COMP | COLON | COMMA)  # قال بيتر فان دام إن
        return bool(closed) or after.text in PARTICLES or not is_common(after.text)

    def of_religion(self, index: int) -> bool:
        """الشيخ صدر الدين، الدكتور فتح الباري: behind a title or a name any word before them goes into a name, a verb as well."""
        if not 0 < index < len(self.words) - 1 or self.words[index + 1].text not in ("الدين", "الباري"):
            return False
        word, before = self.words[index], self.words[index - 1]
        named = before.kinds & TITLE or before.text in IN_NAMES or before.kinds & GIVEN
        return bool(named) and not (word.kinds & CLOSED or word.al or (word.kinds & ROLE and word.text != "نجم"))

    def is_called(self, place: int) -> bool:
        """Whether what somebody goes by stands behind the word at ``place``: ناشطة تدعى منى، حساب باسم سامر."""
        text = self.words[place].text
        return text in _CALLED or (text == "باسم" and place > 0 and self.words[place - 1].text in _ACCOUNTS)

    def is_sidi(self, place: int) -> bool:
        """سيدي محمد ولد الشيخ: a first name of Mauritania and Algeria, no form of address (سيدي الوزير)."""
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        return self.words[place].text == "سيدي" and after is not None and bool(after.kinds & GIVEN) and not after.al

    def is_pete(self, place: int) -> bool:
        """وزير الدفاع الأمريكي بيت هيغسيث: a house elsewhere, behind a closed office and before a word that the language has not a name."""
        after = self.words[place + 1] if 0 < place < len(self.words) - 1 else None
        if self.words[place].text != "بيت" or after is None or not self.words[place - 1].al:
            return False
        return not (after.al or after.known) and is_foreign(after.text)

    def is_compound(self, first: int, place: int) -> bool:
        """عبد القادر، نور الدين: a first name of two words that ends at ``place``."""
        if place <= first:
            return False
        before, word = self.words[place - 1], self.words[place]
        given = bool(before.kinds & GIVEN) or self.of_religion(place - 1)
        kunya = before.text in KUNYA and place == first + 1 and word.kinds & GIVEN  # أبو محمد
        return (before.text in PARTICLES and (word.al or bool(kunya))) or (given and word.text in IN_NAMES)

    def is_thing(self, place: int) -> bool:
        """أكد داليتش الأنباء في: a frequent noun with the article, called a family by no list, behind which the phrase goes on."""
        text = self.words[place].text
        if text in FAMILIES or text.endswith("ي") or self.closes(place):
            return False
        return is_common(text) and is_common(text[2:])

    def is_town(self, place: int) -> bool:
        """مدير بلدية سوران | سامر حسن: behind بلدية and the like, which need one, a town in no list, were it a given name elsewhere, before the
        name of who holds the office."""
        if not 0 < place < len(self.words) - 1:
            return False
        unit = self.words[place - 1].text.rpartition(" ")[2]
        service = unit in _SERVICES and place > 1 and self.words[place - 2].text in _CHIEFS
        if not (unit in _UNITS or service):
            return False
        word, holder = self.words[place], self.words[place + 1]
        in_no_list = not word.known or word.kinds == GIVEN or (word.kinds == ABSTRACT and word.text not in LEXICON)
        if not in_no_list or word.al or word.conj or word.prep or word.text in PARTICLES | KUNYA | _TOWNS:
            return False
        given = holder.kinds & GIVEN and not (holder.al or holder.conj or holder.prep or holder.text in PARTICLES)
        return bool(given) or (bool(holder.kinds & TITLE) and holder.al)

    def is_basim(self, head: int, place: int, limit: int) -> bool:
        """وزير التجارة | باسم العوادي: the given name, where a closed office is none that speaks for another."""
        after = self.words[place + 1] if place + 1 < limit else None
        speaks = self.words[head].text.removeprefix("ال") in _SPOKESMEN
        named = after is not None and not (after.known or after.prep) and (after.al or self.closes(place + 1))
        before = self.words[place - 1]
        return named and not speaks and (before.al or bool(before.kinds & PLACE) or self.is_town(place - 1))

    def aged(self, place: int) -> bool:
        """يقول ميدان الحمداني (40 عاما): the age in brackets shows that a name ends before it."""
        age = self.words[place : place + 2]
        return len(age) == 2 and bool(age[0].kinds & OPEN and age[1].kinds & NUMBER)


def is_manner(text: str) -> bool:
    """ضاحكا، باكية، ببرود: how somebody speaks, right behind who does."""
    return (text[0] == "ب" and text[1:] in _MANNER_NOUNS) or (text[-1] in "اة" and text[:-1] in _MANNERS)


def acts_by_look(text: str) -> bool:
    """يستأجر، تعاقد: a verb in no list before its subject."""
    if text[0] == "ي":
        return text[1:2] not in ("", "ا", "و", "ي")
    return text[0] == "ت" and len(text) == 5 and text[2] == "ا"


def verb_shape(text: str) -> bool:
    """Looks like a present-tense verb that the lexicon does not know."""
    return (
        len(text) > 3
        and (text[0] in "يت" or text[:2] in ("سي", "ست", "سن"))
        and text.endswith(("ون", "ان", "وا", "ها"))
    )


@lru_cache(maxsize=20_000)
def is_foreign(text: str) -> bool:
    """باوزير، طربيه: no word of the language, even without what looks like a particle before or a pronoun behind it."""
    if not text:
        return False  # a quotation
    bare = text[1:] if text[0] in "وفبلك" else text
    stem = bare.rstrip("ام").removesuffix("ه") if bare.endswith(("ه", "ها", "هم")) else bare
    forms = {text, bare, stem, stem.removesuffix("ت") + "ة"}
    return all(is_unheard(form) and not analyse(form).kinds for form in forms if form)
