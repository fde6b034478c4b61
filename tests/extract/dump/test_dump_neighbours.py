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


MENU = "سياسة\nاقتصاد\nمحليات\nرياضة\nثقافة"


def test_a_section_named_in_the_menu_and_above_the_headline_is_the_article_s() -> None:
    text = f"{LEAD}\n{END}"
    assert extract_dump(f"{MENU}\nمحليات\n{HEAD}\n3 كانون الأول 2025\n{text}").section == "محليات"
    assert extract_dump(f"{MENU}\nصور\n{HEAD}\n3 كانون الأول 2025\n{text}").section is None, "the menu's last entry"


def test_what_the_menu_says_as_well_is_no_end_of_a_text() -> None:
    page = f"أخبار الساحل\n{MENU}\n{HEAD}\n{LEAD}\n{END}\n"
    assert extract_dump(f"{page}أخبار الساحل\n{OTHERS[0]}").paragraphs == [LEAD, END]
    assert extract_dump(f"{page}مراسل الساحل\n").paragraphs == [LEAD, END, "مراسل الساحل"]


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


def test_buttons_between_date_and_text_do_not_hide_the_headline() -> None:
    deck = "المحال وزعت بعد أعمال ترميم السوق المركزي على أصحابها بالقرعة"
    page = f"{MENU}\n{HEAD}\n{deck}\n3 كانون الأول 2025\nالوضع الهادئ\nTT\n{LEAD}\n{END}"
    assert body(page) == (HEAD, [deck, LEAD, END])


def test_the_first_key_point_is_no_headline() -> None:
    points = ["فتح السوق المركزي بعد ترميمه ستة أشهر", "المحال وزعت على أصحابها بالقرعة"]
    page = "\n".join([HEAD, "آخر تحديث: 3 كانون الأول 2025", "أبرز التطورات", *points, "18:40", LEAD, "17:20", END])
    assert extract_dump(page).title == HEAD


def test_a_headline_behind_its_section_is_read_without_it() -> None:
    article = extract_dump(f"عام / {HEAD}\n3 كانون الأول 2025\n{HEAD}\n{LEAD}\n{END}")
    assert (article.title, article.paragraphs) == (HEAD, [LEAD, END])


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


def test_a_line_above_the_headline_that_comes_again_is_the_head_of_a_sheet() -> None:
    head = "صحيفة الساحل - الاثنين 3 تشرين الثاني 2025 - العدد 13201"
    assert body(f"{head}\n7\n{HEAD}\n{LEAD}\n{head}\n8\n{END}") == (HEAD, [LEAD, END])
    assert body(f"محليات\n{HEAD}\n{LEAD}\nمحليات\n{END}") == (HEAD, [LEAD, "محليات", END]), "a word may head a part"


def test_a_name_printed_twice_does_not_hide_the_headline() -> None:
    page = f"Open in app\nالعودة إلى القرية بعد سنين طويلة\nسلوى جدو\nسلوى جدو\nFollow\n6 min read\nNov 2, 2025\n{LEAD}\n{END}"
    assert extract_dump(page).title == "العودة إلى القرية بعد سنين طويلة"


def test_the_text_of_a_picture_below_a_headline_does_not_take_its_place() -> None:
    head = "بعد ترميم دام ستة أشهر.. السوق المركزي يعود"
    page = f"{MENU}\n{head}\nالسوق المركزي\nسامي العلي\n3 كانون الأول 2025\n{LEAD}\n{END}"
    assert extract_dump(page).title == head


def test_an_outlet_s_name_printed_twice_is_no_headline() -> None:
    page = f"الساحل أونلاين\n{MENU}\n{HEAD}\nبقلم\nالساحل أونلاين\n3 كانون الأول 2025\n11:40\n{LEAD}\n{END}"
    assert extract_dump(page).title == HEAD


def test_the_outlet_s_name_between_day_and_headline_is_not_counted() -> None:
    page = f"LBCI\n{MENU}\n2025-12-03 | 09:14\nA+\nLBCI\nشارك\nLBCI\nمشاهدات عالية\n{HEAD}\n{LEAD}\n{END}"
    assert (extract_dump(page).published or "")[:10] == "2025-12-03"


def test_a_tag_of_three_words_is_no_story() -> None:
    page = f"{HEAD}\n{LEAD}\n{END}\nاقرأ أيضا\n{OTHERS[0]}\nهيئة الأسواق المركزية\nالسوق\nالساحل"
    assert [link.title for link in extract_dump(page).links] == OTHERS[:1]


def test_an_agency_in_brackets_below_a_caption_signs_the_picture() -> None:
    article = extract_dump(f"{HEAD}\nساحة السوق\n(AFP)\nالساحل نيوز - سامي العلي\n{LEAD}\n{END}")
    assert (article.source, article.author) == ("الساحل نيوز", "سامي العلي")


def test_a_list_below_a_menu_is_one() -> None:
    article = extract_dump("\n".join(["سياسة", "فيديو", "الأكثر قراءة", *OTHERS, "اقتصاد", HEAD, LEAD, END]))
    assert [link.title for link in article.links] == OTHERS


def test_a_headline_without_a_number_leaves_a_numbered_list() -> None:
    numbered = "\n".join(f"{n}\n{other}" for n, other in enumerate(OTHERS, 1))
    article = extract_dump(
        f"الأكثر قراءة\n{numbered}\nاستطلاع رأي\nهل تؤيد نقل السوق إلى خارج المدينة؟\n{HEAD}\n{LEAD}\n{END}"
    )
    assert ([link.title for link in article.links], article.title) == (OTHERS, HEAD)


def test_teasers_of_whole_sentences_may_have_tags_below() -> None:
    teasers = ["هطلت أمطار غزيرة على المرتفعات الشمالية فجر اليوم.", "أغلق الميناء بسبب الرياح الشديدة حتى الغد."]
    listed = "\n".join(f"{other}\n{teaser}" for other, teaser in zip(OTHERS, teasers, strict=False))
    article = extract_dump(f"{HEAD}\n{LEAD}\n{END}\nاقرأ المزيد\n{listed}\nالسوق\nالساحل")
    assert [(link.title, link.teaser) for link in article.links] == list(zip(OTHERS, teasers, strict=False))
    assert article.paragraphs == [LEAD, END]


def test_short_lines_under_related_topics_are_tags() -> None:
    topics = ["الأسواق", "الساحل", "البلدية القديمة"]
    article = extract_dump("\n".join([HEAD, LEAD, END, "مواضيع ذات صلة", *topics]))
    assert (article.tags, article.links) == (topics, [])
    article = extract_dump("\n".join([HEAD, LEAD, END, "مواضيع ذات صلة", *topics, *OTHERS]))
    assert (article.tags, [link.title for link in article.links][-3:]) == ([], OTHERS)


def test_the_page_s_own_address_below_a_list_is_read() -> None:
    page = f"{HEAD}\n{LEAD}\n{END}\nاقرأ أيضا:\n{OTHERS[0]}\nرابط دائم:\nhttps://example.org/News/5300.aspx"
    assert extract_dump(page).url == "https://example.org/News/5300.aspx"


def test_a_day_between_a_list_and_the_text_is_the_text_s() -> None:
    page = f"{HEAD}\nذات صلة\n{OTHERS[0]}\n{OTHERS[1]}\n3 كانون الأول 2025\n{LEAD}\n{END}"
    assert extract_dump(page).published == "2025-12-03"
    dated = f"{HEAD}\nذات صلة\n{OTHERS[0]}\n1 كانون الأول 2025\n{OTHERS[1]}\n2 كانون الأول 2025\n{LEAD}\n{END}"
    assert extract_dump(dated).published is None


def test_a_label_with_its_story_ends_a_list() -> None:
    page = f"{HEAD}\n{LEAD}\n{END}\nPrevious\nPrevious: {OTHERS[0]}\nNext: {OTHERS[1]}"
    assert [link.title for link in extract_dump(page).links] == OTHERS[:2]


def test_the_question_of_a_poll_is_no_story() -> None:
    page = f"{HEAD}\n{LEAD}\n{END}\nمواضيع مشابهة\n{OTHERS[0]}\nاستطلاع رأي\nهل تؤيد نقل السوق من مكانه؟\nنعم\nلا"
    assert [link.title for link in extract_dump(page).links] == OTHERS[:1]


def test_rows_numbered_in_turn_are_text() -> None:
    table = ["1. الساحل 15 نقطة", "2. المرفأ 12 نقطة", "3. القلعة 9 نقاط"]
    assert body("\n".join([HEAD, LEAD, END, *table])) == (HEAD, [LEAD, END, *table])


def test_numbered_related_stories_below_their_label_are_links() -> None:
    listed = [f"{n}. {other}" for n, other in enumerate(OTHERS, 1)]
    article = extract_dump("\n".join([HEAD, LEAD, END, "أخبار ذات صلة", *listed]))
    assert [link.title for link in article.links] == OTHERS


def test_a_deck_and_a_caption_do_not_take_the_headline() -> None:
    deck, caption = "التجار يأملون بموسم جيد", "ساحة السوق قبل الافتتاح"
    title, paragraphs = body(f"{HEAD}\n{deck}\nسامي العلي\n3 كانون الأول 2025\n{LEAD}\n{END}")
    assert (title, paragraphs) == (HEAD, [deck, LEAD, END])
    title, paragraphs = body(f"{HEAD}\n3 كانون الأول 2025\n{caption}\nكتب سامي العلي\n{LEAD}\n{END}")
    assert (title, paragraphs) == (HEAD, [LEAD, END])


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


def test_a_headline_printed_twice_leaves_the_day_above_it_near() -> None:
    page = f"منتديات الساحل\n12-03-2009, 08:15 PM\nأبو نواف\nعضو نشيط\n{HEAD}\n{HEAD}\n{LEAD}\n{END}"
    assert (extract_dump(page).published or "")[:10] == "2009-03-12"


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


def test_a_short_question_may_have_a_deck() -> None:
    head, deck = "من يفتح السوق المركزي؟", "البلدية وزعت محال الساحل على أصحابها بالقرعة"
    assert body(f"{head}\n{deck}\nسامي العلي\n3 كانون الأول 2025\n{LEAD}\n{END}") == (head, [deck, LEAD, END])


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


def test_rows_of_names_below_the_text_are_no_list_of_stories() -> None:
    rows = [
        "تشكيل الفريق المتوقع",
        "الدفاع: سالم جابر - حسن كريم",
        "الوسط: نادر رافع - ماجد علي",
        "الهجوم: سعد وسيم - زياد عمر",
    ]
    article = extract_dump("\n".join([HEAD, LEAD, END, *rows, "أخبار متعلقة", OTHERS[0]]))
    assert (article.paragraphs, [link.title for link in article.links]) == ([LEAD, END, *rows], [OTHERS[0]])


def test_what_announces_a_statement_is_no_headline() -> None:
    opening = "صدر عن بلدية الساحل البيان الآتي:"
    assert body(f"بيان صادر عن بلدية الساحل\n{opening}\n{LEAD}\n{END}") == (
        "بيان صادر عن بلدية الساحل",
        [opening, LEAD, END],
    )
    assert body(f"{opening}\n{LEAD}\n{END}") == (None, [opening, LEAD, END])


def test_a_section_s_name_on_a_card_in_the_text_is_the_card_s() -> None:
    page = f"شؤون الساحل\n{HEAD}\n3 كانون الأول 2025\n{LEAD}\nشؤون الساحل\nالتحديثات الحية\n{OTHERS[0]}\n{END}"
    article = extract_dump(page)
    assert (article.paragraphs, [link.title for link in article.links]) == ([LEAD, END], [OTHERS[0]])


def test_a_town_below_the_headline_is_no_section() -> None:
    article = extract_dump(f"اقتصاد\n{HEAD}\nتونس\nسامي العلي\n3 كانون الأول 2025\n{LEAD}\n{END}")
    assert (article.section, article.author) == ("اقتصاد", "سامي العلي")


def test_names_listed_at_the_end_are_text() -> None:
    names = ["وضمت قائمة المكرمين:", "سعاد الهاشمي", "حسين فاضل", "عبد الكريم داود"]
    article = extract_dump("\n".join([HEAD, "3 كانون الأول 2025", LEAD, *names]))
    assert (article.paragraphs, article.author) == ([LEAD, *names], None)
