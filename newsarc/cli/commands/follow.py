"""``feeds``, ``run`` and ``failures``: the collector that is left running."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsarc.cli.app import Exit, as_text, check_output, open_archive, query_text, stop
from newsarc.cli.commands.collect import Tally, complain_of, print_fetch
from newsarc.cli.fetch_options import OnlineOptions
from newsarc.cli.options import GiveTagOption, JobsOption, LimitOption, QuietOption, RowOptions, Several, grouped
from newsarc.cli.progress import progress
from newsarc.cli.rows import FirstRows, counted, one_more, to_json, write_rows
from newsarc.cli.terminal import complain, echo, expect_input, for_terminal, is_output, one_line
from newsarc.cli.values import a_time, in_seconds

if TYPE_CHECKING:
    from newsarc.archive.collecting.feedlist import FeedReport
    from newsarc.archive.collecting.fetching import FetchOptions
    from newsarc.sources.opml import FeedListing

FAILURE_COLUMNS = ("kind", "name", "outcome", "reason", "at", "article_id")

feeds_app = typer.Typer(
    help="The RSS, Atom and JSON feeds that `newsarc run` follows.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
FEED = Annotated[list[str], typer.Argument(metavar="FEED...", help="Numbers or addresses of feeds.")]


def register(app: typer.Typer) -> None:
    """Add this group's commands to ``app``."""
    app.add_typer(feeds_app, name="feeds")
    app.command("run")(run_command)
    app.command("failures")(failures_command)


@feeds_app.command("add")
def add_command(
    context: typer.Context,
    urls: Annotated[list[str], typer.Argument(metavar="URL...", help="Addresses of feeds.")],
    title: Annotated[
        str | None, typer.Option("--title", metavar="NAME", callback=as_text, help="What to call the feed.")
    ] = None,
    folder: Annotated[
        str | None, typer.Option("--folder", metavar="NAME", callback=as_text, help="Group it belongs to, as in OPML.")
    ] = None,
    tag: GiveTagOption = None,
) -> None:
    """Follow feeds, or change feeds that are followed.

    They are looked at when `newsarc run` runs. A feed that is followed already gets the title, the folder and, beside its own, the tags given.
    """
    from newsarc.sources.address import BadUrl, to_uri, without_credentials
    from newsarc.sources.opml import FeedListing, feed_address

    addresses = [feed_address(query_text([url])) for url in urls]
    for url in addresses:
        try:
            to_uri(url)
        except BadUrl as error:
            raise stop(Exit.USAGE, f"{without_credentials(url)}: {error}; give the address of a feed") from None
    listings = [FeedListing(url, title, None, folder) for url in addresses]
    raise typer.Exit(int(_follow(context, listings, tag, rename=True)))


@feeds_app.command("list")
@grouped
def list_command(context: typer.Context, rows: RowOptions) -> None:
    """The feeds, how the last look went, and when the next is due."""
    from newsarc.archive.collecting.feedlist import COLUMNS

    with open_archive(context, "read") as archive:
        feeds = archive.feeds.rows()
    if not write_rows(feeds, rows.form, columns=COLUMNS, text=_feed_text):
        raise stop(Exit.NOTHING, "no feeds; `newsarc feeds add URL` follows one")


@feeds_app.command("remove")
def remove_command(context: typer.Context, feeds: FEED) -> None:
    """Stop following feeds; what they brought stays."""
    with open_archive(context, "write") as archive:
        missing = [feed for feed in feeds if not archive.feeds.remove(query_text([feed]))]
    for feed in missing:
        complain(f"newsarc: {feed}: no such feed")
    if missing:
        raise stop(Exit.NOTHING if len(missing) == len(feeds) else Exit.SOME_FAILED)


@feeds_app.command("check")
@grouped
def check_command(
    urls: Annotated[list[str], typer.Argument(metavar="URL...", help="Addresses of feeds, followed or not.")],
    *,
    online: OnlineOptions,
) -> None:
    """Fetch and read feeds, and say what is in them. Touches no archive."""
    from newsarc.archive.collecting.lists import ListFetcher
    from newsarc.sources.discovery import DiscoveryProblem, discover

    options = online.fetch_options(jobs=1)
    tally, read = Tally(), 0
    with ListFetcher(options.policy, options.delay) as paced:
        for url in urls:
            found = list(discover(paced, feeds=[url]))
            problems = [each for each in found if isinstance(each, DiscoveryProblem)]
            for problem in problems:
                tally.add(report := paced.report(problem))
                complain_of(report)
            entries = len(found) - len(problems)
            if entries or not problems:
                read += 1
                echo(f"{for_terminal(url)}: {entries} {'entry' if entries == 1 else 'entries'}")
    raise typer.Exit(int(tally.code_among(tally.total + read)))


@feeds_app.command("import")
def import_command(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="OPML|-", help="What a feed reader exports; - for standard input.")],
    tag: GiveTagOption = None,
) -> None:
    """Follow every feed of an OPML file.

    Those followed already keep their titles and folders, and get the tags of --tag.
    """
    from newsarc.sources.files import standard_input
    from newsarc.sources.opml import read_opml
    from newsarc.sources.xmlsafe import BadXml

    expect_input([file])
    try:
        raw = standard_input().read() if file == "-" else Path(file).read_bytes()
        listings = read_opml(raw)
    except OSError as error:
        raise stop(Exit.USAGE, f"{file}: cannot be read ({error.strerror})") from None
    except BadXml as error:
        raise stop(Exit.ALL_FAILED, f"{file}: not OPML: {error}") from None
    if not listings:
        raise stop(Exit.NOTHING, f"{file}: no feeds in it")
    good = [each for each in listings if _can_be_fetched(each.url)]
    code = _follow(context, good, tag) if good else Exit.ALL_FAILED
    raise typer.Exit(int(Exit.SOME_FAILED if good and len(good) < len(listings) else code))


def _can_be_fetched(url: str) -> bool:
    """Whether a run can fetch ``url``; reports if it cannot."""
    from newsarc.sources.address import BadUrl, to_uri, without_credentials

    try:
        to_uri(url)
    except BadUrl as error:
        complain(f"{without_credentials(url)}: {error}; not followed")
        return False
    return True


@feeds_app.command("export")
def export_command(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="OPML|-", help="File to write, or - for standard output.")] = "-",
) -> None:
    """Write the feeds as OPML, which every feed reader takes."""
    from newsarc.sources.opml import write_opml

    with open_archive(context, "read") as archive:
        raw = write_opml(archive.feeds.listings())
    if file == "-" or is_output(file):
        echo(raw.decode("utf-8"))
        return
    check_output(Path(file))
    try:
        Path(file).write_bytes(raw)
    except OSError as error:
        raise stop(Exit.ALL_FAILED, f"{file}: cannot be written ({error.strerror})") from None


@grouped
def run_command(
    context: typer.Context,
    *,
    once: Annotated[bool, typer.Option("--once", help="Stop when nothing is due: for cron.")] = False,
    duration: Annotated[
        str | None,
        typer.Option("--for", metavar="TIME", callback=a_time, help="Stop after 90s, 30m, 8h, 2d ..."),
    ] = None,
    max_pages: Annotated[
        int | None, typer.Option("--max", metavar="N", min=1, help="Stop after this many pages.")
    ] = None,
    no_recheck: Annotated[bool, typer.Option("--no-recheck", help="Do not look at young articles again.")] = False,
    online: OnlineOptions,
    jobs: JobsOption = 0,
    as_json: Annotated[bool, typer.Option("--json", "--jsonl", help="Print one JSON object a feed or page.")] = False,
    quiet: QuietOption = False,
) -> None:
    """Follow the feeds: look at each when due, fetch what is new.

    Looks at young articles again. Runs until stopped. A run that was killed goes on where it was; Ctrl-C saves what has arrived and exits 130.
    """
    from newsarc.archive.collecting.feedlist import GONE, FeedReport

    options = online.fetch_options(jobs)
    seconds = in_seconds(duration) if duration is not None else None
    tally = Tally()
    with open_archive(context, "create") as archive, progress(None, quiet or as_json) as step:
        followed = archive.feeds.rows()
        looks = [row["next_poll_at"] for row in followed if row["outcome"] != GONE]
        if not followed:
            complain("newsarc: no feeds are followed; `newsarc feeds add URL` follows one")
        running = archive.run(options, once=once, seconds=seconds, max_pages=max_pages, recheck=not no_recheck)
        with closing(running) as reports:
            for report in reports:
                step.advance()
                tally.add(report)
                if isinstance(report, FeedReport):
                    _print_feed(report, as_json, quiet)
                else:
                    print_fetch(report, as_json, quiet)
    if looks and once and seconds is None and not tally.total and not quiet:
        complain(f"newsarc: nothing is due; the next look at a feed is at {min(looks)}")
    raise typer.Exit(int(tally.code))


@grouped
def failures_command(
    context: typer.Context,
    *,
    retry: Annotated[bool, typer.Option("--retry", help="Fetch just these addresses again.")] = False,
    everything: Annotated[
        bool, typer.Option("--all", "-a", help="With --retry: also what would fail the same way again.")
    ] = False,
    wayback: Annotated[
        bool, typer.Option("--wayback", help="With --retry: look dead pages up in the Internet Archive.")
    ] = False,
    online: OnlineOptions,
    outcome: Annotated[
        Several,
        typer.Option(
            "--outcome", metavar="OUTCOME", help="Listed only: http-error, soft-404, not-tried ...; may be repeated."
        ),
    ] = None,
    limit: LimitOption = 0,
    rows: RowOptions,
    quiet: QuietOption = False,
) -> None:
    """What could not be fetched or imported, and why.

    --retry tries the addresses again, but for malformed and private ones and pages that are gone for good (410).
    """
    if retry:
        options = online.fetch_options(wayback=wayback)
        raise typer.Exit(int(_try_again(context, options, everything, limit, rows.form in ("json", "jsonl"), quiet)))
    with open_archive(context, "read") as archive:
        failures = FirstRows(archive.failures(one_more(limit), outcome), limit)
        if not write_rows(failures, rows.form, columns=FAILURE_COLUMNS, text=_failure_text):
            raise stop(Exit.NOTHING, "no failures")
        failures.tell_more()


def _try_again(
    context: typer.Context, options: FetchOptions, everything: bool, limit: int, as_json: bool, quiet: bool
) -> Exit:
    tally = Tally()
    with open_archive(context, "write") as archive:
        failed = archive.retries(options)
        urls = [*failed.urls, *(failed.hopeless if everything else [])][: limit or None]
        if failed.hopeless and not everything:
            count = counted(len(failed.hopeless), "failure")
            complain(f"newsarc: {count} left out (malformed or private address, or 410); --all tries them too")
        if not urls:
            raise stop(Exit.NOTHING, "no failed addresses to try again")
        with (
            progress(len(urls), quiet) as step,
            closing(archive.fetch(urls, options=options, on_progress=step.waiting)) as reports,
        ):
            for report in reports:
                tally.add(report)
                step.advance()
                print_fetch(report, as_json, quiet)
    return tally.code


def _follow(
    context: typer.Context, listings: list[FeedListing], tags: list[str] | None, *, rename: bool = False
) -> Exit:
    with open_archive(context, "create") as archive:
        added, changed = archive.feeds.add(listings, tags or [], rename=rename)
    of_followed = f"{changed} changed, " if changed else ""
    echo(f"{counted(added, 'feed')} added, {of_followed}{len(listings) - added - changed} followed already")
    return Exit.DONE if added or changed else Exit.NOTHING


def _print_feed(report: FeedReport, as_json: bool, quiet: bool) -> None:
    if as_json:
        echo(to_json(report))
        return
    if not report.ok:
        complain_of(report)
        return
    if report.left_out:
        complain(f"{report.url}: {report.left_out}")
    if not quiet and report.queued:
        echo(f"{report.queued} new  {for_terminal(report.title or report.url)}")


def _feed_text(row: Any) -> str:
    from newsarc.archive.collecting.feedlist import GONE

    state = row["outcome"] or "not looked at yet"
    due = "not asked any more" if state == GONE else f"next {row['next_poll_at']}"
    reason = f" ({for_terminal(row['reason'])})" if row["reason"] and row["outcome"] != "ok" else ""
    names = [for_terminal(row[field]) for field in ("title", "url") if row[field]]
    return "  ".join([f"{row['id']:>4}", f"{state}{reason}", due, *names])


def _failure_text(row: Any) -> str:
    reason, name = (for_terminal(one_line(text)) for text in (row["reason"] or "", row["name"]))
    return f"{row['at']}  {row['kind']:6} {row['outcome']}: {reason}  {name}"
