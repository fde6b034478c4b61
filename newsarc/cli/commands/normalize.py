"""``normalize``: the three levels of Arabic text as a Unix filter."""

from __future__ import annotations

import codecs
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Protocol, get_args

import typer

from newsarc.arabic.byte_order_marks import byte_order_mark, may_begin_mark
from newsarc.cli.app import Exit, stop
from newsarc.cli.options import choice, grouped
from newsarc.cli.terminal import complain, expect_input, named_output
from newsarc.cli.values import one_of

LONGEST_LINE = 8 << 20
"""A longer line is processed in pieces of this many bytes; only the pairing of its quotation marks can change by
this."""
BLOCK = 1 << 20
"""Bytes of whole lines that are processed at once."""

_LINE_END = re.compile("(\r\n?|\n)")
_ODD = re.compile("[\x0b\x85\u2028\u2029\u00c0-\u00ff\u0300-\u036f§„ˆ±¯]")
"""What may split a line, or be mojibake, which may span lines: a line with one of these is processed by itself."""
_BETWEEN_LETTERS = re.compile(rb"(?:\xd8[\xa7-\xba]|\xd9[\x81-\x8a])(?=\xd8[\xa7-\xba]|\xd9[\x81-\x8a])|[a-z](?=[a-z])")
_CHARACTER_START = re.compile(rb"[\x00-\x7f\xc0-\xff]")
_SEARCHED = 4096
"""Bytes at the end of a piece that are searched for a place to cut it."""


def register(app: typer.Typer) -> None:
    """Add this group's command to ``app``."""
    app.command("normalize")(normalize_command)


def _steps() -> tuple[str, ...]:
    from newsarc.arabic.levels import STEPS

    return STEPS


def _levels() -> tuple[str, ...]:
    from newsarc.arabic.levels import Level

    return get_args(Level)


def _known_steps(values: list[str] | None) -> list[str]:
    for value in values or []:
        one_of(_steps)(value)
    return values or []


@dataclass(frozen=True)
class StepSwitches:
    """Each step by a switch of its own, for those who know its name."""

    no_mojibake: Annotated[bool, typer.Option("--no-mojibake", help="Do not repair mojibake.")] = False
    no_lines: Annotated[bool, typer.Option("--no-lines", help="Keep odd line separators within a line.")] = False
    no_invisible: Annotated[bool, typer.Option("--no-invisible", help="Keep zero-width characters.")] = False
    no_presentation: Annotated[bool, typer.Option("--no-presentation", help="Keep presentation forms.")] = False
    no_spaces: Annotated[bool, typer.Option("--no-spaces", help="Keep odd spaces.")] = False
    no_marks: Annotated[bool, typer.Option("--no-marks", help="Keep diacritics.")] = False
    no_tatweel: Annotated[bool, typer.Option("--no-tatweel", help="Keep tatweel.")] = False
    no_quotes: Annotated[bool, typer.Option("--no-quotes", help="Keep quotation marks as they are.")] = False
    no_punctuation: Annotated[bool, typer.Option("--no-punctuation", help="Keep repeated punctuation.")] = False
    no_letters: Annotated[bool, typer.Option("--no-letters", help="Keep the variants of letters.")] = False
    no_digits: Annotated[bool, typer.Option("--no-digits", help="Keep Arabic digits.")] = False
    no_case: Annotated[bool, typer.Option("--no-case", help="Keep Latin capitals.")] = False

    def left_out(self) -> list[str]:
        """Return the steps that were switched off."""
        return [step for step in _steps() if getattr(self, f"no_{step}")]


@grouped
def normalize_command(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE|-]...", help="UTF-8 text; - for standard input, the default.")
    ] = None,
    *,
    level: Annotated[
        str,
        choice("--level", "LEVEL", _levels, "clean, normal or folded."),
    ] = "normal",
    without: Annotated[
        list[str] | None,
        choice("--without", "STEP", _steps, "Leave out this step; may be repeated.", callback=_known_steps),
    ] = None,
    switches: StepSwitches,
) -> None:
    """Normalise Arabic text: as many lines come out as go in.

    \b
    Example:
      printf 'السُّودانيّ' | newsarc normalize --level folded
    """
    _run(paths or ["-"], level, [*(without or []), *switches.left_out()])


def _run(paths: list[str], level: str, left_out: list[str]) -> None:
    from newsarc.arabic.levels import normalize

    def work(text: str) -> str:
        return normalize(text, level, without=left_out)  # type: ignore[arg-type]

    expect_input(paths)
    failed = [path for path in paths if not _passed_on(path, work)]
    if failed:
        raise stop(Exit.ALL_FAILED if len(failed) == len(paths) else Exit.SOME_FAILED)


def _passed_on(path: str, work: Callable[[str], str]) -> bool:
    """Whether all of a file could be read; otherwise a line is printed on standard error."""
    try:
        if path == "-":
            from newsarc.sources.files import standard_input

            _filter(standard_input(), _Output(), work)  # type: ignore[arg-type]
        else:
            with open(path, "rb") as source:  # noqa: PTH123 - a path of bytes that are no UTF-8 opens too
                _filter(source, _Output(), work)
    except OSError as error:
        complain(f"newsarc: {path}: cannot be read ({error.strerror})")
        return False
    return True


class _Source(Protocol):
    def read1(self, size: int, /) -> bytes: ...


class _Target(Protocol):
    def write(self, data: bytes, /) -> object: ...


class _Output:
    """Standard output, whose errors are reported as its own and not as the input's."""

    def write(self, data: bytes, /) -> None:
        with named_output():
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()  # input is answered at once, even if more comes much later


class _Recoded:
    """UTF-16 or UTF-32 as UTF-8, decoded as it arrives."""

    def __init__(self, head: bytes, source: _Source, encoding: str) -> None:
        self._head, self._source = head, source
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")

    def read1(self, size: int, /) -> bytes:
        while True:
            chunk, self._head = self._head or self._source.read1(size), b""
            text = self._decoder.decode(chunk, final=not chunk)
            if text or not chunk:
                return text.encode("utf-8", "replace")


def _filter(source: _Source, target: _Target, work: Callable[[str], str]) -> None:
    for block in _blocks(source):
        text = block.decode("utf-8", "surrogateescape")
        target.write(_worked(text, work).encode("utf-8", "surrogateescape"))


def _worked(text: str, work: Callable[[str], str]) -> str:
    """Return ``text`` with ``work`` applied to each line; line ends (CR, LF or both) stay unchanged."""
    if "\r" not in text:
        return _lines_worked(text, work)
    parts = _LINE_END.split(text)
    parts[::2] = _lines_worked("\n".join(parts[::2]), work).split("\n")
    return "".join(parts)


def _lines_worked(text: str, work: Callable[[str], str]) -> str:
    """Return ``text`` with all lines between two odd ones processed at once, which gives the same result much
    faster."""
    done: list[str] = []
    at = 0
    while odd := _ODD.search(text, at):
        start = text.rfind("\n", at, odd.start()) + 1 or at
        end = text.find("\n", odd.end())
        end = len(text) if end < 0 else end
        done += (work(text[at:start]), work(text[start:end]).replace("\n", " "))
        at = end
    return "".join([*done, work(text[at:])])


def _blocks(source: _Source) -> Iterator[bytes]:
    """Yield ``source``, as it arrives, in blocks of whole lines; a line beyond ``LONGEST_LINE`` in pieces."""
    head, source = _opened(source)
    parts: list[bytes] = []
    size = 0
    while chunk := head or source.read1(BLOCK):
        head = b""
        parts.append(chunk)
        size += len(chunk)
        end = max(chunk.rfind(b"\n"), chunk.rfind(b"\r")) + 1
        if not end and size < LONGEST_LINE:
            continue
        block = b"".join(parts)
        end = size - len(chunk) + end if end else _cut(block)
        yield block[:end]
        parts, size = [block[end:]], size - end
    yield b"".join(parts)


def _opened(source: _Source) -> tuple[bytes, _Source]:
    """Return the first bytes of ``source`` and the rest, both as UTF-8 if a byte order mark says that they are not."""
    head = source.read1(BLOCK)
    while head and may_begin_mark(head) and (more := source.read1(BLOCK)):
        head += more
    mark, encoding = byte_order_mark(head) or (b"", "utf-8")
    return (head, source) if encoding == "utf-8" else (b"", _Recoded(head[len(mark) :], source, encoding))


def _cut(line: bytes) -> int:
    """Return where to cut a long line near its end: between two letters, else after a space, else before a
    character."""
    start = len(line) - _SEARCHED
    between = [found.end() for found in _BETWEEN_LETTERS.finditer(line, start)]
    if between:
        return between[-1]
    if space := line.rfind(b" ") + 1:
        return space
    return max((found.start() for found in _CHARACTER_START.finditer(line, len(line) - 4)), default=len(line))
