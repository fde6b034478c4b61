"""Files, folders, globs and standard input as a stream of inputs, each with its kind or why it cannot be read."""

from __future__ import annotations

import errno
import glob
import os
import sys
from collections.abc import Container, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from pathlib import Path
from stat import S_ISFIFO
from typing import BinaryIO, Final, Literal, NamedTuple

from newsarc.sources.own_exports import MARKER, REFUSAL, exported_files
from newsarc.sources.sniff import HEAD, KINDS, Kind, sniff
from newsarc.sources.surroundings import is_of_programs, is_requisite
from newsarc.sources.unread import why_unread

STDIN: Final = "-"
STREAMED: Final[frozenset[Kind]] = frozenset({"warc", "wacz", "zip", "tar", "compressed", "jsonl"})
"""Kinds that may be larger than memory: their items carry a path, and bytes only when read from standard input."""
MAX_FILE_BYTES: Final = 64 * 1024 * 1024
"""Largest file that is taken whole; a saved page or a dump is far smaller."""
_NO_SUCH: Final = "no such file or folder"
_NO_MATCH: Final = "no file matches"
_NO_NAME: Final = "an empty path names no file or folder"
NEVER_THERE: Final = frozenset({_NO_SUCH, _NO_MATCH, _NO_NAME})
"""Errors of items that are mere names, mistyped as a rule."""
_SAVED_PAGE_FOLDERS: Final = ("_files", "_fichiers", "-Dateien", ".files", "_archivos", "_ملفات")
"""How browsers end the name of the folder beside a saved page; the rest of the name is the page's."""


@dataclass(frozen=True, slots=True)
class InputItem:
    """One file to import. Exactly one of ``error``, ``passed_over`` and (``raw`` or ``path``) says what to do with it."""

    name: str
    """For messages: the path as found, or ``-``."""
    kind: Kind | None = None
    path: Path | None = None
    """None for standard input and pipes."""
    raw: bytes | None = None
    """The whole content; None for :data:`STREAMED` kinds that have a path."""
    error: str | None = None
    """Why it cannot be read, in one line."""
    inner: Kind | None = None
    """What the user says that a ``compressed`` file holds."""
    encoding: str | None = None
    """The encoding of its text that the user insists on."""
    passed_over: bool = False
    """It is of no kind that is read, and nobody named it: it lies in a folder."""


class _Found(NamedTuple):
    """A file that a path leads to."""

    path: Path
    is_named: bool
    """Not met in a folder."""


def iter_inputs(paths: Sequence[str], *, kind: Kind | Literal["auto"] = "auto") -> Iterator[InputItem]:
    """Give every file that ``paths`` name: files, folders (recursively), glob patterns, ``-`` for standard input.

    Folders are walked in the order of their names, hidden files and what pages are shown with (style sheets, pictures ...)
    left out, each file given once however many paths and links lead to it. ``kind`` fixes the kind instead of telling it by
    content. What cannot be read comes as an item with ``error`` set, in a folder as one that is ``passed_over`` where it is
    of no kind that is read.

    Raises:
        ValueError: no such kind.
        TypeError: ``paths`` is one path, of which every letter would be taken for one.
    """
    if isinstance(paths, (str, bytes)):
        raise TypeError(f"iter_inputs takes a list of paths, not {type(paths).__name__}: [{paths!r}]")
    if kind != "auto" and kind not in KINDS:
        raise ValueError(f"no such kind: {kind}; one of {', '.join(KINDS)}")
    forced = None if kind == "auto" else kind
    given: set[tuple[int, int] | None] = set()
    passed: set[tuple[int, int] | None] = set()
    for path in paths:
        if path == STDIN:
            yield _from_stdin(forced)
            continue
        if _is_pipe(path):
            yield _from_pipe(path, forced)
            continue
        for found in _expand(path):
            if isinstance(found, InputItem):
                yield found
                continue
            identity = file_identity(found.path)
            if identity and (identity in given or (identity in passed and not found.is_named)):
                continue
            item = _from_file(found, forced)
            (passed if item.passed_over else given).add(identity)
            yield item


def names_several_files(paths: Sequence[str]) -> str | None:
    """Why ``paths`` are not those of one file at most, said in words: a folder, or more than one. Nothing is read."""
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - a pattern may hold what Path refuses
            return f"{path} is a folder"
    if len(paths) > 1:
        return f"{len(paths)} files are given"
    if paths and len(list(islice(_expand(paths[0]), 2))) > 1:
        return f"more than one file fits {paths[0]}"
    return None


def _expand(path: str) -> Iterator[_Found | InputItem]:
    if os.path.isdir(path):  # noqa: PTH112 - a pattern may hold what Path refuses
        yield from _walk(Path(path), frozenset(), frozenset())
    elif os.path.lexists(path):
        yield _Found(Path(path), True)
    elif glob.has_magic(path):
        matches = sorted(set(_matching(path)))
        if not matches:
            yield InputItem(path, error=_NO_MATCH)
        for match in matches:
            yield from _expand(match)
    elif path:
        yield InputItem(path, error=_NO_SUCH)
    else:
        yield InputItem("''", error=_NO_NAME)


def _matching(pattern: str) -> Iterator[str]:
    """The paths that fit ``pattern``. ``**`` stands for any folders but those that links lead to: with two links to a folder
    above, that of ``glob`` takes for ever."""
    parts = pattern.replace(os.sep, "/").split("/")
    if "**" not in parts:
        yield from glob.glob(pattern)  # noqa: PTH207 - patterns may be absolute
        return
    place = parts.index("**")
    rest = parts[place + 1 :]
    head = "/".join(parts[:place]) or ("/" if pattern.startswith("/") else ".")
    for base in glob.glob(head):  # noqa: PTH207
        if not rest:
            yield base
            continue
        for folder, names, _ in os.walk(base):
            names[:] = [name for name in names if not name.startswith(".")]
            for match in _matching("/".join([glob.escape(folder.rstrip("/")), *rest])):
                yield match if head != "." else match.removeprefix("./")


def _walk(folder: Path, above: frozenset[tuple[int, int]], exported: frozenset[str]) -> Iterator[_Found | InputItem]:
    """Walk ``folder`` depth first by name; ``above`` identifies the folders on the way, so that no link loops, ``exported`` are
    paths of what an export of ours wrote, which stand for one error together."""
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield InputItem(str(folder), error=_reason(error))
        return
    identity = (status.st_dev, status.st_ino)
    if identity in above:
        return
    names = {entry.name for entry in entries}
    if MARKER in names:
        yield InputItem(str(folder), error=REFUSAL)
        exported |= exported_files(str(folder))
    for entry in entries:
        if entry.name.startswith(".") or entry.path in exported:
            continue
        if not _is_folder(entry):
            if not is_requisite(entry.name):
                yield _Found(Path(entry.path), False)
        elif not _belongs_to_saved_page(entry.name, names):
            yield from _walk(Path(entry.path), above | {identity}, exported)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether ``entry`` is a folder, or a link to one. What cannot be told, as of a link to itself, is none: reading it gives the
    reason."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def is_saved_page_part(name: str, names: Container[str]) -> bool:
    """Say whether ``name``, a file in an archive, lies in the folder that a browser saved beside one of ``names``."""
    folders = name.split("/")[:-1]
    return any(_belongs_to_saved_page("/".join(folders[: n + 1]), names) for n in range(len(folders)))


def _belongs_to_saved_page(folder: str, siblings: Container[str]) -> bool:
    for ending in _SAVED_PAGE_FOLDERS:
        if folder.endswith(ending):
            page = folder[: -len(ending)]
            return f"{page}.html" in siblings or f"{page}.htm" in siblings
    return False


def standard_input() -> BinaryIO:
    """Standard input in bytes. Raises ``OSError`` when it is closed (``<&-``)."""
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer


@contextmanager
def opened(item: InputItem) -> Iterator[BinaryIO]:
    """The content of ``item`` as a seekable binary stream."""
    with item.path.open("rb") if item.raw is None and item.path else BytesIO(item.raw or b"") as stream:
        yield stream


def file_identity(path: Path) -> tuple[int, int] | None:
    """Device and number: what all names of one file share; None where they cannot be had, as of a file that is not there."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _from_file(found: _Found, forced: Kind | None) -> InputItem:
    path, name = found.path, str(found.path)
    if not found.is_named and is_of_programs(name):
        return InputItem(name, path=path, passed_over=True)
    try:
        if not path.is_file():
            return InputItem(name, path=path, error="not a regular file" if path.exists() else "the link leads nowhere")
        with path.open("rb") as stream:
            head = stream.read(HEAD)
            kind, inner = _kind(head, name, forced)
            if head and kind is None and not found.is_named:
                return InputItem(name, path=path, passed_over=True)
            problem = _unreadable(head, kind, name)
            if problem or kind in STREAMED:
                return InputItem(name, kind, path, error=problem, inner=inner)
            raw = head + stream.read(MAX_FILE_BYTES + 1 - len(head)) if len(head) == HEAD else head
    except OSError as error:
        return InputItem(name, path=path, error=_reason(error))
    if len(raw) > MAX_FILE_BYTES:
        return InputItem(name, kind, path, error=_too_large(kind))
    return InputItem(name, kind, path, raw)


def _is_pipe(path: str) -> bool:
    """Whether ``path`` is what a shell makes of ``<(command)``, or ``/dev/stdin`` behind a pipe. Those that a folder or pattern
    leads to are not meant: reading one may wait for ever."""
    try:
        return S_ISFIFO(os.stat(path).st_mode)  # noqa: PTH116 - a pattern may hold what Path refuses
    except (OSError, ValueError):
        return False


def _from_stdin(forced: Kind | None) -> InputItem:
    try:
        return _from_stream(STDIN, standard_input(), forced)
    except OSError as error:
        return InputItem(STDIN, error=_reason(error))


def _from_pipe(path: str, forced: Kind | None) -> InputItem:
    try:
        with Path(path).open("rb") as stream:
            return _from_stream(path, stream, forced)
    except OSError as error:
        return InputItem(path, error=_reason(error))


def _from_stream(name: str, stream: BinaryIO, forced: Kind | None) -> InputItem:
    raw = stream.read(MAX_FILE_BYTES + 1)
    kind, inner = _kind(raw[:HEAD], "", forced)
    problem = _unreadable(raw[:HEAD], kind, "FILE")
    if problem is None and len(raw) > MAX_FILE_BYTES:
        problem = _too_large(kind)
    return InputItem(name, kind, None, None if problem else raw, problem, inner)


def _kind(head: bytes, name: str, forced: Kind | None) -> tuple[Kind | None, Kind | None]:
    """The kind of a file, and what is in it where it is compressed and ``forced`` says so."""
    kind = sniff(head, name)
    return (kind, forced) if kind == "compressed" else (forced or kind, None)


def _unreadable(head: bytes, kind: Kind | None, name: str) -> str | None:
    """Why nothing can be read out of a file that begins with ``head`` and is of ``kind``; None when something can."""
    if not head:
        return "empty"
    return why_unread(head, name) if kind is None else None


def _too_large(kind: Kind | None) -> str:
    return f"larger than {MAX_FILE_BYTES >> 20} MB, which no {kind or 'text'} file of one article is"


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
