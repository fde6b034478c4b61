"""``fetch`` and ``import``: bytes into the archive."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsarc.cli.app import Exit, QuietOption, day, open_archive, stop
from newsarc.cli.rows import to_json
from newsarc.cli.terminal import complain, echo, for_terminal

if TYPE_CHECKING:
    from newsarc.archive.fetching import FetchReport
    from newsarc.archive.ingest import ImportSummary, ItemReport

DETAIL_LIMIT = 20
"""Imports of more items than this print a line a problem and the totals, not a line an item."""


def register(app: typer.Typer) -> None:
    """Add this group's commands to ``app``."""
    app.command("fetch")(fetch_command)
    app.command("import")(import_command)


def fetch_command(
    context: typer.Context,
    urls: Annotated[list[str] | None, typer.Argument(metavar="URL...", help="Addresses of articles.")] = None,
    input_file: Annotated[
        str | None, typer.Option("--input", "-i", metavar="FILE|-", help="Read addresses from a file, one a line.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Fetch in full even when the copy is fresh.")] = False,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Allow private and loopback addresses.")
    ] = False,
    no_robots: Annotated[
        bool, typer.Option("--no-robots", help="Ignore robots.txt (recorded with the fetch).")
    ] = False,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds for one page in all.")] = 60.0,
    max_size: Annotated[float, typer.Option(min=0.001, help="Largest page, in megabytes, unpacked.")] = 20.0,
    user_agent: Annotated[str | None, typer.Option(help="User-Agent header to send.")] = None,
    tag: Annotated[list[str] | None, typer.Option("--tag", help="Tag the articles; may be repeated.")] = None,
    as_json: Annotated[bool, typer.Option("--json", "--jsonl", help="Print one JSON object a page.")] = False,
    quiet: QuietOption = False,
) -> None:
    """Get pages from the web into the archive.

    Every attempt is recorded; a failed one touches no article. Example: newsarc fetch https://example.org/news/1
    """
    wanted = [*(urls or []), *(_addresses(input_file) if input_file else [])]
    if not wanted:
        raise stop(Exit.USAGE, "fetch: give at least one URL, or -i FILE")
    from newsarc.sources.outcomes import DEFAULT_USER_AGENT, FetchPolicy

    policy = FetchPolicy(
        user_agent=user_agent or DEFAULT_USER_AGENT,
        allow_private=allow_private,
        respect_robots=not no_robots,
        total_time=timeout,
        max_bytes=int(max_size * 1_000_000),
    )
    reports: list[FetchReport] = []
    with open_archive(context, "create") as archive, _progress(len(wanted), quiet or as_json) as step:
        for report in archive.fetch(wanted, policy, force=force, tags=tag or []):
            reports.append(report)
            step()
            _print_fetch(report, as_json, quiet)
    raise typer.Exit(int(_fetch_code(reports)))


def import_command(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH...|-", help="Files, folders, globs, or - for stdin.")],
    kind: Annotated[str, typer.Option("--as", help="auto, txt, html, jsonl, warc, ...")] = "auto",
    url: Annotated[
        str | None, typer.Option("--url", help="Address of a saved page that does not name its own.")
    ] = None,
    date: Annotated[str | None, typer.Option("--date", help="Publication day of material that states none.")] = None,
    encoding: Annotated[str | None, typer.Option("--encoding", help="Encoding, when finding it fails.")] = None,
    tag: Annotated[list[str] | None, typer.Option("--tag", help="Tag the articles; may be repeated.")] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, help="Worker processes; 0 for one a core.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", "--jsonl", help="Print one JSON object an item.")] = False,
    quiet: QuietOption = False,
) -> None:
    """Read saved pages, copied text and exports into the archive. Never goes online.

    Importing the same thing again adds nothing. Example: newsarc import dump.txt saved-pages/ 'exports/*.jsonl'
    """
    shown: list[ItemReport] = []
    with open_archive(context, "create") as archive, _progress(None, quiet or as_json) as step:

        def on_item(report: ItemReport) -> None:
            step()
            if as_json:
                echo(to_json(report))
            elif len(shown) <= DETAIL_LIMIT:
                shown.append(report)

        try:
            summary = archive.import_paths(
                paths, kind=kind, url=url, published=day(date, "--date"), encoding=encoding, tags=tag or [],
                jobs=jobs or os.cpu_count() or 1, on_item=on_item,
            )  # fmt: skip
        except ValueError as error:
            raise stop(Exit.USAGE, f"--as: {error}") from None
    for problem in summary.problems:
        complain(f"{problem.name}: {problem.outcome}: {problem.reason}")
    if not as_json and not quiet:
        _print_import(summary, shown)
    raise typer.Exit(int(_import_code(summary, paths)))


def _addresses(input_file: str) -> list[str]:
    import sys

    try:
        text = sys.stdin.read() if input_file == "-" else Path(input_file).read_text("utf-8-sig", "replace")
    except OSError as error:
        raise stop(Exit.USAGE, f"{input_file}: cannot be read ({error.strerror})") from None
    return [line.strip() for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]


@contextmanager
def _progress(total: int | None, silent: bool) -> Iterator[Callable[[], None]]:
    """A progress bar on standard error, only on a terminal; yields the function that advances it."""
    import sys

    if silent or not sys.stderr.isatty() or total == 1:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns: list[Any] = [SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()]
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("newsarc", total=total)
        yield lambda: bar.advance(task)


def _print_fetch(report: FetchReport, as_json: bool, quiet: bool) -> None:
    if as_json:
        echo(to_json(report))
    elif not report.ok:
        complain(f"{report.url}: {report.outcome}: {report.reason}")
    elif not quiet and report.item:
        _print_item(report.item)


def _print_item(report: ItemReport) -> None:
    title = for_terminal(report.title or "(no title)")
    echo(f"{report.outcome:9} {report.article_id or '-'}  {title}")
    echo(f"          {report.quotes} quotes, {report.links} links  {for_terminal(report.name)}")
    for note in report.review:
        echo(f"          for review: {for_terminal(note)}")


def _print_import(summary: ImportSummary, shown: list[ItemReport]) -> None:
    if summary.total <= DETAIL_LIMIT:
        for report in shown:
            if report.article_id is not None:
                _print_item(report)
    counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(summary.counts.items()))
    echo(f"{summary.total} items: {counts or 'none'}")
    if summary.total and summary.counts["unchanged"] == summary.total:
        echo("nothing new: everything was in the archive already")


def _fetch_code(reports: list[FetchReport]) -> Exit:
    failed = [report for report in reports if not report.ok]
    if not failed:
        changed = any(report.item and report.item.outcome in ("added", "revised") for report in reports)
        return Exit.DONE if changed else Exit.NOTHING
    if len(failed) < len(reports):
        return Exit.SOME_FAILED
    from newsarc.sources.outcomes import REFUSALS

    return Exit.REFUSED if all(report.outcome in REFUSALS for report in failed) else Exit.ALL_FAILED


def _import_code(summary: ImportSummary, paths: list[str]) -> Exit:
    if not summary.total:
        complain(f"newsarc: nothing to import in {' '.join(paths)}")
        return Exit.NOTHING
    failed = summary.counts["failed"] + summary.counts["refused"]
    if failed and failed == summary.total - summary.counts["skipped"]:
        return Exit.ALL_FAILED
    if failed:
        return Exit.SOME_FAILED
    return Exit.DONE if summary.counts["added"] + summary.counts["revised"] else Exit.NOTHING
