"""Outlets whose names are words of their own, «الغد», at the places where pages print their outlet's name."""

from __future__ import annotations

import pytest
from market_dump import LEAD

from newsarc.extract.dump import extract_dump

TITLE = "بلدية المرج تفتتح جسرا فوق الوادي بعد عامين من العمل"
DAY = "29 نوفمبر 2026"
BODY = [
    "افتتحت بلدية المرج اليوم الأحد جسرا جديدا فوق الوادي بعد عامين من العمل، في حفل حضره عدد من المسؤولين المحليين.",
    "وقال رئيس البلدية إن «الجسر يختصر الطريق إلى المدرسة نصف ساعة»، مضيفا أن العمل في الطريق يبدأ في الربيع.",
]
MENU = ["الرئيسية", "سياسة", "اقتصاد", "رياضة"]

PLACES = {
    "right above the headline": ["NAME", TITLE, DAY, *BODY],
    "above the menu": ["NAME", *MENU, TITLE, DAY, *BODY],
    "above the section": ["NAME", "محليات", TITLE, DAY, *BODY],
    "above a trail": ["NAME", "الرئيسية / محليات", TITLE, DAY, *BODY],
    "above the day": ["NAME", f"الأحد {DAY}", TITLE, *BODY],
    "below a button": ["تسجيل الدخول", "NAME", *MENU, TITLE, DAY, *BODY],
    "in the text of its picture": ["شعار NAME", *MENU, TITLE, DAY, *BODY],
    "behind the headline's first copy": [f"{TITLE} - NAME", *MENU, TITLE, DAY, *BODY],
    "behind a stroke, right above the headline": [f"{TITLE} | NAME", TITLE, DAY, *BODY],
    "behind the section in the window's title": [f"{TITLE} - محليات - NAME", TITLE, DAY, *BODY],
    "who holds the rights": [*MENU, TITLE, DAY, *BODY, "© 2026 NAME. جميع الحقوق محفوظة"],
    "behind a town": [TITLE, DAY, "بغداد - NAME", *BODY],
    "before a town": [TITLE, DAY, "NAME - بغداد", *BODY],
}


@pytest.mark.parametrize("name", ["الغد", "المدينة", "الراي", "الوطن", "الشرق الأوسط", "Le360"])
@pytest.mark.parametrize("place", PLACES)
def test_known_name(place: str, name: str) -> None:
    article = extract_dump("\n".join(line.replace("NAME", name) for line in PLACES[place]))
    assert article.source == name
    assert article.title == TITLE
    assert article.section in (None, "محليات")
    assert article.author is None


UNLISTED = [
    ([f"{TITLE} | دفاتر النهر", TITLE, DAY, *BODY], "دفاتر النهر", "the window's title, with the headline again below"),
    ([TITLE, DAY, "بغداد - صدى النهرين", *BODY], "صدى النهرين", "a town, and how outlets' names open"),
    (["صدى النهرين", TITLE, DAY, *BODY], "صدى النهرين", "in the first line"),
    ([*MENU, "نهر نيوز", TITLE, DAY, *BODY], "نهر نيوز", "between menu and headline, with a word of outlets"),
    ([*MENU, "وكالة النهر", "محليات", TITLE, DAY, *BODY], "وكالة النهر", "likewise, above the section"),
    ([*MENU, "لبنان 24", TITLE, DAY, *BODY], "لبنان 24", "an entry of the menu but for its number"),
    ([TITLE, DAY, *BODY, "النهار"], "النهار", "alone below the text"),
    ([TITLE, "الخبر", DAY, *BODY], "الخبر", "alone below the headline"),
]


@pytest.mark.parametrize(("lines", "source"), [row[:2] for row in UNLISTED], ids=[row[2] for row in UNLISTED])
def test_name_by_its_place(lines: list[str], source: str) -> None:
    article = extract_dump("\n".join(lines))
    assert (article.source, article.author, article.title) == (source, None, TITLE)


NO_NAMES = [
    ([TITLE, DAY, "بغداد/ جسر", *BODY], "the story's topic behind a town"),
    (["صورة اليوم", TITLE, DAY, *BODY], "a rubric with a word of outlets"),
    ([*MENU, "صورة اليوم", TITLE, DAY, *BODY], "likewise, below the menu"),
    ([*MENU, "الوطن", TITLE, DAY, *BODY], "a section, below the menu"),
    (["الرأي", TITLE, DAY, *BODY], "a section, which is spelt otherwise than the outlet"),
    (["سياسة", "الوطن", "رياضة", "الوطن", TITLE, DAY, *BODY], "an entry of the menu"),
    (["جسر المرج", TITLE, DAY, *BODY], "a kicker"),
    (["من أحد الشوارع - زمان الوصل", *LEAD], "a picture's text"),
]


@pytest.mark.parametrize("lines", [row[0] for row in NO_NAMES], ids=[row[1] for row in NO_NAMES])
def test_no_name(lines: list[str]) -> None:
    article = extract_dump("\n".join(lines))
    assert article.source in (None, "زمان الوصل")
    assert article.author is None
