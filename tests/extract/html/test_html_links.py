"""Links by kind."""

from __future__ import annotations

import pytest

from newsarc import extract_html
from newsarc.extract.urls import join_url, url_key

URL = "https://news.example/politics/10"
STORY = "<p>أعلنت الوزارة، الأحد، إطلاق خطة لتنظيف الأنهر في ثلاث محافظات قبل حلول موسم الأمطار.</p>" * 3
OTHER = "المياه تعود إلى أحياء المدينة بعد انقطاع طويل"


def links(inner: str) -> list[tuple[str, str, str]]:
    found = extract_html(f"<body><h1>خطة لتنظيف الأنهر</h1>{inner}</body>".encode(), URL).links
    assert [link.position for link in found] == list(range(len(found)))
    return [(link.kind, link.title, link.url) for link in found]


@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        (f"<div>{STORY}</div><div><h3>ذات صلة</h3><ul><li><a href=/n/2>{OTHER}</a></li></ul></div>", "related"),
        (f"<div>{STORY}</div><div class=related-posts><a href=/n/2>{OTHER}</a></div>", "related"),
        (f"<div>{STORY}</div><div><h3>آخر الأخبار</h3><ul><li><a href=/n/2>{OTHER}</a></li></ul></div>", "latest"),
        (f"<div>{STORY}</div><div class=most-read><a href=/n/2>{OTHER}</a></div>", "latest"),
        (f"<div>{STORY}</div><div id=box><a href=/news/20240102/2>{OTHER}</a></div>", "latest"),
    ],
)
def test_kind_by_label_name_or_address(inner: str, kind: str) -> None:
    found = links(inner)
    assert [(each[0], each[1]) for each in found] == [(kind, OTHER)]
    assert found[0][2].startswith("https://news.example/n")


LONG = "المياه تعود إلى أحياء المدينة القديمة بعد انقطاع طويل دام أربعة أيام في الشتاء"
LINK = f"<a href=/n/2>{LONG}</a>"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (f"<p>اقرأ أيضا: {LINK}</p>", "related"),  # the label is short, though the line is not
        (f"<p><a href=/n/2>شاهد أيضا.. {LONG}</a></p>", "related"),  # the label is part of the link
        (f"<div class=promo><span>اقرأ أيضا</span>{LINK}</div>", "related"),  # no sign parts them
        (f"<div><h4>في نفس السياق</h4><ul><li>{LINK}</ul></div>", "related"),
        (f"<p>للمزيد: {LINK}</p>", "related"),
        (f"<p>⭐ قد يعجبك: {LINK}</p>", "related"),  # a sign before the label
        (f"<p><span>طالع المزيد:</span> {LINK}</p>", "related"),
        (f"<div><a href='#x'>تخط</a>قصص مقترحة</div><ul><li>{LINK}</ul>", "related"),  # for screen readers before it
        (f"<div class=related><h4>اخترنا لك</h4>{LINK}</div>", "related"),  # the zone says more than its heading
        (f"<div class=box><h4>اخترنا لك</h4>{LINK}</div>", "latest"),
        (f"<div class=related><h4>الأكثر قراءة</h4>{LINK}</div>", "latest"),  # but that heading says enough
        (f"<div><h4>المقال السابق</h4>{LINK}</div>", "latest"),  # a neighbour by date
        (f"<div><a href=/news/2024/777>الأمطار تملأ السدود كلها: {LONG}</a></div>", "latest"),
    ],
)
def test_labels_in_the_line_of_a_link(line: str, kind: str) -> None:
    found = [each for each in links(f"<div><div>{STORY}</div><div>{line}</div></div>") if LONG in each[1]]
    assert [each[0] for each in found] == [kind]


def test_a_line_with_a_story_of_its_own_opens_no_list_elsewhere() -> None:
    inner = f"<div><div>{STORY}<p>اقرأ أيضا: {LINK}</p></div><div><a href=/news/2024/444>{OTHER}</a></div></div>"
    assert [each[0] for each in links(inner)] == ["related", "latest"]


@pytest.mark.parametrize(
    ("base", "url"),
    [
        ("/", "https://news.example/n/2"),
        ("/sub/", "https://news.example/n/2"),
        ("https://cdn.example/", "https://cdn.example/n/2"),
        ("http://[", None),
    ],
)
def test_the_base_is_read_against_the_address_of_the_page(base: str, url: str | None) -> None:
    found = links(f"<base href='{base}'><div>{STORY}</div><div class=related><a href=/n/2>{OTHER}</a></div>")
    assert [each[2] for each in found] == ([url] if url else [])


def test_a_link_in_a_sentence_is_inline() -> None:
    text = "<p>وكانت الوزارة قد <a href='/n/3'>نشرت بيانا</a> قبل أسبوع، قالت فيه إن الخطة جاهزة منذ الصيف.</p>"
    assert links(f"<div>{STORY}{text}</div>") == [("inline", "نشرت بيانا", "https://news.example/n/3")]


@pytest.mark.parametrize(
    "link",
    [
        f"<a href='/tag/water'>{OTHER}</a>",
        f"<a href='https://www.facebook.com/sharer?share=1'>{OTHER}</a>",
        f"<a href='javascript:void(0)'>{OTHER}</a>",
        f"<a href='#top'>{OTHER}</a>",
        f"<a href='{URL}?utm_source=x'>{OTHER}</a>",
        "<a href='/n/2'>المزيد</a>",
        f"<a>{OTHER}</a>",
    ],
    ids=["tag", "share", "script", "anchor", "the page itself", "button", "no address"],
)
def test_what_leads_to_no_other_story(link: str) -> None:
    assert links(f"<div>{STORY}</div><div class=related-posts>{link}</div>") == []


def test_a_story_linked_by_picture_and_headline_is_there_once() -> None:
    again = f"<h4><a href='http://www.news.example/n/2/'>{OTHER} ثانية</a></h4>"
    inner = f"<a href='/n/2'><img src=a.jpg></a><h4><a href='/n/2'>{OTHER}</a></h4>{again}"
    assert [link[1] for link in links(f"<div>{STORY}</div><div class=related-posts>{inner}</div>")] == [OTHER]


@pytest.mark.parametrize(
    ("base", "href", "joined"),
    [
        ("https://Ex.example:8080/a/b", "/n/1", "https://Ex.example:8080/n/1"),
        ("https://ex.example/a/b", "/n/1?id=2&x=%D8%A7", "https://ex.example/n/1?id=2&x=%D8%A7"),
        ("https://ex.example/a/b", "/a/../n", "https://ex.example/n"),
        ("https://ex.example/a/b", "/a/./n", "https://ex.example/a/n"),
        ("https://ex.example/a/b", "//other.example/n", "https://other.example/n"),
        ("https://ex.example/a/b", "n", "https://ex.example/a/n"),
        ("", "/n/1", None),
        ("ftp://ex.example/", "/n/1", None),
    ],
)
def test_short_way_and_long_way_join_alike(base: str, href: str, joined: str | None) -> None:
    assert join_url(base, href) == joined


@pytest.mark.parametrize(
    "spelling", ["http://www.ex.example/n/1/", "https://ex.example/n/1", "https://EX.example:443/n/1#x"]
)
def test_short_way_and_long_way_give_one_key(spelling: str) -> None:
    assert url_key(spelling) == "ex.example/n/1"
