"""The section where pages print it: below a notice on cookies, above the hour, in the line of the day, beside the outlet, in a trail."""

from __future__ import annotations

import pytest
from test_dump_known_outlets import BODY, DAY, MENU, TITLE

from newsarc.extract.dump import extract_dump

COOKIES = ["نستخدم ملفات تعريف الارتباط لتحسين تجربتك. بالمتابعة فإنك توافق على سياسة الخصوصية.", "موافق", "رفض"]
LATEST = ["آخر الأخبار", "أمطار غزيرة على الساحل مساء اليوم", "إغلاق الطريق الدولي يومين بسبب الثلوج"]

SECTIONS = [
    ([*COOKIES, "دفاتر النهر", "محليات", TITLE, DAY, *BODY], "محليات", "below a notice on cookies"),
    ([*LATEST, "محليات", "اليوم, 14:22", TITLE, *BODY], "محليات", "above the hour, below a list of the latest"),
    (["دفاتر النهر", TITLE, f"نشر في محليات بتاريخ {DAY}", *BODY], "محليات", "in the line of the day"),
    (["دفاتر النهر", TITLE, f"نشر في دفتر المدن بتاريخ {DAY}", *BODY], "دفتر المدن", "likewise, an unlisted one"),
    (["دفاتر النهر", TITLE, f"{DAY} في محليات", *BODY], "محليات", "behind the day"),
    (["دفاتر النهر", TITLE, f"{DAY} في بغداد", *BODY], None, "a town behind the day"),
    ([TITLE, DAY, "دفاتر النهر – محليات", *BODY], "محليات", "beside the outlet's name"),
    ([TITLE, DAY, "دفاتر النهر – أخبار العراق", *BODY], "أخبار العراق", "likewise, the news of a place"),
    (["دفاتر النهر", "أخبار العراق", TITLE, DAY, *BODY], "أخبار العراق", "the news of a place above the headline"),
    (["الرئيسية / بلديات الساحل", TITLE, DAY, *BODY], "بلديات الساحل", "an unlisted step of a trail"),
    (["الرئيسية » الأخبار » بلديات الساحل", TITLE, DAY, *BODY], "بلديات الساحل", "likewise, behind «news»"),
    (["الرئيسية > محليات > دفتر المدن", TITLE, DAY, *BODY], "محليات", "a rubric of a known section"),
    (["الرئيسية / نهر نيوز", TITLE, DAY, *BODY], None, "an outlet's name in a trail"),
    ([*MENU, "محليات", TITLE, DAY, *BODY], None, "the last entry of a menu"),
]


@pytest.mark.parametrize(("lines", "section"), [row[:2] for row in SECTIONS], ids=[row[2] for row in SECTIONS])
def test_section(lines: list[str], section: str | None) -> None:
    article = extract_dump("\n".join(lines))
    assert (article.title, article.section, article.author) == (TITLE, section, None)


def test_page_title_with_outlet_section_and_day() -> None:
    """Where no line below has the headline or the day."""
    article = extract_dump(
        "\n".join([f"KUNA : {TITLE} - محليات - 29/11/2026", f"الرياض - 29 - 11 (كونا) -- {BODY[0]}", *BODY[1:]])
    )
    assert (article.title, article.section) == (TITLE, "محليات")
    assert (article.source, article.published) == ("KUNA", "2026-11-29")
