"""Lines of writers, desks and outlets at either end of a text are no part of it."""

from __future__ import annotations

import pytest

from newsarc import extract_html

TITLE = "افتتاح جسر جديد في الموصل"
TEXT = [
    "افتتحت محافظة نينوى جسرا جديدا يربط ضفتي النهر بعد سنوات من العمل المتواصل والتأخير في صرف الأموال.",
    "وقال مدير المشروع إن الجسر سيخفف الزحام عن المدينة، وإن العمل فيه استغرق أربع سنوات كاملة بسبب الظروف.",
]


def body(first: str, last: str) -> list[str]:
    text = "".join(f"<p>{line}</p>" for line in (first, *TEXT, last) if line)
    page = f"<html lang=ar><title>{TITLE} - صحيفة النهرين</title><body><article><h1>{TITLE}</h1>{text}</article></body>"
    return extract_html(page.encode(), "https://nahrain.example/a/1").body.split("\n")


@pytest.mark.parametrize(
    "line",
    [
        "كتب: أحمد السالم",
        "بقلم الدكتور أحمد السالم",
        "الموصل - أحمد السالم",
        "أحمد السالم ومنى العبيدي",
        "منى العبيدي | تصوير أحمد السالم",
        "خاص - النهرين - منى العبيدي",
        "النهرين - أحمد السالم",
        "بغداد - واع",
        "دبي (رويترز)",
        "واشنطن: «النهرين»",
        "متابعة: النهرين",
        "فريق التحرير",
        "قسم الرصد",
        "المصدر: السومرية نيوز",
        "رئيس التحرير: أحمد السالم",
    ],
)
def test_a_line_of_writers_leaves_either_end_of_short_news(line: str) -> None:
    assert body(line, "") == TEXT
    assert body("", line) == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "وحضر الافتتاح أحمد السالم.",  # a sentence, however short
        "أحمد السالم، مدير المشروع، رفض أن يحدد كلفة الجسر الذي استغرق العمل فيه سنوات طويلة.",
        "بغداد تنتظر جسرها الثالث",
        "قسم الجراحة يستقبل عشرات المصابين",
        "أسعار الذهب اليوم - بغداد",
    ],
)
def test_a_line_that_tells_of_somebody_stays(line: str) -> None:
    assert body("", line) == [*TEXT, line]
