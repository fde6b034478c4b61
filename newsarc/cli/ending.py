"""Ctrl-C and SIGTERM: a command ends after saving what was finished, however often it is told to end."""

from __future__ import annotations

import os
import signal
import time
from types import FrameType

_FOR_SAVING = 10.0
"""Seconds in which a command that is ending ignores further signals; after that, a further signal means that it
hangs."""


class _End:
    """Handler of both signals. The first ends the command; later ones would interrupt the saving."""

    def __init__(self) -> None:
        self._since: float | None = None

    def __call__(self, number: int, frame: FrameType | None) -> None:
        code = 128 + number  # as in shells: 130 and 143
        if self._since is None:
            self._since = time.monotonic()
            raise KeyboardInterrupt if number == signal.SIGINT else SystemExit(code)
        if time.monotonic() - self._since > _FOR_SAVING:
            os._exit(code)  # the transaction is rolled back, and workers notice by themselves that this process is gone


def end_at_signals() -> None:
    """Make Ctrl-C and SIGTERM end the command; not Ctrl-C if the command was started with it ignored, as by
    ``nohup``."""
    end = _End()
    signal.signal(signal.SIGTERM, end)
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, end)


def ignore_signals() -> None:
    """Ignore both signals when nothing is left to save: a signal breaks Python's final waiting for threads and
    processes."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
