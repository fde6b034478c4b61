"""Which rule serves a page: those of plug-ins first, then ours."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from functools import lru_cache
from os.path import commonprefix
from typing import Any

from newsarc.extract.outlets.rule import OutletRule
from newsarc.extract.outlets.table import RULES
from newsarc.extract.urls import host_of

ENTRY_POINTS = "newsarc.rules"
"""Entry-point group in which another distribution offers rules: an :class:`OutletRule`, several, or a callable that
returns either."""


def find_rule(url: str | None, markup: str) -> OutletRule | None:
    """The first rule whose host is that of ``url``, else the first whose sign stands in ``markup``; None mostly."""
    by_host, by_sign, begun = _tables()
    host = host_of(url).removeprefix("www.")
    while host:
        if host in by_host:
            return by_host[host]
        host = host.partition(".")[2]
    if begun not in markup:  # all of a page is looked through once, not for each sign
        return None
    return next((rule for sign, rule in by_sign if sign in markup), None)


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, OutletRule], list[tuple[str, OutletRule]], str]:
    """The rules by host, those by sign, and what all signs begin with."""
    by_host: dict[str, OutletRule] = {}
    by_sign: list[tuple[str, OutletRule]] = []
    for rule in (*_plugged_in(), *RULES):
        for host in rule.hosts:
            by_host.setdefault(host.removeprefix("www.").lower(), rule)
        by_sign += ((sign, rule) for sign in rule.signs)
    return by_host, by_sign, commonprefix([sign for sign, _ in by_sign])  # noqa: RUF071  # of strings, not of paths


def _plugged_in() -> Iterator[OutletRule]:
    from importlib.metadata import entry_points

    for entry in entry_points(group=ENTRY_POINTS):
        try:
            yield from list(_rules_of(entry.load()))
        except Exception as error:  # another's code may fail in any way, and reading pages must go on
            warnings.warn(
                f"rules of {entry.name!r} ({entry.value}) are left out: {error}", RuntimeWarning, stacklevel=2
            )


def _rules_of(offered: Any) -> Iterable[OutletRule]:
    found = offered() if callable(offered) else offered
    rules = [found] if isinstance(found, OutletRule) else list(found)
    for rule in rules:
        if not isinstance(rule, OutletRule):
            raise TypeError(f"{rule!r} is no OutletRule")
    return rules
