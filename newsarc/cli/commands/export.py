"""``export``: the archive in other formats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.app import Exit, as_texts, open_archive, stop, tell_misread
from newsarc.cli.asked import speakers_in, tell_speakers
from newsarc.cli.options import QuietOption, Several, WhichArticles, choice, grouped
from newsarc.cli.progress import progress
from newsarc.cli.rows import counted
from newsarc.cli.terminal import complain, echo, for_terminal, is_output, is_terminal, named_output

if TYPE_CHECKING:
    from newsarc.archive.portable import Record
    from newsarc.cli.progress import Step


_PARTLY = "{} with only some of the words left out; OR between words asks for these too"


def register(app: typer.Typer) -> None:
    """Add this group's command to ``app``."""
    app.command("export")(export_command)


def _formats() -> Iterable[str]:
    from newsarc.export import FORMATS

    return FORMATS


@grouped
def export_command(
    context: typer.Context,
    destination: Annotated[
        str, typer.Argument(metavar="DEST", help="File or folder to write, or - for standard output.")
    ] = "-",
    *,
    form: Annotated[
        str | None,
        choice(
            "--as",
            "FORMAT",
            _formats,
            "jsonl, json, csv, parquet, markdown, html, epub, bibtex, ris, warc or wacz; default by the ending of DEST, jsonl where it has none.",
        ),
    ] = None,
    query: Annotated[
        Several,
        typer.Option(
            "--query",
            metavar="QUERY",
            callback=as_texts,
            help="Only what this search finds with all of its words; may be repeated.",
        ),
    ] = None,
    which: WhichArticles,
    all_revisions: Annotated[bool, typer.Option("--all-revisions", help="Every version of each article.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Write also over a file that no export wrote; never over a database.")
    ] = False,
    quiet: QuietOption = False,
) -> None:
    """Write whole articles to a file or folder.

    jsonl, warc and wacz come back in unchanged with `newsarc import`.

    \b
    Examples:
      newsarc export news.csv
      newsarc export site --as html
    """
    if is_output(destination):
        destination = "-"
    to_terminal = destination == "-" and is_terminal()
    form = _chosen_format(form, destination, to_terminal)
    words, where = _one_query(query or ()), which.filter()
    if words:
        tell_misread(words)
    with open_archive(context, "read") as archive, progress(None, quiet or to_terminal) as step:
        tell_speakers(archive, [*(which.speaker or ()), *speakers_in(words)])
        records = archive.records(words or None, where, all_revisions=all_revisions)
        count = _written(_counting(records, step), form, destination, force)
        partly = archive.count(words, where) - archive.count(words, where, every=True) if words else 0
    if not count:
        raise stop(Exit.NOTHING, _PARTLY.format(counted(partly, "article")) if partly else "no articles to export")
    if partly:
        complain("newsarc: " + _PARTLY.format(counted(partly, "article")))
    if destination != "-" and not quiet:
        echo(f"{for_terminal(destination)}: {counted(count, 'revision' if all_revisions else 'article')} as {form}")


def _one_query(queries: Sequence[str]) -> str:
    if not queries:
        return ""
    from newsarc.search.query import one_of_queries

    return one_of_queries(queries)


def _chosen_format(form: str | None, destination: str, to_terminal: bool) -> str:
    from newsarc.export import FORMATS, ExportError, format_named

    try:
        form = form or format_named(destination)
    except ExportError as error:
        raise stop(Exit.USAGE, str(error)) from None
    if to_terminal and FORMATS[form].target == "binary":
        raise stop(Exit.USAGE, f"{form} is not for a terminal; name a file")
    return form


def _counting(records: Iterable[Record], step: Step) -> Iterator[Record]:
    for record in records:
        step.advance()
        yield record


def _written(records: Iterator[Record], form: str, destination: str, force: bool) -> int:
    """Return how many records were written; the command ends if they cannot be written."""
    from newsarc.export import ExportError, export_records

    try:
        return export_records(records, form, destination, force=force)
    except ExportError as error:
        raise stop(Exit.USAGE, str(error)) from None
    except BrokenPipeError:
        with named_output():
            raise
    except OSError as error:
        raise stop(Exit.ALL_FAILED, f"{destination}: cannot be written ({error.strerror})") from None
