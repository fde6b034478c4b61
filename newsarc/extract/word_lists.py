"""Word lists: text files of entries under headings in brackets. What follows a # is a comment."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from newsarc.arabic.levels import fold

_GIVEN_NAMES = Path(__file__).with_name("given_names.txt")
_GENDERS = {"م": "m", "ث": "f"}
"""Its headings for names in Arabic; the others are read by who asks for names in any language."""


def entries(path: Path) -> Iterator[tuple[str, str]]:
    """(heading, entry) for each line of a word list, in UTF-8, that holds an entry; "" is the heading above the first."""
    heading = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = line.split("#", 1)[0].strip()
        if entry.startswith("["):
            heading = entry.strip("[]")
        elif entry:
            yield heading, entry


def given_names() -> Iterator[tuple[str, str]]:
    """(``m`` or ``f``, name) for each given name that begins a person's name in Arabic, as written in ``given_names.txt``."""
    for heading, line in entries(_GIVEN_NAMES):
        for name in line.split() if heading in _GENDERS else ():
            yield _GENDERS[heading], name


@cache
def folded_given_names() -> frozenset[str]:
    """The given names in folded spelling, those of two words as their words; those of Persian, Urdu and Kurdish too."""
    return frozenset(fold(" ".join(line for _, line in entries(_GIVEN_NAMES))).split())
