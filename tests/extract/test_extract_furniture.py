"""What pages print in and around a text, on a page whose classes say nothing, is no part of it."""

from __future__ import annotations

import pytest

from newsarc import extract_html

TITLE = "افتتاح جسر جديد في الموصل"
TEXT = [
    "افتتحت محافظة نينوى جسرا جديدا يربط ضفتي النهر بعد سنوات من العمل المتواصل والتأخير في صرف الأموال.",
    "وقال مدير المشروع إن الجسر سيخفف الزحام عن المدينة، وإن العمل فيه استغرق أربع سنوات كاملة.",
    "وأضاف أن الجسر الجديد يبلغ طوله 600 متر وعرضه 22 مترا، ويضم أربعة مسارات وممرين للمشاة.",
]


def body(line: str, place: int) -> list[str]:
    lines = [*TEXT[:place], line, *TEXT[place:]]
    text = "".join(f"<div>{each}</div>" for each in lines)
    page = f"<html lang=ar><title>{TITLE} - صحيفة النهرين</title><body><div><h1>{TITLE}</h1><div>{text}</div></div></body></html>"
    return extract_html(page.encode(), "https://nahrain.example/a/1").body.split("\n")


@pytest.mark.parametrize("place", [0, 2, 3])
@pytest.mark.parametrize(
    "line",
    [
        "حمل تطبيق النهرين",
        "لمتابعة آخر الأخبار عبر تطبيق النهرين حمل التطبيق الآن",
        "وقت القراءة: 3 دقائق",
        "كلمات مفتاحية: <a href=/t/1>الموصل</a> <a href=/t/2>نينوى</a>",
        "الوسوم: الموصل، نينوى",
        "رابط مختصر: https://nahrain.example/?p=1",
        "رابط الموضوع: https://nahrain.example/a/1",
        "تمت قراءة الموضوع 150 مرة",
        "يرجى تفعيل جافاسكربت",
        "قيم هذا المقال",
        "المقال يعبر عن رأي كاتبه ولا يعبر عن رأي الصحيفة",
        "بالصور",
        "فيديو",
        "شاهد الفيديو",
        "معرض الصور",
        "انقر على الصورة لتكبيرها",
        "يتم الآن تحميل المزيد",
    ],
)
def test_furniture_is_left_out(line: str, place: int) -> None:
    assert body(line, place) == TEXT


@pytest.mark.parametrize(
    "line", ["أخبرنا برأيك في التعليقات", "ما رأيك؟ شاركنا في التعليقات", "شروط التعليق: عدم الإساءة للكاتب"]
)
def test_calls_to_comment_close_the_text(line: str) -> None:
    assert body(line, 3) == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "العلامات: ما الذي تغير في المدينة منذ عام؟",  # a sub-head that asks
        "الوسوم كانت حديث الناس في الأيام الماضية.",
        "وحمل تطبيق القانون معه تغييرات كثيرة.",
        "المصدر قال إن العمل انتهى تماما.",
    ],
)
def test_text_that_begins_with_such_words_stays(line: str) -> None:
    assert body(line, 2) == [*TEXT[:2], line, *TEXT[2:]]
