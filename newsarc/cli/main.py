"""Assemble the command line and run it."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Annotated, Any

import typer

from newsarc.cli.app import Exit, app
from newsarc.cli.terminal import complain

COMMANDS = {
    "fetch": "collect",
    "import": "collect",
    "feeds": "follow",
    "run": "follow",
    "failures": "follow",
    "search": "find",
    "show": "consult",
    "list": "consult",
    "quotes": "people",
    "speakers": "people",
    "speaker": "people",
    "links": "consult",
    "stats": "consult",
    "export": "export",
    "serve": "serve",
    "history": "versions",
    "diff": "versions",
    "changes": "versions",
    "dups": "versions",
    "tag": "versions",
    "imports": "versions",
    "backup": "versions",
    "config": "versions",
    "check": "versions",
    "reindex": "versions",
    "reextract": "people",
    "extract": "text",
    "normalize": "text",
}
"""Command -> module of ``newsarc.cli.commands`` that registers it, in the order of ``--help``."""


def _register(words: Sequence[str]) -> None:
    """Register the commands that ``words`` may name; all of them when they name none (help, completion).

    Typer resolves the annotations of every registered command at start-up, which takes longer than a search.
    """
    named = {COMMANDS[word] for word in words if word in COMMANDS}
    for module in dict.fromkeys(COMMANDS.values()):
        if not named or module in named:
            import_module(f"newsarc.cli.commands.{module}").register(app)


def _show_version(wanted: bool) -> None:
    if wanted:
        from newsarc import __version__

        typer.echo(f"newsarc {__version__}")
        raise typer.Exit()


@app.callback()
def common(
    context: typer.Context,
    db: Annotated[
        Path | None,
        typer.Option("--db", metavar="FILE", help="The archive; default $NEWSARC_DB, else the XDG data folder."),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """A command-line archive for Arabic news: fetch, import, search, and who said what."""
    context.obj = {"db": db}


def _from_config() -> dict[str, Any]:
    """Defaults of options from the settings file; the archive it names counts where nothing else names one."""
    from newsarc.cli.config import BadConfig, config_path, defaults, read_config

    if not config_path().is_file():
        return {}
    try:
        settings = read_config()
        if isinstance(settings.get("db"), str) and not os.environ.get("NEWSARC_DB"):
            os.environ["NEWSARC_DB"] = str(Path(settings["db"]).expanduser())
        return defaults(settings)
    except BadConfig as error:
        complain(f"newsarc: {error}")
        sys.exit(int(Exit.USAGE))


def _terminate(number: int, frame: FrameType | None) -> None:
    """End as Ctrl-C does, with what was finished saved."""
    signal.signal(number, signal.SIG_IGN)  # a second one would cut the saving short
    sys.exit(int(Exit.TERMINATED))


def main() -> None:
    """Entry point of ``newsarc`` and ``python -m newsarc``."""
    # Imports make objects that live to the end; looking for garbage among them costs a tenth of a short command.
    gc.set_threshold(50_000)
    signal.signal(signal.SIGTERM, _terminate)
    completing = any(name.endswith("_COMPLETE") for name in os.environ)
    try:
        _register([] if completing else sys.argv[1:])
        app(default_map=_from_config())
    except (KeyboardInterrupt, SystemExit) as ending:
        # Typer turns Ctrl-C into an exit of its own.
        code = ending.code if isinstance(ending, SystemExit) else int(Exit.INTERRUPTED)
        if code not in (Exit.INTERRUPTED, Exit.TERMINATED):
            raise
        complain(f"newsarc: {Exit(code).name.lower()}; what was finished is saved")
        sys.exit(code)
    except BrokenPipeError:
        # The reader of our pipe has gone (`| head`); keep the interpreter's own flush at exit quiet too.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(int(Exit.DONE))
