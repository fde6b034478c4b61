"""The word lists of ``data/`` and the given names as one table: normal form -> what the word can be.

Kinds are bits, because a word may be several things (مساعد is a role and a given name); the grammar decides by
context.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from newsarc.extract.quotes.inflect import (
    BARE_ALEF,
    Form,
    noun_forms,
    participle_forms,
    past_forms,
    present_forms,
    spelling_variants,
    verbal_noun_forms,
)
from newsarc.extract.word_lists import entries, given_names

_DATA = Path(__file__).parent / "data"

COMP = 1 << 0
"""Complementiser: أن، إن، بأنه."""
PREP = 1 << 1
REL = 1 << 2
TIME = 1 << 3
FUNC = 1 << 4
"""Any other closed-class word."""
SOURCE = 1 << 5
"""بحسب، وفق، نقلاً: attributes what it follows or precedes."""
DISCOURSE = 1 << 6
ROLE = 1 << 7
TITLE = 1 << 8
BODY = 1 << 9
MEDIA = 1 << 10
PLACE = 1 << 11
GIVEN = 1 << 12
ABSTRACT = 1 << 13
EVENT = 1 << 14
AUDIENCE = 1 << 15
NAMING = 1 << 16
LABEL = 1 << 17
CLOSED = COMP | PREP | REL | TIME | FUNC | SOURCE


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One inflected form of a verb. ``group`` is the section of reporting_verbs.txt, or "" for any other verb."""

    lemma: str
    group: str
    tense: str
    """past, present, participle or noun."""
    gender: str
    number: int


@dataclass(slots=True)
class Entry:
    """What a normal form can be."""

    kinds: int = 0
    gender: str = ""
    number: int = 1
    verb: VerbForm | None = None


def _lines(name: str) -> Iterator[tuple[str, str]]:
    """(section, line) for every line of a file of ``data/``."""
    return entries(_DATA / name)


class _Builder:
    def __init__(self) -> None:
        self.table: dict[str, Entry] = {}

    def add(self, form: str, kinds: int = 0, gender: str = "", number: int = 1, verb: VerbForm | None = None) -> None:
        entry = self.table.get(form)
        if entry is None:
            entry = self.table[form] = Entry(number=number)
        if kinds & GIVEN and entry.kinds & GIVEN and entry.gender != gender:
            entry.gender = ""
        else:
            entry.gender = entry.gender or gender
        if kinds & ROLE and not entry.kinds & ROLE:
            entry.number = number  # صحفيين is an audience too, which says nothing of number
        entry.kinds |= kinds
        if entry.verb is None:
            entry.verb = verb
        elif verb is not None and verb.group and entry.verb.group and verb.gender != entry.verb.gender:
            entry.verb = replace(entry.verb, gender="")  # تأسف: he regretted (تأسّف), or she regrets (أسف)

    def add_forms(self, forms: Iterator[Form], kinds: int) -> None:
        for form, gender, number in forms:
            self.add(form, kinds, gender, number)

    def add_verbs(self, lemma: str, group: str, tense: str, forms: Iterator[Form]) -> None:
        for form, gender, number in forms:
            self.add(form, verb=VerbForm(lemma, group, tense, gender, number))

    def add_spellings(self) -> None:
        for form, entry in list(self.table.items()):
            for variant in spelling_variants(form):
                if variant not in self.table:
                    self.table[variant] = entry


def _function_words(builder: _Builder) -> None:
    kinds = {
        "comp": COMP,
        "prep": PREP,
        "rel": REL,
        "time": TIME,
        "conj": FUNC,
        "cue_noun": SOURCE,
        "discourse": DISCOURSE,
        "event": EVENT,
        "audience": AUDIENCE,
        "naming": NAMING,
        "label": LABEL,
    }
    for name in ("function_words.txt", "context_nouns.txt"):
        for section, line in _lines(name):
            for word in line.split():
                builder.add(word, kinds[section])


def _verbs(builder: _Builder) -> None:
    for section, line in _lines("reporting_verbs.txt"):
        past, present, participle, noun = line.split()
        lemma = next(part for part in (past, participle, present) if part != "-")
        for part, tense, inflect in (
            (past, "past", past_forms),
            (present, "present", present_forms),
            (participle, "participle", participle_forms),
            (noun, "noun", verbal_noun_forms),
        ):
            if part != "-":
                builder.add_verbs(lemma, section, tense, inflect(part))
    for _, line in _lines("common_verbs.txt"):
        past, present = line.split()
        if past != "-":
            builder.add_verbs(past, "", "past", past_forms(past))
        if present != "-":
            builder.add_verbs(past, "", "present", present_forms(present))


def _persons(builder: _Builder) -> None:
    for _, line in _lines("roles.txt"):
        masculine, feminine, *plurals = line.split()
        builder.add_forms(noun_forms(masculine, feminine, plurals), ROLE)
    for _, line in _lines("titles.txt"):
        masculine, feminine = line.split()
        builder.add(masculine.lstrip("*"), TITLE, "m")
        if feminine != "-":
            builder.add(feminine, TITLE, "f")
    for gender, name in given_names():
        builder.add(name, GIVEN, gender)


def _bodies(builder: _Builder) -> None:
    genders = {"م": "m", "ث": "f"}
    kinds_of = {"body": BODY, "media": BODY | MEDIA}
    for section, line in _lines("organisations.txt"):
        noun, gender, *plurals = line.split()
        kinds = kinds_of[section]
        builder.add(noun, kinds, genders[gender])
        for plural in plurals:
            builder.add(plural, kinds, "f")
    for _, line in _lines("places.txt"):
        for item in line.split():
            name, _, gender = item.partition(":")
            builder.add(name, PLACE, "m" if gender else "f")
    for _, line in _lines("abstract_nouns.txt"):
        for word in line.split():
            builder.add(word, ABSTRACT)


def _proper_names(builder: _Builder) -> None:
    kinds_of = {
        "title": TITLE,
        "role": ROLE,
        "role_f": ROLE,
        "source": SOURCE,
        "given": GIVEN,
        "m": PLACE,
        "f": PLACE,
        "media": PLACE | MEDIA | AUDIENCE,
    }
    for section, line in _lines("proper_names.txt"):
        for name in line.split("، "):
            builder.add(name, kinds_of[section], "f" if section in ("f", "role_f", "media") else "m")


def load() -> dict[str, Entry]:
    """Read every data file. Raises ValueError or KeyError for a line without the columns its file asks for."""
    builder = _Builder()
    for part in (_function_words, _verbs, _persons, _bodies, _proper_names):
        part(builder)
    builder.add_spellings()
    return builder.table


def _load_word_sets() -> dict[str, frozenset[str]]:
    sets: dict[str, set[str]] = {}
    for section, line in _lines("grammar_words.txt"):
        words = sets.setdefault(section, set())
        words.update(line.split())
        if section not in ("name_particles", "kinship"):  # ايت may be the rest of وايت
            words.update(line.translate(BARE_ALEF).split())  # as outlets without hamzas write them
    return {section: frozenset(words) for section, words in sets.items()}


LEXICON = load()
_WORD_SETS = _load_word_sets()


def word_set(name: str) -> frozenset[str]:
    """The words of one section of grammar_words.txt. Raises KeyError for a name that is not a section."""
    return _WORD_SETS[name]
