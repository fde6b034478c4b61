"""Names gathered for an author, sorted into persons, organizations, and the outlet itself or a desk of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from string import digits
from typing import NamedTuple

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.expressions import either
from newsarc.extract.labels import key, places
from newsarc.extract.metadata.arabic_names import is_persons_name
from newsarc.extract.metadata.byline_words import AGENCIES, DESK
from newsarc.extract.metadata.latin_names import is_latin_name
from newsarc.extract.metadata.title_parts import last_words, squeeze

_ORGANIZATION = re.compile(
    either(
        r"\b(?:gmbh|e\.\s?v|ag|inc|ltd|llc|sp\.\sz\so|s\.a\.s?|news|media|magazine?|magazin|online|verlag|stiftung"
        r"|institut\w*|redaktion|agency|press|radio|tv|university|universität|verband|foundation|network|times|post"
        r"|today|herald|tribune|gazette|chronicle|observer|sports|newspapers?|website|portal|channel)\b",
        r"\.(?:com|net|org|de|at|ch|es|fr|it|pl|info)\b",
        r"(?:^|\s)(?:وكالة|وكالات|صحيفة|جريدة|قناة|موقع|شبكة|مجلة|مركز|مؤسسة|إذاعة|تلفزيون|بوابة|خبرگزاری|روزنامه"
        r"|ئاژانسی)\s",
    ),
    re.IGNORECASE,
)
_HOST_ENDINGS = ("paper", "press", "news", "online", "tv", "daily", "media", "net", "today")
"""What a host may have after an outlet's short name."""
_LEAST_OF_LOGIN = 2
_LEAST_NAME, _LEAST_WORD = 5, 4
"""_LEAST_NAME: minimum letters of a name that tells an outlet. _LEAST_WORD: minimum letters of such a word of a
name."""


class Known(NamedTuple):
    """Squeezed names that are no author's."""

    outlet: set[str]
    rubrics: set[str]
    parts: Callable[[], frozenset[str]] = frozenset
    """Words and parts of the outlet's declared names: they yield to another name in the same byline."""
    source: str = ""
    """The outlet's name as far as the page tells it; accounts may have this name too."""


class Names:
    """Names gathered from one place, sorted into persons, organizations, and the outlet itself or a desk of it."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self.persons: list[str] = []
        self.organizations: list[str] = []
        self.own: list[str] = []

    def add(self, names: list[str], *, organization: bool = False) -> None:
        for name in map(self._without_outlet, names):
            squeezed = squeeze(name)
            if squeezed in self._known.rubrics:
                continue
            plain = squeezed.rstrip(digits)
            if plain in self._known.outlet or DESK.match(name) or self._is_of_host(plain) or self._is_own_login(name):
                chosen = self.own
            elif organization or _is_organization(name) or self._ends_like_outlet(name, squeezed):
                is_own = squeezed == self._known.source or self._holds_outlet(squeezed)
                chosen = self.own if is_own else self.organizations
            elif (
                self._is_of_outlet(name)
                or (name != names[0] and self._is_of_sister(name, squeezed))
                or (squeezed == self._known.source and " " not in name and ARABIC_LETTER.match(name))
                or (name > "\u3000" and squeezed != self._known.source and self._known.source.startswith(squeezed))
            ):
                chosen = self.own
            else:
                chosen = self.persons
            if name not in chosen:
                chosen.append(name)

    def _without_outlet(self, name: str) -> str:
        """Return a name without the outlet's name after it: «تميم الحسن - الواحة»."""
        first, dash, last = name.partition(" - ")
        own = squeeze(last) if dash else ""
        return first if own and (own in self._known.outlet or own in self._known.parts()) else name

    def _ends_like_outlet(self, name: str, key_of_name: str) -> bool:
        """Whether part of the outlet's name ends in a word for outlets: «ليبيا اليوم», «ميدل ايست اونلاين» on pages of
        that outlet."""
        words = key(name).split()
        is_own = len(key_of_name) >= _LEAST_NAME and key_of_name in self._known.source
        return is_own and len(words) > 1 and not last_words(words).isdisjoint(places("outlet words"))

    def _is_of_host(self, key: str) -> bool:
        """Whether a name is the outlet's short one, as its host tells ("almidan" and "Almidan Net" of
        almidanpress.example)."""
        bare = {key.removesuffix(ending) for ending in _HOST_ENDINGS} if key.isascii() else set()
        own = self._known.outlet
        return not own.isdisjoint(bare - {key}) or any(name + end in own for name in bare for end in _HOST_ENDINGS)

    def _is_own_login(self, name: str) -> bool:
        """Whether a name is an account in lower case named after the outlet: "ali almidan", "akhbar almidan" of
        almidan-akhbar.example."""
        words = name.split() if name.isascii() and name.islower() else []
        if len(words) < _LEAST_OF_LOGIN:
            return False
        return not self._known.outlet.isdisjoint(words) or any(
            all(map(own.__contains__, words)) for own in self._known.outlet
        )

    def _holds_outlet(self, key: str) -> bool:
        """Whether a name contains the outlet's name, as that of its company or network does."""
        return any(len(name) >= _LEAST_NAME and name in key for name in self._known.outlet)

    def _is_of_sister(self, name: str, key: str) -> bool:
        """Whether a name after a person's is a desk or sister of the outlet that bears its name: "Almidan Sports",
        "Special for Almidan"."""
        if name.isupper() and name.partition(" ")[0].casefold() in self._known.outlet:
            return True
        return name.isascii() and " " in name and self._holds_outlet(key) and not is_latin_name(name)

    def _is_of_outlet(self, name: str) -> bool:
        """Whether a name holds a word of the outlet's name and is no person's: «بغداد الآن», «الواحة - متابعة»."""
        if not ARABIC_LETTER.match(name):
            return False
        parts = self._known.parts()
        has_word = any(len(word) >= _LEAST_WORD and squeeze(word) in parts for word in name.split())
        return has_word and not is_persons_name(name)

    @property
    def others(self) -> list[str]:
        return self.organizations or self.own


def _is_organization(name: str) -> bool:
    """Whether a name is that of an agency or other body."""
    return name.casefold() in AGENCIES or key(name) in places("agency") or _ORGANIZATION.search(name) is not None
