"""The archive in other formats, one module a format.

A format's module has ``write(records, out)``, which writes every record. ``out`` is a text stream, a binary stream, or
an empty folder, as ``FORMATS`` says. A module that compresses its output also has ``write_plain``, for files whose
names say that they are not compressed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from stat import S_IMODE, S_IWUSR
from typing import Any, Literal

from newsarc.archive.partial_files import beside, remove_left

__all__ = ["FORMATS", "ExportError", "Format", "export_records", "format_named", "refuse_database"]


@dataclass(frozen=True, slots=True)
class Format:
    """One export format: its module in this package, and what that writes to."""

    module: str
    target: Literal["text", "binary", "folder"]
    plain_ending: str = ""
    """Ending of the names of files written by ``write_plain``; empty for formats without it."""


FORMATS = {
    "jsonl": Format("jsonl_format", "text"),
    "json": Format("json_format", "text"),
    "csv": Format("csv_format", "text"),
    "parquet": Format("parquet_format", "binary"),
    "markdown": Format("markdown_format", "folder"),
    "html": Format("html_format", "folder"),
    "epub": Format("epub_format", "binary"),
    "bibtex": Format("bibtex_format", "text"),
    "ris": Format("ris_format", "text"),
    "warc": Format("warc_format", "binary", plain_ending=".warc"),
    "wacz": Format("wacz_format", "binary"),
}

_ENDINGS = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".csv": "csv", ".parquet": "parquet", ".epub": "epub", ".bib": "bibtex", ".ris": "ris",
    ".warc": "warc", ".warc.gz": "warc", ".wacz": "wacz",
}  # fmt: skip
"""The format for a file's ending; folders have no ending of their own."""


class ExportError(Exception):
    """The export cannot be made; the message says why and what to do."""


def format_named(destination: str) -> str:
    """Return the format for the ending of ``destination``; JSON lines for a name without one, and for ``-``.

    Raises:
        ExportError: the ending is of no format: JSON lines are not what ``notes.md`` or ``news.csv.gz`` promises.
    """
    for ending, form in _ENDINGS.items():
        if destination.lower().endswith(ending):
            return form
    if ending := Path(destination).suffix.strip("."):
        raise ExportError(
            f"{destination}: the ending .{ending} names no format; say which with --as: {', '.join(FORMATS)}"
        )
    return "jsonl"


def export_records(records: Iterable[Any], form: str, destination: str, *, force: bool = False) -> int:
    """Write ``records`` (``newsarc.archive.portable.Record``) in format ``form`` and return how many there were.

    ``destination`` is a file or, for formats of many files, a folder; ``-`` is standard output. It appears whole or not
    at all: everything is written next to its place and moved there at the end. A folder that no export wrote is refused
    unless it is empty. A file that no export wrote is refused unless it is empty or ``force`` is set. Files of others
    in an export's folder stay there. Without records, nothing is changed.

    Raises:
        ExportError: ``destination`` must not be overwritten, would lose files of others, or a package is missing.
        OSError: it cannot be written.
    """
    chosen = FORMATS[form]
    module = import_module(f"newsarc.export.{chosen.module}")
    is_plain = chosen.plain_ending and destination.lower().endswith(chosen.plain_ending)
    write = module.write_plain if is_plain else module.write
    counted = _Counted(records)
    if chosen.target == "folder":
        _write_folder(write, counted, destination)
    elif destination == "-":
        _write_stdout(write, counted, chosen.target)
    else:
        _write_file(write, counted, destination, chosen.target, force)
    return counted.count


class _Counted:
    """Records, counted as they pass."""

    def __init__(self, records: Iterable[Any]) -> None:
        self._records = records
        self.count = 0

    def __iter__(self) -> Iterator[Any]:
        for record in self._records:
            self.count += 1
            yield record


def _write_file(write: Any, records: _Counted, destination: str, target: str, force: bool) -> None:
    final = _resolved(destination)
    if final.is_dir():
        raise ExportError(f"{destination}: is a folder; this format is a file")
    if _is_stream(final):
        _write_into(write, records, final, target)
        return
    refuse_database(final, destination)
    if not force:
        _refuse_others(final, destination)
    remove_left(final.parent)
    partial = beside(final)
    try:
        partial.touch(exist_ok=False)
        if final.exists():  # those who may not read it must not be able to meanwhile
            partial.chmod(S_IMODE(final.stat().st_mode) | S_IWUSR)
        _write_into(write, records, partial, target, "+")
        if records.count:
            if final.exists():
                partial.chmod(S_IMODE(final.stat().st_mode))
            partial.replace(final)
    finally:
        partial.unlink(missing_ok=True)


def refuse_database(path: Path, named: str) -> None:
    """Refuse to replace a database by an output file: it may be the very archive that is exported.

    A SQLite file is recognised by its first 16 bytes (https://sqlite.org/fileformat.html). ``named`` is the name that
    the user gave.

    Raises:
        ExportError: ``path`` is a database.
        OSError: it cannot be read.
    """
    if not path.is_file():
        return
    with path.open("rb") as stream:
        if stream.read(16) == b"SQLite format 3\0":
            raise ExportError(f"{named}: is a database, and would be lost; name another file")


def _refuse_others(path: Path, named: str) -> None:
    """Refuse to replace a file that no export wrote: ``--as csv`` with the name of a text would lose the text."""
    from newsarc.export.ours import is_ours

    if path.is_file() and not is_ours(path):
        raise ExportError(f"{named}: is no export of newsarc, and would be lost; name another file, or give --force")


def _write_into(write: Any, records: Iterable[Any], path: Path, target: str, plus: Literal["", "+"] = "") -> None:
    """Write a file of text or bytes; with ``plus`` one that may be read again while it is written, which no pipe
    allows."""
    if target == "text":
        with path.open("w", encoding="utf-8", newline="") as text:
            write(records, text)
        return
    with path.open(f"w{plus}b") as binary:
        write(records, binary)


def _resolved(destination: str) -> Path:
    """Return the real place of ``destination``: the target of a symbolic link is replaced, not the link.

    A pipe or device is returned as named: the target of ``/dev/fd/63`` of a shell's ``>(...)`` is called ``pipe:[7]``,
    which is no path.
    """
    if not destination:
        raise ExportError("DEST is empty; name a file or a folder")
    named = Path(destination)
    return named if _is_stream(named) else named.resolve()


def _is_stream(path: Path) -> bool:
    """Whether ``path`` is a pipe or device, which is written to but never replaced."""
    return path.exists() and not path.is_file() and not path.is_dir()


def _write_stdout(write: Any, records: Iterable[Any], target: str) -> None:
    if target == "text":
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(errors="backslashreplace")  # Arabic on a terminal or pipe with another encoding
        write(records, sys.stdout)
        return
    if sys.stdout.isatty():
        raise ExportError("binary output is not for a terminal; name a file, or pipe it")
    write(records, sys.stdout.buffer)


def _write_folder(write: Any, records: _Counted, destination: str) -> None:
    from newsarc.export.folder import replace_folder

    if destination == "-":
        raise ExportError("this format is a folder of files; name one instead of -")
    final = _resolved(destination)
    if final == Path.cwd() or final in Path.cwd().parents:
        raise ExportError(f"{destination}: is the folder you are in, or above it; name a new one")
    if final.exists() and not final.is_dir():
        raise ExportError(f"{destination}: is no folder; this format is one")

    def fill(folder: Path) -> bool:
        write(records, folder)
        return records.count > 0

    replace_folder(final, fill, destination)
