"""``history``, ``diff``, ``check`` and ``reindex``: versions of articles and the archive's health."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsarc.cli.app import CsvOption, Exit, JsonlOption, JsonOption, open_archive, required_article, stop
from newsarc.cli.rows import chosen_format, to_json, write_rows
from newsarc.cli.terminal import complain, echo, for_terminal, use_color

if TYPE_CHECKING:
    from newsarc.archive.history import Edit

ARTICLE = Annotated[str, typer.Argument(metavar="ID|URL", help="Number or address of an article.")]
HISTORY_COLUMNS = ("number", "captured_at", "change", "words_added", "words_removed", "quotes", "title")
_COLORS = {"insert": "\x1b[32m", "delete": "\x1b[31m"}
_MARKS = {"insert": ("{+", "+}"), "delete": ("[-", "-]")}


def register(app: typer.Typer) -> None:
    """Add this group's commands to ``app``."""
    app.command("history")(history_command)
    app.command("diff")(diff_command)
    app.command("check")(check_command)
    app.command("reindex")(reindex_command)


def history_command(
    context: typer.Context,
    article: ARTICLE,
    as_json: JsonOption = False,
    as_jsonl: JsonlOption = False,
    as_csv: CsvOption = False,
) -> None:
    """The revisions of an article, oldest first, and what kind of change each was."""
    with open_archive(context, "read") as archive:
        rows = archive.history(required_article(archive, article))
        write_rows(rows, chosen_format(as_json, as_jsonl, as_csv), columns=HISTORY_COLUMNS, text=_history_text)


def diff_command(
    context: typer.Context,
    article: ARTICLE,
    older: Annotated[
        int | None, typer.Argument(metavar="[A]", help="Older revision; default the one before B.")
    ] = None,
    newer: Annotated[int | None, typer.Argument(metavar="[B]", help="Newer revision; default the newest.")] = None,
    as_json: JsonOption = False,
) -> None:
    """What changed between two revisions, word by word; exit code 1 when nothing did."""
    with open_archive(context, "read") as archive:
        article_id = required_article(archive, article)
        newest = len(archive.history(article_id))
        second = newer or newest
        first = older or max(second - 1, 1)
        edits = archive.diff(article_id, first, second)
    if edits is None:
        raise stop(Exit.USAGE, f"revisions {first} and {second}: the article has revisions 1 to {newest}")
    if as_json:
        echo(to_json(edits, indent=2))
    else:
        echo(for_terminal("".join(_marked(edit) for edit in edits)) if not use_color() else _colored(edits))
    if all(edit.operation == "equal" for edit in edits):
        raise stop(Exit.NOTHING)


def check_command(context: typer.Context) -> None:
    """Check the file, the captures' digests, the quotations' places and the search index."""
    with open_archive(context, "read") as archive:
        found = archive.check()
    for problem in found:
        complain(f"newsarc: {problem}")
    if found:
        raise stop(Exit.ARCHIVE)
    echo("all is well")


def reindex_command(context: typer.Context) -> None:
    """Build the search index anew from the archived articles; nothing is imported again."""
    with open_archive(context, "write") as archive:
        echo(f"{archive.reindex()} articles indexed")


def _history_text(row: Any) -> str:
    words = f"+{row['words_added']} -{row['words_removed']} words"
    return f"{row['number']:>3}  {row['captured_at']}  {row['change']:12} {words}  {for_terminal(row['title'] or '-')}"


def _marked(edit: Edit) -> str:
    opening, closing = _MARKS.get(edit.operation, ("", ""))
    return f"{opening}{edit.text}{closing}"


def _colored(edits: list[Edit]) -> str:
    return "".join(
        f"{_COLORS[edit.operation]}{for_terminal(_marked(edit))}\x1b[0m"
        if edit.operation != "equal"
        else for_terminal(edit.text)
        for edit in edits
    )
