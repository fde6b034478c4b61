"""Exports of ours that are copies for readers and do not come back: read in, they would double an archive, without its facts."""

from __future__ import annotations

import json
import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from zipfile import ZipFile

MARKER: Final = ".newsarc-export"
"""File in a folder that an export wrote, by which the folder is known, with a list of the others."""
GENERATOR: Final = '<meta name="generator" content="newsarc"/>'
"""What the pages and books that an export writes say of themselves; HTML and XML both take it."""
PACKAGE: Final = "EPUB/package.opf"
"""Where a book of ours has its metadata, the generator first."""
REFUSAL: Final = (
    "an export of newsarc's for reading, which does not come back: import a jsonl, warc or wacz export of that archive"
)
_HEAD: Final = 4096
_FRONT_MATTER = re.compile(rb"---\nid: \d{1,18}\n(?:[a-z_]{1,20}: .*\n){0,10}revision: \d{1,9}\ncaptured_at: ")
"""How a file of the Markdown export begins."""


def is_own_page(raw: bytes) -> bool:
    """Whether ``raw``, a file, is a page of the HTML export or a chapter of a book of ours."""
    return GENERATOR.encode() in raw[:_HEAD]


def is_own_note(raw: bytes) -> bool:
    """Whether ``raw``, a file, is one of the Markdown export."""
    return _FRONT_MATTER.match(raw) is not None


def is_own_book(book: ZipFile) -> bool:
    """Whether ``book``, an open zip, is an EPUB of ours. Raises what reading a damaged zip does."""
    if PACKAGE not in book.namelist():
        return False
    with book.open(PACKAGE) as package:
        return is_own_page(package.read(_HEAD))


def exported_files(folder: str) -> frozenset[str]:
    """The paths of the files that an export wrote into ``folder``, by its list; a line that is damaged lists nothing."""
    found = set()
    with suppress(OSError), Path(folder, MARKER).open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            with suppress(ValueError, TypeError):
                path, _size, _digest = json.loads(line)
                found.add(os.path.join(folder, *path.split("/")))  # noqa: PTH118 - as os.scandir has them
    return frozenset(found)
