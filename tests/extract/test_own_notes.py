"""What a page notes of its own text: whose views it holds, where it was printed first."""

from __future__ import annotations

import pytest

from newsarc import extract_dump, extract_html
from newsarc.extract.own_notes import is_disclaimer, is_source_note

HEAD = "المجلس البلدي يقر إنارة الشوارع بالطاقة الشمسية"
TEXT = [
    "أقر المجلس البلدي في الميناء أمس خطة لإنارة الشوارع الرئيسية بالطاقة الشمسية خلال عامين.",
    "وقال رئيس المجلس إن الخطة توفر ثلث ما يدفعه المجلس كل عام ثمناً للكهرباء.",
    "وتبدأ الأعمال في حي الصيادين قبل نهاية الشهر المقبل، ثم تمتد إلى السوق القديم.",
    "وطالب سكان الأحياء الشرقية بأن تشملهم المرحلة الأولى، فشوارعهم بلا إنارة منذ سنوات.",
]


@pytest.mark.parametrize(
    "text",
    [
        "المقاربة الواردة لا تعكس بالضرورة رأي مجموعة الواحة الإعلامية",
        "واحہ میڈیا گروپ کا لکھاری کے خیالات سے متفق ہونا ضروری نہیں۔",
        "الآراء الواردة في هذا المقال تعبر عن رأي الكاتب ولا تعكس بالضرورة السياسة التحريرية للموقع",
        "المقال يعبّر عن رأي كاتبه ولا يعكس بالضرورة وجهة نظر الصحيفة",
        "ما ورد في هذا المقال يعبر عن رأي كاتبه فقط",
        "هذا المقال لا يمثل رأي الموقع بل رأي كاتبه",
        "** جميع المقالات المنشورة تمثل رأي كتابها فقط.",
        "جميع الآراء المنشورة في هذه الصفحة تعبر عن أصحابها",
        "المقالات المنشورة لا تعبر عن رأي الصحيفة.",
        "لا تعبر الآراء الواردة هنا بالضرورة عن رأي المركز.",
        "تنويه: لا تتحمل البورصة أي مسؤولية عن محتوى هذا الإعلان.",
        "هذا المقال لا يعبر بالضرورة عن رأي الموقع، وما ورد فيه لا تعبر بالضرورة عن سياسته.",
        "يعبّر المقال عن وجهة نظر الكاتب/ة وليس بالضرورة عن رأي المجلة",
        "هذا الخبر منقول، ولا يتحمل الموقع مسؤولية ما فيه.",
        "«موقع الواحة» غير مسؤول عن الآراء الواردة في المقال",
        "إن الآراء الواردة في هذا المقال هي آراء الكاتب ولا تمثل بالضرورة رأي المركز",
        "تنويه: الآراء المنشورة تعبر عن وجهة نظر كاتبها",
        "*مقالات الرأي لا تعبر عن سياسة الصحيفة",
        "هذا التقرير بقلم سامر الهادي، محرر الرياضة، ولا يعكس بالضرورة رأي أو توجهات الشبكة.",
    ],
)
def test_whose_views_a_text_holds(text: str) -> None:
    assert is_disclaimer(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("وقال الوزير إن تصريحات النائب لا تعكس بالضرورة رأي الكتلة.", "reported"),
        ("وأضاف أن هذه الآراء تعبر عن أصحابها ولا تمثل الحكومة، داعياً إلى التهدئة.", "reported"),
        ("المقال الذي كتبه المدير يمثل رأي الإدارة في الأزمة.", "an article of the story, whose views are no writer's"),
        ("لا تعكس الأرقام بالضرورة حجم المشكلة.", "figures hold no views"),
        ("واعتبر أن البيان لا يعبر بالضرورة عن رأي الجميع.", "a statement of the story"),
        ("ورأى الوزير أن بيان الكتلة لا يعبر عن موقف شركائها في الحكومة.", "a statement of the story"),
        ("تنبيه الوزارة جاء متأخرا، ولا تتحمل الشركة مسؤولية محتوى الصهريج.", "a warning of the story"),
        ("لا تعبر الآراء في الشارع عن رأي واحد.", "of people"),
        ("تعبر المغنية في ألبومها عن حزنها، وليس بالضرورة عن غضبها ممن رحلوا", "feelings"),
    ],
)
def test_views_that_are_told_of(text: str, why: str) -> None:
    assert not is_disclaimer(text), why


@pytest.mark.parametrize(
    "text",
    [
        "*نقلاً عن الواحة الأردنية",
        "نقلاً عن: صحيفة الواحة",
        "الواحة 24/ أ ف ب",
        "نشر هذا المقال بالتعاون مع موقع الوظائف",
        "هذا المقال منشور بالتعاون مع مجلة الميناء",
        "ينشر هذا المقال بالاتفاق مع صحيفة الميناء",
        "أعيد نشر هذا المقال بإذن من الكاتب",
        "المقال منشور في صحيفة الواحة بتاريخ 3 مايو",
    ],
)
def test_where_a_text_was_printed_first(text: str) -> None:
    assert is_source_note(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("نقلاً عن مصادر في الوزارة", "a part of a sentence: neither sign nor colon parts it from the story"),
        ("نشرت الوزارة التقرير بالتعاون مع الجامعة.", "a sentence"),
        ("الميناء / الحي الشرقي", "no agency"),
        ("نشر الجيش قواته في المدينة بالتعاون مع الشرطة", "forces are spread, not printed"),
    ],
)
def test_a_line_that_notes_no_source(text: str, why: str) -> None:
    assert not is_source_note(text), why


NOTE = "** جميع المقالات المنشورة تمثل رأي كتابها فقط."


@pytest.mark.parametrize("place", [0, 2, 4], ids=["above the text", "within it", "below it"])
def test_a_note_is_no_part_of_a_page_or_dump(place: int) -> None:
    lines = [*TEXT[:place], NOTE, *TEXT[place:]]
    page = f"<title>{HEAD}</title><h1>{HEAD}</h1><div>{''.join(f'<p>{line}</p>' for line in lines)}</div>"
    assert extract_html(page.encode(), None).paragraphs == TEXT
    assert extract_dump("\n".join([HEAD, *lines])).paragraphs == TEXT
