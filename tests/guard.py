"""A guard against work that does not end."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def ends(seconds: int = 60) -> Iterator[None]:
    """Fail what is still at it after ``seconds``. No stopwatch: what it guards takes a few seconds at most, and what it is
    there for, work squared in the size of its input, takes minutes. Not on Windows, which has no alarms."""

    def give_up(number: int, frame: object) -> None:
        raise AssertionError(f"still at it after {seconds} s")

    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
