"""Live blogs: updates of a line each, with their hour or their own share button, are the text."""

from __future__ import annotations

import pytest

from newsarc import extract_html

TITLE = "إخماد حريق في سوق الخشب.. أولا بأول"
LEAD = "اندلع حريق في سوق الخشب القديم فجر اليوم، وتعمل فرق الإطفاء على إخماده. تابعوا معنا:"
LONG = "قال مدير السوق إن الحريق بدأ في مستودع مغلق منذ شهر، وإن التجار أخرجوا بضائعهم بأنفسهم قبل وصول الفرق."
LINES = ["وصول المحافظ إلى السوق", "الإطفاء: السيطرة على معظم الحريق", "إخلاء 12 دكانا", "لا إصابات حتى الآن."]
HOURS = ["08:40", "08:05", "07:30", "06:15"]
BUTTONS = [
    "<a href=#>شارك</a>",
    "<div><a href=#>مشاركة</a></div>",
    "<p>نسخ الرابط</p>",
    "<a href=#f>فيسبوك</a> <a href=#t>تويتر</a>",
    "<div><a href=#f>فيسبوك</a><a href=#x>إكس</a><a href=#c>نسخ الرابط</a></div>",
]
ITEMS = [
    "<div class=item><span class=t>{hour}</span><div class=x><p>{text}</p></div><div class=share>{button}</div></div>",
    "<div class=item><div>{hour}</div><p>{text}</p>{button}</div>",
    "<div class=item><div class=when>قبل {minutes} دقيقة</div><div>{text}</div>{button}</div>",
    "<article class=item><div>{hour}</div><h3>{text}</h3>{button}</article>",
    "<li><time>{hour}</time><p>{text}</p>{button}</li>",
]


def page(inner: str, around: str = "<article>{}</article>") -> bytes:
    site = "<header><a href=/>صحيفة السوق</a></header>"
    text = around.format(f"<h1>{TITLE}</h1>{inner}")
    return f"<html lang=ar><title>{TITLE} - صحيفة السوق</title><body>{site}{text}<p>دليل الموقع</p>".encode()


def feed(texts: list[str], item: str, button: str) -> str:
    rows = enumerate(zip(HOURS, texts, strict=False))
    items = "".join(item.format(hour=hour, text=text, button=button, minutes=5 + 10 * n) for n, (hour, text) in rows)
    return f"<ul>{items}</ul>" if item.startswith("<li") else f"<div class=feed>{items}</div>"


@pytest.mark.parametrize("around", ["<article>{}</article>", "<div class=c7>{}</div>"])
@pytest.mark.parametrize("item", ITEMS)
@pytest.mark.parametrize("button", BUTTONS)
@pytest.mark.parametrize(
    ("lead", "texts"),
    [
        ([LEAD], LINES),
        ([LEAD], LINES[:2]),
        ([LEAD], [LONG, *LINES[:3]]),
        ([LEAD], [*LINES[:2], LONG]),
        ([], LINES),
        ([], [LONG, *LINES[:2]]),
    ],
    ids=["four", "two", "long first", "long last", "no lead", "no lead, long first"],
)
def test_updates_with_a_share_button(around: str, item: str, button: str, lead: list[str], texts: list[str]) -> None:
    inner = "".join(f"<p>{text}</p>" for text in lead) + feed(texts, item, button)
    assert extract_html(page(inner, around)).body.split("\n") == lead + texts


def test_updates_without_an_hour() -> None:
    item = "<div class=item><p>{text}</p>{button}</div>"
    for button in BUTTONS:
        texts = [LONG, *LINES[:3]]
        assert extract_html(page(feed(texts, item, button))).body.split("\n") == texts


def test_the_first_update_of_a_live_blog() -> None:
    inner = f"<p>{LEAD}</p>{feed(LINES[1:2], ITEMS[1], BUTTONS[0])}"
    assert extract_html(page(inner)).body.split("\n") == [LEAD, LINES[1]]


@pytest.mark.parametrize("minute", ["{}'", "الدقيقة {}", "{}+2′"])
def test_minutes_of_a_match(minute: str) -> None:
    events = ["بداية المباراة في ملعب السوق", "هدف لفريق النجارين من ركلة حرة", "بطاقة صفراء لحارس المرمى"]
    rows = (f"<div class=ev><b>{minute.format(9 * n + 1)}</b><div>{text}</div></div>" for n, text in enumerate(events))
    body = extract_html(page(f"<p>{LEAD}</p><div class=feed>{''.join(rows)}</div>")).body.split("\n")
    assert [line for line in body if line in events] == events


TEXT = [LONG, "وأضاف أن البلدية وعدت ببناء سقف جديد للسوق قبل الشتاء، وأن العمل فيه يبدأ بعد أسبوع من اليوم."]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (
            "<div class=r><span>{n}:40</span><h4><a href=/n/{n}>افتتاح معرض الكتاب في قاعة السوق {n}</a></h4><a href=#>شارك</a></div>",
            "stories",
        ),
        ("<div class=r><div>الفجر</div><div>0{n}:40</div></div>", "hours of prayer"),
        ("<div class=r><p>اشترك في نشرة السوق رقم {n}</p><a href=#>شارك</a></div>", "calls"),
    ],
)
def test_rows_that_are_no_updates(row: str, why: str) -> None:
    rows = "".join(row.format(n=n) for n in (3, 4, 5, 6))
    inner = f"<div class=x><p>{TEXT[0]}</p><p>{TEXT[1]}</p></div><div class=y>{rows}</div>"
    assert extract_html(page(inner, "<div>{}</div>"), "https://souq.example/n/1").body.split("\n") == TEXT, why


def test_titles_of_films_with_their_length_beside_an_article() -> None:
    films = "".join(f"<div class=f><span>0{n}:40</span><p>جولة مصورة في سوق الخشب {n}</p></div>" for n in (3, 4, 5))
    inner = f"<div class=x>{f'<p>{TEXT[0]}</p><p>{TEXT[1]}</p>' * 3}</div><div class=y>{films}</div>"
    assert extract_html(page(inner, "<div>{}</div>")).body.split("\n") == TEXT
