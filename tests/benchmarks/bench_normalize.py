"""Normalisation as a ratio to PyArabic's chain, in one run: ``python tests/benchmarks/bench_normalize.py``.

PyArabic's chain strips harakat and tatweel and unifies hamza and lam-alef; ``fold`` does that and the rest of the
repertoire of docs/arabic-text.md. Needs ``pip install pyarabic``. A ratio above 1 means faster than PyArabic.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from newsarc.arabic.levels import clean, fold, normal, normalize_with_offsets

DATA = Path(__file__).parents[1] / "data"
CHARACTERS = 5_000_000
RUNS = 5


def corpus() -> list[str]:
    """Lines of the test dumps, repeated to ``CHARACTERS``."""
    text = "\n".join(path.read_text("utf-8", "ignore") for path in sorted((DATA / "dumps").rglob("*.txt")))
    paragraphs = [line for line in text.split("\n") if len(line) > 60] or [text]
    document = "\n".join(paragraphs[:40])
    return [document] * (CHARACTERS // len(document) + 1)


def best(work: Callable[[str], object], documents: list[str]) -> float:
    """Seconds of the fastest of ``RUNS`` runs."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        for document in documents:
            work(document)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print characters a second and the ratio of each level."""
    from pyarabic.araby import normalize_hamza, normalize_ligature, strip_tashkeel, strip_tatweel

    documents = corpus()
    size = sum(map(len, documents))
    peer = best(lambda t: normalize_hamza(normalize_ligature(strip_tatweel(strip_tashkeel(t)))), documents)
    print(f"{size / 1e6:.1f} M characters in documents of {len(documents[0])}")
    print(f"{'PyArabic chain':24} {size / peer / 1e6:7.1f} M characters/s  1.00")
    for name, work in (("clean", clean), ("normal", normal), ("fold", fold)):
        took = best(work, documents)
        print(f"{name:24} {size / took / 1e6:7.1f} M characters/s  {peer / took:.2f}")
    mapped = best(lambda t: normalize_with_offsets(t, "folded"), documents[: max(1, len(documents) // 10)]) * 10
    print(f"{'folded with offsets':24} {size / mapped / 1e6:7.1f} M characters/s  {peer / mapped:.2f}")


if __name__ == "__main__":
    main()
