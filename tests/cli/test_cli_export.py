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


def test_a_text_of_the_users_is_kept(run, tmp_path: Path) -> None:
    text = tmp_path / "wa2.txt"
    text.write_text("رسائل المجموعة", "utf-8")
    done = run("export", str(text), "--as", "csv")
    told = f"newsarc: {text}: is no export of newsarc, and would be lost; name another file, or give --force\n"
    assert (done.returncode, done.stderr, text.read_text("utf-8")) == (2, told, "رسائل المجموعة")
    for options in (["--force"], []):
        assert run("export", str(text), "--as", "csv", *options).returncode == 0
        assert text.read_text("utf-8").startswith("id,url,title")


def test_a_query_exports_what_has_all_of_its_words(run) -> None:
    told = "newsarc: {} with only some of the words left out; OR between words asks for these too\n"
    some = run("export", "--query", "النفط البصرة")
    assert (some.returncode, some.stdout.count("\n"), some.stderr) == (0, 1, told.format("1 article"))
    none = run("export", "--query", "النفط الجسر")
    assert (none.returncode, none.stdout, none.stderr) == (1, "", told.format("3 articles"))
    either = run("export", "--query", "النفط OR الجسر")
    assert (either.returncode, either.stdout.count("\n"), either.stderr) == (0, 3, "")
    assert run("export", "--query", "لاشيء").stderr == "newsarc: no articles to export\n"


def test_a_count_says_how_many_have_all_of_the_words(run) -> None:
    done = run("search", "--count", "النفط البصرة")
    assert (done.stdout, done.stderr) == ("2\n", "newsarc: 1 of them has all of the words\n")
    for query in ("النفط", "النفط OR البصرة"):
        assert run("search", "--count", query).stderr == ""
