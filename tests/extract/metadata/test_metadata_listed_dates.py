"""Dates of other stories around an article are not its own, and its own is not taken for one of a list."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from newsarc import extract_html

FETCHED_AT = datetime(2024, 6, 15, 12, 0, tzinfo=timezone(timedelta(hours=3)))
TITLE = "افتتاح جسر جديد في الموصل"
TEXT = (
    "<p>افتتحت محافظة نينوى جسرا جديدا يربط ضفتي النهر بعد سنوات من العمل المتواصل والتأخير في صرف الأموال.</p>"
    "<p>وقال مدير المشروع إن الجسر سيخفف الزحام عن المدينة، وإن العمل فيه استغرق أربع سنوات كاملة بسبب الظروف.</p>"
)
OTHERS = ("أمطار غزيرة تغرق شوارع البصرة", "التربية تعلن مواعيد الامتحانات", "المنتخب يتأهل إلى نهائيات كأس آسيا")
MENU = "<ul><li><a href=/>الرئيسية</a><li><a href=/p>سياسة</a><li><a href=/e>اقتصاد</a><li><a href=/s>رياضة</a><li><a href=/c>ثقافة</a></ul>"

SHARE = "".join(f"<a href='https://{name}.example/s'>{text}</a>" for name, text in (
    ("f", "فيسبوك"), ("x", "تويتر"), ("w", "واتساب"), ("t", "تلغرام"), ("m", ""),
))  # fmt: skip


def test_the_row_below_the_headline_is_of_the_article_though_comments_are_built_alike():
    comments = "".join(f"<tr><td><font>قارئ {n} 2024/6/1{n} 09:1{n}</font></td></tr>" for n in (1, 2))
    day = "<tr><td><font>الإثنين 10 يونيو-حزيران 2024 الساعة 08 مساءً / الميدان - خاص</font></td></tr>"
    rows = f"<tr><td><font size=5>{TITLE}</font></td></tr>{day}<tr><td>{TEXT}<a href=/p/7>طباعة</a></td></tr>{comments}"
    page = f"<title>{TITLE}</title><table>{rows}</table>"
    assert extract_html(page.encode(), fetched_at=FETCHED_AT).published == "2024-06-10"


def box(label: str, rows: int = 3, tag: str = "h3") -> str:
    stories = zip(OTHERS[:rows], ("14/6/2024", "13/6/2024", "12/6/2024"), strict=False)
    items = (f"<li><a href='/n/{day[:2]}'>{title}</a> <span>{day}</span></li>" for title, day in stories)
    return f"<div class=w><{tag}>{label}</{tag}><ul>{''.join(items)}</ul></div>"


def published(page: str) -> str | None:
    whole = f"<html lang=ar><head><title>{TITLE} - صحيفة النهرين</title></head><body>{page}</body></html>"
    return extract_html(whole.encode(), "https://nahrain.example/a/1", fetched_at=FETCHED_AT).published


@pytest.mark.parametrize(
    ("page", "day", "why"),
    [
        (f"<div><h1>{TITLE}</h1>{TEXT}</div>{box('')}", None, "three rows built alike are a list"),
        (f"<div><h1>{TITLE}</h1>{TEXT}</div>{box('الأكثر قراءة', 1)}", None, "one row, but a label announces it"),
        (f"<div><h1>{TITLE}</h1>{TEXT}{box('أخبار ذات صلة', 2)}</div>", None, "in the article's own box"),
        (f"<div><h1>{TITLE}</h1>{TEXT}</div>{box('التعليقات (2)', 2)}", None, "a heading of comments"),
        (
            f"<div><h1>{TITLE}</h1>{TEXT}<p>الجمعة 3 تشرين الثاني 2023</p></div>{box('الأكثر قراءة')}",
            "2023-11-03",
            "the day that closes the text is printed at greater length than those of the list",
        ),
        (
            f"<div><h1>{TITLE}</h1>{TEXT}{box('أخبار ذات صلة', 1)}<div><b>نشر في:</b> 3/11/2023</div></div>",
            "2023-11-03",
            "a word says that it is of publication",
        ),
        (
            f"<div><h1>{TITLE}</h1><a href=#c>أضف تعليقا</a> <span>3/11/2023</span>{TEXT}</div>",
            "2023-11-03",
            "a link is a button, no heading",
        ),
        (
            f"<div><div class=p><h1>{TITLE}</h1><i>3/11/2023</i>{TEXT}</div><div class=p><i>4/11/2023</i><p>شكرا لكم</p></div>"
            "<div class=p><i>5/11/2023</i><p>جسر جميل</p></div></div>",
            "2023-11-03",
            "posts of a forum are built alike, and the first is the article",
        ),
        (f"<b>السبت 15 حزيران 2024</b>{MENU}<div><h1>{TITLE}</h1>{TEXT}</div>", None, "the day of the visit"),
        (
            f"<b>الجمعة 14 حزيران 2024</b>{MENU}<div><h1>{TITLE}</h1>{TEXT}</div>",
            "2024-06-14",
            "another day above the menu is not the visit's",
        ),
        (
            f"<div><b>السبت 15 حزيران 2024</b>{SHARE}<h1>{TITLE}</h1>{TEXT}</div>",
            "2024-06-15",
            "news of today, above a share bar",
        ),
        (
            f"<div><h1>{TITLE}</h1><ul><li>نشر: 3/11/2023</li><li>تحديث: 4/11/2023</li><li>طبع: 5/11/2023</li></ul>{TEXT}</div>",
            "2023-11-03",
            "the article's own days, which lead nowhere",
        ),
        (
            f"<div><b>السبت 15 حزيران 2024</b><h1>{TITLE}</h1>{TEXT}</div>",
            "2024-06-15",
            "news of today, without a menu",
        ),
    ],
)
def test_whose_date_it_is(page: str, day: str | None, why: str) -> None:
    assert published(page) == day, why


@pytest.mark.parametrize(
    ("line", "iso", "why"),
    [
        ("11/3/2023 1:25:00 PM", "2023-11-03T13:25:00", "the form of .NET has the month first"),
        ("11/3/2023 13:25", "2023-03-11T13:25", "others have the day first"),
        ("\u200f03\u200f/\u200f11\u200f/\u200f2023 \u200f10:45 ص", "2023-11-03T10:45", "controls of direction between"),
        ("الساعة 10:45 صباحا | الجمعة 03/11/2023", "2023-11-03T10:45", "the hour first"),
    ],
)
def test_how_a_date_is_printed(line: str, iso: str, why: str) -> None:
    assert published(f"<div><h1>{TITLE}</h1><div>{line}</div>{TEXT}</div>") == iso, why
