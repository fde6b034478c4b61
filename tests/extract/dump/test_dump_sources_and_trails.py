"""Outlets and sections where pages print them: agencies that open the lead, trails in two lines, sections behind the hour."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dump

TITLE = "بلدية المرج تفتتح جسرا خشبيا فوق الوادي"
LEAD = "افتتحت بلدية المرج اليوم جسرا خشبيا فوق الوادي يربط الحي القديم بالسوق، بعد عام من أعمال الصيانة."
MORE = "وقال رئيس البلدية إن الجسر مخصص للمشاة، وإن كلفته لم تتجاوز أربعين ألف دينار."

CASES = [
    ([TITLE], f"وطنية - {LEAD}", {"source": "وطنية"}, "an agency that is a section's name elsewhere"),
    ([TITLE], f"دبي، الإمارات العربية المتحدة (CNN)-- {LEAD}", {"source": "CNN"}, "a town and its country"),
    ([TITLE], f"خاص - {LEAD}", {}, "what names no outlet"),
    (
        ["الوكالة المستقلة للأنباء", TITLE],
        LEAD,
        {"source": "الوكالة المستقلة للأنباء"},
        "an outlet's word with its article",
    ),
    (["الرئيسية", "محليات", TITLE], LEAD, {"section": "محليات"}, "a trail in two lines"),
    (["الرئيسية", "سياسة", "محليات", TITLE], LEAD, {}, "a menu"),
    (
        [
            "أخبار  رياضة  اقتصاد  محليات  محليات الجنوب  ثقافة  منوعات",
            "",
            "الرئيسية",
            "محليات",
            "محليات الجنوب",
            "إعلان",
            TITLE,
        ],
        LEAD,
        {"section": "محليات الجنوب"},
        "a trail of entries of the menu",
    ),
    (["بلدية الشويف تستقبل وفدا", "متفرقات", "وكالات", TITLE], LEAD, {"section": "متفرقات"}, "above «agencies»"),
    (
        [f"KUNA : {TITLE} - ثقافة وآداب - 03/12/2024", "", TITLE],
        LEAD,
        {"source": "KUNA", "section": "ثقافة وآداب"},
        "a page's title around the headline",
    ),
    ([TITLE, "الجمعة 14 تشرين الثاني 2025 10:20 سياسة"], LEAD, {"section": "سياسة"}, "behind the hour"),
    (
        ["المكتب", "الفرق", "المكتب / الأخبار / الفرق", TITLE, "الفرق"],
        LEAD,
        {"section": "الفرق"},
        "the last step of a trail, again below the headline: no outlet",
    ),
    (
        ["وكالة ضفاف الاخبارية", "رياضة", "محليات", "ثقافة", TITLE],
        f"ضفاف - {LEAD}",
        {"source": "ضفاف"},
        "how the outlet signs its lead, named in full in the page's head",
    ),
    (
        ["وكالة ضفاف الاخبارية", "رياضة", "محليات", "ثقافة", TITLE],
        f"الوادي - {LEAD}",
        {"source": "وكالة ضفاف الاخبارية"},
        "what is no part of the name in the page's head",
    ),
    (["عاجل:", "سياسة", "محليات", "عاجل", TITLE], LEAD, {}, "what is urgent is no section"),
    (["Forwarded from قناة الأفق", TITLE], LEAD, {"source": "قناة الأفق"}, "whose message was sent on"),
]


@pytest.mark.parametrize(("above", "lead", "want", "why"), CASES, ids=[why for *_, why in CASES])
def test_source_and_section(above: list[str], lead: str, want: dict[str, str], why: str) -> None:
    article = extract_dump("\n".join([*above, lead, MORE]))
    assert (article.title, article.paragraphs) == (TITLE, [lead, MORE]), why
    assert {"source": article.source, "section": article.section} == {"source": None, "section": None} | want, why


def test_rows_below_the_day_are_no_picture_s_text() -> None:
    rows = ["الشرطة 2 - 1 الزوراء", "القوة الجوية 0 - 0 النفط", "الطلبة 3 - 2 دهوك"]
    lead = "أقيمت اليوم أربع مباريات ضمن الجولة الثامنة من الدوري، وأسفرت عن النتائج الآتية:"
    end = "وبهذه النتائج حافظ الشرطة على الصدارة برصيد عشرين نقطة."
    article = extract_dump("\n".join(["نتائج مباريات الأحد في الدوري", "23-11-2025", lead, *rows, end]))
    assert article.paragraphs == [lead, *rows, end]


def test_the_last_question_of_an_interview_keeps_its_short_answer() -> None:
    asked, answer = "● ما الذي تكتبه الآن؟", "سيرة الماء."
    for below in ([], ["اقرأ أيضا", "وزير الري يتفقد أعمال تطهير القنوات"]):
        assert extract_dump("\n".join([TITLE, LEAD, MORE, asked, answer, *below])).paragraphs[2:] == [asked, answer]


def test_a_headline_of_one_word_may_name_what_it_heads() -> None:
    article = extract_dump(f"بيان\nتونس في 5 نوفمبر 2025\n{LEAD}\n{MORE}")
    assert (article.title, article.published, article.paragraphs) == ("بيان", "2025-11-05", [LEAD, MORE])


def test_writers_with_an_and_that_stands_alone() -> None:
    article = extract_dump("\n".join([TITLE, "02 أكتوبر 2023", "رحمة الغزال و ياسين الحداد", "تحقيقات", LEAD, MORE]))
    assert (article.author, article.section) == ("رحمة الغزال، ياسين الحداد", "تحقيقات")


def test_a_row_wider_than_the_text_was_wrapped_at_stands_alone() -> None:
    rows = (
        "افتتحت بلدية المرج اليوم جسرا خشبيا فوق الوادي يربط الحي القديم\n"
        "بالسوق بعد عام من أعمال الصيانة التي توقفت مرتين بسبب السيول.\n"
        "    وقال رئيس البلدية إن الجسر مخصص للمشاة وإن كلفته لم تتجاوز\n"
        "أربعين ألف دينار وإن السكان شاركوا في جمعها خلال شهرين كاملين.\n"
        "    وأضاف أن البلدية ستفتتح جسرا ثانيا قبل نهاية العام الجاري في\n"
        "الطرف الجنوبي من الوادي حيث المدرسة التي يعبر إليها التلاميذ.\n"
        "    ويعبر الجسر كل يوم نحو ألفي شخص بحسب تقدير البلدية التي دعت\n"
        "السكان إلى المحافظة عليه."
    )
    wide = f"{TITLE} بحضور عدد كبير من سكان الحي القديم والقرى المجاورة له"
    article = extract_dump(f"أخبار | رياضة | محليات | ثقافة وآداب | منوعات | صحة | اقتصاد ونفط\n{wide}\n\n{rows}")
    assert article.title == wide
    assert len(article.paragraphs) == 4


@pytest.mark.parametrize(
    ("above", "lead", "more", "source", "why"),
    [
        (
            [TITLE],
            f"قال سامر الحداد لـ«المصب المحلي» إن {LEAD}",
            f"وأوضح رئيس البلدية، هاني الغزال، لـ«المصب المحلي» أن {MORE}",
            "المصب المحلي",
            "told twice",
        ),
        ([TITLE], LEAD, f"وأوضح هاني الغزال لـ«المصب المحلي» أن {MORE}", None, "told once, which others quote too"),
        (
            ["أخبار عاجلة", "البلدية تستقبل وفدا من قرى الجبل المجاورة", "أخبار المصب 24", "القائمة", "", TITLE],
            LEAD,
            f"وأوضح هاني الغزال، لـ«أخبار المصب 24» أن {MORE}",
            "أخبار المصب 24",
            "told once, and a line of its own",
        ),
        (
            ["النشرة البريدية من نهرينو", TITLE, "صورة: نهرينو"],
            LEAD,
            f"وقال هاني الغزال، في تصريح لنهرينو، إن {MORE}",
            "نهرينو",
            "without marks, and in other lines",
        ),
        (
            ["الأخبار: أول وكالة أنباء مستقلة", TITLE],
            f"الأخبار (نواكشوط) – {LEAD}",
            MORE,
            "الأخبار",
            "before the town, and with its motto above",
        ),
        (
            ["Nahrain - النهرين جريدة إلكترونية مستقلة", "الرئيسية", "سياسة", "مجتمع", "", TITLE],
            LEAD,
            f"وقال هاني الغزال لـ«النهرين» إن {MORE}",
            "النهرين",
            "in two scripts, with its motto",
        ),
    ],
)
def test_outlet(above: list[str], lead: str, more: str, source: str | None, why: str) -> None:
    article = extract_dump("\n".join([*above, "", lead, more]))
    assert (article.title, article.source) == (TITLE, source), why
