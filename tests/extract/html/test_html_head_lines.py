"""What stands between headline and first paragraph: writer, day, place, agency; and text that looks like it."""

from __future__ import annotations

import pytest

from newsarc import extract_html

FIRST = "افتتح متحف الريف في البلدة القديمة، مساء الأربعاء، بحضور عشرات من أبناء القرى المجاورة."
LAST = "ويضم المتحف ثلاث قاعات، خصصت إحداها لأدوات الزراعة التي جمعها الأهالي خلال عامين."


def test_the_writer_between_standfirst_and_text() -> None:
    lead = "متحف جديد يجمع أدوات الفلاحين وحكاياتهم، بعد عامين من العمل."
    page = f"<article><h1>متحف الريف</h1><p class=chapo>{lead}</p><div>بقلم: سلمى الهادي</div><p>{FIRST}</p><p>{LAST}</p></article>"
    assert extract_html(page.encode()).body.split("\n") == [lead, FIRST, LAST]


def test_a_row_of_numbers_and_days_below_the_standfirst_is_no_paragraph() -> None:
    row = "کد خبر: ۱۲۰۰۰۰۰ | ۱۳ اردیبهشت ۱۴۰۵ - ۱۴:۲۲ 03 May 2026 | ۲۵۱۱ بازدید"
    page = f"<h1>متحف الريف</h1><div>{FIRST}</div><div>{row}</div><div><p>{LAST}</p><p>{LAST} {FIRST}</p></div>"
    assert extract_html(page.encode()).body.split("\n") == [FIRST, LAST, f"{LAST} {FIRST}"]


def test_the_row_below_standfirst_where_the_headline_stands_in_the_box_of_the_text() -> None:
    head = "متحف جديد يجمع أدوات الفلاحين وحكاياتهم في البلدة القديمة بعد عامين من العمل"
    row = "التحرير - نشر في 12 مارس 2024 الساعة 08:14 - تحديث في 12 مارس 2024 الساعة 18:55"
    page = f"<div><h1>{head}</h1><div>{LAST}</div><div>{row}</div><p>{FIRST}</p><p>{LAST} {FIRST}</p></div>"
    assert extract_html(page.encode()).body.split("\n") == [LAST, FIRST, f"{LAST} {FIRST}"]


@pytest.mark.parametrize("initial", ["<div class=initial>T</div>", "<span style='float:left'>T</span>"])
def test_a_large_initial_belongs_to_its_paragraph(initial: str) -> None:
    text = "he museum of the village collects the tools of farmers, and what they told their children of them."
    page = f"<h1>متحف الريف</h1><div class=entry-content>{initial}<p>{text}</p><p>{FIRST}</p><p>{LAST}</p></div>"
    assert extract_html(page.encode()).body.split("\n")[0] in (f"T{text}", f"T {text}")


@pytest.mark.parametrize(
    "line",
    [
        "by Salma El Hadi at July 18, 2013 12:12 pm. Updated at July 18, 2013 12:21 pm.",
        "Posted by Salma on 18 July 2013.",
        "بقلم سلمى الهادي نشر يوم 5 مايو 2024 - آخر تحديث: 6 مايو 2024 11:00",
    ],
)
def test_a_line_of_writer_and_day_at_the_head(line: str) -> None:
    page = f"<h1>متحف الريف</h1><div class=entry-content><p>{line}</p><p>{FIRST}</p><p>{LAST}</p></div>"
    assert extract_html(page.encode()).body.split("\n") == [FIRST, LAST]


@pytest.mark.parametrize(
    ("inner", "why"),
    [
        (f"<p>بقلم: سلمى الهادي - كاتبة من الريف</p><p>{FIRST}</p><p>{LAST}</p>", "with her job"),
        (f"<p>{FIRST}</p><p>{LAST}</p><p>سلمى الهادي، البلدة القديمة</p>", "with a place, at the end"),
        (f"<p>{FIRST}</p><p>{LAST}</p><p>من: سلمى الهادي</p>", "after the word for from, at the end"),
        (f"<div class=author>سلمى الهادي | مراسلة</div><p>{FIRST}</p><p>{LAST}</p>", "in a box of her own"),
    ],
)
def test_the_declared_author_printed_in_the_text(inner: str, why: str) -> None:
    middle = [f"{FIRST} {LAST}", f"{LAST} {FIRST}", "من كلمة سلمى الهادي"]  # among paragraphs a name is text
    inner = inner.replace(f"<p>{LAST}</p>", "".join(f"<p>{text}</p>" for text in (*middle, LAST)))
    page = f"<meta name=author content='سلمى الهادي'><h1>متحف الريف</h1><div class=entry-content>{inner}</div>"
    assert extract_html(page.encode()).body.split("\n") == [FIRST, *middle, LAST], why


def test_a_line_of_place_name_and_agency_beside_another_declared_author() -> None:
    page = "<meta name=author content='Salma Hadi'><h1>متحف الريف</h1><div class=entry-content><p>{}</p><p>{}</p><p>{}</p><p>{}</p></div>"
    found = extract_html(page.format("إسطنبول/ سامي يوسف/ الأناضول", FIRST, f"{LAST} {FIRST}", LAST).encode())
    assert found.body.split("\n") == [FIRST, f"{LAST} {FIRST}", LAST]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("رام الله - صوت الواحة", 0),
        ("القدس المحتلة - وكالات", 0),
        ("رام الله - حكايات الواحة", 1),
        ("صنعاء - عدن اليوم", 0),
        ("الوادي / سقيفة السهل / خاص :", 0),
        ("بغداد – ناس", 0),  # an outlet that is declared by another name
        ("صوت الواحة - الأربعاء 11 آذار 2009", 0),
        ("السهل ديجيتال", 0),  # called as outlets are
        ("جازان 15 رجب 1436 هـ الموافق 04 مايو 2015 م واس", 0),
        ("بيروت - أسعار الذهب اليوم", 1),  # a subhead
        ("بيروت - الإسكندرية - القاهرة", 1),  # a route
        ("من القاعة الأولى إلى الثالثة", 1),
    ],
)
def test_a_line_of_place_and_outlet_at_the_head(line: str, kept: int) -> None:
    text = [f"{FIRST} {LAST}", FIRST, LAST]
    inner = f"<strong>{line}</strong><br>{'<br><br>'.join(text)}"
    page = f"<title>متحف الريف | صوت الواحة</title><h1>متحف الريف</h1><div class=entry-content>{inner}</div>"
    assert extract_html(page.encode()).body.split("\n") == [*[line][:kept], *text]


@pytest.mark.parametrize(
    ("stamp", "later", "kept"),
    [
        ("<p>الأحد 12 أيار 2024</p>", "", []),
        ("<p>Lunes, 18 de julio 2022, 02:00</p>", "", []),  # weekday and hour on either side
        ("<h3>الأحد 12 أيار 2024</h3>", "", ["الأحد 12 أيار 2024"]),  # a sub-head
        ("<p>12 أيار 2024</p>", "<p>13 أيار 2024</p>", ["12 أيار 2024"]),  # a chronicle
    ],
)
def test_the_day_between_standfirst_and_text(stamp: str, later: str, kept: list[str]) -> None:
    lead = "متحف جديد يجمع أدوات الفلاحين وحكاياتهم، بعد عامين من العمل."
    inner = f"<p>{lead}</p>{stamp}<p>{FIRST}</p>{later}<p>{LAST}</p>"
    found = extract_html(f"<h1>متحف الريف</h1><div class=entry-content>{inner}</div>".encode()).body.split("\n")
    assert found == [lead, *kept, FIRST, *(["13 أيار 2024"] if later else []), LAST]


def test_a_byline_above_the_headline() -> None:
    byline = "Lina Marr | Contributing Writer of this paper | 5 days ago"
    page = f"<article><p>{byline}</p><h1>متحف الريف</h1><p>{FIRST}</p><p>{LAST}</p></article>"
    assert extract_html(page.encode()).body.split("\n") == [FIRST, LAST]


def test_a_row_of_outlet_and_two_days() -> None:
    row = "Le Relais | 04.05.2015 à 13h36 • Mis à jour le 05.05.2015 à 20h13 | Par Lina Marr (avec Salma Hadi et Sami Aoun)"
    for inside, above in ((f"<p>{row}</p>", ""), ("", f"<p>{row}</p>")):
        page = f"<h1>متحف الريف</h1>{above}<div class=entry-content>{inside}<p>{FIRST}</p><p>{LAST}</p></div>"
        assert extract_html(page.encode()).body.split("\n") == [FIRST, LAST]


def test_who_wrote_the_text_before_a_colon() -> None:
    page = f"<h1>افتتاح متحف الريف في البلدة القديمة</h1><div><p><b>كتب سمير الخوري:</b></p><p>{FIRST}</p><p>{LAST}</p></div>"
    article = extract_html(page.encode())
    assert (article.author, article.paragraphs) == ("سمير الخوري", [FIRST, LAST])
