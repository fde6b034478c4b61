"""A folder that an export is put in the place of: nothing in it that others wrote is lost."""

from __future__ import annotations

import errno
import os
import sys
from itertools import count
from pathlib import Path

import pytest
from exported import export

from newsarc import Archive, Article
from newsarc.export import ExportError, export_records
from newsarc.export import folder as folders
from newsarc.sources.own_exports import MARKER

OWN = {
    "mine.txt": "keep",
    ".obsidian/app.json": "{}",
    "deep/er/\udcff \n.md": "x",
    "articles/notes/plan.md": "y",
    "نص.md": "",
}
"""Files that a reader put into the folder, with names that are hard to list."""


def put(folder: Path, files: dict[str, str] = OWN) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)


def contents(folder: Path) -> dict[str, str]:
    """What is in a folder but for the marker: files with their bytes, links with where they lead, empty folders."""
    found = {}
    for at in folder.rglob("*"):
        if at.is_symlink():
            found[str(at.relative_to(folder))] = f"-> {at.readlink()}"
        elif at.is_file():
            found[str(at.relative_to(folder))] = at.read_bytes().decode("latin-1")
        elif not any(at.iterdir()):
            found[f"{at.relative_to(folder)}/"] = ""
    found.pop(MARKER, None)
    return found


def replaced(archive: Archive, form: str, folder: Path) -> None:
    """Export once more, with one article more; the export alone and whole is what stands there, and what stood beside it."""
    archive.add(Article(title="خبر جديد", body="نص الخبر الجديد عن الميناء."))
    fresh = contents(export(archive, form, folder.with_name("fresh")))
    export(archive, form, folder)
    assert fresh.items() <= contents(folder).items()


@pytest.fixture(params=["exchange", "two moves"])
def moves(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways to change the folders' places."""
    if request.param == "exchange" and sys.platform != "linux":
        pytest.skip("only Linux exchanges folders")
    if request.param == "two moves":
        monkeypatch.setattr(folders, "_exchanged", lambda one, other: False)
    return str(request.param)


@pytest.mark.parametrize("before", ["markdown", "html"])
@pytest.mark.parametrize("after", ["markdown", "html"])
def test_files_of_others_are_carried_over(
    archive: Archive, tmp_path: Path, before: str, after: str, moves: str
) -> None:
    folder = export(archive, before, tmp_path / "vault")
    exported = contents(folder)
    put(folder)
    (folder / "link").symlink_to("mine.txt")
    (folder / "dangling").symlink_to("../elsewhere")
    (folder / "empty").mkdir()
    (folder / ".obsidian").chmod(0o700)
    os.utime(folder / ".obsidian", (1e9, 1e9))
    own = {path: text for path, text in contents(folder).items() if path not in exported}
    inode = (folder / "mine.txt").stat().st_ino
    replaced(archive, after, folder)
    now = contents(folder)
    assert {path: now.get(path) for path in own} == own and len(own) == len(OWN) + 3
    assert now.keys() == own.keys() | contents(tmp_path / "fresh").keys(), "nothing of the earlier export is left"
    assert (folder / "mine.txt").stat().st_ino == inode, "the very file"
    assert ((folder / ".obsidian").stat().st_mode & 0o777, (folder / ".obsidian").stat().st_mtime) == (0o700, 1e9)
    assert not list(tmp_path.glob(".newsarc-*"))
    replaced(archive, before, folder)
    assert contents(folder).items() >= own.items(), "and so ever after"


def test_files_are_copied_where_links_are_not_possible(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    folder = export(archive, "markdown", tmp_path / "vault")
    put(folder)
    os.utime(folder / "mine.txt", (1e9, 1e9))
    monkeypatch.setattr(os, "link", no_links)
    replaced(archive, "markdown", folder)
    assert (folder / "mine.txt").read_text() == "keep" and (folder / "mine.txt").stat().st_mtime == 1e9
    assert {path.encode("utf-8", "surrogateescape") for path in OWN} <= {os.fsencode(p) for p in contents(folder)}
    assert not list(tmp_path.glob(".newsarc-*"))


@pytest.mark.parametrize(("before", "after"), [("markdown", "markdown"), ("html", "html"), ("html", "markdown")])
def test_an_exported_file_that_was_changed_is_not_lost(
    archive: Archive, tmp_path: Path, before: str, after: str
) -> None:
    folder = export(archive, before, tmp_path / "vault")
    changed = next(folder.rglob("*-1.*"))
    changed.write_bytes(changed.read_bytes().replace(b"e", b"E", 1))  # of the same size
    now = contents(folder)
    read = iter(lambda: pytest.fail("refused before the work is done"), None)
    with pytest.raises(ExportError, match=r"would lose .*-1") as refused:
        export_records(read, after, str(folder))
    assert "name another folder" in str(refused.value) and str(refused.value).startswith(f"{folder}: ")
    assert contents(folder) == now
    changed.rename(folder / "my own version.md")
    replaced(archive, after, folder)
    assert (folder / "my own version.md").exists(), "moved away, it is the user's own"


def test_of_many_changed_files_the_first_are_named(archive: Archive, tmp_path: Path) -> None:
    folder = export(archive, "html", tmp_path / "site")
    for path in folder.glob("index/*.js"):
        path.write_text("")
    with pytest.raises(ExportError, match=r"lose index/0.js, index/1.js, index/10.js and 253 more \("):
        export(archive, "html", folder)


@pytest.mark.parametrize(
    ("own", "lost"),
    [("index.html", "index.html"), ("articles", "articles"), ("style.css/own.css", "style.css/own.css"), ("index/0.js", "index/0.js")],
)  # fmt: skip
def test_a_file_of_others_in_the_place_of_a_new_one_is_not_lost(
    archive: Archive, tmp_path: Path, own: str, lost: str
) -> None:
    folder = export(archive, "markdown", tmp_path / "vault")
    put(folder, {own: "mine"})
    now = contents(folder)
    with pytest.raises(ExportError, match=f"would lose {lost} "):
        export(archive, "html", folder)
    assert contents(folder) == now and not list(tmp_path.glob(".newsarc-*"))


@pytest.mark.parametrize(
    "marker", ["Written by newsarc export, which may replace this folder.\n", "", "[\n[1]\n[[],2,3]\n", "\0"]
)
def test_without_a_list_every_file_may_be_of_others(archive: Archive, tmp_path: Path, marker: str) -> None:
    folder = export(archive, "markdown", tmp_path / "vault")
    put(folder)
    (folder / MARKER).write_text(marker)
    before = contents(folder)
    export(archive, "markdown", folder)
    assert contents(folder) == before, "what has the same bytes is not lost"
    (folder / MARKER).write_text(marker)
    changed = next(folder.glob("*-1.md"))
    changed.write_text("x")
    with pytest.raises(ExportError, match=r"would lose .*-1\.md "):
        export(archive, "markdown", folder)
    assert changed.read_text() == "x"


def test_files_of_another_file_system_are_not_moved_about(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = export(archive, "markdown", tmp_path / "vault")
    put(folder)
    before = contents(folder)
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path).name == "deep")
    with pytest.raises(OSError, match="mounted at deep"):
        export(archive, "markdown", folder)
    assert contents(folder) == before and not list(tmp_path.glob(".newsarc-*"))


def test_the_same_archive_gives_the_same_list(archive: Archive, tmp_path: Path) -> None:
    lists = [(export(archive, "html", tmp_path / name) / MARKER).read_bytes() for name in ("one", "other")]
    assert lists[0] == lists[1] and lists[0].count(b"\n") == len(contents(tmp_path / "one")) + 1


def test_what_changes_while_the_folders_change_places_stays(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = export(archive, "markdown", tmp_path / "vault")
    put(folder)
    put_in_place = folders._put_in_place

    def late(new: Path, old: Path) -> Path | None:
        put(old, {"late.md": "new"})
        (old / "mine.txt").unlink()  # as editors save: another file under the name
        (old / "mine.txt").write_text("newer")
        return put_in_place(new, old)

    monkeypatch.setattr(folders, "_put_in_place", late)
    with pytest.raises(ExportError, match="had to stay") as stopped:
        export(archive, "markdown", folder)
    assert contents(Path(str(stopped.value).rpartition(" ")[2])) == {"late.md": "new", "mine.txt": "newer"}
    assert (folder / "mine.txt").read_text() == "keep"


def test_a_move_that_fails_leaves_the_earlier_export(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = export(archive, "markdown", tmp_path / "notes")
    put(folder)
    before, move = contents(folder), Path.replace

    def fails(self: Path, target: Path) -> Path:
        if self.suffix == ".partial":
            raise PermissionError("in use")
        return move(self, target)

    monkeypatch.setattr(folders, "_exchanged", lambda one, other: False)
    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(PermissionError):
        export(archive, "markdown", folder)
    assert contents(folder) == before and not list(tmp_path.glob(".newsarc-*"))


def killed_at(number: int, folder: Path, records: list) -> bool:
    """Export in another process, which is killed before it touches the disk for the ``number``th time; whether it was."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    touched = count(1)

    def watch(event: str, arguments: tuple) -> None:
        writes = event in (
            "os.mkdir",
            "os.link",
            "os.symlink",
            "os.rename",
            "os.remove",
            "os.rmdir",
            "os.utime",
            "ctypes.dlsym",
        )
        writes |= event == "open" and isinstance(arguments[2], int) and bool(arguments[2] & os.O_CREAT)
        if writes and next(touched) == number:
            os._exit(9)

    try:
        sys.addaudithook(watch)
        export_records(iter(records), "markdown", str(folder))
    finally:
        os._exit(0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_kill_leaves_one_of_the_folders_whole(archive: Archive, tmp_path: Path, moves: str) -> None:
    records = list(archive.records())
    archive.add(Article(title="خبر جديد", body="نص الخبر الجديد عن الميناء."))
    new_records = list(archive.records())
    export_records(iter(new_records), "markdown", str(tmp_path / "fresh"))
    put(tmp_path / "own")
    new = contents(tmp_path / "fresh") | contents(tmp_path / "own")
    for number in count(1):
        place = tmp_path / str(number)
        folder = place / "vault"
        export_records(iter(records), "markdown", str(folder))
        put(folder)
        old = contents(folder)
        was_killed = killed_at(number, folder, new_records)
        left = [contents(each) for each in (place.iterdir() if moves == "two moves" else [folder])]
        assert old in left or new in left, number
        if not was_killed:
            assert left == [new] and number > 20
            break
