"""Dumps of text browsers (lynx -dump): the numbers of links go, the list of addresses at the end names where lists lead."""

from __future__ import annotations

import re

_HEADING = re.compile(r"\s*(?:References|Visible links|Hidden links)\s*:?\s*$")
_ADDRESS = re.compile(r"\s*(\d{1,4})\.\s+((?:https?|ftp|file|mailto|tel)\S+)\s*$")
_NUMBER = re.compile(r"\[(\d{1,4})\](?=\S)")
_LISTED = re.compile(r"(\s*[*+o#•-]\s+)\[(\d{1,4})\]([^\[\]]{2,300})$")


def take_references(rows: list[str]) -> tuple[list[str], dict[str, str]]:
    """Rows without the list of references, and the address of each number in it; else rows as they are and nothing."""
    at = next((i for i, row in enumerate(rows) if _HEADING.match(row) and _are_addresses(rows[i + 1 :])), None)
    if at is None:
        return rows, {}
    return rows[:at], {found[1]: found[2] for row in rows[at:] if (found := _ADDRESS.match(row))}


def without_numbers(row: str, addresses: dict[str, str]) -> str:
    """A row without the numbers of its links; an item that is one link becomes a Markdown link."""
    listed = _LISTED.match(row)
    if listed and listed[2] in addresses:
        return f"{listed[1]}[{listed[3].strip()}]({addresses[listed[2]]})"
    return _NUMBER.sub(lambda found: "" if found[1] in addresses else found[0], row)


def _are_addresses(rows: list[str]) -> bool:
    filled = [row for row in rows if row.strip() and not _HEADING.match(row)]
    return bool(filled) and all(_ADDRESS.match(row) for row in filled)
