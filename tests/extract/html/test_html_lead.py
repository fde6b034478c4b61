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
        f"<ul class=highlights><li>{LEAD}</li></ul>",
        f"<div class=key-points><ul><li>{LEAD}</li></ul></div>",
        f"<table><tr><td class=subtitle>{LEAD}</td></tr></table>",
        f"<hgroup>{LEAD}</hgroup>",
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
        "<p>تنظيف الأنهر والأمطار</p>",
        "<p>بدأت خطة التنظيف في المحافظات الثلاث يوم 12</p>",
        "<p>By Samar Haddad, Lina Khoury and Jad Nassar</p>",
        "<p>فيسبوك تويتر واتساب تلغرام بريد طباعة</p>",
        "<p>شارك هذا الخبر مع أصدقائك على المواقع كلها</p>",
        f"<div class=img-cont>{LEAD}</div>",
        f"<p class=video-desc>{LEAD}</p>",
        f"<div class=ai-summary><ul><li>{LEAD}</ul></div>",
        f"<div class=summary style='display:none'><p>{LEAD}</p></div>",
        f"<table><tr><td>{LEAD}</td></tr></table>",
        f"<div class=photo><div><p>{LEAD} {LEAD}</p></div></div>",
        f"<div class=writer><h3>سلمى الهادي</h3><p class=bio>{LEAD}</p></div>",
    ],
    ids=[
        "share bar",
        "related",
        "link",
        "credit",
        "few words",
        "a day",
        "writers",
        "shares",
        "a call to share",
        "caption",
        "what a film shows",
        "a machine",
        "hidden",
        "a table",
        "a long caption",
        "who the writer is",
    ],
)
def test_what_else_stands_under_a_headline(other: str) -> None:
    assert first(HEADLINE + other).startswith("أعلنت")


def test_lines_right_under_the_headline_need_no_full_stop() -> None:
    other = "أربع قرى تنتظر وصول العمال إليها قبل الشتاء"
    page = f"<body>{HEADLINE}<p>{SHORT}</p><p>{other}</p><div class=entry-content>{STORY}</div></body>"
    assert extract_html(page.encode(), "https://news.example/1").body.split("\n")[:2] == [SHORT, other]


def test_what_the_page_says_it_is_about_needs_no_full_stop() -> None:
    assert first(HEADLINE + f"<p>{SHORT}</p>", f"<meta name=description content='{SHORT}'>") == SHORT


TEASER = "<h3><a href=/1>خطة لتنظيف الأنهر قبل الأمطار</a></h3>"


@pytest.mark.parametrize(
    "between",
    [TEASER, "<div hidden><h1>قالب فارغ</h1></div>", "<div class=toc>خطة لتنظيف الأنهر قبل الأمطار</div>"],
    ids=["a link to the page itself", "a hidden heading", "the title again in a table of contents"],
)
def test_the_headline_is_where_it_is_printed_first(between: str) -> None:
    head = "<title>خطة لتنظيف الأنهر قبل الأمطار</title>"
    assert first(HEADLINE + f"<p>{LEAD}</p>" + between, head) == LEAD


def test_text_above_the_headline_is_no_lead() -> None:
    assert first(f"<p>{LEAD}</p>" + HEADLINE).startswith("أعلنت")


def test_an_excerpt_of_the_first_paragraph_is_no_lead() -> None:
    paragraph = f"{LEAD} وقد بدأت الفرق عملها صباح الأحد في أحياء الضفة الشرقية كلها. {LEAD}"
    page = f"<body>{HEADLINE}<p>{paragraph[:130]}…</p><div class=entry-content><p>{paragraph}</p>{STORY}</div>"
    assert extract_html(page.encode()).body.split("\n")[0] == paragraph


def test_a_name_around_headline_and_text_does_not_hide_the_lead() -> None:
    page = f"<body><div class=content-sidebar>{HEADLINE}<p>{LEAD}</p><div class=entry-content>{STORY}</div></div>"
    assert extract_html(page.encode()).body.split("\n")[0] == LEAD


def test_a_lead_printed_above_the_picture_and_below_it_is_there_once() -> None:
    long = f"{LEAD} والوزارة تعد بإنجازها قبل نهاية الخريف في المحافظات كلها"
    page = f"<body>{HEADLINE}<p>{long}.</p><img src=a><p>{long}...</p><div class=entry-content>{STORY}</div>"
    assert extract_html(page.encode()).body.count(LEAD) == 1


def test_a_long_headline_of_another_story_is_no_lead() -> None:
    other = f"{SHORT} وتطالب بلجنة تحقيق مستقلة تنشر تقريرها قبل نهاية العام على الموقع الرسمي"
    assert first(f"{HEADLINE}<span>محليات</span><ul><li><h3>{other}</h3></ul>").startswith("أعلنت")


def test_the_points_of_a_list_below_the_headline_are_leads_though_later_ones_are_short() -> None:
    points = (
        "الأهالي يطالبون بتخصيص فرق دائمة للأنهر",
        "المقاولون باشروا العمل في القناة الشرقية",
        "التمويل متوفر هذا العام",
    )
    page = f"<body>{HEADLINE}<ul class=points><li>{'<li>'.join(points)}</ul><div class=entry-content>{STORY}</div>"
    assert tuple(extract_html(page.encode()).body.split("\n")[:3]) == points


@pytest.mark.parametrize(
    ("line", "is_lead"),
    [
        ("الطاقة ترتفع إلى 8 آلاف متر مكعب في الساعة", True),  # a number
        ("خبراء يتوقعون تباطؤ الزيادة مع تسليم 3200 وحدة في الحي", True),  # no year
        ("منسوب المياه في السد الكبير يهبط هذا الصيف إلى أدنى مستوى له منذ العام 1995", True),  # of what it tells
        ("نشر يوم الأحد في شهر أيار من العام 2019", False),  # a year
    ],
)
def test_a_line_below_the_headline_with_figures(line: str, is_lead: bool) -> None:
    page = f"<body>{HEADLINE}<p class=subtitle>{line}</p><div class=entry-content>{STORY}</div>"
    assert (extract_html(page.encode()).body.split("\n")[0] == line) is is_lead


def test_a_lead_that_the_body_repeats_is_there_once() -> None:
    page = f"<body>{HEADLINE}<p>{LEAD}</p><div class=entry-content><p>{LEAD}</p>{STORY}</div>"
    assert extract_html(page.encode()).body.count(LEAD) == 1


@pytest.mark.parametrize(
    ("lead", "why"),
    [
        (f"<h2>{SHORT}</h2>", "a heading right under the headline"),
        (f"<p class=article-excerpt>{SHORT}</p>", "a paragraph of a class that says so"),
        (f"<span>12 مارس</span><div class=article-subtitle><h3>{SHORT}</h3></div>", "a box of such a class"),
        (
            f"<div>المحررة: <a href=/e/7>سلمى الهادي</a></div><div class=news_points><ul><li>{SHORT}</ul></div>",
            "points",
        ),
        (f"<div class=subtitles><p>- {SHORT}</p></div>", "lines of headlines"),
        (f"<div>محليات</div><div class=arr--sub-headline>{SHORT}</div>", "in two words"),
    ],
)
def test_a_standfirst_without_a_full_stop(lead: str, why: str) -> None:
    assert first(HEADLINE + lead).removeprefix("- ") == SHORT, why


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ("<h2>تصوير سلمى</h2>", "too short"),
        (f"<p class=summary><a href=/2>{SHORT}</a></p>", "a link"),
        (f"<div><h5><a href=/2>قافلة طبية تصل إلى القرى</a></h5><p class=excerpt>{SHORT}</p></div>", "another story's"),
        ("<div class=intro>بقلم سلمى الهادي من المحافظات</div>", "the writer"),
        ("<p class=lead>نشر يوم الأحد 12/03/2024 في المحليات</p>", "a date"),
    ],
)
def test_short_lines_under_the_headline_that_are_none(other: str, why: str) -> None:
    assert first(HEADLINE + other).startswith("أعلنت"), why


@pytest.mark.parametrize(
    ("head", "is_lead", "why"),
    [
        ("<div class=article-meta>{0}<h2 class=sub-headline>{1}</h2></div>", True, "the zone holds the headline too"),
        ("<header class=post-info>{0}<p>{1}</p></header>", True, "likewise"),
        ("{0}<div class=article-meta><p>{1}</p></div>", False, "a zone of its own is what it says"),
        ("<div class=article-meta hidden>{0}<p>{1}</p></div>", False, "nothing of it is shown"),
        ("<div class=article-meta>{0}<p>سلمى</p><p>هدى</p><p>{1}</p></div>", False, "not right under the headline"),
        ("<header class=site-header><h1>صوت الواحة</h1><p>{1}</p></header>", False, "the outlet's name and motto"),
    ],
)
def test_a_zone_around_headline_and_standfirst(head: str, is_lead: bool, why: str) -> None:
    title = "<title>خطة لتنظيف الأنهر قبل الأمطار</title>"
    assert (first(head.format(HEADLINE, LEAD), title) == LEAD) == is_lead, why


def test_a_summary_by_a_machine_in_a_zone_that_calls_itself_one_of_the_text() -> None:
    summary = f"<div class=story-summary><h4>ملخص بالذكاء الاصطناعي</h4><p>{LEAD}</p></div>"
    assert first(HEADLINE + summary).startswith("أعلنت")
    assert first(f"{HEADLINE}<div class=story-summary><p>{LEAD}</p></div>") == LEAD
