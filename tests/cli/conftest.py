from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

ROWS = [
    {
        "url": "https://example.org/news/1", "title": "وزير النقل يفتتح الجسر الجديد", "source": "وكالة المثال",
        "author": "علي حسن", "published": "2026-01-05T10:00:00+03:00",
        "body": "قال وزير النقل أحمد السوداني: «الجسر سيخدم آلاف السكان كل يوم».\nوأضاف: «العمل في الطريق سيبدأ قريبا».",
    },
    {"url": "https://example.org/news/2", "title": "=HYPERLINK(\"http://evil\")", "body": "+1 نص عن النفط في البصرة اليوم."},
    {"url": "https://example.org/news/3", "title": "خبر \u202eعن \x1b[31mالنفط", "body": "نص آخر عن النفط وأسعاره في الأسواق."},
]  # fmt: skip

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of ``ROWS``, for reading only; the third title has its hostile characters."""
    from newsarc import Archive, Article

    folder = tmp_path_factory.mktemp("archive")
    rows = folder / "rows.jsonl"
    rows.write_text("".join(json.dumps(row) + "\n" for row in ROWS[:2]), "utf-8")
    with Archive(folder / "news.db") as archive:
        archive.import_paths([rows])
        archive.add(Article(**ROWS[2]))
    return folder / "news.db"


@pytest.fixture
def run(db: Path) -> Run:
    """Run newsarc on that archive as a process of its own; ``db=None`` names no archive."""
    ours = db

    def call(
        *arguments: str, db: Path | None = ours, stdin: str | bytes = "", env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        named = ["--db", str(db)] if db else []
        done = subprocess.run(
            [sys.executable, "-m", "newsarc", *named, *arguments],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True, timeout=60, env={**os.environ, "PYTHONUTF8": "0", "LC_ALL": "C.UTF-8", **(env or {})},
        )  # fmt: skip
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return call
