"""Which line of a page dump is the headline, told by the lines around it."""

from __future__ import annotations

from market_dump import END, HEAD, LEAD, MENU, body

from newsarc.extract.dump import extract_dump


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


def test_a_deck_and_a_caption_do_not_take_the_headline() -> None:
    deck, caption = "التجار يأملون بموسم جيد", "ساحة السوق قبل الافتتاح"
    title, paragraphs = body(f"{HEAD}\n{deck}\nسامي العلي\n3 كانون الأول 2025\n{LEAD}\n{END}")
    assert (title, paragraphs) == (HEAD, [deck, LEAD, END])
    title, paragraphs = body(f"{HEAD}\n3 كانون الأول 2025\n{caption}\nكتب سامي العلي\n{LEAD}\n{END}")
    assert (title, paragraphs) == (HEAD, [LEAD, END])


def test_a_headline_printed_twice_leaves_the_day_above_it_near() -> None:
    page = f"منتديات الساحل\n12-03-2009, 08:15 PM\nأبو نواف\nعضو نشيط\n{HEAD}\n{HEAD}\n{LEAD}\n{END}"
    assert (extract_dump(page).published or "")[:10] == "2009-03-12"


def test_an_outlet_s_name_is_no_headline() -> None:
    assert body(f"وكالة الساحل المستقلة للأنباء\n3 كانون الأول 2025\n{HEAD}\n{LEAD}\n{END}")[0] == HEAD


def test_what_opens_a_statement_is_text_below_its_headline_only() -> None:
    opening = "بسم الله الرحمن الرحيم"
    assert body(f"{HEAD}\n{opening}\nأيها الأخوة\n{LEAD}\n{END}") == (HEAD, [opening, "أيها الأخوة", LEAD, END])
    assert body(f"{opening}\n{HEAD}\n{LEAD}\n{END}") == (HEAD, [LEAD, END])


def test_an_account_s_name_is_no_headline() -> None:
    article = extract_dump(f"وزارة الطاقة والمياه\n@moewater\n·\nNov 26, 2025\n{LEAD}\n")
    assert (article.title, article.paragraphs, article.published) == (None, [LEAD], "2025-11-26")


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


def test_a_deck_may_have_two_lines() -> None:
    deck = ["التجار يأملون بموسم جيد هذا العام", "القرعة حسمت توزيع المحال على أصحابها"]
    assert body("\n".join([HEAD, *deck, "سامي العلي", "3 كانون الأول 2025", LEAD, END])) == (HEAD, [*deck, LEAD, END])


def test_a_rubric_below_a_section_s_name_does_not_take_the_headline() -> None:
    head = "أربعون عاما من الحكايات خلف أبواب خشبية موصدة"
    page = f"ضفاف\nحنين قديم إلى الدكاكين\n{head}\nحياة\nنحن والمدينة\n3 كانون الأول 2025\nسامي العلي\n{LEAD}\n{END}"
    article = extract_dump(page)
    assert (article.title, article.section) == (head, "حياة")


def test_what_announces_a_statement_is_no_headline() -> None:
    opening = "صدر عن بلدية الساحل البيان الآتي:"
    assert body(f"بيان صادر عن بلدية الساحل\n{opening}\n{LEAD}\n{END}") == (
        "بيان صادر عن بلدية الساحل",
        [opening, LEAD, END],
    )
    assert body(f"{opening}\n{LEAD}\n{END}") == (None, [opening, LEAD, END])
