"""Indexing and query times of newsarc.search as ratios to FTS5 and, where installed, tantivy, in one run.

usage: python tests/benchmarks/bench_search.py [DOCUMENTS] [WORDS]    (defaults: 20000 made-up documents of 35 words)
       python tests/benchmarks/bench_search.py --corpus FILE.jsonl[.gz] [DOCUMENTS] [LETTERS]
           cuts the "text" or "body" of the rows into pieces of LETTERS (209) letters
"""

from __future__ import annotations

import gzip
import json
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from newsarc.search.document import analyze_document
from newsarc.search.index import SearchIndex
from newsarc.search.storage import SCHEMA

QUERIES = 100


def made_up(count: int, length: int) -> Iterator[str]:
    """Texts whose words follow Zipf's law, from a vocabulary of Arabic letters."""
    chance = random.Random(1)
    vocabulary = ["".join(chance.choices("ابتجحدرسشعفقكلمنهوي", k=chance.randint(2, 8))) for _ in range(100_000)]
    weights = [1 / (n + 3) for n in range(len(vocabulary))]
    for _ in range(count):
        yield " ".join(chance.choices(vocabulary, weights, k=length))


def cut(path: Path, count: int, letters: int) -> Iterator[str]:
    """Pieces of a corpus's texts; begins again with another cut when it runs out."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        texts = [row.get("text") or row["body"] for row in map(json.loads, lines)]
    shift = 0
    while True:
        for text in texts:
            for start in range(shift, len(text), letters):
                if count == 0:
                    return
                count -= 1
                yield text[start : start + letters]
        shift += 37


def queries(documents: list[str]) -> dict[str, list[list[str]]]:
    """Queries drawn from the documents: one word, three words, eleven words."""
    chance = random.Random(2)
    drawn: dict[str, list[list[str]]] = {"one word": [], "three words, all": [], "a headline, any": []}
    while len(drawn["one word"]) < QUERIES:
        words = [word for word in chance.choice(documents).split() if word.isalpha()]
        if len(words) > 12:
            drawn["one word"].append(chance.sample(words, 1))
            drawn["three words, all"].append(chance.sample(words, 3))
            drawn["a headline, any"].append(words[1:12])
    return drawn


def timed(search: Callable[[list[str]], object], wanted: list[list[str]]) -> tuple[float, float]:
    """Warm median and 95th percentile in ms."""
    for words in wanted:
        search(words)
    took = []
    for words in wanted:
        start = time.perf_counter()
        search(words)
        took.append(1e3 * (time.perf_counter() - start))
    return statistics.median(took), sorted(took)[int(0.95 * len(took))]


def ours(folder: Path, documents: list[str]) -> Callable[[str], Callable[[list[str]], object]]:
    database = sqlite3.connect(folder / "ours.db")
    for statement in SCHEMA:
        database.execute(statement)
    index = SearchIndex(database)
    for start in range(0, len(documents), 20_000):
        part = documents[start : start + 20_000]
        index.add((start + n, analyze_document(None, text)) for n, text in enumerate(part))
        database.commit()
    index.optimize()
    database.commit()
    return lambda kind: lambda words: index.search(" ".join(words), limit=10, every="all" in kind)


def fts5(folder: Path, documents: list[str]) -> Callable[[str], Callable[[list[str]], object]]:
    database = sqlite3.connect(folder / "fts5.db")
    database.execute("CREATE VIRTUAL TABLE t USING fts5(body, content='')")
    database.executemany("INSERT INTO t (rowid, body) VALUES (?, ?)", enumerate(documents))
    database.commit()

    def search(kind: str, words: list[str]) -> object:
        match = (" OR " if "any" in kind else " ").join(f'"{word}"' for word in words)
        return database.execute("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 10", (match,)).fetchall()

    return lambda kind: lambda words: search(kind, words)


def tantivy(folder: Path, documents: list[str]) -> Callable[[str], Callable[[list[str]], object]] | None:
    try:
        import tantivy
    except ImportError:
        return None
    (folder / "tantivy").mkdir()
    schema = tantivy.SchemaBuilder().add_text_field("body").build()
    index = tantivy.Index(schema, str(folder / "tantivy"))
    writer = index.writer(num_threads=1)
    for text in documents:
        writer.add_document(tantivy.Document(body=text))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def search(kind: str, words: list[str]) -> object:
        text = (" OR " if "any" in kind else " AND ").join(words)
        return searcher.search(index.parse_query(text, ["body"]), 10)

    return lambda kind: lambda words: search(kind, words)


def main() -> None:
    """Print one line a system and kind of query; ratios are to ours."""
    arguments = sys.argv[1:]
    corpus = Path(arguments.pop(1)) if arguments[:1] == ["--corpus"] else None
    numbers = [int(argument) for argument in arguments if argument != "--corpus"]
    count = numbers[0] if numbers else 20_000
    size = numbers[1] if len(numbers) > 1 else 209 if corpus else 35
    documents = list(cut(corpus, count, size) if corpus else made_up(count, size))
    drawn = queries(documents)
    base: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as name:
        for system in (ours, fts5, tantivy):
            start = time.perf_counter()
            opened = system(Path(name), documents)
            if opened is None:
                continue
            took = time.perf_counter() - start
            stored = sum(f.stat().st_size for f in Path(name).rglob(f"{system.__name__}*") if f.is_file())
            stored += sum(f.stat().st_size for f in (Path(name) / system.__name__).rglob("*") if f.is_file())
            base.setdefault("build", took)
            print(f"{system.__name__:8s} build {len(documents) / took:8.0f} docs/s (x{took / base['build']:.2f})"
                  f"  {stored / 1e6:.0f} MB")  # fmt: skip
            for kind, wanted in drawn.items():
                median, p95 = timed(opened(kind), wanted)
                base.setdefault(kind, p95)
                print(f"{system.__name__:8s} {kind:16s} p50 {median:7.2f} p95 {p95:7.2f} ms  (x{p95 / base[kind]:.2f})")
    print(f"numpy {np.__version__}, sqlite {sqlite3.sqlite_version}, {len(documents)} documents")


if __name__ == "__main__":
    main()
