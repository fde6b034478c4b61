"""Lines that only their neighbours explain: menus, decks, numbered rows, signatures, dates below the lead."""

from __future__ import annotations

import pytest
from market_dump import END, HEAD, LEAD, MENU, OTHERS, body

from newsarc.extract.dump import extract_dump

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


def test_a_section_named_in_the_menu_and_above_the_headline_is_the_article_s() -> None:
    text = f"{LEAD}\n{END}"
    assert extract_dump(f"{MENU}\nمحليات\n{HEAD}\n3 كانون الأول 2025\n{text}").section == "محليات"
    assert extract_dump(f"{MENU}\nصور\n{HEAD}\n3 كانون الأول 2025\n{text}").section is None, "the menu's last entry"


def test_what_the_menu_says_as_well_is_no_end_of_a_text() -> None:
    page = f"أخبار الساحل\n{MENU}\n{HEAD}\n{LEAD}\n{END}\n"
    assert extract_dump(f"{page}أخبار الساحل\n{OTHERS[0]}").paragraphs == [LEAD, END]


def test_a_picture_s_text_says_nothing_but_the_headline() -> None:
    text = "بلدية الساحل تعيد السوق المركزي"
    page = f"{HEAD}\n3 كانون الأول 2025\n{text}\n{text}\nسامي العلي\n{LEAD}\n{END}"
    article = extract_dump(page)
    assert (article.title, article.paragraphs, article.author) == (HEAD, [LEAD, END], "سامي العلي")
    deck = "التجار يعودون إلى السوق المركزي"
    assert body(f"{HEAD}\n{deck}\n3 كانون الأول 2025\n{LEAD}\n{END}") == (HEAD, [deck, LEAD, END]), (
        "what says more is kept"
    )


def test_a_few_words_of_the_headline_are_no_writer() -> None:
    article = extract_dump(f"{HEAD}\n3 كانون الأول 2025\nالسوق المركزي\n{LEAD}\n{END}")
    assert (article.author, article.paragraphs) == (None, [LEAD, END])


def test_what_a_writer_is_below_the_name_is_no_deck() -> None:
    article = extract_dump(f"{HEAD}\nسامي العلي\nأستاذ علم الاجتماع بجامعة الساحل\n3 كانون الأول 2025\n{LEAD}\n{END}")
    assert (article.author, article.paragraphs) == ("سامي العلي", [LEAD, END])
    assert any("who the writer is" in note for note in article.review)


def test_items_below_a_lead_with_a_colon_are_text() -> None:
    lead, items = (
        "أعلنت البلدية أسماء المحال التي فتحت أبوابها، وهي:",
        ["- محل العطور", "- محل الأقمشة", "- محل النحاس"],
    )
    article = extract_dump("\n".join([HEAD, "3 كانون الأول 2025", lead, *items, END]))
    assert (article.paragraphs, article.author) == ([lead, *items, END], None)


def test_the_section_below_a_list_is_the_article_s() -> None:
    rows = [row for number, other in enumerate(OTHERS, 1) for row in (str(number), other)]
    article = extract_dump("\n".join(["الأكثر قراءة", *rows, "أخبار > محافظات", HEAD, "3 كانون الأول 2025", LEAD, END]))
    assert (article.title, article.section) == (HEAD, "محافظات")
    assert [link.title for link in article.links] == OTHERS


def test_an_account_of_a_press_office_is_no_headline() -> None:
    article = extract_dump(f"محافظة الساحل - المكتب الإعلامي\n3 كانون الأول 2025\n{LEAD}\n{END}")
    assert (article.title, article.paragraphs) == (None, [LEAD, END])


@pytest.mark.parametrize("name", ["شفق نيوز", "فرانس24/ أ ف ب", "وكالات"])
def test_an_outlet_s_name_below_the_text_is_its_signature(name: str) -> None:
    assert extract_dump(f"{HEAD}\n3 كانون الأول 2025\n{LEAD}\n{END}\n{name}").paragraphs == [LEAD, END]


def test_what_a_browser_prints_on_each_sheet_is_no_text() -> None:
    head, foot = f"27/11/2025, 21:14\t{HEAD} - أخبار الساحل", "https://example.org/2025/11/27/a/\t"
    page = f"{head}\n{HEAD}\nنشرت في: 3 كانون الأول 2025\n{LEAD}\n{foot}1/2\n{head}\n{END}\n{foot}2/2"
    article = extract_dump(page)
    assert (article.title, article.paragraphs, article.published) == (HEAD, [LEAD, END], "2025-12-03")
    assert article.url == "https://example.org/2025/11/27/a/"
    timeline = f"{HEAD}\n{LEAD}\n27/11/2025, 21:14 أعيد فتح الجسر أمام السيارات.\n{END}"
    assert len(extract_dump(timeline).paragraphs) == 3


WHEN = [
    ("الخميس 27 نوفمبر 2025 - 10:15", "2025-11-27T10:15", "behind the day"),
    ("نُشر: 14:20-27 نوفمبر 2025 م ـ 07 جمادى الآخرة 1447 هـ", "2025-11-27T14:20", "before it"),
    ("27 نوفمبر ,2025 الساعة 05:44 مساءً", "2025-11-27T17:44", "in the evening"),
    ("الخميس 27 نوفمبر 2025", "2025-11-27", "none is invented"),
]


@pytest.mark.parametrize(("line", "published", "why"), WHEN, ids=[why for *_, why in WHEN])
def test_the_time_beside_a_day_is_read(line: str, published: str, why: str) -> None:
    assert extract_dump(f"{HEAD}\n{line}\n{LEAD}\n{END}").published == published, why


def test_the_day_of_an_update_may_stand_below_its_label() -> None:
    dates = "نشر :\n10:20 2025-11-27|\nآخر تحديث :\n10:41 2025-11-28|"
    article = extract_dump(f"{HEAD}\n{dates}\n{LEAD}\n{END}")
    assert ((article.published or "")[:10], (article.modified or "")[:10]) == ("2025-11-27", "2025-11-28")


def test_a_day_beside_a_counter_is_read() -> None:
    assert extract_dump(f"{HEAD}\n12,410 مشاهدة  26/11/2025\n{LEAD}\n{END}").published == "2025-11-26"


def test_bars_between_a_day_and_the_headline_are_not_counted() -> None:
    page = f"{MENU}\n3 كانون الأول 2025\nFacebook\nTwitter\nLinkedIn\n{HEAD}\n{LEAD}\n{END}"
    assert extract_dump(page).published == "2025-12-03"


def test_a_caption_with_the_outlet_s_own_name_is_no_text() -> None:
    caption = "ساحة السوق قبل الافتتاح (أخبار الساحل)"
    page = f"{MENU}\n{HEAD}\n{caption}\n{LEAD}\n{END}"
    assert body(f"أخبار الساحل\n{page}") == (HEAD, [LEAD, END])
    assert body(page) == (HEAD, [caption, LEAD, END])


def test_an_agency_in_brackets_below_a_caption_signs_the_picture() -> None:
    article = extract_dump(f"{HEAD}\nساحة السوق\n(AFP)\nالساحل نيوز - سامي العلي\n{LEAD}\n{END}")
    assert (article.source, article.author) == ("الساحل نيوز", "سامي العلي")


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


def test_a_press_office_below_the_text_signs_it() -> None:
    article = extract_dump(f"{HEAD}\n{LEAD}\n{END}\nبلدية الساحل\nالمكتب الإعلامي")
    assert (article.paragraphs, article.tags) == ([LEAD, END, "بلدية الساحل", "المكتب الإعلامي"], [])


def test_a_notice_in_latin_script_above_an_arabic_text_is_left_out() -> None:
    notice = "This is a copy of the page as it appeared on 27 Nov 2025. The page may have changed since then."
    article = extract_dump(f"{notice}\n{HEAD}\n{LEAD}\n{END}")
    assert (article.title, article.paragraphs) == (HEAD, [LEAD, END])
    assert any("another script" in note for note in article.review)


def test_date_line_with_an_outlet_gives_both() -> None:
    article = extract_dump(f"{HEAD}\nالسبت 8 نوفمبر 2025 الساعة 07 مساءً / يمن برس - خاص\n{LEAD}\n{END}")
    assert (article.published, article.source, article.paragraphs) == ("2025-11-08", "يمن برس", [LEAD, END])


def test_a_sure_name_comes_before_a_guessed_one() -> None:
    article = extract_dump(f"{HEAD}\nicon الخلاصة\nدبي: سامي العلي\n{LEAD}\n{END}")
    assert article.author == "سامي العلي"


def test_the_writer_below_a_deck_is_read() -> None:
    article = extract_dump(f"{HEAD}\nالتجار يأملون بموسم جيد هذا العام\nب. يعقوب\n3 كانون الأول 2025\n{LEAD}\n{END}")
    assert article.author == "ب. يعقوب"


def test_a_letter_opens_with_whom_it_addresses() -> None:
    opening = ["السيد رئيس البلدية المحترم", "تحية طيبة وبعد،"]
    assert body("\n".join(["رسالة مفتوحة إلى رئيس البلدية", *opening, LEAD, END]))[1] == [*opening, LEAD, END]


def test_replies_in_a_chat_are_no_text() -> None:
    chat = f"[15/11/2025, 10:05:33 ص] أخبار الحي: {HEAD}\n{LEAD}\n{END}\n[15/11/2025, 10:07:02 ص] أبو علي: الحمد لله\n"
    article = extract_dump(chat)
    assert (article.title, article.paragraphs) == (HEAD, [LEAD, END])
    assert any("messages" in note for note in article.review)


def test_a_section_s_name_on_a_card_in_the_text_is_the_card_s() -> None:
    page = f"شؤون الساحل\n{HEAD}\n3 كانون الأول 2025\n{LEAD}\nشؤون الساحل\nالتحديثات الحية\n{OTHERS[0]}\n{END}"
    article = extract_dump(page)
    assert (article.paragraphs, [link.title for link in article.links]) == ([LEAD, END], [OTHERS[0]])


def test_a_town_below_the_headline_is_no_section() -> None:
    article = extract_dump(f"اقتصاد\n{HEAD}\nتونس\nسامي العلي\n3 كانون الأول 2025\n{LEAD}\n{END}")
    assert (article.section, article.author) == ("اقتصاد", "سامي العلي")
