"""Whether words in Latin script without byline mark-up are a person's name, told by the given name at their head."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newsarc.extract import word_lists
from newsarc.extract.metadata.month_names import without_accents

_DOCTORS = frozenset("Prof. Dr. Mag. Dipl.-Ing. Univ.-Prof. PD".split())
_PARTICLES = frozenset("von van der den de del della di da dos do du le la zu y e".split())
_TOWNS = frozenset(
    (
        "Santiago de Chile",
        "Santiago de Compostela",
        "Santiago de Cuba",
        "Salvador de Bahia",
        "Salvador da Bahia",
    )
)
"""Towns that begin like a person's name."""
_OF_PLACES = frozenset(
    "Valley City County Street Road Avenue Square River Springs Falls Bay Beach Island Islands Heights Airport Station University "
    "College School Hospital Institute Foundation Museum Library Stadium Center Centre Club Straße Platz Universität".split()
)
"""Last words of places and houses that are named after persons: "Jordan Valley". Park, Hill and the like are also
family names."""
_WORDS = range(2, 6)
_LONGEST = 50
_JOINTS = str.maketrans("", "", "-'’")


@cache
def _given_names() -> frozenset[str]:
    path = Path(word_lists.__file__).with_name("given_names_latin.txt")
    return frozenset(" ".join(line for _, line in word_lists.entries(path)).split())


def _is_given_name(word: str) -> bool:
    """Whether ``word`` is in the list, as it is or without its accents."""
    known = _given_names()
    return word in known or (not word.isascii() and without_accents(word) in known)


def is_latin_name(text: str) -> bool:
    """Whether ``text`` is a listed given name and one to four more words, capitalised except particles and initials.

    Examples: "Christian P. Stadler", "Dr. Anna von der Heide".
    """
    words = text.split() if len(text) <= _LONGEST and text not in _TOWNS else []
    while words and words[0] in _DOCTORS:
        del words[0]
    if len(words) not in _WORDS or words[-1] in _OF_PLACES or not _is_given_name(words[0].partition("-")[0]):
        return False
    return _is_capitalised(words[-1]) and all(
        word in _PARTICLES or (len(word) == 2 and word[0].isupper() and word[1] == ".") or _is_capitalised(word)
        for word in words[1:-1]
    )


def _is_capitalised(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and word.translate(_JOINTS).isalpha()
