"""Word lists: text files of entries under headings in brackets. Text after a # is a comment."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from newsarc.arabic.levels import fold

_GIVEN_NAMES = Path(__file__).with_name("given_names.txt")
_GENDERS = {"م": "m", "ث": "f"}
"""Headings for Arabic names; the others are read for names in any language."""


def entries(path: Path) -> Iterator[tuple[str, str]]:
    """Yield (heading, entry) for each line with an entry in a UTF-8 word list; the heading is "" above the first."""
    heading = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = line.split("#", 1)[0].strip()
        if entry.startswith("["):
            heading = entry.strip("[]")
        elif entry:
            yield heading, entry


def given_names() -> Iterator[tuple[str, str]]:
    """Yield (``m`` or ``f``, name) for each given name that begins an Arabic person's name, as written in
    ``given_names.txt``."""
    for heading, line in entries(_GIVEN_NAMES):
        for name in line.split() if heading in _GENDERS else ():
            yield _GENDERS[heading], name


@cache
def folded_given_names() -> frozenset[str]:
    """Return the words of the given names in folded spelling, including Persian, Urdu and Kurdish ones."""
    return frozenset(fold(" ".join(line for _, line in entries(_GIVEN_NAMES))).split())
