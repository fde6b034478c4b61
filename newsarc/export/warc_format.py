"""WARC 1.1: every capture as it came, with what was read out of it beside it. Imported again, nothing is missing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

from newsarc.export.capture_records import write_captures
from newsarc.export.warc_out import WarcOutput


def write(records: Iterable[Any], out: BinaryIO) -> None:
    """Write the capture and the article of each revision, each record packed by gzip; bytes met again are stored once."""
    with WarcOutput(out, "newsarc.warc.gz") as warc:
        write_captures(records, warc.write, warc.write_redirect)


def write_plain(records: Iterable[Any], out: BinaryIO) -> None:
    """As :func:`write`, with nothing packed."""
    with WarcOutput(out, "newsarc.warc", compress=False) as warc:
        write_captures(records, warc.write, warc.write_redirect)
