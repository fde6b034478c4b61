"""A search as an address: every state of the search page can be kept, shared and subscribed to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import urlencode

from newsarc.archive.reading import Filter
from newsarc.search.days import UnreadableDay, read_day

PAGE_SIZE = 10
"""Finding the best passage of each result takes time; docs/reading-room.md has the time that a page of ten takes."""
LAST_PAGE = 10_000
LONGEST_QUERY = 1_000
LONGEST_DAY = 40
"""LAST_PAGE, LONGEST_QUERY, LONGEST_DAY: limits of what an address may ask for, the last two in characters. Deeper
pages and longer queries cost time, and nobody reads or types them."""


@dataclass(frozen=True, slots=True)
class SearchAddress:
    """A search. The field names are the names in the address; ``frm`` is ``from`` there."""

    q: str = ""
    source: str = ""
    speaker: str = ""
    frm: str = ""
    to: str = ""
    quotes: bool = False
    changed: bool = False
    tag: str = ""
    sort: str = "rank"
    page: int = 1

    @classmethod
    def read(cls, parameters: Mapping[str, str]) -> SearchAddress:
        """Return the search that the parameters of an address name.

        Values that make no sense are ignored, except days, which people type: these are kept for :attr:`unreadable`.
        """
        page = parameters.get("page", "")
        return cls(
            q=parameters.get("q", "").strip()[:LONGEST_QUERY],
            source=parameters.get("source", "").strip()[:200],
            speaker=parameters.get("speaker", "").strip()[:200],
            frm=_day(parameters.get("from", "")),
            to=_day(parameters.get("to", "")),
            quotes=parameters.get("quotes") == "1",
            changed=parameters.get("changed") == "1",
            tag=parameters.get("tag", "").strip()[:200],
            sort="date" if parameters.get("sort") == "date" else "rank",
            page=min(max(int(page), 1), LAST_PAGE) if page.isascii() and page.isdigit() and len(page) < 6 else 1,
        )

    @property
    def filter(self) -> Filter:
        """The conditions besides the words."""
        return Filter(
            source=self.source or None,
            speaker=self.speaker or None,
            since=_read_day(self.frm),
            until=_read_day(self.to),
            quoting=self.quotes,
            changed=self.changed,
            tag=self.tag or None,
        )

    @property
    def unreadable(self) -> list[str]:
        """The bounds that are no days, and so limit nothing, as the address has them."""
        bounds = {"from": self.frm, "to": self.to}
        return [f"{name}={text}" for name, text in bounds.items() if text and not _read_day(text)]

    def address(self, path: str = "/", **changes: Any) -> str:
        """Return the address of this search, with ``changes``; fields at their defaults are left out."""
        wanted = replace(self, **changes)
        parameters = {}
        for field in fields(wanted):
            value = getattr(wanted, field.name)
            if value != field.default:
                parameters["from" if field.name == "frm" else field.name] = "1" if value is True else value
        return f"{path}?{urlencode(parameters)}" if parameters else path


def _day(text: str) -> str:
    return _read_day(text) or text.strip()[:LONGEST_DAY]


def _read_day(text: str) -> str | None:
    try:
        return read_day(text, "")
    except UnreadableDay:
        return None
