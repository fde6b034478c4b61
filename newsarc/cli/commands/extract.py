"""``extract``: the content of a page or dump, without an archive."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.app import Exit, stop
from newsarc.cli.options import JsonlOption, MaterialOptions, grouped, one_page, the_only_form
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
    as_json: Annotated[
        bool,
        typer.Option(
            "--json",
            callback=the_only_form,
            help="Print a JSON object, the default without --explain; an array of several articles.",
        ),
    ] = False,
    as_jsonl: JsonlOption = False,
) -> None:
    """Read a page or dump and print what it holds as JSON.

    Also each page of a WARC, mail or other container. Touches no archive of ours.

    One article is a JSON object, several are an array; --jsonl prints each on a line, however many. --explain prints one line a field with the rule that gave it; with --json or --jsonl the rules stand under "provenance".
    """
    from newsarc.archive.importing.ingest import PassedOver, Unreadable
    from newsarc.archive.importing.material import materials
    from newsarc.archive.importing.prepare import UnreadableMaterial, read

    what.refuse_several([path])
    expect_input([path])
    read_any = found_text = failed = False
    told = _Told(explain, as_json, as_jsonl)
    with one_page():
        found = materials([path], kind=what.kind, url=what.url, encoding=what.encoding)
    for material in found:
        if isinstance(material, PassedOver) or (isinstance(material, Unreadable) and material.outcome == "skipped"):
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
            told.add(article)
            found_text = found_text or bool(article.body)
        read_any = True
    told.end()
    if failed:
        raise typer.Exit(int(Exit.SOME_FAILED if read_any else Exit.ALL_FAILED))
    if not found_text:
        raise stop(Exit.NOTHING, f"{path}: no article text in it")


class _Told:
    """What was printed so far.

    The last article is held back until it is known whether another follows, since a web archive has thousands.
    """

    def __init__(self, explain: bool, as_json: bool, as_jsonl: bool) -> None:
        self._explain, self._as_jsonl = explain, as_jsonl
        self._in_words = explain and not (as_json or as_jsonl)
        self._held: str | None = None
        self._many = False

    def add(self, article: Article) -> None:
        """Print one article."""
        if self._in_words:
            from newsarc.cli.explain import explain_fields

            echo("\n".join(explain_fields(article)))
            return
        record = asdict(article)
        if not self._explain:
            del record["provenance"]
        if self._as_jsonl:
            echo(to_json(record))
            return
        text = to_json(record, indent=2)
        if self._held is not None:
            if not self._many:
                echo("[")
            echo(f"{_indented(self._held)},")
            self._many = True
        self._held = text

    def end(self) -> None:
        """Print the article that was held back."""
        if self._held is not None:
            echo(f"{_indented(self._held)}\n]" if self._many else self._held)


def _indented(text: str) -> str:
    """Return JSON as it stands in an array."""
    return "\n".join(f"  {line}" for line in text.split("\n"))
