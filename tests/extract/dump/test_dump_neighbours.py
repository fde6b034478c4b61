"""Lines that only their neighbours explain: menus, decks, numbered rows, signatures, dates below the lead."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dump

HEAD = "بلدية الساحل تعيد فتح السوق المركزي بعد ترميمه"
LEAD = "أعادت بلدية الساحل، اليوم الأحد، فتح السوق المركزي بعد أعمال ترميم استمرت ستة أشهر."
END = "وقال رئيس البلدية إن المحال وزعت على أصحابها بالقرعة."
OTHERS = ["هطول أمطار غزيرة على المرتفعات الشمالية", "إغلاق الميناء بسبب الرياح الشديدة", "بدء موسم الحمضيات في السهل"]


def body(text: str) -> tuple[str | None, list[str]]:
    article = extract_dump(text)
    return article.title, article.paragraphs


MENUS = [
    ("آخر الأخبار\nسياسة\nاقتصاد", "first entry"),
    ("سياسة\nفيديو\nالأكثر قراءة", "last entry"),
    ("أخبار اليوم\nاتصل بنا\nمن نحن", "before the site's own pages"),
    ("الأخبار", "a section's name and a label"),
]


@pytest.mark.parametrize(("menu", "why"), MENUS, ids=[why for _, why in MENUS])
def test_a_label_in_a_menu_opens_no_list(menu: str, why: str) -> None:
    article = extract_dump(f"{menu}\n3 كانون الأول 2025\n{HEAD}\n{LEAD}\n{END}")
    assert (article.title, article.published, article.links) == (HEAD, "2025-12-03", []), why


def test_a_list_below_a_menu_is_one() -> None:
    article = extract_dump("\n".join(["سياسة", "فيديو", "الأكثر قراءة", *OTHERS, "اقتصاد", HEAD, LEAD, END]))
    assert [link.title for link in article.links] == OTHERS


def test_a_headline_without_a_number_leaves_a_numbered_list() -> None:
    numbered = "\n".join(f"{n}\n{other}" for n, other in enumerate(OTHERS, 1))
    article = extract_dump(
        f"الأكثر قراءة\n{numbered}\nاستطلاع رأي\nهل تؤيد نقل السوق إلى خارج المدينة؟\n{HEAD}\n{LEAD}\n{END}"
    )
    assert ([link.title for link in article.links], article.title) == (OTHERS, HEAD)


def test_rows_numbered_in_turn_are_text() -> None:
    table = ["1. الساحل 15 نقطة", "2. المرفأ 12 نقطة", "3. القلعة 9 نقاط"]
    assert body("\n".join([HEAD, LEAD, END, *table])) == (HEAD, [LEAD, END, *table])


def test_numbered_related_stories_below_their_label_are_links() -> None:
    listed = [f"{n}. {other}" for n, other in enumerate(OTHERS, 1)]
    article = extract_dump("\n".join([HEAD, LEAD, END, "أخبار ذات صلة", *listed]))
    assert [link.title for link in article.links] == listed


def test_a_deck_and_a_caption_do_not_take_the_headline() -> None:
    deck, caption = "التجار يأملون بموسم جيد", "ساحة السوق قبل الافتتاح"
    title, paragraphs = body(f"{HEAD}\n{deck}\nسامي العلي\n3 كانون الأول 2025\n{LEAD}\n{END}")
    assert (title, paragraphs) == (HEAD, [deck, LEAD, END])
    title, paragraphs = body(f"{HEAD}\n3 كانون الأول 2025\n{caption}\nكتب سامي العلي\n{LEAD}\n{END}")
    assert (title, paragraphs) == (HEAD, [caption, LEAD, END])


def test_date_and_byline_below_the_lead_are_no_text() -> None:
    article = extract_dump(f"{HEAD}\n{LEAD}\nنشرت في: 03/12/2025 - 18:22\n4 دقائق\nقراءة\nبقلم: سهام علي\n{END}\n{END}")
    assert (article.paragraphs, article.author, article.published) == ([LEAD, END, END], "سهام علي", "2025-12-03T18:22")


def test_dates_of_a_timeline_stay() -> None:
    days = ["3 كانون الأول 2025", END, "4 كانون الأول 2025", END]
    assert body("\n".join([HEAD, LEAD, *days])) == (HEAD, [LEAD, *days])


def test_a_statement_keeps_its_signature() -> None:
    article = extract_dump(f"{HEAD}\n{LEAD}\n{END}\nالمكتب الإعلامي\nبلدية الساحل\n3 كانون الأول 2025")
    assert (article.paragraphs, article.tags) == ([LEAD, END, "المكتب الإعلامي", "بلدية الساحل"], [])
    assert article.published == "2025-12-03"


def test_a_notice_in_latin_script_above_an_arabic_text_is_left_out() -> None:
    notice = "This is a copy of the page as it appeared on 27 Nov 2025. The page may have changed since then."
    article = extract_dump(f"{notice}\n{HEAD}\n{LEAD}\n{END}")
    assert (article.title, article.paragraphs) == (HEAD, [LEAD, END])
    assert any("another script" in note for note in article.review)


def test_an_outlet_s_name_is_no_headline() -> None:
    assert body(f"وكالة الساحل المستقلة للأنباء\n3 كانون الأول 2025\n{HEAD}\n{LEAD}\n{END}")[0] == HEAD


def test_what_opens_a_statement_is_text_below_its_headline_only() -> None:
    opening = "بسم الله الرحمن الرحيم"
    assert body(f"{HEAD}\n{opening}\nأيها الأخوة\n{LEAD}\n{END}") == (HEAD, [opening, "أيها الأخوة", LEAD, END])
    assert body(f"{opening}\n{HEAD}\n{LEAD}\n{END}") == (HEAD, [LEAD, END])


def test_an_account_s_name_is_no_headline() -> None:
    article = extract_dump(f"وزارة الطاقة والمياه\n@moewater\n·\nNov 26, 2025\n{LEAD}\n")
    assert (article.title, article.paragraphs, article.published) == (None, [LEAD], "2025-11-26")


def test_date_line_with_an_outlet_gives_both() -> None:
    article = extract_dump(f"{HEAD}\nالسبت 8 نوفمبر 2025 الساعة 07 مساءً / يمن برس - خاص\n{LEAD}\n{END}")
    assert (article.published, article.source, article.paragraphs) == ("2025-11-08", "يمن برس", [LEAD, END])


def test_a_sure_name_comes_before_a_guessed_one() -> None:
    article = extract_dump(f"{HEAD}\nicon الخلاصة\nدبي: سامي العلي\n{LEAD}\n{END}")
    assert article.author == "سامي العلي"


def test_a_line_above_the_headline_does_not_take_its_place() -> None:
    above = "بعد أشهر من شكاوى أصحاب المحال"
    article = extract_dump(f"{above}\n{HEAD}\n3 كانون الأول 2025\n{LEAD}\n{END}")
    assert article.title == HEAD
    assert any(above in note for note in article.review)


def test_a_deck_with_a_bullet_is_no_headline() -> None:
    deck = "- البلدية وزعت المحال في السوق المركزي بعد ترميمه بالقرعة"
    assert body(f"{HEAD}\n{deck}\nHussein Ali\n3 كانون الأول 2025\n{LEAD}\n{END}") == (HEAD, [deck, LEAD, END])


def test_the_writer_below_a_deck_is_read() -> None:
    article = extract_dump(f"{HEAD}\nالتجار يأملون بموسم جيد هذا العام\nب. يعقوب\n3 كانون الأول 2025\n{LEAD}\n{END}")
    assert article.author == "ب. يعقوب"


def test_what_a_colon_announces_below_the_text_is_no_list_of_stories() -> None:
    rows = [
        "تشكيل الفريق:",
        "خط الدفاع: سالم - جابر - حسن - كريم",
        "خط الوسط: نادر - رافع - ماجد",
        "خط الهجوم: سعد - وسيم - زياد",
    ]
    article = extract_dump("\n".join([HEAD, LEAD, END, *rows]))
    assert (article.paragraphs, article.links) == ([LEAD, END, *rows], [])


def test_a_letter_opens_with_whom_it_addresses() -> None:
    opening = ["السيد رئيس البلدية المحترم", "تحية طيبة وبعد،"]
    assert body("\n".join(["رسالة مفتوحة إلى رئيس البلدية", *opening, LEAD, END]))[1] == [*opening, LEAD, END]


def test_replies_in_a_chat_are_no_text() -> None:
    chat = f"[15/11/2025, 10:05:33 ص] أخبار الحي: {HEAD}\n{LEAD}\n{END}\n[15/11/2025, 10:07:02 ص] أبو علي: الحمد لله\n"
    article = extract_dump(chat)
    assert (article.title, article.paragraphs) == (HEAD, [LEAD, END])
    assert any("messages" in note for note in article.review)


def test_a_deck_may_have_two_lines() -> None:
    deck = ["التجار يأملون بموسم جيد هذا العام", "القرعة حسمت توزيع المحال على أصحابها"]
    assert body("\n".join([HEAD, *deck, "سامي العلي", "3 كانون الأول 2025", LEAD, END])) == (HEAD, [*deck, LEAD, END])


def test_names_listed_at_the_end_are_text() -> None:
    names = ["وضمت قائمة المكرمين:", "سعاد الهاشمي", "حسين فاضل", "عبد الكريم داود"]
    article = extract_dump("\n".join([HEAD, "3 كانون الأول 2025", LEAD, *names]))
    assert (article.paragraphs, article.author) == ([LEAD, *names], None)
