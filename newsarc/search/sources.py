"""Which views are looked up for a word of a query, and the weight of each."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from newsarc.arabic.analyze import forms
from newsarc.arabic.letters import fold_word
from newsarc.arabic.proclitics import readings
from newsarc.search.lookup import Reader
from newsarc.search.postings import Family, Key, base_part, list_key
from newsarc.search.query import Word

VIEW_WEIGHTS = {"s": 1.0, "b": 0.4, "p": 0.3}
"""Weights of stem, base and printed form; measured together with the other weights (docs/search.md)."""
ALONE_WEIGHTS = {"s": 0.05, "b": 1.0, "p": 0.7}
"""Weights for the only word of a query: documents with its base come first, then those with other forms of its stem."""
TITLE_WEIGHT = 1.5
"""Weight of a word in the title, relative to one in the body."""
MOST_EXPANSIONS = 200
"""Maximum forms that a prefix may stand for."""
_PROCLITICS = (
    "ال", "وال", "فال", "بال", "وبال", "كال", "لل", "ولل", "فلل", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "فب",
    "فل", "وس",
)  # fmt: skip
_BEFORE_ARTICLE = ("و", "ف", "ب", "ك", "وب", "فب", "وك")
"""Proclitics before an unchanged article; after ل the article loses its alef."""
_VARIANTS = {
    "ا": "اأإآ",
    "أ": "أا",
    "إ": "إا",
    "آ": "آا",
    "ه": "هة",
    "ة": "ةه",
    "ي": "يى",
    "ى": "ىي",
    "ؤ": "ؤ",
    "ئ": "ئي",
}
_OTHER_SPELLING = 0.01
"""Weight of another spelling of an exact word (علي for على) that also occurs as typed: it ranks below, however rare it
is."""
_MOST_VARIANTS = 16
"""Maximum spellings of one form that are looked up."""


class Source(NamedTuple):
    """One view of a word: the sum of some lists of a family."""

    field: str
    view: str
    """s(tem): all forms of the family; b(ase): those with the same base; p(rinted): the form itself."""
    form: str
    weight: float
    key: Key
    readings: tuple[Key, ...] = ()
    """Words whose bases also count: the same word with or without a particle (``proclitics.readings``)."""

    @property
    def families(self) -> list[int]:
        """The families that its lists are in."""
        return list(dict.fromkeys((self.key.family, *(key.family for key in self.readings))))

    def lists(self, number: int, family: Family) -> list[int]:
        """Return which lists of the family with this ``number`` belong to it."""
        keys = family.keys
        if self.view == "s" and number == self.key.family:
            return list(range(len(keys)))
        if self.view == "p":
            return [i for i, key in enumerate(keys) if key == self.key.whole]
        bases = {key.base for key in (self.key, *self.readings) if key.family == number}
        return [i for i, key in enumerate(keys) if base_part(key) in bases]


def sources(reader: Reader, word: Word) -> list[Source]:
    """Return the views that a word of a query is looked up by, with their weights."""
    fields = {None: "bt", "title": "t", "body": "b", "quote": "q"}[word.field]
    if word.prefix:
        return _as_printed(_expansions(reader, word.word), fields)
    printed, _, base, stem = forms(word.word)
    if word.exact:
        return _as_printed(variants(printed), fields, printed if reader.frequency(printed) else None)
    views = [("b", base)] if word.narrow else [("s", stem), ("b", base), ("p", printed)]
    weights = ALONE_WEIGHTS if word.alone else VIEW_WEIGHTS
    found = []
    for field in fields:
        key, others = list_key(field, printed), reading_keys(field, word.word)
        for view, form in views:
            weight = weights[view] * (TITLE_WEIGHT if field == "t" else 1.0)
            found.append(Source(field, view, form, weight, key, others if view != "p" else ()))
    return found


def reading_keys(field: str, word: str) -> tuple[Key, ...]:
    """Return the keys of a word's ``readings``."""
    return tuple(list_key(field, other) for other in readings(fold_word(word)))


def _as_printed(words: Iterable[str], fields: Iterable[str], typed: str | None = None) -> list[Source]:
    """Return the words as printed; next to the one ``typed``, other spellings count almost nothing."""
    return [
        Source(field, "p", word, 1.0 if typed in (None, word) else _OTHER_SPELLING, list_key(field, word))
        for word in words
        for field in fields
    ]


def _expansions(reader: Reader, prefix: str) -> list[str]:
    """Return the commonest words with the prefix, spelt with any hamza, and words whose base has it after
    proclitics."""
    found: dict[str, int] = {}
    for variant in variants(prefix):
        for beginning in (variant, *_behind_proclitics(variant)):
            found.update(reader.with_prefix(beginning))
    folded = fold_word(prefix)
    ranked = sorted(found, key=lambda form: (-found[form], form))
    return list(itertools.islice((form for form in ranked if begins_with(form, folded)), MOST_EXPANSIONS))


def begins_with(printed: str, prefix: str) -> bool:
    """Whether a word begins with a folded prefix, itself or, after proclitics, in its base."""
    folded = fold_word(printed)
    if folded.startswith(prefix):
        return True
    bare = prefix[2:] if len(prefix) > 2 and prefix.startswith("ال") else prefix
    return (
        bare in folded
        and folded.startswith(_behind_proclitics(prefix))
        and forms(printed).base.startswith((prefix, bare))
    )


@lru_cache(maxsize=1_000)
def _behind_proclitics(prefix: str) -> tuple[str, ...]:
    """Return how words begin that have proclitics before ``prefix``, which may itself have the article."""
    if not "\u0621" <= prefix[0] <= "\u064a":
        return ()
    if not prefix.startswith("ال"):
        return tuple(proclitic + prefix for proclitic in _PROCLITICS)
    return (
        *(proclitic + prefix for proclitic in _BEFORE_ARTICLE),
        *(start + prefix[2:] for start in ("لل", "ولل", "فلل")),
    )


def variants(printed: str) -> list[str]:
    """Return ``printed`` with other spellings of its outer letters: hamza or none, ة or ه, ى or ي."""
    inner = printed[1:-1]
    if len(printed) < 2:
        return [printed]
    start = _VARIANTS.get(printed[0], printed[0])
    article = "".join(printed[:2]) == "ال" and len(printed) > 3
    third = _VARIANTS.get(printed[2], printed[2]) if article else ""
    heads = ["ال" + letter + printed[3:-1] for letter in third] if article else [letter + inner for letter in start]
    ends = _VARIANTS.get(printed[-1], printed[-1]) if printed[-1] not in "اأإآ" else printed[-1]
    made = (head + end for head, end in itertools.product(heads, ends))
    return list(dict.fromkeys([printed, *made]))[:_MOST_VARIANTS]
