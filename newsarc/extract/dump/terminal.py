"""What browsers add: numbers of links and a list of addresses (lynx -dump), a head and a foot on each printed sheet."""

from __future__ import annotations

import re

_HEADING = re.compile(r"\s*(?:References|Visible links|Hidden links)\s*:?\s*$")
_ADDRESS = re.compile(r"\s*(\d{1,4})\.\s+((?:https?|ftp|file|mailto|tel)\S+)\s*$")
_NUMBER = re.compile(r"\[(\d{1,4})\](?=\S)")
_SHEET_FOOT = re.compile(r"(https?://\S+)\s+\d{1,3}/\d{1,3}$")
_SHEET_HEAD = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}[,،] \d{1,2}:\d{2}(?: ?[AP]M| ?[صم])?\s+\S")
_LISTED = re.compile(r"(\s*[*+o#•-]\s+)\[(\d{1,4})\]([^\[\]]{2,300})$")


def without_sheets(rows: list[str]) -> list[str]:
    """Rows without what a browser prints on each sheet: day and title above, the address, moved to the end, below."""
    feet = [found[1] for row in rows if row[:4] == "http" and (found := _SHEET_FOOT.match(row))]
    if not feet:
        return rows
    kept = ["" if _SHEET_FOOT.match(row) or _SHEET_HEAD.match(row) else row for row in rows]
    return [*kept, "", feet[0]]


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
        return f"{listed[1].replace('o', '*')}[{listed[3].strip()}]({addresses[listed[2]]})"
    return _NUMBER.sub(lambda found: "" if found[1] in addresses else found[0], row)


def _are_addresses(rows: list[str]) -> bool:
    filled = [row for row in rows if row.strip() and not _HEADING.match(row)]
    return bool(filled) and all(_ADDRESS.match(row) for row in filled)
