"""Which body a short name means: «الخارجية» and «الوزارة» for a ministry named in full, «المنظمة» for منظمة الصحة العالمية."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice, takewhile

from newsarc.extract.quotes.full_names import FullNames
from newsarc.extract.quotes.lexicon import BODY, GIVEN, MEDIA, ROLE, word_set
from newsarc.extract.quotes.mentions import BODY_KIND, Mention, Speaker
from newsarc.extract.quotes.narration import Narration
from newsarc.extract.quotes.office_keys import bare_noun, country_key, spelling_key
from newsarc.extract.quotes.phrases import PhraseReader
from newsarc.extract.quotes.words import NUMBER, analyse

_MINISTRIES = word_set("ministries") | {"الخارجية", "الداخلية"}
_MINISTRY_WITHIN = 60
"""Words before «the ministry» in which it is named."""
_LED = word_set("led_by")
"""The only words with ب that belong to a body's name."""


class Bodies:
    """Resolves the bodies of one article; every index is a token index."""

    def __init__(self, narration: Narration, reader: PhraseReader, full_names: FullNames) -> None:
        self.narration = narration
        self.words = narration.words
        self.reader = reader
        self.full_names = full_names
        self._known: dict[str, list[tuple[Mention, set[str]]]] = {}
        """The bodies of the text by their head nouns."""

    def resolve(self, mention: Mention, gender: str) -> Speaker:
        """The body ``mention`` stands for, under the longest of its names in the text that begins with the same noun."""
        first, last = mention.first, mention.last
        ministry = self.called(first, first + 1) if self.words[first].al else None
        if ministry is not None and last - first == 1 and self.words[ministry.first].text == "وزارة":
            return self.resolve(ministry, gender)
        own = self.narration.printed(first, last)
        if mention.role is None:
            return Speaker(own, None, gender, mention.number, BODY_KIND)
        bare = bare_noun(self.words[first])
        key = spelling_key if self.words[first].kinds & MEDIA else country_key  # «العرب» is not «العربي»
        modifiers = {key(part) for word in self.words[first + 1 : last] for part in word.text.split(" ")}
        best = own
        bodies = self._bodies_of(bare, key)
        bodies = [item for item in bodies if not self.words[item[0].first].prep] or bodies
        if not modifiers:  # المنظمة is not one of 50 منظمة دولية
            bodies = [item for item in bodies if not (item[0].first and self.words[item[0].first - 1].kinds & NUMBER)]
        for other, theirs in bodies:
            fits = modifiers <= theirs and (modifiers or other.first < first) and len(theirs) <= 8
            if fits and not self._is_extended(other):
                text = self.narration.printed(other.first, other.last)
                if (not modifiers and theirs) or len(text.split()) > len(best.split()):
                    best = text
        if best == own == "الوزارة" and (named := self._ministry_before(first)) is not None:
            best = self.narration.printed(named.first, named.last)
        return Speaker(best, None, gender, mention.number, BODY_KIND)

    def called(self, first: int, last: int) -> Mention | None:
        """«الخارجية» for a ministry named in full elsewhere: a lone word that ends the name of a body."""
        word = self.words[first]
        if last - first > 1 or not word.al or self.reader.names.is_surname(first):
            return None
        given, _, rest = self.full_names.fullest(first, last, "").partition(" ")
        if rest and analyse(given).kinds & GIVEN:
            return None  # الباجي قايد السبسي … إعلان السبسي
        for place in self.narration.places(word.text):
            if place and self.words[place - 1].kinds & BODY and not self.words[place - 1].al:
                mention = self.reader.read(place - 1, len(self.words))
                if mention is not None and mention.kind == BODY_KIND:
                    return mention
        return None

    def _ministry_before(self, place: int) -> Mention | None:
        """عبرت الخارجية الألمانية عن قلقها، وذكرت الوزارة: the last ministry before ``place`` that is called by its field alone."""
        for first in range(place - 1, max(place - _MINISTRY_WITHIN, -1), -1):
            behind = first == 0 or not self.words[first - 1].kinds & (ROLE | BODY)
            if self.words[first].text in _MINISTRIES and behind:
                mention = self.reader.read(first, len(self.words))
                return mention if mention is not None and mention.kind == BODY_KIND else None
        return None

    def _is_extended(self, body: Mention) -> bool:
        """رحبت المنظمة بمنح الجائزة: a word with ب that is no part of a body's name."""
        return any(word.prep == "ب" and word.text not in _LED for word in self.words[body.first : body.last])

    def _is_sentence(self, body: Mention) -> bool:
        """Whether another noun stands behind a body of one word, as what the sentence says it is: its adjective has another gender."""
        behind = takewhile(
            lambda word: word.al and not (word.conj or word.prep), self.words[body.first + 1 : body.last]
        )
        return body.gender == "m" and any(word.text.endswith("ية") for word in islice(behind, 1, None))

    def _bodies_of(self, bare: str, key: Callable[[str], str]) -> list[tuple[Mention, set[str]]]:
        """The bodies of the text whose head noun is ``bare``, in order, each with its other words by ``key``."""
        found = self._known.get(bare)
        if found is None:
            found = self._known[bare] = []
            for place in sorted(
                {place for prefix in ("", "ال", "ل", "لل") for place in self.narration.places(prefix + bare)}
            ):
                other = self.reader.read(place, len(self.words), prefixed=True)
                if other is not None and other.kind == BODY_KIND and other.role is not None:
                    words = self.words[other.first + 1 : other.last]
                    if self.words[other.first].al and words and (words[0].conj or self._is_sentence(other)):
                        continue  # المنظمة والجمعية: two bodies; يشكل هذا المجلس الذراع السياسية
                    found.append((other, {key(part) for word in words for part in word.text.split(" ")}))
        return found
