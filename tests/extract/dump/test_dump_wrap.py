"""Rows put back together: prints of PDF files, columns, double spacing, text browsers."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dump
from newsarc.extract.dump.terminal import take_references, without_numbers
from newsarc.extract.dump.wrap import unwrap

FIRST = """أعادت الجامعة فتح مكتبتها المركزية أمام الباحثين والطلبة بعد
ترميم دام عامين شمل القاعات الكبرى وأجهزة التكييف ونظام الإعارة
الذي صار يعمل إلكترونيا بالكامل ويتيح حجز الكتب من الخارج."""
SECOND = """وقال أمين المكتبة إن الأولوية في المرحلة الأولى ستكون لطلبة
الدراسات العليا، على أن تفتح القاعات لجميع الطلبة مع بداية الفصل
الدراسي الثاني وفق مواعيد تعلن لاحقا."""
COLUMN = """كلما مررت بالسوق القديم في
آخر النهار تذكرت جدي وهو
يجلس أمام دكانه الصغير مع
رفاقه ولا يبيع شيئا، كأن
البيع شأن لا يعنيهم، وكأن
الزبائن ضيوف مروا بهم من
غير موعد."""
VERSE = """يا نخلة وقفت على باب المدى
تسقي السنين بظلها وتغيب
ما مر بي زمن نسيت به الصبا
إلا أطل من النخيل حبيب
لا تسألي عني فإني راحل
والدرب بعد الراحلين كئيب."""


def joined(rows: str) -> str:
    return " ".join(rows.splitlines())


TEXTS = [
    (f"{FIRST}\n{SECOND}", [joined(FIRST), joined(SECOND)], "rows without blank ones"),
    (
        f"جريدة المساء\nمكتبة الجامعة تعود إلى\nقرائها\n{FIRST}\n{SECOND}\nسالم حسن",
        ["جريدة المساء", "مكتبة الجامعة تعود إلى قرائها", joined(FIRST), joined(SECOND), "سالم حسن"],
        "short rows above and below; a row that stops at a particle goes on",
    ),
    (f"{FIRST}\n- 1 -\n{SECOND}\nصفحة 2 من 2", [joined(FIRST), joined(SECOND)], "numbers of pages between"),
    ("\n\n".join(f"{FIRST}\n{SECOND}".splitlines()), [joined(FIRST), joined(SECOND)], "a blank row after each"),
    (COLUMN, [joined(COLUMN)], "a column of print"),
    (VERSE, VERSE.splitlines(), "verse is as narrow, but stops at no particle"),
]


@pytest.mark.parametrize(("text", "lines", "why"), TEXTS, ids=[why for *_, why in TEXTS])
def test_unwrap(text: str, lines: list[str], why: str) -> None:
    assert [line for line in unwrap(text.splitlines()) if line.strip()] == lines, why


SHEETS = """ملحق الساحل                                العدد 4412
السوق المركزي يعود إلى العمل بعد ترميمه
{first}
12
ملحق الساحل                                العدد 4412
{second}
"""
ROWS = (
    "أعادت بلدية الساحل، اليوم الأحد، فتح السوق المركزي بعد أعمال\n"
    "ترميم استمرت ستة أشهر وشملت السقوف وشبكات الماء والكهرباء في\n"
    "جميع المحال القديمة والجديدة، كما أعيد تبليط الممرات الداخلية\n"
    "كلها بالحجر."
)


@pytest.mark.parametrize("page_break", ["12", "\f", "- 12 -"])
def test_the_head_of_each_page_is_read_once(page_break: str) -> None:
    article = extract_dump(SHEETS.format(first=ROWS, second=ROWS).replace("\n12\n", f"\n{page_break}\n"))
    text = ROWS.replace("\n", " ")
    assert (article.title, article.paragraphs) == ("السوق المركزي يعود إلى العمل بعد ترميمه", [text, text])


ALONE = [
    ("حلب - سامي العلي", "a dateline below a headline that fills its row"),
    ("3 كانون الأول 2025", "a date"),
    ("* السوق القديم", "an item of a list"),
]


@pytest.mark.parametrize(("row", "why"), ALONE, ids=[why for _, why in ALONE])
def test_no_row_runs_on_into_one_that_stands_alone(row: str, why: str) -> None:
    head = "السوق المركزي في الساحل يعود إلى العمل بعد أشهر من الترميم"
    assert unwrap([head, row, *ROWS.split("\n")])[:2] == [head, row], why


LYNX = """   #[1]الصفحة الأولى

   [2]سياسة | [3]اقتصاد

ترميم الجسر القديم يبدأ الأسبوع المقبل

   3 كانون الأول 2025

   قالت [4]أمانة المدينة اليوم إن ترميم الجسر القديم سيبدأ الأسبوع المقبل
   ويستمر شهرين كاملين.

   اقرأ أيضا
     * [5]جسر جديد فوق القناة الشرقية قريبا
     * [6]تحويل السير عن وسط السوق

References

   1. https://example.iq/
   2. https://example.iq/p
   3. https://example.iq/e
   4. https://example.iq/t/4
   5. https://example.iq/a/5
   6. https://example.iq/a/6
"""


def test_a_text_browser_dump() -> None:
    article = extract_dump(LYNX)
    assert article.title == "ترميم الجسر القديم يبدأ الأسبوع المقبل"
    assert article.paragraphs == [
        "قالت أمانة المدينة اليوم إن ترميم الجسر القديم سيبدأ الأسبوع المقبل ويستمر شهرين كاملين."
    ]
    assert [(link.kind, link.title, link.url) for link in article.links] == [
        ("related", "جسر جديد فوق القناة الشرقية قريبا", "https://example.iq/a/5"),
        ("related", "تحويل السير عن وسط السوق", "https://example.iq/a/6"),
    ]


@pytest.mark.parametrize(
    "text",
    ["قال الباحث[1]في دراسته", "References\n1. كتاب الحيوان، الجاحظ", "References", "1. https://example.org/"],
)
def test_notes_of_a_text_are_no_numbers_of_links(text: str) -> None:
    rows = text.split("\n")
    assert take_references(rows) == (rows, {})


def test_numbers_that_no_reference_explains_stay() -> None:
    assert without_numbers("ورد في [3]المصدر و[9]غيره", {"3": "https://example.org/"}) == "ورد في المصدر و[9]غيره"
