"""Small lines: words before listed headlines, a Moroccan byline, buttons amid a text, the office below a pull quote."""

from __future__ import annotations

import pytest
from test_dump_known_outlets import BODY, DAY, TITLE

from newsarc.extract.dump import extract_dump

STORIES = ["أمطار غزيرة على الساحل مساء اليوم", "إغلاق الطريق الدولي يومين بسبب الثلوج"]
BEFORE = [
    (["دفاتر النهر {}"] * 2, True, "the outlet's name, which the page's head has"),
    (["Nahr24 {}"] * 2, True, "a word in Latin letters"),
    (["نهر نيوز {}"] * 2, True, "an outlet's name that its words tell"),
    (["سياسة: {}", "محليات: {}"], True, "a known section before a colon"),
    (["[سياسة] {}", "[محليات] {}"], True, "likewise, in brackets"),
    (["#1 {}", "#2 {}"], True, "its place in a ranking"),
    (["بلدية الساحل {}"] * 2, False, "words that headlines begin with"),
    (["المحافظ: {}", "البلدية: {}"], False, "who says so"),
]


@pytest.mark.parametrize(("forms", "is_cut"), [row[:2] for row in BEFORE], ids=[row[2] for row in BEFORE])
def test_word_before_each_listed_headline(forms: list[str], is_cut: bool) -> None:
    rows = [form.format(story) for form, story in zip(forms, STORIES, strict=True)]
    article = extract_dump("\n".join(["دفاتر النهر", "محليات", TITLE, DAY, *BODY, "ذات صلة", *rows]))
    assert [link.title for link in article.links] == (STORIES if is_cut else rows)


def test_two_headlines_with_a_day_above_each() -> None:
    rows = ["29/11/2026", STORIES[0], "28/11/2026", STORIES[1]]
    article = extract_dump("\n".join([TITLE, DAY, *BODY, *rows]))
    assert ([link.title for link in article.links], article.body) == (STORIES, "\n".join(BODY))
    assert article.published == "2026-11-29"


def test_byline_with_who_edited() -> None:
    article = extract_dump("\n".join([TITLE, "حرر من طرف سعاد الخطيب", DAY, *BODY]))
    assert (article.author, article.body) == ("سعاد الخطيب", "\n".join(BODY))


@pytest.mark.parametrize(
    "button",
    ["انتقل إلى الأعلى", "يتبع الإعلان", "تم الحفظ", "عاجل", "المصدر: وكالات", "أضفنا إلى مصادرك المفضلة في غوغل"],
)
def test_button_amid_the_text(button: str) -> None:
    article = extract_dump("\n".join([TITLE, DAY, BODY[0], button, BODY[1]]))
    assert article.body == "\n".join(BODY)


def test_office_below_a_pull_quote() -> None:
    said = "وقال سامي العلي إن «الجسر الجديد يختصر الطريق إلى المدرسة نصف ساعة»، مضيفا أن العمل يبدأ في الربيع."
    pulled = ["«الجسر الجديد يختصر الطريق إلى المدرسة نصف ساعة»", "سامي العلي", "رئيس بلدية المرج"]
    article = extract_dump("\n".join([TITLE, DAY, BODY[0], *pulled, said]))
    assert article.body == "\n".join([BODY[0], said])
