"""Lists of addresses, one a line, as people and editors write them."""

from __future__ import annotations

from pathlib import Path

from newsarc.cli.app import Exit, stop
from newsarc.cli.terminal import expect_input


def addresses_in(input_file: str) -> list[str]:
    """Return the addresses in a file, ``-`` for standard input, in any encoding that an editor uses.

    Lines that begin with ``#`` are comments. The command ends if the file cannot be read or is no text.
    """
    from newsarc.arabic.charset import decode_text
    from newsarc.sources.address import listed_address
    from newsarc.sources.files import standard_input

    expect_input([input_file])
    try:
        raw = standard_input().read() if input_file == "-" else Path(input_file).read_bytes()
    except OSError as error:
        raise stop(Exit.USAGE, f"{input_file}: cannot be read ({error.strerror})") from None
    if form := _form(raw):
        raise stop(Exit.USAGE, f"{input_file}: not a list of addresses, one a line, but {form}")
    lines = map(listed_address, decode_text(raw).text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def _form(raw: bytes) -> str | None:
    """Return what ``raw`` is if it is no list: the name of a binary format, a document or a page; else None."""
    from newsarc.sources.sniff import HEAD, binary_format, document_format, looks_like_html

    return (
        document_format(raw[:HEAD]) or binary_format(raw[:HEAD]) or ("an HTML page" if looks_like_html(raw) else None)
    )
