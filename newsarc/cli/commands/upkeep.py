"""``imports``, ``backup``, ``check``, ``reindex`` and ``reextract``: maintenance of the archive."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Any

import typer

from newsarc.cli.app import Exit, open_archive, stop
from newsarc.cli.options import JobsOption, LimitOption, QuietOption, RowOptions, grouped
from newsarc.cli.progress import progress
from newsarc.cli.rows import FirstRows, counted, write_rows
from newsarc.cli.terminal import complain, echo, for_terminal, is_output, one_line

IMPORT_COLUMNS = ("import_id", "started_at", "finished_at", "name", "outcome", "reason", "article_id")


def register(app: typer.Typer) -> None:
    """Add this group's commands to ``app``."""
    app.command("imports")(imports_command)
    app.command("backup")(backup_command)
    app.command("check")(check_command)
    app.command("reindex")(reindex_command)
    app.command("reextract")(reextract_command)


@grouped
def imports_command(
    context: typer.Context,
    *,
    failed: Annotated[bool, typer.Option("--failed", help="Only what was not taken in.")] = False,
    limit: LimitOption = 0,
    rows: RowOptions,
) -> None:
    """What each import made of each of its items, newest first."""
    with open_archive(context, "read") as archive:
        items = FirstRows(archive.imports(failed), limit)
        if not write_rows(items, rows.form, columns=IMPORT_COLUMNS, text=_import_text):
            raise stop(Exit.NOTHING, "nothing was imported" if not failed else "nothing failed")
        items.tell_more()


def backup_command(
    context: typer.Context, destination: Annotated[Path, typer.Argument(metavar="DEST", help="File to write.")]
) -> None:
    """Copy the archive, also while it is in use, and check the copy."""
    from newsarc.archive.errors import BackupExists, BackupNotWritten

    if str(destination) == "-" or is_output(str(destination)):
        told = (
            "a backup is written and checked in place, so it cannot go to standard output; name a file, and pack that"
        )
        raise stop(Exit.USAGE, f"{destination}: {told}")

    with open_archive(context, "read") as archive:
        try:
            archive.back_up(destination)
        except BackupExists as error:
            raise stop(Exit.USAGE, str(error)) from None
        except BackupNotWritten as error:
            raise stop(Exit.ALL_FAILED, str(error)) from None
    echo(f"{for_terminal(str(destination))}: {destination.stat().st_size} bytes, checked")


def check_command(context: typer.Context) -> None:
    """Check the file, captures, texts, quotations and search index.

    Captures and texts against their SHA-256, quotations against their texts.
    """
    with open_archive(context, "read") as archive:
        found = archive.check()
    for problem in found:
        complain(f"newsarc: {problem}")
    if found:
        raise stop(Exit.ARCHIVE)
    echo("all is well")


def reindex_command(context: typer.Context) -> None:
    """Build the search index anew from the archived articles.

    Nothing is imported again.
    """
    with open_archive(context, "write") as archive:
        echo(f"{counted(archive.reindex(), 'article')} indexed")


def reextract_command(
    context: typer.Context,
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Count what would change; write nothing.")] = False,
    jobs: JobsOption = 0,
    quiet: QuietOption = False,
) -> None:
    """Read every article again from its capture.

    With what newsarc has learnt since. Articles keep their numbers; a reading that differs becomes a new revision marked reread; what you said about
    speakers stands. Safe to interrupt and to run again.
    """
    with open_archive(context, "read" if dry_run else "write") as archive, progress(None, quiet) as step:
        summary = archive.reextract(dry_run=dry_run, jobs=jobs or os.cpu_count() or 1, on_item=lambda _: step.advance())
    if not quiet:
        for report in summary.problems:
            complain(f"newsarc: {report.name}: {report.reason}")
        counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(summary.counts.items()))
        echo(
            f"{counted(summary.total, 'article')}{' (dry run)' if dry_run else ''}: {counts or 'nothing to read again'}"
        )
    if summary.problems and summary.total == len(summary.problems):
        raise stop(Exit.ALL_FAILED)
    if summary.problems:
        raise stop(Exit.SOME_FAILED)


def _import_text(row: Any) -> str:
    reason = f" ({for_terminal(one_line(row['reason']))})" if row["reason"] else ""
    return (
        f"{row['import_id']:>4}  {row['started_at']}  {row['outcome']}{reason}  {for_terminal(one_line(row['name']))}"
    )
