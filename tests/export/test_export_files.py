"""Where an export is written: whole or not at all, and nothing of others touched."""

from __future__ import annotations

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from exported import export
from hypothesis import given
from hypothesis import strategies as st

from newsarc import Archive
from newsarc.export import FORMATS, ExportError, export_records
from newsarc.export.names import LONGEST, file_stem

FILES = [name for name, form in FORMATS.items() if form.target != "folder"]
WITH_TIMES = ("warc", "wacz", "epub")
"""Formats in which two exports of one archive differ: they have the time at which they were made."""


def test_a_foreign_folder_is_not_touched(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "diary.txt").write_text("x")
    with pytest.raises(ExportError, match="other files"):
        export(archive, "markdown", folder)
    assert [path.name for path in folder.iterdir()] == ["diary.txt"]


@pytest.mark.parametrize("form", ["jsonl", "epub", "html"])
def test_nothing_half_written(archive: Archive, tmp_path: Path, form: str) -> None:
    def broken():
        yield from archive.records()
        raise RuntimeError("the disk is full")

    with pytest.raises(RuntimeError):
        export_records(broken(), form, str(tmp_path / "out"))
    assert not (tmp_path / "out").exists() and not (tmp_path / "out.partial").exists()


@pytest.mark.parametrize("form", ["jsonl", "html"])
def test_what_lies_beside_is_not_touched(archive: Archive, tmp_path: Path, form: str) -> None:
    for name in ("out.partial", ".out.partial"):
        (tmp_path / name).write_text("mine")
    before = set(tmp_path.iterdir())
    export(archive, form, tmp_path / "out")
    assert set(tmp_path.iterdir()) - before == {tmp_path / "out"}
    assert (tmp_path / "out.partial").read_text() == "mine"


def test_a_pipe_is_written_to_and_a_link_followed(archive: Archive, tmp_path: Path) -> None:
    real, link, pipe = tmp_path / "real", tmp_path / "link", tmp_path / "pipe"
    real.touch()
    link.symlink_to(real)
    export(archive, "jsonl", link)
    assert link.is_symlink() and real.read_bytes().count(b"\n") == 3
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        export(archive, "jsonl", pipe)
        assert reader.communicate(timeout=30)[0] == real.read_bytes() and pipe.is_fifo()


@pytest.mark.parametrize("form", FILES)
def test_an_open_pipe_is_written_to_by_its_number(archive: Archive, tmp_path: Path, form: str) -> None:
    """As a shell's `>(...)` names it; what /dev/fd/63 links to is no path."""
    whole = export(archive, form, tmp_path / "whole")
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as reader, ThreadPoolExecutor() as other:
        received = other.submit(reader.read)
        try:
            export(archive, form, Path(f"/dev/fd/{writing}"))
        finally:
            os.close(writing)
        size = len(received.result(timeout=30))
    assert size == whole.stat().st_size or form in WITH_TIMES
    assert size > 0


@pytest.mark.parametrize("form", FILES)
def test_an_export_of_any_format_is_written_over(archive: Archive, tmp_path: Path, form: str) -> None:
    def is_export(path: Path, form: str) -> bool:
        new, whole = path.read_bytes(), export(archive, form, tmp_path / "whole").read_bytes()
        return new == whole if form not in WITH_TIMES else new[:4] == whole[:4] and abs(len(new) - len(whole)) < 100

    for before, after in ((form, form), (form, "csv"), ("csv", form), ("warc", form)):
        for each in (before, after):
            assert is_export(export(archive, each, tmp_path / "out"), each), (before, each)


@pytest.mark.parametrize(
    "mine",
    [
        "قائمة مشتريات".encode(),
        b'{"id": 1, "url": "https://a.test/", "text": "a row of another tool"}\n',
        b"id,url,title\n1,https://a.test/,x\n",
        b"@book{knuth, title = {x}}\n",
        b"PK\x03\x04 no zip",
        b"\x1f\x8b no gzip",
        b"PAR1 of others PAR1",
        b"WARC/1.1\r\nWARC-Type: warcinfo\r\n\r\nsoftware: Heritrix",
    ],
)
@pytest.mark.parametrize("form", ["csv", "epub"])
def test_a_file_of_somebodys_own_is_kept(archive: Archive, tmp_path: Path, mine: bytes, form: str) -> None:
    (tmp_path / "mine").write_bytes(mine)
    with pytest.raises(ExportError, match="is no export of newsarc"):
        export(archive, form, tmp_path / "mine")
    assert (tmp_path / "mine").read_bytes() == mine
    export_records(archive.records(), form, str(tmp_path / "mine"), force=True)
    assert (tmp_path / "mine").read_bytes() != mine


def test_a_folder_does_not_go_into_a_pipe(archive: Archive, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ExportError, match="is no folder"):
        export(archive, "markdown", pipe)


@pytest.mark.parametrize(
    ("form", "place"), [("html", "."), ("html", ".."), ("html", ""), ("jsonl", ""), ("jsonl", ".")]
)
def test_places_that_cannot_be_written(archive: Archive, tmp_path: Path, monkeypatch, form: str, place: str) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with pytest.raises(ExportError):
        export_records(archive.records(), form, place)


@pytest.mark.parametrize(
    ("title", "stem", "reason"),
    [
        ("وزير: «لا» / نعم", "وزير «لا» نعم-7", "a path separator and a colon"),
        ("../../etc/passwd", "etc passwd-7", "no way up"),
        ("CON", "CON-7", "the number makes it no device"),
        ("con.txt", "_con.txt-7", "a device with a suffix"),
        ("  .hidden. ", "hidden-7", "dots and spaces at the ends"),
        ("", "article-7", "nothing left"),
        ("\u202eexe.نص", "exe.نص-7", "an override would show it backwards"),
    ],
)
def test_file_names(title: str, stem: str, reason: str) -> None:
    assert file_stem(title, 7) == stem, reason


@given(st.text(max_size=400), st.integers(1, 10**9))
def test_file_names_of_anything(title: str, number: int) -> None:
    stem = file_stem(title, number)
    assert 0 < len(stem.encode()) <= LONGEST + 8 and stem.endswith(f"-{number}")
    assert not set(stem) & set('/\\:*?"<>|\x00\n') and not stem.startswith((".", " "))


@pytest.mark.parametrize("form", list(FORMATS))
def test_nothing_to_export_replaces_nothing(archive: Archive, tmp_path: Path, form: str) -> None:
    path = export(archive, form, tmp_path / "out")
    before = {p: p.read_bytes() for p in [path, *path.rglob("*")] if p.is_file()}
    assert export_records(iter(()), form, str(path)) == 0
    assert {p: p.read_bytes() for p in [path, *path.rglob("*")] if p.is_file()} == before
    assert [p.name for p in tmp_path.iterdir() if not p.name.startswith("news.db")] == ["out"], "nothing half-written"
