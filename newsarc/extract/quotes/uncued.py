"""Whose words a quotation is that no cue reports: a name or a subject before a colon, an announced text.

Interviews, tickers and features often leave the verb of saying out.
"""

from __future__ import annotations

from bisect import bisect_left

from newsarc.extract.quotes.clauses import ClauseReader
from newsarc.extract.quotes.events import Event
from newsarc.extract.quotes.lexicon import AUDIENCE, CLOSED, EVENT, MEDIA, PREP, word_set
from newsarc.extract.quotes.marked_words import has_clause
from newsarc.extract.quotes.mentions import BODY_KIND, PERSON, Mention, Speaker
from newsarc.extract.quotes.speech_or_not import taken_up_by
from newsarc.extract.quotes.words import BREAK, CLOSE, COLON, COMMA, DASH, NUMBER, OPEN, STOP

LONG = 5
"""A marked run of more words is hardly a name."""
WITHOUT_CUE = frozenset({"name-colon", "subject-colon", "about-subject", "signature"})
"""Rules whose quotations have no cue."""
_LABEL, _LEAST_LABELS = 4, 2
"""Words of a label of whoever answers, and how often it stands in an interview at least."""
_MEDIUM = 5
"""Words of ل and the medium that somebody tells something."""
_FEW = 4
"""Words of a clause that is only a noun with its pronoun."""
_TOPICS = frozenset({"عن", "حول", "بشأن", "بخصوص"})
_BUT_HE = frozenset({"لكنه", "لكنها", "هو", "هي", "وهو", "وهي"})
_FOLLOWING = word_set("following")
_OCCASION = 9
"""Words that say where somebody spoke."""
_PLATFORMS = word_set("posted")


class Uncued:
    """Judges the quotations without a cue in the narration that ``clauses`` reads."""

    def __init__(self, clauses: ClauseReader) -> None:
        self.clauses = clauses
        self.narration = clauses.narration
        self.words = clauses.words

    def governing(self, position: int, first: int, last: int) -> Event | None:
        """Who says the quotation at token ``position`` of the sentence from ``first`` to ``last``; None when undecided."""
        if position == first:
            return self._thus(position, last) or self.signature(position + 1, last) or self._alone(position, last)
        event = (
            self.named_before_colon(position, first)
            or self.announced_text(first, position - 1)
            or self.subject_before_colon(position, first)
        )
        if event is not None and event.speaker is not None:
            self.clauses.discourse.subject(event.speaker)
        return event

    def _thus(self, position: int, last: int) -> Event | None:
        """«…»، هكذا بدأت فلانة حديثها; «…»، بهذه الكلمات لخص فلان: behind it any verb says whose words they are."""
        place = position + 1
        place += place < last and bool(self.words[place].kinds & (COMMA | DASH))
        taken = taken_up_by(self.words[place:last])
        verb_at = place + taken
        verb = self.words[verb_at].verb if taken and verb_at < last else None
        if verb is None or verb.tense not in ("past", "present"):
            return None
        mention = self.clauses.subjects.subject_after(verb_at, last, verb)
        if mention is None or not self.clauses.subjects.is_sure(mention):
            return None
        speaker = self.clauses.reports.resolve(mention, verb)
        self.clauses.discourse.subject(speaker)
        return Event(verb_at, verb, mention.last, speaker, "verb-subject", 0.85)

    def _alone(self, position: int, last: int) -> Event | None:
        """لم تعد سعاد خائفة. «…»: nothing but a quotation behind a sentence about somebody, or behind a question; in a
        paragraph of its own it ends like a sentence, as no headline does."""
        before = self.words[position - 1] if position else None
        if before is not None and before.kinds & BREAK and self._ends_like_sentence(position):
            place = position - 1
            while place and self.words[place].kinds & BREAK:
                place -= 1
            before = self.words[place]
        if before is None or not before.kinds & STOP or last - position > 1:
            return None
        discourse = self.clauses.discourse
        speaker = (discourse.spoke_last() or self._interviewee()) if before.text in "؟?" else discourse.before
        if speaker is None:
            sentence = bisect_left(self.narration.sentences, (position, 0)) - 1
            speaker = self._meant(self.narration.sentences[sentence][0], position - 1) if sentence >= 0 else None
        if speaker is None or speaker.kind == BODY_KIND:
            return None
        return Event(position, None, position, speaker, "about-subject", 0.55, True)

    def _interviewee(self) -> Speaker | None:
        """Who answers questions before anybody has spoken: whom the introduction is about."""
        return next((one for one, _ in self.clauses.discourse.candidates("", 1) if one.kind == PERSON), None)

    def _ends_like_sentence(self, position: int) -> bool:
        """The paragraph ends behind the quotation, of some length, and a full stop stands between or within at its end."""
        span, text = self.narration.quotes[position], self.narration.text
        if text.count(" ", span.start, span.end) <= LONG:
            return False  # «هل نحن في دارفور؟», a heading
        tail = text[span.outer_end : span.outer_end + 3].partition("\n")[0].strip()
        return tail == "." or (not tail and text[span.end - 1] in ".؟!")

    def answer(self, colon: int) -> Event | None:
        """عمراني: بالعمل فقط. Who answers in an interview: a label that opens several paragraphs, of a person whom the text names, this
        one below a question."""
        first = colon
        while first > 0 and not self.words[first - 1].kinds & BREAK:
            first -= 1
        question = first - 1
        while question > 0 and self.words[question].kinds & BREAK:
            question -= 1
        if not 0 < colon - first <= _LABEL or question <= 0 or self.words[question].text not in ("؟", "?"):
            return None
        places = self.narration.positions.get(self.words[colon - 1].text, ())
        labels = [place for place in places if self._is_label(place, colon - first)]
        if len(labels) < _LEAST_LABELS or len(labels) == len(places):
            return None
        mention = self.clauses.reader.read(first, colon)
        if mention is None or mention.last != colon or mention.kind != PERSON:
            mention = Mention(colon - 1, colon, PERSON, name=(colon - 1, colon))
        speaker = self.clauses.reports.resolve(mention, None)
        self.clauses.discourse.subject(speaker)
        return Event(first, None, colon, speaker, "name-colon", 0.8)

    def _is_label(self, place: int, length: int) -> bool:
        """Whether the word at ``place`` ends a label of so many words at the head of a paragraph."""
        first = place + 1 - length
        behind = self.words[place + 1] if place + 1 < len(self.words) else None
        opens = first >= 0 and (first == 0 or bool(self.words[first - 1].kinds & BREAK))
        return opens and behind is not None and bool(behind.kinds & COLON)

    def signature(self, first: int, last: int) -> Event | None:
        """«…» – فلان, «…» (فلان), «…» and in the next line فلان: nothing but a person behind the quotation."""
        if first >= last:
            return None
        begin = first + bool(self.words[first].kinds & (DASH | OPEN))
        if begin == first and not self.words[first - 1].kinds & BREAK:
            return None
        mention = self.clauses.reader.read(begin, last)
        if mention is None or mention.kind != PERSON or not self.clauses.subjects.is_sure(mention):
            return None
        if any(not word.kinds & CLOSE for word in self.words[mention.last : last]):
            return None
        speaker = self.clauses.reports.resolve(mention, None)
        self.clauses.discourse.subject(speaker)
        return Event(first, None, last, speaker, "signature", 0.75)

    def announced_text(self, first: int, colon: int) -> Event | None:
        """وزع المكتب البيان الآتي: «…», صدر عن الوزارة ما يلي: «…»: who acts in the sentence, or whom it comes from."""
        if colon - first < 3 or self.words[colon - 1].text not in _FOLLOWING:
            return None
        clauses = self.clauses
        speaker = clauses.reports.statements.issued_by(first, colon) or clauses.discourse.here_last()
        if speaker is None:
            mention = clauses.reader.read(first + 1, colon)  # وزعت الدائرة: a verb in no list
            if mention is None or not clauses.subjects.is_sure(mention):
                return None
            speaker = clauses.reports.resolve(mention, None)
        cue = colon - 2 if self.words[colon - 2].kinds & EVENT else colon - 1
        return Event(cue, None, colon, speaker, "statement-of", 0.8)

    def subject_before_colon(self, position: int, first: int) -> Event | None:
        """فلان لا يخفي غضبه: «…»، رفض فلان الإفصاح: «…»: no cue, but a colon, and a person the sentence is about."""
        colon = position - 1
        if colon <= first or not self.words[colon].kinds & COLON:
            return None
        speaker = self.clauses.discourse.here_last() or self._meant(first, colon)
        if speaker is None or speaker.kind != PERSON:
            return None
        return Event(first, None, colon, speaker, "subject-colon", 0.6)

    def _meant(self, first: int, colon: int) -> Speaker | None:
        """تستعيد تلك الليلة: «…»، ونصيحته الأولى: «…»: who is meant by a verb or a pronoun at the head of the sentence."""
        word = self.words[first]
        if word.text in _TOPICS:
            return self.clauses.discourse.spoke_last()  # وعن الهدف الثاني: «…»
        if word.kinds & CLOSED and word.text not in _BUT_HE:
            return None
        if word.text in _BUT_HE:
            gender = "f" if word.text.endswith(("ها", "ي")) else "m"
        elif word.verb is not None and word.verb.tense in ("past", "present") and word.verb.number == 1:
            gender = "" if word.verb.group else word.verb.gender
        elif word.text.endswith(("ه", "ها")) and colon - first <= _FEW:
            gender = "f" if word.text.endswith("ها") else "m"
        else:
            gender = ""
        if not gender:
            return None
        found = self.clauses.discourse.candidates(gender, 1, continues=True)
        return next((speaker for speaker, _ in found if speaker.kind == PERSON), None)

    def _says_where(self, first: int, colon: int) -> bool:
        """فلان في تصريح صحافي: «…», فلان عبر صفحته: «…»: nothing but the occasion, without a verb."""
        words = self.words[first:colon]
        if not words or len(words) > _OCCASION or not words[0].kinds & PREP or words[0].prep:
            return False
        if any((word.verb and not (word.al or word.kinds & PREP)) or word.kinds & (DASH | OPEN) for word in words):
            return False
        return any(word.kinds & EVENT or word.text in _PLATFORMS for word in words)

    def _says_to_whom(self, mention: Mention, colon: int) -> bool:
        """كريم الحداد لـ«الأفق»: «…», as headlines have it: ل and a medium, and nothing more before the colon."""
        words = self.words[mention.last : colon]
        if mention.kind != PERSON or not 0 < len(words) <= _MEDIUM or words[0].text[:1] != "ل":
            return False
        named = mention.last + 1 in self.narration.marked or words[0].kinds & (MEDIA | AUDIENCE)
        return bool(named) and not any(word.verb is not None or word.kinds & (COMMA | STOP) for word in words)

    def named_before_colon(self, position: int, first: int) -> Event | None:
        """فلان: «…», as headlines and interviews have it: nothing but a sure person, or an office and a sentence."""
        colon = position - 1
        while first < colon and self.words[first].kinds & (NUMBER | COLON | DASH):
            first += 1  # 14:30 - الوزير: «…»
        if colon <= first or not self.words[colon].kinds & COLON:
            return None
        mention = self.clauses.reader.read(first, colon)
        subjects = self.clauses.subjects
        if mention is None or not subjects.is_sure(mention):
            return None
        placed = self._says_where(mention.last, colon) or self._says_to_whom(mention, colon)
        if subjects.skip_adverbials(mention.last, colon) != colon and not placed:
            return None
        span = self.narration.quotes[position]
        said = self.narration.text[span.start : span.end]
        if mention.kind != PERSON and len(said.split()) <= LONG and not has_clause(said):
            return None
        speaker = self.clauses.reports.resolve(mention, None)
        return Event(first, None, colon, speaker, "name-colon", 0.8)
