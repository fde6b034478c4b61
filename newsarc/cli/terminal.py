"""Text on its way to a terminal or pipe: Arabic is kept from scrambling its neighbours, hostile characters are shown.

A page's text is data. On a terminal, its control characters and escape sequences are shown as pictures (U+2400 block),
its bidirectional overrides are dropped, and each right-to-left field is wrapped in isolates (U+2068 ... U+2069, Unicode
Standard Annex 9), so that the numbers and Latin words around it stay where they were written. In a pipe or file nothing
is added or removed, except what JSON and CSV quote by themselves.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_LINE_BREAKS = re.compile("[\r\n\u2028\u2029]+")


class ReaderGone(Exception):
    """The reader of the output pipe has gone (`| head`): no failure. Typer would treat a BrokenPipeError as one."""


class OutputFailed(Exception):
    """Standard output cannot be written; ``str(error)`` says why."""


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def is_output(path: str) -> bool:
    """Whether ``path`` is another name of standard output (``/dev/stdout``): then nothing else may be printed there."""
    try:
        return os.path.samestat(Path(path).stat(), os.fstat(1))
    except (OSError, ValueError):
        return False


def use_color() -> bool:
    """Whether to use colour: only on a capable terminal, and never against the user's wish (https://no-color.org)."""
    return is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def show_controls(text: str) -> str:
    """Return control characters as visible pictures, without bidirectional controls; newlines and tabs stay."""
    text = _BIDI_CONTROLS.sub("", text).replace("\r\n", "\n")
    return _CONTROLS.sub(lambda m: chr(0x2400 + ord(m[0])) if ord(m[0]) < 32 else "\ufffd", text)


def isolate(text: str) -> str:
    """Wrap text that has right-to-left letters in isolates."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if _RTL.search(text) else text


def for_terminal(text: str) -> str:
    """Return ``text`` safe to print on the terminal, each line isolated; unchanged if the output is a pipe or file."""
    if not is_terminal():
        return text
    return "\n".join(isolate(line) for line in show_controls(text).split("\n"))


def one_line(text: str) -> str:
    """Return ``text`` with its line breaks turned into spaces."""
    return _LINE_BREAKS.sub(" ", text)


def highlighted(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return ``text`` with ``spans`` (code points) in bold on a colour terminal, for one line of output."""
    if not is_terminal():
        return one_line(text)
    on, off = ("\x1b[1;33m", "\x1b[0m") if use_color() else ("", "")
    pieces, at = [], 0
    for start, end in spans:
        pieces += [show_controls(text[at:start]), on, show_controls(text[start:end]), off]
        at = end
    return isolate(one_line("".join([*pieces, show_controls(text[at:])])))


def echo(text: str = "") -> None:
    """Print a line in any encoding of standard output. Raises as :func:`named_output` does."""
    with named_output():
        try:
            print(text)
        except UnicodeEncodeError:
            encoding = _encoding(sys.stdout)
            print(text.encode(encoding, "backslashreplace").decode(encoding))


def flush() -> None:
    """Flush standard output. Raises as :func:`named_output` does."""
    with named_output():
        sys.stdout.flush()


@contextmanager
def named_output() -> Iterator[None]:
    """Distinguish an error of standard output, in the code inside, from all others.

    Raises:
        OutputFailed: standard output cannot be written (a full disk).
        ReaderGone: it is a pipe that nobody reads any more.
    """
    try:
        yield
    except BrokenPipeError:
        _drop_output()
        raise ReaderGone from None
    except OSError as error:
        _drop_output()
        raise OutputFailed(f"standard output: cannot be written ({error.strerror})") from None


def _drop_output() -> None:
    """Discard what is left in the buffer: it would fail once more when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(message: str) -> None:
    """Print one line on standard error, if there is one."""
    if sys.stderr is None:
        return
    text = isolate(show_controls(one_line(message))) if sys.stderr.isatty() else one_line(message)
    encoding = _encoding(sys.stderr)
    print(text.encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr)


def _encoding(stream: TextIO) -> str:
    """Return the encoding of ``stream``, or of the stream behind it: while a bar is shown, rich's has no encoding."""
    return getattr(stream, "rich_proxied_file", stream).encoding or "ascii"


def expect_input(names: Iterable[str]) -> None:
    """Say what is waited for if ``names`` has standard input (``-``) and that is a keyboard."""
    if "-" in names and sys.stdin is not None and sys.stdin.isatty():
        complain("newsarc: type or paste the text, then press Ctrl-D on a line of its own")
