"""Writing zip files."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO


@contextmanager
def written_zip(out: IO[bytes]) -> Iterator[zipfile.ZipFile]:
    """Yield a zip to write to ``out``, finished if the block ends without an exception.

    After an exception it is left as it is. ``ZipFile`` itself would finish it. This fails if Ctrl-C came in the middle
    of a member, with an error of its own in place of the interruption.
    """
    book = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED)
    try:
        yield book
    except BaseException:
        book.fp = None  # as close() leaves it: nothing more is written, not even when the object is deleted
        raise
    book.close()
