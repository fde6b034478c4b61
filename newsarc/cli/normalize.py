"""``normalize``: the three levels of Arabic text as a Unix filter."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from typing import Annotated, BinaryIO

import typer

from newsarc.cli.app import Exit, stop

LONGEST_LINE = 8 << 20
"""A longer line is worked on in pieces of this many bytes; nothing but the pairing of its quotation marks can tell."""
BLOCK = 1 << 20
"""Bytes of whole lines that are worked on at once."""

_ODD = re.compile("[\r\x0b\x85\u2028\u2029\u00c0-\u00ff\u0300-\u036f§„ˆ±¯]")
"""What may end a line, or be mojibake, which may span lines: a line with it is worked on by itself."""
_BETWEEN_LETTERS = re.compile(rb"(?:\xd8[\xa7-\xba]|\xd9[\x81-\x8a])(?=\xd8[\xa7-\xba]|\xd9[\x81-\x8a])|[a-z](?=[a-z])")
_CHARACTER_START = re.compile(rb"[\x00-\x7f\xc0-\xff]")
_SEARCHED = 4096
"""Bytes at the end of a piece that are searched for a place to cut it."""


def normalize_command(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="FILE|-", help="UTF-8 text; - for standard input.")] = "-",
    level: Annotated[str, typer.Option("--level", help="clean, normal or folded.")] = "normal",
    without: Annotated[
        list[str] | None, typer.Option("--without", metavar="STEP", help="Leave out a step, by its name.")
    ] = None,
    no_mojibake: Annotated[bool, typer.Option("--no-mojibake", help="Do not repair mojibake.")] = False,
    no_lines: Annotated[bool, typer.Option("--no-lines", help="Keep odd line separators within a line.")] = False,
    no_invisible: Annotated[bool, typer.Option("--no-invisible", help="Keep zero-width characters.")] = False,
    no_presentation: Annotated[bool, typer.Option("--no-presentation", help="Keep presentation forms.")] = False,
    no_spaces: Annotated[bool, typer.Option("--no-spaces", help="Keep odd spaces.")] = False,
    no_marks: Annotated[bool, typer.Option("--no-marks", help="Keep diacritics.")] = False,
    no_tatweel: Annotated[bool, typer.Option("--no-tatweel", help="Keep tatweel.")] = False,
    no_quotes: Annotated[bool, typer.Option("--no-quotes", help="Keep quotation marks as they are.")] = False,
    no_punctuation: Annotated[bool, typer.Option("--no-punctuation", help="Keep repeated punctuation.")] = False,
    no_letters: Annotated[bool, typer.Option("--no-letters", help="Keep the variants of letters.")] = False,
    no_digits: Annotated[bool, typer.Option("--no-digits", help="Keep Arabic digits.")] = False,
    no_case: Annotated[bool, typer.Option("--no-case", help="Keep Latin capitals.")] = False,
) -> None:
    """Normalise Arabic text line by line: as many lines come out as go in.

    Example: printf 'السُّودانيّ' | newsarc normalize --level folded
    """
    from newsarc.arabic.levels import STEPS

    left_out = [*(without or []), *(step for step in STEPS if context.params[f"no_{step}"])]

    _run(path, level, left_out)


def _run(path: str, level: str, left_out: list[str]) -> None:
    from newsarc.arabic.levels import normalize

    def work(text: str) -> str:
        return normalize(text, level, without=left_out)  # type: ignore[arg-type]

    try:
        work("")
    except ValueError as error:
        raise stop(Exit.USAGE, str(error)) from None
    try:
        _filter(_open(path), sys.stdout.buffer, work)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise stop(Exit.ALL_FAILED, f"{path}: cannot be read ({error.strerror})") from None


def _open(path: str) -> BinaryIO:
    if path == "-":
        return sys.stdin.buffer
    try:
        return open(path, "rb")  # noqa: PTH123 - read to its end by the caller, then the process ends
    except OSError as error:
        raise stop(Exit.ALL_FAILED, f"{path}: cannot be read ({error.strerror})") from None


def _filter(source: BinaryIO, target: BinaryIO, work: Callable[[str], str]) -> None:
    for block in _blocks(source):
        text = block.decode("utf-8", "surrogateescape")
        target.write(_worked(text, work).encode("utf-8", "surrogateescape"))
        target.flush()  # what has come is answered at once, also when more is to come much later


def _worked(text: str, work: Callable[[str], str]) -> str:
    """``work`` over each line of ``text``, whose ends, CR and LF, stay as they are."""
    if "\r" not in text:
        return _lines_worked(text, work)
    lines = text.split("\n")
    bodies = [line.rstrip("\r") for line in lines]
    done = _lines_worked("\n".join(bodies), work).split("\n")
    return "\n".join(new + line[len(body) :] for new, line, body in zip(done, lines, bodies, strict=True))


def _lines_worked(text: str, work: Callable[[str], str]) -> str:
    """All lines between two odd ones at once, which gives the same and is far quicker."""
    done: list[str] = []
    at = 0
    while odd := _ODD.search(text, at):
        start = text.rfind("\n", at, odd.start()) + 1 or at
        end = text.find("\n", odd.end())
        end = len(text) if end < 0 else end
        done += (work(text[at:start]), work(text[start:end]).replace("\n", " "))
        at = end
    return "".join([*done, work(text[at:])])


def _blocks(source: BinaryIO) -> Iterator[bytes]:
    """``source``, as it comes, in blocks of whole lines; a line beyond ``LONGEST_LINE`` in pieces."""
    parts: list[bytes] = []
    size = 0
    while chunk := source.read1(BLOCK):  # type: ignore[attr-defined]
        parts.append(chunk)
        size += len(chunk)
        end = chunk.rfind(b"\n") + 1
        if not end and size < LONGEST_LINE:
            continue
        block = b"".join(parts)
        end = size - len(chunk) + end if end else _cut(block)
        yield block[:end]
        parts, size = [block[end:]], size - end
    yield b"".join(parts)


def _cut(line: bytes) -> int:
    """Where to cut a long line near its end: between two letters, else behind a space, else before a character."""
    start = len(line) - _SEARCHED
    between = [found.end() for found in _BETWEEN_LETTERS.finditer(line, start)]
    if between:
        return between[-1]
    if space := line.rfind(b" ") + 1:
        return space
    return max((found.start() for found in _CHARACTER_START.finditer(line, len(line) - 4)), default=len(line))
