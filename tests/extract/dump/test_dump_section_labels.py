"""The section of a copied page where it is told plainly: above the headline, in a trail, or in what announces more of it below;
and None where a menu alone names it."""

from __future__ import annotations

import pytest
from bridge_dump import HEAD, STORY, TEXT

from newsarc.extract.dump import extract_dump

SECTIONS: list[tuple[list[str], list[str], str | None, str]] = [
    (["عربي", "کوردی", "English", "محليات", HEAD], [], "محليات", "below the languages of the site"),
    (["محليات", "عربي", "دولي", HEAD], [], None, "in a menu: «عربي» is a section as well"),
    (["اشترك", "لبنان", "جسور الوادي", HEAD], [], "لبنان", "above the topic of the story"),
    (
        ["اشترك", "لبنان", "جداول المباريات", HEAD],
        [],
        None,
        "an entry beside another: the story has not one of its words",
    ),
    (
        ["الرئيسية | أخبار البلد | مناطق وقرى | الرياضة", "مناطق وقرى", "خلال جلسة المجلس البلدي مساء الأحد", HEAD],
        [],
        "مناطق وقرى",
        "again above a kicker",
    ),
    (
        ["الرئيسية | أخبار البلد | الرياضة", "مناطق وقرى", "خلال جلسة المجلس البلدي مساء الأحد", HEAD],
        [],
        None,
        "above a kicker, and in no menu",
    ),
    (
        ["الرئيسية أخبار_عدن محليات رياضة", "أخبار عدن", HEAD],
        [],
        "أخبار عدن",
        "a menu in one line with the news of a town",
    ),
    (["الرئيسية أخبار_عدن محليات رياضة", HEAD], [], None, "such a menu alone"),
    (["الرئيسية سياسة محليات رياضة", HEAD], [], None, "likewise, and of known names"),
    (
        ["بث مباشر", "", "• رياضة", "• مدن وقرى", "", "مدن وقرىألمانيا", HEAD],
        [],
        "مدن وقرى",
        "an entry that runs into a place",
    ),
    (["بث مباشر", "", "• رياضة", "• مدن وقرى", "", "حدائق وغابات", HEAD], [], None, "what no menu and no list holds"),
    (["أنت هنا: الرئيسية / محليات", "", HEAD], [], "محليات", "a trail that says that it is one"),
    (["اقتصاد|سياحة", HEAD], [], "اقتصاد", "the first of two of one rank"),
    (["أخبار|لبنان", HEAD], [], "لبنان", "not «news», which all of them are"),
    (["فيديو", "رياضة", "بحث", "اقتصاد", "|", "سياحة", HEAD], [], "اقتصاد", "likewise, one below the other"),
    (["الرئيسية", "|", "اقتصاد", "|", "سياحة", HEAD], [], "سياحة", "the last step of a trail, likewise"),
    (["الرئيسية | اقتصاد | سياحة", HEAD], [], "سياحة", "the last step of a trail, with the same signs"),
    (["الأخبار", "محليات", HEAD], [], "محليات", "below «news» in the page's first line"),
    (["محليات", "الأخبار", "رياضة", HEAD], [], None, "in a menu with «news»"),
    (["الأخبار المحلية", HEAD], [], "الأخبار المحلية", "a known name in the definite form"),
    (
        [HEAD],
        ["المزيد من محليات", "أمطار غزيرة تقطع الطريق الساحلي"],
        "محليات",
        "a known one, announced below the text",
    ),
    (
        ["مناطق وقرى", HEAD],
        ["المزيد من مناطق وقرى", "أمطار غزيرة تقطع الطريق الساحلي"],
        "مناطق وقرى",
        "one above the headline, and announced below the text",
    ),
    ([HEAD], ["المزيد من الأخبار", "أمطار غزيرة تقطع الطريق الساحلي"], None, "stories of any section"),
    ([HEAD], ["المزيد من الفيديو", "أمطار غزيرة تقطع الطريق الساحلي"], None, "stories that are not written"),
    ([HEAD], ["المزيد من فيديو", "أمطار غزيرة تقطع الطريق الساحلي"], None, "likewise, without the article"),
    ([HEAD], ["المزيد من وادي النخيل", "أمطار غزيرة تقطع الطريق الساحلي"], None, "a topic"),
    (
        [HEAD],
        ["المزيد من محليات", "أمطار غزيرة تقطع الطريق", "المزيد من رياضة", "فريق المرج يفوز بكأس المدارس"],
        None,
        "a page with more of two of them",
    ),
    (
        [HEAD, "حكايات"],
        ["عودة إلى صفحة حكايات", "اقرأ أيضا", "أمطار غزيرة تقطع الطريق"],
        "حكايات",
        "a button leads back to it",
    ),
    (
        [HEAD],
        ["عودة إلى صفحة الوديان", "اقرأ أيضا", "أمطار غزيرة تقطع الطريق"],
        None,
        "and to what stands nowhere else",
    ),
    (
        ["الرئيسية", "شؤون الوادي", "الحقول", "شؤون الوادي > مواسم القطاف", HEAD],
        [],
        "مواسم القطاف",
        "the last step of a trail that begins with an entry of the menu",
    ),
    (["الرئيسية", "الحقول", "شؤون الوادي > مواسم القطاف", HEAD], [], None, "and with none: other words with a sign"),
    (
        ["المكتب", "الفرق", "الملاعب", "المكتب / الأخبار / الفرق", HEAD],
        [],
        "الفرق",
        "the last step, which is an entry as well, and not the known one before it",
    ),
    (["المكتب", "الفرق", "المكتب / الفرق", "استعدادا للموسم الجديد", HEAD], [], "الفرق", "a trail above a kicker"),
    (["المكتب", "الفرق", "المكتب / الفرق", HEAD, "الفرق"], [], "الفرق", "its last step again below the headline"),
    (["الرئيسية » مدارس وجامعات", "مدارس", HEAD], [], "مدارس", "one of the words of the trail above it"),
    (
        ["الرئيسية » مدارس وجامعات", "ملاعب", HEAD],
        [],
        "مدارس وجامعات",
        "a rubric below a trail without it: the trail's step",
    ),
    (["الرئيسية", "الفرق", "الملاعب", "", "أخبار الأمانة", HEAD], [], "أخبار الأمانة", "the news of a body"),
    (["الرئيسية", "الفرق", "أخبار الأمانة", HEAD], [], None, "likewise, an entry of the menu above it"),
    (["الرئيسية", "الفرق", "الملاعب", "", "أخبار اليوم", HEAD], [], None, "an outlet's name"),
    (
        ["الوادي", "المدن", "الحقول", "الموانئ", "الحقول", "المرج", "الوادي", HEAD],
        [],
        "الحقول",
        "again above the story's topics",
    ),
    (
        [
            "ضفاف",
            "المدن",
            "الحقول",
            "الموانئ",
            "الحقول",
            "المرج",
            "مشاة على الجسر الخشبي في المرج",
            "مشاة على الجسر الخشبي في المرج (© الأمانة)",
            HEAD,
        ],
        [],
        "الحقول",
        "again above the story's topic and a picture's text",
    ),
    ([HEAD, "مجتمع", "نحن والوادي"], [], "مجتمع", "right below the headline, with a rubric of its own"),
    ([HEAD, "مجتمع", "شؤون البيت", "الحقول"], [], None, "above several lines, as in a menu"),
    (
        ["ضفاف", "المدن", "الحقول", "الموانئ", "المدن", "الحقول", "المرج", "الوادي", HEAD],
        [],
        None,
        "two that come again, as in a menu printed twice",
    ),
    (
        ["ضفاف", "الوادي", "الحقول", "الموانئ", "الحقول", "الوادي > الجسر", HEAD],
        [],
        "الجسر",
        "a trail tells it, and not what comes again above that",
    ),
    (["ضفاف", "المدن", "الحقول", "الموانئ", "الحقول", "الملاعب", HEAD], [], None, "again above what is no topic of it"),
]


@pytest.mark.parametrize(("above", "below", "section", "why"), SECTIONS, ids=[why for *_, why in SECTIONS])
def test_a_section_is_read_where_it_is_plainly_told(
    above: list[str], below: list[str], section: str | None, why: str
) -> None:
    article = extract_dump("\n".join([*above, "19 نوفمبر 2025", STORY, *below]))
    assert (article.title, article.section, article.paragraphs) == (HEAD, section, TEXT), why


def test_a_trail_that_says_that_it_is_one_may_end_with_the_headline() -> None:
    article = extract_dump(f"أنت هنا: الرئيسية > محليات > {HEAD}\n19 نوفمبر 2025\n{STORY}")
    assert (article.title, article.section, article.paragraphs) == (HEAD, "محليات", TEXT)
