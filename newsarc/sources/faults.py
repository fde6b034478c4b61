"""Faults of newsarc itself: one line for the user, and the traceback for whoever asks for it.

A fetch or an import goes on after an error that nobody foresaw, so no traceback ends it. It goes to the logger ``newsarc``
instead, which is silent unless a script has set up logging; with NEWSARC_DEBUG set it is written to standard error, by worker
processes too.
"""

from __future__ import annotations

import logging
import os
import sys
from typing import Final

_MESSAGE: Final = 300
"""Longest message of an error that is repeated, in characters: part of it may be a page's."""


class _StandardError(logging.Handler):
    """Standard error as it is at the time, which a progress bar may stand in for; only while NEWSARC_DEBUG is set."""

    def emit(self, record: logging.LogRecord) -> None:
        if (os.environ.get("NEWSARC_DEBUG") or "0") != "0" and sys.stderr is not None:
            print(_without_controls(self.format(record)), file=sys.stderr)


_LOGGER: Final = logging.getLogger("newsarc")
_LOGGER.addHandler(_StandardError())  # without one of its own Python writes what nobody handles to standard error


def fault(failed: str, name: str, error: Exception) -> str:
    """The reason to give for ``error``, which is being handled: what ``failed``, with the class of the error. ``name`` is that of
    the address or file, for the log alone."""
    _LOGGER.exception("newsarc: %s: %s", name, failed)
    said = " ".join(f"{type(error).__name__}: {error}".split())[:_MESSAGE]
    return f"{failed} ({said}); please report it"


def _without_controls(text: str) -> str:
    """``text`` without what a terminal would obey: the message of an error may quote a page."""
    return "".join(c if c.isprintable() or c in "\n\t" else ascii(c)[1:-1] for c in text)
