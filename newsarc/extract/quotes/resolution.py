"""Whom a noun phrase means in its place: a name by the article, الأخير, الرجل, البيان by who was talked about before."""

from __future__ import annotations

from dataclasses import replace

from newsarc.extract.quotes.discourse import Discourse, agrees
from newsarc.extract.quotes.frequency import is_common
from newsarc.extract.quotes.lexicon import GIVEN, MEDIA, NAMING, PLACE, VerbForm, word_set
from newsarc.extract.quotes.mentions import BODY_KIND, PERSON, THE_STATEMENT, UNNAMED, Mention, Speaker
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.people import HONORIFICS, People
from newsarc.extract.quotes.subjects import SubjectReader
from newsarc.extract.quotes.words import NUMBER, analyse, normal_form

_AUTHORS = frozenset({"صاحب", "صاحبة"})
"""With the name of a work right behind: the author being talked about (صاحبة «كذا»)."""
_LATTER = word_set("latter")
_OFFICES = word_set("distinct_offices")
_TOLD_WITHIN = 25
"""Words before an office in which a noun of it tells of whom the text speaks."""
_BORN = frozenset({"ابن", "إبن", "ابنة", "بنت", "نجل"})
_WRITTEN = frozenset({"المقال", "المقالة"})
_OFFICIAL = frozenset({"المسؤول", "المسؤولة", "المسئول"})
"""They take up whoever spoke last without a name, whatever the office."""
_CONTINUING = word_set("continuing")
_SURNAMES = word_set("surnames")
_FORMER = word_set("former")


class Resolver:
    """Resolves the phrases of one narration, of which ``people`` knows the whole and ``discourse`` what was read."""

    def __init__(self, narration: Narration, people: People, discourse: Discourse, subjects: SubjectReader) -> None:
        self.narration = narration
        self.words = narration.words
        self.people = people
        self.discourse = discourse
        self.subjects = subjects

    def resolve(self, mention: Mention, verb: VerbForm | None) -> Speaker:
        """Whom a noun phrase means, with the gender of its verb as evidence; a person so met is known from here on."""
        speaker = self._resolved(mention, verb)
        if speaker.kind == PERSON:
            self.subjects.named.update(normal_form(speaker.name).split())
        return speaker

    def _resolved(self, mention: Mention, verb: VerbForm | None) -> Speaker:
        gender = verb.gender if verb is not None and verb.number == 1 and mention.number == 1 else ""
        club = gender == "m" and mention.kind == BODY_KIND and mention.name is not None
        if club or (gender == "f" and mention.kind != BODY_KIND):
            mention.gender = gender  # قال ليفربول … وأضاف: a town is feminine, its club is not
        if mention.kind == BODY_KIND and mention.last - mention.first == 1:
            is_statement = self.words[mention.first].text in THE_STATEMENT
            issuer = (self.discourse.issuer or self.discourse.spoke_last(published=True)) if is_statement else None
            if issuer is not None:
                return replace(issuer, gender="")  # قالت الوزارة في بيان … وأضاف البيان: who issued it
            spoke = self.discourse.spoke_last()
            continues = verb is not None and verb.lemma in _CONTINUING
            if continues and spoke is not None and self._is_same_medium(mention.first, spoke):
                return spoke
            if self.words[mention.first].text in _WRITTEN and spoke is not None and spoke.kind == PERSON:
                return replace(spoke, gender="")  # يقول الكاتب فلان … ويخلص المقال: who wrote it
        if (born := self._born_in(mention, gender)) is not None:
            return born
        if mention.kind != UNNAMED:
            speaker = self.people.resolve(mention, gender)
            if verb is not None and verb.lemma in _CONTINUING and mention.kind == PERSON:
                return self._epithet(mention, speaker) or speaker
            return speaker
        return self._described_only(mention, gender, verb)

    def _is_same_medium(self, place: int, spoke: Speaker) -> bool:
        """كتبت مجلة «كذا» …. وتابعت الصحيفة: a medium by another noun than that of the one that spoke last, which the text has no other for."""
        word = self.words[place]
        if not (word.al and word.kinds & MEDIA) or spoke.kind != BODY_KIND:
            return False
        bare = word.text.removeprefix("ال")
        named = any(key in self.narration.positions for key in (bare, "لل" + bare, "ل" + bare))
        return not named and bool(analyse(spoke.name.partition(" ")[0]).kinds & MEDIA)

    def _born_in(self, mention: Mention, gender: str) -> Speaker | None:
        """واعترف ابن باجة: «son of» and a town is whoever is talked about."""
        own = self.words[mention.first : mention.last]
        if len(own) != 2 or own[0].text not in _BORN or not own[1].kinds & PLACE or own[1].kinds & GIVEN:
            return None
        wanted = "f" if own[0].text in ("ابنة", "بنت") else gender or "m"
        found = (one for one, _ in self.discourse.candidates(wanted, 1) if one.kind == PERSON)
        return next(found, None)

    def _epithet(self, mention: Mention, speaker: Speaker) -> Speaker | None:
        """وأضاف الأسطورة: a frequent definite noun that is nobody's name takes up who spoke last."""
        word, spoke = self.words[mention.first], self.discourse.spoke_last()
        if (
            mention.last - mention.first > 1
            or not word.al
            or word.kinds
            or speaker.name != word.text
            or not is_common(word.text[2:])
        ):
            return None
        return spoke if spoke is not None and spoke.kind == PERSON else None

    def _alone(self, mention: Mention, speaker: Speaker) -> bool:
        """وتابعت المتقاعدة، وزادت الفاعلة الجمعوية: a definite noun whose bearer the article has not introduced under it."""
        if speaker.kind != UNNAMED or mention.number != 1 or mention.last - mention.first > 2:
            return False
        word = self.words[mention.first]
        bare = word.text.removeprefix("ال")
        return (
            word.al
            and word.text not in _SURNAMES
            and not any(key in self.narration.positions for key in (bare, "لل" + bare, "ب" + bare, "ل" + bare))
        )

    def _of_same_office(self, mention: Mention, speaker: Speaker) -> Speaker | None:
        """قال مدرب المدينة فلان … وأضاف مدرب الزرق: who spoke last goes on under another description, unless it contradicts his own."""
        spoke = self.discourse.spoke_last()
        if speaker.kind != UNNAMED or spoke is None or spoke.kind != PERSON or mention.number != 1:
            return None
        goes_on = agrees(spoke, mention.gender, 1) and self.people.is_definite(mention)
        return spoke if goes_on and not self._contradicts(mention, spoke.role or "") else None

    def _contradicts(self, mention: Mention, role: str) -> bool:
        """وأضاف القاضي of a lawyer, وأضاف مدرب برشلونة of a player: an office that nobody has beside another."""
        head = self.words[mention.first].text.removeprefix("ال")
        if not role and any(word.text in _FORMER for word in self.words[mention.first : mention.last]):
            return False  # وأضاف المدير السابق لنادي كذا: of whom no office is known
        return head in _OFFICES and head != normal_form(role.partition(" ")[0]).removeprefix("ال")

    def _just_told_of(self, mention: Mention, speaker: Speaker, gender: str) -> Speaker | None:
        """كانت فلانة تعد الشاي. «…»، تتذكر بائعة الشاي: the person last told of, without an office so far, in a sentence that has the thing
        she deals with as well."""
        head, *things = self.words[mention.first : mention.last]
        if speaker.kind != UNNAMED or mention.number != 1 or head.al:
            return None
        if len(things) != 1 or not things[0].al or things[0].known:
            return None
        told = range(mention.first - _TOLD_WITHIN, mention.first)
        if not any(place in told for place in self.narration.positions.get(things[0].text, ())):
            return None
        found = (one for one, _ in self.discourse.candidates(mention.gender or gender, 1) if one.name != things[0].text)
        last = next(found, None)
        return last if last is not None and last.kind == PERSON and not last.role else None

    def _names_work(self, place: int) -> bool:
        """صاحبة «كذا»، صاحب رواية «كذا»: a name in marks, at most a noun before it."""
        noun = self.words[place].kinds & NAMING if place < len(self.words) else 0
        return place in self.narration.marked or bool(noun and place + 1 in self.narration.marked)

    def _is_counted(self, place: int) -> bool:
        """صاحب 24 هدفا: what a player is told by, right behind the noun."""
        return place < len(self.words) and bool(self.words[place].kinds & NUMBER)

    def _described_only(self, mention: Mention, gender: str, verb: VerbForm | None) -> Speaker:
        """Whom a phrase without a name means: الأخير، معاليه، صاحبة «كذا»، المسؤول."""
        text = self.words[mention.first].text
        if text in _LATTER:
            return self.people.resolve(self.people.latter(mention.first) or mention, gender)
        if text in HONORIFICS:
            titled = self.people.titled(mention.first)
            if titled is not None:
                return self.people.resolve(titled, gender)
        author = text in _AUTHORS and (self._names_work(mention.first + 1) or self._is_counted(mention.first + 1))
        speaker = self.people.resolve(mention, gender)
        continues = verb is not None and verb.lemma in _CONTINUING
        if continues and mention.last - mention.first == 1 and (spoke_so := self.discourse.spoke_as(text)) is not None:
            return spoke_so  # وقال المتحدث … وطالب وزير الدولة فلان … وأضاف المتحدث
        if continues and (same := self._of_same_office(mention, speaker)) is not None:
            return same
        goes_on = continues and self._alone(mention, speaker)
        if not author and not goes_on and not self.people.is_generic(mention):
            return self._just_told_of(mention, speaker, gender) or speaker
        if author or goes_on or (speaker.kind == UNNAMED and not speaker.certain):
            spoke = self.discourse.spoke_last()  # وذكر بلاغ للمديرية …. وأشار المصدر ذاته
            if spoke is not None and spoke.kind == UNNAMED and spoke.name.split(" ", 1)[0] == text:
                return spoke  # المتحدث الرسمي للوزارة … وأضاف المتحدث
            for candidate, _ in self.discourse.candidates("" if text == "المصدر" else mention.gender or gender, 1):
                takes_up = spoke == candidate and (
                    text == "المصدر" or (text in _OFFICIAL and candidate.kind == UNNAMED)
                )
                if candidate.kind == PERSON or is_somebody(candidate) or takes_up:
                    return candidate
            latter = self.people.latter(mention.first)  # معرض للتشكيلي فلان … الفنان الذي: never a subject so far
            named = self.people.resolve(latter, "") if latter is not None else speaker
            return named if agrees(named, mention.gender or gender, 1) else speaker
        return speaker


def is_somebody(speaker: Speaker) -> bool:
    """مسؤول سابق في الشركة: one person without a name, in a noun without article, whom الرجل or المسؤول takes up."""
    tokens = speaker.name.split()
    definite = any(token.startswith("ال") for token in tokens[:2])
    return speaker.kind == UNNAMED and speaker.certain and speaker.number == 1 and not definite and tokens[0] != "مصادر"
