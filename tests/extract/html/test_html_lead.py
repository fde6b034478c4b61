"""The standfirst between headline and body."""

from __future__ import annotations

import pytest

from newsarc import extract_html

LEAD = "خطة جديدة تشمل ثلاث محافظات، والأهالي ينتظرون نتائجها منذ سنوات طويلة."
SHORT = "الأهالي ينتظرون منذ سنوات نتائج خطة التنظيف الجديدة"
STORY = "<p>أعلنت الوزارة، الأحد، إطلاق خطة لتنظيف الأنهر في ثلاث محافظات قبل حلول موسم الأمطار.</p>" * 2 + (
    "<p>وقال المتحدث باسم الوزارة إن الفرق الفنية باشرت أعمالها، مؤكداً أن التمويل متوفر حتى نهاية العام.</p>"
)
HEADLINE = "<h1>خطة لتنظيف الأنهر قبل الأمطار</h1>"


def first(inner: str, head: str = "") -> str:
    page = f"<html><head>{head}</head><body>{inner}<div class=entry-content>{STORY}</div></body></html>"
    return extract_html(page.encode(), "https://news.example/1").body.split("\n")[0]


@pytest.mark.parametrize(
    "lead",
    [
        f"<p>{LEAD}</p>",
        f"<h2>{LEAD}</h2>",
        f"<div class=teaser-text>{LEAD}</div>",
        f"<div class=intro><p>{LEAD}</p></div>",
    ],
)
def test_a_sentence_under_the_headline_opens_the_text(lead: str) -> None:
    assert first(HEADLINE + lead) == LEAD


@pytest.mark.parametrize(
    "other",
    [
        f"<div class=share-bar>{LEAD}</div>",
        f"<div class=related>{LEAD}</div>",
        f"<p><a href=/2>{LEAD}</a></p>",
        "<p>تصوير: مراسلنا في المحافظات الثلاث، حيث بدأت أعمال التنظيف أمس.</p>",
        f"<p>{SHORT}</p>",
    ],
    ids=["share bar", "related", "link", "credit", "no sentence"],
)
def test_what_else_stands_under_a_headline(other: str) -> None:
    assert first(HEADLINE + other).startswith("أعلنت")


def test_what_the_page_says_it_is_about_needs_no_full_stop() -> None:
    assert first(HEADLINE + f"<p>{SHORT}</p>", f"<meta name=description content='{SHORT}'>") == SHORT


def test_text_above_the_headline_is_no_lead() -> None:
    assert first(f"<p>{LEAD}</p>" + HEADLINE).startswith("أعلنت")


def test_a_lead_that_the_body_repeats_is_there_once() -> None:
    page = f"<body>{HEADLINE}<p>{LEAD}</p><div class=entry-content><p>{LEAD}</p>{STORY}</div>"
    assert extract_html(page.encode()).body.count(LEAD) == 1
