"""``config``: the settings and their origins."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import typer

from newsarc.cli.app import Exit, chosen_path, stop
from newsarc.cli.config import (
    Setting,
    Settings,
    config_path,
    has_config,
    settings_in_force,
    unknown_options,
)
from newsarc.cli.options import JsonObjectOption
from newsarc.cli.rows import to_json
from newsarc.cli.terminal import complain, echo, for_terminal


def register(app: typer.Typer) -> None:
    """Add this group's command to ``app``."""
    app.command("config")(config_command)


def config_command(
    context: typer.Context,
    everything: Annotated[bool, typer.Option("--all", "-a", help="Also options that nothing has set.")] = False,
    as_json: JsonObjectOption = False,
) -> None:
    """Show the settings, who made them, and the archive in force."""
    from newsarc.archive.connection import default_path
    from newsarc.archive.errors import ArchiveError

    group: Any = context.find_root().command
    given = context.find_root().obj
    settings: Settings = given["settings"]
    if settings.fault:
        complain(f"newsarc: {settings.fault}")
    for name, table in settings.written.items():
        if name in group.commands and isinstance(table, dict):
            for problem in unknown_options(name, table, group.commands[name]):
                complain(f"newsarc: {config_path()}: {problem}")
    origin = given["db_origin"]
    try:
        archive = str(chosen_path(context) or default_path())
    except ArchiveError as error:
        raise stop(Exit.ARCHIVE, str(error)) from None
    if origin == "$NEWSARC_DB" and not os.environ.get("NEWSARC_DB"):
        origin = "default"
    in_force = [row for row in _told_settings(context, settings.defaults) if everything or row.origin != "default"]
    if as_json:
        facts = {
            "file": str(config_path()), "file_exists": has_config(), "file_fault": settings.fault, "archive": archive,
            "archive_origin": origin, "settings": [row._asdict() for row in in_force],
        }  # fmt: skip
        echo(to_json(facts, indent=2))
        return
    state = " (cannot be used)" if settings.fault else "" if has_config() else " (not there)"
    echo(f"file     {for_terminal(str(config_path()))}{state}")
    echo(f"archive  {for_terminal(archive)} ({origin})")
    for row in in_force:
        echo(f"{row.name} = {for_terminal(to_json(row.value))} ({row.origin})")


def _told_settings(context: typer.Context, given: Mapping[str, Any]) -> Iterator[Setting]:
    """Yield every setting; report those that their command will refuse."""
    group: Any = context.find_root().command
    for name in group.commands:
        group.get_command(context, name)  # this gives the types of its options their plain names
    for row in settings_in_force(group, given):
        if row.problem:
            where = config_path() if row.origin == "file" else row.origin
            complain(f"newsarc: {where}: {row.name} = {to_json(row.value)}: {row.problem}")
        yield row
