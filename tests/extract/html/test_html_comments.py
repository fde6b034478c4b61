"""Readers' comments that no class tells, and what looks like them."""

from __future__ import annotations

import pytest

from newsarc import extract_html

HEAD = "بلدية صور تعيد فتح الكورنيش"
TEXT = [
    "أعادت بلدية صور فتح الكورنيش البحري أمام المشاة بعد أعمال ترميم استمرت عاما كاملا.",
    "وقال رئيس البلدية إن الأرصفة القديمة استبدلت، وإن الإنارة تعمل الآن بالطاقة الشمسية.",
]
NAMES = ("أم جواد", "صياد قديم")
DAYS = ("3/6/2024", "4/6/2024")
SAID = ("مبروك لأهل صور هذا الكورنيش الجميل", "وماذا عن ميناء الصيادين؟")


def body_of(inner: str, text: list[str] = TEXT) -> list[str]:
    paragraphs = "".join(f"<p>{line}</p>" for line in text)
    markup = f"<html lang=ar><meta charset=utf-8><title>{HEAD}</title><div><h1>{HEAD}</h1><div>{paragraphs}</div>{inner}</div>"
    return extract_html(markup.encode(), "https://news.example/a/1").body.split("\n")


def rows(form: str) -> str:
    return "".join(form.format(*row) for row in zip(NAMES, DAYS, SAID, strict=True))


@pytest.mark.parametrize(
    ("inner", "reason"),
    [
        (rows("<div><b>{}</b><span>{}</span><p>{}</p></div>"), "name and day in one line"),
        (
            rows("<div><div>{}</div><div>{}</div><div>{}</div><a href='#'>رد</a></div>"),
            "a line each, and a link to answer",
        ),
        (rows("<div><p>{} يقول:</p><p><a href='#c'>{} الساعة 10:15 ص</a></p><p>{}</p></div>"), "as WordPress words it"),
        ("<div>" + rows("<div>{}</div><div>{}</div><div>{}</div>") + "</div>", "no box around each"),
        (
            "<table>" + rows("<tr><td>{}</td><td>{}</td></tr><tr><td colspan=2>{}</td></tr>") + "</table>",
            "rows of a table",
        ),
        ("<ul>" + rows("<li><div>{} - {}</div><div>{}</div></li>") + "</ul>", "items of a list"),
    ],
)
def test_comments_are_rows_of_name_day_and_text(inner: str, reason: str) -> None:
    assert body_of(inner) == TEXT, reason
    assert body_of(inner, TEXT[:1]) == TEXT[:1], f"{reason}, longer than the text"
    assert body_of(f"<div>{inner}</div>") == TEXT, reason


@pytest.mark.parametrize(
    "form", ["<div><div>{}</div><div>{}</div><div>{}</div></div>", "<div><p>{}</p><p>{}</p><p>{}</p></div>"]
)
def test_comments_say_how_long_ago_they_were_written(form: str) -> None:
    said = (
        "مبروك لأهل صور هذا الكورنيش الجميل، وشكرا لكل من عمل فيه.",
        "وماذا عن ميناء الصيادين الذي ينتظر منذ أعوام؟",
    )
    ago = zip(NAMES, ("منذ 3 ساعات", "قبل يومين"), said, strict=True)
    assert body_of("".join(form.format(*row) for row in ago)) == TEXT


@pytest.mark.parametrize(
    ("inner", "reason"),
    [
        (rows("<h3>{}</h3><p>{}</p><p>{}، كما جاء في سجل البلدية عن أعمال ذلك اليوم.</p>"), "headings of a chronicle"),
        (
            rows("<p>{0}</p><p>في {1} قالوا إن الأعمال انتهت</p><p>{2}، وهذا ما يؤكده المهندسون.</p>"),
            "the day in a sentence",
        ),
    ],
)
def test_days_in_a_text_are_no_comments(inner: str, reason: str) -> None:
    kept = body_of("", [*TEXT, inner])
    assert any(SAID[0] in line for line in kept), reason
    assert any(SAID[1] in line for line in kept), reason


def test_without_a_text_above_them_they_are_a_forum() -> None:
    long = rows(
        "<div><div>{}</div><div>{}</div><div>{}، وأرجو أن يجيبني أهل المدينة عن ذلك، فلي فيها بيت قديم.</div></div>"
    )
    assert any(SAID[0] in line for line in body_of(long, []))


def test_a_table_of_the_text_has_name_day_and_text_in_one_row() -> None:
    table = "<table>" + rows("<tr><td>{}</td><td>{}</td><td>{}</td></tr>") + "</table>"
    markup = f"<html lang=ar><meta charset=utf-8><title>{HEAD}</title><h1>{HEAD}</h1><div><p>{TEXT[0]}</p>{table}<p>{TEXT[1]}</p></div>"
    kept = extract_html(markup.encode(), "https://news.example/a/1").body.split("\n")
    assert all(any(text in line for line in kept) for text in (*NAMES, *SAID))
