"""Columns of print that stand side by side: what was read across is told for review; tables are not told so."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dump

LEFT = ["رفعت ورش البلدية صباح", "أمس عشرين حاجزا من", "أرصفة شارع الميناء في", "وسط المدينة القديمة.", "وقال رئيس البلدية إن", "العمل مستمر حتى آخر", "الشهر الحالي."]  # fmt: skip
RIGHT = ["أعلنت هيئة المياه خطتها", "لتصريف مياه الأمطار في", "الأحياء الغربية ونشرت", "ثلاثين مضخة جديدة.", "وقال مدير الهيئة إن", "المضخات جاهزة للعمل", "منذ أول الأسبوع."]  # fmt: skip
TOLD = "two columns"


@pytest.mark.parametrize("gutter", [None, "\t", "    ", " | "], ids=["padded", "tab", "blanks", "stroke"])
def test_columns_read_across_are_told(gutter: str | None) -> None:
    rows = [f"{a:<30}{b}" if gutter is None else a + gutter + b for a, b in zip(LEFT, RIGHT, strict=True)]
    article = extract_dump("\n".join(["الوادي - محليات - 3 آذار 2025", "", *rows]))
    assert any(TOLD in note for note in article.review)


@pytest.mark.parametrize("gutter", ["\t", "    ", " | "])
def test_tables_are_not(gutter: str) -> None:
    text = "نشرت البلدية أسماء الفائزين في القرعة التي أجريت أمس في السوق المركزي:"
    rows = [gutter.join(row) for row in (["كريم حسن", "محل 4"], ["منى علي", "محل 9"], ["ليث خليل", "محل 12"])]
    article = extract_dump("\n".join(["قرعة محال السوق المركزي في المدينة", "3 آذار 2025", text, *rows]))
    assert not any(TOLD in note for note in article.review)
