"""What stands between kicker, headline and text: pictures' texts, copies of the headline, lines that look like either."""

from __future__ import annotations

from itertools import product

import pytest

from newsarc.extract.dump import extract_dump

TITLES = {
    "رحلة في مكتبات بغداد القديمة": "في شارع المتنبي تبدأ الحكاية من رائحة الورق قبل أن تبدأ من الكتب، ومن نداء الباعة قبل عناوين الأغلفة.",
    "وزير الداخلية: لا تهاون مع المهربين على الحدود": "أكد وزير الداخلية خلال زيارته المنافذ الحدودية أن الوزارة لن تتهاون مع المهربين.",
}
MORE = "ودعا المواطنين إلى الإبلاغ عن أي نشاط مشبوه."
ABOVE = [
    [],
    ["الرئيسية", "سياسة", "اقتصاد", "رياضة", "اتصل بنا"],
    ["بعد سنوات من الانتظار"],
    ["مشاهد من المدينة"],
    ["تم النسخ من تطبيق الأفق"],
]
PICTURES = [
    ("جانب من المكان أمس", "how such texts open"),
    ("مشهد عام من العاصمة صباح اليوم - رويترز", "an agency at its end"),
    ("الوزير في أثناء الزيارة (الأناضول)", "an agency in brackets"),
]


@pytest.mark.parametrize(("picture", "why"), PICTURES, ids=[why for _, why in PICTURES])
def test_a_picture_s_text_below_the_headline(picture: str, why: str) -> None:
    for (title, lead), above, day in product(TITLES.items(), ABOVE[:2], ([], ["2 أكتوبر 2025"])):
        article = extract_dump("\n".join([*above, title, *day, picture, lead, MORE]))
        assert (article.title, article.paragraphs, article.source) == (title, [lead, MORE], None), why


def test_a_headline_whose_words_the_text_has_not() -> None:
    for (title, lead), above in product(TITLES.items(), ABOVE):
        assert extract_dump("\n".join([*above, title, lead, MORE])).title == title


@pytest.mark.parametrize("copy", ["{} | الأفق نيوز", "{} - رويترز", "{}"])
def test_a_copy_above_the_headline(copy: str) -> None:
    for title, lead in TITLES.items():
        article = extract_dump("\n".join([*ABOVE[1], copy.format(title), title, lead, MORE]))
        assert (article.title, article.paragraphs) == (title, [lead, MORE])


def test_a_sentence_inside_the_text_that_opens_so_stays() -> None:
    line = "جانب من المشكلة أن القانون لم يطبق"
    (title, lead), *_ = TITLES.items()
    assert extract_dump("\n".join([title, lead, line, MORE])).paragraphs == [lead, line, MORE]


def test_many_questions_below_a_text_are_read_in_time() -> None:
    (title, lead), *_ = TITLES.items()
    assert extract_dump("\n".join([title, lead, MORE, *["ماذا تكتب الآن في بيتك؟"] * 3000])).title == title
