"""Comments of readers that no class tells, and text that only looks like them."""

from __future__ import annotations

import pytest
from bridge_page import FIRST, SECOND, THIRD, TITLE, body


def test_comments_in_a_zone_of_their_own_end_the_text() -> None:
    reply = "شكرا للبلدية على هذا الجسر، فقد كنا ندور حول الوادي كله كي نصل إلى مدارس أولادنا."
    inner = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><div class=box><h3>التعليقات</h3><p>{reply}</p></div>"
    assert body(inner) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("head", ["<h3>التعليقات</h3>", "<p>تعليقات القراء</p>", "<h4>3 تعليقات</h4>"])
def test_comments_end_a_text_of_one_line_too(head: str) -> None:
    line = "افتتحت بلدية الوادي جسرا جديدا للمشاة."
    assert body(f"<p>{line}</p>{head}<p>شكرا للبلدية على هذا الجسر.</p><p>ومتى يفتح الطريق؟</p>") == [line]


READER = "شكرا على هذا الخبر الجميل، ونرجو أن تصل الأعمال إلى حينا أيضا قبل نهاية السنة."


@pytest.mark.parametrize(
    "head",
    [
        f"3 تعليقات على “{TITLE}”",
        f"تعليق واحد على «{TITLE}»",
        f"5 أفكار عن “{TITLE}”",
        "11 responses to “A new bridge”",
        "One thought on “A new bridge”",
        "2 Gedanken zu „Eine neue Brücke“",
        "4 réflexions au sujet de « Un nouveau pont »",
        "Schreibe einen Kommentar",
        "Deja un comentario",
        "Добавить комментарий",
        "أعلمني بمتابعة التعليقات بواسطة البريد الإلكتروني.",
        "Your email address will not be published. Required fields are marked *",
    ],
)
def test_comments_that_no_class_tells(head: str) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in (FIRST, SECOND, THIRD))
    assert body(f"{text}<h3>{head}</h3><div>سامر يقول:</div><p>{READER}</p>") == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "head",
    [
        '10 ردود أفعال على "قرار البلدية" في المدينة',
        '5 أفكار لقضاء "العيد" مع الأطفال',
        '3 آراء في "قانون البناء" أمام المجلس',
        '5 comments the mayor made about "the bridge" last week',
    ],
)
def test_counts_of_answers_in_the_text_open_no_comments(head: str) -> None:
    text = f"<p>{FIRST}</p><p>{SECOND}</p><h3>{head}</h3><p>{THIRD}</p>"
    assert body(text) == [FIRST, SECOND, head, THIRD]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("<p><a href=#comments>تعليقات القراء</a></p>", "a link to the comments, in a row under the standfirst"),
        ("<p><a href=#respond>Leave a comment</a></p>", "likewise"),
    ],
)
def test_a_link_to_the_comments_does_not_end_the_text(line: str, why: str) -> None:
    assert body(f"<p>{FIRST}</p>{line}<p>{SECOND}</p><p>{THIRD}</p>") == [FIRST, SECOND, THIRD], why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("رد الوزير على «الاتهامات» في جلسة أمس.", "an answer that is no reader's"),
        ("3 تعليقات صدرت عن الوزارة حول «الأزمة» أمس.", "no preposition right behind them"),
        ("12 votes on “the new bridge” were counted twice.", "what is counted are votes"),
    ],
)
def test_numbers_and_answers_in_the_news(text: str, why: str) -> None:
    assert text in body(f"<p>{FIRST}</p><p>{text}</p><p>{SECOND}</p><p>{THIRD}</p>"), why
