"""What browsers add: numbers of links and a list of addresses (lynx -dump), a head and a foot on each printed sheet."""

from __future__ import annotations

import re
from itertools import pairwise

_HEADING = re.compile(r"\s*(?:References|Visible links|Hidden links)\s*:?\s*$")
_ADDRESS = re.compile(r"\s*(\d{1,4})\.\s+((?:https?|ftp|file|mailto|tel)\S+)\s*$")
_NUMBER = re.compile(r"\[(\d{1,4})\](?=\S)")
_LEAST_COUNTED = 5
"""Links, at least: notes in a text are numbered too, at the ends of its sentences."""
_SHEET_FOOT = re.compile(r"(https?://\S+)\s+\d{1,3}/\d{1,3}$")
_DAY, _HOUR = r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}", r"\d{1,2}:\d{2}(?: ?[AP]M| ?[صم])?"
_SHEET_HEAD = re.compile(rf"{_DAY}(?:[,،] {_HOUR}\s+|[,،]? {_HOUR}(?P<tab>\t+))(?P<title>\S.*?)\s*$")
"""Day and hour of printing and, in the middle of the sheet, the page's title."""
_MOST_SHEETS = 100
"""Sheets whose heads are compared."""
_TITLE_JOINT = re.compile(r"\s+[|–—-]\s+")
_LEAST_TITLE = 12
"""Characters of a headline in a page's title."""
_LISTED = re.compile(r"(\s*[*+o#•-]\s+)\[(\d{1,4})\]([^\[\]]{2,300})$")


def without_sheets(rows: list[str]) -> list[str]:
    """Rows without what a browser prints on each sheet: day and title above, which stays once, the address, moved to the end,
    below."""
    feet = [found[1] for row in rows if row[:4] == "http" and (found := _SHEET_FOOT.match(row))]
    heads = [found for row in rows if row[:1].isdecimal() and (found := _SHEET_HEAD.match(row))]
    titles = list(dict.fromkeys(head["title"] for head in heads[:_MOST_SHEETS]))
    if not feet and not (len(titles) == 1 and heads[0]["tab"]):
        return rows
    printed = {head.string for head in heads}
    kept = ["" if row in printed or _SHEET_FOOT.match(row) else row for row in rows]
    whole = _with_whole_title(kept, titles)
    above = _beside_headline(titles[0], whole) if len(titles) == 1 else ""
    return [*([above, ""] if above else []), *whole, *(["", feet[0]] if feet else [])]


def _beside_headline(title: str, rows: list[str]) -> str:
    """What a page's title adds to the headline, mostly the outlet's name; all of it where no row is the headline."""
    headline = _TITLE_JOINT.split(title)[0]
    for row in filter(None, map(str.strip, rows)):
        if len(headline) >= _LEAST_TITLE and row.startswith(headline):
            return title.removeprefix(headline).strip(" -–—|")
        if len(row) >= _LEAST_TITLE and (title.startswith(row) or title.endswith(row)):
            return title.removeprefix(row).removesuffix(row).strip(" -–—|")
    return title


def _with_whole_title(rows: list[str], titles: list[str]) -> list[str]:
    """Rows with the headline in one, where it stands in two and the ``titles`` at the heads of sheets have it whole."""
    headlines = [_TITLE_JOINT.split(title)[0] for title in titles]
    for at, (row, below) in enumerate(pairwise(rows)):
        title = f"{row.strip()} {below.strip()}"
        if not (row.strip() and below.strip()):
            continue
        is_longer = any(len(row.strip()) < len(head) and title.startswith(head) for head in headlines)
        if is_longer or any(head.endswith(title) for head in titles):
            return [*rows[:at], title, *rows[at + 2 :]]
    return rows


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
