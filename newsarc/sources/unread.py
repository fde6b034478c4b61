"""Why nothing can be read out of a file, and what to do about it."""

from __future__ import annotations

import shlex
from typing import Final

from newsarc.sources.sniff import document_format, is_xml, signature_of

_SQLITE: Final = b"SQLite format 3\0"
_ARCHIVE: Final = b"NARC"
"""The ``application_id`` of an archive of ours, in bytes 68 to 71 of the file (https://sqlite.org/fileformat.html)."""
_REFERENCES: Final = ("BibTeX", "RIS")
_PACKED: Final = ("zstd", "7-Zip", "RAR")


def why_unread(head: bytes, name: str) -> str:
    """Why a file that begins with ``head``, of no kind that is read, is not, in one line with the way out; ``name`` is what the
    user calls it."""
    if head.startswith(_SQLITE) and head[68:72] == _ARCHIVE:
        command = f"newsarc --db {shlex.quote(name)} export --all-revisions all.warc.gz"
        return f"an archive of newsarc's, which is not read as it is: run `{command}`, then import all.warc.gz"
    form = document_format(head) or signature_of(head)
    if form is None:
        return "XML of no kind that is read" if is_xml(head) else "not text, and of no known kind"
    if form in _REFERENCES:
        return f"references in {form}, which hold no articles: import the pages, or a jsonl, warc or wacz export"
    if form in _PACKED:
        return f"packed by {form}, which is not unpacked here: unpack it first"
    if form in ("an SQLite database", "a Parquet table", "an SQL dump"):
        return f"{form}, which is not read: save it as CSV or JSON lines"
    return f"{form}, which is not read: save it as text or HTML"
