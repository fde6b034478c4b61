"""Files that appear whole or not at all: they are written under another name and moved to their place at the end."""

from __future__ import annotations

from pathlib import Path
from secrets import token_hex


def beside(final: Path) -> Path:
    """A name in the same folder that nobody else has: neither a file of the user's nor what another process is writing."""
    return final.with_name(f".newsarc-{token_hex(8)}.partial")
