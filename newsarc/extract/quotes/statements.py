"""Statements, which speak for whoever issued them: جاء في بيان، تغريدة قال فيها."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from newsarc.extract.quotes.discourse import Discourse
from newsarc.extract.quotes.events import Event
from newsarc.extract.quotes.lexicon import (
    EVENT,
    GIVEN,
    LABEL,
    ROLE,
    VerbForm,
    word_set,
)
from newsarc.extract.quotes.mentions import BODY_KIND, PERSON, THE_STATEMENT, Mention, Speaker
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.people import People
from newsarc.extract.quotes.subjects import SubjectReader
from newsarc.extract.quotes.words import BREAK, COLON, COMMA, PUNCTUATION, QUOTE, STOP, Word

_STATEMENTS = word_set("statements")
STATED = word_set("stated")
_ISSUING = word_set("issuing")
_STATED_IN = word_set("stated_in")
_NAMED_ISSUER = 3
"""Words of a foreign name behind «issued by»."""
_PLACES = 5
"""Places of a word at which its name in full is looked for."""
_NEAR_STATEMENT = 4
IN_IT = word_set("in_it")
"""After a verb of saying they take up the statement just named: بياناً قالت فيه، تغريدة قال فيها."""
_PARTS = frozenset({"خاتمة", "مقدمة", "ختام", "مستهل", "نص", "متن", "ملخص", "توصيات"})
"""Of a statement, in which something stands."""
_ISSUED_BY = frozenset({"صادر", "صادرة", "صدر", "صدرت", "عن"})
_TALKS = frozenset({"مقابلة", "حوار", "حوارا", "المقابلة", "الحوار"})
"""With whom they are held has the word; not so with a call or a meeting."""
_SENT = frozenset({"سؤال", "سؤالا", "رسالة", "خطاب", "خطابا", "برقية", "طلب", "طلبا", "شكوى"})
"""They come from who speaks in them."""
_NEAR_PUBLISHER, _BEFORE_PUBLISHER = 3, 8
"""Words behind a statement at which the verb that says who published it stands, and with a relative pronoun before it."""
_WHO = word_set("who")
_BACK = 16
"""Words before جاء فيه in which صدر عن stands."""


def is_statement(word: Word) -> bool:
    """بيان، لبيان: a text that another one puts out, behind ل too."""
    return word.text in _STATEMENTS or (word.text[0] == "ل" and word.text[1:] in _STATEMENTS)


class StatementReader:
    """Reads the statements of one narration; ``resolve`` says whom a phrase means."""

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
        self._has_statements = not STATED.isdisjoint(narration.positions)

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
                published = self.publisher(place, index)
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

    def issuer(self, mention: Mention) -> Mention | None:
        """ذكر بيان لوزارة كذا، أفاد بيان صادر عن المكتب: whose statement it is; None for anything but a statement.

        A verb that follows may agree with the statement or with its issuer (وأضاف، وأضافت).
        """
        place = mention.first + 1
        if not is_statement(self.words[mention.first]):
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
            owner = self.publisher(place, last)
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
        if any(word.text in STATED for word in self.words[index + 1 : content]):
            return True
        around = self.words[index + 1 : min(content + _NEAR_STATEMENT, last)]
        return any(
            word.text in STATED and (before.text in _STATED_IN or word.text.endswith("ا"))
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

    def publisher(self, place: int, last: int) -> Mention | None:
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
