"""Files that appear whole or not at all: they are written under another name and moved to their place at the end."""

from __future__ import annotations

import re
import stat
import time
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

_OURS = re.compile(r"\.newsarc-[0-9a-f]{16}\.partial(?:-journal)?")
_LEFT_AFTER = 24 * 3600
"""Seconds without a change after which whoever wrote such a file is gone."""


def beside(final: Path) -> Path:
    """A name in the same folder that nobody else has: neither a file of the user's nor what another process is writing."""
    return final.with_name(f".newsarc-{token_hex(8)}.partial")


def remove_left(folder: Path) -> None:
    """Remove files that a killed process left half written in ``folder`` more than a day ago. Folders stay: they may hold what
    somebody saved into an export as it was exchanged."""
    with suppress(OSError):
        for path in folder.iterdir():
            if _OURS.fullmatch(path.name):
                with suppress(OSError):
                    status = path.lstat()
                    if stat.S_ISREG(status.st_mode) and status.st_mtime < time.time() - _LEFT_AFTER:
                        path.unlink()
