"""``show``, ``list``, ``links`` and ``stats``: read the content of the archive."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from newsarc.cli.app import Exit, open_archive, required_article, required_revisions, stop
from newsarc.cli.asked import tell_speakers
from newsarc.cli.options import (
    ArticleArgument,
    DateOrderOption,
    JsonObjectOption,
    LimitOption,
    RowOptions,
    WhichArticles,
    grouped,
)
from newsarc.cli.rows import FirstRows, field_line, one_more, to_json, write_rows
from newsarc.cli.terminal import echo, for_terminal, one_line
from newsarc.export.cells import all_tags

LIST_COLUMNS = ("id", "url", "title", "source", "author", "published", "captured_at", "revision")
LINK_COLUMNS = ("kind", "position", "title", "url", "teaser", "target_id")
HEAD_FIELDS = ("url", "source", "author", "published", "published_text", "modified", "section", "language", "image")


def register(app: typer.Typer) -> None:
    """Add this group's commands to ``app``."""
    app.command("show")(show_command)
    app.command("list")(list_command)
    app.command("links")(links_command)
    app.command("stats")(stats_command)


def show_command(
    context: typer.Context,
    article: ArticleArgument,
    revision: Annotated[
        int | None, typer.Option("--revision", metavar="N", help="As this revision has it; `history` lists them.")
    ] = None,
    as_json: JsonObjectOption = False,
) -> None:
    """Show one article: its text, quotes and links."""
    with open_archive(context, "read") as archive:
        article_id = required_article(archive, article)
        if revision is not None:
            required_revisions([row["number"] for row in archive.history(article_id)], revision)
        record, now = archive.record(article_id, revision), archive.address_now(article_id)
        origin = archive.origin(article_id, record["revision"])
    if as_json:
        echo(to_json({**record, "address_now": now, "origin": origin}, indent=2))
        return
    echo(for_terminal(record["title"] or "(no title)"))
    for name in HEAD_FIELDS:
        if record[name]:
            echo(field_line(name, record[name]))
    if tags := all_tags(record):
        echo(field_line("tags", "، ".join(tags)))
    echo(field_line("captured", f"{record['captured_at']} (revision {record['revision']})"))
    if now:
        echo(field_line("address now", f"{now.told} since {now.since}"))
    for note in record["review"]:
        echo(field_line("for review", note))
    echo()
    for paragraph in record["body"].split("\n"):
        echo(for_terminal(paragraph) + "\n")
    from newsarc.cli.commands.people import quote_text

    for quote in record["quotes"]:
        echo(quote_text(quote))
    for link in record["links"]:
        echo(_link_text(link))


@grouped
def list_command(
    context: typer.Context,
    *,
    limit: LimitOption = 20,
    sort: DateOrderOption = "date",
    which: WhichArticles,
    rows: RowOptions,
) -> None:
    """List articles, newest first.

    Those without a date stand behind all others, the last captured first. With --review each has its notes, also as JSON and CSV.
    """
    where = which.filter()
    with open_archive(context, "read") as archive:
        tell_speakers(archive, which.speaker or ())
        found = FirstRows(archive.articles(where, one_more(limit), oldest_first=sort == "oldest"), limit)
        columns = (*LIST_COLUMNS, "review") if where.review else LIST_COLUMNS
        if not write_rows(found, rows.form, columns=columns, text=_list_text):
            raise stop(Exit.NOTHING, "no such articles; `newsarc list` shows what there is" if where else "no articles")
        found.tell_more(lambda: archive.how_many(where))


@grouped
def links_command(context: typer.Context, article: ArticleArgument, rows: RowOptions) -> None:
    """The links of an article: related, latest and inline."""
    with open_archive(context, "read") as archive:
        links = archive.links(required_article(archive, article))
        if not write_rows(links, rows.form, columns=LINK_COLUMNS, text=_link_text):
            raise stop(Exit.NOTHING, "this article has no links")


def stats_command(context: typer.Context, as_json: JsonObjectOption = False) -> None:
    """Count what the archive holds."""
    with open_archive(context, "read") as archive:
        counts = {"file": str(archive.path), **archive.stats()}
    if as_json:
        echo(to_json(counts, indent=2))
        return
    for name, value in counts.items():
        echo(f"{name.replace('_', ' '):14} {value if value is not None else '-'}")


def _list_text(row: Any) -> str:
    day_printed = for_terminal((row["published"] or "undated")[:10])
    head = (
        f"{row['id']:>6}  {day_printed:10}  {for_terminal(row['source'] or '-')}  {for_terminal(row['title'] or '-')}"
    )
    return "\n".join([head, *(f"        {for_terminal(one_line(note))}" for note in row.get("review", ()))])


def _link_text(row: Any) -> str:
    address = f"\n    {for_terminal(row['url'])}" if row["url"] else ""
    teaser = f"\n    {for_terminal(one_line(row['teaser']))}" if row["teaser"] else ""
    archived = f"  ({row['target_id']})" if row["target_id"] else ""
    return f"{row['kind']:8} {for_terminal(one_line(row['title']))}{archived}{teaser}{address}"
