"""Labels of lists that name the outlet: «اقرأ في المصب»; the same words open sentences and verses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsarc.extract.dump.kinds import Kind, Mark
from newsarc.extract.dump.lines import Line
from newsarc.extract.labels import key
from newsarc.extract.metadata.rights import holders_of_rights

_READ_IN = re.compile(r"[إا]قر[أا](?:وا)? (?:أيضا )?في (\S+(?: \S+){0,3})$")
_MAY_NAME = frozenset({Kind.SHORT, Kind.NAV})


def open_own_lists(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """«إقرأ في المصب» opens a list where the page names the outlet so elsewhere: in a line of its own, as its source, as who holds the
    rights."""
    found = {index: label[1] for index, line in enumerate(lines) if (label := _READ_IN.match(line.text))}
    names = set(_names(lines, marks)) if found else set()
    opened = list(marks)
    for index, name in found.items():
        if key(name) in names:
            opened[index] = Mark(Kind.LIST, 7, "label of a list, with the outlet's name", "latest")
    return opened


def _names(lines: list[Line], marks: list[Mark]) -> Iterator[str]:
    for line, mark in zip(lines, marks, strict=True):
        if mark.kind in _MAY_NAME:
            yield line.key
        elif mark.kind is Kind.FIELD and mark.group == "source":
            yield key(mark.value)
        yield from map(key, holders_of_rights(line.text))
