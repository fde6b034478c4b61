"""Sources, which the reporter goes by: بحسب فلان، وفقاً لبيان كذا، نقلاً عن، على حد تعبيره."""

from __future__ import annotations

from dataclasses import replace

from newsarc.extract.quotes.events import Event
from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    BODY,
    EVENT,
    GIVEN,
    MEDIA,
    PLACE,
    PREP,
    REL,
    ROLE,
    TITLE,
    word_set,
)
from newsarc.extract.quotes.mentions import BODY_KIND, PERSON, THE_STATEMENT, Mention, Speaker, is_text
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.statements import STATED, StatementReader, is_statement
from newsarc.extract.quotes.words import BREAK, COMMA, PUNCTUATION, QUOTE, STOP, Word

_OPINIONS = word_set("opinions")
_OF_OWN = frozenset(word + pronoun for word in _OPINIONS | {"رأي", "ل"} for pronoun in ("ه", "ها"))
"""What stands behind a word of sources for whoever spoke: برأيه, وفقا له."""
_SOURCE_SKIPPED = word_set("source_skipped")
_AS_SEEN_BY = frozenset({"برأي", "بتقدير", "بتعبير", "باعتقاد"}) | {
    "في نظر",
    "من وجهة نظر",
    "في رأي",
    "في اعتقاد",
    "في تقدير",
}
_THE_WORDS = frozenset({"والكلام", "والقول", "والعبارة"})
_STUDIES = frozenset({"الدراسة", "التقرير", "البحث", "الاستطلاع", "الإحصائية", "الوثيقة"})
"""Texts that one goes by, whoever wrote them: بحسب الدراسة."""
_SOURCES = ROLE | BODY | TITLE | GIVEN | PLACE
"""What may follow ل after وفقاً."""
_WHO = word_set("who")
_BACK = 16
"""Words before على حد قوله in which the clause begins whose subject is meant."""


class SourceReader:
    """Reads the sources of one narration, by what ``statements`` knows of who issued what."""

    def __init__(self, narration: Narration, statements: StatementReader) -> None:
        self.narration = narration
        self.words = narration.words
        self.statements = statements
        self.subjects = statements.subjects
        self.reader = statements.reader
        self.discourse = statements.discourse
        self.resolve = statements.resolve

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
        mention = self._named(place, last)
        stated = word.text.removeprefix("ل") in STATED
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

    def _named(self, place: int, last: int) -> Mention | None:
        """The source whose phrase begins at ``place``: somebody, who issued the text that is named, or the text itself."""
        word, second = self.words[place], self.words[place + 1] if place + 1 < last else None
        named_with_lam = self.statements.name_with_lam
        text = word.kinds & (EVENT | ABSTRACT) and not (word.kinds & ROLE or word.al or is_text(word, second))
        of_its = second is not None and second.prep == "ل" and second.al  # وفقا لبيان للبيت الأبيض
        if text and not word.pronoun and second and self.reader.read(place + 1, last, prefixed=of_its) is not None:
            place += 1  # بحسب إرشادات المنظمة
        mention = None if word.known else named_with_lam(place, last)
        if mention is None:
            is_source = self.words[place].prep == "ل" and bool(self.words[place].kinds & _SOURCES)
            mention = self.reader.read(place, last, prefixed=is_source)
        mention = mention or named_with_lam(place, last)
        if mention is not None and mention.kind == BODY_KIND and self.words[mention.first].kinds & EVENT:
            mention = self._who_issued(mention, word, second, last)
        if mention is None and word.al and word.text in _STUDIES:
            end = self.reader.chains.chain(place, last)
            mention = Mention(place, end, BODY_KIND, role=(place, end), gender=word.gender)
        return mention

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

    def _who_issued(self, text: Mention, word: Word, second: Word | None, last: int) -> Mention | None:
        """بحسب بيان للوزارة: the issuer of ``text``, whose head is ``word``; the text itself where it stands for whoever did."""
        issuer = self.statements.issuer(text) or self.statements.publisher(text.last, last)
        if issuer is not None:
            return replace(issuer, last=max(text.last, issuer.last))
        stands = not is_statement(word) and (word.text in THE_STATEMENT or is_text(word, second))
        return text if stands else None

    def _in_keeping_with(self, mention: Mention) -> bool:
        """طبقاً لأحكام الفصل: a noun in no list behind ل, with what it governs, is what one goes by, not who speaks."""
        first, behind = self.words[mention.first], self.words[mention.last - 1]
        plain = not first.known and not first.prep and first.text.startswith("ل")
        return plain and mention.last - mention.first > 1 and behind.al
