"""Pages of broadcasters and papers as copied: cards of stories with their teasers, pictures' texts twice, rubrics, what names the outlet."""

from __future__ import annotations

import pytest
from bridge_dump import HEAD, LAST, LEAD, MORE, PAGE, check_text_alone

from newsarc.extract.dump import extract_dump

OTHER, ANOTHER = "أسعار الخضار ترتفع في أسواق الجملة شمال المدينة", "مهرجان التمور ينطلق مطلع الأسبوع في الواحة"
THIRD = "تمديد التسجيل في معهد الموسيقى"
TEASERS = (
    "قال تجار الجملة إن موجة البرد أخرت وصول الشاحنات إلى السوق.",
    "يعرض ستون مزارعا محاصيلهم في ساحة الواحة ثلاثة أيام.",
)
CARDS = f"{OTHER}\n{OTHER}\n{TEASERS[0]}\n\n{ANOTHER}\n{ANOTHER}\n{TEASERS[1]}"

BODIES = [
    (f"{PAGE}\nالمصدر: الأفق + وكالات\nجسور\nمشاة\nإقرأ المزيد\n{CARDS}", "cards of two stories below the text's end"),
    (f"{PAGE}\nالمصدر: الأفق\nحول هذه القصة\n{OTHER}\n{TEASERS[0]}", "one card with a teaser below the text's source"),
    (f"{HEAD}\n{LEAD}\nاقرأ أيضا\n{OTHER}\n\n{ANOTHER}\n\n{MORE}\n\n{LAST}", "stories amid the text with blank lines between"),
    (f"{HEAD}\n{LEAD}\nاقرأ المزيد\n{THIRD}\n\nأين تذهب النفايات بعد الجمع؟\n\nلماذا ترتفع أسعار الخبز؟\n\n{MORE}\n\n{LAST}", "several short ones"),
    (f"{HEAD}\n{LEAD}\nحركة البناء نمت بأكثر من 6% هذا العام (الفرنسية)\n{MORE}\n{LAST}", "a picture's text and its agency"),
    (f"{PAGE}\nأعده للعربية: س.ح", "who brought the text into Arabic"),
    (f"{HEAD}\nالمشاركة من خلال :\n{LEAD}\n{MORE}\n{LAST}", "a label of the share bar"),
    (f"{HEAD}\n{LEAD}\nمقال متعلق: {OTHER}\n{MORE}\n{LAST}", "a story behind its label"),
    (f"{HEAD}\n6 أيار 2026\nمفتش يزور أحد الجسور صباح أمس.\nمفتش يزور أحد الجسور صباح أمس.\nسامر الحداد (الطائف) @samer_h\n{LEAD}\n{MORE}\n{LAST}", "a sentence twice above the byline"),
    (f"{PAGE}\nالنشرة الإخبارية\nيرجى التحقق من البريد الإلكتروني لإتمام عملية الاشتراك ..\nاشترك\nلا يمكنك إضافة هذا البريد الإلكتروني لأنه مسجل من قبل.", "what a form says"),
    (f"{PAGE}\nالمزيد من أخبار وتقارير اقتصادية\n{OTHER}\n{ANOTHER}", "a list called after its rubric"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "why"), BODIES, ids=[why for _, why in BODIES])
def test_what_a_page_prints_around_its_text_is_left_out(page: str, why: str) -> None:
    check_text_alone(page, why)


def test_stories_on_cards_are_related_with_their_teasers() -> None:
    links = extract_dump(f"{PAGE}\nإقرأ المزيد\n{CARDS}").links
    assert [(link.kind, link.title, link.teaser) for link in links if link.teaser] == [
        ("related", OTHER, TEASERS[0]),
        ("related", ANOTHER, TEASERS[1]),
    ]


def test_stories_with_blank_lines_between_are_of_one_list() -> None:
    page = f"{HEAD}\n{LEAD}\nاقرأ أيضا\n{OTHER}\n\n{ANOTHER}\n\n{MORE}\n\n{LAST}"
    assert [link.title for link in extract_dump(page).links] == [OTHER, ANOTHER]


def test_a_short_line_below_the_first_story_and_a_blank_one_is_a_sub_headline() -> None:
    article = extract_dump(f"{HEAD}\n{LEAD}\nاقرأ أيضا\n{OTHER}\n\nجسور أخرى في المدينة\n\n{MORE}\n\n{LAST}")
    assert article.body.split("\n") == [LEAD, "جسور أخرى في المدينة", MORE, LAST]


FIELDS = [
    (
        f"الأفق\nالرئيسية\nسياسة\nرياضة\nالرئيسية\nمجتمع\n{HEAD}\n{HEAD}\nصورة: الأفق\nالأحد 3 أيار 2026\n{LEAD}\n{MORE}",
        {"title": HEAD},
        "the headline is its picture's text as well",
    ),
    (
        f"مرايا المدينة\n{HEAD}\n3 أيار 2026\nمرايا المدينة\n{HEAD}\n{LEAD}\n{MORE}",
        {"section": "مرايا المدينة"},
        "a rubric above both copies of the headline",
    ),
    (f"الرئيسية أخبار أخبار مصر\n{HEAD}\n{LEAD}\n{MORE}", {"section": "أخبار مصر"}, "a trail in one line"),
    (f"الرئيسية - محليات\n{HEAD}\n{LEAD}\n{MORE}", {"section": "محليات"}, "a trail of two steps with a dash"),
    (f"{HEAD}\nسامر الحداد\n٦ أيار ٢٠٢٦٦ أيار ٢٠٢٦\n{LEAD}\n{MORE}", {"published": "2026-05-06"}, "a day twice, glued"),
    (
        f"{HEAD}\nهند الصالح صحافية متخصصة في شؤون المدن\nالأربعاء 6 أيار 2026 11:36\n{LEAD}\n{MORE}",
        {"author": "هند الصالح"},
        "what the writer is behind the name",
    ),
    (
        f"مباشر الآن\nبركان يعود للثوران في الجزيرة البعيدة\n1:12\nمصممة تحول الستائر إلى فساتين\n0:58\n3 أيار 2026\n{HEAD}\n{LEAD}\n{MORE}",
        {"title": HEAD},
        "titles of videos, with how long they are",
    ),
    (
        f"{HEAD}\nعمال فوق الجسر (المصب)\nعمال فوق الجسر (المصب)\n{LEAD}\nوقال رئيس البلدية لـ«المصب» إن الجسر مخصص للمشاة.\n{LAST}",
        {"source": "المصب"},
        "whose picture it is, and to whom the text was told",
    ),
    (
        f"ادعموا ضفاف\n{HEAD}\n{LEAD}\nويقول رئيس البلدية لضفاف إن الجسر مخصص للمشاة.\n{LAST}",
        {"source": "ضفاف"},
        "whom its readers are to support, and to whom the text was told",
    ),
    (
        f"ادعموا ضفاف\n{HEAD}\n{LEAD}\nونقلت البلدية ألف كتاب لضفاف وقرى أخرى.\n{LAST}",
        {"source": None},
        "a campaign for the people of a place",
    ),
    (
        f"{HEAD}\nتابع قناة المصب على الواتساب\n{LEAD}\nوقال رئيس البلدية لـ«المصب» إن الجسر مخصص للمشاة.\n{LAST}",
        {"source": "المصب"},
        "whose channel it is, and to whom the text was told",
    ),
    (
        f"{HEAD}\nعمال فوق الجسر (رويترز)\n{LEAD}\nوقال رئيس البلدية لـ«رويترز» إن الجسر مخصص للمشاة.\n{LAST}",
        {"source": None},
        "agencies' pictures stand in all papers, and so do their interviews",
    ),
    (
        f"المدينة 24\nالأربعاء 6 أيار 2026\nأخبار | سياسة | اقتصاد | رياضة\n{HEAD}\n{LEAD}\nويقدم المدينة 24 خلال السطور التالية مواعيد الجسر.\n{LAST}",
        {"source": "المدينة 24"},
        "outlets speak of themselves in texts of service",
    ),
    (
        f"{PAGE}\nمؤسسة إعلامية سورية مستقلة © 2026",
        {"source": None},
        "what the outlet is, and no name",
    ),
    (
        f"Mosaïque des Villes\nالرئيسية\nسياسة\n{PAGE}\nCopyright © 2026 Mosaique des Villes. جميع الحقوق محفوظة",
        {"source": "Mosaïque des Villes"},
        "with its accents in one place and without in another",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("page", "fields", "why"), FIELDS, ids=[why for *_, why in FIELDS])
def test_what_the_lines_around_a_text_say_of_it(page: str, fields: dict[str, str | None], why: str) -> None:
    article = extract_dump(page)
    assert {name: getattr(article, name) for name in fields} == fields, why
