"""What browsers add: numbers of links and a list of addresses (lynx -dump), a head and a foot on each printed sheet."""

from __future__ import annotations

import re

_HEADING = re.compile(r"\s*(?:References|Visible links|Hidden links)\s*:?\s*$")
_ADDRESS = re.compile(r"\s*(\d{1,4})\.\s+((?:https?|ftp|file|mailto|tel)\S+)\s*$")
_NUMBER = re.compile(r"\[(\d{1,4})\](?=\S)")
_LEAST_COUNTED = 5
"""Links, at least: notes in a text are numbered too, at the ends of its sentences."""
_SHEET_FOOT = re.compile(r"(https?://\S+)\s+\d{1,3}/\d{1,3}$")
_SHEET_HEAD = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}[,،] \d{1,2}:\d{2}(?: ?[AP]M| ?[صم])?\s+\S")
_TABBED_HEAD = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}[,،]? \d{1,2}:\d{2}(?: ?[AP]M| ?[صم])?\t+(?P<title>\S.*?)\s*$")
"""Day and hour of printing and, in the middle of the sheet, the page's title."""
_LISTED = re.compile(r"(\s*[*+o#•-]\s+)\[(\d{1,4})\]([^\[\]]{2,300})$")


def without_sheets(rows: list[str]) -> list[str]:
    """Rows without what a browser prints on each sheet: day and title above, the address, moved to the end, below."""
    feet = [found[1] for row in rows if row[:4] == "http" and (found := _SHEET_FOOT.match(row))]
    if not feet:
        return _with_one_head(rows)
    kept = ["" if _SHEET_FOOT.match(row) or _SHEET_HEAD.match(row) else row for row in rows]
    return [*kept, "", feet[0]]


def _with_one_head(rows: list[str]) -> list[str]:
    """Rows without the day and hour of printing at the head of each sheet, and with what stands beside them once."""
    heads = [found for row in rows if row[:1].isdecimal() and (found := _TABBED_HEAD.match(row))]
    if not heads or len({head["title"] for head in heads}) > 1:
        return rows
    first = heads[0]["title"]
    kept = ["" if row[:1].isdecimal() and _TABBED_HEAD.match(row) else row for row in rows]
    return [first, "", *kept]


def take_references(rows: list[str]) -> tuple[list[str], dict[str, str]]:
    """Rows without the list of references, and the address of each number in it; else rows as they are and nothing."""
    at = next((i for i, row in enumerate(rows) if _HEADING.match(row) and _are_addresses(rows[i + 1 :])), None)
    if at is None:
        return _without_counted(rows), {}
    return rows[:at], {found[1]: found[2] for row in rows[at:] if (found := _ADDRESS.match(row))}


def _without_counted(rows: list[str]) -> list[str]:
    """Rows without the numbers of their links, where those count from one and the list of addresses was not copied."""
    numbers = [int(number) for row in rows if "[" in row for number in _NUMBER.findall(row)]
    if len(numbers) < _LEAST_COUNTED or numbers != list(range(1, len(numbers) + 1)):
        return rows
    return [_NUMBER.sub("", row) if "[" in row else row for row in rows]


def without_numbers(row: str, addresses: dict[str, str]) -> str:
    """A row without the numbers of its links; an item that is one link becomes a Markdown link."""
    listed = _LISTED.match(row)
    if listed and listed[2] in addresses:
        return f"{listed[1].replace('o', '*')}[{listed[3].strip()}]({addresses[listed[2]]})"
    return _NUMBER.sub(lambda found: "" if found[1] in addresses else found[0], row)


def _are_addresses(rows: list[str]) -> bool:
    filled = [row for row in rows if row.strip() and not _HEADING.match(row)]
    return bool(filled) and all(_ADDRESS.match(row) for row in filled)
