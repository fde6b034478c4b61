"""``normalize``: the three levels of Arabic text as a Unix filter."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Annotated, BinaryIO

import typer

from newsarc.cli.app import Exit, stop

LONGEST_LINE = 8 << 20
"""A longer line is worked on in pieces cut at a space; nothing but the pairing of its quotation marks can tell."""


def normalize_command(
    path: Annotated[str, typer.Argument(metavar="FILE|-", help="UTF-8 text; - for standard input.")] = "-",
    level: Annotated[str, typer.Option("--level", help="clean, normal or folded.")] = "normal",
    without: Annotated[
        list[str] | None,
        typer.Option(
            "--without", "--no", metavar="STEP", help="Leave out a step (marks, tatweel, quotes, digits ...)."
        ),
    ] = None,
) -> None:
    """Normalise Arabic text line by line: as many lines come out as go in.

    Example: printf 'السُّودانيّ' | newsarc normalize --level folded
    """
    from newsarc.arabic.levels import normalize

    wanted = without or []
    try:
        normalize("", level, without=wanted)  # type: ignore[arg-type]
    except ValueError as error:
        raise stop(Exit.USAGE, str(error)) from None
    out = sys.stdout.buffer
    try:
        for line, end in _lines(_open(path)):
            text = line.decode("utf-8", "surrogateescape")
            result = normalize(text, level, without=wanted).replace("\n", " ")  # type: ignore[arg-type]
            out.write(result.encode("utf-8", "surrogateescape") + end)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise stop(Exit.ALL_FAILED, f"{path}: cannot be read ({error.strerror})") from None
    out.flush()


def _open(path: str) -> BinaryIO:
    if path == "-":
        return sys.stdin.buffer
    try:
        return open(path, "rb")  # noqa: PTH123 - read to its end by the caller, then the process ends
    except OSError as error:
        raise stop(Exit.ALL_FAILED, f"{path}: cannot be read ({error.strerror})") from None


def _lines(stream: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """Lines without their ends, each with its end; a line beyond ``LONGEST_LINE`` in pieces cut after a space."""
    rest = b""
    while line := stream.readline(LONGEST_LINE):
        line = rest + line
        body = line.rstrip(b"\r\n")
        end = line[len(body) :]
        cut = len(body) if end else body.rfind(b" ") + 1
        rest = body[cut:]
        if body[:cut] or end:
            yield body[:cut], end
    if rest:
        yield rest, b""
