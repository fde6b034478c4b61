"""Pages that repeat one thing a hundred thousand times, wherever a page has text."""

from __future__ import annotations

import pytest

from newsarc import extract_html

FIRST = "افتتحت بلدية الوادي، صباح اليوم، الجسر الجديد الذي يصل بين ضفتي النهر بعد أعمال استمرت عامين كاملين."
LAST = "وقال رئيس البلدية إن الجسر سيختصر الطريق إلى المدارس والمستشفى، وإنه بني بأموال جمعها الأهالي."
TEXT = f"<p>{FIRST}</p><p>{LAST}</p>"
LENGTH = 100_000
PLACES = {
    "title": "<title>{row}</title><h1>جسر الوادي</h1>" + TEXT,
    "headline": "<title>جسر الوادي</title><h1>{row}</h1>" + TEXT,
    "meta": "<meta name=author content='{row}'><meta name=keywords content='{row}'>"
    "<meta property=article:published_time content='{row}'><meta property=og:site_name content='{row}'>" + TEXT,
    "JSON-LD": '<script type=application/ld+json>{{"@type":"NewsArticle","author":"{row}","headline":"{row}",'
    '"datePublished":"{row}","keywords":"{row}","articleSection":"{row}"}}</script>' + TEXT,
    "fields": "<h1>جسر الوادي</h1><div class=author>{row}</div><div class=date>{row}</div><time datetime='{row}'>{row}</time>"
    "<div class=breadcrumb><a href=/a>{row}</a></div>" + TEXT,
    "first line": f"<h1>جسر الوادي</h1><p>السهل - {{row}}</p>{TEXT}",
    "last line": f"<h1>جسر الوادي</h1>{TEXT}<p>{{row}}</p>",
    "picture and link": f"<h1>جسر الوادي</h1><p>{FIRST}</p><img src='/a.jpg?{{row}}' alt='{{row}}'><p>{LAST}</p>"
    "<p>اقرأ أيضا <a href='/{row}' class='{row}'>جسر آخر في الوادي</a></p>",
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "unit",
    ["\n", " ", "\u00a0", "\u200f", "(", "«", "=", "-", "- ", "/ ", "، ", "ـ", "٫", "1", "1/", "ا ", "a_", ">> ", "من ", "علي حسن ", "السبت ",
     "15/5/2010 ", "<br>ا", "&amp;"],
)  # fmt: skip
def test_long_rows_of_one_thing_end(place: str, unit: str) -> None:
    """With a step that took time squared in its input this would not end within a test run's patience."""
    page = PLACES[place].format(row=unit * (LENGTH // len(unit)))
    assert LAST in extract_html(page.encode(), "https://www.sahl.example/2010/05/15/1").body
