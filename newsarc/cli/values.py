"""Checks of option values: one for each kind of value, shared by the commands and ``config``.

Each is the ``callback`` of an option, and raises ``typer.BadParameter`` with one line that says what to give.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import typer

from newsarc.cli.app import query_text

_PART_OF_TIME = re.compile(r"(\d+(?:\.\d+)?)([smhd]?)")
_TIME = re.compile(r"\d+(?:\.\d+)?|(?:\d+(?:\.\d+)?[smhd])+")
"""Seconds, or parts that each have a unit: 1h30 does not mean 30 seconds."""
_SECONDS = {"": 1, "s": 1, "m": 60, "h": 3600, "d": 86400}
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://\S.*$")


def one_of(names: Callable[[], Iterable[str]]) -> Callable[[str | None], str | None]:
    """Return the check that a value is one of ``names()``, which is called only then."""

    def check(value: str | None) -> str | None:
        if value is not None and value not in (known := list(names())):
            raise typer.BadParameter(f"{value!r}: give {', '.join(known[:-1])} or {known[-1]}.")
        return value

    return check


def any_of(names: Callable[[], Iterable[str]]) -> Callable[[list[str] | None], tuple[str, ...]]:
    """Return the check that each of an option's values is one of ``names()``."""
    check = one_of(names)

    def check_all(values: list[str] | None) -> tuple[str, ...]:
        for value in values or ():
            check(value)
        return tuple(values or ())

    return check_all


def a_day(value: str | None) -> str | None:
    """Return a day, month or year as the archive writes it."""
    if value is None:
        return None
    from newsarc.search.days import HOW, UnreadableDay, read_day

    try:
        return read_day(query_text([value]), "")
    except UnreadableDay:
        raise typer.BadParameter(f"{value!r}: give {HOW}.") from None


def a_time(value: str | None) -> str | None:
    """Check a maximum time, for :func:`in_seconds`."""
    if value is not None and not _TIME.fullmatch(value):
        raise typer.BadParameter(f"{value!r}: give a time as 90s, 30m, 8h or 1d12h.")
    return value


def in_seconds(time: str) -> float:
    """Return a value checked by :func:`a_time`, in seconds."""
    return sum(float(number) * _SECONDS[unit] for number, unit in _PART_OF_TIME.findall(time))


def an_encoding(value: str | None) -> str | None:
    """Check the name of a text encoding; Python has codecs for other things too (``hex``, ``idna`` and the like)."""
    from newsarc.arabic.charset import decode_as

    try:
        decode_as(b"<p> </p>", value or "utf-8")
    except ValueError:
        raise typer.BadParameter(f"{value!r}: no such encoding; give utf-8, windows-1256 ...") from None
    return value


def an_address(value: str | None) -> str | None:
    """Return a whole address, as it was meant, without user name and password."""
    from newsarc.sources.address import bare_address, pasted_address

    address = pasted_address(query_text([value])) if value else None
    if address is not None and not _ADDRESS.match(address):
        raise typer.BadParameter(f"{value!r}: give a whole address, with http:// or https://.")
    return bare_address(address) if address else None
