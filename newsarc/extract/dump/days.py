"""The days of an article: that of its publication, that of its last change, and what a page says in a day's place."""

from __future__ import annotations

import re

from newsarc.extract.dump.article_fields import set_field
from newsarc.extract.dump.datelines import read_lead_dateline
from newsarc.extract.dump.fields import find_date
from newsarc.extract.dump.kinds import Kind
from newsarc.extract.dump.layout import Layout
from newsarc.model import Article

UPDATED = re.compile(r"تحديث|تعديل|محدث|\bحدث\b|به ?\u200c?روز|اپ ?ڈیٹ|نوێکرا|(?i:updated|modified|mis à jour)")

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_DAY_AND_MONTH = re.compile(r"(?<!\d)\d{1,2} [^\W\d]{3,9}(?: (?:الأول|الثاني|الاول|الثانى))?")
_MOST_DATELINE = 60


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


def settle_day(article: Article, layout: Layout, order: list[int]) -> None:
    """Give an article without a day that of its last change, or what the page says in a day's place, with a note for review.

    A day without its year is completed where all other days and the line on rights have one year.
    """
    if article.published is not None:
        return
    if article.modified is not None:
        set_field(article, "published", article.modified, "the day of the last change, the only one")
        return
    said = [layout.lines[index].text for index in order if says_when(layout, index)]
    said += [day for index in layout.body[:1] if (day := _day_of_lead(layout.lines[index].text))]
    article.published_text = next(iter(said), None)
    if article.published_text is None:
        return
    days = {found[0] for year in _years(layout) if (found := find_date(f"{_bare_day(article.published_text)} {year}"))}
    if len(days) == 1:
        set_field(article, "published", days.pop(), "a day without its year, which the page has elsewhere")
        article.review.append(f"the year is that of another line of the page: «{article.published_text}»")
    else:
        article.review.append(f"no day, for the page does not tell of which it is reckoned: «{article.published_text}»")


def _bare_day(text: str) -> str:
    """A line of the day up to the month's name, where it is a day without its year."""
    found = _DAY_AND_MONTH.search(text)
    return found[0] if found else text


def _day_of_lead(text: str) -> str | None:
    """The day without its year in the dateline of an agency's lead: «الدوحة في 20 نوفمبر /قنا/ ...»."""
    dateline = read_lead_dateline(text)
    found = _DAY_AND_MONTH.search(text[:_MOST_DATELINE]) if dateline else None
    return found[0] if found and find_date(text[:_MOST_DATELINE]) is None and find_date(f"{found[0]} 2000") else None


def _years(layout: Layout) -> set[str]:
    """The years of the line on rights and of the days around the text."""
    around = set(range(len(layout.lines))) - {*layout.body, layout.title}
    rights = {index for index in around if layout.marks[index].group == "copyright"}
    printed = {year for index in rights for year in _YEAR.findall(layout.lines[index].text)[-1:]}
    dated = (find_date(layout.lines[i].text) for i in around if layout.marks[i].kind in (Kind.DATE, Kind.FIELD))
    return printed | {found[0][:4] for found in dated if found}
