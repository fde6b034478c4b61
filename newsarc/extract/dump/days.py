"""The days of an article: that of its publication, that of its last change, and what a page says in a day's place."""

from __future__ import annotations

import re

from newsarc.extract.dump.article_fields import set_field
from newsarc.extract.dump.fields import find_date
from newsarc.extract.dump.kinds import Kind
from newsarc.extract.dump.layout import Layout
from newsarc.model import Article

UPDATED = re.compile(r"تحديث|تعديل|محدث|\bحدث\b|به ?\u200c?روز|اپ ?ڈیٹ|نوێکرا|(?i:updated|modified|mis à jour)")


def read_dates(article: Article, text: str, updated: bool = False) -> None:
    """Read one or two dates; one after a word of updating, or the first when ``updated``, is that of modification."""
    rest = text
    for _ in range(2):
        found = find_date(rest)
        if found is None:
            break
        iso, start, end = found
        name = "modified" if updated or UPDATED.search(rest[:start]) else "published"
        updated = False
        if name == "published" and article.published == iso.partition("T")[0] != iso:
            article.published = None  # the same day with its hour
        if name == "published" and article.published is None:
            article.published_text = text
        set_field(article, name, iso, "date line")
        rest = rest[end:]


def says_when(layout: Layout, index: int) -> bool:
    """Whether a line tells a time of publication that is no date («منذ 3 ساعات»)."""
    text = layout.lines[index].text
    return layout.marks[index].kind is Kind.DATE and not UPDATED.search(text)


def below_title(layout: Layout, index: int) -> list[str]:
    """The line below the headline, for a day right above that: its hour may stand there."""
    return [layout.lines[index + 2].text] if index + 1 == layout.title and index + 2 < len(layout.lines) else []
