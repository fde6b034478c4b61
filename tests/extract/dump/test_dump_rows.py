"""Rows of data in a copied text, and the entries of a live report: text, though line by line they look like furniture."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dump

TITLE = "بلدية الساحل تعيد فتح السوق المركزي بعد ترميمه"
LEAD = "أعادت بلدية الساحل، اليوم الأحد، فتح السوق المركزي بعد أعمال ترميم استمرت ستة أشهر."
MORE = "وقال رئيس البلدية سامي العلي إن المحال وزعت على أصحابها بالقرعة، وإن الإيجار لن يرتفع هذا العام."
END = "وكانت البلدية أغلقت السوق في الربيع بعد أن سقط جزء من سقفه."
HEAD = f"الساحل اليوم\n{TITLE}\nهدى سالم\n3 آذار 2025\n{LEAD}\n{MORE}\n"
LISTS = ["", "\nذات صلة\nافتتاح معرض الكتاب في قاعة الميناء الجديدة", "\nالتعليقات\nخبر جميل"]

ROWS = [
    (["نتائج الدوري:", "الفريق\tالنقاط", "الساحل\t14", "الوادي\t9"], "cells parted by tabs"),
    (["وجاء الترتيب كما يلي:", "الفريق | النقاط", "الساحل | 14", "الوادي | 9"], "by strokes"),
    (["درجات الحرارة:", "دمشق 19", "حلب 16", "درعا 20"], "a town and a figure; towns name sections as well"),
    (["مواقيت الصلاة:", "الفجر 4:51", "الظهر 12:03", "المغرب 18:02"], "names and hours"),
    (["مباريات الغد:", "14:30", "الساحل × الوادي", "16:45", "النجم × الميناء"], "an hour above each item"),
    (["وتضم الخطة:", "1", "سوق السمك", "2", "سوق الخضار"], "a number above each item"),
    (["وتضم الخطة:", "1- سوق السمك", "2- سوق الخضار"], "a number before each item"),
    (["أبرز المحطات:", "1998", "بناء السوق", "2011", "توسعة السوق وبناء السقف الجديد"], "a year above each item"),
    (["تشكيلة الساحل:", "المرمى: كريم حسن", "الدفاع: ربيع منصور، سامر علي", "الهجوم: زياد خليل"], "words behind a colon"),
    (["أسعار السمك اليوم:", "سردين 1: 45 ألف ليرة", "سردين 2: 30 ألف ليرة"], "a box of figures, but for the colon above"),
    (["قائمة البناء: 12 مقعدا", "قائمة الميناء: 7 مقاعد", "قائمة السهل: 5 مقاعد"], "figures behind a colon, nothing above"),
    (["الأول: كريم حسن (91 نقطة)", "الثاني: منى علي (88 نقطة)", "الثالث: ليث خليل (80 نقطة)"], "figures in brackets"),
    (["رابط التسجيل: https://souk.example/register"], "an address the text gives"),
    (["وشمل الترميم:", "- سقف السوق", "- أرض السوق", "- باب السوق"], "items of a few words of the text"),
]  # fmt: skip


@pytest.mark.parametrize("below", LISTS, ids=["page's end", "list", "comments"])
@pytest.mark.parametrize(("rows", "why"), ROWS, ids=[why for _, why in ROWS])
def test_rows_at_the_end_are_text(rows: list[str], why: str, below: str) -> None:
    article = extract_dump(HEAD + "\n".join(rows) + below)
    assert article.paragraphs == [LEAD, MORE, *rows], why
    assert (article.title, article.tags, article.url) == (TITLE, [], None), why
    assert len(article.links) == below.count("ذات صلة"), why


@pytest.mark.parametrize(("rows", "why"), ROWS, ids=[why for _, why in ROWS])
def test_rows_amid_the_text_stay(rows: list[str], why: str) -> None:
    assert extract_dump(HEAD + "\n".join([*rows, END])).paragraphs == [LEAD, MORE, *rows, END], why


NO_ROWS = [
    ("رابط الخبر: https://sahel.example/news/7", "the page's own address"),
    ("لمزيد من التفاصيل: https://t.me/sahel", "a channel of the outlet's"),
    ("14:30\nافتتاح معرض الكتاب في قاعة الميناء\n13:10\nتأجيل مباراة الدوري بسبب الأمطار", "stories with their hours"),
    ("1\nافتتاح معرض الكتاب في قاعة الميناء\n2\nتأجيل مباراة الدوري بسبب الأمطار", "stories with their numbers"),
    ("... : https://sahel.example/7", "an address with no words before it"),
    ("اتصل بإدارة الموقع:\nهاتف: 011234567\nبريد: a@sahel.example", "how to reach the outlet"),
]


@pytest.mark.parametrize(("below", "why"), NO_ROWS, ids=[why for _, why in NO_ROWS])
def test_what_the_page_says_below_the_text_is_no_row(below: str, why: str) -> None:
    body = extract_dump(HEAD + below).body
    assert not any(row in body.split("\n") for row in below.split("\n")[1:] or [below]), why


LIVE = "فتحت لجان الاقتراع أبوابها صباح اليوم في جميع مدارس المدينة وسط حضور كثيف."
FULL = "رئيس اللجنة: أقفلت الصناديق في المدينة، وبدأ عد الأصوات في كل المدارس."


@pytest.mark.parametrize("last", ["بدء التصويت.", "فتح الصناديق", "ازدحام عند باب مدرسة الميناء"])
@pytest.mark.parametrize("entries", [["18:10", FULL], ["18:10", FULL, "12:40", "وقف التصويت نصف ساعة."]])
def test_short_entries_of_a_live_report_are_text(entries: list[str], last: str) -> None:
    text = [LIVE, *entries, "07:05", last]
    article = extract_dump("\n".join(["قناة الساحل", "لحظة بلحظة.. انتخابات بلدية الساحل", "3 آذار 2025", *text]))
    assert article.paragraphs == text
    assert article.published == "2025-03-03"
