"""Lines between headline and text that tell several things at once, or one thing in two lines: writer, day, outlet, section."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from newsarc.extract.dump import extract_dump

TITLE = "بلدية المرج تفتتح جسرا خشبيا فوق الوادي"
TEXT = [
    "افتتحت بلدية المرج اليوم جسرا خشبيا فوق الوادي يربط الحي القديم بالسوق، بعد عام من أعمال الصيانة.",
    "وقال رئيس البلدية إن الجسر مخصص للمشاة، وإن كلفته لم تتجاوز أربعين ألف دينار.",
]
DAY = {"published": "2025-11-13"}
SIGNED = {"author": "سارة الخزعلي", **DAY}
FIELDS = ("author", "published", "modified", "source", "section")

BYLINES = [
    ("كتب بواسطة سارة الخزعلي13 نوفمبر 2025", "no space before the day"),
    ("بقلم سارة الخزعلي 13 نوفمبر 2025", "no stroke before the day"),
    ("13 نوفمبر 2025 بواسطة سارة الخزعلي", "the day first"),
    ("نُشر بواسطة سارة الخزعلي في 13 نوفمبر 2025", "a word that belongs to the day"),
    ("كتبت - سارة الخزعلي: الخميس، 13 نوفمبر 2025", "a weekday"),
    ("كتبت: سارة الخزعلي 13 نوفمبر 2025", "a label's value ends where the day begins"),
    ("الكاتب: سارة الخزعلي التاريخ: 13 نوفمبر 2025", "two labels"),
    ("الكاتب: سارة الخزعلي | تاريخ النشر: 13/11/2025", "with a stroke between"),
    ("سارة الخزعلي 13 نوفمبر، 2025 لا تعليقات", "a counter behind"),
    ("سارة الخزعلي (13/11/2025)", "a person is no outlet of a press review"),
]
OTHERS: list[tuple[list[str], dict[str, str], str]] = [
    (["سارة الخزعلي 13 نوفمبر، 2025 التقارير 0"], {**SIGNED, "section": "التقارير"}, "section and comments behind"),
    (["نشرت بواسطة: سارة الخزعلي في محليات 13 نوفمبر 2025"], {**SIGNED, "section": "محليات"}, "a theme's whole line"),
    (["سارة الخزعلي منذ 3 ساعات"], {"author": "سارة الخزعلي"}, "how long ago"),
    (["رويترز - 13 نوفمبر 2025"], {**DAY, "source": "رويترز"}, "outlet before the day"),
    (["المصدر: رويترز | التاريخ: 13/11/2025"], {**DAY, "source": "رويترز"}, "labelled outlet and day"),
    (["محليات | 13 نوفمبر 2025"], {**DAY, "section": "محليات"}, "section before the day"),
    (["13 نوفمبر 2025 - محليات"], {**DAY, "section": "محليات"}, "and behind it"),
    (
        ["حدث في 14 نوفمبر 2025"],
        {"published": "2025-11-14", "modified": "2025-11-14"},
        "a word of change: the only day is that of the article too",
    ),
    (["اليوم 10:05"], {}, "a day's name is no outlet's"),
    (["عدن (عدن الغد) سارة الخزعلي:"], {"source": "عدن الغد", "author": "سارة الخزعلي"}, "outlet in brackets"),
    (["متابعات - الأفق نيوز"], {"source": "الأفق نيوز"}, "what names no outlet"),
    (["خاص - سارة الخزعلي"], {"author": "سارة الخزعلي"}, "the same before a person"),
    (["بواسطة سارة الخزعلي في يوميات"], {"author": "سارة الخزعلي"}, "a section behind the name"),
    (["سارة الخزعلي", "OFQ_online@"], {"author": "سارة الخزعلي"}, "an account's name, its sign last"),
    (["تحقيق/ سارة الخزعلي"], {"author": "سارة الخزعلي"}, "a byline, no section"),
    (["تاريخ النشر", "13 نوفمبر 2025"], DAY, "a label above its day"),
    (["آخر تحديث", "14 نوفمبر 2025"], {"published": "2025-11-14", "modified": "2025-11-14"}, "the same of a change"),
    (["القسم", "محليات"], {"section": "محليات"}, "a label above a section"),
    (["التصنيف:", "ملفات خاصة"], {"section": "ملفات خاصة"}, "a colon and a section that no list holds"),
    (["الكاتب", "سارة الخزعلي"], {"author": "سارة الخزعلي"}, "a label above a name"),
    (["المصدر", "رويترز"], {"source": "رويترز"}, "a label above an outlet"),
    (["العربي الجديد", "13 نوفمبر 2025"], {**DAY, "source": "العربي الجديد"}, "an outlet of two plain words"),
]
CASES = [([line], SIGNED, why) for line, why in BYLINES] + OTHERS
ABOVE = [[], ["الرئيسية", "سياسة", "اقتصاد", "رياضة"]]


@pytest.mark.parametrize(("lines", "want", "why"), CASES, ids=[why for *_, why in CASES])
def test_lines_between_headline_and_text(lines: list[str], want: dict[str, str], why: str) -> None:
    for above, joint in product(ABOVE, ("\n", "\n\n")):
        article = extract_dump(joint.join([*above, TITLE, *lines, *TEXT]))
        found: dict[str, Any] = {name: getattr(article, name) for name in FIELDS}
        assert (article.title, article.paragraphs) == (TITLE, TEXT), why
        assert found == dict.fromkeys(FIELDS) | want, why


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("وكان أحمد المهدي قد أعلن ذلك في 13 نوفمبر 2025 أمام الصحافيين", "a sentence with a name and a day"),
        ("تقرير لجنة النواب صدر في 13 نوفمبر 2025 وفيه ثلاثون صفحة", "opens with a byline's word"),
        ("القسم الثاني من المشروع ينتهي في 13 نوفمبر 2026 كما قال المدير", "opens with a label's word"),
    ],
)
def test_a_sentence_stays_whole(line: str, why: str) -> None:
    assert extract_dump("\n".join([TITLE, TEXT[0], line, TEXT[1]])).paragraphs == [TEXT[0], line, TEXT[1]], why
