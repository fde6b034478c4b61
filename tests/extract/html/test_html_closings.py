"""Lines that close a page, and last paragraphs that are worded like them."""

from __future__ import annotations

import pytest

from newsarc.extract.html.blocks import Block
from newsarc.extract.html.closings import is_closing


def block(text: str) -> Block:
    return Block(text, 0, "p", 0)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ينطلق السباق في تمام 18:30 مساء غد.", "a sentence with an hour"),
        ("وتبدأ الدورة المقبلة في 4/9/2025.", "a sentence with a date"),
        ("ورأى الوزير أن بيان الكتلة لا يعبر عن موقف شركائها في الحكومة.", "whose views a statement holds"),
        ("وختم الناشر بأن حقوق النشر أساس كل صحافة مستقلة.", "rights are spoken of"),
        ("قالت النقابة إن الآراء الواردة في البيان لا تعبر عن جميع أعضائها.", "reported"),
        ("المصدر: «لا علم لي بذلك حتى هذه الساعة»، أجاب الناطق.", "an answer of a source"),
        ("(محكمة التمييز، قرار رقم 14/2/2022، الهيئة الثانية للأحوال)", "a date inside"),
        ("ونقدم لكم عبر الصفحات التالية حكاية القرية كما رواها أهلها.", "an introduction"),
        ("الرقم الدولي: 978-3-95757-708-5", "a number of a book is no date"),
        ("نشرت الدراسة في العدد 55 من المجلة، وأثارت جدلا واسعا بين القراء.", "what became of it"),
        ("نشرت الصحيفة في العدد الماضي صورة الجسر قبل هدمه.", "a paper is the subject"),
        ("Detective Marr can be reached at 555-0142.", "an address of the story, not of its writer"),
    ],
)
def test_a_last_paragraph(text: str, why: str) -> None:
    assert not is_closing(block(text)), why


@pytest.mark.parametrize(
    "text",
    [
        "آخر تحديث 12/03/2024 10:15",
        "نشر بتاريخ: 12/03/2024",
        "Aktualisiert: 30.12.2016",
        "22:41 ت مـ",
        "المصدر: وكالات",
        "كافة حقوق النشر محفوظة للموقع",
        "نشر في العدد 55 من المجلة",
        "نُشر المقال في العدد (12) من مجلة السهل",
        "نشر هذا المقال أولا في موقع السهل",
        "سبق نشر القصيدة من قبل في ديوان الشاعر",
        "إخلاء مسؤولية: المواد المنشورة لا تمثل إلا أصحابها.",
        "ونقدم لكم من خلال موقع الواحة تغطية على مدار الساعة لأسعار الذهب والعملات.",
        "版权说明：本报的文字和图片归河谷日报所有，其他网站未经同意不得使用。",
        "Correspondent Lina Marr may be reached at lmarr@hilltown.example.",
        "To contact the reporter on this story: Lina Marr in Hilltown",
        "By posting here you agree to our terms of service.",
        "We reserve the right to remove any content at any time from this community.",
        "Note: we are temporarily moderating all comments.",
        "Sources: Hilltown Gazette, town hall",
    ],
)
def test_what_closes_a_page(text: str) -> None:
    assert is_closing(block(text))
