"""Lines with bullets below a headline are what its text tells, in points, and none of them is the headline."""

from __future__ import annotations

import pytest
from bridge_dump import HEAD, STORY

from newsarc.extract.dump import extract_dump

POINTS = ["رئيس البلدية: الجسر للمشاة وكلفته أربعون ألف دينار", "البلدية تبدأ صيانة الجسر الحجري في الربيع المقبل"]
UNLIKE = "معبر جديد لأهالي الضفتين بعد انتظار طويل"
"""A headline that has fewer of the text's words than the points have."""


@pytest.mark.parametrize("points", [POINTS, [*POINTS[::-1], "الجسر يربط الحي القديم بالسوق"]], ids=["two", "three"])
def test_points_below_a_headline_are_none(points: list[str]) -> None:
    article = extract_dump("\n".join([UNLIKE, *(f"- {point}" for point in points), "19 نوفمبر 2025", STORY]))
    assert article.title == UNLIKE


@pytest.mark.parametrize("kicker", ["بعد عام من الانتظار", "خلال جلسة المجلس البلدي مساء الأحد"])
def test_one_line_with_a_bullet_below_a_kicker_may_be_the_headline(kicker: str) -> None:
    article = extract_dump(f"{kicker}\n🔴 {HEAD}\n19 نوفمبر 2025\n{STORY}")
    assert article.title == HEAD
