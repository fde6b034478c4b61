"""Boxes of other stories, with an excerpt each: under a text, beside it, within it, and pages made of nothing else."""

from __future__ import annotations

import pytest

from newsarc import extract_html

TITLE = "محطة المياه تعود إلى العمل"
FIRST = "عادت محطة المياه في الضاحية إلى العمل فجر اليوم، بعد صيانة استمرت ثلاثة أسابيع كاملة."
LAST = "وقالت الإدارة إن الضخ سيزيد تدريجيا، وإن الأحياء المرتفعة ستصلها المياه مساء الغد."
EXCERPT = "يروي الكاتب في هذه المقالة سيرة حي قديم، من يوم بنائه حتى اليوم الذي هدم فيه آخر بيوته، رقم"


def card(
    number: int, inner: str = "<h4><a href=/op/{0}>سيرة حي قديم من أحياء المدينة {0}</a></h4><p>{1} {0}.</p>"
) -> str:
    return f"<div class=cell>{inner.format(number, EXCERPT)}</div>"


def read(inner: str, head: str = "") -> tuple[str, list[str]]:
    page = f"<html lang=ar><head><title>{TITLE}</title>{head}</head><body>{inner}</body></html>"
    article = extract_html(page.encode(), "https://news.example/n/1")
    return article.verdict, article.body.split("\n")


COLUMN = f"<div class=side><h3>مقالات</h3>{card(1)}{card(2)}{card(3)}</div>"
TEXT = f"<div class=a><h1>{TITLE}</h1><div class=b><p>{FIRST}</p></div></div>"


@pytest.mark.parametrize(
    ("inner", "why"),
    [
        (f"<div>{TEXT}{COLUMN}</div>", "a column after the text, with more words than it"),
        (f"<div>{COLUMN}{TEXT}</div>", "before it"),
        (f"<div class=a><h1>{TITLE}</h1><p>{FIRST}</p>{card(1)}{card(2)}</div>", "in the text's own zone"),
    ],
)
def test_a_row_of_boxes_is_no_text(inner: str, why: str) -> None:
    assert read(inner) == ("article", [FIRST]), why


@pytest.mark.parametrize(
    ("box", "why"),
    [
        (card(1, "<a href=/n/7>سيرة حي قديم من أحياء المدينة</a><p>{1}.</p>"), "an embedded link with its excerpt"),
        (f"<div class=x><h4>مواضيع ذات صلة</h4>{card(1)}</div>", "a label opens the box"),
        (f"<div class=x><div class=h><h4>أخبار أخرى</h4></div><div class=l>{card(1)}</div></div>", "a label in a box"),
        (
            "<section><div><a href=#x>تخطى النشرة وواصل القراءة</a></div><p>برنامج أسبوعي يعده فريقنا، كل خميس.</p>"
            "<p>النشرة نهاية</p></section>",
            "a link past the box opens it",
        ),
    ],
)
def test_a_box_within_the_text(box: str, why: str) -> None:
    inner = f"<h1>{TITLE}</h1><div class=entry-content><p>{FIRST}</p><p>{FIRST} {LAST}</p>{box}<p>{LAST}</p></div>"
    assert read(inner)[1] == [FIRST, f"{FIRST} {LAST}", LAST], why


def test_a_text_that_is_a_list_stays() -> None:
    entries = "".join(card(number) for number in range(1, 6))
    assert len(read(f"<h1>{TITLE}</h1><div class=entry-content><p>{FIRST}</p>{entries}</div>")[1]) > 5


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", "index"),
        ('<meta property="og:type" content="article">', "index"),
        ('<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"x"}</script>', "article"),
    ],
    ids=["nothing declared", "archives call themselves articles", "a live blog"],
)
def test_a_page_of_boxes(head: str, expected: str) -> None:
    rows = "".join(f"<article class=item>{card(number)}</article>" for number in range(1, 9))
    assert read(f"<h1>ثقافة</h1><div class=list>{rows}</div>", head)[0] == expected


def test_a_section_with_a_line_on_itself() -> None:
    rows = "".join(card(number) for number in range(1, 9))
    inner = f"<h1>ثقافة</h1><p class=about>في هذا القسم كل ما يكتبه محررونا عن الكتب، والمسرح، والسينما.</p><div>{rows}</div>"
    assert read(inner)[0] == "index"
    assert read(inner, '<meta property="og:type" content="article">')[0] == "article"
