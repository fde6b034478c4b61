"""Whether words in Latin script that nothing marks as a byline are a person's name, told by the given name at their head."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from newsarc.extract import word_lists

_DOCTOR = re.compile(r"(?:(?:Prof|Dr|Mag|Dipl)\.(?:-\w{1,5}\.)?\s?){1,3}")
_FAMILY = re.compile(
    r"(?:\s(?:[A-Z]\.|[^\W\d_a-z][^\W\d_]*(?:[’'\-][^\W\d_]+)*|von|van|der|den|de|del|della|di|da|dos|do|du|le|la|zu|y|e))*"
    r"\s[^\W\d_a-z][^\W\d_]+(?:[’'\-][^\W\d_]+)*"
)
_MOST_WORDS = 5
_LONGEST = 50
_FIRST = re.compile(r"[^\W\d_]+")


@cache
def _given_names() -> frozenset[str]:
    path = Path(word_lists.__file__).with_name("given_names_latin.txt")
    return frozenset(" ".join(line for _, line in word_lists.entries(path)).split())


def is_latin_name(text: str) -> bool:
    """Whether ``text`` is a listed given name and one to four capitalised words, with initials and particles between them:
    "Christian P. Stadler", "Dr. Anna von der Heide"."""
    if len(text) > _LONGEST:
        return False
    doctor = _DOCTOR.match(text)
    start = doctor.end() if doctor else 0
    given = _FIRST.match(text, start)
    if given is None or given[0] not in _given_names() or len(text.split()) > _MOST_WORDS:
        return False
    rest = text[given.end() :]
    second = re.match(r"-[^\W\d_]+", rest)
    return _FAMILY.fullmatch(rest[second.end() :] if second else rest) is not None
