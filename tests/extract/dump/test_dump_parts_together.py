"""Parts of a page that stand side by side: what one of them ends or opens for the other."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dump, extract_dumps

TITLE = "بلدية المرج تفتتح جسرا خشبيا فوق الوادي"
TEXT = [
    "افتتحت بلدية المرج اليوم جسرا خشبيا فوق الوادي يربط الحي القديم بالسوق، بعد عام من أعمال الصيانة.",
    "وقال رئيس البلدية إن الجسر مخصص للمشاة، وإن كلفته لم تتجاوز أربعين ألف دينار.",
]
STORIES = ["وزير الري يتفقد أعمال تطهير القنوات", "إغلاق الطريق الساحلي أمام الشاحنات", "افتتاح معرض الكتاب في المدينة"]

WRITERS = [
    (["هدى سالم", "18 نوفمبر 2025"], "a name and a day"),
    (["بغداد - هدى سالم"], "a place and a name"),
    (["بقلم: هدى سالم"], "a byline"),
]


@pytest.mark.parametrize(("above", "why"), WRITERS, ids=[why for _, why in WRITERS])
def test_the_writer_stands_above_the_text_and_below_it_who_edited_it(above: list[str], why: str) -> None:
    comment = "الله يعين الناس على هذا الغلاء الذي لم يعد يحتمل في بلادنا."
    for below in ([], ["تعليقات", "أبو محمد", comment]):
        (article,) = extract_dumps("\n".join([TITLE, *above, *TEXT, "تحرير: سامي العلي", *below]))
        assert (article.author, article.paragraphs) == ("هدى سالم", TEXT), why


def test_an_editor_is_the_writer_where_no_other_is_named() -> None:
    assert extract_dump("\n".join([TITLE, *TEXT, "تحرير: سامي العلي"])).author == "سامي العلي"


@pytest.mark.parametrize(
    ("above", "section"),
    [
        ("الرئيسية | سياسة | اقتصاد | رياضة\nمحليات\n", "محليات"),
        ("الرئيسية\nسياسة\nاقتصاد\nرياضة\n\nمحليات\n", "محليات"),
        ("الرئيسية\nسياسة\nاقتصاد\nرياضة\nمحليات\n", None),
        ("\n".join(["آخر الأخبار", *STORIES, "محليات\n"]), "محليات"),
    ],
    ids=["below a menu of one line", "in a block of its own", "the menu's last entry", "below a list"],
)
def test_a_section_s_name_above_the_headline(above: str, section: str | None) -> None:
    for below in ("", "المصدر: رويترز\n", "18 نوفمبر 2025\n"):
        article = extract_dump(above + TITLE + "\n" + below + "\n".join(TEXT))
        assert (article.title, article.section, article.paragraphs) == (TITLE, section, TEXT)


def test_the_headline_may_be_the_last_line_of_a_list_when_no_other_is() -> None:
    for below in ([], ["مصدر الصورة: الأناضول"], ["Getty Images"]):
        article = extract_dump("\n".join(["آخر الأخبار", *STORIES, TITLE, *below, *TEXT]))
        assert (article.title, article.paragraphs) == (TITLE, TEXT)
        assert [link.title for link in article.links] == STORIES


QUESTION = "فهل يكفي الجسر؟"


@pytest.mark.parametrize(
    "below", [["للاتصال: info@site.example"], ["المستشفيات", "حملة صحية", "البلدية"], ["اقرأ أيضا", *STORIES]]
)
def test_a_short_question_ends_the_text(below: list[str]) -> None:
    article = extract_dump("\n".join([TITLE, *TEXT, QUESTION, *below]))
    assert (article.author, article.paragraphs) == (None, [*TEXT, QUESTION])


def test_a_sub_headline_below_a_listed_story_is_text() -> None:
    article = extract_dump("\n".join([TITLE, TEXT[0], "اقرأ أيضا", STORIES[0], "خلاف على الكلفة", TEXT[1]]))
    assert article.paragraphs == [TEXT[0], "خلاف على الكلفة", TEXT[1]]
    assert [link.title for link in article.links] == STORIES[:1]
