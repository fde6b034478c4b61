"""Rows, cards and boxes that pages built with Bootstrap, Tailwind and the like print around a text."""

from __future__ import annotations

import pytest

from newsarc import extract_html

HEADLINE = "البلدية تعيد فتح جسر السوق بعد صيانة دامت عاما"
FIRST = "أعادت البلدية فتح جسر السوق أمام المشاة والسيارات الصغيرة بعد صيانة دامت عاما كاملا، شملت الأعمدة والإنارة."
LAST = "وقال مهندس الموقع إن الحمولة القصوى باتت ثمانية أطنان، وإن فحصا دوريا سيجرى مرتين كل سنة."
OTHER = "انطلاق موسم قطاف الزيتون في التلال الغربية"
MORE = "المدارس تغلق أبوابها يومين بسبب العاصفة الرملية"


def read(above: str = "", below: str = "", mid: str = ""):
    page = f"<html lang=ar><h1>{HEADLINE}</h1>{above}<div class=nx><p>{FIRST}</p>{mid}<p>{LAST}</p></div>{below}"
    return extract_html(page.encode(), "https://wadi.example/post/77")


@pytest.mark.parametrize("button", ["مشاهدة المزيد", "عرض الكل", "كل الأخبار"])
def test_a_label_speaks_for_the_list_below_its_row_with_a_button(button):
    def widget(label: str, title: str, number: int) -> str:
        row = f"<div class=d-flex><h4>{label}</h4><a href=/c/4>{button}</a></div>"
        return f"<div class=widget>{row}<div class=most-read><a href=/post/{number}><h5>{title}</h5></a></div></div>"

    links = read(below=widget("الأكثر قراءة", MORE, 5) + widget("مواضيع ذات صلة", OTHER, 6)).links
    assert [(link.kind, link.title) for link in links] == [("latest", MORE), ("related", OTHER)]


def test_the_day_below_the_headline_in_a_card_is_no_part_of_it():
    card = f"<li><a href=/post/6><img src=6.jpg><p>{OTHER}</p><span>2024-05-10</span></a></li>"
    assert [link.title for link in read(below=f"<div><h6>أخبار متعلقة</h6><ul>{card}</ul></div>").links] == [OTHER]


@pytest.mark.parametrize(
    ("label", "is_text"),
    [
        ("ملخص الذكاء الاصطناعي", False),
        ("🤖 ملخص AI", False),
        ("الملخص الذكي", False),
        ("خلاصة الاجتماع", True),
    ],
)
def test_a_summary_by_a_machine_is_no_text(label, is_text):
    summary = "فتح الجسر أمام المشاة والسيارات الصغيرة بعد عام من الصيانة."
    article = read(mid=f"<div class='border-r-4 p-4'><h3>{label}</h3><p>{summary}</p></div>")
    assert (summary in article.paragraphs) == is_text


@pytest.mark.parametrize("sign", ["👤", "✍️", "👨‍💼", "📝", ""])
@pytest.mark.parametrize(
    "row",
    [
        "<div><span>{} عمر البكري</span><span>📅 18 مايو 2024</span><span>👁 3.2K</span></div>",
        "<p>{} عمر البكري | 📅 18 مايو 2024</p>",
        "<p>{} بقلم: عمر البكري</p><p>🕒 18 مايو 2024</p>",
    ],
)
def test_pictographs_before_name_and_day(sign, row):
    article = read(row.format(sign))
    assert (article.author, article.published) == ("عمر البكري", "2024-05-18")


def test_the_writer_of_the_text_below_it_with_the_name_in_an_element_of_its_own():
    article = read(below="<div class=border-t><p>كاتب المقال: <span class=font-medium>رفيف سالم</span></p></div>")
    assert (article.author, article.paragraphs) == ("رفيف سالم", [FIRST, LAST])


def test_what_an_embedded_post_shows_where_its_script_does_not_run_is_no_text():
    shown = "يسر إدارة المطار أن تعلن لمسافريها الكرام عن بدء تشغيل المدرج الثاني. تم النشر بواسطة مطار الساحل"
    post = f"<div class=fb-post><blockquote class=fb-xfbml-parse-ignore>{shown}</blockquote></div>"
    assert read(mid=post).paragraphs == [FIRST, LAST]


@pytest.mark.parametrize(
    ("trail", "section"),
    [
        ("<ul class=breadcrumb><li><a href=/>الرئيسية</a><li><a href=/c/4>جسور</a></ul>", "جسور"),
        ("<ul class=breadcrumb><li><a href=/c/4>جسور</a></ul>", None),  # another story's, for all that is known
    ],
)
def test_a_trail_right_below_the_headline(trail, section):
    assert read(trail).section == section


@pytest.mark.parametrize("label", ["<span>السابق</span>", "السابق:"])
def test_the_stories_before_and_after_are_latest_without_the_words_that_say_so(label):
    links = read(
        below=f"<div class=post-navigation><a href=/?p=6 rel=prev>{label} {MORE}</a></div>"
        f"<section><h3>مقالات ذات صلة</h3><h3><a href=/?p=5>{OTHER}</a></h3></section>"
    ).links
    assert [(link.kind, link.title) for link in links] == [("latest", MORE), ("related", OTHER)]
