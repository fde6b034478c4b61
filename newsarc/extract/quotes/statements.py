"""Texts that speak for somebody: sources (بحسب، وفقاً لـ) and statements (جاء في بيان، تغريدة قال فيها)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from newsarc.extract.quotes.discourse import Discourse
from newsarc.extract.quotes.events import Event
from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    BODY,
    EVENT,
    GIVEN,
    LABEL,
    MEDIA,
    PLACE,
    PREP,
    REL,
    ROLE,
    TITLE,
    VerbForm,
    word_set,
)
from newsarc.extract.quotes.mentions import BODY_KIND, PERSON, THE_STATEMENT, Mention, Speaker, is_text
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.people import People
from newsarc.extract.quotes.subjects import SubjectReader
from newsarc.extract.quotes.words import BREAK, COLON, COMMA, PUNCTUATION, QUOTE, STOP, Word

_OPINIONS = word_set("opinions")
_OF_OWN = frozenset(word + pronoun for word in _OPINIONS | {"رأي", "ل"} for pronoun in ("ه", "ها"))
"""What stands behind a word of sources for whoever spoke: برأيه, وفقا له."""
_STATEMENTS = word_set("statements")
_STATED = word_set("stated")
_ISSUING = word_set("issuing")
_STATED_IN = word_set("stated_in")
_NAMED_ISSUER = 3
"""Words of a foreign name behind «issued by»."""
_PLACES = 5
"""Places of a word at which its name in full is looked for."""
_NEAR_STATEMENT = 4
_SOURCE_SKIPPED = word_set("source_skipped")
IN_IT = word_set("in_it")
"""After a verb of saying they take up the statement just named: بياناً قالت فيه، تغريدة قال فيها."""
_PARTS = frozenset({"خاتمة", "مقدمة", "ختام", "مستهل", "نص", "متن", "ملخص", "توصيات"})
"""Of a statement, in which something stands."""
_AS_SEEN_BY = frozenset({"برأي", "بتقدير", "بتعبير", "باعتقاد"})
_THE_WORDS = frozenset({"والكلام", "والقول", "والعبارة"})
_ISSUED_BY = frozenset({"صادر", "صادرة", "صدر", "صدرت", "عن"})
_TALKS = frozenset({"مقابلة", "حوار", "حوارا", "المقابلة", "الحوار"})
"""With whom they are held has the word; not so with a call or a meeting."""
_STUDIES = frozenset({"الدراسة", "التقرير", "البحث", "الاستطلاع", "الإحصائية", "الوثيقة"})
"""Texts that one goes by, whoever wrote them: بحسب الدراسة."""
_SENT = frozenset({"سؤال", "سؤالا", "رسالة", "خطاب", "خطابا", "برقية", "طلب", "طلبا", "شكوى"})
"""They come from who speaks in them."""
_NEAR_PUBLISHER, _BEFORE_PUBLISHER = 3, 8
"""Words behind a statement at which the verb that says who published it stands, and with a relative pronoun before it."""
_WHO = word_set("who")
_BACK = 16
"""Words before جاء فيه in which صدر عن stands."""
_SOURCES = ROLE | BODY | TITLE | GIVEN | PLACE
"""What may follow ل after وفقاً."""


def _is_statement(word: Word) -> bool:
    """بيان، لبيان: a text that another one puts out, behind ل too."""
    return word.text in _STATEMENTS or (word.text[0] == "ل" and word.text[1:] in _STATEMENTS)


class StatementReader:
    """Reads sources and statements of one narration; ``resolve`` says whom a phrase means."""

    def __init__(
        self,
        narration: Narration,
        subjects: SubjectReader,
        people: People,
        resolve: Callable[[Mention, VerbForm | None], Speaker],
    ) -> None:
        self.narration = narration
        self.words = narration.words
        self.subjects = subjects
        self.reader = subjects.reader
        self.discourse: Discourse = subjects.discourse
        self.people = people
        self.resolve = resolve
        self._has_statements = not _STATED.isdisjoint(narration.positions)

    def in_the_statement(self, index: int) -> Speaker | None:
        """وذكر بالبيان، وأضاف في البيان: who issued it, where the verb at ``index`` has no subject."""
        first, second = ([word.text for word in self.words[index + 1 : index + 3]] + ["", ""])[:2]
        told = second in THE_STATEMENT if first in _STATED_IN else first[:1] == "ب" and first[1:] in THE_STATEMENT
        return self.discourse.issuer if told else None

    def owner(self, index: int) -> Speaker | None:
        """تغريدة للغفيلي قال فيها، تصريحات لروحاني الأحد قال خلالها: the statement names its owner with ل."""
        place, reach, marked = index, index - 8, self.narration.marked
        while place > max(reach, 0):
            place -= 1
            title = next((at for at in range(place, max(place - 8, -1), -1) if marked.get(at) == place + 1), -1)
            if title >= 0:  # تقريرا لفلانة بعنوان «كذا»، تقول فيه
                place, reach = title, reach - (place + 1 - title)
                continue
            word = self.words[place]
            if word.kinds & QUOTE and self.words[place - 1].kinds & LABEL:
                continue
            if word.verb is not None and word.pronoun and self._describes(place):  # تغريدة نشرها فلان، وصف فيها
                published = self._publisher(place, index)
                if published is None or not self.subjects.is_sure(published):
                    published = self._single(place + 1, index)
                return self.resolve(published, None) if published is not None else None
            if word.kinds & (STOP | BREAK | QUOTE | COLON) or word.verb is not None:
                return None
            guest = word.text == "مع" and self.words[place - 1].text in _TALKS  # مقابلة مع فلان قال فيها
            guest = guest or (word.text == "من" and self.words[place - 1].text in _SENT)  # رسالة من فلان يقول فيها
            mention = self.reader.read(place + 1, index) if guest else self.with_lam(place, index)
            if mention is not None:
                return self.resolve(mention, None)
            if word.text in self.subjects.named and not word.conj:
                return self.resolve(Mention(place, place + 1, PERSON, name=(place, place + 1)), None)
        return None

    def _describes(self, place: int) -> bool:
        """Whether the verb at ``place`` may describe what stands before it: it opens no clause (وواجهته الهيئة بتصريحاته)."""
        return place > 0 and not (self.words[place].conj or self.words[place - 1].kinds & PUNCTUATION)

    def interviewed(self, index: int) -> Speaker | None:
        """جاء ذلك في مقابلة للرئيس مع قناة كذا، حيث قال: whose talk it is that the sentence before ``index`` tells of."""
        for place in range(index - 2, max(index - _BACK, 0), -1):
            word = self.words[place]
            if word.kinds & (STOP | BREAK | QUOTE | COLON):
                return None
            if word.text in _TALKS and (mention := self.with_lam(place + 1, index)) is not None:
                return self.resolve(mention, None)
        return None

    def _single(self, place: int, last: int) -> Mention | None:
        """تغريدة نشرها ترامب، وصف فيها: behind the verb with its object a word in no list, up to the comma."""
        closed = place + 1 < last and self.words[place + 1].kinds & COMMA and not self.words[place].known
        return self.reader.read(place, place + 1) if closed else None

    def with_lam(self, place: int, last: int) -> Mention | None:
        """للوزير، لروحاني: the phrase behind ل, a bare name as it stands elsewhere in the article."""
        word = self.words[place]
        if not word.text.startswith("ل") or not (word.prep or not word.known):
            return None
        bare = "ال" + word.text[2:] if word.text.startswith("لل") else word.text[1:]
        if word.prep and word.kinds & ROLE and bare not in self.subjects.named:  # للوزير, not للمعلم, who is called so
            return self.reader.read(place, last, prefixed=True)
        if bare not in self.narration.positions:
            return None
        elsewhere = self.narration.positions[bare][0]
        named = (self.people.mention_ending_with(at, 3) for at in self.narration.positions[bare][:_PLACES])
        return next((mention for mention in named if mention is not None), None) or self.reader.read(
            elsewhere, len(self.words)
        )

    def name_with_lam(self, place: int, last: int) -> Mention | None:
        """وفقاً لكريم الحداد, لبلينكن: a given name behind ل, or a surname that the article has elsewhere."""
        word = self.words[place]
        if word.prep == "ل" and word.kinds & GIVEN:
            end = self.reader.names.name_end(place, last)
            if end - place > 1:
                return Mention(place, end, PERSON, name=(place, end), gender=word.gender)
        bare = "ال" + word.text[2:] if word.text.startswith("لل") else word.text[1:]
        if not word.text.startswith("ل") or not (word.prep or not word.known):
            return None
        for elsewhere in self.narration.positions.get(bare, ())[:3]:
            named = self.people.mention_ending_with(elsewhere, 3)
            if named is not None:
                return replace(named, first=place, last=place + 1)
        return None

    def _who_issued(self, text: Mention, word: Word, second: Word | None, last: int) -> Mention | None:
        """بحسب بيان للوزارة: the issuer of ``text``, whose head is ``word``; the text itself where it stands for whoever did."""
        issuer = self.issuer(text) or self._publisher(text.last, last)
        if issuer is not None:
            return replace(issuer, last=max(text.last, issuer.last))
        stands = not _is_statement(word) and (word.text in THE_STATEMENT or is_text(word, second))
        return text if stands else None

    def source(self, index: int, last: int, inside: bool) -> Event | None:
        """بحسب فلان، وفقاً لبيان كذا، نقلاً عن."""
        place = index + 1
        if not self._is_source(index, last):
            return None
        if place < last and self.words[place].text in _OF_OWN:
            return self._own(index, last, inside)
        if self.words[index].text == "حد":
            if place >= last or self.words[place].text not in _OPINIONS:
                return None
            index = place
        while place < last and self.words[place].text in _SOURCE_SKIPPED:
            place += 1
        if place >= last:
            return None
        word = self.words[place]
        second = self.words[place + 1] if place + 1 < last else None
        text = word.kinds & (EVENT | ABSTRACT) and not (word.kinds & ROLE or word.al or is_text(word, second))
        of_its = second is not None and second.prep == "ل" and second.al  # وفقا لبيان للبيت الأبيض
        if text and not word.pronoun and second and self.reader.read(place + 1, last, prefixed=of_its) is not None:
            place += 1  # بحسب إرشادات المنظمة
        mention = None if word.known else self.name_with_lam(place, last)
        if mention is None:
            is_source = self.words[place].prep == "ل" and bool(self.words[place].kinds & _SOURCES)
            mention = self.reader.read(place, last, prefixed=is_source)
        mention = mention or self.name_with_lam(place, last)
        if mention is not None and mention.kind == BODY_KIND and self.words[mention.first].kinds & EVENT:
            mention = self._who_issued(mention, word, second, last)
        if mention is None and word.al and word.text in _STUDIES:
            end = self.reader.chains.chain(place, last)
            mention = Mention(place, end, BODY_KIND, role=(place, end), gender=word.gender)
        stated = word.text.removeprefix("ل") in _STATED
        if stated:
            self.discourse.issuer = None  # وفقا لبيان حصلت عليه الصحيفة
        if mention is None or self._in_keeping_with(mention):
            return None
        speaker = self.resolve(mention, None)
        if not word.known and word.text[0] == "ل" and speaker.name.startswith(word.text):
            speaker = replace(speaker, name=speaker.name[1:])  # وفقا لروزن
        if stated and not self.words[mention.first].kinds & MEDIA:
            self.discourse.issuer = speaker
        if speaker.kind == PERSON and (not index or self.words[index - 1].kinds & (STOP | BREAK)):
            self.discourse.subject(speaker)  # وبحسب فلان، فإن …. ويجيب
        elif not word.kinds & ABSTRACT:
            self.discourse.addressee(speaker)  # بحسب مصادر …، وهي ترى: meant where no subject agrees
        return Event(index, None, mention.last, speaker, "source-noun", 0.85, embedded=inside)

    def _own(self, index: int, last: int, inside: bool) -> Event | None:
        """«…» على حد تعبيره، بحسب قولها: whoever is being talked about; not إلى حد وصفها بـ."""
        after = self.words[index + 2] if index + 2 < last else None
        if self.words[index - 1].text in ("إلى", "الى") or (
            after is not None and not after.kinds & (COMMA | STOP | REL)
        ):
            return None
        gender = "f" if self.words[index + 1].text.endswith("ها") else "m"
        if (acting := self._acting(index, gender)) is not None:
            return Event(index, None, index + 2, acting, "source-noun", 0.7, implicit=True, embedded=inside)
        for speaker, _ in self.discourse.candidates(gender, 1, here=True):
            return Event(index, None, index + 2, speaker, "source-noun", 0.7, implicit=True, embedded=inside)
        return None

    def _acting(self, index: int, gender: str) -> Speaker | None:
        """معارضة روسيا التي لم تستبعد الانسحاب من «…» على حد قولها: whose clause it is that ends with the quotation."""
        place = index - 1
        while place > 0 and self.words[place].kinds & (PREP | QUOTE):
            place -= 1
        for relative in range(place, max(place - _BACK, 0), -1):
            word = self.words[relative]
            if word.kinds & PUNCTUATION or word.conj or (word.verb is not None and word.verb.group and not word.al):
                return None
            if word.text in _WHO:
                mention = self.subjects.before_relative(relative)
                fits = mention is not None and mention.gender == gender and mention.last == relative
                return self.resolve(mention, None) if mention is not None and fits else None
        return None

    def _is_source(self, index: int, last: int) -> bool:
        """على لسان فلان; برأي فلان at the head of a clause; «…»، والكلام لفلان: words that are nouns elsewhere."""
        text, before = self.words[index].text, self.words[index - 1] if index else None
        if text == "لسان":
            return before is not None and before.text == "على"
        if text in _AS_SEEN_BY:
            return before is None or bool(before.kinds & (PUNCTUATION | QUOTE))
        return text not in _THE_WORDS or (index + 1 < last and self.words[index + 1].text.startswith("ل"))

    def issuer(self, mention: Mention) -> Mention | None:
        """ذكر بيان لوزارة كذا، أفاد بيان صادر عن المكتب: whose statement it is; None for anything but a statement.

        A verb that follows may agree with the statement or with its issuer (وأضاف، وأضافت).
        """
        place = mention.first + 1
        if not _is_statement(self.words[mention.first]):
            return None
        while place < len(self.words) and self.words[place].text in _ISSUED_BY:
            place += 1
        issuer = self.reader.read(place, mention.last, prefixed=True) if place < mention.last else None
        if issuer is None and place > mention.first + 1:
            issuer = self.reader.read(place, min(place + _NAMED_ISSUER, len(self.words)))
        by = place > mention.first + 1 and not self.words[place].al
        named = by and issuer is not None and issuer.kind == PERSON and issuer.last - place > 1
        return issuer if issuer is not None and (issuer.kind == BODY_KIND or named) else None

    def who_put_out(self, mention: Mention, last: int) -> Mention | None:
        """قال بيان أصدره الصندوق: the subject of the verb right behind a statement that has it as its object."""
        if (
            self.words[mention.first].text not in _STATEMENTS
            or mention.last - mention.first > 1
            or mention.last >= last
        ):
            return None
        verb = self.words[mention.last].verb
        if verb is None or verb.lemma not in _ISSUING or not self.words[mention.last].pronoun:
            return None
        return self.subjects.subject_after(mention.last, last, verb)

    def _in_keeping_with(self, mention: Mention) -> bool:
        """طبقاً لأحكام الفصل: a noun in no list behind ل, with what it governs, is what one goes by, not who speaks."""
        first, behind = self.words[mention.first], self.words[mention.last - 1]
        plain = not first.known and not first.prep and first.text.startswith("ل")
        return plain and mention.last - mention.first > 1 and behind.al

    def stated(self, index: int, last: int) -> Event | None:
        """جاء في بيان الوزارة، جاء فيه، جاء على لسان فلان."""
        place = index + 1
        if place >= last:
            return None
        word = self.words[place]
        if word.text in ("فيه", "فيها"):
            return self._issued(index, place + 1) or self._dependent_any(index, place + 1)
        if word.text not in ("في", "فى", "على", "ضمن", "عن") or place + 1 >= last:
            return None
        place += self.words[place + 1].text in _PARTS and place + 2 < last  # في خاتمة التقرير
        after = self.words[place + 1]
        if after.text == "لسان" and place + 2 < last:
            mention = self.reader.read(place + 2, last)
            if mention is not None:
                return Event(
                    index, self.words[index].verb, mention.last, self.resolve(mention, None), "on-the-lips-of", 0.9
                )
            return None
        if not after.kinds & EVENT:
            return None
        owner, place = None, place + 2
        while place < last - 1 and self.words[place + 1].text in _ISSUED_BY and not self.words[place].al:
            place += 1  # في مذكرة بحثية صادرة عن المصرف
        while place < last and (self.words[place].text in _ISSUED_BY or self.words[place].text == "من"):
            place += 1
        kind = place < last and not (after.al or self.words[place].prep)
        if kind and self.reader.chains.looks_adjective(self.words[place]):
            place += not self.words[place].al  # في بيان صحافي: what kind of statement, not a journalist
        if place < last:
            owner = self.reader.read(place, last, prefixed=self.words[place].prep == "ل")
            owner = owner or self.name_with_lam(place, last)
        if owner is None or not self.subjects.is_sure(owner):
            owner = self._publisher(place, last)
        if owner is not None and not after.al and not after.pronoun:
            return Event(index, self.words[index].verb, owner.last, self.resolve(owner, None), "statement-of", 0.85)
        if after.text in THE_STATEMENT and (issuer := self.discourse.issuer) is not None:
            self.discourse.subject(replace(issuer, gender=""))  # وجاء في البيان … وأضاف
            return Event(index, self.words[index].verb, place, issuer, "statement-of", 0.8)
        return self._dependent_any(index, place)

    def is_issued(self, index: int, content: int, last: int) -> bool:
        """حذر بيان للوزارة، أعلنت الرئاسة في بيان: a statement is the subject of the verb at ``index``, or stands behind it.

        What the verb says begins at token ``content``, and its sentence ends before ``last``.
        """
        if not self._has_statements:
            return False
        if any(word.text in _STATED for word in self.words[index + 1 : content]):
            return True
        around = self.words[index + 1 : min(content + _NEAR_STATEMENT, last)]
        return any(
            word.text in _STATED and (before.text in _STATED_IN or word.text.endswith("ا"))
            for before, word in pairwise(around)
        )

    def _issued(self, index: int, content: int) -> Event | None:
        """صدر عن مكتب الرئيس بيان جاء فيه: whoever stands behind صدر عن."""
        speaker = self.issued_by(max(index - _BACK, 0), index)
        if speaker is None:
            return None
        return Event(index, self.words[index].verb, content, speaker, "statement-of", 0.85)

    def issued_by(self, first: int, last: int) -> Speaker | None:
        """صدر عن فلان: whoever stands behind it in the clause that ends at token ``last``."""
        for place in range(last - 1, first, -1):
            if self.words[place].kinds & (STOP | BREAK | QUOTE):
                return None
            verb = self.words[place - 1].verb
            if self.words[place].text == "عن" and verb is not None and verb.lemma == "صدر":
                mention = self.reader.read(place + 1, last)
                if mention is None:
                    return None
                speaker = self.resolve(mention, None)
                self.discourse.subject(speaker)
                return speaker
        return None

    def _publisher(self, place: int, last: int) -> Mention | None:
        """جاء في بيان (صحافي) أصدرته الوزارة، في حيثيات الحكم، التي تلاها القاضي: the subject of the verb whose object is the statement."""
        for index in range(place, min(place + _BEFORE_PUBLISHER, last)):
            verb = self.words[index].verb
            if index >= place + _NEAR_PUBLISHER and self.words[index - 1].text not in _WHO:
                continue
            if verb is not None and self.words[index].pronoun and verb.tense in ("past", "present"):
                return self.subjects.subject_after(index, last, verb)
        return None

    def _dependent_any(self, index: int, content: int) -> Event:
        verb = self.words[index].verb
        for speaker, distance in self.discourse.candidates("", 1, here=True):
            self.discourse.subject(speaker)
            return Event(index, verb, content, speaker, "statement-of-current", max(0.7 - 0.1 * distance, 0.5), True)
        return Event(index, verb, content, None, "no-subject", 0.3, True)
