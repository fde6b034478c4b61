"""Agencies' wires one below the other in a file, without headlines: each is an article."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dumps
from newsarc.extract.dump.classify import classify
from newsarc.extract.dump.lines import make_line

FIRST = "أعلنت هيئة النقل بدء تسجيل سائقي الحافلات في المنصة الجديدة، وقال المتحدث باسمها سامي العلي: «التسجيل إلزامي خلال شهر»."
SECOND = "استقبل ميناء المدينة أول سفينة سياحية لهذا الموسم، وأوضح مدير الميناء كريم حسن أن «السفينة تقل 800 زائر من ست دول»."
MORE = "وتستمر زيارة السفينة ثلاثة أيام."

WIRES = [
    ("الرياض 3 ربيع الأول 1440 هـ الموافق 11 نوفمبر 2018 م واس\n{}\n// انتهى //\n\n", "جدة 11 نوفمبر 2018 م واس\n", "end marks"),
    ("الرياض 11 نوفمبر 2018 م واس\n{}\n\n", "جدة 11 نوفمبر 2018 م واس\n", "no end marks"),
    ("عمان 30 تشرين الثاني (بترا) - {}\n-- (بترا)\nس ع/ ك ح\n", "العقبة 30 تشرين الثاني (بترا) - ", "in the lead"),
    ("عمان 30 تشرين الثاني (بترا) - {}\n\n", "العقبة 30 تشرين الثاني (بترا) - ", "in the lead, no end marks"),
    ("بغداد – واع\n{}\nانتهى\n\n", "البصرة – واع\n", "lines without a day"),
    ("دمشق-سانا\n{}\n\n", "اللاذقية-سانا\n", "the same without end marks"),
    ("بيروت في 5-5-2014 (وطنية)\n{}\n\n", "طرابلس في 5-5-2014 (وطنية)\n", "the agency in brackets"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "why"), WIRES, ids=[why for *_, why in WIRES])
def test_wires_without_headlines(first: str, second: str, why: str) -> None:
    articles = extract_dumps(f"{first.format(FIRST)}{second}{SECOND}\n{MORE}\n")
    assert [article.title for article in articles] == [None, None], why
    texts = [article.paragraphs for article in articles]
    assert (texts[0][0][-len(FIRST) :], texts[1][0][-len(SECOND) :], texts[1][1]) == (FIRST, SECOND, MORE), why
    assert len({article.source for article in articles}) == 1, why
    assert articles[0].source, why


WITH_HEADLINES = [
    (
        f"هيئة النقل تبدأ تسجيل السائقين\nالرياض 11 نوفمبر 2018 م واس\n{FIRST}\n// انتهى //\nجدة 11 نوفمبر 2018 م واس\n{SECOND}\n// انتهى //",
        ["هيئة النقل تبدأ تسجيل السائقين", None],
        "the second has none",
    ),
    (
        f"الرياض 11 نوفمبر 2018 م واس\n{FIRST}\n// انتهى //\n18:22 ت م\nأول سفينة سياحية تصل إلى جدة\nجدة 11 نوفمبر 2018 م واس\n{SECOND}",
        [None, "أول سفينة سياحية تصل إلى جدة"],
        "the first has none",
    ),
    (
        f"قطاع النقل يستعد للموسم الجديد\nعمان 30 تشرين الثاني (بترا) - {FIRST}\nالعقبة 30 تشرين الثاني (بترا) - {SECOND}",
        ["قطاع النقل يستعد للموسم الجديد"],
        "one for both is one article",
    ),
    (
        f"الرياض 11 نوفمبر 2018 م واس\n{FIRST}\n// انتهى //\nوكالة الأفق وكالة رسمية للأخبار تأسست قبل سبعين عاما، ولا تتحمل أي مسؤولية عن إعادة نشر أخبارها.",
        [None],
        "what the agency says of itself below an end mark is no article",
    ),
]


@pytest.mark.parametrize(("text", "titles", "why"), WITH_HEADLINES, ids=[why for *_, why in WITH_HEADLINES])
def test_wires_with_headlines(text: str, titles: list[str | None], why: str) -> None:
    assert [article.title for article in extract_dumps(text)] == titles, why


def test_an_agency_beside_the_day_is_no_section() -> None:
    (article,) = extract_dumps(f"ميناء المدينة يستقبل أول سفينة\nبيروت في 5-5-2014 (وطنية)\n{SECOND}")
    assert (article.source, article.section) == ("وطنية", None)


def test_initials_of_three_behind_an_end_mark() -> None:
    line = make_line("(النهاية) س ع / ك ح / م ج")
    assert line is not None
    assert classify(line).group == "end"
