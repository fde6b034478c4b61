"""How a name that somebody asks for is like one that is stored: as a whole, by its words, by how they begin, by letters only."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache, lru_cache

NAME, WORDS, BEGINNINGS, LETTERS = 4, 3, 2, 1
"""Degrees of :func:`likeness`."""
_ARTICLE = "ال"
_LEAST_WITH_ARTICLE = 4
"""Letters of a word that may begin with the article."""
_KINSHIP = frozenset(("ابو", "ابي", "ابا", "ام", "ابن", "بن", "ال"))
"""Whose second word may stand for the whole, as «سلمان» for «بن سلمان»; nobody calls a «عبد المهدي» «المهدي»."""
_COMPOUND_HEADS = _KINSHIP | {"عبد"}
"""Words that make one name with the next (عبد الله, أبو مازن): spellings join them or not."""
_GOD = "الله"
_WORD = re.compile(r"\w+")
MOST_ALIKE = "(SELECT name FROM sources WHERE likeness(fold(name), ?) = (SELECT max(1, max(likeness(fold(name), ?))) FROM sources))"
"""The outlets whose names are the most like the one wanted, which is to be given twice, folded. ``likeness`` is known to the
connection of an opened archive."""


def likeness(name: str, wanted: str) -> int:
    """``NAME`` where a ``name`` is the one ``wanted``, ``WORDS`` where it has all of its words in their order, others between them or none and
    with the article or without («محمد السوداني», «محمد شياع السوداني»), ``BEGINNINGS`` where its words begin so, ``LETTERS``
    where it has those, else 0; both folded. Names of two words are the same written as one («عبدالمهدي», «عبد المهدي»).

    Who asks for «بدر» does not mean «البدراني» where somebody is called so: the most like are the ones to take.
    """
    name, wanted = _as_it_stands(name), _as_it_stands(wanted)
    if name == wanted:
        return NAME
    sought = _sought(wanted)
    if sought and _may_have(name, sought):
        names = compounds(_WORD.findall(name))
        if _in_order([_forms(parts, _KINSHIP) for parts in names], sought, str.__eq__):
            return WORDS
        if _in_order([_forms(parts, parts) for parts in names], sought, str.startswith):
            return BEGINNINGS
    return LETTERS if wanted and wanted in name else 0


@lru_cache(maxsize=50_000)
def _as_it_stands(name: str) -> str:
    """A folded name in the nominative and the spelling that stands for all: «ابو مازن» for «ابي مازن», «بن» for «ابن»,
    «نتنياهو» for «نتانياهو»."""
    from newsarc.arabic.lexicon import spellings

    known = spellings()
    return _KINSMAN.sub(lambda found: _STANDING[found[0]], " ".join(known.get(word, word) for word in name.split(" ")))


_STANDING = {"ابي": "ابو", "ابا": "ابو", "ابن": "بن"}
_KINSMAN = re.compile(r"(?<!\w)(?:اب[ين]|ابا)(?= \w)")


def compounds(words: Sequence[str]) -> list[tuple[str, ...]]:
    """The folded ``words`` of a name, those together that make one name, whether they are written as one or not. «سعد الدين» is
    two, since «سعد الحريري» leaves out the second.

    >>> compounds(["عادل", "عبدالمهدي"]) == compounds(["عادل", "عبد", "المهدي"])
    True
    """
    found: list[tuple[str, ...]] = []
    for part in (half for word in words for half in _halves(word)):
        if found and (found[-1][-1] in _COMPOUND_HEADS or (part == _GOD and len(_halves(found[-1][-1] + part)) > 1)):
            found[-1] = (*found[-1], part)
        else:
            found.append((part,))
    return found


@lru_cache(maxsize=20_000)
def _halves(word: str) -> tuple[str, ...]:
    first = _first_half().match(word)
    return (word[: first.end()], word[first.end() :]) if first and first.end() < len(word) else (word,)


@cache
def _first_half() -> re.Pattern[str]:
    from newsarc.arabic.analyze import FIRST_HALF

    return re.compile(FIRST_HALF)


@lru_cache(maxsize=64)  # asked of every name there is
def _sought(wanted: str) -> tuple[str, ...]:
    return tuple(_bare("".join(parts)) for parts in compounds(_WORD.findall(wanted)))


def _may_have(name: str, sought: Sequence[str]) -> bool:
    """Whether a look at the words is worth it: most names have other letters."""
    letters = name.replace(" ", "")
    return all(word in letters for word in sought)


def _forms(parts: tuple[str, ...], droppable: Collection[str]) -> tuple[str, ...]:
    """A name as a whole, and from each of its parts on that stands behind a droppable one."""
    whole = _bare("".join(parts))
    return (whole, *(_bare("".join(parts[n:])) for n in range(1, len(parts)) if parts[n - 1] in droppable))


def _in_order(names: Sequence[tuple[str, ...]], sought: Sequence[str], fits: Callable[[str, str], bool]) -> bool:
    """Whether each of ``sought`` fits a name behind that of the one before."""
    left: Iterator[tuple[str, ...]] = iter(names)
    return all(any(any(fits(form, word) for form in forms) for forms in left) for word in sought)


def _bare(word: str) -> str:
    return word.removeprefix(_ARTICLE) if len(word) >= _LEAST_WITH_ARTICLE else word
