"""The grammatical subject of a verb: after it, before it, or as the antecedent of a relative clause."""

from __future__ import annotations

from newsarc.extract.quotes.adverbials import SKIP
from newsarc.extract.quotes.frequency import is_common, is_common_accusative
from newsarc.extract.quotes.lexicon import (
    BODY,
    CLOSED,
    COMP,
    EVENT,
    GIVEN,
    NAMING,
    PLACE,
    PREP,
    ROLE,
    TIME,
    TITLE,
    VerbForm,
    word_set,
)
from newsarc.extract.quotes.mentions import BODY_KIND, PERSON, UNNAMED, Mention
from newsarc.extract.quotes.subject_evidence import SubjectEvidence
from newsarc.extract.quotes.words import BREAK, COLON, COMMA, DASH, OPEN, PUNCTUATION, QUOTE, STOP

_THAT = frozenset({"ذلك", "هذا"})
"""What somebody does something to, before who does."""
_CLAUSE = 30
"""Words before «، والذي» in which the clause before it begins."""
_AUXILIARIES = word_set("auxiliaries")
_AFTER_NAME = COMP | PREP | COMMA | COLON | QUOTE | OPEN | DASH | TIME
"""What may follow a name of one word that is a noun as well."""

_NO_NAME = PUNCTUATION | QUOTE | COMP
_LIKE_NAMES = GIVEN | CLOSED | PLACE | TITLE
"""Kinds of the words that are names as well."""

BY_IT = word_set("in_it") | {"به", "بها"}
"""Right behind the verb of a relative clause they take its antecedent up: التغريدة التي أعلنت بها."""
_NAMING_VERBS = frozenset({"سمى", "أسمى", "لقب"})
_MINISTRIES = word_set("ministries")
_NEEDS_OBJECT = word_set("needs_object")
_BEGINNING = word_set("beginning")


class SubjectReader(SubjectEvidence):
    """Finds stated subjects in one narration."""

    def subject_after(self, index: int, last: int, verb: VerbForm) -> Mention | None:
        """The subject of the verb at ``index`` in verb-subject order, or None when it states none."""
        if verb.number > 1 and verb.tense in ("past", "present"):
            return None
        place = self.skip_adverbials(index + 1, last)
        if place + 1 < last and self.words[place].text in _THAT and self.words[place + 1].kinds & GIVEN:
            place += not self.words[place + 1].al  # ونفى ذلك علاء كاظم
        if place >= last or self._in_pronoun(index, verb):
            return None
        if verb.lemma in _BEGINNING and place == index + 1 and place < last and self.acts(place):
            return None
        mention = (
            self._lee(index + 1, last) or self.reader.read(place, last) or self._noun_as_name(index, place, last, verb)
        )
        if (text := self.documents.behind(place, last, verb)) is not None:
            return text
        if mention is None or not self.accepts(index, place, mention, verb, last):
            return None
        if self.is_accusative(mention.first, verb):
            return None
        if verb.lemma in _NAMING_VERBS and self.words[index].pronoun and mention.first in self.narration.marked:
            return None  # مشروعا أسماه «كذا»
        if verb.lemma in _NEEDS_OBJECT and self.is_object(index, mention, verb, last):
            return None
        if verb.lemma == "حمل" and self.is_blamed(mention, verb, last):
            return None
        return self._with_second_role(mention, last, verb) if verb.group in ("say", "content") else mention

    def _in_pronoun(self, index: int, verb: VerbForm) -> bool:
        """قال إنه أبلغ الوزير أن: the pronoun before the verb is its subject, what stands behind it the object."""
        that = self.words[index - 1] if index else None
        if that is None or not that.kinds & COMP or self.words[index].conj or verb.tense not in ("past", "present"):
            return False
        return (
            verb.gender in ("", "m") if that.text.endswith("نه") else that.text.endswith("نها") and verb.gender != "m"
        )

    def _lee(self, place: int, last: int) -> Mention | None:
        """قال لي هسين وانغ: a family of the East before a name that nobody else has; not قالت لي ضاحكة, "to me", unless somebody
        of that name has spoken."""
        word = self.words[place + 1] if place + 1 < last and self.words[place].text in ("لي", "لو") else None
        if word is not None and self.words[place].text in self.named and word.kinds & _AFTER_NAME:
            return Mention(place, place + 1, PERSON, name=(place, place + 1))
        if word is not None and self.words[place].text == "لو":
            who = self.words[place + 2] if place + 2 < last else None  # صرح لو كانغ المتحدث باسم
            holds = who is not None and who.kinds & ROLE and word.is_name and not (word.al or is_common(word.text))
            return Mention(place, place + 2, PERSON, name=(place, place + 2)) if holds else None
        if word is None or word.text.endswith(("ا", "ة")) or self.reader.names.after_given(place + 1):
            return None
        end = self.reader.names.name_end(place, last)
        return Mention(place, end, PERSON, name=(place, end)) if end > place else None

    def _noun_as_name(self, index: int, place: int, last: int, verb: VerbForm) -> Mention | None:
        """تقول أمل: a name that is a noun as well, where a verb of saying leaves no room for an object."""
        word = self.words[place]
        if word.kinds & _NO_NAME or verb.group not in ("say", "content"):
            return None
        if word.text in _MINISTRIES and place == index + 1 and verb.gender == "f" and not word.conj:
            return Mention(place, place + 1, BODY_KIND, role=(place, place + 1), gender="f")
        if place == index + 1 and self._known_as_name(place, verb):
            return Mention(place, place + 1, PERSON, name=(place, place + 1))
        if verb.group != "say":
            return self._introduced(place, last)
        if place != index + 1 or not word.kinds & GIVEN & ~CLOSED or word.prep or word.conj:
            return self._introduced(place, last) or self._the_body(place, last, verb)
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        if word.kinds & (CLOSED | ROLE | BODY) or (after is not None and not after.kinds & _AFTER_NAME):
            return None
        if word.text == "علي" and self.reader.names.prepositional_ali:
            return None
        return Mention(place, place + 1, PERSON, name=(place, place + 1), gender=word.gender)

    def _known_as_name(self, place: int, verb: VerbForm) -> bool:
        """قال خان: a verb or noun by its look, which the text has behind a given name or in the name of a speaker."""
        word = self.words[place]
        if word.kinds & CLOSED or word.conj or (word.text[0] == "ل" and self.reader.names.behind_particle(place)):
            return False
        if word.verb is not None and word.verb.tense == "participle" and word.text.endswith("ا"):
            return False  # أجاب كريم قائلا: «…». واستطرد قائلا
        known = word.text in self.named or (verb.group == "say" and self.reader.names.after_given(place))
        return known and not is_common_accusative(word.text)

    def _introduced(self, place: int, last: int) -> Mention | None:
        """قالت باولا فيرنا، المشرفة على: two or three words, the first like a particle, then a comma and who it is."""
        words, end = self.words, place + 2
        while end < min(last, place + 3) and not words[end].kinds & COMMA:
            end += 1
        if (
            end + 1 >= last
            or not words[end].kinds & COMMA
            or not words[end - 1].is_name
            or is_common(words[end - 1].text)
        ):
            return None
        if any(word.al or word.conj or word.pronoun or word.kinds & ~_LIKE_NAMES for word in words[place:end]):
            return None
        after = words[end + 1]
        if after.conj or after.prep or not (after.kinds & ROLE or after.text in ("وهو", "وهي")):
            return None
        if not after.kinds & ROLE:
            return Mention(place, end, PERSON, (place, end), gender="f" if after.text == "وهي" else "m")
        role = end + 1, self.reader.chains.chain(end + 1, last)
        return Mention(place, role[1], PERSON, (place, end), role, gender=after.gender)

    def _the_body(self, place: int, last: int, verb: VerbForm) -> Mention | None:
        """قال المهرجان إن، قالت الدائرة: «…»: a definite noun in no list of speakers, and behind it what was said."""
        word = self.words[place]
        if not word.al or word.prep or word.conj or word.verb or word.kinds & ~(NAMING | EVENT) or word.number != 1:
            return None
        end = place + 1
        while end < last and self.words[end].al and not (self.words[end].conj or self.words[end].prep):
            end += 1
        feminine = word.text.endswith("ة")
        said = self._said_behind(end, last) or (
            end + 1 < last and bool(self.words[end].kinds & PREP and self.words[end + 1].kinds & EVENT)
        )
        if end - place > 4 or feminine != (verb.gender == "f") or not said:
            return None
        return Mention(place, end, BODY_KIND, role=(place, end), gender=verb.gender)

    def _with_second_role(self, mention: Mention, last: int, verb: VerbForm) -> Mention:
        """رئيس المجلس القائد العام للجيش فلان: two roles of one man, where the verb takes no object, or أن follows."""
        place = mention.last
        if mention.kind != UNNAMED or mention.number != 1 or place >= last:
            return mention
        word = self.words[place]
        if not word.kinds & ROLE or word.conj or word.prep or word.number != 1:
            return mention
        second = self.reader.read(place, last)
        if second is None or second.kind != PERSON or second.role is None or second.role[0] != place:
            return mention
        if not (verb.group == "say" and word.al) and not self._said_behind(second.last, last):
            return mention
        second.first, second.role = mention.first, (mention.first, second.role[1])
        return second

    def _said_behind(self, place: int, last: int) -> bool:
        """أن or speech follows, at most a day between commas before it."""
        while place < last and self.words[place].kinds & (COMMA | TIME):
            place += 1
        word = self.words[place] if place < last else None
        return word is not None and bool(word.kinds & (COMP | COLON | QUOTE)) and not word.text.startswith("ب")

    def relative_pronoun(self, index: int) -> int:
        """Index of the relative pronoun whose clause the verb opens; -1 elsewhere."""
        place = index - 1
        while (
            place >= 0
            and index - place <= 3
            and (self.words[place].text in _AUXILIARIES or self.words[place].kinds & TIME)
        ):
            place -= 1
        if place >= 0 and self.words[place].text in ("الذي", "التي", "الذين", "الذى", "التى", "اللذين", "اللذان"):
            return place
        return -1

    def _bridges(self, last: int, relative: int) -> bool:
        """Nothing but a phrase of place stands between the antecedent and its relative pronoun."""
        return relative - last <= 4 and not any(
            self.words[i].verb is not None or self.words[i].conj for i in range(last, relative)
        )

    def _is_noun_before(self, mention: Mention, relative: int) -> bool:
        """تدور أحداث الرواية، التي، حجم الضغوط التي: what looks like a name but is none before a relative pronoun."""
        apart = mention.last < relative - bool(self.words[relative - 1].kinds & COMMA)
        word, end = self.words[mention.first], self.words[mention.last - 1]
        bare = mention.kind == PERSON and not mention.role
        if bare and end.al and end.text.endswith("ية") and self.words[relative].text == "الذي":
            return True  # عضو الكونغرس عن كارولينا الجنوبية الذي
        return (apart or (word.al and is_common(word.text))) and not self.is_sure(mention)

    def before_relative(self, relative: int) -> Mention | None:
        """The antecedent of a relative pronoun: the longest phrase that ends right before it; that of the one before for «، والذي»."""
        if self.words[relative].conj and (first := self._joined_to(relative)) >= 0:
            return self.before_relative(first)
        best = None
        for start in range(relative - 1, max(-1, relative - 16), -1):
            word = self.words[start]
            if word.kinds & (STOP | BREAK | QUOTE):
                break
            if not word.kinds & (ROLE | TITLE | GIVEN | BODY | PLACE) and word.known:
                continue
            before = self.words[start - 1] if start else None
            if word.kinds & PLACE and before is not None and before.kinds & EVENT and not before.al:
                continue  # أمام قمة ميونخ، والتي وصف فيها
            mention = self._from(start, relative)
            if mention is None or not self._bridges(mention.last, relative) or self._is_noun_before(mention, relative):
                continue
            if best is not None and best.kind == BODY_KIND and self._helps(start, best.first):
                continue  # بغرض مساعدة الحكومة التي تقول
            statement = mention.kind == BODY_KIND and self.words[mention.first].kinds & EVENT  # منشور فلان الذي قال
            if best is None or (mention.last >= best.last and not (statement and best.kind == PERSON)):
                best = mention
        return best

    def _joined_to(self, relative: int) -> int:
        """فلان، الذي انضم إليهم قبل أعوام، والذي قال: the relative pronoun of the clause before that of ``relative``; -1 without one."""
        for place in range(relative - 1, max(relative - _CLAUSE, -1), -1):
            word = self.words[place]
            if word.kinds & (STOP | BREAK | QUOTE):
                return -1
            if word.text == self.words[relative].text and not word.conj:
                return place
        return -1

    def _helps(self, first: int, body: int) -> bool:
        """مساعدة الحكومة: a verbal noun with its object, no woman who assists, between tokens ``first`` and ``body``."""
        return any(word.text == "مساعدة" for word in self.words[first:body])

    def antecedent(self, relative: int, index: int, verb: VerbForm) -> Mention | None:
        """The subject of a clause that names none: whom its relative pronoun takes up; not what the verb's own pronoun does
        (شخصية فلانة التي اعتبرها «…»), nor one for several (أسعار التذاكر التي قالوا إنها)."""
        by_it = self.words[index + 1].text if index + 1 < len(self.words) else ""
        taken_up = by_it in BY_IT and by_it.endswith("ا") == self.words[relative].text.startswith("الت")
        if taken_up or (self.words[index].pronoun and verb.group == "describe"):
            return None
        mention = self.before_relative(relative)
        several = verb.number == 3 and verb.tense in ("past", "present")
        single = mention is not None and mention.number == 1 and mention.kind != BODY_KIND
        feminine = self.words[relative].text.startswith("الت")
        if (
            mention is not None
            and mention.kind == UNNAMED
            and mention.number == 1
            and {mention.gender, verb.gender} == {"m", "f"}
        ):
            return None if feminine == (verb.gender == "f") else mention  # مشاهد العنف التي تعرض: scenes, no viewer
        return None if several and single else mention

    def described(self, index: int, verb: VerbForm) -> Mention | None:
        """اتصال من سيدة قالت، برفقة طفل يقول: behind a noun of persons without article the verb needs no pronoun."""
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        said = after is not None and after.kinds & (COMP | COLON | QUOTE)
        if not said or verb.number > 1:
            return None
        for start in range(index - 1, max(index - 4, 0), -1):
            word = self.words[start]
            if word.kinds & PUNCTUATION or word.kinds & (COMP | QUOTE):
                return None
            if word.kinds & ROLE and not (word.al or word.pronoun or word.conj) and word.gender == verb.gender:
                mention = self.reader.read(start, index)
                indefinite = mention is not None and mention.kind == UNNAMED and mention.last >= index - 1
                return mention if indefinite and not self.words[index - 1].al else None
        return None

    def _from(self, start: int, limit: int) -> Mention | None:
        if self.words[start].prep:
            word = self.words[start]
            if not word.kinds & (ROLE | BODY):
                return None
            return self.after_preposition(start, limit)
        return self.reader.read(start, limit)

    def after_preposition(self, place: int, last: int) -> Mention | None:
        """للوزير، لوزارة: a phrase whose first word carries the preposition ل."""
        word = self.words[place]
        end = self.reader.chains.chain(place, last)
        kind = BODY_KIND if word.kinds & BODY else UNNAMED
        return Mention(place, end, kind, role=(place, end), gender=word.gender, number=word.number)

    def right_before(self, before: Mention, index: int, verb: VerbForm) -> bool:
        """واشنطن وصفت الحداد بأنه، كان كريم قد دعا: nothing stands in between, so that the name behind is the object."""
        agrees = bool(verb.gender) and before.gender == verb.gender
        agrees |= not before.gender and self.words[index - 1].text == "قد"
        return agrees and all(self.words[i].text in _AUXILIARIES for i in range(before.last, index))

    def is_full(self, mention: Mention) -> bool:
        """الطبيب سامر الحداد ينصح المرضى: a person with an office or a name of two words, which is the subject of the verb right behind."""
        if mention.kind != PERSON or mention.name is None:
            return False
        return bool(mention.role or mention.titles) or mention.name[1] - mention.name[0] > 1

    def is_topic(self, before: Mention, index: int) -> bool:
        """أما الوزير فبرر: whatever follows a verb with ف, what stands behind أما is its subject."""
        opener = self.words[before.first - 1].text if before.first else ""
        verb = self.words[index].verb
        clashes = verb is not None and before.kind == BODY_KIND and {before.gender, verb.gender} == {"m", "f"}
        if clashes and self.words[before.first].pronoun:
            return False  # أما مشروعها المقبل، فتكتفي بالقول
        fa = self.words[index].conj == "ف" or self.words[index - 1].text == "فقد" or self.words[index - 1].conj == "ف"
        return opener in ("أما", "اما") and fa

    def may_precede(self, before: Mention, index: int, verb: VerbForm) -> bool:
        """Whether ``before`` may be the subject of the verb at ``index``: it agrees in gender and is not far off."""
        if before.number == 1 and before.gender and verb.gender and before.gender != verb.gender:
            return False
        if verb.number == 3 and before.number == 1 and before.kind != BODY_KIND and verb.tense in ("past", "present"):
            return False  # لكنهم أصروا: no single person
        return index - before.last <= SKIP + 8
