"""What the writer is, in a line by the byline of a copied text: no headline, and no text."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dump

TITLE = "متى يعود النهر إلى مجراه؟"
TEXT = [
    "لم يجف نهر الوادي في عام واحد، لكن هذا العام كان أشد الأعوام عليه. فقد نزل منسوبه إلى ما دون نصف متر.",
    "لا تملك مديرية الموارد المائية أرقاما عن الآبار التي حفرت على ضفتيه، وما زالت تعمل بخرائط قديمة من جامعة حلب.",
]
BODY = "\n".join(TEXT)
JOBS = ["أستاذ الموارد المائية في جامعة حلب", "مدير مركز الوادي للدراسات المائية", "باحثة في شؤون الموارد المائية", "عضو نقابة المهندسين"]  # fmt: skip
PAGES = [
    ("{t}\nهدى سالم\n{j}\n3 آذار 2025\n{b}", "below the name"),
    ("{t}\n3 آذار 2025\nهدى سالم\n{j}\n{b}", "below the day and the name"),
    ("{t}\nأ. د. هدى سالم\n{j}\n3 آذار 2025\n{b}", "below a name with degrees"),
    ("{t}\nبقلم: هدى سالم\n{j}\n3 آذار 2025\n{b}", "below a labelled name"),
    ("هدى سالم\n{j}\n{t}\n3 آذار 2025\n{b}", "name and job above the headline"),
    ("{t}\nهدى سالم - {j}\n3 آذار 2025\n{b}", "glued to the name"),
    ("{t}\nهدى سالم، {j}\n3 آذار 2025\n{b}", "behind a comma"),
]


@pytest.mark.parametrize("title", [TITLE, "حين يصير الصمت سياسة في الوادي"])
@pytest.mark.parametrize("job", JOBS)
@pytest.mark.parametrize(("page", "why"), PAGES, ids=[why for _, why in PAGES])
def test_a_job_is_no_headline(page: str, why: str, job: str, title: str) -> None:
    article = extract_dump("الوادي اليوم\nآراء\n" + page.format(t=title, j=job, b=BODY))
    assert article.title == title, why
    assert article.paragraphs == TEXT, why
    assert (article.author or "").endswith("هدى سالم"), why


HEADLINES = ["مدير مستشفى الوادي يعلن فتح قسم جديد", "خبير مائي: النهر لن يعود قبل عشرة أعوام"]


@pytest.mark.parametrize("title", HEADLINES)
def test_a_headline_that_opens_with_a_job_is_one(title: str) -> None:
    article = extract_dump(f"الوادي اليوم\nآراء\nهدى سالم\n{title}\n3 آذار 2025\n{BODY}")
    assert (article.title, article.author) == (title, "هدى سالم")
