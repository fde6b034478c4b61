"""An archive whose search index an older version has built, in tables of its own making."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from newsarc import Archive
from newsarc.archive.errors import ArchiveError
from newsarc.model import Article

BAGHDAD = Article(title="قمة", body="انعقدت القمة في بغداد، وقال الوزير: «سنبني الجسور».", url="https://a.test/1")
BASRA = Article(title="ميناء", body="توسعة الميناء في البصرة.", url="https://a.test/2")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.db"
    with Archive(path) as archive:
        archive.add(BAGHDAD)
    with sqlite3.connect(path) as database:
        database.execute("DROP TABLE search_blocks")
        database.execute("CREATE TABLE search_blocks (id INTEGER PRIMARY KEY, segment, first, data)")
        database.execute("UPDATE search_state SET value = 1 WHERE name = 'version'")
    database.close()
    return path


@pytest.mark.parametrize(
    "use",
    [
        lambda archive: [hit.id for hit in archive.search("بغداد")],
        lambda archive: [row["article_id"] for row in archive.quotes("الجسور")],
        lambda archive: [archive.count("قمة")],
    ],
)
def test_the_index_is_rebuilt_when_it_is_needed(old: Path, use: Callable[[Archive], list[int]]) -> None:
    with Archive(old, mode="read") as archive:
        assert use(archive) == [1]
        assert archive.check() == []


def test_an_import_rebuilds_it(old: Path) -> None:
    with Archive(old) as archive:
        archive.add(BASRA)
        assert archive.check() == []
        assert {hit.id for hit in archive.search("بغداد OR البصرة")} == {1, 2}


def test_nothing_but_a_search_needs_it(old: Path) -> None:
    with Archive(old, mode="read") as archive:
        assert archive.stats()["articles"] == 1
        assert archive.check() == ["the search index was built by another version: run `newsarc reindex`"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_cannot_be_written_says_so(old: Path) -> None:
    old.chmod(0o444)
    old.parent.chmod(0o555)
    try:
        with Archive(old, mode="read") as archive, pytest.raises(ArchiveError):
            archive.search("بغداد")
    finally:
        old.parent.chmod(0o755)
