"""Habits of small pages, each with what a reader would take of it: local times, parts of a story, boxes with a day, lists of
archives, labels and signatures in several languages."""

from __future__ import annotations

import json

import pytest
from school_page import ENGLISH, TEXT, TITLE, URL, paragraphs, read, story

from newsarc import extract_html

PUBLISHED = (
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-01-18T06:12:40+00:00"}</script>'
)


@pytest.mark.parametrize(
    ("between", "published", "why"),
    [
        ("<time datetime='2024-01-18T09:12:40+03:00'>18 يناير</time>", "2024-01-18T09:12:40+03:00", "the same instant"),
        ("<time datetime='2024-01-18T09:12+03:00'>18 يناير</time>", "2024-01-18T09:12:40+03:00", "without its seconds"),
        ("<time datetime='2024-01-18T11:00:00+03:00'>18 يناير</time>", "2024-01-18T06:12:40+00:00", "another instant"),
    ],
)
def test_a_time_in_utc_that_the_page_also_gives_in_local_time(between: str, published: str, why: str) -> None:
    assert story(between, head=PUBLISHED).published == published, why


def test_digits_of_other_scripts_in_a_declared_time() -> None:
    head = '<meta property="article:published_time" content="2020-08-29T10:৪৬:০৬+06:00">'
    assert story(head=head).published == "2020-08-29T10:46:06+06:00"


def test_the_day_of_the_last_change_in_an_element_for_times() -> None:
    days = "<ul><li><time datetime='2024-10-14'>14 أكتوبر 2024</time></li><li><time datetime='2024-10-15'>آخر تحديث 15 أكتوبر 2024</time></li></ul>"
    article = story(days)
    assert (article.published, article.modified) == ("2024-10-14", "2024-10-15")


def test_the_day_in_the_masthead_is_not_the_story_s() -> None:
    top = "<div id=masthead><div class=hdate>السبت 15 رمضان 1446هـ</div></div>"
    page = f"{top}<div id=story><h1>{TITLE}</h1><div class=info><span>سلمى الهادي</span><span class=d>الأربعاء 12 رمضان 1446هـ</span></div><div>{paragraphs(TEXT)}</div></div>"
    assert read(page).published == "2025-03-12"


@pytest.mark.parametrize("heading", ["مباريات اليوم - 14 نوفمبر 2023", "أسعار العملات 14 نوفمبر 2023"])
def test_a_day_in_the_heading_of_a_box_is_the_box_s(heading: str) -> None:
    box = f"<div><h3>{heading}</h3><table><tr><td>النهر</td><td>20:00</td><td>الجبل</td></tr></table></div>"
    assert story(after=box).published is None


def test_parts_of_a_story_are_no_related_stories() -> None:
    head = f"<link rel=canonical href={URL}2/><link rel=prev href={URL}><link rel=next href={URL}3/>"
    pager = f"<div><a href={URL}>السابق</a><a href={URL}3/>التالي: ماذا قال أهالي التلاميذ؟</a></div>"
    other = (
        "<h4>تقارير أخرى</h4><a href=/news/2024/old-bridge-looks-for-engineers/>الجسر القديم يبحث عن مهندسين جدد</a>"
    )
    page = f"<h1>{TITLE}</h1><div class=content>{paragraphs(TEXT)}</div>{pager}<div>{other}</div>"
    assert [link.url for link in read(page, head, url=f"{URL}2/").links] == [
        "https://maydan.example/news/2024/old-bridge-looks-for-engineers/"
    ]


def test_stories_before_and_after_are_declared_as_parts_are() -> None:
    head = "<link rel=prev href=https://maydan.example/news/2024/old-bridge-looks-for-engineers/>"
    beside = "<div><span>المقال السابق</span><a href=/news/2024/old-bridge-looks-for-engineers/>الجسر القديم يبحث عن مهندسين جدد</a></div>"
    assert [link.title for link in story(after=beside, head=head).links] == ["الجسر القديم يبحث عن مهندسين جدد"]


ENTRIES = "".join(
    f"<article><h2><a href=/n/{n}>{head}</a></h2><p>{text[:70]} [&hellip;]</p></article>"
    for n, (head, text) in enumerate(
        zip(["مدرسة السهل تفتح أبوابها", "أهالي البلدة يتبرعون بمكتبة", "صفان جديدان"], TEXT, strict=True)
    )
)


@pytest.mark.parametrize(
    ("names", "verdict"),
    [("archive category category-economy", "index"), ("search-results", "index"), ("single single-post", "article")],
)
def test_a_list_of_stories_by_its_own_word(names: str, verdict: str) -> None:
    about = (
        "<h1>اقتصاد</h1><p>تجدون في هذا القسم أخبار الأسواق والزراعة وأسعار العملات، ومتابعة يومية لقرارات المصرف.</p>"
    )
    page = f"<html><title>اقتصاد - الميدان</title><body class='{names}'>{about}{ENTRIES}</body></html>"
    assert extract_html(page.encode(), "https://maydan.example/category/economy/").verdict == verdict


def test_a_consent_bar_above_a_text_that_only_json_holds() -> None:
    declared = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n\n".join(TEXT)}
    head = f'<script type="application/ld+json">{json.dumps(declared)}</script>'
    bar = (
        "<div><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك وعرض إعلانات تناسب اهتماماتك.</p><button>قبول</button></div>"
    )
    article = read(f"<div id=app></div>{bar}", head)
    assert (article.verdict, article.paragraphs) == ("article", TEXT)


def test_a_story_in_the_state_brings_its_standfirst_sub_heads_picture_and_lists() -> None:
    blocks = [
        {"type": "paragraph", "html": f"<p>{TEXT[0]}</p>"},
        {"type": "heading", "level": 2, "text": "مكتبة للأطفال"},
        {"type": "paragraph", "html": f"<p>{TEXT[1]}</p>"},
        {"type": "related", "items": [{"title": "أهالي البلدة يتبرعون بالكتب", "url": "/news/books/"}]},
        {"type": "paragraph", "html": f"<p>{TEXT[2]}</p>"},
    ]
    record = {
        "headline": TITLE,
        "standfirst": "أهالي البلدة يتبرعون بثلاثة آلاف كتاب",
        "publishedAt": "2025-06-12T07:30:00Z",
        "hero": {"url": "https://cdn.example/school.jpg"},
        "content": blocks,
    }
    state = {"props": {"article": record, "mostRead": [{"title": "الجسر القديم يغلق أسبوعا", "url": "/news/bridge/"}]}}
    script = f"<script id=__NEXT_DATA__ type=application/json>{json.dumps(state)}</script>"
    article = read(f"<div id=__next><div>جار التحميل...</div></div>{script}")
    assert article.paragraphs == [record["standfirst"], TEXT[0], "مكتبة للأطفال", *TEXT[1:]]
    assert article.image == "https://cdn.example/school.jpg"
    assert [(link.kind, link.url) for link in article.links] == [
        ("related", "https://maydan.example/news/books/"),
        ("latest", "https://maydan.example/news/bridge/"),
    ]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("<div>الثلاثاء 2 كانون الأول 2025 - 8:45 مساء<span>رمز الخبر: 66312</span><span>مراسل الميدان: سلمى الهادي</span></div>", "glued"),
        ("<p>الميدان-العدد: 1532 - 2006 / 4 / 26 - 09:47</p>", "the number of the issue"),
        ("<p><b>شاهد: افتتاح مدرسة السهل</b></p>", "a film's title"),
        ("<p>المحور: التربية والتعليم</p>", "the story's rubric"),
    ],
)  # fmt: skip
def test_lines_at_the_head_that_are_no_text(line: str, why: str) -> None:
    assert read(f"<h1>{TITLE}</h1><div class=content>{line}{paragraphs(TEXT)}</div>").paragraphs == TEXT, why


@pytest.mark.parametrize(
    "last",
    [
        "<p>كيف تقيّم هذا الموضوع؟</p>",
        "<p>هل كان المقال مفيدا؟ نعم لا</p>",
        "<p>قناة الميدان نت للاشتراك اضغط على الرابط التالي</p>",
        "<p>تغريدة طباعة إرسال لصديق عدد القراءات : 301</p>",
        "<p>شارك: Digg del.icio.us Twitter</p>",
        "<p>ئا: ڕ.ک</p>",
    ],
)
def test_lines_below_the_text_that_are_none(last: str) -> None:
    assert read(f"<h1>{TITLE}</h1><div class=content>{paragraphs(TEXT)}{last}</div>").paragraphs == TEXT


@pytest.mark.parametrize("mark", [" (النهاية)", " (النهاية) ف ر / ن ع", " (انتهى)"])
def test_the_end_mark_of_agencies_in_brackets(mark: str) -> None:
    text = [*TEXT[:2], TEXT[2] + mark]
    assert read(f"<h1>{TITLE}</h1><div class=content>{paragraphs(text)}</div>").paragraphs == TEXT


@pytest.mark.parametrize(
    ("inner", "head"),
    [
        ("<div>{}</div><div>{}</div><div class=sub>مكتبة للأطفال</div><div>{}</div>", "مكتبة للأطفال"),
        ("<p>{}</p><p>{}</p><div class=sub-title>مكتبة للأطفال</div><p>{}</p>", "مكتبة للأطفال"),
    ],
)
def test_a_sub_head_that_no_tag_tells(inner: str, head: str) -> None:
    assert read(f"<h1>{TITLE}</h1><div>{inner.format(*TEXT)}</div>").paragraphs == [*TEXT[:2], head, TEXT[2]]


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("<p>Автор: <a href=/user/zoya/>Зоя Кормилова</a> от 8-06-2010, 14:11</p>", "Зоя Кормилова"),
        ("<p><strong>Tác giả: </strong>Huỳnh Nhật Thảo</p>", "Huỳnh Nhật Thảo"),
        ("<p><i>by Capt. Hugh Tregarth (Hon. Secretary)</i></p>", "Capt. Hugh Tregarth"),
        ("<div class=submitted>Vložil Jarmila Novotná, Pá, 11/21/2014 - 09:18</div>", "Jarmila Novotná"),
        ("<div class=alairas>Szűcs Piroska</div>", "Szűcs Piroska"),
    ],
)
def test_bylines_in_other_languages(line: str, author: str) -> None:
    page = f"<h1>The lens comes home</h1>{line}<div>{paragraphs(ENGLISH)}</div>"
    assert read(page, title="The lens comes home").author == author


@pytest.mark.parametrize(
    "last", ["Kaynak: Haber Merkezi", "Nguồn tin: Đài Truyền thanh", "Penulis: Ratri Anggun", "Editor: Fahmi"]
)
def test_labels_of_sources_and_writers_below_the_text(last: str) -> None:
    page = f"<h1>The lens comes home</h1><div>{paragraphs([*ENGLISH, last])}</div>"
    assert read(page, title="The lens comes home").paragraphs == ENGLISH


@pytest.mark.parametrize(
    "heading",
    [
        "<div class=cim>The lens comes home at last</div>",
        "<p align=center><font size=5><b>The lens comes home at last</b></font></p>",
    ],
)
def test_a_headline_below_the_outlet_s_name(heading: str) -> None:
    banner = "<p><font size=6><b>Friends of Pellow Lighthouse</b></font></p>"
    page = f"<table><tr><td>{banner}</td></tr><tr><td>{heading}{paragraphs(ENGLISH)}</td></tr></table>"
    found = read(page, title="Friends of Pellow Lighthouse - News 2004", url="https://pellow.example/news0406.html")
    assert found.title == "The lens comes home at last"


def test_a_field_of_the_page_names_the_section() -> None:
    field = "<div><div class=field__label>القسم</div><div><a href=/ar/economie>اقتصاد</a></div></div>"
    page = f"<main><h1>{TITLE}</h1><article><div>{paragraphs(TEXT)}</div>{field}</article></main>"
    assert read(page).section == "اقتصاد"


def test_a_button_to_share_is_no_writer() -> None:
    share = "<div><a href='http://www.facebook.com/share.php?u=1'>مشاركة</a></div>"
    assert story(after=share).author is None
