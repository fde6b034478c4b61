"""When two ways of writing an office are one, and when what stands behind an office is a name: rules on words alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsarc.arabic.levels import fold

if TYPE_CHECKING:
    from newsarc.extract.quotes.words import Word


class Office(NamedTuple):
    """What an office is compared by: its words in their order, and the countries and towns it is of, apart."""

    words: tuple[str, ...]
    places: frozenset[str]


class Behind(NamedTuple):
    """A lone last name behind an office: «رئيس مجلس الوزراء | السوداني»."""

    office: str
    family: str
    """Folded."""
    place: str | None
    """The place of which the name may be the adjective instead: «رئيس الوزراء السوداني» may be of Sudan."""


@lru_cache(maxsize=20_000)
def office_of(printed: str) -> Office:
    """The office ``printed``, one for all that it is called and however its country is put.

    >>> office_of("رئيس مجلس الوزراء العراقي") == office_of("رئيس وزراء العراق")
    True
    """
    from newsarc.extract.quotes.lexicon import PLACE

    words = _analysed(printed)
    places = [bool(word.kinds & PLACE) or _is_of_place(word) for word in words]
    keys = _keys(words)
    named = frozenset(key for key, is_place in zip(keys, places, strict=True) if is_place and key)
    return Office(tuple(key for key, is_place in zip(keys, places, strict=True) if key and not is_place), named)


def same_office(some: str, other: str) -> bool:
    """Whether two offices are one in whatever spelling, or have the same words, two at least (there are many stars of Brazil),
    and one of them no country that the other has not."""
    if fold(some) == fold(other):
        return True
    one, two = office_of(some), office_of(other)
    nested = one.places <= two.places or two.places <= one.places
    return len(one.words) > 1 and one.words == two.words and nested


@lru_cache(maxsize=20_000)
def behind_office(printed: str) -> Behind | None:
    """The lone last name that stands behind an office and its country; None where none does, or more than one word.

    >>> behind_office("رئيس مجلس الوزراء السوداني")
    Behind(office='رئيس مجلس الوزراء', family='السوداني', place='سودان')
    """
    from newsarc.extract.quotes.lexicon import TITLE
    from newsarc.extract.quotes.office_keys import country_key

    words = printed.split()
    if len(words) < 2 or not is_office(printed):
        return None
    *office, last = _analysed(printed)
    if not (last.al and last.is_name) or last.prep or last.conj:
        return None
    if not office[-1].definite or (len(office) > 1 and office[-1].kinds & TITLE):
        return None  # محامي السوداني, محامي الرئيس السيسي: whose lawyer that is
    place = country_key(last.text) if _is_of_place(last) else None
    if place and len(words) == 2:
        return None  # الرئيس العراقي: whoever that is
    return Behind(" ".join(words[:-1]), fold(words[-1]).strip(), place)


@lru_cache(maxsize=20_000)
def is_office(printed: str) -> bool:
    """Whether ``printed`` begins with an office rather than with a name."""
    from newsarc.extract.quotes.lexicon import BODY, GIVEN, MEDIA, ROLE

    words = _analysed(printed)
    return bool(words) and bool(words[0].kinds & ROLE) and not words[0].kinds & (BODY | MEDIA | GIVEN)


def holds(printed: str, asked: str) -> bool:
    """Whether somebody with the office ``printed`` has the one ``asked`` for, alone, with more words behind, or beside
    another: «رئيس الوزراء العراقي» and «وزير الدفاع ورئيس الوزراء» have «رئيس الوزراء», whose deputy has not."""
    sought, has = _analysed(asked), _analysed(printed)
    if len(sought) == 1 and sought[0].al != any(word.al for word in has[:1]):
        return False  # الرئيس is no رئيس الشركة
    wanted = [key for key in _keys(sought) if key]
    keys = _keys(has)
    starts = [0, *(place for place, word in enumerate(has) if place and word.conj)]
    return bool(wanted) and any([key for key in keys[start:] if key][: len(wanted)] == wanted for start in starts)


def places_in(role: str) -> Iterator[str]:
    """The folded words of an office that are adjectives of a country or town, and may be last names elsewhere."""
    for word in _analysed(role):
        if word.al and _is_of_place(word):
            yield fold(word.text).strip()


def _is_of_place(word: Word) -> bool:
    from newsarc.extract.quotes.office_keys import of_country

    return of_country(word.text)


@lru_cache(maxsize=20_000)
def _analysed(printed: str) -> tuple[Word, ...]:
    from newsarc.extract.quotes.words import analyse

    return tuple(map(analyse, printed.split()))


def _keys(words: Sequence[Word]) -> list[str]:
    """A key for each word; none for those that what one office is called may leave out (رئيس مجلس الوزراء)."""
    from newsarc.extract.quotes.office_keys import office_keys, word_keys

    keys = [" ".join(sorted(word_keys([word]))) for word in words]
    kept = office_keys(set(keys))
    return [key if key in kept else "".join(office_keys({key}) & kept) for key in keys]
