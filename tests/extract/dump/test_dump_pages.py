"""Prints of several pages: form feeds, the heads and feet of pages, and text that runs on from one to the next."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dumps
from newsarc.extract.dump.pages import join_pages

TITLE = "الجامعة تعيد فتح مكتبتها المركزية للباحثين"
FIRST = """أعادت الجامعة فتح مكتبتها المركزية أمام الباحثين والطلبة بعد
ترميم دام عامين شمل القاعات الكبرى وأجهزة التكييف ونظام الإعارة
الذي صار يعمل إلكترونيا بالكامل ويتيح حجز الكتب من الخارج."""
SECOND = """وقال أمين المكتبة سامي العلي إن «الأولوية في المرحلة الأولى ستكون
لطلبة الدراسات العليا، على أن تفتح القاعات لجميع الطلبة مع بداية
الفصل الدراسي الثاني» وفق مواعيد تعلن لاحقا."""
THIRD = """وتضم المكتبة مئتي ألف كتاب ومخطوط، منها ما يعود إلى القرن التاسع
الهجري، وقد جرى تصويرها كلها وإتاحتها للباحثين مجانا في موقع
الجامعة على الشبكة."""
HEAD, LEFT = "صحيفة المساء{gap}العدد 412 - الاثنين 3 نوفمبر 2025{gap}ص {n}", "ص {n}{gap}صحيفة المساء"
GAP = " " * 30
BROKEN, REST = SECOND.split("\n", 1)
OPENING = f"{TITLE}\nهدى سالم\n\n{FIRST}\n\n"


def joined(rows: str) -> str:
    return " ".join(rows.splitlines())


def head(number: int, form: str = HEAD) -> str:
    return form.format(gap=GAP, n=number)


PAPER, DAY = "صحيفة المساء", "2025-11-03"
PRINTS = [
    (
        f"{head(4)}\n{OPENING}- 4 -\n\f{head(5)}\n\n{SECOND}\n\n{THIRD}\n\n- 5 -\n",
        PAPER,
        DAY,
        "a head with the number of the page, and the number again below",
    ),
    (f"{head(4)}\n{OPENING}{BROKEN}\n\n\f{head(5)}\n{REST}\n\n{THIRD}\n", PAPER, DAY, "a sentence over two pages"),
    (f"{OPENING}{BROKEN}\n1\n\f{REST}\n\n{THIRD}\n2\n\f", None, None, "the same with numbers alone"),
    (
        f"{head(4, LEFT)}\n{OPENING}\f{head(5, '{gap}صحيفة المساء{gap}ص {n}')}\n{SECOND}\n\n{THIRD}\n\f",
        PAPER,
        None,
        "left and right pages",
    ),
    (f"{OPENING}{BROKEN}\f2{GAP}مكتبة الجامعة\n\n{REST}\n\n{THIRD}\n\f", None, None, "no head on the first page"),
    (
        f"{OPENING}www.masaa.example{GAP}صفحة 1 من 2\n\f{SECOND}\n\n{THIRD}\nwww.masaa.example{GAP}صفحة 2 من 2\n",
        None,
        None,
        "a foot with the address",
    ),
    (
        f"صحيفة المساء{GAP}ص 4\n{TITLE}\nهدى سالم\n{joined(FIRST)}\n{joined(BROKEN)}\n\f"
        f"صحيفة المساء{GAP}ص 5\n{joined(REST)}\n{joined(THIRD)}\n",
        PAPER,
        None,
        "paragraphs that nobody wrapped",
    ),
    (f"{head(4)}\n{OPENING}- 4 -\n{head(5)}\n{SECOND}\n\n{THIRD}\n- 5 -", PAPER, DAY, "heads without form feeds"),
]


@pytest.mark.parametrize(("text", "source", "day", "why"), PRINTS, ids=[why for *_, why in PRINTS])
def test_pages_of_one_article(text: str, source: str | None, day: str | None, why: str) -> None:
    (article,) = extract_dumps(text)
    assert (article.title, article.author) == (TITLE, "هدى سالم"), why
    assert article.paragraphs == [joined(FIRST), joined(SECOND), joined(THIRD)], why
    assert (article.source, article.published) == (source, day), why


OTHER = "البلدية ترمم السوق القديم"
BULLETINS = [
    (f"{OPENING}{THIRD}\n\f{OTHER}\nسامي العلي\n\n{SECOND}\n", "no heads"),
    (
        f"وكالة الوادي{GAP}1\n{OPENING}{THIRD}\n\fوكالة الوادي{GAP}2\n{OTHER}\nسامي العلي\n\n{SECOND}\n",
        "heads, and a byline below each headline",
    ),
    (
        f"{TITLE}\n{FIRST}\n{THIRD}\nوكالة الوادي - جميع الحقوق محفوظة للوكالة\f{OTHER}\n{SECOND}\n",
        "what ends a page is no sentence, nor goes on",
    ),
]


@pytest.mark.parametrize(("text", "why"), BULLETINS, ids=[why for _, why in BULLETINS])
def test_pages_of_an_article_each(text: str, why: str) -> None:
    assert [article.title for article in extract_dumps(text)] == [TITLE, OTHER], why


def test_a_sub_head_below_the_head_of_a_page_begins_no_article() -> None:
    (article,) = extract_dumps(f"{head(4)}\n{OPENING}\f{head(5)}\nمخطوطات نادرة\n\n{THIRD}\n")
    assert article.paragraphs == [joined(FIRST), "مخطوطات نادرة", joined(THIRD)]


@pytest.mark.parametrize("text", ["", "\f", "\f\f\n\f", "1\f2\f3", "\f\n- 1 -\n\f- 2 -\n", "سطر واحد"])
def test_pages_without_text(text: str) -> None:
    assert join_pages(text).split() == text.split() or not any(map(str.isalpha, join_pages(text)))
