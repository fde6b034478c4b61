"""What `newsarc` may write over when it is told to write a file."""

from __future__ import annotations

from pathlib import Path

import pytest


def test_no_export_takes_the_place_of_an_archive(run, tmp_path: Path) -> None:
    copy = tmp_path / "news.db"
    assert run("backup", str(copy)).returncode == 0
    for ours in (copy, None):
        done = run("export", str(copy), "--as", "jsonl", **({"db": ours} if ours else {}))
        assert (done.returncode, "is a database" in done.stderr) == (2, True)
    assert run("check", db=copy).returncode == 0


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_a_folder_is_exported_again_beside_files_of_the_users_own(run, tmp_path: Path, form: str) -> None:
    folder = tmp_path / "vault"
    assert run("export", str(folder), "--as", form).returncode == 0
    (folder / ".obsidian").mkdir()
    (folder / ".obsidian" / "app.json").write_text("{}")
    again = run("export", str(folder), "--as", form)
    assert (again.returncode, (folder / ".obsidian" / "app.json").read_text()) == (0, "{}")
    edited = next(folder.rglob("*-2.*"))
    edited.write_text("my own words")
    refused = run("export", str(folder), "--as", form)
    assert (refused.returncode, refused.stderr.count("\n"), edited.read_text()) == (2, 1, "my own words")
    assert edited.name in refused.stderr and "name another folder" in refused.stderr


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1"])
def test_standard_output_by_another_name_has_the_export_alone(run, name: str) -> None:
    done = run("export", name, "--as", "csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == run("export", "-", "--as", "csv").stdout
    folder = run("export", name, "--as", "html")
    assert (folder.returncode, folder.stdout, folder.stderr.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("command", [("feeds", "export"), ("fetch", "http://127.0.0.1:9/", "--errors")])
def test_neither_do_a_list_of_feeds_or_of_failures(run, tmp_path: Path, command: tuple[str, ...]) -> None:
    copy = tmp_path / "news.db"
    assert run("backup", str(copy)).returncode == 0
    done = run(*command, str(copy))
    assert (done.returncode, "is a database" in done.stderr, done.stderr.count("\n")) == (2, True, 1)
    assert run("check", db=copy).returncode == 0
