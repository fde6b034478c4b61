"""When two spellings of a name are one person: rules on words alone, without the archive.

A rule that is wrong puts words into somebody's mouth, so each asks for more than a likeness:

* the same words, whatever their spelling, titles and offices in front left out (رئيس مجلس الوزراء محمد شياع السوداني);
* a name that leaves out middle words of exactly one longer name with the same first and last word (محمد السوداني), unless
  the offices that go with the two have nothing in common;
* a single word (السوداني) never for itself: only inside an article that gives one full name ending in it, or with the same
  office as the one person whose name ends in it, be the office beside it or before it (see ``offices``).
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from newsarc.arabic.levels import fold
from newsarc.archive.likeness import compounds
from newsarc.archive.quotes.descriptions import behind_description, leads_name

if TYPE_CHECKING:
    from newsarc.extract.quotes.words import Word

Name = tuple[str, ...]
"""The folded words of a name, titles left out."""

_COURTESIES = frozenset("سيد د د. دكتور شيخ استاذ مهندس حاج".split())
"""Folded, without article and the ending of the feminine: what stands before anybody's name and is no office."""
_LONGEST_BARE = 4
"""Letters of a word that is no plural before its noun, at most: علي، نادي."""


@lru_cache(maxsize=50_000)
def name_of(printed: str) -> Name:
    """The words that tell one speaker from another, folded; empty for text without words.

    >>> name_of("رئيس مجلس الوزراء محمد شياع السوداني")
    ('محمد', 'شياع', 'السوداني')
    """
    words = printed.replace(".", " ").split()
    first = _after_titles(words)
    return tuple(map("".join, compounds([word for word in (fold(word).strip() for word in words[first:]) if word])))


def without_titles(printed: str) -> str:
    """``printed`` from the person's own name on, as printed.

    >>> without_titles("الدكتور عبد الله حمدوك")
    'عبد الله حمدوك'
    """
    words = printed.split()
    return " ".join(words[_after_titles(words) :]) or printed


def after_courtesies(asked: str) -> str:
    """A name that somebody asks for, without what is put before it out of courtesy. Not as printed names are read: there
    السيد may be the given name, and what stands behind الرئيس an adjective.

    >>> after_courtesies("السيد السوداني")
    'السوداني'
    """
    from newsarc.extract.quotes.lexicon import ROLE, TITLE
    from newsarc.extract.quotes.office_keys import of_country
    from newsarc.extract.quotes.words import analyse

    words = asked.split()
    first = 0
    while first < len(words) - 1:
        word, following = analyse(words[first]), analyse(words[first + 1])
        courtesy = fold(word.text).removeprefix("ال").removesuffix("ه") in _COURTESIES
        of_its_own = word.kinds & TITLE and not (word.kinds & ROLE and of_country(following.text))  # الرئيس العراقي
        if not courtesy and not of_its_own:
            break
        first += 1
    return " ".join(words[first:])


def name_begins(words: Sequence[str]) -> bool:
    """Whether a name begins behind a title or an office."""
    return _after_titles(words) > 0


def _after_titles(words: Sequence[str]) -> int:
    """Where the person's own name begins: behind titles, and behind an office when two words of a name follow it."""
    from newsarc.extract.quotes.lexicon import BODY, GIVEN, ROLE, word_set
    from newsarc.extract.quotes.words import analyse

    kinds = [analyse(word) for word in words]
    first = 0
    while (
        first < len(words) - 1 and _is_title(kinds[first]) and (kinds[first + 1].is_name or _is_title(kinds[first + 1]))
    ):
        first += 1
    if first == len(words) - 1 and kinds[first].al:
        return 0  # الرئيس الأميركي, النائب الأول: what follows the title is no name
    if first < len(words) and words[first] in word_set("kin") | word_set("relatives"):
        return first  # والدة الأسير محمود عواد: the name is her son's
    if first < len(words) and leads_name(words, kinds, first):
        return first  # شيخة سالم الكتبي: no sheikha called Salim
    if first < len(words) and kinds[first].kinds & ROLE:
        start = len(words)
        if start > first + 2 and kinds[start - 1].al and kinds[start - 2].kinds & GIVEN:
            start -= 1  # علي الأمين: a family name may be an office too
        while start > first and kinds[start - 1].is_name and not kinds[start - 1].kinds & (ROLE | BODY):
            start -= 1
        if words[start : start + 1] == ["باسم"]:
            return first  # الناطق باسم الحكومة: no man called Basim
        if _governs(words, kinds, start):
            return first
        given = next((place for place in range(start, len(words)) if not kinds[place].al), len(words))
        if len(words) - given >= 2:
            name = behind_description(words, kinds, first, given)
            return first if name is None else name
    return first


def _governs(words: Sequence[str], kinds: Sequence[Word], place: int) -> bool:
    """Whether the word at ``place`` is what a body is of, before what it governs itself: رئيس جمعية | مزارعي الزيتون."""
    from newsarc.extract.quotes.lexicon import BODY, GIVEN

    if not 0 < place < len(words) - 1 or not kinds[place - 1].kinds & BODY or kinds[place - 1].al:
        return False
    is_plural = words[place].endswith("ي") and len(words[place]) > _LONGEST_BARE and not kinds[place].kinds & GIVEN
    return is_plural and not kinds[place].al and kinds[place + 1].al


def _is_title(word: Word) -> bool:
    from newsarc.extract.quotes.lexicon import BODY, MEDIA, TITLE

    return bool(word.kinds & TITLE) and not word.kinds & (BODY | MEDIA)


@lru_cache(maxsize=50_000)
def is_person(printed: str) -> bool:
    """Whether a name looks like a person's rather than a body's, an office's or a medium's."""
    from newsarc.extract.quotes.lexicon import BODY, MEDIA, ROLE
    from newsarc.extract.quotes.words import analyse

    words = printed.split()
    rest = name_of(printed)
    if not rest or not words:
        return False
    if len(rest) >= 2 and (_after_titles(words) or leads_name(words, [analyse(word) for word in words], 0)):
        return True
    return not analyse(words[0]).kinds & (BODY | MEDIA | ROLE)


def ends_of(name: Name) -> str | None:
    """First and last word, which every form of a full name shares; None for a single word."""
    return f"{name[0]} {name[-1]}" if len(name) > 1 else None


def shortens(short: Name, full: Name) -> bool:
    """Whether ``short`` is ``full`` with words left out of its middle."""
    if len(short) < 2 or len(short) >= len(full) or (short[0], short[-1]) != (full[0], full[-1]):
        return False
    rest = iter(full)
    return all(word in rest for word in short)


def fullest_forms(roles: Mapping[Name, Collection[str]]) -> dict[Name, Name]:
    """Each name with the longest name that it may stand for: itself when none does, or when several differ.

    ``roles`` gives for each name (all with the same first and last word) the folded offices that it was printed with.
    The result does not depend on the order in which the names came.
    """
    result = {}
    for short in roles:
        longer = sorted((full for full in roles if shortens(short, full)), key=len)
        one_line = all(shortens(a, b) for a, b in itertools.pairwise(longer))
        fits = one_line and longer and all(_compatible(roles[short], roles[full]) for full in longer)
        result[short] = longer[-1] if fits else short
    return result


def _compatible(some: Collection[str], others: Collection[str]) -> bool:
    """Offices that share a word, or none known on one side."""
    if not some or not others:
        return True
    words = {word for role in some for word in role.split()}
    return any(word in words for role in others for word in role.split())
