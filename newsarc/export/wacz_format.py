"""WACZ: the WARC with an index and a list of pages, which replay tools open directly."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO, Any

from newsarc.export.capture_records import write_captures
from newsarc.export.wacz_out import WaczOutput


def write(records: Iterable[Any], out: IO[bytes]) -> None:
    """Write the capture and the article of each revision; repeated bytes are stored once."""
    with WaczOutput(out, "newsarc") as wacz:
        write_captures(records, wacz.write, wacz.write_redirect)
