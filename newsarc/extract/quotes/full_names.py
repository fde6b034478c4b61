"""The fullest name in the article for a short one: حسام عبد الغفور for عبد الغفور."""

from __future__ import annotations

from newsarc.extract.quotes.frequency import is_common, is_common_accusative, is_unheard
from newsarc.extract.quotes.lexicon import ABSTRACT, BODY, EVENT, FUNC, GIVEN, NAMING, ROLE, TITLE, word_set
from newsarc.extract.quotes.name_evidence import PARTICLES, is_foreign
from newsarc.extract.quotes.names import NameReader
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.words import COMMA, PUNCTUATION, QUOTE, analyse

_BEFORE_VERBS = frozenset({"لا", "لم", "لن", "ما", "الذي", "التي", "الذى", "التى"})
"""What follows them is a verb and no first name: ما قصده فليتشر."""
_WE_MET = word_set("we_met")
_SON_OF = frozenset({"بن", "بنت", "ولد"})
_SURNAMES = word_set("surnames")
_KINSHIP = word_set("kinship")


class FullNames:
    """Looks names up in one narration; every index is a token index."""

    def __init__(self, narration: Narration, names: NameReader) -> None:
        self.narration = narration
        self.words = narration.words
        self.names = names

    def fullest(self, first: int, last: int, gender: str) -> str:
        """The longest run of name words in the article that holds the name of tokens ``first`` to ``last``, as printed.

        ``gender`` is "m", "f" or "" for unknown; a run whose given name is of the other one is another person's.

        When several people share the surname, the one named last before this mention is meant.
        """
        own = [word.text for word in self.words[first:last]]
        if len(own) == 1 and own[0].startswith("عبدال") and own[0][3:] in self.narration.positions:
            own = ["عبد", own[0][3:]]  # عبدالغفور، whom the text calls حسام عبد الغفور as well
        runs = []
        for place in self.narration.places(own[-1]):
            if place != first and self.words[place].conj and not self.words[first].conj:
                continue  # دونالد ترامب وكيم: another person, of whom no more is said there
            run = self._name_run(place, len(own), own)
            if run is not None and run[1] - run[0] > len(own) and not self._joins_two(*run):
                runs.append(run)
        scores = [0 if self.words[run[0]].text == own[0] else self._gender_score(run[0], gender) for run in runs]
        best = max(scores, default=-1)  # 0 for her own first name: قالت رباح, a name of both
        if best < 0:
            return self.narration.printed(first, last)
        runs = [run for run, score in zip(runs, scores, strict=True) if score == best]
        left = [run for run in runs if self.words[run[1] - 1].text == own[-1]] or runs
        left = [run for run in left if not self._begins_with_noun(run[0])] or left
        nearest = max((run for run in left if run[0] <= first), default=left[0])
        head = self.words[nearest[0]].text
        same = [run for run in left if self.words[run[0]].text == head or self._holds(run, nearest)]
        return self.narration.printed(*max(same, key=lambda run: min(run[1] - run[0], 6)))

    def _begins_with_noun(self, place: int) -> bool:
        """وعقب مرور كيبروتو: a frequent word of the language that is no given name, where the text has another name for him."""
        word = self.words[place]
        if word.al or word.kinds & GIVEN:
            return False
        return is_common(word.text) or (word.text.endswith("ة") and not is_unheard(word.text))  # إقالة الشاهد

    def _joins_two(self, first: int, last: int) -> bool:
        """قمة ترامب-كيم: between whom something takes place, in one word with a hyphen."""
        before = self.words[first - 1] if first else None
        joined = last - first == 3 and self.words[first + 1].text == "-"
        return joined and before is not None and bool(before.kinds & (EVENT | ABSTRACT)) and not before.al

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
            reach = self.names.name_end(start, min(len(self.words), start + 7))
            if reach > end and (self._certain_surname(start, end) if first else self._third_name(end)):
                end = reach
        return start, end

    def _certain_surname(self, start: int, index: int) -> bool:
        """What follows a first name that begins at ``start`` is its surname for sure: a name by its look, or the same two words
        elsewhere."""
        word, before = self.words[index], self.words[start - 1] if start else None
        if word.kinds & ABSTRACT and before is not None and before.verb is not None and not before.is_cue:
            return False  # بدأت حنين العمل
        return word.al or bool(word.kinds & GIVEN) or word.text in _KINSHIP or self.names.pair_repeated(index)

    def _third_name(self, index: int) -> bool:
        """كريم الوليدي قاسم: behind a surname a family by its look, a given name, an office with its article, or a bare noun."""
        word, names = self.words[index], self.names
        if (word.kinds == GIVEN and not (word.verb or word.conj)) or (not word.known and names.last_part(index)):
            return True
        return names.is_family(index) or bool(word.al and word.kinds & ROLE) or names.bare_last(index)

    def _joins_left(self, index: int, right: int) -> bool:
        """Whether the word at ``index`` belongs to the name that goes on at ``right``."""
        word = self.words[index]
        if self.names.is_called(index) or self.names.is_town(index) or self.names.is_of_firm(index):
            return False
        if self.narration.starts[right] - self.narration.ends[index] > 1:
            return False
        if "-" in (word.text, self.words[right].text):
            return self.names.is_hyphen(index) or self.names.is_hyphen(right)
        if self.names.is_sidi(index) or self.names.is_sidi(right):
            return self.names.is_sidi(index)
        before = self.words[index - 1] if index else None
        opens = before is None or (bool(before.kinds & (PUNCTUATION | QUOTE)) and not self.names.is_hyphen(index - 1))
        if (word.verb is not None and (not word.kinds & GIVEN or word.conj or opens)) or word.prep:
            return False
        if self.words[right].text in _SON_OF and not (word.known or word.al or word.conj):
            return True  # شريدة بن لاهوم
        if word.al and not word.kinds & GIVEN:
            return self._article_joins(index, right)
        office = before is not None and before.kinds & ROLE and not (before.al or before.kinds & GIVEN)
        if word.al and office and self.words[right].kinds & GIVEN:
            return False  # مدرب الحسين | جواو موتا
        if word.kinds & GIVEN:
            return word.text != "علي" or not self.names.prepositional_ali or self._joins_left(index - 1, index)
        return self._unlisted_joins(index, right, opens)

    def _unlisted_joins(self, index: int, right: int, opens: bool) -> bool:
        """ثيمبا مليسوا, not فيلم | لأصغر فرهادي: whether a word in no list belongs to the name at ``right``; ``opens`` where it opens its phrase."""
        word, before = self.words[index], self.words[index - 1] if index else None
        apposed = opens and index >= 2 and bool(self.words[index - 1].kinds & COMMA) and self.words[index - 2].al
        between = before is not None and bool(before.kinds & GIVEN) and not before.prep
        if (
            word.known
            or word.conj
            or word.pronoun
            or word.text[0] == "و"
            or self.names.possessed(index)
            or (self.words[right].kinds & GIVEN and not between)
        ):
            return False
        if word.text.endswith("ة") and not (self.words[right].al or is_unheard(word.text)):
            return before is not None and (
                before.al or bool(before.kinds & (COMMA | ROLE | TITLE))
            )  # not قرار إقالة ماكيب
        if word.text in _WE_MET or (before is not None and before.text in _BEFORE_VERBS):
            return False
        detached = (word.text[0] == "ل" and analyse(word.text[1:]).kinds & FUNC) or self.names.is_detached(index)
        detached = detached or self.names.stands_without_lam(index)  # لقسد | مظلوم عبدي
        if (opens and not apposed) or word.text.endswith(("ات", "ها", "وا")) or detached:  # فيلم لأصغر فرهادي
            return False
        if word.text[0] == "ي" and len(word.text) <= 5 and word.text[1:2] not in ("", "ا", "و", "ي"):
            return False
        if is_common(word.text) and not self._named_here(index):
            return False
        return not (before is not None and before.kinds & (BODY | NAMING) and not before.al)

    def _article_joins(self, index: int, right: int) -> bool:
        """عبد الله, سامر الحمد الوردي: a word with its article between words of one name."""
        word, before = self.words[index], self.words[index - 1] if index else None
        of_body = before is not None and self.names.is_before_god(index - 1)
        if word.text == "الدين" and before is not None and before.kinds & ROLE and not before.kinds & GIVEN:
            return False  # رجل الدين | سامر الحداد
        if word.text in ("الله", "الدين", "العبد") and not of_body:
            return True
        if before is None:
            return False
        return before.text in ("عبد", "العبد") or (
            self._family_before(index, right) and self._ends_first_name(index - 1)
        )

    def _named_here(self, index: int) -> bool:
        """وزير الدفاع جيم ماتيس, not منزل جيني: a word of the language is a first name behind an office, a comma, a name or a
        verb, and where the pair comes back."""
        word, before = self.words[index], self.words[index - 1] if index else None
        if before is None or (word.text.endswith("يا") and is_common_accusative(word.text)):
            return False  # الأول عالميا رافايل نادال
        if word.text in PARTICLES or before.kinds & (COMMA | ROLE | GIVEN) or (before.al and not before.prep):
            return True
        return before.verb is not None or self.names.pair_repeated(index + 1)

    def _family_before(self, index: int, right: int) -> bool:
        """سامر الحمد الوردي, سامر الوالي باوزيق: a family before another, or before no word of the language."""
        word, behind = self.words[index], self.words[right]
        if behind.al:
            return not word.known
        return is_foreign(behind.text) and not behind.kinds and (not word.known or word.text in _SURNAMES)

    def _ends_first_name(self, index: int) -> bool:
        """كريم, or the second word of عبد الأمير."""
        return bool(self.words[index].kinds & GIVEN) or (index > 0 and self.words[index - 1].text == "عبد")
