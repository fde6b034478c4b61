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


HEAD = "<title>جسر الوادي</title><h1>جسر الوادي</h1>"
LINKED = "<p><a href=/bridges/{n}>افتتاح جسر آخر في الوادي الأعلى بعد عامين من العمل</a></p>"
MANY_THINGS = {
    "pictures that link to a long address": (
        f"{HEAD}{TEXT}{{row}}",
        "<a href='" + "." * 20_000 + "'><img src=/a{n}.jpg></a>",
        300,
    ),
    "dashes in the title of a feed": (
        f"<link type=application/rss+xml title='السهل {{row}} ا'>{HEAD}{TEXT}",
        "- ",
        60_000,
    ),
    "headings above headlines": (f"{HEAD}{TEXT}{{row}}", "<h3>عناوين أخرى {n}</h3>" + LINKED * 2, 15_000),
    "headings above headlines of other hosts": (
        f"{HEAD}{TEXT}{{row}}",
        "<h3>عناوين أخرى {n}</h3>" + LINKED.replace("=/", "=https://b{n}.example/") * 2,
        15_000,
    ),
    "made-up elements in a line": (f"{HEAD}{TEXT}<p>جسر</p>جسر {{row}}", "<x-y>b</x-y>", 200_000),
    "made-up elements in a button": (f"{HEAD}{TEXT}<button>{{row}}</button>", " <x-y> </x-y>", 200_000),
    "boxes of rates": (
        f"{HEAD}<div>{TEXT * 20}{{row}}</div>",
        "<div class=b{n}><p>أسعار العملات</p><p>دولار 15.5</p><p>يورو 17.5</p></div>",
        30_000,
    ),
    "lines of rates": (f"{HEAD}<div>{TEXT}{{row}}</div>", "<div><p>صوت الآن</p><p>دولار 15.5 يورو 17.5</p></div>", 5_000),
    "cards of their own class": (
        f"{HEAD}{TEXT}<article>{{row}}</article>",
        "<div class=c{n}><a href=/b/{n}>افتتاح جسر آخر في الوادي الأعلى</a><p>وقال رئيس البلدية إن الجسر بني بأموال جمعها الأهالي.</p></div>",
        30_000,
    ),
    "hidden boxes beside buttons": (
        f"{HEAD}{TEXT}{{row}}",
        "<div hidden><p>" + FIRST + "</p><p>" + LAST + "</p></div><p><a href='#'>اقرأ المزيد</a></p>",
        15_000,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", MANY_THINGS)
def test_many_small_things_end(case: str) -> None:
    """As above: with a step that looked at all of them for each of them this would take minutes."""
    page, unit, count = MANY_THINGS[case]
    row = "".join(unit.replace("{n}", str(n)) for n in range(count))
    assert extract_html(page.format(row=row).encode(), "https://www.sahl.example/2010/05/15/1").title == "جسر الوادي"
