"""Whether the noun behind a verb is its subject or its object, and whether a phrase is surely somebody.

After the verb a noun may as well be the object (أكد ضرورة، طالب السلطة): gender, the kind of noun, its ending and what
follows it decide.
"""

from __future__ import annotations

from newsarc.extract.quotes.adverbials import ADVERBIAL_PREPOSITIONS, AdverbialReader
from newsarc.extract.quotes.discourse import Discourse
from newsarc.extract.quotes.documents import DocumentReader
from newsarc.extract.quotes.frequency import is_common
from newsarc.extract.quotes.lexicon import (
    ABSTRACT,
    COMP,
    EVENT,
    GIVEN,
    LEXICON,
    PLACE,
    PREP,
    REL,
    ROLE,
    SOURCE,
    TIME,
    TITLE,
    VerbForm,
    word_set,
)
from newsarc.extract.quotes.mentions import BODY_KIND, PERSON, THE_STATEMENT, UNNAMED, Mention, is_text
from newsarc.extract.quotes.name_evidence import FAMILIES, MOTHER, is_foreign
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.phrases import PhraseReader
from newsarc.extract.quotes.words import BREAK, COLON, COMMA, OPEN, QUOTE, STOP, Word, is_by_that

_BOTH_GENDERS = word_set("both_genders")
_IN_IT = word_set("in_it")
_ONE_OF = word_set("one_of")
_WHO = word_set("who")
_CLANS = frozenset({"أيت", "آيت", "ولد", "منت", "أبو", "بو", "آل"})
"""Nothing but a name begins with them and goes on."""
_MEANWHILE = frozenset({"فيما", "بينما"})
_BLAME = frozenset({"المسؤولية", "مسؤولية", "المسئولية", "مسئولية", "تبعات", "التبعات"})
_BY_SAYING = frozenset({"بقوله", "بقولها", "بالقول"})


class SubjectEvidence(AdverbialReader):
    """What one narration tells of single phrases behind and before verbs; every index is a token index."""

    def __init__(self, narration: Narration, reader: PhraseReader, discourse: Discourse) -> None:
        super().__init__(narration, reader)
        self.discourse = discourse
        self.documents = DocumentReader(narration, reader)
        self.named: set[str] = set()
        """Words of the names of those who have spoken."""

    def accepts(self, index: int, place: int, mention: Mention, verb: VerbForm, last: int) -> bool:
        """Whether the phrase at ``place`` behind the verb at ``index`` may be its subject."""
        word = self.words[place]
        clash = verb.gender and mention.number == 1 and mention.gender and mention.gender != verb.gender
        given = self.words[mention.name[0]] if mention.kind == PERSON and mention.name else word
        clash = clash and not (given.kinds & GIVEN and given.gender == verb.gender)  # طلبت عمدة البلدة كلير
        if clash and not (mention.kind == PERSON and word.text.removeprefix("ال") in _BOTH_GENDERS):
            named = mention.kind == BODY_KIND or mention.name is not None
            beside = named and mention.first == index + 1 and not word.al
            return beside and verb.group == "say"  # قالت رباح، قالت مستشفى المدينة: a verb of saying has no object
        if mention.number == 3 and word.text.endswith("ين") and verb.group != "say":
            return False  # اتهم المسؤولين، سماهم السياسيين: no nominative
        if word.kinds & EVENT and not word.kinds & (ROLE | GIVEN) and verb.group != "say":
            second = self.words[place + 1] if place + 1 < mention.last else None
            of_body = second is not None and (second.prep == "ل" or second.text in ("صادر", "صادرة"))
            if of_body or is_text(word, second):
                return True  # وصف بيان لوزارة الدفاع الغارة، حذرت دراسة حديثة من
            stated = word.text in THE_STATEMENT
            follows = COMP | QUOTE | PREP | REL | COMMA if stated else COMP  # دعا البيان «…»، أورد بلاغ أن
            after = self.words[mention.last] if mention.last < last else None
            object_behind = (
                stated and verb.group == "describe" and after is not None and after.al
            )  # وصف البيان الهجوم بأنه
            return object_behind or (after is not None and bool(after.kinds & follows))
        if mention.role is None and mention.titles is None and mention.kind == PERSON:
            return self._accepts_bare(index, place, mention, verb, last)
        if verb.group in ("address", "content", "describe", "") and mention.kind == BODY_KIND:
            return self._body_is_subject(mention, verb, last)
        if mention.kind == UNNAMED and verb.lemma == "طالب" and self._goes_on_to_demand(index, mention, verb):
            return False
        if mention.kind == UNNAMED and verb.group == "address" and mention.number == 3:
            after = self.words[mention.last] if mention.last < last else None
            if word.pronoun and after is not None and (after.kinds & PREP or after.prep):
                return False  # دعا أنصاره إلى
            before = self.words[index - 1].kinds if index else BREAK
            opens = bool(before & COMMA and not self.words[index].conj)
            described = any(part.kinds & PREP and not part.prep for part in self.words[place + 1 : mention.last])
            opens |= index > 0 and self.words[index - 1].text in _MEANWHILE  # فيما ناشد عقال الحارات في بيان
            opens |= bool(before & (STOP | BREAK)) and not word.al and described  # وطالب خبراء في المنظمة بإجراء
            return opens or after is None or not after.kinds & (PREP | QUOTE) or not self._has_subject(verb)
        return True

    def is_object(self, index: int, mention: Mention, verb: VerbForm, last: int) -> bool:
        """وانتقد حكم اللقاء معتبراً، وصف فيه الرئيس بأنه، خاطب الأهالي بقوله: the one noun of a verb that needs an object."""
        after = self.words[mention.last] if mention.last < last else None
        word = self.words[index]
        with_object = word.pronoun or (word.verb is not None and word.verb.tense == "noun")  # وصفها
        if after is None or with_object or after.conj:
            return False
        two = mention.name is not None and mention.name[1] - mention.name[0] > 2  # وصف سامر الحداد نادر بأنه، شكره على
        if verb.group == "describe":
            by = after.prep == "ب" or after.text in ("ب", "بال") or is_by_that(after)
            in_it = self.words[index + 1].text in _IN_IT  # تصريح وصف فيه السكان بأنهم
            return by and not two and (in_it or self._has_subject(verb))
        if verb.lemma == "شكر" and after.text == "على" and not two:
            return self._has_subject(verb)  # شكر الرئيس على الاستقبال: who is thanked
        if after.kinds & PREP and any(word.text in _BY_SAYING for word in self.words[mention.last : mention.last + 5]):
            return self._has_subject(verb)  # خاطب الأهالي في المدينة بقوله
        return self._leads_to_speech(mention.last) and self._has_subject(verb)

    def _goes_on_to_demand(self, index: int, mention: Mention, verb: VerbForm) -> bool:
        """وصف النائب الاتفاق بأنه «…»، وطالب الوزير «بالنزول إلى الميناء»: of whom the one who has spoken in the sentence demands it."""
        position, here = mention.last, self.discourse.here_last()
        if here is None or here.kind != PERSON or here.gender not in ("", verb.gender) or not self.words[index].conj:
            return False
        span = self.narration.quotes.get(position)
        return span is not None and self.narration.text.startswith("ب", span.start)

    def is_blamed(self, mention: Mention, verb: VerbForm, last: int) -> bool:
        """نفى القيادي ذلك وحمّل الجيش المسؤولية: the one noun before what somebody is held to."""
        behind = self.words[mention.first + 1 : min(mention.last + 1, last)]
        return any(word.text in _BLAME for word in behind) and self._has_subject(verb)

    def _leads_to_speech(self, place: int) -> bool:
        """Whether a participle stands at ``place`` that tells how something was said, or «بقوله»: وعلّق المالكي قائلاً."""
        word = self.words[place]
        is_participle = (
            word.verb is not None and word.verb.tense == "participle" and word.text.endswith(("ا", "ة", "ين"))
        )
        return is_participle or word.text in _BY_SAYING

    def _addresses(self, place: int, last: int) -> bool:
        """Whether «to» and a word in no list stand at ``place``, and the speech behind them: وقال المالكي لرووداو: «...»."""
        if place >= last:
            return False
        word = self.words[place]
        is_to = word.text.startswith("ل") and not word.al and not word.known
        return is_to and any(
            after.kinds & (COLON | QUOTE | COMP) for after in self.words[place + 1 : min(place + 3, last)]
        )

    def _body_is_subject(self, mention: Mention, verb: VerbForm, last: int) -> bool:
        """A body after a transitive verb is its subject, unless the verb has one and a demand follows."""
        if verb.group != "address" or mention.last >= last:
            return True
        after = self.words[mention.last]
        demanded = (after.kinds & (PREP | QUOTE) or after.prep) and self.words[mention.first].al
        if after.text in ADVERBIAL_PREPOSITIONS and mention.last + 1 < last:
            demanded = demanded and not self.words[mention.last + 1].kinds & EVENT  # حذر التحالف في رسالة من
        return not (demanded and self._has_subject(verb)) or self._told_of(mention)  # وناشدت المنظمات «إسقاط الغذاء»

    def _told_of(self, mention: Mention) -> bool:
        """أصدرت وكالة الأرصاد إنذارا. وحذرت الوكالة من أن: the sentence before was about this very body."""
        before, word = self.discourse.before, self.words[mention.first]
        alone = mention.last - mention.first == 1 and before is not None and before.kind == BODY_KIND
        return alone and before is not None and before.name.partition(" ")[0] == word.text.removeprefix("ال")

    def _has_subject(self, verb: VerbForm) -> bool:
        return any(distance == 0 for _, distance in self.discourse.candidates(verb.gender, verb.number))

    def _accepts_bare(self, index: int, place: int, mention: Mention, verb: VerbForm, last: int) -> bool:
        """A bare name after the verb: easy to take for a noun that the lexicon does not know."""
        known = self._is_name_by_itself(place, mention)
        if known is not None:
            return known
        word, after = self.words[place], self.words[mention.last] if mention.last < last else None
        if self._ends_like_object(place, mention, verb, after):
            return False
        if after is not None and verb.group not in ("describe", "address") and self._leads_to_speech(mention.last):
            return True
        calls = verb.group == "describe" and after is not None and after.kinds & (EVENT | ABSTRACT) and not after.al
        if calls and is_foreign(word.text):
            return True  # وصف لافروف تصريحات نظيره بأنها
        if verb.group == "say":
            return not word.al or self._closes_speaker(mention.last, last, after)
        if word.al:
            spoken = after is not None and after.kinds & (COMP | COLON | QUOTE)
            return bool(spoken) and verb.group not in ("describe", "address")
        return self._before_told(index, place, mention, verb, last) or self.seen_as_name(place)

    def _is_name_by_itself(self, place: int, mention: Mention) -> bool | None:
        """Whether the bare name at ``place`` is one, whatever the verb; None where its own words do not tell."""
        word, names = self.words[place], self.reader.names
        if word.kinds & GIVEN or word.text in MOTHER or place in self.narration.marked:
            return True
        if (word.kinds & PLACE and not word.al) or names.is_surname(place):
            return True
        if word.al and word.text.endswith("يين"):
            return False  # نبهت الأوروبيين من: no nominative
        if names.aged(mention.last) or (self._described(mention) and not word.al):
            return True
        if names.common_noun(place):
            return False
        if mention.last - place > 1 and self.words[place + 1].kinds & GIVEN and not self.words[place + 1].verb:
            return True  # لخصت إيجة أيت باها
        return True if names.is_foreign_name(place, mention.last) else None

    def _ends_like_object(self, place: int, mention: Mention, verb: VerbForm, after: Word | None) -> bool:
        """أبدى رغبته، قالت كلمتها، تعلّق مبتسمة: by its last letters an object or a manner, and nowhere in the text a name."""
        word, several = self.words[place], mention.last - place > 1
        if word.al:
            return False
        endings = ("ه", "ها", "هم") if verb.gender == "f" and several else ("ه", "ها", "هم", "ا")
        if word.text.endswith(endings):
            foreign = several and is_foreign(word.text)  # قال ثيمبا مليسوا
            answers = after is not None and bool(after.kinds & PREP)  # ورد كوليبا على ذلك
            alone = verb.group == "say" and (answers or self._introduced_by_comma(mention.last))
            foreign |= alone and is_foreign(word.text[:-1])
            if not (foreign or self.seen_as_name(place)):
                return True
        # تعلّق مبتسمة: how she said it
        return word.text.endswith("ة") and mention.last == place + 1 and not self.seen_as_name(place)

    def _closes_speaker(self, place: int, last: int, after: Word | None) -> bool:
        """Whether what follows a name with the article behind a verb of saying leaves it nobody but the speaker."""
        if after is None or after.text in ("في", "إن", "أن") or after.prep:
            return True
        if after.kinds & (COMP | QUOTE | COLON | COMMA | STOP | OPEN | SOURCE | PREP | TIME):
            return True
        own = after.kinds & EVENT and after.text.endswith(("ه", "ها"))  # ختم البوعناني مداخلته
        return bool(own) or self._addresses(place, last)

    def _before_told(self, index: int, place: int, mention: Mention, verb: VerbForm, last: int) -> bool:
        """Whether what the verb reports, or who the speaker is, follows the name at ``place``."""
        after = self.words[mention.last] if mention.last < last else None
        several = mention.last - place > 1
        if after is None:
            return False
        that = self.words[mention.last + 1] if mention.last + 1 < last else None
        if several and after.kinds & COMMA and that is not None and that.kinds & COMP and verb.group == "content":
            return True  # أعلن فيرناندو توريس، أن
        opens = verb.tense == "past" and bool(self.words[index].conj) and place == index + 1
        if opens and after.kinds & COMMA and mention.last - mention.first >= 2:
            return True
        one_of = after.text in _ONE_OF and several  # أوضح لويك غلافاني أحد المنسقين
        return one_of or bool(after.kinds & (COMP | COLON | QUOTE))

    def _introduced_by_comma(self, place: int) -> bool:
        """قال تانغارا، أحد المفتشين: behind the name a comma, and who it is."""
        who = self.words[place + 1] if place + 1 < len(self.words) else None
        return (
            who is not None
            and bool(self.words[place].kinds & COMMA)
            and (who.text in _ONE_OF or bool(who.kinds & ROLE))
        )

    def seen_as_name(self, place: int) -> bool:
        """The word also stands after a given name, a title or a role, or at least three times in the article."""
        places = self.narration.positions.get(self.words[place].text, ())
        for other in places[:12]:
            before = self.words[other - 1] if other else None
            if other != place and before is not None and before.kinds & (GIVEN | TITLE):
                return True
            if other != place and self._begins_pair(other):
                return True
        word = self.words[place]
        named = word.text in FAMILIES or not is_common(word.text)  # not ما يجعلها الأكثر أمانا، وتضم منطقة
        often = len(places) >= 3 and named
        return often or word.text in self.named

    def _begins_pair(self, place: int) -> bool:
        """من هان تشنغ نائب الرئيس: behind the word one that the language has not, and then who it is."""
        name, who = self.words[place + 1 : place + 2], self.words[place + 2 : place + 3]
        if not (name and who) or not name[0].is_name or name[0].al or self.words[place].al:
            return False
        return is_foreign(name[0].text) and bool(who[0].kinds & ROLE) and not (who[0].conj or who[0].prep)

    def is_sure(self, mention: Mention) -> bool:
        """Whether a phrase is surely somebody: it has a role or a title, or is a name that nothing else could be: given,
        known from elsewhere, a place or in marks."""
        if mention.role is not None or mention.titles is not None:
            return True
        word, end = self.words[mention.first], self.words[mention.last - 1]
        if mention.last - mention.first >= 2 and end.al and not end.known:
            return not self.reader.names.common_noun(mention.first)  # كريم الحداد, not مرضى الأورام
        return (
            bool(word.kinds & (GIVEN | PLACE))
            or word.text in MOTHER
            or (word.text in _CLANS and mention.last - mention.first >= 2)
            or self.reader.names.is_surname(mention.first)
            or self.seen_as_name(mention.first)
            or self._described(mention)
            or self.reader.names.aged(mention.last)
            or self.reader.names.is_foreign_name(mention.first, mention.last)
        )

    def _described(self, mention: Mention) -> bool:
        """عيناف كوهينور، وهي والدة أسير، خاطبت; أوروبان، الذي نصب نفسه: what follows says who it is."""
        place, name = mention.last, self.words[mention.first]
        if place + 1 >= len(self.words) or not self.words[place].kinds & COMMA:
            return False
        relative = self.words[place + 1].text in _WHO and not name.al and is_foreign(name.text)
        return relative or self.words[place + 1].text in ("وهو", "وهي")

    def is_accusative(self, place: int, verb: VerbForm) -> bool:
        """تعادل طبيباً، خاطب وزيرا: a noun with the ending of an object, written out or of one who could speak; not قال وزيرا
        خارجية مصر والأردن, as a verb of saying has none."""
        word = self.words[place]
        if self.narration.in_accusative(place):
            return not word.kinds & GIVEN
        if verb.group == "say":
            return False
        bare = not (word.pronoun or word.al or word.text.endswith("ها")) and word.text not in LEXICON
        bare = bare and not self.reader.names.article_next(place)  # وزيرا الخارجية
        return bool(word.kinds & ROLE) and word.text.endswith("ا") and word.number == 1 and bare

    def acts(self, place: int) -> bool:
        """الوقت بدأ ينفد: by its first letter a verb of the present, in no list."""
        word = self.words[place]
        return not (word.known or word.al) and word.text[:1] in ("ي", "ت") and not self.reader.names.after_given(place)
