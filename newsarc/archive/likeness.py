"""How a name that somebody asks for is like one that is stored: as a whole, by its words, by letters only."""

from __future__ import annotations

NAME, WORDS, LETTERS = 3, 2, 1
"""Degrees of :func:`likeness`."""
_ARTICLE = "ال"
_LEAST_WITH_ARTICLE = 4
"""Letters of a word that may begin with the article."""
MOST_ALIKE = "(SELECT name FROM sources WHERE likeness(fold(name), ?) = (SELECT max(1, max(likeness(fold(name), ?))) FROM sources))"
"""The outlets whose names are the most like the one wanted, which is to be given twice, folded. ``likeness`` is known to the
connection of an opened archive."""


def likeness(name: str, wanted: str) -> int:
    """``NAME`` where a ``name`` is the one ``wanted``, ``WORDS`` where it has all of its words in their order, others between them or none and
    with the article or without («محمد السوداني», «محمد شياع السوداني»), ``LETTERS`` where it has those, else 0; both
    folded.

    Who asks for «بدر» does not mean «البدراني» where somebody is called so: the most like are the ones to take.
    """
    if name == wanted:
        return NAME
    sought, words = _words(wanted), iter(_words(name))
    if sought and all(word in words for word in sought):  # each is sought behind the one before
        return WORDS
    return LETTERS if wanted and wanted in name else 0


def _words(name: str) -> list[str]:
    return [word.removeprefix(_ARTICLE) if len(word) >= _LEAST_WITH_ARTICLE else word for word in name.split()]
