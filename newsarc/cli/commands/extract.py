"""``extract``: what a page or dump holds, without an archive."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.app import Exit, stop
from newsarc.cli.options import MaterialOptions, grouped
from newsarc.cli.rows import to_json
from newsarc.cli.terminal import complain, echo, expect_input

if TYPE_CHECKING:
    from newsarc.model import Article


def register(app: typer.Typer) -> None:
    """Add this group's command to ``app``."""
    app.command("extract")(extract_command)


@grouped
def extract_command(
    path: Annotated[
        str, typer.Argument(metavar="PATH|-", help="A saved page or a copied dump; - for standard input.")
    ] = "-",
    *,
    what: MaterialOptions,
    explain: Annotated[bool, typer.Option("--explain", help="Show which rule gave each field.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, the default without --explain.")] = False,
) -> None:
    """Read a page or dump and print what it holds as JSON.

    Also each page of a WARC, mail or other container. Touches no archive of ours.

    --explain prints one line a field with the rule that gave it; with --json the rules stand under "provenance".
    """
    from newsarc.archive.importing.ingest import Unreadable
    from newsarc.archive.importing.material import materials
    from newsarc.archive.importing.prepare import UnreadableMaterial, read

    expect_input([path])
    read_any = found_text = failed = False
    for material in materials([path], kind=what.kind, url=what.url, encoding=what.encoding):
        if isinstance(material, Unreadable) and material.outcome == "skipped":
            continue
        try:
            if isinstance(material, Unreadable):
                raise UnreadableMaterial(material.reason)
            articles = read(material)
        except UnreadableMaterial as error:
            complain(f"newsarc: {material.name}: {error}")
            failed = True
            continue
        for article in articles:
            _print(article, explain, as_json)
            found_text = found_text or bool(article.body)
        read_any = True
    if failed:
        raise typer.Exit(int(Exit.SOME_FAILED if read_any else Exit.ALL_FAILED))
    if not found_text:
        raise stop(Exit.NOTHING, f"{path}: no article text in it")


def _print(article: Article, explain: bool, as_json: bool) -> None:
    if explain and not as_json:
        from newsarc.cli.explain import explain_fields

        echo("\n".join(explain_fields(article)))
        return
    record = asdict(article)
    if not explain:
        del record["provenance"]
    echo(to_json(record, indent=2))
