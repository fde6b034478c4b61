"""``history``, ``diff``, ``changes``, ``dups`` and ``tag``: versions of articles, copies of them, and tags on them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsarc.cli.app import Exit, open_archive, query_text, required_article, required_revisions, stop
from newsarc.cli.options import (
    ArticleArgument,
    JsonObjectOption,
    LimitOption,
    RowOptions,
    Several,
    SourceOption,
    choice,
    grouped,
    the_only_form,
)
from newsarc.cli.rows import FirstRows, to_json, write_rows
from newsarc.cli.terminal import echo, for_terminal, is_terminal, isolate, show_controls, use_color
from newsarc.cli.values import a_day, any_of

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from newsarc.archive.history import Edit, Fields

HISTORY_COLUMNS = ("number", "captured_at", "change", "words_added", "words_removed", "quotes", "quotes_kept",
                   "quotes_changed", "quotes_vanished", "quotes_new", "title", "fields")  # fmt: skip
CHANGE_COLUMNS = (
    "article_id",
    "number",
    "change",
    "words_added",
    "words_removed",
    "captured_at",
    "source",
    "title",
    "url",
    "fields",
    "note",
)
DUPLICATE_COLUMNS = ("group", "id", "url", "title", "source", "published")
_FRAME = 7
"""Width of the frame around two columns, in characters: three lines, and a space on either side of each text."""
_COLORS = {"insert": "\x1b[32m", "delete": "\x1b[31m"}
_MARKS = {"insert": ("{+", "+}"), "delete": ("[-", "-]")}


def register(app: typer.Typer) -> None:
    """Add this group's commands to ``app``."""
    app.command("history")(history_command)
    app.command("diff")(diff_command)
    app.command("changes")(changes_command)
    app.command("dups")(dups_command)
    app.command("tag")(tag_command)


@grouped
def history_command(context: typer.Context, article: ArticleArgument, rows: RowOptions) -> None:
    """The revisions of an article, and what kind of change each was."""
    with open_archive(context, "read") as archive:
        article_id = required_article(archive, article)
        write_rows(archive.history(article_id), rows.form, columns=HISTORY_COLUMNS, text=_history_text)
        if rows.form == "text" and (now := archive.address_now(article_id)):
            echo(f"     {now.since}  {now.state:12} {now.told} since then")


def diff_command(
    context: typer.Context,
    article: ArticleArgument,
    older: Annotated[
        int | None, typer.Argument(metavar="[A]", help="Older revision; default the one before B.")
    ] = None,
    newer: Annotated[int | None, typer.Argument(metavar="[B]", help="Newer revision; default the newest.")] = None,
    sentences: Annotated[bool, typer.Option("--sentences", help="Compare whole sentences, not words.")] = False,
    side: Annotated[
        bool, typer.Option("--side-by-side", "-y", callback=the_only_form, help="Old and new in two columns.")
    ] = False,
    as_json: JsonObjectOption = False,
) -> None:
    """What changed between two revisions, word by word.

    Fields beside the text (author, published ...) come first. Exit code 1 when nothing changed.
    """
    from newsarc.archive.history import revision_before

    with open_archive(context, "read") as archive:
        article_id = required_article(archive, article)
        numbers = [row["number"] for row in archive.history(article_id)]
        second = numbers[-1] if newer is None else newer
        first = revision_before(second, numbers) if older is None else older
        required_revisions(numbers, first, second)
        if len(numbers) == 1 and older is None and newer is None:
            raise stop(Exit.NOTHING, f"{article}: the article has only one revision")
        edits = archive.diff(article_id, first, second, "sentence" if sentences else "word") or []
        fields = archive.field_changes(article_id, first, second) or {}
    if as_json:
        echo(to_json({"fields": fields, "edits": edits}, indent=2))
    else:
        _print_edits(edits, fields, side)
    if not fields and all(edit.operation == "equal" for edit in edits):
        raise stop(Exit.NOTHING)


def _print_edits(edits: list[Edit], fields: Fields, side: bool) -> None:
    from newsarc.archive.history import Edit, field_edits

    if fields:
        edits = [*field_edits(fields), Edit("equal", "\n"), *edits]
    if side:
        _print_columns(edits)
    else:
        echo(for_terminal("".join(_marked(edit) for edit in edits)) if not use_color() else _colored(edits))


def _classes() -> Iterable[str]:
    from newsarc.archive.changes import ADDRESS_CHANGES, CHANGES

    return (*CHANGES, *ADDRESS_CHANGES)


@grouped
def changes_command(
    context: typer.Context,
    *,
    since: Annotated[
        str | None,
        typer.Option("--since", "--from", metavar="DAY", callback=a_day, help="Captured on or after this day (UTC)."),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option("--to", metavar="DAY", callback=a_day, help="Captured on or before this day (UTC)."),
    ] = None,
    kind: Annotated[
        Several,
        choice(
            "--class",
            "CLASS",
            _classes,
            "typographic, metadata (whatever else changed), minor, headline, substantive, reread, earlier, gone or moved; may be repeated.",
            callback=any_of(_classes),
        ),
    ] = None,
    source: SourceOption = None,
    limit: LimitOption = 50,
    rows: RowOptions,
) -> None:
    """What changed across the archive, newest first."""
    with open_archive(context, "read") as archive:
        found = FirstRows(archive.changes(since, until=until, kind=kind, source=source), limit)
        if not write_rows(found, rows.form, columns=CHANGE_COLUMNS, text=_change_text):
            raise stop(Exit.NOTHING, "no changes")
        found.tell_more()


@grouped
def dups_command(context: typer.Context, rows: RowOptions) -> None:
    """Articles with nearly the same text, in groups.

    As when several outlets print one agency's report.
    """
    with open_archive(context, "read") as archive:
        copies = ({"group": number, **row} for number, group in enumerate(archive.duplicates(), 1) for row in group)
        if not write_rows(copies, rows.form, columns=DUPLICATE_COLUMNS, text=_duplicate_text):
            raise stop(Exit.NOTHING, "no copies")


def tag_command(
    context: typer.Context,
    article: ArticleArgument,
    tags: Annotated[list[str] | None, typer.Argument(metavar="TAG...", help="Tags to give; none to list them.")] = None,
    remove: Annotated[
        list[str] | None, typer.Option("--remove", "-r", metavar="TAG", help="A tag to take away; may be repeated.")
    ] = None,
) -> None:
    """Tag an article, take tags away, or list them.

    Exit code 3 when a tag to be taken away is not there and the rest is done.
    """
    from newsarc.archive.labels import checked_tag

    for tag in tags or []:
        try:
            checked_tag(query_text([tag]))
        except ValueError as error:
            raise stop(Exit.USAGE, f"tag {tag!r}: give {error}") from None
    with open_archive(context, "write" if tags or remove else "read") as archive:
        article_id = required_article(archive, article)
        for tag in tags or []:
            archive.tag(article_id, query_text([tag]))
        missing = [tag for tag in remove or [] if not archive.untag(article_id, query_text([tag]))]
        standing = archive.labels(article_id)["tags"]
        printed = reading.tags if (reading := archive.article(article_id)) else []
        for row in standing:
            echo(for_terminal(row["tag"]))
    if missing:
        own = [tag for tag in missing if tag in printed]
        told = (
            f"the page's own, which stays: {', '.join(own)}" if own == missing else f"no such tag: {', '.join(missing)}"
        )
        nothing_done = not tags and len(missing) == len(remove or [])
        raise stop(Exit.NOTHING if nothing_done else Exit.SOME_FAILED, told)
    if not (standing or tags or remove):
        own_tags = f"no tags but the page's own ({', '.join(printed)})" if printed else "no tags"
        raise stop(Exit.NOTHING, f"{own_tags}; `newsarc tag ID TAG` gives one")


def _history_text(row: Any) -> str:
    words = f"+{row['words_added']} -{row['words_removed']} words"
    fates = [
        f"{row[f'quotes_{fate}']} {fate}" for fate in ("kept", "changed", "vanished", "new") if row[f"quotes_{fate}"]
    ]
    quotes = f", quotes: {', '.join(fates)}" if fates and row["number"] > 1 else ""
    title = for_terminal(row["title"] or "-")
    return f"{row['number']:>3}  {row['captured_at']}  {row['change']:12} {words}{_fields_text(row)}{quotes}  {title}"


def _change_text(row: Any) -> str:
    words = row["note"] or f"+{row['words_added']} -{row['words_removed']} words"
    facts = f"{row['captured_at']}  {row['article_id']:>6} rev {row['number']}  {row['change']:12} {words}"
    return f"{facts}{_fields_text(row)}  {for_terminal(row['source'] or '-')}  {for_terminal(row['title'] or '-')}"


def _fields_text(row: Any) -> str:
    return f"; {', '.join(row['fields'])}" if row["fields"] else ""


def _duplicate_text(row: Any) -> str:
    facts = f"{row['group']:>4}  {row['id']:>6}  {(row['published'] or 'undated')[:10]:10}"
    return f"{facts}  {for_terminal(row['source'] or '-')}  {for_terminal(row['title'] or '-')}"


def _print_columns(edits: list[Edit]) -> None:
    """Print two columns as wide as the terminal allows; in a pipe, tab-separated paragraphs."""
    from newsarc.archive.history import side_by_side

    rows = side_by_side(edits)
    if not is_terminal():
        for old, new in rows:
            echo(f"{old}\t{new}")
        return
    from rich.console import Console
    from rich.table import Table

    console = Console(no_color=not use_color())
    width = max((console.width - _FRAME) // 2, 1)
    table = Table(show_header=False, expand=True)
    for _ in range(2):
        table.add_column(ratio=1, overflow="fold")
    for old, new in rows:
        table.add_row(_cell(old, console, width), _cell(new, console, width))
    console.print(table)


def _cell(text: str, console: Console, width: int) -> Text:
    """Return ``text`` in lines of ``width``, each isolated by itself: the end of a line ends every open isolate."""
    from rich.text import Text

    lines = Text(show_controls(text)).wrap(console, width, overflow="fold")
    return Text("\n".join(isolate(line.plain.rstrip()) for line in lines))


def _marked(edit: Edit) -> str:
    opening, closing = _MARKS.get(edit.operation, ("", ""))
    return f"{opening}{edit.text}{closing}"


def _colored(edits: list[Edit]) -> str:
    """Return the edits in colour, each line isolated as a whole: isolating each edit would order them from left to
    right."""
    text = "".join(
        f"{_COLORS[edit.operation]}{show_controls(_marked(edit))}\x1b[0m"
        if edit.operation != "equal"
        else show_controls(edit.text)
        for edit in edits
    )
    return "\n".join(isolate(line) for line in text.split("\n"))
