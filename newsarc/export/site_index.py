"""The search index of the exported site: folded words and their bases and stems -> articles, in script files.

A query loads a few of them: a page from ``file://`` may load scripts, and nothing else.
"""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from pathlib import Path

from newsarc.arabic.analyze import forms, words
from newsarc.export.markup import script_json, write_text

SHARDS = 256
HELD = 1_000_000
"""Maximum postings in memory. More are written to one file a shard until the end, so memory does not grow with the
archive."""


class SiteIndex:
    """The index, written into the empty ``folder``: ``0.js`` to ``255.js``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._postings: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self._held = 0

    def add(self, number: int, title: str, body: str) -> None:
        """Add article ``number``; numbers come in rising order."""
        titled = {key for word in words(title) for key in _keys(word)}
        found = {key for word in set(words(body)) for key in _keys(word)} | titled
        for key in found:
            self._postings[key].append(number * 2 + (key in titled))
        self._held += len(found)
        if self._held >= HELD:
            self._spill()

    def finish(self) -> None:
        """Write the files that ``search.js`` loads."""
        self._spill()
        for number in range(SHARDS):
            path = self._spilled(number)
            postings: dict[str, list[int]] = defaultdict(list)
            if path.exists():
                for line in path.read_text("utf-8").splitlines():
                    key, values = line.split("\t")
                    postings[key] += map(int, values.split())
                path.unlink()
            lines = ",\n".join(f"{script_json(key)}:{_gaps(postings[key])}" for key in sorted(postings))
            write_text(self._folder / f"{number}.js", f"newsarc.index({number},{{{lines}}});\n")

    def _spill(self) -> None:
        shards: dict[int, list[str]] = defaultdict(list)
        for key, values in self._postings.items():
            shards[shard_of(key)].append(f"{key}\t{' '.join(map(str, values))}\n")
        for number, lines in shards.items():
            with self._spilled(number).open("a", encoding="utf-8", newline="\n") as out:
                out.writelines(lines)
        self._postings.clear()
        self._held = 0

    def _spilled(self, number: int) -> Path:
        return self._folder / f"{number}.spilled"


def shard_of(key: str) -> int:
    """Return the number of the index file that has ``key``; ``search.js`` computes the same."""
    value = 0
    for letter in key:
        value = (value * 31 + ord(letter)) % 65521
    return value % SHARDS


def _keys(word: str) -> set[str]:
    found = forms(word)
    return {found.folded, found.base, found.stem}


def _gaps(values: list[int]) -> str:
    """Return the articles' numbers as differences, each followed by whether the title has the word."""
    flat, last = [], 0
    for value in values:
        flat += [(value >> 1) - last, value & 1]
        last = value >> 1
    return json.dumps(flat, separators=(",", ":"))
