"""Habits of whole pages: what stands by the headline, in menus, forms and feet, and says who wrote it, when and where."""

from __future__ import annotations

import pytest
from market_dump import END, HEAD, LEAD, MENU, OTHERS

from newsarc.extract.dump import extract_dump

DAY = "23 نوفمبر 2025"

ABOUT = [
    ([HEAD, "تحرير من طرف ميلود الشلح", DAY], {"author": "ميلود الشلح"}, "«written by» of the Maghreb"),
    ([HEAD, "الكاتب:| كتب غانم السليماني |", DAY], {"author": "غانم السليماني"}, "strokes around the writer"),
    ([HEAD, "نوارة باشوش", DAY], {"author": "نوارة باشوش"}, "a woman that no list holds, right above the day"),
    ([HEAD, "جولة تفقدية", DAY], {}, "a rubric right above the day"),
    ([HEAD, "23/11/2025٢٣ نوفمبر ٢٠٢٥"], {}, "a day in digits of two scripts"),
    ([DAY, HEAD, "7:20 م"], {"published": "2025-11-23T19:20"}, "the day above the headline, the hour below"),
    ([MENU, "محليات, مجتمع", HEAD, DAY], {"section": "محليات"}, "rubrics below a menu"),
    (["الرئيسية اقتصاد", HEAD, DAY], {"section": "اقتصاد"}, "a trail without a sign"),
    ([f"عام / {HEAD}", DAY, HEAD], {"section": "عام"}, "a section before the page's title"),
    ([f"شبكة المصب - {HEAD}", HEAD, DAY], {"source": "شبكة المصب"}, "an outlet before the page's title"),
    ([f"عاجل - {HEAD}", HEAD, DAY], {}, "neither before the page's title"),
    (["آخر الأخبار", "محليات", "العالم الرقمي", "رياضة", HEAD, DAY], {}, "a list's label that is an entry of the menu"),
    ([HEAD, DAY, "1x"], {}, "the speed of a player"),
]


@pytest.mark.parametrize(("head", "want", "why"), ABOUT, ids=[why for *_, why in ABOUT])
def test_lines_by_the_headline(head: list[str], want: dict[str, str], why: str) -> None:
    article = extract_dump("\n".join([*head, LEAD, END]))
    found = {name: getattr(article, name) for name in ("author", "published", "section", "source")}
    none = {"author": None, "published": "2025-11-23", "section": None, "source": None}
    assert (article.title, article.paragraphs, found) == (HEAD, [LEAD, END], none | want), why


def test_a_person_that_the_headline_is_about_is_no_writer() -> None:
    lead = "فازت رواية «ظلال الميناء» للكاتبة هند الصالح بجائزة الرواية، متقدمة على ألف عمل من ثلاثين بلدا."
    for headline, author in (
        ("رواية للكاتبة هند الصالح تفوز بجائزة الرواية العربية", None),
        ("هند الصالح تكتب: ظلال الميناء وجائزة الرواية", "هند الصالح"),
    ):
        article = extract_dump("\n".join([headline, DAY, "هند الصالح", lead, END]))
        assert (article.title, article.author) == (headline, author)


BELOW = [
    (["الاسم : *", "التعليق : *", "أكتب الرمز :", "لا يمكن إضافة تعليق جديد"], [], [], "a form"),
    (["السوق البلدية المحال", "اشترك الآن في النشرة البريدية"], [], ["السوق البلدية المحال"], "tags in one line"),
    (["السوق  البلدية", "الأكثر قراءة", *OTHERS], OTHERS, ["السوق", "البلدية"], "tags with wide spaces"),
    (
        ["السوق", "التجار", "Sahel Tribune", "All rights reserved"],
        [],
        ["السوق", "التجار"],
        "a name in Latin below tags",
    ),
    (
        ["رابط دائم : https://sahel.example/k1", *OTHERS[:2], "خبير اقتصادي: الأسعار ستتراجع"],
        None,
        [],
        "somebody's words",
    ),
    (["اقرأ أيضا", OTHERS[0], "20 تشرين الثاني", OTHERS[1], "19 تشرين الثاني"], OTHERS[:2], [], "days without a year"),
    (["اقرأ أيضا", OTHERS[0], "من نحن", "شبكة الساحل الإعلامية"], OTHERS[:1], [], "the outlet in the foot"),
    (["اقرأ أيضا", OTHERS[0], "شارع 9 أفريل، تونس"], OTHERS[:1], [], "an address"),
    (["اقرأ أيضا", OTHERS[0], "اتصل بنا | عن الساحل | أعلن معنا"], OTHERS[:1], [], "a foot in one row"),
    (["أكثر قراءة", *OTHERS], OTHERS, [], "a label without its article"),
    (["مزيد من أخبار محلية", *OTHERS], OTHERS, [], "more of a section"),
]


@pytest.mark.parametrize(("below", "links", "tags", "why"), BELOW, ids=[why for *_, why in BELOW])
def test_lines_below_the_text(below: list[str], links: list[str] | None, tags: list[str], why: str) -> None:
    article = extract_dump("\n".join([HEAD, DAY, LEAD, END, *below]))
    assert (article.paragraphs, article.tags) == ([LEAD, END], tags), why
    assert [link.title for link in article.links] == (below[1:] if links is None else links), why


def test_a_list_that_readers_may_skip_by_its_name() -> None:
    skipped = ["تخطى يستحق الانتباه وواصل القراءة", "يستحق الانتباه", *OTHERS[:2], "نهاية يستحق الانتباه"]
    article = extract_dump("\n".join([HEAD, DAY, LEAD, *skipped, "القرعة", END]))
    assert article.paragraphs == [LEAD, "القرعة", END]
    assert [link.title for link in article.links] == OTHERS[:2]


def test_headlines_that_look_like_feet_and_forms_stay_in_a_list() -> None:
    stories = ["شارع المتنبي، ذاكرة بغداد الثقافية", "نهج جديد في إدارة المياه", "قناة السويس تسجل رقما قياسيا جديدا"]
    article = extract_dump("\n".join([HEAD, DAY, LEAD, END, "اقرأ أيضا", *stories]))
    assert [link.title for link in article.links] == stories
