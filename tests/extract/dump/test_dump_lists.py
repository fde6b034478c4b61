"""Lists of other stories in a page dump, and rows that are text."""

from __future__ import annotations

from market_dump import END, HEAD, LEAD, OTHERS, body

from newsarc.extract.dump import extract_dump


def test_a_tag_of_three_words_is_no_story() -> None:
    page = f"{HEAD}\n{LEAD}\n{END}\nاقرأ أيضا\n{OTHERS[0]}\nهيئة الأسواق المركزية\nالسوق\nالساحل"
    assert [link.title for link in extract_dump(page).links] == OTHERS[:1]


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


def test_what_a_colon_announces_below_the_text_is_no_list_of_stories() -> None:
    rows = [
        "تشكيل الفريق:",
        "خط الدفاع: سالم - جابر - حسن - كريم",
        "خط الوسط: نادر - رافع - ماجد",
        "خط الهجوم: سعد - وسيم - زياد",
    ]
    article = extract_dump("\n".join([HEAD, LEAD, END, *rows]))
    assert (article.paragraphs, article.links) == ([LEAD, END, *rows], [])


def test_rows_of_names_below_the_text_are_no_list_of_stories() -> None:
    rows = [
        "تشكيل الفريق المتوقع",
        "الدفاع: سالم جابر - حسن كريم",
        "الوسط: نادر رافع - ماجد علي",
        "الهجوم: سعد وسيم - زياد عمر",
    ]
    article = extract_dump("\n".join([HEAD, LEAD, END, *rows, "أخبار متعلقة", OTHERS[0]]))
    assert (article.paragraphs, [link.title for link in article.links]) == ([LEAD, END, *rows], [OTHERS[0]])


def test_names_listed_at_the_end_are_text() -> None:
    names = ["وضمت قائمة المكرمين:", "سعاد الهاشمي", "حسين فاضل", "عبد الكريم داود"]
    article = extract_dump("\n".join([HEAD, "3 كانون الأول 2025", LEAD, *names]))
    assert (article.paragraphs, article.author) == ([LEAD, *names], None)


def test_what_stands_between_buttons_and_the_foot_is_no_story() -> None:
    foot = "المركز الوطني للإعلام والنشر في الساحل"
    for bar, end in (("شارك هذا الخبر", "جميع الحقوق محفوظة 2025"), ("اشترك في النشرة الإخبارية", "اتصل بنا")):
        page = [HEAD, LEAD, END, "مواضيع ذات صلة", *OTHERS[:2], bar, foot, end]
        assert [link.title for link in extract_dump("\n".join(page)).links] == OTHERS[:2], bar


def test_a_story_between_buttons_and_the_foot_is_a_story() -> None:
    story = "يوسع المرفأ ساحة الحاويات قبل الصيف"
    page = [HEAD, LEAD, END, "مواضيع ذات صلة", *OTHERS[:2], "شارك هذا الخبر", story, "جميع الحقوق محفوظة 2025"]
    assert [link.title for link in extract_dump("\n".join(page)).links] == [*OTHERS[:2], story]


def test_the_publishing_house_in_the_page_s_foot_is_no_story() -> None:
    for house in ("الشركة الوطنية للصحافة والنشر", "وسائل الإعلام الساحلية الدولية"):
        for foot in ([house], [house, "جميع الحقوق محفوظة 2025"]):
            for label in (["مواضيع ذات صلة"], []):
                page = [HEAD, LEAD, END, *label, *OTHERS, *foot]
                assert [link.title for link in extract_dump("\n".join(page)).links] == OTHERS, foot


def test_how_long_the_video_of_a_story_is_is_no_story() -> None:
    length = "مدة الفيديو 02 minutes 31 seconds 02:31"
    page = [HEAD, LEAD, END, "مواضيع ذات صلة", OTHERS[0], length, *OTHERS[1:]]
    assert [link.title for link in extract_dump("\n".join(page)).links] == OTHERS


def test_a_story_on_one_is_a_story() -> None:
    for story in (
        "وزارة الإعلام تغلق إذاعة الساحل شهرا",
        "شركة النشر الوطنية في مأزق مالي",
        "وسائل الإعلام الساحلية والرقابة المحلية",
        "هيئة الإعلام الساحلية الجديدة",
    ):
        page = [HEAD, LEAD, END, "مواضيع ذات صلة", *OTHERS, story, "جميع الحقوق محفوظة 2025"]
        assert [link.title for link in extract_dump("\n".join(page)).links] == [*OTHERS, story]


def test_a_story_between_a_button_and_an_advertisement_is_one() -> None:
    page = [HEAD, LEAD, END, "مواضيع ذات صلة", OTHERS[0], "شارك", OTHERS[1], "إعلان", OTHERS[2]]
    assert [link.title for link in extract_dump("\n".join(page)).links] == OTHERS
