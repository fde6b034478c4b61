"""Start-up as a ratio to ``python -c "import typer"``, whole processes: ``python tests/benchmarks/bench_startup.py``."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from newsarc import Archive, Article

ARTICLES = 1000
RUNS = 15
WORDS = "الوزير المدينة الجسر النفط السوق البرلمان الانتخابات المطار الحكومة الأسعار المدارس المستشفى الطريق المحافظة".split()


def fill(path: Path) -> None:
    """An archive of ``ARTICLES`` short made-up articles."""
    import json

    rows = path.with_suffix(".jsonl")
    with rows.open("w", encoding="utf-8") as out:
        for n in range(ARTICLES):
            words = [WORDS[(n * 7 + k * k) % len(WORDS)] for k in range(60)]
            row = {
                "url": f"https://example.org/{n}",
                "title": f"{words[0]} {words[1]} {n}",
                "body": " ".join(words) + f" {n}.",
            }
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    with Archive(path) as archive:
        archive.import_paths([rows])
        archive.add(Article(title="السوداني يزور البصرة", body="زار رئيس الوزراء محمد السوداني البصرة."))


def alternate(commands: dict[str, list[str]]) -> dict[str, float]:
    """Seconds of the fastest run of each command, the commands taking turns so that all meet the same machine."""
    fastest = dict.fromkeys(commands, float("inf"))
    for _ in range(RUNS):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            fastest[name] = min(fastest[name], time.perf_counter() - start)
    return fastest


def main() -> None:
    """Print the time of each command and its ratio to the floor."""
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "news.db"
        fill(db)
        newsarc = [sys.executable, "-m", "newsarc", "--db", str(db)]
        times = alternate(
            {
                "import typer": [sys.executable, "-c", "import typer"],
                "newsarc --help": [sys.executable, "-m", "newsarc", "--help"],
                "newsarc search": [*newsarc, "search", "السوداني"],
                "newsarc search, 3 words": [*newsarc, "search", "الوزير الجسر النفط"],
            }
        )
    floor = times["import typer"]
    for name, seconds in times.items():
        print(f"{name:24} {seconds * 1000:6.0f} ms  {seconds / floor:.2f}")


if __name__ == "__main__":
    main()
