"""An archive whose search index an older version has built, in tables of its own making; or that has lost it, or parts of it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from newsarc import Archive
from newsarc.archive.errors import ArchiveDamaged, ArchiveError
from newsarc.archive.quotes.quotations import QuoteFilter
from newsarc.model import Article
from newsarc.search import document

BAGHDAD = Article(
    title="قمة", body="انعقدت القمة في بغداد، وقال الوزير أحمد سالم: «سنبني الجسور».", url="https://a.test/1"
)
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
        lambda archive: [row["article_id"] for row in archive.quotes(where=QuoteFilter(about="الجسور"))],
        lambda archive: [
            row["article_id"] for each in archive.compare_speakers([1], "الجسور") for row in each["quotes"]
        ],
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
        assert archive.check() == ["the search index is missing or of another version: run `newsarc reindex`"]


@pytest.mark.parametrize("table", ["search_state", "search_segments", "search_blocks"])
def test_an_index_that_is_gone_is_rebuilt(old: Path, table: str) -> None:
    with sqlite3.connect(old) as database:
        database.execute(f"DROP TABLE {table}")
    database.close()
    with Archive(old, mode="read") as archive:
        assert [hit.id for hit in archive.search("بغداد")] == [1]
        assert archive.check() == []


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE search_blocks SET data = x'ffffffff'",
        "UPDATE search_segments SET ids = x'00'",
        "UPDATE search_segments SET lengths = x'00'",
        "UPDATE search_segments SET dead = x''",
    ],
)
def test_a_damaged_index_is_named_with_the_way_out(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "news.db"
    with Archive(path) as archive:
        archive.add(BAGHDAD)
        archive.connection.execute(damage)
    with Archive(path) as archive:
        with pytest.raises(ArchiveDamaged, match="reindex"):
            archive.search("بغداد وغيرها", collapse=True)
        assert "reindex" in archive.check()[0]
        archive.reindex()
        assert archive.check() == [] and archive.search("بغداد")


def test_an_error_of_ours_is_not_put_down_to_the_index(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ValueError("ours")

    with Archive(old) as archive:
        archive.search("بغداد")
        monkeypatch.setattr(archive._searcher, "search", fails)
        with pytest.raises(ValueError, match="ours"):
            archive.search("بغداد")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_cannot_be_written_says_so(old: Path) -> None:
    old.chmod(0o444)
    old.parent.chmod(0o555)
    try:
        with Archive(old, mode="read") as archive, pytest.raises(ArchiveError):
            archive.search("بغداد")
    finally:
        old.parent.chmod(0o755)


def test_others_may_write_while_it_is_rebuilt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A collector left running must not fail because the index of a large archive takes minutes to build; what it has
    stored meanwhile is found too."""
    path = tmp_path / "a.db"
    analyze = document.analyze_document
    is_written = False

    def analyze_and_let_another_write(title: str | None, body: str, quotes: Sequence[tuple[str, str | None]]) -> object:
        nonlocal is_written
        if not is_written:
            is_written = True
            with Archive(path, busy_timeout=0) as another:
                another.add(BASRA)
                another.add(replace(BAGHDAD, body="انتقلت القمة إلى الموصل بعد أن تعذر عقدها في العاصمة."))
        return analyze(title, body, quotes)

    with Archive(path) as archive:
        archive.add(BAGHDAD)
        monkeypatch.setattr(document, "analyze_document", analyze_and_let_another_write)
        assert archive.reindex() == 2 and is_written
        assert archive.check() == []
        assert [hit.id for hit in archive.search("الموصل")] == [1]
        assert [hit.id for hit in archive.search("البصرة")] == [2]
        assert archive.count("انعقدت") == 0
