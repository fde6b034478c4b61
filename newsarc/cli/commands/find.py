"""``search``: search the archive."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer
from typer.core import TyperCommand

from newsarc.cli.app import Exit, open_archive, query_text, stop, tell_misread
from newsarc.cli.asked import speakers_in, tell_speakers
from newsarc.cli.options import LimitOption, RowOptions, WhichArticles, choice, grouped
from newsarc.cli.rows import FirstRows, counted, one_more, write_rows
from newsarc.cli.terminal import complain, echo, for_terminal, highlighted

if TYPE_CHECKING:
    from newsarc.archive.archive import Archive
    from newsarc.archive.reading import Filter, Sort

CSV_COLUMNS = ("id", "url", "title", "source", "author", "published", "score", "snippet", "revision", "alike")

SEARCH_HELP = """Search titles, texts and quotes, in whatever spelling.

Prefixes, cases, hamzas and diacritics make no difference:

\b
  السوداني                finds بالسوداني، والسوداني، للسوداني، السُّودانيّ
  "مجلس النواب"           the words side by side
  بغداد -الكرة            without a word, its relatives stay; also NOT الكرة
  بغداد AND البصرة        both, and no article with only one
  بغداد OR البصرة         either; (parentheses) group
  title:النفط             in the title; also body: quote: speaker: source: author:
  from:2026-01 to:2026-03 by the printed date
  انتخاب*                 words that begin so
  =كتاب  exact:كتاب       this very form, no morphology

Articles with all the words come first (of more than two words they are preferred), then those with fewer. Any string is a valid query. Filters or exclusions alone
list all that they let through, newest first. Words that begin with - and a Latin letter stand after --, since they look like options.
"""

_EXCLUSION = re.compile(r"-(?=[^\x00-\x7f]|[\"(=]|[^-].*\s)", re.DOTALL)
"""A word that can be no option: options consist of Latin letters, without a space."""


class QueryCommand(TyperCommand):
    """A command whose words may begin with a hyphen."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Return the arguments, with the hyphen of an exclusion replaced by a minus sign; queries accept both."""
        return super().parse_args(ctx, [f"−{each[1:]}" if _EXCLUSION.match(each) else each for each in args])


def register(app: typer.Typer) -> None:
    """Add this group's commands to ``app``."""
    app.command("search", cls=QueryCommand, help=SEARCH_HELP)(search_command)


def _sorts() -> tuple[str, ...]:
    from newsarc.archive.reading import SORTS

    return SORTS


@grouped
def search_command(
    context: typer.Context,
    query: Annotated[list[str], typer.Argument(metavar="QUERY...", help="Words, in the query language above.")],
    *,
    limit: LimitOption = 20,
    sort: Annotated[
        str,
        choice("--sort", "ORDER", _sorts, "rank, date (newest first) or oldest."),
    ] = "rank",
    which: WhichArticles,
    count: Annotated[
        bool, typer.Option("--count", help="Print only how many would be listed; copies count with --no-collapse.")
    ] = False,
    no_collapse: Annotated[
        bool, typer.Option("--no-collapse", help="List every article, also those with nearly the same text as another.")
    ] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show how the query was understood.")] = False,
    rows: RowOptions,
) -> None:
    words, where = query_text(query), which.filter()
    with open_archive(context, "read") as archive:
        tell_misread(words)
        tell_speakers(archive, [*(which.speaker or ()), *speakers_in(words)])
        if explain:
            for line in archive.explain_query(words).splitlines():
                if rows.form == "text":
                    echo(for_terminal(line))
                else:  # rows that a program reads have nothing before them
                    complain(line)
        if count:
            matching = _print_count(archive, words, where, collapse=not no_collapse)
            raise typer.Exit(int(Exit.DONE if matching else Exit.NOTHING))
        hits = archive.search(
            words,
            one_more(limit),
            sort=cast("Sort", sort),
            where=where,
            collapse=not no_collapse,
            explain=explain,
        )
        listed = FirstRows((hit.row() for hit in hits), limit)
        write_rows(listed, rows.form, columns=CSV_COLUMNS, text=_as_text)
        if not hits:
            raise stop(Exit.NOTHING, f"nothing found; {_way_out(archive, words, where)}")
        listed.tell_more()
        _tell_commoner(archive, words, where, len(hits))
        _tell_alike(sum(hit.alike for hit in hits[: limit or None]))


def _print_count(archive: Archive, words: str, where: Filter, *, collapse: bool) -> int:
    """Print how many articles match, report what the number leaves open, and return the number."""
    matching = archive.count(words, where, collapse=collapse)
    echo(str(matching))
    whole = archive.count(words, where, collapse=collapse, every=True)
    if whole < matching:
        complain(f"newsarc: {whole:,} of them {'has' if whole == 1 else 'have'} all of the words")
    _tell_commoner(archive, words, where, matching)
    if collapse:
        _tell_alike(archive.count(words, where) - matching)
    return matching


def _tell_alike(count: int) -> None:
    """Report whether copies are left out: the list must not be taken for all articles."""
    if count:
        verb = "is" if count == 1 else "are"
        complain(
            f"newsarc: {counted(count, 'article')} with nearly the same text as another {verb} left out; --no-collapse for all"
        )


def _tell_commoner(archive: Archive, words: str, where: Filter, found: int) -> None:
    """If only a few articles were found, report a spelling of the query that is in far more."""
    from newsarc.search.suggestions import RARE

    if 0 < found <= RARE and (better := archive.suggest(words, where)):
        complain(f"newsarc: {better} is in far more articles; did you mean that?")


def _way_out(archive: Archive, words: str, where: Filter) -> str:
    if better := archive.suggest(words, where):
        return f"did you mean: {better}"
    if found := archive.count_unfiltered(words):
        return f"without source, speaker, tag and dates {counted(found, 'article')} would be"
    from newsarc.search.query import parse_query

    several = len(list(parse_query(words).positive())) > 1
    return "try fewer words, or another spelling" if several else "try another spelling, or another word"


def _as_text(row: Any) -> str:
    facts = [f"{row['id']}", for_terminal((row["published"] or "undated")[:10]), for_terminal(row["source"] or "-")]
    title = highlighted(row["title"] or "(no title)", row["title_highlights"])
    lines = [f"{'  '.join(facts)}  {title}", f"    {highlighted(row['snippet'], row['highlights'])}"]
    if row["alike"]:
        lines[0] += f"  +{row['alike']} alike"
    if row["url"]:
        lines.append(f"    {for_terminal(row['url'])}")
    if row["explanation"]:
        lines += [f"    {for_terminal(line)}" for line in row["explanation"].splitlines()]
    return "\n".join(lines)
