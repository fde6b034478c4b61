"""Whether a page writes 05/04/2024 for the fourth of May."""

from __future__ import annotations

import re

from newsarc.extract.metadata.record import StructuredData
from newsarc.extract.tree import Tree

_OF_FORUMS = r"\b(\d\d)-(\d\d)-\d{4},? \d\d:\d\d [AP]M"
_FORUMS = ("vbulletin", "dimofinf")
"""Systems that print the month first unless configured otherwise."""
_MONTHS = 12


def prefers_month_first(data: StructuredData, tree: Tree) -> bool:
    """Whether dates are in the American order.

    The page's language tells, or a date in the form of forums in all languages (03-24-2025, 09:30 PM): a day above 12
    decides, or else the forum's system.
    """
    dates = tree.once(_of_forums)
    if dates and any(int(found[1]) > _MONTHS for found in dates):
        return False
    is_of_forum = (data.first("generator") or "").lower().startswith(_FORUMS)
    if any(is_of_forum or int(found[2]) > _MONTHS for found in dates):
        return True
    tag = (data.language or data.first("og:locale", "content-language") or "").lower().replace("_", "-")
    return tag.startswith("en-us")


def _of_forums(tree: Tree) -> list[re.Match[str]]:
    """Return the dates of a page in the form of forums."""
    whole = "".join(tree.texts)
    texts = [text for text in tree.texts if "M" in text and "-" in text] if " AM" in whole or " PM" in whole else []
    return list(filter(None, (re.search(_OF_FORUMS, text) for text in texts)))
