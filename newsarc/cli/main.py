"""Assemble the command line and run it."""

from __future__ import annotations

import errno
import gc
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from itertools import takewhile
from pathlib import Path
from typing import Annotated, Any

import typer

from newsarc.cli.app import COMMANDS, Exit, app, stop
from newsarc.cli.config import (
    Settings,
    by_parameter,
    config_path,
    read_settings,
    unknown_options,
    unknown_tables,
)
from newsarc.cli.ending import end_at_signals
from newsarc.cli.terminal import OutputFailed, ReaderGone, complain, flush, named_output


def _register(words: Sequence[str]) -> None:
    """Register the commands that ``words`` may name.

    All are registered if ``words`` name none (completion), ask for the application's help, or name ``config``. Typer
    resolves the annotations of every registered command at start-up, which takes longer than a search.
    """
    named = {COMMANDS[word] for word in words if word in COMMANDS}
    before = list(takewhile(lambda word: word not in COMMANDS, words))
    all_of_them = not named or _asks_help(before) or "config" in words
    for module in dict.fromkeys(COMMANDS.values()):
        if all_of_them or module in named:
            import_module(f"newsarc.cli.commands.{module}").register(app)


def _show_version(wanted: bool) -> None:
    if wanted:
        from newsarc import __version__

        typer.echo(f"newsarc {__version__}")
        raise typer.Exit()


def _named(db: str | None) -> str | None:
    if db == "":
        raise typer.BadParameter("it is empty; give the name of a file.")
    return db


@app.callback()
def common(
    context: typer.Context,
    db: Annotated[
        str | None,  # as a Path, an empty one would be the current folder
        typer.Option(
            "--db", metavar="FILE", callback=_named, help="The archive; default $NEWSARC_DB, else the XDG data folder."
        ),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """A command-line archive for Arabic news: fetch, import, search, and who said what."""
    settings: Settings = context.obj
    name = context.invoked_subcommand
    if settings.fault and name != "config" and not _asks_help(sys.argv[1:]):
        raise stop(Exit.USAGE, settings.fault)
    written = None if settings.fault or os.environ.get("NEWSARC_DB") else settings.written.get("db")
    if db is None and written:
        path, origin = written, "file"
    else:
        path, origin = db, "--db" if db else "$NEWSARC_DB"
    context.obj = {"settings": settings, "db": Path(path) if path else None, "db_origin": origin}
    tables = context.default_map or {}
    if name and name != "config" and (table := tables.get(name)):
        command = context.command.commands[name]  # type: ignore[attr-defined]
        _warn(unknown_options(name, settings.written.get(name) or {}, command))
        context.default_map = {**tables, name: by_parameter(table, command)}


def _asks_help(words: Sequence[str]) -> bool:
    """Whether a command is asked for its help, which Click gives only after it has started the commands above it."""
    options = words[: words.index("--")] if "--" in words else words
    return "--help" in options or "-h" in options


def _settings() -> dict[str, Any]:
    """Return the content of the settings file, and options' defaults from it, as arguments of the application."""
    settings = read_settings()
    _warn(unknown_tables(settings.written, COMMANDS))
    return {"obj": settings, "default_map": settings.defaults}


def _warn(problems: Iterable[str]) -> None:
    for problem in problems:
        complain(f"newsarc: {config_path()}: {problem}")


@contextmanager
def _written_out() -> Iterator[None]:
    """Flush the output while a failure of it can still be reported; help, which Typer prints itself, can fail in the
    same way."""
    try:
        yield
    except OSError as error:
        if error.errno != errno.ENOSPC or error.filename is not None:
            raise
        with named_output():
            raise
    finally:
        flush()


def main() -> None:
    """Run the command line from its arguments to its exit code; ``newsarc.__main__`` loads and calls it."""
    # Imports make objects that live to the end; searching them for garbage costs a tenth of a short command.
    gc.set_threshold(50_000)
    end_at_signals()
    completing = any(name.endswith("_COMPLETE") for name in os.environ)
    if sys.stdout is None:
        complain("newsarc: standard output is closed")
        sys.exit(int(Exit.ALL_FAILED))
    try:
        _register([] if completing else sys.argv[1:])
        with _written_out():
            app(**_settings())
    except (KeyboardInterrupt, SystemExit) as ending:
        # Typer turns Ctrl-C into an exit of its own.
        code = ending.code if isinstance(ending, SystemExit) else int(Exit.INTERRUPTED)
        if code not in (Exit.INTERRUPTED, Exit.TERMINATED):
            raise
        complain(f"newsarc: {Exit(code).name.lower()}; what was finished is saved")
        sys.exit(code)
    except OSError as error:
        if not any(word.startswith("--install-completion") for word in sys.argv):
            raise
        complain(
            f"newsarc: {error.filename}: cannot be written ({error.strerror}); --show-completion prints the script"
        )
        sys.exit(int(Exit.ALL_FAILED))
    except OutputFailed as error:
        complain(f"newsarc: {error}")
        sys.exit(int(Exit.ALL_FAILED))
    except ReaderGone:
        sys.exit(int(Exit.DONE))
