"""``export``: the archive in other formats."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.app import (
    Exit,
    FromOption,
    QuietOption,
    SourceOption,
    SpeakerOption,
    ToOption,
    day,
    open_archive,
    query_text,
    stop,
)
from newsarc.cli.progress import progress
from newsarc.cli.terminal import named_output

if TYPE_CHECKING:
    from newsarc.archive.portable import Record


def register(app: typer.Typer) -> None:
    """Add this group's command to ``app``."""
    app.command("export")(export_command)


def export_command(
    context: typer.Context,
    destination: Annotated[
        str, typer.Argument(metavar="DEST", help="File or folder to write, or - for standard output.")
    ] = "-",
    form: Annotated[
        str,
        typer.Option("--as", help="jsonl, json, csv, parquet, markdown, html, epub, bibtex, ris, warc or wacz."),
    ] = "jsonl",
    query: Annotated[str | None, typer.Option("--query", help="Only what this search finds.")] = None,
    source: SourceOption = None,
    speaker: SpeakerOption = None,
    since: FromOption = None,
    until: ToOption = None,
    tag: Annotated[str | None, typer.Option("--tag", help="Only articles with this tag.")] = None,
    all_revisions: Annotated[bool, typer.Option("--all-revisions", help="Every version of each article.")] = False,
    quiet: QuietOption = False,
) -> None:
    """Write whole articles to a file or folder.

    jsonl, warc and wacz come back in unchanged with `newsarc import`. Example: newsarc export site --as html
    """
    from newsarc.archive.reading import Filter
    from newsarc.export import FORMATS, ExportError, export_records

    if form not in FORMATS:
        raise stop(Exit.USAGE, f"--as {form!r}: give one of {', '.join(FORMATS)}")
    where = Filter(
        source=source, speaker=speaker, since=day(since, "--from"), until=day(until, "--to"),
        tag=query_text([tag]) if tag else None,
    )  # fmt: skip
    with open_archive(context, "read") as archive, progress(None, quiet) as step:

        def counted() -> Iterator[Record]:
            for record in archive.records(query_text([query]) if query else None, where, all_revisions=all_revisions):
                step.advance()
                yield record

        try:
            count = export_records(counted(), form, destination)
        except ExportError as error:
            raise stop(Exit.USAGE, str(error)) from None
        except BrokenPipeError:
            with named_output():
                raise
        except OSError as error:
            raise stop(Exit.ALL_FAILED, f"{destination}: cannot be written ({error.strerror})") from None
    if not count:
        raise stop(Exit.NOTHING, "no articles to export")
