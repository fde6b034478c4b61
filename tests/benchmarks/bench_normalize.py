"""Normalisation as a ratio to PyArabic's chain, in one run: ``python tests/benchmarks/bench_normalize.py [FILE]``.

PyArabic's chain strips harakat and tatweel and unifies hamza and lam-alef; ``fold`` does that and the rest of the
repertoire of docs/arabic-text.md. Needs ``pip install pyarabic``. A ratio above 1 means faster than PyArabic.

FILE is any UTF-8 text of Arabic news, a paragraph a line; without one, paragraphs of our test dumps are shuffled into
documents, no two alike. Runs of all functions alternate, and the medians of their ratios are printed.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from newsarc.arabic.levels import clean, fold, normal, normalize_with_offsets

DATA = Path(__file__).parents[1] / "data"
LETTERS = 1_500
"""Of one document, as of a news article."""
CHARACTERS = 3_000_000
RUNS = 9


def documents(paragraphs: list[str]) -> Iterator[str]:
    """Paragraphs in random order and of random length, as documents of about ``LETTERS``."""
    chance = random.Random(4)
    made = 0
    while made < CHARACTERS:
        document = ""
        while len(document) < LETTERS:
            words = chance.choice(paragraphs).split(" ")
            start = chance.randrange(max(1, len(words) - 8))
            document += " ".join(words[start : start + chance.randrange(8, 80)]) + "\n"
        made += len(document)
        yield document


def paragraphs() -> list[str]:
    """Of the file named on the command line, or of our test dumps."""
    paths = [Path(sys.argv[1])] if len(sys.argv) > 1 else sorted((DATA / "dumps").rglob("*.txt"))
    text = "\n".join(path.read_text("utf-8", "ignore") for path in paths)
    return [line for line in text.split("\n") if len(line) > 60]


def seconds(work: Callable[[str], object], texts: list[str]) -> float:
    """CPU seconds for ``work`` on each text."""
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def compare(name: str, texts: list[str]) -> None:
    """Print characters a second and the ratio of each level."""
    from pyarabic.araby import normalize_hamza, normalize_ligature, strip_tashkeel, strip_tatweel

    works: dict[str, Callable[[str], object]] = {
        "PyArabic chain": lambda t: normalize_hamza(normalize_ligature(strip_tatweel(strip_tashkeel(t)))),
        "clean": clean,
        "normal": normal,
        "fold": fold,
        "folded with offsets": lambda t: normalize_with_offsets(t, "folded"),
    }
    size = sum(map(len, texts))
    took: dict[str, list[float]] = {work: [] for work in works}
    for _ in range(RUNS):
        for work, function in works.items():
            took[work].append(seconds(function, texts))
    print(f"{name}: {size / 1e6:.1f} M characters in {len(texts)}")
    for work, times in took.items():
        ratio = median(peer / own for peer, own in zip(took["PyArabic chain"], times, strict=True))
        print(f"  {work:24} {size / median(times) / 1e6:7.1f} M characters/s  {ratio:.2f}")


if __name__ == "__main__":
    separate = list(documents(paragraphs()))
    compare("documents", separate)
    compare("one long text", ["".join(separate)])
