"""Tables in a copied text: rows of cells that tabs, wide gaps or strokes part."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dump

TITLE = "ارتفاع أسعار الذهب في أسواق المدينة"
LEAD = "ارتفعت أسعار الذهب في أسواق المدينة صباح اليوم الخميس بنسبة اثنين في المئة، وفق نشرة غرفة الصاغة."
ANNOUNCES = "ونشرت غرفة الصاغة نشرة الأسعار الرسمية، وجاءت على النحو الآتي:"
END = "وقال نقيب الصاغة كريم حسن: «الارتفاع سببه صعود الأونصة عالميا، ونتوقع أن يستمر أياما»."
ROWS = [["العيار", "شراء", "مبيع"], ["21", "775000", "776000"], ["18", "664142", "665142"]]
GAPS = ["\t", "  ", "        ", " | "]
HEAD = f"{TITLE}\nهدى سالم\n{LEAD}\n"
PLACES = [
    (HEAD + ANNOUNCES + "\n{}\n" + END, [LEAD, ANNOUNCES, "", END], "announced, amid the text"),
    (HEAD + ANNOUNCES + "\n\n{}\n\n" + END, [LEAD, ANNOUNCES, "", END], "blank rows around"),
    (HEAD + "{}\n" + END, [LEAD, "", END], "between paragraphs"),
    (HEAD + "سعر الغرام اليوم\n{}\n" + END, [LEAD, "سعر الغرام اليوم", "", END], "a heading of its own"),
    (HEAD + END + "\n{}\nاقرأ أيضا\nافتتاح معرض الكتاب في المدينة", [LEAD, END, ""], "at the text's end"),
    (f"{TITLE}\n\n{ANNOUNCES[1:]}\n\n{{}}\n\n{END}", [ANNOUNCES[1:], "", END], "the lead announces it"),
]


@pytest.mark.parametrize("gap", GAPS, ids=["tab", "two blanks", "wide gap", "stroke"])
@pytest.mark.parametrize(("text", "paragraphs", "why"), PLACES, ids=[why for *_, why in PLACES])
def test_rows_of_a_table_are_text(text: str, paragraphs: list[str], why: str, gap: str) -> None:
    rows = [gap.join(row) for row in ROWS]
    article = extract_dump(text.format("\n".join(rows)))
    at = paragraphs.index("")
    assert article.paragraphs == [*paragraphs[:at], *rows, *paragraphs[at + 1 :]], why
    assert article.title == TITLE, why


def test_a_markdown_table_loses_its_rule_alone() -> None:
    rows = [f"| {' | '.join(row)} |" for row in ROWS]
    article = extract_dump(f"# {TITLE}\n\n{LEAD}\n\n{rows[0]}\n|---|:--:|---|\n{rows[1]}\n{rows[2]}\n\n{END}")
    assert article.paragraphs == [LEAD, *rows, END]


def test_a_table_of_names_is_text_where_it_is_announced() -> None:
    text = "وفاز في الانتخابات في القضاء كل من:"
    article = extract_dump(f"{HEAD}{text}\nالاسم\tالقائمة\nكريم حسن\tالوفاق\nسامي العلي\tالتغيير\n{END}")
    assert article.paragraphs == [LEAD, text, "الاسم\tالقائمة", "كريم حسن\tالوفاق", "سامي العلي\tالتغيير", END]


BOXES = [
    (
        "الوادي\nالرئيسية\tسياسة\tاقتصاد\nرياضة\tثقافة\tمنوعات\n" + HEAD + END,
        "a menu above the headline",
    ),
    (HEAD + END + "\nالرئيسية\tسياسة\tاقتصاد\nرياضة\tثقافة\tمنوعات\nجميع الحقوق محفوظة 2023", "a menu below the text"),
    (
        HEAD + END + "\nأخبار قد تهمك في هذا القسم:\n12/3\tالبلدية تفتح السوق القديم\n13/3\tافتتاح معرض الكتاب",
        "a list of stories with their days",
    ),
    (
        HEAD + END + "\nأسعار الصرف\nالدولار\t1617\t1630\nاليورو\t1700\t1710\nجميع الحقوق محفوظة 2023",
        "a box of figures with its label",
    ),
]


@pytest.mark.parametrize(("text", "why"), BOXES, ids=[why for _, why in BOXES])
def test_other_rows_of_cells_are_none(text: str, why: str) -> None:
    assert extract_dump(text).paragraphs == [LEAD, END], why
