"""WARC 1.1: every capture as received, with the article read from it. Imported again, nothing is missing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

from newsarc.export.capture_records import write_captures
from newsarc.export.warc_out import WarcOutput


def write(records: Iterable[Any], out: BinaryIO) -> None:
    """Write the capture and the article of each revision, each record compressed by gzip; repeated bytes are stored
    once."""
    with WarcOutput(out, "newsarc.warc.gz") as warc:
        write_captures(records, warc.write, warc.write_redirect)


def write_plain(records: Iterable[Any], out: BinaryIO) -> None:
    """Do as :func:`write`, without compression."""
    with WarcOutput(out, "newsarc.warc", compress=False) as warc:
        write_captures(records, warc.write, warc.write_redirect)
