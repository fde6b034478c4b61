"""``fetch`` and ``import``: bytes into the archive."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.app import (
    EncodingOption,
    Exit,
    GiveTagOption,
    JobsOption,
    QuietOption,
    check_encoding,
    check_kind,
    day,
    kinds,
    offering,
    open_archive,
    query_text,
    stop,
)
from newsarc.cli.fetch_options import (
    AllowPrivateOption,
    DelayOption,
    MaxSizeOption,
    NoRobotsOption,
    TimeoutOption,
    UserAgentOption,
    amount,
    fetch_options,
)
from newsarc.cli.progress import progress
from newsarc.cli.rows import counted, to_json
from newsarc.cli.terminal import complain, echo, expect_input, for_terminal

if TYPE_CHECKING:
    from newsarc.archive.collecting.feedlist import FeedReport
    from newsarc.archive.collecting.fetching import FetchReport
    from newsarc.archive.collecting.queue import QueuedUrl
    from newsarc.archive.importing.ingest import ImportSummary, ItemReport
    from newsarc.sources.discovery import DiscoveryProblem
    from newsarc.sources.paced import PacedFetcher

DETAIL_LIMIT = 20
"""Imports of more items than this print a line a problem and the totals, not a line an item."""


_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://\S+$")
_WAYS_OUT = {"refused-address": "--allow-private allows it", "too-big": "--max-size raises the limit"}
"""Outcome -> the option that lets the page through."""


def register(app: typer.Typer) -> None:
    """Add this group's commands to ``app``."""
    app.command("fetch")(fetch_command)
    app.command("import")(import_command)


def fetch_command(
    context: typer.Context,
    urls: Annotated[
        list[str] | None, typer.Argument(metavar="URL...", help="Addresses of articles; - for standard input.")
    ] = None,
    input_file: Annotated[
        str | None, typer.Option("--input", "-i", metavar="FILE|-", help="Read addresses from a file, one a line.")
    ] = None,
    feed: Annotated[
        list[str] | None, typer.Option("--feed", metavar="URL", help="Fetch what this feed names; may be repeated.")
    ] = None,
    sitemap: Annotated[
        list[str] | None,
        typer.Option("--sitemap", metavar="URL", help="Fetch what this sitemap, or index, names; may be repeated."),
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DAY", help="Of a feed or sitemap: from this day on.")
    ] = None,
    limit: Annotated[
        int, typer.Option("--limit", "-l", metavar="N", min=0, help="Of each feed or sitemap; 0 for all.")
    ] = 0,
    force: Annotated[bool, typer.Option("--force", help="Fetch in full even when the copy is fresh.")] = False,
    max_age: Annotated[
        float | None,
        typer.Option(
            metavar="HOURS",
            min=0,
            callback=amount,
            help="Skip what was fetched within these hours; default 24 for lists, 0 for URLs.",
        ),
    ] = None,
    wayback: Annotated[bool, typer.Option("--wayback", help="Look dead pages up in the Internet Archive.")] = False,
    errors: Annotated[
        Path | None, typer.Option("--errors", metavar="FILE", help="Write addresses that failed; fit for -i.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Print what would be fetched.")] = False,
    tag: GiveTagOption = None,
    delay: DelayOption = 1.0,
    no_robots: NoRobotsOption = False,
    user_agent: UserAgentOption = None,
    allow_private: AllowPrivateOption = False,
    timeout: TimeoutOption = 60.0,
    max_size: MaxSizeOption = 20.0,
    jobs: JobsOption = 0,
    as_json: Annotated[bool, typer.Option("--json", "--jsonl", help="Print one JSON object a page.")] = False,
    quiet: QuietOption = False,
) -> None:
    """Get pages from the web into the archive.

    Many hosts at once, each over one connection at its own pace. Every attempt is recorded; a failed one touches no
    article. A run that was stopped goes on where it was when it is run again.

    Examples: newsarc fetch https://example.org/news/1; newsarc fetch -i urls.txt --errors failed.txt
    """
    from newsarc.archive.collecting.fetching import FetchReport
    from newsarc.sources.paced import PacedFetcher

    options = fetch_options(
        delay, no_robots, user_agent, allow_private, timeout, max_size, jobs, force=force, wayback=wayback,
        max_age=_hours(max_age, bool(input_file or feed or sitemap or "-" in (urls or []))),
    )  # fmt: skip
    tally, failed = Tally(), list[FetchReport]()
    if errors and not dry_run:
        _check_writable(errors)

    def tell(report: FetchReport) -> None:
        tally.add(report)
        if not report.ok:
            failed.append(report)
        print_fetch(report, as_json, quiet)

    with PacedFetcher(options.policy, options.delay) as paced:
        wanted, problems = _wanted(
            urls or [], input_file, paced, feed or [], sitemap or [], day(since, "--since"), limit
        )
        items = [replace(item, tags=tuple(tag or ())) for item in wanted]
        if not items and not problems:
            sources = [*(feed or []), *(sitemap or []), *([input_file] if input_file else []), *(urls or [])]
            if sources:
                raise stop(Exit.NOTHING, f"no addresses to fetch in {' '.join(sources)}")
            raise stop(Exit.USAGE, "fetch: give at least one URL, -i FILE, --feed or --sitemap")
        if dry_run:
            for item in items:
                echo(for_terminal(item.url))
            raise typer.Exit(int(Exit.SOME_FAILED if problems else Exit.DONE))
        for problem in problems:
            tell(FetchReport(problem.url, "not-read", problem.reason))
        try:
            with open_archive(context, "create") as archive, progress(len(items), quiet or as_json) as step:
                for report in archive.fetch(items, options=options, paced=paced, on_progress=step.waiting):
                    step.advance()
                    tell(report)
        finally:
            if errors:  # also when interrupted: what failed so far
                _write_errors(errors, failed)
    raise typer.Exit(int(tally.code))


def import_command(
    context: typer.Context,
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files, folders, globs, or - for standard input.")
    ],
    kind: Annotated[
        str,
        typer.Option(
            "--as", metavar="KIND", autocompletion=offering(kinds), help="What it is: auto, txt, html, jsonl, warc ..."
        ),
    ] = "auto",
    url: Annotated[
        str | None, typer.Option("--url", metavar="URL", help="Address of a saved page that does not name its own.")
    ] = None,
    date: Annotated[
        str | None, typer.Option("--date", metavar="DAY", help="Publication day of material that states none.")
    ] = None,
    encoding: EncodingOption = None,
    tag: GiveTagOption = None,
    arabic_only: Annotated[
        bool, typer.Option("--arabic-only", help="Pass over pages in other scripts (CC-NEWS).")
    ] = False,
    jobs: JobsOption = 0,
    as_json: Annotated[bool, typer.Option("--json", "--jsonl", help="Print one JSON object an item.")] = False,
    quiet: QuietOption = False,
) -> None:
    """Read saved pages, copied text and exports into the archive. Never goes online.

    Importing the same thing again adds nothing. Example: newsarc import dump.txt saved-pages/ 'exports/*.jsonl'
    """
    _check_import(kind, url, encoding)
    published = day(date, "--date")
    expect_input(paths)
    shown: list[ItemReport] = []
    with open_archive(context, "create") as archive, progress(None, quiet or as_json) as step:

        def on_item(report: ItemReport) -> None:
            step.advance()
            if as_json:
                echo(to_json(report))
            elif len(shown) <= DETAIL_LIMIT:
                shown.append(report)

        summary = archive.import_paths(
            paths, kind=kind, url=url, published=published, encoding=encoding, tags=tag or [],
            arabic_only=arabic_only, jobs=jobs or os.cpu_count() or 1, on_item=on_item,
        )  # fmt: skip
    for problem in summary.problems:
        complain(f"{problem.name}: {problem.outcome}: {problem.reason}")
    if not as_json and not quiet:
        _print_import(summary, shown)
    raise typer.Exit(int(_import_code(summary, paths)))


def _wanted(
    urls: list[str],
    input_file: str | None,
    paced: PacedFetcher,
    feeds: list[str],
    sitemaps: list[str],
    since: str | None,
    limit: int,
) -> tuple[list[QueuedUrl], list[DiscoveryProblem]]:
    """Every address to fetch, in order, and the feeds and sitemaps that could not be read."""
    from newsarc.archive.collecting.queue import QueuedUrl
    from newsarc.sources.discovery import DiscoveryProblem, discover

    items = [QueuedUrl(query_text([url]), "asked") for url in urls if url != "-"]
    for source in ([input_file] if input_file else []) + ["-"] * ("-" in urls):
        items += [QueuedUrl(url, "asked") for url in _addresses(source)]
    problems: list[DiscoveryProblem] = []
    for found in discover(paced, feeds=feeds, sitemaps=sitemaps, since=since, limit=limit or None):
        if isinstance(found, DiscoveryProblem):
            problems.append(found)
        else:
            items.append(QueuedUrl(found.url, "asked", published=found.published))
    return items, problems


def _addresses(input_file: str) -> list[str]:
    """The addresses of a list, one a line, in whatever encoding an editor has saved it."""
    from newsarc.arabic.charset import decode_text
    from newsarc.sources.files import standard_input

    expect_input([input_file])
    try:
        raw = standard_input().read() if input_file == "-" else Path(input_file).read_bytes()
    except OSError as error:
        raise stop(Exit.USAGE, f"{input_file}: cannot be read ({error.strerror})") from None
    text = decode_text(raw).text
    return [line.strip() for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def _check_import(kind: str, url: str | None, encoding: str | None) -> None:
    check_kind(kind)
    if url and not _ADDRESS.match(url):
        raise stop(Exit.USAGE, f"--url '{url}': give a whole address, with http:// or https://")
    check_encoding(encoding)


def _hours(max_age: float | None, listed: bool) -> timedelta | None:
    """Lists are what long runs are made of, and a run that was stopped should not begin anew."""
    hours = max_age if max_age is not None else 24.0 if listed else 0.0
    return timedelta(hours=hours) if hours else None


def _write_errors(path: Path, failed: list[FetchReport]) -> None:
    lines = [f"# {report.outcome}: {report.reason}\n{report.url}\n" for report in failed]
    try:
        path.write_text("".join(lines), encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise stop(Exit.USAGE, f"{path}: cannot be written ({error.strerror})") from None


def _check_writable(path: Path) -> None:
    """End now rather than when the work is done. Nothing is cut: the file may be the very list to fetch."""
    try:
        path.open("a", encoding="utf-8").close()
    except OSError as error:
        raise stop(Exit.USAGE, f"{path}: cannot be written ({error.strerror})") from None


def print_fetch(report: FetchReport, as_json: bool, quiet: bool) -> None:
    """Tell of one address: its article on standard output, its failure on standard error."""
    if as_json:
        echo(to_json(report))
    elif not report.ok:
        way_out = _WAYS_OUT.get(report.outcome)
        complain(f"{report.url}: {report.outcome}: {report.reason}" + (f" ({way_out})" if way_out else ""))
    elif not quiet and report.item:
        _print_item(report.item)
    elif not quiet:
        outcome = "unchanged" if report.outcome == "not-modified" else report.outcome
        echo(f"{outcome:9} {for_terminal(report.url)}  ({report.reason})")


def _print_item(report: ItemReport) -> None:
    title = for_terminal(report.title or "(no title)")
    echo(f"{report.outcome:9} {report.article_id or '-'}  {title}")
    counts = f"{counted(report.quotes, 'quote')}, {counted(report.links, 'link')}"
    if report.outcome == "unchanged" and report.reason:
        counts = report.reason
    echo(f"          {counts}  {for_terminal(report.name)}")
    for note in report.review:
        echo(f"          for review: {for_terminal(note)}")


def _print_import(summary: ImportSummary, shown: list[ItemReport]) -> None:
    if summary.total <= DETAIL_LIMIT:
        for report in shown:
            if report.article_id is not None:
                _print_item(report)
    counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(summary.counts.items()))
    echo(f"{counted(summary.total, 'item')}: {counts or 'none'}")
    if summary.total and summary.counts["unchanged"] == summary.total:
        echo("nothing new: everything was in the archive already")


class Tally:
    """How a run went, in numbers: it may be a year long."""

    def __init__(self) -> None:
        self._total = self._failed = self._refused = 0
        self._changed = False

    def add(self, report: FetchReport | FeedReport) -> None:
        """Count one page or feed."""
        from newsarc.archive.collecting.fetching import FetchReport
        from newsarc.sources.outcomes import REFUSALS

        self._total += 1
        self._failed += not report.ok
        self._refused += report.outcome in REFUSALS
        item = report.item if isinstance(report, FetchReport) else None
        self._changed |= item is not None and item.outcome in ("added", "revised")

    @property
    def code(self) -> Exit:
        """The exit code that says it."""
        if not self._failed:
            return Exit.DONE if self._changed else Exit.NOTHING
        if self._failed < self._total:
            return Exit.SOME_FAILED
        return Exit.REFUSED if self._refused == self._total else Exit.ALL_FAILED


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
