"""The settings file: what it sets, what beats it, and what is wrong with it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    (tmp_path / "newsarc").mkdir()
    return tmp_path / "newsarc" / "config.toml"


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    return {
        "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "NEWSARC_DB": "",
        "NEWSARC_USER_AGENT": "",
    }


def in_force(run, home: dict[str, str], *more: str) -> dict[str, tuple[object, str]]:
    shown = json.loads(run("config", "--json", *more, db=None, env=home).stdout)
    return {row["name"]: (row["value"], row["origin"]) for row in shown["settings"]}


def test_the_file_is_under_options_and_environment(run, db: Path, settings: Path, home: dict[str, str]) -> None:
    settings.write_text(f'db = "{db}"\n[list]\nlimit = 1\n', encoding="utf-8")
    assert len(json.loads(run("list", "--json", db=None, env=home).stdout)) == 1
    assert len(json.loads(run("list", "--limit", "2", "--json", db=None, env=home).stdout)) == 2
    assert run("list", "--json", db=None, env={**home, "NEWSARC_DB": str(db) + "x"}).returncode == 5


def test_options_go_by_their_long_names(run, db: Path, settings: Path, home: dict[str, str]) -> None:
    settings.write_text('[list]\njson = true\nfrom = "2026-01-05"\n[speakers.split]\nname = "x"\n', encoding="utf-8")
    done = run("list", db=db, env=home)
    assert [row["published"][:10] for row in json.loads(done.stdout)] == ["2026-01-05"]
    assert done.stderr == ""
    found = in_force(run, home)
    assert found["list.from"] == ("2026-01-05", "file") and found["speakers.split.name"] == ("x", "file")
    settings.write_text("[list]\nas_json = true\n", encoding="utf-8")
    assert "no setting 'as_json'" in run("list", db=db, env=home).stderr, "the name of a parameter in our source"


def test_config_says_who_set_what(run, db: Path, settings: Path, home: dict[str, str]) -> None:
    shown = json.loads(run("config", "--json", db=None, env=home).stdout)
    assert (shown["file"], shown["file_exists"], shown["archive_origin"]) == (str(settings), False, "default")
    assert shown["settings"] == []
    settings.write_text(
        f'db = "{db}"\nuser-agent = "Monitor/1"\n[fetch]\ndelay = 3\n[feeds.check]\ntimeout = 5.0\n', encoding="utf-8"
    )
    shown = json.loads(run("config", "--json", db=None, env=home).stdout)
    assert (shown["archive"], shown["archive_origin"]) == (str(db), "file")
    found = in_force(run, home)
    assert found["fetch.delay"] == (3, "file") and found["fetch.user_agent"] == ("Monitor/1", "file")
    assert found["run.user_agent"] == found["feeds.check.user_agent"] == ("Monitor/1", "file"), "for all that go online"
    assert found["feeds.check.timeout"] == (5.0, "file")
    named = in_force(run, {**home, "NEWSARC_USER_AGENT": "Other/2"})
    assert named["fetch.user_agent"] == ("Other/2", "$NEWSARC_USER_AGENT"), "the environment beats the file"
    assert in_force(run, home, "--all")["run.delay"] == (1.0, "default")
    shown = json.loads(run("config", "--json", db=None, env={**home, "NEWSARC_DB": "/x/y.db"}).stdout)
    assert (shown["archive"], shown["archive_origin"]) == ("/x/y.db", "$NEWSARC_DB")
    assert "fetch.delay = 3 (file)" in run("config", db=None, env=home).stdout


@pytest.mark.parametrize("broken", ["limit = ", "limit = 5\n", b"\xff\xfe", "fetch = 3\n"])
def test_a_file_that_is_none_stops_with_one_line(
    run, db: Path, settings: Path, home: dict[str, str], broken: str | bytes
) -> None:
    settings.write_bytes(broken if isinstance(broken, bytes) else broken.encode())
    done = run("list", db=db, env=home)
    assert done.returncode == 2 and done.stderr.count("\n") == 1 and str(settings) in done.stderr


def test_what_nobody_knows_is_named_and_the_rest_counts(run, db: Path, settings: Path, home: dict[str, str]) -> None:
    settings.write_text("[list]\nlimt = 5\nlimit = 1\n[fech]\ndelay = 1\n", encoding="utf-8")
    done = run("list", "--json", db=db, env=home)
    assert done.returncode == 0 and len(json.loads(done.stdout)) == 1
    assert "[list] has no setting 'limt'; did you mean 'limit'?" in done.stderr
    assert "[fech] is for no command; did you mean 'fetch'?" in done.stderr
    assert done.stderr.count("\n") == 2
    assert "limt" in run("config", db=db, env=home).stderr
    assert "limt" not in run("stats", db=db, env=home).stderr, "said where it matters"
