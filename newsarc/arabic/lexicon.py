"""The analyser's evidence: word frequencies and broken plurals, read once, on first use."""

from __future__ import annotations

import gzip
from functools import lru_cache
from pathlib import Path

from newsarc.arabic.letters import fold_word

_HERE = Path(__file__).parent


TWO_LETTERS = frozenset(
    "اب اخ ام بت بث بر جد جر جن جو حب حث حج حد حر حس حظ حق حل حي خط خل دب دم رب رد رش رف ري زج زر زي سب ست سد سر سل سم سن شح شد "
    "شر شط شق شك شم صد صف ضخ طب طن طي ظن عد عش عم غد غش فخ فك فم فن قس قص قط كف لب لص لف مخ مد مس ند نص ود يد".split()
)
"""Folded words of two letters that take the article, none of them spelled like a particle (بن, ما)."""
_levels: dict[str, float] = {}


def _read_levels() -> dict[str, float]:
    for line in gzip.decompress((_HERE / "words.txt.gz").read_bytes()).decode("utf-8").splitlines():
        level, *group = line.split(" ")
        _levels.update(dict.fromkeys(group, int(level) / 10))
    return _levels


def zipf(folded: str) -> float:
    """Return the Zipf frequency of a folded word (log10 of occurrences in a thousand million words); 0.0 if unknown."""
    return (_levels or _read_levels()).get(folded, 0.0)


@lru_cache(maxsize=1)
def names() -> list[str]:
    """Return names of people, places and parties as printed, without article, from ``names.txt``; lines with # are
    headings."""
    lines = (_HERE / "names.txt").read_text(encoding="utf-8").splitlines()
    return [name for line in lines if not line.startswith("#") for name in line.split()]


@lru_cache(maxsize=1)
def folded_names() -> frozenset[str]:
    """Return ``names``, folded."""
    return frozenset(map(fold_word, names()))


@lru_cache(maxsize=1)
def plurals() -> dict[str, str]:
    """Return broken plural -> singular, both folded.

    Each line of the file is a singular and its plurals. It also holds nisbas of countries and words that the rules
    would derive from another word; ``spellings`` are added.
    """
    return _table("plurals.txt") | spellings()


@lru_cache(maxsize=1)
def spellings() -> dict[str, str]:
    """Return another spelling of a word -> the one that stands for all (ترمب -> ترامب), both folded."""
    return _table("spellings.txt")


def _table(file: str) -> dict[str, str]:
    lines = (_HERE / file).read_text(encoding="utf-8").splitlines()
    return {other: first for first, *others in map(str.split, lines) for other in others}


@lru_cache(maxsize=1)
def singulars() -> frozenset[str]:
    """Return the words that ``plurals`` leads to."""
    return frozenset(plurals().values())
