"""``extract`` and ``normalize``: the text tools, without an archive."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newsarc.cli.app import Exit, stop
from newsarc.cli.normalize import normalize_command
from newsarc.cli.rows import to_json
from newsarc.cli.terminal import echo


def register(app: typer.Typer) -> None:
    """Add this group's commands to ``app``."""
    app.command("extract")(extract_command)
    app.command("normalize")(normalize_command)


def extract_command(
    path: Annotated[str, typer.Argument(metavar="PATH|-", help="A saved page or a copied dump.")] = "-",
    kind: Annotated[str, typer.Option("--as", help="auto, html or txt.")] = "auto",
    url: Annotated[str | None, typer.Option("--url", help="Address the page came from.")] = None,
    encoding: Annotated[str | None, typer.Option("--encoding", help="Encoding, when finding it fails.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Show which rule gave each field.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, the default without --explain.")] = False,
) -> None:
    """Read a page or dump and print what it holds as JSON. Touches no archive.

    --explain prints one line a field with the rule that gave it; with --json the rules stand under "provenance".
    """
    from dataclasses import asdict

    from newsarc.archive.material import sniff_kind
    from newsarc.archive.prepare import Material, MaterialKind, UnreadableMaterial, read
    from newsarc.cli.explain import explain_fields

    raw = _bytes(path)
    if kind not in ("auto", "html", "txt"):
        raise stop(Exit.USAGE, f"--as {kind!r}: give auto, html or txt")
    known: MaterialKind = "html" if kind == "html" else "txt" if kind == "txt" else sniff_kind(raw, path)
    try:
        articles = read(Material(path, known, raw, url, encoding=encoding))
    except UnreadableMaterial as error:
        raise stop(Exit.ALL_FAILED, f"{path}: {error}") from None
    for article in articles:
        if explain and not as_json:
            echo("\n".join(explain_fields(article)))
            continue
        record = asdict(article)
        if not explain:
            del record["provenance"]
        echo(to_json(record, indent=2))
    if not any(article.body for article in articles):
        raise stop(Exit.NOTHING, f"{path}: no article text in it")


def _bytes(path: str) -> bytes:
    from newsarc.sources.files import standard_input

    try:
        return standard_input().read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise stop(Exit.ALL_FAILED, f"{path}: cannot be read ({error.strerror})") from None
