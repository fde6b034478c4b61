"""Ctrl-C and SIGTERM: a command ends with what was finished saved, however often it is told to end."""

from __future__ import annotations

import os
import signal
import time
from types import FrameType

_FOR_SAVING = 10.0
"""Seconds in which a command that is ending is left alone; whoever asks again after that waits for something that hangs."""


class _End:
    """Handler of both signals. The first ends the command; later ones would cut the saving short."""

    def __init__(self) -> None:
        self._since: float | None = None

    def __call__(self, number: int, frame: FrameType | None) -> None:
        code = 128 + number  # as shells count: 130 and 143
        if self._since is None:
            self._since = time.monotonic()
            raise KeyboardInterrupt if number == signal.SIGINT else SystemExit(code)
        if time.monotonic() - self._since > _FOR_SAVING:
            os._exit(code)  # the transaction is rolled back, and workers see for themselves that we are gone


def end_at_signals() -> None:
    """Have Ctrl-C and SIGTERM end the command; not Ctrl-C where the command was started with it ignored, as ``nohup`` does."""
    end = _End()
    signal.signal(signal.SIGTERM, end)
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, end)


def ignore_signals() -> None:
    """When nothing is left to save: Python's own end waits for threads and processes in ways that a signal breaks."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
