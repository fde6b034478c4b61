"""``changes``, ``dups``, ``diff -y``, ``tag``, ``imports``, ``backup`` and ``export`` on the command line; a killed import."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROW = '{{"url": "https://a.test/{n}", "title": "خبر {n}", "body": "{body}"}}\n'


def rows(path: Path, count: int, words: str = "نص الخبر رقم") -> Path:
    body = " ".join([words] * 60)
    path.write_text("".join(ROW.format(n=n, body=f"{body} {n}") for n in range(count)), encoding="utf-8")
    return path


@pytest.fixture
def versions(run, tmp_path: Path):
    """``run`` on an archive of one article with two revisions and a copy of it."""
    db = tmp_path / "news.db"
    for body in ("نقص المياه يهدد محاصيل الجنوب هذا العام كله", "نقص المياه لا يهدد محاصيل الجنوب هذا العام كله"):
        for url in ("https://a.test/1", "https://b.test/1"):
            row = json.dumps({"url": url, "title": "المياه", "body": body})
            assert run("import", "-", "--as", "jsonl", db=db, stdin=row).returncode == 0
    return lambda *arguments, **options: run(*arguments, db=db, **options)


def test_versions(versions) -> None:
    assert [row["change"] for row in json.loads(versions("changes", "--json").stdout)] == ["minor", "minor"]
    assert versions("changes", "--class", "headline").returncode == 1
    assert versions("changes", "--class", "headlines").returncode == 2
    assert versions("changes", "--since", "yesterday").returncode == 2
    assert "{+ لا+}" in versions("diff", "1", "--side-by-side").stdout.replace("{+لا +}", "{+ لا+}")
    for numbers in (("0",), ("1", "0"), ("1", "3")):
        wrong = versions("diff", "1", *numbers)
        assert wrong.returncode == 2 and "has revisions 1 to 2" in wrong.stderr, "0 is no revision, not the newest"
    assert [row["group"] for row in json.loads(versions("dups", "--json").stdout)] == [1, 1]
    assert len(json.loads(versions("imports", "--json").stdout)) == 4
    assert len(json.loads(versions("imports", "--json", "--limit", "3").stdout)) == 3
    assert versions("imports", "--failed").returncode == 1


@pytest.fixture
def backdated(run, tmp_path: Path):
    """``run`` on an article whose day was changed, and then its author too, without a word of its text."""
    db = tmp_path / "dated.db"
    for facts in (
        {"published": "2026-11-20"},
        {"published": "2026-01-05"},
        {"published": "2026-01-05", "author": "هدى علي"},
    ):
        row = json.dumps({"url": "https://a.test/1", "title": "المياه", "body": "نقص المياه يهدد المحاصيل", **facts})
        assert run("import", "-", "--as", "jsonl", db=db, stdin=row).returncode == 0
    return lambda *arguments: run(*arguments, db=db)


def test_a_day_that_was_changed_is_shown(backdated) -> None:
    day = {"published": {"old": "2026-11-20", "new": "2026-01-05"}}
    for options in ((), ("--sentences",)):
        shown = backdated("diff", "1", "1", "2", *options)
        assert shown.returncode == 0 and shown.stdout.startswith("published: [-2026-11-20-]{+2026-01-05+}\n"), options
    assert "published: [-2026-11-20-]\tpublished: {+2026-01-05+}" in backdated("diff", "1", "1", "2", "-y").stdout
    assert backdated("diff", "1").stdout.startswith("author: {+هدى علي+}\n")
    as_json = json.loads(backdated("diff", "1", "1", "2", "--json").stdout)
    assert as_json["fields"] == day and [edit["operation"] for edit in as_json["edits"]] == ["equal"]
    assert backdated("diff", "1", "3", "3").returncode == 1
    changes = json.loads(backdated("changes", "--class", "metadata", "--json").stdout)
    assert [row["fields"] for row in changes] == [{"author": {"old": None, "new": "هدى علي"}}, day]
    assert "+0 -0 words; published  " in backdated("history", "1").stdout
    assert "+0 -0 words; published  " in backdated("changes").stdout
    assert '"{""published"": {""old"": ""2026-11-20""' in backdated("changes", "--csv").stdout


def test_an_older_revision_is_shown(backdated) -> None:
    for number, day in ((1, "2026-11-20"), (2, "2026-01-05")):
        shown = backdated("show", "1", "--revision", str(number)).stdout
        assert f"\npublished: {day}\n" in shown and f"(revision {number})" in shown
    assert json.loads(backdated("show", "1", "--revision", "1", "--json").stdout)["published"] == "2026-11-20"
    wrong = backdated("show", "1", "--revision", "4")
    assert wrong.returncode == 2 and "has revisions 1 to 3" in wrong.stderr


def test_one_revision_has_nothing_to_differ_from(run) -> None:
    for options in ((), ("--json",), ("-y",)):
        done = run("diff", "1", *options)
        assert (done.returncode, done.stdout) == (1, ""), options
        assert done.stderr == "newsarc: 1: the article has only one revision\n"


def test_a_history_that_begins_later(versions, run, tmp_path: Path) -> None:
    """An export has the standing revisions unless all are asked for, and they keep their numbers."""
    moved = tmp_path / "moved.jsonl"
    assert versions("export", str(moved), "--as", "jsonl").returncode == 0
    assert run("import", str(moved), db=tmp_path / "other.db").returncode == 0
    wrong = run("diff", "1", "1", "2", db=tmp_path / "other.db")
    assert wrong.returncode == 2 and "has revisions 2 to 2" in wrong.stderr
    assert run("diff", "1", db=tmp_path / "other.db").returncode == 1, "nothing before it to differ from"


def test_tags(versions) -> None:
    assert versions("tag", "1", "ماء", "عاجل").stdout.split() == ["عاجل", "ماء"]
    assert versions("tag", "1", "--remove", "عاجل").stdout.split() == ["ماء"]
    empty = versions("tag", "1", "طقس", "")
    assert (empty.returncode, empty.stderr) == (2, "newsarc: tag '': give between 1 and 80 characters\n")
    assert versions("tag", "1").stdout.split() == ["ماء"], "all of them or none"
    assert "\ntags: ماء\n" in versions("show", "1").stdout
    assert versions("tag", "99", "x").returncode == 1
    gone = versions("tag", "1", "--remove", "عاجل")
    assert (gone.returncode, gone.stderr) == (1, "newsarc: no such tag: عاجل\n")
    for options, code, standing in (
        (("طقس", "-r", "لاشيء"), 3, ["طقس", "ماء"]),  # the one is stored
        (("-r", "طقس", "-r", "لاشيء"), 3, ["ماء"]),  # the one is taken away
        (("-r", "هذا", "-r", "لاشيء"), 1, ["ماء"]),  # nothing changed
    ):
        done = versions("tag", "1", *options)
        assert (done.returncode, done.stdout.split(), "no such tag: " in done.stderr) == (code, standing, True), options
    none = versions("tag", "2")
    assert none.returncode == 1 and "no tags" in none.stderr
    for command in (["export", "-"], ["list"], ["search", "المياه", "--jsonl"]):
        assert versions(*command, "--tag", " ماء").stdout.count("\n") == 1, command
    assert versions("search", "المياه", "--count", "--tag", "عاجل").returncode == 1


def test_a_tag_given_with_the_import_finds_the_article(run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("افتتاح جسر جديد\n\nافتتح الوزير الجسر الجديد في المدينة اليوم.", encoding="utf-8")
    db = tmp_path / "tagged.db"
    assert run("import", str(tmp_path / "a.txt"), "--tag", "نقل", "--tag", 'من "واع"', db=db).returncode == 0
    for tag, code in (("نقل", 0), ('من "واع"', 0), ("نق", 1), ("واع", 1)):
        assert run("list", "--tag", tag, db=db).returncode == code, tag


def test_given_tags_are_kept_as_the_tag_command_keeps_them(run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("افتتاح جسر جديد\n\nافتتح الوزير الجسر الجديد في المدينة اليوم.", encoding="utf-8")
    db = tmp_path / "tagged.db"
    bare = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    given = ("--tag", " أخبار\nالنقل ", "--tag", "\u200fجسور")
    assert run("import", str(tmp_path / "a.txt"), *given, db=db, env=bare).returncode == 0
    for tag in ("أخبار النقل", "جسور"):
        assert run("list", "--tag", tag, db=db).returncode == 0, tag


@pytest.mark.parametrize(
    ("command", "tag"),
    [
        (("import", "a.txt"), ""),
        (("import", "a.txt"), " "),
        (("import", "a.txt"), "س" * 81),
        (("fetch", "https://a.test/1"), ""),
        (("feeds", "add", "https://a.test/feed"), ""),
        (("feeds", "import", "a.opml"), ""),
    ],
    ids=range(6),
)
def test_what_is_no_tag_is_refused_before_anything_is_done(run, tmp_path: Path, command: tuple, tag: str) -> None:
    done = run(*command, "--tag", tag, db=tmp_path / "new.db")
    assert done.returncode == 2 and "between 1 and 80 characters" in done.stderr
    assert not (tmp_path / "new.db").exists()


def test_export_goes_by_the_name_of_its_file(versions, tmp_path: Path) -> None:
    for name, begin in (
        ("a.csv", b"id,"),
        ("a.BIB", b"@online"),
        ("a.epub", b"PK"),
        ("a.warc.gz", b"\x1f\x8b"),
        ("a.ndjson", b"{"),
        ("a", b"{"),
    ):
        done = versions("export", str(tmp_path / name))
        assert done.returncode == 0 and done.stdout.startswith(f"{tmp_path / name}: 2 articles as "), name
        assert (tmp_path / name).read_bytes().startswith(begin), name
    done = versions("export", str(tmp_path / "b.csv"), "--as", "jsonl", "--quiet")
    assert done.stdout == "" and (tmp_path / "b.csv").read_bytes().startswith(b"{"), "what is asked for counts"


@pytest.mark.parametrize("name", ["notes.md", "site.html", "news.csv.gz", "news.txt"])
def test_export_guesses_no_format_from_an_ending_it_does_not_know(versions, tmp_path: Path, name: str) -> None:
    """Markdown and HTML are folders, and nothing is packed: JSON lines under such a name mislead whoever opens the file."""
    done = versions("export", str(tmp_path / name))
    assert (done.returncode, done.stderr.count("\n"), (tmp_path / name).exists()) == (2, 1, False)
    assert "say which with --as: jsonl, json, csv" in done.stderr
    assert versions("export", str(tmp_path / name), "--as", "jsonl").returncode == 0


def test_a_name_of_two_lines_is_listed_on_one(run, tmp_path: Path) -> None:
    (tmp_path / "a\nb.txt").write_text("خبر عن الجسر\n\nافتتح الوزير الجسر الجديد يوم الأحد في المدينة.", "utf-8")
    (tmp_path / "c\nd.txt").touch()
    db = tmp_path / "news.db"
    imported = run("import", *map(str, sorted(tmp_path.glob("*.txt"))), db=db)
    assert any(line.endswith("a b.txt") for line in imported.stdout.splitlines())
    listed = run("imports", db=db).stdout.splitlines()
    assert len(listed) == 2 and sorted(line[-7:] for line in listed) == ["a b.txt", "c d.txt"]
    (failed,) = run("failures", db=db).stdout.splitlines()
    assert failed.endswith("c d.txt")


def test_backup(versions, run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert versions("backup", str(copy)).returncode == 0
    assert run("check", db=copy).returncode == 0
    os.mkfifo(tmp_path / "pipe")
    for name in (str(copy), str(tmp_path), ".", str(tmp_path / "pipe")):
        again = versions("backup", name)
        assert again.returncode == 2 and again.stderr.count("\n") == 1, name
    for output in ("-", "/dev/stdout"):
        streamed = versions("backup", output)
        assert (streamed.returncode, streamed.stdout, streamed.stderr.count("\n")) == (2, "", 1)
        assert "cannot go to standard output; name a file" in streamed.stderr and not Path("-").exists()
    nowhere = versions("backup", str(tmp_path / "no" / "copy.db"))
    assert nowhere.returncode == 4 and "(No such file or directory)" in nowhere.stderr, "the archive itself is well"


@pytest.mark.parametrize("command", [["backup", "copy.db"], ["export", "out.jsonl"]], ids=lambda command: command[0])
def test_what_a_killed_process_left_half_written_goes_after_a_day(versions, tmp_path: Path, command: list[str]) -> None:
    folder = tmp_path / "out"
    names = [f".newsarc-{digit * 16}.partial" for digit in "abcd"]
    old = [names[0], f"{names[0]}-journal", ".newsarc-mine.partial", "notes.partial"]
    (folder / names[1]).mkdir(parents=True)
    for name in (*old, names[2]):
        (folder / name).touch()
    for name in (*old, names[1]):
        os.utime(folder / name, (0, time.time() - 90_000))
    assert versions(command[0], str(folder / command[1])).returncode == 0
    left = {path.name for path in folder.iterdir()}
    assert left == {command[1], names[1], names[2], ".newsarc-mine.partial", "notes.partial"}


@pytest.mark.skipif(sys.platform == "win32", reason="needs permissions")
def test_what_only_its_owner_may_read_is_copied_for_the_owner_alone(run, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    run("import", str(rows(tmp_path / "rows.jsonl", 2)), db=db)
    db.chmod(0o600)
    assert run("backup", str(tmp_path / "copy.db"), db=db).returncode == 0
    modes = [(tmp_path / "copy.db").stat().st_mode & 0o777]
    for name in ("out.jsonl", "out.parquet"):
        out = tmp_path / name
        out.touch(0o600)
        assert run("export", str(out), db=db).returncode == 0
        modes.append(out.stat().st_mode & 0o777)
    assert modes == [0o600] * 3
    db.chmod(0o644)
    out.unlink()
    run("export", str(out), db=db)
    run("backup", str(tmp_path / "other.db"), db=db)
    umask = os.umask(0)
    os.umask(umask)
    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("out.parquet", "other.db")] == [
        0o666 & ~umask, 0o644 & ~umask,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["export", "x", "--as", "pdf"], 2), (["export", "-", "--as", "html"], 2), (["export", "-", "--query", "لاشيء"], 1),
     (["export", "/nowhere/x.jsonl"], 4)],
)  # fmt: skip
def test_export_says_what_is_wrong(versions, arguments: list[str], code: int) -> None:
    done = versions(*arguments)
    assert done.returncode == code and "Traceback" not in done.stderr


@pytest.mark.parametrize("pause", [0.4, 0.9, 1.6])
def test_an_import_that_is_killed_is_simply_run_again(run, tmp_path: Path, pause: float) -> None:
    source = rows(tmp_path / "rows.jsonl", 2500)
    whole, killed = tmp_path / "whole.db", tmp_path / "killed.db"
    assert run("import", str(source), "-j", "1", db=whole).returncode == 0
    process = subprocess.Popen(
        [sys.executable, "-m", "newsarc", "--db", str(killed), "import", str(source), "-j", "1"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    time.sleep(pause)
    process.kill()
    process.wait()
    assert run("import", str(source), "-j", "1", db=killed).returncode in (0, 1)
    assert run("check", db=killed).returncode == 0
    found = []
    for path in (whole, killed):
        with sqlite3.connect(path) as connection:
            found.append(connection.execute("SELECT url, title, body, revision FROM articles ORDER BY url").fetchall())
    assert found[0] == found[1] and len(found[0]) == 2500


def test_pages_in_other_scripts_are_passed_over(run, tmp_path: Path) -> None:
    text = {
        "en": "The bridge was opened on Sunday by the minister. ",
        "ar": "افتتح الوزير الجسر الجديد يوم الأحد في المدينة. ",
    }
    for name, words in text.items():
        body = "".join(f"<p>{words * 3}</p>" for _ in range(6))
        page = f"<html><head><title>{words}</title></head><body><article><h1>{words}</h1>{body}</article></body></html>"
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    pages = [str(tmp_path / f"{name}.html") for name in text]
    db = tmp_path / "news.db"
    assert run("import", *pages, "--arabic-only", db=db).returncode == 0
    outcomes = {Path(row["name"]).name: row["outcome"] for row in json.loads(run("imports", "--json", db=db).stdout)}
    assert outcomes == {"en.html": "skipped", "ar.html": "added"}
