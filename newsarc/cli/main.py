"""Assemble the command line and run it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from newsarc.cli.app import Exit, app
from newsarc.cli.commands import collect, consult, find, text
from newsarc.cli.terminal import complain

for group in (collect, find, consult, text):
    group.register(app)


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


def main() -> None:
    """Entry point of ``newsarc`` and ``python -m newsarc``."""
    try:
        app()
    except KeyboardInterrupt:
        complain("newsarc: interrupted; what was finished is saved")
        sys.exit(int(Exit.INTERRUPTED))
    except BrokenPipeError:
        # The reader of our pipe has gone (`| head`); keep the interpreter's own flush at exit quiet too.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(int(Exit.DONE))
