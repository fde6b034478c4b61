"""Writers of other stories, whose cards stand around an article, did not write it."""

from __future__ import annotations

import pytest

from newsarc import extract_html

HEAD = "بلدية الميناء تفتتح سوق السمك الجديد"
TEXT = (
    "<p>افتتحت بلدية الميناء أمس سوق السمك الجديد بعد عامين من العمل، وفيه ثمانون متجراً ومعمل للثلج.</p>"
    "<p>وقال رئيس البلدية إن السوق القديم سيتحول إلى حديقة عامة تطل على البحر قبل الصيف المقبل.</p>"
)
OTHERS = (
    "أمطار غزيرة تغرق شوارع المدينة القديمة",
    "التربية تعلن مواعيد الامتحانات النهائية",
    "المنتخب يتأهل إلى نهائيات كأس آسيا",
)
CARDS = {
    "boxes": "<div><a href=/n/{n}001>{title}</a><span>كتب: سامي الأحمد</span></div>",
    "items of a list": "<li><h4><a href=/n/{n}001>{title}</a></h4><p>بقلم: سامي الأحمد</p></li>",
    "a class says byline": "<div class=card><a href=/n/{n}001>{title}</a><div class=byline>سامي الأحمد</div></div>",
}


def author(above: str = "", below: str = "", byline: str = "") -> str | None:
    page = f"<title>{HEAD}</title><body>{above}<div><h1>{HEAD}</h1>{byline}<div>{TEXT}</div></div>{below}</body>"
    return extract_html(page.encode(), "https://mina.example/a/12345").author


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
@pytest.mark.parametrize("place", ["above", "below"])
def test_the_writers_of_cards(place: str, card: str) -> None:
    cards = "".join(card.format(n=number, title=title) for number, title in enumerate(OTHERS))
    assert author(**{place: f"<div>{cards}</div>"}) is None
    assert author(**{place: f"<div>{cards}</div>"}, byline="<div>كتبت: سلمى الهادي</div>") == "سلمى الهادي"


def test_links_of_the_articles_own_row_are_no_headlines() -> None:
    row = "<ul><li>بقلم: <a href=/author/7>سلمى الهادي</a></li><li><a href=/c/1>محليات</a></li><li><a href=#c>تعليقان</a></li></ul>"
    assert author(byline=row) == "سلمى الهادي"
