"""The labels above and before links that tell of which kind they are."""

from __future__ import annotations

import pytest
from link_page import LONG, OTHER, STORY, links


@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        (f"<div>{STORY}</div><div><h3>ذات صلة</h3><ul><li><a href=/n/2>{OTHER}</a></li></ul></div>", "related"),
        (f"<div>{STORY}</div><div><h4>خطب ذات صلة</h4><p><a href=/n/2>{OTHER}</a></p></div>", "related"),
        (f"<div>{STORY}</div><div><h4>حلقات أخرى</h4><p><a href=/n/2>{OTHER}</a></p></div>", "related"),
        (f"<div>{STORY}</div><div><h4>مقالات سابقة للكاتب</h4><p><a href=/n/2>{OTHER}</a></p></div>", "related"),
        (f"<div>{STORY}</div><div><b>من الافتتاحيات السابقة:</b><p><a href=/n/2>{OTHER}</a></p></div>", "related"),
        (f"<div>{STORY}</div><div class=related-posts><a href=/n/2>{OTHER}</a></div>", "related"),
        (f"<div>{STORY}</div><div><h3>آخر الأخبار</h3><ul><li><a href=/n/2>{OTHER}</a></li></ul></div>", "latest"),
        (f"<div>{STORY}</div><div class=most-read><a href=/n/2>{OTHER}</a></div>", "latest"),
        (
            f"<div>{STORY}</div><h3>ذات صلة</h3><ul><li><a href=/n/2>{OTHER}</a></li></ul>",
            "related",
        ),  # directly in the page
        (f"<div>{STORY}</div><div id=box><a href=/news/20240102/2>{OTHER}</a></div>", "latest"),
    ],
)
def test_kind_by_label_name_or_address(inner: str, kind: str) -> None:
    found = links(inner)
    assert [(each[0], each[1]) for each in found] == [(kind, OTHER)]
    assert found[0][2].startswith("https://news.example/n")


LINK = f"<a href=/n/2>{LONG}</a>"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (f"<p>اقرأ أيضا: {LINK}</p>", "related"),  # the label is short, though the line is not
        (f"<p><a href=/n/2>شاهد أيضا.. {LONG}</a></p>", "related"),  # the label is part of the link
        (f"<div class=promo><span>اقرأ أيضا</span>{LINK}</div>", "related"),  # no sign parts them
        (f"<div class=promo><b>مواضيع ذات صلة</b>{LINK} <a href=/n/3>الأمطار تملأ السدود</a></div>", "related"),
        (f"<div><h4>في نفس السياق</h4><ul><li>{LINK}</ul></div>", "related"),
        (f"<p>للمزيد: {LINK}</p>", "related"),
        (
            f"<section><span>ذات صلة</span><a href=/n/2><h4>{LONG}</h4><p>نص قصير</p></a></section>",
            "related",
        ),  # all in line
        (f"<div><h4>المزيد من اقتصاد</h4>{LINK}</div>", "related"),  # of the section
        (f"<p><b>اقرأ/ي أيضًا | </b>{LINK}</p>", "related"),
        (f"<p>⭐ قد يعجبك: {LINK}</p>", "related"),  # a sign before the label
        (f"<p><span>طالع المزيد:</span> {LINK}</p>", "related"),
        (f"<div><a href='#x'>تخط</a>قصص مقترحة</div><ul><li>{LINK}</ul>", "related"),  # for screen readers before it
        (f"<div class=related><h4>اخترنا لك</h4>{LINK}</div>", "related"),  # the zone says more than its heading
        (f"<div class=box><h4>اخترنا لك</h4>{LINK}</div>", "latest"),
        (f"<div class=related><h4>ترشيحاتنا</h4>{LINK}</div>", "related"),
        (f"<p><b>ALSO:</b></p><p>{LINK}</p>", "related"),
        (f"<div class=related><h4>الأكثر قراءة</h4>{LINK}</div>", "latest"),  # but that heading says enough
        (f"<div><h4>المقال السابق</h4>{LINK}</div>", "latest"),  # a neighbour by date
        (f"<div><a href=/n/2><span>للمزيد:</span> {LONG}</a></div>", "related"),
        (f"<div><a href=/news/2024/777>الأمطار تملأ السدود كلها: {LONG}</a></div>", "latest"),
    ],
)
def test_labels_in_the_line_of_a_link(line: str, kind: str) -> None:
    found = [each for each in links(f"<div><div>{STORY}</div><div>{line}</div></div>") if LONG in each[1]]
    assert [each[0] for each in found] == [kind]


@pytest.mark.parametrize(
    "link",
    [
        f"<a href=/n/2><span>للمزيد:</span> {OTHER}</a>",
        f"<a href=/n/2>اقرأ أيضا: {OTHER}</a>",
        f"<a href=/n/2><b>01:52</b>{OTHER}</a>",
        f"<a href=/n/2><time>03:17 م</time> {OTHER}</a>",
    ],
)
def test_labels_and_hours_in_a_link_are_no_part_of_its_headline(link: str) -> None:
    assert [each[1] for each in links(f"<div>{STORY}</div><div class=related-posts>{link}</div>")] == [OTHER]


def test_a_label_of_tags_says_nothing_of_the_next_list() -> None:
    tags = "<div><span>مواضيع ذات صلة</span> <a href=/tags?topic=1>مياه</a> <a href=/tags?topic=2>أنهر</a></div>"
    latest = f"<section><h2>آخر الأخبار</h2><div><a href=/n/2>{OTHER}</a></div></section>"
    assert [each[0] for each in links(f"<main><div>{STORY}</div>{tags}{latest}</main>")] == ["latest"]


def test_a_line_with_a_story_of_its_own_opens_no_list_elsewhere() -> None:
    inner = f"<div><div>{STORY}<p>اقرأ أيضا: {LINK}</p></div><div><a href=/news/2024/444>{OTHER}</a></div></div>"
    assert [each[0] for each in links(inner)] == ["related", "latest"]


def test_a_read_more_button_is_no_label() -> None:
    card = "<div><h4><a href=/news/{0}>{1} {0}</a></h4><a href=/news/{0}>اقرأ المزيد</a></div>"
    inner = f"<div class=latest-posts>{card.format(4411, OTHER)}{card.format(4412, OTHER)}</div>"
    assert [each[0] for each in links(f"<div>{STORY}</div>{inner}")] == ["latest", "latest"]


def test_tabs_are_labels_though_they_are_links() -> None:
    tabs = "<ul><li><a href=#t1>الأكثر قراءة</a><li><a href=#t2>شاهد أيضا</a></ul>"
    inner = f"<div>{tabs}<div id=t1><a href=/a/short>{OTHER}</a></div></div>"
    assert [each[1] for each in links(f"<div>{STORY}</div>{inner}")] == [OTHER]


@pytest.mark.parametrize("label", ["Video", "Photos", "Follow us", "Sign up", "Filed under", "Advertisement"])
def test_labels_that_announce_no_stories(label: str) -> None:
    story = f"<a href=/news/2024/777>{LONG}</a>"
    assert [each[0] for each in links(f"<div><div>{STORY}</div><h3>{label}</h3><div>{story}</div></div>")] == ["latest"]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Ähnliche Beiträge", "related"), ("Articoli correlati", "related"), ("İlgili Haberler", "related"),
        ("Похожие статьи", "related"), ("Meistgelesen", "latest"), ("Lo más leído", "latest"), ("Siste nytt", "latest"),
    ],
)  # fmt: skip
def test_headings_of_lists_in_other_languages(head: str, kind: str) -> None:
    found = links(f"<div>{STORY}</div><div><h3>{head}</h3><ul><li><a href=/n/2>{OTHER}</a></ul></div>")
    assert [(each[0], each[1]) for each in found] == [(kind, OTHER)]


def test_what_is_new_in_a_section_is_latest() -> None:
    assert [
        each[0] for each in links(f"<div>{STORY}</div><div><h4>جديد القصائد</h4><a href=/n/2>{OTHER}</a></div>")
    ] == ["latest"]


@pytest.mark.parametrize("label", ["في هذا القسم", "قصص أخرى", "More from Rima Haddad"])
def test_more_labels_of_related_stories(label: str) -> None:
    assert [each[0] for each in links(f"<div>{STORY}</div><div><h4>{label}</h4><a href=/n/2>{OTHER}</a></div>")] == [
        "related"
    ]


def test_short_headlines_below_a_label_whose_addresses_end_in_a_day() -> None:
    items = "<li><a href=/editorial/2025-11-29>مدرسة بلا مقاعد</a><li><a href=/editorial/2025-11-28>حين يغيب القاضي</a>"
    found = links(f"<div>{STORY}</div><div><b>من الافتتاحيات السابقة:</b><ul>{items}</ul></div>")
    assert [(each[0], each[1]) for each in found] == [("related", "مدرسة بلا مقاعد"), ("related", "حين يغيب القاضي")]
