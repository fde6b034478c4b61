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


@pytest.mark.parametrize(
    ("table", "command", "begins"),
    [
        ("[list]\njson = true\n", ["list", "--csv"], "id,url"),
        ("[list]\ncsv = true\n", ["list", "--jsonl"], '{"'),
        ('[quotes]\nas = "bibtex"\n', ["quotes", "--csv"], "id,article_id"),
        ("[quotes]\njson = true\n", ["quotes", "--as", "bibtex"], "@"),
        ("[diff]\njson = true\n", ["diff", "1", "1", "1", "-y"], "وزير"),
    ],
)
def test_the_form_asked_for_beats_that_of_the_file(
    run, db: Path, settings: Path, home: dict[str, str], table: str, command: list[str], begins: str
) -> None:
    settings.write_text(table, encoding="utf-8")
    done = run(*command, db=db, env=home)
    assert done.stdout.startswith(begins) and done.stderr == ""


def test_two_forms_at_once_are_refused(run, db: Path, settings: Path, home: dict[str, str]) -> None:
    for command in (["list", "--json", "--csv"], ["quotes", "--as", "ris", "--jsonl"], ["diff", "1", "--json", "-y"]):
        done = run(*command, db=db, env=home)
        assert (done.returncode, done.stdout) == (2, "") and "asks for another form" in done.stderr
    settings.write_text("[list]\njson = true\ncsv = true\n", encoding="utf-8")
    done = run("list", db=db, env=home)
    assert done.returncode == 2 and f"(It is set in {settings}.)" in done.stderr
    assert run("list", "--jsonl", db=db, env=home).returncode == 0, "neither counts"


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
    everything = in_force(run, home, "--all")
    assert everything["run.delay"] == everything["feeds.check.delay"] == (1.0, "default")
    shown = json.loads(run("config", "--json", db=None, env={**home, "NEWSARC_DB": "/x/y.db"}).stdout)
    assert (shown["archive"], shown["archive_origin"]) == ("/x/y.db", "$NEWSARC_DB")
    assert "fetch.delay = 3 (file)" in run("config", db=None, env=home).stdout


def test_a_byte_order_mark_is_no_setting(run, db: Path, settings: Path, home: dict[str, str]) -> None:
    settings.write_text("[list]\nlimit = 1\n", encoding="utf-8-sig")
    done = run("list", "--json", db=db, env=home)
    assert (len(json.loads(done.stdout)), done.stderr) == (1, "newsarc: 1 of 3 shown; --limit 0 for all\n")


@pytest.mark.parametrize(
    "broken", ["limit = ", "limit = 5\n", b"\xff\xfe", "fetch = 3\n", "db = 3\n", "db = ''\n", None]
)
def test_a_file_that_is_none_stops_with_one_line(
    run, db: Path, settings: Path, home: dict[str, str], broken: str | bytes | None
) -> None:
    if broken is None:
        settings.mkdir()
    else:
        settings.write_bytes(broken if isinstance(broken, bytes) else broken.encode())
    refused = run("list", db=db, env=home)
    assert refused.returncode == 2 and refused.stderr.count("\n") == 1 and str(settings) in refused.stderr
    for command in (["--help"], ["--version"], ["list", "--help"], ["feeds", "list", "-h"]):
        done = run(*command, db=None, env=home)
        assert (done.returncode, done.stderr) == (0, "") and done.stdout
    done = run("config", db=db, env=home)
    assert (done.returncode, done.stderr) == (0, refused.stderr)
    assert done.stdout == f"file     {settings} (cannot be used)\narchive  {db} (--db)\n"
    shown = json.loads(run("config", "--json", db=db, env=home).stdout)
    assert f"newsarc: {shown['file_fault']}\n" == refused.stderr
    assert run("search", "--", "-h", db=db, env=home).returncode == 2, "no help is asked for"


def test_an_archive_without_a_name(run, home: dict[str, str]) -> None:
    for named in (["--db", ""], ["--db="]):
        done = run(*named, "list", db=None, env=home)
        assert done.returncode == 2 and "Invalid value for '--db': it is empty" in done.stderr


def test_what_nobody_knows_is_named_and_the_rest_counts(run, db: Path, settings: Path, home: dict[str, str]) -> None:
    settings.write_text("[list]\nlimt = 5\nlimit = 1\n[fech]\ndelay = 1\n", encoding="utf-8")
    done = run("list", "--json", db=db, env=home)
    assert done.returncode == 0 and len(json.loads(done.stdout)) == 1
    assert "[list] has no setting 'limt'; did you mean 'limit'?" in done.stderr
    assert "[fech] is for no command; did you mean 'fetch'?" in done.stderr
    assert done.stderr.splitlines()[2:] == ["newsarc: 1 of 3 shown; --limit 0 for all"]
    assert "limt" in run("config", db=db, env=home).stderr
    assert "limt" not in run("stats", db=db, env=home).stderr, "said where it matters"
    settings.write_text("[feeds]\ncheck = 3\n", encoding="utf-8")
    assert "options go under their command, as in [feeds.check]" in run("feeds", "list", db=db, env=home).stderr


def test_what_nobody_knows_has_no_effect(run, db: Path, settings: Path, home: dict[str, str]) -> None:
    settings.write_text("[list]\nhelp = true\nlimit = 1\n[feeds]\nhelp = true\n[feeds.list]\nhelp = true\n", "utf-8")
    done = run("list", "--json", db=db, env=home)
    assert (done.returncode, len(json.loads(done.stdout))) == (0, 1) and "no setting 'help'" in done.stderr
    assert run("feeds", "list", "--json", db=db, env=home).stdout == "[]\n"


@pytest.mark.parametrize("value", ["true", "false"])
def test_true_is_no_number(run, db: Path, settings: Path, home: dict[str, str], value: str) -> None:
    settings.write_text(f"[list]\nlimit = {value}\n", "utf-8")
    done = run("list", db=db, env=home)
    assert done.returncode == 2 and f"'{value}' is not a valid" in done.stderr
    assert f"'{value}' is not a valid" in run("config", db=db, env=home).stderr, "named beforehand"


@pytest.mark.parametrize("command", [("config",), ("feeds", "list"), ("feeds", "check", "https://a.invalid/feed")])
def test_a_value_where_the_table_of_a_command_belongs_is_named(
    run, db: Path, settings: Path, home: dict[str, str], command: tuple
) -> None:
    settings.write_text("[feeds]\ncheck = 5\n", encoding="utf-8")
    told = run(*command, db=db, env=home).stderr
    assert "check is no setting; options go under their command, as in [feeds.check]" in told
    assert "Traceback" not in told


def test_what_is_set_for_all_commands_is_unknown_to_none(run, db: Path, settings: Path, home: dict[str, str]) -> None:
    settings.write_text("jobs = 2\ndelay = 2.0\nmax_size = 9\n[feeds]\ncheck = {}\n", encoding="utf-8")
    for command in (["failures"], ["feeds", "list"], ["config"], ["run", "--once", "--for", "0s"]):
        assert "no setting" not in run(*command, db=db, env=home).stderr, command


@pytest.mark.parametrize("named", ["--db", "db"])
def test_the_home_folder_in_the_name_of_the_archive(
    run, db: Path, settings: Path, home: dict[str, str], named: str
) -> None:
    settings.write_text(f'db = "~/{db.name}"\n' if named == "db" else "", encoding="utf-8")
    name = Path("~", db.name) if named == "--db" else None  # as bash leaves it in --db=~/news.db
    assert run("stats", db=name, env={**home, "HOME": str(db.parent)}).returncode == 0
    assert run("stats", db=Path("~nobody-of-this-name/x.db"), env=home).returncode == 5


@pytest.mark.parametrize("folder", ["x" * 300, "no/such"])
def test_settings_out_of_reach_are_none(run, db: Path, home: dict[str, str], folder: str) -> None:
    """A service often runs with the home folder of a user whose files it may not see."""
    done = run("config", db=db, env={**home, "XDG_CONFIG_HOME": f"/{folder}"})
    assert (done.returncode, done.stderr) == (0, "") and "(not there)" in done.stdout


def test_config_names_values_that_their_commands_will_refuse(run, settings: Path, home: dict[str, str]) -> None:
    settings.write_text(
        'timeout = "abc"\n[search]\nlimit = -5\n[list]\nlimit = 5\n[run]\ndelay = nan\ntimeout = "9"\n[feeds.check]\ntimeout = 1\n',
        encoding="utf-8",
    )
    done = run("config", "--json", db=None, env={**home, "NEWSARC_USER_AGENT": "نيوز"})
    problems = {row["name"]: row["problem"] for row in json.loads(done.stdout)["settings"] if row["problem"]}
    assert set(problems) == {
        "fetch.timeout", "failures.timeout", "search.limit", "run.delay",
        "fetch.user_agent", "run.user_agent", "failures.user_agent", "feeds.check.user_agent",
    }  # fmt: skip
    assert f"newsarc: {settings}: fetch.timeout = \"abc\": 'abc' is not a valid number.\n" in done.stderr
    assert "newsarc: $NEWSARC_USER_AGENT: run.user_agent" in done.stderr
    assert done.stderr.count("\n") == len(problems) and done.returncode == 0


REFUSED = [
    ("list", 'from = "foo"', []), ("list", 'since = "2026-13"', []), ("export", 'as = "foo"', []), ("search", 'sort = "x"', ["a"]),
    ("import", 'as = "zzz"', ["-"]), ("import", 'encoding = "foo"', ["-"]), ("import", 'date = "x"', ["-"]), ("import", 'url = "x"', ["-"]),
    ("import", 'tag = ""', ["-"]), ("extract", 'as = "zzz"', []), ("changes", 'class = "q"', []), ("changes", 'since = "q"', []),
    ("run", 'for = "zz"', []), ("run", 'for = ""', []), ("normalize", 'level = "x"', []), ("normalize", 'without = ["q"]', []),
    ("quotes", 'kind = "x"', []), ("quotes", 'status = "x"', []), ("quotes", 'as = "x"', []), ("quotes", "min_confidence = nan", []),
    ("fetch", 'since = "x"', ["https://example.org/"]),
]  # fmt: skip


def test_config_names_all_that_a_command_will_refuse(run, settings: Path, home: dict[str, str]) -> None:
    tables: dict[str, dict[str, str]] = {}
    for command, line, _ in REFUSED:
        tables.setdefault(command, {})[line.partition(" ")[0]] = line
    written = "".join(f"[{command}]\n" + "\n".join(lines.values()) + "\n" for command, lines in tables.items())
    settings.write_text(written, encoding="utf-8")
    shown = json.loads(run("config", "--json", db=None, env=home).stdout)
    assert all(row["problem"] for row in shown["settings"])
    assert len(shown["settings"]) == sum(map(len, tables.values()))
    assert next(row["problem"] for row in shown["settings"] if row["name"] == "import.tag").startswith("give between")


@pytest.mark.parametrize(("command", "line", "arguments"), REFUSED)
def test_what_config_names_is_refused(
    run, db: Path, settings: Path, home: dict[str, str], command: str, line: str, arguments: list[str]
) -> None:
    settings.write_text(f"[{command}]\n{line}\n", encoding="utf-8")
    done = run(command, *arguments, db=db, env=home)
    assert (done.returncode, done.stdout) == (2, "") and f"(It is set in {settings}.)" in done.stderr
    assert "give" in done.stderr


def test_a_wrong_value_says_that_the_file_has_it(run, db: Path, settings: Path, home: dict[str, str]) -> None:
    settings.write_text("[list]\nlimit = -4\n[feeds.check]\ntimeout = 'long'\n", encoding="utf-8")
    for command in (["list"], ["feeds", "check", "https://example.org/"]):
        done = run(*command, db=db, env=home)
        assert done.returncode == 2 and f"(It is set in {settings}.)" in done.stderr
    assert str(settings) not in run("list", "--limit", "-5", db=db, env=home).stderr
