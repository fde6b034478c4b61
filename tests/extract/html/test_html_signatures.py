"""Who signs a text: the line of a name, a town and an outlet above and below it, in pages without any class that says byline."""

import pytest

from newsarc import extract_html

TITLE = "بلدية السهل تفتتح جسرا جديدا على الوادي"
TEXT = [
    "أعلنت بلدية السهل يوم الثلاثاء افتتاح جسر جديد يربط الضفة الشرقية بوسط المدينة بعد عامين من العمل المتواصل.",
    "وقال رئيس البلدية إن كلفة المشروع بلغت أربعة ملايين دينار مولت من الميزانية المحلية ومن قرض ميسر.",
    "وأضاف أن الجسر سيخفف الازدحام عن المدخل الشمالي الذي يشهد اختناقات مرورية كل صباح.",
]
PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
DAY = "الثلاثاء 14 أيار 2024"
RELATED = "<div><h3>اقرأ أيضا</h3><ul><li><a href=/n/1>وزارة الأشغال تبدأ صيانة الطرق الفرعية</a></li></ul></div>"
LAYOUTS = {
    "below the headline": f"<p>LINE</p><p>{DAY}</p><div>{PARAGRAPHS}</div>",
    "in a row with the day": f"<div>LINE | {DAY}</div><div>{PARAGRAPHS}</div>",
    "in bold above the text": f"<p>{DAY}</p><div><p><b>LINE</b></p>{PARAGRAPHS}</div>",
    "below the text": f"<p>{DAY}</p><div>{PARAGRAPHS}<p>LINE</p></div>",
    "below the text of a page without containers": f"<p>{DAY}</p>{PARAGRAPHS}<p>LINE</p>",
}


def read(inner: str):
    page = (
        f"<html><title>{TITLE} - صحيفة الميدان</title><body><div><a href=/a>الرئيسية</a> <a href=/b>سياسة</a></div>"
        f"<h1>{TITLE}</h1>{inner}{RELATED}<div>جميع الحقوق محفوظة لصحيفة الميدان © 2024</div>"
    )
    return extract_html(page.encode(), "https://maydan.example/news/12")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("كتب: تميم الحسن", "تميم الحسن"),
        ("تميم الحسن", "تميم الحسن"),
        ("رصد: تميم الحسن", "تميم الحسن"),
        ("تميم الحسن - السهل", "تميم الحسن"),  # a town that no list holds: headline and lead tell it
        ("السهل - تميم الحسن", "تميم الحسن"),
        ("السهل – الميدان – تميم الحسن", "تميم الحسن"),
        ("من تميم الحسن", "تميم الحسن"),
        ("مراسل الميدان - تميم الحسن", "تميم الحسن"),
        ("خاص - تميم الحسن", "تميم الحسن"),
        ("تميم الحسن وسلمى الهادي", "تميم الحسن، سلمى الهادي"),
        ("تميم الحسن، سلمى الهادي", "تميم الحسن، سلمى الهادي"),
        ("المهندس تميم الحسن", "تميم الحسن"),
    ],
)
def test_a_line_that_names_the_writer(layout: str, line: str, author: str) -> None:
    article = read(LAYOUTS[layout].replace("LINE", line))
    printed = (author, line) if line.startswith("المهندس") else (author,)  # a title may stay with the name
    assert article.author in printed
    assert article.title == TITLE
    assert article.published == "2024-05-14"
    assert article.paragraphs == TEXT


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("السهل – الميدان – تميم الحسن", "تميم الحسن"),
        ("من تميم الحسن", "تميم الحسن"),
        ("السهل (وكالات)", "وكالات"),  # the agencies', and no writer called as the town
    ],
)
def test_what_an_element_that_is_called_a_byline_holds(line: str, author: str) -> None:
    article = read(f"<p>{DAY}</p><div class=writer>{line}</div><div>{PARAGRAPHS}</div>")
    assert article.author == author


def test_a_name_in_bold_within_the_last_paragraph_signs_nothing() -> None:
    page = (
        "<html><title>The old bridge</title><body><div><h1>The old bridge</h1>"
        f"{'<p>The council will close the old bridge on Monday, as the river has risen again this week.</p>' * 3}"
        "<p>Among those who have painted it are <b>Jane Marlow</b> (1987) and <b>Adam Holt</b> (2001), whose pictures"
        " hang in the town hall beside those of the mayors who had it built and mended.</p></div>"
    )
    assert extract_html(page.encode()).author is None


@pytest.mark.parametrize("label", ["أخبار ذات صلة", "مواضيع متعلقة", "مقالات مشابهة", "تصفح أيضا:"])
def test_a_label_without_a_sign_before_its_link(label: str) -> None:
    line = f"<p>{label} <a href=/n/7>وزارة الأشغال تبدأ صيانة الطرق الفرعية</a></p>"
    article = read(f"<div>{PARAGRAPHS}{line}<p>وتكتمل الأعمال في الربيع المقبل بعد استكمال الدراسات الفنية.</p></div>")
    assert len(article.paragraphs) == len(TEXT) + 1
    assert article.links[0].kind == "related"
