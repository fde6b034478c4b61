"""What an export is for reading is refused by import: it would double the archive."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from exported import export

from newsarc import Archive
from newsarc.sources.own_exports import MARKER


def refused(archive: Archive, *paths: Path) -> list[str]:
    """The reasons why nothing of ``paths`` was imported."""
    before = archive.stats()["articles"]
    summary = archive.import_paths(paths)
    assert archive.stats()["articles"] == before
    assert summary.total == summary.counts["failed"]
    return [problem.reason or "" for problem in summary.problems]


@pytest.mark.parametrize("form", ["html", "epub", "markdown"])
def test_an_export_for_reading_is_refused_in_one_line(archive: Archive, tmp_path: Path, form: str) -> None:
    out = export(archive, form, tmp_path / "out", all_revisions=True)
    (reason,) = refused(archive, out)
    assert "import a jsonl, warc or wacz export" in reason


@pytest.mark.parametrize(("form", "files"), [("html", "**/*.html"), ("markdown", "*.md")])
def test_its_files_are_known_by_what_is_in_them(archive: Archive, tmp_path: Path, form: str, files: str) -> None:
    out = export(archive, form, tmp_path / "out")
    (out / MARKER).unlink()
    assert len(refused(archive, out)) == len(list(out.glob(files)))


def test_chapters_of_an_unpacked_book_are_known_too(archive: Archive, tmp_path: Path) -> None:
    shutil.unpack_archive(export(archive, "epub", tmp_path / "a.epub"), tmp_path / "book", "zip")
    assert len(refused(archive, tmp_path / "book")) == 4  # with the table of contents


def test_what_the_user_has_put_beside_an_export_is_read(archive: Archive, tmp_path: Path) -> None:
    out = export(archive, "markdown", tmp_path / "out")
    (out / "ملاحظات.md").write_text("افتتاح جسر\n\nافتتح الوزير جسرا جديدا في المدينة يوم الأحد وحضر السكان.", "utf-8")
    summary = archive.import_paths([out])
    assert (summary.counts["added"], summary.counts["failed"]) == (1, 1)


@pytest.mark.parametrize("form", ["bibtex", "ris"])
def test_references_are_no_articles(archive: Archive, tmp_path: Path, form: str) -> None:
    (reason,) = refused(archive, export(archive, form, tmp_path / "out.txt"))
    assert reason.startswith("references in ") and "jsonl, warc or wacz" in reason


def test_an_archive_is_told_with_the_way_to_merge_it(archive: Archive, tmp_path: Path) -> None:
    path = archive.path
    out = export(archive, "warc", tmp_path / "all.warc.gz", all_revisions=True)
    articles = archive.stats()["articles"]
    archive.close()  # what makes it an archive may stand in its -wal until then
    with Archive(tmp_path / "other.db") as other:
        (reason,) = refused(other, path)
        assert f"`newsarc --db {path} export --all-revisions all.warc.gz`" in reason
        other.import_paths([out])
        assert other.stats()["articles"] == articles
