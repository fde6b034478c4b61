"""Progress on standard error: only on a terminal, and never in the way of the output."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsarc.cli.terminal import is_terminal, show_controls

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_HOSTS_SHOWN = 3


class Step:
    """The progress of a command; silent if there is no bar."""

    def __init__(self, bar: Progress | None = None, task: TaskID | None = None) -> None:
        self._bar, self._task = bar, task

    def advance(self) -> None:
        """Count one more as done."""
        if self._bar is not None and self._task is not None:
            self._bar.advance(self._task)

    def waiting(self, hosts: Mapping[str, int]) -> None:
        """Show how much waits at each host, for the busiest hosts."""
        if self._bar is not None and self._task is not None:
            busiest = sorted(hosts.items(), key=lambda item: -item[1])[:_HOSTS_SHOWN]
            text = ", ".join(f"{show_controls(host)} {count}" for host, count in busiest)
            self._bar.update(self._task, description=f"{len(hosts)} hosts: {text}" if hosts else "newsarc")


@contextmanager
def progress(total: int | None, silent: bool) -> Iterator[Step]:
    """Yield a bar for ``total`` steps (None: unknown), if standard error is a terminal and ``silent`` is not set."""
    if silent or sys.stderr is None or not sys.stderr.isatty() or total == 1:
        yield Step()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    with Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        # Lines printed meanwhile go above the bar, unwrapped; those of a redirected standard output are left alone.
        console=Console(stderr=True, soft_wrap=True),
        redirect_stdout=is_terminal(),
        transient=True,
    ) as bar:
        yield Step(bar, bar.add_task("newsarc", total=total))
