"""What the text itself tells of a word that may be part of a name: where else it stands, and behind what."""

from __future__ import annotations

from newsarc.extract.quotes.lexicon import GIVEN, ROLE, TIME, TITLE, word_set
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.words import is_common, is_common_accusative, is_common_behind

PARTICLES = word_set("name_particles")
IN_NAMES = word_set("name_endings")
_PREFIXES = {"ي": "m", "ت": "f"}
"""First letter of a verb of the present and the gender of its subject."""


class NameEvidence:
    """Looks words up in one narration; every index is a token index."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self.words = narration.words
        self._after_given: dict[str, bool] = {}

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
            if before is not None and before.kinds & GIVEN and not before.verb and not before.prep:
                return not (before.al and before.kinds & ROLE)  # الأمين العام: a role with its adjective
            if place > 1 and self.words[place - 1].al and self.words[place - 2].text in PARTICLES:
                return True
        return False

    def common_noun(self, index: int) -> bool:
        """A frequent word that the text never has after a given name or a title: وعدت برفع، وصف الوزير حال الحي."""
        word = self.words[index]
        if word.kinds & GIVEN or word.al or not is_common(word.text):
            return False
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        if after is not None and not (is_common_behind(word.text) or is_common_accusative(word.text)):
            named = after.is_name and not (after.al or after.conj or is_common(after.text))
            if named or after.text in PARTICLES:
                return False
        return not self.after_given(index)

    def acts(self, index: int) -> bool:
        """في الممر يتنقل طبيب: a verb of the present in no list, with its subject; not قالت تسيفريس متحدثة."""
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        if after is None or not after.kinds & ROLE or after.prep or (index and self.words[index - 1].verb):
            return False
        return _PREFIXES.get(self.words[index].text[0]) == after.gender

    def followed_by_name(self, place: int, limit: int) -> bool:
        """Whether the next word is a name without article."""
        return place + 1 < limit and self.words[place + 1].is_name and not self.words[place + 1].al

    def article_follows(self, place: int, limit: int) -> bool:
        """الحسين الوردي: a given name with the article, then an unknown word with it."""
        return place + 1 < limit and self.words[place + 1].al and not self.words[place + 1].known

    def article_next(self, place: int) -> bool:
        """Whether the next word has the article and no preposition: كريم الجبوري, not كريم بالمدينة."""
        return place + 1 < len(self.words) and self.words[place + 1].al and not self.words[place + 1].prep

    def is_detached(self, place: int) -> bool:
        """ليوروبول: an unknown word that is the preposition ل or ب and a word the text has on its own."""
        word = self.words[place]
        return (
            not word.known and word.text[0] in "لب" and len(word.text) > 4 and word.text[1:] in self.narration.positions
        )

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
