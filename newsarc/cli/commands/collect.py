"""``fetch`` and ``import``: collect bytes into the archive."""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.address_list import addresses_in
from newsarc.cli.app import Exit, check_output, open_archive, query_text, stop
from newsarc.cli.fetch_options import OnlineOptions, amount
from newsarc.cli.options import GiveTagOption, JobsOption, MaterialOptions, QuietOption, grouped, one_page
from newsarc.cli.progress import progress
from newsarc.cli.rows import counted, to_json
from newsarc.cli.terminal import complain, echo, expect_input, for_terminal, is_output, one_line
from newsarc.cli.values import a_day

if TYPE_CHECKING:
    from collections import Counter

    from newsarc.archive.collecting.feedlist import FeedReport
    from newsarc.archive.collecting.fetching import FetchOptions, FetchReport
    from newsarc.archive.collecting.lists import ListFetcher
    from newsarc.archive.collecting.queue import QueuedUrl
    from newsarc.archive.importing.ingest import ImportSummary, ItemReport
    from newsarc.cli.progress import Step
    from newsarc.sources.outcomes import FetchPolicy

DETAIL_LIMIT = 20
"""Imports of more items than this print a line for each problem and the totals, not a line for each item."""


_KINDS_SHOWN = 8
"""Maximum endings of skipped files that the line on them names."""
_WAYS_OUT = {"refused-address": "--allow-private allows it", "too-big": "--max-size raises the limit"}
"""Outcome -> the option that lets the page through."""


def register(app: typer.Typer) -> None:
    """Add this group's commands to ``app``."""
    app.command("fetch")(fetch_command)
    app.command("import")(import_command)


@dataclass(frozen=True)
class WhatToFetch:
    """Where the addresses come from."""

    urls: Annotated[
        list[str] | None, typer.Argument(metavar="URL...", help="Addresses of articles; - for standard input.")
    ] = None
    input_file: Annotated[
        str | None, typer.Option("--input", "-i", metavar="FILE|-", help="Read addresses from a file, one a line.")
    ] = None
    feed: Annotated[
        list[str] | None, typer.Option("--feed", metavar="URL", help="Fetch what this feed names; may be repeated.")
    ] = None
    sitemap: Annotated[
        list[str] | None,
        typer.Option("--sitemap", metavar="URL", help="Fetch what this sitemap, or index, names; may be repeated."),
    ] = None
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DAY", callback=a_day, help="Of a feed or sitemap: from this day on."),
    ] = None
    limit: Annotated[
        int, typer.Option("--limit", "-l", metavar="N", min=0, help="Of each feed or sitemap; 0 for all.")
    ] = 0

    @property
    def is_listed(self) -> bool:
        """Whether any of the addresses come from a list."""
        return bool(self.input_file or self.feed or self.sitemap or "-" in (self.urls or []))

    def find(self, paced: ListFetcher) -> tuple[list[QueuedUrl], list[FetchReport]]:
        """Return every address to fetch, in order, and the feeds and sitemaps that could not be read.

        The command ends if there are none of either.
        """
        from newsarc.archive.collecting.queue import QueuedUrl
        from newsarc.sources.address import pasted_address
        from newsarc.sources.discovery import DiscoveryProblem, discover

        urls, feeds, sitemaps = self.urls or [], self.feed or [], self.sitemap or []
        lists = [*([self.input_file] if self.input_file else []), *(["-"] if "-" in urls else [])]
        items = [QueuedUrl(pasted_address(query_text([url])), "asked") for url in urls if url != "-"]
        items += [QueuedUrl(url, "asked") for name in lists for url in addresses_in(name)]
        problems: list[FetchReport] = []
        for found in discover(paced, feeds=feeds, sitemaps=sitemaps, since=self.since, limit=self.limit or None):
            if isinstance(found, DiscoveryProblem):
                problems.append(paced.report(found))
            else:
                items.append(QueuedUrl(found.url, "asked", published=found.published))
        if items or problems:
            return items, problems
        if asked := [*feeds, *sitemaps, *lists]:
            raise stop(Exit.NOTHING, f"no addresses to fetch in {' '.join(asked)}")
        raise stop(Exit.USAGE, "fetch: give at least one URL, -i FILE, --feed or --sitemap")


@dataclass(frozen=True)
class HowToFetch:
    """What is fetched again, and from where."""

    force: Annotated[bool, typer.Option("--force", help="Fetch in full even when the copy is fresh.")] = False
    max_age: Annotated[
        float | None,
        typer.Option(
            metavar="HOURS",
            min=0,
            callback=amount,
            help="Skip what was fetched within these hours; default 24 for lists, 0 for URLs.",
        ),
    ] = None
    wayback: Annotated[bool, typer.Option("--wayback", help="Look dead pages up in the Internet Archive.")] = False

    def options(self, online: OnlineOptions, jobs: int, *, is_listed: bool) -> FetchOptions:
        """Return all options as the archive takes them."""
        # Long runs use lists, and a run that was stopped should not start over.
        hours = self.max_age if self.max_age is not None else 24.0 if is_listed and not self.force else 0.0
        return online.fetch_options(
            jobs, force=self.force, wayback=self.wayback, max_age=timedelta(hours=hours) if hours else None
        )


@grouped
def fetch_command(
    context: typer.Context,
    *,
    what: WhatToFetch,
    how: HowToFetch,
    errors: Annotated[
        Path | None, typer.Option("--errors", metavar="FILE", help="Write addresses that failed; fit for -i.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Print what would be fetched.")] = False,
    tag: GiveTagOption = None,
    online: OnlineOptions,
    jobs: JobsOption = 0,
    as_json: Annotated[bool, typer.Option("--json", "--jsonl", help="Print one JSON object a page.")] = False,
    quiet: QuietOption = False,
) -> None:
    """Get pages from the web into the archive.

    Many hosts at once, each over one connection at its own pace. Every attempt is recorded; a failed one touches no
    article. A run that was stopped goes on where it was when it is run again.

    \b
    Examples:
      newsarc fetch https://example.org/news/1
      newsarc fetch -i urls.txt --errors failed.txt
    """
    from newsarc.archive.collecting.lists import ListFetcher

    options = how.options(online, jobs, is_listed=what.is_listed)
    if errors and not dry_run:
        check_output(errors)
    with ListFetcher(options.policy, options.delay) as paced:
        items, problems = what.find(paced)
        if dry_run:
            raise typer.Exit(int(_print_plan(items, problems, options.policy, as_json)))
        told = _Told(as_json, quiet)
        try:
            _fetch(context, [replace(item, tags=tuple(tag or ())) for item in items], problems, options, paced, told)
        finally:
            if errors:  # also when interrupted: the failures so far
                _write_errors(errors, told.failed)
    raise typer.Exit(int(told.tally.code))


def _print_plan(items: list[QueuedUrl], problems: list[FetchReport], policy: FetchPolicy, as_json: bool) -> Exit:
    from newsarc.archive.collecting.fetching import FetchReport
    from newsarc.archive.collecting.lists import refusal

    tally = Tally()
    for report in [*problems, *(refusal(item.url, policy) or FetchReport(item.url, "planned", None) for item in items)]:
        planned = report.outcome == "planned"
        if not planned:
            tally.add(report)
        if planned and not as_json:
            echo(for_terminal(report.url))
        else:
            print_fetch(report, as_json, quiet=False)
    return tally.code_among(len(problems) + len(items))


class _Told:
    """What was printed of a run, page by page."""

    def __init__(self, as_json: bool, quiet: bool) -> None:
        self.as_json, self.quiet = as_json, quiet
        self.tally = Tally()
        self.failed: list[FetchReport] = []

    def add(self, report: FetchReport) -> None:
        """Print one page."""
        self.tally.add(report)
        if not report.ok:
            self.failed.append(report)
        print_fetch(report, self.as_json, self.quiet)


def _fetch(
    context: typer.Context,
    items: list[QueuedUrl],
    problems: list[FetchReport],
    options: FetchOptions,
    paced: ListFetcher,
    told: _Told,
) -> None:
    for problem in problems:
        told.add(problem)
    with (
        open_archive(context, "create") as archive,
        progress(len(items), told.quiet or told.as_json) as step,
        closing(archive.fetch(items, options=options, paced=paced, on_progress=step.waiting)) as reports,
    ):
        archive.record_lists(paced, problems)
        for report in reports:
            step.advance()
            told.add(report)


@grouped
def import_command(
    context: typer.Context,
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files, folders, globs, or - for standard input.")
    ],
    *,
    what: MaterialOptions,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="DAY", callback=a_day, help="Publication day of material that states none."),
    ] = None,
    tag: GiveTagOption = None,
    arabic_only: Annotated[
        bool, typer.Option("--arabic-only", help="Pass over pages in other scripts (CC-NEWS).")
    ] = False,
    jobs: JobsOption = 0,
    as_json: Annotated[bool, typer.Option("--json", "--jsonl", help="Print one JSON object an item.")] = False,
    quiet: QuietOption = False,
) -> None:
    """Read saved pages, copied text and exports into the archive. Never goes online.

    Importing the same thing again adds nothing; of more than 20 items only failures and totals are listed.

    \b
    Example:
      newsarc import dump.txt saved-pages/ 'exports/*.jsonl'
    """
    what.refuse_several(paths)
    expect_input(paths)
    with one_page(), open_archive(context, "create") as archive, progress(None, quiet or as_json) as step:
        met = _Met(step, as_json)
        summary = archive.import_paths(
            paths, kind=what.kind, url=what.url, published=date, encoding=what.encoding, tags=tag or [],
            arabic_only=arabic_only, jobs=jobs or os.cpu_count() or 1, on_item=met,
        )  # fmt: skip
    for problem in summary.problems:
        complain(f"{problem.name}: {problem.outcome}: {problem.reason}")
    if summary.passed_over and not quiet:
        complain(f"newsarc: {_passed_over(summary.passed_over)}")
    if not as_json and not quiet:
        _print_import(summary, met)
    raise typer.Exit(int(_import_code(summary, paths)))


class _Met:
    """The items of an import as they arrive."""

    def __init__(self, step: Step, as_json: bool) -> None:
        self._step, self._as_json = step, as_json
        self.first: list[ItemReport] = []
        """As many as are printed one by one, plus one; none with ``--json``, which prints each at once."""
        self.noted = 0
        """Number of items with notes for review."""

    def __call__(self, report: ItemReport) -> None:
        self._step.advance()
        self.noted += bool(report.review)
        if self._as_json:
            echo(to_json(report))
        elif len(self.first) <= DETAIL_LIMIT:
            self.first.append(report)


def _write_errors(path: Path, failed: list[FetchReport]) -> None:
    lines = [f"# {report.outcome}: {report.reason}\n{report.url}\n" for report in failed]
    if is_output(str(path)):  # opening it again would truncate it, with what has been printed there
        for line in lines:
            echo(line.removesuffix("\n"))
        return
    try:
        path.write_text("".join(lines), encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise stop(Exit.USAGE, f"{path}: cannot be written ({error.strerror})") from None


def print_fetch(report: FetchReport, as_json: bool, quiet: bool) -> None:
    """Report on one address: its article on standard output, its failure on standard error."""
    if as_json:
        echo(to_json(report))
    elif not report.ok:
        complain_of(report)
    elif not quiet and report.item:
        _print_item(report.item)
    elif not quiet:
        echo(f"{report.outcome:9} {for_terminal(report.url)}  ({report.reason})")


def complain_of(report: FetchReport | FeedReport) -> None:
    """Report an address or feed that failed, with the option that helps, if there is one."""
    way_out = _WAYS_OUT.get(report.outcome)
    complain(f"{report.url}: {report.outcome}: {report.reason}" + (f" ({way_out})" if way_out else ""))


def _print_item(report: ItemReport) -> None:
    title = for_terminal(report.title or "(no title)")
    echo(f"{report.outcome:9} {report.article_id or '-'}  {title}")
    counts = f"{counted(report.quotes, 'quote')}, {counted(report.links, 'link')}"
    if report.outcome in ("unchanged", "worse") and report.reason:
        counts = report.reason
    echo(f"          {counts}  {for_terminal(one_line(report.name))}")
    for note in report.review:
        echo(f"          for review: {for_terminal(note)}")


def _print_import(summary: ImportSummary, met: _Met) -> None:
    if summary.total <= DETAIL_LIMIT:
        for report in met.first:
            if report.article_id is not None:
                _print_item(report)
    counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(summary.counts.items()))
    echo(f"{counted(summary.total, 'item')}: {counts or 'none'}")
    if met.noted and summary.total > DETAIL_LIMIT:
        echo(f"{counted(met.noted, 'item')} with notes for review: see `newsarc list --review`")
    if summary.total and summary.counts["unchanged"] == summary.total:
        echo("nothing new: everything was in the archive already")


class Tally:
    """How a run went, in numbers: it may be a year long."""

    def __init__(self) -> None:
        self.total = 0
        """Pages and feeds so far."""
        self._failed = self._refused = 0
        self._changed = False

    def add(self, report: FetchReport | FeedReport) -> None:
        """Count one page or feed."""
        from newsarc.archive.collecting.fetching import FetchReport
        from newsarc.sources.outcomes import REFUSALS

        self.total += 1
        self._failed += not report.ok
        self._refused += report.outcome in REFUSALS
        item = report.item if isinstance(report, FetchReport) else None
        self._changed |= item is not None and item.outcome in ("added", "revised")

    @property
    def code(self) -> Exit:
        """The exit code for the counts."""
        if not self._failed:
            return Exit.DONE if self._changed else Exit.NOTHING
        if self._failed < self.total:
            return Exit.SOME_FAILED
        return Exit.REFUSED if self._refused == self.total else Exit.ALL_FAILED

    def code_among(self, count: int) -> Exit:
        """Return the exit code after checking ``count`` addresses without storing anything; only failures were
        added."""
        if self.total == count:
            return self.code
        return Exit.SOME_FAILED if self.total else Exit.DONE


def _passed_over(endings: Counter[str]) -> str:
    kinds = ", ".join(f"{ending} {count}" for ending, count in endings.most_common(_KINDS_SHOWN))
    more = ", ..." if len(endings) > _KINDS_SHOWN else ""
    return f"{counted(endings.total(), 'file')} passed over ({kinds}{more}); name a file to have it read or be told why not"


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
