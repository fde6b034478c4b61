"""A search must feel instant: it loads nothing that only reading or fetching pages needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newsarc import Archive, Article

HEAVY = ("bs4", "feedparser", "lxml", "requests", "sqlite_utils", "newsarc.extract", "newsarc.web")


@pytest.mark.parametrize(
    "command", [["search", "الجسر"], ["list"], ["quotes", "الجسر"]], ids=lambda command: command[0]
)
def test_reading_commands_load_nothing_heavy(command: list[str], tmp_path: Path) -> None:
    with Archive(tmp_path / "news.db") as archive:
        archive.add(Article(title="افتتاح الجسر", body="قال الوزير: «العمل في الجسر انتهى كله أمس»."))
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "newsarc", "--db", str(tmp_path / "news.db"), *command],
        capture_output=True,
        timeout=60,
        check=True,
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines() if "import time:" in line}
    assert "newsarc.archive.archive" in loaded
    assert [name for name in HEAVY if name in loaded] == []
