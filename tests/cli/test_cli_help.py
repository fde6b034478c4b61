"""What ``--help`` and completion say: of every command, in one voice."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
import typer

from newsarc.cli.app import COMMANDS, app
from newsarc.cli.options import CsvOption, JsonlOption, JsonOption, LimitOption, RowOptions, grouped


def walk(group: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    for each, command in group.commands.items():
        path = f"{name} {each}".strip()
        yield path, command
        if hasattr(command, "commands"):
            yield from walk(command, path)


@pytest.fixture(scope="module")
def group() -> Any:
    for module in dict.fromkeys(COMMANDS.values()):
        import_module(f"newsarc.cli.commands.{module}").register(app)
    return typer.main.get_command(app)


def test_completion_that_cannot_be_installed_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "home").touch()
    done = subprocess.run(
        [sys.executable, "-m", "newsarc", "--install-completion", "bash"],
        capture_output=True, text=True, env={**os.environ, "HOME": str(tmp_path / "home")},
    )  # fmt: skip
    assert done.returncode == 4 and done.stderr.count("\n") == 1 and "--show-completion" in done.stderr


def test_every_option_is_explained_and_its_value_named(group: Any) -> None:
    for path, command in walk(group):
        context = command.make_context(path, [], resilient_parsing=True)
        for option in command.params:
            assert option.help and option.help[-1] in ".؟", (path, option.name)
            if option.param_type_name == "option" and not option.is_flag:
                assert re.fullmatch(r"[A-Z|-]+|0-1", option.make_metavar(ctx=context)), (path, option.name)
            if option.multiple:
                assert "may be repeated" in option.help, (path, option.name)


def test_a_group_of_options_is_each_of_them() -> None:
    taken: list[tuple[int, RowOptions]] = []

    @grouped
    def command(*, before: LimitOption = 3, rows: RowOptions) -> None:
        taken.append((before, rows))

    assert list(signature(command).parameters) == ["before", "as_json", "as_jsonl", "as_csv"]
    assert {each.annotation for each in signature(command).parameters.values()} <= {
        LimitOption, JsonOption, JsonlOption, CsvOption
    }  # fmt: skip
    command(before=1, as_json=False, as_jsonl=False, as_csv=True)
    assert taken == [(1, RowOptions(as_csv=True))] and taken[0][1].form == "csv"


def test_one_option_means_one_thing(group: Any) -> None:
    """Options of one name take the same kind of value, and have the same short name wherever they have one."""
    met: dict[str, tuple[str, bool, str]] = {}
    for path, command in walk(group):
        for option in command.params:
            if option.param_type_name != "option" or option.is_eager:
                continue
            long = next(name for name in option.opts if name.startswith("--"))
            short = "".join(name for name in option.opts if not name.startswith("--"))
            if long in ("--json", "--name", "--tag", "--as"):  # rows or one object; a speaker or a host; one or several
                continue
            found = (short, option.is_flag, str(option.metavar))
            assert met.setdefault(long, found) == found, (path, long)


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("fetch", "    newsarc fetch -i urls.txt --errors failed.txt"),
        ("import", "    newsarc import dump.txt saved-pages/ 'exports/*.jsonl'"),
        ("export", "    newsarc export site --as html"),
        ("quotes", "    newsarc quotes 'ماذا قال السوداني عن التحالف؟'"),
        ("normalize", "    printf 'السُّودانيّ' | newsarc normalize --level folded"),
        ("search", "  Articles with all the words come first (of more than two words they are"),
        ("speakers", "  The people and bodies that are quoted, most quoted first."),
        ("speakers", "  Each with how often, and from when to when; as JSON or CSV also in how many"),
        ("speakers", "  The commands below say who is who; no rule ever changes that."),
    ],
)
def test_help_has_this_line_of_its_own(run, command: str, line: str) -> None:
    """Examples that run into the paragraph before them cannot be copied."""
    assert line in run(command, "--help", db=None).stdout.splitlines()


def test_commands_are_listed_in_order_and_in_whole_sentences(run) -> None:
    listed = [line.split()[0] for line in run("--help").stdout.splitlines() if re.match(r"  [a-z]", line)]
    assert [name for name in listed if name in COMMANDS] == list(COMMANDS)
    for asked in (["--help", "search"], ["-h", "list", "--limit", "3"]):
        assert run(*asked).stdout == run("--help").stdout, "of the application, whatever command follows"
    for command in ([], ["feeds"], ["speakers"]):
        lines = run(*command, "--help").stdout.split("Commands:\n")[1].split("\n\n")[0].splitlines()
        assert lines and all(line.endswith(".") and not line.endswith("..") for line in lines), lines


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("newsarc se", ["search", "serve"]),
        ("newsarc speakers m", ["merge"]),
        ("newsarc search --sort ", ["rank", "date", "oldest"]),
        ("newsarc export --as e", ["epub"]),
        ("newsarc import --as w", ["warc", "wacz"]),
        ("newsarc quotes --as ", ["markdown", "bibtex", "ris"]),
        ("newsarc quotes --status c", ["current", "changed"]),
        ("newsarc quotes --kind ", ["direct", "partial"]),
        ("newsarc changes --class m", ["metadata", "minor", "moved"]),
        ("newsarc normalize --level ", ["clean", "normal", "folded"]),
        ("newsarc normalize --without l", ["lines", "letters"]),
    ],
)
def test_completion(words: str, offered: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys; sys.argv = ['newsarc']; from newsarc.__main__ import main; main()"], capture_output=True, text=True, check=False,
        env={**os.environ, "_NEWSARC_COMPLETE": "complete_bash", "COMP_WORDS": words,
              "COMP_CWORD": str(words.count(" "))},
    )  # fmt: skip
    assert done.stdout.split() == offered, done.stderr
